import { formatTotaal } from '#kernel/totaal.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { record } from '#platform/journal/journal.ts'
import { regelsOf } from '#modules/begroting/domain/meerjarenbegroting.ts'
import { insertWijziging, openBegroting } from '#modules/begroting/store.ts'
import type { BesluitGenomen } from '#modules/governance/index.ts'

/**
 * A decision lands in the budget of its first year by itself, in the same transaction: nobody types an amount again. A decision without
 * money changes no budget, nor does one that spends what an earlier decision already gave.
 */
export async function landBesluit(context: Context, besluit: BesluitGenomen): Promise<void> {
  if (besluit.dekkingBesluitId !== null) return
  const regels = regelsOf(besluit.regels)
  const [first] = regels
  if (!first) return
  const { hoed } = actorOf(context)
  const begroting = await openBegroting(context.db, { id: makeId(), regelingId: hoed.regelingId, jaar: first.jaar })
  await insertWijziging(
    context.db,
    { begrotingId: begroting.id, nummer: begroting.nummer, besluitId: besluit.besluitId, op: context.clock.now() },
    regels.map((regel) => ({ ...regel, id: makeId(), omschrijving: besluit.titel, verdeelsleutelId: besluit.verdeelsleutelId })),
  )
  const na = {
    versie: begroting.nummer,
    regels: regels.map(({ jaar, soort, totaal }) => ({ jaar, soort, totaal: formatTotaal(totaal) })),
  }
  const naam = `Meerjarenbegroting ${first.jaar}, versie ${begroting.nummer}`
  await record(context, [{ soort: 'begroting', id: begroting.id, naam, grond: `${besluit.nummer}, ${besluit.gremium}`, na }])
}
