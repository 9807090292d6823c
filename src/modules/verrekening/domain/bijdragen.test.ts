import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocateByShares } from '#kernel/allocate.ts'
import { bedrag, sumBedragen } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { addTotaal, formatTotaal, TOTAAL_NUL } from '#kernel/totaal.ts'
import { sleutelVanJaar } from './sleutelversie.ts'
import { bijdragenVan, nietVerdeeld, somVan, type VerdeeldeRegel } from './bijdragen.ts'

const jaren = [2027, 2028, 2029, 2030]

test('everyone pays in the years of a line; PM and what has no key is paid by nobody yet', () => {
  const regels: VerdeeldeRegel[] = [
    {
      jaren: [2027],
      totaal: { bekend: bedrag(41_000_000n), pm: 1 },
      delen: [
        { organisatieId: 'z', bedrag: bedrag(21_320_000n) },
        { organisatieId: 'd', bedrag: bedrag(19_680_000n) },
      ],
    },
    { jaren: [2028, 2029, 2030], totaal: { bekend: bedrag(500n), pm: 0 }, delen: [{ organisatieId: 'z', bedrag: bedrag(500n) }] },
    { jaren: [2028], totaal: { bekend: bedrag(700n), pm: 0 }, delen: [] },
  ]
  const bijdragen = bijdragenVan(regels, jaren)
  expect(bijdragen.map(({ organisatieId, perJaar }) => [organisatieId, ...jaren.map((jaar) => perJaar.get(jaar))])).toEqual([
    ['z', 21_320_000n, 500n, 500n, 500n],
    ['d', 19_680_000n, 0n, 0n, 0n],
  ])
  expect(jaren.map((jaar) => formatTotaal(nietVerdeeld(regels, jaar)))).toEqual(['0.00 + PM', '7.00', '0.00', '0.00'])
})

test('every year closes to the cent: contributions plus what is not divided are what the lines ask', () => {
  const regel = fc.record({
    jaren: fc.subarray(jaren),
    cent: fc.bigInt({ min: -5_000_000n, max: 5_000_000n }),
    pm: fc.nat(2),
    gewichten: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
  })
  fc.assert(
    fc.property(fc.array(regel, { maxLength: 6 }), (given) => {
      const regels = given.map(({ jaren: van, cent, pm, gewichten }): VerdeeldeRegel => {
        const total = gewichten.reduce((sum, each) => sum + each, 0)
        const shares = gewichten.map((each) => breuk(BigInt(each), BigInt(total)))
        const delen = shares.length === 0 ? [] : allocateByShares(bedrag(cent), shares)
        return {
          jaren: van,
          totaal: { bekend: bedrag(cent), pm },
          delen: delen.map((deel, index) => ({ organisatieId: String(index), bedrag: deel })),
        }
      })
      const bijdragen = bijdragenVan(regels, jaren)
      for (const jaar of jaren) {
        const asked = regels.filter((each) => each.jaren.includes(jaar)).reduce((sum, { totaal }) => addTotaal(sum, totaal), TOTAAL_NUL)
        const rest = nietVerdeeld(regels, jaar)
        expect(sumBedragen([somVan(bijdragen, jaar), rest.bekend])).toBe(asked.bekend)
        expect(rest.pm).toBe(asked.pm)
      }
    }),
  )
})

test('a year goes over the version of the key that counts in it; days without one are named, unless the first one only begins', () => {
  const een = { id: 'een', geldigVan: '2026-07-01', geldigTotEnMet: '2027-12-31', vervangtId: null }
  const twee = { id: 'twee', geldigVan: '2028-01-01', geldigTotEnMet: null, vervangtId: 'een' }
  const jaar = (welk: number, ...sleutels: (typeof een | typeof twee)[]) => sleutelVanJaar(sleutels, 'een', welk)
  expect([2026, 2027, 2028, 2030].map((welk) => jaar(welk, twee, een))).toEqual([
    { id: 'een' },
    { id: 'een' },
    { id: 'twee' },
    { id: 'twee' },
  ])
  expect(jaar(2028, een)).toEqual({ gat: { van: '2028-01-01', totEnMet: '2028-12-31' } })
  expect(jaar(2025, een)).toEqual({ gat: { van: '2025-01-01', totEnMet: '2025-12-31' } })
  const later = { ...twee, geldigVan: '2028-03-01' }
  expect(jaar(2028, een, later)).toEqual({ gat: { van: '2028-01-01', totEnMet: '2028-02-29' } })
  const midden = { ...een, geldigTotEnMet: '2027-06-30' }
  expect(jaar(2027, midden, { ...twee, geldigVan: '2027-09-01' })).toEqual({ gat: { van: '2027-07-01', totEnMet: '2027-08-31' } })
  expect(jaar(2027, midden, { ...twee, geldigVan: '2027-07-01' })).toEqual({ id: 'een' })
})
