import { assert, ok, refuse } from './refusal.ts'
import type { Result } from './refusal.ts'

/**
 * An exact ratio of two whole numbers without a unit; the denominator is above nil. What this file makes is in lowest terms. Shares
 * of `allocate.ts` are not, since reducing long numbers costs more than using them: compare them with `compareBreuk`, and reduce
 * them for show with `breuk(teller, noemer)`.
 */
export type Breuk = { readonly teller: bigint; readonly noemer: bigint }

/** A number may have at most this many digits written out in full; what is longer is a mistake or an attack, not a weight. */
export const MAX_CIJFERS = 400

/** Nothing, as a ratio. */
export const BREUK_NUL: Breuk = { teller: 0n, noemer: 1n }

/** The whole, as a ratio. */
export const BREUK_EEN: Breuk = { teller: 1n, noemer: 1n }

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}

/** The ratio teller / noemer, brought to lowest terms. A denominator of nil is a programmer's mistake. */
export function breuk(teller: bigint, noemer = 1n): Breuk {
  assert(noemer !== 0n, 'a ratio has a denominator other than nil')
  if (noemer === 1n) return { teller, noemer }
  const common = gcd(teller, noemer) * (noemer < 0n ? -1n : 1n)
  return { teller: teller / common, noemer: noemer / common }
}

const DECIMAAL = /^(-?)(\d+)(?:\.(\d+))?$/
const JSON_GETAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

function breukOfMatch(match: RegExpExecArray, exponent: number): Result<Breuk> {
  const [, sign, whole = '', fraction = ''] = match
  const digits = (whole + fraction).replace(/^0+/, '')
  if (digits === '') return ok(BREUK_NUL)
  const shift = exponent - fraction.length
  if (whole.length + fraction.length > MAX_CIJFERS || digits.length + shift > MAX_CIJFERS || shift < -MAX_CIJFERS) {
    return refuse('getalTeLang', `Dit getal is te lang. Gebruik hooguit ${MAX_CIJFERS} cijfers.`)
  }
  const value = sign === '-' ? -BigInt(digits) : BigInt(digits)
  return ok(shift >= 0 ? breuk(value * 10n ** BigInt(shift)) : breuk(value, 10n ** BigInt(-shift)))
}

/** Reads a decimal string exactly: `52`, `0.52`, `-12.5`. No exponent, no spaces, no comma, no plus sign. */
export function parseDecimaal(text: string): Result<Breuk> {
  const match = DECIMAAL.exec(text)
  if (match !== null) return breukOfMatch(match, 0)
  if (/^-?[\d.]*,\d+$/.test(text)) return refuse('getalVorm', 'Gebruik een punt in plaats van een komma, zoals 0.52.')
  if (text.trim() !== text && DECIMAAL.test(text.trim())) return refuse('getalVorm', 'Haal de spaties voor en na het getal weg.')
  return refuse('getalVorm', 'Dit is geen getal. Gebruik alleen cijfers en een punt, zoals 52 of 0.52.')
}

/** Reads a number as JSON writes it (RFC 8259), exponent included, exactly: `1e3` is 1000, `0.1` is one tenth. */
export function parseJsonGetal(text: string): Result<Breuk> {
  const match = JSON_GETAL.exec(text)
  if (match === null) return refuse('getalVorm', 'Dit is geen getal.')
  const exponent = Number(match[4] ?? '0')
  return breukOfMatch(match, Number.isSafeInteger(exponent) ? exponent : Math.sign(exponent) * Number.MAX_SAFE_INTEGER)
}

/** The decimal that a JavaScript number is written as: 0.1 becomes one tenth, not the binary fraction beside it. */
export function breukOf(value: number): Breuk {
  assert(Number.isFinite(value), 'only a finite number is a ratio')
  const result = parseJsonGetal(String(value))
  assert(result.ok, 'every finite number fits')
  return result.value
}

/** a + b */
export function addBreuk(a: Breuk, b: Breuk): Breuk {
  if (a.noemer === b.noemer) return breuk(a.teller + b.teller, a.noemer)
  return breuk(a.teller * b.noemer + b.teller * a.noemer, a.noemer * b.noemer)
}

/** a − b */
export function subtractBreuk(a: Breuk, b: Breuk): Breuk {
  return addBreuk(a, { teller: -b.teller, noemer: b.noemer })
}

/** a × b */
export function multiplyBreuk(a: Breuk, b: Breuk): Breuk {
  return breuk(a.teller * b.teller, a.noemer * b.noemer)
}

/** a ÷ b; dividing by nil is a programmer's mistake. */
export function divideBreuk(a: Breuk, b: Breuk): Breuk {
  return breuk(a.teller * b.noemer, a.noemer * b.teller)
}

/** The smallest denominator that all of them can be written with. */
export function commonNoemer(breuken: readonly Breuk[]): bigint {
  return breuken.reduce((common, { noemer }) => (common % noemer === 0n ? common : (common / gcd(common, noemer)) * noemer), 1n)
}

/** All of them together; nil when there are none. */
export function sumBreuken(breuken: readonly Breuk[]): Breuk {
  const noemer = commonNoemer(breuken)
  return breuk(
    breuken.reduce((total, b) => total + b.teller * (noemer / b.noemer), 0n),
    noemer,
  )
}

/** Below nil, nil or above nil as a is smaller than, equal to or larger than b. */
export function compareBreuk(a: Breuk, b: Breuk): -1 | 0 | 1 {
  const difference = a.noemer === b.noemer ? a.teller - b.teller : a.teller * b.noemer - b.teller * a.noemer
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest whole number; exactly halfway goes away from zero, so that −2,5 mirrors 2,5. */
export function roundBreuk(b: Breuk): bigint {
  const doubled = (b.teller < 0n ? -b.teller : b.teller) * 2n + b.noemer
  const rounded = doubled / (b.noemer * 2n)
  return b.teller < 0n ? -rounded : rounded
}

/** As a decimal string with a fixed number of decimals, halves rounded away from zero: 2/3 with 3 decimals is `0.667`. Never `-0.00`. */
export function toDecimaal(b: Breuk, decimalen: number): string {
  const units = roundBreuk({ teller: b.teller * 10n ** BigInt(decimalen), noemer: b.noemer })
  const digits = (units < 0n ? -units : units).toString().padStart(decimalen + 1, '0')
  const sign = units < 0n ? '-' : ''
  return decimalen === 0 ? sign + digits : `${sign}${digits.slice(0, -decimalen)}.${digits.slice(-decimalen)}`
}

/** As a decimal string without needless zeros, rounded where there are more decimals than `hooguit`: `24937`, `0.52`, `0.3333`. */
export function toKortDecimaal(b: Breuk, hooguit: number): string {
  const text = toDecimaal(b, hooguit)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** As a percentage in Dutch notation: 13/25 is `52,00%`. */
export function toProcent(b: Breuk, decimalen = 2): string {
  return `${toDecimaal({ teller: b.teller * 100n, noemer: b.noemer }, decimalen).replace('.', ',')}%`
}
