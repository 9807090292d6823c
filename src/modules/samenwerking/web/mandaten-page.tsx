import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { type Mandaat, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { AddButton } from '#web/forms/add-button.tsx'
import { EndDialog } from '#web/forms/end-dialog.tsx'
import { MandaatDialoog } from '#modules/samenwerking/web/mandaat-dialoog.tsx'
import { MandatenTabel } from '#modules/samenwerking/web/mandaten-tabel.tsx'
import { begrippen, mandaatOnderwerpNamen } from '#modules/samenwerking/web/uitleg.ts'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Card } from '#web/design/card.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Term } from '#web/design/term.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import './samenwerking.css'

const filters = ['search'] as const

const query = (address: ListAddress, op: string) => ask(samenwerkingApi.listMandaten, { query: { ...address.query, op } })

/** The mandates of the day. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  await queryClient.ensureQueryData(query(listAddressOf(search, filters), standOpOf(search).dag))
  return null
}

/** Who may hand in what for which organisation, up to which amount, on which decision. */
export function Component() {
  const address = useListAddress(filters)
  const { dag } = useStandOp()
  const { data } = useSuspenseQuery(query(address, dag))
  const wie = useWie()
  const [open, setOpen] = useState<Mandaat | 'nieuw' | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const oordeel = may(wie, 'mandaat.geven')
  const change = (next: Mandaat | 'nieuw' | null, text: string | null = null) => {
    setOpen(next)
    setMessage(text)
  }
  return (
    <Stack>
      <PageHeader
        title="Mandaten"
        lead={
          <>
            Wie er op {showDatumLang(dag)} namens welke organisatie mag indienen, en tot welk bedrag.{' '}
            <Term term={begrippen.mandaat.woord} source={begrippen.mandaat.bron}>
              {begrippen.mandaat.uitleg}
            </Term>
          </>
        }
        actions={
          <AddButton oordeel={oordeel} onPress={() => change('nieuw')}>
            Geef een mandaat
          </AddButton>
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, 'mandaat', 'mandaten')} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek op naam of organisatie"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
        </FilterBar>
        <MandatenTabel
          mandaten={data.resultaten}
          sort={address.sort}
          onSort={address.onSort}
          ownId={wie.organisatieId}
          {...(oordeel.mag ? { onEnd: change } : {})}
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={['mandaat', 'mandaten']} />
      </Card>
      {open === 'nieuw' && <MandaatDialoog onClose={() => change(null)} onDone={(naam) => change(null, `${naam} heeft het mandaat.`)} />}
      {open && open !== 'nieuw' && (
        <EindeDialoog
          mandaat={open}
          onClose={() => change(null)}
          onDone={() => change(null, `Het mandaat van ${open.persoonNaam} heeft een laatste dag.`)}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function EindeDialoog({
  mandaat: { id, versie, geldig, persoonNaam, onderwerp },
  ...gedrag
}: {
  mandaat: Mandaat
  onClose: () => void
  onDone: () => void
}) {
  return (
    <EndDialog
      {...gedrag}
      geldig={geldig}
      title={`Mandaat van ${persoonNaam} voor ${mandaatOnderwerpNamen[onderwerp]!.toLowerCase()} beëindigen?`}
      effect="Na deze dag kan deze persoon hierover niets meer indienen. Wat al is ingediend, blijft geldig."
      submitLabel="Ja, beëindig het mandaat"
      send={(einde) => call(samenwerkingApi.endMandaat, { params: { id }, body: einde }, { versie })}
    />
  )
}
