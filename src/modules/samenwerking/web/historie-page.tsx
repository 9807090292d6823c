import { useSuspenseQuery } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { type Journaalregel, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { filterFiches } from '#modules/samenwerking/web/filter-fiches.ts'
import { onderwerpNamen } from '#web/trail/words.ts'
import { HistorieRegel } from '#web/trail/historie.tsx'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Columns, Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'

const filters = ['search', 'onderwerpSoort'] as const
const noun = ['wijziging', 'wijzigingen'] as const

const historieQuery = (query: Record<string, string | number>) => ask(samenwerkingApi.listHistorie, { query })

/** The lines of the address, before the page shows. */
export async function loader(args: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(historieQuery(listAddressOf(searchOf(args), filters).query))
  return null
}

/** Everything the hat may see of the journal, newest first. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(historieQuery(address.query))
  return (
    <Stack>
      <PageHeader
        title="Historie"
        lead="Wie deed wat, wanneer, in welke rol en op welke grond. Van alles wat u met deze pet mag zien, het nieuwste eerst."
      />
      <Columns ratio="wide-narrow">
        <Card isFlush>
          <Filters address={address} totaal={data.totaal} />
          <Regels regels={data.resultaten} onClear={address.clear} />
          <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
        </Card>
        <Uitleg />
      </Columns>
    </Stack>
  )
}

function Filters({ address, totaal }: { address: ReturnType<typeof useListAddress>; totaal: number }) {
  return (
    <FilterBar
      result={showAantal(totaal, ...noun)}
      onClear={address.clear}
      active={filterFiches(address, { onderwerpSoort: (soort) => `Waarover: ${onderwerpNamen()[soort] ?? soort}` })}
    >
      <SearchField
        name="search"
        label="Zoek op naam of persoon"
        value={address.get('search')}
        onChange={(value) => address.set('search', value)}
      />
      <Select
        name="onderwerpSoort"
        label="Waarover"
        placeholder="Alles"
        value={address.get('onderwerpSoort')}
        onChange={(value) => address.set('onderwerpSoort', value)}
        options={Object.entries(onderwerpNamen()).map(([value, label]) => ({ value, label }))}
      />
    </FilterBar>
  )
}

function Regels({ regels, onClear }: { regels: readonly Journaalregel[]; onClear: () => void }) {
  if (regels.length === 0) {
    return (
      <EmptyState headingLevel={2} heading="Geen wijzigingen gevonden" action={<Button onPress={onClear}>Wis alle filters</Button>}>
        Elke wijziging komt hier te staan, met wie het deed, in welke rol en waarom. Haal een filter weg, of zoek op een deel van een naam.
      </EmptyState>
    )
  }
  return (
    <ol className="rk-historie rk-historie--blad">
      {regels.map((regel) => (
        <li key={regel.nummer}>
          <HistorieRegel regel={regel} to={regel.pad ?? lijstPad(regel)} />
        </li>
      ))}
    </ol>
  )
}

function Uitleg() {
  return (
    <Card heading="Zo werkt het journaal">
      <Stack gap="md">
        <p>Elke wijziging wordt één regel: wie het deed, voor welke organisatie, in welke rol, op welke grond, en wat er was en werd.</p>
        <p>Een regel wijzigt nooit en verdwijnt nooit. Wie iets herstelt, maakt een nieuwe regel.</p>
        <p>
          Elke regel heeft een controlegetal over zichzelf en over de regel ervoor. Zo vormen de regels een ketting. Wie later een regel
          verandert of weghaalt, breekt die ketting, en dat is te zien.
        </p>
        <p>
          Wat aan een eigen kant gebeurde, ziet alleen die organisatie, ook als het later is ingediend. Bij uw eigen organisatie staat er
          Eigen kant bij.{' '}
          <Term term={begrippen.eigenKant.woord} source={begrippen.eigenKant.bron}>
            {begrippen.eigenKant.uitleg}
          </Term>
        </p>
      </Stack>
    </Card>
  )
}

/** Things without a page of their own stand in a list; what was thrown away stands nowhere. */
const lijsten: Record<string, string> = {
  kenmerkwaarde: '/kenmerken?tab=cijfers',
  deelname: '/samenwerking/deelnemers',
  contact: '/vraag-en-aanbod',
  mandaat: '/mandaten',
  aanstelling: '/mensen',
}

function lijstPad({ onderwerpSoort, handeling }: Journaalregel): string | null {
  return handeling.startsWith('remove') ? null : (lijsten[onderwerpSoort] ?? null)
}
