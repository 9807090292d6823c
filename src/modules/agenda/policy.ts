import { may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['agenda.lezen', 'actie.lezen'] as const
const maken = ['agenda.opstellen', 'vergadering.voeren', 'actie.vastleggen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: [...lezen, ...maken],
  controller: [...lezen, ...maken],
  directeur: [...lezen, ...maken],
  secretaris: [...lezen, ...maken],
  bestuurder: [...lezen, ...maken],
  griffier: [...lezen, ...maken],
  lezer: lezen,
}

/** Only who sits at a table prepares and runs its meetings. */
export function mayAtTafel(wie: Wie, permissie: 'agenda.opstellen' | 'vergadering.voeren', aanTafel: boolean): Oordeel {
  const rol = may(wie, permissie)
  if (!rol.mag) return rol
  return aanTafel ? rol : nee('niet-aan-tafel', 'U zit niet aan deze tafel. Vraag iemand die er zit om dit te doen.')
}

/** An action or promise: whoever has to do it, and the table where it was made. */
export function mayOnActie(wie: Wie, actie: { readonly organisatieId: string; readonly aanTafel: boolean }): Oordeel {
  const rol = may(wie, 'actie.vastleggen')
  if (!rol.mag) return rol
  return actie.aanTafel || actie.organisatieId === wie.organisatieId
    ? rol
    : nee('andere-organisatie', 'Dit is van een andere organisatie. Alleen die organisatie of de tafel zelf meldt het af.')
}
