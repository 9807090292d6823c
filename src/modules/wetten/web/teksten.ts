import type { WetInLijst } from '#modules/wetten/contract.ts'
import type { Impact, Partijstand } from '#modules/wetten/domain/analyse.ts'
import type { Aandacht } from '#modules/wetten/domain/wet.ts'
import type { Tone } from '#web/design/badge.tsx'

/** The colour of each status; its words stand in the domain. */
export const statusTonen: Record<WetInLijst['status'], Tone> = {
  op_de_agenda: 'neutral',
  in_analyse: 'info',
  geanalyseerd: 'positive',
  ingeregeld: 'positive',
  vervallen: 'negative',
}

/** The colour of what is late. */
export const aandachtTonen: Record<Aandacht, Tone> = { geen_trekker: 'negative', geen_analyse: 'warning' }

/** The colour of how much a law does. */
export const impactTonen: Record<Impact, Tone> = { onbekend: 'neutral', geen: 'positive', klein: 'info', groot: 'warning' }

/** The colour of how a municipality stands to the analysis. */
export const partijTonen: Record<Partijstand, Tone> = {
  trekt: 'info',
  niet_bekeken: 'neutral',
  hetzelfde: 'positive',
  anders: 'warning',
  verouderd: 'neutral',
}

/** Words of this room with their one explanation; the glossary of docs/begrippen.md says the same. */
export const begrippen = {
  agenda: {
    woord: 'wettenagenda',
    uitleg:
      'Wetten, EU-regels en standaarden die elke gemeente tegelijk raken. Eén organisatie zoekt uit wat een wet vraagt; de anderen zeggen alleen wat er bij hen anders is.',
    bron: 'rapport RID De Liemers',
  },
  minimum: {
    woord: 'ten minste klaar',
    uitleg: 'Wat de wet zelf op de datum vraagt. Alleen dit deel is later wettelijk noodzakelijk; de rest is een keuze.',
    bron: 'bestuursopdracht De Connectie',
  },
} as const
