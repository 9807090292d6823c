import { addBedrag, type Bedrag, formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { datum } from '#kernel/datum.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { showAandeel, showGetal } from '#kernel/format/getal.ts'
import { expectOk } from '#kernel/refusal.ts'
import { heading, paragraph } from '#platform/documents/blocks.ts'
import type { Block, Document, Table } from '#platform/documents/document.ts'
import type { Tabel } from '#platform/export/tabel.ts'
import type { Nota, Notaregel } from '#modules/verrekening/contract.ts'
import { afspraakZin, herkomstNaam, notaZin, periodeVan, stapZin } from '#modules/verrekening/domain/nota-zinnen.ts'

/** Name of the file and title of the paper: "Nota Duiven, kwartaal 3 van 2026". */
export const notaNaam = (nota: Nota) => `Nota ${nota.organisatieNaam}, ${periodeVan(nota)}`

/** The bill as a paper: what is paid, per product with what it stands on, the part in the result, and what the costs are made of. */
export function notaDocument(nota: Nota, { vandaag, afzender }: { vandaag: string; afzender: string }): Document {
  return {
    title: notaNaam(nota),
    language: 'nl-NL',
    author: afzender,
    date: datum(vandaag),
    reference: null,
    addressee: [],
    letterhead: { name: afzender, colour: '#1d4e79' },
    salutation: null,
    blocks: [
      paragraph(notaZin(nota)),
      ...(nota.fictief ? [paragraph('De bedragen in deze nota zijn fictief.')] : []),
      samenvatting(nota),
      heading(1, 'Per product'),
      perProduct(nota),
      ...onderbouwing(nota),
      ...resultaat(nota),
      ...herkomst(nota),
    ],
    signature: null,
    annexes: [],
    footer: `${notaNaam(nota)}, ${nota.nummer === null ? 'nog niet afgerekend' : `afrekening ${nota.nummer}`}`,
  }
}

/** The lines of the bill as a sheet, with where each amount comes from. */
export function notaTabel(nota: Nota): Tabel {
  return {
    blad: 'Nota',
    kolommen: [
      { kop: 'Product', soort: 'tekst', breedte: 32 },
      { kop: 'Eenheid', soort: 'tekst', breedte: 14 },
      { kop: 'Begroot', soort: 'getal', breedte: 12 },
      { kop: 'Geteld', soort: 'getal', breedte: 12 },
      { kop: 'Bron van het aantal', soort: 'tekst', breedte: 28 },
      { kop: 'Tarief', soort: 'bedrag', breedte: 14 },
      { kop: 'Kostprijs', soort: 'bedrag', breedte: 14 },
      { kop: 'Afspraak', soort: 'tekst', breedte: 28 },
      { kop: 'Voorschot', soort: 'bedrag', breedte: 16 },
      { kop: 'Afrekening', soort: 'bedrag', breedte: 16 },
      { kop: 'Samen', soort: 'bedrag', breedte: 16 },
      { kop: 'Werkelijk gekost', soort: 'bedrag', breedte: 16 },
    ],
    rijen: nota.regels.map((regel) => [
      regel.productNaam,
      regel.eenheid,
      regel.begroot,
      regel.geteld,
      tellingTekst(regel),
      regel.tarief,
      regel.kostprijs?.bedrag ?? null,
      afspraakZin(regel).join(': '),
      regel.voorschot,
      regel.afrekening,
      regel.afrekening && samenVan(regel),
      regel.werkelijk,
    ]),
    toelichting: [
      ['Nota', notaNaam(nota)],
      ['Uitkomst', notaZin(nota)],
      ...(nota.resultaat
        ? ([
            ['Aandeel in het resultaat', showBedrag(nota.resultaat.bedrag)],
            ['Sleutel', sleutelTekst(nota.resultaat.sleutel)],
          ] as const)
        : []),
      ...(nota.fictief ? ([['Fictief', 'De bedragen in deze nota zijn fictief.']] as const) : []),
    ],
  }
}

const cent = (tekst: string): Bedrag => expectOk(parseBedrag(tekst))
const samenVan = ({ voorschot, afrekening }: Notaregel) => formatBedrag(addBedrag(cent(voorschot), cent(afrekening ?? '0.00')))
const som = (bedragen: readonly (string | null)[]) => showBedrag(formatBedrag(sumBedragen(bedragen.map((each) => cent(each ?? '0.00')))))
const tellingTekst = ({ telling: { bron, peildatum } }: Notaregel) =>
  [bron, peildatum && `peildatum ${showDatum(peildatum)}`].filter(Boolean).join(', ')
const sleutelTekst = ({ naam, besluit, aandeel }: NonNullable<Nota['resultaat']>['sleutel']) =>
  `${naam}${besluit ? ` (${besluit})` : ''}: ${showAandeel(aandeel, { decimalen: 2 })}`

/** The bill in a few lines. */
function samenvatting({ voorschot, afrekening, resultaat: deel, reserve, definitief, isBestemd }: Nota): Block {
  const rows = [
    ['Voorschot', voorschot],
    ['Afrekening per product', afrekening],
    ['Aandeel in het resultaat', deel?.bedrag ?? null],
    ['Via de reserve', reserve === '0.00' ? null : formatBedrag(-cent(reserve) as Bedrag)],
  ].flatMap(([naam, bedrag]) => (bedrag === null ? [] : [[naam!, showBedrag(bedrag!)]]))
  const total = definitief === null ? null : [isBestemd ? 'Samen' : 'Samen, voorlopig', showBedrag(definitief)]
  return bedragen('Wat u betaalt', { rows, total })
}

/** A table of what an amount is for, and the amount. */
const bedragen = (caption: string, { rows, total }: Pick<Table, 'rows' | 'total'>): Table => ({
  kind: 'table',
  caption,
  columns: [
    { head: 'Waarvoor', align: 'left' },
    { head: 'Bedrag', align: 'right' },
  ],
  rows,
  total,
})

function perProduct({ regels }: Nota): Block {
  return {
    kind: 'table',
    caption: 'Voorschot en afrekening per product',
    columns: [
      { head: 'Product', align: 'left' },
      { head: 'Begroot', align: 'right' },
      { head: 'Geteld', align: 'right' },
      { head: 'Tarief', align: 'right' },
      { head: 'Voorschot', align: 'right' },
      { head: 'Afrekening', align: 'right' },
      { head: 'Samen', align: 'right' },
    ],
    rows: regels.map((regel) => [
      `${regel.productNaam}, per ${regel.eenheid}`,
      showGetal(regel.begroot),
      regel.geteld === null ? 'niet geteld' : showGetal(regel.geteld),
      showBedrag(regel.tarief),
      showBedrag(regel.voorschot),
      regel.afrekening === null ? '' : showBedrag(regel.afrekening),
      regel.afrekening === null ? '' : showBedrag(samenVan(regel)),
    ]),
    total: [
      'Totaal',
      '',
      '',
      '',
      som(regels.map(({ voorschot }) => voorschot)),
      som(regels.map(({ afrekening }) => afrekening)),
      som(regels.map(samenVan)),
    ],
  }
}

/** What each line stands on: the count, the price and the agreement. */
function onderbouwing({ regels }: Nota): Block[] {
  return [
    heading(1, 'Waar elke regel op rust'),
    {
      kind: 'table',
      caption: 'Telling, prijs en afspraak per product',
      columns: [
        { head: 'Product', align: 'left' },
        { head: 'Telling', align: 'left' },
        { head: 'Kostprijs', align: 'right' },
        { head: 'Tarief volgens', align: 'left' },
        { head: 'Afspraak', align: 'left' },
      ],
      rows: regels.map((regel) => [
        regel.productNaam,
        tellingTekst(regel),
        regel.kostprijs ? showBedrag(regel.kostprijs.bedrag) : '',
        regel.tariefGrond,
        [...afspraakZin(regel), regel.afspraakGrond].filter(Boolean).join('. '),
      ]),
      total: null,
    },
  ]
}

function resultaat({ resultaat: deel, organisatieNaam }: Nota): Block[] {
  if (deel === null) return []
  const samen = deel.totaal === null ? '' : ` (samen ${showBedrag(deel.totaal)})`
  return [
    heading(1, 'Aandeel in het resultaat'),
    paragraph(
      `Wat de regels laten liggen${samen}, gaat over de sleutel ${sleutelTekst(deel.sleutel)} voor ${organisatieNaam}. Dat is ${showBedrag(deel.bedrag)}.`,
    ),
    ...(deel.sleutel.stappen.length > 0 ? [{ kind: 'list' as const, ordered: false, items: deel.sleutel.stappen.map(stapZin) }] : []),
  ]
}

/** What everything that was taken really cost, by where the cost came from. */
function herkomst({ regels }: Nota): Block[] {
  const delen = [
    ...Map.groupBy(
      regels.flatMap((regel) => regel.herkomst),
      herkomstNaam,
    ),
  ]
    .map(([naam, own]) => ({ naam, bedrag: sumBedragen(own.map(({ bedrag }) => cent(bedrag))) }))
    .toSorted((a, b) => (a.bedrag < b.bedrag ? 1 : -1))
  if (delen.length === 0) return []
  return [
    heading(1, 'Waar de kosten uit bestaan'),
    bedragen('Wat u afnam, naar kostensoort en overhead', {
      rows: delen.map(({ naam, bedrag }) => [naam, showBedrag(formatBedrag(bedrag))]),
      total: ['Werkelijk gekost', showBedrag(formatBedrag(sumBedragen(delen.map(({ bedrag }) => bedrag))))],
    }),
  ]
}
