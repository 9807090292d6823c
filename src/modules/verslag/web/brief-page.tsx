import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { type BriefDetail, verslagApi } from '#modules/verslag/contract.ts'
import { mayWriteBrief } from '#modules/verslag/policy.ts'
import { BriefActies } from '#modules/verslag/web/brief-acties.tsx'
import { BriefFormulier } from '#modules/verslag/web/brief-formulier.tsx'
import { BriefTekst } from '#modules/verslag/web/brief-tekst.tsx'
import { briefStatussen, tijdigheden } from '#modules/verslag/web/woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatumLang, showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { rolNamen } from '#web/teksten.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { useWie } from '#web/wie.ts'

const query = (id: string) => ask(verslagApi.readBrief, { params: { id } })

/** One letter. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [brief] = await Promise.all([queryClient.ensureQueryData(query(id)), queryClient.ensureQueryData(historieQuery(id))])
  return { titel: `Brief van ${brief.organisatieNaam}` }
}

/** The letter of one college: its own words, the figures that nobody types, and the way to its council. */
export function Component() {
  const { id = '' } = useParams()
  const { data: brief } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const [message, setMessage] = useState<string | null>(null)
  const write = mayWriteBrief(useWie(), brief.organisatieId)
  const stand = briefStatussen[brief.status]!
  const moment = tijdigheden[brief.tijdigheid]!
  return (
    <Stack>
      <PageHeader
        title={`Brief van ${brief.organisatieNaam} aan de raad`}
        lead={`${brief.onderwerp}. Afgesproken dag: ${showDatumLang(brief.afgesprokenOp)}.`}
        meta={
          <>
            <Badge tone={stand.tone}>{stand.naam}</Badge>
            {moment.naam !== stand.naam && <Badge tone={moment.tone}>{moment.naam}</Badge>}
          </>
        }
        actions={<BriefActies brief={brief} />}
      />
      <Meldingen brief={brief} />
      <Columns ratio="wide-narrow">
        <Stack>
          {brief.status === 'te_schrijven' && write.mag && brief.tekst ? (
            <BriefFormulier
              key={brief.versie}
              brief={brief}
              tekst={brief.tekst}
              onSaved={() => setMessage('Uw deel van de brief is bewaard. Is het af? Kies dan bovenaan Meld gereed.')}
            />
          ) : null}
          <BriefTekst brief={brief} />
        </Stack>
        <Gegevens brief={brief} />
      </Columns>
      <Historie regels={historie.resultaten} totaal={historie.totaal} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Meldingen({ brief }: { brief: BriefDetail }) {
  return (
    <>
      {brief.gecorrigeerd && (
        <Alert tone="warning" heading="De cijfers zijn na deze brief gecorrigeerd">
          {brief.gecorrigeerd.grond} De brief blijft zoals het college hem vrijgaf.
        </Alert>
      )}
      {brief.reden && (
        <Alert tone="info" heading={brief.status === 'geweigerd' ? 'Waarom het college deze brief weigert' : 'Reden van het college'}>
          {brief.reden}
        </Alert>
      )}
      {brief.getypteBedragen.length > 0 && brief.status !== 'vrijgegeven' && (
        <Alert tone="warning" heading="In uw tekst staat een bedrag">
          U typte {brief.getypteBedragen.join(', ')}. Bedragen komen vanzelf uit het besluit; wat u typt, wijzigt niet mee als de cijfers
          worden gecorrigeerd.
        </Alert>
      )}
    </>
  )
}

function Gegevens({ brief }: { brief: BriefDetail }) {
  const { besluit } = brief.momentopname.cijfers
  return (
    <Card heading="Cijfers en vrijgave">
      <KeyValueList
        items={[
          { label: 'Besluit', value: <Link to={`/besluiten/${brief.momentopname.besluitId}`}>{besluit.nummer}</Link> },
          { label: 'Bedrag van het besluit', value: showBedrag(besluit.totaal) },
          ...(brief.momentopname.gat ? [{ label: 'Nog niet besloten', value: showBedrag(brief.momentopname.gat) }] : []),
          { label: 'Cijfers van', value: showDatumLang(brief.momentopname.cijfers.peildatum) },
          { label: 'Controlecode', value: <code>{brief.momentopname.controlecode}</code> },
          { label: 'Ronde', value: <Link to={`/briefrondes/${brief.rondeId}`}>alle brieven over dit onderwerp</Link> },
          {
            label: 'Vrijgegeven',
            value: brief.vrijgegevenOp
              ? `${showTijdstip(brief.vrijgegevenOp)} door ${brief.vrijgegevenDoor} (${(rolNamen[brief.vrijgegevenRol ?? ''] ?? '').toLowerCase()})`
              : 'nog niet',
          },
        ]}
      />
    </Card>
  )
}
