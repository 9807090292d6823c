import type { Fault } from './fault.ts'

/**
 * Why something that was asked cannot be done. An expected outcome, so a value and never an exception.
 * `detail` is one or two sentences in plain Dutch that say what to do. `faults` names the places when it is about input.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly detail: string
  readonly faults?: readonly Fault[]
}

/** The answer, or the reason why there is none. */
export type Result<T, R = Refusal> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R }

/** It worked: here is the value. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** It cannot be done: a code for programs, a Dutch sentence for people, and the places in the input where there are any. */
export function refuse<Code extends string>(
  code: Code,
  detail: string,
  faults?: readonly Fault[],
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: faults === undefined ? { code, detail } : { code, detail, faults } }
}

/** Stops at a programmer's mistake: what is asserted here never depends on what a user typed. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`assertion failed: ${message}`)
}

/** The value of a result that cannot fail here, for constants and tests; throws when it did fail. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.detail}`)
  return result.value
}
