import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag, sumBedragen } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { mayBestemmen } from '../policy.ts'
import { boekAfrekening, boekBestemming, boekVoorschotten } from './boeking.ts'
import { waaromSleutelNiet } from './resultaatsleutel.ts'
import { binnenBandbreedte, type Kwartaalgegevens, kwartaaltarief, mankementenVan, sluitAf } from './kwartaal.ts'

const WIJZEN = ['vaste_prijs', 'volume', 'nacalculatie'] as const
const afspraak = (afrekenwijze: (typeof WIJZEN)[number], bandbreedte = '0', vastAandeel = '0.7') => ({
  productId: 'p',
  afrekenwijze,
  bandbreedte,
  vastAandeel,
})

/** Quarters with any counts, prices below nil as well, and parties that are only in the key. */
const kwartalen = fc
  .record({
    producten: fc.array(
      fc.record({
        wijze: fc.constantFrom(...WIJZEN),
        band: fc.integer({ min: 0, max: 20 }),
        tarief: fc.bigInt({ min: -50_000n, max: 500_000n }),
        kostprijs: fc.bigInt({ min: -50_000n, max: 500_000n }),
        aantallen: fc.array(fc.tuple(fc.nat(2000), fc.nat(20_000)), { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    gewichten: fc.array(fc.bigInt({ min: 1n, max: 100n }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ producten, gewichten }): Kwartaalgegevens => {
    const id = (index: number) => `p${index}`
    return {
      jaar: 2026,
      kwartaal: 1,
      regels: producten.flatMap(({ tarief, aantallen }, index) =>
        aantallen.map(([begroot, tienden], partij) => ({
          productId: id(index),
          productNaam: id(index),
          organisatieId: `o${partij}`,
          organisatieNaam: `o${partij}`,
          begroot: String(begroot),
          werkelijk: `${Math.trunc(tienden / 10)}.${tienden % 10}`,
          tarief: bedrag(tarief),
        })),
      ),
      afspraken: producten.map(({ wijze, band }, index) => ({
        ...afspraak(wijze, `0.${String(band).padStart(2, '0')}`),
        productId: id(index),
      })),
      kostprijzen: new Map(
        producten.map(({ kostprijs }, index) => [id(index), { bedrag: bedrag(kostprijs), toerekeningId: null, grond: 'x' }]),
      ),
      sleutel: gewichten.map((gewicht, index) => ({ code: `o${index}`, gewicht: breuk(gewicht) })),
      verouderd: [],
    }
  })

const samen = (rows: readonly { bedrag: bigint }[]) => rows.reduce((total, row) => total + row.bedrag, 0n)

describe('any quarter', () => {
  test('is paid to the cent, line by line and by all together; and its entries balance, after a correction as well', () => {
    fc.assert(
      fc.property(kwartalen, kwartalen, (eerst, later) => {
        expect(mankementenVan(eerst)).toEqual([])
        const [een, twee] = [sluitAf(eerst), sluitAf(later)]
        for (const regel of een.regels) {
          expect(regel.hoeveelheidsverschil + regel.prijsverschil).toBe(regel.totaalverschil)
          expect(regel.voorschot + regel.totaalverschil).toBe(regel.werkelijkBedrag)
          if (regel.isBinnenBandbreedte) expect(regel.afrekening).toBe(0n)
        }
        expect(sumBedragen(een.deelnemers.map(({ definitief }) => definitief))).toBe(
          sumBedragen(een.regels.map(({ werkelijkBedrag }) => werkelijkBedrag)),
        )
        const boekingen = [
          boekVoorschotten(een.deelnemers),
          boekAfrekening(een.deelnemers),
          boekBestemming(een.deelnemers, 'reserve'),
          boekAfrekening(twee.deelnemers, een.deelnemers),
          boekBestemming(twee.deelnemers, 'deelnemers', een.deelnemers),
        ]
        for (const boeking of boekingen) expect(samen(boeking)).toBe(0n)
        // Of two settlements after each other everyone owes the last one, and no result stays open.
        const [, ...naVoorschot] = boekingen
        for (const { organisatieId, afrekening } of twee.deelnemers) {
          const zonderResultaat = [boekingen[1]!, boekingen[3]!].flat().filter((regel) => regel.organisatieId === organisatieId)
          expect(samen(zonderResultaat)).toBe(afrekening)
        }
        expect(samen(naVoorschot.flat().filter(({ rekening }) => rekening === 'resultaat'))).toBe(0n)
        expect(boekAfrekening(een.deelnemers, een.deelnemers)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

test('the bandwidth counts its edge as within, and says nothing where nothing was planned or all is settled', () => {
  const binnen = (begroot: string, werkelijk: string, hoe = afspraak('volume', '0.05')) => binnenBandbreedte({ begroot, werkelijk }, hoe)
  expect([binnen('100', '105'), binnen('100', '105.1'), binnen('100', '95'), binnen('100', '94.9')]).toEqual([true, false, true, false])
  expect([binnen('0', '1'), binnen('100', '100', afspraak('volume')), binnen('100', '101', afspraak('nacalculatie', '0.05'))]).toEqual([
    false,
    false,
    false,
  ])
})

test('a year’s price falls into four quarters that add up to it; the price of a use is the same in each', () => {
  const kwarten = [1, 2, 3, 4].map((each) => kwartaaltarief(bedrag(100_003n), 'stand', each)!)
  expect(sumBedragen(kwarten)).toBe(100_003n)
  expect([kwartaaltarief(bedrag(9_500n), 'verbruik', 3), kwartaaltarief('PM', 'stand', 1)]).toEqual([9_500n, null])
})

test('a result gets its destination from the board, after the settlement, by a decision in force', () => {
  const besluit = {
    nummer: 'AB-2027-1',
    datum: '2027-04-10',
    tafelId: 'ab',
    gremium: 'Algemeen bestuur',
    slotbesluit: false,
    vervangenDoorId: null,
    vervanging: null,
  }
  const tafels = [
    { id: 'ab', soort: 'bestuur' },
    { id: 'ogo', soort: 'ogo' },
  ]
  const mag = (anders: Partial<typeof besluit> | { vervangenDoorId: string } | { vervanging: 'trekt_in' }, bij = tafels) =>
    mayBestemmen({ ...besluit, ...anders }, { tafels: bij, afgeslotenOp: '2027-04-10' }).mag
  expect(mag({})).toBe(true)
  expect(
    [{ datum: '2027-04-09' }, { tafelId: 'ogo' }, { vervangenDoorId: 'x' }, { vervanging: 'trekt_in' as const }].map((each) => mag(each)),
  ).toEqual([false, false, false, false])
  // Without a board of its own: by the last table on the way.
  const zonder = tafels.slice(1)
  expect([mag({ tafelId: 'ogo' }, zonder), mag({ tafelId: 'ogo', slotbesluit: true }, zonder)]).toEqual([false, true])
})

test('a key divides the result of a quarter when it was adopted and holds on every day of it', () => {
  const sleutel = { naam: 'Sleutel', status: 'vastgesteld', geldigVan: '2027-01-01', geldigTotEnMet: null }
  const waarom = (anders: object, kwartaal = 1) => waaromSleutelNiet({ ...sleutel, ...anders }, { jaar: 2027, kwartaal })
  expect([waarom({}), waarom({ status: 'vervallen', geldigTotEnMet: '2027-03-31' })]).toEqual([null, null])
  expect(waarom({ status: 'concept' })).toContain('niet vastgesteld')
  expect(waarom({ geldigVan: '2027-01-02' })).toContain('niet op alle dagen')
  expect(waarom({ geldigTotEnMet: '2027-03-30' })).toContain('niet op alle dagen')
  expect(waarom({ geldigTotEnMet: '2027-03-31' }, 2)).toContain('niet op alle dagen')
})

test('a product has one tariff in a quarter: another is a mistake of who gathered it', () => {
  const [eerste] = fc.sample(kwartalen, 1)
  const regel = { ...eerste!.regels[0]!, organisatieId: 'ander' }
  expect(() => sluitAf({ ...eerste!, regels: [...eerste!.regels, { ...regel, tarief: bedrag(regel.tarief! + 1n) }] })).toThrow('one tariff')
})
