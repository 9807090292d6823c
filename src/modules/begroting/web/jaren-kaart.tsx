import type { Begroting, Jaartotaal } from '#modules/begroting/contract.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Term } from '#web/design/term.tsx'

/** Each year: what is asked once, what every year, and what that becomes in the prices of the year. */
export function JarenKaart({ begroting }: { begroting: Begroting }) {
  return (
    <Card heading="Eenmalig, elk jaar, en in de prijzen van dat jaar" isFlush>
      <DataTable
        caption={`Wat de besluiten vragen in ${begroting.jaren[0]} tot en met ${begroting.jaren.at(-1)}, zonder en met indexatie`}
        isCaptionHidden
        rows={begroting.totalen}
        rowKey={({ jaar }) => String(jaar)}
        columns={kolommen(begroting.jaar)}
      />
    </Card>
  )
}

const nogNiet = <span className="rk-zacht">nog niet bekend</span>

const kolommen = (prijspeil: number): Column<Jaartotaal>[] => [
  { key: 'jaar', header: 'Jaar', isRowHeader: true, cell: ({ jaar }) => jaar },
  { key: 'incidenteel', header: 'Incidenteel', align: 'end', cell: ({ incidenteel }) => <Amount value={incidenteel} />, onMobile: 'shown' },
  { key: 'structureel', header: 'Structureel', align: 'end', cell: ({ structureel }) => <Amount value={structureel} />, onMobile: 'shown' },
  {
    key: 'totaal',
    header: `Samen, prijzen ${prijspeil}`,
    align: 'end',
    onMobile: 'shown',
    cell: ({ totaal }) => <Amount value={totaal} />,
  },
  {
    key: 'factor',
    header: 'Index',
    align: 'end',
    onMobile: 'more',
    term: (
      <Term term="de index">
        Hoeveel duurder alles is dan in {prijspeil}: 1,034 is 3,4% duurder. Alleen structurele regels stijgen mee; een incidenteel bedrag is
        één keer besloten. Wat PM is, blijft PM.
      </Term>
    ),
    cell: ({ indexatie }) => (indexatie ? showGetal(indexatie.factor, { decimalen: 4 }) : nogNiet),
  },
  {
    key: 'verschil',
    header: 'Erbij door de index',
    align: 'end',
    onMobile: 'more',
    cell: ({ indexatie }) => (indexatie ? <Amount value={indexatie.verschil} metTeken /> : nogNiet),
  },
  {
    key: 'geindexeerd',
    header: 'Samen, prijzen van het jaar',
    align: 'end',
    onMobile: 'shown',
    cell: ({ indexatie }) => (indexatie ? <Amount value={indexatie.totaal} /> : nogNiet),
  },
]
