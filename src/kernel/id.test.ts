import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUuid, parseId, UUID_RANDOM_BYTES, uuidV7 } from './id.ts'

const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })
const bytes = fc.uint8Array({ minLength: UUID_RANDOM_BYTES, maxLength: UUID_RANDOM_BYTES })

describe('a UUID version 7', () => {
  test('is the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(uuidV7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  test('is valid, whatever the randomness, and sorts by time', () => {
    fc.assert(
      fc.property(time, time, bytes, bytes, (a, b, randomA, randomB) => {
        const [first, second] = [uuidV7(a, randomA), uuidV7(b, randomB)]
        expect(isUuid(first)).toBe(true)
        expect(first[14]).toBe('7')
        if (a < b) expect(first < second).toBe(true)
        expect(Number.parseInt(first.slice(0, 8) + first.slice(9, 13), 16)).toBe(a)
      }),
    )
  })

  test('wants a time and exactly ten bytes', () => {
    expect(() => uuidV7(1.5, new Uint8Array(10))).toThrow()
    expect(() => uuidV7(2 ** 48, new Uint8Array(10))).toThrow()
    expect(() => uuidV7(1, new Uint8Array(16))).toThrow()
  })
})

describe('reading', () => {
  test('upper case becomes lower case', () => {
    expect(parseId('017F22E2-79B0-7CC3-98C4-DC0C0C07398F')).toEqual({ ok: true, value: '017f22e2-79b0-7cc3-98c4-dc0c0c07398f' })
  })

  test.each([
    '',
    'x',
    '017f22e279b07cc398c4dc0c0c07398f',
    '017f22e2-79b0-9cc3-98c4-dc0c0c07398f',
    '017f22e2-79b0-7cc3-18c4-dc0c0c07398f',
    '../x',
  ])('%j is no identity', (text) => {
    expect(parseId(text).ok).toBe(false)
  })
})
