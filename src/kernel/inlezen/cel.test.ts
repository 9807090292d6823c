import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cel, formulefout, leesDatum, leesGetal, leesKeuze, leesTekst, toonCel, zonderNullen } from './cel.ts'

const value = (cel: Cel, decimalen = 4) => {
  const read = leesGetal(cel, { decimalen, cijfers: 14 })
  return read.ok ? read.value : read.refusal.detail
}
const datum = (cel: Cel) => {
  const read = leesDatum(cel)
  return read.ok ? read.value : read.refusal.detail
}

describe('numbers', () => {
  test.each<[Cel, string]>([
    ['1.234,56', '1234.56'],
    ['1234,56', '1234.56'],
    ['1.234', '1234'],
    ['1.234.567', '1234567'],
    ['0', '0'],
    ['007', '7'],
    ['€ 1.234,50', '1234.5'],
    ['\u00a01\u00a0234', '1234'],
    ['12,50', '12.5'],
    [{ getal: '1234.56' }, '1234.56'],
    [{ getal: '0.30000000000000004' }, '0.3'],
    [{ getal: '1.5E3' }, '1500'],
    [{ getal: '1E-2' }, '0.01'],
    ['0,0', '0'],
  ])('%j is %s', (cel, wanted) => expect(value(cel)).toBe(wanted))

  test.each<[Cel, RegExp]>([
    ['1,234.56', /punt voor duizendtallen/],
    ['12.5', /12,5/],
    ['0.125', /0,125/],
    ['abc', /alleen cijfers/],
    ['52%', /0,52 in plaats van 52%/],
    ['-1', /lager zijn dan nul/],
    ['1,23456', /5 cijfers na de komma/],
    ['1e99', /alleen cijfers/],
    [{ getal: '1e99' }, /te groot/],
    [true, /WAAR/],
    [{ datum: '2026-11-21' }, /21-11-2026/],
    ['1.23.4', /alleen cijfers/],
    ['123456789012345', /te groot/],
    ['--1', /alleen cijfers/],
    ['NaN', /alleen cijfers/],
  ])('%j is refused with what to do', (cel, melding) => expect(value(cel)).toMatch(melding))

  test('a Dutch number is read to the last digit, however it is written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.integer({ min: 0, max: 9999 }), fc.boolean(), (geheel, deel, punten) => {
        const head = punten ? geheel.toString().replaceAll(/\B(?=(\d{3})+$)/g, '.') : geheel.toString()
        const tail = deel.toString().padStart(4, '0')
        expect(value(`${head},${tail}`)).toBe(zonderNullen(`${geheel}.${tail}`))
      }),
    )
  })

  test('a number of a spreadsheet and the same number in text are one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), fc.integer({ min: 0, max: 9999 }), (geheel, deel) => {
        const text = zonderNullen(`${geheel}.${deel.toString().padStart(4, '0')}`)
        expect(value({ getal: String(Number(text)) })).toBe(value(text.replace('.', ',')))
      }),
    )
  })

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((getal) => ({ getal })),
        ),
        (cel) => {
          expect(typeof value(cel)).toBe('string')
        },
      ),
    )
  })
})

describe('dates', () => {
  test.each<[Cel, string]>([
    ['21-11-2026', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['21.11.2026', '2026-11-21'],
    ['1-2-26', '2026-02-01'],
    ['1-2-75', '1975-02-01'],
    ['21 november 2026', '2026-11-21'],
    ['21 nov 2026', '2026-11-21'],
    ['3 mrt 2026', '2026-03-03'],
    [{ datum: '2026-11-21' }, '2026-11-21'],
    [{ getal: '46347' }, '2026-11-21'],
    [{ getal: '46347.75' }, '2026-11-21'],
    ['46347', '2026-11-21'],
    ['2026-11-21T10:00:00Z', '2026-11-21'],
    ['21-11-2026 14:30', '2026-11-21'],
    [{ getal: '61' }, '1900-03-01'],
    ['29-02-2024', '2024-02-29'],
  ])('%j is %s', (cel, wanted) => expect(datum(cel)).toBe(wanted))

  test.each<[Cel, RegExp]>([
    ['31-02-2026', /31 februari 2026 bestaat niet: februari 2026 heeft 28 dagen/],
    ['11-21-2026', /Maand 21 bestaat niet/],
    ['gisteren', /geen datum/],
    ['21-11-1026', /Controleer het jaar/],
    [true, /geen datum/],
    [{ getal: '12' }, /geen datum/],
    [{ getal: '9999999' }, /geen datum/],
    ['2026', /geen datum/],
    ['0000-01-01', /Controleer het jaar/],
    [{ datum: '0001-01-01' }, /Controleer het jaar/],
  ])('%j is refused with what to do', (cel, melding) => expect(datum(cel)).toMatch(melding))

  test('every day is read from each way of writing it', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10)
        const [jaar, maand, dag] = iso.split('-')
        const serial = Math.round((Date.parse(iso) - Date.parse('1899-12-30')) / 86_400_000)
        for (const cel of [iso, `${dag}-${maand}-${jaar}`, `${Number(dag)}/${Number(maand)}/${jaar}`, { getal: String(serial) }])
          expect(datum(cel)).toBe(iso)
      }),
    )
  })

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^\d{1,5}[-/]\d{1,3}[-/]\d{1,5}$/),
          fc.double().map((getal) => ({ getal: String(getal) })),
        ),
        (cel) => {
          expect(typeof datum(cel)).toBe('string')
        },
      ),
    )
  })
})

describe('text and choices', () => {
  test('the apostrophe of our own export goes, that of a name stays', () => {
    expect(leesTekst("'=1+1", 20)).toEqual({ ok: true, value: '=1+1' })
    expect(leesTekst("'s-Gravenhage", 20)).toEqual({ ok: true, value: "'s-Gravenhage" })
  })

  test('a number or date in a text column is taken as it is shown', () => {
    expect(leesTekst({ getal: '3.3000000000000003' }, 20)).toEqual({ ok: true, value: '3,3' })
    expect(leesTekst({ datum: '2026-11-21' }, 20)).toEqual({ ok: true, value: '21-11-2026' })
    expect(toonCel(false)).toBe('ONWAAR')
  })

  test('text that is too long says how long it is', () => {
    expect(leesTekst('abcdef', 5)).toMatchObject({ ok: false, refusal: { detail: 'Dit zijn 6 tekens. Houd het bij ten hoogste 5.' } })
  })

  test('a choice is known by its code and by its words, whatever the capitals', () => {
    const opties = { gemeenschappelijke_regeling: ['Gemeenschappelijke regeling', 'gr'], overig: ['Overig'] }
    for (const woord of ['gemeenschappelijke_regeling', 'GEMEENSCHAPPELIJKE REGELING', 'Gr', ' gr '])
      expect(leesKeuze(woord, opties)).toEqual({ ok: true, value: 'gemeenschappelijke_regeling' })
    expect(leesKeuze('bv', opties)).toMatchObject({
      ok: false,
      refusal: { detail: '"bv" kennen wij hier niet. Kies uit: gemeenschappelijke regeling, overig.' },
    })
  })

  test.each(['#N/A', '#VERW!', '#DEEL/0!', '#REF!'])('a formula that went wrong (%s) is no value', (tekst) =>
    expect(formulefout(tekst).ok).toBe(false),
  )
})
