import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { type Opgegaan, opgegaanZin } from './overdracht.ts'
import type { Staprol } from './route.ts'

// Types

/** What a table may say, by what it is asked. */
export const uitkomstenVan = {
  advies: ['positief', 'negatief'],
  besluit: ['aangenomen', 'verworpen'],
  zienswijze: ['gegeven', 'geen'],
  kennisname: ['kennisgenomen'],
} as const satisfies Record<Staprol, readonly string[]>

/** What a table said. */
export type Uitkomst = (typeof uitkomstenVan)[Staprol][number]

/** One organisation's word at a table that advises together. */
export interface Advies {
  readonly organisatieId: string
  readonly oordeel: 'akkoord' | 'afwijkend'
}

/** A stop on the way, as far as its rules need it. */
export interface Stap {
  readonly id: string
  readonly volgorde: number
  readonly rol: Staprol
  readonly tafelId: string
  readonly tafelNaam: string
  readonly uitkomst: Uitkomst | null
  /** Day on which it meets or met about it; null when nobody said. */
  readonly vergadering: string | null
  /** The organisations that advise together at this table, each under its own name; empty where the table speaks as one. */
  readonly adviseurs: readonly { readonly organisatieId: string; readonly naam: string }[]
  readonly adviezen: readonly Advies[]
  /** The organisation of this table is no more. */
  readonly opgegaan: Opgegaan | null
}

/** Where the whole stands. */
export type Status = 'lopend' | 'besloten' | 'afgewezen' | 'gestopt'

// Questions

/** The stops that may speak now: all stops before them are done. */
export function openStappen<S extends Stap>(stappen: readonly S[]): S[] {
  const first = Math.min(...stappen.filter(({ uitkomst }) => uitkomst === null).map(({ volgorde }) => volgorde))
  return stappen.filter(({ uitkomst, volgorde }) => uitkomst === null && volgorde === first)
}

/** Organisations at this table that have not given their word yet. */
export function ontbrekendeAdviezen(stap: Pick<Stap, 'adviseurs' | 'adviezen'>): { organisatieId: string; naam: string }[] {
  const given = new Set(stap.adviezen.map(({ organisatieId }) => organisatieId))
  return stap.adviseurs.filter(({ organisatieId }) => !given.has(organisatieId))
}

/** The last stop that decides: its yes is what the plan and the budget stand on. */
export function isSlotbesluit(stap: Stap, stappen: readonly Stap[]): boolean {
  const last = Math.max(...stappen.filter(({ rol }) => rol === 'besluit').map(({ volgorde }) => volgorde))
  const others = stappen.filter(({ id, rol, volgorde }) => id !== stap.id && rol === 'besluit' && volgorde === last)
  return stap.rol === 'besluit' && stap.volgorde === last && others.every(({ uitkomst }) => uitkomst === 'aangenomen')
}

/** What is wrong with the day on which a table is said to have met: it has to have been, and not before the tables that go first. */
export function vergaderingFout(
  stap: Stap,
  stappen: readonly Stap[],
  { vergadering, vandaag }: { vergadering: string; vandaag: string },
): { code: string; detail: string; reason: string } | null {
  if (vergadering > vandaag)
    return {
      code: 'vergadering-in-de-toekomst',
      detail: 'Deze vergadering is nog niet geweest. Leg de uitkomst daarna vast.',
      reason: 'Kies een dag tot en met vandaag.',
    }
  if (stap.opgegaan && vergadering >= stap.opgegaan.per)
    return {
      code: 'tafel-bestaat-niet-meer',
      detail: `${opgegaanZin(stap.opgegaan)} Vanaf die dag spreekt ${stap.tafelNaam} niet meer: draag deze stap over.`,
      reason: 'Kies de dag waarop deze tafel nog vergaderde, of draag de stap over aan de opvolger.',
    }
  const later = stappen.find((other) => other.volgorde < stap.volgorde && other.vergadering !== null && other.vergadering > vergadering)
  if (!later) return null
  return {
    code: 'vergadering-te-vroeg',
    detail: `${later.tafelNaam} gaat hieraan vooraf en vergaderde later. Controleer de dag.`,
    reason: `Kies een dag op of na die van ${later.tafelNaam}.`,
  }
}

// Transitions

/** Whether this table may say this now; the reason when not. */
export function mayRecord(stap: Stap, stappen: readonly Stap[], uitkomst: Uitkomst): Result<Stap> {
  if (stap.uitkomst !== null) return refuse('stap-al-gedaan', `${stap.tafelNaam} heeft dit al behandeld. Dat wijzigt niet.`)
  const before = openStappen(stappen).filter(({ volgorde }) => volgorde < stap.volgorde)
  if (before.length > 0)
    return refuse('stap-niet-aan-de-beurt', `Eerst is ${before.map(({ tafelNaam }) => tafelNaam).join(' en ')} aan zet.`)
  if (!(uitkomstenVan[stap.rol] as readonly string[]).includes(uitkomst))
    return refuse('uitkomst-past-niet', `Kies een uitkomst die bij ${stap.rol} past: ${uitkomstenVan[stap.rol].join(' of ')}.`)
  const missing = ontbrekendeAdviezen(stap)
  if (missing.length > 0)
    return refuse('advies-ontbreekt', `Nog niet iedereen gaf advies: ${missing.map(({ naam }) => naam).join(', ')} ontbreekt.`)
  return ok(stap)
}

/**
 * Where the whole stands after a table spoke: one table that says no ends it; the last decision ends it with a yes. Advice against does not
 * stop it: those who decide read it.
 */
export function statusAfter(stap: Stap, stappen: readonly Stap[], uitkomst: Uitkomst): Status {
  if (uitkomst === 'verworpen') return 'afgewezen'
  return uitkomst === 'aangenomen' && isSlotbesluit(stap, stappen) ? 'besloten' : 'lopend'
}
