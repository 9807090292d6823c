const PREFIX = 'rk-formulier/'

/** Keeps the values of a form in this tab. A browser that has no room or does not allow it keeps nothing, and the form still works. */
export function keep(key: string, values: object): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(values))
  } catch {
    // Nothing is lost that was promised: the form says that it was kept only when it was.
  }
}

/** What was kept of a form with these fields; `null` when there is nothing, or when it belongs to a form with other fields. */
export function readKept<V extends object>(key: string, like: V): V | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null')
    return hasFieldsOf(found, like) ? found : null
  } catch {
    return null
  }
}

function hasFieldsOf<V extends object>(found: unknown, like: V): found is V {
  if (typeof found !== 'object' || found === null) return false
  const [has, needs] = [Object.keys(found), Object.keys(like)]
  return has.length === needs.length && needs.every((name) => has.includes(name) && isText((found as Record<string, unknown>)[name]))
}

/** Forms that are kept have texts, and dates or choices that may still be empty. */
const isText = (value: unknown) => value === null || typeof value === 'string'

/** Nothing is left of one form. */
export function forget(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch {
    // Where nothing could be kept there is nothing to forget.
  }
}

/** Nothing is left of any form: at signing out. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(sessionStorage).filter((each) => each.startsWith(PREFIX))) sessionStorage.removeItem(key)
  } catch {
    // Where nothing could be kept there is nothing to forget.
  }
}
