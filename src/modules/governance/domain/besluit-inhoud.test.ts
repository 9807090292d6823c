import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { isNulalternatief, metWeging, readAlternatieven, showAlternatieven } from '#modules/governance/domain/alternatieven.ts'
import type { Periode } from '#modules/governance/domain/dekking.ts'
import { mandaatoordeel } from '#modules/governance/domain/mandaat.ts'

const in_ = (jaar: number, soort: Periode['soort'], euro: number, pm = 0): Periode => ({
  jaar,
  soort,
  totaal: { bekend: bedrag(BigInt(euro) * 100n), pm },
})
const grens = bedrag(5_000_000n)

describe('an amount against the mandate of a table', () => {
  test.each<[string, bigint | null, Periode[], string, number | null]>([
    ['no money', 5_000_000n, [], 'geen_geld', null],
    ['lines of nothing', 5_000_000n, [in_(2027, 'incidenteel', 0)], 'geen_geld', null],
    ['no limit was given', null, [in_(2027, 'incidenteel', 900_000)], 'geen_grens', 2027],
    ['up to the limit', 5_000_000n, [in_(2027, 'incidenteel', 50_000)], 'binnen', 2027],
    ['one euro above it', 5_000_000n, [in_(2027, 'incidenteel', 50_001)], 'boven', 2027],
    ['structural runs on', 5_000_000n, [in_(2027, 'structureel', 30_000), in_(2028, 'incidenteel', 30_000)], 'boven', 2028],
    ['incidental does not', 5_000_000n, [in_(2027, 'incidenteel', 30_000), in_(2028, 'incidenteel', 30_000)], 'binnen', 2027],
    ['PM is never within', 5_000_000n, [in_(2027, 'incidenteel', 10_000, 1)], 'onbekend', 2027],
    ['only PM', 5_000_000n, [in_(2027, 'incidenteel', 0, 1)], 'onbekend', 2027],
    ['above with PM stays above', 5_000_000n, [in_(2027, 'incidenteel', 60_000, 1)], 'boven', 2027],
    ['a mandate of nothing', 0n, [in_(2027, 'incidenteel', 1)], 'boven', 2027],
  ])('%s', (_, limiet, perioden, stand, jaar) => {
    expect(mandaatoordeel(limiet === null ? null : bedrag(limiet), perioden)).toMatchObject({ stand, jaar })
  })

  test('asking more never brings it back within', () => {
    const periode = fc
      .record({
        jaar: fc.integer({ min: 2026, max: 2030 }),
        soort: fc.constantFrom('incidenteel' as const, 'structureel' as const),
        euro: fc.nat(100_000),
      })
      .map(({ jaar, soort, euro }) => in_(jaar, soort, euro))
    fc.assert(
      fc.property(fc.array(periode, { maxLength: 6 }), periode, (perioden, erbij) => {
        if (mandaatoordeel(grens, perioden).stand === 'boven') expect(mandaatoordeel(grens, [...perioden, erbij]).stand).toBe('boven')
      }),
    )
  })
})

describe('alternatives', () => {
  test.each([
    ['', []],
    ['  \n \n', []],
    ['Niets doen', [{ naam: 'Niets doen', toelichting: '' }]],
    [
      'Niets doen: dan stopt de steun: eind 2027\nZelf kopen',
      [
        { naam: 'Niets doen', toelichting: 'dan stopt de steun: eind 2027' },
        { naam: 'Zelf kopen', toelichting: '' },
      ],
    ],
    ['Huren: a\nHuren: b', [{ naam: 'Huren', toelichting: 'a' }]],
    [': zonder naam', []],
  ])('%j', (tekst, expected) => {
    expect(readAlternatieven(tekst)).toEqual(expected)
  })

  test('what was read reads the same again', () => {
    fc.assert(
      fc.property(fc.string(), (tekst) => {
        const read = readAlternatieven(tekst)
        expect(readAlternatieven(showAlternatieven(read))).toEqual(read)
      }),
    )
  })

  const gewogen = [
    { naam: 'Niets doen', toelichting: '', totaal: '3.10', rang: 2 },
    { naam: 'Samen kopen', toelichting: '', totaal: '7.40', rang: 1 },
  ]
  test('nothing said: the weighing as it is; a name that was not weighed has no outcome', () => {
    expect(metWeging(null, gewogen)).toEqual(gewogen)
    expect(metWeging([], gewogen)).toEqual([])
    expect(
      metWeging(
        [
          { naam: 'samen kopen', toelichting: 'gekozen' },
          { naam: 'Huren', toelichting: '' },
        ],
        gewogen,
      ),
    ).toEqual([
      { naam: 'samen kopen', toelichting: 'gekozen', totaal: '7.40', rang: 1 },
      { naam: 'Huren', toelichting: '', totaal: null, rang: null },
    ])
  })

  test.each([
    ['Niets doen', true],
    ['Nulalternatief: alles blijft zoals het is', true],
    ['Het nulalternatief', true],
    ['Niet wijzigen', true],
    ['Samen kopen', false],
    ['Nultarief voor scholen', false],
  ])('%s is doing nothing: %s', (naam, is) => {
    expect(isNulalternatief(naam)).toBe(is)
  })
})
