import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate } from '#kernel/allocate.ts'
import { bedrag, formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { addBreuk, BREUK_EEN, BREUK_NUL, divideBreuk, multiplyBreuk, parseDecimaal, sumBreuken } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { compareKeys, divide, faultsOf } from './verdeelsleutel.ts'
import type { Kenmerkwaarde, Maatstaf, Opbouw, OpbouwDeel } from './verdeelsleutel.ts'

const vast: Maatstaf = { soort: 'vast' }
const gelijk: Maatstaf = { soort: 'gelijk' }
const inwoners: Maatstaf = { soort: 'kenmerk', kenmerk: 'inwoners', peildatum: '2023-01-01' }
const by = (maatstaf: Maatstaf, delen: readonly OpbouwDeel[]): Opbouw => ({ maatstaven: [{ weging: '1', maatstaf }], delen })
const amounts = (amount: string, opbouw: Opbouw) =>
  Object.fromEntries(divide(expectOk(parseBedrag(amount)), opbouw, []).map((blad) => [blad.organisatieId, formatBedrag(blad.bedrag)]))

const anyAmount = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).map(bedrag)
const fte: Maatstaf = { soort: 'kenmerk', kenmerk: 'fte', peildatum: '2023-01-01' }

type Shape = {
  readonly wegingen: readonly number[]
  readonly delen: readonly { readonly values: readonly number[]; readonly below: Shape | undefined }[]
}
const shape: fc.Arbitrary<Shape> = fc.letrec<{ level: Shape }>((tie) => ({
  level: fc.record({
    wegingen: fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5)),
    delen: fc.array(
      fc.record({
        values: fc.tuple(fc.nat(1000), fc.nat(100_000), fc.nat(500)),
        below: fc.option(tie('level'), { nil: undefined, maxDepth: 2, depthSize: 'small' }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
})).level

/** A key that can divide, with all measures in the mix, any depth up to three, and the figures that it needs. */
const anyKey = shape.map((top) => {
  const kenmerken: Kenmerkwaarde[] = []
  let next = 0
  const level = ({ wegingen, delen }: Shape): Opbouw => {
    const chosen = wegingen.every((weging) => weging === 0) ? [0, 1, 0, 0] : wegingen
    const last = delen.length - 1
    return {
      maatstaven: [vast, gelijk, inwoners, fte].map((maatstaf, index) => ({ maatstaf, weging: String(chosen[index]) })),
      delen: delen.map(({ values: [gewicht, people, staff], below }, index) => {
        const organisatieId = `org${next++}`
        // The last one of a level always counts for something, so that no measure is all nil.
        const least = index === last ? 1 : 0
        kenmerken.push({ organisatieId, kenmerk: 'inwoners', peildatum: '2023-01-01', waarde: String(people! + least) })
        kenmerken.push({ organisatieId, kenmerk: 'fte', peildatum: '2023-01-01', waarde: `${staff! + least}.25` })
        return { organisatieId, gewicht: `${gewicht! + least}.5`, ...(below && { onderverdeling: level(below) }) }
      }),
    }
  }
  return { opbouw: level(top), kenmerken }
})

describe('properties of §15', () => {
  test('1: the parts add up to the whole to the cent, and a refund mirrors the invoice', () => {
    fc.assert(
      fc.property(anyAmount, anyKey, (total, { opbouw, kenmerken }) => {
        const parts = divide(total, opbouw, kenmerken).map((blad) => blad.bedrag)
        expect(sumBedragen(parts)).toBe(total)
        expect(divide(bedrag(-total), opbouw, kenmerken).map((blad) => blad.bedrag)).toEqual(parts.map((part) => bedrag(-part)))
      }),
    )
  })

  test('1: a participant with weight nil gets nothing and changes nothing', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }).filter((all) => all.some((each) => each > 0))
    fc.assert(
      fc.property(anyAmount, weights, fc.nat(8), (total, all, place) => {
        const delen = all.map((gewicht, index) => ({ organisatieId: `org${index}`, gewicht: String(gewicht) }))
        const with0 = delen.toSpliced(place, 0, { organisatieId: 'nul', gewicht: '0' })
        const parts = divide(total, by(vast, with0), [])
        expect(parts.find((blad) => blad.organisatieId === 'nul')?.bedrag).toBe(0n)
        const simple = (bladen: typeof parts) =>
          bladen.filter((blad) => blad.organisatieId !== 'nul').map((blad) => [blad.organisatieId, blad.bedrag])
        expect(simple(parts)).toEqual(simple(divide(total, by(vast, delen), [])))
      }),
    )
  })

  test('1: the order of the participants does not matter when no two lose the same fraction of a cent', () => {
    const weights = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(anyAmount, weights, (total, all) => {
        const sum = all.reduce((a, b) => a + b)
        const size = total < 0n ? -total : total
        fc.pre(new Set(all.map((each) => (size * BigInt(each)) % BigInt(sum))).size === all.length)
        const delen = all.map((gewicht) => ({ organisatieId: `org${gewicht}`, gewicht: String(gewicht) }))
        const found = (order: typeof delen) => new Map(divide(total, by(vast, order), []).map((blad) => [blad.organisatieId, blad.bedrag]))
        expect(found(delen.toReversed())).toEqual(found(delen))
      }),
    )
  })

  test('1: of participants that lose the same fraction, the first named gets the cent', () => {
    const key = (order: readonly string[]) =>
      by(
        gelijk,
        order.map((organisatieId) => ({ organisatieId })),
      )
    expect(amounts('0.01', key(['a', 'b']))).toEqual({ a: '0.01', b: '0.00' })
    expect(amounts('0.01', key(['b', 'a']))).toEqual({ a: '0.00', b: '0.01' })
  })

  test('2: dividing over the tree is dividing once over the product of the shares', () => {
    const sharesBelow = (opbouw: Opbouw, kenmerken: readonly Kenmerkwaarde[]): [string, Breuk][] => {
      const valueOf = (maatstaf: Maatstaf, deel: OpbouwDeel) => {
        if (maatstaf.soort === 'gelijk') return BREUK_EEN
        const found =
          maatstaf.soort === 'kenmerk'
            ? kenmerken.find((each) => each.organisatieId === deel.organisatieId && each.kenmerk === maatstaf.kenmerk)
            : null
        return expectOk(parseDecimaal(found?.waarde ?? deel.gewicht!))
      }
      const wegingen = opbouw.maatstaven.map(({ weging }) => expectOk(parseDecimaal(weging)))
      return opbouw.delen.flatMap((deel) => {
        const share = opbouw.maatstaven.reduce((sum, { maatstaf }, index) => {
          const total = sumBreuken(opbouw.delen.map((each) => valueOf(maatstaf, each)))
          return addBreuk(
            sum,
            multiplyBreuk(divideBreuk(wegingen[index]!, sumBreuken(wegingen)), divideBreuk(valueOf(maatstaf, deel), total)),
          )
        }, BREUK_NUL)
        const below: [string, Breuk][] = deel.onderverdeling
          ? sharesBelow(deel.onderverdeling, kenmerken)
          : [[deel.organisatieId, BREUK_EEN]]
        return below.map(([id, part]): [string, Breuk] => [id, multiplyBreuk(share, part)])
      })
    }
    fc.assert(
      fc.property(anyAmount, anyKey, (total, { opbouw, kenmerken }) => {
        const ends = sharesBelow(opbouw, kenmerken)
        const bladen = divide(total, opbouw, kenmerken)
        expect(bladen.map((blad) => [blad.organisatieId, blad.aandeel])).toEqual(ends)
        expect(bladen.map((blad) => blad.bedrag)).toEqual(
          allocate(
            total,
            ends.map(([, share]) => share),
          ),
        )
      }),
    )
  })

  test('keys made to divide have no faults', () => {
    fc.assert(
      fc.property(anyKey, ({ opbouw, kenmerken }) => {
        expect(
          faultsOf(opbouw, { organisaties: new Map(kenmerken.map(({ organisatieId }) => [organisatieId, organisatieId])), kenmerken }),
        ).toEqual([])
      }),
    )
  })
})

describe('the explanation and the comparison', () => {
  test('holds for every key: steps multiply to the share, measures add up to the step, and the share to the amount', () => {
    fc.assert(
      fc.property(anyAmount, anyKey, (total, { opbouw, kenmerken }) => {
        for (const { aandeel, stappen } of divide(total, opbouw, kenmerken)) {
          expect(stappen.map((stap) => stap.aandeel).reduce(multiplyBreuk)).toEqual(aandeel)
          expect(stappen.map((stap) => stap.niveau)).toEqual(stappen.map((_, index) => index + 1))
          for (const stap of stappen) {
            expect(sumBreuken(stap.maatstaven.map(({ weging, aandeel: part }) => multiplyBreuk(weging, part)))).toEqual(stap.aandeel)
            expect(sumBreuken(stap.maatstaven.map(({ weging }) => weging))).toEqual(BREUK_EEN)
            for (const each of stap.maatstaven) expect(divideBreuk(each.waarde, each.totaal)).toEqual(each.aandeel)
          }
        }
      }),
    )
  })

  test('the effects add up to nil for any two keys', () => {
    fc.assert(
      fc.property(anyAmount, anyKey, anyKey, (total, oud, nieuw) => {
        // Both keys number their organisations alike, so the second gets names of its own.
        const renamed = JSON.parse(JSON.stringify(nieuw).replaceAll(/"org(\d)/g, '"nieuw$1')) as typeof nieuw
        const effecten = compareKeys(total, { oud: oud.opbouw, nieuw: renamed.opbouw }, [...oud.kenmerken, ...renamed.kenmerken])
        expect(sumBedragen(effecten.map(({ effect }) => effect))).toBe(0n)
      }),
    )
  })
})
