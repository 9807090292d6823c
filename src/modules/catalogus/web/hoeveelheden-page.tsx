import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type LoaderFunctionArgs, useSearchParams } from 'react-router'
import { parseDecimaal, sumBreuken, toKortDecimaal } from '#kernel/breuk.ts'
import { datum, laatsteKwartaal } from '#kernel/datum.ts'
import { datumVan } from '#kernel/format/datum.ts'
import { showGetal } from '#kernel/format/getal.ts'
import { expectOk } from '#kernel/refusal.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { catalogusApi, type Hoeveelheden } from '#modules/catalogus/contract.ts'
import { mayCount } from '#modules/catalogus/policy.ts'
import { aantalIn, bevindingOver, deelnemersMetCijfers } from '#modules/catalogus/web/hoeveelheden-lezing.ts'
import { HoeveelhedenRooster } from '#modules/catalogus/web/hoeveelheden-rooster.tsx'
import { askAll } from '#web/ask-all.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { regelingQuery, useZietBedragen } from '#web/trail/bedragen-gesloten.tsx'
import { useWie } from '#web/wie.ts'

const query = (jaar: number) => ask(catalogusApi.readHoeveelheden, { params: { jaar } })
const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})
const jaarOf = (search: URLSearchParams) => Number(search.get('jaar')) || Number(datumVan(new Date()).slice(0, 4))

/** The figures of the year in the address; this year without one. */
export async function loader(args: LoaderFunctionArgs) {
  await Promise.all([
    queryClient.ensureQueryData(query(jaarOf(searchOf(args)))),
    queryClient.ensureQueryData(deelnamesQuery),
    queryClient.ensureQueryData(regelingQuery),
  ])
  return null
}

/** What each participant takes of each product per quarter: planned beside counted. */
export function Component() {
  const [search, setSearch] = useSearchParams()
  const jaar = jaarOf(search)
  const kwartaal = Number(search.get('kwartaal')) || laatsteKwartaal(jaar, datum(datumVan(new Date())))
  const { data } = useSuspenseQuery(query(jaar))
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const zietAlles = useZietBedragen()
  const wie = useWie()
  const oordeel = mayCount(
    wie,
    deelnames.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol),
  )
  const [isEditing, setEditing] = useState(false)
  const [message, setMessage] = useState<string | null>(null)
  const set = (name: string, value: string) =>
    setSearch((was) => {
      const next = new URLSearchParams(was)
      next.set(name, value)
      return next
    })
  const thisYear = Number(datumVan(new Date()).slice(0, 4))
  const jaren = [...new Set([thisYear - 1, thisYear, thisYear + 1, thisYear + 2, jaar])].toSorted((a, b) => a - b)
  return (
    <Stack>
      <PageHeader
        title="Hoeveelheden"
        lead={
          zietAlles
            ? bevindingOver(data, kwartaal)
            : 'U ziet alleen uw eigen aantallen. Bedragen van anderen zijn afgesproken gesloten, en met hun aantallen waren die uit te rekenen.'
        }
        actions={
          !isEditing && (
            <Button isDisabled={!oordeel.mag} reason={oordeel.mag ? undefined : oordeel.reden} onPress={() => setEditing(true)}>
              Vul aantallen in
            </Button>
          )
        }
      />
      <Card isFlush>
        <FilterBar result={`kwartaal ${kwartaal} van ${jaar}`}>
          <Select
            name="jaar"
            label="Jaar"
            value={String(jaar)}
            onChange={(value) => set('jaar', value)}
            options={jaren.map((each) => ({ value: String(each), label: String(each) }))}
          />
          <Select
            name="kwartaal"
            label="Kwartaal"
            value={String(kwartaal)}
            onChange={(value) => set('kwartaal', value)}
            options={[1, 2, 3, 4].map((each) => ({ value: String(each), label: `Kwartaal ${each}` }))}
          />
        </FilterBar>
        {isEditing ? (
          <HoeveelhedenRooster
            key={`${jaar}-${kwartaal}-${data.versie}`}
            blad={data}
            kwartaal={kwartaal}
            onClose={() => setEditing(false)}
            onDone={() => {
              setEditing(false)
              setMessage('De aantallen zijn bewaard.')
            }}
          />
        ) : (
          <Overzicht blad={data} kwartaal={kwartaal} zietAlles={zietAlles} />
        )}
      </Card>
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Overzicht({ blad, kwartaal, zietAlles }: { blad: Hoeveelheden; kwartaal: number; zietAlles: boolean }) {
  const used = new Set(blad.regels.map(({ productId }) => productId))
  return (
    <DataTable
      caption={`Begroot en geteld in kwartaal ${kwartaal} van ${blad.jaar}, per deelnemer`}
      isCaptionHidden
      rows={blad.producten.filter(({ id }) => used.has(id))}
      rowKey={({ id }) => id}
      columns={zietAlles ? kolommen(blad, kwartaal) : kolommen(blad, kwartaal).slice(0, -1)}
      empty={
        zietAlles ? (
          <EmptyState heading={`Voor ${blad.jaar} is nog niets ingevuld`} headingLevel={2}>
            Hier staat wat elke deelnemer per kwartaal afneemt: eerst begroot, later geteld. Met deze aantallen en het tarief wordt de
            rekening gemaakt. De controller van de opdrachtnemer vult ze in.
          </EmptyState>
        ) : (
          <EmptyState heading={`Voor uw organisatie is voor ${blad.jaar} niets ingevuld`} headingLevel={2}>
            Van anderen ziet u geen aantallen: bedragen van anderen zijn afgesproken gesloten. De controller van de opdrachtnemer vult de
            aantallen in; vraag het hem als hier iets hoort te staan.
          </EmptyState>
        )
      }
    />
  )
}

function kolommen(blad: Hoeveelheden, kwartaal: number): Column<Hoeveelheden['producten'][number]>[] {
  return [
    {
      key: 'naam',
      header: 'Product',
      isRowHeader: true,
      cell: ({ naam, eenheid, fictief }) => (
        <>
          {naam} {fictief && <Badge tone="warning">Fictief</Badge>}
          <span className="rk-onder">per {eenheid}</span>
        </>
      ),
    },
    ...deelnemersMetCijfers(blad).map(({ organisatieId, organisatieNaam }): Column<Hoeveelheden['producten'][number]> => ({
      key: organisatieId,
      header: organisatieNaam,
      align: 'end',
      cell: ({ id }) => {
        const regel = aantalIn(blad, { productId: id, organisatieId, kwartaal })
        if (!regel) return <span className="rk-zacht">–</span>
        return <Geteld {...regel} />
      },
    })),
    {
      key: 'samen',
      header: 'Samen',
      align: 'end',
      cell: ({ id }) => <Samen regels={blad.regels.filter((regel) => regel.productId === id && regel.kwartaal === kwartaal)} />,
    },
  ]
}

function Geteld({ begroot, werkelijk }: { begroot: string; werkelijk: string | null }) {
  return (
    <>
      {werkelijk === null ? <span className="rk-zacht">nog niet geteld</span> : showGetal(werkelijk)}
      <span className="rk-onder">begroot {showGetal(begroot)}</span>
    </>
  )
}

/** What all take together; as long as one count is missing there is no sum of counts. */
function Samen({ regels }: { regels: Hoeveelheden['regels'] }) {
  if (regels.length === 0) return <span className="rk-zacht">–</span>
  const som = (aantallen: readonly string[]) => toKortDecimaal(sumBreuken(aantallen.map((aantal) => expectOk(parseDecimaal(aantal)))), 4)
  const geteld = regels.flatMap(({ werkelijk }) => werkelijk ?? [])
  return <Geteld begroot={som(regels.map(({ begroot }) => begroot))} werkelijk={geteld.length < regels.length ? null : som(geteld)} />
}
