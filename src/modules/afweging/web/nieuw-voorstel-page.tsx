import { useSuspenseQuery } from '@tanstack/react-query'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { afwegingApi } from '#modules/afweging/contract.ts'
import { sleutelKeuzes, sleutelsQuery } from '#modules/afweging/web/keuzes.ts'
import { VoorstelFormulier } from '#modules/afweging/web/voorstel-formulier.tsx'
import { begin } from '#modules/afweging/web/voorstel-ontwerp.ts'
import { bewijsTekst } from '#modules/afweging/web/wetbewijs.ts'
import { vraagApi, type Wens } from '#modules/vraag/contract.ts'
import { type Wetbewijs, wettenApi } from '#modules/wetten/contract.ts'
import { call } from '#web/call.ts'
import { Alert } from '#web/design/alert.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'

const wensenQuery = ask(vraagApi.listWensen, { query: { status: 'ingediend', pageSize: 100 } })

/** The wish of the address, or all wishes to choose from. */
export async function loader(args: LoaderFunctionArgs) {
  const id = searchOf(args).get('wens')
  const [wens, bewijzen] = await Promise.all([
    id ? queryClient.ensureQueryData(ask(vraagApi.readWens, { params: { id } })) : null,
    id ? queryClient.ensureQueryData(ask(wettenApi.listWetbewijzen, { query: { wensId: id } })) : null,
    id ? queryClient.ensureQueryData(sleutelsQuery) : queryClient.ensureQueryData(wensenQuery),
  ])
  return { wens, bewijzen: bewijzen?.resultaten ?? [] }
}

/** A new proposal: of which wish, then what it costs and why. */
export function Component() {
  const { wens, bewijzen } = useLoaderData<typeof loader>()
  return wens ? <Opstellen key={wens.id} wens={wens} bewijzen={bewijzen} /> : <KiesWens />
}

function Opstellen({ wens, bewijzen }: { wens: Wens; bewijzen: readonly Wetbewijs[] }) {
  const navigate = useNavigate()
  const { data: sleutels } = useSuspenseQuery(sleutelsQuery)
  return (
    <Stack>
      <PageHeader
        title="Nieuw voorstel"
        lead={
          <>
            Van de wens <Link to={`/wensen/${wens.id}`}>{wens.titel}</Link>. U werkt aan uw eigen kant: niemand anders ziet dit, tot het is
            ingediend.
          </>
        }
      />
      <UitWetten bewijzen={bewijzen} />
      <VoorstelFormulier
        name={`voorstel-nieuw-${wens.id}`}
        begin={begin(
          { titel: wens.titel, samenvatting: wens.waarvoor, vorm: 'businesscase', verdeelsleutelId: '' },
          wens.titel,
          bewijzen.map(bewijsTekst),
        )}
        sleutels={sleutelKeuzes(sleutels.resultaten, null)}
        cancelTo="/voorstellen"
        onSave={async (body) => {
          const made = await call(afwegingApi.draftVoorstel, { body: { ...body, wensId: wens.id } })
          await navigate(`/voorstellen/${made.id}`)
        }}
      />
    </Stack>
  )
}

/** The laws behind the wish: only what they ask at least is needed by law. */
function UitWetten({ bewijzen }: { bewijzen: readonly Wetbewijs[] }) {
  if (bewijzen.length === 0) return null
  return (
    <Alert tone="info" heading={bewijzen.length === 1 ? 'Deze wens komt uit een wet' : `Deze wens komt uit ${bewijzen.length} wetten`}>
      <p>
        Wettelijk noodzakelijk is alleen wat er op de datum ten minste klaar moet zijn. Dat staat als bewijs bij een regel. Zet wat u verder
        wilt op een eigen regel.
      </p>
      <ul>
        {bewijzen.map(({ wetId, naam }) => (
          <li key={wetId}>
            <Link to={`/wetten/${wetId}`}>{naam}</Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

function KiesWens() {
  const { data: wensen } = useSuspenseQuery(wensenQuery)
  return (
    <Stack>
      <PageHeader title="Nieuw voorstel" lead="Een voorstel begint bij een wens. Kies van welke wens u een voorstel maakt." />
      <Card isFlush>
        <DataTable
          caption="Ingediende wensen"
          isCaptionHidden
          rows={wensen.resultaten}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'titel',
              header: 'Wens',
              isRowHeader: true,
              cell: ({ id, titel }) => <Link to={`/voorstellen/nieuw?wens=${id}`}>{titel}</Link>,
            },
            { key: 'van', header: 'Van', cell: ({ zijde }) => zijde.eigenOrganisatieNaam },
            {
              key: 'mee',
              header: 'Doet nu mee',
              cell: ({ aansluitingen }) =>
                aansluitingen
                  .filter(({ keuze }) => keuze === 'nu')
                  .map(({ organisatieNaam }) => organisatieNaam)
                  .join(', ') || 'nog niemand anders',
            },
          ]}
          empty={
            <EmptyState
              heading="Er zijn geen ingediende wensen"
              headingLevel={2}
              action={<LinkButton to="/wensen">Bekijk de wensen</LinkButton>}
            >
              Een wens zegt wat mensen moeten kunnen, en waarom. Zodra er een is ingediend, maakt u er hier een voorstel van.
            </EmptyState>
          }
        />
      </Card>
    </Stack>
  )
}
