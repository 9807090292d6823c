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

/** Kinds of things that can be found, in the plural. */
export const soortNamen: Record<string, string> = {
  organisatie: 'Organisaties',
  regeling: 'Samenwerkingen',
  dienstonderdeel: 'Dienstonderdelen',
  contact: 'Contacten',
  verdeelsleutel: 'Verdeelsleutels',
  opmerking: 'Opmerkingen',
  register: 'Register 2016',
}
