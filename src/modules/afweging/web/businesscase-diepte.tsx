import { formatTotaal } from '#kernel/totaal.ts'
import { showBedrag, showBedragKort } from '#kernel/format/bedrag.ts'
import type { Businesscase } from '#modules/afweging/contract.ts'
import { totalenPerSoort } from '#modules/afweging/domain/gevoeligheid.ts'
import {
  geldZin,
  kostensoortWoorden,
  onzekerheidWoorden,
  richtingWoorden,
  type Tornadobalk,
  tornadoVan,
  tornadoZin,
  winstOfVerlies,
  zekerheidWoorden,
} from '#modules/afweging/web/businesscase-woorden.ts'
import { ReikwijdteFiguur } from '#modules/afweging/web/reikwijdte-figuur.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Stack } from '#web/design/page-layout.tsx'

interface Props {
  businesscase: Businesscase
}

/** What happens without the proposal, and in which money it counts. */
export function Uitgangspunten({ businesscase }: Props) {
  return (
    <Card heading="Waarmee u vergelijkt">
      <Stack gap="sm">
        <p className="rk-bewijs">
          <strong>Als u niets doet:</strong>{' '}
          {businesscase.nulalternatief || 'niet ingevuld. Vraag wie het voorstel opstelt om het nulalternatief.'}
        </p>
        <p>{geldZin(businesscase)}</p>
      </Stack>
    </Card>
  )
}

/** The tornado: what the net present value depends on, the most important first. */
export function Tornado({ businesscase }: Props) {
  const balken = tornadoVan(businesscase)
  const ncw = businesscase.uitkomst?.uitvoer.ncw
  if (balken.length === 0 || ncw === undefined) return null
  return (
    <Card>
      <Figure
        heading={tornadoZin(ncw, balken)}
        lead={`Wat de netto contante waarde wordt als één ding anders loopt. De streep is de uitkomst zoals zij nu is: ${winstOfVerlies(ncw)}. Bij uitstel betaalt u wat eenmalig is op tijd en komt de rest een jaar later.`}
        table={<TornadoTabel balken={balken} />}
      >
        <ReikwijdteFiguur
          title="Netto contante waarde als één ding anders loopt"
          description={balken
            .map(({ op, heen, terug }) => `${onzekerheidWoorden[op].naam}: ${showBedrag(heen)} of ${showBedrag(terug)}`)
            .join('; ')}
          vorm="balk"
          basis={ncw}
          rijen={balken.map(({ op, heen, terug }) => ({
            id: op,
            naam: onzekerheidWoorden[op].naam,
            van: heen,
            naar: terug,
            vanTekst: `${onzekerheidWoorden[op].heen} ${showBedragKort(heen)}`,
            naarTekst: `${onzekerheidWoorden[op].terug} ${showBedragKort(terug)}`,
          }))}
        />
      </Figure>
    </Card>
  )
}

function TornadoTabel({ balken }: { balken: readonly Tornadobalk[] }) {
  const columns: Column<Tornadobalk>[] = [
    { key: 'op', header: 'Wat anders loopt', isRowHeader: true, cell: ({ op }) => onzekerheidWoorden[op].naam },
    { key: 'heen', header: 'Hoger of later', align: 'end', cell: ({ heen }) => <Amount value={heen} /> },
    { key: 'terug', header: 'Lager of op tijd', align: 'end', cell: ({ terug }) => <Amount value={terug} /> },
  ]
  return <DataTable caption="Netto contante waarde als één ding anders loopt" rows={balken} rowKey={({ op }) => op} columns={columns} />
}

/** What each kind of money comes to; costs to get from here to there stand apart from what comes every year. */
export function PerSoort({ businesscase }: Props) {
  const rows = totalenPerSoort(businesscase.kasstromen)
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'soort', header: 'Wat voor geld', isRowHeader: true, cell: ({ soort }) => kostensoortWoorden[soort] },
    {
      key: 'totaal',
      header: 'Som over alle jaren, zonder rente',
      align: 'end',
      cell: ({ totaal }) => <Amount value={formatTotaal(totaal)} />,
    },
  ]
  return (
    <Card heading="Wat voor geld het is" isFlush>
      <DataTable
        caption="Kasstromen van het voorstel per soort"
        isCaptionHidden
        rows={rows}
        rowKey={({ soort }) => soort}
        columns={columns}
      />
    </Card>
  )
}

const toon = { plus: 'positive', nul: 'neutral', min: 'negative' } as const

/** What has no price, beside what has one. */
export function Effecten({ businesscase: { effecten } }: Props) {
  if (effecten.length === 0) return null
  const columns: Column<Businesscase['effecten'][number]>[] = [
    { key: 'wat', header: 'Wat verandert er', isRowHeader: true, cell: ({ omschrijving }) => omschrijving },
    { key: 'wie', header: 'Voor wie', cell: ({ organisatieNaam }) => organisatieNaam ?? 'iedereen' },
    { key: 'richting', header: 'Gunstig?', cell: ({ richting }) => <Badge tone={toon[richting]}>{richtingWoorden[richting]}</Badge> },
    { key: 'zekerheid', header: 'Hoe zeker', cell: ({ zekerheid }) => zekerheidWoorden[zekerheid] },
  ]
  return (
    <Card heading="Effecten zonder prijs" isFlush>
      <DataTable
        caption="Effecten die niet in geld zijn uit te drukken"
        isCaptionHidden
        rows={effecten}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Card>
  )
}
