import { describe, expect, test } from 'vitest'
import {
  conclusieZin,
  eensgezindheidZin,
  geveldZinnen,
  gesprekspuntZin,
  slechtsteZin,
  tegenvallerZin,
  verschuivingZin,
} from './weging-woorden.ts'

const actor = (code: string, a: string, b: string) => ({
  code,
  totalen: [
    { variant: 'A', totaal: a, rang: 1 },
    { variant: 'B', totaal: b, rang: 2 },
  ],
})
const uitvoer = {
  actoren: [actor('Duiven', '5.000', '4.000'), actor('Zevenaar', '7.000', '6.950')],
  samen: [
    { variant: 'A', gelijkGewicht: '6.000', slechtste: '5.000', rang: 1 },
    { variant: 'B', gelijkGewicht: '5.475', slechtste: '4.000', rang: 2 },
  ],
  geveld: [],
  conclusie: { onderscheidend: true, winnaar: 'A', marge: '0.525' },
  eensgezindheid: '1.000',
  kantelpunt: [],
}

describe('what a weighing comes to, in words', () => {
  test('a lead, a lead within the margin, one that is left, and none', () => {
    expect(conclusieZin(uitvoer, '0.10')).toBe('A staat vooraan, met 0,525 punt voorsprong')
    const close = { ...uitvoer, conclusie: { onderscheidend: false, winnaar: null, marge: '0.050' } }
    expect(conclusieZin(close, '0.10')).toBe('Geen duidelijke winnaar: de eerste twee schelen 0,05 punt, niet meer dan de marge van 0,1')
    expect(conclusieZin({ ...uitvoer, conclusie: { onderscheidend: true, winnaar: 'A', marge: null } }, '0.10')).toBe(
      'Alleen A blijft over',
    )
    const none = uitvoer.samen.map((each) => ({ ...each, rang: null }))
    expect(conclusieZin({ ...uitvoer, samen: none }, '0.10')).toBe('Geen enkele variant haalt de ondergrens')
  })

  test('who is least served by the one in front; nobody when there is one party, or all fare alike', () => {
    expect(slechtsteZin(uitvoer)).toBe('Duiven heeft het minst aan A: daar is het 5 waard, tegen 6 gemiddeld.')
    expect(slechtsteZin({ ...uitvoer, actoren: [uitvoer.actoren[0]!] })).toBeNull()
    const alike = { ...uitvoer, actoren: [actor('Duiven', '5.000', '4.000'), actor('Zevenaar', '5.000', '4.000')] }
    expect(slechtsteZin(alike)).toBeNull()
  })

  test('agreement asks for two', () => {
    expect(eensgezindheidZin(uitvoer)).toContain('2 partijen zetten in 100%')
    expect(eensgezindheidZin({ ...uitvoer, actoren: [uitvoer.actoren[0]!] })).toContain('alleen Duiven')
  })

  test('a veto says for whom, unless it is for all', () => {
    const fell = { variant: 'B', criterium: 'Kosten', score: '2' }
    const one = { ...uitvoer, geveld: [{ ...fell, actor: 'Duiven' }] }
    expect(geveldZinnen(one)).toEqual(['B valt af: op Kosten telt de score voor Duiven als 2, onder de ondergrens.'])
    const all = { ...uitvoer, geveld: ['Duiven', 'Zevenaar'].map((code) => ({ ...fell, actor: code })) }
    expect(geveldZinnen(all)).toEqual(['B valt af: op Kosten telt de score als 2, onder de ondergrens.'])
  })

  test('ranges leave the first in front, or put another there', () => {
    expect(tegenvallerZin(uitvoer, uitvoer)).toContain('blijft A vooraan')
    const other = { ...uitvoer, samen: uitvoer.samen.map((each) => ({ ...each, rang: each.variant === 'B' ? 1 : 2 })) }
    expect(tegenvallerZin(uitvoer, other)).toContain('dan staat B vooraan')
  })
})

test('a thing to talk about names both ends', () => {
  const punt = { variant: 'A', criterium: 'Kosten', laagsteVan: 'Duiven', hoogsteVan: 'Zevenaar' }
  expect(gesprekspuntZin({ ...punt, soort: 'score', laagste: '5.000', hoogste: '8.000', verschil: '3.000' })).toBe(
    'Duiven geeft A op Kosten een 5, Zevenaar een 8: 3 punt verschil',
  )
  expect(gesprekspuntZin({ ...punt, variant: null, soort: 'gewicht', laagste: '0.2000', hoogste: '0.3700', verschil: '0.1700' })).toBe(
    'Zevenaar telt Kosten voor 37%, Duiven voor 20%',
  )
})

test('what moved: a place, else the largest step, else nothing', () => {
  const rij = (variant: string, van: string, naar: string, rang: readonly [number | null, number | null]) => ({
    variant,
    van,
    naar,
    rangVan: rang[0],
    rangNaar: rang[1],
  })
  const zin = (...varianten: ReturnType<typeof rij>[]) => verschuivingZin({ varianten, gewichten: [], erbij: [], eraf: [] })
  expect(zin(rij('A', '5.000', '7.000', [2, 1]), rij('B', '6.000', '6.000', [1, 2]))).toBe('A ging van plaats 2 naar plaats 1')
  expect(zin(rij('A', '7.000', '7.100', [1, 1]), rij('B', '6.000', '5.500', [2, 2]))).toBe(
    'De volgorde bleef gelijk; B verloor het meest: 0,5 punt',
  )
  expect(zin(rij('A', '7.000', '7.000', [1, 1]))).toBe('De volgorde bleef gelijk, en de scores ook')
})
