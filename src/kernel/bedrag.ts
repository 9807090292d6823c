import { roundBreuk } from './breuk.ts'
import type { Breuk } from './breuk.ts'
import { ok, refuse } from './refusal.ts'
import type { Result } from './refusal.ts'

declare const eurocent: unique symbol

/** An amount of money: a whole number of eurocents, exact at any size. */
export type Bedrag = bigint & { readonly [eurocent]: true }

/** An amount may have at most this many digits before the point. */
export const MAX_BEDRAG_CIJFERS = 100

/** An amount from its eurocents. */
export function bedrag(cents: bigint): Bedrag {
  return cents as Bedrag
}

/** No money. */
export const NIHIL: Bedrag = bedrag(0n)

const BEDRAG = /^(-?)(\d+)\.(\d{2})$/
const EXAMPLE = 'Schrijf een bedrag met een punt en twee decimalen, zoals 213200.00.'

/** Reads an amount as it goes over the wire: an optional minus, digits, a point and two decimals (`"1234.56"`, `"-12.50"`). */
export function parseBedrag(text: string): Result<Bedrag> {
  const match = BEDRAG.exec(text)
  if (match === null) return refuse('bedragVorm', bedragReason(text))
  const [, sign, whole = '', cents = ''] = match
  if (whole.length > MAX_BEDRAG_CIJFERS)
    return refuse('bedragTeLang', `Dit bedrag is te groot. Gebruik hooguit ${MAX_BEDRAG_CIJFERS} cijfers voor de punt.`)
  return ok(bedrag(BigInt(`${sign}${whole}${cents}`)))
}

function bedragReason(text: string): string {
  const trimmed = text.trim()
  if (trimmed === 'PM') return 'PM is hier geen bedrag om mee te rekenen. Vul een bedrag in, zoals 213200.00.'
  if (trimmed !== text) return 'Haal de spaties voor en na het bedrag weg.'
  if (text.includes('€')) return `Laat het euroteken weg. ${EXAMPLE}`
  if (text.startsWith('+')) return 'Laat het plusteken weg.'
  if (/^-?[\d.]*,\d+$/.test(text)) return `Gebruik geen komma en geen punten tussen de duizendtallen. ${EXAMPLE}`
  if (/^-?\d+$/.test(text)) return `De centen ontbreken. Schrijf ${text}.00.`
  if (/^-?\d+\.\d$/.test(text)) return `Er staat één decimaal. Schrijf ${text}0.`
  if (/^-?\d+\.\d{3,}$/.test(text)) return `Er staan meer dan twee decimalen. ${EXAMPLE}`
  return EXAMPLE
}

/** The amount as it goes over the wire: `213200.00`, `-12.50`. */
export function formatBedrag(amount: Bedrag): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** a + b */
export function addBedrag(a: Bedrag, b: Bedrag): Bedrag {
  return bedrag(a + b)
}

/** a − b */
export function subtractBedrag(a: Bedrag, b: Bedrag): Bedrag {
  return bedrag(a - b)
}

/** The same amount with the other sign. */
export function negateBedrag(amount: Bedrag): Bedrag {
  return bedrag(-amount)
}

/** All amounts together; nil when there are none. */
export function sumBedragen(amounts: Iterable<Bedrag>): Bedrag {
  let total = 0n
  for (const amount of amounts) total += amount
  return bedrag(total)
}

/** Below nil, nil or above nil as a is smaller than, equal to or larger than b. */
export function compareBedrag(a: Bedrag, b: Bedrag): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * An amount times a ratio, rounded to the cent, halves away from zero. For a single value such as quantity × tariff;
 * to divide one amount over several parties use `allocate`, where the parts add up.
 */
export function multiplyBedrag(amount: Bedrag, ratio: Breuk): Bedrag {
  return bedrag(roundBreuk({ teller: amount * ratio.teller, noemer: ratio.noemer }))
}
