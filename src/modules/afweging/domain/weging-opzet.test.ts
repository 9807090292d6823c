import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag, sumBedragen } from '#kernel/bedrag.ts'
import { sumBreuken } from '#kernel/breuk.ts'
import type { Post } from '#kernel/totaal.ts'
import { effectPerPartij, periodenVan } from './effect.ts'
import { kSets } from './k-sets.ts'
import { verliezersBijWinst } from './verliezers.ts'
import { faultsOf, type Regel, toStatus, totalenPerKlasse } from './voorstel.ts'
import { faultsOfOpzet, faultsOfScores, faultsOfSwing, criteriaZonderGewicht, aandelenOf } from './weging-opzet.ts'

const maatstaf = (naam: string) => ({ naam, richting: 'hoog' as const, slechtst: '', best: '' })
const opzet = (criteria: readonly string[], varianten: readonly string[]) => ({
  criteria: criteria.map((naam) => ({ ...maatstaf(naam), veto: null })),
  varianten,
})

test('every set of K’s can be weighed as it is, and builds on the smaller one', () => {
  for (const { criteria } of kSets) expect(faultsOfOpzet(opzet(criteria, ['Niets doen', 'Iets doen']))).toEqual([])
  for (const [index, { criteria }] of kSets.entries())
    expect(kSets[index - 1]?.criteria.every((naam) => criteria.includes(naam)) ?? true).toBe(true)
})

describe('what is weighed', () => {
  test('a name stands once', () => {
    expect(faultsOfOpzet(opzet(['Kosten', 'Klant', 'Kosten'], ['A', 'A'])).map(({ name }) => name)).toEqual([
      '/criteria/2/naam',
      '/varianten/1',
    ])
  })

  test.each([
    ['the largest jump is 100', { Kosten: '0', Kwaliteit: '100' }, []],
    ['one is missing', { Kosten: '100' }, ['ontbreekt']],
    ['one does not belong', { Kosten: '100', Kwaliteit: '1', Klant: '1' }, ['onbekend']],
    ['all nil', { Kosten: '0', Kwaliteit: '0.00' }, ['allesNul']],
    ['no largest jump', { Kosten: '99.99', Kwaliteit: '3' }, ['geenHonderd']],
    ['more than the largest', { Kosten: '100', Kwaliteit: '100.01' }, ['teHoog']],
  ])('swing: %s', (_, given, codes) => {
    const gewichten = Object.entries(given).map(([criterium, gewicht]) => ({ criterium, gewicht }))
    const criteria = [{ naam: 'Kosten' }, { naam: 'Kwaliteit' }]
    expect(faultsOfSwing({ gewichten, eigenCriteria: [] }, criteria).map(({ code }) => code)).toEqual(codes)
  })

  test('a criterion of one’s own has points too, and a name of its own', () => {
    const gewichten = [
      { criterium: 'Kosten', gewicht: '10' },
      { criterium: 'Nabijheid', gewicht: '100' },
    ]
    const swing = (naam: string) => faultsOfSwing({ gewichten, eigenCriteria: [maatstaf(naam)] }, [{ naam: 'Kosten' }])
    expect(swing('Nabijheid')).toEqual([])
    expect(swing('Kosten').map(({ name, code }) => `${name} ${code}`)).toEqual([
      '/eigenCriteria/0/naam dubbel',
      '/gewichten/1/criterium onbekend',
    ])
  })

  test.each([
    ['whole', {}, []],
    ['with a range', { laag: '4', hoog: '5.0' }, []],
    ['half a range', { laag: '4' }, ['half']],
    ['outside its range, both ways', { laag: '6', hoog: '4' }, ['teHoog', 'teLaag']],
    ['of a variant that is not there', { variant: 'C' }, ['onbekend']],
    ['on a criterion that is not there', { criterium: 'Klant' }, ['onbekend']],
  ])('a score: %s', (_, given, codes) => {
    const score = { variant: 'A', criterium: 'Kosten', score: '5', laag: null, hoog: null, bron: 'Offerte', ...given }
    expect(faultsOfScores([score], { varianten: ['A', 'B'], criteria: ['Kosten'] }).map(({ code }) => code)).toEqual(codes)
  })

  test('one place has one score', () => {
    const score = { variant: 'A', criterium: 'Kosten', score: '5', laag: null, hoog: null, bron: 'Offerte' }
    expect(faultsOfScores([score, score], { varianten: ['A'], criteria: ['Kosten'] }).map(({ code }) => code)).toEqual(['dubbel'])
  })

  test('what counts for nobody is named, once somebody gave weights', () => {
    const weger = (kosten: string, klant: string) => ({
      gewichten: [
        { criterium: 'Kosten', gewicht: kosten },
        { criterium: 'Klant', gewicht: klant },
      ],
    })
    const criteria = [{ naam: 'Kosten' }, { naam: 'Klant' }]
    expect(criteriaZonderGewicht(criteria, [])).toEqual([])
    expect(criteriaZonderGewicht(criteria, [weger('100', '0'), weger('100', '0.0')])).toEqual(['Klant'])
    expect(criteriaZonderGewicht(criteria, [weger('100', '0'), weger('0', '100')])).toEqual([])
  })

  test('shares follow from the points and add up to exactly one', () => {
    const points = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(points, (given) => {
        fc.pre(given.some((each) => each > 0))
        const gewichten = given.map((each, index) => ({
          criterium: String(index),
          gewicht: `${Math.trunc(each / 100)}.${String(each % 100).padStart(2, '0')}`,
        }))
        const { teller, noemer } = sumBreuken([...aandelenOf(gewichten).values()])
        expect(teller).toBe(noemer)
      }),
    )
    expect(aandelenOf([{ criterium: 'Kosten', gewicht: '0' }]).size).toBe(0)
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
