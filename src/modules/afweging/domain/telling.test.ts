import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { weging } from '../berekeningen.ts'
import { gesprekspunten, MAX_GESPREKSPUNTEN } from './gesprekspunten.ts'
import { eigenLijnInvoer, type PartijScore, scoreStand, type Stand, tegenvaller, type Weger, wegingInvoer } from './telling.ts'
import { verschuivingOf } from './verschuiving.ts'

const maatstaf = (naam: string) => ({ naam, richting: 'hoog' as const, slechtst: '', best: '' })
const weger = (organisatieId: string, punten: Record<string, string>, eigen: readonly string[] = []): Weger => ({
  organisatieId,
  organisatieNaam: `Gemeente ${organisatieId}`,
  gewichten: Object.entries(punten).map(([criterium, gewicht]) => ({ criterium, gewicht })),
  eigenCriteria: eigen.map(maatstaf),
})
const score = (
  organisatieId: string,
  [variant, criterium, waarde]: readonly [string, string, string],
  range?: [string, string],
): PartijScore => ({
  organisatieId,
  organisatieNaam: `Gemeente ${organisatieId}`,
  variant,
  criterium,
  score: waarde,
  laag: range?.[0] ?? null,
  hoog: range?.[1] ?? null,
})

const stand = (given: Partial<Stand>): Stand => ({
  opzet: { criteria: ['Kosten', 'Klant'].map((naam) => ({ ...maatstaf(naam), veto: null })), varianten: ['A', 'B'], marge: '0.10' },
  wegers: [weger('a', { Kosten: '100', Klant: '50' }), weger('b', { Kosten: '20', Klant: '100' })],
  scores: [
    score('a', ['A', 'Kosten', '8'], ['4', '9']),
    score('a', ['A', 'Klant', '5']),
    score('a', ['B', 'Kosten', '6']),
    score('a', ['B', 'Klant', '6'], ['6', '10']),
    score('b', ['A', 'Kosten', '2']),
  ],
  opsteller: 'a',
  ...given,
})

const reken = (invoer: unknown) => {
  const outcome = answer(weging, JSON.stringify(invoer))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal.invalidParams))
  return weging.uitvoer.parse(outcome.value)
}

describe('what goes into the calculation', () => {
  test('scores of who made the proposal hold for all, those of another party for itself', () => {
    const invoer = wegingInvoer(stand({}))!
    expect(invoer.scores.filter(({ actor }) => actor === undefined)).toHaveLength(4)
    expect(invoer.scores.filter(({ actor }) => actor === 'Gemeente b')).toEqual([
      { variant: 'A', criterium: 'Kosten', actor: 'Gemeente b', score: '2' },
    ])
    expect(reken(invoer).actoren.map(({ code }) => code)).toEqual(['Gemeente a', 'Gemeente b'])
    expect(scoreStand('a', stand({}))).toBe('eigen')
    expect(scoreStand('c', stand({}))).toBe('gedeeld')
  })

  test('a party of which a score is missing is left out, and what it stands on says so', () => {
    const without = stand({ scores: stand({}).scores.slice(1) })
    expect(scoreStand('a', without)).toBe('ontbreekt')
    expect(scoreStand('b', without)).toBe('eigen')
    expect(wegingInvoer(without)!.actoren.map(({ code }) => code)).toEqual(['Gemeente b'])
    expect(wegingInvoer(stand({ scores: [] }))).toBeNull()
  })

  test('scores of who gave no weights do not count', () => {
    const extra = stand({ scores: [...stand({}).scores, score('rid', ['A', 'Kosten', '0'])] })
    expect(wegingInvoer(extra)).toEqual(wegingInvoer(stand({})))
  })

  test('local colour counts in the own line only, once it is scored', () => {
    const local = weger('b', { Kosten: '20', Klant: '100', Nabijheid: '100' }, ['Nabijheid'])
    const now = stand({ wegers: [stand({}).wegers[0]!, local] })
    expect(eigenLijnInvoer(local, now)).toBeNull()
    const scored = { ...now, scores: [...now.scores, score('b', ['A', 'Nabijheid', '9']), score('b', ['B', 'Nabijheid', '1'])] }
    const line = eigenLijnInvoer(local, scored)!
    expect(line.actoren).toEqual([{ code: 'Gemeente b', gewichten: { Kosten: '20', Klant: '100', Nabijheid: '100' } }])
    expect(reken(line).conclusie.winnaar).toBe('A')
    expect(wegingInvoer(scored)).toEqual(wegingInvoer(stand({})))
  })

  test('two parties of one name are told apart', () => {
    const two = ['1', '2'].map((id) => ({ ...weger(id, { Kosten: '100', Klant: '1' }), organisatieNaam: 'Bergen' }))
    expect(wegingInvoer(stand({ wegers: two }))!.actoren.map(({ code }) => code)).toEqual(['Bergen', '2'])
  })

  test('when it turns out against the first, that one falls and the others rise, within their ranges', () => {
    const now = stand({})
    const worst = tegenvaller(wegingInvoer(now)!, 'A', now)
    expect(worst.scores.map(({ score: each }) => each)).toEqual(['4', '5', '6', '10', '2'])
    const laag = stand({ opzet: { ...now.opzet, criteria: now.opzet.criteria.map((each) => ({ ...each, richting: 'laag' })) } })
    expect(tegenvaller(wegingInvoer(laag)!, 'A', laag).scores.map(({ score: each }) => each)).toEqual(['9', '5', '6', '6', '2'])
  })
})

const getal = fc.integer({ min: 0, max: 100 })
const tien = fc.integer({ min: 0, max: 10 }).map(String)
const partijen = fc.array(fc.record({ kosten: getal, klant: getal, scores: fc.array(tien, { minLength: 4, maxLength: 4 }) }), {
  minLength: 1,
  maxLength: 5,
})
type Partij = { kosten: number; klant: number; scores: string[] }
const randomStand = (given: readonly Partij[]): Stand =>
  stand({
    opsteller: '0',
    wegers: given.map(({ kosten, klant }, index) => weger(String(index), { Kosten: String(kosten + 1), Klant: String(klant) })),
    scores: given.flatMap(({ scores }, index) =>
      scores.map((waarde, place) => score(String(index), [place < 2 ? 'A' : 'B', place % 2 ? 'Klant' : 'Kosten', waarde])),
    ),
  })

describe('invariants', () => {
  test('the order of the parties does not matter, for the outcome nor for what is left to talk about', () => {
    fc.assert(
      fc.property(partijen, (given) => {
        const now = randomStand(given)
        const other = { ...now, wegers: now.wegers.toReversed(), scores: now.scores.toReversed() }
        const [one, two] = [reken(wegingInvoer(now)), reken(wegingInvoer(other))]
        const place = ({ samen }: typeof one) => samen.map(({ variant, ...rest }) => [variant, rest] as const).toSorted()
        expect(place(two)).toEqual(place(one))
        expect(two.eensgezindheid).toBe(one.eensgezindheid)
        expect(gesprekspunten(other.wegers, other.scores)).toEqual(gesprekspunten(now.wegers, now.scores))
      }),
    )
  })

  test('a criterion with weight nil at every party changes no total', () => {
    fc.assert(
      fc.property(partijen, fc.array(tien, { minLength: 2, maxLength: 2 }), (given, [a, b]) => {
        const now = randomStand(given)
        const extra = {
          ...now,
          opzet: { ...now.opzet, criteria: [...now.opzet.criteria, { ...maatstaf('Kennis'), veto: null }] },
          wegers: now.wegers.map((each) => ({ ...each, gewichten: [...each.gewichten, { criterium: 'Kennis', gewicht: '0' }] })),
          scores: [...now.scores, score('0', ['A', 'Kennis', a!]), score('0', ['B', 'Kennis', b!])],
        }
        expect(reken(wegingInvoer(extra)).samen).toEqual(reken(wegingInvoer(now)).samen)
      }),
    )
  })
})

describe('what is left to talk about', () => {
  test('the largest difference first: between parties, within a range, and in weights', () => {
    const { wegers, scores } = stand({})
    expect(gesprekspunten(wegers, scores).map(({ soort, variant, criterium, verschil }) => [soort, variant, criterium, verschil])).toEqual([
      ['score', 'A', 'Kosten', '6.000'],
      ['bandbreedte', 'A', 'Kosten', '5.000'],
      ['bandbreedte', 'B', 'Klant', '4.000'],
      ['gewicht', null, 'Klant', '0.5000'],
      ['gewicht', null, 'Kosten', '0.5000'],
    ])
  })

  test('one party that is sure leaves nothing; a long list is cut', () => {
    expect(gesprekspunten([weger('a', { Kosten: '100' })], [score('a', ['A', 'Kosten', '5'])])).toEqual([])
    const many = Array.from({ length: 9 }, (_, index) => score('a', [`V${index}`, 'Kosten', '5'], ['1', '9']))
    expect(gesprekspunten([], many)).toHaveLength(MAX_GESPREKSPUNTEN)
  })
})

test('what moved between two rounds: places, shares, and who came or went', () => {
  const plaats = (variant: string, gelijkGewicht: string, rang: number) => ({ variant, gelijkGewicht, rang })
  const moved = verschuivingOf(
    {
      samen: [plaats('A', '6.000', 1), plaats('B', '5.000', 2)],
      gewichten: [weger('a', { Kosten: '100', Klant: '100' }), weger('b', { Kosten: '100' })],
    },
    {
      samen: [plaats('B', '7.000', 1), plaats('A', '5.500', 2)],
      gewichten: [weger('a', { Kosten: '100', Klant: '25' }), weger('c', { Kosten: '100' })],
    },
  )
  expect(moved.varianten).toEqual([
    { variant: 'B', van: '5.000', naar: '7.000', rangVan: 2, rangNaar: 1 },
    { variant: 'A', van: '6.000', naar: '5.500', rangVan: 1, rangNaar: 2 },
  ])
  expect(moved.gewichten).toEqual([
    { organisatieNaam: 'Gemeente a', criterium: 'Kosten', van: '0.5000', naar: '0.8000' },
    { organisatieNaam: 'Gemeente a', criterium: 'Klant', van: '0.5000', naar: '0.2000' },
  ])
  expect({ erbij: moved.erbij, eraf: moved.eraf }).toEqual({ erbij: ['Gemeente c'], eraf: ['Gemeente b'] })
})
