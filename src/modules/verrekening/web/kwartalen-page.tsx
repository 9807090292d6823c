import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAantal } from '#kernel/format/getal.ts'
import type { KwartaalKort } from '#modules/verrekening/contract.ts'
import { KwartaalOpenen } from '#modules/verrekening/web/kwartaal-openen.tsx'
import { bijOfTerug, cent, kwartaalNaam, som, verschil } from '#modules/verrekening/web/kwartaal-lezing.ts'
import {
  besluitenQuery,
  deelnamesQuery,
  kwartalenQuery,
  sleutelsQuery,
  useMaySettle,
  zichtQuery,
} from '#modules/verrekening/web/kwartaal-queries.ts'
import { WieZietWat } from '#modules/verrekening/web/wie-ziet-wat.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { queryClient } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The quarters, the keys to open one with, and what may be seen. */
export async function loader() {
  await Promise.all([kwartalenQuery, zichtQuery].map((query) => queryClient.ensureQueryData(query as typeof kwartalenQuery)))
  await Promise.all([
    queryClient.ensureQueryData(sleutelsQuery),
    queryClient.ensureQueryData(deelnamesQuery),
    queryClient.ensureQueryData(besluitenQuery),
  ])
  return null
}

/** Per year what everyone paid in advance and in the end, quarter by quarter; the own organisation first. */
export function Component() {
  const { data } = useSuspenseQuery(kwartalenQuery)
  const [isOpening, setOpening] = useState(false)
  const settle = useMaySettle()
  const navigate = useNavigate()
  const { organisatieId } = useWie()
  const jaren = [...Map.groupBy(data.resultaten, ({ jaar }) => jaar)]
  return (
    <Stack>
      <PageHeader
        title="Kwartalen"
        lead={bevinding(data.resultaten, organisatieId)}
        actions={
          <>
            <Button
              variant="primary"
              isDisabled={!settle.mag}
              reason={settle.mag ? undefined : settle.reden}
              onPress={() => setOpening(true)}
            >
              Open een kwartaal
            </Button>
            <LinkButton to="/jaarprognose">Prognose van het jaar</LinkButton>
          </>
        }
      />
      {jaren.length === 0 && (
        <EmptyState heading="Er is nog geen kwartaal geopend" headingLevel={2}>
          Een kwartaal begint met voorschotten: het begrote aantal maal het tarief. Leg eerst de{' '}
          <Link to="/hoeveelheden">hoeveelheden</Link> vast. Na afloop rekent de opdrachtnemer af: met wat is geteld en wat een eenheid
          werkelijk kostte.
        </EmptyState>
      )}
      {jaren.map(([jaar, rows]) => (
        <Jaar key={jaar} jaar={jaar} rows={rows.toSorted((a, b) => a.kwartaal - b.kwartaal)} eigenId={organisatieId} />
      ))}
      <WieZietWat />
      {isOpening && (
        <KwartaalOpenen kwartalen={data.resultaten} onClose={() => setOpening(false)} onDone={(id) => void navigate(`/kwartalen/${id}`)} />
      )}
    </Stack>
  )
}

/** What is open, and what it comes to for the reader. */
function bevinding(rows: readonly KwartaalKort[], eigenId: string): string {
  const open = rows.filter(({ status }) => status === 'open')
  const staat =
    open.length === 0
      ? 'Alle geopende kwartalen zijn afgerekend.'
      : open.length === 1
        ? `${kwartaalNaam(open[0]!)} is nog niet afgerekend.`
        : `${showAantal(open.length, 'kwartaal is', 'kwartalen zijn')} nog niet afgerekend.`
  const [laatste] = rows.filter(({ status }) => status === 'gesloten')
  const eigen = laatste?.deelnemers.find(({ organisatieId }) => organisatieId === eigenId)
  if (!laatste || !eigen?.definitief) return rows.length === 0 ? 'Voorschotten vooraf, afrekening achteraf.' : staat
  return `${staat} Over ${kwartaalNaam(laatste).toLowerCase()} hebt u ${bijOfTerug(verschil(eigen.definitief, eigen.voorschot))}.`
}

interface JaarProps {
  jaar: number
  rows: readonly KwartaalKort[]
  eigenId: string
}

function Jaar({ jaar, rows, eigenId }: JaarProps) {
  const namen = new Map(rows.flatMap(({ deelnemers }) => deelnemers.map((each) => [each.organisatieId, each.organisatieNaam] as const)))
  const partijen = [...namen].toSorted(
    ([a, naamA], [b, naamB]) => Number(b === eigenId) - Number(a === eigenId) || naamA.localeCompare(naamB, 'nl'),
  )
  return (
    <Card heading={String(jaar)} isFlush actions={<LinkButton to={`/jaarprognose?jaar=${jaar}`}>Prognose {String(jaar)}</LinkButton>}>
      <DataTable
        caption={`Wat ieder per kwartaal van ${jaar} betaalt`}
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        totalLabel="Samen, tot nu toe"
        columns={[
          {
            key: 'kwartaal',
            header: 'Kwartaal',
            isRowHeader: true,
            cell: ({ id, kwartaal, fictief }) => (
              <>
                <Link to={`/kwartalen/${id}`}>{`Kwartaal ${kwartaal}`}</Link> {fictief && <Badge>Fictief</Badge>}
              </>
            ),
          },
          { key: 'status', header: 'Stand', cell: (kwartaal) => <Stand {...kwartaal} /> },
          ...partijen.map(([id, naam]) => partijKolom({ id, naam: id === eigenId ? `${naam} (u)` : naam, rows })),
        ]}
      />
    </Card>
  )
}

/** Whether a quarter was settled, and its result decided, as a badge. */
export const Stand = ({ status, isBestemd }: Pick<KwartaalKort, 'status' | 'isBestemd'>) =>
  status === 'open' ? (
    <Badge tone="warning">Voorschot</Badge>
  ) : (
    <>
      <Badge tone="positive">Afgerekend</Badge> {!isBestemd && <span className="rk-onder">resultaat nog niet bestemd</span>}
    </>
  )

/** What one party pays: the final amount, or the advance; below it how far they are apart. */
function partijKolom({ id, naam, rows }: { id: string; naam: string; rows: readonly KwartaalKort[] }): Column<KwartaalKort> {
  const van = ({ deelnemers }: KwartaalKort) => deelnemers.find(({ organisatieId }) => organisatieId === id)
  const betaald = (row: KwartaalKort) => van(row)?.definitief ?? van(row)?.voorschot ?? '0.00'
  return {
    key: id,
    header: naam,
    align: 'end',
    cell: (row) => {
      const deel = van(row)
      if (!deel) return <span className="rk-zacht">–</span>
      if (deel.definitief === null) return <Amount value={deel.voorschot} />
      const anders = verschil(deel.definitief, deel.voorschot)
      return (
        <>
          <Link to={`/kwartalen/${row.id}?partij=${id}`}>{showBedrag(deel.definitief)}</Link>
          {cent(anders) !== 0n && <span className="rk-onder">{showBedrag(anders, { metTeken: true })}</span>}
        </>
      )
    },
    total: <Amount value={som(rows.map(betaald))} />,
  }
}
