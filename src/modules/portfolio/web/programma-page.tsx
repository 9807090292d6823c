import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { may } from '#platform/own-side/policy.ts'
import { type Maatregel, portfolioApi, type Programma } from '#modules/portfolio/contract.ts'
import { MaatregelDialoog } from '#modules/portfolio/web/maatregel-dialoog.tsx'
import { PlanningFiguur } from '#modules/portfolio/web/planning-figuur.tsx'
import { ProgrammaDialoog, tafelsQuery } from '#modules/portfolio/web/programma-dialoog.tsx'
import { grondTekst, jarenTekst, maatregelStatussen, wanneerTekst } from '#modules/portfolio/web/teksten.ts'
import { AddButton } from '#web/forms/add-button.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { useWie } from '#web/wie.ts'

const query = (id: string) => ask(portfolioApi.readProgramma, { params: { id } })

/** The programme and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [programma] = await Promise.all([
    queryClient.fetchQuery(query(id)),
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: programma.naam }
}

/** One programme: its measures, what they ask, when they run and what waits for what. */
export function Component() {
  const { id = '' } = useParams()
  const { data: programma } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'maatregelen'
  return (
    <Stack>
      <PageHeader title={programma.naam} lead={bevinding(programma)} actions={<Acties programma={programma} />} />
      <Tabs
        label="Onderdelen van dit programma"
        tabs={[
          { to: `/programmas/${id}?tab=maatregelen`, label: 'Maatregelen', isCurrent: tab === 'maatregelen' },
          {
            to: `/programmas/${id}?tab=opmerkingen`,
            label: 'Opmerkingen',
            isCurrent: tab === 'opmerkingen',
            ...(opmerkingen.totaal > 0 ? { count: { value: opmerkingen.totaal, label: 'opmerkingen' } } : {}),
          },
          { to: `/programmas/${id}?tab=historie`, label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'maatregelen' && <HetProgramma programma={programma} />}
      {tab === 'opmerkingen' && (
        <Opmerkingen onderwerp={{ soort: 'programma', id, naam: 'dit programma' }} opmerkingen={opmerkingen.resultaten} />
      )}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}

/** The finding in a sentence or two. */
function bevinding({ maatregelen, totaal }: Programma): string {
  if (maatregelen.length === 0) return 'Er staan nog geen maatregelen in dit programma.'
  const waiting = maatregelen.filter(({ status }) => status === 'wacht').length
  const held = waiting === 0 ? 'Geen ervan wacht op een andere.' : `${showAantal(waiting, 'wacht', 'wachten')} op een andere maatregel.`
  const asks = maatregelen.length === 1 ? 'vraagt' : 'vragen samen'
  return `${showAantal(maatregelen.length, 'maatregel', 'maatregelen')} ${asks} ${showBedrag(totaal)}. ${held}`
}

function Acties({ programma }: { programma: Programma }) {
  const oordeel = may(useWie(), 'programma.beheren')
  const [open, setOpen] = useState<'programma' | 'maatregel' | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <>
      {oordeel.mag && <Button onPress={() => setOpen('programma')}>Wijzig programma</Button>}
      <AddButton oordeel={oordeel} onPress={() => setOpen('maatregel')}>
        Voeg maatregel toe
      </AddButton>
      {open === 'programma' && (
        <ProgrammaDialoog programma={programma} onDone={() => done('Het programma is gewijzigd.')} onClose={() => setOpen(null)} />
      )}
      {open === 'maatregel' && (
        <MaatregelDialoog programma={programma} onDone={() => done('De maatregel is toegevoegd.')} onClose={() => setOpen(null)} />
      )}
      <StatusMessage message={message} onDismiss={() => setMessage(null)} isFloating />
    </>
  )
}

function HetProgramma({ programma }: { programma: Programma }) {
  const { maatregelen, totaal } = programma
  return (
    <>
      <Card heading="Maatregelen" isFlush>
        <DataTable
          caption="Maatregelen: wanneer, hoeveel, en waarop zij wachten"
          isCaptionHidden
          rows={maatregelen}
          rowKey={({ id }) => id}
          columns={kolommen(totaal)}
          empty={
            <EmptyState heading="Nog geen maatregelen" headingLevel={3}>
              Voeg een maatregel toe: wat er gebeurt, wanneer, voor hoeveel, en welke maatregel eerst klaar moet zijn.
            </EmptyState>
          }
        />
      </Card>
      {maatregelen.length > 0 && (
        <Card>
          <PlanningFiguur programma={programma} />
        </Card>
      )}
      <Columns ratio="wide-narrow">
        <PerJaar programma={programma} />
        <Card heading="Over dit programma">
          <Stack gap="md">
            {programma.omschrijving && <p className="rk-opdracht__tekst">{programma.omschrijving}</p>}
            <KeyValueList
              items={[
                { label: 'Jaren', value: `${programma.vanJaar} tot en met ${programma.totEnMetJaar}` },
                { label: 'Stuurgroep', value: programma.stuurgroepNaam },
                { label: 'Bron', value: programma.bron },
              ]}
            />
          </Stack>
        </Card>
      </Columns>
    </>
  )
}

function kolommen(totaal: string): Column<Maatregel>[] {
  return [
    { key: 'nummer', header: 'Nr', align: 'end', cell: ({ nummer }) => String(nummer) },
    {
      key: 'titel',
      header: 'Maatregel',
      isRowHeader: true,
      cell: (maatregel) => (
        <>
          <Link to={`/maatregelen/${maatregel.id}`}>{maatregel.titel}</Link>
          <span className="rk-onder">{grondTekst(maatregel)}</span>
        </>
      ),
    },
    { key: 'wanneer', header: 'Wanneer', cell: wanneerTekst },
    {
      key: 'bedrag',
      header: 'Bedrag',
      align: 'end',
      cell: ({ bedrag }) => (bedrag === null ? <span className="rk-zacht">geen</span> : <Amount value={bedrag} />),
      total: <Amount value={totaal} />,
    },
    { key: 'wachtOp', header: 'Wacht op', cell: wachtOp },
    {
      key: 'status',
      header: 'Stand',
      onMobile: 'shown',
      cell: ({ status }) => <Badge tone={maatregelStatussen[status].tone}>{maatregelStatussen[status].naam}</Badge>,
    },
  ]
}

function wachtOp({ wachtOp: all, wachtNog }: Maatregel) {
  if (all.length === 0) return <span className="rk-zacht">niets</span>
  const open = new Set(wachtNog.map(({ id }) => id))
  return all.map(({ id, nummer, titel }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link to={`/maatregelen/${id}`}>{`${nummer}`}</Link>
      {!open.has(id) && <span className="rk-zacht"> (klaar)</span>}
      <span className="rk-alleen-voorlezen">{`, ${titel}`}</span>
    </span>
  ))
}

function PerJaar({ programma: { totalen, totaal } }: { programma: Programma }) {
  return (
    <Card heading="Bedrag per jaar" isFlush>
      <DataTable
        caption="Bedragen per jaar; wat over meer jaren gaat, staat apart"
        isCaptionHidden
        rows={totalen}
        rowKey={(each) => `${each.vanJaar}-${each.totEnMetJaar}`}
        columns={[
          { key: 'jaar', header: 'Jaar', isRowHeader: true, cell: jarenTekst },
          {
            key: 'totaal',
            header: 'Bedrag',
            align: 'end',
            cell: (each) => <Amount value={each.totaal} />,
            total: <Amount value={totaal} />,
          },
        ]}
        empty="Geen van de maatregelen vraagt geld."
      />
    </Card>
  )
}
