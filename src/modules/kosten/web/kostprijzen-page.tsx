import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { formatBedrag, parseBedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { datumVan, showTijdstip } from '#kernel/format/datum.ts'
import { showAantal, showGetal } from '#kernel/format/getal.ts'
import type { Toerekening } from '#modules/kosten/contract/kostenmodel.ts'
import { rekeninvoer } from '#modules/kosten/domain/rekeninvoer.ts'
import type { Productuitkomst } from '#modules/kosten/domain/toerekening-vorm.ts'
import { Geldstroom } from '#modules/kosten/web/geldstroom.tsx'
import { bevindingVan, leesToerekening, type Lezing, periodeNaam, productkosten } from '#modules/kosten/web/lezing.ts'
import { NietVerdeeld } from '#modules/kosten/web/niet-verdeeld.tsx'
import { toerekeningenQuery, toerekeningQuery } from '#modules/kosten/web/queries.ts'
import { Alert } from '#web/design/alert.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { LinkButton } from '#web/design/link-button.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'
import { BedragenGesloten, regelingQuery, useZietBedragen } from '#web/trail/bedragen-gesloten.tsx'
import { Nareken } from '#web/trail/nareken.tsx'
import { queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'

const jaarOf = (search: URLSearchParams) => Number(search.get('jaar')) || Number(datumVan(new Date()).slice(0, 4))

/** The run of the address, else the last one of the year. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  const [{ resultaten }] = await Promise.all([
    queryClient.ensureQueryData(toerekeningenQuery(jaarOf(search))),
    queryClient.ensureQueryData(regelingQuery),
  ])
  const id = search.get('toerekening') ?? resultaten[0]?.id ?? null
  if (id) await queryClient.ensureQueryData(toerekeningQuery(id))
  return { id }
}

/** What each product costs, from the ledger on; every amount leads to what is under it. */
export function Component() {
  const { id } = useLoaderData<typeof loader>()
  const [search, setSearch] = useSearchParams()
  const jaar = jaarOf(search)
  const { data: lijst } = useSuspenseQuery(toerekeningenQuery(jaar))
  const zietAlles = useZietBedragen()
  const go = (changes: Record<string, string | null>) =>
    setSearch((was) => {
      const next = new URLSearchParams(was)
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      return next
    })
  const thisYear = Number(datumVan(new Date()).slice(0, 4))
  if (!zietAlles) return <Gesloten />
  return (
    <Stack>
      <PageHeader
        title="Kostprijzen"
        lead="Wat elk product kost, van het grootboek tot de deelnemer. Klik een product aan om te zien waar zijn kosten uit bestaan."
        actions={<LinkButton to={`/kostprijzen/doorrekenen?jaar=${jaar}`}>Reken een periode door</LinkButton>}
      />
      <Card isFlush>
        <FilterBar result={showAantal(lijst.resultaten.length, 'toerekening', 'toerekeningen')}>
          <Select
            name="jaar"
            label="Jaar"
            value={String(jaar)}
            onChange={(value) => go({ jaar: value, toerekening: null })}
            options={[...new Set([thisYear - 2, thisYear - 1, thisYear, thisYear + 1, jaar])]
              .toSorted((a, b) => a - b)
              .map((each) => ({ value: String(each), label: String(each) }))}
          />
          {id && (
            <Select
              name="toerekening"
              label="Doorgerekend"
              value={id}
              onChange={(value) => go({ toerekening: value })}
              options={lijst.resultaten.map((each) => ({
                value: each.id,
                label: `${periodeNaam(each)}, op ${showTijdstip(each.gemaaktOp)}`,
              }))}
            />
          )}
        </FilterBar>
      </Card>
      {id ? <Uitkomst id={id} /> : <NogNiets jaar={jaar} />}
    </Stack>
  )
}

const Gesloten = () => (
  <Stack>
    <PageHeader title="Kostprijzen" />
    <BedragenGesloten>
      Een kostprijsberekening zegt wat alle deelnemers samen en ieder apart afnamen. De kostprijs van wat u zelf afnam, staat op uw nota.
    </BedragenGesloten>
  </Stack>
)

const NogNiets = ({ jaar }: { jaar: number }) => (
  <EmptyState
    heading={`Van ${jaar} is nog geen kostprijs berekend`}
    headingLevel={2}
    action={<LinkButton to="/grootboek">Ga naar het grootboek</LinkButton>}
  >
    Eerst leest de controller van de opdrachtnemer het grootboek in. Dan zegt het <Link to="/kostenmodellen">kostenmodel</Link> hoe de
    kosten bij de producten komen, en zeggen de <Link to="/hoeveelheden">hoeveelheden</Link> door hoeveel stuks zij worden gedeeld.
  </EmptyState>
)

function Uitkomst({ id }: { id: string }) {
  const { data } = useSuspenseQuery(toerekeningQuery(id))
  const lezing = useMemo(() => leesToerekening(data), [data])
  if (!lezing) {
    return (
      <Alert tone="negative" heading="Deze toerekening kan niet meer worden nagerekend">
        De bewaarde gegevens kloppen niet meer met de rekenregels. Meld dit aan de beheerder.
      </Alert>
    )
  }
  return (
    <>
      {!data.isNagerekend && (
        <Alert tone="warning" heading="De uitkomst is nu anders">
          De rekenregels zijn gewijzigd sinds deze toerekening is gemaakt. Reken de periode opnieuw door om verder te werken.
        </Alert>
      )}
      <p>
        {data.fictief && <Badge tone="warning">Fictief</Badge>} {bevindingVan(lezing)}
      </p>
      <Card
        heading={`Kostprijs per product, ${periodeNaam(data)}`}
        isFlush
        actions={<LinkButton to={`/kostprijzen/${id}/wat-als`}>Wat als?</LinkButton>}
      >
        <DataTable
          caption={`Kosten, aantal en kostprijs per product in ${periodeNaam(data)}`}
          isCaptionHidden
          rows={lezing.uitkomst.producten}
          rowKey={(product) => product.id}
          columns={kolommen(lezing, id)}
        />
      </Card>
      <NietVerdeeld lezing={lezing} toerekening={data} />
      <Geldstroom lezing={lezing} periode={periodeNaam(data)} />
      <Herkomst toerekening={data} />
      <Nareken naam="kostentoerekening" invoer={rekeninvoer(lezing.invoer, lezing.uitkomst)} />
    </>
  )
}

function kolommen({ uitkomst, naam, tarief, invoer }: Lezing, id: string): Column<Productuitkomst>[] {
  const eenheid = new Map(invoer.producten.map((product) => [product.id, product.eenheid]))
  return [
    {
      key: 'naam',
      header: 'Product',
      isRowHeader: true,
      cell: (product) => (
        <>
          <Link to={`/kostprijzen/${id}/producten/${product.id}`}>{naam(product.id)}</Link>
          <span className="rk-onder">per {eenheid.get(product.id)}</span>
        </>
      ),
    },
    {
      key: 'kosten',
      header: 'Kosten',
      align: 'end',
      cell: ({ kosten }) => <Amount value={formatBedrag(kosten)} />,
      total: <Amount value={formatBedrag(productkosten(uitkomst))} />,
    },
    { key: 'volume', header: 'Aantal', align: 'end', onMobile: 'more', cell: ({ volume }) => showGetal(toKortDecimaal(volume, 2)) },
    { key: 'kostprijs', header: 'Kostprijs', align: 'end', cell: ({ kostprijs }) => <Amount value={formatBedrag(kostprijs)} /> },
    {
      key: 'tarief',
      header: 'Tarief',
      align: 'end',
      onMobile: 'more',
      cell: (product) => {
        const t = tarief(product.id)
        return t === null ? <span className="rk-zacht">geen</span> : <Amount value={formatBedrag(t)} />
      },
    },
    {
      key: 'verschil',
      header: 'Verschil per stuk',
      align: 'end',
      cell: (product) => {
        const t = tarief(product.id)
        return t === null ? (
          <span className="rk-zacht">–</span>
        ) : (
          showBedrag(formatBedrag(subtractBedrag(product.kostprijs, t)), { metTeken: true })
        )
      },
    },
  ]
}

function Herkomst({ toerekening: { kostenmodel, bestanden, persoonNaam, gemaaktOp, invoer } }: { toerekening: Toerekening }) {
  return (
    <p className="rk-zacht">
      Berekend door {persoonNaam} op {showTijdstip(gemaaktOp)} met model{' '}
      <Link to={`/kostenmodellen/${kostenmodel.id}`}>{kostenmodel.naam}</Link> ({invoer.model.methode}) en grootboek{' '}
      {bestanden.map(({ id, naam, nummer }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to={`/grootboek/${id}`}>
            {naam} (versie {nummer})
          </Link>
        </span>
      ))}
      . Samen in het grootboek: {showBedrag(formatBedrag(sumBedragen(invoer.saldi.map(({ bedrag }) => expectOk(parseBedrag(bedrag))))))}.
    </p>
  )
}
