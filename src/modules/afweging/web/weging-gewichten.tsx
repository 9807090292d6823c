import { showAandeel } from '#kernel/format/getal.ts'
import type { PartijGewichten, Weging } from '#modules/afweging/contract.ts'
import { showScore } from '#modules/afweging/web/weging-woorden.ts'
import { Badge, type Tone } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { LinkButton } from '#web/design/link-button.tsx'

type Criterium = Weging['criteria'][number]

const gaf = ({ gewichten }: Weging) => gewichten.filter(({ geeftGeen }) => !geeftGeen)

/** The share of each criterion for every party that handed in; own criteria below, each under who added it. */
export function Gewichten({ weging }: { weging: Weging }) {
  const partijen = gaf(weging)
  const rows = [
    ...weging.criteria.map(({ naam }) => ({ id: naam, naam, van: null as string | null })),
    ...partijen.flatMap(({ organisatieNaam, eigenCriteria }) =>
      eigenCriteria.map(({ naam }) => ({ id: `${organisatieNaam} ${naam}`, naam, van: organisatieNaam as string | null })),
    ),
  ]
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'naam',
      header: 'Criterium',
      isRowHeader: true,
      cell: ({ naam, van }) => (
        <>
          {naam}
          {van !== null && <span className="rk-onder">lokale kleur van {van}</span>}
        </>
      ),
    },
    ...partijen.map((partij): Column<(typeof rows)[number]> => ({
      key: partij.organisatieId,
      header: partij.organisatieNaam,
      align: 'end',
      onMobile: 'shown',
      cell: ({ naam, van }) => (van === null || van === partij.organisatieNaam ? <Aandeel partij={partij} naam={naam} /> : null),
    })),
  ]
  return (
    <Card heading="Gewichten die zijn ingediend" isFlush>
      <DataTable
        caption="Hoe zwaar elk criterium telt, per organisatie, met de gegeven punten"
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Card>
  )
}

function Aandeel({ partij, naam }: { partij: PartijGewichten; naam: string }) {
  const found = partij.gewichten.find(({ criterium }) => criterium === naam)
  if (!found) return null
  return (
    <>
      {showAandeel(found.aandeel, { decimalen: 0 })}
      <span className="rk-onder">{showScore(found.gewicht)} van 100 punten</span>
    </>
  )
}

const standen: Record<Weging['partijen'][number]['gewichten'], { naam: string; tone: Tone }> = {
  gegeven: { naam: 'Ingediend', tone: 'positive' },
  geen: { naam: 'Geeft geen gewichten', tone: 'neutral' },
  open: { naam: 'Nog niet', tone: 'warning' },
}

/** Of a round in which nobody can give weights any more. */
const NIET_GEGEVEN = { naam: 'Niet gegeven', tone: 'neutral' } as const

/** Who was asked, who gave weights, and on whose scores each is counted. */
export function Partijen({ weging }: { weging: Weging }) {
  const columns: Column<Weging['partijen'][number]>[] = [
    { key: 'naam', header: 'Organisatie', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
    {
      key: 'gewichten',
      header: 'Gewichten',
      cell: ({ gewichten }) => {
        const stand = gewichten === 'open' && !weging.isOpen ? NIET_GEGEVEN : standen[gewichten]
        return <Badge tone={stand.tone}>{stand.naam}</Badge>
      },
    },
    {
      key: 'door',
      header: 'Wie',
      cell: ({ organisatieId }) => weging.gewichten.find((each) => each.organisatieId === organisatieId)?.ingediendDoor || '–',
    },
    {
      key: 'scores',
      header: 'Scores',
      cell: ({ scores }) =>
        scores === null ? '–' : { eigen: 'met eigen scores', gedeeld: 'van de opsteller', ontbreekt: 'ontbreken nog' }[scores],
    },
  ]
  return (
    <Card heading="Wie weegt mee" isFlush>
      <DataTable
        caption="Wie om gewichten is gevraagd en wie ze gaf"
        isCaptionHidden
        rows={weging.partijen}
        rowKey={({ organisatieId }) => organisatieId}
        columns={columns}
      />
    </Card>
  )
}

/** The criteria with what the jump from worst to best is, and the variants. */
export function WaaropGewogen({ weging: { criteria, varianten }, wijzigen }: { weging: Weging; wijzigen: string | null }) {
  const columns: Column<Criterium>[] = [
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
    { key: 'slechtst', header: 'Slechtst', cell: ({ slechtst }) => slechtst || 'niet ingevuld' },
    { key: 'best', header: 'Best', cell: ({ best }) => best || 'niet ingevuld' },
  ]
  return (
    <Card
      heading="Waarop en wat wordt gewogen"
      actions={
        wijzigen && (
          <LinkButton size="small" to={wijzigen}>
            Wijzig de weging
          </LinkButton>
        )
      }
    >
      <Stack gap="sm">
        <p>Varianten: {varianten.join('; ')}.</p>
        <DataTable
          caption="Criteria met het slechtste en het beste van de varianten"
          isCaptionHidden
          rows={criteria}
          rowKey={({ naam }) => naam}
          columns={columns}
        />
      </Stack>
    </Card>
  )
}
