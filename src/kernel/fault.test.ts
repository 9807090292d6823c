import { describe, expect, test } from 'vitest'
import { faultsUnder, pointer } from './fault.ts'

describe('a JSON pointer', () => {
  test.each([
    [[], ''],
    [['sleutel', 'delen', 0, 'gewicht'], '/sleutel/delen/0/gewicht'],
    [['a/b', 'c~d', ''], '/a~1b/c~0d/'],
    [['~1'], '/~01'],
  ])('of %j is %j', (path, expected) => {
    expect(pointer(path)).toBe(expected)
  })

  test('gets the place above in front', () => {
    expect(faultsUnder('/opbouw', [{ name: '/delen', code: 'leeg', reason: 'x' }])).toEqual([
      { name: '/opbouw/delen', code: 'leeg', reason: 'x' },
    ])
  })
})
