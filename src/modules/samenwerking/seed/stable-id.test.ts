import { expect, test } from 'vitest'
import { isUuid } from '#kernel/id.ts'
import { gemeenteId, stableId } from '#modules/samenwerking/seed/stable-id.ts'

test('an id is a digest of its key in the shape of a UUID of version 8', () => {
  // sha256('gemeente:GM0299') = 9a74580e a176 513c 476b f774e4dfcffc…; only the six bits of version and variant differ.
  expect(gemeenteId('GM0299')).toBe('9a74580e-a176-813c-876b-f774e4dfcffc')
  expect(isUuid(stableId('x'))).toBe(true)
})

test('other keys have other ids', () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => stableId(`gemeente:GM${index}`))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every(isUuid)).toBe(true)
})
