import { useSearchParams } from 'react-router'
import { keepStandOp } from '#web/stand-op.ts'

/** Addresses inside the house that keep looking at the chosen day. */
export function usePad(): (to: string) => string {
  const [search] = useSearchParams()
  return (to) => keepStandOp(to, search)
}
