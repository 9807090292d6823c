import { compareBedrag, parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, notFound } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import type { Jaarraming, RamingInvoer } from '#modules/begroting/contract.ts'
import { jarenVan } from '#modules/begroting/domain/meerjarenbegroting.ts'
import type { Raming, Stromen } from '#modules/begroting/domain/structureel-evenwicht.ts'
import { mayEstimate } from '#modules/begroting/policy.ts'
import { findBegroting } from '#modules/begroting/store/begrotingen.ts'
import { insertRaming, listRamingen } from '#modules/begroting/store/ramingen.ts'
import { listRollen } from '#modules/samenwerking/index.ts'

/** What the adopted budget estimates for one of its years, from now on; what it estimated before stays readable. */
export async function setRaming(
  context: Context,
  { id, jaar, versie, grond, ...invoer }: RamingInvoer & { id: string; versie: number },
): Promise<Jaarraming> {
  const begroting = await findBegroting(context.db, id)
  if (!begroting) throw notFound()
  const { hoed, naam } = actorOf(context)
  insist(mayEstimate(wieOf(context), await listRollen(context.db, { organisatieId: hoed.organisatieId, op: context.clock.today() })))
  if (!jarenVan(begroting.jaar).includes(jaar))
    throw invalid([{ name: 'jaar', code: 'anderJaar', reason: `Kies een jaar van ${begroting.jaar} tot en met ${begroting.jaar + 3}.` }])
  const [was] = await listRamingen(context.db, id, [jaar])
  expectVersion(was!, versie)
  const raming: Raming = { ...stromen(invoer), incidenteel: stromen(invoer.incidenteel) }
  expectPart(raming)
  await insertRaming(context.db, raming, { begrotingId: id, jaar, nummer: versie + 1, grond, persoonNaam: naam, nu: context.clock.now() })
  const [now] = await listRamingen(context.db, id, [jaar])
  await record(context, [
    { soort: 'begroting', id, naam: `Begroting ${begroting.jaar}: raming ${jaar}`, grond, voor: stateOf(was!), na: stateOf(now!) },
  ])
  return now!
}

const namen = ['baten', 'lasten', 'onttrekkingen', 'toevoegingen'] as const

const stromen = (invoer: Record<keyof Stromen, string>): Stromen => ({
  baten: expectOk(parseBedrag(invoer.baten)),
  lasten: expectOk(parseBedrag(invoer.lasten)),
  onttrekkingen: expectOk(parseBedrag(invoer.onttrekkingen)),
  toevoegingen: expectOk(parseBedrag(invoer.toevoegingen)),
})

/** What is for once is a part of the whole; all faults at once. */
function expectPart(raming: Raming): void {
  const faults = namen
    .filter((name) => compareBedrag(raming.incidenteel[name], raming[name]) > 0)
    .map((name) => ({
      name: `incidenteel.${name}`,
      code: 'meerDanGeheel',
      reason: `Dit is meer dan alle ${name} samen. Vul het deel daarvan in dat incidenteel is.`,
    }))
  if (faults.length > 0) throw invalid(faults)
}

const stateOf = ({ vaststellingen: [laatste] }: Jaarraming) =>
  laatste && {
    baten: laatste.baten,
    lasten: laatste.lasten,
    onttrekkingen: laatste.onttrekkingen,
    toevoegingen: laatste.toevoegingen,
    incidenteel: laatste.evenwicht.incidenteel,
    structureel: laatste.evenwicht.structureel,
  }
