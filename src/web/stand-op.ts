import { useSearchParams } from 'react-router'

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date())

/** The day that the whole house is looked at, from the address: `op` is null for today, `dag` always a date. */
export interface StandOp {
  op: string | null
  dag: string
  today: string
}

/** Reads the day out of an address; nonsense counts as today. */
export function standOpOf(search: URLSearchParams): StandOp {
  const given = search.get('op')
  const op = given && /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given)) ? given : null
  return { op, dag: op ?? today(), today: today() }
}

/** The chosen day on a page. */
export function useStandOp(): StandOp {
  const [search] = useSearchParams()
  return standOpOf(search)
}

/** A path inside the house that keeps looking at the same day. A link that is only a query says itself which day. */
export function keepStandOp(to: string, search: URLSearchParams): string {
  const { op } = standOpOf(search)
  if (!op || to.startsWith('?') || /[?&]op=/.test(to)) return to
  const [path, hash] = to.split('#')
  return `${path}${path!.includes('?') ? '&' : '?'}op=${op}${hash ? `#${hash}` : ''}`
}
