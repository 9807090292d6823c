import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, datum, weekdayOf } from '#kernel/datum.ts'
import { isWerkdag } from '#kernel/kalender.ts'
import { heeftReeks, proposeReeks, whyNot } from './reeks.ts'

const vraag = { ritme: 'maandelijks', eerste: datum('2027-01-13'), totEnMet: datum('2027-12-31'), recessen: [], bezet: [] }
const dagen = (given: Partial<Parameters<typeof proposeReeks>[0]>) => proposeReeks({ ...vraag, ...given }).map(({ dag }) => dag)

test('the second Wednesday of every month', () => {
  expect(dagen({ totEnMet: datum('2027-05-31') })).toEqual(['2027-01-13', '2027-02-10', '2027-03-10', '2027-04-14', '2027-05-12'])
  expect(dagen({})).toHaveLength(12)
})

test('a fifth weekday becomes the fourth where a month has no fifth', () => {
  expect(dagen({ eerste: datum('2027-03-29'), totEnMet: datum('2027-05-31') })).toEqual(['2027-03-30', '2027-04-26', '2027-05-31'])
})

test('every rhythm', () => {
  const tellen = (ritme: string) => dagen({ ritme }).length
  expect(
    ['wekelijks', 'tweewekelijks', 'tweemaandelijks', 'kwartaal', 'vier_maanden', 'halfjaar', 'jaarlijks', 'op_verzoek'].map(tellen),
  ).toEqual([51, 26, 6, 4, 3, 2, 1, 1])
  expect([heeftReeks('wekelijks'), heeftReeks('op_verzoek')]).toEqual([true, false])
})

test('holidays, recess and days that are taken: another day, with the reason', () => {
  const recessen = [{ naam: 'Zomerreces', van: '2027-07-10', totEnMet: '2027-08-22' }]
  const found = proposeReeks({
    ...vraag,
    ritme: 'maandelijks',
    eerste: datum('2027-05-05'),
    totEnMet: datum('2027-08-31'),
    recessen,
    bezet: ['2027-06-02'],
  })
  expect(found).toEqual([
    { ritmedag: '2027-05-05', dag: '2027-05-07', waarom: 'Bevrijdingsdag' },
    { ritmedag: '2027-06-02', dag: '2027-06-03', waarom: 'Deze tafel vergadert dan al' },
    { ritmedag: '2027-07-07', dag: '2027-07-07', waarom: null },
    { ritmedag: '2027-08-04', dag: null, waarom: 'Zomerreces' },
  ])
  expect(whyNot(datum('2027-12-25'), recessen)).toBe('Eerste Kerstdag')
})

test('no proposed day is a holiday, a weekend, in recess or taken, and none stands twice', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(datum('2026-01-01'), days))
  fc.assert(
    fc.property(
      fc.constantFrom('wekelijks', 'tweewekelijks', 'maandelijks', 'kwartaal'),
      day.filter((each) => weekdayOf(each) < 6),
      fc.array(day, { maxLength: 4 }),
      fc.array(fc.tuple(day, fc.nat(50)), { maxLength: 3 }),
      (ritme, eerste, bezet, weg) => {
        const recessen = weg.map(([van, lengte]) => ({ naam: 'reces', van, totEnMet: addDays(van, lengte) }))
        const found = proposeReeks({ ritme, eerste, totEnMet: addDays(eerste, 365), recessen, bezet }).flatMap(({ dag }) => dag ?? [])
        expect(new Set(found).size).toBe(found.length)
        for (const dag of found) {
          expect(dag >= eerste && dag <= addDays(eerste, 365)).toBe(true)
          expect(isWerkdag(dag)).toBe(true)
          expect(bezet).not.toContain(dag)
          expect(recessen.some(({ van, totEnMet }) => van <= dag && dag <= totEnMet)).toBe(false)
        }
        const gaps = found.slice(1).map((dag, index) => daysBetween(found[index]!, dag))
        expect(gaps.every((gap) => gap > 0)).toBe(true)
      },
    ),
  )
})
