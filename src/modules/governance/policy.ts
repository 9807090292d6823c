import { ja, nee, type Oordeel } from '#platform/own-side/policy.ts'

const lezen = ['besluit.lezen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: [...lezen, 'behandeling.plannen'],
  demandmanager: [...lezen, 'behandeling.beginnen', 'behandeling.plannen', 'uitkomst.vastleggen'],
  controller: [...lezen, 'behandeling.plannen', 'advies.geven', 'uitkomst.vastleggen'],
  directeur: [...lezen, 'behandeling.beginnen', 'behandeling.plannen', 'uitkomst.vastleggen'],
  secretaris: [...lezen, 'behandeling.beginnen', 'behandeling.plannen', 'uitkomst.vastleggen'],
  bestuurder: [...lezen, 'uitkomst.vastleggen'],
  griffier: [...lezen, 'uitkomst.vastleggen'],
  lezer: lezen,
}

/** Only who sits at a table speaks for it. */
export function mayAtTable(permissies: ReadonlySet<string>, permissie: string, aanTafel: boolean): Oordeel {
  if (!permissies.has(permissie)) return nee('mag-niet', 'Met deze pet kunt u dit niet doen.')
  return aanTafel ? ja : nee('niet-aan-tafel', 'U zit niet aan deze tafel. Vraag iemand die er zit om dit vast te leggen.')
}
