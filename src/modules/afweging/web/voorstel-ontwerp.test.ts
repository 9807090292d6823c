import { expect, test } from 'vitest'
import { faultsOfForm, newRegel } from '#modules/afweging/web/voorstel-ontwerp.ts'

const kop = { titel: 'Samen', samenvatting: '', verdeelsleutelId: '' }
const regel = { ...newRegel(), omschrijving: 'Een jurist', klasse: 'wenselijk' as const, jaar: '2027', post: 'PM' }

test.each([
  ['a line that is whole', kop, [regel], []],
  ['no lines at all', kop, [], []],
  ['no title', { ...kop, titel: ' ' }, [regel], ['titel']],
  [
    'an empty line, and a year that cannot be read, both at once',
    kop,
    [newRegel(), { ...regel, jaar: 'volgend jaar' }],
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
