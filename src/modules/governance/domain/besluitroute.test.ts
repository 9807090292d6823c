import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Datum, datum, daysBetween } from '#kernel/datum.ts'
import { answer } from '#platform/rekenkern/berekening.ts'
import { besluitroute } from '../berekeningen.ts'
import { makeKalender } from './besluitroute.ts'

interface Stap {
  code: string
  na?: string[]
  aanleverDagen: number
  doorlooptijdDagen: number
  vergaderingen: string[]
}
interface Invoer {
  stappen: Stap[]
  start: string
  uiterlijk: string
}
type Plan = { code: string; vergadering: string | null; aanleverenUiterlijk: string | null }[]
interface Uitkomst {
  haalbaar: boolean
  vooruit: Plan
  terug: Plan
  besluitOp: string | null
  spelingDagen: number | null
  knelpunten: { code: string; melding: string }[]
}

const textOf = ({ stappen, ...rest }: Invoer) =>
  JSON.stringify({ stappen: stappen.map((stap) => ({ rol: 'advies', gremium: `Tafel ${stap.code}`, ...stap })), ...rest })

function plan(invoer: Invoer): Uitkomst {
  const result = answer(besluitroute, textOf(invoer))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}
const faults = (invoer: unknown) => {
  const result = answer(besluitroute, JSON.stringify(invoer))
  if (result.ok) throw new Error('nothing was refused')
  return result.refusal.invalidParams.map(({ name, code, reason }) => ({ name, code, reason }))
}

const stap = (code: string, vergaderingen: string[], of: Partial<Stap> = {}): Stap => ({
  code,
  aanleverDagen: 14,
  doorlooptijdDagen: 0,
  vergaderingen,
  ...of,
})
const dagen = (rows: Plan) => Object.fromEntries(rows.map(({ code, vergadering }) => [code, vergadering]))

/** Controllers, then three councils at once, then the bestuur. */
const liemers: Invoer = {
  start: '2026-08-01',
  uiterlijk: '2026-12-31',
  stappen: [
    stap('controllers', ['2026-10-01', '2026-08-14', '2026-08-15', '2026-09-03']),
    stap('zevenaar', ['2026-09-09', '2026-10-07', '2026-11-04'], { na: ['controllers'], aanleverDagen: 21 }),
    stap('duiven', ['2026-09-28', '2026-10-26'], { na: ['controllers'] }),
    stap('westervoort', ['2026-09-05', '2026-11-16'], { na: ['controllers'], doorlooptijdDagen: 10 }),
    stap('bestuur', ['2026-09-30', '2026-11-01', '2026-12-17'], { na: ['zevenaar', 'duiven', 'westervoort'] }),
  ],
}

describe('forward', () => {
  test('each step takes the first meeting that still allows its paper; councils side by side do not wait for each other', () => {
    const { vooruit, besluitOp } = plan(liemers)
    expect(vooruit).toEqual([
      { code: 'controllers', vergadering: '2026-08-15', aanleverenUiterlijk: '2026-08-01' },
      { code: 'zevenaar', vergadering: '2026-09-09', aanleverenUiterlijk: '2026-08-19' },
      { code: 'duiven', vergadering: '2026-09-28', aanleverenUiterlijk: '2026-09-14' },
      { code: 'westervoort', vergadering: '2026-09-05', aanleverenUiterlijk: '2026-08-22' },
      { code: 'bestuur', vergadering: '2026-11-01', aanleverenUiterlijk: '2026-10-18' },
    ])
    expect(besluitOp).toBe('2026-11-01')
  })

  test('exactly the term is on time, a day less is not', () => {
    const alone = (start: string) => dagen(plan({ ...liemers, start, stappen: [stap('a', ['2026-08-15', '2026-09-01'])] }).vooruit)
    expect(alone('2026-08-01')).toEqual({ a: '2026-08-15' })
    expect(alone('2026-08-02')).toEqual({ a: '2026-09-01' })
  })

  test('what comes after waits for the meeting and for the days that its result takes', () => {
    const stappen = [
      stap('a', ['2026-09-01'], { doorlooptijdDagen: 7 }),
      stap('b', ['2026-09-21', '2026-09-22'], { na: ['a'], doorlooptijdDagen: 3 }),
    ]
    expect(plan({ ...liemers, stappen })).toMatchObject({ vooruit: [{}, { vergadering: '2026-09-22' }], besluitOp: '2026-09-25' })
  })

  test('the last result counts, also when it is not of the last step', () => {
    const stappen = [stap('raad', ['2026-10-01'], { doorlooptijdDagen: 40 }), stap('bestuur', ['2026-10-15'])]
    expect(plan({ ...liemers, stappen }).besluitOp).toBe('2026-11-10')
  })
})

describe('backward', () => {
  test('each step takes the last meeting whose result is there for every step after it, and on the last day', () => {
    expect(dagen(plan(liemers).terug)).toEqual({
      controllers: '2026-10-01',
      zevenaar: '2026-11-04',
      duiven: '2026-10-26',
      westervoort: '2026-11-16',
      bestuur: '2026-12-17',
    })
  })

  test('the last day itself is in time, with the days that the result takes', () => {
    const last = (uiterlijk: string) =>
      dagen(plan({ ...liemers, uiterlijk, stappen: [stap('a', ['2026-09-01', '2026-10-01'], { doorlooptijdDagen: 5 })] }).terug)
    expect(last('2026-10-06')).toEqual({ a: '2026-10-01' })
    expect(last('2026-10-05')).toEqual({ a: '2026-09-01' })
  })

  test('it does not look at the start: the room can be below nil', () => {
    const stappen = [stap('a', ['2026-09-01', '2026-10-01', '2026-11-01'])]
    expect(plan({ start: '2026-10-10', uiterlijk: '2026-09-30', stappen })).toEqual({
      haalbaar: false,
      vooruit: [{ code: 'a', vergadering: '2026-11-01', aanleverenUiterlijk: '2026-10-18' }],
      terug: [{ code: 'a', vergadering: '2026-09-01', aanleverenUiterlijk: '2026-08-18' }],
      besluitOp: '2026-11-01',
      spelingDagen: -61,
      knelpunten: [],
    })
  })
})

describe('the room and where it gets stuck', () => {
  test('the room is that of the step with least of it', () => {
    expect(plan(liemers)).toMatchObject({ haalbaar: true, spelingDagen: 28, knelpunten: [] })
    const later = plan({ ...liemers, stappen: liemers.stappen.map((each) => ({ ...each, aanleverDagen: 1, doorlooptijdDagen: 0 })) })
    expect(later.spelingDagen).toBe(
      Math.min(
        ...later.terug.map(({ aanleverenUiterlijk }, index) =>
          daysBetween(later.vooruit[index]!.aanleverenUiterlijk as Datum, aanleverenUiterlijk as Datum),
        ),
      ),
    )
  })

  test('a table that does not meet: only there it gets stuck, and what depends on it has no day', () => {
    const stappen = liemers.stappen.map((each) => (each.code === 'duiven' ? { ...each, vergaderingen: [] } : each))
    const stuck = plan({ ...liemers, stappen })
    expect(stuck).toMatchObject({ haalbaar: false, spelingDagen: null, besluitOp: null })
    expect(stuck.knelpunten.map(({ code }) => code)).toEqual(['duiven'])
    expect(stuck.knelpunten[0]!.melding).toBe(
      'Tafel duiven heeft geen vergadering waarvoor een stuk nog op tijd is als het op 15-08-2026 klaar is, en geen vergadering met een uitkomst uiterlijk op 03-12-2026. Plan een vergadering of kies een andere dag.',
    )
    expect(dagen(stuck.vooruit)).toMatchObject({ controllers: '2026-08-15', duiven: null, bestuur: null })
    expect(dagen(stuck.terug)).toMatchObject({ controllers: null, duiven: null, zevenaar: '2026-11-04', bestuur: '2026-12-17' })
  })

  test('stuck looking back alone: the earliest plan and its day are there', () => {
    const stuck = plan({ ...liemers, uiterlijk: '2026-09-29' })
    expect(stuck).toMatchObject({ haalbaar: false, spelingDagen: null, besluitOp: '2026-11-01' })
    expect(stuck.knelpunten).toEqual([
      {
        code: 'bestuur',
        melding:
          'Tafel bestuur heeft geen vergadering met een uitkomst uiterlijk op 29-09-2026. Plan een vergadering of kies een andere dag.',
      },
    ])
  })
})

describe('what is refused', () => {
  const raw = (stappen: unknown[]) => ({
    start: '2026-08-01',
    uiterlijk: '2026-12-31',
    stappen: stappen.map((each) => ({ ...stap('', []), rol: 'besluit', gremium: 'Bestuur', ...(each as object) })),
  })

  test('steps that wait for each other, named in their circle; each knot once', () => {
    const found = faults(
      raw([
        { code: 'a', na: ['c'] },
        { code: 'b', na: ['a'] },
        { code: 'c', na: ['b'] },
        { code: 'd', na: ['d'] },
        { code: 'e', na: ['a', 'd'] },
      ]),
    )
    expect(found).toEqual([
      {
        name: '/stappen/1/na/0',
        code: 'kring',
        reason: 'Deze stappen wachten op elkaar in een kring: a na c na b na a. Haal één van deze verwijzingen weg.',
      },
      { name: '/stappen/3/na/0', code: 'kring', reason: 'De stap d wacht op zichzelf. Haal deze verwijzing weg.' },
    ])
  })

  test('all faults at once, each at its place', () => {
    const invoer = {
      ...raw([
        { code: 'a', na: ['weg', 'a'], aanleverDagen: -1 },
        { code: 'a', na: ['b', 'b'], rol: 'anders', vergaderingen: ['2026-02-30', '1899-12-31'] },
        { code: 'b', doorlooptijdDagen: '7', over: 1 },
      ]),
      start: '2201-01-01',
    }
    expect(new Set(faults(invoer).map(({ name, code }) => `${name} ${code}`))).toEqual(
      new Set([
        '/stappen/0/aanleverDagen buitenBereik',
        '/stappen/1/rol keuzeOnbekend',
        '/stappen/1/vergaderingen/0 datumBestaatNiet',
        '/stappen/2/doorlooptijdDagen geenGeheelGetal',
        '/stappen/2/over veldOnbekend',
        '/stappen/1/code codeDubbel',
        '/stappen/0/na/0 stapOnbekend',
        '/stappen/0/na/1 kring',
        '/stappen/1/na/1 codeDubbel',
        '/start buitenBereik',
        '/stappen/1/vergaderingen/1 buitenBereik',
      ]),
    )
  })

  test('no steps, and a missing key', () => {
    expect(faults({ stappen: [], start: '2026-01-01' })).toEqual([
      { name: '/stappen', code: 'lijstTeKort', reason: 'De lijst is leeg. Vul er minstens één in.' },
      { name: '/uiterlijk', code: 'veldOntbreekt', reason: 'Het veld uiterlijk ontbreekt. Vul het in.' },
    ])
  })

  test('a chain of ten thousand steps is planned, and the same chain closed into a circle is refused', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) => ({
      ...stap(`s${index}`, ['2026-09-01'], { aanleverDagen: 0 }),
      na: index === 0 ? [] : [`s${index - 1}`],
    }))
    expect(plan({ ...liemers, stappen: chain }).haalbaar).toBe(true)
    const closed = chain.map((each, index) => (index === 0 ? { ...each, na: ['s9999'] } : each))
    expect(faults(JSON.parse(textOf({ ...liemers, stappen: closed }))).map(({ code }) => code)).toEqual(['kring'])
  })
})

const FIRST = datum('2026-01-01')
const day = fc.integer({ min: 0, max: 400 }).map((n): string => addDays(FIRST, n))
const routes = fc
  .record({
    start: day,
    uiterlijk: day,
    stappen: fc.array(
      fc.record({
        aanleverDagen: fc.integer({ min: 0, max: 30 }),
        doorlooptijdDagen: fc.integer({ min: 0, max: 30 }),
        vergaderingen: fc.array(day, { maxLength: 8 }),
        before: fc.array(fc.nat({ max: 6 }), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ stappen, ...rest }): Invoer => ({
    ...rest,
    stappen: stappen.map(({ before, ...each }, index) => ({
      ...each,
      code: `s${index}`,
      na: [...new Set(before.filter((other) => other < index).map((other) => `s${other}`))],
    })),
  }))

describe('for any route', () => {
  test('it says what a second, naive reading of the rules says', () => {
    fc.assert(
      fc.property(routes, (invoer) => {
        const { knelpunten, ...answered } = plan(invoer)
        const { knelpunten: expected, ...naive } = naivePlan(invoer)
        expect(answered).toEqual(naive)
        expect(knelpunten.map(({ code }) => code)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('no meeting before the chosen one would do forward, none after it backward', () => {
    fc.assert(
      fc.property(routes, (invoer) => {
        const { vooruit, terug } = plan(invoer)
        const byCode = new Map(invoer.stappen.map((each, index) => [each.code, { each, index }]))
        const resultOf = (code: string) => {
          const { each, index } = byCode.get(code)!
          return addDays(vooruit[index]!.vergadering as Datum, each.doorlooptijdDagen)
        }
        for (const [index, { code, na = [], aanleverDagen, doorlooptijdDagen, vergaderingen }] of invoer.stappen.entries()) {
          const chosen = vooruit[index]!.vergadering
          if (chosen !== null) {
            const ready = na.length === 0 ? invoer.start : na.map(resultOf).toSorted().at(-1)!
            const fits = (meeting: string) => addDays(meeting as Datum, -aanleverDagen) >= ready
            expect(fits(chosen)).toBe(true)
            expect(vergaderingen.some((meeting) => meeting < chosen && fits(meeting))).toBe(false)
          }
          const last = terug[index]!.vergadering
          if (last !== null) {
            const after = invoer.stappen.flatMap((each, at) => (each.na?.includes(code) ? [terug[at]!.aanleverenUiterlijk!] : []))
            const due = after.toSorted()[0] ?? invoer.uiterlijk
            const fits = (meeting: string) => addDays(meeting as Datum, doorlooptijdDagen) <= due
            expect(fits(last)).toBe(true)
            expect(vergaderingen.some((meeting) => meeting > last && fits(meeting))).toBe(false)
          }
        }
      }),
    )
  })

  test('it can be done exactly when nothing gets stuck and there is room, and the order of writing is the same to it', () => {
    fc.assert(
      fc.property(routes, fc.infiniteStream(fc.nat()), (invoer, picks) => {
        const planned = plan(invoer)
        expect(planned.haalbaar).toBe(planned.spelingDagen !== null && planned.spelingDagen >= 0)
        const shuffled = [...invoer.stappen]
          .map((each) => ({ each, at: picks.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => ({ ...each, vergaderingen: each.vergaderingen.toReversed() }))
        const again = plan({ ...invoer, stappen: shuffled })
        const sorted = (rows: Plan) => rows.toSorted((a, b) => (a.code < b.code ? -1 : 1))
        expect(sorted(again.vooruit)).toEqual(sorted(planned.vooruit))
        expect(sorted(again.terug)).toEqual(sorted(planned.terug))
        expect([again.besluitOp, again.spelingDagen]).toEqual([planned.besluitOp, planned.spelingDagen])
      }),
    )
  })
})

test('a meeting with a term of its own: what leaves most time counts, forward and backward', () => {
  const { momenten, termijnen, besten } = makeKalender([
    { vergadering: datum('2026-12-20'), aanleverenUiterlijk: datum('2026-11-20') },
    { vergadering: datum('2026-12-10'), aanleverenUiterlijk: datum('2026-11-26') },
  ])
  expect(momenten.map(({ vergadering }) => vergadering)).toEqual(['2026-12-10', '2026-12-20'])
  expect(termijnen[0]).toBe(termijnen[1])
  expect([...besten]).toEqual([0, 0])
})

/** The rules read straight from the page: every meeting is tried, every step asks the others. */
function naivePlan({ stappen, start, uiterlijk }: Invoer): Omit<Uitkomst, 'knelpunten'> & { knelpunten: string[] } {
  const find = (code: string) => stappen.find((each) => each.code === code)!
  const plus = (from: string, days: number): string => addDays(from as Datum, days)
  const stuck = new Set<string>()
  const forward = (each: Stap): string | null => {
    let ready = (each.na ?? []).length === 0 ? start : ''
    for (const before of each.na ?? []) {
      const meeting = forward(find(before))
      if (meeting === null) return null
      const result = plus(meeting, find(before).doorlooptijdDagen)
      if (result > ready) ready = result
    }
    const found = each.vergaderingen.toSorted().find((meeting) => plus(meeting, -each.aanleverDagen) >= ready)
    if (found === undefined) stuck.add(each.code)
    return found ?? null
  }
  const backward = (each: Stap): string | null => {
    let due = uiterlijk
    const after = stappen.filter(({ na }) => na?.includes(each.code))
    for (const [index, next] of after.entries()) {
      const meeting = backward(next)
      if (meeting === null) return null
      const term = plus(meeting, -next.aanleverDagen)
      if (index === 0 || term < due) due = term
    }
    const found = each.vergaderingen.toSorted().findLast((meeting) => plus(meeting, each.doorlooptijdDagen) <= due)
    if (found === undefined) stuck.add(each.code)
    return found ?? null
  }
  const written = (each: Stap, vergadering: string | null) => ({
    code: each.code,
    vergadering,
    aanleverenUiterlijk: vergadering === null ? null : plus(vergadering, -each.aanleverDagen),
  })
  const vooruit = stappen.map((each) => written(each, forward(each)))
  const terug = stappen.map((each) => written(each, backward(each)))
  const isForwardStuck = vooruit.some(({ vergadering }) => vergadering === null)
  const results = stappen.map((each, index) => (isForwardStuck ? '' : plus(vooruit[index]!.vergadering!, each.doorlooptijdDagen)))
  const besluitOp = isForwardStuck ? null : results.toSorted().at(-1)!
  const rooms = stappen.map(({ code }, index) => {
    const [a, b] = [vooruit[index]!.aanleverenUiterlijk, terug[index]!.aanleverenUiterlijk]
    return a === null || b === null ? code : daysBetween(a as Datum, b as Datum)
  })
  const spelingDagen = rooms.every((room) => typeof room === 'number') ? Math.min(...rooms) : null
  return {
    haalbaar: spelingDagen !== null && besluitOp! <= uiterlijk,
    vooruit,
    terug,
    besluitOp,
    spelingDagen,
    knelpunten: stappen.map(({ code }) => code).filter((code) => stuck.has(code)),
  }
}
