import { describe, expect, test } from 'vitest'
import { partijen, stoelen } from './stoelen.ts'
import { type Gegeven, type Omstandigheden, taken, termijnen } from './wachtrij.ts'

const feit = (soort: string, of: Partial<Gegeven> = {}): Gegeven => ({
  soort,
  id: 'x',
  naam: 'Sleutel 2027',
  datum: null,
  eigenOrganisatieId: 'z',
  persoonId: null,
  ...of,
})
const wij = (of: Partial<Omstandigheden> = {}): Omstandigheden => ({
  organisatieId: 'z',
  persoonId: 'p',
  permissies: new Set(),
  mandaten: [],
  feiten: [],
  stoelen: [],
  ...of,
})
const titels = (omstandigheden: Omstandigheden) => taken(omstandigheden).map(({ titel }) => titel)

describe('which fact is work for whom', () => {
  test.each([
    [
      'a draft of ours, with a mandate',
      feit('sleutel_concept'),
      ['verdeelsleutel.opstellen'],
      ['verdeelsleutel'],
      ['Dien Sleutel 2027 in'],
    ],
    ['a draft of ours, without', feit('sleutel_concept'), ['verdeelsleutel.opstellen'], [], ['Maak Sleutel 2027 af']],
    [
      'a draft of somebody else',
      feit('sleutel_concept', { eigenOrganisatieId: 'd' }),
      ['verdeelsleutel.opstellen'],
      ['verdeelsleutel'],
      [],
    ],
    ['a draft, for who may only read', feit('sleutel_concept'), [], [], []],
    [
      'a proposal of anybody, for who writes decisions down',
      feit('sleutel_ingediend', { eigenOrganisatieId: 'd' }),
      ['verdeelsleutel.vaststellen'],
      [],
      ['Leg het besluit over Sleutel 2027 vast'],
    ],
    [
      'a figure that is not handed in',
      feit('cijfer_concept', { naam: 'Formatie 2025-01-01' }),
      ['kenmerk.indienen'],
      [],
      ['Dien het cijfer Formatie 2025-01-01 in'],
    ],
    ['many figures are one task', feit('cijfers_concept', { naam: '10000' }), ['kenmerk.indienen'], [], ['Dien 10.000 cijfers in']],
    ['a mandate of ours that ends', feit('mandaat_eindigt', { naam: 'Bram' }), ['mandaat.geven'], [], ['Verleng het mandaat van Bram']],
    ['a key that ends is a date, not work', feit('sleutel_eindigt'), ['verdeelsleutel.opstellen'], [], []],
  ])('%s', (_, gegeven, permissies, mandaten, expected) =>
    expect(titels(wij({ feiten: [gegeven], permissies: new Set(permissies), mandaten }))).toEqual(expected),
  )

  test('our empty chairs are one task; those of others are not ours', () => {
    const alle = stoelen(
      partijen(
        [
          { organisatieId: 'z', organisatieNaam: 'Zevenaar', rol: 'opdrachtgever' },
          { organisatieId: 'd', organisatieNaam: 'Duiven', rol: 'opdrachtgever' },
        ],
        [],
      ),
      [],
    )
    expect(titels(wij({ stoelen: alle, permissies: new Set(['contact.beheren']) }))).toEqual(['Vul 3 lege stoelen'])
    expect(titels(wij({ stoelen: alle }))).toEqual([])
  })

  test('the most urgent first, what has no date last', () => {
    const feiten = [
      feit('cijfer_concept', { naam: 'A' }),
      feit('sleutel_concept', { naam: 'Later', datum: '2028-01-01' }),
      feit('sleutel_concept', { naam: 'Eerst', datum: '2027-01-01' }),
    ]
    expect(titels(wij({ feiten, permissies: new Set(['verdeelsleutel.opstellen', 'kenmerk.indienen']) }))).toEqual([
      'Maak Eerst af',
      'Maak Later af',
      'Dien het cijfer A in',
    ])
  })
})

describe('which date counts for whom', () => {
  const dagen = (feiten: Gegeven[]) => termijnen({ feiten, organisatieId: 'z', persoonId: 'p' }, '2026-11-22').map(({ datum }) => datum)

  test('from today on, in order', () => {
    expect(
      dagen([
        feit('sleutel_eindigt', { datum: '2027-12-31' }),
        feit('sleutel_eindigt', { datum: '2026-11-22' }),
        feit('sleutel_eindigt', { datum: '2026-11-21' }),
      ]),
    ).toEqual(['2026-11-22', '2027-12-31'])
  })

  test('the end of a hat concerns its wearer, of a mandate its organisation', () => {
    expect(
      dagen([feit('pet_eindigt', { datum: '2027-01-01', persoonId: 'p' }), feit('pet_eindigt', { datum: '2027-01-02', persoonId: 'q' })]),
    ).toEqual(['2027-01-01'])
    expect(
      dagen([feit('mandaat_eindigt', { datum: '2027-01-01' }), feit('mandaat_eindigt', { datum: '2027-01-02', eigenOrganisatieId: 'd' })]),
    ).toEqual(['2027-01-01'])
  })
})
