import { addDays, type Datum, daysBetween } from '#kernel/datum.ts'
import type { Staprol } from './route.ts'
import {
  type Besluitroute,
  type Knelpunt,
  makeKalender,
  makeRoute,
  planRoute,
  type Routeplan,
  type Tafelstap,
  type Vergaderkalender,
} from './besluitroute.ts'

// Types

/** A meeting as planning needs it. */
export interface Vergaderdag {
  readonly id: string
  readonly tafelId: string
  readonly datum: string
  readonly aanleverenUiterlijk: string
  readonly status: 'gepland' | 'gehouden' | 'vervallen'
}

/** A stop of a proposal as planning needs it. */
export interface PlanbareStap {
  readonly id: string
  readonly volgorde: number
  readonly tafelId: string
  readonly tafelNaam: string
  readonly rol: Staprol
  /** What the table said; null as long as it did not. */
  readonly uitkomst: string | null
  /** When it spoke, or for what is planned the day of its meeting. */
  readonly vergadering: string | null
  readonly vergaderingId: string | null
  /** Chosen by a person: it stays there as long as it can. */
  readonly vastgezet: boolean
  readonly doorlooptijdDagen: number
  /** How many days before a meeting of this table a paper is due. */
  readonly aanleverdagen: number
}

/** A proposal with its stops and the days between which it runs. */
export interface PlanbareRoute<S extends PlanbareStap = PlanbareStap> {
  readonly stappen: readonly S[]
  /** Day on which it was brought in. */
  readonly begonnenOp: string
  /** The last day for its decision; null when nobody set one. */
  readonly uiterlijk: string | null
}

/** A meeting on which something can be planned. */
export interface Moment {
  readonly id: string
  readonly tafelId: string
  readonly vergadering: Datum
  readonly aanleverenUiterlijk: Datum
}

/** The meetings of all tables on a day, made once for any number of routes. */
export interface Agenda {
  readonly byId: ReadonlyMap<string, Moment>
  /** Per table the meetings for which a paper can still be handed in. */
  readonly open: ReadonlyMap<string, Vergaderkalender<Moment>>
}

/** One stop in the plan. */
export interface StapPlan<S extends PlanbareStap = PlanbareStap> {
  readonly stap: S
  /** Where it is planned now; null when nowhere. */
  readonly gepland: Moment | null
  /** The first meeting that can be; a stop that was fixed begins there. */
  readonly vooruit: Moment | null
  /** The last meeting that is still in time. */
  readonly terug: Moment | null
  /** Calendar days that its paper can come later than planned; null without both meetings. */
  readonly speling: number | null
}

/** The stop that keeps a route from its day. */
export interface Breekpunt {
  readonly stapId: string
  readonly tafelNaam: string
  /** The meeting that comes too late; null when the table has none. */
  readonly moment: Moment | null
  /** From which day its paper could be there. */
  readonly klaarOp: string | null
  /** How long the paper waits there for its last day, in calendar days. */
  readonly wachtDagen: number
}

/** A whole route as it is planned. */
export interface Planning<S extends PlanbareStap = PlanbareStap> {
  /** Open stops in the order of the way. */
  readonly stappen: readonly StapPlan<S>[]
  readonly start: Datum
  /** The last day that was counted back from: the one that was set, else the earliest decision. */
  readonly teruggerekendVanaf: Datum
  readonly plan: Routeplan<Moment>
  /** Smallest room over the stops as they are planned; null when something is stuck. */
  readonly speling: number | null
  /** Null when it makes its day, or has none. */
  readonly breekpunt: Breekpunt | null
  /** The same question for the calculation `besluitroute`. */
  readonly invoer: Rekeninvoer
}

/** Input of `npx regiekamer reken besluitroute`. */
export interface Rekeninvoer {
  readonly stappen: readonly {
    readonly code: string
    readonly rol: Staprol
    readonly gremium: string
    readonly na: readonly string[]
    readonly aanleverDagen: number
    readonly doorlooptijdDagen: number
    readonly vergaderingen: readonly string[]
  }[]
  readonly uiterlijk: string
  readonly start: string
}

// Making

const momentOf = ({ id, tafelId, datum, aanleverenUiterlijk }: Vergaderdag): Moment => ({
  id,
  tafelId,
  vergadering: datum as Datum,
  aanleverenUiterlijk: aanleverenUiterlijk as Datum,
})

/** All meetings that go on, and per table those whose paper can still be handed in today. */
export function makeAgenda(vergaderingen: readonly Vergaderdag[], vandaag: string): Agenda {
  const going = vergaderingen.filter(({ status }) => status !== 'vervallen')
  const open = going.filter(({ status, aanleverenUiterlijk }) => status === 'gepland' && aanleverenUiterlijk >= vandaag)
  return {
    byId: new Map(going.map((each) => [each.id, momentOf(each)])),
    open: new Map([...Map.groupBy(open, ({ tafelId }) => tafelId)].map(([tafelId, all]) => [tafelId, makeKalender(all.map(momentOf))])),
  }
}

const EMPTY = makeKalender<Moment>([])

/**
 * Where a stop can meet: every meeting whose paper can still be handed in, and the one where it is planned, also when its paper is due
 * already: it was handed in then. A stop that a person fixed meets there or later.
 */
function kalenderOf(stap: PlanbareStap, agenda: Agenda): Vergaderkalender<Moment> {
  const { tafelId, vastgezet } = stap
  const kalender = agenda.open.get(tafelId) ?? EMPTY
  const own = geplandOp(stap, agenda)
  if (own === null) return kalender
  const others = kalender.momenten.filter(({ id, vergadering }) => id !== own.id && (!vastgezet || vergadering > own.vergadering))
  return !vastgezet && others.length < kalender.momenten.length ? kalender : makeKalender([own, ...others])
}

/** The meeting where a stop is planned, when it goes on and is of its table. */
function geplandOp({ tafelId, vergaderingId }: PlanbareStap, { byId }: Agenda): Moment | null {
  const own = vergaderingId === null ? undefined : byId.get(vergaderingId)
  return own?.tafelId === tafelId ? own : null
}

/** Steps of the open stops: each waits for the open stops of the nearest number before it. */
function stepsOf(open: readonly PlanbareStap[], agenda: Agenda): Tafelstap<Moment>[] {
  const numbers = [...new Set(open.map(({ volgorde }) => volgorde))].sort((a, b) => a - b)
  const codes = Map.groupBy(open, ({ volgorde }) => volgorde)
  return open.map((stap) => ({
    code: stap.id,
    na: (codes.get(numbers[numbers.indexOf(stap.volgorde) - 1] ?? Number.NaN) ?? []).map(({ id }) => id),
    doorlooptijdDagen: stap.doorlooptijdDagen,
    kalender: kalenderOf(stap, agenda),
  }))
}

// Planning

/**
 * Plans what is left of a route. It starts on the day it was brought in, or when the result of the last stop that spoke was there. Without
 * a last day it counts back from the earliest decision: then the room says how late papers can come without delaying it.
 */
export function planningOf<S extends PlanbareStap>({ stappen, begonnenOp, uiterlijk }: PlanbareRoute<S>, agenda: Agenda): Planning<S> {
  const open = stappen.filter((stap) => stap.uitkomst === null).toSorted((a, b) => a.volgorde - b.volgorde)
  const start = latestOf([begonnenOp as Datum, ...stappen.filter((stap) => stap.uitkomst !== null).flatMap(resultOf)])
  const route = makeRoute(stepsOf(open, agenda))
  const teruggerekendVanaf = (uiterlijk as Datum | null) ?? planRoute(route, { start, uiterlijk: start }).besluitOp ?? start
  const plan = planRoute(route, { start, uiterlijk: teruggerekendVanaf })
  const planned = open.map((stap, index): StapPlan<S> => {
    const gepland = geplandOp(stap, agenda)
    const [vooruit, terug] = [plan.vooruit[index]!, plan.terug[index]!]
    const counted = gepland ?? vooruit
    return {
      stap,
      gepland,
      vooruit,
      terug,
      speling: counted && terug ? daysBetween(counted.aanleverenUiterlijk, terug.aanleverenUiterlijk) : null,
    }
  })
  const rooms = planned.map(({ speling }) => speling)
  return {
    stappen: planned,
    start,
    teruggerekendVanaf,
    plan,
    speling: rooms.every((room) => room !== null) && rooms.length > 0 ? Math.min(...rooms) : null,
    breekpunt: plan.haalbaar || open.length === 0 ? null : breekpuntOf({ open, route, plan, start }),
    invoer: invoerOf({ open, route, start, uiterlijk: teruggerekendVanaf }),
  }
}

const latestOf = (dates: readonly Datum[]): Datum => dates.reduce((most, date) => (date > most ? date : most))

const resultOf = ({ vergadering, doorlooptijdDagen }: PlanbareStap): Datum[] =>
  vergadering === null ? [] : [addDays(vergadering as Datum, doorlooptijdDagen)]

interface Gepland {
  readonly open: readonly PlanbareStap[]
  readonly route: Besluitroute<Moment>
  readonly plan: Routeplan<Moment>
  readonly start: Datum
}

/**
 * The stop that breaks it: the first that has no meeting at all; else, on the chain that leads to the last result, the stop where the paper
 * waits longest for a meeting.
 */
function breekpuntOf({ open, route, plan, start }: Gepland): Breekpunt | null {
  const named = (index: number, rest: Omit<Breekpunt, 'stapId' | 'tafelNaam'>): Breekpunt => ({
    stapId: open[index]!.id,
    tafelNaam: open[index]!.tafelNaam,
    ...rest,
  })
  const stuck = plan.knelpunten.find((punt): punt is Knelpunt & { vanaf: Datum } => punt.vanaf !== null)
  if (stuck) {
    const index = open.findIndex(({ id }) => id === stuck.code)
    return named(index, { moment: null, klaarOp: stuck.vanaf, wachtDagen: 0 })
  }
  const results = plan.vooruit.map((moment, index) => addDays(moment!.vergadering, open[index]!.doorlooptijdDagen))
  let at: number | undefined = results.indexOf(latestOf(results))
  let most: Breekpunt | null = null
  while (at !== undefined && at >= 0) {
    const moment = plan.vooruit[at]!
    const before: readonly number[] = route.ervoor[at]!
    const last = before.toSorted((a, b) => (results[a]! < results[b]! ? 1 : -1))[0]
    const klaarOp = last === undefined ? start : results[last]!
    const wachtDagen = daysBetween(klaarOp, moment.aanleverenUiterlijk)
    if (most === null || wachtDagen > most.wachtDagen) most = named(at, { moment, klaarOp, wachtDagen })
    at = last
  }
  return most
}

/** How many days before its meetings papers are due, most often: the term that can be said outside. */
function termijnOf({ momenten }: Vergaderkalender<Moment>, gewoonlijk: number): number {
  const counts = Map.groupBy(momenten, ({ aanleverenUiterlijk, vergadering }) => daysBetween(aanleverenUiterlijk, vergadering))
  const [most] = [...counts].toSorted((a, b) => b[1].length - a[1].length || a[0] - b[0])
  return most?.[0] ?? gewoonlijk
}

/** The same as input for the command line. There a table has one term; a meeting with another one cannot be said. */
function invoerOf({ open, route, start, uiterlijk }: Omit<Gepland, 'plan'> & { uiterlijk: Datum }): Rekeninvoer {
  const isDouble = (stap: PlanbareStap) => open.some((other) => other.id !== stap.id && other.tafelNaam === stap.tafelNaam)
  const codes = open.map((stap) => (isDouble(stap) ? `${stap.tafelNaam} (${stap.rol})` : stap.tafelNaam))
  return {
    stappen: open.map(({ rol, tafelNaam, aanleverdagen, doorlooptijdDagen }, index) => ({
      code: codes[index]!,
      rol,
      gremium: tafelNaam,
      na: route.ervoor[index]!.map((before) => codes[before]!),
      aanleverDagen: termijnOf(route.stappen[index]!.kalender, aanleverdagen),
      doorlooptijdDagen,
      vergaderingen: route.stappen[index]!.kalender.momenten.map(({ vergadering }) => vergadering),
    })),
    uiterlijk,
    start,
  }
}

/** Stops that have to be planned elsewhere, with their new meeting; a stop that finds none is taken off. */
export function wijzigingenOf(planning: Planning): { stapId: string; vergaderingId: string | null }[] {
  return planning.stappen.flatMap(({ stap, vooruit }) =>
    (vooruit?.id ?? null) === stap.vergaderingId ? [] : [{ stapId: stap.id, vergaderingId: vooruit?.id ?? null }],
  )
}

/** Planned meetings whose paper is due on another day than the term in {@link Rekeninvoer} says; `besluitroute` outside cannot know those. */
export function afwijkendeTermijnen({ stappen, invoer }: Planning): number {
  return stappen.filter(({ vooruit, terug }, index) =>
    [vooruit, terug].some(
      (moment) => moment !== null && daysBetween(moment.aanleverenUiterlijk, moment.vergadering) !== invoer.stappen[index]!.aanleverDagen,
    ),
  ).length
}

/** The same route with every open stop on the meeting of its plan: how it would be saved. */
export function overgenomen<S extends PlanbareStap>(route: PlanbareRoute<S>, agenda: Agenda): Planning<S> {
  const { stappen } = planningOf(route, agenda)
  const moments = new Map(stappen.map(({ stap, vooruit }) => [stap.id, vooruit?.id ?? null]))
  return planningOf(
    { ...route, stappen: route.stappen.map((stap) => ({ ...stap, vergaderingId: moments.get(stap.id) ?? stap.vergaderingId })) },
    agenda,
  )
}
