import type { Doel } from '#modules/doelen/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Kinds of goals as people say them. */
export const soortNamen: Record<Doel['soort'], string> = { ambitie: 'Ambitie', grens: 'Grens', gezamenlijk: 'Gezamenlijk doel' }

/** Statuses of a goal: what it is called and what it means for the reader. */
export const doelStatusNamen: Record<Doel['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  vastgesteld: { naam: 'Vastgesteld', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
}

/** How a goal of a party stands to the joint goal. */
export const verhoudingNamen: Record<NonNullable<Doel['verhouding']>, { naam: string; tone: Tone }> = {
  zelfde: { naam: 'Zelfde', tone: 'positive' },
  anders: { naam: 'Anders', tone: 'warning' },
  strijdig: { naam: 'Strijdig', tone: 'negative' },
}
