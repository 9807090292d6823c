import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundKringloop } from './afronden-kringloop.ts'

/** Circles of lines that each carry some eighths: whatever circles are laid over each other, every node stays in balance. */
const kringlopen = fc.integer({ min: 1, max: 12 }).chain((knopen) =>
  fc.record({
    knopen: fc.constant(knopen),
    kringen: fc.array(
      fc.record({ route: fc.array(fc.nat({ max: knopen - 1 }), { minLength: 1, maxLength: 6 }), achtsten: fc.nat({ max: 20 }) }),
      {
        maxLength: 20,
      },
    ),
    afwijking: fc.constantFrom(0, 1e-9),
  }),
)

test('every node stays in balance, and every line is rounded up or down', () => {
  fc.assert(
    fc.property(kringlopen, ({ knopen, kringen, afwijking }) => {
      const lines = new Map<string, { van: number; naar: number; achtsten: number }>()
      for (const { route, achtsten } of kringen) {
        for (const [step, van] of route.entries()) {
          const naar = route[(step + 1) % route.length]!
          const line = lines.get(`${van} ${naar}`) ?? { van, naar, achtsten: 0 }
          lines.set(`${van} ${naar}`, { ...line, achtsten: line.achtsten + achtsten })
        }
      }
      const all = [...lines.values()]
      const up = roundKringloop({
        knopen,
        van: all.map(({ van }) => van),
        naar: all.map(({ naar }) => naar),
        deel: Float64Array.from(all, ({ achtsten }, index) => Math.max(0, (achtsten % 8) - (index % 2) * afwijking)),
        heel: 8,
        onzeker: 1e-6,
      })
      const balance = Array.from({ length: knopen }, () => 0)
      for (const [index, { van, naar, achtsten }] of all.entries()) {
        const whole = Math.floor(achtsten / 8) + up[index]!
        if (achtsten % 8 === 0) expect(up[index]).toBe(0)
        balance[van]! -= whole
        balance[naar]! += whole
      }
      expect(balance).toEqual(balance.map(() => 0))
    }),
    { numRuns: 300 },
  )
})

test('a part just below a whole, where it should have been one, is rounded up', () => {
  const circle = { knopen: 2, van: [0, 1], naar: [1, 0], heel: 8, onzeker: 0.01 }
  expect(roundKringloop({ ...circle, deel: Float64Array.of(7.995, 7.999) })).toEqual(Uint8Array.of(1, 1))
  expect(roundKringloop({ ...circle, deel: Float64Array.of(0.005, 0) })).toEqual(Uint8Array.of(0, 0))
})

test('parts that are of no circulation are a programmer’s mistake', () => {
  expect(() => roundKringloop({ knopen: 2, van: [0], naar: [1], deel: Float64Array.of(4), heel: 8, onzeker: 0 })).toThrow('circulation')
})
