import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breuk } from '#kernel/breuk.ts'
import { besparing, type Inbreng, urenbalans, urenTekst, urenzin } from './uren.ts'

const partij = (organisatieId: string, gewicht: bigint, minuten: number): Inbreng => ({ organisatieId, gewicht: breuk(gewicht), minuten })
const inbreng = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc
          .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 8000 }))
          .map(([gewicht, kwartieren]) => partij(id, gewicht, kwartieren * 15)),
      ),
    ),
  )
const byId = (found: ReturnType<typeof urenbalans>) => found?.toSorted((a, b) => (a.organisatieId < b.organisatieId ? -1 : 1))

describe('dividing shared hours', () => {
  test('64 hours over three equal shares, of which one gave nothing', () => {
    expect(urenbalans([partij('a', 1n, 40 * 60), partij('b', 1n, 24 * 60), partij('c', 1n, 0)])).toEqual([
      { organisatieId: 'a', gegeven: 2400, aandeel: 1280, verschil: 1120 },
      { organisatieId: 'b', gegeven: 1440, aandeel: 1280, verschil: 160 },
      { organisatieId: 'c', gegeven: 0, aandeel: 1280, verschil: -1280 },
    ])
  })

  test('who has no share gives only; without anybody who shares there is no balance', () => {
    expect(urenbalans([partij('a', 1n, 0), partij('rid', 0n, 60)])).toMatchObject([{ verschil: -60 }, { aandeel: 0, verschil: 60 }])
    expect(urenbalans([partij('rid', 0n, 60)])).toBeNull()
  })

  test('differences add up to nil and shares to what was given', () => {
    fc.assert(
      fc.property(inbreng, (partijen) => {
        const found = urenbalans(partijen)
        expect(found === null).toBe(partijen.every(({ gewicht }) => gewicht.teller === 0n))
        if (found === null) return
        const totaal = partijen.reduce((sum, { minuten }) => sum + minuten, 0)
        expect(found.reduce((sum, { verschil }) => sum + verschil, 0)).toBe(0)
        expect(found.reduce((sum, { aandeel }) => sum + aandeel, 0)).toBe(totaal)
        for (const { gegeven, aandeel, verschil } of found) expect(gegeven - aandeel).toBe(verschil)
      }),
    )
  })

  test('a share is less than a minute away from its exact part', () => {
    fc.assert(
      fc.property(inbreng, (partijen) => {
        const found = urenbalans(partijen)
        if (found === null) return
        const gewicht = partijen.reduce((sum, each) => sum + each.gewicht.teller, 0n)
        const totaal = BigInt(partijen.reduce((sum, { minuten }) => sum + minuten, 0))
        for (const [index, { aandeel }] of found.entries()) {
          const exact = totaal * partijen[index]!.gewicht.teller
          const verschil = BigInt(aandeel) * gewicht - exact
          expect(verschil < gewicht && verschil > -gewicht).toBe(true)
        }
      }),
    )
  })

  test('the order in which parties are named does not matter', () => {
    fc.assert(
      fc.property(
        inbreng.chain((partijen) => fc.tuple(fc.constant(partijen), fc.shuffledSubarray(partijen, { minLength: partijen.length }))),
        ([partijen, anders]) => {
          expect(byId(urenbalans(anders))).toEqual(byId(urenbalans(partijen)))
        },
      ),
    )
  })

  test('somebody with weight nil who gave nothing changes nothing for the others', () => {
    fc.assert(
      fc.property(inbreng, (partijen) => {
        const metNul = urenbalans([partij('nul-nul', 0n, 0), ...partijen])
        expect(metNul?.slice(1) ?? null).toEqual(urenbalans(partijen))
      }),
    )
  })
})

describe('hours in words', () => {
  test.each([
    [3840, '64'],
    [735, '12,25'],
    [150, '2,5'],
    [45, '0,75'],
    [-163, '−2,72'],
    [0, '0'],
  ])('%i minutes is %s', (minuten, tekst) => expect(urenTekst(minuten)).toBe(tekst))

  const raming = (...minuten: (number | null)[]) => minuten.map((each, index) => ({ organisatieNaam: `G${index}`, minuten: each }))

  test.each([
    [0, raming(60), 'Er zijn nog geen gedeelde uren'],
    [3840, raming(null, null), 'Samen 64 uur'],
    [3840, raming(3120, 3120, 3120), 'Samen 64 uur; ieder alleen zou 3 × 52 uur hebben gekost'],
    [3840, raming(3120, 1200), 'Samen 64 uur; ieder apart zou dit 72 uur hebben gekost'],
    [3840, raming(3120, null), 'Samen 64 uur; van G1 is er nog geen raming van alleen'],
  ])('only what follows from what was filled in (%#)', (samen, ramingen, zin) => expect(urenzin({ samen, ramingen })).toBe(zin))

  test('a saving is known when everybody gave an estimate, and can be below nil', () => {
    expect(besparing({ samen: 3840, ramingen: raming(3120, 3120, 3120) })).toBe(5520)
    expect(besparing({ samen: 600, ramingen: raming(60) })).toBe(-540)
    expect(besparing({ samen: 600, ramingen: raming(60, null) })).toBeNull()
    expect(besparing({ samen: 0, ramingen: raming(60) })).toBeNull()
  })
})
