import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { type Aanstelling, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { AddButton } from '#web/forms/add-button.tsx'
import { EndDialog } from '#web/forms/end-dialog.tsx'
import { MensenTabel } from '#modules/samenwerking/web/mensen-tabel.tsx'
import { PetDialoog } from '#modules/samenwerking/web/pet-dialoog.tsx'
import { PetRechten } from '#modules/samenwerking/web/pet-rechten.tsx'
import { useWie } from '#web/wie.ts'
import { call } from '#web/call.ts'
import { Card } from '#web/design/card.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { showDatumLang } from '#kernel/format/datum.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import { rolNamen } from '#web/teksten.ts'
import './samenwerking.css'

const filters = ['search'] as const

const query = (address: ListAddress, op: string) => ask(samenwerkingApi.listAanstellingen, { query: { ...address.query, op } })
const tafelsQuery = ask(samenwerkingApi.readRegeling, { query: {} })

/** The hats of the day, and the tables that a new one can sit at. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  await Promise.all([
    queryClient.ensureQueryData(query(listAddressOf(search, filters), standOpOf(search).dag)),
    queryClient.ensureQueryData(tafelsQuery),
  ])
  return null
}

/** Who acts for which organisation, in which role, at which tables. */
export function Component() {
  const address = useListAddress(filters)
  const { dag } = useStandOp()
  const { data } = useSuspenseQuery(query(address, dag))
  const { data: regeling } = useSuspenseQuery(tafelsQuery)
  const [open, setOpen] = useState<Aanstelling | 'nieuw' | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const oordeel = may(useWie(), 'aanstelling.beheren')
  const change = (next: Aanstelling | 'nieuw' | null, text: string | null = null) => {
    setOpen(next)
    setMessage(text)
  }
  return (
    <Stack>
      <PageHeader
        title="Mensen"
        lead={`Wie er op ${showDatumLang(dag)} voor welke organisatie handelt. Iedereen doet dat met een pet: een rol voor één organisatie. Rechten volgen uit de pet.`}
        actions={
          <AddButton oordeel={oordeel} onPress={() => change('nieuw')}>
            Geef iemand een pet
          </AddButton>
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, 'pet', 'petten')} onClear={address.clear}>
          <SearchField
            name="search"
            label="Zoek op naam of organisatie"
            value={address.get('search')}
            onChange={(value) => address.set('search', value)}
          />
        </FilterBar>
        <MensenTabel mensen={data.resultaten} sort={address.sort} onSort={address.onSort} {...(oordeel.mag ? { onEnd: change } : {})} />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={['pet', 'petten']} />
      </Card>
      <PetRechten />
      {open === 'nieuw' && (
        <PetDialoog tafels={regeling.tafels} onClose={() => change(null)} onDone={(naam) => change(null, `${naam} heeft de pet.`)} />
      )}
      {open && open !== 'nieuw' && (
        <EindeDialoog
          pet={open}
          onClose={() => change(null)}
          onDone={() => change(null, `De pet van ${open.persoonNaam} heeft een laatste dag.`)}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function EindeDialoog({
  pet: { id, versie, geldig, persoonNaam, rol, organisatieNaam },
  ...gedrag
}: {
  pet: Aanstelling
  onClose: () => void
  onDone: () => void
}) {
  return (
    <EndDialog
      {...gedrag}
      geldig={geldig}
      title={`Pet van ${persoonNaam} afnemen?`}
      effect={`Na deze dag handelt ${persoonNaam} niet meer als ${(rolNamen[rol] ?? rol).toLowerCase()} van ${organisatieNaam}. De rechten van deze pet vervallen mee. Wat al is gedaan, blijft in de historie.`}
      submitLabel="Ja, neem de pet af"
      send={(einde) => call(samenwerkingApi.endAanstelling, { params: { id }, body: einde }, { versie })}
    />
  )
}
