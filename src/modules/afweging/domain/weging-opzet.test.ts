import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag, sumBedragen } from '#kernel/bedrag.ts'
import type { Post } from '#kernel/totaal.ts'
import { effectPerPartij, periodenVan } from './effect.ts'
import { kSets } from './k-sets.ts'
import { verliezersBijWinst } from './verliezers.ts'
import { faultsOf, type Regel, toStatus, totalenPerKlasse } from './voorstel.ts'
import { faultsOfGewichten, faultsOfOpzet, wegingInvoer } from './weging-opzet.ts'

const opzet = (criteria: readonly string[], varianten: readonly string[]) => ({
  criteria: criteria.map((naam) => ({ naam, richting: 'hoog' as const, veto: null })),
  varianten,
  scores: varianten.flatMap((variant) => criteria.map((criterium) => ({ variant, criterium, score: '5' }))),
  marge: '0.10',
})

test('every set of K’s can be weighed as it is, and builds on the smaller one', () => {
  for (const { criteria } of kSets) expect(faultsOfOpzet(opzet(criteria, ['Niets doen', 'Iets doen']))).toEqual([])
  for (const [index, { criteria }] of kSets.entries())
    expect(kSets[index - 1]?.criteria.every((naam) => criteria.includes(naam)) ?? true).toBe(true)
})

describe('what is weighed', () => {
  test('any whole matrix has no faults; without one score it has exactly one', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(names, names, fc.nat(), (criteria, varianten, which) => {
        const whole = opzet(criteria, varianten)
        expect(faultsOfOpzet(whole)).toEqual([])
        const without = { ...whole, scores: whole.scores.filter((_, index) => index !== which % whole.scores.length) }
        expect(faultsOfOpzet(without).map(({ code }) => code)).toEqual(['ontbreekt'])
      }),
    )
  })

  test('two parties of one name are told apart', () => {
    const weger = (organisatieId: string) => ({
      organisatieId,
      organisatieNaam: 'Bergen',
      gewichten: [{ criterium: 'Kosten', gewicht: '1' }],
    })
    expect(wegingInvoer(opzet(['Kosten'], ['A', 'B']), [weger('1'), weger('2')]).actoren.map(({ code }) => code)).toEqual(['Bergen', '2'])
  })

  test.each([
    ['each its weight', { Kosten: '0', Kwaliteit: '1' }, []],
    ['one is missing', { Kosten: '1' }, ['ontbreekt']],
    ['one does not belong', { Kosten: '1', Kwaliteit: '1', Klant: '1' }, ['onbekend']],
    ['all nil', { Kosten: '0', Kwaliteit: '0.00' }, ['allesNul']],
  ])('weights: %s', (_, given, codes) => {
    const gewichten = Object.entries(given).map(([criterium, gewicht]) => ({ criterium, gewicht }))
    expect(faultsOfGewichten(gewichten, [{ naam: 'Kosten' }, { naam: 'Kwaliteit' }]).map(({ code }) => code)).toEqual(codes)
  })
})

const regel = (given: Partial<Regel>): Regel => ({
  id: '1',
  beslispunt: 1,
  omschrijving: 'Iets',
  klasse: 'wenselijk',
  bewijs: '',
  jaar: 2027,
  soort: 'incidenteel',
  post: bedrag(100n),
  ...given,
})

describe('a proposal', () => {
  test.each([
    ['whole', { regels: [regel({})], verdeelsleutelId: 'k', isSleutelGedeeld: true }, []],
    ['without lines', { regels: [], verdeelsleutelId: null, isSleutelGedeeld: false }, ['leeg']],
    ['money without a key', { regels: [regel({ post: 'PM' })], verdeelsleutelId: null, isSleutelGedeeld: false }, ['sleutelOntbreekt']],
    ['nil needs no key', { regels: [regel({ post: bedrag(0n) })], verdeelsleutelId: null, isSleutelGedeeld: false }, []],
    ['a key that nobody sees', { regels: [regel({})], verdeelsleutelId: 'k', isSleutelGedeeld: false }, ['sleutelNietGedeeld']],
    [
      'blank evidence is none',
      { regels: [regel({ klasse: 'onvermijdelijk', bewijs: ' ' })], verdeelsleutelId: 'k', isSleutelGedeeld: true },
      ['bewijsOntbreekt'],
    ],
  ])('%s', (_, given, codes) => {
    expect(faultsOf({ beslispunten: [{ raakt: [] }], ...given }).map(({ code }) => code)).toEqual(codes)
  })

  test('a point without money says what it changes; a point with neither is named', () => {
    const sla = [{ soort: 'dienstverlening' as const, wat: 'Openingstijden van de servicedesk' }]
    const given = { regels: [], verdeelsleutelId: null, isSleutelGedeeld: false }
    expect(faultsOf({ ...given, beslispunten: [{ raakt: sla }] })).toEqual([])
    const faults = faultsOf({ ...given, regels: [regel({ post: bedrag(0n) })], beslispunten: [{ raakt: [] }, { raakt: [] }] })
    expect(faults.map(({ name }) => name)).toEqual(['/beslispunten/1/raakt'])
  })

  test('goes its way and nowhere else', () => {
    expect(toStatus('concept', 'ingediend').ok).toBe(true)
    expect(toStatus('concept', 'besloten').ok).toBe(false)
    expect(toStatus('besloten', 'ingetrokken').ok).toBe(false)
    expect(toStatus('in_behandeling', 'ingediend').ok).toBe(true)
  })

  const post = fc.oneof(fc.constant<Post>('PM'), fc.bigInt({ min: -1_000_000n, max: 1_000_000n }).map(bedrag))
  const regels = fc.array(
    fc.record({
      klasse: fc.constantFrom('wettelijk_noodzakelijk' as const, 'onvermijdelijk' as const, 'wenselijk' as const),
      jaar: fc.integer({ min: 2024, max: 2027 }),
      soort: fc.constantFrom('incidenteel' as const, 'structureel' as const),
      post,
    }),
  )

  test('sums per class and per period each hold every line once, PM included, in order', () => {
    fc.assert(
      fc.property(regels, (given) => {
        const known = sumBedragen(given.flatMap((each) => (each.post === 'PM' ? [] : [each.post])))
        const pm = given.filter((each) => each.post === 'PM').length
        for (const sums of [totalenPerKlasse(given), periodenVan(given)]) {
          expect(sumBedragen(sums.map(({ totaal }) => totaal.bekend))).toBe(known)
          expect(sums.reduce((count, { totaal }) => count + totaal.pm, 0)).toBe(pm)
        }
        const order = periodenVan(given).map(({ jaar, soort }) => `${jaar} ${soort}`)
        expect(order).toEqual([...new Set(order)].toSorted())
      }),
    )
  })

  test('who is in one period only pays nil in the other', () => {
    const perioden = [{ delen: [{ organisatieId: 'a', bedrag: bedrag(5n) }] }, { delen: [{ organisatieId: 'b', bedrag: bedrag(7n) }] }]
    expect(effectPerPartij(perioden)).toEqual([
      { organisatieId: 'a', bedragen: [5n, 0n] },
      { organisatieId: 'b', bedragen: [0n, 7n] },
    ])
  })
})

test('a loser is named only when the whole gains', () => {
  const deelnemers = [{ ncw: bedrag(10n) }, { ncw: bedrag(-3n) }, { ncw: bedrag(0n) }]
  expect(verliezersBijWinst({ ncw: bedrag(7n), deelnemers })).toEqual([{ ncw: -3n }])
  expect(verliezersBijWinst({ ncw: bedrag(0n), deelnemers })).toEqual([])
})
