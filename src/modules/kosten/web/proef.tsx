import { useMemo } from 'react'
import { type Bedrag, formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import type { Proef as Wire } from '#modules/kosten/contract/kostenmodel.ts'
import { NIET_VERDEELD, perDeelnemer, perProduct, type Verschuiving, watBlijftLiggen } from '#modules/kosten/domain/verschil.ts'
import { Fouten } from '#modules/kosten/web/fouten.tsx'
import { leesToerekening } from '#modules/kosten/web/lezing.ts'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Stack } from '#web/design/page-layout.tsx'

/** What would come out of a model in a period beside the last run of that period; or everything that is in its way. */
export function Proef({ proef, modelId, jaar }: { proef: Wire; modelId: string; jaar: number }) {
  const nu = useMemo(() => leesToerekening(proef), [proef])
  const was = useMemo(() => proef.vorige && leesToerekening(proef.vorige), [proef])
  if (!nu || proef.fouten.length > 0) return <Fouten fouten={proef.fouten} modelId={modelId} jaar={jaar} />
  const producten = perProduct(nu.uitkomst, was?.uitkomst ?? null)
  const deelnemers = perDeelnemer(nu.uitkomst, was?.uitkomst ?? null)
  const rest = watBlijftLiggen(nu.uitkomst, was?.uitkomst ?? null)
  const naam = (code: string) =>
    code === NIET_VERDEELD ? 'Niet verdeeld' : nu.naam(code) === code ? (was?.naam(code) ?? code) : nu.naam(code)
  return (
    <Stack>
      <p>{zin(deelnemers, naam)}</p>
      <Card heading="Per product" isFlush>
        <Tabel caption="Kosten per product, nu en in de laatste toerekening" wat="Product" rows={[...producten, rest]} naam={naam} />
      </Card>
      <Card heading="Per deelnemer" isFlush>
        <Tabel caption="Kosten per deelnemer, nu en in de laatste toerekening" wat="Deelnemer" rows={[...deelnemers, rest]} naam={naam} />
      </Card>
    </Stack>
  )
}

/** Who it moves most, in a sentence. */
function zin(rows: readonly Verschuiving[], naam: (code: string) => string): string {
  if (rows.every(({ was }) => was === null))
    return 'Van deze periode is nog geen toerekening bewaard, dus er is niets om mee te vergelijken.'
  const [meest] = rows.toSorted((a, b) => (size(a) < size(b) ? 1 : -1))
  if (!meest || size(meest) === 0n) return 'Dit is gelijk aan de laatste toerekening van deze periode: er verandert voor niemand iets.'
  return `${naam(meest.code)} merkt het meest van het verschil met de laatste toerekening: ${showBedrag(formatBedrag(meest.verschil!), { metTeken: true })}.`
}

const size = ({ verschil }: Verschuiving): bigint => (verschil === null ? 0n : verschil < 0n ? -verschil : verschil)

interface TabelProps {
  caption: string
  /** What a row is. */
  wat: string
  rows: readonly Verschuiving[]
  naam: (code: string) => string
}

function Tabel({ caption, wat, rows, naam }: TabelProps) {
  const hasBefore = rows.some(({ was }) => was !== null)
  const total = (of: (row: Verschuiving) => Bedrag | null) => formatBedrag(sumBedragen(rows.flatMap((row) => of(row) ?? [])))
  const before: Column<Verschuiving>[] = [
    {
      key: 'was',
      header: 'Was',
      align: 'end',
      cell: ({ was }) => <Amount value={formatBedrag(was!)} />,
      total: <Amount value={total(({ was }) => was)} />,
    },
    {
      key: 'verschil',
      header: 'Verschil',
      align: 'end',
      cell: ({ verschil }) => showBedrag(formatBedrag(verschil!), { metTeken: true }),
      total: showBedrag(
        total(({ verschil }) => verschil),
        { metTeken: true },
      ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ code }) => code}
      columns={[
        { key: 'naam', header: wat, isRowHeader: true, cell: ({ code }) => naam(code) },
        {
          key: 'nu',
          header: 'Nu',
          align: 'end',
          cell: ({ nu }) => <Amount value={formatBedrag(nu)} />,
          total: <Amount value={total(({ nu }) => nu)} />,
        },
        ...(hasBefore ? before : []),
      ]}
    />
  )
}
