import type { Kwartaal } from '#modules/verrekening/contract.ts'
import { boekingsoorten, openResultaat, rekeningen } from '#modules/verrekening/web/kwartaal-lezing.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { TimeText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { Stack } from '#web/design/page-layout.tsx'

type Boeking = Kwartaal['boekingen'][number]

/** Every entry of the quarter, in the order in which it was made; debit and credit close on each other. */
export function Boekingen({ kwartaal }: { kwartaal: Kwartaal }) {
  const { boekingen, afsluitingen } = kwartaal
  if (boekingen.length === 0)
    return <EmptyState heading="Er zijn geen boekingen die u ziet">Alleen wat uw organisatie raakt, staat hier.</EmptyState>
  const open = openResultaat(kwartaal)
  return (
    <Stack gap="md">
      <p>
        Een boeking wijzigt nooit: een correctie is een nieuwe boeking.{' '}
        {open === null
          ? 'U ziet alleen wat uw organisatie raakt.'
          : open === '0.00'
            ? 'Er staat geen resultaat meer open.'
            : `Er staat ${showBedrag(open, { metTeken: true })} aan resultaat open tot het bestuur besluit.`}
      </p>
      {boekingen.map((boeking) => (
        <Boekingskaart
          key={boeking.id}
          boeking={boeking}
          grond={afsluitingen.find(({ nummer }) => nummer === boeking.afsluiting)?.grond ?? ''}
        />
      ))}
    </Stack>
  )
}

function Boekingskaart({ boeking, grond }: { boeking: Boeking; grond: string }) {
  return (
    <Card heading={boeking.omschrijving} isFlush actions={<Badge tone="info">{boekingsoorten[boeking.soort]}</Badge>}>
      <p className="rk-zacht rk-boeking__wie">
        <TimeText value={boeking.gemaaktOp} /> door {boeking.gemaaktDoor}.{grond && boeking.soort === 'correctie' && ` Reden: ${grond}.`}
        {boeking.besluitId && (
          <>
            {' '}
            Volgens <Link to={`/besluiten/${boeking.besluitId}`}>het besluit</Link>.
          </>
        )}
      </p>
      <DataTable
        caption={`Debet en credit: ${boeking.omschrijving}`}
        isCaptionHidden
        rows={boeking.regels}
        rowKey={({ rekening, organisatieId }) => `${rekening} ${organisatieId ?? ''}`}
        columns={[
          {
            key: 'rekening',
            header: 'Rekening',
            isRowHeader: true,
            cell: ({ rekening, organisatieNaam }) =>
              organisatieNaam ? `${rekeningen[rekening]} ${organisatieNaam}` : rekeningen[rekening],
          },
          { key: 'debet', header: 'Debet', align: 'end', cell: ({ bedrag }) => !bedrag.startsWith('-') && <Amount value={bedrag} /> },
          {
            key: 'credit',
            header: 'Credit',
            align: 'end',
            cell: ({ bedrag }) => bedrag.startsWith('-') && <Amount value={bedrag.slice(1)} />,
          },
        ]}
      />
    </Card>
  )
}
