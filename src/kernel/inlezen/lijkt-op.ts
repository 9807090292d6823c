import { sleutelVan } from './cel.ts'

/** How many letters have to change, be added, be left out or swap places to make one text of the other; stops counting above `hooguit`. */
export function afstand(a: string, b: string, hooguit: number): number {
  if (Math.abs(a.length - b.length) > hooguit) return hooguit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
    }
    if (Math.min(...row) > hooguit) return hooguit + 1
    before = last
    last = row
  }
  return last[b.length]!
}

/** The candidate that was most likely meant, by letters; null when none comes near. Short words have to come nearer than long ones. */
export function lijktOp(gezocht: string, kandidaten: Iterable<string>): string | null {
  const zoek = sleutelVan(gezocht)
  if (zoek.length < 2) return null
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(zoek.length / 4)) + 1
  for (const kandidaat of kandidaten) {
    const sleutel = sleutelVan(kandidaat)
    // "Gemeente Zevenaar" and "Zevenaar (gld)" mean Zevenaar.
    const inside = sleutel.length >= 4 && (zoek.includes(sleutel) || (zoek.length >= 4 && sleutel.startsWith(zoek)))
    const distance = inside ? Math.min(1, bestDistance - 0.5) : afstand(zoek, sleutel, bestDistance)
    if (distance < bestDistance) [best, bestDistance] = [kandidaat, distance]
  }
  return best
}
