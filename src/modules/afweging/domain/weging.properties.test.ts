import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breuk, compareBreuk, toDecimaal } from '#kernel/breuk.ts'
import { answer } from '#platform/rekenkern/berekening.ts'
import { weging } from '../berekeningen.ts'
import { weigh } from './weging.ts'
import type { Gewogen, Weging } from './weging.ts'

/** A weighing in tenths of a weight and halves of a point, so that a second implementation needs whole numbers only. */
type Tenths = {
  laag: boolean[]
  vetoHalves: (number | null)[]
  varianten: number
  /** Per actor, per criterion. */
  gewichten: number[][]
  /** Per actor, per variant, per criterion; `shared` is the table for all. */
  own: (number[][] | null)[]
  shared: number[][]
  margeTenths: number
}

const tenths: fc.Arbitrary<Tenths> = fc
  .record({ criteria: fc.integer({ min: 1, max: 4 }), varianten: fc.integer({ min: 1, max: 4 }), actoren: fc.integer({ min: 1, max: 4 }) })
  .chain(({ criteria, varianten, actoren }) => {
    const perCriterium = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: criteria, maxLength: criteria })
    const table = fc.array(perCriterium(fc.integer({ min: 0, max: 20 })), { minLength: varianten, maxLength: varianten })
    const weights = perCriterium(fc.integer({ min: 0, max: 30 })).filter((all) => all.some((each) => each > 0))
    return fc.record({
      laag: perCriterium(fc.boolean()),
      vetoHalves: perCriterium(fc.option(fc.integer({ min: 0, max: 6 }), { freq: 2 })),
      varianten: fc.constant(varianten),
      gewichten: fc.array(weights, { minLength: actoren, maxLength: actoren }),
      own: fc.array(fc.option(table), { minLength: actoren, maxLength: actoren }),
      shared: table,
      margeTenths: fc.integer({ min: 0, max: 10 }),
    })
  })

const half = (halves: number) => breuk(BigInt(halves), 2n)
const range = (length: number) => Array.from({ length }, (_, index) => index)

function inputOf({ laag, vetoHalves, varianten, gewichten, own, shared, margeTenths }: Tenths): Weging {
  const rows = (table: number[][], actor: string | undefined) =>
    table.flatMap((row, variant) => row.map((score, c) => ({ variant: `v${variant}`, criterium: `c${c}`, actor, score: half(score) })))
  return {
    criteria: laag.map((isLaag, c) => ({
      code: `c${c}`,
      richting: isLaag ? 'laag' : 'hoog',
      veto: vetoHalves[c] === null ? undefined : half(vetoHalves[c]!),
    })),
    varianten: range(varianten).map((index) => `v${index}`),
    actoren: gewichten.map((all, a) => ({ code: `a${a}`, gewichten: new Map(all.map((each, c) => [`c${c}`, breuk(BigInt(each), 10n)])) })),
    scores: [...rows(shared, undefined), ...own.flatMap((table, a) => (table === null ? [] : rows(table, `a${a}`)))],
    marge: breuk(BigInt(margeTenths), 10n),
  }
}

const rounded = (teller: bigint, noemer: bigint) => {
  const thousandths = (2000n * teller + noemer) / (2n * noemer)
  return `${thousandths / 1000n}.${String(thousandths % 1000n).padStart(3, '0')}`
}
const rankAmong = (value: bigint, others: readonly bigint[]) => 1 + others.filter((other) => other > value).length

/** The same weighing a second time: whole numbers, counting instead of sorting, pairs in a plain double loop. Without `kantelpunt`. */
function weighSimply({ laag, vetoHalves, varianten, gewichten, own, shared, margeTenths }: Tenths) {
  const counted = (a: number, v: number, c: number) => (laag[c] ? 20 - (own[a] ?? shared)[v]![c]! : (own[a] ?? shared)[v]![c]!)
  const [variants, actors, criteria] = [range(varianten), range(gewichten.length), range(laag.length)]
  const weightOf = (a: number) => BigInt(gewichten[a]!.reduce((sum, each) => sum + each, 0))
  const points = (a: number, v: number) => BigInt(criteria.reduce((sum, c) => sum + gewichten[a]![c]! * counted(a, v, c), 0))
  const isBelow = (a: number, v: number, c: number) => vetoHalves[c] !== null && counted(a, v, c) < vetoHalves[c]!
  const left = variants.filter((v) => !actors.some((a) => criteria.some((c) => isBelow(a, v, c))))
  const allWeights = actors.reduce((product, a) => product * weightOf(a), 1n)
  const mean = (v: number) => actors.reduce((sum, a) => sum + (points(a, v) * allWeights) / weightOf(a), 0n)
  const meanOver = 2n * allWeights * BigInt(actors.length)
  const rank = (v: number, of: (v: number) => bigint) => (left.includes(v) ? rankAmong(of(v), left.map(of)) : null)
  const together = variants.map((v) => ({
    variant: `v${v}`,
    gelijkGewicht: rounded(mean(v), meanOver),
    slechtste: actors.map((a) => rounded(points(a, v), 2n * weightOf(a))).toSorted((x, y) => Number(x) - Number(y))[0]!,
    rang: rank(v, mean),
  }))
  const samen = [...range(varianten + 1).map((n) => n + 1), null].flatMap((rang) => together.filter((each) => each.rang === rang))
  const means = left.map(mean).toSorted((x, y) => (x > y ? -1 : 1))
  const lead = means.length < 2 ? null : means[0]! - means[1]!
  const isClear = lead === null ? means.length === 1 : 10n * lead > BigInt(margeTenths) * meanOver
  let [alike, pairs] = [0n, 0n]
  for (const a of actors)
    for (const b of actors.slice(a + 1))
      for (const v of variants)
        for (const w of variants.slice(v + 1)) {
          const product = (points(a, v) - points(a, w)) * (points(b, v) - points(b, w))
          alike += product > 0n ? 2n : product === 0n ? 1n : 0n
          pairs += 2n
        }
  return {
    actoren: actors.map((a) => ({
      code: `a${a}`,
      totalen: variants.map((v) => ({
        variant: `v${v}`,
        totaal: rounded(points(a, v), 2n * weightOf(a)),
        rang: rank(v, (each) => points(a, each)),
      })),
    })),
    samen,
    geveld: variants.flatMap((v) =>
      criteria.flatMap((c) =>
        actors
          .filter((a) => isBelow(a, v, c))
          .map((a) => ({ variant: `v${v}`, criterium: `c${c}`, actor: `a${a}`, score: rounded(BigInt(counted(a, v, c)), 2n) })),
      ),
    ),
    conclusie: {
      onderscheidend: isClear,
      winnaar: isClear ? samen[0]!.variant : null,
      marge: lead === null ? null : rounded(lead, meanOver),
    },
    eensgezindheid: pairs === 0n ? '1.000' : rounded(alike, pairs),
  }
}

/** The document as it goes over the wire. */
function textOf({ criteria, varianten, actoren, scores, marge }: Weging): string {
  const short = (value: { teller: bigint; noemer: bigint }) => toDecimaal(value, 4)
  return JSON.stringify({
    criteria: criteria.map(({ veto, ...rest }) => (veto === undefined ? rest : { ...rest, veto: short(veto) })),
    varianten,
    actoren: actoren.map(({ code, gewichten }) => ({ code, gewichten: Object.fromEntries([...gewichten].map(([c, g]) => [c, short(g)])) })),
    scores: scores.map((each) => ({ ...each, score: short(each.score) })),
    marge: short(marge),
  })
}

const wire = (input: Weging) => {
  const result = answer(weging, textOf(input))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as ReturnType<typeof weighSimply> & { kantelpunt: unknown[] }
}

test('against a second implementation in whole numbers', () => {
  fc.assert(
    fc.property(tenths, (given) => {
      const { kantelpunt: _, ...rest } = wire(inputOf(given))
      expect(rest).toEqual(weighSimply(given))
    }),
    { numRuns: 500 },
  )
})

/** Fine steps of a weight for searching: a millionth. */
const STEP = 1_000_000n

/** With one weight of one actor set to `steps` millionths: the variants that share the first place; null when nothing weighs anything. */
function firstPlaces(given: Weging, at: { actor: number; criterium: number }, steps: bigint): string[] | null {
  const actor = given.actoren[at.actor]!
  const gewichten = new Map(actor.gewichten).set(`c${at.criterium}`, breuk(steps, STEP))
  if ([...gewichten.values()].every(({ teller }) => teller === 0n)) return null
  const { actoren } = weigh({ ...given, actoren: given.actoren.with(at.actor, { ...actor, gewichten }) })
  return actoren[at.actor]!.totalen.filter(({ rang }) => rang === 1).map(({ variant }) => variant)
}

/** The fewest millionths up or down at which the first place is no longer that variant's alone, by halving; null when there is none. */
function searchChange(given: Weging, at: { actor: number; criterium: number }, direction: 1n | -1n): bigint | null {
  const from = given.actoren[at.actor]!.gewichten.get(`c${at.criterium}`)!
  const start = (from.teller * STEP) / from.noemer
  const [winner] = firstPlaces(given, at, start)!
  const holds = (change: bigint) => {
    const first = firstPlaces(given, at, start + direction * change)
    return first === null || (first.length === 1 && first[0] === winner)
  }
  let [low, high] = [0n, direction === 1n ? 10_000n * STEP : start]
  if (holds(high)) return null
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (holds(middle)) low = middle
    else high = middle
  }
  return high
}

function expectTurningPoint(given: Weging, outcome: Gewogen, actor: number) {
  const found = outcome.kantelpunt.find((each) => each.actor === `a${actor}`)
  const first = outcome.actoren[actor]!.totalen.filter(({ rang }) => rang === 1)
  const changes = given.criteria.flatMap((_, criterium) =>
    first.length === 1 ? ([1n, -1n] as const).map((direction) => searchChange(given, { actor, criterium }, direction)) : [],
  )
  const least = changes.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null)
  expect(found === undefined).toBe(least === null)
  if (found === undefined || least === null) return
  const change = breuk(found.naar.teller * found.van.noemer - found.van.teller * found.naar.noemer, found.naar.noemer * found.van.noemer)
  const size = breuk(change.teller < 0n ? -change.teller : change.teller, change.noemer)
  // The search sees the first whole step at or after the point where both are equal.
  expect(compareBreuk(size, breuk(least, STEP))).not.toBe(1)
  expect(compareBreuk(size, breuk(least - 1n, STEP))).toBe(1)
  const beyond = (found.naar.teller * STEP) / found.naar.noemer + (change.teller < 0n ? -1n : 1n) * 2n
  const at = { actor, criterium: Number(found.criterium.slice(1)) }
  if (beyond >= 0n) expect(firstPlaces(given, at, beyond)).toContain(found.winnaarWordt)
  if (beyond >= 0n) expect(firstPlaces(given, at, beyond)).not.toContain(first[0]!.variant)
}

test('kantelpunt is where searching step by step finds the first change, and who wins beyond it is who it says', () => {
  fc.assert(
    fc.property(tenths, (given) => {
      const input = inputOf(given)
      const outcome = weigh(input)
      for (const actor of input.actoren.keys()) expectTurningPoint(input, outcome, actor)
    }),
    { numRuns: 150 },
  )
})

describe('what changes nothing', () => {
  test('the scale of the weights of one actor', () => {
    fc.assert(
      fc.property(tenths, fc.nat(3), fc.bigInt({ min: 1n, max: 999n }), fc.bigInt({ min: 1n, max: 8n }), (given, pick, up, down) => {
        const input = inputOf(given)
        const actor = input.actoren[pick % input.actoren.length]!
        const scale = breuk(up, down)
        const gewichten = new Map([...actor.gewichten].map(([c, g]) => [c, breuk(g.teller * scale.teller, g.noemer * scale.noemer)]))
        const scaled = weigh({ ...input, actoren: input.actoren.with(pick % input.actoren.length, { ...actor, gewichten }) })
        const [before, after] = [weigh(input), scaled]
        const shown = (outcome: Gewogen) => outcome.samen.map((each) => [each.variant, each.rang, toDecimaal(each.gelijkGewicht, 20)])
        expect(shown(after)).toEqual(shown(before))
        expect(toDecimaal(after.eensgezindheid, 9)).toBe(toDecimaal(before.eensgezindheid, 9))
        for (const [index, point] of before.kantelpunt.entries()) {
          const other = after.kantelpunt[index]!
          const factor = point.actor === actor.code ? scale : breuk(1n)
          expect([other.criterium, other.winnaarWordt]).toEqual([point.criterium, point.winnaarWordt])
          expect(compareBreuk(other.naar, breuk(point.naar.teller * factor.teller, point.naar.noemer * factor.noemer))).toBe(0)
        }
      }),
    )
  })

  test('the order of criteria, actors, scores and variants, but the order of the answer', () => {
    fc.assert(
      fc.property(tenths, (given) => {
        const input = inputOf(given)
        const turned = wire({
          ...input,
          criteria: input.criteria.toReversed(),
          varianten: input.varianten.toReversed(),
          actoren: input.actoren.toReversed(),
          scores: input.scores.toReversed(),
        })
        const sorted = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort()
        const before = wire(input)
        expect(turned.actoren.toReversed().map(({ totalen }) => totalen.toReversed())).toEqual(before.actoren.map(({ totalen }) => totalen))
        expect(sorted(turned.samen)).toEqual(sorted(before.samen))
        expect(sorted(turned.geveld)).toEqual(sorted(before.geveld))
        expect([turned.conclusie, turned.eensgezindheid]).toEqual([before.conclusie, before.eensgezindheid])
        expect(turned.kantelpunt.length).toBe(before.kantelpunt.length)
      }),
    )
  })

  test('a criterion that weighs nothing and on which all variants score alike', () => {
    fc.assert(
      fc.property(tenths, fc.integer({ min: 0, max: 20 }), (given, score) => {
        const input = inputOf(given)
        const added = {
          ...input,
          criteria: [...input.criteria, { code: 'licht', richting: 'hoog' as const }],
          actoren: input.actoren.map(({ code, gewichten }) => ({ code, gewichten: new Map(gewichten).set('licht', breuk(0n)) })),
          scores: [...input.scores, ...input.varianten.map((variant) => ({ variant, criterium: 'licht', score: half(score) }))],
        }
        expect(wire(added)).toEqual(wire(input))
      }),
    )
  })

  test('a weightless criterion on which they differ changes no total, rank or conclusion', () => {
    fc.assert(
      fc.property(tenths, (given) => {
        const input = inputOf(given)
        const added = {
          ...input,
          criteria: [{ code: 'licht', richting: 'laag' as const }, ...input.criteria],
          actoren: input.actoren.map(({ code, gewichten }) => ({
            code,
            gewichten: new Map(gewichten).set('licht', breuk(0n)),
          })),
          scores: [...input.scores, ...input.varianten.map((variant, v) => ({ variant, criterium: 'licht', score: half(v) }))],
        }
        const { kantelpunt: _, ...before } = wire(input)
        expect(wire(added)).toMatchObject(before)
      }),
    )
  })
})
