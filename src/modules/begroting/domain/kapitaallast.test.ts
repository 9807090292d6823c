import { expect, test } from 'vitest'
import { bedrag, sumBedragen } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { kapitaallasten } from './kapitaallast.ts'
import { overheadPerFte } from './overhead.ts'

test('an investment of 120,000 in five years at 1.5% (AC-2.3)', () => {
  const lasten = kapitaallasten({ investering: bedrag(12_000_000n), jaren: 5, rente: breuk(15n, 1000n) })
  expect(lasten.map(({ totaal }) => totaal)).toEqual([2_580_000n, 2_544_000n, 2_508_000n, 2_472_000n, 2_436_000n])
  expect(lasten.map(({ boekwaarde }) => boekwaarde)).toEqual([12_000_000n, 9_600_000n, 7_200_000n, 4_800_000n, 2_400_000n])
})

test('what does not come out even is written off all the same', () => {
  const lasten = kapitaallasten({ investering: bedrag(100n), jaren: 3, rente: breuk(0n) })
  expect(lasten.map(({ afschrijving }) => afschrijving)).toEqual([34n, 33n, 33n])
  expect(sumBedragen(lasten.map(({ totaal }) => totaal))).toBe(100n)
})

test('49 euro for each of 1,350 hours (AC-2.1)', () => {
  expect(overheadPerFte(bedrag(4_900n), breuk(1_350n))).toBe(6_615_000n)
})
