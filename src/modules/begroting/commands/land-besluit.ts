import { formatTotaal } from '#kernel/totaal.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { record } from '#platform/journal/journal.ts'
import { type Landing, landingen } from '#modules/begroting/domain/landing.ts'
import { regelsOf } from '#modules/begroting/domain/meerjarenbegroting.ts'
import { findBegrotingsregels, insertWijziging, listBegrotingen, openBegroting } from '#modules/begroting/store/begrotingen.ts'
import type { BesluitGenomen } from '#modules/governance/index.ts'

/**
 * A decision lands in the budget of its first year by itself, in the same transaction: nobody types an amount again. One that replaces or
 * withdraws another takes back what stood, in the budget where it stands. A decision without money changes no budget, nor does one that spends what an
 * earlier decision already gave.
 */
export async function landBesluit(context: Context, besluit: BesluitGenomen): Promise<void> {
  const nieuw = besluit.dekkingBesluitId === null ? regelsOf(besluit.regels) : []
  const oud = besluit.vervangtIds.length === 0 ? [] : await findBegrotingsregels(context.db, { besluitIds: besluit.vervangtIds })
  const jaren = new Map((await listBegrotingen(context.db)).map(({ id, jaar }) => [id, jaar]))
  for (const landing of landingen({
    nieuw,
    sleutelId: besluit.verdeelsleutelId,
    oud: oud.map((regel) => ({ ...regel, begrotingsjaar: jaren.get(regel.begrotingId)! })),
  }))
    await land(context, besluit, landing)
}

async function land(context: Context, besluit: BesluitGenomen, { jaar, regels }: Landing): Promise<void> {
  const { hoed } = actorOf(context)
  const begroting = await openBegroting(context.db, { id: makeId(), regelingId: hoed.regelingId, jaar })
  await insertWijziging(
    context.db,
    { begrotingId: begroting.id, nummer: begroting.nummer, besluitId: besluit.besluitId, op: context.clock.now() },
    regels.map((regel) => ({ ...regel, id: makeId(), omschrijving: besluit.titel })),
  )
  const na = {
    versie: begroting.nummer,
    regels: regels.map(({ jaar: van, soort, totaal }) => ({ jaar: van, soort, totaal: formatTotaal(totaal) })),
  }
  const naam = `Meerjarenbegroting ${jaar}, versie ${begroting.nummer}`
  await record(context, [
    {
      soort: 'begroting',
      id: begroting.id,
      naam,
      grond: besluit.geheim ? 'Een geheim besluit' : `${besluit.nummer}, ${besluit.gremium}`,
      na,
    },
  ])
}
