/** A municipality with the period in which it existed; `null` is: since before the table starts, or still existing. Dates are ISO days. */
export type Gemeentenaam = { gmCode: string; naam: string; provincie: string; van: string | null; totEnMet: string | null }

/**
 * How a printed name leads to a municipality: `letterlijk` (same text), `schrijfwijze` (other capitals, hyphens or accents),
 * `verkort` (the first or last words of exactly one name), `typefout` (one or two letters off exactly one name).
 */
export type Wijze = 'letterlijk' | 'schrijfwijze' | 'verkort' | 'typefout'

/** A printed name brought back to a municipality. */
export type Herkenning = { gemeente: Gemeentenaam; wijze: Wijze }

/** Municipalities prepared for looking up printed names. */
export type Naamindex = {
  entries: readonly { gemeente: Gemeentenaam; words: readonly string[] }[]
  byKey: ReadonlyMap<string, Gemeentenaam>
}

/** Prepares municipalities for `herken`; throws when two have the same name, because a name must lead to one municipality. */
export function buildNaamindex(gemeenten: readonly Gemeentenaam[]): Naamindex {
  const byKey = new Map<string, Gemeentenaam>()
  for (const gemeente of gemeenten) {
    const key = naamsleutel(gemeente.naam)
    if (byKey.has(key)) throw new Error(`two municipalities are named ${gemeente.naam}`)
    byKey.set(key, gemeente)
  }
  return { entries: gemeenten.map((gemeente) => ({ gemeente, words: naamwoorden(gemeente.naam) })), byKey }
}

/** The words of a name in small letters without accents; "c.a." (cum annexis) at the end is no word of the name. */
export function naamwoorden(naam: string): string[] {
  const plain = naam
    .replace(/\s+c\.\s?a\.?$/i, '')
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
}

/** What is left of a name when capitals, accents, hyphens and spaces do not count. */
export function naamsleutel(naam: string): string {
  return naamwoorden(naam).join('')
}

/** Finds the one municipality that a printed name means; `null` when there is none, or when it could be several. */
export function herken(gedrukt: string, index: Naamindex): Herkenning | null {
  const same = index.byKey.get(naamsleutel(gedrukt))
  if (same) return { gemeente: same, wijze: same.naam === gedrukt ? 'letterlijk' : 'schrijfwijze' }
  const [shortened, ...others] = findShortened(naamwoorden(gedrukt), index)
  if (shortened) return others.length === 0 ? { gemeente: shortened, wijze: 'verkort' } : null
  const mistyped = findMistyped(naamsleutel(gedrukt), index)
  return mistyped && { gemeente: mistyped, wijze: 'typefout' }
}

function findShortened(words: readonly string[], index: Naamindex): Gemeentenaam[] {
  if (words.join('').length < 4) return []
  const matches = index.entries.filter(
    (entry) => words.every((word, at) => entry.words[at] === word) || words.every((word, at) => entry.words.at(at - words.length) === word),
  )
  return matches.map(({ gemeente }) => gemeente)
}

function findMistyped(key: string, index: Naamindex): Gemeentenaam | null {
  // Short names differ in one letter from each other (Epe, Ede), so they are never guessed.
  const allowed = key.length < 5 ? 0 : key.length < 10 ? 1 : 2
  const near = [...index.byKey]
    .map(([other, gemeente]) => ({ gemeente, distance: letterDistance(key, other, allowed) }))
    .filter(({ distance }) => distance <= allowed)
  const closest = Math.min(...near.map(({ distance }) => distance))
  const best = near.filter(({ distance }) => distance === closest)
  return best.length === 1 ? (best[0]?.gemeente ?? null) : null
}

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment); anything above `limit` is `limit + 1`. */
function letterDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  const cell = (row: number, column: number) => rows[row]?.[column] ?? limit + 1
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= b.length; j++) {
      const change = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cell(i - 2, j - 2) + 1 : limit + 1
      row.push(Math.min(change, swap, cell(i - 1, j) + 1, cell(i, j - 1) + 1))
    }
  }
  return Math.min(cell(a.length, b.length), limit + 1)
}
