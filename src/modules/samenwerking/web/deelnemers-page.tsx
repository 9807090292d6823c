import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { type Deelname, deelnameRollen, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { AddButton } from '#web/forms/add-button.tsx'
import { askAll } from '#web/ask-all.ts'
import { DeelnameDialoog } from '#modules/samenwerking/web/deelname-dialoog.tsx'
import { DeelnamesTabel } from '#modules/samenwerking/web/deelnames-tabel.tsx'
import { DeelnamesTijdlijn } from '#modules/samenwerking/web/deelnames-tijdlijn.tsx'
import { EndDialog } from '#web/forms/end-dialog.tsx'
import { deelnameRolNamen } from '#modules/samenwerking/web/teksten.ts'
import { begrippen } from '#modules/samenwerking/web/uitleg.ts'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Card } from '#web/design/card.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import './samenwerking.css'

const filters = ['search', 'rol'] as const

const lijstQuery = (address: ListAddress, op: string) => ask(samenwerkingApi.listDeelnames, { query: { ...address.query, op } })
/** All days, narrowed by the same filters. */
const ooitQuery = (address: ListAddress) =>
  askAll(samenwerkingApi.listDeelnames, { alles: 'ja', search: address.get('search') || null, rol: address.get('rol') || null })

/** The participations of the day, and those of all days for the timeline. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  const address = listAddressOf(search, filters)
  await Promise.all([
    queryClient.ensureQueryData(lijstQuery(address, standOpOf(search).dag)),
    queryClient.ensureQueryData(ooitQuery(address)),
  ])
  return null
}

/** Who takes part, in which role, through whom and since when. */
export function Component() {
  const address = useListAddress(filters)
  const { dag } = useStandOp()
  const { data } = useSuspenseQuery(lijstQuery(address, dag))
  const { data: ooit } = useSuspenseQuery(ooitQuery(address))
  const [open, setOpen] = useState<Deelname | 'nieuw' | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const oordeel = may(useWie(), 'deelname.beheren')
  const change = (next: Deelname | 'nieuw' | null, text: string | null = null) => {
    setOpen(next)
    setMessage(text)
  }
  return (
    <Stack>
      <PageHeader
        title="Deelnemers"
        lead={
          <>
            Wie er op {showDatumLang(dag)} meedoet, in welke rol en sinds wanneer.{' '}
            <Term term={begrippen.deelnemer.woord} source={begrippen.deelnemer.bron}>
              {begrippen.deelnemer.uitleg}
            </Term>
          </>
        }
        actions={
          <AddButton oordeel={oordeel} onPress={() => change('nieuw')}>
            Voeg deelnemer toe
          </AddButton>
        }
      />
      <Card isFlush>
        <Filters address={address} totaal={data.totaal} />
        <DeelnamesTabel
          deelnames={data.resultaten}
          sort={address.sort}
          onSort={address.onSort}
          {...(oordeel.mag ? { onEnd: change } : {})}
        />
        <Pagination
          page={address.page}
          pageSize={pageSize}
          total={data.totaal}
          hrefFor={address.hrefFor}
          noun={['deelname', 'deelnames']}
        />
      </Card>
      <DeelnamesTijdlijn deelnames={ooit} />
      {open === 'nieuw' && <DeelnameDialoog onClose={() => change(null)} onDone={(naam) => change(null, `${naam} doet mee.`)} />}
      {open && open !== 'nieuw' && (
        <EindeDialoog
          deelname={open}
          onClose={() => change(null)}
          onDone={() => change(null, `De deelname van ${open.organisatieNaam} heeft een laatste dag. Op eerdere dagen staat zij er nog.`)}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Filters({ address, totaal }: { address: ReturnType<typeof useListAddress>; totaal: number }) {
  return (
    <FilterBar result={showAantal(totaal, 'deelname', 'deelnames')} onClear={address.clear}>
      <SearchField
        name="search"
        label="Zoek een organisatie"
        value={address.get('search')}
        onChange={(value) => address.set('search', value)}
      />
      <Select
        name="rol"
        label="Rol"
        value={address.get('rol')}
        onChange={(value) => address.set('rol', value)}
        placeholder="Alle rollen"
        options={deelnameRollen.map((rol) => ({ value: rol, label: deelnameRolNamen[rol]! }))}
      />
    </FilterBar>
  )
}

function EindeDialoog({
  deelname: { id, versie, geldig, organisatieNaam, rol },
  ...gedrag
}: {
  deelname: Deelname
  onClose: () => void
  onDone: () => void
}) {
  return (
    <EndDialog
      {...gedrag}
      geldig={geldig}
      title={`Deelname van ${organisatieNaam} als ${deelnameRolNamen[rol]!.toLowerCase()} beëindigen?`}
      effect="Na deze dag telt de organisatie in deze rol niet meer mee. Wat ervoor was, blijft staan."
      submitLabel="Ja, beëindig"
      send={(einde) => call(samenwerkingApi.endDeelname, { params: { id }, body: einde }, { versie })}
    />
  )
}
