import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { type Post, type Totaal, totaalOf } from '#kernel/totaal.ts'
import { isGeaccepteerd, type OpdrachtStatus } from './opdracht.ts'

// Types

/** Where a measure stands. `wacht` follows from what it waits for and is never chosen. */
export const maatregelStatussen = ['gepland', 'wacht', 'in_uitvoering', 'klaar', 'gestopt'] as const
/** See {@link maatregelStatussen}. */
export type MaatregelStatus = (typeof maatregelStatussen)[number]
/** What somebody chooses. */
export type Stand = Exclude<MaatregelStatus, 'wacht'>

/** A quarter of a year, 1 to 4; the quarter is null while only the year is known. */
export interface Kwartaal {
  readonly jaar: number
  readonly kwartaal: number | null
}

/** A measure as far as waiting goes. */
export interface Knoop {
  readonly id: string
  readonly nummer: number
  readonly titel: string
  readonly stand: Stand
  /** Ids of measures of the same programme that have to be ready first. */
  readonly wachtOp: readonly string[]
}

/** Which choice may follow which. What was stopped may be planned again; what is ready stays ready. */
export const nextStanden: Readonly<Record<Stand, readonly Stand[]>> = {
  gepland: ['in_uitvoering', 'gestopt'],
  in_uitvoering: ['klaar', 'gestopt'],
  klaar: [],
  gestopt: ['gepland'],
}

// Waiting

/** A way of doing them in which nothing comes before what it waits for; the named circle when there is none. */
export function orderOf(knopen: readonly Knoop[]): Result<Knoop[]> {
  const left = new Map(knopen.map((knoop) => [knoop.id, knoop]))
  const order: Knoop[] = []
  for (;;) {
    const ready = [...left.values()].filter(({ wachtOp }) => !wachtOp.some((id) => left.has(id)))
    if (ready.length === 0) break
    for (const knoop of ready) left.delete(knoop.id)
    order.push(...ready)
  }
  return left.size === 0 ? ok(order) : refuse('maatregelen-wachten-op-elkaar', circleText(left))
}

/** Walks from what is left to what it waits for until a measure comes back: what is left always holds a circle. */
function circleText(left: ReadonlyMap<string, Knoop>): string {
  const walk: Knoop[] = []
  let at = left.values().next().value!
  while (!walk.includes(at)) {
    walk.push(at)
    at = left.get(at.wachtOp.find((id) => left.has(id))!)!
  }
  const names = [...walk.slice(walk.indexOf(at)), at].map(({ nummer }) => String(nummer))
  return `Maatregelen wachten zo op elkaar: ${names.join(' wacht op ')}. Haal een van deze stappen weg.`
}

/** What still has to be ready before each measure can start: only measures that wait for something open are in it. */
export function blockersOf(knopen: readonly Knoop[]): ReadonlyMap<string, readonly Knoop[]> {
  const byId = new Map(knopen.map((knoop) => [knoop.id, knoop]))
  const found = new Map<string, readonly Knoop[]>()
  for (const { id, wachtOp } of knopen) {
    const open = wachtOp.flatMap((each) => byId.get(each) ?? []).filter(({ stand }) => isOpen(stand))
    if (open.length > 0)
      found.set(
        id,
        open.toSorted((a, b) => a.nummer - b.nummer),
      )
  }
  return found
}

/** Whether others still wait for it: what is stopped holds nobody up. */
export function isOpen(stand: Stand): boolean {
  return stand === 'gepland' || stand === 'in_uitvoering'
}

/** What is shown: a measure that is planned and cannot start yet waits. */
export function statusOf(stand: Stand, isBlocked: boolean): MaatregelStatus {
  return stand === 'gepland' && isBlocked ? 'wacht' : stand
}

// Transitions

/** What a step of a measure depends on. */
export interface Grond {
  readonly stand: Stand
  readonly titel: string
  /** The order it stands on; null when none was tied to it. */
  readonly opdracht: { readonly status: OpdrachtStatus; readonly opdrachtnemerNaam: string } | null
  readonly wachtNog: readonly Pick<Knoop, 'nummer' | 'titel'>[]
}

/** Nothing starts before its order is accepted and everything it waits for is ready; the reason says what to do. */
export function toStand({ stand, opdracht, wachtNog }: Grond, to: Stand): Result<Stand> {
  if (!nextStanden[stand].includes(to)) return refuse('maatregel-status', `Deze maatregel is ${standWoord[stand]}. ${verderMet[stand]}`)
  if (to !== 'in_uitvoering') return ok(to)
  const permitted = orderAccepted(opdracht)
  if (!permitted.ok) return permitted
  if (wachtNog.length === 0) return ok(to)
  return refuse('maatregel-wacht', `Deze maatregel wacht nog op ${namesOf(wachtNog)}. Rond dat eerst af, of haal het wachten weg.`)
}

function orderAccepted(opdracht: Grond['opdracht']): Result<true> {
  if (opdracht === null)
    return refuse(
      'opdracht-ontbreekt',
      'Niets begint zonder opdracht. Geef een opdracht op grond van een besluit, en kies die bij deze maatregel.',
    )
  if (isGeaccepteerd(opdracht.status)) return ok(true)
  return refuse(
    'opdracht-niet-geaccepteerd',
    `De opdracht is nog niet geaccepteerd. Vraag ${opdracht.opdrachtnemerNaam} om haar te accepteren; daarna kan de maatregel beginnen.`,
  )
}

/** What goes wrong when the plan of a measure changes, all at once: a circle is a refusal of its own, see {@link orderOf}. */
export function faultsOfPlan(plan: {
  van: Kwartaal | null
  tot: Kwartaal | null
  stand: Stand
  /** Whether another order is tied to it than before. */
  isNewOpdracht: boolean
  opdracht: Grond['opdracht']
}): Fault[] {
  const faults: Fault[] = []
  if (plan.van !== null && plan.tot !== null && isBefore(plan.tot, plan.van))
    faults.push({ name: pointer(['tot']), code: 'omgekeerd', reason: 'Het einde ligt voor het begin. Kies een later einde.' })
  if (plan.isNewOpdracht && (plan.stand === 'in_uitvoering' || plan.stand === 'klaar') && !orderAccepted(plan.opdracht).ok)
    faults.push({
      name: pointer(['opdrachtId']),
      code: 'nietGeaccepteerd',
      reason: 'Deze maatregel loopt al. Kies een opdracht die is geaccepteerd.',
    })
  return faults
}

/** Only what is certain: 2023 with an unknown quarter is not before Q1 of 2023. */
function isBefore(a: Kwartaal, b: Kwartaal): boolean {
  if (a.jaar !== b.jaar) return a.jaar < b.jaar
  return a.kwartaal !== null && b.kwartaal !== null && a.kwartaal < b.kwartaal
}

/** Numbers and names in a sentence: `2 (i-strategie) en 3 (cloudstrategie)`. */
export function namesOf(knopen: readonly Pick<Knoop, 'nummer' | 'titel'>[]): string {
  const names = knopen.map(({ nummer, titel }) => `${nummer} (${titel})`)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`
}

const standWoord: Record<Stand, string> = { gepland: 'gepland', in_uitvoering: 'in uitvoering', klaar: 'klaar', gestopt: 'gestopt' }

const verderMet: Record<Stand, string> = {
  gepland: 'Begin eraan, of stop haar.',
  in_uitvoering: 'Meld haar klaar, of stop haar.',
  klaar: 'Dat wijzigt niet meer. Maak zo nodig een nieuwe maatregel.',
  gestopt: 'Plan haar eerst opnieuw.',
}

// Calculations

/** The years that an amount belongs to; both null when no year is known. */
export interface Jaren {
  readonly van: number | null
  readonly totEnMet: number | null
}

/**
 * Sums per year, and apart from them what belongs to more years or to no known year: dividing that over years would be a choice that nobody
 * made. Together they are the whole. A measure without an amount is in none of them; PM travels along.
 */
export function totalenPerJaar(
  maatregelen: readonly { van: Kwartaal | null; tot: Kwartaal | null; bedrag: Post | null }[],
): { jaren: Jaren; totaal: Totaal }[] {
  const priced = maatregelen.flatMap(({ van, tot, bedrag }) => {
    const known = { van: van?.jaar ?? tot?.jaar ?? null, totEnMet: tot?.jaar ?? van?.jaar ?? null }
    return bedrag === null ? [] : [{ jaren: known, bedrag }]
  })
  return [...Map.groupBy(priced, ({ jaren }) => `${jaren.van ?? 9999}-${jaren.totEnMet ?? 9999}`)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({ jaren: group[0]!.jaren, totaal: totaalOf(group.map(({ bedrag }) => bedrag)) }))
}
