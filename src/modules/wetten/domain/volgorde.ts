import { type WetStatus, wetStatussen } from './wet.ts'

/** A law, as far as its place in a list depends on it. */
export interface Geordend {
  readonly naam: string
  readonly inwerkingOp: string | null
  readonly status: WetStatus
  readonly trekkerNaam: string | null
}

const nl = new Intl.Collator('nl', { numeric: true })
/** What is not known comes last, whichever way the list goes. */
const waarden: Record<string, (wet: Geordend) => string | null> = {
  naam: ({ naam }) => naam,
  inwerkingOp: ({ inwerkingOp }) => inwerkingOp,
  status: ({ status }) => String(wetStatussen.indexOf(status)),
  trekker: ({ trekkerNaam }) => trekkerNaam,
}

/** What a list of laws can be sorted on. */
export const sorteervelden = Object.keys(waarden)

/** The laws by one field, descending with a minus before it; equal ones keep their order. `null` for a field that is not there. */
export function sorteer<W extends Geordend>(wetten: readonly W[], sort: string): W[] | null {
  const isDown = sort.startsWith('-')
  const waarde = waarden[isDown ? sort.slice(1) : sort]
  if (!waarde) return null
  return wetten.toSorted((a, b) => {
    const [left, right] = [waarde(a), waarde(b)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    return (isDown ? -1 : 1) * nl.compare(left, right)
  })
}
