import { describe, expect, test } from 'vitest'
import { openPunten, taken, termijnen, type WerkDoel } from './werk.ts'

const doel: WerkDoel = {
  id: '1',
  soort: 'ambitie',
  titel: 'Snel geholpen',
  status: 'ingediend',
  streefdatum: '2027-06-30',
  organisatieId: 'duiven',
  sinds: '2026-01-10',
  moetGemeten: false,
}
const alles = new Set(['doel.opstellen', 'doel.indienen', 'doel.vaststellen', 'doel.meten'])
const wij = (organisatieId: string, permissies = alles) => ({ organisatieId, permissies, mandaten: ['doel'] })
const soorten = (given: Partial<WerkDoel>, who: Parameters<typeof taken>[1]) =>
  taken([{ ...doel, ...given }], who).map(({ soort }) => soort)

describe('tasks', () => {
  test.each([
    ['our draft', { status: 'concept' }, wij('duiven'), ['doel_concept']],
    ["a partner's draft", { status: 'concept' }, wij('zevenaar'), []],
    ['a joint goal without a decision', { soort: 'gezamenlijk' }, wij('zevenaar'), ['doel_vaststellen']],
    ['an ambition that was handed in', {}, wij('duiven'), []],
    ['our promise without a result', { moetGemeten: true }, wij('duiven'), ['doel_meten']],
    ["a partner's promise without a result", { moetGemeten: true }, wij('zevenaar'), []],
    [
      'a joint promise without a result',
      { soort: 'gezamenlijk', status: 'vastgesteld', moetGemeten: true },
      wij('zevenaar'),
      ['doel_meten'],
    ],
    ['a reader', { moetGemeten: true }, wij('duiven', new Set(['doel.lezen'])), []],
  ] as const)('%s', (_, given, who, verwacht) => {
    expect(soorten(given, who)).toEqual(verwacht)
  })
})

test('dates are those of the coming year, of joint goals and our own', () => {
  const dates = (given: Partial<WerkDoel>, who: string, vandaag = '2026-11-22') =>
    termijnen([{ ...doel, ...given }], who, vandaag).map(({ datum }) => datum)
  expect(dates({}, 'duiven')).toEqual(['2027-06-30'])
  expect(dates({}, 'zevenaar')).toEqual([])
  expect(dates({ soort: 'gezamenlijk' }, 'zevenaar')).toEqual(['2027-06-30'])
  expect(dates({}, 'duiven', '2026-06-29')).toEqual([])
  expect(dates({}, 'duiven', '2027-07-01')).toEqual([])
  expect(dates({ status: 'ingetrokken' }, 'duiven')).toEqual([])
})

test('an open matter stands still from the day of its promise, not from before', () => {
  const [punt] = openPunten([{ ...doel, moetGemeten: true }])
  expect(punt).toMatchObject({ stand: 'Streefdatum voorbij, nog niet gemeten', sinds: '2027-06-30' })
  expect(openPunten([{ ...doel, status: 'concept' }])[0]).toMatchObject({ eigenaar: 'De eigen organisatie', sinds: '2026-01-10' })
  expect(openPunten([doel])).toEqual([])
})
