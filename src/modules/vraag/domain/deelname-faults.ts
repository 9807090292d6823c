import { parseBedrag } from '#kernel/bedrag.ts'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { decimaalFrom, fieldOf, listOf } from '#kernel/json.ts'

/** Years times participants: what one request may ask of the machine. */
export const MAX_BIJDRAGEN = 100_000

/** When a party is in, and whether it has a weight above nil. */
type Aanwezigheid = { readonly vanaf: number; readonly totEnMet: number; readonly hasWeight: boolean }

/**
 * What is wrong in meaning: years that do not follow each other, a double code, an end before the beginning, a year with cost and
 * nobody in (or nobody with a weight), and a table that is too large. Takes the input as it came; what has the wrong shape is skipped here.
 */
export function faultsOfDeelname(raw: unknown): Fault[] {
  const [jaren, deelnemers] = [listOf(raw, 'jaren'), listOf(raw, 'deelnemers')]
  const bijdragen = jaren.length * deelnemers.length
  if (bijdragen > MAX_BIJDRAGEN) {
    const reason = `Dit zijn ${bijdragen} bijdragen (jaren maal deelnemers). Gebruik er hooguit ${MAX_BIJDRAGEN}.`
    return [{ name: '', code: 'teVeelBijdragen', reason }]
  }
  return [...faultsOfJaren(jaren), ...faultsOfDeelnemers(deelnemers), ...faultsOfCost(raw)]
}

function faultsOfJaren(jaren: readonly unknown[]): Fault[] {
  return jaren.flatMap((jaar, index) => {
    const before = jaren[index - 1]
    if (typeof jaar !== 'number' || typeof before !== 'number' || jaar === before + 1) return []
    const reason = `Na ${before} hoort ${before + 1} te komen. Geef de jaren op volgorde, zonder een jaar over te slaan.`
    return [{ name: pointer(['jaren', index]), code: 'jaarVolgtNiet', reason }]
  })
}

function faultsOfDeelnemers(deelnemers: readonly unknown[]): Fault[] {
  const codes = new Set<string>()
  const faults: Fault[] = []
  for (const [index, deelnemer] of deelnemers.entries()) {
    const [code, vanaf, totEnMet] = ['code', 'vanaf', 'totEnMet'].map((key) => fieldOf(deelnemer, key))
    if (typeof code === 'string' && codes.has(code)) {
      const reason = `De code ${code} staat al eerder in de lijst. Geef elke deelnemer een eigen code.`
      faults.push({ name: pointer(['deelnemers', index, 'code']), code: 'codeDubbel', reason })
    }
    if (typeof code === 'string') codes.add(code)
    if (typeof vanaf === 'number' && typeof totEnMet === 'number' && totEnMet < vanaf) {
      const reason = `Het laatste jaar ${totEnMet} ligt voor het eerste jaar ${vanaf}. Kies een later laatste jaar.`
      faults.push({ name: pointer(['deelnemers', index, 'totEnMet']), code: 'eindVoorBegin', reason })
    }
  }
  return faults
}

/** The years in which there is something to divide by weight, and nobody to divide it over. */
function faultsOfCost(raw: unknown): Fault[] {
  const deelnemers = listOf(raw, 'deelnemers').map(aanwezigheidOf)
  if (deelnemers.length === 0 || deelnemers.includes(null)) return []
  const investment = isCost(fieldOf(fieldOf(raw, 'investering'), 'bedrag'))
  const fixed = isCost(fieldOf(raw, 'vasteKostenPerJaar'))
  return listOf(raw, 'jaren').flatMap((jaar, index) => {
    if (typeof jaar !== 'number' || !(fixed || (index === 0 && investment))) return []
    const here = deelnemers.filter((deelnemer) => deelnemer!.vanaf <= jaar && jaar <= deelnemer!.totEnMet)
    const name = pointer(['jaren', index])
    if (here.length === 0) {
      const reason = `In ${jaar} zijn er kosten, maar doet niemand mee. Laat een deelnemer eerder beginnen of later stoppen.`
      return [{ name, code: 'niemandDoetMee', reason }]
    }
    if (here.some((deelnemer) => deelnemer!.hasWeight)) return []
    const reason = `In ${jaar} hebben alle deelnemers die meedoen gewicht nul. Geef minstens één van hen een gewicht boven nul.`
    return [{ name, code: 'gewichtenNul', reason }]
  })
}

function aanwezigheidOf(deelnemer: unknown): Aanwezigheid | null {
  const [vanaf, totEnMet] = ['vanaf', 'totEnMet'].map((key) => fieldOf(deelnemer, key))
  const gewicht = decimaalFrom(fieldOf(deelnemer, 'gewicht'))
  if (typeof vanaf !== 'number' || !gewicht.ok) return null
  if (typeof totEnMet !== 'number' && totEnMet !== undefined && totEnMet !== null) return null
  return { vanaf, totEnMet: totEnMet ?? Infinity, hasWeight: gewicht.value.teller > 0n }
}

function isCost(amount: unknown): boolean {
  const read = typeof amount === 'string' ? parseBedrag(amount) : null
  return read !== null && read.ok && read.value !== 0n
}
