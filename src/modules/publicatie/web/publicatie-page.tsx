import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useParams } from 'react-router'
import { showDatumLang, showTijdstip } from '#kernel/format/datum.ts'
import { type Publicatie, publicatieApi } from '#modules/publicatie/contract.ts'
import { categorieen } from '#modules/publicatie/domain/categorie.ts'
import { grondZin, openbaarheidNamen } from '#modules/governance/contract.ts'
import { PublicatieKnoppen } from '#modules/publicatie/web/publicatie-knoppen.tsx'
import { bewaarZin, geheimZin, standNamen } from '#modules/publicatie/web/woorden.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { ask, queryClient } from '#web/query.ts'

const query = (id: string) => ask(publicatieApi.readPublicatie, { params: { id } })

/** The decision or meeting and where it stands. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { soort, nummer, titel } = await queryClient.ensureQueryData(query(params['id']!))
  return { titel: soort === 'besluit' ? nummer : titel }
}

/** One decision or meeting on its way to the public: how open, on which ground, since when, and how long it is kept. */
export function Component() {
  const { id = '' } = useParams()
  const { data: publicatie } = useSuspenseQuery(query(id))
  const [message, setMessage] = useState<string | null>(null)
  const { stand, openbaarheid, soort, wachtOp } = publicatie
  const isBesluit = soort === 'besluit'
  return (
    <Stack>
      <PageHeader
        title={isBesluit ? `${publicatie.nummer}: ${publicatie.titel}` : publicatie.titel}
        windowTitle={isBesluit ? publicatie.nummer : publicatie.titel}
        lead={`${isBesluit ? `${publicatie.tafelNaam} besloot op` : 'Vergadering van'} ${showDatumLang(publicatie.datum)}.`}
        meta={<Badge tone={standNamen[stand].tone}>{standNamen[stand].naam}</Badge>}
      />
      <StatusMessage message={message} onDismiss={() => setMessage(null)} />
      {openbaarheid?.geheim && (
        <Alert tone={openbaarheid.geheim.stand === 'geldt' ? 'info' : 'warning'} heading="Geheimhouding">
          {geheimZin(openbaarheid)}
        </Alert>
      )}
      {wachtOp.length > 0 && (
        <Alert tone="warning" heading="Bepaal eerst hoe openbaar de besluiten in deze lijst zijn">
          <p>
            Het gaat om {wachtOp.join(', ')}. Wat besloten of geheim is, komt niet in de openbare lijst.{' '}
            <Link to="/publicaties?stand=te_bepalen">Bekijk de besluiten die wachten</Link>
          </p>
        </Alert>
      )}
      {stand === 'te_publiceren' && publicatie.gepubliceerdOp !== null && publicatie.ingetrokkenOp === null && (
        <Alert tone="info" heading="De agenda is openbaar, de besluitenlijst nog niet">
          De tafel stelde de besluitenlijst vast. Maak die openbaar: zij komt op hetzelfde adres.
        </Alert>
      )}
      {stand === 'ingetrokken' && (
        <Alert tone="warning" heading="Deze publicatie is ingetrokken">
          Iedereen leest op het adres: {publicatie.intrekReden}
        </Alert>
      )}
      {publicatie.buitenSitemap.length > 0 && (
        <Alert tone="warning" heading="Dit staat niet in de sitemap">
          <ul>
            {publicatie.buitenSitemap.map((reden) => (
              <li key={reden}>{reden}</li>
            ))}
          </ul>
        </Alert>
      )}
      <Columns ratio="wide-narrow">
        <Stack>
          <Card heading="Wat iedereen leest">
            <p>
              Lees dit na voor u publiceert. Namen van mensen die het niet aangaan, horen hier niet in.
              {!isBesluit && ' Alleen open punten staan erin, zonder stemmen en zonder wie wat doet.'}
            </p>
            <blockquote className="rk-publicatietekst">{publicatie.inhoud}</blockquote>
          </Card>
          <PublicatieKnoppen publicatie={publicatie} onDone={setMessage} />
        </Stack>
        <Gegevens publicatie={publicatie} />
      </Columns>
    </Stack>
  )
}

function herkomst({ soort, id, nummer, titel, openbaarheid }: Publicatie) {
  if (soort === 'vergadering')
    return [
      { label: 'Vergadering', value: <Link to={`/vergaderingen/${id}`}>{titel}</Link> },
      { label: 'Openbaarheid', value: 'De open punten; hoe open een punt is, staat op de agenda' },
    ]
  return [
    { label: 'Besluit', value: <Link to={`/besluiten/${id}`}>{nummer}</Link> },
    { label: 'Openbaarheid', value: openbaarheid ? openbaarheidNamen[openbaarheid.soort]! : 'Nog te bepalen' },
    { label: 'Grond', value: openbaarheid?.grond ? grondZin(openbaarheid.grond) : null },
    { label: 'Toelichting', value: openbaarheid?.toelichting || null },
  ]
}

function Gegevens({ publicatie }: { publicatie: Publicatie }) {
  const { categorie, bewaring, adres, gepubliceerdOp } = publicatie
  const naam = categorieen.find(({ code }) => code === categorie.code)?.naam
  return (
    <Stack>
      <Card heading="Openbaarheid">
        <KeyValueList
          items={[
            ...herkomst(publicatie),
            { label: 'Soort informatie', value: naam ? `${categorie.code} ${naam}` : 'Geen' },
            { label: 'Waarom', value: categorie.waarom },
            {
              label: 'Plicht',
              value: categorie.verplicht ? 'Verplicht openbaar (Woo artikel 3.3)' : 'Inspanningsverplichting (Woo artikel 3.1)',
            },
            { label: 'Openbaar sinds', value: gepubliceerdOp ? showTijdstip(gepubliceerdOp) : null },
            {
              label: 'Adres',
              value: adres ? (
                <a className="nl-link rk-publicatieadres" href={adres}>
                  {adres}
                </a>
              ) : null,
            },
          ]}
        />
      </Card>
      <Card heading="Bewaren">
        <KeyValueList
          items={[
            { label: 'Waardering', value: bewaarZin(bewaring) },
            { label: 'Termijn loopt vanaf', value: showDatumLang(bewaring.start) },
            { label: 'Bron', value: bewaring.bron },
          ]}
        />
      </Card>
    </Stack>
  )
}
