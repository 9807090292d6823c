import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onderwerpen, ontbreektIn, partijstandVan, partijzin, volledig } from './analyse.ts'
import { sorteer } from './volgorde.ts'
import { openPunten, taken, termijnen, type WerkWet } from './werk.ts'
import { aandachtVan, agendazin, expectReden, maandenNa, type Stand, statusVan, type Wetregel } from './wet.ts'

const VANDAAG = '2026-11-22'
const stand = (anders: Partial<Stand> = {}): Stand => ({
  inwerkingOp: '2027-01-01',
  trekkerId: null,
  analyse: null,
  uitkomst: null,
  ...anders,
})

describe('where a law stands', () => {
  test.each([
    [stand(), 'op_de_agenda'],
    [stand({ trekkerId: 'a' }), 'in_analyse'],
    [stand({ trekkerId: 'a', analyse: 2 }), 'geanalyseerd'],
    [stand({ trekkerId: 'a', analyse: 2, uitkomst: 'ingeregeld' }), 'ingeregeld'],
    [stand({ uitkomst: 'vervallen' }), 'vervallen'],
  ])('follows from what is there (%#)', (gegeven, status) => expect(statusVan(gegeven)).toBe(status))

  test.each([
    ['nobody leads, within a year', stand({ inwerkingOp: '2027-11-22' }), 'geen_trekker'],
    ['nobody leads, a day more than a year', stand({ inwerkingOp: '2027-11-23' }), null],
    ['nobody leads, holds already', stand({ inwerkingOp: '2020-01-01' }), 'geen_trekker'],
    ['no analysis, within half a year', stand({ trekkerId: 'a', inwerkingOp: '2027-05-22' }), 'geen_analyse'],
    ['no analysis, a day more', stand({ trekkerId: 'a', inwerkingOp: '2027-05-23' }), null],
    ['analysed', stand({ trekkerId: 'a', analyse: 1, inwerkingOp: '2026-12-01' }), null],
    ['no day known', stand({ inwerkingOp: null }), null],
    ['done', stand({ uitkomst: 'vervallen' }), null],
  ])('what is late: %s', (_, gegeven, aandacht) => expect(aandachtVan(gegeven, VANDAAG)).toBe(aandacht))

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-10-31', 1, '2026-11-30'],
  ])('%s and %i months is %s', (dag, maanden, na) => expect(maandenNa(dag, maanden)).toBe(na))

  test('more months are never earlier', () => {
    const dag = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
      .map((each) => each.toISOString().slice(0, 10))
    fc.assert(
      fc.property(dag, fc.nat(100), (van, maanden) => {
        expect(maandenNa(van, maanden) < maandenNa(van, maanden + 1)).toBe(true)
      }),
    )
  })

  test('taking over says why; the first one need not', () => {
    expect(expectReden({ trekkerId: null }, '').ok).toBe(true)
    expect(expectReden({ trekkerId: 'a' }, '').ok).toBe(false)
    expect(expectReden({ trekkerId: 'a' }, 'Omdat').ok).toBe(true)
  })
})

describe('the finding of the agenda', () => {
  const regel = (anders: Partial<Wetregel> = {}): Wetregel => ({
    status: 'in_analyse',
    aandacht: null,
    inwerkingOp: '2027-01-01',
    wachtOp: 0,
    ...anders,
  })
  const zonder = regel({ status: 'op_de_agenda', aandacht: 'geen_trekker' })
  const geldtAl = { ...zonder, inwerkingOp: '2026-01-01' }
  test.each([
    [[], 'Er staat nog geen wet op de agenda'],
    [[regel({ status: 'ingeregeld' })], 'Alle wetten op de agenda zijn afgerond'],
    [[zonder, zonder, regel(), regel(), regel(), regel()], 'Twee van zes wetten gaan binnen een jaar in, zonder trekker'],
    [[zonder, regel({ status: 'vervallen' })], 'Eén van één wet gaat binnen een jaar in, zonder trekker'],
    [[zonder, geldtAl], 'Twee van twee wetten gaan binnen een jaar in of gelden al, zonder trekker'],
    [[geldtAl, regel()], 'Eén van twee wetten geldt al, zonder trekker'],
    [[regel({ aandacht: 'geen_analyse' }), regel()], 'Eén van twee wetten gaat binnen een half jaar in, zonder gedeelde analyse'],
    [[regel({ wachtOp: 2 }), regel()], 'Bij één van twee wetten zei nog niet elke gemeente hoe het bij haar is'],
    [[regel()], 'Elke wet die binnen een jaar ingaat, heeft een trekker'],
  ])('%#', (wetten, zin) => expect(agendazin(wetten, VANDAAG)).toBe(zin))
})

describe('the order of a list', () => {
  const wet = (naam: string, inwerkingOp: string | null, trekkerNaam: string | null = null) =>
    ({ naam, inwerkingOp, trekkerNaam, status: 'op_de_agenda' }) as const
  const wetten = [wet('b', null), wet('A', '2027-01-01', 'Zevenaar'), wet('é', '2026-01-01', 'Duiven')]
  test.each([
    ['naam', 'A b é'],
    ['-naam', 'é b A'],
    ['inwerkingOp', 'é A b'],
    ['-inwerkingOp', 'A é b'],
    ['trekker', 'é A b'],
    ['status', 'b A é'],
  ])('by %s; what is not known comes last', (sort, namen) =>
    expect(
      sorteer(wetten, sort)!
        .map(({ naam }) => naam)
        .join(' '),
    ).toBe(namen),
  )
  test('a field that is not there has no order', () => expect(sorteer(wetten, 'kleur')).toBeNull())
})

describe('the analysis', () => {
  test('every subject stands there once, in the fixed order', () => {
    const delen = volledig([{ onderwerp: 'geld', impact: 'groot', tekst: 'x' }])
    expect(delen.map(({ onderwerp }) => onderwerp)).toEqual([...onderwerpen])
    expect(delen.at(-1)).toMatchObject({ impact: 'groot' })
    expect(delen[0]).toMatchObject({ impact: 'onbekend', tekst: '' })
  })

  test.each([
    ['empty', { onderdelen: [], minimum: '', wijziging: '' }, true, ['onderdelen', 'minimum']],
    [
      'impact without words',
      { onderdelen: [{ onderwerp: 'geld', impact: 'klein', tekst: ' ' }], minimum: 'x', wijziging: '' },
      true,
      ['onderdelen.geld.tekst'],
    ],
    ['no impact needs no words', { onderdelen: [{ onderwerp: 'geld', impact: 'geen', tekst: '' }], minimum: 'x', wijziging: '' }, true, []],
    [
      'a later one says what changed',
      { onderdelen: [{ onderwerp: 'geld', impact: 'geen', tekst: '' }], minimum: 'x', wijziging: '' },
      false,
      ['wijziging'],
    ],
  ] as const)('what is missing: %s', (_, concept, isEerste, names) =>
    expect(ontbreektIn(concept, isEerste).map(({ name }) => name)).toEqual(names),
  )

  test.each([
    ['the trekker', 'a', null, 'trekt'],
    ['said nothing', 'b', null, 'niet_bekeken'],
    ['said so beside this version', 'b', { oordeel: 'anders', bijNummer: 2 }, 'anders'],
    ['said so beside an earlier one', 'b', { oordeel: 'hetzelfde', bijNummer: 1 }, 'verouderd'],
    ['wrote the analysis and was taken over', 'c', null, 'hetzelfde'],
    ['wrote it, said something else about an earlier one', 'c', { oordeel: 'anders', bijNummer: 1 }, 'hetzelfde'],
    ['wrote it, and differs by now', 'c', { oordeel: 'anders', bijNummer: 2 }, 'anders'],
  ] as const)('a municipality: %s', (_, wie, gezegd, verwacht) =>
    expect(partijstandVan(wie, gezegd, { trekkerId: 'a', analyse: 2, schrijverId: 'c' })).toBe(verwacht),
  )

  test('how far they are, in words', () => {
    expect(partijzin(['trekt', 'hetzelfde', 'anders', 'niet_bekeken', 'niet_bekeken'])).toBe(
      'Bij de andere gemeenten: 1 hetzelfde, 1 anders en 2 nog niet bekeken.',
    )
    expect(partijzin(['trekt'])).toBe('Er is geen andere gemeente.')
  })
})

describe('open work', () => {
  const wet = (anders: Partial<WerkWet> = {}): WerkWet => ({
    id: '1',
    naam: 'Wet',
    status: 'geanalyseerd',
    aandacht: null,
    inwerkingOp: '2027-01-01',
    organisatieId: 'z',
    trekkerId: 'z',
    trekkerNaam: 'Zevenaar',
    analyse: 1,
    partijen: [
      { organisatieId: 'z', organisatieNaam: 'Zevenaar', stand: 'trekt' },
      { organisatieId: 'd', organisatieNaam: 'Duiven', stand: 'niet_bekeken' },
    ],
    heeftConcept: false,
    sinds: VANDAAG,
    ...anders,
  })
  const wij = (organisatieId: string, ...permissies: string[]) => ({ organisatieId, permissies: new Set(permissies) })
  const soorten = (wetten: WerkWet[], wie: ReturnType<typeof wij>) => taken(wetten, wie).map(({ soort }) => soort)

  test('each waits for who can do it', () => {
    const zonder = wet({ status: 'op_de_agenda', trekkerId: null, trekkerNaam: null, analyse: null, aandacht: 'geen_trekker' })
    const laat = wet({ status: 'in_analyse', analyse: null, aandacht: 'geen_analyse' })
    expect(soorten([zonder], wij('d', 'wet.schrijven'))).toEqual(['wet_trekker'])
    expect(soorten([zonder], wij('d', 'wet.lezen'))).toEqual([])
    expect(soorten([laat], wij('z', 'wet.schrijven'))).toEqual(['wet_analyse'])
    expect(soorten([laat], wij('d', 'wet.schrijven', 'afwijking.schrijven'))).toEqual([])
    expect(soorten([wet()], wij('d', 'afwijking.schrijven'))).toEqual(['wet_afwijking'])
    expect(soorten([wet()], wij('z', 'afwijking.schrijven'))).toEqual([])
    expect(soorten([wet({ status: 'vervallen' })], wij('d', 'afwijking.schrijven'))).toEqual([])
    expect(taken([wet({ heeftConcept: true })], wij('d', 'afwijking.schrijven'))[0]!.toelichting).toContain('Dien het in')
  })

  test('days of the coming year, and what is not finished', () => {
    expect(
      termijnen([wet(), wet({ inwerkingOp: '2027-11-23' }), wet({ inwerkingOp: '2026-11-21' }), wet({ inwerkingOp: null })], VANDAAG),
    ).toHaveLength(1)
    expect(openPunten([wet(), wet({ partijen: [] }), wet({ trekkerId: null, analyse: null, aandacht: 'geen_trekker' })])).toMatchObject([
      { stand: 'Wacht op hoe het elders is', eigenaar: 'Duiven' },
      { stand: 'Op de agenda, zonder trekker', blokkade: 'Niemand trekt de analyse' },
    ])
  })
})
