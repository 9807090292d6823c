/** Who sees a thing, in words: "who can see this?" on every object. */
export function wieZiet(
  zijde: { ingediendOp: string | null; zichtbaarheid: string; eigenOrganisatieNaam: string },
  tafelNaam?: string,
): string {
  if (!zijde.ingediendOp) return `Alleen ${zijde.eigenOrganisatieNaam} ziet dit: het is nog niet ingediend.`
  if (zijde.zichtbaarheid === 'tafel') return `Alleen ${tafelNaam ?? 'één tafel'} en ${zijde.eigenOrganisatieNaam} zien dit.`
  if (zijde.zichtbaarheid === 'eigen_organisatie') return `Alleen ${zijde.eigenOrganisatieNaam} ziet dit, ook nu het is ingediend.`
  return 'Alle partners in deze samenwerking zien dit.'
}
