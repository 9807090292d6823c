import type { Kenmerkwaarde } from '#modules/samenwerking/contract.ts'
import { Badge } from '#web/design/badge.tsx'

/** What a reader must know before using the figure: it is made up, or nobody else sees it yet. */
export function WaardeBadges({ waarde }: { waarde: Kenmerkwaarde }) {
  return waarde.fictief ? <Badge tone="warning">Fictief</Badge> : null
}

/** Who sees a figure, in two words; the own side stands out. `tafel` is the name of the one table that may see it. */
export function WieZietWaarde({ waarde: { zijde }, tafel }: { waarde: Kenmerkwaarde; tafel?: string | undefined }) {
  if (!zijde) return 'Iedereen'
  if (!zijde.ingediendOp) return <Badge tone="info">Eigen kant</Badge>
  if (zijde.zichtbaarheid === 'eigen_organisatie') return `Alleen ${zijde.eigenOrganisatieNaam}`
  return zijde.zichtbaarheid === 'tafel' ? (tafel ?? 'Eén tafel') : 'Alle partners'
}

/** On which side a figure stands. */
export function kantVan({ zijde }: Kenmerkwaarde): 'eigen' | 'gedeeld' | 'openbaar' {
  if (!zijde) return 'openbaar'
  return zijde.ingediendOp ? 'gedeeld' : 'eigen'
}
