import { describe, expect, test } from 'vitest'
import { routeFouten, sameRoute, type Tafel, type Tafelsoort } from './route.ts'

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
describe('another way than the rule', () => {
  const codes = (route: { volgorde: number; tafelId: string; rol: 'advies' | 'besluit' | 'kennisname' }[], gedeeldGeld = true) =>
    routeFouten(route, tafels, gedeeldGeld).map(({ code }) => code)

  test('AC-6.4 shared money never reaches the OGO before the controllers; to be told it does not wait', () => {
    const zonder = [
      { volgorde: 1, tafelId: 'ogo', rol: 'advies' as const },
      { volgorde: 2, tafelId: 'ab', rol: 'besluit' as const },
    ]
    expect(codes(zonder)).toEqual(['controllers-ontbreken'])
    expect(codes(zonder, false)).toEqual([])
    expect(
      codes([
        { volgorde: 1, tafelId: 'ab', rol: 'besluit' },
        { volgorde: 2, tafelId: 'ogo', rol: 'kennisname' },
      ]),
    ).toEqual([])
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
    const route = [
      { volgorde: 1, tafelId: 'controllers', rol: 'advies' as const },
      { volgorde: 2, tafelId: 'college z', rol: 'besluit' as const },
      { volgorde: 2, tafelId: 'college d', rol: 'besluit' as const },
    ]
    expect(sameRoute(route, route.toReversed())).toBe(true)
    expect(sameRoute(route, route.slice(1))).toBe(false)
  })
})
