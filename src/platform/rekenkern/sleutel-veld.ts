import * as z from 'zod'
import { codeVeld, decimaalVeld } from './velden.ts'

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

/** A key in the input of a calculation: a list of parts, each with its own weight and perhaps parts of its own. Meaning: `faultsOfSleutel`. */
export const SleutelVeld = z.strictObject({ delen: z.array(Deel).min(1) })
