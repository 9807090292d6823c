import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { kostentoerekening } from '../berekeningen.ts'

type Post = { code: string; kosten: string }
type Prestatie = { van: string; naar: string; hoeveelheid: number | string }
type Invoer = { methode: string; volgorde?: string[]; kostenplaatsen: Post[]; kostendragers: Post[]; prestaties: Prestatie[] }
type Uitkomst = {
  kostendragers: { code: string; bedrag: string }[]
  kostenplaatsen: { code: string; bruto: string }[]
  stromen: { van: string; naar: string; bedrag: string }[]
  totaal: string
}

function allocate(invoer: Invoer): Uitkomst {
  const result = answer(kostentoerekening, JSON.stringify(invoer))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}

function faults(invoer: unknown): string[] {
  const result = answer(kostentoerekening, JSON.stringify(invoer))
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

const posten = (costs: Record<string, string>) => Object.entries(costs).map(([code, kosten]) => ({ code, kosten }))
/** `S1: { S2: 20 }`: S1 delivers 20 to S2. */
const leveringen = (all: Record<string, Record<string, number | string>>) =>
  Object.entries(all).flatMap(([van, to]) => Object.entries(to).map(([naar, hoeveelheid]) => ({ van, naar, hoeveelheid })))

const twoAndTwo = (methode: string, volgorde?: string[]): Invoer => ({
  methode,
  ...(volgorde === undefined ? {} : { volgorde }),
  kostenplaatsen: posten({ S1: '200000.00', S2: '300000.00' }),
  kostendragers: posten({ P1: '1000000.00', P2: '800000.00' }),
  prestaties: leveringen({ S1: { S2: 20, P1: 50, P2: 30 }, S2: { S1: 10, P1: 40, P2: 50 } }),
})

describe('the same costs by three methods (AC-3.1)', () => {
  test.each([
    ['direct', undefined, ['1258333.33', '1041666.67'], ['200000.00', '300000.00']],
    ['trapsgewijs', ['S1', 'S2'], ['1251111.11', '1048888.89'], ['200000.00', '340000.00']],
    ['trapsgewijs', ['S2', 'S1'], ['1263750.00', '1036250.00'], ['230000.00', '300000.00']],
    ['wederkerig', undefined, ['1256122.45', '1043877.55'], ['234693.88', '346938.78']],
  ])('%s %j', (methode, volgorde, bedragen, bruto) => {
    const outcome = allocate(twoAndTwo(methode, volgorde))
    expect(outcome.kostendragers.map((each) => each.bedrag)).toEqual(bedragen)
    expect(outcome.kostenplaatsen.map((each) => each.bruto)).toEqual(bruto)
    expect(outcome.totaal).toBe('2300000.00')
  })

  test('a closed centre receives nothing, and what goes where is told in the order given', () => {
    expect(allocate(twoAndTwo('trapsgewijs', ['S1', 'S2'])).stromen).toEqual([
      { van: 'S1', naar: 'S2', bedrag: '40000.00' },
      { van: 'S1', naar: 'P1', bedrag: '100000.00' },
      { van: 'S1', naar: 'P2', bedrag: '60000.00' },
      { van: 'S2', naar: 'P1', bedrag: '151111.11' },
      { van: 'S2', naar: 'P2', bedrag: '188888.89' },
    ])
  })

  test('the order may be given where it is not needed', () => {
    expect(allocate(twoAndTwo('direct', ['S2']))).toEqual(allocate(twoAndTwo('direct')))
  })
})

describe('what changes nothing', () => {
  const plain = twoAndTwo('wederkerig')
  const outcome = allocate(plain)

  test.each([
    ['a delivery of nil', [{ van: 'S1', naar: 'S1', hoeveelheid: 0 }, { van: 'S2', naar: 'P1', hoeveelheid: '0.00' }, ...plain.prestaties]],
    ['what a centre delivers to itself', [...plain.prestaties, { van: 'S1', naar: 'S1', hoeveelheid: '1000' }]],
    ['the order of the deliveries', plain.prestaties.toReversed()],
    ['the unit of a centre', plain.prestaties.map((each) => ({ ...each, hoeveelheid: Number(each.hoeveelheid) / 8 }))],
    [
      'a delivery in two parts',
      [...plain.prestaties.slice(1), ...['5.0', 15].map((hoeveelheid) => ({ van: 'S1', naar: 'S2', hoeveelheid }))],
    ],
  ])('%s', (_, prestaties) => {
    expect(allocate({ ...plain, prestaties })).toEqual(outcome)
  })

  test('a centre without cost, and a circle without cost and without a way out, pass on nothing', () => {
    const { stromen, kostenplaatsen, totaal } = allocate({
      ...plain,
      kostenplaatsen: [...plain.kostenplaatsen, ...posten({ S3: '0.00', S4: '0.00' })],
      prestaties: [...plain.prestaties, ...leveringen({ S3: { S4: 1, S1: 0 }, S4: { S3: 1 } })],
    })
    expect([stromen, totaal]).toEqual([outcome.stromen, outcome.totaal])
    expect(kostenplaatsen.slice(2)).toEqual([
      { code: 'S3', bruto: '0.00' },
      { code: 'S4', bruto: '0.00' },
    ])
  })
})

describe('the odd cents', () => {
  test('one cent over three products goes to one of them', () => {
    const outcome = allocate({
      methode: 'direct',
      kostenplaatsen: posten({ S: '0.01' }),
      kostendragers: posten({ A: '0.00', B: '0.00', C: '0.00' }),
      prestaties: leveringen({ S: { A: 1, B: 1, C: 1 } }),
    })
    expect(outcome.stromen.map((each) => each.bedrag)).toEqual(['0.01'])
    expect(outcome.kostendragers.map((each) => each.bedrag).toSorted()).toEqual(['0.00', '0.00', '0.01'])
  })

  test('one product takes all, however the cost went round', () => {
    const { kostendragers } = allocate({
      ...twoAndTwo('wederkerig'),
      kostendragers: posten({ P1: '1.00' }),
      prestaties: leveringen({ S1: { S2: 7, P1: 2 }, S2: { S1: 3, P1: 1 } }),
    })
    expect(kostendragers).toEqual([{ code: 'P1', bedrag: '500001.00' }])
  })

  test('400 products share what one centre costs, each up or down', () => {
    const codes = Array.from({ length: 400 }, (_, index) => `P${index}`)
    const { kostendragers, stromen } = allocate({
      methode: 'wederkerig',
      kostenplaatsen: posten({ S: '-1000.01', T: '0.00' }),
      kostendragers: codes.map((code) => ({ code, kosten: '0.00' })),
      prestaties: leveringen({ S: { T: 300, ...Object.fromEntries(codes.map((code) => [code, 1])) }, T: { S: 1, P0: 2 } }),
    })
    const cents = (amount: string) => Number(amount.replace('.', ''))
    expect(kostendragers.reduce((sum, each) => sum + cents(each.bedrag), 0)).toBe(-100001)
    // S passes on -1000.01 × 700/600; a 700th of it is -1.66668…
    expect(new Set(kostendragers.slice(1).map((each) => each.bedrag))).toEqual(new Set(['-1.66', '-1.67']))
    expect(stromen.filter(({ van }) => van === 'S').reduce((sum, each) => sum + cents(each.bedrag), 0)).toBeOneOf([-116667, -116668])
  })

  test('centres that keep all but one part in ten to the 390th among themselves', () => {
    const { kostendragers, kostenplaatsen } = allocate({
      methode: 'wederkerig',
      kostenplaatsen: posten({ A: '100.00', B: '-30.00' }),
      kostendragers: posten({ P: '0.00', Q: '0.00' }),
      prestaties: leveringen({ A: { B: `1${'0'.repeat(390)}`, P: 1 }, B: { A: `1${'0'.repeat(390)}`, Q: 2 } }),
    })
    // Twice as much leaks from B as from A: 70 in three parts.
    expect(kostendragers.map((each) => each.bedrag)).toEqual(['23.33', '46.67'])
    // (70 w² + 270 w + 200) / (3 w + 2), where w is what they deliver to each other.
    expect(kostenplaatsen[0]!.bruto).toMatch(/^23{388}407\.7[78]$/)
  })
})

describe('what is refused', () => {
  test('all at once, each at its place', () => {
    expect(
      faults({
        methode: 'wederkerig',
        kostenplaatsen: posten({ S1: '1.00', S2: '1.00', S3: '-0.01', S4: '0.00', S5: '0.00' }),
        kostendragers: [...posten({ P1: '0.00', P2: 'PM' }), { code: 'S1', kosten: '0.00' }],
        prestaties: [
          ...leveringen({ S1: { P1: 1 }, S2: { S3: 1 }, S3: { S2: 1, S4: 1 }, S5: { S4: 1 } }),
          { van: 'P1', naar: 'S1', hoeveelheid: 1 },
          { van: 'X', naar: 'Y', hoeveelheid: 1 },
          { van: 'S1', naar: 'P1', hoeveelheid: '-1' },
        ],
      }),
    ).toEqual([
      '/kostendragers/1/kosten bedragVorm',
      '/prestaties/7/hoeveelheid negatief',
      '/kostendragers/2/code codeDubbel',
      '/prestaties/5/van kostendragerLevert',
      '/prestaties/6/van codeOnbekend',
      '/prestaties/6/naar codeOnbekend',
      '/kostenplaatsen/1 kostenZonderUitweg',
      '/kostenplaatsen/2 kostenZonderUitweg',
      '/kostenplaatsen/3 kostenZonderUitweg',
    ])
  })

  test('a centre is named in the reason', () => {
    const result = answer(kostentoerekening, JSON.stringify({ ...twoAndTwo('direct'), prestaties: leveringen({ S1: { P1: 1 } }) }))
    expect(result.ok || result.refusal.invalidParams).toMatchObject([{ name: '/kostenplaatsen/1', reason: expect.stringContaining('S2') }])
  })

  test.each([
    ['direct', { S1: { S2: 1 }, S2: { P1: 1 } }, ['/kostenplaatsen/0 kostenZonderUitweg']],
    ['wederkerig', { S1: { S2: 1 }, S2: { P1: 1 } }, []],
    ['trapsgewijs', { S1: { P1: 1 }, S2: { S1: 1 } }, ['/kostenplaatsen/1 kostenZonderUitweg']],
    ['trapsgewijs', { S1: { S2: 1 }, S2: { S1: 1 } }, ['/kostenplaatsen/0 kostenZonderUitweg', '/kostenplaatsen/1 kostenZonderUitweg']],
    [
      'wederkerig',
      { S1: { S2: 1, S1: 5 }, S2: { S1: 1, P1: 0 } },
      ['/kostenplaatsen/0 kostenZonderUitweg', '/kostenplaatsen/1 kostenZonderUitweg'],
    ],
    // What it leads to is unknown, so it may be a way out: only the unknown code is named.
    ['direct', { S1: { P1: 1 }, S2: { P9: 1 } }, ['/prestaties/1/naar codeOnbekend']],
  ])('a way out is looked for as %s passes on: %j', (methode, all, expected) => {
    const volgorde = methode === 'trapsgewijs' ? ['S1', 'S2'] : undefined
    expect(faults({ ...twoAndTwo(methode, volgorde), prestaties: leveringen(all) })).toEqual(expected)
  })

  test('cost that a centre only receives has to get out as well', () => {
    const invoer = { ...twoAndTwo('wederkerig'), kostenplaatsen: posten({ S1: '1.00', S2: '0.00' }) }
    expect(faults({ ...invoer, prestaties: leveringen({ S1: { P1: 1, S2: 1 } }) })).toEqual(['/kostenplaatsen/1 kostenZonderUitweg'])
    expect(faults({ ...invoer, methode: 'direct', prestaties: leveringen({ S1: { P1: 1, S2: 1 } }) })).toEqual([])
  })

  test.each([
    [undefined, ['/volgorde veldOntbreekt']],
    [['S1'], ['/volgorde volgordeOnvolledig']],
    [['S1', 'S2', 'S1'], ['/volgorde/2 codeDubbel']],
    [
      ['S1', 'P1', 'X'],
      ['/volgorde/1 codeOnbekend', '/volgorde/2 codeOnbekend', '/volgorde volgordeOnvolledig'],
    ],
    [['S1', 5, 'S2'], ['/volgorde/1 verkeerdeSoort']],
    ['S1', ['/volgorde verkeerdeSoort']],
  ])('the order %j', (volgorde, expected) => {
    expect(faults({ ...twoAndTwo('trapsgewijs'), ...(volgorde === undefined ? {} : { volgorde }) })).toEqual(expected)
  })

  test.each([
    [{}, ['methode', 'kostenplaatsen', 'kostendragers', 'prestaties'].map((key) => `/${key} veldOntbreekt`)],
    [{ ...twoAndTwo('anders'), extra: 1 }, ['/methode keuzeOnbekend', '/extra veldOnbekend']],
    [
      { ...twoAndTwo('direct'), kostenplaatsen: [{ kosten: '1.00' }, null] },
      ['/kostenplaatsen/0/code veldOntbreekt', '/kostenplaatsen/1 verkeerdeSoort'],
    ],
  ])('a wrong shape: %j', (invoer, expected) => {
    expect(faults(invoer)).toEqual(expected)
  })
})

const EXAMPLES = '../shared/data/kostentoerekening/voorbeelden_gepubliceerd.json'
type Voorbeeld = {
  id: string
  costs: Record<string, number>
  service: string[]
  operating: string[]
  usage?: Record<string, Record<string, number>>
  units?: Record<string, Record<string, number>>
  step_order?: string[]
  tolerance: number
  published: Record<
    string,
    {
      allocated?: Record<string, number>
      totals?: Record<string, number>
      gross_service?: Record<string, number>
      rows?: Record<string, Record<string, number>>
    }
  >
}

describe.skipIf(!existsSync(EXAMPLES))('examples from textbooks (needs ../shared; not checked when it is absent)', () => {
  const examples = existsSync(EXAMPLES) ? (JSON.parse(readFileSync(EXAMPLES, 'utf8')) as Voorbeeld[]) : []
  const methods = { direct: 'direct', step_down: 'trapsgewijs', reciprocal: 'wederkerig' }
  const cases = examples.flatMap((each) =>
    Object.keys(each.published).map((method) => [each.id, method as keyof typeof methods, each] as const),
  )

  test('there are some', () => {
    expect(cases.map(([id, method]) => `${id} ${method}`)).toEqual([
      'gleim-s1-s2 reciprocal',
      'expertsmind-3x2 direct',
      'expertsmind-3x2 step_down',
    ])
  })

  test.each(cases)('%s %s', (_, method, { costs, service, operating, usage, units, step_order, tolerance, published }) => {
    const listOf = (codes: string[]) => posten(Object.fromEntries(codes.map((code) => [code, (costs[code] ?? 0).toFixed(2)])))
    const { kostendragers, kostenplaatsen, stromen } = allocate({
      methode: methods[method],
      ...(method === 'step_down' ? { volgorde: step_order! } : {}),
      kostenplaatsen: listOf(service),
      kostendragers: listOf(operating),
      prestaties: leveringen((usage ?? units)!),
    })
    const near = (amount: string | undefined, expected: number) => expect(Math.abs(Number(amount) - expected)).toBeLessThan(tolerance)
    const { allocated, totals, gross_service, rows } = published[method]!
    for (const [code, expected] of Object.entries(allocated ?? totals ?? {}))
      near(kostendragers.find((each) => each.code === code)?.bedrag, expected)
    for (const [code, expected] of Object.entries(gross_service ?? {}))
      near(kostenplaatsen.find((each) => each.code === code)?.bruto, expected)
    for (const [van, to] of Object.entries(rows ?? {}))
      for (const [naar, expected] of Object.entries(to))
        near(stromen.find((each) => each.van === van && each.naar === naar)?.bedrag, expected)
  })
})
