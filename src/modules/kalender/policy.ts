import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['vergadering.lezen'] as const
const plannen = [...lezen, 'vergadering.plannen'] as const
const jaar = [...plannen, 'begrotingsjaar.vastleggen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: jaar,
  demandmanager: plannen,
  controller: jaar,
  directeur: jaar,
  secretaris: jaar,
  bestuurder: lezen,
  griffier: plannen,
  lezer: lezen,
}

/** When a table meets: for a college or a council only its own organisation says so. */
export function mayPlan(wie: Wie, tafelOrganisatieId: string | null): Oordeel {
  const rol = may(wie, 'vergadering.plannen')
  if (!rol.mag) return rol
  return tafelOrganisatieId === null || tafelOrganisatieId === wie.organisatieId
    ? ja
    : nee('andere-organisatie', 'Dit is een tafel van een andere organisatie. Alleen die organisatie plant haar vergaderingen.')
}

/** When an organisation is away, it says itself. */
export function mayRecess(wie: Wie, organisatieId: string): Oordeel {
  const rol = may(wie, 'vergadering.plannen')
  if (!rol.mag) return rol
  return organisatieId === wie.organisatieId
    ? ja
    : nee('andere-organisatie', 'Dit is het reces van een andere organisatie. Alleen die organisatie wijzigt het.')
}

/** Writing down the statutory year: which meeting adopts the budget, what was sent, which changes there are. */
export function mayKeepYear(wie: Wie): Oordeel {
  return may(wie, 'begrotingsjaar.vastleggen')
}
