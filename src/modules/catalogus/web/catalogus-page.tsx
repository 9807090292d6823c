import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showAantal } from '#kernel/format/getal.ts'
import { catalogusApi, type Product } from '#modules/catalogus/contract.ts'
import { ProductDialoog, TariefDialoog } from '#modules/catalogus/web/product-dialogen.tsx'
import { pakketNamen } from '#modules/catalogus/web/woorden.ts'
import { may } from '#platform/own-side/policy.ts'
import { Badge } from '#web/design/badge.tsx'
import { Button } from '#web/design/button.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { FilterBar } from '#web/design/filter-bar.tsx'
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
import { ask, queryClient } from '#web/query.ts'
import { searchOf } from '#web/route.ts'
import { standOpOf, useStandOp } from '#web/stand-op.ts'
import { useWie } from '#web/wie.ts'

const filters = ['search', 'pakket'] as const
const noun = ['product', 'producten'] as const
const query = (address: ListAddress, op: string | null) =>
  ask(catalogusApi.listProducten, { query: { ...address.query, ...(op ? { op } : {}) } })

/** The products of the address. */
export async function loader(args: LoaderFunctionArgs) {
  const search = searchOf(args)
  await queryClient.ensureQueryData(query(listAddressOf(search, filters), standOpOf(search).op))
  return null
}

type Open = { soort: 'product'; product: Product | null } | { soort: 'tarief'; product: Product } | null

/** What can be had, in which package, and what one unit costs on the chosen day. */
export function Component() {
  const address = useListAddress(filters)
  const { op } = useStandOp()
  const { data } = useSuspenseQuery(query(address, op))
  const keep = may(useWie(), 'product.beheren')
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
        lead="Wat u kunt afnemen, in welk pakket het zit, en wat het per jaar kost. Een tarief geldt vanaf een dag; u kunt naar elke dag kijken."
        actions={
          keep.mag && (
            <AddButton oordeel={keep} onPress={() => setOpen({ soort: 'product', product: null })}>
              Nieuw product
            </AddButton>
          )
        }
      />
      <Card isFlush>
        <FilterBar result={showAantal(data.totaal, ...noun)} onClear={address.clear}>
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
        </FilterBar>
        <DataTable
          caption="Producten met hun tarief"
          isCaptionHidden
          rows={data.resultaten}
          rowKey={({ id }) => id}
          columns={[...kolommen, ...(keep.mag ? [acties(setOpen)] : [])]}
          empty={
            <EmptyState heading="Geen producten gevonden" headingLevel={2}>
              Hier staat wat de opdrachtnemer levert, per eenheid en met het tarief. De directeur van de opdrachtnemer houdt de catalogus
              bij.
            </EmptyState>
          }
        />
        <Pagination page={address.page} pageSize={pageSize} total={data.totaal} hrefFor={address.hrefFor} noun={noun} />
      </Card>
      <Dialoog open={open} onClose={() => setOpen(null)} onDone={done} />
      <StatusMessage isFloating message={message} onDismiss={() => setMessage(null)} />
    </Stack>
  )
}

function Dialoog({ open, onClose, onDone }: { open: Open; onClose: () => void; onDone: (text: string) => void }) {
  if (open?.soort === 'product')
    return <ProductDialoog product={open.product} onClose={onClose} onDone={() => onDone('Het product is bewaard.')} />
  if (open?.soort === 'tarief')
    return <TariefDialoog product={open.product} onClose={onClose} onDone={() => onDone('Het tarief is vastgesteld.')} />
  return null
}

const kolommen: Column<Product>[] = [
  {
    key: 'naam',
    header: 'Product',
    isRowHeader: true,
    cell: ({ naam, omschrijving, fictief }) => (
      <>
        {naam} {fictief && <Badge tone="warning">Fictief</Badge>}
        {omschrijving && <span className="rk-onder">{omschrijving}</span>}
      </>
    ),
  },
  { key: 'pakket', header: 'Pakket', cell: ({ pakket }) => <Badge tone={pakketNamen[pakket].tone}>{pakketNamen[pakket].naam}</Badge> },
  { key: 'tarief', header: 'Tarief', align: 'end', cell: (product) => tariefTekst(product) },
  { key: 'geldig', header: 'Geldt', cell: ({ tarief }) => (tarief ? <GeldigTekst geldig={tarief} /> : 'niet') },
]

/** A price with its unit; a product may have none on this day. */
const tariefTekst = ({ tarief, eenheid }: Product) => (tarief ? `${showBedrag(tarief.bedrag)} per ${eenheid}` : `nog geen, per ${eenheid}`)

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
      </ButtonRow>
    ),
  }
}
