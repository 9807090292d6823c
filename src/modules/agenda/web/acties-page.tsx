import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { showAantal } from '#kernel/format/getal.ts'
import { type Actie, agendaApi } from '#modules/agenda/contract.ts'
import { mayOnActie } from '#modules/agenda/policy.ts'
import { ActieDialoog } from '#modules/agenda/web/actie-dialoog.tsx'
import { metNieuwste } from '#modules/agenda/web/met-nieuwste.ts'
import { call } from '#web/call.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { DateText } from '#web/design/date-text.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { RadioGroup } from '#web/design/radio-group.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { TextArea } from '#web/design/text-area.tsx'
import { FormDialog } from '#web/forms/form-dialog.tsx'
import { KeptNotice } from '#web/forms/kept-notice.tsx'
import { useKeptValues } from '#web/forms/use-kept-values.ts'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useSession } from '#web/session.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'soort', 'status', 'organisatieId'] as const
const noun = ['afspraak', 'afspraken'] as const
const query = (address: ListAddress) => ask(agendaApi.listActies, { query: address.query })

/** Actions and promises as the address asks for them. */
export async function loader(args: LoaderFunctionArgs) {
  await queryClient.ensureQueryData(query(listAddressOf(searchOf(args), filters)))
  return null
}

type Open = { soort: 'nieuw' } | { soort: 'wijzig' | 'af'; actie: Actie }

/** What was agreed at all tables, in one list that chases: what is late comes first. */
export function Component() {
  const address = useListAddress(filters)
  const { data } = useSuspenseQuery(query(address))
  const { permissies } = useWie()
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <Stack>
      <PageHeader
        title="Acties en toezeggingen"
        lead="Wat aan alle tafels is afgesproken, en wat aan raden is beloofd. Wat te laat is, staat bovenaan. Wie het doet, ziet het ook op de startpagina."
        actions={
          permissies.has('actie.vastleggen') && (
            <Button onPress={() => setOpen({ soort: 'nieuw' })}>Leg een actie of toezegging vast</Button>
          )
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, ...noun)} onClear={address.clear}>
          <Filters address={address} />
        </FilterBar>
        <DataTable
          caption="Acties en toezeggingen"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={kolommen(setOpen)}
          sort={address.sort}
          onSort={address.onSort}
          empty={
            <EmptyState heading="Niets afgesproken" headingLevel={2}>
              Acties en toezeggingen legt u vast tijdens een <Link to="/vergaderingen">vergadering</Link>, bij het punt waar ze vandaan
              komen, of hier los.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
      {open?.soort === 'nieuw' && <ActieDialoog onClose={() => setOpen(null)} onDone={done} />}
      {open?.soort === 'wijzig' && <ActieDialoog actie={open.actie} onClose={() => setOpen(null)} onDone={done} />}
      {open?.soort === 'af' && <AfDialoog actie={open.actie} onClose={() => setOpen(null)} onDone={done} />}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Filters({ address }: { address: ReturnType<typeof useListAddress> }) {
  const { hoed } = useSession()
  const filter = (name: (typeof filters)[number]) => ({
    name,
    value: address.get(name),
    onChange: (value: string) => address.set(name, value),
  })
  return (
    <>
      <SearchField label="Zoek in de tekst" {...filter('search')} />
      <Select
        label="Soort"
        placeholder="Alles"
        {...filter('soort')}
        options={[
          { value: 'actie', label: 'Acties' },
          { value: 'toezegging', label: 'Toezeggingen aan raden' },
        ]}
      />
      <Select
        label="Stand"
        placeholder="Alles"
        {...filter('status')}
        options={[
          { value: 'open', label: 'Open' },
          { value: 'te_laat', label: 'Te laat' },
          { value: 'afgerond', label: 'Afgerond' },
        ]}
      />
      {hoed && (
        <Select
          label="Van wie"
          placeholder="Iedereen"
          {...filter('organisatieId')}
          options={[{ value: hoed.organisatieId, label: hoed.organisatieNaam }]}
        />
      )}
    </>
  )
}

function kolommen(onOpen: (open: Open) => void): Column<Actie>[] {
  return [
    {
      key: 'tekst',
      header: 'Wat',
      isRowHeader: true,
      cell: ({ tekst, soort, aanTafelNaam, agendaId, agendapuntTitel, tafelNaam }) => (
        <>
          {tekst}
          <span className="rk-onder">
            {soort === 'toezegging' && `Toezegging aan ${aanTafelNaam}. `}
            {agendaId ? <Link to={`/vergaderingen/${agendaId}`}>{`${tafelNaam}: ${agendapuntTitel}`}</Link> : (tafelNaam ?? '')}
          </span>
        </>
      ),
    },
    {
      key: 'organisatie',
      header: 'Wie',
      isSortable: true,
      onMobile: 'shown',
      cell: ({ organisatieNaam, persoonNaam }) => (
        <>
          {persoonNaam ?? organisatieNaam}
          {persoonNaam && <span className="rk-onder">{organisatieNaam}</span>}
        </>
      ),
    },
    { key: 'uiterlijk', header: 'Uiterlijk', isSortable: true, onMobile: 'shown', cell: ({ uiterlijk }) => <DateText value={uiterlijk} /> },
    { key: 'status', header: 'Stand', onMobile: 'shown', cell: (actie) => <Stand actie={actie} /> },
    { key: 'doen', header: 'Doen', onMobile: 'shown', cell: (actie) => <Doen actie={actie} onOpen={onOpen} /> },
  ]
}

function Stand({ actie: { status, isTeLaat, reactie, isVertrouwelijk } }: { actie: Actie }) {
  return (
    <>
      {status === 'open' ? (
        <Badge tone={isTeLaat ? 'negative' : 'info'}>{isTeLaat ? 'Te laat' : 'Open'}</Badge>
      ) : (
        <Badge tone={status === 'gedaan' ? 'positive' : 'neutral'}>{status === 'gedaan' ? 'Gedaan' : 'Vervallen'}</Badge>
      )}{' '}
      {isVertrouwelijk && <Badge tone="warning">Besloten</Badge>}
      {reactie && <span className="rk-onder">{reactie}</span>}
    </>
  )
}

function Doen({ actie, onOpen }: { actie: Actie; onOpen: (open: Open) => void }) {
  const mag = mayOnActie(useWie(), actie)
  if (actie.status !== 'open') return null
  const use = { isDisabled: !mag.mag, reason: mag.mag ? undefined : mag.reden }
  return (
    <ButtonRow>
      <Button size="small" {...use} onPress={() => onOpen({ soort: 'af', actie })}>
        Meld af
      </Button>
      <Button size="small" variant="subtle" {...use} onPress={() => onOpen({ soort: 'wijzig', actie })}>
        Wijzig
      </Button>
    </ButtonRow>
  )
}

function AfDialoog({ actie, onClose, onDone }: { actie: Actie; onClose: () => void; onDone: (message: string) => void }) {
  const form = useKeptValues(`afmelden-${actie.id}`, { status: 'gedaan' as 'gedaan' | 'vervallen', reactie: '' })
  const { values, set, field, check } = form
  return (
    <FormDialog
      title="Afspraak afmelden"
      submitLabel="Meld af"
      check={() => check({ reactie: 'Schrijf op wat ermee is gedaan.' })}
      send={metNieuwste(() => call(agendaApi.finishActie, { params: { id: actie.id }, body: values }, { versie: actie.versie }))}
      onClose={onClose}
      onDone={() => {
        form.done()
        onDone('De afspraak is afgemeld.')
      }}
    >
      {form.wasKept && <KeptNotice onStartOver={form.startOver} />}
      <p>{actie.tekst}</p>
      <RadioGroup
        label="Hoe is het afgelopen?"
        {...field('status')}
        onChange={(value: 'gedaan' | 'vervallen') => set('status', value)}
        options={[
          { value: 'gedaan', label: 'Het is gedaan' },
          { value: 'vervallen', label: 'Het hoeft niet meer' },
        ]}
      />
      <TextArea label="Wat is ermee gedaan?" rows={3} {...field('reactie')} />
    </FormDialog>
  )
}
