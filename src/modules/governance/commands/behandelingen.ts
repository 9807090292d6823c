import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayHandIn } from '#platform/own-side/policy.ts'
import { findVoorstel, heeftGeld, markVoorstel } from '#modules/afweging/index.ts'
import { expectRunning, finish, holdBehandeling, loadBehandeling, stateOf } from '#modules/governance/commands/hold-behandeling.ts'
import { replan } from '#modules/governance/commands/replan.ts'
import type { Behandeling } from '#modules/governance/contract.ts'
import { type Onderwerpsoort, routeFouten, routeOf, routeregels, type Routestap, sameRoute } from '#modules/governance/domain/route.ts'
import { mayBegin } from '#modules/governance/policy.ts'
import { insertBehandeling, listTafels } from '#modules/governance/store/behandelingen.ts'
import { holdPlanning } from '#modules/governance/store/planning.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'
import { findWens } from '#modules/vraag/index.ts'

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
    stappen: route.map((stap) => ({
      ...stap,
      doorlooptijdDagen: 0,
      tafelNaam: byId.get(stap.tafelId)!.naam,
      tafelSoort: byId.get(stap.tafelId)!.soort,
    })),
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
  stappen: readonly (Routestap & { doorlooptijdDagen: number })[]
  afwijkingReden: string | null
  uiterlijk: string | null
  uiterlijkReden: string
}

/** Brings a proposal to its tables. Another way than the rule's needs a reason, and money never reaches the OGO before the controllers. */
export async function startBehandeling(context: Context, begin: Begin): Promise<Behandeling> {
  const { voorstelId, onderwerpsoort, stappen, uiterlijk, uiterlijkReden } = begin
  const voorstel = await loadVoorstel(context, voorstelId)
  insist(mayBegin(wieOf(context), voorstel.zijde.eigenOrganisatieId))
  if (voorstel.zijde.ingediendOp === null || voorstel.zijde.zichtbaarheid !== 'partners')
    throw new Problem(409, 'voorstel-niet-gedeeld', 'Dien het voorstel eerst in bij alle partners. Daarna kan het langs de tafels.')
  const afwijkingReden = await expectRoute(context, voorstel, begin)
  const id = makeId()
  await holdPlanning(context.db)
  await markVoorstel(context, voorstelId, { status: 'in_behandeling', grond: 'In behandeling bij de tafels' })
  await insertBehandeling(
    context.db,
    {
      id,
      regelingId: actorOf(context).hoed.regelingId,
      organisatieId: voorstel.zijde.eigenOrganisatieId,
      voorstelId,
      voorstelVersie: voorstel.versie,
      titel: voorstel.titel,
      onderwerpsoort,
      routeReden: routeregels[onderwerpsoort].reden,
      afwijkingReden,
      uiterlijk,
      uiterlijkReden,
      op: context.clock.now(),
    },
    stappen.map((stap) => ({ ...stap, id: makeId() })),
  )
  await replan(context, await loadBehandeling(context, id))
  const made = await loadBehandeling(context, id)
  await record(context, [{ soort: 'behandeling', id, naam: made.titel, grond: made.afwijkingReden ?? made.routeReden, na: stateOf(made) }])
  return made
}

/** The way that was chosen can be walked; the reason when it differs from the rule. */
async function expectRoute(
  context: Context,
  voorstel: Voorstel,
  { onderwerpsoort, stappen, afwijkingReden }: Begin,
): Promise<string | null> {
  const tafels = await listTafels(context.db)
  const [fout, ...meer] = routeFouten(stappen, tafels, heeftGeld(voorstel.regels))
  if (fout)
    throw new Problem(409, 'route-klopt-niet', fout.reden).at(
      [fout, ...meer].map(({ code, reden }) => ({ name: 'stappen', code, reason: reden })),
    )
  if (sameRoute(routeOf(onderwerpsoort, tafels, await betalersOf(context, voorstel)), stappen)) return null
  if (afwijkingReden) return afwijkingReden
  throw new Problem(409, 'afwijking-zonder-reden', 'Deze weg wijkt af van de regel. Schrijf waarom.').at([
    { name: 'afwijkingReden', code: 'leeg', reason: 'Schrijf waarom u van de regel afwijkt.' },
  ])
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
