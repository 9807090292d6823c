import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { bijdrageVan, canonical, type Cijfers, gat, getypteBedragen, kolommenVan, naarSchatting } from './cijfers.ts'

const bijdrage = (organisatieId: string, jaar: number, cent: string, soort: 'incidenteel' | 'structureel' = 'incidenteel') => ({
  organisatieId,
  organisatieNaam: organisatieId,
  jaar,
  soort,
  bedrag: cent,
  aandeel: '0.520000000000',
})
const cijfers: Cijfers = {
  peildatum: '2026-11-22',
  besluit: { nummer: 'B-2026-004', titel: 'Zes maatregelen', gremium: 'AB', datum: '2026-11-20', totaal: '410000.00' },
  verdeelsleutel: { naam: '52/48' },
  bijdragen: [
    bijdrage('z', 2027, '213200.00'),
    bijdrage('d', 2027, '122533.81'),
    bijdrage('w', 2027, '74266.19'),
    bijdrage('z', 2028, '10.00', 'structureel'),
  ],
  programma: { naam: 'Programma', totaal: '640000.00 + PM' },
}

describe('what a letter says', () => {
  test('the share of Zevenaar is 213.200,00, said as naar schatting 213.000', () => {
    expect(formatBedrag(bijdrageVan(cijfers, 'z', { jaar: 2027, soort: 'incidenteel' }))).toBe('213200.00')
    expect(formatBedrag(naarSchatting(bijdrageVan(cijfers, 'z', { jaar: 2027, soort: 'incidenteel' })))).toBe('213000.00')
  })

  test.each([
    [21_350_000n, '214000.00'],
    [21_349_999n, '213000.00'],
    [-21_350_000n, '-214000.00'],
    [999_999n, '9999.99'],
    [1_000_000n, '10000.00'],
    [0n, '0.00'],
  ])('%s cents is said as %s', (cent, said) => expect(formatBedrag(naarSchatting(bedrag(cent)))).toBe(said))

  test('the gap between programme and decision keeps PM; without a programme there is none', () => {
    expect(gat(cijfers)).toBe('230000.00 + PM')
    expect(gat({ ...cijfers, programma: null })).toBeNull()
    expect(gat({ ...cijfers, besluit: { ...cijfers.besluit, totaal: '640000.00 + PM' } })).toBe('0.00 + PM')
  })

  test('a column for each year and kind', () => {
    expect(kolommenVan(cijfers)).toEqual([
      { jaar: 2027, soort: 'incidenteel', totaal: '410000.00' },
      { jaar: 2028, soort: 'structureel', totaal: '10.00' },
    ])
  })
})

describe('the text of figures', () => {
  test('does not depend on the order in which they were put together', () => {
    expect(canonical({ b: [1, { d: null, c: 'é"' }], a: undefined })).toBe('{"b":[1,{"c":"é\\"","d":null}]}')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (given) => {
        const turned = Object.fromEntries(Object.entries(given).reverse())
        expect(canonical(turned)).toBe(canonical(given))
        expect(JSON.parse(canonical(given))).toEqual(JSON.parse(JSON.stringify(given)))
      }),
    )
  })
})

test.each([
  ['Wij ramen € 213.000 en 1.000,-- dit jaar', ['€ 213.000', '1.000,--']],
  ['In 2027 vergaderen wij op 12 mei met 3 gemeenten', []],
  ['ongeveer 2 miljoen en 500 euro', ['2 miljoen', '500 euro']],
])('amounts typed in %s', (text, found) => expect(getypteBedragen(text)).toEqual(found))
