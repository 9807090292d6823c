import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kolomIndex, kolomLetters } from '#kernel/inlezen/kolommen.ts'
import { bladVan, foutenInKoppeling, kolommenVan } from './koppelen.ts'
import { lijktOp } from '#kernel/inlezen/lijkt-op.ts'
import { padStap, padStappen } from './pad.ts'
import { inleesSoorten, inleesSoortNamen, type InleesSoort } from './velden.ts'

const voorstel = (soort: InleesSoort, koppen: string[], rij: string[] = []) => {
  const blad = bladVan([
    { nummer: 1, cellen: koppen },
    { nummer: 2, cellen: rij },
  ])!
  return Object.fromEntries(kolommenVan(soort, blad).map(({ kolom, voorstel: veld }) => [kolom, veld]))
}

describe('what a column seems to be', () => {
  test.each(inleesSoortNamen)('our own heads of %s are all known', (soort) => {
    const { velden } = inleesSoorten[soort]
    expect(
      Object.values(
        voorstel(
          soort,
          velden.map(({ kop }) => kop),
        ),
      ),
    ).toEqual(velden.map(({ naam }) => naam))
  })

  test.each<[InleesSoort, string[], (string | null)[]]>([
    ['kenmerken', ['GEMEENTE', 'Indicator', 'Per', 'Aantal', 'Herkomst'], ['organisatie', 'kenmerk', 'peildatum', 'waarde', 'bron']],
    ['kenmerken', ['Organisatei', 'Peildatun', 'Waarden'], ['organisatie', 'peildatum', 'waarde']],
    ['kenmerken', ['Eenheid', 'Fictief', 'Kleur'], [null, null, null]],
    ['deelnames', ['naam organisatie', 'Rol in de samenwerking', 't/m', 'ingangsdatum'], ['organisatie', 'rol', 'totEnMet', 'van']],
    ['organisaties', ['Naam', 'Organisatie'], ['naam', null]],
  ])('%s: %j', (soort, koppen, wanted) => expect(Object.values(voorstel(soort, koppen))).toEqual(wanted))

  test('a column of CBS codes needs no head', () => {
    expect(voorstel('kenmerken', ['Organisatie', 'x'], ['Zevenaar', 'GM0299'])).toEqual({ A: 'organisatie', B: 'gemeenteCode' })
  })

  test('no field gets two columns, whatever the heads are', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inleesSoortNamen),
        fc.array(fc.oneof(fc.string(), fc.constantFrom('Naam', 'naam', 'Van', 'Vanaf', 'Bron', 'datum', 'Organisatie', 'gemeente')), {
          minLength: 1,
          maxLength: 30,
        }),
        (soort, koppen) => {
          fc.pre(koppen.some((kop) => kop.trim() !== ''))
          const gekozen = Object.values(voorstel(soort, koppen)).filter((veld) => veld !== null)
          expect(new Set(gekozen).size).toBe(gekozen.length)
        },
      ),
    )
  })
})

describe('the sheet', () => {
  test('the head is the first row that says anything', () => {
    expect(
      bladVan([
        { nummer: 1, cellen: [null] },
        { nummer: 2, cellen: ['Naam'] },
        { nummer: 3, cellen: ['  '] },
        { nummer: 4, cellen: ['x'] },
      ]),
    ).toEqual({ koppen: ['Naam'], rijen: [{ nummer: 4, cellen: ['x'] }] })
    expect(bladVan([{ nummer: 1, cellen: [null, ' '] }])).toBeNull()
  })

  test('letters and positions of columns are each other back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (index) => {
        expect(kolomIndex(kolomLetters(index))).toBe(index)
      }),
    )
    expect(['A', 'Z', 'AA', 'XFD'].map(kolomIndex)).toEqual([0, 25, 26, 16_383])
  })
})

describe('a mapping', () => {
  const kolommen = [{ kolom: 'A' }, { kolom: 'B' }, { kolom: 'C' }]

  test('names what is missing, double or unknown', () => {
    const fouten = foutenInKoppeling('organisaties', kolommen, { A: 'naam', B: 'naam', C: 'kleur', D: 'bron' })
    expect(fouten.map(({ kolom, code }) => [kolom, code])).toEqual([
      ['B', 'veld-dubbel'],
      ['C', 'veld-onbekend'],
      ['D', 'kolom-onbekend'],
      ['', 'veld-ontbreekt'],
      ['', 'veld-ontbreekt'],
    ])
  })

  test('is right when every required field has a column', () => {
    expect(foutenInKoppeling('organisaties', kolommen, { A: 'naam', B: 'soort', C: 'bron' })).toEqual([])
  })
})

describe('what was meant', () => {
  const namen = ['Zevenaar', 'Duiven', 'Westervoort', 'Arnhem', 'Súdwest-Fryslân', "'s-Gravenhage"]
  test.each([
    ['Zevenar', 'Zevenaar'],
    ['Gemeente Duiven', 'Duiven'],
    ['Westrevoort', 'Westervoort'],
    ['Sudwest Fryslan', 'Súdwest-Fryslân'],
    ['Zevenaar (Gld)', 'Zevenaar'],
    ['s Gravenhage', "'s-Gravenhage"],
    ['Groningen', null],
    ['x', null],
  ])('%s is %s', (tekst, wanted) => expect(lijktOp(tekst, namen)).toBe(wanted))
})

test('a path of names is read as it was written, also with a > in a name', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc
          .string({ minLength: 1, maxLength: 12 })
          .map((naam) => naam.trim())
          .filter((naam) => naam !== ''),
        { minLength: 1, maxLength: 4 },
      ),
      (namen) => {
        expect(padStappen(namen.map(padStap).join(' > '))).toEqual(namen)
      },
    ),
  )
})
