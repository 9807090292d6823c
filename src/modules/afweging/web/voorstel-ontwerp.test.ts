import { expect, test } from 'vitest'
import { bodyOf, faultsOfForm as faultsOf, newBeslispunt, newRegel, type RegelInvoer } from '#modules/afweging/web/voorstel-ontwerp.ts'

const kop = { titel: 'Samen', samenvatting: '', vorm: 'businesscase' as const, verdeelsleutelId: '' }
const punt = newBeslispunt('Stel een jurist aan')
const faultsOfForm = (head: typeof kop, regels: readonly RegelInvoer[]) => faultsOf({ kop: head, beslispunten: [punt], regels })
const regel = { ...newRegel(punt.id), omschrijving: 'Een jurist', klasse: 'wenselijk' as const, jaar: '2027', post: 'PM' }

test.each([
  ['a line that is whole', kop, [regel], []],
  ['no lines at all', kop, [], []],
  ['no title', { ...kop, titel: ' ' }, [regel], ['titel']],
  [
    'an empty line, and a year that cannot be read, both at once',
    kop,
    [newRegel(punt.id), { ...regel, jaar: 'volgend jaar' }],
    ['regels.0.omschrijving', 'regels.0.klasse', 'regels.0.post', 'regels.1.jaar'],
  ],
])('%s', (_, head, regels, names) => {
  expect(faultsOfForm(head, regels).map(({ name }) => name)).toEqual(names)
})

test('an amount that could not be read says why, in the words of its field', () => {
  expect(faultsOfForm(kop, [{ ...regel, post: null, postFout: 'Schrijf een komma.' }])).toEqual([
    { name: 'regels.0.post', reason: 'Schrijf een komma.' },
  ])
})

test('a point without text, and what changes without a name, are named; a line goes with its point when points move', () => {
  const leeg = { ...newBeslispunt(), raakt: [{ soort: 'sleutel' as const, wat: '' }] }
  expect(faultsOf({ kop, beslispunten: [punt, leeg], regels: [] }).map(({ name }) => name)).toEqual([
    'beslispunten.1.tekst',
    'beslispunten.1.raakt.0.wat',
  ])
  const ander = newBeslispunt('Wijzig de sleutel')
  expect(bodyOf({ kop, beslispunten: [ander, punt], regels: [regel] }).regels).toMatchObject([{ beslispunt: 2 }])
  expect(bodyOf({ kop, beslispunten: [ander], regels: [regel] }).regels).toMatchObject([{ beslispunt: 1 }])
})
