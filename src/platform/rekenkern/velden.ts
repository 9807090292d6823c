import * as z from 'zod'
import { parseBedrag } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { BREUK_NUL, compareBreuk, parseDecimaal } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { parseDatum } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { decimaalFrom, JsonGetal } from '#kernel/json.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import type { Refusal, Result } from '#kernel/refusal.ts'
import { parsePost } from '#kernel/totaal.ts'
import type { Post } from '#kernel/totaal.ts'

const BEDRAG_PATROON = '^-?\\d+\\.\\d{2}$'
const DECIMAAL_PATROON = '^-?\\d+(\\.\\d+)?$'

/** A field that is read by a function of the kernel; its refusal becomes the fault, with code and Dutch reason. */
function field<T>(read: (value: unknown) => Result<T>, jsonSchema: Record<string, unknown>) {
  return z
    .unknown()
    .transform((value, context): T => {
      const result = read(value)
      if (result.ok) return result.value
      context.issues.push({ code: 'custom', input: value, message: result.refusal.detail, params: { code: result.refusal.code } })
      return z.NEVER
    })
    .meta(jsonSchema)
}

function textField<T>(parse: (text: string) => Result<T>, expected: string) {
  return (value: unknown) =>
    typeof value === 'string' ? parse(value) : refuse('verkeerdeSoort', `Vul hier ${expected} in, tussen aanhalingstekens.`)
}

/** An amount in an input: `"213200.00"`; `PM` is refused. */
export function bedragVeld() {
  return field<Bedrag>(textField(parseBedrag, 'een bedrag zoals "213200.00"'), {
    type: 'string',
    pattern: BEDRAG_PATROON,
    description: 'Bedrag in euro.',
  })
}

/** An amount in an input that may also be `"PM"`. */
export function postVeld() {
  const description = 'Bedrag in euro, of PM als het nog niet bekend is.'
  return field<Post>(textField(parsePost, 'een bedrag zoals "213200.00" of "PM"'), {
    type: 'string',
    pattern: `${BEDRAG_PATROON}|^PM$`,
    description,
  })
}

/** What a number in an input has to lie between, both ends included, as decimal strings. */
export type Grenzen = { readonly min?: string; readonly max?: string }

/** A weight, share, rate, chance or quantity in an input: a decimal string or a JSON number, read exactly. */
export function decimaalVeld(grenzen: Grenzen = {}) {
  return field<Breuk>((value) => readDecimaal(value, grenzen), decimaalSchema(grenzen))
}

function readDecimaal(value: unknown, { min, max }: Grenzen): Result<Breuk> {
  const result = decimaalFrom(value)
  if (!result.ok) return result
  if (min !== undefined && compareBreuk(result.value, boundOf(min)) < 0) {
    return min === '0'
      ? refuse('negatief', 'Dit getal mag niet lager zijn dan nul.')
      : refuse('teLaag', `Dit getal mag niet lager zijn dan ${min}.`)
  }
  if (max !== undefined && compareBreuk(result.value, boundOf(max)) > 0)
    return refuse('teHoog', `Dit getal mag niet hoger zijn dan ${max}.`)
  return result
}

function decimaalSchema({ min, max }: Grenzen): Record<string, unknown> {
  return {
    type: ['string', 'number'],
    pattern: DECIMAAL_PATROON,
    ...(min === undefined ? {} : { minimum: Number(min) }),
    ...(max === undefined ? {} : { maximum: Number(max) }),
    description: 'Getal, als tekst of als JSON-getal.',
  }
}

/** Numbers by code in an input: `{ "kosten": 25 }`. A `Map`, so that a code such as `__proto__` is a code like any other. */
export function decimalenPerCodeVeld(grenzen: Grenzen = {}) {
  return z
    .unknown()
    .transform((value, context): ReadonlyMap<string, Breuk> => {
      const push = ({ code, detail }: Refusal, path: string[]) =>
        context.issues.push({ code: 'custom', input: value, path, message: detail, params: { code } })
      const read = new Map<string, Breuk>()
      if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof JsonGetal) {
        push({ code: 'verkeerdeSoort', detail: 'Vul hier een groep velden tussen { en } in.' }, [])
        return z.NEVER
      }
      for (const [code, each] of Object.entries(value)) {
        const result = readDecimaal(each, grenzen)
        if (result.ok) read.set(code, result.value)
        else push(result.refusal, [code])
      }
      return read
    })
    .meta({ type: 'object', additionalProperties: decimaalSchema(grenzen) })
}

function boundOf(text: string): Breuk {
  const bound = parseDecimaal(text)
  return bound.ok ? bound.value : BREUK_NUL
}

/** A whole number in an input, as a JSON number, such as a year or a count. */
export function geheelVeld(min: number, max: number) {
  const read = (value: unknown): Result<number> => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      return refuse('geenGeheelGetal', 'Vul hier een geheel getal in, zonder aanhalingstekens.')
    return value < min || value > max ? refuse('buitenBereik', `Vul hier een geheel getal in van ${min} tot en met ${max}.`) : ok(value)
  }
  return field<number>(read, { type: 'integer', minimum: min, maximum: max })
}

/** A calendar year in an input. The range catches a slip of the pen, and bounds how far apart two years can lie. */
export function jaarVeld() {
  return geheelVeld(1900, 2200)
}

/** A calendar date in an input: `"2026-11-21"`. */
export function datumVeld() {
  return field<Datum>(textField(parseDatum, 'een datum zoals "2026-11-21"'), { type: 'string', format: 'date' })
}

/** A code in an input: the caller's own name for a party, product or risk. Any text but the empty one. */
export function codeVeld() {
  return z.string().min(1).meta({ description: 'Uw eigen code. Hoofdletters en kleine letters zijn verschillend.' })
}

/** An amount in an answer. */
export function bedragUit() {
  return z.string().meta({ pattern: BEDRAG_PATROON, description: 'Bedrag in euro.' })
}

/** A number in an answer, as text with a fixed number of decimals. */
export function decimaalUit(decimalen: number) {
  return z.string().meta({ pattern: decimalen === 0 ? '^-?\\d+$' : `^-?\\d+\\.\\d{${decimalen}}$` })
}
