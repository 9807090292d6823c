import { useEffect, useEffectEvent, useState } from 'react'

/** Looks something up for what was typed. The signal ends when the words change. */
export type Lookup<Found> = (query: string, signal: AbortSignal) => Promise<Found>

/** How the looking up goes: for `query` this was found. */
export interface LookupState<Found> {
  found: Found | null
  /** The words that `found` belongs to. */
  query: string | null
  isBusy: boolean
  hasFailed: boolean
}

const PAUSE_MS = 150

/**
 * Calls `lookup` after a short pause in typing; an answer to older words is dropped, and the last answer stays in sight until the
 * next one is there. `null` looks nothing up.
 */
export function useLookup<Found>(query: string | null, lookup: Lookup<Found>): LookupState<Found> {
  const [answer, setAnswer] = useState<{ query: string; found: Found | null } | null>(null)
  const ask = useEffectEvent(lookup)
  useEffect(() => {
    if (query === null) {
      setAnswer(null)
      return undefined
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask(query, stop.signal).then(
        (found) => !stop.signal.aborted && setAnswer({ query, found }),
        () => !stop.signal.aborted && setAnswer({ query, found: null }),
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [query])
  const isBusy = query !== null && answer?.query !== query
  return {
    found: answer?.found ?? null,
    query: answer?.query ?? null,
    isBusy,
    hasFailed: !isBusy && answer !== null && answer.found === null,
  }
}
