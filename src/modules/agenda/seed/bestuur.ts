import type { Punt } from '#modules/agenda/seed/punt.ts'

/** The meeting of the board that adopted the budget of 2027, by code of the example calendar. What it said there was made up. */
export const BESTUUR_JULI = { code: 'ab/2026-07-08', dag: '2026-07-08' }

/** The items of {@link BESTUUR_JULI}. */
export const PUNTEN_JULI: readonly Punt[] = [
  {
    titel: 'Opening en mededelingen',
    soort: 'kennisname',
    minuten: 5,
    uitkomst: 'kennisgenomen',
    conclusie: 'Fictief: geen bijzonderheden.',
  },
  {
    titel: 'Jaarrekening 2025',
    soort: 'besluit',
    minuten: 20,
    uitkomst: 'aangenomen',
    conclusie: 'Fictief: het bestuur stelt de jaarrekening 2025 vast en stuurt haar voor 15 juli aan gedeputeerde staten.',
  },
  {
    titel: 'Begroting 2027, met de zienswijzen van de drie raden',
    soort: 'besluit',
    minuten: 30,
    uitkomst: 'aangenomen',
    conclusie: 'Fictief: het bestuur stelt de begroting 2027 vast en beantwoordt elke raad die een zienswijze gaf.',
  },
  {
    titel: 'Stand van het personeel',
    soort: 'bespreking',
    minuten: 15,
    openbaarheid: 'besloten',
    uitkomst: 'besproken',
    conclusie: 'Fictief: besproken.',
  },
]

/** The next meeting of the board, whose agenda was sent. */
export const BESTUUR_NOVEMBER = { code: 'ab/2026-11-25', dag: '2026-11-25' }

/** The items of {@link BESTUUR_NOVEMBER}. */
export const PUNTEN_NOVEMBER: readonly Punt[] = [
  { titel: 'Opening en mededelingen', soort: 'kennisname', minuten: 5 },
  { titel: 'Tweede bestuursrapportage 2026', soort: 'besluit', minuten: 20 },
  { titel: 'Kaders voor de begroting 2028', soort: 'bespreking', minuten: 30 },
  { titel: 'Opvolging van de directeur', soort: 'bespreking', minuten: 15, openbaarheid: 'besloten' },
]
