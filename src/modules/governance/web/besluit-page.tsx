import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { type Besluit, governanceApi, grondZin, openbaarheidNamen } from '#modules/governance/contract.ts'
import { Alternatieven, AndereGeluiden, Mandaat, WatBesloten } from '#modules/governance/web/besluit-inhoud.tsx'
import { ToenEnNu } from '#modules/governance/web/besluit-nu.tsx'
import { Terugblik } from '#modules/governance/web/besluit-terugblik.tsx'
import { raakvlakNamen } from '#modules/governance/web/feiten-woorden.ts'
import { klasseNamen, soortNamen } from '#modules/governance/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { showDatumLang, showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { rolNamen } from '#web/teksten.ts'
import { useWie } from '#web/wie.ts'

const query = (id: string) => ask(governanceApi.readBesluit, { params: { id } })

/** The decision. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [besluit] = await Promise.all([queryClient.ensureQueryData(query(id)), queryClient.ensureQueryData(historieQuery(id))])
  return { titel: besluit.nummer }
}

/** One decision: what was decided, on which euros, and who pays what. Nothing on this page can change. */
export function Component() {
  const { id = '' } = useParams()
  const { data: besluit } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { permissies } = useWie()
  const [message, setMessage] = useState<string | null>(null)
  return (
    <Stack>
      <PageHeader
        title={`${besluit.nummer}: ${besluit.titel}`}
        windowTitle={besluit.nummer}
        lead={`${besluit.gremium} besloot op ${showDatumLang(besluit.datum)}.`}
        actions={
          besluit.slotbesluit &&
          !besluit.vervangenDoorId &&
          permissies.has('opdracht.geven') && <LinkButton to={`/opdrachten/nieuw?besluit=${id}`}>Geef opdracht</LinkButton>
        }
        meta={<Badge tone={besluit.slotbesluit ? 'positive' : 'info'}>{besluit.slotbesluit ? 'Slotbesluit' : 'Besluit op de weg'}</Badge>}
      />
      {besluit.vervangenDoorId && (
        <Alert tone="warning" heading="Dit besluit geldt niet meer">
          <Link to={`/besluiten/${besluit.vervangenDoorId}`}>Bekijk het latere besluit</Link> dat het vervangt of intrekt. Dit besluit
          blijft leesbaar zoals het was.
        </Alert>
      )}
      {besluit.vervangtId && (
        <Alert
          heading={besluit.vervanging === 'trekt_in' ? 'Dit trekt een eerder besluit in' : 'Dit komt in de plaats van een eerder besluit'}
        >
          <Link to={`/besluiten/${besluit.vervangtId}`}>Bekijk dat besluit</Link>.
        </Alert>
      )}
      <Columns ratio="wide-narrow">
        <Stack>
          <WatBesloten besluit={besluit} />
          <Terugblik besluit={besluit} onDone={setMessage} />
          <Beslispunten besluit={besluit} />
          <Regels besluit={besluit} />
          <WieBetaalt besluit={besluit} />
          <Alternatieven besluit={besluit} />
          <AndereGeluiden besluit={besluit} />
          <ToenEnNu besluit={besluit} />
        </Stack>
        <Stack>
          <Gegevens besluit={besluit} />
          <Mandaat besluit={besluit} />
        </Stack>
      </Columns>
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
      <Historie regels={historie.resultaten} totaal={historie.totaal} />
    </Stack>
  )
}

function Beslispunten({ besluit: { beslispunten } }: { besluit: Besluit }) {
  if (beslispunten.length === 0) return null
  return (
    <Card heading="De beslispunten">
      <ul>
        {beslispunten.map(({ tekst, raakt }) => (
          <li key={tekst}>
            {tekst}
            {raakt.length > 0 && (
              <span className="rk-onder">
                Dit verandert: {raakt.map(({ soort, wat }) => `${wat} (${raakvlakNamen[soort]})`).join('; ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Gegevens({ besluit }: { besluit: Besluit }) {
  return (
    <Card heading="Gegevens">
      <KeyValueList
        items={[
          { label: 'Tafel', value: besluit.gremium },
          { label: 'Datum', value: showDatumLang(besluit.datum) },
          { label: 'Hoe besloten', value: besluit.stemming },
          { label: 'Voorstel', value: <Link to={`/voorstellen/${besluit.voorstelId}`}>{besluit.titel}</Link> },
          { label: 'Versie van het voorstel', value: String(besluit.voorstelVersie) },
          { label: 'De weg langs de tafels', value: <Link to={`/behandelingen/${besluit.behandelingId}`}>bekijk de stappen</Link> },
          {
            label: 'Verdeelsleutel',
            value: besluit.verdeelsleutelId ? (
              <Link to={`/verdeelsleutels/${besluit.verdeelsleutelId}`}>{besluit.verdeelsleutelNaam ?? 'de sleutel'}</Link>
            ) : null,
          },
          {
            label: 'Voor wie',
            value: besluit.deelnemers
              .map(({ organisatieNaam, betaalt }) => (betaalt ? `${organisatieNaam} (betaalt)` : organisatieNaam))
              .join(', '),
          },
          { label: 'Openbaarheid', value: <Openbaarheid besluit={besluit} /> },
          { label: 'Terugkijken op', value: besluit.evaluatiedatum && showDatumLang(besluit.evaluatiedatum) },
          {
            label: 'Vastgelegd',
            value: `${showTijdstip(besluit.vastgelegdOp)} door ${besluit.persoonNaam} (${(rolNamen[besluit.rol] ?? besluit.rol).toLowerCase()})`,
          },
        ]}
      />
    </Card>
  )
}

/** What the table said of it when it decided; what it says later stands with the publication. */
function Openbaarheid({ besluit: { id, openbaarheid } }: { besluit: Besluit }) {
  const grond = openbaarheid?.grond
  return (
    <>
      {openbaarheid ? openbaarheidNamen[openbaarheid.soort] : 'Bij het besluit niets bepaald'}
      {grond && <span className="rk-onder">{grondZin(grond)}</span>}
      {openbaarheid?.toelichting && <span className="rk-onder">{openbaarheid.toelichting}</span>}
      <span className="rk-onder">
        <Link to={`/publicaties/${id}`}>Zo staat het nu</Link>
      </span>
    </>
  )
}

function Regels({ besluit: { regels, totaal } }: { besluit: Besluit }) {
  const columns: Column<Besluit['regels'][number]>[] = [
    { key: 'omschrijving', header: 'Waarvoor', isRowHeader: true, cell: ({ omschrijving }) => omschrijving },
    { key: 'klasse', header: 'Noodzaak', cell: ({ klasse }) => klasseNamen[klasse] ?? klasse },
    { key: 'jaar', header: 'Jaar', cell: ({ jaar, soort }) => `${jaar}, ${(soortNamen[soort] ?? soort).toLowerCase()}` },
    { key: 'post', header: 'Bedrag', align: 'end', cell: ({ post }) => <Amount value={post} />, total: <Amount value={totaal} /> },
  ]
  return (
    <Card heading="Waarover is besloten" isFlush>
      <DataTable
        caption="Regels van het besluit"
        isCaptionHidden
        rows={regels}
        rowKey={({ regelId }) => regelId}
        columns={columns}
        empty="Bij dit besluit hoort geen geld."
      />
    </Card>
  )
}

function WieBetaalt({ besluit }: { besluit: Besluit }) {
  const { verdeling, totaal } = besluit
  const divided = formatBedrag(sumBedragen(verdeling.map(({ bedrag }) => expectOk(parseBedrag(bedrag)))))
  const columns: Column<Besluit['verdeling'][number]>[] = [
    {
      key: 'organisatie',
      header: 'Deelnemer',
      isRowHeader: true,
      cell: ({ organisatieId, organisatieNaam }) => <Link to={`/organisaties/${organisatieId}`}>{organisatieNaam}</Link>,
    },
    { key: 'jaar', header: 'Jaar', cell: ({ jaar }) => String(jaar) },
    { key: 'soort', header: 'Soort', cell: ({ soort }) => soortNamen[soort] ?? soort },
    { key: 'bedrag', header: 'Bijdrage', align: 'end', cell: ({ bedrag }) => <Amount value={bedrag} />, total: <Amount value={divided} /> },
  ]
  return (
    <Card heading="Wie betaalt wat" isFlush>
      <DataTable
        caption="Verdeling zoals die bij het besluit gold"
        isCaptionHidden
        rows={verdeling}
        rowKey={({ organisatieId, jaar, soort }) => `${organisatieId} ${jaar} ${soort}`}
        columns={columns}
        empty={
          besluit.verdeelsleutelId
            ? 'Er is geen geld dat wordt verdeeld.'
            : 'Bij dit besluit hoort geen verdeelsleutel: er is niets verdeeld.'
        }
      />
      {totaal.endsWith('PM') && (
        <Alert tone="info" heading="Een deel is PM en nog niet verdeeld" headingLevel={3}>
          Van PM is het bedrag nog niet bekend. Het telt pas mee als daarover is besloten.
        </Alert>
      )}
    </Card>
  )
}
