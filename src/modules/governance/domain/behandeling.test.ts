import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isSlotbesluit,
  mayRecord,
  ontbrekendeAdviezen,
  openStappen,
  type Stap,
  statusAfter,
  type Uitkomst,
  uitkomstenVan,
  vergaderingFout,
} from './behandeling.ts'
import type { Staprol } from './route.ts'

const stap = (id: string, volgorde: number, rol: Staprol, of: Partial<Stap> = {}): Stap => ({
  id,
  volgorde,
  rol,
  tafelId: id,
  tafelNaam: `tafel ${id}`,
  uitkomst: null,
  vergadering: null,
  adviseurs: [],
  adviezen: [],
  opgegaan: null,
  ...of,
})

const controllers = stap('controllers', 1, 'advies', {
  adviseurs: [
    { organisatieId: 'z', naam: 'Zevenaar' },
    { organisatieId: 'd', naam: 'Duiven' },
  ],
})
const ogo = stap('ogo', 2, 'advies')
const colleges = [stap('cz', 3, 'besluit'), stap('cd', 3, 'besluit')]
const bestuur = stap('ab', 4, 'besluit')
const weg = [controllers, ogo, ...colleges, bestuur]

const done = (gezegd: Record<string, Uitkomst>) => weg.map((each) => ({ ...each, uitkomst: gezegd[each.id] ?? null }))
const find = (stappen: readonly Stap[], id: string) => stappen.find((each) => each.id === id)!

describe('whose turn it is', () => {
  test.each([
    [{}, ['controllers']],
    [{ controllers: 'positief' }, ['ogo']],
    [{ controllers: 'positief', ogo: 'negatief' }, ['cz', 'cd']],
    [{ controllers: 'positief', ogo: 'positief', cd: 'aangenomen' }, ['cz']],
    [{ controllers: 'positief', ogo: 'positief', cd: 'aangenomen', cz: 'aangenomen', ab: 'aangenomen' }, []],
  ] as [Record<string, Uitkomst>, string[]][])('%j', (gezegd, expected) => {
    expect(openStappen(done(gezegd)).map(({ id }) => id)).toEqual(expected)
  })

  test('a table cannot speak before its turn, and not twice', () => {
    expect(mayRecord(bestuur, weg, 'aangenomen')).toMatchObject({ refusal: { code: 'stap-niet-aan-de-beurt' } })
    const later = done({ controllers: 'positief' })
    expect(mayRecord(find(later, 'controllers'), later, 'negatief')).toMatchObject({ refusal: { code: 'stap-al-gedaan' } })
  })

  test.each(Object.entries(uitkomstenVan))('at %s only what fits it', (rol, allowed) => {
    const alone = stap('x', 1, rol as Staprol)
    for (const uitkomst of Object.values(uitkomstenVan).flat()) {
      expect(mayRecord(alone, [alone], uitkomst).ok).toBe((allowed as readonly string[]).includes(uitkomst))
    }
  })
})

describe('controllers advise together', () => {
  test('not before each of them gave a word, whichever word', () => {
    const half = { ...controllers, adviezen: [{ organisatieId: 'z', oordeel: 'akkoord' as const }] }
    expect(ontbrekendeAdviezen(half)).toEqual([{ organisatieId: 'd', naam: 'Duiven' }])
    expect(mayRecord(half, [half], 'positief')).toMatchObject({ refusal: { code: 'advies-ontbreekt' } })
    const whole = { ...half, adviezen: [...half.adviezen, { organisatieId: 'd', oordeel: 'afwijkend' as const }] }
    expect(mayRecord(whole, [whole], 'positief').ok).toBe(true)
  })
})

describe('where the whole stands', () => {
  test('advice against does not stop it', () => {
    expect(statusAfter(ogo, weg, 'negatief')).toBe('lopend')
  })

  test('one table that says no ends it', () => {
    expect(statusAfter(colleges[0]!, weg, 'verworpen')).toBe('afgewezen')
  })

  test('only the last decision ends it with a yes; of several side by side the last of them', () => {
    expect(statusAfter(colleges[0]!, weg, 'aangenomen')).toBe('lopend')
    expect(statusAfter(bestuur, weg, 'aangenomen')).toBe('besloten')
    const side = [stap('a', 1, 'besluit'), stap('b', 1, 'besluit')]
    expect(isSlotbesluit(side[0]!, side)).toBe(false)
    expect(isSlotbesluit(side[0]!, [side[0]!, { ...side[1]!, uitkomst: 'aangenomen' }])).toBe(true)
  })

  test('a way that is walked to its end in its order is decided exactly once, whatever the order side by side', () => {
    const ways = fc.array(fc.record({ volgorde: fc.integer({ min: 1, max: 4 }), rol: fc.constantFrom<Staprol>('advies', 'besluit') }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(ways, fc.infiniteStream(fc.nat()), (given, picks) => {
        let stappen: Stap[] = given.map(({ volgorde, rol }, index) => stap(String(index), volgorde, rol))
        let decided = 0
        for (const pick of picks) {
          const open = openStappen(stappen)
          if (open.length === 0) break
          const next = open[pick % open.length]!
          const uitkomst = uitkomstenVan[next.rol][0]!
          expect(mayRecord(next, stappen, uitkomst).ok).toBe(true)
          if (statusAfter(next, stappen, uitkomst) === 'besloten') decided += 1
          stappen = stappen.map((each) => (each.id === next.id ? { ...each, uitkomst } : each))
        }
        expect(decided).toBe(given.some(({ rol }) => rol === 'besluit') ? 1 : 0)
      }),
    )
  })
})

describe('the day on which a table met', () => {
  const eerst = stap('eerst', 1, 'advies', { uitkomst: 'positief', vergadering: '2026-11-10' })
  const dan = stap('dan', 2, 'besluit')
  const code = (vergadering: string) => vergaderingFout(dan, [eerst, dan], { vergadering, vandaag: '2026-11-22' })?.code ?? null

  test.each([
    ['2026-11-09', 'vergadering-te-vroeg'],
    ['2026-11-10', null],
    ['2026-11-22', null],
    ['2026-11-23', 'vergadering-in-de-toekomst'],
  ])('%s: %s', (dag, verwacht) => expect(code(dag)).toBe(verwacht))
})
