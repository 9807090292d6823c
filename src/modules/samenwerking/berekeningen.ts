import * as z from 'zod'
import { formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { toDecimaal } from '#kernel/breuk.ts'
import { ok } from '#kernel/refusal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { SleutelVeld } from '#platform/rekenkern/sleutel-veld.ts'
import { bedragUit, bedragVeld, decimaalUit } from '#platform/rekenkern/velden.ts'
import { divideVerdeling, faultsOfVerdeling } from './domain/verdeling.ts'

/** How many decimals a share has in an answer. */
const AANDEEL_DECIMALEN = 12

/** `verdeling`: one amount over a key, to the cent. */
export const verdeling = defineBerekening({
  naam: 'verdeling',
  omschrijving: 'Verdeelt één bedrag over een sleutel, tot op de cent.',
  invoer: z.strictObject({ bedrag: bedragVeld(), sleutel: SleutelVeld }),
  uitvoer: z.strictObject({
    delen: z.array(z.strictObject({ code: z.string(), aandeel: decimaalUit(AANDEEL_DECIMALEN), bedrag: bedragUit() })),
    totaal: bedragUit(),
  }),
  faultsOf: faultsOfVerdeling,
  reken(invoer) {
    const delen = divideVerdeling(invoer)
    return ok({
      delen: delen.map(({ code, aandeel, bedrag }) => ({
        code,
        aandeel: toDecimaal(aandeel, AANDEEL_DECIMALEN),
        bedrag: formatBedrag(bedrag),
      })),
      totaal: formatBedrag(sumBedragen(delen.map((deel) => deel.bedrag))),
    })
  },
})
