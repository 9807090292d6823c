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
