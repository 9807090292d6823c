import { useEffect, useRef, useState } from 'react'
import { toKortDecimaal } from '#kernel/breuk.ts'
import { parseDecimaal } from '#kernel/breuk.ts'
import { showGetal } from '#kernel/format/getal.ts'
import type { Kostenmodel } from '#modules/kosten/contract/kostenmodel.ts'
import type { Plaatssoort } from '#modules/kosten/domain/kostenmodel.ts'
import { hoeveelheidVan, metHoeveelheden, type Ontwerp, type PlaatsRij } from '#modules/kosten/web/model-ontwerp.ts'
import { Card } from '#web/design/card.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { type GridLine, NumberGrid } from '#web/design/number-grid.tsx'
import { Stack } from '#web/design/page-layout.tsx'
import { Select } from '#web/design/select.tsx'

interface Props {
  model: Kostenmodel
  ontwerp: Ontwerp
  /** Null for who only reads. */
  onChange: ((part: Partial<Ontwerp>) => void) | null
  /** How many cells of all grids hold something that is no number. */
  onUnread: (count: number) => void
}

const KOPPEN: Record<Plaatssoort, string> = {
  hulp: 'Wat hulpkostenplaatsen doen',
  hoofd: 'Wat hoofdkostenplaatsen doen',
  activiteit: 'Wat activiteiten doen',
}
const NAMEN: Record<Plaatssoort, string> = { hulp: 'Hulpkostenplaatsen', hoofd: 'Hoofdkostenplaatsen', activiteit: 'Activiteiten' }

/** Who works for whom, in units of the driver of who works: a grid per kind of place. */
export function LeveringenRooster({ model, ontwerp, onChange, onUnread }: Props) {
  const unread = useRef<Partial<Record<Plaatssoort, number>>>({})
  const [kwartaal, setKwartaal] = useState('')
  // What was no number is gone with the grid.
  useEffect(() => () => onUnread(0), [onUnread])
  const welk = kwartaal === '' ? null : Number(kwartaal)
  const used = new Set(ontwerp.producten)
  const producten: GridLine[] = model.producten
    .filter(({ id }) => used.has(id))
    .map(({ id, naam, eenheid }) => ({ key: id, label: naam, detail: `per ${eenheid}` }))
  const plaatsen = (soort: Plaatssoort) => ontwerp.kostenplaatsen.filter((plaats) => plaats.soort === soort)
  const naar: Record<Plaatssoort, GridLine[]> = {
    hulp: [...plaatsen('hulp'), ...plaatsen('hoofd')].map(lineOf),
    hoofd: [...plaatsen('activiteit').map(lineOf), ...producten],
    activiteit: producten,
  }
  return (
    <Stack>
      <Select
        name="kwartaal"
        label="Welk kwartaal?"
        width="medium"
        value={kwartaal}
        onChange={setKwartaal}
        placeholder="Alle kwartalen gelijk"
        options={[1, 2, 3, 4].map((each) => ({ value: String(each), label: `Kwartaal ${each}` }))}
      />
      {(['hulp', 'hoofd', 'activiteit'] as const)
        .filter((soort) => plaatsen(soort).length > 0)
        .map((soort) => (
          <Card key={soort} heading={KOPPEN[soort]} isFlush>
            {onChange ? (
              <NumberGrid
                caption={`${NAMEN[soort]}: vul in hoeveel de rij doet voor de kolom. Loop met de pijltjes, of plak een blok uit Excel.`}
                corner="Van"
                rows={plaatsen(soort).map(driverLine)}
                columns={naar[soort]}
                value={(van, to) => hoeveelheidVan(ontwerp.leveringen, { van, naar: to }, welk)}
                isOpen={(van, to) => van !== to}
                onUnread={(count) => {
                  unread.current[soort] = count
                  onUnread(Object.values(unread.current).reduce((sum, each) => sum + each, 0))
                }}
                onChange={(changes) => onChange({ leveringen: metHoeveelheden(ontwerp.leveringen, changes, welk) })}
                decimals={4}
              />
            ) : soort === 'hulp' ? (
              <Overzicht ontwerp={ontwerp} van={plaatsen(soort)} naar={naar[soort]} kwartaal={welk} />
            ) : (
              <Leveringen soort={soort} ontwerp={ontwerp} van={plaatsen(soort)} naar={naar[soort]} kwartaal={welk} />
            )}
          </Card>
        ))}
      {ontwerp.kostenplaatsen.length === 0 && (
        <EmptyState heading="Er is nog geen kostenplaats" headingLevel={2}>
          Voeg eerst kostenplaatsen toe bij Opzet. Daarna vult u hier in wie voor wie werkt.
        </EmptyState>
      )}
    </Stack>
  )
}

const lineOf = ({ code, naam }: PlaatsRij): GridLine => ({ key: code, label: code, detail: naam })
const driverLine = ({ code, naam, driver, eenheid, telt }: PlaatsRij): GridLine => ({
  key: code,
  label: `${naam} (${code})`,
  detail: `${driver}, ${eenheid}${telt === 'volume' ? ' per stuk' : ''}`,
})

interface OverzichtProps {
  ontwerp: Ontwerp
  van: readonly PlaatsRij[]
  naar: readonly GridLine[]
  kwartaal: number | null
}

/** Nearly everyone works for nearly everyone: a table with two sides. */
function Overzicht({ ontwerp, van, naar, kwartaal }: OverzichtProps) {
  const filled = naar.filter(({ key }) =>
    van.some(({ code }) => hoeveelheidVan(ontwerp.leveringen, { van: code, naar: key }, kwartaal) !== null),
  )
  return (
    <DataTable
      caption={`${NAMEN.hulp}: hoeveel de rij doet voor de kolom`}
      isCaptionHidden
      rows={van}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'van',
          header: 'Van',
          isRowHeader: true,
          cell: (plaats) => (
            <>
              {driverLine(plaats).label}
              <span className="rk-onder">{driverLine(plaats).detail}</span>
            </>
          ),
        },
        ...filled.map(({ key, label }) => ({
          key,
          header: label,
          align: 'end' as const,
          cell: ({ code }: PlaatsRij) => <Aantal value={hoeveelheidVan(ontwerp.leveringen, { van: code, naar: key }, kwartaal)} />,
        })),
      ]}
    />
  )
}

/** Most places work for a few: a line for each of them. */
function Leveringen({ soort, ontwerp, van, naar, kwartaal }: OverzichtProps & { soort: Plaatssoort }) {
  const plaatsen = new Map(ontwerp.kostenplaatsen.map(({ code, naam }) => [code, `${naam} (${code})`]))
  const rows = van.flatMap((plaats) =>
    naar.flatMap(({ key, label }) => {
      const hoeveel = hoeveelheidVan(ontwerp.leveringen, { van: plaats.code, naar: key }, kwartaal)
      return hoeveel === null
        ? []
        : [
            {
              plaats: driverLine(plaats),
              maat: `${plaats.eenheid}${plaats.telt === 'volume' ? ' per stuk' : ''}`,
              naar: key,
              naam: plaatsen.get(key) ?? label,
              hoeveel,
            },
          ]
    }),
  )
  return (
    <DataTable
      caption={`${NAMEN[soort]}: voor wie en hoeveel`}
      isCaptionHidden
      rows={rows}
      rowKey={({ plaats, naar: to }) => `${plaats.key} ${to}`}
      columns={[
        { key: 'van', header: 'Van', isRowHeader: true, cell: ({ plaats }) => plaats.label },
        { key: 'naar', header: 'Voor', cell: ({ naam }) => naam },
        { key: 'driver', header: 'Gemeten in', cell: ({ maat }) => maat },
        { key: 'hoeveel', header: 'Hoeveel', align: 'end', cell: ({ hoeveel }) => <Aantal value={hoeveel} /> },
      ]}
      empty={
        <EmptyState heading="Hier werkt nog niemand voor een ander" headingLevel={3}>
          Zonder hoeveelheden blijven de kosten van deze plekken liggen en kan er niet worden gerekend.
        </EmptyState>
      }
    />
  )
}

function Aantal({ value }: { value: string | null }) {
  const read = value === null ? null : parseDecimaal(value)
  if (!read?.ok) return <span className="rk-zacht">–</span>
  return showGetal(toKortDecimaal(read.value, 4))
}
