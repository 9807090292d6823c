import { Ellipsis } from 'lucide-react'
import type { Kenmerk, Kenmerkwaarde } from '#modules/samenwerking/contract.ts'
import { mayEdit, mayHandIn, type Oordeel, type Wie } from '#platform/own-side/policy.ts'
import { filterFiches } from '#modules/samenwerking/web/filter-fiches.ts'
import { WaardeBron, WieZietWaarde } from '#modules/samenwerking/web/kenmerk-cel.tsx'
import { OrganisatieKeuze } from '#modules/samenwerking/web/organisatie-keuze.tsx'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { useWie } from '#web/wie.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { MenuButton, type MenuItem } from '#web/design/menu-button.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { Select } from '#web/design/select.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatum } from '#kernel/format/datum.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { pageSize, type useListAddress } from '#web/list-address.ts'

/** What the list of figures can be narrowed by. */
export const kenmerkFilters = ['organisatieId', 'kenmerk', 'zijde', 'wie'] as const

const kantNamen: Record<string, string> = { eigen: 'Onze eigen kant', gedeeld: 'Gedeeld met partners', openbaar: 'Openbaar' }
const noun = ['cijfer', 'cijfers'] as const

/** What can be done with one figure. */
export type WaardeActie = 'wijzigen' | 'indienen' | 'weggooien'

interface Props {
  address: ReturnType<typeof useListAddress>
  op: string | null
  waarden: readonly Kenmerkwaarde[]
  totaal: number
  kenmerken: readonly Kenmerk[]
  tafels: readonly { id: string; naam: string }[]
  /** The organisation of the filter, by name. */
  organisatie: { id: string; naam: string } | null
  onActie: (actie: WaardeActie, waarde: Kenmerkwaarde) => void
}

/** Every figure that the hat may see, one by one, with its day and source; the own ones can be worked on. */
export function KenmerkLijst(props: Props) {
  const { address, waarden, totaal, tafels, onActie } = props
  const wie = useWie()
  return (
    <Card isFlush>
      <Filters {...props} />
      <DataTable
        caption="Cijfers met peildatum en bron"
        rows={waarden}
        rowKey={({ id }) => id}
        sort={address.sort ?? { key: 'organisatieNaam', direction: 'ascending' }}
        onSort={address.onSort}
        columns={[
          ...columns,
          {
            key: 'zicht',
            header: 'Wie ziet dit',
            onMobile: 'shown',
            term: (
              <Term term={begrippen.eigenKant.woord} source={begrippen.eigenKant.bron}>
                {begrippen.eigenKant.uitleg}
              </Term>
            ),
            cell: (waarde) => <WieZietWaarde waarde={waarde} tafels={tafels} />,
          },
          { key: 'bron', header: 'Bron', onMobile: 'more', cell: (waarde) => <WaardeBron waarde={waarde} /> },
          { key: 'acties', header: 'Acties', onMobile: 'shown', cell: (waarde) => <Acties waarde={waarde} wie={wie} onActie={onActie} /> },
        ]}
        empty={
          <EmptyState headingLevel={2} heading="Geen cijfers gevonden" action={<Button onPress={address.clear}>Wis alle filters</Button>}>
            Hier staat wat er van elke deelnemer is geteld. Haal een filter weg, kies een andere datum, of leg een cijfer van uw eigen
            organisatie vast.
          </EmptyState>
        }
      />
      <Pagination page={address.page} pageSize={pageSize} total={totaal} hrefFor={address.hrefFor} noun={noun} />
    </Card>
  )
}

const columns: readonly Column<Kenmerkwaarde>[] = [
  {
    key: 'organisatieNaam',
    header: 'Organisatie',
    isRowHeader: true,
    isSortable: true,
    cell: ({ organisatieId, organisatieNaam }) => <Link to={`/organisaties/${organisatieId}`}>{organisatieNaam}</Link>,
  },
  { key: 'kenmerk', header: 'Kenmerk', isSortable: true, onMobile: 'shown', cell: ({ kenmerkNaam }) => kenmerkNaam },
  { key: 'peildatum', header: 'Peildatum', isSortable: true, onMobile: 'shown', cell: ({ peildatum }) => showDatum(peildatum) },
  { key: 'waarde', header: 'Waarde', align: 'end', isSortable: true, onMobile: 'shown', cell: ({ waarde }) => showGetal(waarde) },
]

function Filters({ address, op, totaal, kenmerken, organisatie }: Props) {
  return (
    <FilterBar
      result={showAantal(totaal, ...noun)}
      onClear={address.clear}
      active={filterFiches(address, {
        organisatieId: () => `Organisatie: ${organisatie?.naam ?? 'onbekend'}`,
        kenmerk: (code) => `Kenmerk: ${kenmerken.find((kenmerk) => kenmerk.code === code)?.naam ?? code}`,
        zijde: (kant) => kantNamen[kant] ?? kant,
        wie: () => 'Alle organisaties',
      })}
    >
      <OrganisatieKeuze
        name="organisatieId"
        label="Organisatie"
        op={op}
        isDeelnemerEerst
        value={organisatie && { id: organisatie.id, label: organisatie.naam }}
        onChange={(chosen) => address.set('organisatieId', chosen?.id ?? '')}
      />
      <Select
        name="kenmerk"
        label="Kenmerk"
        placeholder="Alle"
        value={address.get('kenmerk')}
        onChange={(value) => address.set('kenmerk', value)}
        options={kenmerken.map(({ code, naam }) => ({ value: code, label: naam }))}
      />
      <Select
        name="zijde"
        label="Kant"
        placeholder="Alle"
        value={address.get('zijde')}
        onChange={(value) => address.set('zijde', value)}
        options={Object.entries(kantNamen).map(([value, label]) => ({ value, label }))}
      />
      <Select
        name="wie"
        label="Van wie"
        placeholder="Deelnemers"
        value={address.get('wie')}
        onChange={(value) => address.set('wie', value)}
        options={[{ value: 'alle', label: 'Alle organisaties' }]}
      />
    </FilterBar>
  )
}

function Acties({ waarde, wie, onActie }: { waarde: Kenmerkwaarde; wie: Wie; onActie: Props['onActie'] }) {
  const { zijde, kenmerkNaam, organisatieNaam, peildatum } = waarde
  if (!zijde) return <span className="rk-zacht">openbaar cijfer</span>
  const wijzigen = mayEdit(wie, 'kenmerk.opstellen', zijde)
  const indienen: Oordeel = zijde.ingediendOp
    ? { mag: false, code: 'al-ingediend', reden: 'Dit cijfer is al ingediend.' }
    : mayHandIn(wie, 'kenmerk', zijde.eigenOrganisatieId)
  const item = (actie: WaardeActie, label: string, oordeel: Oordeel): MenuItem => ({
    id: actie,
    label,
    onSelect: () => onActie(actie, waarde),
    isDanger: actie === 'weggooien',
    ...(oordeel.mag ? {} : { disabledReason: oordeel.reden }),
  })
  return (
    <MenuButton
      label={`Acties bij ${kenmerkNaam} van ${organisatieNaam} op ${showDatum(peildatum)}`}
      size="small"
      isIconOnly
      icon={<Ellipsis className="rk-icoon" aria-hidden="true" />}
      items={[item('indienen', 'Dien in', indienen), item('wijzigen', 'Wijzig', wijzigen), item('weggooien', 'Gooi weg', wijzigen)]}
    />
  )
}
