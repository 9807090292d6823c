import { expect, test } from 'vitest'
import { begin } from './voorstel-ontwerp.ts'
import { bewijsTekst } from './wetbewijs.ts'

const wet = { naam: 'Archiefwet', vindplaats: 'Stb. 2027, 1', minimum: 'Een besluit over elke reeks.' }
const kop = { titel: 'Samen', samenvatting: '', vorm: 'businesscase' as const, verdeelsleutelId: '' }

test.each([
  ['2027-01-01', 'vast', 'gaat in op 01-01-2027.'],
  ['2027-01-01', 'verwacht', 'gaat in op 01-01-2027 (verwacht).'],
  [null, 'onbekend', 'datum nog niet bekend.'],
] as const)('evidence of a law of %s, %s', (inwerkingOp, zekerheid, wanneer) => {
  expect(bewijsTekst({ ...wet, inwerkingOp, zekerheid })).toBe(
    `Archiefwet (Stb. 2027, 1), ${wanneer} Ten minste: Een besluit over elke reeks.`,
  )
})

test('each law behind a wish gives a line of its own with its evidence; without laws there is one open line', () => {
  const { regels, beslispunten } = begin(kop, 'Samen', ['Wet A', 'x'.repeat(2000)])
  expect(regels.map(({ klasse, bewijs, puntId }) => [klasse, bewijs.length, puntId])).toEqual([
    ['wettelijk_noodzakelijk', 5, beslispunten[0]!.id],
    ['wettelijk_noodzakelijk', 1000, beslispunten[0]!.id],
  ])
  expect(begin(kop, 'Samen').regels).toMatchObject([{ klasse: null, bewijs: '' }])
})
