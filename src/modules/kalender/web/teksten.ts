import type { Tone } from '#web/design/badge.tsx'

/** Where a meeting stands. */
export const vergaderingNamen: Record<string, { naam: string; tone: Tone }> = {
  gepland: { naam: 'Gepland', tone: 'info' },
  gehouden: { naam: 'Gehouden', tone: 'positive' },
  vervallen: { naam: 'Vervallen', tone: 'warning' },
}

/** How a meeting is called that was planned on a day that is over. */
export const VOORBIJ: { naam: string; tone: Tone } = { naam: 'Voorbij', tone: 'neutral' }

/** How often a table meets, as a sentence goes on: "deze tafel vergadert …". */
export const ritmeNamen: Record<string, string> = {
  wekelijks: 'elke week',
  tweewekelijks: 'om de twee weken',
  maandelijks: 'elke maand',
  tweemaandelijks: 'om de twee maanden',
  kwartaal: 'elk kwartaal',
  vier_maanden: 'om de vier maanden',
  halfjaar: 'elk half jaar',
  jaarlijks: 'één keer per jaar',
  op_verzoek: 'als iemand erom vraagt',
}

/** The forms of Wgr art. 8. */
export const vormNamen: Record<string, string> = {
  openbaarLichaam: 'Openbaar lichaam',
  bedrijfsvoeringsorganisatie: 'Bedrijfsvoeringsorganisatie',
  gemeenschappelijkOrgaan: 'Gemeenschappelijk orgaan',
  centrumgemeente: 'Centrumgemeente',
  regelingZonderMeer: 'Regeling zonder meer',
}

/** The months, short: heads of the year overview. */
export const MAANDEN = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

const WEEKDAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

/** The weekday of a number of the kernel: 1 is maandag. */
export const weekdagNaam = (weekdag: number): string => WEEKDAGEN[weekdag - 1]!

/** A time as people write it (9.30, 9:30 uur, 930) as the server takes it; what is no time stays as it was. Null when nothing was filled in. */
export function tijdVan(text: string): string | null {
  const [, uur, minuut] = /^\s*(\d{1,2})\s*[.:u]?\s*(\d{2})(?:\s*uur)?\s*$/.exec(text) ?? []
  return uur === undefined ? text.trim() || null : `${uur.padStart(2, '0')}:${minuut}`
}
