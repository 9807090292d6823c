import { useMemo, useState } from 'react'
import { type Bandbreedte, bandbreedtesVan } from '#modules/verrekening/domain/laboratorium-gevoelig.ts'
import type { Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import type { Lab } from '#modules/verrekening/domain/laboratorium.ts'
import { methodeNaam } from '#modules/verrekening/web/lab-woorden.ts'
import { subtractBedrag } from '#kernel/bedrag.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { RangeBars } from '#web/charts/range-bars.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'

/** As many bars as can be read at once; the table has them all. */
const BALKEN = 8

interface Props {
  opzet: Opzet
  lab: Lab
}

/** How sure each contribution is, and which quantity does most to it. */
export function Gevoelig({ opzet, lab }: Props) {
  const bandbreedtes = useMemo(() => bandbreedtesVan(lab, opzet.keuzes.methode), [lab, opzet.keuzes.methode])
  const [gekozen, setGekozen] = useState<string | null>(null)
  const eigen = bandbreedtes.find(({ code }) => code === gekozen) ?? bandbreedtes[0]
  if (!eigen) return null
  return (
    <>
      <Card>
        <Bereiken opzet={opzet} bandbreedtes={bandbreedtes} />
      </Card>
      <Card>
        <Stack gap="md">
          <Select
            name="tornado"
            label="Deelnemer"
            width="medium"
            value={eigen.code}
            onChange={setGekozen}
            options={opzet.deelnemers.map(({ code, naam }) => ({ value: code, label: naam }))}
          />
          <Tornado opzet={opzet} eigen={eigen} />
        </Stack>
      </Card>
    </>
  )
}

function Bereiken({ opzet, bandbreedtes }: { opzet: Opzet; bandbreedtes: readonly Bandbreedte[] }) {
  const namen = new Map(opzet.deelnemers.map(({ code, naam }) => [code, naam]))
  const breedte = ({ laagst, hoogst }: Bandbreedte) => hoogst - laagst
  const [minst] = bandbreedtes.toSorted((a, b) => Number(breedte(b) * (a.bijdrage || 1n) - breedte(a) * (b.bijdrage || 1n)))
  const columns: Column<Bandbreedte>[] = [
    { key: 'naam', header: 'Deelnemer', isRowHeader: true, cell: ({ code }) => namen.get(code) },
    { key: 'laagst', header: 'Laagst', align: 'end', cell: ({ laagst }) => <Amount value={laagst} /> },
    { key: 'bijdrage', header: 'Bijdrage', align: 'end', cell: ({ bijdrage }) => <Amount value={bijdrage} /> },
    { key: 'hoogst', header: 'Hoogst', align: 'end', cell: ({ hoogst }) => <Amount value={hoogst} /> },
  ]
  return (
    <Figure
      heading={`${namen.get(minst!.code)!} is het minst zeker van zijn bijdrage: van ${showBedrag(minst!.laagst, { heleEuros: true })} tot ${showBedrag(minst!.hoogst, { heleEuros: true })}`}
      lead={`Elk aantal gaat apart een tiende omlaag en omhoog, onder ${methodeNaam(opzet, opzet.keuzes.methode)}. De kosten bewegen mee met het aantal. U ziet het verschil met de bijdrage zelf.`}
      table={
        <DataTable
          caption="Laagste en hoogste bijdrage als één aantal een tiende beweegt"
          rows={bandbreedtes}
          rowKey={({ code }) => code}
          columns={columns}
        />
      }
    >
      <RangeBars
        title="Bereik van elke bijdrage"
        description={bandbreedtes
          .map(({ code, laagst, hoogst }) => `${namen.get(code)} van ${showBedrag(laagst)} tot ${showBedrag(hoogst)}`)
          .join(', ')}
        ranges={bandbreedtes.map(({ code, laagst, hoogst, bijdrage }) => ({
          id: code,
          label: namen.get(code)!,
          laag: subtractBedrag(laagst, bijdrage),
          hoog: subtractBedrag(hoogst, bijdrage),
        }))}
      />
    </Figure>
  )
}

function Tornado({ opzet, eigen }: { opzet: Opzet; eigen: Bandbreedte }) {
  const deelnemers = new Map(opzet.deelnemers.map(({ code, naam }) => [code, naam]))
  const producten = new Map(opzet.producten.map(({ code, naam }) => [code, naam]))
  const rijen = eigen.bewegingen.map((each) => ({
    ...each,
    id: `${each.product} ${each.deelnemer}`,
    label: `${producten.get(each.product)!}, ${deelnemers.get(each.deelnemer)!}`,
  }))
  const naam = deelnemers.get(eigen.code)!
  if (rijen.length === 0) return <p>Geen enkel aantal verandert de bijdrage van {naam} onder deze methode.</p>
  const columns: Column<(typeof rijen)[number]>[] = [
    { key: 'label', header: 'Aantal dat beweegt', isRowHeader: true, cell: ({ label }) => label },
    { key: 'omlaag', header: 'Een tiende minder', align: 'end', cell: ({ omlaag }) => <Amount value={omlaag} metTeken /> },
    { key: 'omhoog', header: 'Een tiende meer', align: 'end', cell: ({ omhoog }) => <Amount value={omhoog} metTeken /> },
  ]
  return (
    <Figure
      heading={`Voor ${naam} telt ${rijen[0]!.label} het zwaarst`}
      lead={`Wat een tiende meer of minder van één aantal met de bijdrage van ${naam} doet${rijen.length > BALKEN ? `; de ${BALKEN} die het meest doen` : ''}.`}
      table={
        <DataTable caption={`Wat elk aantal met de bijdrage van ${naam} doet`} rows={rijen} rowKey={({ id }) => id} columns={columns} />
      }
    >
      <RangeBars
        title={`Wat aantallen met de bijdrage van ${naam} doen`}
        description={`Het meest: ${rijen[0]!.label}, van ${showBedrag(rijen[0]!.omlaag, { metTeken: true })} tot ${showBedrag(rijen[0]!.omhoog, { metTeken: true })}`}
        ranges={rijen.slice(0, BALKEN).map(({ id, label, omlaag, omhoog }) => ({
          id,
          label,
          laag: omlaag < omhoog ? omlaag : omhoog,
          hoog: omlaag < omhoog ? omhoog : omlaag,
        }))}
      />
    </Figure>
  )
}
