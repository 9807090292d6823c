import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bedrag } from '#kernel/bedrag.ts'
import { breuk, multiplyBreuk, subtractBreuk, sumBreuken } from '#kernel/breuk.ts'
import { type Knopgegevens, knopwaarde } from './knop.ts'
import { type Afrekenwijze, settleKwartaal } from './kwartaalafrekening.ts'

const knop = (over: Partial<Knopgegevens>): Knopgegevens => ({
  afrekenwijze: 'volume',
  tarief: bedrag(30_000n),
  kostprijs: bedrag(31_000n),
  vastAandeel: breuk(6n, 10n),
  aandeel: breuk(1n, 4n),
  eigen: breuk(100n),
  samen: breuk(400n),
  ...over,
})

describe('what one unit less is worth', () => {
  test('by volume: the tariff goes, and a quarter of what stays comes back', () => {
    // 300,00 off the line; costs fall by 124,00; the other 176,00 are shared by the key.
    expect(knopwaarde(knop({}))).toEqual({ voorDeelnemer: 30_000n - 4_400n, voorAllen: 12_400n })
  })

  test('at a fixed price: only the own share of what really falls', () => {
    expect(knopwaarde(knop({ afrekenwijze: 'vastePrijs' }))).toEqual({ voorDeelnemer: 3_100n, voorAllen: 12_400n })
  })

  test('at cost: who stays carries the fixed part, the taker the least of it', () => {
    const waarde = knopwaarde(knop({ afrekenwijze: 'nacalculatie' }))!
    expect(waarde.voorAllen).toBe(12_400n)
    expect(waarde.voorDeelnemer).toBeGreaterThan(12_400n)
    expect(waarde.voorDeelnemer).toBeLessThan(31_000n)
  })

  test('when nothing is taken, or at cost nobody would be left, there is no such thing', () => {
    expect(knopwaarde(knop({ eigen: breuk(0n) }))).toBeNull()
    expect(knopwaarde(knop({ afrekenwijze: 'nacalculatie', eigen: breuk(1n), samen: breuk(1n) }))).toBeNull()
    expect(knopwaarde(knop({ afrekenwijze: 'nacalculatie', samen: null }))).toBeNull()
    expect(knopwaarde(knop({ samen: null }))).not.toBeNull()
  })
})

/** Prices so large that rounding a new cost price to the cent does not matter. */
const prijs = fc.bigInt({ min: 1_000_000_000n, max: 9_000_000_000n })

test('it is what settling the same quarter with one unit less gives', () => {
  fc.assert(
    fc.property(
      fc.record({
        afrekenwijze: fc.constantFrom<Afrekenwijze>('vastePrijs', 'volume', 'nacalculatie'),
        tarief: prijs,
        kostprijs: prijs,
        vast: fc.bigInt({ min: 0n, max: 10n }),
        aantallen: fc.array(fc.bigInt({ min: 1n, max: 50n }), { minLength: 2, maxLength: 5 }),
        gewichten: fc.array(fc.bigInt({ min: 1n, max: 50n }), { minLength: 5, maxLength: 5 }),
      }),
      ({ afrekenwijze, tarief, kostprijs, vast, aantallen, gewichten }) => {
        const vastAandeel = breuk(vast, 10n)
        const samen = sumBreuken(aantallen.map((each) => breuk(each)))
        const settle = (less: bigint, price: bigint) =>
          settleKwartaal({
            producten: [{ code: 'p', tarief: bedrag(tarief), werkelijkeKostprijs: bedrag(price), afrekenwijze }],
            afname: aantallen.map((aantal, index) => ({
              product: 'p',
              deelnemer: String(index),
              begroot: breuk(aantal),
              werkelijk: breuk(index === 0 ? aantal - less : aantal),
            })),
            resultaatsleutel: { delen: aantallen.map((_, index) => ({ code: String(index), gewicht: breuk(gewichten[index]!) })) },
          }).deelnemers[0]!.definitief
        const heel = sumBreuken(aantallen.map((_, index) => breuk(gewichten[index]!)))
        const over = subtractBreuk(
          multiplyBreuk(breuk(kostprijs), samen),
          multiplyBreuk(breuk(kostprijs), subtractBreuk(breuk(1n), vastAandeel)),
        )
        const dan = over.teller / (over.noemer * (samen.teller / samen.noemer - 1n))
        const waarde = knopwaarde({
          afrekenwijze,
          tarief: bedrag(tarief),
          kostprijs: bedrag(kostprijs),
          vastAandeel,
          aandeel: breuk(gewichten[0]!, heel.teller / heel.noemer),
          eigen: breuk(aantallen[0]!),
          samen,
        })!.voorDeelnemer
        const gemeten = settle(0n, kostprijs) - settle(1n, dan)
        const verschil = gemeten - waarde
        expect(verschil < 0n ? -verschil : verschil).toBeLessThanOrEqual(samen.teller + 5n)
      },
    ),
  )
})
