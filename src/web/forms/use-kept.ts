import { useEffect, useState } from 'react'
import { forget, keep, readKept } from '#web/forms/kept.ts'
import { useSession } from '#web/session.ts'

/**
 * What stands in a form, and stays when somebody leaves it half-filled and comes back: in this tab, for this hat, until it is saved or
 * somebody signs out. `wasKept` says that what stands in the form was kept; `startOver` empties it again.
 * @param read what was found as a value of this form; `null` when it belongs to a form with other fields
 */
export function useKept<T>(form: string, initial: T, read: (found: unknown) => T | null) {
  const { hoed } = useSession()
  // The hat under which the form was opened: whoever switches while it still stands there does not carry it to the other side.
  const [key] = useState(`${hoed?.aanstellingId ?? ''}/${form}`)
  const [begin] = useState(initial)
  const [found] = useState(() => {
    const kept = readKept(key)
    return kept === null ? null : read(kept)
  })
  const [wasKept, setWasKept] = useState(found !== null)
  const [isDone, setDone] = useState(false)
  const [value, set] = useState(found ?? begin)
  useEffect(() => {
    if (isDone || JSON.stringify(value) === JSON.stringify(begin)) forget(key)
    else keep(key, value)
  }, [key, value, begin, isDone])
  return {
    value,
    set,
    wasKept,
    startOver: () => {
      set(begin)
      setWasKept(false)
    },
    /** It was saved: there is nothing to keep any more. */
    done: () => {
      setDone(true)
      forget(key)
    },
  }
}
