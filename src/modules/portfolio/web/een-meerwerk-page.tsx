import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import { showDatumLang, showTijdstip } from '#kernel/format/datum.ts'
import { type Meerwerk, portfolioApi } from '#modules/portfolio/contract.ts'
import { betalerNamen } from '#modules/portfolio/domain/meerwerk-namen.ts'
import { deelnemersQuery } from '#modules/portfolio/web/deelnemers.ts'
import { MeerwerkActies } from '#modules/portfolio/web/meerwerk-acties.tsx'
import { heeftUrenZonderToezegging, MeerwerkBadge, prijsTekst, uurTekst, Verdringt } from '#modules/portfolio/web/meerwerk-cellen.tsx'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { KeyValueList } from '#web/design/key-value-list.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { ask, queryClient } from '#web/query.ts'
import { Historie, historieQuery } from '#web/trail/historie.tsx'
import { Opmerkingen, opmerkingenQuery } from '#web/trail/opmerkingen.tsx'

const query = (id: string) => ask(portfolioApi.readMeerwerk, { params: { id } })

/** The piece of work and its trail. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = params['id']!
  const [meerwerk] = await Promise.all([
    queryClient.fetchQuery(query(id)),
    queryClient.ensureQueryData(deelnemersQuery),
    queryClient.ensureQueryData(historieQuery(id)),
    queryClient.ensureQueryData(opmerkingenQuery(id)),
  ])
  return { titel: meerwerk.nummer }
}

/** One piece of extra work: what was asked, what it takes, what waits for it, and who is to move. */
export function Component() {
  const { id = '' } = useParams()
  const { data: meerwerk } = useSuspenseQuery(query(id))
  const { data: historie } = useSuspenseQuery(historieQuery(id))
  const { data: opmerkingen } = useSuspenseQuery(opmerkingenQuery(id))
  const [search] = useSearchParams()
  const tab = search.get('tab') ?? 'meerwerk'
  return (
    <Stack>
      <PageHeader
        title={`${meerwerk.nummer}: ${meerwerk.titel}`}
        lead={zin(meerwerk)}
        meta={<MeerwerkBadge status={meerwerk.status} />}
        actions={<MeerwerkActies meerwerk={meerwerk} />}
      />
      <Tabs
        label="Onderdelen van dit meerwerk"
        tabs={[
          { to: `/meerwerk/${id}?tab=meerwerk`, label: 'Het meerwerk', isCurrent: tab === 'meerwerk' },
          {
            to: `/meerwerk/${id}?tab=opmerkingen`,
            label: 'Opmerkingen',
            isCurrent: tab === 'opmerkingen',
            ...(opmerkingen.totaal > 0 ? { count: { value: opmerkingen.totaal, label: 'opmerkingen' } } : {}),
          },
          { to: `/meerwerk/${id}?tab=historie`, label: 'Historie', isCurrent: tab === 'historie' },
        ]}
      />
      {tab === 'meerwerk' && <HetMeerwerk meerwerk={meerwerk} />}
      {tab === 'opmerkingen' && (
        <Opmerkingen onderwerp={{ soort: 'meerwerk', id, naam: 'dit meerwerk' }} opmerkingen={opmerkingen.resultaten} />
      )}
      {tab === 'historie' && <Historie regels={historie.resultaten} totaal={historie.totaal} />}
    </Stack>
  )
}

/** Who is to move, in a sentence. */
function zin({ status, vragerNaam, uitgevoerdOp, afwijzing }: Meerwerk): string {
  const zinnen: Record<Meerwerk['status'], string> = {
    gevraagd: 'De opdrachtnemer is aan zet: wat kost het, en wat blijft ervoor liggen?',
    gewogen: `${vragerNaam} is aan zet: toezeggen of ervan afzien.`,
    toegezegd: 'De opdrachtnemer voert het uit.',
    uitgevoerd: `Uitgevoerd op ${uitgevoerdOp ? showDatumLang(uitgevoerdOp) : 'een onbekende dag'}.`,
    afgewezen: `${afwijzing?.organisatieNaam ?? 'Een van de twee kanten'} zei nee.`,
  }
  return zinnen[status]
}

function HetMeerwerk({ meerwerk }: { meerwerk: Meerwerk }) {
  return (
    <Columns ratio="wide-narrow">
      <Stack>
        {meerwerk.afwijzing && (
          <Alert tone="info" heading="Waarom het niet doorgaat">
            <p className="rk-opdracht__tekst">{meerwerk.afwijzing.reden}</p>
          </Alert>
        )}
        {heeftUrenZonderToezegging(meerwerk) && (
          <Alert tone="warning" heading={`${uurTekst(meerwerk.urenBesteed)} besteed zonder toezegging`}>
            <p>Deze uren gaan af van het gewone werk, zonder dat iemand dat koos.</p>
          </Alert>
        )}
        <Card heading="Wat er is gevraagd">
          <p className="rk-opdracht__tekst">{meerwerk.vraag}</p>
        </Card>
        <Uren meerwerk={meerwerk} />
      </Stack>
      <Stack>
        <Card heading="Wie het vroeg">
          <KeyValueList
            items={[
              { label: 'Organisatie', value: meerwerk.vragerNaam },
              { label: 'Persoon', value: meerwerk.vragerPersoon },
              { label: 'Gevraagd op', value: showDatumLang(meerwerk.gevraagdOp) },
            ]}
          />
        </Card>
        <Weging meerwerk={meerwerk} />
        <Toezegging toezegging={meerwerk.toezegging} />
      </Stack>
    </Columns>
  )
}

function Uren({ meerwerk: { uren, urenBesteed } }: { meerwerk: Meerwerk }) {
  return (
    <Card heading="Bestede uren" isFlush>
      <DataTable
        caption="Uren die de opdrachtnemer besteedde"
        isCaptionHidden
        rows={uren}
        rowKey={({ id }) => id}
        columns={[
          { key: 'op', header: 'Dag', isRowHeader: true, cell: ({ op }) => <DateText value={op} /> },
          {
            key: 'toelichting',
            header: 'Waaraan',
            cell: ({ toelichting }) => toelichting || <span className="rk-zacht">geen toelichting</span>,
          },
          { key: 'persoon', header: 'Geboekt door', cell: ({ persoonNaam }) => persoonNaam },
          { key: 'uren', header: 'Uren', align: 'end', cell: (boeking) => uurTekst(boeking.uren), total: uurTekst(urenBesteed) },
        ]}
        empty="Er zijn nog geen uren geboekt."
      />
    </Card>
  )
}

function Weging({ meerwerk }: { meerwerk: Meerwerk }) {
  const { weging, verdringt } = meerwerk
  return (
    <Card heading="Wat het kost">
      {weging ? (
        <KeyValueList
          items={[
            { label: 'Uren geschat', value: uurTekst(weging.urenGeschat) },
            { label: 'Prijs', value: prijsTekst(meerwerk) },
            { label: 'Wie betaalt', value: betalerNamen[weging.betaler] },
            { label: 'Wat ervoor blijft liggen', value: <Verdringt verdringt={verdringt} /> },
          ]}
        />
      ) : (
        <p className="rk-zacht">Nog niet gewogen door de opdrachtnemer.</p>
      )}
    </Card>
  )
}

function Toezegging({ toezegging }: Pick<Meerwerk, 'toezegging'>) {
  if (!toezegging) return null
  const { op, door, grond, rustOpBesluit, besluit } = toezegging
  const zonder = rustOpBesluit ? 'een besluit dat u niet kunt zien' : 'geen: het valt binnen het mandaat'
  return (
    <Card heading="Toezegging">
      <KeyValueList
        items={[
          { label: 'Door', value: door },
          { label: 'Op', value: showTijdstip(op) },
          { label: 'Waarom', value: grond },
          {
            label: 'Besluit',
            value: besluit ? <Link to={`/besluiten/${besluit.id}`}>{`${besluit.nummer}: ${besluit.titel}`}</Link> : zonder,
          },
        ]}
      />
    </Card>
  )
}
