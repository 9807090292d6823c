import { compareBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'

/** What came of a promise. */
export type Uitkomst = 'gehaald' | 'niet_gehaald' | 'nog_niet' | 'niet_gemeten'

/** A promise: this value, this way, by this day. */
export interface Belofte {
  streefwaarde: string
  richting: 'hoger' | 'lager' | 'gelijk'
  streefdatum: string
}

/** Whether a measured value keeps the promise: at least, at most, or exactly the target. */
export function isGehaald({ streefwaarde, richting }: Belofte, waarde: string): boolean {
  const order = compareBreuk(expectOk(parseDecimaal(waarde)), expectOk(parseDecimaal(streefwaarde)))
  return richting === 'gelijk' ? order === 0 : richting === 'hoger' ? order >= 0 : order <= 0
}

/**
 * The promise beside the result. Until the day of the promise it can still come true; after it, only a measurement of that day or later
 * can say that it did not.
 */
export function uitkomst(belofte: Belofte, meting: { datum: string; waarde: string } | null, vandaag: string): Uitkomst {
  if (meting !== null && isGehaald(belofte, meting.waarde)) return 'gehaald'
  if (vandaag < belofte.streefdatum) return 'nog_niet'
  return meting !== null && meting.datum >= belofte.streefdatum ? 'niet_gehaald' : 'niet_gemeten'
}
