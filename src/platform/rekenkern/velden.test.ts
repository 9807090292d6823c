import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { breuk } from '#kernel/breuk.ts'
import { parseJson } from '#kernel/json.ts'
import { expectOk } from '#kernel/refusal.ts'
import { bedragVeld, codeVeld, datumVeld, decimaalVeld, decimalenPerCodeVeld, geheelVeld, jaarVeld, postVeld } from './velden.ts'

/** Reads JSON text as a calculation does: the value, or the code of the fault. */
function read(field: z.ZodType, json: string): unknown {
  const result = field.safeParse(expectOk(parseJson(json)).waarde)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  return issue.code === 'custom' ? `fout ${issue.params?.['code']}` : `fout ${issue.code}`
}

describe('an amount', () => {
  test.each([
    ['"213200.00"', 21320000n],
    ['"-12.50"', -1250n],
    ['213200.00', 'fout verkeerdeSoort'],
    ['"PM"', 'fout bedragVorm'],
    ['"1.5"', 'fout bedragVorm'],
    ['null', 'fout verkeerdeSoort'],
  ])('%s', (json, expected) => {
    expect(read(bedragVeld(), json)).toBe(expected)
  })

  test('may be PM where an entry is asked', () => {
    expect(['"PM"', '"1.00"', '"pm"'].map((json) => read(postVeld(), json))).toEqual(['PM', 100n, 'fout bedragVorm'])
  })
})

describe('a number', () => {
  test.each(['52', '"52"', '52.0', '5.2e1', '"52.000"', '520e-1'])('%s is 52', (json) => {
    expect(read(decimaalVeld({ min: '0' }), json)).toEqual(breuk(52n))
  })

  test.each([
    ['1e21', 10n ** 21n],
    ['12345678901234567890', 12345678901234567890n],
    ['-0', 0n],
    ['"-0.0"', 0n],
  ])('%s is exact', (json, teller) => {
    expect(read(decimaalVeld({ min: '0' }), json)).toEqual(breuk(teller))
  })

  test.each([
    ['"-1"', 'fout negatief'],
    ['-1e-300', 'fout negatief'],
    ['1.0000000000000000001', 'fout teHoog'],
    ['" 52"', 'fout getalVorm'],
    ['"0x10"', 'fout getalVorm'],
    ['"1e3"', 'fout getalVorm'],
    ['""', 'fout getalVorm'],
    ['1e999', 'fout getalTeLang'],
    ['true', 'fout verkeerdeSoort'],
    ['{}', 'fout verkeerdeSoort'],
  ])('%s is refused: %s', (json, expected) => {
    expect(read(decimaalVeld({ min: '0', max: '1' }), json)).toBe(expected)
  })

  test('its ends belong to the range', () => {
    const field = decimaalVeld({ min: '0.10', max: '1' })
    expect(['0.1', '1', '0.09'].map((json) => read(field, json))).toEqual([breuk(1n, 10n), breuk(1n), 'fout teLaag'])
  })
})

describe('other fields', () => {
  test('a whole number', () => {
    const jaar = geheelVeld(2000, 2100)
    expect(['2027', '2027.0', '"2027"', '2027.5', '1999', '20270000000000000000'].map((json) => read(jaar, json))).toEqual([
      2027,
      2027,
      'fout geenGeheelGetal',
      'fout geenGeheelGetal',
      'fout buitenBereik',
      'fout geenGeheelGetal',
    ])
  })

  test('a calendar year', () => {
    expect(['1900', '2200', '1899', '20277'].map((json) => read(jaarVeld(), json))).toEqual([
      1900,
      2200,
      'fout buitenBereik',
      'fout buitenBereik',
    ])
  })

  test('numbers by code, whatever the code', () => {
    const field = decimalenPerCodeVeld({ min: '0' })
    expect(read(field, '{"kosten":25,"__proto__":"0.5","":1e400}')).toEqual('fout getalTeLang')
    expect(read(field, '{"kosten":25,"__proto__":"0.5"}')).toEqual(
      new Map([
        ['kosten', breuk(25n)],
        ['__proto__', breuk(1n, 2n)],
      ]),
    )
    expect(['null', '[1]', '5', '1e400', '"x"'].map((json) => read(field, json))).toEqual(Array(5).fill('fout verkeerdeSoort'))
    const wrong = field.safeParse(expectOk(parseJson('{"a":-1,"b":1,"c":"x"}')).waarde)
    expect(wrong.error?.issues.map(({ path, code }) => [path, code])).toEqual([
      [['a'], 'custom'],
      [['c'], 'custom'],
    ])
    expect(z.toJSONSchema(field, { io: 'input' })).toMatchObject({
      type: 'object',
      additionalProperties: { type: ['string', 'number'], minimum: 0 },
    })
  })

  test('a date and a code', () => {
    expect(['"2026-11-21"', '"2026-02-30"', '20261121'].map((json) => read(datumVeld(), json))).toEqual([
      '2026-11-21',
      'fout datumBestaatNiet',
      'fout verkeerdeSoort',
    ])
    expect(['"a"', '" "', '""', '1'].map((json) => read(codeVeld(), json))).toEqual(['a', ' ', 'fout too_small', 'fout invalid_type'])
  })

  test('each describes itself in JSON Schema', () => {
    const schema = z.toJSONSchema(
      z.strictObject({ bedrag: bedragVeld(), gewicht: decimaalVeld({ min: '0' }), dag: datumVeld().optional() }),
      { io: 'input' },
    )
    expect(schema).toMatchObject({
      properties: {
        bedrag: { type: 'string', pattern: '^-?\\d+\\.\\d{2}$' },
        gewicht: { type: ['string', 'number'], minimum: 0 },
        dag: { format: 'date' },
      },
      required: ['bedrag', 'gewicht'],
      additionalProperties: false,
    })
  })
})
