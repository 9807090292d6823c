import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { type Besluit, type Besluitvoorbereiding, governanceApi } from '#modules/governance/contract.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Link } from '#web/design/link.tsx'
import { ask } from '#web/query.ts'

/** One thing that the decision froze, beside the same thing today. */
interface Vergelijking {
  wat: string
  toen: string
  nu: string
  /** Where the value of today stands. */
  pad: string
}

/** What was frozen beside what holds now: the decision never moves along, and its reader sees what did. */
export function ToenEnNu({ besluit }: { besluit: Besluit }) {
  const { data: nu } = useQuery(
    ask(governanceApi.readBesluitvoorbereiding, { params: { id: besluit.behandelingId, stapId: besluit.stapId } }),
  )
  if (!nu || besluit.mandaat === null) return null
  const rows = vergelijkingen(besluit, nu)
  const anders = rows.filter((row) => row.toen !== row.nu).length
  const columns: Column<Vergelijking>[] = [
    { key: 'wat', header: 'Wat', isRowHeader: true, cell: ({ wat }) => wat },
    { key: 'toen', header: `Vastgelegd op ${showDatumLang(besluit.datum)}`, cell: ({ toen }) => toen },
    { key: 'nu', header: 'Zo staat het nu', cell: nuCel },
  ]
  return (
    <Card
      heading={
        anders === 0
          ? 'Er is sindsdien niets veranderd'
          : `Sindsdien ${anders === 1 ? 'veranderde één ding' : `veranderden ${anders} dingen`}`
      }
      isFlush
    >
      <DataTable
        caption="Wat het besluit vastlegde, en hoe het nu staat"
        isCaptionHidden
        rows={rows}
        rowKey={({ wat }) => wat}
        columns={columns}
      />
    </Card>
  )
}

function nuCel({ toen, nu, pad }: Vergelijking): ReactNode {
  return (
    <>
      <Link to={pad}>{nu}</Link> {toen !== nu && <Badge tone="info">Anders dan toen</Badge>}
    </>
  )
}

function vergelijkingen(besluit: Besluit, nu: Besluitvoorbereiding): Vergelijking[] {
  const voorstel = `/voorstellen/${besluit.voorstelId}`
  const rij = (wat: string, pad: string, zin: (omgeving: Besluitvoorbereiding) => string) => ({ wat, pad, toen: zin(besluit), nu: zin(nu) })
  const rows = [
    rij('Bedrag', voorstel, ({ totaal }) => showBedrag(totaal)),
    rij('Netto contante waarde', `${voorstel}?tab=business-case`, ({ businesscase }) =>
      businesscase ? showBedrag(businesscase.ncw) : 'geen business case',
    ),
    rij('Eerste in de weging', `${voorstel}?tab=weging`, ({ alternatieven }) => eerste(alternatieven) ?? 'niet gewogen'),
    rij('Grens van het mandaat', `/tafels/${besluit.tafelId}`, ({ mandaat }) =>
      mandaat?.limiet ? `${showBedrag(mandaat.limiet)} per jaar` : 'geen grens',
    ),
    rij('Wie betaalt', `/behandelingen/${besluit.behandelingId}`, ({ deelnemers }) => betalers(deelnemers)),
    rij('Open verschillen', '/geschillen', ({ geschillen }) => geschillen.map(({ titel }) => titel).join(', ') || 'geen'),
  ]
  return rows.filter(({ toen, nu: staat }) => toen !== staat || !LEEG.has(toen))
}

/** Nothing then and nothing now: not worth a line. */
const LEEG = new Set(['geen business case', 'niet gewogen', 'geen'])

const eerste = (alternatieven: Besluit['alternatieven']) => alternatieven.find(({ rang }) => rang === 1)?.naam

const betalers = (deelnemers: Besluit['deelnemers']) =>
  deelnemers
    .filter(({ betaalt }) => betaalt)
    .map(({ organisatieNaam }) => organisatieNaam)
    .join(', ') || 'niemand'
