import * as z from 'zod'
import { formatBedrag } from '#kernel/bedrag.ts'
import { ok } from '#kernel/refusal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { bedragUit, bedragVeld, codeVeld, decimaalVeld, geheelVeld, jaarVeld } from '#platform/rekenkern/velden.ts'
import { divideDeelname } from './domain/deelname.ts'
import { faultsOfDeelname } from './domain/deelname-faults.ts'

const Deelnemer = z.strictObject({
  code: codeVeld(),
  gewicht: decimaalVeld({ min: '0' }),
  vanaf: jaarVeld(),
  totEnMet: jaarVeld().nullable().optional(),
  eenheden: decimaalVeld({ min: '0' }),
})

/** `deelname`: who joins when, and what that does to everyone. */
export const deelname = defineBerekening({
  naam: 'deelname',
  omschrijving: 'Berekent wat ieder per jaar betaalt als deelnemers op verschillende momenten in- en uitstappen.',
  invoer: z.strictObject({
    jaren: z.array(jaarVeld()).min(1),
    investering: z.strictObject({ bedrag: bedragVeld(), afschrijvingJaren: geheelVeld(1, 1000) }),
    vasteKostenPerJaar: bedragVeld(),
    variabelPerEenheid: bedragVeld(),
    deelnemers: z.array(Deelnemer).min(1),
  }),
  uitvoer: z.strictObject({
    jaren: z.array(
      z.strictObject({
        jaar: z.int(),
        bijdragen: z.array(
          z.strictObject({
            code: z.string(),
            investering: bedragUit(),
            toetreding: bedragUit(),
            vast: bedragUit(),
            variabel: bedragUit(),
            totaal: bedragUit(),
          }),
        ),
      }),
    ),
    deelnemers: z.array(z.strictObject({ code: z.string(), totaal: bedragUit() })),
    totaal: bedragUit(),
  }),
  faultsOf: faultsOfDeelname,
  reken(invoer) {
    const { jaren, deelnemers, totaal } = divideDeelname(invoer)
    return ok({
      jaren: jaren.map(({ jaar, bijdragen }) => ({
        jaar,
        bijdragen: bijdragen.map((bijdrage) => ({
          code: bijdrage.code,
          investering: formatBedrag(bijdrage.investering),
          toetreding: formatBedrag(bijdrage.toetreding),
          vast: formatBedrag(bijdrage.vast),
          variabel: formatBedrag(bijdrage.variabel),
          totaal: formatBedrag(bijdrage.totaal),
        })),
      })),
      deelnemers: deelnemers.map(({ code, totaal: sum }) => ({ code, totaal: formatBedrag(sum) })),
      totaal: formatBedrag(totaal),
    })
  },
})
