import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legeStoelen, niveausVanHoogNaarLaag, partijen, stoelen } from './stoelen.ts'

const deelname = (organisatieId: string, rol: string) => ({ organisatieId, organisatieNaam: `Gemeente ${organisatieId}`, rol })
const zitter = (
  organisatieId: string,
  niveau: 'strategisch' | 'tactisch' | 'operationeel',
  kant: 'vraag' | 'aanbod' = 'vraag',
  dienstonderdeelId: string | null = null,
) => ({
  organisatieId,
  organisatieNaam: `Gemeente ${organisatieId}`,
  dienstonderdeelId,
  kant,
  niveau,
})

describe('who has chairs', () => {
  test('clients on the demand side, service units on the supply side; owners and customers as such have none', () => {
    const found = partijen(
      [deelname('z', 'eigenaar'), deelname('z', 'opdrachtgever'), deelname('rsd', 'afnemer'), deelname('sdl', 'opdrachtnemer')],
      [{ id: 'rid', naam: 'RID' }],
    )
    expect(found.map(({ naam, kant }) => [naam, kant])).toEqual([
      ['Gemeente z', 'vraag'],
      ['RID', 'aanbod'],
    ])
  })

  test('without service units the joint body itself sits there', () => {
    expect(partijen([deelname('sdl', 'opdrachtnemer')], [])).toEqual([
      { organisatieId: 'sdl', dienstonderdeelId: null, naam: 'Gemeente sdl', kant: 'aanbod' },
    ])
  })
})

describe('chairs', () => {
  const twee = partijen([deelname('a', 'opdrachtgever'), deelname('b', 'opdrachtgever')], [])

  test('every party has one at each of the three levels; who sits there is on it', () => {
    const alle = stoelen(twee, [zitter('a', 'tactisch')])
    expect(alle).toHaveLength(6)
    expect(legeStoelen(alle).map(({ partij, niveau }) => `${partij.organisatieId} ${niveau}`)).toEqual([
      'a strategisch',
      'b strategisch',
      'b tactisch',
      'a operationeel',
      'b operationeel',
    ])
  })

  test('somebody of a party without chairs is not lost', () => {
    const alle = stoelen(twee, [zitter('c', 'operationeel')])
    expect(alle.filter(({ partij }) => partij.organisatieId === 'c')).toHaveLength(3)
  })

  test('nobody is lost and nobody sits twice', () => {
    const wie = fc.array(
      fc.record({
        organisatieId: fc.constantFrom('a', 'b', 'c'),
        niveau: fc.constantFrom(...niveausVanHoogNaarLaag),
        kant: fc.constantFrom('vraag' as const, 'aanbod' as const),
      }),
    )
    fc.assert(
      fc.property(wie, (mensen) => {
        const zitters = mensen.map(({ organisatieId, niveau, kant }) => zitter(organisatieId, niveau, kant))
        expect(stoelen(twee, zitters).flatMap((stoel) => stoel.zitters)).toHaveLength(zitters.length)
      }),
    )
  })
})
