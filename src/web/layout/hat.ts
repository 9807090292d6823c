/** A role in which a person acts for an organisation, within one samenwerking. */
export interface Hat {
  id: string
  /** "Opdrachtgever" */
  role: string
  /** "Gemeente Zevenaar" */
  organisation: string
  /** "De Liemers" */
  samenwerking: string
}

/** Hats by samenwerking, in the order in which each samenwerking is named first. */
export function bySamenwerking(hats: readonly Hat[]): { samenwerking: string; hats: Hat[] }[] {
  const names = [...new Set(hats.map((hat) => hat.samenwerking))]
  return names.map((samenwerking) => ({ samenwerking, hats: hats.filter((hat) => hat.samenwerking === samenwerking) }))
}
