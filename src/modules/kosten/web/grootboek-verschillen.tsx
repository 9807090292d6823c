import type { Grootboekverschil } from '#modules/kosten/contract/grootboek.ts'
import { Amount } from '#web/design/amount.tsx'
import { DataTable } from '#web/design/data-table.tsx'

/** What accounts were and become, with what it is all together. */
export function GrootboekVerschillen({
  caption,
  verschillen,
  samen,
}: {
  caption: string
  verschillen: readonly Grootboekverschil[]
  samen: string
}) {
  return (
    <DataTable
      caption={caption}
      rows={verschillen}
      rowKey={({ rekening }) => rekening}
      totalLabel="Samen"
      columns={[
        { key: 'rekening', header: 'Rekening', isRowHeader: true, cell: ({ rekening, rekeningNaam }) => `${rekening} ${rekeningNaam}` },
        { key: 'oud', header: 'Was', align: 'end', cell: ({ oud }) => (oud === null ? 'stond er niet' : <Amount value={oud} />) },
        { key: 'nieuw', header: 'Wordt', align: 'end', cell: ({ nieuw }) => (nieuw === null ? 'staat er niet' : <Amount value={nieuw} />) },
        {
          key: 'verschil',
          header: 'Verschil',
          align: 'end',
          onMobile: 'shown',
          cell: ({ verschil }) => <Amount value={verschil} metTeken />,
          total: <Amount value={samen} metTeken />,
        },
      ]}
    />
  )
}
