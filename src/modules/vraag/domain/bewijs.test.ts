import { expect, test } from 'vitest'
import { wensbewijzen } from './bewijs.ts'

const wens = (organisatieId: string, keuzes: Record<string, string>, steun: string[] = []) => ({
  organisatieId,
  aansluitingen: Object.entries(keuzes).map(([id, keuze]) => ({ organisatieId: id, keuze })),
  steun: steun.map((soort) => ({ soort })),
})
const zie = (wensen: ReturnType<typeof wens>[]) => wensbewijzen(wensen, ['d', 'w', 'z']).map(({ stap, isAf }) => [stap, isAf])

test('free to take part: whose wish it is need not choose, everyone else does, also with no', () => {
  expect(zie([wens('z', { d: 'niet', w: 'nu' })])).toEqual([
    ['deelname', true],
    ['getrapt', false],
  ])
  expect(zie([wens('z', { d: 'niet', w: 'nu' }), wens('z', { d: 'later' })])).toEqual([
    ['deelname', false],
    ['getrapt', true],
  ])
  expect(zie([])[0]).toEqual(['deelname', false])
})

test('step by step: one goes first with it; a guarantee alone is no step', () => {
  expect(zie([wens('z', {}, ['eerste_gebruiker'])])[1]).toEqual(['getrapt', true])
  expect(zie([wens('z', {}, ['sponsor'])])[1]).toEqual(['getrapt', false])
})
