import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { weging } from '../berekeningen.ts'

type Uitkomst = {
  actoren: { code: string; totalen: { variant: string; totaal: string; rang: number | null }[] }[]
  samen: { variant: string; gelijkGewicht: string; slechtste: string; rang: number | null }[]
  geveld: unknown[]
  conclusie: unknown
  eensgezindheid: string
  kantelpunt: unknown[]
}

/** A criterion is its code, or an object; scores are rows per variant, in the order of the criteria, for all actors or for one. */
type Case = {
  criteria: readonly (string | Record<string, unknown>)[]
  actoren: Record<string, readonly unknown[]>
  scores: Record<string, readonly unknown[]>
  own?: readonly { variant: string; criterium: string; actor: string; score: unknown }[]
  marge?: unknown
}

function inputOf({ criteria, actoren, scores, own = [], ...rest }: Case) {
  const all = criteria.map((each) => (typeof each === 'string' ? { code: each, richting: 'hoog' } : { richting: 'hoog', ...each }))
  const codes = all.map((each) => String((each as { code?: unknown }).code))
  return {
    criteria: all,
    varianten: Object.keys(scores),
    actoren: Object.entries(actoren).map(([code, weights]) => ({
      code,
      gewichten: Object.fromEntries(weights.map((weight, index) => [codes[index]!, weight])),
    })),
    scores: [
      ...Object.entries(scores).flatMap(([variant, row]) =>
        row.flatMap((score, index) => (score === null ? [] : [{ variant, criterium: codes[index]!, score }])),
      ),
      ...own,
    ],
    ...rest,
  }
}

function weigh(given: Case): Uitkomst {
  const result = answer(weging, JSON.stringify(inputOf(given)))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Uitkomst
}

const ranks = (list: readonly { variant: string; rang: number | null }[]) => list.map(({ variant, rang }) => `${variant} ${rang}`)

/** AC-4.3 of the domain: three variants, five criteria (the scores are fictional). */
const liemers: Case = {
  criteria: ['kosten', 'kwaliteit', 'kwetsbaarheid', 'klant', 'kennis'],
  actoren: { zevenaar: ['0.25', '0.25', '0.25', '0.15', '0.10'] },
  scores: { rid: [6, 6, 5, 8, 6], andere: [6, 6, 7, 5, 6], markt: [4, 7, 8, 4, 5] },
}

describe('AC-4.3', () => {
  test('6,05, 6,10 and 5,85: a lead of 0,05 is no difference', () => {
    const { actoren, samen, conclusie, eensgezindheid, kantelpunt } = weigh(liemers)
    expect(actoren).toEqual([
      {
        code: 'zevenaar',
        totalen: [
          { variant: 'rid', totaal: '6.050', rang: 2 },
          { variant: 'andere', totaal: '6.100', rang: 1 },
          { variant: 'markt', totaal: '5.850', rang: 3 },
        ],
      },
    ])
    expect(samen).toEqual([
      { variant: 'andere', gelijkGewicht: '6.100', slechtste: '6.100', rang: 1 },
      { variant: 'rid', gelijkGewicht: '6.050', slechtste: '6.050', rang: 2 },
      { variant: 'markt', gelijkGewicht: '5.850', slechtste: '5.850', rang: 3 },
    ])
    expect(conclusie).toEqual({ onderscheidend: false, winnaar: null, marge: '0.050' })
    expect(eensgezindheid).toBe('1.000')
    expect(kantelpunt).toEqual([{ actor: 'zevenaar', criterium: 'klant', van: '0.150', naar: '0.167', winnaarWordt: 'rid' }])
  })

  test.each([
    ['0.05', { onderscheidend: false, winnaar: null, marge: '0.050' }],
    ['0.0499', { onderscheidend: true, winnaar: 'andere', marge: '0.050' }],
    [0, { onderscheidend: true, winnaar: 'andere', marge: '0.050' }],
    [0.1, { onderscheidend: false, winnaar: null, marge: '0.050' }],
  ])('with a margin of %s', (marge, expected) => expect(weigh({ ...liemers, marge }).conclusie).toEqual(expected))

  test('weights are normalised: percentages and any other scale give the same totals and ranks', () => {
    const { kantelpunt, ...rest } = weigh(liemers)
    const percent = weigh({ ...liemers, actoren: { zevenaar: [25, 25, 25, 15, 10] } })
    expect(percent).toEqual({ ...rest, kantelpunt: [{ ...(kantelpunt[0] as object), van: '15.000', naar: '16.667' }] })
  })
})

describe('scores', () => {
  const two: Case = { criteria: ['k', 'l'], actoren: { a: [1, 1], b: [1, 1] }, scores: { x: [6, 4], y: [5, 5] } }

  test('one without an actor holds for all, one with an actor goes before it, in whatever order they stand', () => {
    const own = { variant: 'x', criterium: 'k', actor: 'b', score: 10 }
    const after = weigh({ ...two, own: [own] })
    expect(after.actoren.map(({ totalen }) => totalen.map(({ totaal }) => totaal))).toEqual([
      ['5.000', '5.000'],
      ['7.000', '5.000'],
    ])
    const input = inputOf({ ...two, own: [own] })
    const before = answer(weging, JSON.stringify({ ...input, scores: input.scores.toReversed() }))
    expect(before).toEqual({ ok: true, value: after })
  })

  test('a score for each actor needs none that holds for all', () => {
    const own = ['a', 'b'].map((actor, index) => ({ variant: 'x', criterium: 'k', actor, score: index }))
    expect(weigh({ ...two, scores: { x: [null, 4], y: [5, 5] }, own }).actoren[1]!.totalen[0]!.totaal).toBe('2.500')
  })

  test('laag turns a score round: 10 − score', () => {
    const { actoren } = weigh({
      criteria: [{ code: 'kosten', richting: 'laag' }, 'l'],
      actoren: { a: [3, 1] },
      scores: { x: [2, 0], y: ['9.5', 10] },
    })
    expect(actoren[0]!.totalen.map(({ totaal }) => totaal)).toEqual(['6.000', '2.875'])
  })

  test('numbers and decimal strings, however long, are exact', () => {
    const nine = '9'.repeat(60)
    const { actoren } = weigh({
      criteria: ['k'],
      actoren: { a: ['0.1'] },
      scores: { x: [`5.${nine}`], y: [6], z: ['5.9995'], w: ['5.9994'] },
    })
    expect(actoren[0]!.totalen.map(({ totaal, rang }) => `${totaal} ${rang}`)).toEqual(['6.000 2', '6.000 1', '6.000 3', '5.999 4'])
  })
})

describe('ranks', () => {
  test('equal totals share one: 1, 1, 3', () => {
    const { actoren, samen, conclusie, kantelpunt } = weigh({
      criteria: ['k', 'l'],
      actoren: { a: [1, 1] },
      scores: { laatste: [2, 2], x: [6, 4], y: [4, 6] },
      marge: 0,
    })
    expect(ranks(actoren[0]!.totalen)).toEqual(['laatste 3', 'x 1', 'y 1'])
    expect(ranks(samen)).toEqual(['x 1', 'y 1', 'laatste 3'])
    // A shared first place has no lead and no turning point.
    expect(conclusie).toEqual({ onderscheidend: false, winnaar: null, marge: '0.000' })
    expect(kantelpunt).toEqual([])
  })

  test('gelijkGewicht is the plain mean over the actors, slechtste the lowest; the rank is by the mean', () => {
    const { samen, conclusie } = weigh({
      criteria: ['k', 'l'],
      actoren: { a: [1, 0], b: [0, 1], c: [200, 100] },
      scores: { wisselend: [10, 3], vlak: [6, 6] },
    })
    expect(samen).toEqual([
      { variant: 'wisselend', gelijkGewicht: '6.889', slechtste: '3.000', rang: 1 },
      { variant: 'vlak', gelijkGewicht: '6.000', slechtste: '6.000', rang: 2 },
    ])
    expect(conclusie).toEqual({ onderscheidend: true, winnaar: 'wisselend', marge: '0.889' })
  })

  test('the lead is judged before it is rounded', () => {
    const third: Case = { criteria: ['k', 'l', 'm'], actoren: { a: [1, 1, 1] }, scores: { x: [1, 0, 0], y: [0, 0, 0] } }
    expect(weigh({ ...third, marge: '0.333' }).conclusie).toEqual({ onderscheidend: true, winnaar: 'x', marge: '0.333' })
    expect(weigh({ ...third, marge: '0.3334' }).conclusie).toMatchObject({ onderscheidend: false })
  })
})

describe('a veto', () => {
  const legitimiteit = { code: 'legitimiteit', veto: '3' }

  test('fells below it, not at it, and ranks for every actor', () => {
    const { actoren, samen, geveld, conclusie, kantelpunt } = weigh({
      criteria: ['k', legitimiteit],
      actoren: { a: [9, 1], b: [1, 1] },
      scores: { weg: [10, '2.9'], grens: [5, 3], ook: [4, 9] },
      marge: 0,
    })
    expect(geveld).toEqual([
      { variant: 'weg', criterium: 'legitimiteit', actor: 'a', score: '2.900' },
      { variant: 'weg', criterium: 'legitimiteit', actor: 'b', score: '2.900' },
    ])
    expect(actoren.map(({ totalen }) => ranks(totalen))).toEqual([
      ['weg null', 'grens 1', 'ook 2'],
      ['weg null', 'grens 2', 'ook 1'],
    ])
    expect(actoren[0]!.totalen[0]!.totaal).toBe('9.290')
    expect(ranks(samen)).toEqual(['ook 1', 'grens 2', 'weg null'])
    expect(conclusie).toEqual({ onderscheidend: true, winnaar: 'ook', marge: '1.100' })
    // The felled one would win for both; nobody's first place turns towards it.
    expect(kantelpunt.map((each) => (each as { winnaarWordt: string }).winnaarWordt)).toEqual(['ook', 'grens'])
  })

  test('looks at the score as counted, and at the own score of an actor', () => {
    const { geveld, actoren } = weigh({
      criteria: [{ code: 'kosten', richting: 'laag', veto: 3 }],
      actoren: { a: [1], b: [1] },
      scores: { duur: [8], goedkoop: [2], betwist: [5] },
      own: [{ variant: 'betwist', criterium: 'kosten', actor: 'b', score: '7.5' }],
    })
    expect(geveld).toEqual([
      { variant: 'duur', criterium: 'kosten', actor: 'a', score: '2.000' },
      { variant: 'duur', criterium: 'kosten', actor: 'b', score: '2.000' },
      { variant: 'betwist', criterium: 'kosten', actor: 'b', score: '2.500' },
    ])
    // Felled for one actor is felled for all.
    expect(ranks(actoren[0]!.totalen)).toEqual(['duur null', 'goedkoop 1', 'betwist null'])
  })

  test('one left wins without a lead; none left gives no winner', () => {
    const one: Case = { criteria: [legitimiteit], actoren: { a: [1] }, scores: { x: [1], y: [4], z: [2] } }
    expect(weigh(one)).toMatchObject({ conclusie: { onderscheidend: true, winnaar: 'y', marge: null }, kantelpunt: [] })
    expect(ranks(weigh(one).samen)).toEqual(['y 1', 'x null', 'z null'])
    const none = weigh({ ...one, scores: { x: [1], y: [2] } })
    expect(none).toMatchObject({ conclusie: { onderscheidend: false, winnaar: null, marge: null }, kantelpunt: [] })
    expect(weigh({ ...one, scores: { x: [4] } }).conclusie).toEqual({ onderscheidend: true, winnaar: 'x', marge: null })
  })

  test('holds for a criterion that weighs nothing', () => {
    expect(weigh({ criteria: ['k', legitimiteit], actoren: { a: [1, 0] }, scores: { x: [9, 0], y: [1, 5] } }).conclusie).toMatchObject({
      winnaar: 'y',
    })
  })
})

describe('eensgezindheid', () => {
  const byActor = (rows: Record<string, readonly number[]>, veto?: number): string => {
    const varianten = Object.values(rows)[0]!.map((_, index) => `v${index}`)
    return weigh({
      criteria: [veto === undefined ? 'k' : { code: 'k', veto }],
      actoren: Object.fromEntries(Object.keys(rows).map((actor) => [actor, [1]])),
      scores: Object.fromEntries(varianten.map((variant) => [variant, [null]])),
      own: Object.entries(rows).flatMap(([actor, row]) =>
        row.map((score, index) => ({ variant: `v${index}`, criterium: 'k', actor, score })),
      ),
    }).eensgezindheid
  }

  test.each([
    ['alike', { a: [1, 2, 3], b: [4, 5, 6] }, '1.000'],
    ['the other way round', { a: [1, 2, 3], b: [3, 2, 1] }, '0.000'],
    ['one pair of three turned', { a: [1, 2, 3], b: [2, 1, 3] }, '0.667'],
    ['a tie for one counts half', { a: [1, 1, 3], b: [1, 2, 3] }, '0.833'],
    ['a tie for both counts half too', { a: [1, 1], b: [2, 2] }, '0.500'],
    ['three actors are three pairs', { a: [1, 2], b: [1, 2], c: [2, 1] }, '0.333'],
    ['one actor agrees with itself, ties and all', { a: [1, 1, 1] }, '1.000'],
    ['one variant leaves nothing to disagree about', { a: [1], b: [9] }, '1.000'],
  ])('%s', (_, rows, expected) => expect(byActor(rows)).toBe(expected))

  test('felled variants take part', () => {
    expect(byActor({ a: [1, 5, 6], b: [9, 5, 6] }, 3)).toBe('0.333')
  })
})

describe('kantelpunt', () => {
  const turn = (given: Omit<Case, 'criteria'>) => weigh({ criteria: ['k', 'l', 'm'], ...given }).kantelpunt

  test('a weight may grow, also from nil', () => {
    expect(turn({ actoren: { a: [10, 0, 0] }, scores: { x: [6, 5, 5], y: [5, 5, 7] } })).toEqual([
      { actor: 'a', criterium: 'm', van: '0.000', naar: '5.000', winnaarWordt: 'y' },
    ])
  })

  test('a weight may shrink, as far as nil, where both are equal', () => {
    expect(turn({ actoren: { a: [2, 3, 3] }, scores: { x: [6, 5, 5], y: [5, 5, 5] } })).toEqual([
      { actor: 'a', criterium: 'k', van: '2.000', naar: '0.000', winnaarWordt: 'y' },
    ])
  })

  test.each([
    ['a weight below nil', { actoren: { a: [2, 3, 3] }, scores: { x: [6, 6, 5], y: [5, 5, 5] } }],
    ['no weight at all', { actoren: { a: [2, 0, 0] }, scores: { x: [6, 5, 5], y: [5, 5, 5] } }],
    ['one variant', { actoren: { a: [2, 3, 3] }, scores: { x: [6, 6, 5] } }],
  ])('what would take %s is none', (_, given) => expect(turn(given)).toEqual([]))

  test('the smallest change in the weights as given, whatever the difference in points', () => {
    const near = { x: [5, 5, 5], y: [5, '4.5', 5] }
    expect(turn({ actoren: { a: [1, 1, 1] }, scores: near })).toEqual([
      { actor: 'a', criterium: 'l', van: '1.000', naar: '0.000', winnaarWordt: 'y' },
    ])
    expect(turn({ actoren: { a: [1, 1, 1] }, scores: { ...near, z: [2, 2, 10] } })).toEqual([
      { actor: 'a', criterium: 'm', van: '1.000', naar: '1.200', winnaarWordt: 'z' },
    ])
  })

  test('of equal changes the criterion named first; of variants that come level together the one that then leads, else the one named first', () => {
    expect(turn({ actoren: { a: [4, 4, 1] }, scores: { x: [6, 6, 5], y: [4, 4, 9] } })).toMatchObject([{ criterium: 'm', naar: '4.000' }])
    // Both weights would go from 3 to nil; z gains twice as fast, but on the criterion named later.
    expect(turn({ actoren: { a: [3, 3, 3] }, scores: { x: [6, 6, 5], y: [5, 6, 5], z: [6, 4, 5] } })).toMatchObject([
      { criterium: 'k', naar: '0.000', winnaarWordt: 'y' },
    ])
    expect(turn({ actoren: { a: [4, 4, 4] }, scores: { x: [6, 6, 5], y: [5, 5, 5] } })).toEqual([])
    expect(turn({ actoren: { a: [9, 1, 1] }, scores: { x: [6, 5, 5], y: [5, 8, 8] } })).toEqual([
      { actor: 'a', criterium: 'l', van: '1.000', naar: '2.000', winnaarWordt: 'y' },
    ])
    const level = { traag: [5, 6, 5], snel: [4, 7, 5] }
    expect(turn({ actoren: { a: [3, 1, 1] }, scores: { x: [6, 5, 5], ...level } })).toMatchObject([
      { criterium: 'k', naar: '1.000', winnaarWordt: 'snel' },
    ])
    expect(turn({ actoren: { a: [3, 1, 1] }, scores: { x: [6, 5, 5], y: [5, 6, 5], z: [5, 6, 5] } })).toMatchObject([{ winnaarWordt: 'y' }])
  })

  test('one for each actor that has one, in the order of the actors', () => {
    const found = turn({ actoren: { geen: [2, 0, 0], wel: [3, 1, 1] }, scores: { x: [6, 5, 5], y: [5, 5, 5] } })
    expect(found).toEqual([{ actor: 'wel', criterium: 'k', van: '3.000', naar: '0.000', winnaarWordt: 'y' }])
  })
})
