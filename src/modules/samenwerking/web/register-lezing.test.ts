import { describe, expect, test } from 'vitest'
import type { RegisterBevinding, RegisterRegel } from '#modules/samenwerking/contract.ts'
import { afwijkendAantal, bevindingenVan, perCode, perSoort, telling } from './register-lezing.ts'

const regel = (nummer: number, soort: string, leden: (string | null)[] = []): RegisterRegel => ({
  nummer,
  naam: `Verband ${nummer}`,
  soort,
  typeZoalsGedrukt: soort,
  hoofdgemeente: null,
  ledentekst: '',
  bevindingen: [],
  leden: leden.map((organisatieId) => ({ zoalsGedrukt: 'x', organisatieId, organisatieNaam: organisatieId, uitkomst: 'letterlijk' })),
})
const bevinding = (code: string, ernst: string, nummers: number[], melding = code): RegisterBevinding => ({ code, ernst, nummers, melding })

describe('findings of the register', () => {
  const found = [
    bevinding('typefout', 'info', [7]),
    bevinding('geen_ledenlijst', 'fout', [7]),
    bevinding('zelfde_leden', 'controleren', [7, 9]),
    bevinding(
      'type_afgekort',
      'info',
      Array.from({ length: 11 }, (_, at) => at + 1),
    ),
  ]

  test('of a row: the most urgent first, without what is about the whole list', () => {
    expect(bevindingenVan(7, found).map(({ code }) => code)).toEqual(['geen_ledenlijst', 'zelfde_leden', 'typefout'])
    expect(bevindingenVan(3, found)).toEqual([])
  })

  test('per kind, each finding once', () => {
    const groups = perCode([...found, bevinding('typefout', 'info', [8])])
    expect(groups.map(({ code, bevindingen }) => [code, bevindingen.length])).toEqual([
      ['typefout', 2],
      ['geen_ledenlijst', 1],
      ['zelfde_leden', 1],
      ['type_afgekort', 1],
    ])
  })

  test('the count that differs: news first, advice after it', () => {
    const melding = 'De tekst noemt 76 samenwerkingen, de lijst heeft 70 regels. Reken met 70. De rest staat niet in de bron.'
    expect(afwijkendAantal([bevinding('aantal_wijkt_af', 'controleren', [], melding)])).toEqual({
      kop: 'De tekst noemt 76 samenwerkingen, de lijst heeft 70 regels',
      rest: 'Reken met 70. De rest staat niet in de bron.',
    })
    expect(afwijkendAantal(found)).toBeNull()
  })
})

test('counts: members that lead to a municipality, and each waiting row once', () => {
  const regels = [regel(1, 'netwerk', ['a', 'b', null]), regel(2, 'netwerk', ['c'])]
  const found = [bevinding('a', 'fout', [1]), bevinding('b', 'fout', [1]), bevinding('c', 'controleren', [1, 2])]
  expect(telling(regels, found)).toEqual({ regels: 2, leden: 4, herkend: 3, aanvullen: 1, controleren: 2 })
})

test('types: most first', () => {
  expect(perSoort([regel(1, 'fusie'), regel(2, 'netwerk'), regel(3, 'netwerk')])).toEqual([
    { soort: 'netwerk', aantal: 2 },
    { soort: 'fusie', aantal: 1 },
  ])
})
