import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import { centenOf, showBedrag, showBedragInField, showBedragKort, readBedrag } from './bedrag.ts'
import { datumVan, showDatum, showDatumLang, showPeriode, showTijdstip, readDatum } from './datum.ts'
import { aandeelOf, procentOf } from './procent.ts'
import { showAandeel, showAantal, showGetal, showPercentage, readGetal } from './getal.ts'

describe('showBedrag', () => {
  test.each([
    ['1234567.89', '€\u00a01.234.567,89'],
    ['-1234.50', '€\u00a0-1.234,50'],
    ['0.00', '€\u00a00,00'],
    ['-0.01', '€\u00a0-0,01'],
    ['PM', 'PM'],
    ['640000.00 + PM', '€\u00a0640.000,00 + PM'],
    ['90071992547409931.27', '€\u00a090.071.992.547.409.931,27'],
    ['geen bedrag', 'geen bedrag'],
  ])('%s', (wire, shown) => expect(showBedrag(wire)).toBe(shown))

  test('takes cents, writes a plus, shows whole euros', () => {
    expect(showBedrag(123456n)).toBe('€\u00a01.234,56')
    expect(showBedrag('696252.00', { metTeken: true })).toBe('€\u00a0+696.252,00')
    expect(showBedrag('0.00', { metTeken: true })).toBe('€\u00a00,00')
    expect(showBedrag('1234.50', { heleEuros: true })).toBe('€\u00a01.235')
    expect(showBedrag('-0.49', { heleEuros: true })).toBe('€\u00a00')
  })

  test.each([
    ['18120000.00', '€\u00a018,1\u00a0mln'],
    ['-2450000.00', '€\u00a0-2,5\u00a0mln'],
    ['999949.99', '€\u00a0999.950'],
    ['999950.00', '€\u00a01,0\u00a0mln'],
    ['999949999.99', '€\u00a0999,9\u00a0mln'],
    ['1250000000.00', '€\u00a01,3\u00a0mld'],
    ['640000.00 + PM', '€\u00a0640.000 + PM'],
    ['PM', 'PM'],
  ])('in short: %s', (wire, shown) => expect(showBedragKort(wire)).toBe(shown))
})

describe('readBedrag', () => {
  test.each([
    ['1.234,56', '1234.56'],
    ['1234,56', '1234.56'],
    ['€ 1.234', '1234.00'],
    ['€\u00a01.234.567,8', '1234567.80'],
    ['-12,50', '-12.50'],
    ['€ -12,50', '-12.50'],
    ['−€ 12', '-12.00'],
    ['1.234,-', '1234.00'],
    ['-0', '0.00'],
    ['007', '7.00'],
  ])('%s', (typed, wire) => expect(readBedrag(typed)).toEqual(ok(wire)))

  test.each([
    ['', 'Vul een bedrag in.'],
    ['1,234.56', 'Gebruik een punt voor duizendtallen en een komma voor centen, bijvoorbeeld 1.234,56.'],
    ['12.50', 'Gebruik een komma voor centen: 12,50.'],
    ['1,234', 'Gebruik hooguit 2 cijfers na de komma. Duizendtallen krijgen een punt, bijvoorbeeld 1.234.'],
    ['1.23.456', 'Zet de punten en de komma op hun plaats, bijvoorbeeld 1.234,56.'],
    ['1,2,3', 'Zet de punten en de komma op hun plaats, bijvoorbeeld 1.234,56.'],
    [',50', 'Zet een 0 voor de komma: 0,50.'],
    ['--5', 'Schrijf één minteken, bijvoorbeeld -1.234,56.'],
    ['1e5', 'Vul een bedrag in met alleen cijfers, bijvoorbeeld 1.234,56.'],
    ['PM', 'Vul een bedrag in. PM kan hier niet.'],
    ['1234567890123', 'Dit bedrag is te groot. Controleer het aantal cijfers.'],
  ])('refuses %j and says how', (typed, reden) => expect(readBedrag(typed)).toEqual(refuse('bedragOnleesbaar', reden)))

  test('PM where it may', () => expect(readBedrag('pm', { pmToegestaan: true })).toEqual(ok('PM')))

  test('what is shown can be typed back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 14n) + 1n, max: 10n ** 14n - 1n }), (cents) => {
        for (const shown of [showBedrag(cents), showBedragInField(formatBedrag(bedrag(cents)))]) {
          const read = readBedrag(shown)
          expect(read.ok && centenOf(read.value)).toBe(cents)
        }
      }),
    )
  })
})

describe('numbers', () => {
  test('a number in Dutch', () => {
    expect(showGetal(95330)).toBe('95.330')
    expect(showGetal('1234.5')).toBe('1.234,5')
    expect(showGetal('2.675', { decimalen: 2 })).toBe('2,68')
    expect(showGetal('-0.4', { decimalen: 0 })).toBe('0')
    expect(showGetal('9.99', { decimalen: 1 })).toBe('10,0')
    expect(showGetal('3', { decimalen: 1, metTeken: true })).toBe('+3,0')
    expect(showGetal('.5')).toBe('.5')
  })

  test('a share and a percentage', () => {
    expect(showAandeel('0.520000000000')).toBe('52,0%')
    expect(showAandeel('0.12345', { decimalen: 2 })).toBe('12,35%')
    expect(showAandeel('1')).toBe('100,0%')
    expect(showAandeel(0.5, { decimalen: 0 })).toBe('50%')
    expect(showAandeel('-0.042', { metTeken: true })).toBe('-4,2%')
    expect(showAandeel('onbekend')).toBe('onbekend')
    expect(showPercentage('3.7', { metTeken: true })).toBe('+3,7%')
  })

  test('a count with its noun', () => {
    expect(showAantal(12, 'gemeente', 'gemeenten')).toBe('12 gemeenten')
    expect(showAantal(1, 'gemeente', 'gemeenten')).toBe('1 gemeente')
    expect(showAantal(0, 'gemeente', 'gemeenten')).toBe('0 gemeenten')
    expect(showAantal(1234n, 'regel', 'regels')).toBe('1.234 regels')
  })

  test('a typed number', () => {
    expect(readGetal('1.234')).toEqual(ok('1234'))
    expect(readGetal('-12,5', 2)).toEqual(ok('-12.5'))
    expect(readGetal('-0,0', 1)).toEqual(ok('0.0'))
    expect(readGetal('12,5')).toEqual(refuse('getalOnleesbaar', 'Vul een heel getal in, zonder komma.'))
    expect(readGetal('1,234.5', 2)).toEqual(
      refuse('getalOnleesbaar', 'Gebruik een punt voor duizendtallen en een komma voor decimalen, bijvoorbeeld 1.234,5.'),
    )
    expect(readGetal('12.5', 2)).toEqual(refuse('getalOnleesbaar', 'Gebruik een komma voor decimalen: 12,5.'))
    expect(readGetal('0.125', 3)).toEqual(refuse('getalOnleesbaar', 'Gebruik een komma voor decimalen: 0,125.'))
    expect(readGetal('twaalf')).toEqual(refuse('getalOnleesbaar', 'Vul alleen cijfers in, bijvoorbeeld 1.234.'))
    expect(readGetal('')).toEqual(refuse('getalOnleesbaar', 'Vul een getal in.'))
  })
})

describe('dates', () => {
  test('a date short and long', () => {
    expect(showDatum('2026-11-21')).toBe('21-11-2026')
    expect(showDatumLang('2026-11-02')).toBe('2 november 2026')
    expect(showDatum('onbekend')).toBe('onbekend')
    expect(showPeriode('2024-01-01', null)).toBe('vanaf 01-01-2024')
    expect(showPeriode('2024-01-01', '2026-12-31')).toBe('01-01-2024 tot en met 31-12-2026')
    expect(showPeriode(null, null)).toBe('altijd')
  })

  test('a moment is on the Dutch clock, in winter and in summer', () => {
    expect(showTijdstip('2026-11-21T23:30:00Z')).toBe('22-11-2026, 00:30')
    expect(showTijdstip('2026-07-01T10:05:00Z')).toBe('01-07-2026, 12:05')
    expect(datumVan(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22')
  })

  test.each([
    ['21-11-2026', '2026-11-21'],
    ['21-11-26', '2026-11-21'],
    ['1-2-99', '1999-02-01'],
    ['21/11/2026', '2026-11-21'],
    ['21112026', '2026-11-21'],
    ['21 november 2026', '2026-11-21'],
    ['5 mrt 2026', '2026-03-05'],
    ['2026-11-21', '2026-11-21'],
    ['29-2-2024', '2024-02-29'],
  ])('%s is read', (typed, iso) => expect(readDatum(typed)).toEqual(ok(iso)))

  test.each([
    ['', 'Vul een datum in.'],
    ['31-2-2026', '31 februari 2026 bestaat niet. Februari 2026 heeft 28 dagen.'],
    ['11/21/2026', 'Maand 21 bestaat niet. Schrijf eerst de dag en dan de maand, bijvoorbeeld 21-11-2026.'],
    ['morgen', 'Schrijf de datum als dag-maand-jaar, bijvoorbeeld 21-11-2026.'],
    ['21 brumaire 2026', 'Vul een maand in, bijvoorbeeld 21 november 2026.'],
    ['1-1-0026', 'Controleer het jaar: vul een jaar in tussen 1800 en 2199.'],
  ])('%j is refused and says how', (typed, reden) => expect(readDatum(typed)).toEqual(refuse('datumOnleesbaar', reden)))

  test('what is shown can be typed back', () => {
    const dates = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        const iso = date.toISOString().slice(0, 10)
        expect(readDatum(showDatum(iso))).toEqual(ok(iso))
        expect(readDatum(showDatumLang(iso))).toEqual(ok(iso))
      }),
    )
  })
})

test.each([
  ['0.05', '5'],
  ['0.7', '70'],
  ['0.0333', '3.33'],
  ['1', '100'],
  ['0', '0'],
])('a share of %s is %s percent in a field, and back', (aandeel, procent) => {
  expect(procentOf(aandeel)).toBe(procent)
  expect(aandeelOf(procent, 4)).toBe(aandeel)
})
