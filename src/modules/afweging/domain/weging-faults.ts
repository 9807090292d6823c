import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { decimaalFrom, fieldOf, listOf } from '#kernel/json.ts'

/** Criteria times variants times actors: what one request may ask of the machine. */
export const MAX_OORDELEN = 100_000

/** How many digits the weights of all actors may have together; the mean over the actors is exact, and as long as that. */
export const MAX_CIJFERS_WEGING = 20_000

type Path = readonly (string | number)[]

/** The codes of one list, each once; `complete` when every one of them could be read, so that what is not among them is unknown. */
type Codes = { readonly known: ReadonlySet<string>; readonly complete: boolean }
type Lists = { readonly criteria: Codes; readonly varianten: Codes; readonly actoren: Codes }

/**
 * What is wrong in meaning with a weighing: double or unknown codes, weights that are missing or all nil, a score that is missing or
 * stands twice, and a weighing that is too large. Takes the input as it came; what has the wrong shape is skipped here.
 */
export function faultsOfWeging(raw: unknown): Fault[] {
  const faults: Fault[] = []
  const oordelen = ['criteria', 'varianten', 'actoren'].reduce((size, list) => size * Math.max(1, listOf(raw, list).length), 1)
  if (oordelen > MAX_OORDELEN) {
    const reason = `De weging telt ${oordelen} oordelen (criteria maal varianten maal actoren). Gebruik er hooguit ${MAX_OORDELEN}.`
    return [{ name: '', code: 'teVeelOordelen', reason }]
  }
  const lists: Lists = {
    criteria: readCodes(raw, { list: 'criteria', below: 'code' }, faults),
    varianten: readCodes(raw, { list: 'varianten', below: null }, faults),
    actoren: readCodes(raw, { list: 'actoren', below: 'code' }, faults),
  }
  let digits = 0
  for (const [index, actor] of listOf(raw, 'actoren').entries())
    digits += searchGewichten(fieldOf(actor, 'gewichten'), { path: ['actoren', index, 'gewichten'], criteria: lists.criteria }, faults)
  if (digits > MAX_CIJFERS_WEGING) {
    const reason = 'De gewichten van alle actoren hebben samen te veel cijfers. Rond ze af of gebruik minder actoren.'
    faults.push({ name: '/actoren', code: 'teVeelCijfers', reason })
  }
  searchScores(raw, lists, faults)
  return faults
}

function readCodes(raw: unknown, { list, below }: { list: string; below: string | null }, faults: Fault[]): Codes {
  const known = new Set<string>()
  let complete = Array.isArray(fieldOf(raw, list))
  for (const [index, each] of listOf(raw, list).entries()) {
    const code = below === null ? each : fieldOf(each, below)
    if (typeof code !== 'string' || code === '') {
      complete = false
      continue
    }
    if (known.has(code)) {
      const reason = `De code ${code} staat al eerder in deze lijst. Geef elk onderdeel een eigen code.`
      faults.push({ name: pointer(below === null ? [list, index] : [list, index, below]), code: 'codeDubbel', reason })
    }
    known.add(code)
  }
  return { known, complete }
}

/** Searches the weights of one actor; answers how many digits its longest weight has. */
function searchGewichten(gewichten: unknown, { path, criteria }: { path: Path; criteria: Codes }, faults: Fault[]): number {
  if (typeof gewichten !== 'object' || gewichten === null || Array.isArray(gewichten)) return 0
  for (const code of Object.keys(gewichten)) {
    if (criteria.known.has(code) || !criteria.complete) continue
    const reason = `Het criterium ${code} bestaat niet. Haal dit gewicht weg of voeg het criterium toe.`
    faults.push({ name: pointer([...path, code]), code: 'veldOnbekend', reason })
  }
  for (const code of criteria.known) {
    if (Object.hasOwn(gewichten, code)) continue
    const reason = `Het gewicht van criterium ${code} ontbreekt. Vul het in; 0 mag ook.`
    faults.push({ name: pointer([...path, code]), code: 'veldOntbreekt', reason })
  }
  const weights = [...criteria.known].map((code) => decimaalFrom(fieldOf(gewichten, code)))
  if (weights.length > 0 && weights.every((weight) => weight.ok && weight.value.teller === 0n)) {
    const reason = 'Alle gewichten van deze actor zijn nul. Geef minstens één criterium een gewicht boven nul.'
    faults.push({ name: pointer(path), code: 'gewichtenNul', reason })
  }
  return weights.reduce((most, weight) => Math.max(most, weight.ok ? `${weight.value.teller}${weight.value.noemer}`.length : 0), 0)
}

function searchScores(raw: unknown, lists: Lists, faults: Fault[]): void {
  const given = new Set<string>()
  let complete = Array.isArray(fieldOf(raw, 'scores'))
  for (const [index, score] of listOf(raw, 'scores').entries()) {
    const [variant, criterium, actor] = ['variant', 'criterium', 'actor'].map((key) => fieldOf(score, key))
    if (typeof variant !== 'string' || typeof criterium !== 'string' || !(actor === undefined || typeof actor === 'string')) {
      complete = false
      continue
    }
    const path = ['scores', index]
    searchUnknown({ code: variant, path: [...path, 'variant'], codes: lists.varianten, what: 'variant' }, faults)
    searchUnknown({ code: criterium, path: [...path, 'criterium'], codes: lists.criteria, what: 'criterium' }, faults)
    if (actor !== undefined) searchUnknown({ code: actor, path: [...path, 'actor'], codes: lists.actoren, what: 'actor' }, faults)
    const place = placeOf(variant, criterium, actor)
    if (given.has(place)) {
      const reason = `Variant ${variant} heeft hier al een score op ${criterium}. Laat er één staan.`
      faults.push({ name: pointer(path), code: 'scoreDubbel', reason })
    }
    given.add(place)
  }
  if (complete) searchMissing(given, lists, faults)
}

function searchUnknown({ code, path, codes, what }: { code: string; path: Path; codes: Codes; what: string }, faults: Fault[]): void {
  if (codes.known.has(code) || !codes.complete) return
  const reason = `${what === 'criterium' ? 'Het' : 'De'} ${what} ${code} bestaat niet. Controleer de code of voeg ${what === 'criterium' ? 'het' : 'de'} ${what} toe.`
  faults.push({ name: pointer(path), code: `${what}Onbekend`, reason })
}

function placeOf(variant: string, criterium: string, actor: string | undefined): string {
  return JSON.stringify([variant, criterium, actor ?? null])
}

/** One fault for each variant and criterium that some actor has no score for, its own or the one that holds for all. */
function searchMissing(given: ReadonlySet<string>, { criteria, varianten, actoren }: Lists, faults: Fault[]): void {
  for (const variant of varianten.known) {
    for (const criterium of criteria.known) {
      if (given.has(placeOf(variant, criterium, undefined))) continue
      const without = [...actoren.known].filter((actor) => !given.has(placeOf(variant, criterium, actor)))
      if (without.length === 0) continue
      const whose = without.length === actoren.known.size ? '' : ` van ${without.join(', ')}`
      const reason = `De score van variant ${variant} op criterium ${criterium}${whose} ontbreekt. Vul hem in.`
      faults.push({ name: '/scores', code: 'scoreOntbreekt', reason })
    }
  }
}
