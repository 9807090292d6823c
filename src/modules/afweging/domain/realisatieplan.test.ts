import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultsOfPlan, type IngevuldElement, openElementen, planelementen, planzin } from './realisatieplan.ts'

const vol = (given: Partial<Record<IngevuldElement['element'], Partial<IngevuldElement>>> = {}): IngevuldElement[] =>
  planelementen.map((element) => ({ element, tekst: 'Zo.', isNvt: false, trekkerId: 'a', ...given[element] }))

describe('a realisatieplan', () => {
  test('has the eleven elements of the report', () => expect(planelementen).toHaveLength(11))

  test.each([
    ['whole', vol(), []],
    ['with one that does not apply, and then nobody has to see to it', vol({ landelijk: { isNvt: true, trekkerId: null } }), []],
    ['without one', vol().slice(1), [['/realisatieplan/doelen', 'Schrijf']]],
    ['with goals that would not apply', vol({ doelen: { isNvt: true } }), [['/realisatieplan/doelen', 'Noem']]],
    [
      'that nobody sees to',
      vol({ rollen: { trekkerId: null }, regio: { trekkerId: null } }),
      [
        ['/realisatieplan/rollen', 'Kies'],
        ['/realisatieplan/regio', 'Kies'],
      ],
    ],
  ])('%s', (_, plan, expected) => {
    expect(faultsOfPlan(plan).map(({ name, reason }) => [name, reason.split(' ')[0]])).toEqual(expected)
  })

  test('of nothing at all asks for everything at once', () => expect(faultsOfPlan([])).toHaveLength(11))

  test.each([
    [[], 'Nog geen van de elf elementen is beschreven.'],
    [vol(), 'Alle 11 elementen zijn beschreven.'],
    [vol({ regio: { isNvt: true } }), 'Alle 11 elementen zijn beschreven. Eén element is niet van toepassing.'],
    [vol().slice(0, 10), '10 van de 11 elementen zijn beschreven; landelijke samenwerking ontbreekt nog.'],
    [vol().slice(0, 1), '1 van de 11 elementen is beschreven; er ontbreken er nog 10, te beginnen met taken, rollen en bevoegdheden.'],
  ])('says how far it is: %#', (plan, zin) => expect(planzin(plan)).toBe(zin))

  test('is complete exactly when every element has a word and somebody who sees to it', () => {
    const some = fc.subarray([...planelementen])
    fc.assert(
      fc.property(some, some, (ingevuld, zonderTrekker) => {
        const plan = vol()
          .filter(({ element }) => ingevuld.includes(element))
          .map((each) => ({ ...each, trekkerId: zonderTrekker.includes(each.element) ? null : 'a' }))
        const missing = openElementen(plan)
        const nobody = plan.filter(({ trekkerId }) => trekkerId === null)
        expect(faultsOfPlan(plan)).toHaveLength(missing.length + nobody.length)
        expect(new Set([...missing, ...plan.map(({ element }) => element)]).size).toBe(planelementen.length)
      }),
    )
  })
})
