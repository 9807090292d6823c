import type { Aanbod, Wens } from '#modules/vraag/contract.ts'
import type { Tone } from '#web/design/badge.tsx'

/** Statuses of a wish: what it is called and what it means for the reader. */
export const wensStatusNamen: Record<Wens['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  overgedragen: { naam: 'Overgedragen', tone: 'warning' },
  in_voorstel: { naam: 'In een voorstel', tone: 'info' },
  besloten: { naam: 'Besloten', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
  samengevoegd: { naam: 'Samengevoegd', tone: 'neutral' },
}

/** Statuses of an offer. */
export const aanbodStatusNamen: Record<Aanbod['status'], { naam: string; tone: Tone }> = {
  concept: { naam: 'Concept', tone: 'neutral' },
  ingediend: { naam: 'Ingediend', tone: 'info' },
  overgenomen: { naam: 'Overgenomen', tone: 'positive' },
  ingetrokken: { naam: 'Ingetrokken', tone: 'negative' },
}

/** How a wish stands to the way of working that parties share. */
export const procesNamen: Record<Wens['proces'], { naam: string; uitleg: string }> = {
  standaard: { naam: 'Het volgt de gezamenlijke werkwijze', uitleg: 'Wat er komt, werkt bij iedereen op dezelfde manier' },
  afwijking: { naam: 'Het wijkt af', uitleg: 'Bij u moet het anders; u schrijft erbij waarom' },
  onbekend: { naam: 'Dat weten wij nog niet', uitleg: 'Er is nog geen gezamenlijke werkwijze, of niemand keek ernaar' },
}

/** What kind of offer it is. */
export const aanbodSoortNamen: Record<Aanbod['soort'], { naam: string; tone: Tone; uitleg: string }> = {
  voorstel: { naam: 'Voorstel', tone: 'neutral', uitleg: 'Iets dat de leverancier kan leveren' },
  trend: { naam: 'Trend', tone: 'info', uitleg: 'Iets dat verandert, waar gemeenten op willen letten' },
  wet: { naam: 'Nieuwe wet', tone: 'warning', uitleg: 'Iets dat moet, vanaf een dag' },
}
