import type * as z from 'zod'
import { answer, type Berekening } from '#platform/rekenkern/berekening.ts'
import { invalid } from '#platform/http/problems.ts'

/**
 * Does a calculation on exactly the input that goes out with it, the way the command line and the open API do: whoever copies the input
 * gets this answer. Faults name their field as a form does.
 * @throws 400 with all faults
 */
export function rekenMetInvoer<In, Out extends z.ZodType>(
  berekening: Berekening<z.ZodType, Out>,
  invoer: In,
): { invoer: In; uitvoer: z.output<Out> } {
  const outcome = answer(berekening, JSON.stringify(invoer))
  if (!outcome.ok) throw invalid(outcome.refusal.invalidParams.map((fault) => ({ ...fault, name: fieldOf(fault.name) })))
  return { invoer, uitvoer: berekening.uitvoer.parse(outcome.value) }
}

/** A JSON pointer as the name of a field: `/kasstromen/0/jaar` is `kasstromen.0.jaar`. */
export const fieldOf = (pointer: string) => pointer.slice(1).replaceAll('/', '.')
