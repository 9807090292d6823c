import * as z from 'zod'
import type { Fault } from '#kernel/fault.ts'
import { parseJson } from '#kernel/json.ts'
import { ok } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { faultsOfIssues } from './faults.ts'
import { invoerProblem } from './problem.ts'
import type { Problem } from './problem.ts'

/**
 * A calculation that both sides can redo. It is reached from the command line and the API by its name, and gives the same
 * answer in both.
 */
export type Berekening<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> = {
  /** Its name on the command line and in the path of the API: `verdeling`. */
  readonly naam: string
  /** One Dutch sentence: what it works out. */
  readonly omschrijving: string
  /** The shape of the input; use the fields of `velden.ts` so that numbers stay exact. */
  readonly invoer: In
  /** The shape of the answer, as it goes over the wire. */
  readonly uitvoer: Out
  /**
   * What is wrong in meaning (a double code, weights that are all nil). It sees the input as it came, also when the shape is
   * wrong elsewhere, so that all faults come together; it skips what it cannot read and says nothing about shape.
   */
  faultsOf?(raw: unknown): readonly Fault[]
  /** The calculation itself, pure, over input whose shape and meaning are right. */
  reken(invoer: z.output<In>): Result<z.input<Out>>
}

/** Writes a calculation down with its types checked against its schemas. */
export function defineBerekening<In extends z.ZodType, Out extends z.ZodType>(berekening: Berekening<In, Out>): Berekening<In, Out> {
  return berekening
}

/**
 * Does a calculation on JSON text: the answer, ready to be written as JSON, or the problem document with all faults. Takes the
 * text and not a parsed value, because `JSON.parse` rounds long numbers and silently drops a field that stands twice.
 */
export function answer(berekening: Berekening, text: string): Result<unknown, Problem> {
  const read = parseJson(text)
  if (!read.ok) return refused(read.refusal.faults ?? [])
  const { waarde, dubbel } = read.value
  const parsed = berekening.invoer.safeParse(waarde)
  const shape = parsed.success ? [] : faultsOfIssues(parsed.error.issues, waarde)
  const faults = [...dubbel, ...shape, ...(berekening.faultsOf?.(waarde) ?? [])]
  if (!parsed.success || faults.length > 0) return refused(faults)
  const result = berekening.reken(parsed.data)
  if (result.ok) return ok(result.value)
  const { code, detail } = result.refusal
  return refused(result.refusal.faults ?? [{ name: '', code, reason: detail }])
}

function refused(faults: readonly Fault[]): Result<never, Problem> {
  return { ok: false, refusal: invoerProblem(faults) }
}

/** The description of a calculation for programs: JSON Schema (2020-12) of its input and its answer. */
export function describeBerekening({ naam, omschrijving, invoer, uitvoer }: Berekening) {
  return { naam, omschrijving, invoer: z.toJSONSchema(invoer, { io: 'input' }), uitvoer: z.toJSONSchema(uitvoer) }
}
