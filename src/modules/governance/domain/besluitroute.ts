import { addDays, type Datum, datum, daysBetween } from '#kernel/datum.ts'
import { assert } from '#kernel/refusal.ts'

// Types

/** A meeting of a table and the last day on which a paper for it can be handed in. */
export interface Vergadermoment {
  readonly vergadering: Datum
  readonly aanleverenUiterlijk: Datum
}

/** The meetings of one table in order of day. Made once; any number of routes is planned against it without a copy. */
export interface Vergaderkalender<V extends Vergadermoment = Vergadermoment> {
  readonly momenten: readonly V[]
  /** Day number of each meeting, rising. */
  readonly dagen: Int32Array
  /** Of the meetings up to and including this one: the latest day on which a paper can be handed in, rising. */
  readonly termijnen: Int32Array
  /** Which of those meetings that is. */
  readonly besten: Int32Array
}

/** A table on a route: after which others it comes, how long its result takes, and when it meets. */
export interface Tafelstap<V extends Vergadermoment = Vergadermoment> {
  readonly code: string
  /** Codes of the steps whose results have to be there before a paper can be handed in. */
  readonly na: readonly string[]
  /** Calendar days between the meeting and its result. */
  readonly doorlooptijdDagen: number
  readonly kalender: Vergaderkalender<V>
}

/** Between which days a route runs: from the day on which the first paper can be ready, to the last day for the last result. */
export interface Venster {
  readonly start: Datum
  readonly uiterlijk: Datum
}

/** A route with its steps in an order in which each comes after the steps that it waits for. */
export interface Besluitroute<V extends Vergadermoment = Vergadermoment> {
  readonly stappen: readonly Tafelstap<V>[]
  readonly volgorde: Int32Array
  /** Per step the positions of the steps that it waits for. */
  readonly ervoor: readonly (readonly number[])[]
  /** Per step the positions of the steps that wait for it. */
  readonly erna: readonly (readonly number[])[]
}

/** Per step in the order given: the meeting, or null when none fits. */
export type Plan<V extends Vergadermoment = Vergadermoment> = readonly (V | null)[]

/** Where a plan gets stuck: the step that has no fitting meeting, looking forward, looking back, or both. */
export interface Knelpunt {
  readonly code: string
  /** Forward: the day from which its paper could be handed in. */
  readonly vanaf: Datum | null
  /** Backward: the day on which its result has to be there. */
  readonly totEnMet: Datum | null
}

/** What comes out: the earliest and the latest plan, and the room between them. */
export interface Routeplan<V extends Vergadermoment = Vergadermoment> {
  readonly haalbaar: boolean
  readonly vooruit: Plan<V>
  readonly terug: Plan<V>
  /** Day of the last result in the earliest plan; null when that plan gets stuck. */
  readonly besluitOp: Datum | null
  /** Smallest room in calendar days over the steps, below nil when it is too late; null when a plan gets stuck. */
  readonly spelingDagen: number | null
  readonly knelpunten: readonly Knelpunt[]
}

// Making

const EPOCH = datum('2000-01-01')
const dagOf = (day: Datum) => daysBetween(EPOCH, day)
const datumOf = (day: number) => addDays(EPOCH, day)

/** The meetings of a table, in any order; of two with the same day the one that leaves most time goes first. */
export function makeKalender<V extends Vergadermoment>(given: readonly V[]): Vergaderkalender<V> {
  const momenten = given.toSorted(
    (a, b) => compareText(a.vergadering, b.vergadering) || compareText(b.aanleverenUiterlijk, a.aanleverenUiterlijk),
  )
  const dagen = new Int32Array(momenten.length)
  const termijnen = new Int32Array(momenten.length)
  const besten = new Int32Array(momenten.length)
  for (const [index, { vergadering, aanleverenUiterlijk }] of momenten.entries()) {
    dagen[index] = dagOf(vergadering)
    const termijn = dagOf(aanleverenUiterlijk)
    const isBest = index === 0 || termijn >= termijnen[index - 1]!
    termijnen[index] = isBest ? termijn : termijnen[index - 1]!
    besten[index] = isBest ? index : besten[index - 1]!
  }
  return { momenten, dagen, termijnen, besten }
}

/** The meetings of a table where a paper has to be in a fixed number of calendar days before. */
export function kalenderMetTermijn(vergaderingen: readonly Datum[], aanleverDagen: number): Vergaderkalender {
  return makeKalender(vergaderingen.map((vergadering) => ({ vergadering, aanleverenUiterlijk: addDays(vergadering, -aanleverDagen) })))
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Puts the steps of a route in order (Kahn). Unknown codes and circles were refused before; here they are a programmer's mistake. */
export function makeRoute<V extends Vergadermoment>(stappen: readonly Tafelstap<V>[]): Besluitroute<V> {
  const positions = new Map(stappen.map(({ code }, index) => [code, index]))
  const ervoor = stappen.map(({ na }) =>
    na.map((code) => {
      const position = positions.get(code)
      assert(position !== undefined, `the step ${code} is on the route`)
      return position
    }),
  )
  const erna = stappen.map((): number[] => [])
  for (const [index, before] of ervoor.entries()) for (const position of before) erna[position]!.push(index)
  const waiting = Int32Array.from(ervoor, (before) => before.length)
  const volgorde = new Int32Array(stappen.length)
  let placed = 0
  for (const [index, left] of waiting.entries()) if (left === 0) volgorde[placed++] = index
  for (let at = 0; at < placed; at++) {
    for (const next of erna[volgorde[at]!]!) {
      waiting[next]!--
      if (waiting[next] === 0) volgorde[placed++] = next
    }
  }
  assert(placed === stappen.length, 'no step waits for itself')
  return { stappen, volgorde, ervoor, erna }
}

// Planning

const NONE = -1

/** Chosen meetings per step by position, and per step the day it was planned from or to; null where a step before it got stuck. */
interface Half {
  readonly gekozen: Int32Array
  readonly grens: readonly (number | null)[]
}

/** Plans a route from its start to the earliest decision and from its last day back to the latest submissions. Linear in steps and links. */
export function planRoute<V extends Vergadermoment>(route: Besluitroute<V>, { start, uiterlijk }: Venster): Routeplan<V> {
  const heen = planForward(route, dagOf(start))
  const terug = planBackward(route, dagOf(uiterlijk))
  const besluitDag = lastResultOf(route, heen.gekozen)
  const isStuck = heen.gekozen.includes(NONE) || terug.gekozen.includes(NONE)
  const besluitOp = besluitDag === null ? null : datumOf(besluitDag)
  return {
    haalbaar: !isStuck && besluitOp !== null && besluitOp <= uiterlijk,
    vooruit: momentsOf(route, heen.gekozen),
    terug: momentsOf(route, terug.gekozen),
    besluitOp,
    spelingDagen: isStuck ? null : spelingOf(route, heen.gekozen, terug.gekozen),
    knelpunten: isStuck ? knelpuntenOf(route, heen, terug) : [],
  }
}

/** For each step the first meeting whose paper can still be handed in once the results before it are there. */
function planForward({ stappen, volgorde, ervoor }: Besluitroute, start: number): Half {
  const gekozen = new Int32Array(stappen.length).fill(NONE)
  const grens = stappen.map((): number | null => null)
  for (const index of volgorde) {
    const ready = latest(ervoor[index]!, start, (before) => resultOf(stappen[before]!, gekozen[before]!))
    if (ready === null) continue
    grens[index] = ready
    const { termijnen } = stappen[index]!.kalender
    const found = firstFrom(termijnen, ready)
    if (found < termijnen.length) gekozen[index] = found
  }
  return { gekozen, grens }
}

/** For each step the last meeting whose result is there before the papers of the steps after it have to be in. */
function planBackward({ stappen, volgorde, erna }: Besluitroute, uiterlijk: number): Half {
  const gekozen = new Int32Array(stappen.length).fill(NONE)
  const grens = stappen.map((): number | null => null)
  for (const index of volgorde.toReversed()) {
    // The earliest of their last days, as the latest of the same days counted back.
    const back = latest(erna[index]!, -uiterlijk, (next) => {
      const chosen = gekozen[next]!
      return chosen === NONE ? null : -termijnOf(stappen[next]!, chosen)
    })
    if (back === null) continue
    grens[index] = -back
    const { kalender, doorlooptijdDagen } = stappen[index]!
    const after = firstFrom(kalender.dagen, -back - doorlooptijdDagen + 1)
    if (after > 0) gekozen[index] = kalender.besten[after - 1]!
  }
  return { gekozen, grens }
}

/** The largest of the days of these steps, `alone` when there are none; null when one of them has no day. */
function latest(steps: readonly number[], alone: number, dayOf: (step: number) => number | null): number | null {
  if (steps.length === 0) return alone
  let most = Number.NEGATIVE_INFINITY
  for (const step of steps) {
    const day = dayOf(step)
    if (day === null) return null
    if (day > most) most = day
  }
  return most
}

const resultOf = ({ kalender, doorlooptijdDagen }: Tafelstap, chosen: number) =>
  chosen === NONE ? null : kalender.dagen[chosen]! + doorlooptijdDagen

/** Of a chosen meeting, which is always the one that leaves most time of those before it. */
const termijnOf = ({ kalender }: Tafelstap, chosen: number) => kalender.termijnen[chosen]!

/** Position of the first number that is at least this, in a rising row; its length when there is none. */
function firstFrom(rising: Int32Array, least: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

function lastResultOf({ stappen }: Besluitroute, gekozen: Int32Array): number | null {
  return latest([...gekozen.keys()], 0, (index) => resultOf(stappen[index]!, gekozen[index]!))
}

function momentsOf<V extends Vergadermoment>({ stappen }: Besluitroute<V>, gekozen: Int32Array): (V | null)[] {
  return stappen.map(({ kalender }, index) => (gekozen[index] === NONE ? null : kalender.momenten[gekozen[index]!]!))
}

function spelingOf({ stappen }: Besluitroute, heen: Int32Array, terug: Int32Array): number {
  return stappen.reduce(
    (least, stap, index) => Math.min(least, termijnOf(stap, terug[index]!) - termijnOf(stap, heen[index]!)),
    Number.POSITIVE_INFINITY,
  )
}

/** The steps where it starts: they had a day to plan from or to, and no meeting. */
function knelpuntenOf({ stappen }: Besluitroute, heen: Half, terug: Half): Knelpunt[] {
  const stuck = ({ gekozen, grens }: Half, index: number) =>
    gekozen[index] === NONE && grens[index] !== null ? datumOf(grens[index]!) : null
  return stappen.flatMap(({ code }, index) => {
    const [vanaf, totEnMet] = [stuck(heen, index), stuck(terug, index)]
    return vanaf === null && totEnMet === null ? [] : [{ code, vanaf, totEnMet }]
  })
}
