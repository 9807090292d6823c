import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { showDatum } from '#kernel/format/datum.ts'
import type { AangeschrevenRaad, Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { strekkingNamen } from '#modules/zienswijzen/domain/nota-zinnen.ts'
import { RaadKaart } from '#modules/zienswijzen/web/raad-kaart.tsx'
import { RondeActies } from '#modules/zienswijzen/web/ronde-acties.tsx'
import { Notakaart, Termijnkaart } from '#modules/zienswijzen/web/ronde-feiten.tsx'
import { rondeQuery } from '#modules/zienswijzen/web/ronde-query.ts'
import { soortNamen, standen } from '#modules/zienswijzen/web/woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'

/** One round with its history. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [ronde] = await Promise.all([queryClient.ensureQueryData(rondeQuery(id)), queryClient.ensureQueryData(historieQuery(id))])
  return { titel: ronde.titel }
}

/** What the councils were asked, what each of them said, and what happens with every point. */
export function Component() {
  const { id = '' } = useParams()
  const { data: ronde } = useSuspenseQuery(rondeQuery(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const [message, setMessage] = useState<string | null>(null)
  return (
    <Stack>
      <PageHeader
        title={ronde.titel}
        lead={
          ronde.verzondenOp === null
            ? 'Een concept aan uw eigen kant: de raden zien het pas als u het verzendt.'
            : `Op ${showDatum(ronde.verzondenOp)} naar alle raden verzonden door ${ronde.eigenOrganisatieNaam}.`
        }
        meta={
          <>
            <Badge>{soortNamen[ronde.soort]}</Badge>
            {ronde.isBeantwoord && <Badge tone="positive">Nota verzonden</Badge>}
          </>
        }
        actions={<RondeActies ronde={ronde} onDone={setMessage} />}
      />
      <Waarschuwingen ronde={ronde} />
      <Radentabel ronde={ronde} />
      <Columns>
        <Stack>
          <Card heading="Wat de raden is gevraagd">
            <p className="rk-zienswijze__tekst">{ronde.vraag}</p>
          </Card>
          {ronde.verzondenOp !== null && <Notakaart ronde={ronde} />}
        </Stack>
        <Termijnkaart ronde={ronde} onDone={setMessage} />
      </Columns>
      {ronde.verzondenOp !== null &&
        ronde.raden.map((raad) => <RaadKaart key={raad.organisatieId} ronde={ronde} raad={raad} onDone={setMessage} />)}
      <Historie regels={historie.resultaten} totaal={historie.totaal} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Waarschuwingen({ ronde: { waarschuwingen } }: { ronde: Zienswijzeronde }) {
  if (waarschuwingen.length === 0) return null
  const [first, ...more] = waarschuwingen.map(({ melding }) => melding)
  return (
    <Alert tone="warning" heading={more.length === 0 ? 'Let op' : `Let op: ${waarschuwingen.length} punten`}>
      {more.length === 0 ? (
        <p>{first}</p>
      ) : (
        <ul>
          {waarschuwingen.map(({ code, melding }) => (
            <li key={code}>{melding}</li>
          ))}
        </ul>
      )}
    </Alert>
  )
}

function Radentabel({ ronde }: { ronde: Zienswijzeronde }) {
  const isConcept = ronde.verzondenOp === null
  return (
    <Card heading={isConcept ? 'Raden die het krijgen' : 'Waar elke raad staat'} isFlush>
      <DataTable
        caption={isConcept ? 'Raden met hun laatste vergadering op tijd' : 'Per raad de stand, de strekking en wat is beantwoord'}
        isCaptionHidden
        rows={ronde.raden}
        rowKey={({ organisatieId }) => organisatieId}
        columns={isConcept ? kolommen.slice(0, 2) : kolommen}
        empty={
          <EmptyState heading="Geen raden">
            In deze samenwerking doet op die dag geen gemeente mee. Leg eerst de deelnemers vast; dan staan hun raden hier.
          </EmptyState>
        }
      />
    </Card>
  )
}

const kolommen: Column<AangeschrevenRaad>[] = [
  { key: 'raad', header: 'Raad', isRowHeader: true, cell: ({ organisatieNaam }) => organisatieNaam },
  {
    key: 'vergadering',
    header: 'Laatste vergadering op tijd',
    cell: ({ opgegaan, laatsteVergadering: last }) => {
      if (opgegaan) return '–'
      return last ? <DateText value={last} /> : <Badge tone="warning">Geen</Badge>
    },
  },
  { key: 'stand', header: 'Stand', cell: ({ stand }) => <Badge tone={standen[stand].tone}>{standen[stand].naam}</Badge> },
  {
    key: 'strekking',
    header: 'Strekking',
    cell: ({ opgegaan, zienswijze }) => {
      if (opgegaan) return '–'
      return zienswijze ? strekkingNamen[zienswijze.strekking ?? 'geen'] : <span className="rk-zacht">nog niet bekend</span>
    },
  },
  {
    key: 'punten',
    header: 'Beantwoord',
    align: 'end',
    onMobile: 'shown',
    cell: ({ zienswijze }) => {
      const punten = zienswijze?.punten ?? []
      return `${punten.filter(({ reactie }) => reactie !== null).length} van ${punten.length}`
    },
  },
]
