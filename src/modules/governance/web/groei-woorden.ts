import type { Groeivraag } from '#modules/governance/contract.ts'
import type { Criteriumstand } from '#modules/governance/domain/groei.ts'
import type { Tone } from '#web/design/badge.tsx'

/** What the growth is. */
export const groeisoortNamen: Record<Groeivraag['soort'], string> = {
  deelnemer: 'Een nieuwe deelnemer',
  klant: 'Een nieuwe klant',
  taak: 'Een extra taak',
}

/** Where a question stands. */
export const groeivraagStatussen: Record<Groeivraag['status'], { naam: string; tone: Tone }> = {
  open: { naam: 'Open', tone: 'info' },
  doorgezet: { naam: 'Doorgezet', tone: 'positive' },
  gestopt: { naam: 'Gestopt', tone: 'neutral' },
}

/** Where a criterion stands. */
export const criteriumStanden: Record<Criteriumstand, { naam: string; tone: Tone }> = {
  aangetoond: { naam: 'Aangetoond', tone: 'positive' },
  betwist: { naam: 'Gemeenten zien het verschillend', tone: 'warning' },
  nog_niet: { naam: 'Nog niet aangetoond', tone: 'neutral' },
}
