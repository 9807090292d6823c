import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datum, datumOf } from '#kernel/datum.ts'
import { antwoordplicht, termijnVan } from './termijn.ts'

const wet = {
  naarRaden: { uiterlijk: '2026-03-25', grondslag: 'Wgr art. 35 lid 1' },
  zienswijzen: { uiterlijk: '2026-06-16', grondslag: 'Wgr art. 35 lid 3' },
  isVrijgesteld: false,
}
const verzending = datum('2026-10-19')

describe('the last day for a view', () => {
  test('of a budget it is the day of the statutory calendar, with its article', () => {
    expect(termijnVan('ontwerpbegroting', { verzending, wet })).toMatchObject({
      dag: '2026-06-16',
      grondslag: 'Wgr art. 35 lid 3',
      naarRaden: { uiterlijk: '2026-03-25' },
    })
  })
  test('of a draft regeling it is eight weeks after it was sent, since 1 July 2022', () => {
    expect(termijnVan('ontwerpregeling', { verzending, wet: null })).toMatchObject({
      dag: '2026-12-14',
      grondslag: expect.stringContaining('Wgr art. 1'),
    })
    expect(termijnVan('ontwerpregeling', { verzending: datum('2022-07-01'), wet: null }).dag).toBe('2022-08-26')
    expect(termijnVan('ontwerpregeling', { verzending: datum('2022-06-30'), wet: null })).toMatchObject({ dag: null, grondslag: null })
  })
  test('nothing is called statutory where the law names nothing: another decision, an exempted change, a form without a budget', () => {
    for (const termijn of [
      termijnVan('ander_besluit', { verzending, wet }),
      termijnVan('begrotingswijziging', { verzending, wet: { naarRaden: null, zienswijzen: null, isVrijgesteld: true } }),
      termijnVan('ontwerpbegroting', { verzending, wet: { naarRaden: null, zienswijzen: null, isVrijgesteld: false } }),
    ])
      expect(termijn).toMatchObject({ dag: null, grondslag: null, naarRaden: null })
  })
  test('eight weeks are 56 days whatever the day, also over a leap day and a new year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2023, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (jaar, maand, dag) => {
          const sent = datumOf(jaar, maand, dag)
          const found = termijnVan('ontwerpregeling', { verzending: sent, wet: null }).dag!
          expect((Date.parse(found) - Date.parse(sent)) / 86_400_000).toBe(56)
        },
      ),
    )
  })
  test('an answer with reasons is a duty by law for a draft regeling, and an agreement elsewhere', () => {
    expect(antwoordplicht('ontwerpregeling')).toContain('Wgr art. 1')
    expect(antwoordplicht('ontwerpbegroting')).toBeNull()
  })
})
