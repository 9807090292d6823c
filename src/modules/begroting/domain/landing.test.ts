import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { addTotaal, formatTotaal, TOTAAL_NUL } from '#kernel/totaal.ts'
import { landingen } from './landing.ts'

const regel = (jaar: number, cent: number, pm = 0, soort: 'incidenteel' | 'structureel' = 'incidenteel') => ({
  jaar,
  soort,
  totaal: { bekend: bedrag(BigInt(cent)), pm },
})
const stond = (begrotingsjaar: number, sleutel: string | null, ...args: Parameters<typeof regel>) => ({
  ...regel(...args),
  begrotingsjaar,
  verdeelsleutelId: sleutel,
})
const tekst = (found: ReturnType<typeof landingen>) =>
  found.map(
    ({ jaar, regels }) =>
      `${jaar}: ${regels.map((each) => `${each.jaar} ${each.verdeelsleutelId} ${formatTotaal(each.totaal)}`).join(', ')}`,
  )

describe('what a decision does to the budgets', () => {
  test('a first one lands in the budget of its first year; one without money nowhere', () => {
    expect(tekst(landingen({ nieuw: [regel(2027, 300), regel(2028, 100, 1)], sleutelId: 'k', oud: [] }))).toEqual([
      '2027: 2027 k 3.00, 2028 k 1.00 + PM',
    ])
    expect(landingen({ nieuw: [], sleutelId: null, oud: [] })).toEqual([])
  })

  test('one that replaces another is one line with the difference, where year, kind and key are the same', () => {
    expect(tekst(landingen({ nieuw: [regel(2027, 500)], sleutelId: 'k', oud: [stond(2027, 'k', 2027, 300)] }))).toEqual([
      '2027: 2027 k 2.00',
    ])
    expect(landingen({ nieuw: [regel(2027, 300)], sleutelId: 'k', oud: [stond(2027, 'k', 2027, 300)] })).toEqual([])
  })

  test('by another key it is taken back by the old one and given by the new one', () => {
    expect(tekst(landingen({ nieuw: [regel(2027, 500)], sleutelId: 'nieuw', oud: [stond(2027, 'oud', 2027, 300)] }))).toEqual([
      '2027: 2027 nieuw 5.00, 2027 oud -3.00',
    ])
  })

  test('in another budget each changes its own; withdrawing takes back what is known and what was PM', () => {
    expect(tekst(landingen({ nieuw: [regel(2028, 500)], sleutelId: 'k', oud: [stond(2027, 'k', 2027, 300)] }))).toEqual([
      '2028: 2028 k 5.00',
      '2027: 2027 k -3.00',
    ])
    const [terug] = landingen({ nieuw: [], sleutelId: null, oud: [stond(2027, 'k', 2027, 300, 2)] })
    expect(terug!.regels[0]!.totaal).toEqual({ bekend: -300n, pm: -2 })
  })

  test('whatever came before: old and change together are what is new, to the cent and to the PM', () => {
    const regels = fc.array(fc.tuple(fc.integer({ min: 2027, max: 2029 }), fc.integer({ min: -500, max: 500 }), fc.nat(2)), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(regels, regels, (eerst, dan) => {
        const oud = eerst.map(([jaar, cent, pm]) => stond(2027, 'k', jaar, cent, pm))
        const nieuw = dan.map(([jaar, cent, pm]) => regel(jaar, cent, pm))
        const changes = landingen({ nieuw, sleutelId: 'k', oud }).flatMap((landing) => landing.regels)
        const sum = (found: readonly { totaal: typeof TOTAAL_NUL }[]) =>
          found.reduce((total, { totaal }) => addTotaal(total, totaal), TOTAAL_NUL)
        expect(addTotaal(sum(oud), sum(changes))).toEqual(sum(nieuw))
      }),
    )
  })
})
