import { ProblemError } from '#web/call.ts'
import { refresh } from '#web/query.ts'

/**
 * A change that was refused because somebody else was first reads the page anew: what was typed stays in the dialog, the page under it
 * shows the newest version, and pressing the button again sends it on that.
 */
export function metNieuwste<T>(send: () => Promise<T>): () => Promise<T> {
  return async () => {
    try {
      return await send()
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 412) await refresh()
      throw error
    }
  }
}
