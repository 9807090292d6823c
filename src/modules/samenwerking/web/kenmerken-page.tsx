import { useSuspenseQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { type Kenmerkwaarde, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { may } from '#platform/own-side/policy.ts'
import { askAll } from '#web/ask-all.ts'
import { IndienDialoog, WaardeDialoog, WeggooiDialoog } from '#modules/samenwerking/web/kenmerk-dialogen.tsx'
import { kenmerkFilters, KenmerkLijst, type WaardeActie } from '#modules/samenwerking/web/kenmerk-lijst.tsx'
import { KenmerkMatrix } from '#modules/samenwerking/web/kenmerk-matrix.tsx'
import { kantVan } from '#modules/samenwerking/web/kenmerk-overzicht.ts'
import { useWie } from '#web/wie.ts'
import { Alert } from '#web/design/alert.tsx'
import { Button } from '#web/design/button.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { listAddressOf, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { useSession } from '#web/session.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'

const kenmerkenQuery = ask(samenwerkingApi.listKenmerken, {})
const regelingQuery = ask(samenwerkingApi.readRegeling, { query: {} })
const naamQuery = (id: string) => ask(samenwerkingApi.readOrganisatie, { params: { id }, query: {} })
const deelnamesQuery = (dag: string) => askAll(samenwerkingApi.listDeelnames, { op: dag })
/** Up to the chosen day; without one also figures of a day to come, as they were counted ahead. */
const totOp = (op: string | null): Record<string, string> => (op ? { peildatumTotEnMet: op } : {})
const overzichtQuery = (op: string | null) => askAll(samenwerkingApi.listKenmerkwaarden, { deelnemers: 'ja', ...totOp(op) })

function lijstQuery({ wie, ...query }: Record<string, string | number>, op: string | null) {
  const onlyDeelnemers = wie !== 'alle' && !query['organisatieId']
  return ask(samenwerkingApi.listKenmerkwaarden, { query: { ...query, ...(onlyDeelnemers ? { deelnemers: 'ja' } : {}), ...totOp(op) } })
}

const isLijst = (search: URLSearchParams) => search.get('tab') === 'cijfers'

/** What the chosen tab shows. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  const { op, dag } = standOpOf(search)
  const { get, query } = listAddressOf(search, kenmerkFilters)
  await Promise.all([
    queryClient.ensureQueryData(kenmerkenQuery),
    queryClient.ensureQueryData(regelingQuery),
    queryClient.ensureQueryData(overzichtQuery(op)),
    queryClient.ensureQueryData(deelnamesQuery(dag)),
    ...(isLijst(search) ? [queryClient.ensureQueryData(lijstQuery(query, op))] : []),
    ...(get('organisatieId') ? [queryClient.ensureQueryData(naamQuery(get('organisatieId')))] : []),
  ])
  return null
}

type Open = { actie: 'nieuw' } | { actie: WaardeActie; waarde: Kenmerkwaarde }

/** What is counted of each participant, on which day and by whom: the figures that keys divide by. */
export function Component() {
  const { op } = useStandOp()
  const [search] = useSearchParams()
  const [open, setOpen] = useState<Open | null>(null)
  const [message, setMessage] = useState<string | null>(null)
  const begin = (what: Open) => {
    setMessage(null)
    setOpen(what)
  }
  const { data: waarden } = useSuspenseQuery(overzichtQuery(op))
  const eigen = waarden.filter((waarde) => kantVan(waarde) === 'eigen').length
  return (
    <Stack>
      <PageHeader
        title="Kenmerken"
        lead="Wat er van elke deelnemer is geteld, op welke dag en volgens welke bron. Verdeelsleutels rekenen hiermee."
        actions={<Nieuw onPress={() => begin({ actie: 'nieuw' })} />}
      />
      {eigen > 0 && (
        <Alert tone="info" heading={`${showAantal(eigen, 'cijfer staat', 'cijfers staan')} nog aan uw eigen kant`}>
          <p>
            Partners zien {eigen === 1 ? 'dit cijfer' : 'deze cijfers'} pas als iemand met mandaat {eigen === 1 ? 'het' : 'ze'} indient.{' '}
            <Link to="/kenmerken?tab=cijfers&zijde=eigen">Bekijk {eigen === 1 ? 'dit cijfer' : 'deze cijfers'}</Link>
          </p>
        </Alert>
      )}
      <Tabs
        label="Onderdelen van de kenmerken"
        tabs={[
          { to: `/kenmerken${op ? `?op=${op}` : ''}`, label: 'Overzicht per deelnemer', isCurrent: !isLijst(search) },
          { to: `/kenmerken?tab=cijfers${op ? `&op=${op}` : ''}`, label: 'Alle cijfers', isCurrent: isLijst(search) },
        ]}
      />
      {isLijst(search) ? <Lijst op={op} onActie={(actie, waarde) => begin({ actie, waarde })} /> : <Overzicht />}
      {open && (
        <Dialogen
          open={open}
          onClose={() => setOpen(null)}
          onDone={(text) => {
            setOpen(null)
            setMessage(text)
          }}
        />
      )}
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Nieuw({ onPress }: { onPress: () => void }) {
  const oordeel = may(useWie(), 'kenmerk.opstellen')
  return (
    <Button
      variant="primary"
      icon={<Plus className="rk-icoon" aria-hidden="true" />}
      onPress={onPress}
      isDisabled={!oordeel.mag}
      reason={oordeel.mag ? undefined : oordeel.reden}
    >
      Leg een cijfer vast
    </Button>
  )
}

function Overzicht() {
  const { op, dag } = useStandOp()
  const address = useListAddress(['peildatum'])
  return (
    <KenmerkMatrix
      deelnames={useSuspenseQuery(deelnamesQuery(dag)).data}
      kenmerken={useSuspenseQuery(kenmerkenQuery).data.resultaten}
      waarden={useSuspenseQuery(overzichtQuery(op)).data}
      peildatum={address.get('peildatum')}
      onPeildatum={(peildatum) => address.set('peildatum', peildatum)}
    />
  )
}

function Lijst({ op, onActie }: { op: string | null; onActie: (actie: WaardeActie, waarde: Kenmerkwaarde) => void }) {
  const address = useListAddress(kenmerkFilters)
  const { data } = useSuspenseQuery(lijstQuery(address.query, op))
  const organisatieId = address.get('organisatieId')
  const props = {
    address,
    op,
    onActie,
    waarden: data.resultaten,
    totaal: data.totaal,
    kenmerken: useSuspenseQuery(kenmerkenQuery).data.resultaten,
    tafels: useSuspenseQuery(regelingQuery).data.tafels,
  }
  return organisatieId ? <LijstVanEen {...props} organisatieId={organisatieId} /> : <KenmerkLijst {...props} organisatie={null} />
}

/** The list of one organisation: its name is known when the page shows. */
function LijstVanEen({ organisatieId, ...props }: Omit<Parameters<typeof KenmerkLijst>[0], 'organisatie'> & { organisatieId: string }) {
  return <KenmerkLijst {...props} organisatie={useSuspenseQuery(naamQuery(organisatieId)).data} />
}

function Dialogen({ open, onDone, onClose }: { open: Open; onDone: (message: string) => void; onClose: () => void }) {
  const { data: kenmerken } = useSuspenseQuery(kenmerkenQuery)
  const { data: regeling } = useSuspenseQuery(regelingQuery)
  const { hoed } = useSession()
  const ways = { onDone, onClose }
  const form = { ...ways, kenmerken: kenmerken.resultaten, organisatieNaam: hoed?.organisatieNaam ?? 'uw organisatie' }
  if (open.actie === 'nieuw') return <WaardeDialoog {...form} />
  if (open.actie === 'wijzigen') return <WaardeDialoog {...form} waarde={open.waarde} />
  if (open.actie === 'indienen') return <IndienDialoog {...ways} waarde={open.waarde} tafels={regeling.tafels} />
  return <WeggooiDialoog {...ways} waarde={open.waarde} />
}
