/** One line of the report. */
export interface BenchLine {
  what: string
  measured: string
  /** What it should be, and where that comes from. */
  goal: string
}

/** The middle of an odd number of measurements. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
