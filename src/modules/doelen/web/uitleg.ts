import type { Doel, Herijking, Visievraag } from '#modules/doelen/contract.ts'
import type { K } from '#modules/doelen/domain/voortgang.ts'
import type { Tone } from '#web/design/badge.tsx'
import { showGetal } from '#kernel/format/getal.ts'

/** The K's as people say them. */
export const kNamen: Record<K, string> = {
  kosten: 'Kosten',
  kwaliteit: 'Kwaliteit',
  kwetsbaarheid: 'Kwetsbaarheid',
  klant: 'Klant',
  kennis: 'Kennis',
  kwantiteit: 'Kwantiteit',
}

/** What serves a goal, by kind, in the singular. */
export const verbandNamen: Record<string, string> = {
  wens: 'Wens',
  voorstel: 'Voorstel',
  maatregel: 'Maatregel',
  product: 'Dienst',
  verkenning: 'Verkenning',
}

/** What came of a promise. */
export const uitkomstNamen: Record<Herijking['uitkomst'], { naam: string; tone: Tone }> = {
  gehaald: { naam: 'Gehaald', tone: 'positive' },
  niet_gehaald: { naam: 'Niet gehaald', tone: 'negative' },
  nog_niet: { naam: 'Nog niet', tone: 'info' },
  niet_gemeten: { naam: 'Niet gemeten', tone: 'warning' },
}

/** Where a question of the i-visie stands. */
export const visieStanden: Record<Visievraag['stand'], { naam: string; tone: Tone }> = {
  open: { naam: 'Nog geen antwoord', tone: 'neutral' },
  voorstel: { naam: 'Antwoord ligt voor', tone: 'info' },
  vastgesteld: { naam: 'Vastgesteld', tone: 'positive' },
  herijken: { naam: 'Toe aan herijking', tone: 'warning' },
}

const richtingTekst: Record<Doel['richting'], string> = { hoger: 'ten minste', lager: 'ten hoogste', gelijk: 'precies' }

/** A value with its unit: `5,0 rapportcijfer`. */
export const waardeTekst = (waarde: string, { eenheid }: Pick<Doel, 'eenheid'>): string => `${showGetal(waarde)} ${eenheid}`.trim()

/** What is promised, without its date: `ten minste 5,0 rapportcijfer`. */
export function belofteTekst(doel: Pick<Doel, 'richting' | 'streefwaarde' | 'eenheid'>): string {
  return `${richtingTekst[doel.richting]} ${waardeTekst(doel.streefwaarde, doel)}`
}

/** Words of this room with their one explanation; the glossary of docs/begrippen.md says the same. */
export const begrippen = {
  doel: {
    woord: 'doel',
    uitleg:
      'Wat een partij wil bereiken (ambitie), waar zij niet overheen gaat (grens), of wat de partijen samen willen, met een maatstaf en een datum.',
    bron: 'afspraak in Regiekamer',
  },
  visie: {
    woord: 'i-visie',
    uitleg: 'Wat de gemeenten samen met ICT willen, wat voorgaat, wie wat doet en wie wat betaalt; geschreven als antwoorden op vragen.',
    bron: 'rapport RID De Liemers',
  },
  herijking: {
    woord: 'herijking',
    uitleg: 'Kijken wat er van een doel is gekomen: de belofte naast het resultaat.',
    bron: 'rapport RID De Liemers',
  },
} as const
