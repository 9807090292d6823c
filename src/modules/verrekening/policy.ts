const lezen = ['bijdrage.lezen'] as const

/** Which permissions a role carries in this room: between partners everyone sees what everyone pays. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: lezen,
  controller: lezen,
  directeur: lezen,
  secretaris: lezen,
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}
