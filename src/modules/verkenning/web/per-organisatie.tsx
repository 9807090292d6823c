import type { Verkenning } from '#modules/verkenning/contract.ts'
import { stemmenOf } from '#modules/verkenning/domain/beeld.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { type CelPlek, cellenOf, type Eensheid, toonOpSchaal } from '#modules/verkenning/domain/uitkomst.ts'
import { Badge, type Tone } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'

const eensheden: Record<Eensheid, { naam: string; tone: Tone }> = {
  eens: { naam: 'Eens', tone: 'positive' },
  wisselend: { naam: 'Wisselend', tone: 'neutral' },
  verdeeld: { naam: 'Verdeeld', tone: 'warning' },
}

/** The middle of each organisation beside the others, and how far people lie apart. */
export function PerOrganisatie({ verkenning }: { verkenning: Verkenning }) {
  const sjabloon = sjablonen[verkenning.sjabloon]
  const cellen = cellenOf(sjabloon, verkenning.rijen, stemmenOf(verkenning)).filter(({ cel }) => cel.aantal > 0)
  const organisaties = new Map(
    cellen.flatMap(({ cel }) => cel.organisaties.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam])),
  )
  const columns: Column<CelPlek>[] = [
    {
      key: 'plek',
      header: 'Waarover',
      isRowHeader: true,
      cell: ({ rij, kolom }) => `${rij.titel}, ${kolom.naam.toLowerCase()}`,
    },
    ...[...organisaties].map(([id, naam]): Column<CelPlek> => ({
      key: id,
      header: naam,
      onMobile: 'shown',
      cell: ({ cel }) => {
        const found = cel.organisaties.find(({ organisatieId }) => organisatieId === id)
        return found ? toonOpSchaal(sjabloon.schaal, found.mediaan) : 'geen oordeel'
      },
    })),
    {
      key: 'eensheid',
      header: 'Samen',
      onMobile: 'shown',
      cell: ({ cel }) =>
        cel.eensheid === null ? '1 oordeel' : <Badge tone={eensheden[cel.eensheid].tone}>{eensheden[cel.eensheid].naam}</Badge>,
    },
  ]
  return (
    <Card heading="Per organisatie">
      <Disclosure summary="Bekijk het midden van elke organisatie naast elkaar">
        <DataTable
          caption="Het midden van de oordelen per organisatie, en of u het eens bent"
          rows={cellen}
          rowKey={({ rij, kolom }) => `${rij.id} ${kolom.id}`}
          columns={columns}
        />
      </Disclosure>
    </Card>
  )
}
