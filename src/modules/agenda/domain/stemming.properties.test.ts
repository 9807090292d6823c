import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { stemming } from '../berekeningen.ts'

/** A meeting in whole votes, so that a second implementation needs plain numbers only. */
interface Whole {
  quorum: 'meerderheid' | 'geen' | [number, number]
  meerderheid: 'volstrekt' | 'unaniem' | 'dubbel' | [number, number]
  /** Per member: its weight, whether it is there, and how it divides its votes (the rest is not used). */
  leden: { gewicht: number; aanwezig: boolean; voor: number; tegen: number; onthouden: number }[]
  tweede: boolean
}

const deel = fc.integer({ min: 1, max: 6 }).chain((noemer) => fc.tuple(fc.integer({ min: 1, max: noemer }), fc.constant(noemer)))
const member = fc.integer({ min: 0, max: 9 }).chain((gewicht) =>
  fc
    .record({
      a: fc.integer({ min: 0, max: gewicht }),
      b: fc.integer({ min: 0, max: gewicht }),
      c: fc.integer({ min: 0, max: gewicht }),
      aanwezig: fc.boolean(),
    })
    .map(({ a, b, c, aanwezig }) => {
      const voor = a
      const tegen = Math.min(b, gewicht - voor)
      return { gewicht, aanwezig, voor, tegen, onthouden: Math.min(c, gewicht - voor - tegen) }
    }),
)
const whole: fc.Arbitrary<Whole> = fc.record({
  quorum: fc.oneof(fc.constantFrom('meerderheid' as const, 'geen' as const), deel),
  meerderheid: fc.oneof(fc.constantFrom('volstrekt' as const, 'unaniem' as const, 'dubbel' as const), deel),
  leden: fc.array(member, { minLength: 1, maxLength: 6 }),
  tweede: fc.boolean(),
})

const first = ({ leden }: Whole) => leden.findIndex(({ aanwezig }) => aanwezig)
const deelOf = (rule: string | [number, number]) => (typeof rule === 'string' ? rule : { deel: `${rule[0]}/${rule[1]}` })

/** Whoever is there votes; whoever is not is stood for by the first one that is, if anybody is. */
function inputOf(given: Whole, schaal = 1) {
  const { quorum, meerderheid, leden, tweede } = given
  const code = (index: number) => `lid ${index}`
  const times = (count: number) => (schaal === 1 ? count : `${count / schaal}`)
  return {
    regel: { quorum: deelOf(quorum), meerderheid: deelOf(meerderheid), stakenBijVoltalligheid: 'verworpen' },
    leden: leden.map(({ gewicht, aanwezig }, index) => ({ code: code(index), stemgewicht: times(gewicht), aanwezig })),
    stemmen: leden.flatMap(({ voor, tegen, onthouden, aanwezig }, index) => {
      const votes = { voor: times(voor), tegen: times(tegen), onthouden: times(onthouden) }
      if (aanwezig) return [{ lid: code(index), ...votes }]
      return first(given) === -1 ? [] : [{ lid: code(first(given)), ...votes, volmachtVan: code(index) }]
    }),
    tweedeVergadering: tweede,
  }
}

interface Answer {
  uitkomst: string
  voor: number
  tegen: number
  onthouden: number
  uitgebracht: number
  quorumNodig: number
  quorumAanwezig: number
  waarschuwingen: unknown[]
}

function count(input: unknown): Answer {
  const result = answer(stemming, JSON.stringify(input))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Answer
}

/** The same, by somebody who read the rules again and wrote them down in the plainest way: cross-multiplied whole numbers. */
function naive(given: Whole): Answer {
  const { quorum, meerderheid, leden, tweede } = given
  const casting = first(given) === -1 ? [] : leden
  const sum = (key: 'voor' | 'tegen' | 'onthouden') => casting.reduce((total, each) => total + each[key], 0)
  const [voor, tegen, onthouden] = [sum('voor'), sum('tegen'), sum('onthouden')]
  const present = leden.filter(({ aanwezig }) => aanwezig).length
  let needed = 0
  if (!tweede && quorum !== 'geen') {
    const enough = (heads: number) => (quorum === 'meerderheid' ? heads * 2 > leden.length : heads * quorum[1] >= quorum[0] * leden.length)
    while (!enough(needed)) needed += 1
  }
  const heads = (side: 'voor' | 'tegen', other: 'voor' | 'tegen') => casting.filter((each) => each[side] > each[other]).length
  const adopted =
    meerderheid === 'volstrekt'
      ? voor > tegen
      : meerderheid === 'unaniem'
        ? voor > 0 && tegen === 0
        : meerderheid === 'dubbel'
          ? voor > tegen && heads('voor', 'tegen') > heads('tegen', 'voor')
          : voor > 0 && voor * meerderheid[1] >= meerderheid[0] * (voor + tegen)
  const everybody = present === leden.length || tweede
  const rest = voor === tegen && !everybody ? 'uitgesteld' : 'verworpen'
  const total = leden.reduce((all, { gewicht }) => all + gewicht, 0)
  return {
    uitkomst: present < needed ? 'geen quorum' : adopted ? 'aangenomen' : rest,
    voor,
    tegen,
    onthouden,
    uitgebracht: voor + tegen,
    quorumNodig: needed,
    quorumAanwezig: present,
    waarschuwingen: leden.some(({ gewicht }) => gewicht * 2 > total) ? [{}] : [],
  }
}

test('a second implementation in whole numbers comes to the same', () => {
  fc.assert(
    fc.property(whole, (given) => {
      const { waarschuwingen, ...counted } = count(inputOf(given))
      const { waarschuwingen: expected, ...same } = naive(given)
      expect(counted).toEqual(same)
      expect(waarschuwingen).toHaveLength(expected.length)
    }),
    { numRuns: 2000 },
  )
})

test('weights that are all a thousandth of it change the counts and not the outcome', () => {
  fc.assert(
    fc.property(whole, (given) => {
      const [large, small] = [count(inputOf(given)), count(inputOf(given, 1000))]
      expect({ ...small, voor: 0, tegen: 0, onthouden: 0, uitgebracht: 0 }).toEqual({
        ...large,
        voor: 0,
        tegen: 0,
        onthouden: 0,
        uitgebracht: 0,
      })
      expect(Math.round(small.voor * 1000)).toBe(large.voor)
    }),
  )
})

test('the order of members and votes changes nothing but whom the warning names first', () => {
  fc.assert(
    fc.property(whole, (given) => {
      const input = inputOf(given)
      const turned = { ...input, leden: input.leden.toReversed(), stemmen: input.stemmen.toReversed() }
      expect(count(turned)).toEqual(count(input))
    }),
  )
})

test('a vote that goes from against to for never makes it worse', () => {
  const rank = ['geen quorum', 'verworpen', 'uitgesteld', 'aangenomen']
  fc.assert(
    fc.property(whole, fc.nat(), (given, which) => {
      const index = which % given.leden.length
      const better = {
        ...given,
        leden: given.leden.map((each, at) =>
          at === index && each.tegen > 0 ? { ...each, voor: each.voor + 1, tegen: each.tegen - 1 } : each,
        ),
      }
      const [was, is] = [count(inputOf(given)).uitkomst, count(inputOf(better)).uitkomst]
      // Only the plain majority has its line where the tie is: elsewhere one vote more may turn a tie that waits into a no.
      if (was === 'uitgesteld' && given.meerderheid !== 'volstrekt') return
      expect(rank.indexOf(is)).toBeGreaterThanOrEqual(rank.indexOf(was))
    }),
  )
})
