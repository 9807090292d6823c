import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { besluitnummer, geheimkenmerk, tafelcode } from '#modules/governance/domain/besluitnummer.ts'

describe('the letters of a table', () => {
  test.each([
    ['bestuur', 'Algemeen bestuur Samenwerking De Liemers', null, 'AB'],
    ['bestuur', 'Bestuur van De Connectie', null, 'BESTUUR'],
    ['dagelijks_bestuur', 'Dagelijks bestuur', null, 'DB'],
    ['ogo', 'Opdrachtgeversoverleg De Liemers', null, 'OGO'],
    ['controllers', 'Controllersoverleg De Liemers', null, 'CON'],
    ['college', 'College van Zevenaar', 'Zevenaar', 'COLLEGE-ZEVENAAR'],
    ['raad', 'Gemeenteraad van Bergen op Zoom', 'Bergen op Zoom', 'RAAD-BERGEN-OP-ZOOM'],
    ['college', 'College van Súdwest-Fryslân', 'Súdwest-Fryslân', 'COLLEGE-SUDWEST-FRYSLAN'],
    ['overlegtafel', 'Regionale overlegtafel ICT', null, 'TAFEL-ICT'],
    ['stuurgroep', 'Stuurgroep van het zaaksysteem', null, 'STUURGROEP-ZAAKSYSTEEM'],
    ['overlegtafel', 'De tafel', null, 'TAFEL-DE-TAFEL'],
    ['overlegtafel', '???', null, 'TAFEL'],
  ])('%s %s → %s', (soort, naam, organisatieNaam, code) => {
    expect(tafelcode({ soort, naam, organisatieNaam }, new Set())).toBe(code)
  })

  test('a second table of a kind gets its name, a third of that name a number', () => {
    const ogo = { soort: 'ogo', naam: 'Klein overleg', organisatieNaam: null }
    expect(tafelcode(ogo, new Set(['OGO']))).toBe('OGO-KLEIN')
    expect(tafelcode(ogo, new Set(['OGO', 'OGO-KLEIN']))).toBe('OGO-KLEIN-2')
  })

  test('whatever tables are called, each gets letters of its own that fit the address of a page', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ soort: fc.constantFrom('ogo', 'kring', 'college'), naam: fc.string() }), { maxLength: 20 }),
        (tafels) => {
          const vergeven = new Set<string>()
          for (const tafel of tafels) {
            const code = tafelcode({ ...tafel, organisatieNaam: null }, vergeven)
            expect(vergeven.has(code)).toBe(false)
            expect(code).toMatch(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/)
            expect(code.length).toBeLessThanOrEqual(40)
            vergeven.add(code)
          }
        },
      ),
    )
  })
})

test('a number names its table, its year and its place', () => {
  expect(besluitnummer('AB', 2026, 3)).toBe('AB-2026-003')
  expect(besluitnummer('RAAD-DUIVEN', 2027, 1234)).toBe('RAAD-DUIVEN-2027-1234')
})

test('a secret decision has a mark that is no place in the row', () => {
  expect(geheimkenmerk('AB', 2026, new Uint8Array([0, 1, 2, 3, 4, 99]))).toBe('AB-2026-BCDFG')
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (toeval) => {
      expect(geheimkenmerk('AB', 2026, toeval)).toMatch(/^AB-2026-[A-Z0-9]{5}$/)
    }),
  )
})
