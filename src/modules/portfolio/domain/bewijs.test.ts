import { expect, test } from 'vitest'
import { type LopendProgramma, planbewijzen } from './bewijs.ts'

type Maatregel = LopendProgramma['maatregelen'][number]
const maatregel = (given: Partial<Maatregel> = {}): Maatregel => ({ van: {}, status: 'gepland', uitBron: false, opdracht: null, ...given })
const zie = (maatregelen: Maatregel[], jaren = [2026, 2027]) =>
  planbewijzen([{ vanJaar: jaren[0]!, totEnMetJaar: jaren[1]!, maatregelen }], '2026-11-22').map(({ isAf, zin }) => [isAf, zin])

test('every measure of a programme that runs has a quarter; one that ended long ago does not count', () => {
  expect(zie([maatregel(), maatregel({ van: null })])[0]).toEqual([false, '1 van 2 maatregelen hebben een kwartaal.'])
  expect(zie([maatregel()])[0]![0]).toBe(true)
  expect(zie([maatregel()], [2023, 2025])[0]).toEqual([false, 'Er loopt in 2026 geen programma met maatregelen.'])
})

test('what is being done was ordered, and the order accepted', () => {
  const bezig = (status: string | null) => maatregel({ status: 'in_uitvoering', opdracht: status === null ? null : { status } })
  expect(zie([bezig('geaccepteerd'), bezig('gegeven')])[1]).toEqual([
    false,
    '1 van 2 maatregelen in uitvoering hebben een opdracht die is aanvaard.',
  ])
  expect(zie([bezig('geaccepteerd')])[1]![0]).toBe(true)
  expect(zie([bezig(null)])[1]![0]).toBe(false)
})
