import { describe, expect, test } from 'vitest'
import { datum } from '#kernel/datum.ts'
import { judgeVerzending, laatsteVerzending, standVan, vroegsteAnker } from './verzending.ts'

const kaders = { uiterlijk: datum('2026-04-29'), praktijk: datum('2026-04-30') }

describe('where a step stands', () => {
  test.each([
    ['2026-04-01', { soort: 'komt', dagen: 28 }],
    ['2026-04-29', { soort: 'vandaag', dagen: 0 }],
    ['2026-04-30', { soort: 'te_laat', dagen: -1 }],
  ] as const)('not done yet, on %s', (vandaag, stand) => {
    expect(standVan(kaders, null, datum(vandaag))).toEqual(stand)
  })

  test('done: in time, or late with the note that practice sees it otherwise', () => {
    expect(standVan(kaders, datum('2026-04-29'), datum('2027-01-01'))).toMatchObject({ soort: 'gedaan', oordeel: { oordeel: 'op_tijd' } })
    expect(judgeVerzending(kaders, datum('2026-04-30')).melding).toContain('In de praktijk')
    expect(judgeVerzending({ ...kaders, praktijk: null }, datum('2026-04-30'))).toMatchObject({ inPraktijkOpTijd: false })
  })
})

test('the last day to send and the first day to adopt fit on each other', () => {
  for (const jaar of [2020, 2024, 2027, 2031]) {
    const last = laatsteVerzending(jaar, 0)
    expect(vroegsteAnker(last).slice(5)).toBe(jaar < 2023 ? '07-31' : '09-14')
  }
})
