import { may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['begroting.lezen'] as const

/** Which permissions a role carries in this room: everyone reads, only a decision changes a budget; who delivers says how prices rise. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: lezen,
  controller: [...lezen, 'begroting.indexeren', 'begroting.ramen'],
  directeur: [...lezen, 'begroting.indexeren', 'begroting.ramen'],
  secretaris: lezen,
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}

/** Saying how prices rise is for the opdrachtnemer, whose costs they are. `rollen` are those of the own organisation today. */
export function mayIndex(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'begroting.indexeren')
  if (!rol.mag || rollen.includes('opdrachtnemer')) return rol
  return nee('mag-niet', 'Alleen de opdrachtnemer stelt de indexatie vast.')
}

/** Putting down what the adopted budget estimates is for the opdrachtnemer, whose budget it is. */
export function mayEstimate(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'begroting.ramen')
  if (!rol.mag || rollen.includes('opdrachtnemer')) return rol
  return nee('mag-niet', 'Alleen de opdrachtnemer legt de raming vast.')
}
