import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { datumVan, showDatum } from '#kernel/format/datum.ts'
import type { Wet } from '#modules/wetten/contract.ts'
import { aandachtNamen, statusNamen } from '#modules/wetten/domain/namen.ts'
import { AnalyseTab } from '#modules/wetten/web/analyse-tab.tsx'
import { BijOnsTab } from '#modules/wetten/web/bij-ons-tab.tsx'
import { deelnamesQuery, wetQuery } from '#modules/wetten/web/queries.ts'
import { aandachtTonen, statusTonen } from '#modules/wetten/web/teksten.ts'
import { UrenTab } from '#modules/wetten/web/uren-tab.tsx'
import { WetActies } from '#modules/wetten/web/wet-acties.tsx'
import { wachtOp } from '#modules/wetten/web/wet-lijn.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'

/** The law, who takes part, and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const wet = await queryClient.fetchQuery(wetQuery(id))
  await Promise.all([
    queryClient.ensureQueryData(deelnamesQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: wet.naam }
}

/** One law: what it asks, how it is at each municipality, and what that took. */
export function Component() {
  const { id = '' } = useParams()
  const { data: wet } = useSuspenseQuery(wetQuery(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [message, setMessage] = useState<string | null>(null)
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'analyse'
  const to = (name: string) => ({ to: `/wetten/${id}?tab=${name}`, isCurrent: tab === name })
  const count = (value: number, label: string) => (value > 0 ? { count: { value, label } } : {})
  return (
    <Stack>
      <PageHeader
        title={wet.naam}
        lead={wet.verandering}
        meta={
          <>
            <Badge tone={statusTonen[wet.status]}>{statusNamen[wet.status]}</Badge>
            {wet.aandacht && <Badge tone={aandachtTonen[wet.aandacht]}>{aandachtNamen[wet.aandacht]}</Badge>}
          </>
        }
        actions={<WetActies wet={wet} onDone={setMessage} />}
      />
      <Stand wet={wet} />
      <Tabs
        label="Onderdelen van deze wet"
        tabs={[
          { ...to('analyse'), label: 'Analyse' },
          { ...to('bij-ons'), label: 'Bij de gemeenten', ...count(wachtOp(wet), 'keer nog niets gezegd') },
          { ...to('uren'), label: 'Uren' },
          { ...to('opmerkingen'), label: 'Opmerkingen', ...count(opmerkingen.totaal, 'opmerkingen') },
          { ...to('historie'), label: 'Historie' },
        ]}
      />
      {tab === 'analyse' && <AnalyseTab wet={wet} onDone={setMessage} />}
      {tab === 'bij-ons' && <BijOnsTab wet={wet} onDone={setMessage} />}
      {tab === 'uren' && <UrenTab wet={wet} onDone={setMessage} />}
      {tab === 'opmerkingen' && <Opmerkingen onderwerp={{ soort: 'wet', id, naam: 'deze wet' }} opmerkingen={opmerkingen.resultaten} />}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

/** What is late, or how it ended: the first thing to know. */
function Stand({ wet: { aandacht, inwerkingOp, zekerheid, status, uitkomstReden, trekkerNaam } }: { wet: Wet }) {
  if (status === 'ingeregeld' || status === 'vervallen')
    return (
      <Alert tone="info" heading={status === 'ingeregeld' ? 'Deze wet is ingeregeld' : 'Deze wet is vervallen'}>
        <p>{uitkomstReden}</p>
      </Alert>
    )
  if (aandacht === null || inwerkingOp === null) return null
  const geldtAl = inwerkingOp <= datumVan(new Date())
  const dag = `${showDatum(inwerkingOp)}${zekerheid === 'verwacht' ? ' (verwacht)' : ''}`
  const wanneer = geldtAl ? `geldt sinds ${dag}` : `gaat in op ${dag}`
  return aandacht === 'geen_trekker' ? (
    <Alert tone="warning" heading={`Niemand trekt deze wet, en zij ${wanneer}`}>
      <p>Eén organisatie zoekt uit wat de wet vraagt, voor allemaal. Kies hierboven of u dat doet.</p>
    </Alert>
  ) : (
    <Alert tone="warning" heading={`De analyse is nog niet gedeeld; de wet ${wanneer}`}>
      <p>{trekkerNaam} trekt deze wet. Zodra de analyse is gedeeld, zeggen de andere gemeenten wat er bij hen anders is.</p>
    </Alert>
  )
}
