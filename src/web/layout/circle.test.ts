import { describe, expect, test } from 'vitest'
import { arrange, currentLink, isInside, type NavigationItem, type Place, STOPS } from './circle.ts'

const room = (place: Place, to = `/${place}`): NavigationItem => ({ place, label: place, to })

describe('circle navigation', () => {
  test('rooms come in the order of the circle, not in the order given', () => {
    const shuffled = [
      room('beheer'),
      room('geld'),
      ...STOPS.toReversed()
        .filter((stop) => stop !== 'geld')
        .map((stop) => room(stop)),
      room('start'),
    ]
    expect(arrange(shuffled).circle.map((item) => item.place)).toEqual([...STOPS])
  })

  test('rooms that are not given are not there', () => {
    const parts = arrange([room('start'), room('register'), room('samenwerking'), room('beheer')])
    expect(parts.circle).toEqual([])
    expect(parts.ground.map((item) => item.place)).toEqual(['samenwerking', 'register'])
  })

  test('a page lies in its room, a longer name is another room, and the start is only itself', () => {
    expect(isInside('/geld/sleutels', '/geld')).toBe(true)
    expect(isInside('/geldstromen', '/geld')).toBe(false)
    expect(isInside('/geld', '/')).toBe(false)
    expect(isInside('/', '/')).toBe(true)
  })

  test('a link that keeps looking at another day leads to the same place', () => {
    expect(isInside('/geld/sleutels', '/geld?op=2017-06-01')).toBe(true)
    expect(isInside('/', '/?op=2017-06-01')).toBe(true)
  })

  test('the most exact way is the current one', () => {
    const links = [room('samenwerking', '/samenwerking'), room('register', '/samenwerking/rollen')]
    expect(currentLink(links, '/samenwerking/rollen/12')?.to).toBe('/samenwerking/rollen')
    expect(currentLink(links, '/elders')).toBeUndefined()
  })
})
