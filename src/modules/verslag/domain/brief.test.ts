import { describe, expect, test } from 'vitest'
import { type BriefStatus, nextStatuses, ontbreekt, tijdigheid, toStatus } from './brief.ts'

describe('who is early, late, or refuses', () => {
  const op = (vandaag: string) => ({ afgesprokenOp: '2027-03-10', vandaag })
  test.each([
    ['vrijgegeven', '2027-03-10', '2027-04-01', 'op_tijd'],
    ['vrijgegeven', '2027-03-09', '2027-04-01', 'te_vroeg'],
    ['vrijgegeven', '2027-03-11', '2027-04-01', 'te_laat'],
    ['gereed', null, '2027-03-09', 'wacht'],
    ['gereed', null, '2027-03-10', 'vandaag'],
    ['te_schrijven', null, '2027-03-11', 'te_laat'],
    ['geweigerd', null, '2027-03-01', 'geweigerd'],
  ] as [BriefStatus, string | null, string, string][])('%s on %s, seen on %s: %s', (status, vrijgegevenDag, vandaag, expected) => {
    expect(tijdigheid({ status, vrijgegevenDag }, op(vandaag))).toBe(expected)
  })
})

test('what was released goes nowhere any more; every other status has a way on', () => {
  const all = Object.keys(nextStatuses) as BriefStatus[]
  for (const to of all) expect(toStatus('vrijgegeven', to)).toMatchObject({ refusal: { code: 'brief-status' } })
  for (const from of all.filter((each) => each !== 'vrijgegeven')) expect(nextStatuses[from].length).toBeGreaterThan(0)
  expect(toStatus('te_schrijven', 'vrijgegeven').ok).toBe(false)
})

test('everything that is missing, at once', () => {
  expect(ontbreekt({ secretaris: ' ', burgemeester: '', dekking: '' }).map(({ name }) => name)).toEqual([
    'dekking',
    'secretaris',
    'burgemeester',
  ])
  expect(ontbreekt({ secretaris: 'A', burgemeester: 'B', dekking: 'C' })).toEqual([])
})
