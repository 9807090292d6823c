import * as z from 'zod'
import { type Bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { toDecimaal } from '#kernel/breuk.ts'
import { ok } from '#kernel/refusal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { SleutelVeld } from '#platform/rekenkern/sleutel-veld.ts'
import { bedragUit, bedragVeld, codeVeld, decimaalUit, decimaalVeld, jaarVeld } from '#platform/rekenkern/velden.ts'
import { growIn } from './domain/ingroei.ts'
import { faultsOfIngroei } from './domain/ingroei-faults.ts'
import { settleKwartaal } from './domain/kwartaalafrekening.ts'
import { faultsOfKwartaal } from './domain/kwartaalafrekening-faults.ts'

const Posten = () => z.array(z.strictObject({ code: codeVeld(), bedrag: bedragVeld() })).min(1)
const PostUit = z.strictObject({ code: z.string(), bedrag: bedragUit() })

/** `ingroei`: from an old division to a new one, over the years. */
export const ingroei = defineBerekening({
  naam: 'ingroei',
  omschrijving: 'Berekent hoe ieder van een oude naar een nieuwe verdeling groeit, per jaar, en wat dat voor ieder betekent.',
  invoer: z.strictObject({
    methode: z.enum(['lineair', 'begrensd']),
    oud: Posten(),
    nieuw: Posten(),
    jaren: z
      .array(z.strictObject({ jaar: jaarVeld(), totaal: bedragVeld(), stap: decimaalVeld({ min: '0', max: '1' }).optional() }))
      .min(1),
    inwoners: z.array(z.strictObject({ code: codeVeld(), aantal: decimaalVeld({ min: '0' }) })).optional(),
    grensPerInwoner: bedragVeld().optional(),
  }),
  uitvoer: z.strictObject({
    effecten: z.array(
      z.strictObject({
        code: z.string(),
        oud: bedragUit(),
        nieuw: bedragUit(),
        effect: bedragUit(),
        perInwoner: decimaalUit(2).nullable(),
        soort: z.enum(['nadeel', 'voordeel', 'neutraal']),
      }),
    ),
    jaren: z.array(z.strictObject({ jaar: z.int(), totaal: bedragUit(), bijdragen: z.array(PostUit) })),
  }),
  faultsOf: faultsOfIngroei,
  reken(invoer) {
    const { effecten, jaren } = growIn(invoer)
    return ok({
      effecten: effecten.map(({ code, oud, nieuw, effect, perInwoner, soort }) => ({
        code,
        oud: formatBedrag(oud),
        nieuw: formatBedrag(nieuw),
        effect: formatBedrag(effect),
        perInwoner: perInwoner && toDecimaal(perInwoner, 2),
        soort,
      })),
      jaren: jaren.map(({ jaar, totaal, bijdragen }) => ({
        jaar,
        totaal: formatBedrag(totaal),
        bijdragen: bijdragen.map(({ code, bedrag }) => ({ code, bedrag: formatBedrag(bedrag) })),
      })),
    })
  },
})

const verschillen = {
  voorschot: bedragUit(),
  werkelijk: bedragUit(),
  hoeveelheidsverschil: bedragUit(),
  prijsverschil: bedragUit(),
  totaalverschil: bedragUit(),
}

/** `kwartaalafrekening`: what was paid in advance against what it cost, by volume and price. */
export const kwartaalafrekening = defineBerekening({
  naam: 'kwartaalafrekening',
  omschrijving: 'Rekent een kwartaal af: het voorschot tegen wat het werkelijk kostte, met het verschil in hoeveelheid en in prijs.',
  invoer: z.strictObject({
    producten: z
      .array(
        z.strictObject({
          code: codeVeld(),
          tarief: bedragVeld(),
          werkelijkeKostprijs: bedragVeld(),
          afrekenwijze: z.enum(['vastePrijs', 'volume', 'nacalculatie']),
          vastAandeel: decimaalVeld({ min: '0', max: '1' }).optional(),
        }),
      )
      .min(1),
    afname: z
      .array(
        z.strictObject({
          product: codeVeld(),
          deelnemer: codeVeld(),
          begroot: decimaalVeld({ min: '0' }),
          werkelijk: decimaalVeld({ min: '0' }),
        }),
      )
      .min(1),
    resultaatsleutel: SleutelVeld.optional(),
  }),
  uitvoer: z.strictObject({
    regels: z.array(z.strictObject({ product: z.string(), deelnemer: z.string(), ...verschillen, afrekening: bedragUit() })),
    deelnemers: z.array(
      z.strictObject({
        code: z.string(),
        voorschot: bedragUit(),
        afrekening: bedragUit(),
        resultaatdeel: bedragUit(),
        definitief: bedragUit(),
      }),
    ),
    producten: z.array(z.strictObject({ code: z.string(), bezettingsresultaat: bedragUit() })),
    totaal: z.strictObject(verschillen),
  }),
  faultsOf: faultsOfKwartaal,
  reken(invoer) {
    const { regels, deelnemers, producten, totaal } = settleKwartaal(invoer)
    return ok({
      regels: regels.map(written),
      deelnemers: deelnemers.map(written),
      producten: producten.map(written),
      totaal: written(totaal),
    })
  },
})

/** The same with every amount as it goes over the wire. */
function written<T extends Record<string, string | Bedrag>>(value: T) {
  const entries = Object.entries(value).map(([key, each]) => [key, typeof each === 'bigint' ? formatBedrag(each) : each])
  return Object.fromEntries(entries) as { [K in keyof T]: string }
}
