import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { verdeling } from './berekeningen.ts'

const reken = (input: unknown) => answer(verdeling, typeof input === 'string' ? input : JSON.stringify(input))
const faults = (input: unknown) => {
  const result = reken(input)
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}
const key = (...delen: unknown[]) => ({ bedrag: '100.00', sleutel: { delen } })

describe('verdeling', () => {
  test('the example of De Liemers, byte for byte', () => {
    const text = `{ "bedrag": "410000.00", "sleutel": { "delen": [ { "code": "zevenaar", "gewicht": "52" },
      { "code": "1stroom", "gewicht": 48, "delen": [
      { "code": "duiven", "gewicht": 24937 }, { "code": "westervoort", "gewicht": "15114" } ] } ] } }`
    const result = reken(text)
    expect(JSON.stringify(result.ok && result.value)).toBe(
      '{"delen":[{"code":"zevenaar","aandeel":"0.520000000000","bedrag":"213200.00"},' +
        '{"code":"duiven","aandeel":"0.298862949739","bedrag":"122533.81"},' +
        '{"code":"westervoort","aandeel":"0.181137050261","bedrag":"74266.19"}],"totaal":"410000.00"}',
    )
  })

  test('shares are rounded half up and need not add up to one', () => {
    const delen = [1, 2, 3].map((code) => ({ code: String(code), gewicht: 1 }))
    expect(reken(key(...delen))).toMatchObject({
      value: { delen: [{ aandeel: '0.333333333333', bedrag: '33.34' }, { bedrag: '33.33' }, { bedrag: '33.33' }] },
    })
    expect(reken(key({ code: 'a', gewicht: 1 }, { code: 'b', gewicht: 2 }))).toMatchObject({
      value: { delen: [{}, { aandeel: '0.666666666667' }] },
    })
  })

  test('weights as text and as number, with decimals and exponents, are the same', () => {
    const written = (gewicht: string) =>
      reken(`{"bedrag":"100.00","sleutel":{"delen":[{"code":"a","gewicht":${gewicht}},{"code":"b","gewicht":1}]}}`)
    for (const gewicht of ['52', '"52"', '52.0', '5.2e1', '"52.000"', '0.52e2']) expect(written(gewicht)).toEqual(written('52'))
    expect(written('1e21')).toMatchObject({ value: { delen: [{ bedrag: '100.00' }, { bedrag: '0.00' }] } })
    expect(written('0.1000000000000000000001')).toMatchObject({ value: { delen: [{ aandeel: '0.090909090909' }, {}] } })
  })

  test('a negative amount mirrors the positive one, and minus nil is nil', () => {
    const input = key({ code: 'a', gewicht: 1 }, { code: 'b', gewicht: 1 })
    expect(reken({ ...input, bedrag: '-0.01' })).toMatchObject({
      value: { delen: [{ bedrag: '-0.01' }, { bedrag: '0.00' }], totaal: '-0.01' },
    })
    expect(reken({ ...input, bedrag: '-0.00' })).toMatchObject({
      value: { delen: [{ bedrag: '0.00' }, { bedrag: '0.00' }], totaal: '0.00' },
    })
  })

  test.each([
    [key(), ['/sleutel/delen lijstTeKort']],
    [key({ code: 'a', gewicht: 1, delen: [] }), ['/sleutel/delen/0/delen lijstTeKort']],
    [key({ code: 'a', gewicht: 1, delen: null }), ['/sleutel/delen/0/delen verkeerdeSoort']],
    [key({ code: 'a', gewicht: 0 }), ['/sleutel/delen gewichtenNul']],
    [key({ code: 'a', gewicht: 1, delen: [{ code: 'b', gewicht: '0' }] }), ['/sleutel/delen/0/delen gewichtenNul']],
    [key({ code: 'a', gewicht: '-0.01' }), ['/sleutel/delen/0/gewicht negatief']],
    [key({ code: 'a', gewicht: 1 }, { code: 'a', gewicht: 1 }), ['/sleutel/delen/1/code codeDubbel']],
    [key({ code: 'a', gewicht: '1e3' }), ['/sleutel/delen/0/gewicht getalVorm']],
    [key({ code: 'a' }), ['/sleutel/delen/0/gewicht veldOntbreekt']],
    [{ ...key({ code: 'a', gewicht: 1 }), bedrag: 'PM' }, ['/bedrag bedragVorm']],
    [{ ...key({ code: 'a', gewicht: 1 }), bedrag: 100 }, ['/bedrag verkeerdeSoort']],
    [{ ...key({ code: 'a', gewicht: 1 }), foo: 1 }, ['/foo veldOnbekend']],
    [{}, ['/bedrag veldOntbreekt', '/sleutel veldOntbreekt']],
    [[], [' verkeerdeSoort']],
    ['nee', [' geenJson']],
    [
      {
        bedrag: '410000',
        sleutel: {
          delen: [
            { code: 'a', gewicht: '-1' },
            { code: 'a', gewicht: ' 52', naam: 'x' },
            { code: 'b', gewicht: 1, delen: [{ code: 'c', gewicht: 0 }] },
          ],
        },
      },
      [
        '/bedrag bedragVorm',
        '/sleutel/delen/0/gewicht negatief',
        '/sleutel/delen/1/gewicht getalVorm',
        '/sleutel/delen/1/naam veldOnbekend',
        '/sleutel/delen/1/code codeDubbel',
        '/sleutel/delen/2/delen gewichtenNul',
      ],
    ],
  ])('%j is refused with all its faults', (input, expected) => {
    expect(faults(input)).toEqual(expected)
  })

  test('10.000 ends, nested, add up (how long it takes: npm run bench)', () => {
    const delen = Array.from({ length: 100 }, (_, group) => ({
      code: `g${group}`,
      gewicht: `${group + 1}.5`,
      delen: Array.from({ length: 100 }, (__, index) => ({ code: `g${group}-${index}`, gewicht: ((index * 7919) % 97) + 1 })),
    }))
    const result = reken(JSON.stringify({ bedrag: '123456789.01', sleutel: { delen } }))
    expect(result).toMatchObject({ ok: true, value: { totaal: '123456789.01' } })
    const bedragen = (result as { value: { delen: { bedrag: string }[] } }).value.delen.map(({ bedrag }) => BigInt(bedrag.replace('.', '')))
    expect(bedragen).toHaveLength(10_000)
    expect(bedragen.reduce((sum, each) => sum + each, 0n)).toBe(12_345_678_901n)
  })

  test('absurd depth is a fault and no crash', () => {
    for (const depth of [251, 5000, 100_000]) {
      const [open, close] = ['{"gewicht":1,"code":"', '"}']
      const down = Array.from({ length: depth }, (_, level) => `${open}${level}","delen":[`).join('')
      const text = `{"bedrag":"1.00","sleutel":{"delen":[${down}${open}e${close}${']}'.repeat(depth)}]}}`
      expect(faults(text).map((fault) => fault.split(' ')[1])).toEqual(['teDiep'])
    }
  })
})

/** A key as JSON text, with weights written in many ways. */
const weightText = fc.oneof(
  fc.nat(100_000).map(String),
  fc.tuple(fc.nat(999), fc.nat(9999)).map(([whole, cents]) => `"${whole}.${cents}"`),
  fc.tuple(fc.nat(999), fc.integer({ min: -6, max: 6 })).map(([whole, exponent]) => `${whole}e${exponent}`),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => JSON.stringify(value)),
)
const keyText = fc.letrec<{ delen: string; deel: string }>((tie) => ({
  delen: fc.array(tie('deel'), { minLength: 1, maxLength: 6 }).map((delen) => `[${delen.join(',')},{"code":"?","gewicht":1}]`),
  deel: fc
    .tuple(weightText, fc.option(tie('delen'), { nil: null, maxDepth: 3, depthSize: 'small' }))
    .map(([gewicht, delen]) => `{"code":"?","gewicht":${gewicht}${delen === null ? '' : `,"delen":${delen}`}}`),
})).delen
const document = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), keyText).map(([cents, delen]) => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0')
  let next = 0
  const amount = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  return `{"bedrag":"${amount}","sleutel":{"delen":${delen.replaceAll('?', () => `d${next++}`)}}}`
})

const python = spawnSync('python3', ['-c', 'import fractions'], { stdio: 'ignore' }).status === 0
test.skipIf(!python)('against Python with fractions, 400 random documents (needs python3; without it this is skipped)', () => {
  const documents = fc.sample(document, { numRuns: 400, seed: 20261122 })
  const program = `
import json, sys
from fractions import Fraction

def ends(delen, whole):
    total = sum(Fraction(d["gewicht"]) for d in delen)
    for d in delen:
        share = whole * Fraction(d["gewicht"]) / total
        yield from ends(d["delen"], share) if "delen" in d else [(d["code"], share)]

def decimals(share):
    units = (2 * share.numerator * 10**12 + share.denominator) // (2 * share.denominator)
    return f"{units // 10**12}.{units % 10**12:012d}"

def euros(cents):
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02d}"

for line in sys.stdin:
    doc = json.loads(line, parse_float=str, parse_int=str)
    cents = int(doc["bedrag"].replace(".", ""))
    leaves = list(ends(doc["sleutel"]["delen"], Fraction(1)))
    exact = [abs(cents) * share for _, share in leaves]
    parts = [e.numerator // e.denominator for e in exact]
    order = sorted(range(len(parts)), key=lambda i: (parts[i] - exact[i], i))
    for i in order[: abs(cents) - sum(parts)]:
        parts[i] += 1
    delen = [{"code": c, "aandeel": decimals(s), "bedrag": euros(p if cents > 0 else -p)} for (c, s), p in zip(leaves, parts)]
    print(json.dumps({"delen": delen, "totaal": doc["bedrag"]}, separators=(",", ":")))
`
  const { stdout } = spawnSync('python3', ['-c', program], { input: documents.join('\n'), encoding: 'utf8', maxBuffer: 2 ** 28 })
  const ours = documents.map((text) => {
    const result = reken(text)
    return result.ok ? JSON.stringify(result.value) : JSON.stringify(result.refusal)
  })
  expect(ours).toEqual(stdout.trim().split('\n'))
})
