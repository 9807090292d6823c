import { ok, refuse, type Result } from '#kernel/refusal.ts'
import type { Status } from './behandeling.ts'

/** A way, as far as advice that nobody asked for needs it. */
export interface Adviesweg {
  readonly status: Status
  readonly stappen: readonly { readonly tafelSoort: string; readonly rol: string }[]
  readonly ongevraagdAdvies: object | null
}

/** Whether the controllers may begin to advise unasked: on a way that runs, that does not ask them, and once. */
export function mayBeginOngevraagd({ status, stappen, ongevraagdAdvies }: Adviesweg): Result<null> {
  if (status !== 'lopend') return refuse('behandeling-gestopt', 'Deze behandeling is klaar of gestopt. Advies komt nu te laat.')
  if (stappen.some(({ tafelSoort, rol }) => tafelSoort === 'controllers' && rol === 'advies'))
    return refuse('advies-gevraagd', 'Op deze weg worden de controllers al om advies gevraagd. Geef uw advies bij die tafel.')
  if (ongevraagdAdvies !== null)
    return refuse('een-ongevraagd-advies-per-weg', 'De controllers adviseren hier al ongevraagd. Geef daar het oordeel van uw organisatie.')
  return ok(null)
}
