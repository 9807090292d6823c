import { compareBreuk, parseDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'

/** Whether two decimals, or their absence, are the same number: `5` and `5.0` are. */
export function sameDecimaal(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  return compareBreuk(expectOk(parseDecimaal(a)), expectOk(parseDecimaal(b))) === 0
}
