import { describe, expect, test } from 'vitest'
import { openPunten, taken, termijnen, type WerkAanbod, type WerkWens } from './werk.ts'

const wens: WerkWens = {
  id: '1',
  titel: 'Sneller zoeken',
  status: 'ingediend',
  wanneerNodig: '2027-03-01',
  organisatieId: 'duiven',
  organisatieNaam: 'Duiven',
  gekozen: ['westervoort'],
  verzoeken: [],
  sinds: '2026-11-01',
}
const aanbod: WerkAanbod = {
  id: '2',
  titel: 'Vragenuur',
  status: 'ingediend',
  organisatieId: 'rid',
  organisatieNaam: 'RID',
  sinds: '2026-11-01',
}
const alles = new Set(['wens.opstellen', 'wens.indienen', 'aanbod.opstellen'])
const wij = (organisatieId: string, more: object = {}) => ({ organisatieId, permissies: alles, mandaten: ['wens'], vraagt: true, ...more })
const soorten = (...given: Parameters<typeof taken>) => taken(...given).map(({ soort }) => soort)

describe('tasks', () => {
  test.each([
    ['a partner that did not choose', wij('zevenaar'), ['wens_aansluiten', 'aanbod_bekijken']],
    ['a partner that chose', wij('westervoort'), ['aanbod_bekijken']],
    ['the owner', wij('duiven'), ['aanbod_bekijken']],
    ['the supplier', wij('rid', { vraagt: false }), []],
    ['somebody without a mandate', wij('zevenaar', { mandaten: [] }), []],
    ['a reader', wij('zevenaar', { permissies: new Set(['wens.lezen']) }), []],
  ] as const)('%s', (_, who, verwacht) => {
    expect(soorten({ wensen: [wens], aanbod: [aanbod] }, who)).toEqual(verwacht)
  })

  test('a wish that was passed on asks its new owner to confirm, and the others still to choose', () => {
    const passed = { ...wens, status: 'overgedragen' as const }
    expect(soorten({ wensen: [passed], aanbod: [] }, wij('duiven'))).toEqual(['wens_overgedragen'])
    expect(soorten({ wensen: [passed], aanbod: [] }, wij('zevenaar'))).toEqual(['wens_aansluiten'])
  })

  test('a draft says whether this person can hand it in', () => {
    const draft = { ...wens, status: 'concept' as const }
    expect(taken({ wensen: [draft], aanbod: [] }, wij('duiven'))[0]!.titel).toBe('Dien deze wens in: Sneller zoeken')
    expect(taken({ wensen: [draft], aanbod: [] }, wij('duiven', { mandaten: [] }))[0]!.titel).toBe('Maak deze wens af: Sneller zoeken')
  })
})

test('dates are those of the coming year, of wishes that are ours or that we chose about', () => {
  const dates = (who: string, vandaag: string, status: WerkWens['status'] = 'ingediend') =>
    termijnen([{ ...wens, status }], who, vandaag).map(({ datum }) => datum)
  expect(dates('duiven', '2026-11-22')).toEqual(['2027-03-01'])
  expect(dates('westervoort', '2027-03-01')).toEqual(['2027-03-01'])
  expect(dates('zevenaar', '2026-11-22')).toEqual([])
  expect(dates('duiven', '2027-03-02')).toEqual([])
  expect(dates('duiven', '2026-02-28')).toEqual([])
  expect(dates('duiven', '2026-11-22', 'concept')).toEqual([])
})

test('open matters say who moves next; what is done is no matter any more', () => {
  const open = openPunten({
    wensen: [wens, { ...wens, status: 'besloten' }, { ...wens, status: 'ingetrokken' }],
    aanbod: [aanbod, { ...aanbod, status: 'overgenomen' }],
  })
  expect(open.map(({ soort, eigenaar, volgendeKeer }) => [soort, eigenaar, volgendeKeer])).toEqual([
    ['wens', 'De eigen organisatie', '2027-03-01'],
    ['aanbod', 'De gemeenten', null],
  ])
})

test('whoever owns a wish answers those who want to go on in it; nobody else is asked', () => {
  const gevraagd = { ...wens, verzoeken: [{ titel: 'Vlotter zoeken', organisatieNaam: 'Zevenaar' }] }
  const voor = (organisatieId: string, more: object = {}) =>
    taken({ wensen: [gevraagd], aanbod: [] }, wij(organisatieId, more)).filter(({ soort }) => soort === 'wens_samenvoegen')
  expect(voor('duiven')).toMatchObject([{ titel: 'Antwoord op het voorstel om samen te voegen: Vlotter zoeken', pad: '/wensen/1' }])
  expect(voor('zevenaar')).toEqual([])
  expect(voor('duiven', { mandaten: [] })).toEqual([])
})
