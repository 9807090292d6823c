import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { weging } from '../berekeningen.ts'
import { faultsOfWeging } from './weging-faults.ts'

const faults = (input: unknown) => {
  const result = answer(weging, typeof input === 'string' ? input : JSON.stringify(input))
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

const good = {
  criteria: [
    { code: 'kosten', richting: 'laag', veto: '3' },
    { code: 'klant', richting: 'hoog' },
  ],
  varianten: ['x', 'y'],
  actoren: [
    { code: 'a', gewichten: { kosten: 1, klant: '2.5' } },
    { code: 'b', gewichten: { kosten: 0, klant: 1 } },
  ],
  scores: ['x', 'y'].flatMap((variant) => ['kosten', 'klant'].map((criterium) => ({ variant, criterium, score: 5 as unknown }))),
  marge: '0.10',
}
const [first, ...others] = good.scores

test('the good one is good, and only marge, veto and actor may be left out', () => {
  expect(faults(good)).toEqual([])
  const { marge: _, ...without } = good
  expect(faults(without)).toEqual([])
  for (const key of ['criteria', 'varianten', 'actoren', 'scores']) {
    const { [key]: __, ...rest } = good as Record<string, unknown>
    expect(faults(rest)).toContain(`/${key} veldOntbreekt`)
  }
  expect(faults({ ...good, criteria: [{ code: 'kosten' }, good.criteria[1]] })).toEqual(['/criteria/0/richting veldOntbreekt'])
  expect(faults({ ...good, scores: [{ variant: 'x', criterium: 'kosten' }, ...others] })).toEqual(['/scores/0/score veldOntbreekt'])
})

describe('each fault at its place', () => {
  test.each<[object, string[]]>([
    [{ foo: 1 }, ['/foo veldOnbekend']],
    [{ criteria: [{ ...good.criteria[0], foo: 1 }, good.criteria[1]] }, ['/criteria/0/foo veldOnbekend']],
    [{ criteria: [{ ...good.criteria[0], richting: 'omhoog' }, good.criteria[1]] }, ['/criteria/0/richting keuzeOnbekend']],
    [{ criteria: [{ ...good.criteria[0], veto: '10.1' }, good.criteria[1]] }, ['/criteria/0/veto teHoog']],
    [{ criteria: [{ ...good.criteria[0], veto: -1 }, good.criteria[1]] }, ['/criteria/0/veto negatief']],
    [{ criteria: [{ ...good.criteria[0], veto: null }, good.criteria[1]] }, ['/criteria/0/veto verkeerdeSoort']],
    [{ criteria: [...good.criteria, good.criteria[0]] }, ['/criteria/2/code codeDubbel']],
    [{ varianten: ['x', 'y', 'x'] }, ['/varianten/2 codeDubbel']],
    [{ actoren: [...good.actoren, good.actoren[0]] }, ['/actoren/2/code codeDubbel']],
    [{ actoren: [{ code: 'a', gewichten: { kosten: 1 } }] }, ['/actoren/0/gewichten/klant veldOntbreekt']],
    [{ actoren: [{ code: 'a', gewichten: { kosten: 1, klant: 1, 'p/q': 0 } }] }, ['/actoren/0/gewichten/p~1q veldOnbekend']],
    [{ actoren: [{ code: 'a', gewichten: { kosten: 0, klant: '0.0' } }] }, ['/actoren/0/gewichten gewichtenNul']],
    [
      { actoren: [{ code: 'a', gewichten: { kosten: -1, klant: '1,5' } }] },
      ['/actoren/0/gewichten/kosten negatief', '/actoren/0/gewichten/klant getalVorm'],
    ],
    [{ actoren: [{ code: 'a', gewichten: [1, 1] }] }, ['/actoren/0/gewichten verkeerdeSoort']],
    [{ actoren: [{ code: 'a' }] }, ['/actoren/0/gewichten veldOntbreekt']],
    [{ scores: [{ ...first, score: '10.01' }, ...others] }, ['/scores/0/score teHoog']],
    [{ scores: [{ ...first, score: '-0.01' }, ...others] }, ['/scores/0/score negatief']],
    [{ scores: [...good.scores, { ...first, score: 5 }] }, ['/scores/4 scoreDubbel']],
    [{ scores: [...good.scores, { ...first, actor: 'a' }, { ...first, actor: 'a' }] }, ['/scores/5 scoreDubbel']],
    [{ scores: [...good.scores, { ...first, actor: 'c' }] }, ['/scores/4/actor actorOnbekend']],
    [{ scores: [...good.scores, { ...first, actor: null }] }, ['/scores/4/actor verkeerdeSoort']],
    [
      { scores: [...good.scores, { ...first, variant: 'z', criterium: 'q' }] },
      ['/scores/4/variant variantOnbekend', '/scores/4/criterium criteriumOnbekend'],
    ],
    [{ scores: others }, ['/scores scoreOntbreekt']],
    [{ scores: [{ ...first, actor: 'a' }, ...others] }, ['/scores scoreOntbreekt']],
    [{ marge: '-0.01' }, ['/marge negatief']],
    [{ marge: null }, ['/marge verkeerdeSoort']],
    [{ criteria: [], actoren: [{ code: 'a', gewichten: {} }], scores: [] }, ['/criteria lijstTeKort']],
    [{ varianten: [], scores: [] }, ['/varianten lijstTeKort']],
    [{ actoren: [] }, ['/actoren lijstTeKort']],
    [
      { varianten: Array.from({ length: 1001 }, (_, index) => `v${index}`), scores: 5 },
      ['/varianten lijstTeLang', '/scores verkeerdeSoort'],
    ],
  ])('%j', (change, expected) => expect(faults({ ...good, ...change })).toEqual(expected))

  test('all of them together, of shape and of meaning', () => {
    const input = {
      criteria: [
        { code: 'kosten', richting: 'laag' },
        { code: 'kosten', richting: 'x' },
      ],
      varianten: ['x', 'x'],
      actoren: [{ code: 'a', gewichten: { kosten: 0, klant: 1 } }],
      scores: [{ variant: 'z', criterium: 'kosten', score: 11 }],
      marge: 'veel',
      foo: 1,
    }
    expect(faults(input)).toEqual([
      '/criteria/1/richting keuzeOnbekend',
      '/scores/0/score teHoog',
      '/marge getalVorm',
      '/foo veldOnbekend',
      '/criteria/1/code codeDubbel',
      '/varianten/1 codeDubbel',
      '/actoren/0/gewichten/klant veldOnbekend',
      '/actoren/0/gewichten gewichtenNul',
      '/scores/0/variant variantOnbekend',
      '/scores scoreOntbreekt',
    ])
  })

  test('what cannot be read is said once, and nothing is guessed from it', () => {
    expect(faults({ ...good, criteria: [{ richting: 'hoog' }, good.criteria[1]] })).toEqual(['/criteria/0/code veldOntbreekt'])
    expect(faults({ ...good, scores: [{ variant: 'x', criterium: 5, score: 5 }, ...others] })).toEqual([
      '/scores/0/criterium verkeerdeSoort',
    ])
    expect(faults({ ...good, varianten: 'x' })).toEqual(['/varianten verkeerdeSoort'])
  })
})

test('a missing score names the variant, the criterium and the actors that lack it', () => {
  const reasons = (scores: unknown) => faultsOfWeging({ ...good, scores }).map(({ reason }) => reason)
  expect(reasons(others)).toEqual(['De score van variant x op criterium kosten ontbreekt. Vul hem in.'])
  expect(reasons([{ ...first, actor: 'a' }, ...others])).toEqual([
    'De score van variant x op criterium kosten van b ontbreekt. Vul hem in.',
  ])
  expect(reasons([])).toHaveLength(4)
})

test('a code may be any text, also a word that JavaScript knows', () => {
  const text = JSON.stringify(good).replaceAll('"kosten"', '"__proto__"').replaceAll('"x"', '"constructor"')
  expect(faults(text)).toEqual([])
  expect(answer(weging, text)).toMatchObject({ value: { actoren: [{ totalen: [{ variant: 'constructor', totaal: '5.000' }, {}] }, {}] } })
})

describe('what one request may ask', () => {
  const long = (count: number) => Array.from({ length: count }, (_, index) => index)
  const large = (actoren: number, gewicht: string) => ({
    criteria: [{ code: 'k', richting: 'hoog' }],
    varianten: ['x', 'y'],
    actoren: long(actoren).map((index) => ({ code: `a${index}`, gewichten: { k: gewicht } })),
    scores: ['x', 'y'].map((variant) => ({ variant, criterium: 'k', score: 5 })),
  })

  test('100.000 judgements, and one more', () => {
    const wide = { ...large(100, '1'), varianten: long(1000).map(String) }
    expect(faults({ ...wide, scores: long(1000).map((variant) => ({ variant: String(variant), criterium: 'k', score: 5 })) })).toEqual([])
    expect(faults({ ...wide, actoren: large(101, '1').actoren })).toEqual([' teVeelOordelen'])
  })

  test('20.000 digits of weights over all actors, so that the mean stays short', () => {
    const gewicht = `0.${'3'.repeat(399)}`
    expect(faults(large(25, gewicht))).toEqual([])
    expect(faults(large(26, gewicht))).toEqual(['/actoren teVeelCijfers'])
  })
})
