import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag, formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import type { Kostenmodel } from '#modules/kosten/domain/kostenmodel.ts'
import type { Toerekening, Toerekeninvoer } from '#modules/kosten/domain/toerekening-vorm.ts'
import { invoerTekst, leesInvoer, uitkomstTekst } from '#modules/kosten/domain/toerekening-tekst.ts'
import { raaktDoorgerekend } from '#modules/kosten/domain/periode.ts'
import { veranderingen } from '#modules/kosten/domain/verandering.ts'
import { rekenModel } from '#modules/kosten/domain/toerekening.ts'

const driver = (soort: 'vast' | 'volume' = 'vast') => ({ naam: 'Uren', eenheid: 'uur', soort, bron: 'test', peildatum: null })
const plaats = (code: string, soort: 'hulp' | 'hoofd' | 'activiteit', telt?: 'volume') => ({
  code,
  naam: `Plaats ${code}`,
  soort,
  driver: driver(telt),
})
const levering = (van: string, naar: string, ...hoeveelheden: string[]) => ({ van, naar, hoeveelheden })

/** AC-3.1 with main centres that each serve one product: two auxiliary centres that serve each other. */
const model: Kostenmodel = {
  methode: 'wederkerig',
  volgorde: [],
  kostensoorten: [
    { code: 'LOON', naam: 'Loon', rekeningen: [{ van: '4000', totEnMet: '4099' }], isBuiten: false },
    { code: 'OVERIG', naam: 'Overig', rekeningen: [{ van: '4100', totEnMet: '4999' }], isBuiten: false },
    { code: 'BIJDR', naam: 'Bijdragen', rekeningen: [{ van: '8000', totEnMet: '8999' }], isBuiten: true },
  ],
  kostenplaatsen: [plaats('S1', 'hulp'), plaats('S2', 'hulp'), plaats('H1', 'hoofd'), plaats('H2', 'hoofd')],
  producten: ['p1', 'p2'],
  leveringen: [
    levering('S1', 'S2', '20'),
    levering('S1', 'H1', '50'),
    levering('S1', 'H2', '30'),
    levering('S2', 'S1', '10'),
    levering('S2', 'H1', '40'),
    levering('S2', 'H2', '50'),
    levering('H1', 'p1', '1'),
    levering('H2', 'p2', '1'),
  ],
}
const saldo = (rekening: string, kostenplaats: string | null, cent: bigint) => ({
  rekening,
  rekeningNaam: `Rekening ${rekening}`,
  kostenplaats,
  bedrag: bedrag(cent),
})
const telling = (productId: string, deelnemer: string, aantal: string | null, kwartaal = 1) => ({ productId, deelnemer, kwartaal, aantal })

const invoer: Toerekeninvoer = {
  model,
  producten: [
    { id: 'p1', naam: 'Werkplek', eenheid: 'werkplek', telling: 'stand' },
    { id: 'p2', naam: 'Uur', eenheid: 'uur', telling: 'verbruik' },
  ],
  kwartalen: [1],
  saldi: [
    saldo('4000', 'S1', 20_000_000n),
    saldo('4100', 'S2', 30_000_000n),
    saldo('4000', 'H1', 100_000_000n),
    saldo('4100', 'H2', 80_000_000n),
  ],
  tellingen: [telling('p1', 'a', '520'), telling('p1', 'b', '480'), telling('p2', 'a', '10'), telling('p2', 'b', '0')],
  deelnemers: [
    { code: 'a', naam: 'A' },
    { code: 'b', naam: 'B' },
  ],
}

function expectUitkomst(given: Toerekeninvoer): Toerekening {
  const resultaat = rekenModel(given)
  if (!resultaat.ok) expect(resultaat.fouten).toEqual([])
  return (resultaat as { uitkomst: Toerekening }).uitkomst
}
const fouten = (given: Toerekeninvoer) => {
  const resultaat = rekenModel(given)
  return resultaat.ok ? [] : resultaat.fouten.map(({ code, plek }) => [code, 'code' in plek ? plek.code : plek.soort])
}

describe('AC-3.1 through a whole model', () => {
  test.each([
    ['direct', [], '1258333.33', '1041666.67'],
    ['trapsgewijs', ['S1', 'S2'], '1251111.11', '1048888.89'],
    ['trapsgewijs', ['S2', 'S1'], '1263750.00', '1036250.00'],
    ['wederkerig', [], '1256122.45', '1043877.55'],
  ] as const)('%s %j', (methode, volgorde, p1, p2) => {
    const { producten, totaal } = expectUitkomst({ ...invoer, model: { ...model, methode, volgorde } })
    expect(producten.map(({ kosten }) => formatBedrag(kosten))).toEqual([p1, p2])
    expect(formatBedrag(totaal)).toBe('2300000.00')
  })

  test('a product says what it is made of, what one costs, and what everyone takes of it', () => {
    const [p1, p2] = expectUitkomst(invoer).producten
    expect(p1!.opbouw.map(({ soort, code, bedrag: deel }) => `${soort} ${code} ${formatBedrag(deel)}`)).toEqual([
      'kostensoort LOON 1000000.00',
      'hulp S1 117346.94',
      'hulp S2 138775.51',
    ])
    expect([toKortDecimaal(p1!.volume, 4), formatBedrag(p1!.kostprijs)]).toEqual(['1000', '1256.12'])
    expect(p1!.deelnemers.map(({ deelnemer, bedrag: deel }) => [deelnemer, formatBedrag(deel)])).toEqual([
      ['a', '653183.67'],
      ['b', '602938.78'],
    ])
    expect(p2!.deelnemers[1]!.bedrag).toBe(0n)
  })
})

test('what cannot be placed is a row of its own, what the model leaves alone too, and all together are the ledger', () => {
  const saldi = [
    ...invoer.saldi,
    saldo('4000', null, 500n),
    saldo('4000', 'WEG', 70n),
    saldo('5000', 'H1', 30n),
    saldo('8000', null, -900n),
  ]
  const { totaal, buiten, nietVerdeeld, producten } = expectUitkomst({ ...invoer, saldi })
  expect(nietVerdeeld.map(({ reden, bedrag: cent }) => [reden, cent])).toEqual([
    ['geen_kostenplaats', 500n],
    ['geen_kostenplaats', 70n],
    ['geen_kostensoort', 30n],
  ])
  expect(buiten).toEqual([{ kostensoort: 'BIJDR', bedrag: -900n }])
  const parts = [...buiten, ...nietVerdeeld].map((each) => each.bedrag).concat(producten.map(({ kosten }) => kosten))
  expect(sumBedragen(parts)).toBe(totaal)
})

describe('more than one quarter', () => {
  const twee: Toerekeninvoer = {
    ...invoer,
    kwartalen: [1, 2],
    tellingen: [telling('p1', 'a', '500'), telling('p1', 'a', '540', 2), telling('p2', 'a', '10'), telling('p2', 'a', '30', 2)],
  }
  test('what stands there is the mean, what is used is the sum', () => {
    expect(expectUitkomst(twee).producten.map(({ volume }) => toKortDecimaal(volume, 4))).toEqual(['520', '40'])
  })

  test('a driver per unit follows the count of each quarter, and a quantity may differ by quarter', () => {
    const activiteit: Kostenmodel = {
      ...model,
      kostenplaatsen: [...model.kostenplaatsen, plaats('ACT', 'activiteit', 'volume')],
      leveringen: [
        ...model.leveringen.slice(0, 6),
        levering('H1', 'ACT', '1'),
        levering('H2', 'p2', '1'),
        levering('ACT', 'p1', '1', '3', '0', '0'),
        levering('ACT', 'p2', '2'),
      ],
    }
    const { stromen } = expectUitkomst({ ...twee, model: activiteit })
    const van = stromen.filter((stroom) => stroom.van === 'ACT').map((stroom) => stroom.bedrag)
    // p1: 1 × 500 + 3 × 540 = 2120; p2: 2 × (10 + 30) = 80.
    expect(van).toHaveLength(2)
    expect((van[0]! * 80n) / van[1]!).toBe(2120n)
  })
})

test('everything that is missing is named at once, with where to mend it', () => {
  expect(fouten({ ...invoer, tellingen: [telling('p1', 'a', null), telling('p2', 'a', '0')] })).toEqual([
    ['telling-ontbreekt', 'hoeveelheden'],
    ['product-zonder-volume', 'p2'],
  ])
  expect(fouten({ ...invoer, model: { ...model, leveringen: model.leveringen.slice(0, 7) } })).toEqual([['kosten-blijven-staan', 'H2']])
  const kring = [levering('S1', 'S2', '1'), levering('S2', 'S1', '1'), levering('H1', 'p1', '1'), levering('H2', 'p2', '1')]
  expect(fouten({ ...invoer, model: { ...model, leveringen: kring } })).toEqual([
    ['kring-zonder-uitweg', 'S1'],
    ['kring-zonder-uitweg', 'S2'],
  ])
  expect(fouten({ ...invoer, model: { ...model, methode: 'trapsgewijs', volgorde: ['S1', 'X', 'S1'] } })).toEqual([
    ['volgorde-mist', 'S2'],
    ['volgorde-teveel', 'X'],
    ['volgorde-teveel', 'S1'],
  ])
  expect(
    fouten({ ...invoer, model: { ...model, kostensoorten: [...model.kostensoorten, { ...model.kostensoorten[0]!, code: 'DUBBEL' }] } }),
  ).toEqual([['rekening-dubbel', 'DUBBEL']])
  expect(
    fouten({
      ...invoer,
      model: {
        ...model,
        leveringen: [...model.leveringen, levering('H1', 'S1', '1'), levering('S1', 'weg', '1'), levering('S1', 'H1', '1')],
      },
    }),
  ).toEqual([
    ['levering-dubbel', 'S1'],
    ['verkeerde-richting', 'H1'],
    ['naar-onbekend', 'S1'],
  ])
})

test('input survives as text, and the same text gives the same outcome', () => {
  const tekst = JSON.parse(JSON.stringify(invoerTekst(invoer))) as ReturnType<typeof invoerTekst>
  expect(uitkomstTekst(expectUitkomst(leesInvoer(tekst)))).toEqual(uitkomstTekst(expectUitkomst(invoer)))
})

test('whatever the ledger and the counts: every euro is somewhere, at every place and on every product', () => {
  const cent = fc.bigInt({ min: -1_000_000_000n, max: 10_000_000_000n })
  const amounts = fc.array(
    fc.tuple(fc.constantFrom('4000', '4100', '5000', '8000'), fc.constantFrom('S1', 'S2', 'H1', 'H2', null, 'X'), cent),
    { maxLength: 12 },
  )
  const counts = fc
    .array(fc.integer({ min: 0, max: 999 }), { minLength: 4, maxLength: 4 })
    .filter(([a, b, c, d]) => a! + b! > 0 && c! + d! > 0)
  const methode = fc.constantFrom('direct' as const, 'trapsgewijs' as const, 'wederkerig' as const)
  fc.assert(
    fc.property(amounts, counts, methode, (rows, [a, b, c, d], welke) => {
      const uitkomst = expectUitkomst({
        ...invoer,
        model: { ...model, methode: welke, volgorde: ['S2', 'S1'] },
        saldi: rows.map(([rekening, waar, bedragCent]) => saldo(rekening, waar, bedragCent)),
        tellingen: [
          telling('p1', 'a', String(a)),
          telling('p1', 'b', String(b)),
          telling('p2', 'a', String(c)),
          telling('p2', 'b', String(d)),
        ],
      })
      const rest = [...uitkomst.buiten, ...uitkomst.nietVerdeeld].map((each) => each.bedrag)
      expect(sumBedragen([...rest, ...uitkomst.producten.map(({ kosten }) => kosten)])).toBe(uitkomst.totaal)
      for (const { kosten, opbouw, deelnemers, id } of uitkomst.producten) {
        expect(sumBedragen(deelnemers.map((deel) => deel.bedrag))).toBe(kosten)
        expect(sumBedragen(uitkomst.stromen.filter(({ naar }) => naar === id).map((stroom) => stroom.bedrag))).toBe(kosten)
        // A place whose own parts cancel out to nil has no mix to pass on, and no money either.
        expect(sumBedragen(opbouw.map((deel) => deel.bedrag))).toBe(kosten)
      }
    }),
    { numRuns: 60 },
  )
})

test('what moved since a run is named: counts of products that it prices, and balances of the ledger', () => {
  const gezien = {
    model,
    producten: [{ id: 'p1', naam: 'Werkplek', eenheid: 'stuk', telling: 'stand' as const }],
    deelnemers: [{ code: 'a', naam: 'Duiven' }],
    tellingen: [
      { productId: 'p1', deelnemer: 'a', kwartaal: 1, aantal: '10' },
      { productId: 'elders', deelnemer: 'a', kwartaal: 1, aantal: '1' },
    ] as Toerekeninvoer['tellingen'],
    saldi: [{ rekening: '4000', rekeningNaam: 'Loon', kostenplaats: 'S1', bedrag: '100.00' }],
  }
  const nu = (anders: Partial<Parameters<typeof veranderingen>[1]>) => veranderingen(gezien, { ...gezien, ...anders })
  const telling = (aantal: string | null) => ({ productId: 'p1', deelnemer: 'a', kwartaal: 1, aantal })
  expect(nu({ saldi: [...gezien.saldi, { rekening: '4001', rekeningNaam: '', kostenplaats: 'S1', bedrag: '0.00' }] })).toEqual([])
  expect(nu({ tellingen: [telling('10'), { ...gezien.tellingen[1]!, aantal: '2' }] })).toEqual([])
  expect(nu({ tellingen: [telling('11')] })).toEqual([{ soort: 'telling', product: 'Werkplek', deelnemer: 'Duiven', toen: '10', nu: '11' }])
  expect(nu({ saldi: [{ ...gezien.saldi[0]!, kostenplaats: 'S2' }] })).toEqual([{ soort: 'grootboek' }])
  // Nobody counted any more is not nil.
  expect(veranderingen({ ...gezien, tellingen: [telling('0')] }, { ...gezien, tellingen: [telling(null)] })).toHaveLength(1)
})

test('a model from a day on touches the periods whose last day it would count on, each once', () => {
  const runs = [3, 2, 3, null].map((kwartaal) => ({ jaar: 2026, kwartaal }))
  expect(raaktDoorgerekend(runs, '2026-07-01').map(({ kwartaal }) => kwartaal)).toEqual([3, null])
  expect(raaktDoorgerekend(runs, '2026-06-30').map(({ kwartaal }) => kwartaal)).toEqual([2, 3, null])
  expect(raaktDoorgerekend(runs, '2027-01-01')).toEqual([])
})
