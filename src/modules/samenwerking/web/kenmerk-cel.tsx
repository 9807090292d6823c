import type { Kenmerkwaarde } from '#modules/samenwerking/contract.ts'
import { Badge } from '#web/design/badge.tsx'

/** Where the figure comes from, and that it is made up when it is. */
export function WaardeBron({ waarde: { bron, fictief } }: { waarde: Kenmerkwaarde }) {
  return (
    <>
      {fictief && (
        <>
          <Badge tone="warning">Fictief</Badge>{' '}
        </>
      )}
      {bron}
    </>
  )
}

/** Who sees a figure; the own side stands out. `tafels` gives the names of the tables. */
export function WieZietWaarde({
  waarde: { zijde },
  tafels = [],
}: {
  waarde: Kenmerkwaarde
  tafels?: readonly { id: string; naam: string }[]
}) {
  if (!zijde) return 'Iedereen'
  if (!zijde.ingediendOp) return <Badge tone="info">Eigen kant</Badge>
  if (zijde.zichtbaarheid === 'eigen_organisatie') return `Alleen ${zijde.eigenOrganisatieNaam}`
  return zijde.zichtbaarheid === 'tafel' ? `Alleen ${tafels.find(({ id }) => id === zijde.tafelId)?.naam ?? 'één tafel'}` : 'Alle partners'
}
