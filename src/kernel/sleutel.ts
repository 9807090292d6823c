import { shareOfShare, sharesOf } from './allocate.ts'
import { BREUK_EEN } from './breuk.ts'
import type { Breuk } from './breuk.ts'
import { pointer } from './fault.ts'
import type { Fault } from './fault.ts'
import { decimaalFrom, fieldOf } from './json.ts'

/** A part of a key: its own weight among its neighbours and, when it is divided on, the parts below it. */
export type Deel = { readonly code: string; readonly gewicht: Breuk; readonly delen?: readonly Deel[] | undefined }

/** An end of a key: its exact share of the whole, not in lowest terms. */
export type Einde = { readonly code: string; readonly aandeel: Breuk }

/** A key may be nested this deep; practice stops at three. */
export const MAX_NIVEAUS = 250

/** A key may have this many parts, over all levels together. */
export const MAX_DELEN = 100_000

/** How many digits the exact shares of all ends may have together: what one request may ask of the machine. */
export const MAX_CIJFERS_TOTAAL = 10_000_000

type Path = readonly (string | number)[]
type Search = { readonly codes: Set<string>; readonly faults: Fault[]; parts: number; digits: number; tooDeep: boolean }

/**
 * What is wrong in meaning with a key (`{ delen: […] }`) that stands at `path` in the input: a code that stands twice in the whole tree,
 * weights of one level that are all nil, and a key that is too deep or too large. Takes it as it came; what has the wrong shape is skipped.
 */
export function faultsOfSleutel(raw: unknown, path: Path): Fault[] {
  const search: Search = { codes: new Set(), faults: [], parts: 0, digits: 0, tooDeep: false }
  searchLevel(fieldOf(raw, 'delen'), { path: [...path, 'delen'], depth: 1, digits: 0 }, search)
  const name = pointer(path)
  if (search.parts > MAX_DELEN) {
    search.faults.push({ name, code: 'teVeelDelen', reason: `De sleutel heeft ${search.parts} delen. Gebruik er hooguit ${MAX_DELEN}.` })
  } else if (search.digits > MAX_CIJFERS_TOTAAL) {
    search.faults.push({
      name,
      code: 'teVeelCijfers',
      reason: 'De gewichten hebben samen te veel cijfers. Rond ze af of gebruik minder lagen.',
    })
  }
  return search.faults
}

function searchLevel(delen: unknown, level: { path: Path; depth: number; digits: number }, search: Search): void {
  if (!Array.isArray(delen) || search.tooDeep) return
  if (level.depth > MAX_NIVEAUS) {
    search.tooDeep = true
    search.faults.push({
      name: pointer(level.path),
      code: 'teDiep',
      reason: `De sleutel heeft te veel lagen. Gebruik er hooguit ${MAX_NIVEAUS}.`,
    })
    return
  }
  const weights = delen.map((deel) => decimaalFrom(fieldOf(deel, 'gewicht')))
  if (delen.length > 0 && weights.every((weight) => weight.ok && weight.value.teller === 0n)) {
    const reason =
      'Alle gewichten in deze lijst zijn nul, dus er is niets om naar te verdelen. Geef minstens één deel een gewicht boven nul.'
    search.faults.push({ name: pointer(level.path), code: 'gewichtenNul', reason })
  }
  const digits = level.digits + weights.reduce((most, weight) => Math.max(most, weight.ok ? digitsOf(weight.value) : 0), 0)
  for (const [index, deel] of delen.entries()) searchDeel(deel, { path: [...level.path, index], depth: level.depth, digits }, search)
}

function digitsOf({ teller, noemer }: Breuk): number {
  return teller.toString().length + noemer.toString().length
}

function searchDeel(deel: unknown, level: { path: Path; depth: number; digits: number }, search: Search): void {
  const code = fieldOf(deel, 'code')
  if (typeof code === 'string' && search.codes.has(code)) {
    const reason = `De code ${code} staat al eerder in de sleutel. Geef elk deel een eigen code.`
    search.faults.push({ name: pointer([...level.path, 'code']), code: 'codeDubbel', reason })
  }
  if (typeof code === 'string') search.codes.add(code)
  search.parts += 1
  const delen = fieldOf(deel, 'delen')
  if (delen === undefined) search.digits += level.digits
  else searchLevel(delen, { path: [...level.path, 'delen'], depth: level.depth + 1, digits: level.digits }, search)
}

/**
 * The ends of a key in the order given; every share is the exact product of the shares on the way down, and they add up to one. To
 * divide an amount: `allocateByShares` over these, so that it is rounded once. Expects a key in which `faultsOfSleutel` finds nothing.
 */
export function eindenVan(delen: readonly Deel[], whole: Breuk = BREUK_EEN): Einde[] {
  const shares = sharesOf(delen.map((deel) => deel.gewicht))
  return delen.flatMap(({ code, delen: below }, index) => {
    const aandeel = shareOfShare(whole, shares[index]!)
    return below === undefined ? [{ code, aandeel }] : eindenVan(below, aandeel)
  })
}
