/** What happened to a municipality that ended: the date from which it no longer exists and the municipalities that got its territory. */
export type Opvolging = { gmCode: string; datum: string; opvolgers: readonly string[] }

/**
 * The municipalities that have the territory of this one on a day, sorted by code. Follows chains: a successor that has itself
 * merged by then gives way to its own successor. A municipality that still exists that day is its own answer.
 * Several codes mean that the territory was divided; the sources do not say in what proportion.
 */
export function opvolgersOp(gmCode: string, peildatum: string, opvolgingen: readonly Opvolging[]): string[] {
  const byCode = new Map(opvolgingen.map((opvolging) => [opvolging.gmCode, opvolging]))
  const found = new Set<string>()
  const open = [gmCode]
  const seen = new Set<string>()
  for (let code = open.pop(); code !== undefined; code = open.pop()) {
    if (seen.has(code)) continue
    seen.add(code)
    const opvolging = byCode.get(code)
    if (opvolging && opvolging.datum <= peildatum) open.push(...opvolging.opvolgers)
    else found.add(code)
  }
  return [...found].toSorted()
}
