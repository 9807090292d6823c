import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { expectRunning, finish, holdBehandeling } from '#modules/governance/commands/hold-behandeling.ts'
import type { Behandeling } from '#modules/governance/contract.ts'
import { mayBeginOngevraagd } from '#modules/governance/domain/ongevraagd.ts'
import { mayAtTable } from '#modules/governance/policy.ts'
import {
  findControllerstafel,
  insertOngevraagdAdvies,
  saveOngevraagdOordeel,
  type Spreker,
} from '#modules/governance/store/ongevraagd-advies.ts'

/** The word of one organisation about a proposal. */
interface Woord {
  id: string
  versie: number
  oordeel: 'akkoord' | 'afwijkend'
  tekst: string
}

/** A controller begins advice that nobody asked for, with the word of the own organisation; the others are asked for theirs. */
export async function startOngevraagdAdvies(
  context: Context,
  { aanleiding, ...woord }: Woord & { aanleiding: string },
): Promise<Behandeling> {
  const was = await holdBehandeling(context, woord.id)
  insist(mayAtTable(wieOf(context).permissies, 'advies.geven', was.aanControllerstafel))
  expectVersion(was, woord.versie)
  const allowed = mayBeginOngevraagd(was)
  if (!allowed.ok) throw new Problem(409, allowed.refusal.code, allowed.refusal.detail)
  const tafel = await findControllerstafel(context.db)
  if (!tafel) throw new Error('who sits at the table of the controllers has one')
  const spreker = sprekerOf(context)
  await insertOngevraagdAdvies(context.db, { ...spreker, behandelingId: was.id, tafelId: tafel.id, aanleiding })
  await saveOngevraagdOordeel(context.db, { ...spreker, behandelingId: was.id, oordeel: woord.oordeel, tekst: woord.tekst })
  return finish(context, was, { grond: `${tafel.naam} adviseert ongevraagd: ${aanleiding}` })
}

/** The word of another organisation on advice that was begun unasked; as long as the way runs it may give another one. */
export async function giveOngevraagdOordeel(context: Context, { id, versie, oordeel, tekst }: Woord): Promise<Behandeling> {
  const was = await holdBehandeling(context, id)
  insist(mayAtTable(wieOf(context).permissies, 'advies.geven', was.aanControllerstafel))
  expectVersion(was, versie)
  expectRunning(was)
  const advies = was.ongevraagdAdvies
  const spreker = sprekerOf(context)
  if (!advies?.adviseurs.some(({ organisatieId }) => organisatieId === spreker.organisatieId))
    throw new Problem(409, 'geen-advies-gevraagd', 'De controllers begonnen hier geen ongevraagd advies. Begin het zelf.')
  await saveOngevraagdOordeel(context.db, { ...spreker, behandelingId: id, oordeel, tekst })
  return finish(context, was, { grond: `${advies.tafelNaam}: ongevraagd advies van ${actorOf(context).hoed.organisatieNaam}` })
}

function sprekerOf(context: Context): Spreker {
  const { hoed, naam } = actorOf(context)
  return { organisatieId: hoed.organisatieId, persoonNaam: naam, rol: hoed.rol, op: context.clock.now() }
}
