import { addYears, type Datum } from '#kernel/datum.ts'

/** How long a decision is kept, and where that stands. */
export interface Bewaring {
  readonly waardering: 'blijvend_bewaren' | 'vernietigen'
  /** Years after the start; null when it is kept for ever. */
  readonly jaren: number | null
  /** The day of the decision: from there the term runs. */
  readonly start: string
  /** From this day on it may be destroyed; null when it is kept for ever. */
  readonly vernietigenVanaf: string | null
  readonly bron: string
}

interface Regel {
  readonly tafelSoorten: readonly string[]
  readonly resultaat: string
  readonly jaren: number | null
}

/** Results of process type 19 of the Selectielijst gemeenten en intergemeentelijke organen 2020, by who decided. */
const regels: readonly Regel[] = [
  // Bestuurlijke besluitvorming: kept.
  { tafelSoorten: ['bestuur', 'dagelijks_bestuur', 'college', 'raad'], resultaat: '19.1.6', jaren: null },
  // Bestuurlijk overleg met derden.
  { tafelSoorten: ['stuurgroep', 'kring', 'overlegtafel'], resultaat: '19.1.10', jaren: 10 },
  // Ambtelijke besluitvorming.
  { tafelSoorten: ['ogo', 'secretarissen', 'controllers'], resultaat: '19.1.8', jaren: 20 },
]

/** How long a decision of this kind of table is kept. A kind that is not in the list is kept: destroying cannot be undone. */
export function bewaringVan(tafelSoort: string, datum: string): Bewaring {
  const regel = regels.find(({ tafelSoorten }) => tafelSoorten.includes(tafelSoort)) ?? regels[0]!
  return {
    waardering: regel.jaren === null ? 'blijvend_bewaren' : 'vernietigen',
    jaren: regel.jaren,
    start: datum,
    vernietigenVanaf: regel.jaren === null ? null : addYears(datum as Datum, regel.jaren),
    bron: `Selectielijst 2020, resultaat ${regel.resultaat}`,
  }
}
