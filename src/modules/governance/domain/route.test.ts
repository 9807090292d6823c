import { describe, expect, test } from 'vitest'
import { onderwerpsoorten, routeFouten, routeOf, routeregels, sameRoute, type Tafel, type Tafelsoort } from './route.ts'

const tafel = (id: string, soort: Tafelsoort, organisatieId: string | null = null): Tafel => ({ id, naam: id, soort, organisatieId })
const tafels: Tafel[] = [
  tafel('ab', 'bestuur'),
  tafel('db', 'bestuur'),
  tafel('controllers', 'controllers'),
  tafel('ogo', 'ogo'),
  tafel('secretarissen', 'secretarissen'),
  tafel('college z', 'college', 'z'),
  tafel('college d', 'college', 'd'),
  tafel('college w', 'college', 'w'),
  tafel('raad z', 'raad', 'z'),
  tafel('raad d', 'raad', 'd'),
]
const allen = new Set(['z', 'd', 'w'])
const weg = (soort: (typeof onderwerpsoorten)[number], betalers: ReadonlySet<string> = allen) =>
  routeOf(soort, tafels, betalers).map(({ tafelId, rol }) => `${tafelId}: ${rol}`)

describe('the rule gives the way', () => {
  test('AC-6.1 the budget: controllers first, councils give their view, the bestuur decides', () => {
    expect(weg('begroting')).toEqual([
      'controllers: advies',
      'ogo: advies',
      'secretarissen: advies',
      'raad z: zienswijze',
      'raad d: zienswijze',
      'ab: besluit',
    ])
  })

  test('AC-6.2 a system for one municipality is between that municipality and the supplier; the OGO hears it', () => {
    expect(weg('maatwerk', new Set(['d']))).toEqual(['college d: besluit', 'ogo: kennisname'])
  })

  test('AC-6.3 other service times: the OGO decides, not the bestuur', () => {
    expect(weg('dienst')).toEqual(['controllers: advies', 'ogo: besluit'])
  })

  test('an investment: controllers, OGO, the colleges of who pays side by side, the bestuur for the budget', () => {
    expect(weg('investering', new Set(['z', 'd']))).toEqual([
      'controllers: advies',
      'ogo: advies',
      'college z: besluit',
      'college d: besluit',
      'ab: besluit',
    ])
    const steps = routeOf('investering', tafels, new Set(['z', 'd']))
    expect(new Set(steps.filter(({ tafelId }) => tafelId.startsWith('college')).map(({ volgorde }) => volgorde)).size).toBe(1)
  })

  test.each(onderwerpsoorten)('%s decides somewhere, and says why it goes there', (soort) => {
    expect(routeregels[soort].haltes.some(({ rol }) => rol === 'besluit')).toBe(true)
    expect(routeregels[soort].reden.length).toBeGreaterThan(20)
    expect(
      routeFouten(routeOf(soort, tafels, allen), tafels, soort !== 'strategie' && soort !== 'organisatie' && soort !== 'maatwerk'),
    ).toEqual([])
  })
})

describe('another way than the rule', () => {
  const codes = (route: { volgorde: number; tafelId: string; rol: 'advies' | 'besluit' }[], metGeld = true) =>
    routeFouten(route, tafels, metGeld).map(({ code }) => code)

  test('AC-6.4 money never reaches the OGO before the controllers', () => {
    const zonder = [
      { volgorde: 1, tafelId: 'ogo', rol: 'advies' as const },
      { volgorde: 2, tafelId: 'ab', rol: 'besluit' as const },
    ]
    expect(codes(zonder)).toEqual(['controllers-ontbreken'])
    expect(codes(zonder, false)).toEqual([])
    expect(codes([{ volgorde: 1, tafelId: 'controllers', rol: 'advies' }, ...zonder])).toEqual(['controllers-ontbreken'])
    expect(codes([{ volgorde: 0, tafelId: 'controllers', rol: 'advies' }, ...zonder])).toEqual([])
  })

  test('nobody is asked for a view after, or beside, the last decision; to be told is fine', () => {
    const besluit = { volgorde: 2, tafelId: 'ab', rol: 'besluit' as const }
    expect(codes([besluit, { volgorde: 2, tafelId: 'secretarissen', rol: 'advies' }])).toEqual(['vraag-na-besluit'])
    expect(codes([besluit, { volgorde: 3, tafelId: 'secretarissen', rol: 'advies' }])).toEqual(['vraag-na-besluit'])
    expect(codes([besluit, { volgorde: 1, tafelId: 'secretarissen', rol: 'advies' }])).toEqual([])
  })

  test('all faults at once: nobody decides, an unknown table, a table twice', () => {
    expect(
      codes([
        { volgorde: 1, tafelId: 'weg', rol: 'advies' },
        { volgorde: 2, tafelId: 'controllers', rol: 'advies' },
        { volgorde: 3, tafelId: 'controllers', rol: 'advies' },
      ]),
    ).toEqual(['geen-besluit', 'tafel-onbekend', 'tafel-dubbel'])
  })

  test('the same way in another order of writing is the same way', () => {
    const route = routeOf('investering', tafels, allen)
    expect(sameRoute(route, route.toReversed())).toBe(true)
    expect(sameRoute(route, route.slice(1))).toBe(false)
  })
})
