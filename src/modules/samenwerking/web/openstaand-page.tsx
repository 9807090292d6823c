import { useSuspenseQuery } from '@tanstack/react-query'
import { type OpenPunt, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { filterFiches } from '#modules/samenwerking/web/filter-fiches.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'

const filters = ['organisatieId', 'stil'] as const
const noun = ['punt', 'punten'] as const

const openQuery = ask(samenwerkingApi.listOpenPunten, {})

/** Everything open, before the page shows. */
export async function loader() {
  await queryClient.ensureQueryData(openQuery)
  return null
}

/** Everything that is not finished, of every party: who moves next, at which table, when, and what holds it up. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(openQuery)
  const parties = new Map(data.resultaten.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))
  const shown = data.resultaten
    .filter(({ organisatieId }) => !address.get('organisatieId') || organisatieId === address.get('organisatieId'))
    .filter(({ stil }) => !address.get('stil') || stil)
  return (
    <Stack>
      <PageHeader title="Alles wat loopt" lead={bevinding(data.resultaten)} />
      <Card isFlush>
        <FilterBar
          result={showAantal(shown.length, ...noun)}
          onClear={address.clear}
          active={filterFiches(address, {
            organisatieId: (id) => `Van: ${parties.get(id) ?? 'onbekend'}`,
            stil: () => 'Alleen wat stilstaat',
          })}
        >
          <Select
            name="organisatieId"
            label="Van wie"
            value={address.get('organisatieId')}
            onChange={(value) => address.set('organisatieId', value)}
            placeholder="Alle deelnemers"
            options={[...parties].map(([value, label]) => ({ value, label }))}
          />
          <Select
            name="stil"
            label="Beweging"
            value={address.get('stil')}
            onChange={(value) => address.set('stil', value)}
            placeholder="Alles"
            options={[{ value: 'true', label: 'Langer dan 14 dagen stil' }]}
          />
        </FilterBar>
        <DataTable
          caption="Wat nog loopt in deze samenwerking"
          isCaptionHidden
          rows={shown}
          rowKey={({ soort, id }) => `${soort} ${id}`}
          columns={kolommen}
          empty={
            <EmptyState heading="Er loopt nu niets" headingLevel={2}>
              Hier komt alles wat nog niet klaar is: wensen, voorstellen, opdrachten en brieven van alle deelnemers, met wie aan zet is en
              wat het ophoudt.
            </EmptyState>
          }
        />
      </Card>
    </Stack>
  )
}

/** The finding in one sentence. */
function bevinding(punten: readonly OpenPunt[]): string {
  const still = punten.filter(({ stil }) => stil).length
  const blocked = punten.filter(({ blokkade }) => blokkade).length
  if (punten.length === 0) return 'Er loopt nu niets in deze samenwerking.'
  const eerst = `Er ${punten.length === 1 ? 'loopt 1 punt' : `lopen ${punten.length} punten`}.`
  const stil =
    still === 0 ? 'Alles bewoog in de laatste 14 dagen.' : `${still === 1 ? 'Eén staat' : `${still} staan`} langer dan 14 dagen stil.`
  return [eerst, stil, blocked > 0 && `${blocked === 1 ? 'Eén wordt' : `${blocked} worden`} opgehouden.`].filter(Boolean).join(' ')
}

const kolommen: Column<OpenPunt>[] = [
  {
    key: 'titel',
    header: 'Wat',
    isRowHeader: true,
    cell: ({ titel, pad, organisatieNaam }) => (
      <>
        <Link to={pad}>{titel}</Link>
        <span className="rk-onder">{organisatieNaam}</span>
      </>
    ),
  },
  { key: 'stand', header: 'Stand', cell: ({ stand }) => stand },
  { key: 'eigenaar', header: 'Aan zet', cell: ({ eigenaar }) => eigenaar },
  { key: 'tafel', header: 'Tafel', onMobile: 'more', cell: ({ tafel }) => tafel ?? <span className="rk-zacht">geen</span> },
  {
    key: 'volgendeKeer',
    header: 'Volgende datum',
    onMobile: 'more',
    cell: ({ volgendeKeer }) => (volgendeKeer ? <DateText value={volgendeKeer} /> : <span className="rk-zacht">niet gezet</span>),
  },
  { key: 'blokkade', header: 'Wat houdt het op', cell: ({ blokkade }) => blokkade ?? <span className="rk-zacht">niets</span> },
  {
    key: 'sinds',
    header: 'Laatste beweging',
    onMobile: 'more',
    cell: ({ sinds, stil, dagenStil }) => (
      <>
        <DateText value={sinds} /> {stil && <Badge tone="warning">{showAantal(dagenStil, 'dag stil', 'dagen stil')}</Badge>}
      </>
    ),
  },
]
