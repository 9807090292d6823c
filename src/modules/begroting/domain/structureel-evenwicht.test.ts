import { expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { evenwichtVan, type Raming } from './structureel-evenwicht.ts'

const duizenden = (amount: number) => bedrag(BigInt(amount) * 100_000n)

/** A year of which only the differences are published: what is above nil stands at the income side, what is below at the other. */
function raming([saldo, reserves, incidenteleLasten, incidenteleToevoegingen]: readonly number[]): Raming {
  const stromen = (exploitatie: number, mutaties: number) => ({
    baten: duizenden(Math.max(exploitatie, 0)),
    lasten: duizenden(Math.max(-exploitatie, 0)),
    onttrekkingen: duizenden(Math.max(mutaties, 0)),
    toevoegingen: duizenden(Math.max(-mutaties, 0)),
  })
  return { ...stromen(saldo!, reserves!), incidenteel: stromen(-incidenteleLasten!, -incidenteleToevoegingen!) }
}

test.each([
  [2023, [2_520, -2_022, 904, 1_772], 498, 3_174],
  [2024, [3_043, -2_360, 0, 1_908], 683, 2_591],
  [2025, [4_663, -4_348, 0, 3_771], 315, 4_086],
  // Below nil with all that is for once in it, and still in balance without.
  [2026, [2_006, -2_074, 0, 1_497], -68, 1_429],
])('Noordenveld in %i is in balance (AC-2.2)', (_, cijfers, naBestemming, structureel) => {
  expect(evenwichtVan(raming(cijfers))).toMatchObject({
    naBestemming: duizenden(naBestemming),
    structureel: duizenden(structureel),
    isInEvenwicht: true,
  })
})

test('one cent short is not in balance, nil is', () => {
  const niets = { baten: bedrag(0n), lasten: bedrag(0n), onttrekkingen: bedrag(0n), toevoegingen: bedrag(0n) }
  expect(evenwichtVan({ ...niets, incidenteel: niets })).toMatchObject({ structureel: 0n, ruimte: null, isInEvenwicht: true })
  const eenCent = { ...niets, baten: bedrag(1n) }
  expect(evenwichtVan({ ...eenCent, lasten: bedrag(1n), incidenteel: eenCent })).toMatchObject({
    naBestemming: 0n,
    incidenteel: 1n,
    structureel: -1n,
    ruimte: breuk(-1n),
    isInEvenwicht: false,
  })
})

test('the room is a share of all income, reserves left out', () => {
  const stromen = { baten: bedrag(20_000n), lasten: bedrag(19_000n), onttrekkingen: bedrag(500n), toevoegingen: bedrag(100n) }
  const incidenteel = { baten: bedrag(0n), lasten: bedrag(0n), onttrekkingen: bedrag(400n), toevoegingen: bedrag(0n) }
  expect(evenwichtVan({ ...stromen, incidenteel }).ruimte).toEqual(breuk(5n, 100n))
})
