import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { type RegisterBevinding, type RegisterRegel, samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { RegisterBevindingen } from '#modules/samenwerking/web/register-bevindingen.tsx'
import { afwijkendAantal, telling } from '#modules/samenwerking/web/register-lezing.ts'
import { registerFilters, RegisterLijst } from '#modules/samenwerking/web/register-lijst.tsx'
import { RegisterRegelKaart } from '#modules/samenwerking/web/register-regel.tsx'
import { RegisterSoorten } from '#modules/samenwerking/web/register-soorten.tsx'
import { ernstWoorden, registerBron } from '#modules/samenwerking/web/register-woorden.ts'
import { Kpi, KpiRow } from '#web/design/kpi.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Tabs } from '#web/design/tabs.tsx'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import { listAddressOf, useListAddress } from '#web/list-address.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { keepStandOp } from '#web/stand-op.ts'

const alleQuery = askAll(samenwerkingApi.listRegister, {})
const bevindingenQuery = ask(samenwerkingApi.listRegisterBevindingen, {})
const lijstQuery = (query: Record<string, string | number>) => ask(samenwerkingApi.listRegister, { query })
const naamQuery = (id: string) => ask(samenwerkingApi.readOrganisatie, { params: { id }, query: {} })

type Tab = 'samenwerkingen' | 'bevindingen' | 'soorten'

/** An address that asks for a row shows the list, whatever tab it was copied from. */
function tabOf(search: URLSearchParams): Tab {
  const tab = search.get('tab')
  return tab === 'bevindingen' || tab === 'soorten' ? tab : 'samenwerkingen'
}

/** The whole register is small: everything is there before the page shows. */
export async function loader(args: LoaderFunctionArgs) {
  const { get, query } = listAddressOf(searchOf(args), registerFilters)
  await Promise.all([
    queryClient.ensureQueryData(alleQuery),
    queryClient.ensureQueryData(bevindingenQuery),
    queryClient.ensureQueryData(lijstQuery(query)),
    ...(get('organisatieId') ? [queryClient.ensureQueryData(naamQuery(get('organisatieId')))] : []),
  ])
  return null
}

/** The national register of 2016: what was printed, what it was read as, and what that taught. */
export function Component() {
  const [search] = useSearchParams()
  const { data: regels } = useSuspenseQuery(alleQuery)
  const { data: bevindingen } = useSuspenseQuery(bevindingenQuery)
  const tab = tabOf(search)
  const tabTo = (naam: Tab) => keepStandOp(`/register${naam === 'samenwerkingen' ? '' : `?tab=${naam}`}`, search)
  return (
    <Stack>
      <PageHeader title="Register 2016" lead={`ICT-samenwerkingen van gemeenten, zoals gedrukt en zoals gelezen. Bron: ${registerBron}.`} />
      <Counts regels={regels} bevindingen={bevindingen.resultaten} />
      <Tabs
        label="Onderdelen van het register"
        tabs={[
          { to: tabTo('samenwerkingen'), label: 'Samenwerkingen', isCurrent: tab === 'samenwerkingen' },
          {
            to: tabTo('bevindingen'),
            label: 'Bevindingen',
            isCurrent: tab === 'bevindingen',
            count: { value: bevindingen.totaal, label: 'bevindingen' },
          },
          { to: tabTo('soorten'), label: 'Aantal per soort', isCurrent: tab === 'soorten' },
        ]}
      />
      {tab === 'samenwerkingen' && <Samenwerkingen regels={regels} bevindingen={bevindingen.resultaten} />}
      {tab === 'bevindingen' && <RegisterBevindingen bevindingen={bevindingen.resultaten} />}
      {tab === 'soorten' && <RegisterSoorten regels={regels} />}
    </Stack>
  )
}

interface Gelezen {
  regels: readonly RegisterRegel[]
  bevindingen: readonly RegisterBevinding[]
}

function Counts({ regels, bevindingen }: Gelezen) {
  const count = telling(regels, bevindingen)
  const news = afwijkendAantal(bevindingen)
  return (
    <KpiRow>
      <Kpi
        label="Regels in de lijst"
        value={showGetal(count.regels)}
        detail={news ? news.kop.split(',')[0] : 'evenveel als de tekst zegt'}
        to="/register?tab=bevindingen"
      />
      <Kpi
        label="Leden teruggevonden"
        value={`${showGetal(count.herkend)} van ${showGetal(count.leden)}`}
        detail="met een gemeente van nu of van toen"
      />
      <Kpi
        label={ernstWoorden.fout.naam}
        value={showAantal(count.aanvullen, 'regel', 'regels')}
        detail="nog niet te gebruiken"
        to="/register?tab=bevindingen"
      />
      <Kpi
        label={ernstWoorden.controleren.naam}
        value={showAantal(count.controleren, 'regel', 'regels')}
        detail="de bron is niet eenduidig"
        to="/register?tab=bevindingen"
      />
    </KpiRow>
  )
}

function Samenwerkingen({ regels, bevindingen }: Gelezen) {
  const [search] = useSearchParams()
  const address = useListAddress(registerFilters)
  const { data } = useSuspenseQuery(lijstQuery(address.query))
  const organisatieId = address.get('organisatieId')
  const list = { address, bevindingen, regels: data.resultaten, totaal: data.totaal }
  const nummer = search.get('nummer')
  const place = useFocusAfter(nummer !== null)
  return (
    <>
      {nummer && <RegisterRegelKaart nummer={nummer} regels={regels} bevindingen={bevindingen} />}
      <div ref={place} tabIndex={-1} className="rk-register-plek">
        {organisatieId ? <LijstVanEen {...list} organisatieId={organisatieId} /> : <RegisterLijst {...list} organisatie={null} />}
      </div>
    </>
  )
}

/** When a row closes, the button that closed it is gone: the focus goes on in the list. */
function useFocusAfter(isOpen: boolean) {
  const place = useRef<HTMLDivElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) place.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return place
}

/** The list of one municipality: its name is known when the page shows. */
function LijstVanEen({ organisatieId, ...list }: Omit<Parameters<typeof RegisterLijst>[0], 'organisatie'> & { organisatieId: string }) {
  return <RegisterLijst {...list} organisatie={useSuspenseQuery(naamQuery(organisatieId)).data} />
}
