import type { Aanbod, Aansluiting, Wens } from '#modules/vraag/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Statuses of a wish: what it is called and what it means for the reader. */
export const wensStatusNamen: Record<Wens['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  overgedragen: { naam: 'Overgedragen', tone: 'warning' },
  in_voorstel: { naam: 'In een voorstel', tone: 'info' },
  besloten: { naam: 'Besloten', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
}

/** Statuses of an offer. */
export const aanbodStatusNamen: Record<Aanbod['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  overgenomen: { naam: 'Overgenomen', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
}

/** What another municipality does with a wish. */
export const keuzeNamen: Record<Aansluiting['keuze'], { naam: string; tone: Tone }> = {
  nu: { naam: 'Doet nu mee', tone: 'positive' },
  later: { naam: 'Doet later mee', tone: 'info' },
  niet: { naam: 'Doet niet mee', tone: 'neutral' },
}

/** Words of this room with their one explanation; the glossary of docs/begrippen.md says the same. */
export const begrippen = {
  wens: {
    woord: 'wens',
    uitleg: 'Wat een gemeente nodig heeft, in woorden over het werk en niet over techniek. Uit een wens kan een voorstel komen.',
    bron: 'afspraak in Regiekamer',
  },
  aanbod: {
    woord: 'aanbod',
    uitleg: 'Een idee van de leverancier. Het wordt pas een wens als een gemeente het overneemt.',
    bron: 'afspraak in Regiekamer',
  },
  aansluiting: {
    woord: 'aansluiten',
    uitleg: 'Zeggen wat uw gemeente met de wens van een ander doet: nu meedoen, later of niet.',
    bron: 'afspraak in Regiekamer',
  },
} as const
