import { once } from 'node:events'
import type { Fault } from '#kernel/fault.ts'
import { invoerProblem } from '#platform/rekenkern/problem.ts'
import type { Problem } from '#platform/rekenkern/problem.ts'

/** What a command of the command line does with its arguments; the number is the exit code: 0 done, 2 refused. */
export type Command = (args: readonly string[]) => Promise<number>

/** Exit code of everything that was refused: wrong arguments and wrong input. */
export const REFUSED = 2

/** Writes text to standard output and waits when the reader cannot keep up. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** Writes one problem document to standard error, as one line of JSON. */
export function printProblem(problem: Problem): void {
  process.stderr.write(`${JSON.stringify(problem)}\n`)
}

/** Refuses the arguments or the input with all that is wrong; the answer is the exit code. */
export function refuseWith(faults: readonly Fault[]): number {
  printProblem(invoerProblem(faults))
  return REFUSED
}
