import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from './random.ts'

const draws = (seed: bigint, stream: number) => {
  const random = createRandom(seed, stream)
  return Array.from({ length: 5 }, () => random.uint32())
}

describe('the numbers are a promise', () => {
  // Worked out apart from this code, with the arithmetic of Python, from the steps in the description of createRandom.
  test.each([
    [1n, 0, [708380479, 671125420, 2857543988, 788342214, 1071551677]],
    [1n, 1, [1644462810, 4272305923, 3545980584, 1590256896, 2741914652]],
    [2n ** 64n - 1n, 7, [2107595080, 92451183, 623862436, 3727379514, 1892373503]],
    [0n, 0, [4208506024, 1017427976, 941733061, 1584407498, 1358064631]],
  ])('seed %s, stream %i', (seed, stream, expected) => {
    expect(draws(seed, stream)).toEqual(expected)
  })

  test('fractions take 53 bits', () => {
    const random = createRandom(1n)
    expect([random.next(), random.next(), random.next()]).toEqual([0.16493267682387347, 0.6653238027062284, 0.24949006035595234])
  })

  test('the same seed gives the same numbers, another seed or stream others', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), fc.nat(1000), (seed, stream) => {
        expect(draws(seed, stream)).toEqual(draws(seed, stream))
        expect(draws(seed, stream)).not.toEqual(draws(seed, stream + 1))
        expect(draws(seed, stream)).not.toEqual(draws(seed ^ 1n, stream))
      }),
    )
  })
})

describe('they look random', () => {
  test('a fraction is from 0 up to 1 and spread evenly', () => {
    const random = createRandom(42n)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let draw = 0; draw < 100_000; draw += 1) counts[Math.floor(random.next() * 10)]! += 1
    // 10.000 expected in each; five standard deviations is 474.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(474)
  })

  test('a whole number stays below its limit and each comes as often', () => {
    const random = createRandom(7n)
    const counts = Array.from({ length: 7 }, () => 0)
    for (let draw = 0; draw < 70_000; draw += 1) counts[random.below(7)]! += 1
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(463)
  })

  test('seed, stream and limit have their bounds', () => {
    expect(() => createRandom(-1n)).toThrow('seed')
    expect(() => createRandom(2n ** 64n)).toThrow('seed')
    expect(() => createRandom(1n, -1)).toThrow('stream')
    expect(() => createRandom(1n).below(0)).toThrow('limit')
    expect(createRandom(1n).below(2 ** 32)).toBe(708380479)
  })
})
