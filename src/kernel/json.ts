import { breukOf, compareBreuk, parseDecimaal, parseJsonGetal } from './breuk.ts'
import type { Breuk } from './breuk.ts'
import { pointer } from './fault.ts'
import type { Fault } from './fault.ts'
import { ok, refuse } from './refusal.ts'
import type { Result } from './refusal.ts'

/** A number in JSON that a JavaScript number cannot hold as it was written (twenty digits, `1e400`); it keeps the text. */
export class JsonGetal {
  readonly bron: string
  constructor(bron: string) {
    this.bron = bron
  }
}

/** What was read: the value, and the keys that stood twice in one object (of which the last value was kept). */
export type JsonLezing = { readonly waarde: unknown; readonly dubbel: readonly Fault[] }

/** Objects and lists may be nested this deep; deeper is refused, before any code that walks the value can run out of stack. */
export const MAX_JSON_DIEPTE = 512

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
// A JavaScript number holds any decimal of this many digits.
const SAFE_DIGITS = 15

class JsonFout extends Error {
  readonly fault: Fault
  constructor(fault: Fault) {
    super(fault.reason)
    this.fault = fault
  }
}

type Reader = { readonly text: string; at: number; readonly path: (string | number)[]; readonly dubbel: Fault[] }

/**
 * Reads JSON (RFC 8259) without losing a digit: numbers that JavaScript would round come out as `JsonGetal`. Objects have no
 * prototype, so that a key such as `__proto__` is a key like any other. Refused with the line and position of the mistake.
 */
export function parseJson(text: string): Result<JsonLezing> {
  const reader: Reader = { text, at: 0, path: [], dubbel: [] }
  try {
    const waarde = readValue(reader)
    skipSpace(reader)
    if (reader.at < text.length) fail(reader, 'hier staat nog iets na het einde van de gegevens. Haal dit weg.')
    return ok({ waarde, dubbel: reader.dubbel })
  } catch (error) {
    if (error instanceof JsonFout) return refuse(error.fault.code, error.fault.reason, [error.fault])
    throw error
  }
}

/**
 * Reads an exact number from what came in: a decimal string, a JavaScript number or a `JsonGetal`.
 * Refused is everything else, NaN and infinity included.
 */
export function decimaalFrom(value: unknown): Result<Breuk> {
  if (typeof value === 'string') return parseDecimaal(value)
  if (value instanceof JsonGetal) return parseJsonGetal(value.bron)
  if (typeof value === 'number' && Number.isFinite(value)) return ok(breukOf(value))
  return refuse('verkeerdeSoort', 'Vul hier een getal in, zoals 52 of "0.52".')
}

/** The field of an object that came in; undefined when it is not there, or when the value is no object. */
export function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined
}

/** The list in a field of what came in; empty when it is not there, or no list. */
export function listOf(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key)
  return Array.isArray(list) ? (list as unknown[]) : []
}

function fail(reader: Reader, message: string): never {
  const before = reader.text.slice(0, reader.at).split('\n')
  const place = `Regel ${before.length}, teken ${before.at(-1)!.length + 1}`
  throw new JsonFout({ name: '', code: 'geenJson', reason: `Dit is geen goede JSON. ${place}: ${message}` })
}

function skipSpace(reader: Reader): void {
  for (;;) {
    const char = reader.text.charCodeAt(reader.at)
    if (char !== 32 && char !== 10 && char !== 13 && char !== 9) return
    reader.at += 1
  }
}

function readValue(reader: Reader): unknown {
  skipSpace(reader)
  const char = reader.text[reader.at]
  if (char === '{') return readNested(reader, readObject)
  if (char === '[') return readNested(reader, readList)
  if (char === '"') return readString(reader)
  if (char === '-' || (char !== undefined && char >= '0' && char <= '9')) return readNumber(reader)
  for (const [word, value] of WORDS) {
    if (!reader.text.startsWith(word, reader.at)) continue
    reader.at += word.length
    return value
  }
  return fail(
    reader,
    char === undefined ? 'de gegevens houden hier te vroeg op.' : 'hier hoort een waarde te staan: tekst tussen ", een getal, { of [.',
  )
}

function readNested(reader: Reader, read: (reader: Reader) => unknown): unknown {
  if (reader.path.length >= MAX_JSON_DIEPTE) {
    const reason = `De gegevens zitten te diep in elkaar. Gebruik hooguit ${MAX_JSON_DIEPTE} lagen.`
    throw new JsonFout({ name: pointer(reader.path), code: 'teDiep', reason })
  }
  reader.at += 1
  return read(reader)
}

/** Moves past a comma (true) or the closing mark (false). */
function hasMore(reader: Reader, closing: string): boolean {
  skipSpace(reader)
  const char = reader.text[reader.at]
  if (char !== ',' && char !== closing) fail(reader, `hier hoort een komma of ${closing} te staan.`)
  reader.at += 1
  return char === ','
}

function isEmpty(reader: Reader, closing: string): boolean {
  skipSpace(reader)
  if (reader.text[reader.at] !== closing) return false
  reader.at += 1
  return true
}

function readList(reader: Reader): unknown[] {
  const list: unknown[] = []
  if (isEmpty(reader, ']')) return list
  do {
    reader.path.push(list.length)
    list.push(readValue(reader))
    reader.path.pop()
  } while (hasMore(reader, ']'))
  return list
}

function readObject(reader: Reader): Record<string, unknown> {
  const object = Object.create(null) as Record<string, unknown>
  if (isEmpty(reader, '}')) return object
  do {
    skipSpace(reader)
    if (reader.text[reader.at] !== '"') fail(reader, 'hier hoort een naam tussen " te staan.')
    const key = readString(reader)
    reader.path.push(key)
    if (key in object)
      reader.dubbel.push({
        name: pointer(reader.path),
        code: 'veldDubbel',
        reason: `Het veld ${key} staat er twee keer. Laat er één staan.`,
      })
    skipSpace(reader)
    if (reader.text[reader.at] !== ':') fail(reader, 'hier hoort een dubbele punt te staan.')
    reader.at += 1
    object[key] = readValue(reader)
    reader.path.pop()
  } while (hasMore(reader, '}'))
  return object
}

function readString(reader: Reader): string {
  const start = reader.at
  let escaped = false
  for (let at = start + 1; ; at += 1) {
    const char = reader.text.charCodeAt(at)
    if (char === 34) {
      reader.at = at + 1
      return escaped ? unescaped(reader, start) : reader.text.slice(start + 1, at)
    }
    if (char === 92) {
      escaped = true
      at += 1
    } else if (Number.isNaN(char) || char < 32) {
      reader.at = Math.min(at, reader.text.length)
      fail(
        reader,
        Number.isNaN(char)
          ? 'een tekst eindigt niet: de sluitende " ontbreekt.'
          : 'in een tekst mag geen regeleinde of tab staan. Schrijf \\n of \\t.',
      )
    }
  }
}

function unescaped(reader: Reader, start: number): string {
  try {
    return JSON.parse(reader.text.slice(start, reader.at)) as string
  } catch {
    reader.at = start
    return fail(reader, 'in deze tekst staat een \\ die hier niet mag. Schrijf \\\\ voor een gewone backslash.')
  }
}

function readNumber(reader: Reader): number | JsonGetal {
  NUMBER.lastIndex = reader.at
  const source = NUMBER.exec(reader.text)?.[0]
  if (source === undefined) return fail(reader, 'dit is geen getal.')
  reader.at += source.length
  if (/[0-9.]/.test(reader.text[reader.at] ?? ''))
    fail(reader, 'dit getal is niet goed geschreven. Schrijf zonder nul vooraan en met cijfers na de punt.')
  const value = Number(source)
  return isExact(source, value) ? value : new JsonGetal(source)
}

function isExact(source: string, value: number): boolean {
  if (source.length <= SAFE_DIGITS && !/[eE]/.test(source)) return true
  if (!Number.isFinite(value)) return false
  const written = parseJsonGetal(source)
  return written.ok && compareBreuk(written.value, breukOf(value)) === 0
}
