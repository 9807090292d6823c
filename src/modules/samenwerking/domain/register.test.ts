import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GEMEENTENAMEN, OPGEHEVEN_GEMEENTEN } from '../reference/gemeenten.ts'
import { REGISTER_2016 } from '../reference/register-2016.ts'
import { cooperationsPerGemeente, countPerType, ledencodes, readRegister } from './register.ts'

const register = readRegister(REGISTER_2016, GEMEENTENAMEN)
const row = (nr: number) => register.find(({ regel }) => regel.nr === nr)
const perGemeente = (peildatum: string) =>
  cooperationsPerGemeente(register, { gemeentenamen: GEMEENTENAMEN, opvolgingen: OPGEHEVEN_GEMEENTEN, peildatum })

describe('readRegister', () => {
  test('70 rows, numbered, per type as printed', () => {
    expect(register.map(({ regel }) => regel.nr)).toEqual(Array.from({ length: 70 }, (_, at) => at + 1))
    expect(countPerType(register)).toEqual({
      netwerk: 37,
      shared_service_center: 11,
      fusie: 11,
      centrum: 7,
      project_programma: 3,
      onbekend: 1,
    })
  })

  test('every printed member is a municipality, another organisation or a description', () => {
    const leden = register.flatMap(({ ledenlijst }) => ledenlijst.leden)
    expect(leden.filter(({ soort }) => soort === 'niet_herkend')).toEqual([])
    expect(leden.filter(({ soort }) => soort === 'geen_gemeente').map(({ gedrukt }) => gedrukt)).toEqual([
      'OMWB',
      '!GO',
      'Regionale Sociale Dienst',
    ])
    expect(leden.filter(({ soort }) => soort === 'omschrijving')).toHaveLength(6)
    expect(leden.filter(({ soort }) => soort === 'gemeente')).toHaveLength(225)
  })

  test('what was printed stays beside what it was taken for', () => {
    expect(row(51)).toMatchObject({
      regel: { naam: 'RID de Liemers: Regionaal ICT en Inkoop Diensten-centrum', type: 'Netwerk' },
      type: 'netwerk',
      hoofdgemeente: null,
    })
    expect(row(51)?.ledenlijst.leden.map(({ gedrukt }) => gedrukt)).toEqual([
      'Duiven',
      'Rijnwaarden',
      'Westervoort',
      'Zevenaar',
      'Regionale Sociale Dienst',
    ])
    expect(row(53)?.hoofdgemeente).toMatchObject({ naam: 'Nijmegen', wijze: 'letterlijk' })
  })

  test('two parts of one municipality count once', () => {
    expect(row(12)?.ledenlijst.leden).toHaveLength(4)
    expect(ledencodes(row(12)!)).toEqual(['GM0786', 'GM0815', 'GM1684'])
  })

  test('members are municipalities of that time, names may speak of later ones', () => {
    const began = new Map(GEMEENTENAMEN.map(({ gmCode, van }) => [gmCode, van]))
    for (const { regel, ledenlijst } of register) {
      for (const { gmCode } of ledenlijst.leden) expect((gmCode && began.get(gmCode)) ?? '', `row ${regel.nr}`).not.toMatch(/^20(1[6-9]|2)/)
    }
    expect(row(40)?.inNaam).toEqual([{ gedrukt: 'Meerijstad', gmCode: 'GM1948', naam: 'Meierijstad', wijze: 'typefout' }])
  })
})

describe('cooperationsPerGemeente', () => {
  test('Rijnwaarden stands by itself in its time and under Zevenaar today', () => {
    expect(perGemeente('2017-06-01').nu.find(({ naam }) => naam === 'Rijnwaarden')).toMatchObject({ nrs: [51] })
    const { toen, nu } = perGemeente('2025-01-01')
    expect(toen.find(({ naam }) => naam === 'Rijnwaarden')).toMatchObject({ nrs: [51], opvolgers: ['GM0299'] })
    expect(nu.find(({ naam }) => naam === 'Rijnwaarden')).toBeUndefined()
    expect(nu.find(({ naam }) => naam === 'Zevenaar')).toEqual({
      gmCode: 'GM0299',
      naam: 'Zevenaar',
      nrs: [51],
      via: [
        { gmCode: 'GM0196', naam: 'Rijnwaarden', nrs: [51], verdeeld: false },
        { gmCode: 'GM0299', naam: 'Zevenaar', nrs: [51], verdeeld: false },
      ],
    })
  })

  test('a divided municipality brings its rows to all successors, marked as divided', () => {
    const { nu } = perGemeente('2025-01-01')
    for (const naam of ['Leeuwarden', 'Súdwest-Fryslân', 'Waadhoeke']) {
      const via = nu.find((gemeente) => gemeente.naam === naam)?.via.find((from) => from.naam === 'Littenseradiel')
      expect(via, naam).toMatchObject({ nrs: [37, 69], verdeeld: true })
    }
  })

  test('a hoofdgemeente and an unusable list are marked', () => {
    const { toen } = perGemeente('2016-01-01')
    expect(toen.find(({ naam }) => naam === 'Tilburg')).toMatchObject({ nrs: [64, 65], hoofdgemeenteIn: [64, 65], onzekerIn: [] })
    expect(toen.find(({ naam }) => naam === 'Leeuwarden')).toMatchObject({ nrs: [55, 67], hoofdgemeenteIn: [55, 67], onzekerIn: [67] })
  })

  test('201 municipalities then, all of which lead somewhere; no row is lost on the way', () => {
    expect(perGemeente('2016-01-01').toen).toHaveLength(201)
    const day = fc
      .date({ min: new Date('2014-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (peildatum) => {
        const { toen, nu } = perGemeente(peildatum)
        for (const { gmCode, nrs, opvolgers } of toen) {
          expect(opvolgers.length).toBeGreaterThan(0)
          for (const opvolger of opvolgers) {
            const target = nu.find((gemeente) => gemeente.gmCode === opvolger)
            expect(target?.via.map((from) => from.gmCode)).toContain(gmCode)
            expect(target?.nrs).toEqual(expect.arrayContaining([...nrs]))
          }
        }
      }),
      { numRuns: 25 },
    )
  })
})
