import { NIHIL } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import { showGetal } from '#kernel/format/getal.ts'
import type { Deelnamecijfers } from '#modules/vraag/contract.ts'
import { gebonden, instapprijzen, jarenVan, type Partij } from '#modules/vraag/domain/betalen.ts'
import { type Berekend, isVanBekend, toon, totaalVan } from '#modules/vraag/web/betalen-ontwerp.ts'
import { keuzeNamen } from '#modules/vraag/web/uitleg.ts'
import { Badge } from '#web/design/badge.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'

/** What a party does, as a badge. */
export function KeuzeBadge({ partij: { keuze, vanafJaar } }: { partij: Pick<Partij, 'keuze' | 'vanafJaar'> }) {
  if (keuze === null) return <Badge tone="warning">Koos nog niet</Badge>
  if (keuze === 'eigenaar') return <Badge tone="positive">Eigenaar</Badge>
  return <Badge tone={keuzeNamen[keuze].tone}>{vanafJaar ? `Doet mee vanaf ${vanafJaar}` : keuzeNamen[keuze].naam}</Badge>
}

/** The numbers of the picture: each year, each party, each kind of cost. */
export function JarenTabel({ berekend }: { berekend: Berekend }) {
  const { onbekend, cijfers } = berekend
  /** What this party pays of the investment in this year is not known. */
  const isPm = (jaar: number, code: string) =>
    onbekend.investering &&
    onbekend.investeringJaren.includes(jaar) &&
    !isVanBekend(berekend, code, [jaar]) &&
    !onbekend.lifters.includes(code)
  const rows = berekend.uitkomst.jaren.flatMap(({ jaar, bijdragen }) => bijdragen.map((bijdrage) => ({ jaar, ...bijdrage })))
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'wie', header: 'Gemeente', isRowHeader: true, cell: ({ code, jaar }) => `${code}, ${jaar}` },
    { key: 'totaal', header: 'Totaal', align: 'end', cell: ({ totaal, code, jaar }) => toon(totaal, isVanBekend(berekend, code, [jaar])) },
    {
      key: 'investering',
      header: 'Investering',
      align: 'end',
      cell: ({ investering, jaar, code }) => (isPm(jaar, code) && jaar === cijfers.eersteJaar ? 'PM' : toon(investering, true)),
    },
    {
      key: 'instap',
      header: 'Instapgeld',
      align: 'end',
      cell: ({ toetreding, jaar, code }) => (isPm(jaar, code) && jaar !== cijfers.eersteJaar ? 'PM' : toon(toetreding, true)),
    },
    {
      key: 'vast',
      header: 'Vaste kosten',
      align: 'end',
      cell: ({ vast, code, jaar }) =>
        onbekend.vast && !isVanBekend(berekend, code, [jaar]) && !onbekend.lifters.includes(code) ? 'PM' : toon(vast, true),
    },
    {
      key: 'gebruik',
      header: 'Gebruik',
      align: 'end',
      cell: ({ variabel, code, jaar }) =>
        (onbekend.variabel || onbekend.eenheden.includes(code)) && !isVanBekend(berekend, code, [jaar]) ? 'PM' : toon(variabel, true),
    },
  ]
  return (
    <DataTable
      caption="Wat ieder per jaar betaalt, per soort. Onder nul: ontvangt instapgeld van wie later komt."
      rows={rows}
      rowKey={({ jaar, code }) => `${jaar} ${code}`}
      columns={columns}
    />
  )
}

/** Each party with its choice, weight, units, and what it pays over all years. */
export function PartijenTabel({ berekend, cijfers }: { berekend: Berekend; cijfers: Deelnamecijfers }) {
  const columns: Column<Partij>[] = [
    { key: 'wie', header: 'Gemeente', isRowHeader: true, cell: ({ naam }) => naam },
    { key: 'keuze', header: 'Keuze', cell: (partij) => <KeuzeBadge partij={partij} /> },
    {
      key: 'totaal',
      header: 'Samen over de jaren',
      align: 'end',
      cell: ({ naam }) => toon(totaalVan(berekend, naam), isVanBekend(berekend, naam)),
    },
    {
      key: 'gewicht',
      header: 'Gewicht',
      align: 'end',
      cell: ({ gewicht, keuze }) => (keuze === 'meeliften' ? '0, lift mee' : showGetal(toKortDecimaal(gewicht, 4))),
    },
    {
      key: 'eenheden',
      header: `Gebruik per jaar (${cijfers.eenheid})`,
      align: 'end',
      cell: ({ eenheden }) => (eenheden === null ? 'niet bekend' : showGetal(toKortDecimaal(eenheden, 4))),
    },
  ]
  return (
    <DataTable
      caption="Wie meetelt, met welk gewicht en hoeveel gebruik"
      isCaptionHidden
      rows={berekend.partijen}
      rowKey={({ organisatieId }) => organisatieId}
      columns={columns}
    />
  )
}

/** What stepping in costs in each later year, for whoever is not in from the first. */
export function InstapKaart({ berekend }: { berekend: Berekend }) {
  const { cijfers, partijen, onbekend } = berekend
  const rows = instapprijzen(cijfers, partijen)
  if (rows.length === 0 || cijfers.aantalJaren === 1) return null
  return (
    <Card heading="Wat instappen kost" isFlush>
      <p className="rk-kaart__tekst">
        Wie later komt, betaalt een deel van wat de investering dan nog waard is, aan wie er al in zit. Een nieuwe afspraak is niet nodig:
        deze voorwaarden horen bij de wens.
      </p>
      <DataTable
        caption="Instapgeld per gemeente en per jaar van instappen"
        isCaptionHidden
        rows={rows}
        rowKey={({ naam }) => naam}
        columns={[
          { key: 'wie', header: 'Gemeente', isRowHeader: true, cell: ({ naam }) => naam },
          ...jarenVan(cijfers)
            .slice(1)
            .map((jaar, index): Column<(typeof rows)[number]> => ({
              key: String(jaar),
              header: `In ${jaar}`,
              align: 'end',
              onMobile: 'shown',
              cell: ({ prijzen }) => (onbekend.investering ? 'PM' : toon(prijzen[index]?.instap ?? NIHIL, true)),
            })),
        ]}
      />
    </Card>
  )
}

/** What somebody still owes who gives notice: "eenmaal binnen". */
export function GebondenKaart({ berekend }: { berekend: Berekend }) {
  const { cijfers, uitkomst } = berekend
  const opzegtermijn = cijfers.opzegtermijnJaren
  /** The years that somebody still pays who gives notice in this one. */
  const vast = (jaar: number) => jarenVan(cijfers).filter((each) => each >= jaar && each <= jaar + (opzegtermijn ?? 0))
  if (opzegtermijn === null)
    return (
      <Card heading="Eenmaal binnen">
        <p>Er is geen opzegtermijn afgesproken. Daarom is niet te zeggen waaraan iemand vastzit.</p>
      </Card>
    )
  return (
    <Card heading="Eenmaal binnen" isFlush>
      <p className="rk-kaart__tekst">
        Wie opzegt, betaalt dat jaar nog
        {opzegtermijn === 0
          ? '.'
          : ` en ${opzegtermijn === 1 ? 'het jaar' : `de ${opzegtermijn} jaren`} erna, zo ver de afspraak loopt.`}{' '}
        Wat al is betaald, komt niet terug.
      </p>
      <DataTable
        caption="Wat iemand nog betaalt na opzeggen in een jaar"
        isCaptionHidden
        rows={uitkomst.deelnemers}
        rowKey={({ code }) => code}
        columns={[
          { key: 'wie', header: 'Gemeente', isRowHeader: true, cell: ({ code }) => code },
          ...jarenVan(cijfers).map((jaar): Column<(typeof uitkomst.deelnemers)[number]> => ({
            key: String(jaar),
            header: `Zegt op in ${jaar}`,
            align: 'end',
            onMobile: 'shown',
            cell: ({ code }) =>
              (berekend.onbekend.begin.get(code) ?? jaar) > jaar
                ? 'doet nog niet mee'
                : toon(gebonden(uitkomst, code, { vanaf: jaar, opzegtermijn }), isVanBekend(berekend, code, vast(jaar))),
          })),
        ]}
      />
    </Card>
  )
}
