import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { type Besluit, governanceApi } from '#modules/governance/contract.ts'
import { type Opdracht, portfolioApi } from '#modules/portfolio/contract.ts'
import { mayDraft } from '#modules/portfolio/policy.ts'
import { deelnemersQuery } from '#modules/portfolio/web/deelnemers.ts'
import { Middelen } from '#modules/portfolio/web/middelen.tsx'
import { OpdrachtFormulier } from '#modules/portfolio/web/opdracht-formulier.tsx'
import { beginVan, invoerVan } from '#modules/portfolio/web/opdracht-velden.ts'
import { opdrachtStatussen } from '#modules/portfolio/web/teksten.ts'
import { askAll } from '#web/ask-all.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useWie } from '#web/wie.ts'

const besluitenQuery = askAll(governanceApi.listBesluiten, {})
const opBesluitQuery = (besluitId: string) => ask(portfolioApi.listOpdrachten, { query: { besluitId } })

/** The decision of the address; without one, the decisions to choose from. */
export async function loader(args: LoaderFunctionArgs) {
  const id = searchOf(args).get('besluit')
  const [besluit] = await Promise.all([
    id ? queryClient.ensureQueryData(ask(governanceApi.readBesluit, { params: { id } })) : null,
    queryClient.ensureQueryData(deelnemersQuery),
    id ? queryClient.ensureQueryData(opBesluitQuery(id)) : queryClient.ensureQueryData(besluitenQuery),
  ])
  return { besluit }
}

/** A new order, on the ground of a decision: what that says stands in the form already. */
export function Component() {
  const { besluit } = useLoaderData<typeof loader>()
  const wie = useWie()
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const rollen = deelnemers.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol)
  const oordeel = mayDraft(wie, rollen)
  return (
    <Stack>
      <PageHeader
        title="Opdracht geven"
        lead={besluit ? `Op grond van ${besluit.nummer}: ${besluit.titel}.` : 'Kies op welk besluit de opdracht staat.'}
      />
      {!oordeel.mag && (
        <Alert tone="warning" heading="U kunt hier geen opdracht geven">
          <p>{oordeel.reden}</p>
        </Alert>
      )}
      {oordeel.mag && (besluit ? <Nieuw besluit={besluit} /> : <KiesBesluit />)}
    </Stack>
  )
}

function Nieuw({ besluit }: { besluit: Besluit }) {
  const navigate = useNavigate()
  const { data: deelnemers } = useSuspenseQuery(deelnemersQuery)
  const { data: eerdere } = useSuspenseQuery(opBesluitQuery(besluit.id))
  return (
    <>
      {eerdere.resultaten.length > 0 && <Eerdere opdrachten={eerdere.resultaten} />}
      <Columns ratio="wide-narrow">
        <OpdrachtFormulier
          name={`opdracht-nieuw-${besluit.id}`}
          begin={beginVan(besluit, deelnemers)}
          deelnemers={deelnemers}
          submitLabel="Bewaar concept"
          cancelTo={`/besluiten/${besluit.id}`}
          uitleg="Het concept staat daarna aan uw eigen kant. De opdrachtnemer ziet het pas als iemand met mandaat de opdracht geeft."
          onSave={async (velden) => {
            const made = await call(portfolioApi.draftOpdracht, { body: { besluitId: besluit.id, ...invoerVan(velden) } })
            await navigate(`/opdrachten/${made.id}`)
          }}
        />
        <Middelen middelen={besluit.totaal} regels={besluit.regels} besluit={besluit} />
      </Columns>
    </>
  )
}

/** Orders that stand on this decision already: whoever begins another one by mistake sees them first. */
function Eerdere({ opdrachten }: { opdrachten: readonly Opdracht[] }) {
  return (
    <Alert heading="Op dit besluit staat al een opdracht">
      <ul>
        {opdrachten.map(({ id, nummer, titel, status }) => (
          <li key={id}>
            <Link to={`/opdrachten/${id}`}>{nummer ? `${nummer}: ${titel}` : titel}</Link> ({opdrachtStatussen[status].naam.toLowerCase()})
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function KiesBesluit() {
  const { data: besluiten } = useSuspenseQuery(besluitenQuery)
  const rows = besluiten.filter(({ slotbesluit, vervangenDoorId }) => slotbesluit && vervangenDoorId === null)
  return (
    <Card heading="Op welk besluit staat de opdracht?" isFlush>
      <DataTable
        caption="Slotbesluiten"
        isCaptionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'nummer',
            header: 'Besluit',
            isRowHeader: true,
            cell: ({ id, nummer, titel }) => <Link to={`/opdrachten/nieuw?besluit=${id}`}>{`${nummer}: ${titel}`}</Link>,
          },
          { key: 'datum', header: 'Datum', cell: ({ datum }) => <DateText value={datum} /> },
          { key: 'gremium', header: 'Tafel', cell: ({ gremium }) => gremium },
          { key: 'totaal', header: 'Bedrag', align: 'end', cell: ({ totaal }) => <Amount value={totaal} /> },
        ]}
        empty={
          <EmptyState heading="Er is nog geen slotbesluit" headingLevel={3}>
            Een opdracht staat op het laatste besluit van de weg. <Link to="/behandelingen">Bekijk wat langs de tafels gaat</Link>.
          </EmptyState>
        }
      />
    </Card>
  )
}
