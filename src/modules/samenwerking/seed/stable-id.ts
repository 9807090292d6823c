import { createHash } from 'node:crypto'

/**
 * The id of a thing that every installation loads, from its natural key (`gemeente:GM0299`): the same in each database and after each
 * load, so that links and exports keep their meaning. A UUID of version 8 (RFC 9562 §5.8) with bits of SHA-256.
 */
export function stableId(key: string): string {
  const bytes = createHash('sha256').update(key).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The id of a municipality, by its CBS code. */
export function gemeenteId(gmCode: string): string {
  return stableId(`gemeente:${gmCode}`)
}
