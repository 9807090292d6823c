import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import {
  expectOpen,
  expectRunning,
  finish,
  holdBehandeling,
  loadBehandeling,
  stapOf,
} from '#modules/governance/commands/hold-behandeling.ts'
import { replan } from '#modules/governance/commands/replan.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { mayRecord, statusAfter, type Uitkomst, vergaderingFout } from '#modules/governance/domain/behandeling.ts'
import { mayAtTable } from '#modules/governance/policy.ts'
import { saveAdvies, saveUitkomst } from '#modules/governance/store/behandelingen.ts'
import { adopt, type Besluitwoorden } from '#modules/governance/commands/besluiten.ts'
import { settleVoorstel } from '#modules/governance/commands/behandelingen.ts'
import { holdPlanning } from '#modules/governance/store/planning.ts'

interface AdviesInvoer {
  id: string
  stapId: string
  versie: number
  oordeel: 'akkoord' | 'afwijkend'
  tekst: string
}

/** One organisation's word at a table that advises together; until the table spoke it may give another one. */
export async function giveAdvies(context: Context, { id, stapId, versie, oordeel, tekst }: AdviesInvoer): Promise<Behandeling> {
  const was = await holdBehandeling(context, id)
  const stap = stapOf(was, stapId)
  insist(mayAtTable(wieOf(context).permissies, 'advies.geven', stap.aanTafel))
  expectVersion(was, versie)
  expectRunning(was)
  const { hoed, naam } = actorOf(context)
  if (!stap.adviseurs.some(({ organisatieId }) => organisatieId === hoed.organisatieId))
    throw new Problem(409, 'geen-advies-gevraagd', 'Aan deze tafel wordt uw organisatie niet apart om advies gevraagd.')
  if (stap.uitkomst !== null) throw new Problem(409, 'stap-al-gedaan', `${stap.tafelNaam} heeft het advies al vastgesteld.`)
  if (!stap.aanDeBeurt) throw new Problem(409, 'stap-niet-aan-de-beurt', 'Deze tafel is nog niet aan de beurt.')
  await saveAdvies(context.db, {
    id: makeId(),
    stapId,
    organisatieId: hoed.organisatieId,
    oordeel,
    tekst,
    persoonNaam: naam,
    rol: hoed.rol,
    op: context.clock.now(),
  })
  return finish(context, was, { grond: `${stap.tafelNaam}: advies van ${hoed.organisatieNaam}` })
}

interface UitkomstInvoer {
  id: string
  stapId: string
  versie: number
  uitkomst: Uitkomst
  vergadering: string
  reden: string
  besluit: Besluitwoorden | null
  /** The table treated it in secret, whatever it said. */
  isGeheim?: boolean
}

/** What the partners on the way read of the word of a table that spoke in secret. */
const ONDER_GEHEIMHOUDING = 'Behandeld onder geheimhouding.'

/** What a table said. A yes of a table that decides is a decision, frozen; the last one sets the plan and the budget in motion. */
export async function recordStap(context: Context, invoer: UitkomstInvoer): Promise<Behandeling> {
  const { id, stapId, versie, uitkomst, vergadering } = invoer
  // The partners who follow the proposal read the reason: of what is secret it says nothing.
  const isGeheim = invoer.isGeheim || invoer.besluit?.openbaarheid?.soort === 'geheim'
  const reden = isGeheim ? ONDER_GEHEIMHOUDING : invoer.reden
  await holdPlanning(context.db)
  const was = await holdBehandeling(context, id)
  const stap = stapOf(was, stapId)
  insist(mayAtTable(wieOf(context).permissies, 'uitkomst.vastleggen', stap.aanTafel))
  expectVersion(was, versie)
  expectOpen(was, stap)
  const allowed = mayRecord(stap, was.stappen, uitkomst)
  if (!allowed.ok) throw new Problem(409, allowed.refusal.code, allowed.refusal.detail)
  expectComplete(context, { was, stap, invoer })
  const { hoed, naam } = actorOf(context)
  await saveUitkomst(context.db, stapId, { uitkomst, vergadering, reden, op: context.clock.now(), door: naam, rol: hoed.rol })
  const status = was.status === 'lopend' ? statusAfter(stap, was.stappen, uitkomst) : was.status
  if (uitkomst === 'aangenomen' && invoer.besluit) await adopt(context, { was, stap, vergadering, besluit: invoer.besluit })
  if (status === 'lopend' || status === 'besloten') await replan(context, await loadBehandeling(context, id))
  const now = await finish(context, was, { grond: `${stap.tafelNaam}: ${reden}`, status })
  if (status !== 'lopend' && was.status === 'lopend') await settleVoorstel(context, now, `${stap.tafelNaam}: ${reden}`)
  return now
}

interface Gezegd {
  was: Behandeling
  stap: Behandelstap
  invoer: UitkomstInvoer
}

/** Everything that keeps the word of a table from being written down, at once. */
function expectComplete({ clock }: Context, { was, stap, invoer: { uitkomst, vergadering, besluit } }: Gezegd): void {
  const faults: { name: string; code: string; detail: string; reason: string }[] = []
  const dag = vergaderingFout(stap, was.stappen, { vergadering, vandaag: clock.today() })
  if (dag) faults.push({ name: 'vergadering', ...dag })
  if (uitkomst === 'aangenomen' && !besluit)
    faults.push({
      name: 'besluit.tekst',
      code: 'besluit-ontbreekt',
      detail: 'Schrijf het besluit op zoals de tafel het nam.',
      reason: 'Schrijf wat er is besloten.',
    })
  if (besluit?.evaluatiedatum && besluit.evaluatiedatum <= vergadering) {
    const reason = 'Kies een dag na die van de vergadering.'
    faults.push({ name: 'besluit.evaluatiedatum', code: 'evaluatie-te-vroeg', detail: `De evaluatie is na het besluit. ${reason}`, reason })
  }
  const [first] = faults
  if (first) throw new Problem(409, first.code, first.detail).at(faults.map(({ detail: _, ...fault }) => fault))
}
