import * as z from 'zod'
import { formatBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { toDecimaal } from '#kernel/breuk.ts'
import { ok } from '#kernel/refusal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { bedragUit, bedragVeld, codeVeld, decimaalUit, decimaalVeld } from '#platform/rekenkern/velden.ts'
import { divideVerdeling, faultsOfVerdeling } from './domain/verdeling.ts'

/** How many decimals a share has in an answer. */
const AANDEEL_DECIMALEN = 12

const Deel = z
  .strictObject({
    code: codeVeld(),
    gewicht: decimaalVeld({ min: '0' }),
    get delen(): z.ZodOptional<z.ZodArray<typeof Deel>> {
      return z.array(Deel).min(1).optional()
    },
  })
  .meta({
    id: 'VerdeelsleutelDeel',
    description: 'Een deel van de sleutel. Een deel met delen wordt naar zijn eigen sleutel verder verdeeld.',
  })

/** A key as it stands in the input of a calculation: a list of parts, each with its own weight and perhaps parts of its own. */
export const SleutelInvoer = z.strictObject({ delen: z.array(Deel).min(1) })

/** `verdeling`: one amount over a key, to the cent. */
export const verdeling = defineBerekening({
  naam: 'verdeling',
  omschrijving: 'Verdeelt één bedrag over een sleutel, tot op de cent.',
  invoer: z.strictObject({ bedrag: bedragVeld(), sleutel: SleutelInvoer }),
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
