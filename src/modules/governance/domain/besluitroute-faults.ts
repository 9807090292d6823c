import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { fieldOf, listOf } from '#kernel/json.ts'

/** The years between which meetings are planned; outside them somebody slipped, and the days before a meeting might not exist. */
export const KALENDERJAREN = { eerste: 1900, laatste: 2200 } as const

/** A reference to a step that comes first: where it stands in the input, and which step it means. */
interface Verwijzing {
  readonly naar: number
  readonly path: readonly (string | number)[]
}

/**
 * What is wrong in meaning: a double code, a step that waits for an unknown one or twice for the same, steps that wait for each other,
 * and days outside the calendar. Takes the input as it came; what has the wrong shape is skipped here.
 */
export function faultsOfBesluitroute(raw: unknown): Fault[] {
  const stappen = listOf(raw, 'stappen')
  const faults: Fault[] = []
  const positions = readCodes(stappen, faults)
  const isComplete = stappen.every((stap) => typeof fieldOf(stap, 'code') === 'string')
  const links = stappen.map((stap, index) => readNa(listOf(stap, 'na'), { index, positions, isComplete }, faults))
  searchCircles(stappen, links, faults)
  searchDays(raw, stappen, faults)
  return faults
}

function readCodes(stappen: readonly unknown[], faults: Fault[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>()
  for (const [index, stap] of stappen.entries()) {
    const code = fieldOf(stap, 'code')
    if (typeof code !== 'string') continue
    if (positions.has(code)) {
      const reason = `De code ${code} staat al eerder in de lijst. Geef elke stap een eigen code.`
      faults.push({ name: pointer(['stappen', index, 'code']), code: 'codeDubbel', reason })
    } else positions.set(code, index)
  }
  return positions
}

interface Plaats {
  readonly index: number
  readonly positions: ReadonlyMap<string, number>
  /** Whether every code could be read, so that what is not among them is unknown. */
  readonly isComplete: boolean
}

/** The steps that one step waits for, as far as they are there. */
function readNa(na: readonly unknown[], { index, positions, isComplete }: Plaats, faults: Fault[]): Verwijzing[] {
  const seen = new Set<string>()
  return na.flatMap((code, place) => {
    if (typeof code !== 'string') return []
    const path = ['stappen', index, 'na', place]
    const naar = positions.get(code)
    if (seen.has(code))
      faults.push({ name: pointer(path), code: 'codeDubbel', reason: `De stap ${code} staat hier al. Laat hem één keer staan.` })
    seen.add(code)
    if (naar !== undefined) return [{ naar, path }]
    if (isComplete) {
      const reason = `De stap ${code} bestaat niet. Controleer de code of voeg de stap toe.`
      faults.push({ name: pointer(path), code: 'stapOnbekend', reason })
    }
    return []
  })
}

/** Steps that wait for each other: one fault for each knot, with a circle in it, at the reference that closes it. */
function searchCircles(stappen: readonly unknown[], links: readonly (readonly Verwijzing[])[], faults: Fault[]): void {
  const state = new Uint8Array(stappen.length)
  const named = new Set<number>()
  const codeOf = (index: number) => String(fieldOf(stappen[index], 'code'))
  for (const first of stappen.keys()) {
    if (state[first] !== UNSEEN) continue
    // A stack of our own: a route of ten thousand steps may not run out of the machine's.
    const trail = [{ step: first, next: 0 }]
    state[first] = ON_TRAIL
    while (trail.length > 0) {
      const top = trail.at(-1)!
      const link = links[top.step]![top.next++]
      if (link === undefined) {
        state[top.step] = DONE
        trail.pop()
      } else if (state[link.naar] === UNSEEN) {
        state[link.naar] = ON_TRAIL
        trail.push({ step: link.naar, next: 0 })
      } else if (state[link.naar] === ON_TRAIL) {
        const circle = trail.slice(trail.findIndex(({ step }) => step === link.naar)).map(({ step }) => step)
        if (!circle.some((step) => named.has(step))) faults.push(circleFault([...circle, link.naar].map(codeOf), link))
        for (const step of circle) named.add(step)
      }
    }
  }
}

const [UNSEEN, ON_TRAIL, DONE] = [0, 1, 2]

function circleFault(codes: readonly string[], { path }: Verwijzing): Fault {
  const reason =
    codes.length === 2
      ? `De stap ${codes[0]} wacht op zichzelf. Haal deze verwijzing weg.`
      : `Deze stappen wachten op elkaar in een kring: ${codes.join(' na ')}. Haal één van deze verwijzingen weg.`
  return { name: pointer(path), code: 'kring', reason }
}

function searchDays(raw: unknown, stappen: readonly unknown[], faults: Fault[]): void {
  const { eerste, laatste } = KALENDERJAREN
  const check = (day: unknown, path: readonly (string | number)[]) => {
    if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return
    const year = Number(day.slice(0, 4))
    if (year >= eerste && year <= laatste) return
    faults.push({ name: pointer(path), code: 'buitenBereik', reason: `Kies een dag van ${eerste} tot en met ${laatste}.` })
  }
  for (const key of ['uiterlijk', 'start']) check(fieldOf(raw, key), [key])
  for (const [index, stap] of stappen.entries())
    for (const [place, day] of listOf(stap, 'vergaderingen').entries()) check(day, ['stappen', index, 'vergaderingen', place])
}
