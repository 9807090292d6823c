import { useState } from 'react'
import { faultsOf } from '#web/call.ts'
import type { FormFault } from '#web/design/form-context.ts'
import { refresh } from '#web/query.ts'

/** A change on the way to the server: busy while it runs, faults when it was refused, everything read anew when it worked. */
export interface Action<A extends unknown[]> {
  run: (...given: A) => Promise<boolean>
  isBusy: boolean
  faults: FormFault[]
  clear: () => void
}

/** Wraps a change; `run` says whether it worked, so that a dialog closes only then. */
export function useAction<A extends unknown[]>(change: (...given: A) => Promise<unknown>): Action<A> {
  const [isBusy, setBusy] = useState(false)
  const [faults, setFaults] = useState<FormFault[]>([])
  return {
    isBusy,
    faults,
    clear: () => setFaults([]),
    run: async (...given) => {
      setBusy(true)
      try {
        await change(...given)
        setFaults([])
        await refresh()
        return true
      } catch (error) {
        setFaults(faultsOf(error))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
