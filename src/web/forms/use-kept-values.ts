import { useEffect, useState } from 'react'
import { forget, keep, readKept } from '#web/forms/kept.ts'
import { useFormValues } from '#web/forms/use-form-values.ts'
import { useSession } from '#web/session.ts'

/**
 * The values of a form that stay when somebody leaves it half-filled and comes back: in this tab, for this hat, until it is saved or
 * somebody signs out. `wasKept` says that what stands in the form was kept; `startOver` empties it again.
 */
export function useKeptValues<V extends object>(form: string, initial: V) {
  const { hoed } = useSession()
  // The hat under which the form was opened: whoever switches while it still stands there does not carry it to the other side.
  const [key] = useState(`${hoed?.aanstellingId ?? ''}/${form}`)
  const [begin] = useState(initial)
  const [found] = useState(() => readKept(key, begin))
  const [wasKept, setWasKept] = useState(found !== null)
  const [isDone, setDone] = useState(false)
  const values = useFormValues(found ?? begin)
  const current = values.values
  useEffect(() => {
    if (isDone || JSON.stringify(current) === JSON.stringify(begin)) forget(key)
    else keep(key, current)
  }, [key, current, begin, isDone])
  return {
    ...values,
    wasKept,
    startOver: () => {
      for (const name of Object.keys(begin) as (keyof V)[]) values.set(name, begin[name])
      setWasKept(false)
    },
    /** It was saved: there is nothing to keep any more. */
    done: () => {
      setDone(true)
      forget(key)
    },
  }
}
