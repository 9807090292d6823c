/**
 * One thing that is wrong in the input, in the shape of a member of `invalidParams` of a problem document (RFC 9457).
 * `name` is a JSON pointer (RFC 6901) into the input, `''` for the whole; `reason` is plain Dutch and says what to do.
 */
export type Fault = { readonly name: string; readonly code: string; readonly reason: string }

/** The JSON pointer (RFC 6901) of a path of keys and positions: `['delen', 0, 'gewicht']` is `/delen/0/gewicht`. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The same faults, seen from one level higher: each name gets the prefix in front (`/opbouw` makes `/opbouw/delen/0`). */
export function faultsUnder(prefix: string, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, name: prefix + fault.name }))
}
