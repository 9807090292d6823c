import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays, datum } from '#kernel/datum.ts'
import { type AgendaItem, icalendar, utcStamp } from '#modules/kalender/domain/icalendar.ts'

const item: AgendaItem = {
  uid: 'vergadering-1@regiekamer',
  sequence: 0,
  titel: 'Algemeen bestuur',
  plaats: '',
  datum: '2027-01-15',
  aanvang: '09:30',
  vervallen: false,
  url: 'https://regiekamer.voorbeeld.nl/vergaderingen',
}

/** Another reader of the same standard. */
function read(items: readonly AgendaItem[]) {
  const root = new ICAL.Component(ICAL.parse(icalendar('Agenda', items, '20261122T080000Z')) as unknown[])
  return root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}

describe('Dutch time as UTC', () => {
  test.each([
    ['2027-01-15', '09:30', '20270115T083000Z'],
    ['2027-07-15', '09:30', '20270715T073000Z'],
    ['2027-07-15', '00:30', '20270714T223000Z'],
    ['2027-03-28', '01:59', '20270328T005900Z'],
    ['2027-03-28', '03:00', '20270328T010000Z'],
    ['2027-10-31', '02:30', '20271031T003000Z'],
    ['2027-10-31', '03:00', '20271031T020000Z'],
  ])('%s %s is %s', (dag, tijd, utc) => expect(utcStamp(dag, tijd)).toBe(utc))

  test('the time zone database of the runtime reads it back as the same wall time', () => {
    const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 1439 }), (dagen, minuten) => {
        const dag = addDays(datum('2010-01-01'), dagen)
        const tijd = `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`
        // The hour that summer time skips is no wall time.
        fc.pre(!(dag.slice(5, 7) === '03' && tijd.startsWith('02')))
        const [, j, m, d, u, min] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00Z$/.exec(utcStamp(dag, tijd))!
        expect(wall.format(new Date(`${j}-${m}-${d}T${u}:${min}:00Z`))).toBe(`${dag} ${tijd}`)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the file as another reader sees it', () => {
  test('a meeting with a time, one of the whole day, one that was cancelled', () => {
    const [met, heel, weg] = read([
      { ...item, plaats: 'Raadzaal; kamer 1, Duiven' },
      { ...item, uid: 'b', aanvang: null },
      { ...item, uid: 'c', sequence: 3, vervallen: true },
    ])
    expect([met!.summary, met!.location, met!.startDate.toJSDate().toISOString()]).toEqual([
      'Algemeen bestuur',
      'Raadzaal; kamer 1, Duiven',
      '2027-01-15T08:30:00.000Z',
    ])
    expect([heel!.startDate.isDate, heel!.startDate.toString(), heel!.endDate.toString()]).toEqual([true, '2027-01-15', '2027-01-16'])
    expect([weg!.sequence, weg!.component.getFirstPropertyValue('status'), weg!.summary]).toEqual([
      3,
      'CANCELLED',
      'Vervallen: Algemeen bestuur',
    ])
  })

  test('whatever stands in a name comes back, and no line is longer than 75 octets', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .filter((each) => !/\p{Cc}/u.test(each) && each.isWellFormed())
    fc.assert(
      fc.property(text, text, (titel, plaats) => {
        const file = icalendar(titel, [{ ...item, titel, plaats }], '20261122T080000Z')
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        const [found] = read([{ ...item, titel, plaats }])
        expect([found!.summary, found!.location]).toEqual([titel, plaats])
      }),
    )
  })
})
