import { breuk, multiplyBreuk, parseDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'

/** A share of one as people type it in a field: `"0.05"` is `"5"`, exact to two decimals. */
export const procentOf = (aandeel: string): string => toKortDecimaal(multiplyBreuk(expectOk(parseDecimaal(aandeel)), breuk(100n)), 2)

/** And back: `"5"` is `"0.05"`, with as many decimals as the share is kept in. */
export const aandeelOf = (procent: string, decimalen: number): string =>
  toKortDecimaal(multiplyBreuk(expectOk(parseDecimaal(procent)), breuk(1n, 100n)), decimalen)
