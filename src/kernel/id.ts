import { assert, ok, refuse } from './refusal.ts'
import type { Result } from './refusal.ts'

declare const soort: unique symbol

/** The identity of one thing of one kind: a lower-case UUID. `Id<'verdeelsleutel'>` cannot be passed where `Id<'regeling'>` is asked. */
export type Id<Soort extends string> = string & { readonly [soort]: Soort }

/** How many random bytes `uuidV7` takes. */
export const UUID_RANDOM_BYTES = 10

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether the text is a UUID of version 1 to 8 (RFC 9562), in lower case. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}

/** Reads an identity; upper case is brought to lower case, so that one thing has one name. */
export function parseId<Soort extends string>(text: string): Result<Id<Soort>> {
  const lower = text.toLowerCase()
  return isUuid(lower)
    ? ok(lower as Id<Soort>)
    : refuse('idVorm', 'Dit is geen kenmerk van een gegeven in Regiekamer. Kopieer het in zijn geheel.')
}

/**
 * A UUID version 7 (RFC 9562 §5.7): sorts by time of making. The caller brings the clock (milliseconds since 1970) and the
 * randomness (ten bytes); this function only puts them in place.
 */
export function uuidV7<Soort extends string>(unixMs: number, random: Uint8Array): Id<Soort> {
  assert(Number.isInteger(unixMs) && unixMs >= 0 && unixMs < 2 ** 48, 'the time fits in 48 bits of milliseconds')
  assert(random.length === UUID_RANDOM_BYTES, `${UUID_RANDOM_BYTES} random bytes`)
  const hex = (byte: number) => byte.toString(16).padStart(2, '0')
  const time = unixMs.toString(16).padStart(12, '0')
  const tail = [0x70 | (random[0]! & 0x0f), random[1]!, 0x80 | (random[2]! & 0x3f), ...random.slice(3)].map(hex).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}` as Id<Soort>
}
