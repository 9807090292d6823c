const lezen = ['product.lezen'] as const

/** Which permissions a role carries in this room: everyone reads, the director of the opdrachtnemer keeps the catalogue. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: lezen,
  controller: lezen,
  directeur: [...lezen, 'product.beheren'],
  secretaris: lezen,
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}
