/** Who publishes, in the national list of organisations (TOOI). */
export interface Uitgever {
  readonly naam: string
  readonly uri: string | null
}

/** A college or a council publishes as its municipality, whose code is that of the CBS; a joint table as the cooperation. */
export function uitgeverVan(gemeente: { naam: string | null; code: string | null }, samenwerking: Uitgever): Uitgever {
  if (gemeente.naam === null) return samenwerking
  return {
    naam: `gemeente ${gemeente.naam}`,
    uri: gemeente.code === null ? null : `https://identifier.overheid.nl/tooi/id/gemeente/${gemeente.code.toLowerCase()}`,
  }
}
