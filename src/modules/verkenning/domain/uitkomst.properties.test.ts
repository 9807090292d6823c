import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breuk, compareBreuk } from '#kernel/breuk.ts'
import { bevindingen } from './bevinding.ts'
import { rij, sjabloonCodes } from './sjabloon.ts'
import { sjablonen } from './sjablonen.ts'
import { cellenOf, koploper, optellen, prioriteiten, rijtotalen, type Stem } from './uitkomst.ts'

const rijen = ['a', 'b', 'c'].map((id) => rij(id, id.toUpperCase()))

/** A template with judgements of up to six people of three organisations. */
const gegeven = fc.constantFrom(...sjabloonCodes).chain((code) => {
  const { kolommen, schaal } = sjablonen[code]
  const waarde = fc.option(fc.integer({ min: schaal.van, max: schaal.tot }), { nil: null })
  const alternatief = fc.option(
    fc.record({ waarde: fc.integer({ min: schaal.van, max: schaal.tot }), wanneer: fc.constantFrom('hier', 'daar') }),
    { nil: null },
  )
  const plekken = rijen.flatMap(({ id }) => kolommen.map((kolom) => ({ rij: id, kolom: kolom.id })))
  const stem = fc
    .tuple(fc.constantFrom('x', 'y', 'z'), fc.tuple(...plekken.map(() => fc.tuple(waarde, alternatief))))
    .map(([naam, waarden]): Stem => ({
      organisatieId: naam,
      organisatieNaam: naam,
      persoonNaam: naam,
      oordelen: plekken.map((plek, at) => ({
        ...plek,
        waarde: waarden[at]![0],
        alternatief: waarden[at]![0] === null ? null : waarden[at]![1],
        toelichting: '',
        bron: '',
      })),
    }))
  return fc.record({ code: fc.constant(code), stemmen: fc.array(stem, { maxLength: 6 }) })
})
const alles = (code: (typeof sjabloonCodes)[number], stemmen: readonly Stem[]) => ({
  cellen: cellenOf(sjablonen[code], rijen, stemmen),
  zinnen: bevindingen({ sjabloon: sjablonen[code], rijen, stemmen }),
  totalen: rijtotalen({ kolommen: sjablonen[code].kolommen, rijen, stemmen }, optellen),
})

test('the order of people makes no difference', () => {
  fc.assert(
    fc.property(gegeven, ({ code, stemmen }) => {
      expect(alles(code, stemmen.toReversed())).toEqual(alles(code, stemmen))
    }),
  )
})

test('one more person who does not know changes nothing', () => {
  fc.assert(
    fc.property(gegeven, ({ code, stemmen }) => {
      const plekken = rijen.flatMap(({ id }) => sjablonen[code].kolommen.map((kolom) => ({ rij: id, kolom: kolom.id })))
      const weetNiet: Stem = {
        organisatieId: 'w',
        organisatieNaam: 'w',
        persoonNaam: 'w',
        oordelen: plekken.map((plek) => ({ ...plek, waarde: null, alternatief: null, toelichting: '', bron: '' })),
      }
      expect(alles(code, [...stemmen, weetNiet])).toEqual(alles(code, stemmen))
    }),
  )
})

test('a middle lies between the lowest and the highest, and both lie on the scale', () => {
  fc.assert(
    fc.property(gegeven, ({ code, stemmen }) => {
      const { schaal } = sjablonen[code]
      for (const { cel } of cellenOf(sjablonen[code], rijen, stemmen)) {
        expect(cel.aantal).toBe(cel.organisaties.reduce((som, { aantal }) => som + aantal, 0))
        if (cel.mediaan === null) continue
        expect(cel.laagst!).toBeGreaterThanOrEqual(schaal.van)
        expect(cel.hoogst!).toBeLessThanOrEqual(schaal.tot)
        expect(compareBreuk(cel.mediaan, breuk(BigInt(cel.laagst!)))).toBeGreaterThanOrEqual(0)
        expect(compareBreuk(cel.mediaan, breuk(BigInt(cel.hoogst!)))).toBeLessThanOrEqual(0)
      }
    }),
  )
})

test('whoever is clearly in front is put in front by everybody who judged both', () => {
  fc.assert(
    fc.property(gegeven, ({ code, stemmen }) => {
      const voorop = koploper(rijtotalen({ kolommen: sjablonen[code].kolommen, rijen, stemmen }, optellen))
      if (!voorop?.isDuidelijk) return
      expect(compareBreuk(voorop.eerste.laagst, voorop.tweede.mediaan)).toBeGreaterThan(0)
      expect(compareBreuk(voorop.eerste.mediaan, voorop.tweede.hoogst)).toBeGreaterThan(0)
    }),
  )
})

test('ernst, urgentie and groei make 1 to 125', () => {
  fc.assert(
    fc.property(gegeven, ({ code, stemmen }) => {
      if (code !== 'urgentie') return
      for (const { prioriteit } of prioriteiten(rijen, stemmen, sjablonen.urgentie.kolommen)) {
        expect(compareBreuk(prioriteit, breuk(1n))).toBeGreaterThanOrEqual(0)
        expect(compareBreuk(prioriteit, breuk(125n))).toBeLessThanOrEqual(0)
      }
    }),
  )
})
