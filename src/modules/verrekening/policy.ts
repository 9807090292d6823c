const lezen = ['bijdrage.lezen'] as const
const rekenen = [...lezen, 'verrekenscenario.opstellen'] as const

/** Which permissions a role carries in this room: between partners everyone sees what everyone pays, and who steers may keep what was tried. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: rekenen,
  controller: rekenen,
  directeur: rekenen,
  secretaris: rekenen,
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}
