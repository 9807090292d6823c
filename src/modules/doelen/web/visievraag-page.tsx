import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { showDatum } from '#kernel/format/datum.ts'
import type { Visievraag } from '#modules/doelen/contract.ts'
import { visieStanden } from '#modules/doelen/web/uitleg.ts'
import { Antwoord } from '#modules/doelen/web/visie-antwoord.tsx'
import { AntwoordFormulier, Voorstel } from '#modules/doelen/web/visievraag-delen.tsx'
import { deelnemersQuery, tafelsQuery, visievraagQuery } from '#modules/doelen/web/visie-query.ts'
import { VraagActies } from '#modules/doelen/web/visievraag-acties.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { Disclosure } from '#web/design/disclosure.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'

/** The question, who takes part, the tables that decide, and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [vraag] = await Promise.all([
    queryClient.fetchQuery(visievraagQuery(id)),
    queryClient.ensureQueryData(deelnemersQuery),
    queryClient.ensureQueryData(tafelsQuery),
    queryClient.ensureQueryData(historieQuery(id)),
  ])
  return { titel: vraag.vraag }
}

/** One question of the i-visie: what holds, what lies before the tables, and the way to a better answer. */
export function Component() {
  const { id = '' } = useParams()
  const { data: vraag } = useSuspenseQuery(visievraagQuery(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const [message, setMessage] = useState<string | null>(null)
  const { naam, tone } = visieStanden[vraag.stand]
  return (
    <Stack>
      <PageHeader
        title={vraag.vraag}
        lead={vraag.toelichting || undefined}
        meta={<Badge tone={tone}>{naam}</Badge>}
        actions={<VraagActies vraag={vraag} onDone={setMessage} />}
      />
      <Columns ratio="wide-narrow">
        <Stack>
          {vraag.geldt && (
            <Card heading="Het antwoord dat geldt">
              <Antwoord antwoord={vraag.geldt} />
            </Card>
          )}
          {vraag.voorstel && <Voorstel vraag={vraag} antwoord={vraag.voorstel} onDone={setMessage} />}
          <AntwoordFormulier key={vraag.versie} vraag={vraag} onDone={setMessage} />
          {vraag.eerdere.length > 0 && <Eerdere vraag={vraag} />}
        </Stack>
        <Gegevens vraag={vraag} />
      </Columns>
      <Historie regels={historie.resultaten} totaal={historie.totaal} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Eerdere({ vraag: { eerdere } }: { vraag: Visievraag }) {
  return (
    <Card heading="Eerdere antwoorden">
      {eerdere.map((antwoord) => (
        <Disclosure key={antwoord.id} summary={`Antwoord ${antwoord.nummer}, ${antwoord.organisatieNaam}`}>
          <Antwoord antwoord={antwoord} />
        </Disclosure>
      ))}
    </Card>
  )
}

function Gegevens({ vraag: { volgorde, trekkerNaam, uiterlijk, herijkOp, bron } }: { vraag: Visievraag }) {
  return (
    <Card heading="Over deze vraag">
      <KeyValueList
        items={[
          { label: 'Plaats in de i-visie', value: `Vraag ${volgorde}` },
          { label: 'Wie zorgt voor het antwoord', value: trekkerNaam },
          { label: 'Antwoord uiterlijk', value: uiterlijk && showDatum(uiterlijk) },
          ...(herijkOp ? [{ label: 'Opnieuw bekijken op', value: showDatum(herijkOp) }] : []),
          { label: 'Bron', value: bron },
        ]}
      />
    </Card>
  )
}
