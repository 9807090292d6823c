import { useQuery } from '@tanstack/react-query'
import { afwegingApi, type Voorstel, type Weging } from '#modules/afweging/contract.ts'
import { mayWeigh } from '#modules/afweging/policy.ts'
import { EigenGewichten } from '#modules/afweging/web/eigen-gewichten.tsx'
import { showScore } from '#modules/afweging/web/weging-woorden.ts'
import { WegingUitkomst } from '#modules/afweging/web/weging-uitkomst.tsx'
import { mayEdit } from '#platform/own-side/policy.ts'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { ask } from '#web/query.ts'
import { useWie } from '#web/wie.ts'

/** The weighing around a proposal: what it comes to, what was scored, and the own weights. */
export function WegingTab({ voorstel }: { voorstel: Voorstel }) {
  const { data } = useQuery(ask(afwegingApi.readWeging, { params: { id: voorstel.id } }))
  const wie = useWie()
  if (!data) return <Skeleton lines={6} />
  const mayChange = mayEdit(wie, 'voorstel.opstellen', voorstel.zijde).mag
  const to = `/voorstellen/${voorstel.id}/weging/wijzigen`
  if (data.versie === 0)
    return (
      <Card>
        <EmptyState
          heading="Er is nog geen weging"
          headingLevel={2}
          action={mayChange ? <LinkButton to={to}>Kies criteria en varianten</LinkButton> : undefined}
        >
          In een weging vergelijkt u dit voorstel met andere keuzes, zoals niets doen. Wie het voorstel opstelt, geeft de scores. Daarna
          geeft elke organisatie haar eigen gewichten.
        </EmptyState>
      </Card>
    )
  const openFor = mayWeigh(wie, voorstel.status)
  return (
    <Stack>
      <Stand voorstel={voorstel} weging={data} />
      {data.proef && <WegingUitkomst berekend={data.proef} isProef />}
      {data.uitkomst && <WegingUitkomst berekend={data.uitkomst} />}
      {openFor.mag && <EigenGewichten key={data.eigenGewichten?.versie ?? 0} voorstel={voorstel} weging={data} />}
      <Scores weging={data} wijzigen={mayChange ? to : null} />
      {data.gewichten.length > 0 && <Gewichten weging={data} />}
    </Stack>
  )
}

/** Why there is no outcome yet. */
function Stand({ voorstel, weging }: { voorstel: Voorstel; weging: Weging }) {
  if (weging.uitkomst) return null
  return (
    <Alert tone="info" heading="Nog geen organisatie diende gewichten in">
      {voorstel.status === 'concept'
        ? 'Dat kan zodra het voorstel is ingediend. De uitkomst hangt af van hoe zwaar elke organisatie een criterium telt.'
        : 'De uitkomst komt hier te staan zodra de eerste organisatie haar gewichten indient.'}
    </Alert>
  )
}

type ScoreRij = Weging['criteria'][number]

function Scores({ weging: { criteria, varianten, scores }, wijzigen }: { weging: Weging; wijzigen: string | null }) {
  const columns: Column<ScoreRij>[] = [
    {
      key: 'naam',
      header: 'Criterium',
      isRowHeader: true,
      cell: ({ naam, richting, veto }) => (
        <>
          {naam}
          {(richting === 'laag' || veto !== null) && (
            <span className="rk-onder">
              {[richting === 'laag' ? 'lage score is gunstig' : '', veto === null ? '' : `ondergrens ${showScore(veto)}`]
                .filter(Boolean)
                .join(', ')}
            </span>
          )}
        </>
      ),
    },
    ...varianten.map((variant): Column<ScoreRij> => ({
      key: variant,
      header: variant,
      align: 'end',
      onMobile: 'shown',
      cell: ({ naam }) => showScore(scores.find((score) => score.variant === variant && score.criterium === naam)?.score ?? '0'),
    })),
  ]
  return (
    <Card
      heading="Scores van 0 tot 10"
      isFlush
      actions={
        wijzigen && (
          <LinkButton size="small" to={wijzigen}>
            Wijzig de weging
          </LinkButton>
        )
      }
    >
      <DataTable caption="Scores per criterium en variant" isCaptionHidden rows={criteria} rowKey={({ naam }) => naam} columns={columns} />
    </Card>
  )
}

function Gewichten({ weging: { criteria, gewichten } }: { weging: Weging }) {
  const columns: Column<ScoreRij>[] = [
    { key: 'naam', header: 'Criterium', isRowHeader: true, cell: ({ naam }) => naam },
    ...gewichten.map((partij): Column<ScoreRij> => ({
      key: partij.organisatieId,
      header: partij.organisatieNaam,
      align: 'end',
      onMobile: 'shown',
      cell: ({ naam }) => showScore(partij.gewichten.find(({ criterium }) => criterium === naam)?.gewicht ?? '0'),
    })),
  ]
  return (
    <Card heading="Gewichten die zijn ingediend" isFlush>
      <DataTable
        caption="Gewichten per criterium en organisatie"
        isCaptionHidden
        rows={criteria}
        rowKey={({ naam }) => naam}
        columns={columns}
      />
    </Card>
  )
}
