import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GEMEENTENAMEN } from '../../reference/gemeenten.ts'
import { REGISTER_2016 } from '../../reference/register-2016.ts'
import { buildNaamindex } from './gemeentenaam.ts'
import { readLedenlijst } from './ledenlijst.ts'

const index = buildNaamindex(GEMEENTENAMEN)
const read = (tekst: string) => readLedenlijst(tekst, index)
const names = (tekst: string) => read(tekst).leden.map(({ naam, gedrukt }) => naam ?? `?${gedrukt}`)

describe('readLedenlijst', () => {
  test.each([
    ['Emmen, Delft en Duiven', ['Emmen', 'Delft', 'Duiven'], ['komma', 'en']],
    ['Deventer en Olst-Wijhe en Raalte', ['Deventer', 'Olst-Wijhe', 'Raalte'], ['en']],
    ['Druten   Wijchen   Mook en Middelaar', ['Druten', 'Wijchen', 'Mook en Middelaar'], ['spaties']],
    ['Dalfsen, Staphorst en. Zwartewaterland', ['Dalfsen', 'Staphorst', 'Zwartewaterland'], ['komma', 'en', 'punt']],
    ['Dordrecht, Sliedrecht.', ['Dordrecht', 'Sliedrecht'], ['komma', 'punt']],
    ['Soest, en Baarn', ['Soest', 'Baarn'], ['komma_en']],
    ['Alphen-Chaam en Gilze en Rijen', ['Alphen-Chaam', 'Gilze en Rijen'], ['en']],
    ['Nuenen, Gerwen en Nederwetten, Best', ['Nuenen, Gerwen en Nederwetten', 'Best'], ['komma']],
    ['Geldrop-Mierlo, Nuenen c.a.', ['Geldrop-Mierlo', 'Nuenen, Gerwen en Nederwetten'], ['komma']],
  ])('%s', (tekst, expected, scheidingen) => {
    expect(names(tekst)).toEqual(expected)
    expect(read(tekst).scheidingen).toEqual(scheidingen)
    expect(read(tekst).bruikbaar).toBe(true)
  })

  test('the word before the list is no member', () => {
    expect(read('Gemeenten Dantumadiel en Dongeradeel')).toMatchObject({
      voorvoegsel: 'Gemeenten',
      leden: [{ naam: 'Dantumadiel' }, { naam: 'Dongeradeel' }],
    })
  })

  test('earlier members stay apart from those of now', () => {
    const { leden, bruikbaar, voorvoegsel } = read('Nu: Harlingen, Littenseradiel, voorheen: groter verband')
    expect(voorvoegsel).toBe('Nu:')
    expect(bruikbaar).toBe(true)
    expect(leden.map(({ gedrukt, soort, vroeger }) => [gedrukt, soort, vroeger])).toEqual([
      ['Harlingen', 'gemeente', false],
      ['Littenseradiel', 'gemeente', false],
      ['groter verband', 'omschrijving', true],
    ])
  })

  test.each([[''], ['enkele in West-Groningen'], ['Heel Nederland'], ['Waddeneiland 2-5 + Leeuwarden']])(
    '"%s" is no usable list',
    (tekst) => {
      expect(read(tekst).bruikbaar).toBe(false)
    },
  )

  test('a municipality beside a description is kept', () => {
    expect(names('Waddeneiland 2-5 + Leeuwarden')).toEqual(['?Waddeneiland 2-5', 'Leeuwarden'])
  })

  test('other organisations and unknown names are kept as what they are', () => {
    expect(read('Duiven, Regionale Sociale Dienst, OMWB, !GO, Atlantis').leden.map(({ soort, zeker }) => [soort, zeker])).toEqual([
      ['gemeente', true],
      ['geen_gemeente', true],
      ['geen_gemeente', false],
      ['geen_gemeente', false],
      ['niet_herkend', false],
    ])
  })

  test('a guess is certain only beside a member of the same province', () => {
    expect(read('Uden, Landert').leden[1]).toMatchObject({ naam: 'Landerd', wijze: 'typefout', zeker: true })
    expect(read('Emmen, Landert').leden[1]).toMatchObject({ naam: 'Landerd', wijze: 'typefout', zeker: false })
    expect(read('Landert').leden[0]).toMatchObject({ naam: 'Landerd', zeker: false })
  })

  test('any list of municipalities is read back, whatever divides them', () => {
    const list = fc.uniqueArray(fc.constantFrom(...GEMEENTENAMEN.map(({ naam }) => naam)), { minLength: 1, maxLength: 8 })
    const divider = fc.constantFrom(', ', ',', ' en ', ', en ', ' en. ', '   ', ' + ')
    fc.assert(
      fc.property(list, fc.array(divider, { minLength: 8, maxLength: 8 }), (namen, dividers) => {
        const tekst = namen.map((naam, at) => (at === 0 ? naam : `${dividers[at]}${naam}`)).join('')
        expect(names(tekst)).toEqual(namen)
      }),
    )
  })

  test('of no row of the register a word is dropped', () => {
    for (const { nr, leden: tekst } of REGISTER_2016) {
      let rest = tekst
      for (const { gedrukt } of read(tekst).leden) {
        expect(rest, `row ${nr}`).toContain(gedrukt)
        rest = rest.slice(0, rest.indexOf(gedrukt)) + rest.slice(rest.indexOf(gedrukt) + gedrukt.length)
      }
      expect(rest, `row ${nr}`).toMatch(/^(Gemeenten|Nu:|voorheen:|en|[\s,.+])*$/)
    }
  })
})
