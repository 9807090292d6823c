import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type BediendDoel, type Doel, doelenApi, type DoelOnderwerp, verhoudingen } from '#modules/doelen/contract.ts'
import { bedienzin } from '#modules/doelen/domain/verbanden.ts'
import { naastElkaar, tel, telzin } from '#modules/doelen/domain/naast-elkaar.ts'
import { Belofte, Verhouding } from '#modules/doelen/web/belofte.tsx'
import { AantalVerbanden, verbandenQuery } from '#modules/doelen/web/verbanden.tsx'
import { soortNamen, verhoudingNamen } from '#modules/doelen/web/teksten.ts'
import { begrippen } from '#modules/doelen/web/uitleg.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { useSession } from '#web/session.ts'

const query = ask(doelenApi.listDoelOnderwerpen, {})
const filters = ['partij', 'verhouding'] as const

/** All goals, per subject, before the page shows. */
export async function loader() {
  await Promise.all([queryClient.ensureQueryData(query), queryClient.ensureQueryData(verbandenQuery)])
  return null
}

/** Per subject what the parties want, beside what they want together: same, different, conflicting. */
export function Component() {
  const { data } = useSuspenseQuery(query)
  const { data: bediend } = useSuspenseQuery(verbandenQuery)
  const address = useListAddress(filters)
  const mayDraft = useSession().permissies.includes('doel.opstellen')
  const shown = filtered(data.resultaten, { partij: address.get('partij'), verhouding: address.get('verhouding') })
  return (
    <Stack>
      <PageHeader
        title="Doelen"
        lead={
          <>
            Wat de partijen willen en waar zij niet overheen gaan, naast wat zij samen willen.{' '}
            <Term term={begrippen.doel.woord} source={begrippen.doel.bron}>
              {begrippen.doel.uitleg}
            </Term>
          </>
        }
        actions={
          mayDraft ? (
            <LinkButton to="/doelen/nieuw" variant="primary" icon={<Plus className="rk-icoon" aria-hidden="true" />}>
              Leg een doel vast
            </LinkButton>
          ) : undefined
        }
      />
      {data.totaal === 0 ? (
        <NogLeeg mayDraft={mayDraft} />
      ) : (
        <>
          <Card isFlush>
            <FilterBar result={showAantal(shown.length, 'onderwerp', 'onderwerpen')} onClear={address.clear}>
              <Select
                name="partij"
                label="Partij"
                value={address.get('partij')}
                onChange={(value) => address.set('partij', value)}
                placeholder="Alle"
                options={partijenIn(data.resultaten)}
              />
              <Select
                name="verhouding"
                label="Staat tot het gezamenlijke doel"
                value={address.get('verhouding')}
                onChange={(value) => address.set('verhouding', value)}
                placeholder="Alle"
                options={verhoudingen.map((value) => ({ value, label: verhoudingNamen[value].naam }))}
              />
            </FilterBar>
          </Card>
          <p>{telzin(tel(shown.flatMap(({ partijen }) => partijen.flatMap(({ doelen }) => doelen))))}</p>
          <p>{bedienzin(bediend.resultaten)}</p>
          {shown.map((onderwerp) => (
            <OnderwerpKaart key={onderwerp.onderwerp} onderwerp={onderwerp} bediend={bediend.resultaten} />
          ))}
        </>
      )}
    </Stack>
  )
}

function partijenIn(onderwerpen: readonly DoelOnderwerp[]) {
  const namen = new Map(
    onderwerpen.flatMap(({ partijen }) => partijen.map((partij) => [partij.organisatieId, partij.organisatieNaam] as const)),
  )
  return [...namen].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, 'nl'))
}

/** Subjects with only the goals that were asked for; joint goals stay, for what they are compared with. */
function filtered(onderwerpen: readonly DoelOnderwerp[], { partij, verhouding }: { partij: string; verhouding: string }): DoelOnderwerp[] {
  if (!partij && !verhouding) return [...onderwerpen]
  return onderwerpen.flatMap(({ gezamenlijk, partijen }) => {
    const kept = partijen
      .filter(({ organisatieId }) => !partij || organisatieId === partij)
      .flatMap(({ doelen }) => doelen.filter((doel) => !verhouding || doel.verhouding === verhouding))
    return kept.length === 0 ? [] : naastElkaar([...gezamenlijk, ...kept])
  })
}

interface KaartProps {
  onderwerp: DoelOnderwerp
  bediend: readonly BediendDoel[]
}

function OnderwerpKaart({ onderwerp: { onderwerp, gezamenlijk, partijen, telling }, bediend }: KaartProps) {
  return (
    <Card heading={onderwerp}>
      <Stack gap="sm">
        <p>{gezamenlijk.length === 0 ? 'Voor dit onderwerp is er nog geen gezamenlijk doel om mee te vergelijken.' : telzin(telling)}</p>
        <DataTable
          caption={`Doelen over ${onderwerp}, het gezamenlijke doel eerst`}
          isCaptionHidden
          rows={[...gezamenlijk, ...partijen.flatMap(({ doelen }) => doelen)]}
          rowKey={({ id }) => id}
          columns={[
            { key: 'titel', header: 'Doel', isRowHeader: true, cell: ({ id, titel }) => <Link to={`/doelen/${id}`}>{titel}</Link> },
            { key: 'van', header: 'Van', cell: vanWie },
            { key: 'verhouding', header: 'Naast het gezamenlijke doel', cell: (doel) => <Verhouding doel={doel} /> },
            { key: 'bij', header: 'Wat draagt bij', align: 'end', cell: ({ id }) => <AantalVerbanden bediend={bediend} doelId={id} /> },
            {
              key: 'belofte',
              header: 'Belofte',
              cell: (doel) => (
                <>
                  {doel.maatstaf}: <Belofte doel={doel} />
                </>
              ),
            },
          ]}
        />
      </Stack>
    </Card>
  )
}

function vanWie({ soort, status, zijde }: Doel) {
  return (
    <>
      {soort === 'gezamenlijk' ? 'Samen' : `${zijde.eigenOrganisatieNaam}, ${soortNamen[soort].toLowerCase()}`}{' '}
      {status === 'concept' && <Badge tone="info">Eigen kant</Badge>}
      {soort === 'gezamenlijk' && status === 'ingediend' && <Badge tone="info">Nog geen besluit</Badge>}
    </>
  )
}

function NogLeeg({ mayDraft }: { mayDraft: boolean }) {
  return (
    <Card>
      <EmptyState
        headingLevel={2}
        heading="Nog geen doelen"
        action={mayDraft ? <LinkButton to="/doelen/nieuw">Leg het eerste doel vast</LinkButton> : undefined}
      >
        Hier staat per onderwerp wat elke partij wil, naast wat de partijen samen willen. Elk doel heeft een maatstaf en een datum, zodat u
        later ziet wat ervan is gekomen. Alleen uw eigen organisatie ziet een doel, tot het is ingediend.
      </EmptyState>
    </Card>
  )
}
