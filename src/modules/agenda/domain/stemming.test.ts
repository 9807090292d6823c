import { describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import { stemming } from '../berekeningen.ts'

interface Given {
  regel?: object
  leden: readonly object[]
  stemmen: readonly object[]
  tweedeVergadering?: boolean
}
interface Answer {
  uitkomst: string
  voor: number
  tegen: number
  onthouden: number
  uitgebracht: number
  quorumNodig: number
  quorumAanwezig: number
  waarschuwingen: { code: string; melding: string }[]
}

const gemeentewet = { quorum: 'meerderheid', meerderheid: 'volstrekt', stakenBijVoltalligheid: 'verworpen' }
const lid = (code: string, stemgewicht: unknown = 1, aanwezig = true) => ({ code, stemgewicht, aanwezig })
const voor = (code: string, aantal: unknown = 1, rest: object = {}) => ({ lid: code, voor: aantal, tegen: 0, ...rest })
const tegen = (code: string, aantal: unknown = 1, rest: object = {}) => ({ lid: code, voor: 0, tegen: aantal, ...rest })

function count({ regel = {}, ...given }: Given): Answer {
  const result = answer(stemming, JSON.stringify({ regel: { ...gemeentewet, ...regel }, ...given }))
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.invalidParams))
  return result.value as Answer
}

const drie = [lid('A', 3), lid('B', 2), lid('C', 2, false)]

describe('the cases of the domain', () => {
  test('AC-1.9: three against two is more than half of what was cast', () => {
    expect(count({ leden: drie, stemmen: [voor('A', 3), tegen('B', 2)] })).toEqual({
      uitkomst: 'aangenomen',
      voor: 3,
      tegen: 2,
      onthouden: 0,
      uitgebracht: 5,
      quorumNodig: 2,
      quorumAanwezig: 2,
      waarschuwingen: [],
    })
  })

  test('AC-1.10: with two thirds needed, three fifths is not enough', () => {
    expect(count({ regel: { meerderheid: { deel: '2/3' } }, leden: drie, stemmen: [voor('A', 3), tegen('B', 2)] }).uitkomst).toBe(
      'verworpen',
    )
  })

  test('AC-1.11: two of four are not more than half; the second meeting may decide', () => {
    const given = { leden: [lid('A'), lid('B'), lid('C', 1, false), lid('D', 1, false)], stemmen: [voor('A'), voor('B')] }
    expect(count(given)).toMatchObject({ uitkomst: 'geen quorum', quorumNodig: 3, quorumAanwezig: 2, voor: 2 })
    expect(count({ ...given, tweedeVergadering: true })).toMatchObject({ uitkomst: 'aangenomen', quorumNodig: 0, quorumAanwezig: 2 })
  })

  test('AC-1.12: a tie of all is rejected at once; a tie while one is missing waits, and in the second meeting it is over', () => {
    const vier = ['A', 'B', 'C', 'D'].map((code) => lid(code))
    expect(count({ leden: vier, stemmen: [voor('A'), voor('B'), tegen('C'), tegen('D')] }).uitkomst).toBe('verworpen')
    const given = { leden: [lid('A'), lid('B'), lid('C', 1, false)], stemmen: [voor('A'), tegen('B')] }
    expect(count(given).uitkomst).toBe('uitgesteld')
    expect(count({ ...given, tweedeVergadering: true }).uitkomst).toBe('verworpen')
  })

  test('AC-1.13: who always wins alone is named, with what to agree on instead', () => {
    const given = { leden: [lid('Zevenaar', 52), lid('1Stroom', 48)], stemmen: [voor('Zevenaar', 52), tegen('1Stroom', 48)] }
    const { uitkomst, waarschuwingen } = count(given)
    expect(uitkomst).toBe('aangenomen')
    expect(waarschuwingen).toEqual([{ code: 'permanenteMeerderheid', melding: expect.stringContaining('Zevenaar') as unknown }])
    expect(waarschuwingen[0]!.melding).toMatch(/unaniem.*dubbele meerderheid/)
    expect(count({ ...given, regel: { meerderheid: 'dubbel' } }).uitkomst).toBe('verworpen')
    expect(count({ ...given, regel: { meerderheid: 'unaniem' } }).uitkomst).toBe('verworpen')
  })
})

describe('the rule of the table', () => {
  test.each([
    [2, 1, 'aangenomen'],
    [3, 2, 'verworpen'],
    [4, 2, 'aangenomen'],
  ])('two thirds is reached at two thirds: %i for and %i against is %s', (ja, nee, uitkomst) => {
    const leden = [lid('A', ja), lid('B', nee)]
    expect(count({ regel: { meerderheid: { deel: '2/3' } }, leden, stemmen: [voor('A', ja), tegen('B', nee)] }).uitkomst).toBe(uitkomst)
  })

  test.each([
    ['2/3', 3, 2],
    ['2/3', 4, 3],
    ['1/2', 4, 2],
    ['0.75', 4, 3],
    [0.75, 5, 4],
    ['1/1', 4, 4],
  ])('a quorum of %s of %i members is %i heads', (deel, aantal, nodig) => {
    const leden = Array.from({ length: aantal }, (_, index) => lid(`L${index}`, 1, index < nodig))
    const stemmen = [voor('L0')]
    expect(count({ regel: { quorum: { deel } }, leden, stemmen })).toMatchObject({
      quorumNodig: nodig,
      quorumAanwezig: nodig,
      uitkomst: 'aangenomen',
    })
    const minder = leden.map((each, index) => ({ ...each, aanwezig: index < nodig - 1 }))
    expect(count({ regel: { quorum: { deel } }, leden: minder, stemmen }).uitkomst).toBe('geen quorum')
  })

  test('a quorum counts heads and not votes, and no quorum asks nobody', () => {
    const leden = [lid('A', 100), lid('B', 1, false), lid('C', 1, false)]
    expect(count({ leden, stemmen: [voor('A', 100)] }).uitkomst).toBe('geen quorum')
    expect(count({ regel: { quorum: 'geen' }, leden, stemmen: [voor('A', 100)] })).toMatchObject({ uitkomst: 'aangenomen', quorumNodig: 0 })
  })

  test('unanimous: nobody against, and at least one for', () => {
    const regel = { meerderheid: 'unaniem' }
    const leden = [lid('A'), lid('B')]
    const onthouden = (code: string) => ({ lid: code, voor: 0, tegen: 0, onthouden: 1 })
    expect(count({ regel, leden, stemmen: [voor('A'), onthouden('B')] }).uitkomst).toBe('aangenomen')
    expect(count({ regel, leden: [lid('A', 5), lid('B')], stemmen: [voor('A', 5), tegen('B')] }).uitkomst).toBe('verworpen')
    expect(count({ regel, leden, stemmen: [onthouden('A'), onthouden('B')] }).uitkomst).toBe('verworpen')
  })

  test('double: the votes and the heads', () => {
    const regel = { meerderheid: 'dubbel' }
    const leden = [lid('A', 5), lid('B', 2), lid('C', 2)]
    expect(count({ regel, leden, stemmen: [voor('A', 5), tegen('B', 2), tegen('C', 2)] }).uitkomst).toBe('verworpen')
    expect(count({ regel, leden, stemmen: [voor('A', 5), voor('B', 2), tegen('C', 2)] }).uitkomst).toBe('aangenomen')
    expect(count({ regel, leden, stemmen: [tegen('A', 5), voor('B', 2), voor('C', 2)] }).uitkomst).toBe('verworpen')
  })

  test('double: the head of a split member follows the larger part, and is of nobody when the parts are equal', () => {
    const regel = { meerderheid: 'dubbel' }
    const leden = [lid('A', 4), lid('B', 4), lid('C', 3)]
    const split = (code: string, ja: number, nee: number) => ({ lid: code, voor: ja, tegen: nee })
    expect(count({ regel, leden, stemmen: [voor('A', 4), split('B', 3, 1), tegen('C', 3)] }).uitkomst).toBe('aangenomen')
    expect(count({ regel, leden, stemmen: [voor('A', 4), split('B', 2, 2), tegen('C', 3)] }).uitkomst).toBe('verworpen')
    expect(count({ regel, leden, stemmen: [voor('A', 4), voor('B', 3), tegen('B', 1), tegen('C', 3)] }).uitkomst).toBe('aangenomen')
  })
})

describe('what is counted', () => {
  test('an abstention is no vote cast', () => {
    const stemmen = [voor('A', 2), { lid: 'B', voor: 0, tegen: 1, onthouden: 5 }]
    expect(count({ leden: [lid('A', 2), lid('B', 6)], stemmen })).toMatchObject({ uitkomst: 'aangenomen', uitgebracht: 3, onthouden: 5 })
  })

  test('a proxy counts for the member it stands for, whose head is not there', () => {
    const leden = [lid('A'), lid('B', 2, false), lid('C', 1, false)]
    const stemmen = [tegen('A'), voor('A', 2, { volmachtVan: 'B' })]
    expect(count({ leden, stemmen })).toMatchObject({ uitkomst: 'geen quorum', quorumAanwezig: 1, voor: 2, tegen: 1 })
    expect(count({ leden: [...leden, lid('D')].map((each) => ({ ...each })), regel: { quorum: { deel: '1/2' } }, stemmen })).toMatchObject({
      uitkomst: 'aangenomen',
      quorumAanwezig: 2,
    })
    const dubbel = { quorum: 'geen', meerderheid: 'dubbel' }
    expect(count({ regel: dubbel, leden, stemmen: [voor('A'), voor('A', 2, { volmachtVan: 'B' })] }).uitkomst).toBe('aangenomen')
    expect(count({ regel: dubbel, leden, stemmen: [...stemmen, voor('A', 1, { volmachtVan: 'C' })] }).uitkomst).toBe('aangenomen')
  })

  test('a tie is not one of all when a member voted by proxy', () => {
    const leden = [lid('A'), lid('B'), lid('C'), lid('D', 1, false)]
    const stemmen = [voor('A'), voor('B'), tegen('C'), tegen('C', 1, { volmachtVan: 'D' })]
    expect(count({ leden, stemmen }).uitkomst).toBe('uitgesteld')
  })

  test('weights may be decimals, and add up exactly', () => {
    const leden = [lid('A', '0.1'), lid('B', 0.2), lid('C', '0.3')]
    const given = { leden, stemmen: [voor('A', '0.1'), voor('B', 0.2), tegen('C', '0.3')] }
    expect(count(given)).toMatchObject({ uitkomst: 'verworpen', voor: 0.3, tegen: 0.3, uitgebracht: 0.6 })
  })

  test('exactly half of the weight is no permanent majority; one hundredth more is', () => {
    const warnings = (gewicht: string) => count({ leden: [lid('A', gewicht), lid('B', 26), lid('C', 24)], stemmen: [] }).waarschuwingen
    expect(warnings('50')).toEqual([])
    expect(warnings('50.01')).toHaveLength(1)
  })

  test('who is missing is still a member: the warning looks at all of them', () => {
    expect(count({ leden: [lid('A', 3, false), lid('B'), lid('C')], stemmen: [voor('B'), voor('C')] })).toMatchObject({
      uitkomst: 'aangenomen',
      waarschuwingen: [{ code: 'permanenteMeerderheid' }],
    })
  })
})
