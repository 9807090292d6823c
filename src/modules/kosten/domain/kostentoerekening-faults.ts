import { parseBedrag } from '#kernel/bedrag.ts'
import { BREUK_EEN } from '#kernel/breuk.ts'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { decimaalFrom, fieldOf, listOf } from '#kernel/json.ts'
import { makeLijnen, makeNetwerk, methodes, reachable, reverse } from './netwerk.ts'
import type { Levering, Methode, Opzet } from './netwerk.ts'

/** Every code with its place: first the cost centres, then the products. */
type Plaatsen = {
  readonly codes: ReadonlyMap<string, number>
  readonly plaatsen: number
  readonly knopen: number
  /** Whether every code could be read, so that what is not among them is unknown. */
  readonly isComplete: boolean
}

/**
 * What is wrong in meaning: a code that stands twice or is unknown, a product that delivers, an order that does not name every centre
 * once, and a centre with cost that can reach no product. Takes the input as it came; what has the wrong shape is skipped here.
 */
export function faultsOfKostentoerekening(raw: unknown): Fault[] {
  const faults: Fault[] = []
  const places = readCodes(raw, faults)
  const leveringen = readLeveringen(raw, places, faults)
  const opzet = readOpzet(raw, places, faults)
  const isWhole = ['kostenplaatsen', 'kostendragers', 'prestaties'].every((key) => Array.isArray(fieldOf(raw, key)))
  return isWhole ? [...faults, ...stuckFaults(raw, leveringen, { ...opzet, ...places })] : faults
}

function readCodes(raw: unknown, faults: Fault[]): Plaatsen {
  const lists = ['kostenplaatsen', 'kostendragers'].map((key) => [key, listOf(raw, key)] as const)
  const codes = new Map<string, number>()
  let knopen = 0
  let isComplete = lists.every(([key]) => Array.isArray(fieldOf(raw, key)))
  for (const [key, list] of lists) {
    for (const [index, post] of list.entries()) {
      const code = fieldOf(post, 'code')
      if (typeof code !== 'string') isComplete = false
      else if (codes.has(code)) {
        const reason = `De code ${code} staat al eerder. Geef elke kostenplaats en elke kostendrager een eigen code.`
        faults.push({ name: pointer([key, index, 'code']), code: 'codeDubbel', reason })
      } else codes.set(code, knopen)
      knopen += 1
    }
  }
  return { codes, plaatsen: lists[0]![1].length, knopen, isComplete }
}

/** The deliveries between known nodes. What a centre delivers to somebody unknown counts as a way out: it may be one. */
function readLeveringen(raw: unknown, { codes, plaatsen, knopen, isComplete }: Plaatsen, faults: Fault[]): Levering[] {
  return listOf(raw, 'prestaties').flatMap((prestatie, index) => {
    const [van, naar] = ['van', 'naar'].map((key) => {
      const code = fieldOf(prestatie, key)
      if (typeof code !== 'string') return undefined
      const place = codes.get(code)
      if (place === undefined && isComplete) {
        const reason = `De code ${code} bestaat niet. Controleer de code of voeg een kostenplaats of kostendrager toe.`
        faults.push({ name: pointer(['prestaties', index, key]), code: 'codeOnbekend', reason })
      }
      return place
    })
    if (van === undefined) return []
    if (van >= plaatsen) {
      const reason = 'Een kostendrager levert niet aan anderen. Kies een kostenplaats.'
      faults.push({ name: pointer(['prestaties', index, 'van']), code: 'kostendragerLevert', reason })
      return []
    }
    const read = decimaalFrom(fieldOf(prestatie, 'hoeveelheid'))
    const hoeveelheid = read.ok && read.value.teller >= 0n ? read.value : BREUK_EEN
    return [{ van, naar: naar ?? knopen, hoeveelheid }]
  })
}

/** How cost is passed on, and whether that could be read. */
type Bekend = Opzet & { readonly isKnown: boolean }

/** How cost is passed on; where that cannot be read, as widely as can be, so that nothing is called stuck that may not be. */
function readOpzet(raw: unknown, places: Plaatsen, faults: Fault[]): Bekend {
  const methode = methodes.find((each) => each === fieldOf(raw, 'methode'))
  const widest = { knopen: places.knopen, plaatsen: places.plaatsen, methode: 'wederkerig' as Methode, rang: [], isKnown: false }
  if (methode === undefined) return widest
  if (methode !== 'trapsgewijs') return { ...widest, methode, isKnown: true }
  const rang = readVolgorde(raw, places, faults)
  return rang === null ? widest : { ...widest, methode, rang, isKnown: true }
}

/** Of each centre its place in the order, or null when that is not whole. */
function readVolgorde(raw: unknown, { codes, plaatsen, isComplete }: Plaatsen, faults: Fault[]): number[] | null {
  const volgorde = fieldOf(raw, 'volgorde')
  if (volgorde === undefined) {
    const reason = 'Bij de trapsgewijze methode hoort een volgorde. Noem alle kostenplaatsen, de eerste die doorbelast eerst.'
    faults.push({ name: '/volgorde', code: 'veldOntbreekt', reason })
  }
  if (!Array.isArray(volgorde)) return null
  const rang = new Map<number, number>()
  let isWhole = isComplete
  for (const [index, code] of volgorde.entries()) {
    const place = typeof code === 'string' ? codes.get(code) : undefined
    if (place !== undefined && place < plaatsen && !rang.has(place)) {
      rang.set(place, index)
      continue
    }
    isWhole = false
    if (typeof code !== 'string' || (place === undefined && !isComplete)) continue
    const isDouble = place !== undefined && place < plaatsen
    const reason = isDouble
      ? `De kostenplaats ${code} staat al eerder in de volgorde. Laat hem één keer staan.`
      : `${code} is geen kostenplaats. Noem in de volgorde alleen kostenplaatsen.`
    faults.push({ name: pointer(['volgorde', index]), code: isDouble ? 'codeDubbel' : 'codeOnbekend', reason })
  }
  const missing = [...codes].filter(([, place]) => place < plaatsen && !rang.has(place)).map(([code]) => code)
  if (missing.length > 0 && isComplete) {
    const reason = `In de volgorde ontbreekt: ${missing.join(', ')}. Noem elke kostenplaats één keer.`
    faults.push({ name: '/volgorde', code: 'volgordeOnvolledig', reason })
  }
  return isWhole && missing.length === 0 ? Array.from({ length: plaatsen }, (_, place) => rang.get(place) ?? 0) : null
}

/** The centres with cost, their own or received, that can reach no product. */
function stuckFaults(raw: unknown, leveringen: readonly Levering[], opzet: Bekend & Plaatsen): Fault[] {
  const kostenplaatsen = listOf(raw, 'kostenplaatsen')
  const { knopen, plaatsen, codes } = opzet
  const netwerk = makeNetwerk({ ...opzet, knopen: knopen + 1 }, leveringen)
  const own = [...kostenplaatsen.keys()].filter((place) => isCost(fieldOf(kostenplaatsen[place], 'kosten')))
  const hasCost = opzet.isKnown ? reachable(netwerk, own) : reachable(makeLijnen(knopen + 1, []), own)
  const products = Array.from({ length: knopen + 1 - plaatsen }, (_, index) => plaatsen + index)
  const getsRid = reachable(reverse(netwerk), products)
  return kostenplaatsen.flatMap((kostenplaats, place) => {
    if (hasCost[place] === 0 || getsRid[place] === 1) return []
    const code = fieldOf(kostenplaats, 'code')
    // Who has no code of its own has another fault to mend first.
    if (typeof code !== 'string' || codes.get(code) !== place) return []
    const reason = `De kostenplaats ${code} heeft kosten die bij geen enkele kostendrager kunnen komen. Voeg een prestatie toe die daarheen leidt.`
    return [{ name: pointer(['kostenplaatsen', place]), code: 'kostenZonderUitweg', reason }]
  })
}

function isCost(amount: unknown): boolean {
  const read = typeof amount === 'string' ? parseBedrag(amount) : null
  return read !== null && read.ok && read.value !== 0n
}
