import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aarden, type GeschilInPatroon, mayOmhoog, paren, perJaar, treden, volgende } from './geschil.ts'

const dag = { vandaag: '2027-03-01', uiterlijk: '2027-04-01' }

describe('the ladder', () => {
  test('goes from the OGO to gedeputeerde staten, one rung at a time, and then no higher', () => {
    const gezet: { niveau: (typeof treden)[number]; uitkomst: null }[] = []
    for (const niveau of treden) {
      expect(mayOmhoog('open', gezet, dag)).toEqual({ ok: true, value: niveau })
      gezet.push({ niveau, uitkomst: null })
    }
    expect(volgende(gezet)).toBeNull()
    expect(mayOmhoog('open', gezet, dag)).toMatchObject({ ok: false, refusal: { code: 'geen-hogere-trede' } })
  })

  test('what is closed stays closed; a term in the past is none', () => {
    expect(mayOmhoog('opgelost', [], dag)).toMatchObject({ refusal: { code: 'geschil-gesloten' } })
    expect(mayOmhoog('open', [], { ...dag, uiterlijk: '2027-02-28' })).toMatchObject({ refusal: { code: 'termijn-voorbij' } })
    expect(mayOmhoog('open', [], { ...dag, uiterlijk: dag.vandaag }).ok).toBe(true)
  })
})

const partij = (organisatieId: string) => ({ organisatieId, organisatieNaam: organisatieId.toUpperCase() })
const geschil = (aard: GeschilInPatroon['aard'], partijen: string[], geopendOp = '2027-01-01T00:00:00Z'): GeschilInPatroon => ({
  aard,
  onderwerp: null,
  geopendOp,
  partijen: partijen.map(partij),
})

describe('patterns', () => {
  test('pairs, most frequent first, and about what most', () => {
    expect(paren([geschil('prijs', ['a', 'b']), geschil('tempo', ['b', 'a', 'c']), geschil('prijs', ['a', 'b'])])).toEqual([
      { namen: ['A', 'B'], aantal: 3, vooral: 'prijs' },
      { namen: ['A', 'C'], aantal: 1, vooral: 'tempo' },
      { namen: ['B', 'C'], aantal: 1, vooral: 'tempo' },
    ])
  })

  test('per year and kind, in order of time', () => {
    const found = perJaar([
      geschil('prijs', ['a', 'b'], '2028-05-01'),
      geschil('norm', ['a', 'b'], '2027-05-01'),
      geschil('doel', ['a', 'b'], '2027-05-01'),
    ])
    expect(found.map(({ jaar, aard, aantal }) => `${jaar} ${aard} ${aantal}`)).toEqual(['2027 doel 1', '2027 norm 1', '2028 prijs 1'])
  })

  test('every pair of every difference is counted once, whatever the order', () => {
    const some = fc.array(fc.tuple(fc.constantFrom(...aarden), fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2 })))
    fc.assert(
      fc.property(some, (given) => {
        const list = given.map(([aard, partijen]) => geschil(aard, partijen))
        const pairs = list.reduce((sum, { partijen }) => sum + (partijen.length * (partijen.length - 1)) / 2, 0)
        expect(paren(list).reduce((sum, { aantal }) => sum + aantal, 0)).toBe(pairs)
        expect(paren(list.map((each) => ({ ...each, partijen: each.partijen.toReversed() })))).toEqual(paren(list))
      }),
    )
  })
})
