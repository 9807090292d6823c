import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GEMEENTENAMEN } from '../../reference/gemeenten.ts'
import { buildNaamindex, herken } from './gemeentenaam.ts'

const index = buildNaamindex(GEMEENTENAMEN)
const anyGemeente = fc.constantFrom(...GEMEENTENAMEN)

describe('herken', () => {
  test.each([
    ['Duiven', 'Duiven', 'letterlijk'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch", 'letterlijk'],
    ['Ijsselstein', 'IJsselstein', 'schrijfwijze'],
    ['Ouderamstel', 'Ouder-Amstel', 'schrijfwijze'],
    ['Sudwest Fryslan', 'Súdwest-Fryslân', 'schrijfwijze'],
    ['Nuenen c.a.', 'Nuenen, Gerwen en Nederwetten', 'verkort'],
    ['Capelle', 'Capelle aan den IJssel', 'verkort'],
    ['Krimpen', 'Krimpen aan den IJssel', 'verkort'],
    ['Sint-Hubert', 'Mill en Sint Hubert', 'verkort'],
    ['Landert', 'Landerd', 'typefout'],
    ['Groetegast', 'Grootegast', 'typefout'],
    ['Druuten', 'Druten', 'typefout'],
    ['Hoogezand-Sappermeer', 'Hoogezand-Sappemeer', 'typefout'],
    ['Zevneaar', 'Zevenaar', 'typefout'],
  ])('%s is %s (%s)', (gedrukt, naam, wijze) => {
    expect(herken(gedrukt, index)).toMatchObject({ gemeente: { naam }, wijze })
  })

  test.each([['Bergen'], ['Regionale Sociale Dienst'], ['Heel Nederland'], ['Epa'], [''], ['Amsterdam Rijnkanaal']])(
    '"%s" leads to no single municipality',
    (gedrukt) => {
      expect(herken(gedrukt, index)).toBeNull()
    },
  )

  test('every municipality is found by its own name, whatever the capitals', () => {
    fc.assert(
      fc.property(anyGemeente, fc.boolean(), (gemeente, upper) => {
        expect(herken(upper ? gemeente.naam.toUpperCase() : gemeente.naam, index)?.gemeente).toEqual(gemeente)
      }),
    )
  })

  test('a changed letter never leads to another municipality without saying that it is a guess', () => {
    const mistyped = fc.tuple(anyGemeente, fc.nat(), fc.constantFrom('a', 'e', 'n', 'x')).map(([gemeente, at, letter]) => {
      const place = at % gemeente.naam.length
      return { gemeente, gedrukt: gemeente.naam.slice(0, place) + letter + gemeente.naam.slice(place + 1) }
    })
    const namen = new Set(GEMEENTENAMEN.map(({ naam }) => naam.toLowerCase()))
    fc.assert(
      fc.property(mistyped, ({ gemeente, gedrukt }) => {
        // One letter makes Rhenen of Rheden: what reads as a name is that name, and nobody can see that another was meant.
        fc.pre(!namen.has(gedrukt.toLowerCase()))
        const found = herken(gedrukt, index)
        if (found && found.gemeente.gmCode !== gemeente.gmCode) expect(found.wijze).not.toBe('letterlijk')
      }),
    )
  })

  test('two municipalities with one name are a mistake in the table', () => {
    const twice = { gmCode: 'GM9999', naam: 'Duiven', provincie: 'Gelderland', van: null, totEnMet: null }
    expect(() => buildNaamindex([...GEMEENTENAMEN, twice])).toThrow('Duiven')
  })
})
