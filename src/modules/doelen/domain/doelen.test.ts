import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adopt, expectConcept, nextStatuses, type Status, submit, withdraw } from './doel.ts'
import { isGehaald, uitkomst } from './herijking.ts'
import { naastElkaar, tel, telzin } from './naast-elkaar.ts'

const statussen = Object.keys(nextStatuses) as Status[]

describe('steps', () => {
  test.each(statussen)('from %s only what the table says', (status) => {
    for (const soort of ['ambitie', 'grens', 'gezamenlijk'] as const) {
      const doel = { soort, status }
      expect(submit(doel).ok).toBe(nextStatuses[status].includes('ingediend'))
      expect(withdraw(doel).ok).toBe(nextStatuses[status].includes('ingetrokken'))
      expect(adopt(doel).ok).toBe(soort === 'gezamenlijk' && nextStatuses[status].includes('vastgesteld'))
      expect(expectConcept(doel).ok).toBe(status === 'concept')
    }
  })
})

describe('the promise beside the result', () => {
  const belofte = { streefwaarde: '5.0', richting: 'hoger' as const, streefdatum: '2026-12-31' }

  test.each([
    ['hoger', '5', true],
    ['hoger', '4.99', false],
    ['lager', '5.00', true],
    ['lager', '5.01', false],
    ['gelijk', '5.000', true],
    ['gelijk', '5.001', false],
  ] as const)('%s, measured %s: %s', (richting, waarde, gehaald) => {
    expect(isGehaald({ ...belofte, richting }, waarde)).toBe(gehaald)
  })

  test.each([
    ['before its day, not measured', null, '2026-12-30', 'nog_niet'],
    ['before its day, not reached yet', { datum: '2026-06-01', waarde: '4' }, '2026-12-30', 'nog_niet'],
    ['before its day, reached already', { datum: '2026-06-01', waarde: '5' }, '2026-12-30', 'gehaald'],
    ['on its day, not measured', null, '2026-12-31', 'niet_gemeten'],
    ['after its day, measured too early and not reached then', { datum: '2026-12-30', waarde: '4' }, '2027-02-01', 'niet_gemeten'],
    ['after its day, measured on it and not reached', { datum: '2026-12-31', waarde: '4' }, '2027-02-01', 'niet_gehaald'],
    ['after its day, reached', { datum: '2027-01-10', waarde: '6' }, '2027-02-01', 'gehaald'],
  ] as const)('%s', (_, meting, vandaag, verwacht) => {
    expect(uitkomst(belofte, meting, vandaag)).toBe(verwacht)
  })

  test('without a measurement nothing is called reached or missed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('hoger', 'lager', 'gelijk'),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        (richting, day) => {
          expect(['nog_niet', 'niet_gemeten']).toContain(uitkomst({ ...belofte, richting }, null, day.toISOString().slice(0, 10)))
        },
      ),
    )
  })
})

const doel = fc.record({
  soort: fc.constantFrom('ambitie' as const, 'grens' as const, 'gezamenlijk' as const),
  onderwerp: fc.constantFrom('Data', 'data ', 'Basis  op orde', 'basis op orde'),
  verhouding: fc.constantFrom('zelfde' as const, 'anders' as const, 'strijdig' as const, null),
  zijde: fc.constantFrom('a', 'b', 'c').map((id) => ({ eigenOrganisatieId: id, eigenOrganisatieNaam: id.toUpperCase() })),
})

describe('side by side', () => {
  test('no goal is lost or doubled, and every count adds up', () => {
    fc.assert(
      fc.property(fc.array(doel), (doelen) => {
        const onderwerpen = naastElkaar(doelen)
        const shown = onderwerpen.flatMap(({ gezamenlijk, partijen }) => [...gezamenlijk, ...partijen.flatMap((partij) => partij.doelen)])
        expect(new Set(shown)).toEqual(new Set(doelen))
        expect(shown).toHaveLength(doelen.length)
        for (const { telling, partijen } of onderwerpen)
          expect(telling.zelfde + telling.anders + telling.strijdig + telling.los).toBe(partijen.flatMap((partij) => partij.doelen).length)
      }),
    )
  })

  test('subjects are the same whatever their capitals and spaces', () => {
    const zijde = { eigenOrganisatieId: 'a', eigenOrganisatieNaam: 'A' }
    const found = naastElkaar(
      ['Basis op orde', ' basis  OP orde '].map((onderwerp) => ({ soort: 'ambitie' as const, onderwerp, verhouding: null, zijde })),
    )
    expect(found.map(({ onderwerp }) => onderwerp)).toEqual(['Basis op orde'])
  })

  test.each([
    [[], 'Nog geen partij legde hier een ambitie of grens naast.'],
    [['zelfde'], 'Van 1 doel van een partij: 1 is hetzelfde.'],
    [['zelfde', 'zelfde', 'strijdig'], 'Van 3 doelen van partijen: 2 zijn hetzelfde en 1 is strijdig.'],
    [['anders', 'strijdig', null], 'Van 3 doelen van partijen: 1 is anders, 1 is strijdig en 1 is niet vergeleken.'],
  ] as const)('counts in a sentence: %j', (verhoudingen, zin) => {
    expect(telzin(tel(verhoudingen.map((verhouding) => ({ verhouding }))))).toBe(zin)
  })
})
