import { datum } from '#kernel/datum.ts'
import { showBedrag } from '#kernel/format/bedrag.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import { heading, paragraph, paragraphs } from '#platform/documents/blocks.ts'
import type { Block, Document } from '#platform/documents/document.ts'
import type { Verkenning } from '#modules/verkenning/contract.ts'
import { isInZicht, jarenVan, kostenVan, overgangskosten, stemmenOf, wanneerVan, zinnenOf } from '#modules/verkenning/domain/beeld.ts'
import { celTekst } from '#modules/verkenning/domain/bevinding.ts'
import type { Maatregel, Rij } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import { celOf, prioriteiten, toonBreuk } from '#modules/verkenning/domain/uitkomst.ts'

/** An exploration as something that goes with a proposal: its title, its finding, and its content for a paper. */
export interface Bijlage {
  titel: string
  bevinding: string
  blocks: readonly Block[]
}

/** An exploration as an appendix. What was not handed in, or is not in sight of this hat, is not in it. */
export function bijlageOf(verkenning: Verkenning): Bijlage {
  return { titel: verkenning.titel, bevinding: zinnenOf(verkenning)[0]!, blocks: blocksOf(verkenning) }
}

/** An exploration as a paper of its own. */
export function documentOf(verkenning: Verkenning, vandaag: string): Document {
  const { titel, zijde, afgerondOp } = verkenning
  const stand = afgerondOp
    ? `afgerond op ${showDatumLang(afgerondOp.slice(0, 10))}`
    : `stand van ${showDatumLang(vandaag)}, nog niet afgerond`
  return {
    title: titel,
    language: 'nl-NL',
    author: zijde.eigenOrganisatieNaam,
    date: datum(vandaag),
    reference: null,
    addressee: [],
    letterhead: { name: zijde.eigenOrganisatieNaam, colour: '#1d4e79' },
    salutation: null,
    blocks: blocksOf(verkenning),
    signature: null,
    annexes: [],
    footer: `Verkenning, ${stand}`,
  }
}

const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }])

function blocksOf(verkenning: Verkenning): Block[] {
  const { vraag, fictief, sjabloon, bron } = verkenning
  const [bevinding, ...rest] = zinnenOf(verkenning)
  return [
    paragraph(vraag),
    { kind: 'note', title: 'Wat opvalt', paragraphs: [bevinding!] },
    ...list(rest),
    ...(fictief ? [paragraph('Deze verkenning is een voorbeeld. Oordelen en bedragen zonder bron zijn fictief.')] : []),
    ...slot(verkenning),
    ...oordelen(verkenning),
    ...(sjabloon === 'scenarios' ? verkenning.rijen.flatMap(scenario) : []),
    ...(bron ? [paragraph(`Sjabloon naar: ${bron}.`)] : []),
  ]
}

function slot({ conclusie, voorkeur, voorkeurWaarom, rijen, tegengeluiden }: Verkenning): Block[] {
  const gekozen = rijen.find(({ id }) => id === voorkeur)
  return [
    ...(conclusie ? [heading(1, 'Conclusie'), ...paragraphs(conclusie)] : []),
    ...(gekozen ? [heading(2, `De voorkeur: ${gekozen.titel}`), ...paragraphs(voorkeurWaarom)] : []),
    ...(tegengeluiden.length > 0
      ? [heading(1, 'Wie het anders ziet'), ...list(tegengeluiden.map(({ organisatieNaam, tekst }) => `${organisatieNaam}: ${tekst}`))]
      : []),
  ]
}

function oordelen(verkenning: Verkenning): Block[] {
  if (!isInZicht(verkenning)) return []
  const sjabloon = sjablonen[verkenning.sjabloon]
  const stemmen = stemmenOf(verkenning)
  const telling = verkenning.gevraagd.map(({ organisatieNaam, aantal }) => `${organisatieNaam} ${aantal}`)
  return [
    heading(1, 'De oordelen'),
    paragraph(`Schaal: ${sjabloon.schaal.betekenis}. Aantal mensen dat oordeelde: ${telling.join(', ')}.`),
    {
      kind: 'table',
      caption: 'Het midden van de oordelen, met hoe ver zij uiteenlopen',
      columns: [sjabloon.rij[0], ...sjabloon.kolommen.map(({ naam }) => naam)].map((head) => ({ head: capital(head), align: 'left' })),
      rows: verkenning.rijen.map(({ id, titel }) => [
        titel,
        ...sjabloon.kolommen.map((kolom) => celTekst(sjabloon, { cel: celOf(stemmen, id, kolom.id) })),
      ]),
      total: null,
    },
    ...(verkenning.sjabloon === 'urgentie' ? [volgorde(verkenning)] : []),
  ]
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function volgorde(verkenning: Verkenning): Block {
  const { kolommen } = sjablonen.urgentie
  return {
    kind: 'table',
    caption: 'Ernst maal urgentie maal groei, ten hoogste 125',
    columns: [
      { head: 'Vraagstuk', align: 'left' },
      { head: 'Midden', align: 'right' },
      { head: 'Van persoon tot persoon', align: 'right' },
      { head: 'Let op', align: 'left' },
    ],
    rows: prioriteiten(verkenning.rijen, stemmenOf(verkenning), kolommen).map(({ rij, prioriteit, uiteen, isSluipend }) => [
      rij.titel,
      toonBreuk(prioriteit),
      uiteen ? `${toonBreuk(uiteen.laagst)} tot ${toonBreuk(uiteen.hoogst)}` : 'niet bekend',
      isSluipend ? 'sluipend' : '',
    ]),
    total: null,
  }
}

function scenario(rij: Rij): Block[] {
  const { titel, toelichting, voorwaarden, maatregelen } = rij
  const geld = (naam: string, bedrag: string | null) => (bedrag === null ? [] : [`${naam}: ${showBedrag(bedrag)}`])
  const jaren = jarenVan(rij)
  const regels = [
    ...geld('Frictiekosten', rij.frictiekosten),
    ...geld('Ontvlechtingskosten', rij.ontvlechtingskosten),
    ...geld('Transitiekosten', rij.transitiekosten),
    ...geld('Samen', overgangskosten(rij)),
    ...(jaren ? [`Overgang: ${jaren}`] : []),
  ]
  return [
    heading(1, `Scenario: ${titel}`),
    ...paragraphs(toelichting),
    ...list(regels),
    ...(voorwaarden.length > 0 ? [heading(2, 'Voorwaarden'), ...list(voorwaarden)] : []),
    ...(maatregelen.length > 0 ? [heading(2, 'Maatregelen'), maatregeltabel(titel, maatregelen)] : []),
  ]
}

function maatregeltabel(titel: string, maatregelen: readonly Maatregel[]): Block {
  const nummer = new Map(maatregelen.map(({ id }, at) => [id, String(at + 1)]))
  const totaal = kostenVan(maatregelen.map(({ bedrag }) => bedrag))
  return {
    kind: 'table',
    caption: `Maatregelen bij ${titel}`,
    columns: [
      { head: 'Nr', align: 'left' },
      { head: 'Wat', align: 'left' },
      { head: 'Wanneer', align: 'left' },
      { head: 'Wie', align: 'left' },
      { head: 'Na nr', align: 'left' },
      { head: 'Bedrag', align: 'right' },
    ],
    rows: maatregelen.map((each) => [
      nummer.get(each.id)!,
      each.wat,
      wanneerVan(each),
      each.wie,
      each.eerst === null ? '' : (nummer.get(each.eerst) ?? ''),
      each.bedrag === null ? '' : showBedrag(each.bedrag),
    ]),
    total: totaal === null ? null : ['', 'Totaal', '', '', '', showBedrag(totaal)],
  }
}
