import { datum } from '#kernel/datum.ts'
import { showDatumLang } from '#kernel/format/datum.ts'
import type { Block, Document } from '#platform/documents/document.ts'
import type { Besluitenlijst } from '#modules/agenda/contract.ts'

/** The list of decisions as a document: its head, and a line per item. What is not in the list is not in the document either. */
export function besluitenlijstDocument(lijst: Besluitenlijst): Document {
  const wie = (label: string, namen: readonly string[]): Block[] =>
    namen.length === 0 ? [] : [{ kind: 'paragraph', text: [{ strong: `${label}: ` }, namen.join(', ')] }]
  return {
    title: `Besluitenlijst ${lijst.tafelNaam}, ${showDatumLang(lijst.datum)}`,
    language: 'nl-NL',
    author: lijst.tafelNaam,
    date: datum(lijst.datum),
    reference: null,
    addressee: [],
    letterhead: { name: lijst.tafelNaam, colour: '#1d4e79' },
    salutation: null,
    blocks: [
      ...(lijst.status === 'vastgesteld' ? [] : [concept()]),
      ...wie('Aanwezig', lijst.aanwezig),
      ...wie('Afwezig', lijst.afwezig),
      ...wie('Vervangen', lijst.vervangen),
      { kind: 'heading', level: 1, text: 'Besluiten' },
      {
        kind: 'table',
        caption: 'Wat de tafel besloot',
        columns: ['Nr', 'Onderwerp', 'Besluit of conclusie', 'Wie en wanneer'].map((head) => ({ head, align: 'left' as const })),
        rows: lijst.regels.map(({ nummer, onderwerp, besluit, wieWanneer }) => [nummer, onderwerp, besluit, wieWanneer.join('\n')]),
        total: null,
      },
    ],
    signature: null,
    annexes: [],
    footer: lijst.vastgesteldOp ? `Vastgesteld door ${lijst.vastgesteldDoor}` : null,
  }
}

const concept = (): Block => ({
  kind: 'note',
  title: 'Concept',
  paragraphs: ['Deze besluitenlijst is nog niet vastgesteld.'],
})

/** The list without what is not open: absent, not blacked out. */
export function openbaarDeel(lijst: Besluitenlijst): Besluitenlijst {
  return { ...lijst, regels: lijst.regels.filter(({ openbaarheid }) => openbaarheid === 'openbaar') }
}
