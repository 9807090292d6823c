import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from '#kernel/allocate.ts'
import { bedrag, formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { BREUK_EEN, breuk, divideBreuk, multiplyBreuk, parseDecimaal, sumBreuken } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { type Deel, MAX_CIJFERS_TOTAAL, MAX_DELEN, MAX_NIVEAUS } from '#kernel/sleutel.ts'
import { divideVerdeling, faultsOfVerdeling } from './verdeling.ts'

const euros = (text: string) => expectOk(parseBedrag(text))
const deel = (code: string, gewicht: string, delen?: readonly Deel[]): Deel => ({
  code,
  gewicht: expectOk(parseDecimaal(gewicht)),
  ...(delen && { delen }),
})
const divided = (amount: string, delen: readonly Deel[]) =>
  Object.fromEntries(divideVerdeling({ bedrag: euros(amount), sleutel: { delen } }).map((each) => [each.code, formatBedrag(each.bedrag)]))

/** A tree of parts with codes that are given out in order; no level has weights that are all nil. */
const tree = fc.letrec<{ delen: Deel[]; deel: Deel }>((tie) => ({
  delen: fc
    .array(tie('deel'), { minLength: 1, maxLength: 5 })
    .map((delen) =>
      delen.every((each) => each.gewicht.teller === 0n) ? [{ ...delen[0]!, gewicht: BREUK_EEN }, ...delen.slice(1)] : delen,
    ),
  deel: fc
    .tuple(fc.nat(10_000), fc.constantFrom(1n, 100n), fc.option(tie('delen'), { depthSize: 'small', maxDepth: 4, nil: undefined }))
    .map(([n, d, delen]) => ({ code: '', gewicht: breuk(BigInt(n), d), ...(delen && { delen }) })),
})).delen
const amount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(bedrag)

/** The exact share of every end, worked out from the bottom up, with reducing and dividing at every step. */
function exactShares(delen: readonly Deel[]): Breuk[] {
  const total = sumBreuken(delen.map((each) => each.gewicht))
  return delen.flatMap(({ gewicht, delen: below }) =>
    (below ? exactShares(below) : [BREUK_EEN]).map((share) => multiplyBreuk(share, divideBreuk(gewicht, total))),
  )
}

describe('known answers', () => {
  test('RID De Liemers: 410.000 over 52 and 48', () => {
    expect(divided('410000.00', [deel('zevenaar', '52'), deel('1stroom', '48')])).toEqual({ zevenaar: '213200.00', '1stroom': '196800.00' })
  })

  test('the 48 of 1Stroom on over Duiven and Westervoort by inhabitants', () => {
    const nested = [deel('zevenaar', '52'), deel('1stroom', '48', [deel('duiven', '24937'), deel('westervoort', '15114')])]
    expect(divided('410000.00', nested)).toEqual({ zevenaar: '213200.00', duiven: '122533.81', westervoort: '74266.19' })
  })

  test('cents are rounded once, at the ends: rounding per level would give another answer', () => {
    const nested = [deel('a', '1', [deel('a1', '1'), deel('a2', '1')]), deel('b', '1', [deel('b1', '1'), deel('b2', '1')])]
    // Per level 0,03 would be 0,02 and 0,01, and then 0,01 0,01 0,01 0,00; at once every end has three quarters of a cent.
    expect(divided('0.03', nested)).toEqual({ a1: '0.01', a2: '0.01', b1: '0.01', b2: '0.00' })
    expect(divided('0.02', nested)).toEqual({ a1: '0.01', a2: '0.01', b1: '0.00', b2: '0.00' })
    expect(divided('0.05', [deel('a', '1', [deel('a1', '2'), deel('a2', '1')]), deel('b', '1')])).toEqual({
      a1: '0.02',
      a2: '0.01',
      b: '0.02',
    })
  })

  test('a part with weight nil passes nil on, and nil can be divided', () => {
    expect(divided('100.00', [deel('a', '0', [deel('a1', '1'), deel('a2', '3')]), deel('b', '1')])).toEqual({
      a1: '0.00',
      a2: '0.00',
      b: '100.00',
    })
    expect(divided('0.00', [deel('a', '1'), deel('b', '2')])).toEqual({ a: '0.00', b: '0.00' })
  })
})

describe('property 2: a nested key', () => {
  test('divides over the product of the shares, rounded once', () => {
    fc.assert(
      fc.property(amount, tree, (total, delen) => {
        const ends = divideVerdeling({ bedrag: total, sleutel: { delen } })
        const shares = exactShares(delen)
        expect(ends.map(({ aandeel }) => breuk(aandeel.teller, aandeel.noemer))).toEqual(shares)
        expect(ends.map((end) => end.bedrag)).toEqual(allocate(total, shares))
        expect(sumBedragen(ends.map((end) => end.bedrag))).toBe(total)
      }),
    )
  })

  test('a refund mirrors the invoice', () => {
    fc.assert(
      fc.property(amount, tree, (total, delen) => {
        const amounts = (sign: bigint) =>
          divideVerdeling({ bedrag: bedrag(sign * total), sleutel: { delen } }).map((end) => sign * end.bedrag)
        expect(amounts(-1n)).toEqual(amounts(1n))
      }),
    )
  })

  test('a level that has one part changes nothing', () => {
    fc.assert(
      fc.property(amount, tree, (total, delen) => {
        const amounts = (key: readonly Deel[]) => divideVerdeling({ bedrag: total, sleutel: { delen: key } }).map((end) => end.bedrag)
        expect(amounts([deel('boven', '7', delen)])).toEqual(amounts(delen))
      }),
    )
  })
})

describe('faults of meaning', () => {
  const faults = (delen: unknown) => faultsOfVerdeling({ sleutel: { delen } }).map(({ name, code }) => `${name} ${code}`)

  test('a double code over the whole tree is named at the second one', () => {
    const delen = [
      {
        code: 'a',
        gewicht: 1,
        delen: [
          { code: 'b', gewicht: 1 },
          { code: 'a', gewicht: '1' },
        ],
      },
      { code: 'b', gewicht: 2 },
    ]
    expect(faults(delen)).toEqual(['/sleutel/delen/0/delen/1/code codeDubbel', '/sleutel/delen/1/code codeDubbel'])
  })

  test('weights that are all nil are named at their level, also under a part with weight nil', () => {
    const delen = [
      { code: 'a', gewicht: 0, delen: [{ code: 'b', gewicht: '0.00' }] },
      { code: 'c', gewicht: '-0' },
    ]
    expect(faults(delen)).toEqual(['/sleutel/delen gewichtenNul', '/sleutel/delen/0/delen gewichtenNul'])
  })

  test('what cannot be read is left to the shape', () => {
    expect(
      faults([
        { code: 'a', gewicht: 'x' },
        { code: 'b', gewicht: 0 },
      ]),
    ).toEqual([])
    expect(faults([{ code: 1 }, null, 3, []])).toEqual([])
    expect(faults([])).toEqual([])
    for (const raw of [null, 1, 'x', [], {}, { sleutel: null }, { sleutel: { delen: {} } }]) expect(faultsOfVerdeling(raw)).toEqual([])
  })

  test('a double code is found beside faults of shape', () => {
    expect(
      faults([
        { code: 'a', gewicht: 'x' },
        { code: 'a', gewicht: -1 },
      ]),
    ).toEqual(['/sleutel/delen/1/code codeDubbel'])
  })
})

describe('limits', () => {
  const chain = (depth: number): Deel[] =>
    Array.from({ length: depth }).reduce<Deel[]>(
      (below, _, level) => [{ code: `n${level}`, gewicht: BREUK_EEN, ...(level > 0 && { delen: below }) }],
      [],
    )
  const codes = (delen: readonly Deel[]) =>
    faultsOfVerdeling(JSON.parse(JSON.stringify({ sleutel: { delen } }, weightsAsText))).map(({ code }) => code)
  const weightsAsText = (key: string, value: unknown) => (key === 'gewicht' ? '1' : value)

  test('as deep as allowed divides, one deeper is refused', () => {
    expect(codes(chain(MAX_NIVEAUS))).toEqual([])
    expect(divideVerdeling({ bedrag: euros('10.00'), sleutel: { delen: chain(MAX_NIVEAUS) } })).toMatchObject([{ bedrag: 1000n }])
    expect(codes(chain(MAX_NIVEAUS + 1))).toEqual(['teDiep'])
  })

  test('too many parts, and too many digits for one request, are refused', () => {
    const many = (count: number, gewicht: string) => ({
      sleutel: { delen: Array.from({ length: count }, (_, index) => ({ code: `c${index}`, gewicht })) },
    })
    expect(faultsOfVerdeling(many(MAX_DELEN, '1'))).toEqual([])
    expect(faultsOfVerdeling(many(MAX_DELEN + 1, '1'))).toMatchObject([{ name: '/sleutel', code: 'teVeelDelen' }])
    const long = '1'.repeat(399)
    expect(faultsOfVerdeling(many(MAX_CIJFERS_TOTAAL / 400, long))).toEqual([])
    expect(faultsOfVerdeling(many(MAX_CIJFERS_TOTAAL / 400 + 1, long))).toMatchObject([{ name: '/sleutel', code: 'teVeelCijfers' }])
  })
})
