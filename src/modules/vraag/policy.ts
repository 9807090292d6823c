import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['wens.lezen'] as const
const schrijven = [...lezen, 'wens.opstellen', 'wens.indienen', 'aanbod.opstellen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: schrijven,
  controller: lezen,
  directeur: schrijven,
  secretaris: schrijven,
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}

/** Roles in which an organisation asks for something; the supplier offers. */
const VRAAGROLLEN: readonly string[] = ['eigenaar', 'opdrachtgever', 'afnemer']

/** Who asks: an organisation that takes part as owner, client or customer. `rollen` are those of the own organisation today. */
export function mayWish(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'wens.opstellen')
  if (!rol.mag || isVrager(rollen)) return rol
  return nee('mag-niet', 'Alleen een organisatie die diensten vraagt, schrijft een wens. Als leverancier doet u een aanbod.')
}

/** Who offers: an organisation that takes part as supplier. */
export function mayOffer(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'aanbod.opstellen')
  if (!rol.mag || rollen.includes('opdrachtnemer')) return rol
  return nee('mag-niet', 'Alleen de leverancier doet een aanbod. Schrijf in plaats daarvan een wens.')
}

/** Choosing about the wish of another, or adopting an offer, speaks for the own organisation: a mandate for wishes, and one that asks. */
export function mayJoin(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'wens.indienen')
  if (!rol.mag) return rol
  if (!isVrager(rollen)) return nee('mag-niet', 'Alleen een organisatie die diensten vraagt, kan meedoen met een wens.')
  if (!wie.mandaten.includes('wens'))
    return nee('geen-mandaat', 'U hebt hiervoor geen mandaat. Vraag iemand met mandaat voor wensen, of laat u een mandaat geven.')
  return ja
}

/** What taking part costs is set by whoever owns the wish, or by who delivers. */
export function mayFigure(wie: Wie, eigenOrganisatieId: string, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'wens.opstellen')
  if (!rol.mag || wie.organisatieId === eigenOrganisatieId || rollen.includes('opdrachtnemer')) return rol
  return nee('mag-niet', 'Alleen de eigenaar van de wens en de leverancier vullen deze cijfers in.')
}

/** Whether an organisation with these roles asks for services. */
export const isVrager = (rollen: readonly string[]) => rollen.some((rol) => VRAAGROLLEN.includes(rol))
