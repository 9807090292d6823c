import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { toDecimaal } from '#kernel/breuk.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import { answer, defineBerekening, describeBerekening } from './berekening.ts'
import { codeVeld, decimaalUit, decimaalVeld, geheelVeld } from './velden.ts'

/** A small calculation with every kind of field. */
const proef = defineBerekening({
  naam: 'proef',
  omschrijving: 'Proef.',
  invoer: z.strictObject({
    waarde: decimaalVeld({ min: '0' }),
    soort: z.enum(['vast', 'vrij']),
    lijst: z
      .array(z.strictObject({ code: codeVeld(), aan: z.boolean().optional() }))
      .min(1)
      .max(2),
    quorum: z.union([
      z.enum(['meerderheid', 'geen']),
      z.strictObject({ deel: codeVeld() }),
      z.strictObject({ min: geheelVeld(0, 9), max: geheelVeld(0, 9) }),
    ]),
  }),
  uitvoer: z.strictObject({ waarde: decimaalUit(2) }),
  faultsOf: (raw) => (JSON.stringify(raw).includes('"dubbel"') ? [{ name: '/lijst/0', code: 'codeDubbel', reason: 'x' }] : []),
  reken: ({ waarde, soort }) => (soort === 'vrij' ? refuse('nietVrij', 'Kies vast.') : ok({ waarde: toDecimaal(waarde, 2) })),
})

const good = { waarde: 1, soort: 'vast', lijst: [{ code: 'a' }], quorum: 'geen' }
const faults = (input: unknown) => faultsOfText(JSON.stringify(input))
function faultsOfText(text: string): string[] {
  const result = answer(proef, text)
  return result.ok ? [] : result.refusal.invalidParams.map(({ name, code }) => `${name} ${code}`)
}

describe('a calculation on text', () => {
  test('gives the answer', () => {
    expect(answer(proef, JSON.stringify(good))).toEqual({ ok: true, value: { waarde: '1.00' } })
  })

  test('gives all faults of shape, meaning and double fields together', () => {
    const text = '{"waarde":-1,"waarde":"x","lijst":[{"code":"dubbel","aan":1,"b":2},3],"foo":1,"quorum":"vast"}'
    expect(faultsOfText(text)).toEqual([
      '/waarde veldDubbel',
      '/waarde getalVorm',
      '/soort veldOntbreekt',
      '/lijst/0/aan verkeerdeSoort',
      '/lijst/0/b veldOnbekend',
      '/lijst/1 verkeerdeSoort',
      '/quorum keuzeOnbekend',
      '/foo veldOnbekend',
      '/lijst/0 codeDubbel',
    ])
  })

  test('a fault of meaning alone is enough to refuse', () => {
    expect(faults({ ...good, lijst: [{ code: 'dubbel' }] })).toEqual(['/lijst/0 codeDubbel'])
  })

  test('a refusal of the calculation itself becomes a fault of the whole', () => {
    const result = answer(proef, JSON.stringify({ ...good, soort: 'vrij' }))
    expect(result).toMatchObject({
      ok: false,
      refusal: { status: 400, invalidParams: [{ name: '', code: 'nietVrij', reason: 'Kies vast.' }] },
    })
  })

  test.each([
    ['', ' geenJson'],
    ['{', ' geenJson'],
    ['[]', ' verkeerdeSoort'],
    ['null', ' verkeerdeSoort'],
    ['"tekst"', ' verkeerdeSoort'],
    ['12345678901234567890', ' verkeerdeSoort'],
  ])('%j is wrong as a whole', (text, expected) => {
    expect(faultsOfText(text)).toEqual([expected])
  })

  test.each([
    [{ ...good, lijst: [] }, '/lijst lijstTeKort'],
    [{ ...good, lijst: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] }, '/lijst lijstTeLang'],
    [{ ...good, lijst: { code: 'a' } }, '/lijst verkeerdeSoort'],
    [{ ...good, lijst: [{ code: '' }] }, '/lijst/0/code leeg'],
    [{ ...good, lijst: [{}] }, '/lijst/0/code veldOntbreekt'],
    [{ ...good, lijst: [null] }, '/lijst/0 verkeerdeSoort'],
    [{ ...good, waarde: null }, '/waarde verkeerdeSoort'],
    [{ ...good, soort: null }, '/soort keuzeOnbekend'],
    [{ ...good, 'a/b~c': 1 }, '/a~1b~0c veldOnbekend'],
    [{ ...good, quorum: 5 }, '/quorum keuzeOnbekend'],
    [{ ...good, quorum: { deel: '' } }, '/quorum/deel leeg'],
    [{ ...good, quorum: { min: 1 } }, '/quorum/max veldOntbreekt'],
  ])('%j is wrong at %s', (input, expected) => {
    expect(faults(input)).toEqual([expected])
  })

  test('a number too long for JavaScript where an object should be is one fault, at its place', () => {
    expect(faultsOfText('{"waarde":1,"soort":"vast","lijst":[1e999],"quorum":"geen"}')).toEqual(['/lijst/0 verkeerdeSoort'])
  })

  test('every fault tells what to do, in Dutch, and none in the words of the library', () => {
    const result = answer(proef, '{"waarde":"x","soort":1,"lijst":[{"code":1,"b":[]},{"aan":1}],"quorum":{"deel":1}}')
    const reasons = result.ok ? [] : result.refusal.invalidParams.map(({ reason }) => reason)
    expect(reasons.length).toBeGreaterThan(5)
    for (const reason of reasons) expect(reason).toMatch(/(Vul|Kies|Haal|Gebruik|Geef|Laat|Schrijf) /)
    expect(reasons.join(' ')).not.toMatch(/Invalid|expected|Unrecognized|undefined/)
  })
})

test('describes itself in JSON Schema', () => {
  expect(describeBerekening(proef)).toMatchObject({
    naam: 'proef',
    omschrijving: 'Proef.',
    invoer: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      required: ['waarde', 'soort', 'lijst', 'quorum'],
      additionalProperties: false,
    },
    uitvoer: { required: ['waarde'] },
  })
})
