import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { type Opdracht, portfolioApi } from '#modules/portfolio/contract.ts'
import { deelnemersQuery } from '#modules/portfolio/web/deelnemers.ts'
import { Middelen } from '#modules/portfolio/web/middelen.tsx'
import { OpdrachtActies } from '#modules/portfolio/web/opdracht-acties.tsx'
import { VerdrongenDoor, verdrongenQuery } from '#modules/portfolio/web/verdrongen-door.tsx'
import { WieDoetMee } from '#modules/portfolio/web/wie-doet-mee.tsx'
import { opdrachtStatussen } from '#modules/portfolio/web/teksten.ts'
import { Alert } from '#web/design/alert.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { showDatumLang, showTijdstip } from '#kernel/format/datum.ts'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'
import { wieZiet } from '#web/trail/who-sees.ts'

const query = (id: string) => ask(portfolioApi.readOpdracht, { params: { id } })

/** The order and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [opdracht] = await Promise.all([
    queryClient.fetchQuery(query(id)),
    queryClient.ensureQueryData(deelnemersQuery),
    queryClient.ensureQueryData(verdrongenQuery(id)),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: opdracht.nummer ?? opdracht.titel }
}

/** One order: what was agreed, what was asked and answered, and who is to move. */
export function Component() {
  const { id = '' } = useParams()
  const { data: opdracht } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'opdracht'
  const { naam, tone } = opdrachtStatussen[opdracht.status]
  return (
    <Stack>
      <PageHeader
        title={opdracht.nummer ? `${opdracht.nummer}: ${opdracht.titel}` : opdracht.titel}
        lead={zin(opdracht)}
        meta={
          <>
            <Badge tone={tone}>{naam}</Badge>
            {opdracht.uitgave > 1 && <Badge>{`Versie ${opdracht.uitgave}`}</Badge>}
          </>
        }
        actions={<OpdrachtActies opdracht={opdracht} />}
      />
      <p>{wieZiet(opdracht.zijde)}</p>
      <Tabs
        label="Onderdelen van deze opdracht"
        tabs={[
          { to: `/opdrachten/${id}?tab=opdracht`, label: 'De opdracht', isCurrent: tab === 'opdracht' },
          {
            to: `/opdrachten/${id}?tab=opmerkingen`,
            label: 'Opmerkingen',
            isCurrent: tab === 'opmerkingen',
            ...(opmerkingen.totaal > 0 ? { count: { value: opmerkingen.totaal, label: 'opmerkingen' } } : {}),
          },
          { to: `/opdrachten/${id}?tab=historie`, label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'opdracht' && <DeOpdracht opdracht={opdracht} />}
      {tab === 'opmerkingen' && (
        <Opmerkingen onderwerp={{ soort: 'opdracht', id, naam: 'deze opdracht' }} opmerkingen={opmerkingen.resultaten} />
      )}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}

/** Who is to move, in a sentence. */
function zin({ status, opdrachtnemerNaam, zijde, acceptantNaam, termijnTotEnMet }: Opdracht): string {
  const gever = zijde.eigenOrganisatieNaam
  const zinnen: Record<Opdracht['status'], string> = {
    concept: `Concept van ${gever}. Er begint niets voordat de opdracht is gegeven en geaccepteerd.`,
    gegeven: `${opdrachtnemerNaam} is aan zet: accepteren, een vraag stellen of teruggeven.`,
    bevraagd: `${gever} is aan zet: ${opdrachtnemerNaam} stelde een vraag.`,
    teruggegeven: `${gever} is aan zet: ${opdrachtnemerNaam} gaf de opdracht terug.`,
    geaccepteerd: `${opdrachtnemerNaam} levert uiterlijk op ${termijnTotEnMet ? showDatumLang(termijnTotEnMet) : 'de afgesproken dag'}. De inhoud wijzigt niet meer.`,
    opgeleverd: `${acceptantNaam} is aan zet: is het resultaat er?`,
    afgerond: `${acceptantNaam} aanvaardde het resultaat.`,
    ingetrokken: `${gever} trok de opdracht in. Op grond van het besluit kan een nieuwe opdracht worden gegeven.`,
  }
  return zinnen[status]
}

function DeOpdracht({ opdracht }: { opdracht: Opdracht }) {
  return (
    <Columns ratio="wide-narrow">
      <Stack>
        {opdracht.status === 'teruggegeven' && (
          <Alert tone="warning" heading={`${opdracht.opdrachtnemerNaam ?? 'De opdrachtnemer'} gaf de opdracht terug`}>
            <p className="rk-opdracht__tekst">{opdracht.teruggaveReden}</p>
          </Alert>
        )}
        {opdracht.status === 'ingetrokken' && (
          <Alert tone="warning" heading={`${opdracht.zijde.eigenOrganisatieNaam} trok de opdracht in`}>
            <p className="rk-opdracht__tekst">{opdracht.intrekking}</p>
          </Alert>
        )}
        {opdracht.status === 'geaccepteerd' && opdracht.afkeuring !== null && (
          <Alert tone="warning" heading={`${opdracht.acceptantNaam} vindt dat er nog iets ontbreekt`}>
            <p className="rk-opdracht__tekst">{opdracht.afkeuring}</p>
          </Alert>
        )}
        <Card heading="Resultaat">
          <p className="rk-opdracht__tekst">{opdracht.resultaat}</p>
        </Card>
        <Uitkomst opdracht={opdracht} />
        <VraagEnAntwoord opdracht={opdracht} />
        <Bijdragen opdracht={opdracht} />
      </Stack>
      <Stack>
        <Afspraken opdracht={opdracht} />
        <VerdrongenDoor id={opdracht.id} />
        <WieDoetMee besluitId={opdracht.besluit.id} />
        <Middelen middelen={opdracht.middelen} regels={opdracht.regels} besluit={opdracht.besluit} />
      </Stack>
    </Columns>
  )
}

function Uitkomst({ opdracht: { oplevering, afronding, opdrachtnemerNaam, acceptantNaam } }: { opdracht: Opdracht }) {
  if (oplevering === null) return null
  return (
    <Card heading="Oplevering">
      <p className="rk-opdracht__tekst">
        <strong>{opdrachtnemerNaam}:</strong> {oplevering}
      </p>
      {afronding !== null && (
        <p className="rk-opdracht__tekst">
          <strong>{acceptantNaam}:</strong> {afronding}
        </p>
      )}
    </Card>
  )
}

/** The trail of questions before acceptance: each with its answer, in order. */
function VraagEnAntwoord({ opdracht: { vragen, uitgave } }: { opdracht: Opdracht }) {
  if (uitgave === 0) return null
  return (
    <Card heading="Vragen en antwoorden">
      {vragen.length === 0 ? (
        <p className="rk-zacht">De opdrachtnemer stelde geen vragen.</p>
      ) : (
        <ol className="rk-vraagspoor">
          {vragen.map((vraag) => (
            <li key={vraag.id}>
              <p className="rk-zacht">
                {vraag.gesteldDoor}, {showTijdstip(vraag.gesteldOp)}
                {uitgave > 1 && `, bij versie ${vraag.uitgave}`}
              </p>
              <p className="rk-opdracht__tekst">
                <strong>Vraag:</strong> {vraag.vraag}
              </p>
              {vraag.antwoord === null ? (
                <Badge tone="warning">Nog geen antwoord</Badge>
              ) : (
                <>
                  <p className="rk-opdracht__tekst">
                    <strong>Antwoord:</strong> {vraag.antwoord}
                  </p>
                  <p className="rk-zacht">
                    {vraag.beantwoordDoor}, {vraag.beantwoordOp && showTijdstip(vraag.beantwoordOp)}
                  </p>
                </>
              )}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

function Bijdragen({ opdracht: { bijdragen } }: { opdracht: Opdracht }) {
  return (
    <Card heading="Wat deelnemers zelf leveren">
      {bijdragen.length === 0 ? (
        <p className="rk-zacht">Geen deelnemer levert zelf iets.</p>
      ) : (
        <KeyValueList
          items={bijdragen.map(({ organisatieNaam, tekst }) => ({
            label: organisatieNaam,
            value: <span className="rk-opdracht__tekst">{tekst}</span>,
          }))}
        />
      )}
    </Card>
  )
}

function Afspraken({ opdracht }: { opdracht: Opdracht }) {
  const { besluit, acceptantNaam, acceptantRol } = opdracht
  return (
    <Card heading="Afspraken">
      <KeyValueList
        items={[
          { label: 'Gegeven door', value: opdracht.zijde.eigenOrganisatieNaam },
          { label: 'Opdrachtnemer', value: opdracht.opdrachtnemerNaam },
          { label: 'Wie het resultaat aanvaardt', value: acceptantNaam && `${acceptantNaam}${acceptantRol ? `, ${acceptantRol}` : ''}` },
          { label: 'Begint op', value: opdracht.termijnVan && showDatumLang(opdracht.termijnVan) },
          { label: 'Resultaat op', value: opdracht.termijnTotEnMet && showDatumLang(opdracht.termijnTotEnMet) },
          { label: 'Besluit', value: <Link to={`/besluiten/${besluit.id}`}>{`${besluit.nummer}: ${besluit.titel}`}</Link> },
          ...(opdracht.geaccepteerdOp ? [{ label: 'Geaccepteerd', value: showTijdstip(opdracht.geaccepteerdOp) }] : []),
        ]}
      />
    </Card>
  )
}
