import { expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { structureelEvenwicht } from './structureel-evenwicht.ts'

const duizenden = (amount: number) => bedrag(BigInt(amount) * 100_000n)

test.each([
  [2023, 2_520, -2_022, -904, -1_772, 498, 3_174],
  [2024, 3_043, -2_360, 0, -1_908, 683, 2_591],
  [2025, 4_663, -4_348, 0, -3_771, 315, 4_086],
  // Below nil with all that is for once in it, and still in balance without.
  [2026, 2_006, -2_074, 0, -1_497, -68, 1_429],
])('Noordenveld in %i is in balance (AC-2.2)', (_, saldo, reserves, incidenteelSaldo, incidenteleReserves, naBestemming, structureel) => {
  expect(
    structureelEvenwicht({
      saldo: duizenden(saldo),
      reserves: duizenden(reserves),
      incidenteelSaldo: duizenden(incidenteelSaldo),
      incidenteleReserves: duizenden(incidenteleReserves),
    }),
  ).toEqual({ naBestemming: duizenden(naBestemming), structureel: duizenden(structureel), isInEvenwicht: true })
})

test('one cent short is not in balance, nil is', () => {
  const nihil = { saldo: bedrag(0n), reserves: bedrag(0n), incidenteelSaldo: bedrag(0n), incidenteleReserves: bedrag(0n) }
  expect(structureelEvenwicht(nihil).isInEvenwicht).toBe(true)
  expect(structureelEvenwicht({ ...nihil, incidenteelSaldo: bedrag(1n) })).toMatchObject({ structureel: -1n, isInEvenwicht: false })
})
