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

/** Where a weighing stands: its proposal, which time it is, and whether a later round took its place. */
export interface WegingStand {
  status: Status
  ronde: number
  isLaatste: boolean
}

/** Giving weights and scores: from handing in until somebody decides; opened again, until it is opened once more. */
export function mayWeigh(wie: Wie, { status, ronde, isLaatste }: WegingStand): Oordeel {
  const rol = may(wie, 'voorstel.opstellen')
  if (!rol.mag) return rol
  if (status === 'concept')
    return nee('weging-niet-open', 'Het voorstel is nog niet ingediend. Daarna geeft elke organisatie haar eigen gewichten.')
  if (!isLaatste) return nee('weging-niet-open', 'Er loopt een nieuwe ronde van deze weging. Geef daar uw gewichten en scores.')
  return ronde > 1 || weegbaar(status)
    ? ja
    : nee('weging-niet-open', 'Over dit voorstel wordt niet meer gewogen: er is besloten, of het is ingetrokken.')
}

/** Weights speak for the organisation: whoever sets them holds its mandate. The refusal says who does. */
export function mayGiveWeights(wie: Wie, mandaathouders: readonly string[]): Oordeel {
  const rol = may(wie, 'voorstel.opstellen')
  if (!rol.mag) return rol
  if (wie.permissies.has('voorstel.indienen') && wie.mandaten.includes('voorstel')) return ja
  const who =
    mandaathouders.length > 0
      ? `Dat kan: ${mandaathouders.join(', ')}.`
      : 'Niemand van uw organisatie heeft nu dit mandaat. Vraag uw secretaris om iemand mandaat te geven.'
  return nee('geen-mandaat', `U hebt geen mandaat om de gewichten van uw organisatie te bepalen. ${who}`)
}

/** Saying whether the own organisation pays what it asks extra: that speaks for it. */
export function mayChooseAsKlant(wie: Wie): Oordeel {
  const rol = may(wie, 'voorstel.indienen')
  if (!rol.mag) return rol
  if (wie.mandaten.includes('voorstel')) return ja
  return nee('geen-mandaat', 'U hebt geen mandaat om hierover voor uw organisatie te kiezen. Een collega met mandaat doet dat.')
}

/** Scores come after the own weights, so that nobody weighs towards a score. */
export function mayScore(wie: Wie, stand: WegingStand, gafGewichten: boolean): Oordeel {
  const open = mayWeigh(wie, stand)
  if (!open.mag || gafGewichten) return open
  return nee(
    'eerst-gewichten',
    'Geef eerst de gewichten van uw organisatie, of zeg dat u geen gewichten geeft. Daarna kunt u scores geven.',
  )
}

/** Opening a weighing again: after the decision, by whoever may give weights. */
export function mayReopen(wie: Wie, status: Status, mandaathouders: readonly string[]): Oordeel {
  const mandaat = mayGiveWeights(wie, mandaathouders)
  if (!mandaat.mag) return mandaat
  return status === 'besloten' ? ja : nee('herweging-te-vroeg', 'Opnieuw wegen kan nadat over het voorstel is besloten.')
}

const WEEGROLLEN: readonly string[] = ['eigenaar', 'opdrachtgever', 'afnemer']

/** Whether an organisation with these roles is asked for its weights: whoever owns, commissions or uses; not who delivers. */
export const weegt = (rollen: readonly string[]) => rollen.some((rol) => WEEGROLLEN.includes(rol)) && !rollen.includes('opdrachtnemer')
