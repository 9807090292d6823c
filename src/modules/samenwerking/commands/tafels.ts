import { parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { expectAfterStart } from '#modules/samenwerking/commands/regeling.ts'
import type { Tafel, Zetel } from '#modules/samenwerking/contract.ts'
import { standaardregel } from '#modules/samenwerking/domain/stemregel.ts'
import { mayForTafel } from '#modules/samenwerking/policy.ts'
import { findAanstelling } from '#modules/samenwerking/store/mensen.ts'
import { endValidity, readRegeling } from '#modules/samenwerking/store/regeling.ts'
import { findTafel, findZetel, insertTafel, insertZetel, type TafelRow, updateTafel } from '#modules/samenwerking/store/tafels.ts'

/** One table with who sits there on a day, or 404. */
export async function loadTafel({ db }: Context, id: string, op: string): Promise<Tafel> {
  const found = await findTafel(db, { id, op })
  if (!found) throw notFound()
  return found
}

interface TafelInvoer {
  naam: string
  aanleverdagen: number
  ritme: string
  openbaarheid: string
  stemregel: Tafel['stemregel']
  mandaat: { onderwerpen: string[]; limiet: string | null; besluit: string }
}

const rowOf = ({ mandaat: { limiet, ...mandaat }, ...invoer }: TafelInvoer): TafelRow => ({
  ...invoer,
  mandaat: { ...mandaat, limietCent: limiet === null ? null : expectOk(parseBedrag(limiet)) },
})

/** A new table, of the cooperation or of one organisation. */
export async function addTafel(
  context: Context,
  {
    soort,
    organisatieId,
    ...invoer
  }: Omit<TafelInvoer, 'stemregel'> & {
    soort: string
    organisatieId: string | null
    stemregel?: Tafel['stemregel'] | undefined
  },
): Promise<Tafel> {
  insist(mayForTafel(wieOf(context), organisatieId))
  const { hoed } = actorOf(context)
  const id = makeId()
  const stemregel = invoer.stemregel ?? (await wettelijkeRegel(context, soort))
  await insertTafel(context.db, {
    ...rowOf({ ...invoer, stemregel }),
    id,
    regelingId: hoed.regelingId,
    soort,
    organisatieId,
    bron: hoed.organisatieNaam,
  })
  const made = await loadTafel(context, id, context.clock.today())
  await record(context, [{ soort: 'tafel', id, naam: made.naam, na: stateOf(made) }])
  return made
}

/** The rule that a table of this kind begins with, under the form of today. */
async function wettelijkeRegel({ db, clock }: Context, soort: string): Promise<Tafel['stemregel']> {
  const vorm = (await readRegeling(db, clock.today()))?.rechtsvorm?.vorm ?? null
  const { quorum, meerderheid, artikel } = standaardregel({ soort, vorm })
  return { quorum, meerderheid, bron: artikel }
}

/** Other rules for a table, from now on: what was decided under the old ones stays. */
export async function changeTafel(
  context: Context,
  { id, versie, grond, ...invoer }: TafelInvoer & { id: string; versie: number; grond: string },
): Promise<Tafel> {
  const was = await loadTafel(context, id, context.clock.today())
  insist(mayForTafel(wieOf(context), was.organisatieId))
  expectVersion(was, versie)
  await updateTafel(context.db, id, rowOf(invoer))
  const now = await loadTafel(context, id, context.clock.today())
  await record(context, [{ soort: 'tafel', id, naam: now.naam, grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

interface NieuweZetel {
  id: string
  aanstellingId: string
  rol: string
  stemgewicht: number
  plaatsvervangerVan: string | null
  van: string
  totEnMet: string | null
}

/** A seat at a table. At the table of a college or a council only people of that organisation sit. */
export async function addZetel(context: Context, { id: tafelId, ...invoer }: NieuweZetel): Promise<Tafel> {
  const tafel = await loadTafel(context, tafelId, invoer.van)
  insist(mayForTafel(wieOf(context), tafel.organisatieId))
  const aanstelling = await findAanstelling(context.db, { id: invoer.aanstellingId, op: invoer.van })
  if (!aanstelling) throw notFound()
  expectOwnPeople(tafel, aanstelling.organisatieId)
  if (invoer.totEnMet) expectAfterStart(invoer, invoer.totEnMet)
  if (invoer.plaatsvervangerVan !== null && !tafel.leden.some(({ id }) => id === invoer.plaatsvervangerVan))
    throw new Problem(409, 'zetel-onbekend', 'Deze zetel is er op die dag niet. Kies wie vervangen wordt.').at([
      { name: 'plaatsvervangerVan', code: 'zetel-onbekend', reason: 'Kies iemand die op de begindatum aan deze tafel zit.' },
    ])
  const id = makeId()
  await insertZetel(context.db, { ...invoer, id, tafelId })
  const made = (await findZetel(context.db, id))!
  await record(context, [{ soort: 'tafel', id: tafelId, naam: tafel.naam, na: zetelState(made) }])
  return loadTafel(context, tafelId, invoer.van)
}

/** The last day of a seat. */
export async function endZetel(
  context: Context,
  { id, versie, totEnMet, grond }: { id: string; versie: number; totEnMet: string; grond: string },
): Promise<Tafel> {
  const was = await findZetel(context.db, id)
  if (!was) throw notFound()
  const tafel = await loadTafel(context, was.tafelId, totEnMet)
  insist(mayForTafel(wieOf(context), tafel.organisatieId))
  expectVersion(was, versie)
  expectAfterStart(was.geldig, totEnMet)
  await endValidity(context.db, 'tafel_lid', { id, totEnMet })
  const now = (await findZetel(context.db, id))!
  await record(context, [{ soort: 'tafel', id: tafel.id, naam: tafel.naam, grond, voor: zetelState(was), na: zetelState(now) }])
  return loadTafel(context, tafel.id, totEnMet)
}

/** Nobody of another organisation sits at the table of a college or a council. @throws 409 */
export function expectOwnPeople(tafel: { naam: string; organisatieId: string | null }, organisatieId: string): void {
  if (tafel.organisatieId === null || tafel.organisatieId === organisatieId) return
  throw new Problem(
    409,
    'zetel-van-andere-organisatie',
    `Aan ${tafel.naam} zitten alleen mensen van die organisatie zelf. Kies iemand van die organisatie, of een andere tafel.`,
  )
}

const stateOf = ({ naam, aanleverdagen, ritme, openbaarheid, stemregel, mandaat }: Tafel) => ({
  naam,
  aanleverdagen,
  ritme,
  openbaarheid,
  quorum: stemregel.quorum,
  meerderheid: stemregel.meerderheid,
  bron: stemregel.bron,
  mandaat: mandaat.onderwerpen.join(', '),
  limiet: mandaat.limiet,
  besluit: mandaat.besluit,
})
const zetelState = ({ persoonNaam, organisatieNaam, rol, stemgewicht, plaatsvervangerVan, geldig }: Zetel) => ({
  persoon: persoonNaam,
  organisatie: organisatieNaam,
  rol,
  stemgewicht,
  plaatsvervanger: plaatsvervangerVan === null ? 'nee' : 'ja',
  van: geldig.van,
  totEnMet: geldig.totEnMet,
})
