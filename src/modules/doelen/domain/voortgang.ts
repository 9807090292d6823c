import { type Breuk, compareBreuk, BREUK_NUL, divideBreuk, parseDecimaal, subtractBreuk } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Uitkomst } from './herijking.ts'

/** The K's for which a cooperation is begun, as the sources name them (report for VNG, 2016; bestuursopdracht De Connectie; BVEB, 2022). */
export const ks = ['kosten', 'kwaliteit', 'kwetsbaarheid', 'klant', 'kennis', 'kwantiteit'] as const
/** See {@link ks}. */
export type K = (typeof ks)[number]

/** Values as they were typed: where it began, where it has to come, and where it is now. */
export interface Weg {
  readonly startwaarde: string | null
  readonly streefwaarde: string
  readonly waarde: string | null
}

/**
 * Which part of the way from begin to target was covered: 1 is there, above 1 is beyond, below nil is further away than it began.
 * `null` where nothing was measured, no begin is known, or begin and target are the same.
 */
export function voortgang({ startwaarde, streefwaarde, waarde }: Weg): Breuk | null {
  if (startwaarde === null || waarde === null) return null
  const read = (text: string) => expectOk(parseDecimaal(text))
  const whole = subtractBreuk(read(streefwaarde), read(startwaarde))
  if (compareBreuk(whole, BREUK_NUL) === 0) return null
  return divideBreuk(subtractBreuk(read(waarde), read(startwaarde)), whole)
}

/** How the promises of one K stand. */
export interface StandPerK {
  /** `null`: promises for which nobody chose a K. */
  readonly k: K | null
  readonly aantallen: Readonly<Record<Uitkomst, number>>
  readonly totaal: number
}

/** Promises counted per K, in the order of the K's; without a K last. A K without promises is not there. */
export function standPerK(beloften: readonly { k: K | null; uitkomst: Uitkomst }[]): StandPerK[] {
  return [...ks, null].flatMap((k) => {
    const own = beloften.filter((belofte) => belofte.k === k)
    if (own.length === 0) return []
    const count = (uitkomst: Uitkomst) => own.filter((belofte) => belofte.uitkomst === uitkomst).length
    const aantallen = {
      gehaald: count('gehaald'),
      niet_gehaald: count('niet_gehaald'),
      nog_niet: count('nog_niet'),
      niet_gemeten: count('niet_gemeten'),
    }
    return [{ k, aantallen, totaal: own.length }]
  })
}
