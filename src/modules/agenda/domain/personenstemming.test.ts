import { describe, expect, test } from 'vitest'
import { isHerleidbaar, type Personenopzet, type Personenronde, personenTekst, verloopVan } from './personenstemming.ts'

const opzet = (kandidaten: string[], over: Partial<Personenopzet> = {}): Personenopzet => ({
  kandidaten,
  briefjesPerLid: [1, 1, 1, 1, 1, 1, 1],
  quorumNodig: 4,
  ...over,
})
/** A round of the seven members: who chose nothing handed in a blank paper. */
const stem = (aantallen: Record<string, number>, { ongeldig = 0 } = {}): Personenronde => ({
  soort: 'briefjes',
  aantallen: Object.entries(aantallen).map(([keuze, aantal]) => ({ keuze, aantal })),
  blanco: 7 - ongeldig - Object.values(aantallen).reduce((all, each) => all + each, 0),
  ongeldig,
  ingeleverd: 7,
})
const lot = (...getrokken: string[]): Personenronde => ({ soort: 'loting', getrokken })

describe('how a ballot ends', () => {
  test.each<[string, string[], Personenronde[], string]>([
    ['one candidate, more for than against', ['A'], [stem({ voor: 4, tegen: 3 })], 'gekozen A'],
    ['one candidate, more against', ['A'], [stem({ voor: 3, tegen: 4 })], 'niet_gekozen'],
    ['blank and invalid papers are no votes: 2 of 3 is more than half', ['A'], [stem({ voor: 2, tegen: 1 }, { ongeldig: 2 })], 'gekozen A'],
    ['a tie is voted on again', ['A'], [stem({ voor: 3, tegen: 3 }), stem({ voor: 4, tegen: 3 })], 'gekozen A'],
    [
      'a tie again: the lot says yes',
      ['A'],
      [stem({ voor: 3, tegen: 3 }), stem({ voor: 2, tegen: 2 }), lot('voor')],
      'gekozen A door het lot',
    ],
    [
      'a tie again: the lot says no',
      ['A'],
      [stem({ voor: 3, tegen: 3 }), stem({ voor: 2, tegen: 2 }), lot('tegen')],
      'niet_gekozen door het lot',
    ],
    ['two candidates', ['A', 'B'], [stem({ A: 3, B: 4 })], 'gekozen B'],
    ['two candidates tie twice: the lot', ['A', 'B'], [stem({ A: 3, B: 3 }), stem({ A: 3, B: 3 }), lot('B')], 'gekozen B door het lot'],
    ['everybody blank: no votes is a tie', ['A', 'B'], [stem({ A: 0, B: 0 }), stem({ A: 1, B: 0 })], 'gekozen A'],
    ['three candidates, one has more than half', ['A', 'B', 'C'], [stem({ A: 4, B: 2, C: 1 })], 'gekozen A'],
    ['nobody has: all of them again', ['A', 'B', 'C'], [stem({ A: 3, B: 3, C: 1 }), stem({ A: 1, B: 2, C: 4 })], 'gekozen C'],
    [
      'nor the second time: a third between the two with the most votes of the second',
      ['A', 'B', 'C'],
      [stem({ A: 3, B: 3, C: 1 }), stem({ A: 3, B: 1, C: 3 }), stem({ A: 4, C: 3 })],
      'gekozen A',
    ],
    [
      'equal in the third: the lot',
      ['A', 'B', 'C'],
      [stem({ A: 3, B: 3, C: 1 }), stem({ A: 3, B: 3, C: 1 }), stem({ A: 3, B: 3 }), lot('B')],
      'gekozen B door het lot',
    ],
    [
      'equal for the second place: a ballot between those two first',
      ['A', 'B', 'C'],
      [stem({ A: 3, B: 2, C: 2 }), stem({ A: 3, B: 2, C: 2 }), stem({ B: 3, C: 4 }), stem({ A: 3, C: 4 })],
      'gekozen C',
    ],
    [
      'equal there too: the lot says who goes on',
      ['A', 'B', 'C'],
      [stem({ A: 3, B: 2, C: 2 }), stem({ A: 3, B: 2, C: 2 }), stem({ B: 3, C: 3 }), lot('B'), stem({ A: 5, B: 2 })],
      'gekozen A',
    ],
    [
      'three equal at the top: two of them go on',
      ['A', 'B', 'C'],
      [stem({ A: 2, B: 2, C: 2 }), stem({ A: 2, B: 2, C: 2 }), stem({ A: 3, B: 2, C: 1 }), stem({ A: 3, B: 4 })],
      'gekozen B',
    ],
    [
      'three equal all along: the lot draws two, and then one',
      ['A', 'B', 'C'],
      [stem({ A: 2, B: 2, C: 2 }), stem({ A: 2, B: 2, C: 2 }), stem({ A: 2, B: 2, C: 2 }), lot('A', 'C'), stem({ A: 3, C: 3 }), lot('C')],
      'gekozen C door het lot',
    ],
    ['somebody who is called tegen', ['tegen', 'B'], [stem({ tegen: 5, B: 2 })], 'gekozen tegen'],
  ])('%s', (_, kandidaten, rondes, einde) => {
    const { uitslag, fouten, vraag } = verloopVan(opzet(kandidaten), rondes)
    expect(fouten).toEqual([])
    expect(vraag).toBeNull()
    const { uitkomst, gekozen, isDoorLot } = uitslag!
    expect([uitkomst, gekozen, isDoorLot ? 'door het lot' : null].filter((each) => each !== null).join(' ')).toBe(einde)
  })

  test('with too few members nobody is chosen, whatever the papers; in a second meeting any number is enough', () => {
    const weinig = { briefjesPerLid: [1, 1, 1] }
    expect(verloopVan(opzet(['A'], weinig), [])).toMatchObject({ vraag: null, uitslag: { uitkomst: 'geen_quorum', gekozen: null } })
    const drie: Personenronde = {
      soort: 'briefjes',
      ingeleverd: 3,
      aantallen: [
        { keuze: 'voor', aantal: 1 },
        { keuze: 'tegen', aantal: 0 },
      ],
      blanco: 2,
      ongeldig: 0,
    }
    expect(verloopVan(opzet(['A'], weinig), [drie]).fouten).toHaveLength(1)
    expect(verloopVan(opzet(['A'], { ...weinig, quorumNodig: 0 }), [drie]).uitslag).toMatchObject({ uitkomst: 'gekozen' })
  })
})

describe('what comes next', () => {
  test.each<[string, string[], Personenronde[], object]>([
    ['nothing was held', ['A', 'B', 'C'], [], { soort: 'stemming', keuzes: ['A', 'B', 'C'] }],
    ['one candidate', ['A'], [], { soort: 'stemming', keuzes: ['voor', 'tegen'] }],
    [
      'three, and nobody has more than half',
      ['A', 'B', 'C'],
      [stem({ A: 3, B: 2, C: 2 })],
      { soort: 'tweede_stemming', keuzes: ['A', 'B', 'C'] },
    ],
    ['a tie', ['A', 'B'], [stem({ A: 3, B: 3 })], { soort: 'herstemming', keuzes: ['A', 'B'] }],
    ['the same again', ['A', 'B'], [stem({ A: 3, B: 3 }), stem({ A: 3, B: 3 })], { soort: 'loting', plaatsen: 1, doel: 'keuze' }],
    [
      'equal for second',
      ['A', 'B', 'C'],
      [stem({ A: 3, B: 2, C: 2 }), stem({ A: 3, B: 2, C: 2 })],
      { soort: 'tussenstemming', keuzes: ['B', 'C'], plaatsen: 1, zeker: ['A'] },
    ],
  ])('%s', (_, kandidaten, rondes, vraag) => {
    expect(verloopVan(opzet(kandidaten), rondes)).toMatchObject({ vraag, uitslag: null, fouten: [] })
  })
})

describe('what cannot be', () => {
  test.each<[string, Personenronde[], RegExp]>([
    ['papers that do not add up', [{ ...stem({ A: 3, B: 3 }), blanco: 0 } as Personenronde], /telde 6 briefjes, maar er zijn er 7/],
    [
      'more papers than voters',
      [{ ...stem({ A: 4, B: 4 }), blanco: 0, ingeleverd: 8 } as Personenronde],
      /8 briefjes ingeleverd en er horen er 7 te zijn.*stem opnieuw/,
    ],
    [
      'fewer papers than voters: who is there hands one in, if need be a blank one',
      [{ ...stem({ A: 4, B: 2 }), blanco: 0, ingeleverd: 6 } as Personenronde],
      /6 briefjes ingeleverd en er horen er 7 te zijn/,
    ],
    ['a choice that is not on the paper', [stem({ A: 3, X: 2 })], /Vul voor elke keuze/],
    ['a lot where people vote', [lot('A')], /Hier wordt gestemd/],
    ['a vote where the lot decides', [stem({ A: 3, B: 3 }), stem({ A: 3, B: 3 }), stem({ A: 4, B: 3 })], /Hier beslist het lot/],
    ['two out of the lot for one place', [stem({ A: 3, B: 3 }), stem({ A: 3, B: 3 }), lot('A', 'B')], /uit het lot kwam/],
    ['a round after the end', [stem({ A: 4, B: 3 }), stem({ A: 4, B: 3 })], /al bekend/],
  ])('%s', (_, rondes, reden) => {
    const { fouten } = verloopVan(opzet(['A', 'B']), rondes)
    expect(fouten.map((fout) => fout.reden).join(' ')).toMatch(reden)
    expect(fouten[0]!.ronde).toBe(rondes.length - 1)
  })
})

test('unequal votes can give away who voted what', () => {
  expect([isHerleidbaar([3, 2, 2]), isHerleidbaar([1, 1, 1]), isHerleidbaar([])]).toEqual([true, false, false])
})

test('in sentences: every round, what was blank and invalid, and who it is', () => {
  const verloop = verloopVan(opzet(['Anja', 'Bart']), [
    stem({ Anja: 3, Bart: 3 }),
    stem({ Anja: 3, Bart: 3 }, { ongeldig: 1 }),
    lot('Bart'),
  ])
  expect(personenTekst(verloop, 'Gekozen door het lot: Bart.')).not.toContain('Gekozen')
  expect(personenTekst(verloop, '')).toBe(
    'Geheime stemming over personen met briefjes. Stemming: 7 ingeleverd; Anja 3, Bart 3, blanco 1, ongeldig 0. Herstemming: 7 ingeleverd; Anja 3, Bart 3, blanco 0, ongeldig 1. Loting: Bart. Gekozen door het lot: Bart.',
  )
})
