import type { Betaler, MeerwerkStatus } from './meerwerk.ts'

/** Where it stands, in a word: on the page and in the file. */
export const meerwerkStatusNamen: Readonly<Record<MeerwerkStatus, string>> = {
  gevraagd: 'Gevraagd',
  gewogen: 'Gewogen',
  toegezegd: 'Toegezegd',
  afgewezen: 'Afgewezen',
  uitgevoerd: 'Uitgevoerd',
}

/** Who pays, in words. */
export const betalerNamen: Readonly<Record<Betaler, string>> = {
  vrager: 'Wie het vroeg',
  samen: 'Alle deelnemers samen',
  opdrachtnemer: 'Niemand extra, het gaat van de gewone uren af',
}

/** Who pays, beside an amount. */
export const betalerKort: Readonly<Record<Betaler, string>> = {
  vrager: 'vrager betaalt',
  samen: 'samen betaald',
  opdrachtnemer: 'onbetaald',
}
