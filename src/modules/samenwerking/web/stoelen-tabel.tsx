import type { Contact } from '#modules/samenwerking/contract.ts'
import { GeldigTekst } from '#web/forms/geldig-tekst.tsx'
import type { Stoel } from '#modules/samenwerking/web/stoelen-bord.tsx'
import { kantNamen, niveauNamen } from '#modules/samenwerking/web/uitleg.ts'
import { Badge } from '#web/design/badge.tsx'
import { DataTable } from '#web/design/data-table.tsx'

/** The same chairs as lines: one per person on a chair, one per empty chair. */
export function StoelenTabel({ stoelen }: { stoelen: readonly Stoel[] }) {
  const rijen = stoelen.flatMap((stoel): { stoel: Stoel; zitter: Contact | null }[] =>
    stoel.zitters.length > 0 ? stoel.zitters.map((zitter) => ({ stoel, zitter })) : [{ stoel, zitter: null }],
  )
  return (
    <DataTable
      caption="Stoelen van vraag en aanbod, van strategisch naar operationeel"
      rows={rijen}
      rowKey={({ stoel: { niveau, partij }, zitter }) =>
        `${niveau} ${partij.kant} ${partij.organisatieId} ${partij.dienstonderdeelId} ${zitter?.id}`
      }
      columns={[
        { key: 'partij', header: 'Partij', isRowHeader: true, cell: ({ stoel }) => stoel.partij.naam },
        { key: 'niveau', header: 'Niveau', cell: ({ stoel }) => niveauNamen[stoel.niveau]!.naam },
        { key: 'kant', header: 'Kant', cell: ({ stoel }) => kantNamen[stoel.partij.kant] },
        {
          key: 'wie',
          header: 'Wie',
          cell: ({ zitter }) =>
            zitter ? [zitter.functie, zitter.naam].filter(Boolean).join(', ') : <Badge tone="warning">Lege stoel</Badge>,
        },
        { key: 'geldig', header: 'Geldig', cell: ({ zitter }) => zitter && <GeldigTekst geldig={zitter.geldig} /> },
        {
          key: 'herkomst',
          header: 'Herkomst',
          cell: ({ zitter }) => zitter && (zitter.fictief ? <Badge tone="warning">Fictief</Badge> : zitter.organisatieNaam),
        },
      ]}
    />
  )
}
