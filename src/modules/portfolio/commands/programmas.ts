import { expectOk } from '#kernel/refusal.ts'
import { parsePost } from '#kernel/totaal.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may } from '#platform/own-side/policy.ts'
import { findDoel } from '#modules/doelen/index.ts'
import { findBesluit } from '#modules/governance/index.ts'
import { fieldsOf } from '#modules/portfolio/commands/opdrachten.ts'
import type { Maatregel, Opdracht, Programma } from '#modules/portfolio/contract.ts'
import { faultsOfPlan, type Knoop, type Kwartaal, orderOf, type Stand, toStand } from '#modules/portfolio/domain/planning.ts'
import { findOpdracht } from '#modules/portfolio/store/opdrachten.ts'
import {
  findProgramma,
  findProgrammaOf,
  hasTafel,
  insertMaatregel,
  insertProgramma,
  lockProgramma,
  type MaatregelPlan,
  type ProgrammaRow,
  saveStand,
  updateMaatregel,
  updateProgramma,
} from '#modules/portfolio/store/programmas.ts'

/** One programme, or 404. */
export async function loadProgramma({ db }: Pick<Context, 'db'>, id: string): Promise<Programma> {
  const found = await findProgramma(db, id)
  if (!found) throw notFound()
  return found
}

/** One measure with the programme it belongs to, or 404. */
export async function loadMaatregel({ db }: Pick<Context, 'db'>, id: string): Promise<{ maatregel: Maatregel; programma: Programma }> {
  const programma = await findProgrammaOf(db, id)
  if (!programma) throw notFound()
  return { programma, maatregel: programma.maatregelen.find((each) => each.id === id)! }
}

/** A new programme, without measures. */
export async function addProgramma(context: Context, invoer: ProgrammaRow): Promise<Programma> {
  insist(may(wieOf(context), 'programma.beheren'))
  await expectTafel(context, invoer)
  const id = makeId()
  await insertProgramma(context.db, { ...invoer, id, regelingId: actorOf(context).hoed.regelingId, op: context.clock.now() })
  const made = await loadProgramma(context, id)
  await record(context, [{ soort: 'programma', id, naam: made.naam, na: programmaState(made) }])
  return made
}

/** Another description of a programme. */
export async function changeProgramma(
  context: Context,
  { id, versie, ...invoer }: ProgrammaRow & { id: string; versie: number },
): Promise<Programma> {
  insist(may(wieOf(context), 'programma.beheren'))
  const was = await loadProgramma(context, id)
  expectVersion(was, versie)
  await expectTafel(context, invoer)
  await updateProgramma(context.db, id, { ...invoer, op: context.clock.now() })
  const now = await loadProgramma(context, id)
  await record(context, [{ soort: 'programma', id, naam: now.naam, voor: programmaState(was), na: programmaState(now) }])
  return now
}

async function expectTafel({ db }: Context, { stuurgroepId }: ProgrammaRow): Promise<void> {
  if (stuurgroepId === null || (await hasTafel(db, stuurgroepId))) return
  throw new Problem(409, 'stuurgroep-onbekend', 'Deze tafel kennen wij niet. Kies er een uit de lijst.').at([
    { name: 'stuurgroepId', code: 'onbekend', reason: 'Kies een tafel uit de lijst.' },
  ])
}

/** What somebody fills in for a measure. */
export interface MaatregelInvoer {
  nummer: number
  titel: string
  van: Kwartaal | null
  tot: Kwartaal | null
  bedrag: string | null
  wachtOp: readonly string[]
  besluitId: string | null
  opdrachtId: string | null
  doelId: string | null
}

/** A new measure, planned. */
export async function addMaatregel(
  context: Context,
  { programmaId, ...invoer }: MaatregelInvoer & { programmaId: string },
): Promise<Maatregel> {
  insist(may(wieOf(context), 'programma.beheren'))
  await lockProgramma(context.db, programmaId)
  const programma = await loadProgramma(context, programmaId)
  const id = makeId()
  const plan = await planOf(context, { programma, was: null, id, invoer })
  await insertMaatregel(context.db, {
    ...plan,
    id,
    programmaId,
    regelingId: actorOf(context).hoed.regelingId,
    op: context.clock.now(),
  })
  const { maatregel } = await loadMaatregel(context, id)
  await record(context, [{ soort: 'maatregel', id, naam: maatregel.titel, grond: programma.naam, na: maatregelState(maatregel) }])
  return maatregel
}

/** Another plan for a measure: when, how much, what it waits for, and on which order it stands. */
export async function changeMaatregel(
  context: Context,
  { id, versie, ...invoer }: MaatregelInvoer & { id: string; versie: number },
): Promise<Maatregel> {
  insist(may(wieOf(context), 'programma.beheren'))
  const { programma: found } = await loadMaatregel(context, id)
  await lockProgramma(context.db, found.id)
  const { maatregel: was, programma } = await loadMaatregel(context, id)
  expectVersion(was, versie)
  const plan = await planOf(context, { programma, was, id, invoer })
  await updateMaatregel(context.db, id, { ...plan, op: context.clock.now() })
  return recorded(context, was, null)
}

/** Begins, ends or stops a measure: nothing begins before its order is accepted and what it waits for is ready. */
export async function moveMaatregel(
  context: Context,
  { id, versie, status, grond }: { id: string; versie: number; status: Stand; grond: string },
): Promise<Maatregel> {
  insist(may(wieOf(context), 'programma.beheren'))
  const { programma: found } = await loadMaatregel(context, id)
  await lockProgramma(context.db, found.id)
  const { maatregel: was } = await loadMaatregel(context, id)
  expectVersion(was, versie)
  const stand = accepted(toStand({ ...was, stand: standOf(was) }, status))
  await saveStand(context.db, id, { stand, op: context.clock.now() })
  return recorded(context, was, grond)
}

interface Planning {
  programma: Programma
  was: Maatregel | null
  id: string
  invoer: MaatregelInvoer
}

/** The plan as it can be kept: what it names exists, nobody waits in a circle, and all other faults together. */
async function planOf(context: Context, { programma, was, id, invoer }: Planning): Promise<MaatregelPlan> {
  const { opdracht, faults: unknown } = await linksOf(context, invoer)
  const here = new Set(programma.maatregelen.map((each) => each.id))
  const strangers = invoer.wachtOp.flatMap((each, index) =>
    here.has(each) || each === id
      ? []
      : [{ name: `wachtOp.${index}`, code: 'onbekend', reason: 'Kies een maatregel van hetzelfde programma.' }],
  )
  const faults = [
    ...unknown,
    ...strangers,
    ...fieldsOf(
      faultsOfPlan({
        ...invoer,
        stand: was ? standOf(was) : 'gepland',
        isNewOpdracht: invoer.opdrachtId !== (was?.opdracht?.id ?? null),
        opdracht: opdracht && { ...opdracht, opdrachtnemerNaam: opdracht.opdrachtnemerNaam! },
      }),
    ),
  ]
  if (faults.length > 0) throw new Problem(409, 'plan-klopt-niet', 'Dit plan klopt nog niet. Los eerst de genoemde punten op.').at(faults)
  const knopen = [...programma.maatregelen.filter((each) => each.id !== id).map(knoopOf), { id, ...invoer, stand: 'gepland' as const }]
  accepted(orderOf(knopen))
  const { bedrag, ...rest } = invoer
  return { ...rest, besluitId: opdracht?.besluit.id ?? invoer.besluitId, post: bedrag === null ? null : expectOk(parsePost(bedrag)) }
}

/** The order, the decision and the goal of a measure; an order brings its own decision. */
async function linksOf({ db }: Context, { opdrachtId, besluitId, doelId }: MaatregelInvoer) {
  const faults: { name: string; code: string; reason: string }[] = []
  if (doelId !== null && !(await findDoel(db, doelId))?.ingediend)
    faults.push({ name: 'doelId', code: 'nietGedeeld', reason: 'Kies een doel dat alle partners zien.' })
  const opdracht: Opdracht | null = opdrachtId === null ? null : await findOpdracht(db, opdrachtId)
  if (opdrachtId !== null && (opdracht === null || opdracht.status === 'concept'))
    faults.push({ name: 'opdrachtId', code: 'nietGegeven', reason: 'Kies een opdracht die is gegeven.' })
  if (besluitId !== null && !(await findBesluit(db, besluitId)))
    faults.push({ name: 'besluitId', code: 'onbekend', reason: 'Kies een besluit uit de lijst.' })
  if (opdracht && besluitId !== null && opdracht.besluit.id !== besluitId)
    faults.push({
      name: 'besluitId',
      code: 'anderBesluit',
      reason: `Deze opdracht staat op ${opdracht.besluit.nummer}. Kies dat besluit, of laat het leeg.`,
    })
  return { opdracht: faults.some(({ name }) => name === 'opdrachtId') ? null : opdracht, faults }
}

const standOf = ({ status }: Maatregel): Stand => (status === 'wacht' ? 'gepland' : status)

const knoopOf = (maatregel: Maatregel): Knoop => ({
  ...maatregel,
  stand: standOf(maatregel),
  wachtOp: maatregel.wachtOp.map(({ id }) => id),
})

async function recorded(context: Context, was: Maatregel, grond: string | null): Promise<Maatregel> {
  const { maatregel: now } = await loadMaatregel(context, was.id)
  await record(context, [{ soort: 'maatregel', id: was.id, naam: now.titel, grond, voor: maatregelState(was), na: maatregelState(now) }])
  return now
}

const programmaState = ({ naam, omschrijving, bron, vanJaar, totEnMetJaar, stuurgroepNaam }: Programma) => ({
  naam,
  omschrijving,
  bron,
  vanJaar,
  totEnMetJaar,
  stuurgroep: stuurgroepNaam,
})

const maatregelState = ({ nummer, titel, van, tot, bedrag, status, wachtOp, besluit, opdracht, doel }: Maatregel) => ({
  nummer,
  titel,
  van,
  tot,
  bedrag,
  status: status === 'wacht' ? 'gepland' : status,
  wachtOp: wachtOp.map((each) => each.nummer),
  besluit: besluit?.nummer ?? null,
  opdracht: opdracht?.nummer ?? null,
  doel: doel?.titel ?? null,
})
