import type { Post, Totaal } from '#kernel/totaal.ts'
import { totaalOf } from '#kernel/totaal.ts'
import type { Kostensoort } from './gevoeligheid.ts'

/** A flow as far as the K of Klant looks at it. */
export interface Klantstroom {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly soort: Kostensoort
  readonly alternatief: 'voorstel' | 'nulalternatief'
  readonly post: Post
}

/** What one client pays extra because it asks for more than all need: over all years, below nil, PM travels along. */
export interface Meerkosten {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly totaal: Totaal
}

/** Extra cost per client, of the proposal only: what happens anyway is nobody's extra wish. In the order in which the clients first appear. */
export function meerkostenPerKlant(stromen: readonly Klantstroom[]): Meerkosten[] {
  const own = stromen.filter(({ soort, alternatief }) => soort === 'klant' && alternatief === 'voorstel')
  return [...Map.groupBy(own, ({ organisatieId }) => organisatieId)].map(([organisatieId, group]) => ({
    organisatieId,
    organisatieNaam: group[0]!.organisatieNaam,
    totaal: totaalOf(group.map(({ post }) => post)),
  }))
}
