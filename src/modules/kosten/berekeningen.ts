import * as z from 'zod'
import { formatBedrag } from '#kernel/bedrag.ts'
import { ok } from '#kernel/refusal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { bedragUit, bedragVeld, codeVeld, decimaalVeld } from '#platform/rekenkern/velden.ts'
import { allocateKosten } from './domain/kostentoerekening.ts'
import { faultsOfKostentoerekening } from './domain/kostentoerekening-faults.ts'
import { methodes } from './domain/netwerk.ts'

const Kostenpost = z.strictObject({ code: codeVeld(), kosten: bedragVeld() })

/** `kostentoerekening`: the cost of auxiliary cost centres to products. */
export const kostentoerekening = defineBerekening({
  naam: 'kostentoerekening',
  omschrijving: 'Brengt de kosten van hulpkostenplaatsen naar de producten: direct, trapsgewijs of wederkerig.',
  invoer: z.strictObject({
    methode: z.enum(methodes),
    volgorde: z
      .array(codeVeld())
      .optional()
      .meta({ description: 'Alleen nodig bij trapsgewijs: alle kostenplaatsen, de eerste die doorbelast eerst.' }),
    kostenplaatsen: z.array(Kostenpost),
    kostendragers: z.array(Kostenpost),
    prestaties: z.array(z.strictObject({ van: codeVeld(), naar: codeVeld(), hoeveelheid: decimaalVeld({ min: '0' }) })),
  }),
  uitvoer: z.strictObject({
    kostendragers: z.array(z.strictObject({ code: z.string(), bedrag: bedragUit() })),
    kostenplaatsen: z.array(z.strictObject({ code: z.string(), bruto: bedragUit() })),
    stromen: z.array(z.strictObject({ van: z.string(), naar: z.string(), bedrag: bedragUit() })),
    totaal: bedragUit(),
  }),
  faultsOf: faultsOfKostentoerekening,
  reken(invoer) {
    const { kostendragers, kostenplaatsen, stromen, totaal } = allocateKosten(invoer)
    return ok({
      kostendragers: kostendragers.map(({ code, bedrag }) => ({ code, bedrag: formatBedrag(bedrag) })),
      kostenplaatsen: kostenplaatsen.map(({ code, bruto }) => ({ code, bruto: formatBedrag(bruto) })),
      stromen: stromen.map(({ van, naar, bedrag }) => ({ van, naar, bedrag: formatBedrag(bedrag) })),
      totaal: formatBedrag(totaal),
    })
  },
})
