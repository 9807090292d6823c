import { type BenchLine, median } from './line.ts'
import { addDays, type Datum, datum } from '#kernel/datum.ts'
import { makeKalender, makeRoute, planRoute, type Vergadermoment } from '#modules/governance/domain/besluitroute.ts'

const rounds = 9
const cooperations = 400
const openItems = 50
const councils = 5
const meetingsPerTable = 24

/** Every fortnight or so, papers two weeks before, each table on a day of its own. */
function meetingsOf(table: number): Vergadermoment[] {
  return Array.from({ length: meetingsPerTable }, (_, index) => {
    const vergadering = addDays(datum('2026-09-01'), index * 15 + (table % 11))
    return { vergadering, aanleverenUiterlijk: addDays(vergadering, -14) }
  })
}

/** A cooperation: its tables with their meetings, and its open items, each along controllers, OGO, the councils side by side and the bestuur. */
function cooperation(number: number) {
  const tables = Array.from({ length: councils + 3 }, (_, table) => meetingsOf(number + table * 3))
  const items = Array.from({ length: openItems }, (_, item) => ({ start: addDays(datum('2026-09-01'), item), doorlooptijdDagen: item % 8 }))
  return { tables, items }
}

/** All routes of a cooperation against its calendars, made anew; the number of decisions that can be made in time. */
function replan({ tables, items }: ReturnType<typeof cooperation>): number {
  const [controllers, ogo, bestuur, ...raden] = tables.map((meetings) => makeKalender(meetings))
  const codes = raden.map((_, index) => `raad${index}`)
  let done = 0
  for (const { start, doorlooptijdDagen } of items) {
    const route = makeRoute([
      { code: 'controllers', na: [], doorlooptijdDagen, kalender: controllers! },
      { code: 'ogo', na: ['controllers'], doorlooptijdDagen: 0, kalender: ogo! },
      ...raden.map((kalender, index) => ({ code: codes[index]!, na: ['ogo'], doorlooptijdDagen, kalender })),
      { code: 'bestuur', na: codes, doorlooptijdDagen: 0, kalender: bestuur! },
    ])
    if (planRoute(route, { start, uiterlijk: datum('2027-08-31') }).haalbaar) done++
  }
  return done
}

/** All routes of all cooperations after one meeting moved in each, against reading the days of those meetings once. */
export function benchRoutes(): BenchLine[] {
  const all = Array.from({ length: cooperations }, (_, number) => cooperation(number))
  const text = JSON.stringify(all)
  const times: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const { tables } of all) tables[3] = moved(tables[3]!, round)
    const theirs = timed(() => void JSON.parse(text))
    const mine = timed(() => {
      const done = all.reduce((sum, each) => sum + replan(each), 0)
      if (done !== cooperations * openItems) throw new Error(`${done} routes can be done`)
    })
    times.push(mine)
    ratios.push(mine / theirs)
  }
  return [
    {
      what: `${cooperations} samenwerkingen met ${openItems} open voorstellen opnieuw plannen, tegen de agenda's lezen`,
      measured: `${median(ratios).toFixed(1)} (mediaan ${median(times).toFixed(0)} ms)`,
      goal: 'doel: onder de 1.000 ms',
    },
  ]
}

/** One meeting of a table a week later. */
function moved(meetings: readonly Vergadermoment[], which: number): Vergadermoment[] {
  const later = (day: Datum) => addDays(day, 7)
  return meetings.map((meeting, index) =>
    index === which ? { vergadering: later(meeting.vergadering), aanleverenUiterlijk: later(meeting.aanleverenUiterlijk) } : meeting,
  )
}

function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
