import { describe, expect, test } from 'vitest'
import { type Gremium, legeZetels, ontbrekendeTafels } from './gremia.ts'

const [ARNHEM, RENKUM] = [
  { organisatieId: 'arnhem', organisatieNaam: 'Arnhem' },
  { organisatieId: 'renkum', organisatieNaam: 'Renkum' },
]
const tafel = (soort: string, leden: Gremium['leden'] = [], organisatieId: string | null = null): Gremium => ({
  id: `${soort} ${organisatieId ?? ''}`,
  naam: soort,
  soort,
  organisatieId,
  leden,
})
const zetel = (organisatieId: string, rol = 'lid', plaatsvervangerVan: string | null = null) => ({ organisatieId, rol, plaatsvervangerVan })

describe('tables that are missing', () => {
  test('nothing there: the four of the cooperation, and a college and a council for each municipality', () => {
    const found = ontbrekendeTafels([], [ARNHEM!, RENKUM!], 'openbaar_lichaam')
    expect(found.map(({ soort, organisatieId }) => `${soort} ${organisatieId ?? ''}`.trim())).toEqual([
      'bestuur',
      'ogo',
      'secretarissen',
      'controllers',
      'college arnhem',
      'raad arnhem',
      'college renkum',
      'raad renkum',
    ])
    expect(found.find(({ soort }) => soort === 'raad')!.gemis).toContain('raad van Arnhem')
  })

  test('a centrumgemeente has no board, so none is missing', () => {
    expect(ontbrekendeTafels([], [], 'regeling_zonder_meer').map(({ soort }) => soort)).toEqual(['ogo', 'secretarissen', 'controllers'])
  })

  test('what is there is not missing; the college of another municipality does not count', () => {
    const found = ontbrekendeTafels(
      [tafel('ogo'), tafel('secretarissen'), tafel('controllers'), tafel('college', [], 'renkum'), tafel('raad', [], 'arnhem')],
      [ARNHEM!],
      'regeling_zonder_meer',
    )
    expect(found.map(({ soort, organisatieId }) => [soort, organisatieId])).toEqual([['college', 'arnhem']])
  })
})

describe('chairs where nobody sits', () => {
  test('a table without anybody is one empty table, not a list of empty chairs', () => {
    expect(legeZetels([tafel('ogo')], [ARNHEM!, RENKUM!])).toEqual([
      { tafelId: 'ogo ', tafelNaam: 'ogo', organisatieId: null, melding: 'Aan ogo zit niemand.' },
    ])
  })

  test('no chair, and an owner without a seat', () => {
    expect(legeZetels([tafel('ogo', [zetel('arnhem')])], [ARNHEM!, RENKUM!]).map(({ melding }) => melding)).toEqual([
      'ogo heeft geen voorzitter.',
      'Renkum heeft geen zetel aan ogo.',
    ])
  })

  test('a substitute does not fill a chair', () => {
    const found = legeZetels([tafel('controllers', [zetel('arnhem', 'voorzitter'), zetel('renkum', 'lid', 'x')])], [ARNHEM!, RENKUM!])
    expect(found.map(({ organisatieId }) => organisatieId)).toEqual(['renkum'])
  })

  test('not every owner sits at a working table or in a college', () => {
    expect(
      legeZetels(
        [tafel('overlegtafel', [zetel('arnhem', 'voorzitter')]), tafel('college', [zetel('arnhem', 'voorzitter')], 'arnhem')],
        [ARNHEM!, RENKUM!],
      ),
    ).toEqual([])
  })
})
