import { describe, expect, test } from 'vitest'
import { jarenVan, kostenVan, overgangskosten, wanneerVan, zinnenOf } from './beeld.ts'
import { type Maatregel, rij } from './sjabloon.ts'
import { close, faultsOfOordelen, faultsOfRijen, present, sprongen } from './verkenning.ts'

const maatregel = (id: string, meer: Partial<Maatregel> = {}): Maatregel => ({
  id,
  wat: id,
  jaar: 2027,
  kwartaal: null,
  totJaar: null,
  bedrag: null,
  wie: '',
  eerst: null,
  ...meer,
})
const oordeel = (plek: string, kolom: string, waarde: number | null, alternatief: number | null = null) => ({
  rij: plek,
  kolom,
  waarde,
  alternatief: alternatief === null ? null : { waarde: alternatief, wanneer: 'dit' },
  toelichting: '',
  bron: '',
})

test('all that is wrong with rows is said at once', () => {
  const rijen = [
    rij('a', 'Aap', { transitieVan: 2030, transitieTot: 2029 }),
    rij('b', 'aap'),
    rij('c', 'C', {
      maatregelen: [
        maatregel('een', { eerst: 'twee' }),
        maatregel('twee', { eerst: 'een' }),
        maatregel('drie', { eerst: 'weg', totJaar: 2020 }),
      ],
    }),
  ]
  expect(faultsOfRijen(rijen).map(({ name, code }) => [name, code])).toEqual([
    ['rijen.1.titel', 'dubbel'],
    ['rijen.0.transitieTot', 'volgorde'],
    ['rijen.2.maatregelen.0.eerst', 'rondje'],
    ['rijen.2.maatregelen.1.eerst', 'rondje'],
    ['rijen.2.maatregelen.2.totJaar', 'volgorde'],
    ['rijen.2.maatregelen.2.eerst', 'onbekend'],
  ])
  expect(faultsOfRijen([rij('a', 'A', { maatregelen: [maatregel('een'), maatregel('twee', { eerst: 'een' })] })])).toEqual([])
})

test('a judgement stands on a place that is asked, once, on the scale', () => {
  const given = { sjabloon: 'publieke_waarde', rijen: [rij('a', 'A')] } as const
  const oordelen = [
    oordeel('a', 'waarde', 5),
    oordeel('a', 'waarde', 1.5),
    oordeel('z', 'kosten', 1),
    oordeel('a', 'legitimiteit', null, 2),
    oordeel('a', 'capaciteit', 1, 0),
  ]
  expect(faultsOfOordelen(oordelen, given).map(({ name, code }) => [name, code])).toEqual([
    ['oordelen.0.waarde', 'schaal'],
    ['oordelen.1', 'dubbel'],
    ['oordelen.1.waarde', 'schaal'],
    ['oordelen.2.rij', 'onbekend'],
    ['oordelen.2.kolom', 'onbekend'],
    ['oordelen.3.waarde', 'ontbreekt'],
    ['oordelen.4.alternatief.waarde', 'schaal'],
  ])
})

describe('a step', () => {
  const stand = { status: 'concept', rijen: [rij('a', 'A')], gevraagd: ['wij'], eigenOrganisatieId: 'wij' } as const
  test('lays before who is asked what can be judged, and does not hide it from them', () => {
    expect(present(stand, 'partners')).toEqual({ ok: true, value: 'voorgelegd' })
    expect(present(stand, 'eigen_organisatie').ok).toBe(true)
    expect(present({ ...stand, gevraagd: ['wij', 'zij'] }, 'eigen_organisatie').ok).toBe(false)
    expect(present({ ...stand, rijen: [] }, 'partners').ok).toBe(false)
    expect(present({ ...stand, status: 'afgerond' }, 'partners').ok).toBe(false)
  })

  test('ends it by somebody who judged, with a preference that is in it', () => {
    const open = { ...stand, status: 'voorgelegd' } as const
    expect(close(open, { dienderIn: true, voorkeur: 'a' })).toEqual({ ok: true, value: 'afgerond' })
    expect(close(open, { dienderIn: false, voorkeur: null })).toMatchObject({ refusal: { code: 'eerst-zelf-oordelen' } })
    expect(close(open, { dienderIn: true, voorkeur: 'b' })).toMatchObject({ refusal: { code: 'voorkeur-onbekend' } })
    expect(close(stand, { dienderIn: true, voorkeur: null })).toMatchObject({ refusal: { code: 'verkenning-niet-open' } })
  })
})

test('what changed after handing in: another value, one that came and one that went', () => {
  const was = [oordeel('a', 'x', 1), oordeel('b', 'x', 2), oordeel('c', 'x', 3)]
  const nu = [oordeel('a', 'x', 1), oordeel('b', 'x', 4), oordeel('d', 'x', 0)]
  expect(sprongen(was, nu)).toEqual([
    { rij: 'b', kolom: 'x', van: 2, naar: 4 },
    { rij: 'c', kolom: 'x', van: 3, naar: null },
    { rij: 'd', kolom: 'x', van: null, naar: 0 },
  ])
})

test('money keeps its PM, years and quarters are said in words', () => {
  expect(overgangskosten(rij('a', 'A', { frictiekosten: '1000.00', ontvlechtingskosten: 'PM', transitiekosten: null }))).toBe(
    '1000.00 + PM',
  )
  expect([kostenVan([null]), kostenVan(['PM', 'PM']), kostenVan(['0.10', '0.20'])]).toEqual([null, 'PM', '0.30'])
  expect(jarenVan({ transitieVan: 2027, transitieTot: 2029 })).toBe('2027 tot en met 2029')
  expect([wanneerVan(maatregel('a', { kwartaal: 1 })), wanneerVan(maatregel('a', { totJaar: 2028 }))]).toEqual([
    'kwartaal 1 van 2027',
    '2027 tot en met 2028',
  ])
})

test('who may not look yet reads why, and a judgement that was not handed in is in no picture', () => {
  const inzending = { organisatieId: 'a', organisatieNaam: 'A', persoonNaam: 'A', oordelen: [oordeel('a', 'ernst', 1)], ingediendOp: null }
  const verkenning = {
    sjabloon: 'urgentie',
    status: 'voorgelegd',
    diendeIn: false,
    rijen: [rij('a', 'A')],
    inzendingen: [inzending],
  } as const
  expect(zinnenOf(verkenning)[0]).toMatch(/na uw eigen oordeel, of als de verkenning is afgerond/)
  expect(zinnenOf({ ...verkenning, status: 'afgerond' })[0]).toBe('Er zijn nog geen oordelen.')
})
