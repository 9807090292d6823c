import type { Status } from './behandeling.ts'

/**
 * Where a proposal stands after one of its ways ended; `null` as long as another one still runs. One yes makes it decided, whatever the
 * other points got; what was stopped can be brought in again as long as nothing was decided.
 */
export function voorstelNa(wegen: readonly Status[]): 'besloten' | 'afgewezen' | 'ingediend' | null {
  if (wegen.includes('lopend')) return null
  if (wegen.includes('besloten')) return 'besloten'
  return wegen.includes('gestopt') ? 'ingediend' : 'afgewezen'
}
