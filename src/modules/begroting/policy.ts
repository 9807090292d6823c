const lezen = ['begroting.lezen'] as const

/** Which permissions a role carries in this room: everyone reads, nobody writes, since only a decision changes a budget. */
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
