import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'
import { type Status, weegbaar } from '#modules/afweging/domain/voorstel.ts'

const lezen = ['voorstel.lezen'] as const
const opstellen = [...lezen, 'voorstel.opstellen', 'voorstel.indienen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: opstellen,
  controller: [...lezen, 'voorstel.opstellen'],
  directeur: opstellen,
  secretaris: opstellen,
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}

/** Giving weights: for the own organisation, from handing in until somebody decides. */
export function mayWeigh(wie: Wie, status: Status): Oordeel {
  const rol = may(wie, 'voorstel.opstellen')
  if (!rol.mag) return rol
  if (status === 'concept')
    return nee('weging-niet-open', 'Het voorstel is nog niet ingediend. Daarna geeft elke organisatie haar eigen gewichten.')
  return weegbaar(status)
    ? ja
    : nee('weging-niet-open', 'Over dit voorstel wordt niet meer gewogen: er is besloten, of het is ingetrokken.')
}

/** Showing the own weights to the partners speaks for the organisation. */
export function mayHandInWeights(wie: Wie): Oordeel {
  const rol = may(wie, 'voorstel.indienen')
  if (!rol.mag || wie.mandaten.includes('voorstel')) return rol
  return nee('geen-mandaat', 'U hebt hiervoor geen mandaat. Vraag iemand met mandaat voor voorstellen, of laat u een mandaat geven.')
}

const WEEGROLLEN: readonly string[] = ['eigenaar', 'opdrachtgever', 'afnemer']

/** Whether an organisation with these roles is asked for its weights: whoever owns, commissions or uses; not who delivers. */
export const weegt = (rollen: readonly string[]) => rollen.some((rol) => WEEGROLLEN.includes(rol)) && !rollen.includes('opdrachtnemer')
