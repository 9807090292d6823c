import { describe, expect, test } from 'vitest'
import type { AgendaStatus } from './agenda.ts'
import { type Gezegd, terugweg } from './terugname.ts'

const van = (over: Partial<Gezegd> = {}): Gezegd => ({ uitkomst: 'aangenomen', besluitId: null, stapId: null, ...over })

describe('taking an outcome back', () => {
  test.each<[string, Partial<Gezegd>, AgendaStatus, true | string]>([
    ['an item of the table itself', {}, 'bezig', true],
    ['a discussion', { uitkomst: 'besproken' }, 'bezig', true],
    ['nothing was said', { uitkomst: null }, 'bezig', 'niets-vastgelegd'],
    ['the meeting is closed', {}, 'gesloten', 'agenda-status'],
    ['the list is adopted', {}, 'vastgesteld', 'agenda-status'],
    ['a decision in the register', { besluitId: 'b', stapId: 's' }, 'bezig', 'punt-is-besluit'],
    ['an advice that moved its proposal on', { uitkomst: 'positief', stapId: 's' }, 'bezig', 'punt-is-gezegd'],
    ['a no to a proposal', { uitkomst: 'verworpen', stapId: 's' }, 'bezig', 'punt-is-gezegd'],
    ['a proposal that was held over: nothing moved', { uitkomst: 'aangehouden', stapId: 's' }, 'bezig', true],
    ['a tie about a proposal: nothing moved', { uitkomst: 'uitgesteld', stapId: 's' }, 'bezig', true],
  ])('%s', (_, over, status, verwacht) => {
    const weg = terugweg(van(over), status)
    expect(weg.kan ? true : weg.code).toBe(verwacht)
    if (!weg.kan) expect(weg.weg).not.toBe('')
  })
})
