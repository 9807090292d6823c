const PREFIX = 'rk-formulier/'

/** Keeps what stands in a form in this tab. A browser that has no room or does not allow it keeps nothing, and the form still works. */
export function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value))
  } catch {
    // Nothing is lost that was promised: the form says that it was kept only when it was.
  }
}

/** What was kept of a form; `null` when there is nothing that can be read. */
export function readKept(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null') as unknown
  } catch {
    return null
  }
}

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
