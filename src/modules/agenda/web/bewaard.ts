/**
 * Reads what was kept of a form: only when every field is there, of the same kind as at the beginning, also within a group of fields. A field
 * that was empty may hold anything.
 */
export function readLike<V extends object>(initial: V): (found: unknown) => V | null {
  return (found) =>
    isRecord(found) && Object.keys(found).length === Object.keys(initial).length && hasAll(found, initial) ? (found as V) : null
}

const isRecord = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null && !Array.isArray(found)

const hasAll = (found: Record<string, unknown>, like: object): boolean =>
  Object.entries(like).every(([name, value]) => name in found && isLike(found[name], value as unknown))

function isLike(found: unknown, like: unknown): boolean {
  if (found === null || like === null) return typeof found !== 'boolean'
  if (isRecord(like)) return isRecord(found) && hasAll(found, like)
  return typeof found === typeof like && Array.isArray(found) === Array.isArray(like)
}
