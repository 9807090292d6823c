import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { businesscase } from '../berekeningen.ts'

type Uitkomst = {
  status: string
  ncw: string
  terugverdientijd: string | null
  verdisconteerdeTerugverdientijd: string | null
  totaal: string
  pm: number
  deelnemers: { code: string; ncw: string; terugverdientijd: string | null }[]
}

/** A flow as `jaar deelnemer bedrag`. */
const flow = (text: string) => {
  const [jaar, deelnemer, bedrag] = text.split(' ')
  return { jaar: Number(jaar), deelnemer, bedrag }
}
const inputOf = (disconteringsvoet: unknown, flows: readonly string[]) => ({
  disconteringsvoet,
  basisjaar: 2027,
  kasstromen: flows.map(flow),
})

function calculate(disconteringsvoet: unknown, ...flows: string[]): Uitkomst {
  const result = answer(businesscase, JSON.stringify(inputOf(disconteringsvoet, flows)))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}

/** Amounts of one party, year after year from 2027. */
const series = (...amounts: readonly string[]) => amounts.map((amount, index) => `${2027 + index} a ${amount}`)
const ac41 = series('-250000.00', '40000.00', '70000.00', '70000.00', '70000.00', '70000.00')

describe('AC-4.1', () => {
  test.each([
    ['0.0225', '48221.82', '4.23'],
    ['0.04', '32781.41', '4.43'],
    [0, '70000.00', '4.00'],
  ])('at %s', (voet, ncw, verdisconteerd) => {
    expect(calculate(voet, ...ac41)).toEqual({
      status: 'bepaald',
      ncw,
      terugverdientijd: '4.00',
      verdisconteerdeTerugverdientijd: verdisconteerd,
      totaal: '70000.00',
      pm: 0,
      deelnemers: [{ code: 'a', ncw, terugverdientijd: '4.00' }],
    })
  })
})

describe('net present value', () => {
  test('the base year is not discounted, each later year once more, also where a year is skipped', () => {
    expect(calculate('0.25', '2027 a 100.00').ncw).toBe('100.00')
    expect(calculate('0.25', '2028 a 100.00').ncw).toBe('80.00')
    expect(calculate('0.25', '2030 a 125.00').ncw).toBe('64.00')
    expect(calculate('0.25', '2030 a 125.00', '2027 a -10.00', '2028 a 10.00').ncw).toBe('62.00')
  })

  test('is rounded half up, away from zero below nil', () => {
    expect(calculate('0.6', '2028 a 0.04').ncw).toBe('0.03')
    expect(calculate('0.6', '2028 a -0.04').ncw).toBe('-0.03')
    expect(calculate('0.7', '2028 a 0.04').ncw).toBe('0.02')
  })

  test('is exact over a hundred years with a rate of forty digits', () => {
    const voet = '0.0225000000000000000000000000000000000001'
    // 10^60 / 1.0225^100, and a little less for the last digit of the rate.
    const amount = `1${'0'.repeat(60)}.00`
    const [scale, one] = [10n ** 40n, 10n ** 40n]
    const grow = one + 225n * 10n ** 36n + 1n
    const exact = (2n * 10n ** 62n * scale ** 100n + grow ** 100n) / (2n * grow ** 100n)
    expect(calculate(voet, `2127 a ${amount}`).ncw.replace('.', '')).toBe(String(exact))
  })

  test('a rate may be below nil, down to but not at −1, and up to 1', () => {
    expect(calculate('-0.5', '2029 a 1.00').ncw).toBe('4.00')
    expect(calculate('-0.99', '2028 a 1.00').ncw).toBe('100.00')
    expect(calculate('1', '2029 a 4.00').ncw).toBe('1.00')
  })

  test('the participants add up to it by largest remainder, of equals the one named first, and costs mirror gains', () => {
    const cents = (sign: string) =>
      calculate('0.5', ...['a', 'b', 'c'].map((code) => `2028 ${code} ${sign}0.01`)).deelnemers.map(({ ncw }) => ncw)
    // Two thirds of a cent each: two cents in all.
    expect(cents('')).toEqual(['0.01', '0.01', '0.00'])
    expect(cents('-')).toEqual(['-0.01', '-0.01', '0.00'])
    expect(calculate('0.5', '2028 a 0.01', '2028 b 0.02')).toMatchObject({ ncw: '0.02', deelnemers: [{ ncw: '0.01' }, { ncw: '0.01' }] })
    // 3⅓ and −2⅔, rounded down 3 and −3: both lost a third of a cent, and the one named first gets the cent that is left.
    expect(calculate('0.5', '2028 a 0.05', '2028 b -0.04')).toMatchObject({ ncw: '0.01', deelnemers: [{ ncw: '0.04' }, { ncw: '-0.03' }] })
  })

  test('each on its own flows, in the order in which they are first named: a gain for all can hide a loss for one', () => {
    expect(calculate('0', '2028 zevenaar 900.00', '2027 duiven -500.00', '2029 duiven 100.00', '2027 zevenaar -100.00')).toMatchObject({
      ncw: '400.00',
      deelnemers: [
        { code: 'zevenaar', ncw: '800.00', terugverdientijd: '0.11' },
        { code: 'duiven', ncw: '-400.00', terugverdientijd: null },
      ],
    })
  })
})

describe('payback', () => {
  const times = (voet: string, ...flows: string[]) => {
    const { terugverdientijd, verdisconteerdeTerugverdientijd } = calculate(voet, ...flows)
    return [terugverdientijd, verdisconteerdeTerugverdientijd]
  }

  test.each([
    ['linear within the year', series('-100.00', '30.00', '140.00'), '1.50'],
    ['at the end of a year', series('-100.00', '30.00', '70.00', '1.00'), '2.00'],
    ['rounded half up', series('-100.00', '0.00', '800.00'), '1.13'],
    ['never', series('-100.00', '30.00', '69.99'), null],
    ['the sum is nil at once', series('0.00'), '0.00'],
    ['the sum is never below nil', series('5.00', '1.00'), '0.00'],
    ['a gain that begins later', ['2030 a 5.00'], '0.00'],
    ['nil at the very end', series('-100.00', '100.00'), '1.00'],
    ['the first time counts, also when it falls below again', series('-100.00', '200.00', '-300.00', '500.00'), '0.50'],
    ['receiving first leaves nothing to earn back then', series('10.00', '-30.00', '10.00'), '0.00'],
    ['counted from the base year, when the investment comes later', ['2029 a -100.00', '2030 a 200.00'], '2.50'],
    ['a flow of nil is no beginning', ['2027 a 0.00', '2028 a -100.00', '2029 a 100.00'], '2.00'],
    ['a year is skipped', ['2027 a -100.00', '2030 a 200.00'], '2.50'],
    ['flows of one year are taken together', ['2027 a -150.00', '2027 a 50.00', '2028 a 80.00', '2028 a 120.00'], '0.50'],
    ['flows in any order', ['2029 a 140.00', '2027 a -100.00', '2028 a 30.00'], '1.50'],
  ])('%s', (_, flows, expected) => expect(times('0', ...flows)).toEqual([expected, expected]))

  test('discounted it takes longer, or never comes', () => {
    expect(times('0.25', ...series('-100.00', '100.00', '50.00'))).toEqual(['1.00', '1.63'])
    expect(times('0.25', ...series('-100.00', '100.00', '31.25'))).toEqual(['1.00', '2.00'])
    expect(times('0.25', ...series('-100.00', '100.00', '31.24'))).toEqual(['1.00', null])
  })

  test('of all together, and of each', () => {
    const { terugverdientijd, deelnemers } = calculate('0', '2027 a -100.00', '2027 b -100.00', '2028 a 150.00', '2029 b 100.00')
    expect([terugverdientijd, ...deelnemers.map((each) => each.terugverdientijd)]).toEqual(['1.50', '0.67', '2.00'])
  })
})

describe('PM', () => {
  test('makes the case niet bepaalbaar: the known part, + PM once, and how many', () => {
    expect(calculate('0.25', '2027 a 640000.00', '2028 b PM', '2028 a PM', '2028 a 100.00', '2029 b PM')).toEqual({
      status: 'niet bepaalbaar',
      ncw: '640080.00',
      terugverdientijd: null,
      verdisconteerdeTerugverdientijd: null,
      totaal: '640100.00 + PM',
      pm: 3,
      deelnemers: [
        { code: 'a', ncw: '640080.00', terugverdientijd: null },
        { code: 'b', ncw: '0.00', terugverdientijd: null },
      ],
    })
  })

  test('the example of the source', () => {
    expect(calculate('0.0225', '2027 a 640000.00', '2027 a PM').totaal).toBe('640000.00 + PM')
  })

  test('of one party leaves the payback of another known', () => {
    const { terugverdientijd, deelnemers } = calculate('0', ...series('-100.00', '100.00'), '2027 b PM')
    expect([terugverdientijd, ...deelnemers.map((each) => each.terugverdientijd)]).toEqual([null, '1.00', null])
  })
})

const faults = (input: unknown) => {
  const result = answer(businesscase, typeof input === 'string' ? input : JSON.stringify(input))
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

describe('refused, with all faults', () => {
  const good = inputOf('0.0225', ac41)
  const withFlow = (change: object) => ({ ...good, kasstromen: [{ ...good.kasstromen[0], ...change }] })

  test.each<[unknown, string[]]>([
    [good, []],
    [withFlow({ omschrijving: 'Migratie' }), []],
    [withFlow({ omschrijving: 5 }), ['/kasstromen/0/omschrijving verkeerdeSoort']],
    [withFlow({ foo: 1 }), ['/kasstromen/0/foo veldOnbekend']],
    [withFlow({ jaar: 2026 }), ['/kasstromen/0/jaar voorBasisjaar']],
    [withFlow({ jaar: 2026, bedrag: 'PM' }), ['/kasstromen/0/jaar voorBasisjaar']],
    [withFlow({ jaar: '2027' }), ['/kasstromen/0/jaar geenGeheelGetal']],
    [withFlow({ jaar: 2201 }), ['/kasstromen/0/jaar buitenBereik']],
    [withFlow({ bedrag: 'pm' }), ['/kasstromen/0/bedrag bedragVorm']],
    [withFlow({ bedrag: -250000 }), ['/kasstromen/0/bedrag verkeerdeSoort']],
    [withFlow({ deelnemer: '' }), ['/kasstromen/0/deelnemer leeg']],
    [{ ...good, kasstromen: [] }, ['/kasstromen lijstTeKort']],
    [{ ...good, kasstromen: [{}] }, ['jaar', 'deelnemer', 'bedrag'].map((key) => `/kasstromen/0/${key} veldOntbreekt`)],
    [{ ...good, disconteringsvoet: '-1' }, ['/disconteringsvoet teLaag']],
    [{ ...good, disconteringsvoet: '-1.5' }, ['/disconteringsvoet teLaag']],
    [{ ...good, disconteringsvoet: '2.25' }, ['/disconteringsvoet teHoog']],
    [{ ...good, disconteringsvoet: '2,25%' }, ['/disconteringsvoet getalVorm']],
    [{ ...good, foo: 1 }, ['/foo veldOnbekend']],
    [{}, ['disconteringsvoet', 'basisjaar', 'kasstromen'].map((key) => `/${key} veldOntbreekt`)],
    [
      { disconteringsvoet: -1, basisjaar: 2028, kasstromen: [{ jaar: 2027, deelnemer: 5, bedrag: '1' }], x: 1 },
      [
        '/kasstromen/0/deelnemer verkeerdeSoort',
        '/kasstromen/0/bedrag bedragVorm',
        '/x veldOnbekend',
        '/disconteringsvoet teLaag',
        '/kasstromen/0/jaar voorBasisjaar',
      ],
    ],
  ])('%j', (input, expected) => expect(faults(input)).toEqual(expected))

  test('more digits than one request may ask', () => {
    const years = (deelnemers: number, jaar: number) => Array.from({ length: deelnemers }, (_, index) => `${jaar} d${index} 1.00`)
    const voet = `0.${'3'.repeat(399)}`
    // 300 years after 1900 with 799 digits: four participants are 961,599 digits, five are more than a million.
    const long = (deelnemers: number) => ({ ...inputOf(voet, years(deelnemers, 2200)), basisjaar: 1900 })
    expect(faults(long(4))).toEqual([])
    expect(faults(long(5))).toEqual([' teVeelCijfers'])
    expect(faults(inputOf('0.0225', years(340, 2127)))).toEqual([])
  })
})
