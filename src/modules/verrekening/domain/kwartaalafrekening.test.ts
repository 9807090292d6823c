import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { kwartaalafrekening } from '../berekeningen.ts'

type Regel = Record<
  'product' | 'deelnemer' | 'voorschot' | 'werkelijk' | 'hoeveelheidsverschil' | 'prijsverschil' | 'totaalverschil' | 'afrekening',
  string
>
type Uitkomst = {
  regels: Regel[]
  deelnemers: { code: string; voorschot: string; afrekening: string; resultaatdeel: string; definitief: string }[]
  producten: { code: string; bezettingsresultaat: string }[]
  totaal: Omit<Regel, 'product' | 'deelnemer' | 'afrekening'>
}

const werkplek = { code: 'werkplek', tarief: '327.50', werkelijkeKostprijs: '340.00', afrekenwijze: 'nacalculatie', vastAandeel: '0.70' }
const afname = [
  { product: 'werkplek', deelnemer: 'a', begroot: 520, werkelijk: 545 },
  { product: 'werkplek', deelnemer: 'b', begroot: '480', werkelijk: '470' },
]
const sleutel = {
  delen: [
    { code: 'a', gewicht: 52 },
    { code: 'b', gewicht: 48 },
  ],
}
const kwartaal = (change: Record<string, unknown> = {}, product: Record<string, unknown> = {}) => ({
  producten: [{ ...werkplek, ...product }],
  afname,
  resultaatsleutel: sleutel,
  ...change,
})

function settle(input: unknown): Uitkomst {
  const result = answer(kwartaalafrekening, JSON.stringify(input))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}
const definitief = (input: unknown) =>
  settle(input).deelnemers.map(({ afrekening, resultaatdeel, definitief: all }) => `${afrekening} ${resultaatdeel} ${all}`)

test('AC-3.5: advance, real cost, volume and price of a quarter, and what better occupancy covered', () => {
  const { regels, producten, totaal } = settle(kwartaal())
  expect(
    regels.map(({ voorschot, werkelijk, hoeveelheidsverschil, prijsverschil, totaalverschil }) => [
      voorschot,
      werkelijk,
      hoeveelheidsverschil,
      prijsverschil,
      totaalverschil,
    ]),
  ).toEqual([
    ['170300.00', '185300.00', '8187.50', '6812.50', '15000.00'],
    ['157200.00', '159800.00', '-3275.00', '5875.00', '2600.00'],
  ])
  expect(totaal).toEqual({
    voorschot: '327500.00',
    werkelijk: '345100.00',
    hoeveelheidsverschil: '4912.50',
    prijsverschil: '12687.50',
    totaalverschil: '17600.00',
  })
  expect(producten).toEqual([{ code: 'werkplek', bezettingsresultaat: '3438.75' }])
})

describe('AC-3.6: three ways to settle the same 17,600', () => {
  test('(a) vaste prijs: nothing per line, all of it over the key', () => {
    expect(definitief(kwartaal({}, { afrekenwijze: 'vastePrijs' }))).toEqual(['0.00 9152.00 179452.00', '0.00 8448.00 165648.00'])
  })

  test('(b) volume at the budgeted tariff; the price difference over 52/48', () => {
    // 8,187.50 + 6,597.50 = 14,785.00 and −3,275.00 + 6,090.00 = 2,815.00.
    expect(definitief(kwartaal({}, { afrekenwijze: 'volume' }))).toEqual(['8187.50 6597.50 185085.00', '-3275.00 6090.00 160015.00'])
  })

  test('(c) nacalculatie: everything, and no key is needed', () => {
    const { resultaatsleutel: _, ...zonder } = kwartaal()
    expect(definitief(zonder)).toEqual(['15000.00 0.00 185300.00', '2600.00 0.00 159800.00'])
    expect(definitief(kwartaal())).toEqual(definitief(zonder))
  })
})

test('what is left of all products is divided once, over a nested key; who is only in the key is listed too', () => {
  const nested = {
    delen: [
      { code: 'a', gewicht: 52 },
      {
        code: 'stroom',
        gewicht: 48,
        delen: [
          { code: 'b', gewicht: 24937 },
          { code: 'c', gewicht: 15114 },
        ],
      },
    ],
  }
  const second = { code: 'uur', tarief: '100.00', werkelijkeKostprijs: '99.99', afrekenwijze: 'vastePrijs' }
  const { deelnemers, producten } = settle(
    kwartaal({
      producten: [{ ...werkplek, afrekenwijze: 'volume' }, second],
      afname: [...afname, { product: 'uur', deelnemer: 'd', begroot: '10.5', werkelijk: '10.5' }],
      resultaatsleutel: nested,
    }),
  )
  // 10.5 × 99.99 is 1,049.895, so 1,049.90 and ten cents below the advance: 12,687.40 is left in all.
  expect(deelnemers.map(({ code, resultaatdeel }) => `${code} ${resultaatdeel}`)).toEqual(['a 6597.45', 'b 3791.79', 'd 0.00', 'c 2298.16'])
  expect(producten[1]).toEqual({ code: 'uur', bezettingsresultaat: '0.00' })
})

test('half a cent goes up, away from zero below nil, and volume and price are still together the difference', () => {
  const half = { code: 'p', tarief: '0.01', werkelijkeKostprijs: '-0.01', afrekenwijze: 'volume' }
  const [regel] = settle({
    producten: [half],
    afname: [{ product: 'p', deelnemer: 'a', begroot: '2.5', werkelijk: '1.5' }],
    resultaatsleutel: { delen: [{ code: 'a', gewicht: 1 }] },
  }).regels
  expect(regel).toMatchObject({
    voorschot: '0.03',
    werkelijk: '-0.02',
    hoeveelheidsverschil: '-0.01',
    prijsverschil: '-0.04',
    totaalverschil: '-0.05',
  })
})

const faults = (input: unknown) => {
  const result = answer(kwartaalafrekening, JSON.stringify(input))
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

describe('refused, with all faults', () => {
  const volume = { ...werkplek, afrekenwijze: 'volume' }
  test.each<[unknown, string[]]>([
    [kwartaal(), []],
    [kwartaal({ producten: [volume], resultaatsleutel: undefined }), ['/resultaatsleutel veldOntbreekt']],
    [
      kwartaal({ producten: [volume, { ...volume, tarief: 'PM' }], resultaatsleutel: undefined }),
      ['/producten/1/tarief bedragVorm', '/producten/1/code codeDubbel'],
    ],
    [kwartaal({ producten: [{ ...volume, werkelijkeKostprijs: '327.50' }], resultaatsleutel: undefined }), []],
    [kwartaal({ afname: [...afname, { ...afname[0], werkelijk: -1 }] }), ['/afname/2/werkelijk negatief', '/afname/2 regelDubbel']],
    [kwartaal({ afname: [{ ...afname[0], product: 'uur' }] }), ['/afname/0/product codeOnbekend']],
    [kwartaal({ afname: [] }), ['/afname lijstTeKort']],
    [kwartaal({}, { vastAandeel: '1.1' }), ['/producten/0/vastAandeel teHoog']],
    [kwartaal({}, { afrekenwijze: 'vaste_prijs' }), ['/producten/0/afrekenwijze keuzeOnbekend']],
    [kwartaal({ resultaatsleutel: { delen: [] } }), ['/resultaatsleutel/delen lijstTeKort']],
    [
      kwartaal({
        resultaatsleutel: {
          delen: [
            { code: 'a', gewicht: 0 },
            { code: 'a', gewicht: '0.0' },
          ],
        },
      }),
      ['/resultaatsleutel/delen gewichtenNul', '/resultaatsleutel/delen/1/code codeDubbel'],
    ],
    [kwartaal({ kwartaal: 1 }), ['/kwartaal veldOnbekend']],
    [{}, ['/producten veldOntbreekt', '/afname veldOntbreekt']],
    [
      {
        producten: [{ ...werkplek, tarief: 327.5 }, { code: 'werkplek' }],
        afname: [{ product: 'x' }, ...afname],
        resultaatsleutel: { delen: [{ code: '', gewicht: -1 }] },
      },
      [
        '/producten/0/tarief verkeerdeSoort',
        '/producten/1/tarief veldOntbreekt',
        '/producten/1/werkelijkeKostprijs veldOntbreekt',
        '/producten/1/afrekenwijze veldOntbreekt',
        '/afname/0/deelnemer veldOntbreekt',
        '/afname/0/begroot veldOntbreekt',
        '/afname/0/werkelijk veldOntbreekt',
        '/resultaatsleutel/delen/0/code leeg',
        '/resultaatsleutel/delen/0/gewicht negatief',
        '/producten/1/code codeDubbel',
        '/afname/0/product codeOnbekend',
      ],
    ],
  ])('%j', (input, expected) => expect(faults(input)).toEqual(expected))
})

type Case = {
  producten: { tarief: number; kostprijs: number; wijze: string; vast: number | null }[]
  afname: [number, number][][]
  gewichten: number[]
}

const wijzen = ['vastePrijs', 'volume', 'nacalculatie']
const cases: fc.Arbitrary<Case> = fc.record({
  producten: fc.array(
    fc.record({
      tarief: fc.integer({ min: -500, max: 500 }),
      kostprijs: fc.integer({ min: -500, max: 500 }),
      wijze: fc.constantFrom(...wijzen),
      vast: fc.option(fc.nat(10)),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  /** Per participant and product, in tenths. */
  afname: fc.array(fc.array(fc.tuple(fc.nat(99), fc.nat(99)), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
  gewichten: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
})
const euros = (cents: number) => `${cents < 0 ? '-' : ''}${String(Math.abs(cents)).padStart(3, '0').replace(/(..)$/, '.$1')}`
const cents = (text: string) => Number(text.replace('.', ''))
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0)
const inputOf = ({ producten, afname: perDeelnemer, gewichten }: Case) => ({
  producten: producten.map(({ tarief, kostprijs, wijze, vast }, p) => ({
    code: `p${p}`,
    tarief: euros(tarief),
    werkelijkeKostprijs: euros(kostprijs),
    afrekenwijze: wijze,
    ...(vast === null ? {} : { vastAandeel: vast / 10 }),
  })),
  afname: perDeelnemer.flatMap((rij, d) =>
    producten.map((_, p) => ({ product: `p${p}`, deelnemer: `d${d}`, begroot: rij[p]![0] / 10, werkelijk: `${rij[p]![1] / 10}` })),
  ),
  resultaatsleutel: { delen: gewichten.map((gewicht, d) => ({ code: `d${d}`, gewicht })) },
})

/** teller / noemer, halves away from zero. */
const round = (teller: number, noemer: number) => {
  const size = Math.floor((2 * Math.abs(teller) + noemer) / (2 * noemer))
  return teller < 0 ? 0 - size : size
}

test('property 4: advance and settlement are what one pays in the end, together what it really cost; against ordinary whole numbers', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const { regels, deelnemers, producten, totaal } = settle(inputOf(given))
      let over = 0
      for (const regel of regels) {
        const [p, d] = [Number(regel.product.slice(1)), Number(regel.deelnemer.slice(1))]
        const { tarief, kostprijs, wijze } = given.producten[p]!
        const [begroot, werkelijk] = given.afname[d]![p]!
        const [voorschot, echt, volume] = [
          round(begroot * tarief, 10),
          round(werkelijk * kostprijs, 10),
          round((werkelijk - begroot) * tarief, 10),
        ]
        const afrekening = wijze === 'volume' ? volume : wijze === 'nacalculatie' ? echt - voorschot : 0
        over += echt - voorschot - afrekening
        expect(
          ['voorschot', 'werkelijk', 'hoeveelheidsverschil', 'prijsverschil', 'totaalverschil', 'afrekening'].map(
            (kind) => cents(regel[kind as keyof Regel]) + 0,
          ),
        ).toEqual([voorschot, echt, volume, echt - voorschot - volume, echt - voorschot, afrekening].map((each) => each + 0))
      }
      for (const { voorschot, afrekening, resultaatdeel, definitief: all } of deelnemers)
        expect(cents(voorschot) + cents(afrekening) + cents(resultaatdeel)).toBe(cents(all))
      expect(sum(deelnemers.map((each) => cents(each.resultaatdeel)))).toBe(over)
      expect(sum(deelnemers.map((each) => cents(each.definitief)))).toBe(cents(totaal.werkelijk))
      expect(cents(totaal.hoeveelheidsverschil) + cents(totaal.prijsverschil)).toBe(cents(totaal.werkelijk) - cents(totaal.voorschot))
      const weight = sum(given.gewichten)
      for (const [d, gewicht] of given.gewichten.entries()) {
        const own = deelnemers.find(({ code }) => code === `d${d}`)!
        expect(Math.abs(cents(own.resultaatdeel) * weight - over * gewicht)).toBeLessThan(weight)
      }
      for (const [p, { tarief, vast }] of given.producten.entries()) {
        const meer = sum(given.afname.map((rij) => rij[p]![1] - rij[p]![0]))
        expect(cents(producten[p]!.bezettingsresultaat) + 0).toBe(round(meer * tarief * (vast ?? 0), 100) + 0)
      }
    }),
    { numRuns: 300 },
  )
})
