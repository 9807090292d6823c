import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { deelname } from '../berekeningen.ts'

type Bijdrage = { code: string; investering: string; toetreding: string; vast: string; variabel: string; totaal: string }
type Uitkomst = { jaren: { jaar: number; bijdragen: Bijdrage[] }[]; deelnemers: { code: string; totaal: string }[]; totaal: string }
type Case = {
  jaren?: readonly unknown[]
  investering?: unknown
  vast?: string
  variabel?: string
  deelnemers: readonly Record<string, unknown>[]
}

/** A party with weight 1 and no units that is in from the start, unless said otherwise. */
const party = (code: string, change: Record<string, unknown> = {}) => ({ code, gewicht: 1, vanaf: 2027, eenheden: 0, ...change })
const inputOf = ({ jaren = [2027, 2028, 2029], investering = '0.00', vast = '0.00', variabel = '0.00', deelnemers }: Case) => ({
  jaren,
  investering: typeof investering === 'string' ? { bedrag: investering, afschrijvingJaren: 3 } : investering,
  vasteKostenPerJaar: vast,
  variabelPerEenheid: variabel,
  deelnemers,
})

function divide(given: Case): Uitkomst {
  const result = answer(deelname, JSON.stringify(inputOf(given)))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}

/** One kind of cost: per year the amounts of all parties, in the order given. */
const column = (given: Case, kind: Exclude<keyof Bijdrage, 'code'>) =>
  divide(given).jaren.map(({ bijdragen }) => bijdragen.map((each) => each[kind]).join(' '))

test('two start, a third joins after a year: every amount of the table', () => {
  const outcome = divide({
    investering: '300000.00',
    vast: '90000.00',
    variabel: '12.50',
    deelnemers: [
      party('zevenaar', { gewicht: '52', eenheden: 100, totEnMet: null }),
      party('duiven', { gewicht: 28, eenheden: '60.5' }),
      party('westervoort', { gewicht: 20, vanaf: 2028, eenheden: 40 }),
    ],
  })
  expect(outcome.jaren[1]).toEqual({
    jaar: 2028,
    bijdragen: [
      // A fifth of 200,000 comes in and goes to those who paid, 52 against 28.
      { code: 'zevenaar', investering: '0.00', toetreding: '-26000.00', vast: '46800.00', variabel: '1250.00', totaal: '22050.00' },
      { code: 'duiven', investering: '0.00', toetreding: '-14000.00', vast: '25200.00', variabel: '756.25', totaal: '11956.25' },
      { code: 'westervoort', investering: '0.00', toetreding: '40000.00', vast: '18000.00', variabel: '500.00', totaal: '58500.00' },
    ],
  })
  expect(outcome.jaren.map(({ jaar, bijdragen }) => [jaar, ...bijdragen.map(({ totaal }) => totaal)])).toEqual([
    [2027, '254750.00', '137256.25', '0.00'],
    [2028, '22050.00', '11956.25', '58500.00'],
    [2029, '48050.00', '25956.25', '18500.00'],
  ])
  expect(outcome.deelnemers).toEqual([
    { code: 'zevenaar', totaal: '324850.00' },
    { code: 'duiven', totaal: '175168.75' },
    { code: 'westervoort', totaal: '77000.00' },
  ])
  expect(outcome.totaal).toBe('577018.75')
})

describe('the investment', () => {
  test('is paid in the first year by those who are in then, by weight', () => {
    const deelnemers = [
      party('a', { gewicht: 3 }),
      party('b', { vanaf: 2020 }),
      party('c', { vanaf: 2028, gewicht: 9 }),
      party('d', { vanaf: 2020, totEnMet: 2026 }),
    ]
    expect(column({ investering: '400.00', deelnemers }, 'investering')).toEqual([
      '300.00 100.00 0.00 0.00',
      '0.00 0.00 0.00 0.00',
      '0.00 0.00 0.00 0.00',
    ])
  })
})

describe('fixed costs', () => {
  test('each year over those who are in that year, the last year included, by weight', () => {
    const deelnemers = [
      party('a', { totEnMet: 2028 }),
      party('b', { gewicht: '0.5', vanaf: 2028 }),
      party('c', { gewicht: '1.5', vanaf: 2029, totEnMet: 2029 }),
    ]
    expect(column({ vast: '90.00', deelnemers }, 'vast')).toEqual(['90.00 0.00 0.00', '60.00 30.00 0.00', '0.00 22.50 67.50'])
  })

  test('odd cents by largest remainder, of equals the one named first', () => {
    const three = ['a', 'b', 'c'].map((code) => party(code))
    expect(column({ jaren: [2027], vast: '100.00', deelnemers: three }, 'vast')).toEqual(['33.34 33.33 33.33'])
    expect(column({ jaren: [2027], vast: '-100.00', deelnemers: three }, 'vast')).toEqual(['-33.34 -33.33 -33.33'])
    expect(column({ jaren: [2027], vast: '0.01', deelnemers: [party('a'), party('b', { gewicht: 2 })] }, 'vast')).toEqual(['0.00 0.01'])
  })
})

describe('variable costs', () => {
  test('by the unit, of those who are in', () => {
    const deelnemers = [party('a', { eenheden: 100 }), party('b', { eenheden: '2.4', totEnMet: 2027 }), party('c')]
    expect(column({ jaren: [2027, 2028], variabel: '12.50', deelnemers }, 'variabel')).toEqual(['1250.00 30.00 0.00', '1250.00 0.00 0.00'])
  })

  test('are one amount a year, rounded half up, when units have decimals', () => {
    const halves = (count: number) => Array.from({ length: count }, (_, index) => party(`d${index}`, { eenheden: '0.5' }))
    expect(column({ jaren: [2027], variabel: '0.01', deelnemers: halves(3) }, 'variabel')).toEqual(['0.01 0.01 0.00'])
    expect(column({ jaren: [2027], variabel: '0.01', deelnemers: halves(1) }, 'variabel')).toEqual(['0.01'])
    expect(column({ jaren: [2027], variabel: '-0.01', deelnemers: halves(1) }, 'variabel')).toEqual(['-0.01'])
  })

  test('without weight, and without any other cost, are nobody else’s', () => {
    const deelnemers = [party('a', { gewicht: 0, eenheden: 3 }), party('b', { gewicht: 0 })]
    expect(column({ jaren: [2027], variabel: '2.00', deelnemers }, 'totaal')).toEqual(['6.00 0.00'])
  })
})

describe('the entry price', () => {
  const join = (vanaf: number, change: Partial<Case> = {}) =>
    column(
      { jaren: [2027, 2028, 2029, 2030, 2031], investering: '300.00', deelnemers: [party('a'), party('b', { vanaf })], ...change },
      'toetreding',
    )

  test.each([
    [2027, 0, '0.00 0.00'],
    [2028, 1, '-100.00 100.00'],
    [2029, 2, '-50.00 50.00'],
    [2030, 3, '0.00 0.00'],
    [2031, 4, '0.00 0.00'],
  ])('of who joins in %i: half of the book value on 1 January, in that year only', (vanaf, index, expected) => {
    expect(join(vanaf)).toEqual(Array.from({ length: 5 }, (_, year) => (year === index ? expected : '0.00 0.00')))
  })

  test('goes to those who were already in, by weight, those who joined later included', () => {
    const deelnemers = [party('a', { gewicht: 3 }), party('b', { gewicht: 3, vanaf: 2028 }), party('c', { gewicht: 6, vanaf: 2029 })]
    // 2028: half of 400; 2029: half of 200, to a and b alike.
    expect(column({ investering: { bedrag: '600.00', afschrijvingJaren: 3 }, deelnemers }, 'toetreding')).toEqual([
      '0.00 0.00 0.00',
      '-200.00 200.00 0.00',
      '-50.00 -50.00 100.00',
    ])
  })

  test('several in one year are taken together: each over the weights of all, nothing to one another', () => {
    const deelnemers = [party('a', { gewicht: 2 }), party('b', { vanaf: 2028 }), party('c', { vanaf: 2028 })]
    expect(column({ investering: '600.00', deelnemers }, 'toetreding')[1]).toBe('-200.00 100.00 100.00')
  })

  test('is one amount, rounded half up once, with the odd cents to who is named first on both sides', () => {
    const four = [party('a'), party('b'), party('c', { vanaf: 2028 }), party('d', { vanaf: 2028 })]
    // Book value 0.02 × 2/3; half of it is ⅔ of a cent: one cent in all.
    expect(column({ investering: '0.02', deelnemers: four }, 'toetreding')[1]).toBe('-0.01 0.00 0.01 0.00')
    expect(column({ investering: '-0.02', deelnemers: four }, 'toetreding')[1]).toBe('0.01 0.00 -0.01 0.00')
    // Book value 2/3 of 1.00; a third of that is 22.2 cents.
    expect(column({ investering: '1.00', deelnemers: [party('a'), party('b'), party('c', { vanaf: 2028 })] }, 'toetreding')[1]).toBe(
      '-0.11 -0.11 0.22',
    )
    expect(column({ investering: '0.03', deelnemers: [party('a', { gewicht: 3 }), party('b', { vanaf: 2028 })] }, 'toetreding')[1]).toBe(
      '-0.01 0.01',
    )
  })

  test('is none where nobody is left to receive it, or nobody with a weight', () => {
    const left = [party('a', { totEnMet: 2027 }), party('b', { vanaf: 2028 }), party('c', { vanaf: 2029 })]
    expect(column({ investering: '300.00', deelnemers: left }, 'toetreding')).toEqual([
      '0.00 0.00 0.00',
      '0.00 0.00 0.00',
      '0.00 -50.00 50.00',
    ])
    const weightless = [party('a', { totEnMet: 2027 }), party('w', { gewicht: 0 }), party('b', { vanaf: 2028 })]
    expect(column({ investering: '300.00', deelnemers: weightless }, 'toetreding')[1]).toBe('0.00 0.00 0.00')
  })

  test('of a party without weight is nil', () => {
    expect(join(2028, { deelnemers: [party('a'), party('b', { vanaf: 2028, gewicht: 0 })] })[1]).toBe('0.00 0.00')
  })
})

test('who leaves gets nothing back', () => {
  const deelnemers = [party('a'), party('b', { totEnMet: 2027 })]
  expect(column({ investering: '300.00', vast: '10.00', deelnemers }, 'totaal')).toEqual(['155.00 155.00', '10.00 0.00', '10.00 0.00'])
})

test('a year without cost may be empty, and who never comes is in the list with nil', () => {
  const outcome = divide({
    vast: '0.00',
    variabel: '5.00',
    deelnemers: [party('a', { vanaf: 2028, eenheden: 1 }), party('b', { vanaf: 2040 })],
  })
  expect(outcome.deelnemers).toEqual([
    { code: 'a', totaal: '10.00' },
    { code: 'b', totaal: '0.00' },
  ])
})

const faults = (input: unknown) => {
  const result = answer(deelname, typeof input === 'string' ? input : JSON.stringify(input))
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

describe('refused, with all faults', () => {
  const good = inputOf({ investering: '300.00', vast: '10.00', deelnemers: [party('a')] })
  const withParty = (change: Record<string, unknown>) => ({ ...good, deelnemers: [party('a'), party('b', change)] })

  test.each<[unknown, string[]]>([
    [good, []],
    [withParty({ totEnMet: null }), []],
    [withParty({ totEnMet: 2027 }), []],
    [withParty({ totEnMet: '2027' }), ['/deelnemers/1/totEnMet geenGeheelGetal']],
    [withParty({ totEnMet: 2026 }), ['/deelnemers/1/totEnMet eindVoorBegin']],
    [withParty({ code: 'a' }), ['/deelnemers/1/code codeDubbel']],
    [withParty({ gewicht: '-1' }), ['/deelnemers/1/gewicht negatief']],
    [withParty({ eenheden: -1 }), ['/deelnemers/1/eenheden negatief']],
    [withParty({ vanaf: 1899 }), ['/deelnemers/1/vanaf buitenBereik']],
    [withParty({ foo: 1 }), ['/deelnemers/1/foo veldOnbekend']],
    [{ ...good, deelnemers: [{}] }, ['code', 'gewicht', 'vanaf', 'eenheden'].map((key) => `/deelnemers/0/${key} veldOntbreekt`)],
    [{ ...good, deelnemers: [] }, ['/deelnemers lijstTeKort']],
    [{ ...good, jaren: [] }, ['/jaren lijstTeKort']],
    [{ ...good, jaren: [2027, 2029] }, ['/jaren/1 jaarVolgtNiet']],
    [{ ...good, jaren: [2027, 2027, 2026] }, ['/jaren/1 jaarVolgtNiet', '/jaren/2 jaarVolgtNiet', '/jaren/2 niemandDoetMee']],
    [{ ...good, jaren: ['2027'] }, ['/jaren/0 geenGeheelGetal']],
    [{ ...good, investering: { bedrag: '1.00', afschrijvingJaren: 0 } }, ['/investering/afschrijvingJaren buitenBereik']],
    [
      { ...good, investering: { bedrag: 'PM', afschrijvingJaren: 1.5, x: 1 } },
      ['/investering/bedrag bedragVorm', '/investering/afschrijvingJaren geenGeheelGetal', '/investering/x veldOnbekend'],
    ],
    [{ ...good, variabelPerEenheid: '12.5' }, ['/variabelPerEenheid bedragVorm']],
    [{ ...good, foo: 1 }, ['/foo veldOnbekend']],
    [{}, ['jaren', 'investering', 'vasteKostenPerJaar', 'variabelPerEenheid', 'deelnemers'].map((key) => `/${key} veldOntbreekt`)],
    [{ ...good, deelnemers: [party('a', { totEnMet: 2027 })] }, ['/jaren/1 niemandDoetMee', '/jaren/2 niemandDoetMee']],
    [inputOf({ investering: '1.00', deelnemers: [party('a', { vanaf: 2028 })] }), ['/jaren/0 niemandDoetMee']],
    [inputOf({ investering: '-1.00', deelnemers: [party('a', { gewicht: 0 })] }), ['/jaren/0 gewichtenNul']],
    [inputOf({ vast: '1.00', deelnemers: [party('a', { totEnMet: 2028 }), party('b', { gewicht: '0.0' })] }), ['/jaren/2 gewichtenNul']],
    [
      {
        ...inputOf({ jaren: [2027, 2029], vast: '1.00', deelnemers: [party('a', { totEnMet: 2026 }), party('a', { vanaf: 2028 })] }),
        x: 1,
      },
      [
        '/x veldOnbekend',
        '/jaren/1 jaarVolgtNiet',
        '/deelnemers/0/totEnMet eindVoorBegin',
        '/deelnemers/1/code codeDubbel',
        '/jaren/0 niemandDoetMee',
      ],
    ],
  ])('%j', (input, expected) => expect(faults(input)).toEqual(expected))

  test('what cannot be read gives no second fault', () => {
    expect(faults({ ...good, deelnemers: [party('a', { vanaf: 'nu' })] })).toEqual(['/deelnemers/0/vanaf geenGeheelGetal'])
    expect(faults({ ...good, vasteKostenPerJaar: 5, investering: [], deelnemers: [party('a', { vanaf: 2030 })] })).toEqual([
      '/investering verkeerdeSoort',
      '/vasteKostenPerJaar verkeerdeSoort',
    ])
  })

  test('more contributions than one request may ask', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => party(`d${index}`))
    const years = Array.from({ length: 100 }, (_, index) => 2027 + index)
    expect(faults({ ...good, jaren: years, deelnemers: many(1000) })).toEqual([])
    expect(faults({ ...good, jaren: years, deelnemers: many(1001) })).toEqual([' teVeelBijdragen'])
  })
})
