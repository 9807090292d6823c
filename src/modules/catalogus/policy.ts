import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['product.lezen'] as const

/**
 * Which permissions a role carries in this room: everyone reads, the director of the opdrachtnemer keeps the catalogue and with
 * its controller the numbers, a municipality says what it takes.
 */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: [...lezen, 'afname.kiezen'],
  controller: [...lezen, 'hoeveelheid.bijhouden'],
  directeur: [...lezen, 'product.beheren', 'hoeveelheid.bijhouden'],
  secretaris: [...lezen, 'afname.kiezen'],
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}

/** Roles in which an organisation takes services. */
const VRAAGROLLEN: readonly string[] = ['eigenaar', 'opdrachtgever', 'afnemer']

/** Saying what the own organisation takes speaks for it: with the mandate for wishes, and only where it asks for services. */
export function mayTake(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'afname.kiezen')
  if (!rol.mag) return rol
  if (!rollen.some((each) => VRAAGROLLEN.includes(each)))
    return nee('mag-niet', 'Alleen een organisatie die diensten vraagt, neemt een product af.')
  if (wie.mandaten.includes('wens')) return ja
  return nee('geen-mandaat', 'U hebt hiervoor geen mandaat. Vraag iemand met mandaat voor wensen, of laat u een mandaat geven.')
}

/** Counting what everyone takes is for the opdrachtnemer, who delivers it. `rollen` are those of the own organisation today. */
export function mayCount(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'hoeveelheid.bijhouden')
  if (!rol.mag || rollen.includes('opdrachtnemer')) return rol
  return nee('mag-niet', 'Alleen de opdrachtnemer houdt de aantallen bij.')
}
