import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { showDatumLang } from '#kernel/format/datum.ts'
import { type Agenda, agendaApi } from '#modules/agenda/contract.ts'
import { AgendaBouwer } from '#modules/agenda/web/agenda-bouwer.tsx'
import { BesluitenlijstTab } from '#modules/agenda/web/besluitenlijst-tab.tsx'
import { BundelKnop } from '#modules/agenda/web/bundel-knop.tsx'
import { OpenbaarZin } from '#modules/agenda/web/openbaar-zin.tsx'
import { VergaderTab } from '#modules/agenda/web/vergader-tab.tsx'
import { VolgendeStap } from '#modules/agenda/web/volgende-stap.tsx'
import { agendaStanden } from '#modules/agenda/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'

/** How often a meeting that goes on is read anew, in milliseconds: everybody at the table sees what is written down. */
const KIJK_MS = 4_000

const query = (id: string) => ask(agendaApi.readAgenda, { params: { id } })

/** One meeting. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [agenda] = await Promise.all([queryClient.ensureQueryData(query(id)), queryClient.ensureQueryData(historieQuery(id))])
  return { titel: `${agenda.tafelNaam}, ${showDatumLang(agenda.datum)}` }
}

type Tab = 'agenda' | 'vergadering' | 'besluitenlijst' | 'historie'

/** The part of the page that a meeting is about now. */
const tabBij: Readonly<Record<Agenda['status'], Tab>> = {
  voorbereiding: 'agenda',
  verzonden: 'agenda',
  bezig: 'vergadering',
  gesloten: 'besluitenlijst',
  vastgesteld: 'besluitenlijst',
}

/** One meeting: its agenda before, what is said during, the list of decisions after. */
export function Component() {
  const { id = '' } = useParams()
  const { data: agenda } = useSuspenseQuery({
    ...query(id),
    refetchInterval: ({ state }) => (state.data?.status === 'bezig' ? KIJK_MS : false),
  })
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const [search] = useSearchParams()
  const [message, setMessage] = useState<string | null>(null)
  const tab = (search.get('tab') as Tab | null) ?? tabBij[agenda.status]
  const { naam, tone } = agendaStanden[agenda.status]
  return (
    <Stack>
      <PageHeader
        title={agenda.tafelNaam}
        windowTitle={`${agenda.tafelNaam}, ${showDatumLang(agenda.datum)}`}
        lead={
          <>
            {[showDatumLang(agenda.datum), agenda.aanvang && `${agenda.aanvang} uur`, agenda.plaats].filter(Boolean).join(', ')}.{' '}
            <Link to={`/tafels/${agenda.tafelId}`}>Bekijk wie er zitten</Link>
          </>
        }
        meta={agenda.vervallenReden === null ? <Badge tone={tone}>{naam}</Badge> : <Badge tone="negative">Vervallen</Badge>}
        actions={
          <>
            {agenda.punten.length > 0 && <BundelKnop agenda={agenda} />}
            {agenda.vervallenReden === null && <VolgendeStap agenda={agenda} onDone={setMessage} />}
          </>
        }
      />
      {agenda.vervallenReden !== null && (
        <Alert tone="warning" heading="Deze vergadering gaat niet door">
          {agenda.vervallenReden} De punten staan klaar om op een volgende agenda te zetten.
        </Alert>
      )}
      {agenda.vervallenReden === null && <OpenbaarZin agenda={agenda} />}
      <Tabs label="Onderdelen van deze vergadering" tabs={tabsVan(agenda, tab)} />
      <Inhoud agenda={agenda} tab={tab} onMessage={setMessage} historie={historie} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function tabsVan({ id, status, aanTafel, punten }: Agenda, current: Tab) {
  const isBegonnen = status === 'bezig' || status === 'gesloten' || status === 'vastgesteld'
  const heeftLijst = status === 'vastgesteld' || (status === 'gesloten' && aanTafel)
  const tab = (name: Tab, label: string) => ({ to: `/vergaderingen/${id}?tab=${name}`, label, isCurrent: name === current })
  const nogTeDoen = punten.filter(({ uitkomst }) => uitkomst === null).length
  return [
    tab('agenda', 'Agenda'),
    ...(aanTafel && isBegonnen
      ? [
          {
            ...tab('vergadering', 'Vergadering'),
            ...(status === 'bezig' && nogTeDoen > 0 ? { count: { value: nogTeDoen, label: 'punten te behandelen' } } : {}),
          },
        ]
      : []),
    ...(heeftLijst ? [tab('besluitenlijst', 'Besluitenlijst')] : []),
    tab('historie', 'Historie'),
  ]
}

interface InhoudProps {
  agenda: Agenda
  tab: Tab
  onMessage: (text: string) => void
  historie: { resultaten: Parameters<typeof Historie>[0]['regels']; totaal: number }
}

function Inhoud({ agenda, tab, onMessage, historie }: InhoudProps) {
  const isVoorbij = agenda.status === 'gesloten' || agenda.status === 'vastgesteld'
  if (tab === 'historie') return <Historie regels={historie.resultaten} totaal={historie.totaal} />
  if (tab === 'besluitenlijst' && (agenda.status === 'vastgesteld' || (isVoorbij && agenda.aanTafel)))
    return <BesluitenlijstTab agenda={agenda} />
  if (tab === 'vergadering' && agenda.aanTafel && (isVoorbij || agenda.status === 'bezig'))
    return <VergaderTab agenda={agenda} onMessage={onMessage} />
  return <AgendaBouwer agenda={agenda} onMessage={onMessage} />
}
