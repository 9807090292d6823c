import { describe, expect, test } from 'vitest'
import {
  contradictionsIn,
  faultsOf,
  type Inhoud,
  isGeaccepteerd,
  mayChange,
  nextStatuses,
  opdrachtStatussen,
  toStatus,
} from './opdracht.ts'

const deelname = new Map([
  ['zevenaar', new Set(['eigenaar', 'opdrachtgever'])],
  ['duiven', new Set(['eigenaar'])],
  ['rid', new Set(['opdrachtnemer'])],
])

const af: Inhoud = {
  opdrachtnemerId: 'rid',
  acceptantId: 'zevenaar',
  acceptantRol: 'Gemeentesecretaris',
  termijnVan: '2027-01-01',
  termijnTotEnMet: '2027-12-31',
  bijdragen: [{ organisatieId: 'duiven' }],
}
const namen = (inhoud: Partial<Inhoud>) => faultsOf({ ...af, ...inhoud }, deelname).map(({ name, code }) => `${name} ${code}`)

describe('what an order needs before it is given', () => {
  test('a complete one has no faults', () => expect(namen({})).toEqual([]))

  test('all that is missing at once', () => {
    expect(namen({ opdrachtnemerId: null, acceptantId: null, acceptantRol: ' ', termijnVan: null, termijnTotEnMet: null })).toEqual([
      '/opdrachtnemerId leeg',
      '/acceptantId leeg',
      '/acceptantRol leeg',
      '/termijnVan leeg',
      '/termijnTotEnMet leeg',
    ])
  })

  test.each([
    ['an opdrachtnemer that takes part otherwise', { opdrachtnemerId: 'duiven', bijdragen: [] }, ['/opdrachtnemerId geenOpdrachtnemer']],
    ['the opdrachtnemer accepting its own result', { acceptantId: 'rid' }, ['/acceptantId opdrachtnemer']],
    ['an acceptant that does not take part', { acceptantId: 'elders' }, ['/acceptantId geenDeelnemer']],
    [
      'contributions of the opdrachtnemer and of a stranger',
      { bijdragen: [{ organisatieId: 'rid' }, { organisatieId: 'elders' }] },
      ['/bijdragen/0/organisatieId opdrachtnemer', '/bijdragen/1/organisatieId geenDeelnemer'],
    ],
  ])('refuses %s', (_, inhoud, expected) => expect(namen(inhoud)).toEqual(expected))
})

test('what no draft may say: an order to oneself, an end before the begin, an organisation twice', () => {
  const faults = contradictionsIn(
    {
      ...af,
      opdrachtnemerId: 'zevenaar',
      termijnTotEnMet: '2026-12-31',
      bijdragen: [{ organisatieId: 'duiven' }, { organisatieId: 'duiven' }],
    },
    'zevenaar',
  )
  expect(faults.map(({ name }) => name)).toEqual(['/opdrachtnemerId', '/termijnTotEnMet', '/bijdragen/1/organisatieId'])
  expect(contradictionsIn({ ...af, termijnTotEnMet: af.termijnVan }, 'zevenaar')).toEqual([])
})

describe('the way of an order', () => {
  test('every pair of statuses is either in the table or refused with what to do', () => {
    for (const from of opdrachtStatussen) {
      for (const to of opdrachtStatussen) {
        const step = toStatus(from, to)
        expect(step.ok, `${from} → ${to}`).toBe(nextStatuses[from].includes(to))
        if (!step.ok) expect(step.refusal.detail).toMatch(/^Deze opdracht is .+\. .+\.$/)
      }
    }
  })

  test('nothing gets past acceptance: only `gegeven` leads to it, or a result that was refused, and nothing leads back from it', () => {
    expect(opdrachtStatussen.filter((from) => nextStatuses[from].includes('geaccepteerd'))).toEqual(['gegeven', 'opgeleverd'])
    const after = opdrachtStatussen.filter(isGeaccepteerd)
    expect(after).toEqual(['geaccepteerd', 'opgeleverd', 'afgerond'])
    expect(after.flatMap((from) => nextStatuses[from]).every(isGeaccepteerd)).toBe(true)
  })

  test('can be withdrawn as long as nothing was agreed, and then it is over', () => {
    const before = opdrachtStatussen.filter((from) => nextStatuses[from].includes('ingetrokken'))
    expect(before).toEqual(['gegeven', 'bevraagd', 'teruggegeven'])
    expect(nextStatuses.ingetrokken).toEqual([])
  })

  test('content changes only as a draft or after it was returned', () => {
    expect(opdrachtStatussen.filter((status) => mayChange(status).ok)).toEqual(['concept', 'teruggegeven'])
  })
})
