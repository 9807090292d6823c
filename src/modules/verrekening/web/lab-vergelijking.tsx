import { type Labeffect } from '#modules/verrekening/domain/laboratorium-effect.ts'
import type { Opzet } from '#modules/verrekening/domain/laboratorium-opzet.ts'
import { bijdragenVolgens, type Lab } from '#modules/verrekening/domain/laboratorium.ts'
import { bevinding, methodeNaam, methodenVan } from '#modules/verrekening/web/lab-woorden.ts'
import { type Bedrag, formatBedrag, negateBedrag, NIHIL, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { toDecimaal, toProcent } from '#kernel/breuk.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { HorizontalBars } from '#web/charts/horizontal-bars.tsx'
import { Amount } from '#web/design/amount.tsx'
import { Card } from '#web/design/card.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Figure } from '#web/design/figure.tsx'

interface Props {
  opzet: Opzet
  lab: Lab
}

/** The same costs under every method: who pays what, and every row adds up to the same. */
export function Methoden({ opzet, lab }: Props) {
  const rijen = methodenVan(opzet).map((methode) => ({ methode, uitkomst: bijdragenVolgens(lab, methode) }))
  const columns: Column<(typeof rijen)[number]>[] = [
    {
      key: 'methode',
      header: 'Methode',
      isRowHeader: true,
      cell: ({ methode, uitkomst }) => (
        <>
          {methodeNaam(opzet, methode)}
          {!uitkomst.ok && <span className="rk-onder">{uitkomst.reden}</span>}
        </>
      ),
    },
    ...opzet.deelnemers.map(({ code, naam }, index): Column<(typeof rijen)[number]> => ({
      key: code,
      header: naam,
      align: 'end',
      cell: ({ uitkomst }) => (uitkomst.ok ? <Amount value={uitkomst.bijdragen[index]!} /> : 'geen uitkomst'),
    })),
    {
      key: 'totaal',
      header: 'Samen',
      align: 'end',
      cell: ({ uitkomst }) => (uitkomst.ok ? <Amount value={sumBedragen(uitkomst.bijdragen)} /> : 'geen uitkomst'),
    },
  ]
  return (
    <Card heading="Dezelfde kosten, elke methode" isFlush>
      <DataTable
        caption={`Wat ieder betaalt per methode, kosten ${opzet.jaar}`}
        isCaptionHidden
        rows={rijen}
        rowKey={({ methode }) => methode}
        columns={columns}
      />
    </Card>
  )
}

/** What the chosen method changes for everyone: in euros, per inhabitant and in percent of what is paid now. */
export function Effecten({ opzet, effecten }: { opzet: Opzet; effecten: readonly Labeffect[] }) {
  const namen = new Map(opzet.deelnemers.map(({ code, naam }) => [code, naam]))
  const methode = methodeNaam(opzet, opzet.keuzes.methode)
  const som = (kind: 'nu' | 'oud' | 'nieuw' | 'effect') => sumBedragen(effecten.map((each) => each[kind]))
  const verschil = subtractBedrag(som('oud'), som('nu'))
  const columns: Column<Labeffect>[] = [
    { key: 'naam', header: 'Deelnemer', isRowHeader: true, cell: ({ code }) => namen.get(code) },
    { key: 'nu', header: 'Nu', align: 'end', cell: ({ nu }) => <Amount value={nu} />, total: <Amount value={som('nu')} /> },
    {
      key: 'oud',
      header: 'Deel van nu, deze kosten',
      align: 'end',
      onMobile: 'more',
      cell: ({ oud }) => <Amount value={oud} />,
      total: <Amount value={som('oud')} />,
    },
    { key: 'nieuw', header: 'Nieuw', align: 'end', cell: ({ nieuw }) => <Amount value={nieuw} />, total: <Amount value={som('nieuw')} /> },
    {
      key: 'effect',
      header: 'Verschil',
      align: 'end',
      cell: ({ effect }) => <Amount value={effect} metTeken />,
      total: <Amount value={som('effect')} metTeken />,
    },
    {
      key: 'perInwoner',
      header: 'Per inwoner',
      align: 'end',
      onMobile: 'shown',
      cell: ({ perInwoner }) => (perInwoner === null ? 'onbekend' : showBedrag(toDecimaal(perInwoner, 2), { metTeken: true })),
    },
    {
      key: 'deel',
      header: 'Van nu',
      align: 'end',
      cell: ({ deel }) => (deel === null ? 'onbekend' : plus(toProcent(deel, 1), deel.teller)),
    },
    {
      key: 'soort',
      header: 'Gevolg',
      cell: ({ soort }) => ({ nadeel: 'nadeelgemeente', voordeel: 'voordeelgemeente', neutraal: 'blijft gelijk' })[soort],
    },
  ]
  const table = (
    <DataTable caption={`Van nu naar ${methode}`} rows={effecten} rowKey={({ code }) => code} columns={columns} totalLabel="Samen" />
  )
  return (
    <Card>
      <Figure
        heading={bevinding(effecten, namen)}
        lead={`Verschil tussen ${methode} en ieders deel van nu, per jaar. Rechts van nul is meer betalen.${kloof(verschil)}`}
        table={table}
      >
        <HorizontalBars
          title={`Verschil met nu onder ${methode}`}
          description={effecten.map(({ code, effect }) => `${namen.get(code)} ${showBedrag(effect, { metTeken: true })}`).join(', ')}
          bars={effecten.map(({ code, effect }) => ({ id: code, label: namen.get(code)!, bedrag: formatBedrag(effect) }))}
          formatValue={(bedrag) => showBedrag(bedrag, { heleEuros: true, metTeken: true })}
        />
      </Figure>
    </Card>
  )
}

/** What these costs are more or less than what is paid now: it is no effect of the division, and stands apart. */
const kloof = (verschil: Bedrag): string =>
  verschil === NIHIL
    ? ''
    : ` Deze kosten zijn samen ${showBedrag(verschil > 0n ? verschil : negateBedrag(verschil))} ${verschil > 0n ? 'hoger' : 'lager'} dan wat nu wordt betaald. Dat verschil verandert niet door de verdeling: ieder houdt er zijn deel van nu in.`

const plus = (text: string, teller: bigint) => (teller > 0n ? `+${text}` : text)
