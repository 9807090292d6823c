import type { VerkenningKort } from '#modules/verkenning/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Statuses of an exploration. */
export const statusNamen: Record<VerkenningKort['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  voorgelegd: { naam: 'Wacht op oordelen', tone: 'info' },
  afgerond: { naam: 'Afgerond', tone: 'positive' },
}

/** Words of this room with their one explanation; the glossary of docs/begrippen.md says the same. */
export const begrippen = {
  verkenning: {
    woord: 'verkenning',
    uitleg:
      'Meer organisaties beoordelen hetzelfde, ieder voor zich. Daarna ziet u waar u het eens bent en waar niet, nog voor er een voorstel is.',
    bron: 'Regiekamer, naar het rapport RID De Liemers',
  },
} as const
