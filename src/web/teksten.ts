/** Roles as people say them. */
export const rolNamen: Record<string, string> = {
  beheerder: 'Beheerder',
  demandmanager: 'Demandmanager',
  controller: 'Concerncontroller',
  directeur: 'Directeur',
  secretaris: 'Gemeentesecretaris',
  bestuurder: 'Bestuurder',
  griffier: 'Griffier',
  lezer: 'Lezer',
}
