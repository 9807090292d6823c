import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag, formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { answer } from '#platform/rekenkern/berekening.ts'
import { deelname } from '../berekeningen.ts'
import { type Cijfers, deelnameOf, gebonden, instapprijzen, invoerOf, isBekend, onbekendIn, type Partij, watAls } from './betalen.ts'
import { divideDeelname } from './deelname.ts'

const euro = (text: string) => expectOk(parseBedrag(text))
const cijfers: Cijfers = {
  investering: euro('300000.00'),
  afschrijvingJaren: 3,
  vasteKostenPerJaar: euro('90000.00'),
  prijsPerEenheid: euro('10.00'),
  eersteJaar: 2028,
  aantalJaren: 3,
  opzegtermijnJaren: 1,
}
const partij = (naam: string, keuze: Partij['keuze'], more: Partial<Partij> = {}): Partij => ({
  organisatieId: naam,
  naam,
  keuze,
  vanafJaar: null,
  gewicht: breuk(1n),
  eenheden: breuk(100n),
  ...more,
})
const drie = [partij('Duiven', 'eigenaar'), partij('Zevenaar', 'later', { vanafJaar: 2029 }), partij('Westervoort', 'meeliften')]
const regels = (partijen: Partij[], jaar: number) =>
  Object.fromEntries(
    divideDeelname(deelnameOf(cijfers, partijen))
      .jaren.find((each) => each.jaar === jaar)!
      .bijdragen.map(({ code, investering, toetreding, vast, variabel }) => [
        code,
        [investering, toetreding, vast, variabel].map(formatBedrag),
      ]),
  )

test('who goes along pays by the unit only; who comes later pays to step in, and the owner receives it', () => {
  expect(regels(drie, 2028)).toEqual({
    Duiven: ['300000.00', '0.00', '90000.00', '1000.00'],
    Zevenaar: ['0.00', '0.00', '0.00', '0.00'],
    Westervoort: ['0.00', '0.00', '0.00', '1000.00'],
  })
  expect(regels(drie, 2029)).toEqual({
    Duiven: ['0.00', '-100000.00', '45000.00', '1000.00'],
    Zevenaar: ['0.00', '100000.00', '45000.00', '1000.00'],
    Westervoort: ['0.00', '0.00', '0.00', '1000.00'],
  })
})

test('stepping in costs less each year, for who goes along, who comes later and who said nothing', () => {
  const stil = [...drie, partij('Arnhem', null)]
  expect(
    instapprijzen(cijfers, stil).map(({ naam, prijzen }) => [
      naam,
      ...prijzen.map(({ jaar, instap }) => `${jaar} ${formatBedrag(instap)}`),
    ]),
  ).toEqual([
    ['Zevenaar', '2029 100000.00', '2030 50000.00'],
    // In 2029 Zevenaar joins too: both pay a third of what is left, and the odd cent is Zevenaar's.
    ['Westervoort', '2029 66666.66', '2030 33333.33'],
    ['Arnhem', '2029 66666.66', '2030 33333.33'],
  ])
})

test('what if: another choice of one party, and nobody else’s', () => {
  const stel = watAls(drie, { organisatieId: 'Zevenaar', keuze: 'nu', vanafJaar: null })
  expect(regels(stel, 2028)['Zevenaar']).toEqual(['150000.00', '0.00', '45000.00', '1000.00'])
  expect(drie[1]!.keuze).toBe('later')
})

test('whoever gives notice owes that year and the years of notice, as far as they were agreed', () => {
  const uitkomst = divideDeelname(deelnameOf(cijfers, drie))
  const owed = (naam: string, vanaf: number, opzegtermijn: number) => formatBedrag(gebonden(uitkomst, naam, { vanaf, opzegtermijn }))
  expect(owed('Zevenaar', 2029, 0)).toBe('146000.00')
  expect(owed('Zevenaar', 2029, 1)).toBe('192000.00')
  expect(owed('Zevenaar', 2030, 5)).toBe('46000.00')
  expect(owed('Niemand', 2029, 1)).toBe('0.00')
})

test('what nobody knows makes unknown what it touches, and nothing else', () => {
  const bekend = (figures: Partial<Cijfers>, naam: string, jaren = [2028, 2029, 2030], partijen = drie) =>
    isBekend(onbekendIn({ ...cijfers, ...figures }, partijen), naam, jaren)
  expect(bekend({}, 'Duiven')).toBe(true)
  expect(bekend({ investering: null }, 'Duiven')).toBe(false)
  // Zevenaar steps in in 2029; in 2030 the investment moves nothing, and who goes along never pays for it.
  expect(bekend({ investering: null }, 'Duiven', [2029])).toBe(false)
  expect(bekend({ investering: null }, 'Duiven', [2030])).toBe(true)
  expect(bekend({ investering: null, vasteKostenPerJaar: null }, 'Westervoort')).toBe(true)
  expect(bekend({ vasteKostenPerJaar: null }, 'Duiven', [2030])).toBe(false)
  expect(bekend({ prijsPerEenheid: null }, 'Westervoort')).toBe(false)
  expect(bekend({ investering: null, prijsPerEenheid: null }, 'Zevenaar', [2028])).toBe(true)
  const stil = [drie[0]!, { ...drie[2]!, eenheden: null }, partij('Stil', null, { eenheden: null })]
  expect(onbekendIn(cijfers, stil).eenheden).toEqual(['Westervoort'])
  expect([bekend({}, 'Duiven', [2028], stil), bekend({}, 'Westervoort', [2028], stil)]).toEqual([true, false])
})

const cases = fc.record({
  cents: fc.tuple(fc.bigInt(0n, 90_000n), fc.bigInt(0n, 9_000n), fc.bigInt(0n, 500n)),
  jaren: fc.integer({ min: 1, max: 6 }),
  afschrijvingJaren: fc.integer({ min: 1, max: 7 }),
  anderen: fc.array(
    fc.record({
      keuze: fc.constantFrom('nu' as const, 'later' as const, 'meeliften' as const, 'niet' as const, null),
      jaar: fc.integer({ min: 2028, max: 2035 }),
      gewicht: fc.bigInt(0n, 9n),
      eenheden: fc.bigInt(0n, 50n),
    }),
    { maxLength: 6 },
  ),
})
const build = ({
  cents: [investering, vast, prijs],
  jaren,
  afschrijvingJaren,
  anderen,
}: typeof cases extends fc.Arbitrary<infer C> ? C : never) => ({
  cijfers: {
    ...cijfers,
    investering: bedrag(investering),
    vasteKostenPerJaar: bedrag(vast),
    prijsPerEenheid: bedrag(prijs),
    aantalJaren: jaren,
    afschrijvingJaren,
  },
  partijen: [
    partij('p', 'eigenaar', { gewicht: breuk(3n), eenheden: breuk(7n) }),
    ...anderen.map(({ keuze, jaar, gewicht, eenheden }, index) =>
      partij(`p${index}`, keuze, { vanafJaar: keuze === 'later' ? jaar : null, gewicht: breuk(gewicht), eenheden: breuk(eenheden) }),
    ),
  ],
})

describe('whatever parties choose', () => {
  test('the input to redo it gives the same on the command line, and the shares add up to what a year costs', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { cijfers: figures, partijen } = build(given)
        const ours = divideDeelname(deelnameOf(figures, partijen))
        const theirs = answer(deelname, JSON.stringify(invoerOf(deelnameOf(figures, partijen))))
        if (!theirs.ok) throw new Error(JSON.stringify(theirs.refusal))
        expect((theirs.value as { totaal: string }).totaal).toBe(formatBedrag(ours.totaal))
        for (const { bijdragen } of ours.jaren) {
          expect(sumBedragen(bijdragen.map(({ vast }) => vast))).toBe(figures.vasteKostenPerJaar)
          expect(sumBedragen(bijdragen.map(({ toetreding }) => toetreding))).toBe(0n)
        }
      }),
    )
  })

  test('who goes along changes nothing for the others; the order of parties changes at most the odd cent', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { cijfers: figures, partijen } = build(given)
        const payOf = (all: Partij[]) =>
          new Map(
            divideDeelname(deelnameOf(figures, all)).jaren.flatMap(({ jaar, bijdragen }) =>
              bijdragen.map((each) => [`${jaar} ${each.code}`, each]),
            ),
          )
        const before = payOf(partijen)
        const after = payOf([...partijen, partij('lifter', 'meeliften')])
        for (const [key, { investering, toetreding, vast }] of before)
          expect([investering, toetreding, vast]).toEqual([after.get(key)!.investering, after.get(key)!.toetreding, after.get(key)!.vast])
        for (const [key, { vast }] of payOf(partijen.toReversed())) {
          const difference = vast - before.get(key)!.vast
          expect(difference <= 1n && difference >= -1n).toBe(true)
        }
      }),
    )
  })
})
