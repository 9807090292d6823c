import { datum } from '#kernel/datum.ts'
import type { Document } from '#platform/documents/document.ts'

/** A letter with everything that a document can have, for tests: what a college of Zevenaar could write to its council. */
export const testLetter: Document = {
  title: 'Toekomst van onze ICT-samenwerking in De Liemers',
  language: 'nl-NL',
  author: 'College van burgemeester en wethouders van Zevenaar',
  date: datum('2023-02-21'),
  reference: 'Z/23/440479',
  addressee: ['Aan de gemeenteraad van Zevenaar', 'Postbus 10', '6900 AA Zevenaar'],
  letterhead: { name: 'Gemeente Zevenaar', colour: '#1d5c8f' },
  salutation: 'Geachte leden van de gemeenteraad,',
  blocks: [
    { kind: 'heading', level: 1, text: 'Waarom u deze brief krijgt' },
    {
      kind: 'paragraph',
      text: 'Samen met Duiven en Westervoort hebben wij één ICT-dienst: RID De Liemers. Wij wilden weten of die dienst sterk genoeg is voor de komende jaren. Een onafhankelijk bureau heeft dat onderzocht. In deze brief leest u wat de uitkomst is, wat wij daarvan vinden en wat het kost.',
    },
    { kind: 'heading', level: 1, text: 'Wat het onderzoek laat zien' },
    {
      kind: 'paragraph',
      text: [
        'Het bureau adviseert om samen door te gaan, en om de samenwerking te versterken. ',
        { strong: 'Wij volgen dat advies.' },
        ' Met ongeveer 85.000 inwoners is de samenwerking groot genoeg voor een stevige ICT-dienst',
        { footnote: 'Eindrapport toekomstvisie RID De Liemers, versie 1.0 van 20 januari 2023.' },
        '. Daarvoor moeten de gemeenten wel blijven investeren. Voor de komende twee jaar zijn dit de stappen:',
      ],
    },
    {
      kind: 'list',
      ordered: true,
      items: [
        'een gezamenlijke visie op informatie en ICT, met een strategie voor de cloud;',
        'duidelijke afspraken over wie waarover beslist;',
        [{ emphasis: 'digitale vaardigheden' }, ' van onze medewerkers vergroten: ook Zevenaar heeft daar nog werk te doen.'],
      ],
    },
    { kind: 'heading', level: 1, text: 'Wat het kost' },
    {
      kind: 'paragraph',
      text: 'De maatregelen kosten in 2023 eenmalig naar verwachting € 410.000. Wij verdelen dat bedrag met de bestaande verdeelsleutel.',
    },
    {
      kind: 'table',
      caption: 'Eenmalige kosten in 2023, naar deelnemer',
      columns: [
        { head: 'Deelnemer', align: 'left' },
        { head: 'Aandeel', align: 'right' },
        { head: 'Eenmalig 2023', align: 'right' },
        { head: 'Structureel vanaf 2024', align: 'right' },
      ],
      rows: [
        ['Gemeente Zevenaar', '52%', '€ 213.200,00', 'PM'],
        ['1Stroom (Duiven en Westervoort)', '48%', '€ 196.800,00', 'PM'],
      ],
      total: ['Totaal', '100%', '€ 410.000,00', 'PM'],
    },
    { kind: 'heading', level: 2, text: 'Dekking' },
    {
      kind: 'paragraph',
      text: 'Ons aandeel nemen wij op in de tweede voortgangsrapportage van 2023. Wat de maatregelen na 2023 elk jaar kosten, is nog niet bekend. Daarom staat er PM in de tabel. Bij de kadernota krijgt u daar een voorstel over.',
    },
    {
      kind: 'note',
      title: 'Wat wij van u vragen',
      paragraphs: ['U hoeft nu niets te besluiten. Over de structurele kosten beslist u bij de kadernota.'],
    },
    { kind: 'heading', level: 1, text: 'Hoe het verder gaat' },
    {
      kind: 'list',
      ordered: false,
      items: [
        'De raden van Duiven en Westervoort krijgen dezelfde informatie van hun colleges.',
        'In april of mei is er een gezamenlijke informatieavond voor de drie raden.',
      ],
    },
  ],
  signature: {
    closing: 'Met vriendelijke groet,',
    onBehalfOf: 'burgemeester en wethouders van Zevenaar,',
    signers: [
      { name: 'Frank Grobben', role: 'secretaris' },
      { name: 'Lucien van Riswijk', role: 'burgemeester' },
    ],
  },
  annexes: ['Eindrapport toekomstvisie RID De Liemers'],
  footer: 'Cijfers van momentopname 20 februari 2023, controlecode 7F3K-29QD',
}
