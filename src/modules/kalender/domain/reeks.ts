import { addDays, datumOf, dayOf, monthOf, weekdayOf, yearOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { EERSTE_KALENDERJAAR, feestdagenOf } from '#kernel/kalender.ts'

/** Weeks or months between two meetings of a table with this rhythm; a table that meets on request has none. */
const STAPPEN: Readonly<Record<string, { weken: number } | { maanden: number }>> = {
  wekelijks: { weken: 1 },
  tweewekelijks: { weken: 2 },
  maandelijks: { maanden: 1 },
  tweemaandelijks: { maanden: 2 },
  kwartaal: { maanden: 3 },
  vier_maanden: { maanden: 4 },
  halfjaar: { maanden: 6 },
  jaarlijks: { maanden: 12 },
}

/** Days on which a table does not meet. */
export type Afwezig = { readonly naam: string; readonly van: string; readonly totEnMet: string }

/** What a series is proposed from. */
export type Reeksvraag = {
  readonly ritme: string
  /** The first meeting; the others fall on the same day of the week. */
  readonly eerste: Datum
  readonly totEnMet: Datum
  readonly recessen: readonly Afwezig[]
  /** Days on which the table meets already. */
  readonly bezet: readonly string[]
}

/** A day of a series. `waarom` says why it is not the day that the rhythm gave; `dag` is null when no day near it fits. */
export type Reeksdag = { readonly ritmedag: Datum; readonly dag: Datum | null; readonly waarom: string | null }

/** Whether a rhythm gives a series at all. */
export function heeftReeks(ritme: string): boolean {
  return ritme in STAPPEN
}

/**
 * The meetings of a table by its rhythm: the same weekday, every so many weeks, or the same weekday of the month (the second Wednesday).
 * Where that is a public holiday, inside a recess or a day on which the table meets already, the first day that does fit: one of the two
 * working days after it, or the same weekday a week or two later, before the next day of the rhythm.
 */
export function proposeReeks(vraag: Reeksvraag): Reeksdag[] {
  const ritmedagen = ritmedagenOf(vraag)
  const taken = new Set(vraag.bezet)
  return ritmedagen.map((ritmedag, index) => {
    const reason = whyNot(ritmedag, vraag.recessen, taken)
    const until = ritmedagen[index + 1] ?? addDays(vraag.totEnMet, 1)
    const dag = [0, 1, 2, 7, 14]
      .map((days) => addDays(ritmedag, days))
      .find((each) => each < until && weekdayOf(each) < 6 && whyNot(each, vraag.recessen, taken) === null)
    if (dag !== undefined) taken.add(dag)
    return { ritmedag, dag: reason === null ? ritmedag : (dag ?? null), waarom: reason }
  })
}

/** Why a table better does not meet on that day, in words; null when nothing is in the way. */
export function whyNot(dag: Datum, recessen: readonly Afwezig[], bezet: ReadonlySet<string> = new Set()): string | null {
  const reces = recessen.find(({ van, totEnMet }) => van <= dag && dag <= totEnMet)
  if (reces) return reces.naam
  const feestdag = yearOf(dag) < EERSTE_KALENDERJAAR ? undefined : feestdagenOf(yearOf(dag)).find(({ datum }) => datum === dag)
  if (feestdag) return feestdag.naam
  if (bezet.has(dag)) return 'Deze tafel vergadert dan al'
  return null
}

function ritmedagenOf({ ritme, eerste, totEnMet }: Reeksvraag): Datum[] {
  const stap = STAPPEN[ritme]
  if (stap === undefined) return eerste <= totEnMet ? [eerste] : []
  const dagen: Datum[] = []
  for (let n = 0; ; n += 1) {
    const dag = 'weken' in stap ? addDays(eerste, n * stap.weken * 7) : sameWeekdayLater(eerste, n * stap.maanden)
    if (dag > totEnMet) return dagen
    dagen.push(dag)
  }
}

/** The same weekday of a later month: the second Wednesday stays the second Wednesday; a fifth becomes the fourth where there is no fifth. */
function sameWeekdayLater(dag: Datum, maanden: number): Datum {
  const month = monthOf(dag) - 1 + maanden
  const first = datumOf(yearOf(dag) + Math.floor(month / 12), (month % 12) + 1, 1)
  const firstSame = addDays(first, (weekdayOf(dag) - weekdayOf(first) + 7) % 7)
  const nth = Math.floor((dayOf(dag) - 1) / 7)
  const found = addDays(firstSame, nth * 7)
  return monthOf(found) === monthOf(first) ? found : addDays(found, -7)
}
