import { describe, expect, test } from 'vitest'
import { GEMEENTENAMEN, OPGEHEVEN_GEMEENTEN } from '../../reference/gemeenten.ts'
import { AANTAL_VOLGENS_TEKST, REGISTER_2016 } from '../../reference/register-2016.ts'
import { readRegister, REGISTER_PEILDATUM } from '../register.ts'
import type { RegisterRegel } from '../register.ts'
import { BEVINDINGCODES } from './bevinding.ts'
import type { Bevindingcode } from './bevinding.ts'
import { findBevindingen } from './bevindingen.ts'

const context = {
  aantalVolgensTekst: AANTAL_VOLGENS_TEKST,
  peildatum: REGISTER_PEILDATUM,
  gemeentenamen: GEMEENTENAMEN,
  opvolgingen: OPGEHEVEN_GEMEENTEN,
}
const find = (regels: readonly RegisterRegel[], aantalVolgensTekst = regels.length) =>
  findBevindingen(readRegister(regels, GEMEENTENAMEN), { ...context, aantalVolgensTekst })
const bevindingen = find(REGISTER_2016, AANTAL_VOLGENS_TEKST)
const rowsOf = (code: Bevindingcode) => bevindingen.filter((bevinding) => bevinding.code === code).map(({ rows }) => rows)
const meldingen = (code: Bevindingcode) => bevindingen.filter((bevinding) => bevinding.code === code).map(({ melding }) => melding)
const quoted = (code: Bevindingcode) => meldingen(code).map((melding) => /"(.+?)" lezen we/.exec(melding)?.[1])

/** The known faults of the register, as people listed them by hand from the printed table. */
describe('findings on the register of 2016', () => {
  test('the text says 76, the table has 70 rows', () => {
    expect(meldingen('aantal_wijkt_af')).toEqual([
      'De tekst noemt 76 samenwerkingen, de lijst heeft 70 regels. Reken met 70. Welke 6 het verschil maken, staat niet in de bron.',
    ])
    expect(meldingen('verdeling_per_type')).toEqual([
      'De 70 regels per type: netwerk 37, shared service center 11, fusie 11, centrum 7, project 3, onbekend 1.',
    ])
  })

  test('one row without type; two labels that the text writes in full', () => {
    expect(rowsOf('type_onbekend')).toEqual([[28]])
    expect(rowsOf('type_afgekort').map((rows) => rows.length)).toEqual([11, 3])
  })

  test('ten rows with a hoofdgemeente, all Centrum rows among them', () => {
    expect(rowsOf('hoofdgemeente')).toEqual([[9, 17, 26, 31, 53, 55, 56, 64, 65, 67]])
    expect(rowsOf('hoofdgemeente_buiten_centrum')).toEqual([[17], [26], [53]])
    expect(rowsOf('centrum_zonder_hoofdgemeente')).toEqual([])
  })

  test('seven rows without a usable list', () => {
    expect(rowsOf('geen_ledenlijst')).toEqual([[20], [28]])
    expect(rowsOf('omschrijving_als_ledenlijst')).toEqual([[42], [45], [62], [67], [70]])
    expect(rowsOf('eerdere_leden')).toEqual([[37]])
  })

  test('three members that are no municipality', () => {
    expect(rowsOf('geen_gemeente')).toEqual([[26], [26], [51]])
    expect(rowsOf('lid_niet_herkend')).toEqual([])
  })

  test('same members, nested members, probable doubles', () => {
    expect(rowsOf('zelfde_leden')).toEqual([[13, 27]])
    expect(rowsOf('leden_binnen_andere')).toEqual([
      [2, 26],
      [18, 11],
      [59, 18],
      [68, 50],
    ])
    expect(rowsOf('waarschijnlijk_dubbel')).toEqual([
      [35, 70],
      [47, 62],
    ])
    expect(bevindingen.filter(({ code }) => code === 'waarschijnlijk_dubbel').map(({ zekerheid }) => zekerheid)).toEqual([
      'onzeker',
      'onzeker',
    ])
  })

  test('municipalities in several cooperations', () => {
    expect(meldingen('gemeente_in_meer').map((melding) => melding.split(' zit in ')[0])).toEqual([
      'Aa en Hunze',
      'Littenseradiel',
      'Sint-Oedenrode',
      'Groesbeek',
    ])
    expect(rowsOf('gemeente_in_meer')).toEqual([
      [30, 61],
      [37, 69],
      [40, 49],
      [43, 53],
    ])
    // These two have one cooperation per municipality that they serve: not a fault, but not one membership either.
    expect(rowsOf('hoofdgemeente_in_meer')).toEqual([
      [55, 67],
      [64, 65],
    ])
  })

  test('names that do not match the members, and one municipality in two parts', () => {
    expect(rowsOf('naam_en_leden_verschillen')).toEqual([[25]])
    expect(meldingen('naam_en_leden_verschillen')[0]).toContain('de naam noemt De Ronde Venen, de ledenlijst niet')
    expect(rowsOf('gemeente_gesplitst')).toEqual([[12]])
  })

  test('typing errors and spellings: the six known ones and four more', () => {
    expect(quoted('typefout')).toEqual(['Landert', 'Hoogezand-Sappermeer', 'Groetegast', 'Meerijstad', 'Druuten'])
    expect(quoted('schrijfwijze')).toEqual(['Ouderamstel', 'Wijk Bij Duurstede', 'Stads kanaal', 'Ijsselstein'])
    expect(quoted('verkort')).toEqual(['Mill', 'Sint-Hubert', 'Kollumerland', 'Nuenen c.a.', 'Capelle', 'Krimpen'])
  })

  test('lists with other separators', () => {
    expect(rowsOf('afwijkende_scheiding')).toEqual([[22], [23], [52], [53], [67]])
    expect(rowsOf('voorvoegsel')).toEqual([[14], [37]])
  })

  test('members that had already ended in 2016, and names that became a municipality', () => {
    expect(rowsOf('gemeente_al_opgeheven')).toEqual([[38], [43], [53], [55], [63]])
    expect(rowsOf('naam_werd_gemeente')).toEqual([[35], [40], [43], [68], [69]])
    expect(meldingen('naam_werd_gemeente')[3]).toContain('maar zonder Culemborg en Tiel')
  })

  test('findings come in the order of the codes and speak of rows that exist', () => {
    const order = bevindingen.map(({ code }) => BEVINDINGCODES.indexOf(code))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(bevindingen.flatMap(({ rows }) => rows).filter((nr) => !REGISTER_2016.some((regel) => regel.nr === nr))).toEqual([])
  })
})

describe('findings on another register', () => {
  const regel = (nr: number, leden: string, more: Partial<RegisterRegel> = {}) => ({
    nr,
    naam: `Verband ${nr}`,
    type: 'Netwerk',
    hoofdgemeente: '',
    leden,
    ...more,
  })
  const codesOf = (regels: RegisterRegel[]) =>
    find(regels)
      .filter(({ code }) => code !== 'verdeling_per_type' && code !== 'hoofdgemeente')
      .map(({ code, rows, zekerheid }) => `${code} ${rows.join('+')} ${zekerheid}`)

  test('a sound register has nothing to report', () => {
    expect(codesOf([regel(1, 'Arnhem, Renkum en Rheden'), regel(2, 'Maasdriel en Zaltbommel')])).toEqual([])
  })

  test('an unknown name and a lone guess ask for a human', () => {
    expect(codesOf([regel(1, 'Arnhem, Atlantis'), regel(2, 'Emmen, Landert')])).toEqual(['lid_niet_herkend 1 zeker', 'typefout 2 onzeker'])
  })

  test('a Centrum row without hoofdgemeente is reported', () => {
    expect(codesOf([regel(1, 'Tilburg, Goirle', { type: 'Centrum' })])).toEqual(['centrum_zonder_hoofdgemeente 1 zeker'])
  })

  test('three rows with the same members are one finding', () => {
    expect(codesOf([regel(1, 'Delft, Rijswijk'), regel(2, 'Rijswijk en Delft'), regel(3, 'Rijswijk   Delft')])).toEqual([
      'zelfde_leden 1+2+3 zeker',
      'afwijkende_scheiding 3 zeker',
    ])
  })

  test('a province in a name is no member that is missing', () => {
    expect(codesOf([regel(1, 'Baarn, Soest', { naam: 'RID Utrecht' })])).toEqual([])
  })
})
