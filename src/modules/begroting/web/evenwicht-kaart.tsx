import { useState } from 'react'
import { showTijdstip } from '#kernel/format/datum.ts'
import { showAandeel } from '#kernel/format/getal.ts'
import type { Begroting, Jaarraming } from '#modules/begroting/contract.ts'
import { RamingDialoog } from '#modules/begroting/web/raming-dialoog.tsx'
import type { Oordeel } from '#platform/own-side/policy.ts'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Term } from '#web/design/term.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'

/** What the adopted budget estimates for each year, and whether it holds without what is for once. */
export function EvenwichtKaart({ begroting, oordeel }: { begroting: Begroting; oordeel: Oordeel }) {
  const [open, setOpen] = useState<Jaarraming | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  return (
    <Card heading={bevinding(begroting.ramingen)} isFlush>
      <DataTable
        caption="Structureel evenwicht per jaar"
        isCaptionHidden
        rows={begroting.ramingen}
        rowKey={({ jaar }) => String(jaar)}
        columns={oordeel.mag ? [...kolommen, bijhouden(setOpen)] : kolommen}
      />
      {open && (
        <RamingDialoog
          begrotingId={begroting.id}
          raming={open}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            setMessage('De raming is vastgelegd. Wat eerder gold, blijft leesbaar.')
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Card>
  )
}

/** The finding in one sentence. */
function bevinding(ramingen: readonly Jaarraming[]): string {
  const bekend = ramingen.flatMap(({ jaar, vaststellingen: [laatste] }) =>
    laatste ? [{ jaar, isInEvenwicht: laatste.evenwicht.isInEvenwicht }] : [],
  )
  if (bekend.length === 0) return 'Structureel evenwicht: nog niet vastgelegd'
  const tekort = bekend.filter(({ isInEvenwicht }) => !isInEvenwicht).map(({ jaar }) => jaar)
  if (tekort.length > 0) return `Niet structureel in evenwicht in ${tekort.join(' en ')}`
  return bekend.length === ramingen.length
    ? 'Structureel in evenwicht in alle jaren'
    : 'Structureel in evenwicht in de jaren die bekend zijn'
}

type Vaststelling = Jaarraming['vaststellingen'][number]
const streep = <span className="rk-zacht">–</span>
const bedrag = (key: string, header: string, ask: (laatste: Vaststelling) => string): Column<Jaarraming> => ({
  key,
  header,
  align: 'end',
  onMobile: 'more',
  cell: ({ vaststellingen: [laatste] }) => (laatste ? <Amount value={ask(laatste)} /> : streep),
})

const kolommen: Column<Jaarraming>[] = [
  { key: 'jaar', header: 'Jaar', isRowHeader: true, cell: (raming) => <Jaar raming={raming} /> },
  bedrag('baten', 'Baten', ({ baten }) => baten),
  bedrag('lasten', 'Lasten', ({ lasten }) => lasten),
  bedrag('saldo', 'Saldo', ({ evenwicht }) => evenwicht.saldo),
  { ...bedrag('na', 'Na reserves', ({ evenwicht }) => evenwicht.naBestemming), onMobile: 'shown' },
  bedrag('incidenteel', 'Daarvan incidenteel', ({ evenwicht }) => evenwicht.incidenteel),
  {
    key: 'structureel',
    header: 'Structureel',
    align: 'end',
    onMobile: 'shown',
    term: (
      <Term term="het structurele saldo" source="BBV artikel 19 en 23">
        Wat er na de reserves overblijft als u alles weglaat wat incidenteel is. De toezichthouder kijkt of dit niet onder nul ligt. Het
        percentage is het deel van alle baten, zonder de reserves.
      </Term>
    ),
    cell: ({ vaststellingen: [laatste] }) => (laatste ? <Structureel evenwicht={laatste.evenwicht} /> : streep),
  },
  {
    key: 'oordeel',
    header: 'Evenwicht',
    onMobile: 'shown',
    cell: ({ vaststellingen: [laatste] }) => {
      if (!laatste) return <span className="rk-zacht">nog niet bekend</span>
      return laatste.evenwicht.isInEvenwicht ? <Badge tone="positive">Ja</Badge> : <Badge tone="negative">Nee</Badge>
    },
  },
]

function Structureel({ evenwicht: { structureel, ruimte } }: Pick<Vaststelling, 'evenwicht'>) {
  return (
    <>
      <Amount value={structureel} />
      {ruimte && <span className="rk-onder">{`${showAandeel(ruimte, { decimalen: 2 })} van de baten`}</span>}
    </>
  )
}

function Jaar({ raming: { jaar, vaststellingen } }: { raming: Jaarraming }) {
  const [laatste, ...eerder] = vaststellingen
  return (
    <>
      {jaar}
      {laatste && <span className="rk-onder">{laatste.grond}</span>}
      {eerder.length > 0 && (
        <Disclosure summary="Wat eerder gold">
          <ul>
            {eerder.map(({ nummer, evenwicht, grond, persoonNaam, gemaaktOp }) => (
              <li key={nummer}>
                <Amount value={evenwicht.structureel} />: {grond} ({persoonNaam}, {showTijdstip(gemaaktOp)})
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function bijhouden(open: (raming: Jaarraming) => void): Column<Jaarraming> {
  return {
    key: 'bijhouden',
    header: 'Bijhouden',
    onMobile: 'shown',
    cell: (raming) => (
      <Button size="small" onPress={() => open(raming)}>
        {raming.versie === 0 ? 'Leg vast' : 'Wijzig'}
        <VisuallyHidden> wat de begroting raamt voor {raming.jaar}</VisuallyHidden>
      </Button>
    ),
  }
}
