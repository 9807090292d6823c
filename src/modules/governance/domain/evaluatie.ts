/** Whether what a decision wanted was reached. */
export const evaluatieUitkomsten = ['bereikt', 'deels', 'niet'] as const
/** See {@link evaluatieUitkomsten}. */
export type EvaluatieUitkomst = (typeof evaluatieUitkomsten)[number]

/** Looking back: not asked for, not yet, now, or done. */
export type Evaluatiestand = 'niet_gevraagd' | 'later' | 'nu' | 'gedaan'

/** Where looking back on a decision stands on a day. */
export function evaluatiestand(besluit: { evaluatiedatum: string | null; evaluatie: object | null }, op: string): Evaluatiestand {
  if (besluit.evaluatie !== null) return 'gedaan'
  if (besluit.evaluatiedatum === null) return 'niet_gevraagd'
  return besluit.evaluatiedatum <= op ? 'nu' : 'later'
}

/** A decision that somebody has to look back on. */
export interface TerugTeKijken {
  readonly id: string
  readonly nummer: string
  readonly titel: string
  readonly evaluatiedatum: string
}

/** Decisions whose day has come, as tasks of who brought them in. */
export function evaluatietaken(besluiten: readonly TerugTeKijken[], op: string) {
  return besluiten
    .filter(({ evaluatiedatum }) => evaluatiedatum <= op)
    .map(({ id, nummer, titel, evaluatiedatum }) => ({
      soort: 'evaluatie',
      titel: `Kijk terug op ${nummer}: ${titel}`,
      toelichting: 'Is bereikt wat de tafel wilde? Schrijf het op bij het besluit.',
      pad: `/besluiten/${id}`,
      uiterlijk: evaluatiedatum,
    }))
}

/** Decisions whose day is still to come, as dates that count. */
export function evaluatietermijnen(besluiten: readonly TerugTeKijken[], op: string) {
  return besluiten
    .filter(({ evaluatiedatum }) => evaluatiedatum > op)
    .map(({ id, nummer, titel, evaluatiedatum }) => ({
      datum: evaluatiedatum,
      titel: `Terugkijken op ${nummer}: ${titel}`,
      toelichting: 'Op deze dag kijkt uw organisatie of is bereikt wat de tafel wilde.',
      pad: `/besluiten/${id}`,
    }))
}
