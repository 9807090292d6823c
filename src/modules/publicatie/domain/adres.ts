/** What can be made public, with the part of its address. */
export const soortPaden = { besluit: 'besluiten', vergadering: 'vergaderingen' } as const
/** See {@link soortPaden}. */
export type Stuksoort = keyof typeof soortPaden

/** The path of a public thing in the register of a cooperation: it stays as long as the thing is public. */
export function padVan(slug: string, { soort, nummer }: { readonly soort: Stuksoort; readonly nummer: string }): string {
  return `/openbaar/${slug}/${soortPaden[soort]}/${encodeURIComponent(nummer)}`
}
