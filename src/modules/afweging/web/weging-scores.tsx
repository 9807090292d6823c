import type { Score, Scorewijziging, Voorstel, Weging } from '#modules/afweging/contract.ts'
import { plek } from '#modules/afweging/domain/weging-opzet.ts'
import { mayScore } from '#modules/afweging/policy.ts'
import { showScore } from '#modules/afweging/web/weging-woorden.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { TimeText } from '#web/design/date-text.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { useWie } from '#web/wie.ts'

interface Props {
  voorstel: Voorstel
  weging: Weging
}

/** Scores per criterion and variant, each with who gave it; who signed what, on which source, one level deeper. */
export function Scores({ voorstel, weging }: Props) {
  const { criteria, varianten, scores, ronde, rondes, eigenGewichten } = weging
  const stand = { status: voorstel.status, ronde, isLaatste: ronde === rondes.length }
  const oordeel = mayScore(useWie(), stand, (eigenGewichten?.ingediendOp ?? null) !== null)
  const namen = [...new Set([...criteria, ...weging.gewichten.flatMap(({ eigenCriteria }) => eigenCriteria)].map(({ naam }) => naam))]
  const heeft = scores.length > 0
  const rows = namen.map((naam) => ({ naam }))
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'naam', header: 'Criterium', isRowHeader: true, cell: ({ naam }) => naam },
    ...varianten.map((variant): Column<(typeof rows)[number]> => ({
      key: variant,
      header: variant,
      align: 'end',
      onMobile: 'shown',
      cell: ({ naam }) => <Cel scores={scores.filter((score) => plek(score) === plek({ variant, criterium: naam }))} />,
    })),
  ]
  const geef = oordeel.mag ? (
    <LinkButton size="small" to={`/voorstellen/${voorstel.id}/scores`}>
      Geef scores
    </LinkButton>
  ) : (
    <Button size="small" isDisabled reason={oordeel.reden}>
      Geef scores
    </Button>
  )
  return (
    <Card heading="Scores van 0 tot 10" actions={geef}>
      {heeft ? (
        <>
          <DataTable caption="Scores per criterium en variant" isCaptionHidden rows={rows} rowKey={({ naam }) => naam} columns={columns} />
          <Disclosure summary="Wie ondertekende welke score">
            <Handtekeningen scores={scores} />
          </Disclosure>
        </>
      ) : (
        <EmptyState heading="Er zijn nog geen scores" headingLevel={3}>
          De scores van wie het voorstel opstelde, gelden voor iedereen zonder eigen score. Elke organisatie kan er eigen scores naast
          zetten.
        </EmptyState>
      )}
    </Card>
  )
}

const bandbreedte = ({ laag, hoog }: Score) => (laag === null || hoog === null ? '' : `${showScore(laag)} tot ${showScore(hoog)}`)

function Cel({ scores }: { scores: readonly Score[] }) {
  if (scores.length === 0) return <>–</>
  return (
    <span className="rk-matrix__cel">
      {scores.map((score) => (
        <span key={score.organisatieId}>
          <span className="rk-matrix__wie">{score.organisatieNaam}</span> {showScore(score.score)}
          {bandbreedte(score) && <span className="rk-onder">{bandbreedte(score)}</span>}
        </span>
      ))}
    </span>
  )
}

function Handtekeningen({ scores }: { scores: readonly Score[] }) {
  const columns: Column<Score>[] = [
    { key: 'wat', header: 'Variant en criterium', isRowHeader: true, cell: ({ variant, criterium }) => `${variant}: ${criterium}` },
    { key: 'score', header: 'Score', align: 'end', cell: ({ score }) => showScore(score) },
    { key: 'ruimte', header: 'Bandbreedte', align: 'end', cell: (score) => bandbreedte(score) || '–' },
    { key: 'bron', header: 'Bron', cell: ({ bron }) => bron },
    {
      key: 'wie',
      header: 'Ondertekend',
      cell: ({ organisatieNaam, ondertekendDoor, ondertekendOp }) => (
        <>
          {ondertekendDoor}
          <span className="rk-onder">
            {organisatieNaam}, <TimeText value={ondertekendOp} />
          </span>
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption="Elke score met wie haar gaf, wanneer, en waarop zij rust"
      isCaptionHidden
      rows={scores}
      rowKey={(score) => `${score.organisatieId} ${plek(score)}`}
      columns={columns}
    />
  )
}

/** Scores that changed, with why; those that changed after the outcome was known stand out. */
export function Scorewijzigingen({ wijzigingen }: { wijzigingen: readonly Scorewijziging[] }) {
  const columns: Column<Scorewijziging>[] = [
    {
      key: 'wat',
      header: 'Score',
      isRowHeader: true,
      cell: ({ variant, criterium, uitkomstBekend }) => (
        <>
          {variant}: {criterium}
          {uitkomstBekend && (
            <span className="rk-onder">
              <Badge tone="warning">Na de uitkomst</Badge>
            </span>
          )}
        </>
      ),
    },
    { key: 'van', header: 'Van', align: 'end', cell: ({ van }) => showScore(van) },
    { key: 'naar', header: 'Naar', align: 'end', cell: ({ naar }) => showScore(naar) },
    { key: 'reden', header: 'Reden', onMobile: 'shown', cell: ({ reden }) => reden || 'niet gegeven' },
    {
      key: 'wie',
      header: 'Wie',
      onMobile: 'shown',
      cell: ({ gewijzigdDoor, organisatieNaam, gewijzigdOp }) => (
        <>
          {gewijzigdDoor}
          <span className="rk-onder">
            {organisatieNaam}, <TimeText value={gewijzigdOp} />
          </span>
        </>
      ),
    },
  ]
  return (
    <Card heading="Scores die zijn gewijzigd" isFlush>
      <DataTable
        caption="Gewijzigde scores, de laatste eerst"
        isCaptionHidden
        rows={wijzigingen}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Card>
  )
}
