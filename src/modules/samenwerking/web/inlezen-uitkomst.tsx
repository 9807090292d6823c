import { useQuery } from '@tanstack/react-query'
import { type Inleesregel, type Inlezing, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { leesbareWaarde } from '#web/trail/historie-tekst.ts'
import { veldNaam } from '#web/trail/words.ts'
import { addressOf } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { ButtonRow } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { pageSize, useListAddress } from '#web/list-address.ts'
import { ask } from '#web/query.ts'
import './inlezen.css'

/** Every cell that is wrong, with what to do; also as a file to work through. */
export function InleesFouten({ inlezing }: { inlezing: Inlezing }) {
  const address = useListAddress(['search'])
  const params = { id: inlezing.id }
  const { data } = useQuery(ask(samenwerkingApi.listInleesfouten, { params, query: address.query }))
  const hrefOf = (vorm: 'xlsx' | 'csv') => addressOf(samenwerkingApi.readInleesfoutenbestand, { params, query: { vorm } })
  return (
    <Card
      heading="Fouten per cel"
      isFlush
      actions={
        <ButtonRow>
          <LinkButton size="small" href={hrefOf('xlsx')} isDownload>
            Fouten als Excel
          </LinkButton>
          <LinkButton size="small" href={hrefOf('csv')} isDownload>
            Fouten als CSV
          </LinkButton>
        </ButtonRow>
      }
    >
      <FilterBar result={data ? showAantal(data.totaal, 'fout', 'fouten') : ''} onClear={address.clear}>
        <SearchField
          name="search"
          label="Zoek in de fouten"
          value={address.get('search')}
          onChange={(value) => address.set('search', value)}
        />
      </FilterBar>
      <DataTable
        caption="Elke cel die niet klopt, met wat u kunt doen"
        isLoading={!data}
        rows={data?.resultaten ?? []}
        rowKey={({ rij, kolom, code, melding }) => `${rij} ${kolom} ${code} ${melding}`}
        columns={[
          { key: 'cel', header: 'Cel', isRowHeader: true, cell: ({ rij, kolom }) => (kolom ? `${kolom}${rij}` : `Rij ${rij}`) },
          { key: 'melding', header: 'Wat u kunt doen', cell: ({ melding }) => melding },
          { key: 'waarde', header: 'Wat er staat', cell: ({ waarde }) => waarde || 'leeg' },
          { key: 'kop', header: 'Kolom', cell: ({ kop }) => kop },
        ]}
        empty={<EmptyState heading="Geen fouten gevonden">Haal het zoekwoord weg om alle fouten te zien.</EmptyState>}
      />
      <Pagination page={address.page} pageSize={pageSize} total={data?.totaal ?? 0} hrefFor={address.hrefFor} noun={['fout', 'fouten']} />
    </Card>
  )
}

const handelingen = {
  gewijzigd: { naam: 'Gewijzigd', tone: 'info' },
  nieuw: { naam: 'Nieuw', tone: 'positive' },
  ongewijzigd: { naam: 'Ongewijzigd', tone: 'neutral' },
} as const

const headings: Partial<Record<Inlezing['status'], string>> = {
  vastgelegd: 'Wat er is veranderd',
  teruggedraaid: 'Wat er is teruggedraaid',
}

/** What happens to each thing: new, changed with before and after, or as it is. */
export function InleesRegels({ inlezing }: { inlezing: Inlezing }) {
  const address = useListAddress(['search', 'handeling'])
  const { data } = useQuery(ask(samenwerkingApi.listInleesregels, { params: { id: inlezing.id }, query: address.query }))
  return (
    <Card heading={headings[inlezing.status] ?? 'Wat er verandert'} isFlush>
      <FilterBar result={data ? showAantal(data.totaal, 'onderwerp', 'onderwerpen') : ''} onClear={address.clear}>
        <SearchField name="search" label="Zoek op naam" value={address.get('search')} onChange={(value) => address.set('search', value)} />
        <Select
          name="handeling"
          label="Gevolg"
          value={address.get('handeling')}
          onChange={(value) => address.set('handeling', value)}
          placeholder="Alle"
          options={Object.entries(handelingen).map(([value, { naam }]) => ({ value, label: naam }))}
        />
      </FilterBar>
      <DataTable
        caption="Per onderwerp wat deze inlezing doet"
        isLoading={!data}
        rows={data?.resultaten ?? []}
        rowKey={({ onderwerpId, rij }) => `${onderwerpId} ${rij}`}
        columns={[
          { key: 'naam', header: 'Onderwerp', isRowHeader: true, cell: ({ naam }) => leesbareWaarde('naam', naam) },
          {
            key: 'handeling',
            header: 'Gevolg',
            cell: ({ handeling }) => <Badge tone={handelingen[handeling].tone}>{handelingen[handeling].naam}</Badge>,
          },
          { key: 'verschil', header: 'Wat', onMobile: 'shown', cell: (regel) => <Verschillen regel={regel} /> },
          { key: 'rij', header: 'Rij', align: 'end', cell: ({ rij }) => String(rij) },
        ]}
        empty={<EmptyState heading="Niets gevonden">Haal een filter weg om alles te zien wat in het bestand staat.</EmptyState>}
      />
      <Pagination
        page={address.page}
        pageSize={pageSize}
        total={data?.totaal ?? 0}
        hrefFor={address.hrefFor}
        noun={['onderwerp', 'onderwerpen']}
      />
    </Card>
  )
}

/** The order in which a person thinks of the fields; the rest follows. */
const volgorde = [
  'waarde',
  'soort',
  'rol',
  'via',
  'gewicht',
  'opbouw',
  'van',
  'totEnMet',
  'geldigVan',
  'geldigTotEnMet',
  'stand',
  'zichtbaarheid',
  'bron',
]
/** What the name of the thing says already. */
const inNaam = ['naam', 'kenmerk', 'peildatum', 'organisatie', 'status']

/** What a new thing will hold, in a line; of a changed one each field that differs, before and after together. */
function Verschillen({ regel: { verschillen, handeling } }: { regel: Inleesregel }) {
  if (verschillen.length === 0) return <span className="rk-zacht">blijft zoals het is</span>
  const plek = (veld: string) => (volgorde.includes(veld) ? volgorde.indexOf(veld) : volgorde.length)
  const inVolgorde = verschillen.toSorted((a, b) => plek(a.veld) - plek(b.veld))
  const label = (veld: string) => veldNaam(veld)
  if (handeling === 'nieuw') {
    const nieuw = inVolgorde.filter(({ veld }) => !inNaam.includes(veld))
    return nieuw.map(({ veld, na }) => `${label(veld)}: ${leesbareWaarde(veld, na)}`).join(' · ')
  }
  return (
    <ul className="rk-inleesverschil">
      {inVolgorde.map(({ veld, voor, na }) => (
        <li key={veld}>
          {label(veld)}:{' '}
          <del>
            <VisuallyHidden>was </VisuallyHidden>
            {leesbareWaarde(veld, voor) || 'leeg'}
          </del>
          <span aria-hidden="true"> → </span>
          <VisuallyHidden> wordt </VisuallyHidden>
          <ins>{leesbareWaarde(veld, na) || 'leeg'}</ins>
        </li>
      ))}
    </ul>
  )
}
