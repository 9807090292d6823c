import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { afnamekeuzes, type Afname, catalogusApi, type Product } from '#modules/catalogus/contract.ts'
import { mayTake } from '#modules/catalogus/policy.ts'
import { AfnameDialoog } from '#modules/catalogus/web/afname-dialoog.tsx'
import { AfspraakDialoog, ProductDialoog, TariefDialoog } from '#modules/catalogus/web/product-dialogen.tsx'
import { afnameNamen, afnameTekst, afrekenwijzeNamen, pakketNamen } from '#modules/catalogus/web/teksten.ts'
import { may, type Oordeel } from '#platform/own-side/policy.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
import { Link } from '#web/design/link.tsx'
import { PageHeader } from '#web/design/page-header.tsx'
import { ButtonRow, Stack } from '#web/design/page-layout.tsx'
import { Pagination } from '#web/design/pagination.tsx'
import { SearchField } from '#web/design/search-field.tsx'
import { Select } from '#web/design/select.tsx'
import { StatusMessage } from '#web/design/status-message.tsx'
import { VisuallyHidden } from '#web/design/visually-hidden.tsx'
import { AddButton } from '#web/forms/add-button.tsx'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import { type ListAddress, listAddressOf, pageSize, useListAddress } from '#web/list-address.ts'
import { samenwerkingApi } from '#modules/samenwerking/contract.ts'
import { askAll } from '#web/ask-all.ts'
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'pakket', 'afname'] as const
const noun = ['product', 'producten'] as const
const query = (address: ListAddress, op: string | null) =>
  ask(catalogusApi.listProducten, { query: { ...address.query, ...(op ? { op } : {}) } })

/** Who takes part today, in which role: says who takes services. */
const deelnamesQuery = askAll(samenwerkingApi.listDeelnames, {})

/** The products of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  await Promise.all([
    queryClient.ensureQueryData(query(listAddressOf(search, filters), standOpOf(search).op)),
    queryClient.ensureQueryData(deelnamesQuery),
  ])
  return null
}

type Open = { soort: 'product'; product: Product | null } | { soort: 'tarief' | 'afname' | 'afspraak'; product: Product } | null

/** What can be had, in which package, and what one unit costs on the chosen day. */
export function Component() {
  const address = useListAddress(filters)
  const { op } = useStandOp()
  const { data } = useSuspenseQuery(query(address, op))
  const { data: deelnames } = useSuspenseQuery(deelnamesQuery)
  const wie = useWie()
  const keep = may(wie, 'product.beheren')
  const take = mayTake(
    wie,
    deelnames.filter(({ organisatieId }) => organisatieId === wie.organisatieId).map(({ rol }) => rol),
  )
  const isTaker = wie.permissies.has('afname.kiezen')
  const [open, setOpen] = useState<Open>(null)
  const [message, setMessage] = useState<string | null>(null)
  const done = (text: string) => {
    setOpen(null)
    setMessage(text)
  }
  return (
    <Stack>
      <PageHeader
        title="Catalogus"
        lead={
          <>
            Wat u kunt afnemen, in welk pakket het zit, en wat het per jaar kost. Een tarief geldt vanaf een dag; u kunt naar elke dag
            kijken. Staat het er niet bij? Bekijk het <Link to="/meerwerk">meerwerk</Link>.
          </>
        }
        actions={
          keep.mag && (
            <AddButton oordeel={keep} onPress={() => setOpen({ soort: 'product', product: null })}>
              Nieuw product
            </AddButton>
          )
        }
      />
      <Card isFlush>
        <Filters address={address} totaal={data.totaal} />
        <DataTable
          caption="Producten met hun tarief"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={[
            ...kolommen,
            ...(isTaker ? [onzeKeuze({ wij: wie.organisatieId, oordeel: take, open: setOpen })] : []),
            ...(keep.mag ? [acties(setOpen)] : []),
          ]}
          empty={
            <EmptyState heading="Geen producten gevonden" headingLevel={2}>
              Hier staat wat de opdrachtnemer levert, per eenheid en met het tarief. De directeur van de opdrachtnemer houdt de catalogus
              bij.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
      <Dialoog open={open} wij={wie.organisatieId} onClose={() => setOpen(null)} onDone={done} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Filters({ address, totaal }: { address: ReturnType<typeof useListAddress>; totaal: number }) {
  return (
    <FilterBar result={showAantal(totaal, ...noun)} onClear={address.clear}>
      <SearchField
        name="search"
        label="Zoek een product"
        value={address.get('search')}
        onChange={(value) => address.set('search', value)}
      />
      <Select
        name="pakket"
        label="Pakket"
        value={address.get('pakket')}
        onChange={(value) => address.set('pakket', value)}
        placeholder="Alle"
        options={Object.entries(pakketNamen).map(([value, { naam }]) => ({ value, label: naam }))}
      />
      <Select
        name="afname"
        label="Wat wij kozen"
        value={address.get('afname')}
        onChange={(value) => address.set('afname', value)}
        placeholder="Alles"
        options={[
          { value: 'nog_niet', label: 'Nog niet gekozen' },
          ...afnamekeuzes.map((value) => ({ value, label: afnameNamen[value].wij })),
        ]}
      />
    </FilterBar>
  )
}

function Dialoog({ open, wij, onClose, onDone }: { open: Open; wij: string; onClose: () => void; onDone: (text: string) => void }) {
  if (open?.soort === 'product')
    return <ProductDialoog product={open.product} onClose={onClose} onDone={() => onDone('Het product is bewaard.')} />
  if (open?.soort === 'tarief')
    return <TariefDialoog product={open.product} onClose={onClose} onDone={() => onDone('Het tarief is vastgesteld.')} />
  if (open?.soort === 'afspraak')
    return <AfspraakDialoog product={open.product} onClose={onClose} onDone={() => onDone('De afspraak is vastgelegd.')} />
  if (open?.soort === 'afname')
    return (
      <AfnameDialoog
        product={open.product}
        was={onzeAfname(open.product, wij)}
        onClose={onClose}
        onDone={() => onDone('Uw keuze is vastgelegd.')}
      />
    )
  return null
}

const onzeAfname = ({ afnames }: Product, wij: string): Afname | null => afnames.find(({ organisatieId }) => organisatieId === wij) ?? null

const kolommen: Column<Product>[] = [
  {
    key: 'naam',
    header: 'Product',
    isRowHeader: true,
    cell: ({ naam, omschrijving, fictief, doel, opdrachtnemerDoet, gemeenteDoet }) => (
      <>
        {naam} {fictief && <Badge tone="warning">Fictief</Badge>}
        {omschrijving && <span className="rk-onder">{omschrijving}</span>}
        {(opdrachtnemerDoet || gemeenteDoet) && (
          <span className="rk-onder">
            {opdrachtnemerDoet && `De opdrachtnemer: ${opdrachtnemerDoet} `}
            {gemeenteDoet && `De gemeente: ${gemeenteDoet}`}
          </span>
        )}
        {doel && (
          <span className="rk-onder">
            Draagt bij aan <Link to={`/doelen/${doel.id}`}>{doel.titel}</Link>
          </span>
        )}
      </>
    ),
  },
  { key: 'pakket', header: 'Pakket', cell: ({ pakket }) => <Badge tone={pakketNamen[pakket].tone}>{pakketNamen[pakket].naam}</Badge> },
  { key: 'tarief', header: 'Tarief', align: 'end', cell: (product) => tariefTekst(product) },
  {
    key: 'afname',
    header: 'Wie neemt af',
    onMobile: 'shown',
    cell: ({ afnames }) =>
      afnames.length === 0 ? (
        'nog niemand koos'
      ) : (
        <ul className="rk-afnames">
          {afnames.map((afname) => (
            <li key={afname.organisatieId}>
              {afnameTekst(afname)} <span className="rk-zacht">({afname.reden})</span>
            </li>
          ))}
        </ul>
      ),
  },
  {
    key: 'afspraak',
    header: 'Afrekening',
    cell: ({ afspraken: [laatste] }) =>
      laatste ? `${afrekenwijzeNamen[laatste.afrekenwijze].kort} (${laatste.jaar})` : 'niet afgesproken',
  },
  { key: 'geldig', header: 'Geldt', cell: ({ tarief }) => (tarief ? <GeldigTekst geldig={tarief} /> : 'niet') },
]

/** A price with its unit; a product may have none on this day. */
const tariefTekst = ({ tarief, eenheid }: Product) => (tarief ? `${showBedrag(tarief.bedrag)} per ${eenheid}` : `nog geen, per ${eenheid}`)

/** The button with which the own organisation says what it does; it says why when it may not. */
function onzeKeuze({ wij, oordeel, open }: { wij: string; oordeel: Oordeel; open: (what: Open) => void }): Column<Product> {
  return {
    key: 'keuze',
    header: 'Onze keuze',
    onMobile: 'shown',
    cell: (product) => (
      <Button
        size="small"
        isDisabled={!oordeel.mag}
        reason={oordeel.mag ? undefined : oordeel.reden}
        onPress={() => open({ soort: 'afname', product })}
      >
        {onzeAfname(product, wij) ? 'Wijzig' : 'Kies'}
        <VisuallyHidden> wat wij doen met {product.naam}</VisuallyHidden>
      </Button>
    ),
  }
}

function acties(open: (what: Open) => void): Column<Product> {
  return {
    key: 'acties',
    header: 'Bijhouden',
    cell: (product) => (
      <ButtonRow>
        <Button size="small" onPress={() => open({ soort: 'product', product })}>
          Wijzig
          <VisuallyHidden> {product.naam}</VisuallyHidden>
        </Button>
        <Button size="small" onPress={() => open({ soort: 'tarief', product })}>
          Nieuw tarief
          <VisuallyHidden> voor {product.naam}</VisuallyHidden>
        </Button>
        <Button size="small" onPress={() => open({ soort: 'afspraak', product })}>
          Afrekening
          <VisuallyHidden> van {product.naam}</VisuallyHidden>
        </Button>
      </ButtonRow>
    ),
  }
}
