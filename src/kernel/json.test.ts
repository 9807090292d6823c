import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breuk } from './breuk.ts'
import { decimaalFrom, fieldOf, JsonGetal, listOf, MAX_JSON_DIEPTE, parseJson } from './json.ts'
import { expectOk } from './refusal.ts'

const read = (text: string) => expectOk(parseJson(text)).waarde
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('against JSON.parse', () => {
  test('any JSON value reads the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(plain(read(JSON.stringify(value)))).toEqual(plain(value))
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(plain(read(JSON.stringify(value, null, 2)))).toEqual(plain(value))
      }),
    )
  })

  test('any text with a damaged character is refused by both or read by both', () => {
    const damaged = fc
      .tuple(fc.jsonValue(), fc.nat(), fc.constantFrom(...'{}[]",:0123.eE+-\\tfnu \n\u0000x'.split('')))
      .map(([value, place, char]) => {
        const text = JSON.stringify(value)
        const at = place % (text.length + 1)
        return [text.slice(0, at) + char + text.slice(at), text.slice(0, at) + char + text.slice(at + 1), text.slice(0, at)]
      })
    fc.assert(
      fc.property(damaged, (texts) => {
        for (const text of texts) {
          let theirs: unknown
          let refused = false
          try {
            theirs = JSON.parse(text)
          } catch {
            refused = true
          }
          const ours = parseJson(text)
          expect([text, ours.ok]).toEqual([text, !refused])
          if (ours.ok && ours.value.dubbel.length === 0 && !hasExact(ours.value.waarde))
            expect(plain(ours.value.waarde)).toEqual(plain(theirs))
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Whether a number was kept as text somewhere, so that JSON.parse read something else. */
function hasExact(value: unknown): boolean {
  if (value instanceof JsonGetal) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasExact)
}

describe('numbers', () => {
  test.each(['0.1', '52', '1e3', '-0', '123456789012345', '0.30000000000000004', '1e21', '5e-324'])('%s is a JavaScript number', (text) => {
    expect(read(text)).toBe(Number(text))
  })

  test.each(['12345678901234567890', '0.1000000000000000000001', '1e400', '-1e-400', '9007199254740993'])('%s keeps its text', (text) => {
    expect(read(text)).toEqual(new JsonGetal(text))
  })

  test('are exact, however they were written', () => {
    const one = (text: string) => expectOk(decimaalFrom(read(text)))
    expect(one('12345678901234567890')).toEqual(breuk(12345678901234567890n))
    expect(one('0.1')).toEqual(breuk(1n, 10n))
    expect(one('"0.1"')).toEqual(breuk(1n, 10n))
    expect(one('1.50e1')).toEqual(breuk(15n))
  })

  test.each(['null', 'true', '[]', '{}', '"x"', '1e999'])('%s is no number', (text) => {
    expect(decimaalFrom(read(text)).ok).toBe(false)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n])('%s is no number', (value) => {
    expect(decimaalFrom(value).ok).toBe(false)
  })
})

describe('what JSON.parse lets through', () => {
  test('a key that stands twice is named, and each of them', () => {
    const { dubbel } = expectOk(parseJson('{"a":1,"b":{"c":1,"c":2},"a":3}'))
    expect(dubbel.map(({ name, code }) => `${name} ${code}`)).toEqual(['/b/c veldDubbel', '/a veldDubbel'])
  })

  test('a key named __proto__ is a key like any other', () => {
    const value = read('{"__proto__":{"x":1},"constructor":2}') as Record<string, unknown>
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['x']).toBeUndefined()
  })

  test('depth has a limit, with its place', () => {
    const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(parseJson(deep(MAX_JSON_DIEPTE)).ok).toBe(true)
    const refused = parseJson(deep(MAX_JSON_DIEPTE + 1))
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'teDiep', faults: [{ name: '/0'.repeat(MAX_JSON_DIEPTE) }] } })
    expect(parseJson('{"a":'.repeat(1_000_000)).ok).toBe(false)
  })
})

describe('a mistake is told with its place', () => {
  test.each([
    ['', 'Regel 1, teken 1: de gegevens houden hier te vroeg op.'],
    ['{"a":1,}', 'Regel 1, teken 8: hier hoort een naam tussen " te staan.'],
    ['{\n  "a" 1}', 'Regel 2, teken 7: hier hoort een dubbele punt te staan.'],
    ['[1 2]', 'Regel 1, teken 4: hier hoort een komma of ] te staan.'],
    ['[1,', 'Regel 1, teken 4: de gegevens houden hier te vroeg op.'],
    ['{"a":PM}', 'Regel 1, teken 6: hier hoort een waarde te staan: tekst tussen ", een getal, { of [.'],
    ['"abc', 'Regel 1, teken 5: een tekst eindigt niet: de sluitende " ontbreekt.'],
    ['"abc\\', 'Regel 1, teken 6: een tekst eindigt niet: de sluitende " ontbreekt.'],
    ['"a\tb"', 'Regel 1, teken 3: in een tekst mag geen regeleinde of tab staan. Schrijf \\n of \\t.'],
    ['"\\x"', 'Regel 1, teken 1: in deze tekst staat een \\ die hier niet mag. Schrijf \\\\ voor een gewone backslash.'],
    ['[012]', 'Regel 1, teken 3: dit getal is niet goed geschreven. Schrijf zonder nul vooraan en met cijfers na de punt.'],
    ['-', 'Regel 1, teken 1: dit is geen getal.'],
    ['{} x', 'Regel 1, teken 4: hier staat nog iets na het einde van de gegevens. Haal dit weg.'],
  ])('%j', (text, reason) => {
    expect(parseJson(text)).toMatchObject({
      ok: false,
      refusal: { code: 'geenJson', faults: [{ name: '', reason: `Dit is geen goede JSON. ${reason}` }] },
    })
  })
})

describe('looking into what came in', () => {
  test('a field of an object, its own only', () => {
    const object = read('{"a":1,"__proto__":2,"b":null}')
    expect(['a', '__proto__', 'b', 'toString'].map((key) => fieldOf(object, key))).toEqual([1, 2, null, undefined])
    for (const other of [null, undefined, 'tekst', 5, []]) expect(fieldOf(other, 'a')).toBeUndefined()
  })

  test('a list, and an empty one for all else', () => {
    expect(listOf(read('{"a":[1,"x"]}'), 'a')).toEqual([1, 'x'])
    for (const text of ['{"a":{"0":1}}', '{"a":"tekst"}', '{}', 'null', '[[1]]']) expect(listOf(read(text), 'a')).toEqual([])
  })
})
