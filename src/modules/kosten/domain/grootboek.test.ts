import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Cel } from '#kernel/inlezen/cel.ts'
import { type Decimaalteken, decimaaltekenVan, leesBedragcel, leesKant } from './grootboek-bedrag.ts'
import {
  bladVanGrootboek,
  foutenInGrootboekkoppeling,
  type Grootboekkoppeling,
  kopsleutel,
  stelKoppelingVoor,
  vindKopregel,
} from './grootboek-blad.ts'
import { leesJaar, leesKwartaal, leesPeriode } from './grootboek-periode.ts'
import { leesCode } from './grootboek-regel.ts'
import { verschilPerRekening } from './grootboek-saldo.ts'
import { toetsGrootboek } from './grootboek-toets.ts'

const cent = (cel: Cel, teken: Decimaalteken = 'komma') => {
  const read = leesBedragcel(cel, teken)
  return read.ok ? read.value : read.refusal.detail
}

describe('amounts', () => {
  test.each<[Cel, bigint]>([
    ['1.234,56', 123_456n],
    ['1234,56', 123_456n],
    ['1234,5', 123_450n],
    ['1234', 123_400n],
    ['1.234', 123_400n],
    ['1 234,56', 123_456n],
    ['1\u202f234,56', 123_456n],
    ["1'234,56", 123_456n],
    ['1,234.56', 123_456n],
    ['1.234.567,89', 123_456_789n],
    ['12.50', 1_250n],
    ['-1.234,56', -123_456n],
    ['1.234,56-', -123_456n],
    ['−5,00', -500n],
    ['(1.234,56)', -123_456n],
    ['€ 1.234,56', 123_456n],
    ['EUR 5,00-', -500n],
    ['€ -5,00', -500n],
    ['-€ 5,00', -500n],
    ['5,00 C', -500n],
    ['5,00 CR', -500n],
    ['5,00 D', 500n],
    ['+5,00', 500n],
    [',50', 50n],
    ['0,10', 10n],
    ['-0,00', 0n],
    ['12,5000', 1_250n],
    ["'-5,00", -500n],
    [{ getal: '1234.5600000000001' }, 123_456n],
    [{ getal: '-0.30000000000000004' }, -30n],
    [{ getal: '1e3' }, 100_000n],
  ])('%j is %s cents', (cel, wanted) => expect(cent(cel)).toBe(wanted))

  test('what stands before the cents follows from the whole file', () => {
    expect(decimaaltekenVan(['1.234', '5,00', { getal: '5' }, null])).toBe('komma')
    expect(decimaaltekenVan(['1,234', '5.00'])).toBe('punt')
    expect(decimaaltekenVan(['5,00', '5.00'])).toBe('gemengd')
    expect(decimaaltekenVan(['1.234'])).toBe('komma')
    expect(cent('1,234', 'punt')).toBe(123_400n)
    expect(cent('1.234', 'komma')).toBe(123_400n)
    expect(cent('1.234', 'gemengd')).toBe('1.234 kan op twee manieren worden gelezen. Schrijf 1234,00 of 1,23.')
    expect(cent('1,500', 'komma')).toBe('1,500 kan op twee manieren worden gelezen. Schrijf 1500,00 of 1,50.')
  })

  test.each<[Cel, string]>([
    ['n.v.t.', 'Dit is geen bedrag: n.v.t.. Schrijf bijvoorbeeld 1234,56 of -1234,56.'],
    ['-(5,00)', 'Dit is geen bedrag: -(5,00). Schrijf bijvoorbeeld 1234,56 of -1234,56.'],
    ['(5,00', 'Dit is geen bedrag: (5,00. Schrijf bijvoorbeeld 1234,56 of -1234,56.'],
    ['1.23.4,56', "De punten en komma's in 1.23.4,56 kloppen niet. Schrijf bijvoorbeeld 1234,56."],
    ['1,2,3', "De punten en komma's in 1,2,3 kloppen niet. Schrijf bijvoorbeeld 1234,56."],
    ['5,005', '5,005 kan op twee manieren worden gelezen. Schrijf 5005,00 of 5,00.'],
    ['12345,678', 'Dit bedrag heeft 3 cijfers na de komma. Rond af op centen in uw administratie.'],
    ['12345678901234,00', 'Dit bedrag is te groot. Gebruik ten hoogste 13 cijfers voor de komma.'],
    ['#N/B', 'De formule in deze cel geeft de fout #N/B. Herstel de formule of typ de waarde.'],
    [true, 'Hier staat WAAR. Vul een bedrag in, bijvoorbeeld 1234,56.'],
    [{ datum: '2026-01-05' }, 'Hier staat 05-01-2026. Vul een bedrag in, bijvoorbeeld 1234,56.'],
  ])('%j is refused', (cel, melding) => expect(cent(cel)).toBe(melding))

  test('every amount is read back, in every way in which packages write it', () => {
    const vormen: ((heel: string, rest: string, min: boolean) => string)[] = [
      (heel, rest, min) => `${min ? '-' : ''}${heel},${rest}`,
      (heel, rest, min) => `${heel.replaceAll(/\B(?=(\d{3})+$)/g, '.')},${rest}${min ? '-' : ''}`,
      (heel, rest, min) => (min ? `(${heel}.${rest})` : `${heel}.${rest}`),
    ]
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(...vormen), (bedrag, vorm) => {
        const cijfers = String(bedrag < 0n ? -bedrag : bedrag).padStart(3, '0')
        expect(cent(vorm(cijfers.slice(0, -2), cijfers.slice(-2), bedrag < 0n))).toBe(bedrag)
      }),
      { numRuns: 200 },
    )
  })

  test('sides in Dutch, English and the German of SAP', () => {
    expect(['D', 'debet', 'S', 'Soll', '+'].map((cel) => leesKant(cel))).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: 1 })))
    expect(['C', 'Credit', 'H', 'CR', '-'].map((cel) => leesKant(cel))).toEqual(Array.from({ length: 5 }, () => ({ ok: true, value: -1 })))
    expect(leesKant('x')).toMatchObject({ refusal: { detail: '"x" kennen wij hier niet. Schrijf D of C.' } })
  })
})

describe('periods', () => {
  test.each<[Cel, number | null, number]>([
    ['3', null, 1],
    ['03', null, 1],
    ['P04', null, 2],
    ['0', null, 1],
    ['13', null, 4],
    [{ getal: '202607' }, 2026, 3],
    ['2026-12', 2026, 4],
    ['2026/003', 2026, 1],
    ['003.2026', 2026, 1],
    ['maart 2026', 2026, 1],
    ['mrt-26', 2026, 1],
    ['augustus', null, 3],
    ['Q2', null, 2],
    ['2026-Q3', 2026, 3],
    ['15-05-2026', 2026, 2],
    [{ datum: '2026-10-01' }, 2026, 4],
  ])('%j', (cel, jaar, kwartaal) => expect(leesPeriode(cel)).toEqual({ ok: true, value: { jaar, kwartaal } }))

  test('what is no period says so', () => {
    expect(leesPeriode('17')).toMatchObject({ refusal: { detail: '17 is geen periode. Schrijf een maand van 1 tot en met 12.' } })
    expect(leesPeriode('zomer')).toMatchObject({ refusal: { detail: 'zomer is geen periode. Schrijf een maand van 1 tot en met 12.' } })
    expect(leesKwartaal('5')).toMatchObject({ refusal: { detail: '5 is geen kwartaal. Schrijf 1, 2, 3 of 4.' } })
    expect(leesKwartaal('2e kwartaal')).toMatchObject({ value: { kwartaal: 2 } })
    expect(leesJaar('26')).toMatchObject({ refusal: { detail: '26 is geen jaar. Schrijf vier cijfers, bijvoorbeeld 2026.' } })
  })
})

test('a code stays as it stands; a name behind it comes apart', () => {
  expect(leesCode('0040')).toEqual({ code: '0040', naam: '' })
  expect(leesCode({ getal: '4000' })).toEqual({ code: '4000', naam: '' })
  expect(leesCode('4000 - Salarissen')).toEqual({ code: '4000', naam: 'Salarissen' })
  expect(leesCode('4000 Salarissen')).toEqual({ code: '4000', naam: 'Salarissen' })
  expect(leesCode('IT-INT')).toEqual({ code: 'IT-INT', naam: '' })
})

const rijen = (...regels: Cel[][]) => regels.map((cellen, index) => ({ nummer: index + 1, cellen }))

/** Reads rows with the mapping that is proposed, and what the test says differently. */
function lees(regels: Cel[][], anders: Partial<Grootboekkoppeling> = {}) {
  const alle = rijen(...regels)
  const kopregel = vindKopregel(alle)!
  const blad = bladVanGrootboek(alle, kopregel)
  const koppeling = { ...stelKoppelingVoor(blad, { kopregel, vandaag: '2026-11-22' }), ...anders }
  const letters = blad.koppen.map((_, index) => String.fromCharCode(65 + index))
  expect(foutenInGrootboekkoppeling(koppeling, letters)).toEqual([])
  return { koppeling, ...toetsGrootboek(blad, koppeling) }
}

describe('files as packages write them', () => {
  test('AFAS: debit and credit apart, a period that goes before the date', () => {
    const { koppeling, regels, fouten } = lees([
      ['Administratie RID', null],
      [
        'Boekjaar',
        'Periode',
        'Boekstuknr',
        'Boekdatum',
        'Rekeningnr',
        'Omschrijving rekening',
        'Verbijzonderingsas 1',
        'Omschrijving',
        'Debet',
        'Credit',
      ],
      ['2026', '3', 'F1', '02-04-2026', '04000', 'Salarissen', 'SD', 'Maart', '1.000,00', null],
      ['2026', '3', 'F1', '02-04-2026', '04000', 'Salarissen', null, 'Correctie', null, '250,00'],
    ])
    expect(fouten).toEqual([])
    expect(koppeling).toMatchObject({ soort: 'mutaties', jaar: 2026, kopregel: 2 })
    expect(regels).toEqual([
      {
        rekening: '04000',
        rekeningNaam: 'Salarissen',
        kostenplaats: 'SD',
        datum: '2026-04-02',
        kwartaal: 1,
        omschrijving: 'Maart',
        stuknummer: 'F1',
        debetCent: 100_000n,
        creditCent: 0n,
      },
      {
        rekening: '04000',
        rekeningNaam: 'Salarissen',
        kostenplaats: null,
        datum: '2026-04-02',
        kwartaal: 1,
        omschrijving: 'Correctie',
        stuknummer: 'F1',
        debetCent: 0n,
        creditCent: 25_000n,
      },
    ])
  })

  test('Exact: one signed amount, account with its name, a day number of a spreadsheet', () => {
    const { regels, fouten } = lees([
      ['Datum', 'Grootboekrekening', 'Kostenplaats', 'Omschrijving', 'Bedrag'],
      ['46032', '4300 - Licenties', 'WP', 'Licentie', '-12,50'],
      ['5 mei 2026', '4300 - Licenties', 'WP', 'Licentie', '100'],
    ])
    expect(fouten).toEqual([])
    expect(
      regels.map(({ datum, kwartaal, rekeningNaam, debetCent, creditCent }) => [datum, kwartaal, rekeningNaam, debetCent, creditCent]),
    ).toEqual([
      ['2026-01-10', 1, 'Licenties', 0n, 1_250n],
      ['2026-05-05', 2, 'Licenties', 10_000n, 0n],
    ])
  })

  test('SAP: an amount without a sign, S or H beside it', () => {
    const { regels, fouten } = lees([
      ['Kostensoort', 'Kostenplaats', 'Posting period', 'S/H', 'Bedrag in huismunt'],
      ['400000', '1010', '001.2026', 'S', '1.234,56'],
      ['400000', '1010', '012.2026', 'H', '34,56'],
    ])
    expect(fouten).toEqual([])
    expect(regels.map(({ kwartaal, debetCent, creditCent }) => [kwartaal, debetCent, creditCent])).toEqual([
      [1, 123_456n, 0n],
      [4, 0n, 3_456n],
    ])
  })

  test('Key2Financiën: ECL and FCL; a saldibalans of a year in one amount lies at its last quarter', () => {
    const { koppeling, regels, perKwartaal, kwartaalVan, kwartaalTot } = lees([
      ['FCL', 'ECL', 'Omschrijving ECL', 'Saldo'],
      ['HV', '4200', 'Huur', '216.000,00'],
    ])
    expect(koppeling).toMatchObject({ soort: 'saldibalans', kwartaalVan: 1, kwartaalTot: 4 })
    expect({ perKwartaal, kwartaalVan, kwartaalTot, kwartaal: regels[0]!.kwartaal }).toEqual({
      perKwartaal: false,
      kwartaalVan: 1,
      kwartaalTot: 4,
      kwartaal: 4,
    })
  })

  test('debit, credit and a balance beside each other: the balance is not proposed', () => {
    const { koppeling } = lees([
      ['Rekening', 'Periode', 'Debet', 'Credit', 'Saldo'],
      ['4000', '1', '5,00', '2,00', '3,00'],
    ])
    expect(Object.values(koppeling.kolommen)).toEqual(['rekening', 'periode', 'debet', 'credit', null])
  })

  test('costs as minus are turned round when asked', () => {
    const { regels } = lees(
      [
        ['Rekening', 'Periode', 'Bedrag'],
        ['4000', '1', '-5,00'],
      ],
      { tekenOmkeren: true },
    )
    expect(regels[0]).toMatchObject({ debetCent: 500n, creditCent: 0n })
  })
})

describe('rows that are no lines', () => {
  const kop = ['Rekening', 'Periode', 'Omschrijving', 'Bedrag']

  test('totals, a head that is printed again, texts and rows without an amount are left out and counted', () => {
    const { regels, weggelaten, aantalFouten, totaalverschil } = lees([
      kop,
      ['4000', '1', 'Loon', '100,00'],
      ['4000', '2', 'Loon', '50,00'],
      ['Totaal 4000', null, null, '150,00'],
      kop,
      ['4100', '1', 'Inhuur', '25,00'],
      ['4110', '1', 'Geen bedrag', null],
      [null, null, null, '25,00'],
      ['Blad 2 van 2', null, null, null],
      [null, null, 'Gemaakt op 1 mei', null],
      [null, null, 'Eindtotaal', '175,00'],
      [null, null, null, null],
    ])
    expect(aantalFouten).toBe(0)
    expect(regels).toHaveLength(3)
    expect(weggelaten).toEqual([
      { reden: 'totaal', aantal: 3, rijen: [4, 8, 11] },
      { reden: 'kop', aantal: 1, rijen: [5] },
      { reden: 'zonder_bedrag', aantal: 2, rijen: [7, 9] },
      { reden: 'tekst', aantal: 1, rijen: [10] },
    ])
    expect(totaalverschil).toBeNull()
  })

  test('a total that is not the sum of the lines is told', () => {
    const { totaalverschil } = lees([kop, ['4000', '1', 'Loon', '100,00'], ['Eindtotaal', null, null, '110,00']])
    expect(totaalverschil).toEqual({ rij: 3, bestandCent: 11_000n, regelsCent: 10_000n })
  })

  test.each(['Transport Duiven, mei', 'Saldo factuur 2026-114', 'Resultaat herwaardering', 'Totaal factuur 88'])(
    'a posting without an account that begins as a total does is asked for its account: %s',
    (omschrijving) => {
      const { regels, weggelaten, fouten } = lees([kop, ['4000', '1', 'Loon', '100,00'], [null, '1', omschrijving, '40,00']])
      expect({ regels: regels.length, weggelaten }).toEqual({ regels: 1, weggelaten: [] })
      expect(fouten).toMatchObject([{ rij: 3, kolom: 'A', code: 'leeg' }])
    },
  )

  test('two postings of one amount: the second without an account is no total of the first', () => {
    const { fouten } = lees([kop, ['4000', '1', 'Huur mei', '100,00'], [null, '1', 'Huur juni', '100,00']])
    expect(fouten).toMatchObject([{ rij: 3, code: 'leeg' }])
  })

  test('totals of a group, of an account with its name and of a page are totals, in any column', () => {
    const { regels, weggelaten, aantalFouten } = lees([
      kop,
      ['4000', '1', 'Loon', '100,00'],
      [null, null, 'Totaal 4000', '100,00'],
      ['4100 - Inhuur', '1', 'Inhuur', '25,00'],
      ['4100 - Inhuur', '2', 'Inhuur', '25,00'],
      ['Totaal 4100 Inhuur', null, null, '50,00'],
      ['Totaal personeel', null, null, '150,00'],
      [null, null, 'Transport naar blad 2', '150,00'],
      ['4200', '1', 'Huur', '10,00'],
      ['Totaal huisvesting', null, null, '10,00'],
      ['Saldo', null, null, '160,00'],
    ])
    expect(aantalFouten).toBe(0)
    expect(regels).toHaveLength(4)
    expect(weggelaten).toEqual([{ reden: 'totaal', aantal: 6, rijen: [3, 6, 7, 8, 10] }])
  })

  test('a subtotal that repeats its account is a total and not counted twice', () => {
    const { regels, weggelaten, aantalFouten } = lees([
      kop,
      ['4000', '1', 'Loon', '100,00'],
      ['4000', '2', 'Loon', '50,00'],
      ['4000', null, 'Totaal', '150,00'],
      ['4100', '1', 'Inhuur', '25,00'],
      ['4100', null, 'Saldo 4100', '25,00'],
      ['4000', '3', 'Loon', '30,00'],
      ['4000 - Totaal', null, null, '30,00'],
    ])
    expect(aantalFouten).toBe(0)
    expect(regels.map(({ debetCent }) => debetCent)).toEqual([10_000n, 5_000n, 2_500n, 3_000n])
    expect(weggelaten).toEqual([{ reden: 'totaal', aantal: 3, rijen: [4, 6, 8] }])
  })

  test('what may be a subtotal or a posting is asked, not guessed', () => {
    const { regels, fouten } = lees([
      kop,
      ['4000', '1', 'Loon', '100,00'],
      ['4000', '2', 'Loon', '50,00'],
      ['4000', '4', 'Totaal', '150,00'],
      ['4000', null, 'Totaal', '149,00'],
    ])
    expect(regels).toHaveLength(2)
    expect(fouten).toEqual([
      expect.objectContaining({
        rij: 4,
        code: 'totaal-of-boeking',
        melding: expect.stringContaining('even veel als de regels erboven samen') as string,
      }),
      expect.objectContaining({ rij: 5, code: 'totaal-of-boeking', melding: expect.stringContaining('niet de som') as string }),
    ])
  })

  test('a balance per quarter and per place, each called saldo, is a posting each', () => {
    const { regels, aantalFouten } = lees([
      kop,
      ['4000', '1', 'Saldo', '100,00'],
      ['4000', '2', 'Saldo', '100,00'],
      ['4100', '1', 'Totaal', '70,00'],
    ])
    expect(aantalFouten).toBe(0)
    expect(regels).toHaveLength(3)
  })

  test('a posting about a balance is a posting: it has an account', () => {
    const { regels } = lees([kop, ['4000', '1', 'Saldo vorig jaar', '100,00'], ['4000', '1', 'Totaalfactuur', '5,00']])
    expect(regels).toHaveLength(2)
  })
})

describe('faults per cell', () => {
  const kop = ['Rekening', 'Boekdatum', 'Kostenplaats', 'Omschrijving', 'Bedrag']
  const meldingen = (rij: Cel[]) => lees([kop, ['4000', '05-01-2026', 'SD', 'goed', '1,00'], rij], { jaar: 2026 }).fouten

  test.each<[string, Cel[], object]>([
    [
      'an account is missing',
      [null, '06-01-2026', 'SD', 'x', '7,00'],
      { kolom: 'A', melding: 'Vul de grootboekrekening in, of haal deze regel weg als het een totaal is.' },
    ],
    [
      'a date that does not exist',
      ['4000', '31-02-2026', 'SD', 'x', '7,00'],
      { kolom: 'B', waarde: '31-02-2026', melding: '31 februari 2026 bestaat niet: februari 2026 heeft 28 dagen.' },
    ],
    ['no date', ['4000', null, 'SD', 'x', '7,00'], { kolom: 'B', melding: 'Vul de boekdatum in, bijvoorbeeld 21-11-2026.' }],
    [
      'another year',
      ['4000', '31-12-2025', 'SD', 'x', '7,00'],
      { kolom: 'B', melding: 'Deze regel is van 2025, u leest 2026 in. Haal de regel weg of kies het andere jaar.' },
    ],
    [
      'no amount',
      ['4000', '06-01-2026', 'SD', 'x', 'zeven'],
      { kolom: 'E', waarde: 'zeven', melding: 'Dit is geen bedrag: zeven. Schrijf bijvoorbeeld 1234,56 of -1234,56.' },
    ],
    [
      'a code that is too long',
      ['4'.repeat(31), '06-01-2026', 'SD', 'x', '7,00'],
      { kolom: 'A', melding: 'Dit zijn 31 tekens. Houd het bij ten hoogste 30.' },
    ],
    [
      'a formula that went wrong',
      ['#VERW!', '06-01-2026', 'SD', 'x', '7,00'],
      { kolom: 'A', melding: 'De formule in deze cel geeft de fout #VERW!. Herstel de formule of typ de waarde.' },
    ],
  ])('%s', (_, rij, wanted) => expect(meldingen(rij)).toEqual([expect.objectContaining({ rij: 3, ...wanted })]))

  test('all faults of a row come together, and a line outside the chosen quarters is one', () => {
    expect(meldingen(['4000', 'gisteren', 'SD', 'x', '1.2']).map(({ kolom }) => kolom)).toEqual(['B'])
    const { fouten, rijenMetFout } = lees([kop, ['4000', '05-07-2026', 'SD', 'x', '1,00'], [null, 'eens', 'SD', 'x', 'veel']], {
      jaar: 2026,
      kwartaalVan: 1,
      kwartaalTot: 2,
    })
    expect(fouten.map(({ rij, kolom, code }) => [rij, kolom, code])).toEqual([
      [2, 'B', 'buiten-periode'],
      [3, 'E', 'bedrag'],
      [3, 'A', 'leeg'],
    ])
    expect(rijenMetFout).toBe(2)
  })
})

test('what is wrong with a mapping comes all at once', () => {
  const basis: Grootboekkoppeling = {
    soort: 'mutaties',
    jaar: 2026,
    kwartaalVan: null,
    kwartaalTot: null,
    kopregel: 1,
    tekenOmkeren: false,
    kolommen: {},
  }
  const melding = (koppeling: Partial<Grootboekkoppeling>) =>
    foutenInGrootboekkoppeling({ ...basis, ...koppeling }, ['A', 'B', 'C']).map((fout) => fout.melding)
  expect(melding({})).toEqual([
    'Kies in welke kolom de grootboekrekening staat.',
    'Kies in welke kolom het bedrag staat, of in welke kolommen debet en credit staan.',
    'Kies in welke kolom de boekdatum of de periode staat.',
  ])
  expect(melding({ kolommen: { A: 'rekening', B: 'rekening', Z: 'datum' } })).toContain(
    'Grootboekrekening is al gekozen voor kolom A. Kies hier iets anders.',
  )
  expect(melding({ kolommen: { A: 'rekening', B: 'debet', C: 'datum' } })).toEqual(['Kies ook in welke kolom credit staat.'])
  expect(melding({ soort: 'saldibalans', kolommen: { A: 'rekening', B: 'bedrag' } })).toEqual([
    'Kies over welke kwartalen deze saldibalans gaat.',
  ])
  expect(melding({ kwartaalVan: 3, kwartaalTot: 2, kolommen: { A: 'rekening', B: 'bedrag', C: 'datum' } })).toEqual([
    'Kies een laatste kwartaal dat niet voor het eerste ligt.',
  ])
})

test('a file is known again by its heads', () => {
  expect(kopsleutel(['Rekening', 'Debet '])).toBe(kopsleutel(['rekening', 'DEBET']))
  expect(kopsleutel(['Rekening', 'Debet'])).not.toBe(kopsleutel(['Debet', 'Rekening']))
})

test('differences per account: new, gone, other; what is the same is left out', () => {
  const saldo = (rekening: string, bedragCent: bigint) => ({ rekening, rekeningNaam: `R${rekening}`, bedragCent })
  expect(
    verschilPerRekening([saldo('1', 5n), saldo('2', 7n), saldo('3', 1n), saldo('3', 1n)], [saldo('2', 9n), saldo('3', 2n), saldo('4', 0n)]),
  ).toEqual([
    { rekening: '1', rekeningNaam: 'R1', oudCent: 5n, nieuwCent: null, verschilCent: -5n },
    { rekening: '2', rekeningNaam: 'R2', oudCent: 7n, nieuwCent: 9n, verschilCent: 2n },
    { rekening: '4', rekeningNaam: 'R4', oudCent: null, nieuwCent: 0n, verschilCent: 0n },
  ])
})
