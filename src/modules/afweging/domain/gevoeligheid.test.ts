import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal } from '#kernel/totaal.ts'
import { type CaseStroom, kostensoorten, totalenPerSoort, variaties, verschilstromen } from './gevoeligheid.ts'

const stroom = (jaar: number, bedrag: string, given: Partial<CaseStroom> = {}): CaseStroom => ({
  jaar,
  bedrag,
  organisatieId: 'a',
  organisatieNaam: 'Zevenaar',
  omschrijving: '',
  soort: 'overig',
  alternatief: 'voorstel',
  ...given,
})
const nul = { alternatief: 'nulalternatief' } as const
const CASE = {
  disconteringsvoet: '0.0225',
  basisjaar: 2027,
  kasstromen: [stroom(2027, '-100.01'), stroom(2028, '60.00'), stroom(2028, 'PM'), stroom(2028, '-50.00', nul)],
}
const bedragen = (kasstromen: readonly CaseStroom[]) => kasstromen.map(({ jaar, bedrag }) => `${jaar} ${bedrag}`)

test('what happens anyway counts the other way round; PM stays PM', () => {
  expect(bedragen(verschilstromen([...CASE.kasstromen, stroom(2029, 'PM', nul)]))).toEqual([
    '2027 -100.01',
    '2028 60.00',
    '2028 PM',
    '2028 50.00',
    '2029 PM',
  ])
})

describe('what may turn out differently', () => {
  const [kosten, uitstel, voet] = variaties(CASE)

  test('the cost of the proposal 20% up or down, to the cent; not what it brings in, nor what happens anyway', () => {
    expect(bedragen(kosten!.heen.kasstromen)).toEqual(['2027 -120.01', '2028 60.00', '2028 PM', '2028 -50.00'])
    expect(bedragen(kosten!.terug.kasstromen)).toEqual(['2027 -80.01', '2028 60.00', '2028 PM', '2028 -50.00'])
  })

  test('a year of delay: what is paid once stays, gains and what comes every year are later, and so is what it would save', () => {
    expect(bedragen(uitstel!.heen.kasstromen)).toEqual(['2027 -100.01', '2029 60.00', '2028 PM', '2029 -50.00'])
    expect(uitstel!.terug).toBe(CASE)
    const elkJaar = { ...CASE, kasstromen: [stroom(2028, '-5.00', { soort: 'structureel' }), stroom(2028, '7.00', nul)] }
    expect(bedragen(variaties(elkJaar)[1]!.heen.kasstromen)).toEqual(['2029 -5.00', '2028 7.00'])
  })

  test('the rate one point up or down, within what a rate can be', () => {
    expect([voet!.heen.disconteringsvoet, voet!.terug.disconteringsvoet]).toEqual(['0.0325', '0.0125'])
    const edge = (disconteringsvoet: string) => variaties({ ...CASE, disconteringsvoet })[2]!
    expect(edge('0.995').heen.disconteringsvoet).toBe('1')
    expect(edge('-0.995').terug.disconteringsvoet).toBe('-0.995')
  })

  test('cost up and cost down lie as far from the case as each other, give or take the cent of rounding', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -1_000_000_000_000n, max: 1_000_000_000_000n }), (cent) => {
        const text = `${cent < 0n ? '-' : ''}${(cent < 0n ? -cent : cent).toString().padStart(3, '0').replace(/(..)$/, '.$1')}`
        const [{ heen, terug }] = variaties({ ...CASE, kasstromen: [stroom(2027, text)] }) as [ReturnType<typeof variaties>[0]]
        const read = ({ kasstromen }: typeof CASE | typeof heen) => expectOk(parseBedrag(kasstromen[0]!.bedrag)) as bigint
        expect(read(heen) + read(terug)).toBe(2n * cent)
      }),
    )
  })
})

test('what each kind comes to: of the proposal only, in a fixed order, PM carried along', () => {
  const rows = [
    stroom(2027, '-10.00', { soort: 'frictie' }),
    stroom(2028, 'PM', { soort: 'frictie' }),
    stroom(2027, '-5.00', { soort: 'investering' }),
    stroom(2027, '-99.00', { soort: 'transitie', ...nul }),
  ]
  expect(totalenPerSoort(rows).map(({ soort, totaal }) => [soort, formatTotaal(totaal)])).toEqual([
    ['investering', '-5.00'],
    ['frictie', '-10.00 + PM'],
  ])
  expect(new Set(kostensoorten).size).toBe(kostensoorten.length)
})
