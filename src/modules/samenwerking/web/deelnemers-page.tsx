import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { type Deelname, deelnameRollen, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may } from '#modules/samenwerking/policy.ts'
import { askAll } from '#modules/samenwerking/web/ask-all.ts'
import { DeelnameDialoog } from '#modules/samenwerking/web/deelname-dialoog.tsx'
import { DeelnamesTabel } from '#modules/samenwerking/web/deelnames-tabel.tsx'
import { DeelnamesTijdlijn } from '#modules/samenwerking/web/deelnames-tijdlijn.tsx'
import { EndDialog } from '#modules/samenwerking/web/end-dialog.tsx'
import { begrippen, deelnameRolNamen } from '#modules/samenwerking/web/teksten.ts'
import { useWie } from '#modules/samenwerking/web/wie.ts'
import { call } from '#web/call.ts'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatumLang } from '#web/format/datum.ts'
import { showAantal } from '#web/format/getal.ts'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'

const filters = ['search', 'rol'] as const

const lijstQuery = (address: ListAddress, op: string) => ask(samenwerkingApi.listDeelnames, { query: { ...address.query, op } })
/** All days, narrowed by the same filters. */
const ooitQuery = (address: ListAddress) => askAll(samenwerkingApi.listDeelnames, { alles: 'ja', search: address.get('search') || null, rol: address.get('rol') || null })

/** The participations of the day, and those of all days for the timeline. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  const address = listAddressOf(search, filters)
  await Promise.all([queryClient.ensureQueryData(lijstQuery(address, standOpOf(search).dag)), queryClient.ensureQueryData(ooitQuery(address))])
  return null
}

/** Who takes part, in which role, through whom and since when. */
export function Component() {
  const address = useListAddress(filters)
  const { dag } = useStandOp()
  const { data } = useSuspenseQuery(lijstQuery(address, dag))
  const { data: ooit } = useSuspenseQuery(ooitQuery(address))
  const [isAdding, setAdding] = useState(false)
  const [ending, setEnding] = useState<Deelname | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const oordeel = may(useWie(), 'deelname.beheren')
  const open = (deelname: Deelname | 'nieuw' | null, text: string | null = null) => {
    setAdding(deelname === 'nieuw')
    setEnding(deelname === 'nieuw' ? null : deelname)
    setMessage(text)
  }
  return (
    <Stack>
      <PageHeader
        title="Deelnemers"
        lead={<>Wie er op {showDatumLang(dag)} meedoet, in welke rol en sinds wanneer. <Term term={begrippen.deelnemer.woord} source={begrippen.deelnemer.bron}>{begrippen.deelnemer.uitleg}</Term></>}
        actions={
          <Button variant="primary" icon={<Plus className="rk-icoon" aria-hidden="true" />} onPress={() => open('nieuw')} isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden}>
            Voeg deelnemer toe
          </Button>
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, 'deelname', 'deelnames')} onClear={address.clear}>
          <SearchField name="search" label="Zoek een organisatie" value={address.get('search')} onChange={(value) => address.set('search', value)} />
          <Select
            name="rol" label="Rol" value={address.get('rol')} onChange={(value) => address.set('rol', value)} placeholder="Alle rollen"
            options={deelnameRollen.map((rol) => ({ value: rol, label: deelnameRolNamen[rol]! }))}
          />
        </FilterBar>
        <DeelnamesTabel deelnames={data.resultaten} sort={address.sort} onSort={address.onSort} {...(oordeel.mag ? { onEnd: open } : {})} />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={['deelname', 'deelnames']} />
      </Card>
      <DeelnamesTijdlijn deelnames={ooit} />
      {isAdding && <DeelnameDialoog onClose={() => open(null)} onDone={(naam) => open(null, `${naam} doet mee.`)} />}
      {ending && <EindeDialoog deelname={ending} onClose={() => open(null)} onDone={() => open(null, `De deelname van ${ending.organisatieNaam} heeft een laatste dag. U vindt haar terug op eerdere dagen.`)} />}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function EindeDialoog({ deelname: { id, versie, geldig, organisatieNaam, rol }, ...gedrag }: { deelname: Deelname; onClose: () => void; onDone: () => void }) {
  return (
    <EndDialog
      {...gedrag} geldig={geldig}
      title={`Deelname van ${organisatieNaam} als ${deelnameRolNamen[rol]!.toLowerCase()} beëindigen?`}
      effect="Na deze dag telt de organisatie in deze rol niet meer mee. Wat ervoor was, blijft staan."
      submitLabel="Ja, beëindig"
      send={(einde) => call(samenwerkingApi.endDeelname, { params: { id }, body: einde }, { versie })}
    />
  )
}
