import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayHandIn } from '#platform/own-side/policy.ts'
import { findVoorstel, heeftGeld, markVoorstel } from '#modules/afweging/index.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { type Onderwerpsoort, routeFouten, routeOf, routeregels, type Routestap, sameRoute } from '#modules/governance/domain/route.ts'
import { mayBegin, mayPlan } from '#modules/governance/policy.ts'
import {
  findBehandeling,
  insertBehandeling,
  listTafels,
  lockBehandeling,
  saveVergadering,
  touchBehandeling,
} from '#modules/governance/store/behandelingen.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'
import { findWens } from '#modules/vraag/index.ts'

/** One proposal on its way, or 404. */
export async function loadBehandeling({ db, clock }: Context, id: string): Promise<Behandeling> {
  const found = await findBehandeling(db, id, clock.today())
  if (!found) throw notFound()
  return found
}

/** One that is about to change: nobody else changes it until this transaction ends. */
export async function holdBehandeling(context: Context, id: string): Promise<Behandeling> {
  await lockBehandeling(context.db, id)
  return loadBehandeling(context, id)
}

type Voorstel = NonNullable<Awaited<ReturnType<typeof findVoorstel>>>

async function loadVoorstel(context: Context, id: string): Promise<Voorstel> {
  const found = await findVoorstel(context.db, id)
  if (!found) throw notFound()
  return found
}

/** The way that the rule gives for a proposal, at the tables of this cooperation, with the reason. */
export async function proposeRoute(context: Context, { id, onderwerpsoort }: { id: string; onderwerpsoort: Onderwerpsoort }) {
  const voorstel = await loadVoorstel(context, id)
  const tafels = await listTafels(context.db)
  const byId = new Map(tafels.map((tafel) => [tafel.id, tafel]))
  const route = routeOf(onderwerpsoort, tafels, await betalersOf(context, voorstel))
  return {
    onderwerpsoort,
    reden: routeregels[onderwerpsoort].reden,
    stappen: route.map((stap) => ({ ...stap, tafelNaam: byId.get(stap.tafelId)!.naam, tafelSoort: byId.get(stap.tafelId)!.soort })),
  }
}

/** Who pays: everyone at the end of the key; without one whoever asks for it and whoever joined now. */
async function betalersOf(context: Context, voorstel: Voorstel): Promise<ReadonlySet<string>> {
  if (voorstel.verdeelsleutelId) {
    const { delen } = await divideBedrag(context, { id: voorstel.verdeelsleutelId, bedrag: '1000000.00' })
    return new Set(delen.filter(({ bedrag }) => bedrag !== '0.00').map(({ organisatieId }) => organisatieId))
  }
  const wens = await findWens(context.db, voorstel.wensId)
  const joined = wens?.aansluitingen.filter(({ keuze }) => keuze === 'nu').map(({ organisatieId }) => organisatieId) ?? []
  return new Set([voorstel.zijde.eigenOrganisatieId, ...joined])
}

interface Begin {
  voorstelId: string
  onderwerpsoort: Onderwerpsoort
  stappen: readonly Routestap[]
  afwijkingReden: string | null
}

/** Brings a proposal to its tables. Another way than the rule's needs a reason, and money never reaches the OGO before the controllers. */
export async function startBehandeling(
  context: Context,
  { voorstelId, onderwerpsoort, stappen, afwijkingReden }: Begin,
): Promise<Behandeling> {
  const voorstel = await loadVoorstel(context, voorstelId)
  insist(mayBegin(wieOf(context), voorstel.zijde.eigenOrganisatieId))
  if (voorstel.zijde.ingediendOp === null || voorstel.zijde.zichtbaarheid !== 'partners')
    throw new Problem(409, 'voorstel-niet-gedeeld', 'Dien het voorstel eerst in bij alle partners. Daarna kan het langs de tafels.')
  const tafels = await listTafels(context.db)
  const [fout, ...meer] = routeFouten(stappen, tafels, heeftGeld(voorstel.regels))
  if (fout)
    throw new Problem(409, 'route-klopt-niet', fout.reden).at(
      [fout, ...meer].map(({ code, reden }) => ({ name: 'stappen', code, reason: reden })),
    )
  const regel = routeOf(onderwerpsoort, tafels, await betalersOf(context, voorstel))
  const differs = !sameRoute(regel, stappen)
  if (differs && !afwijkingReden)
    throw new Problem(409, 'afwijking-zonder-reden', 'Deze weg wijkt af van de regel. Schrijf waarom.').at([
      { name: 'afwijkingReden', code: 'leeg', reason: 'Schrijf waarom u van de regel afwijkt.' },
    ])
  const id = makeId()
  const { hoed } = actorOf(context)
  await markVoorstel(context, voorstelId, { status: 'in_behandeling', grond: 'In behandeling bij de tafels' })
  await insertBehandeling(
    context.db,
    {
      id,
      regelingId: hoed.regelingId,
      organisatieId: voorstel.zijde.eigenOrganisatieId,
      voorstelId,
      voorstelVersie: voorstel.versie,
      titel: voorstel.titel,
      onderwerpsoort,
      routeReden: routeregels[onderwerpsoort].reden,
      afwijkingReden: differs ? afwijkingReden : null,
      op: context.clock.now(),
    },
    stappen.map((stap) => ({ ...stap, id: makeId() })),
  )
  const made = await loadBehandeling(context, id)
  await record(context, [{ soort: 'behandeling', id, naam: made.titel, grond: made.afwijkingReden ?? made.routeReden, na: stateOf(made) }])
  return made
}

/** When a table meets about it. */
export async function planStap(
  context: Context,
  { id, stapId, versie, vergadering }: { id: string; stapId: string; versie: number; vergadering: string | null },
): Promise<Behandeling> {
  const was = await holdBehandeling(context, id)
  const stap = stapOf(was, stapId)
  insist(mayPlan(wieOf(context), stap.tafelOrganisatieId))
  expectVersion(was, versie)
  expectOpen(was, stap)
  if (stap.uitkomst !== null) throw new Problem(409, 'stap-al-gedaan', `${stap.tafelNaam} heeft dit al behandeld. Dat wijzigt niet.`)
  await saveVergadering(context.db, stapId, vergadering)
  return finish(context, was, { grond: `${stap.tafelNaam}: vergadering gepland` })
}

/** Stops the way; the proposal goes back to whoever handed it in, who may bring it in again. */
export async function stopBehandeling(
  context: Context,
  { id, versie, grond }: { id: string; versie: number; grond: string },
): Promise<Behandeling> {
  const was = await holdBehandeling(context, id)
  insist(mayHandIn(wieOf(context), 'voorstel', was.eigenOrganisatieId))
  expectVersion(was, versie)
  expectRunning(was)
  await markVoorstel(context, was.voorstelId, { status: 'ingediend', grond })
  return finish(context, was, { grond, status: 'gestopt' })
}

/** A step that was taken: another version, a line in the journal, and the whole as it is now. */
export async function finish(
  context: Context,
  was: Behandeling,
  { grond, status = was.status }: { grond: string; status?: Behandeling['status'] },
): Promise<Behandeling> {
  await touchBehandeling(context.db, { id: was.id, status, op: context.clock.now() })
  const now = await loadBehandeling(context, was.id)
  await record(context, [{ soort: 'behandeling', id: was.id, naam: was.titel, grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

/** One stop of it, or 404. */
export function stapOf({ stappen }: Behandeling, stapId: string): Behandelstap {
  const found = stappen.find(({ id }) => id === stapId)
  if (!found) throw notFound()
  return found
}

/** Only what is still on its way goes on. */
export function expectRunning({ status }: Behandeling): void {
  if (status !== 'lopend')
    throw new Problem(409, 'behandeling-gestopt', 'Deze behandeling is klaar of gestopt. Breng het voorstel zo nodig opnieuw in.')
}

/** This stop can still speak: the whole is on its way, or was decided and this table only has to know. */
export function expectOpen(was: Behandeling, { rol }: Behandelstap): void {
  if (rol !== 'kennisname' || was.status !== 'besloten') expectRunning(was)
}

const stateOf = ({ status, onderwerpsoort, stappen }: Behandeling) => ({
  status,
  onderwerpsoort,
  stappen: stappen.map(({ tafelNaam, rol, vergadering, uitkomst, reden, adviezen }) => ({
    tafel: tafelNaam,
    rol,
    vergadering,
    uitkomst,
    reden,
    adviezen: adviezen.map(({ organisatieNaam, oordeel, tekst }) => ({ organisatie: organisatieNaam, oordeel, tekst })),
  })),
})
