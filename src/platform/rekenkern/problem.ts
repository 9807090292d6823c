import type { Fault } from '#kernel/fault.ts'

/**
 * Why a calculation was refused: a problem document (RFC 9457). From the command line as it stands here; the API adds `instance`
 * and `traceId`. Kept apart from `platform/http` so that the command line loads no server.
 */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly invalidParams: readonly Fault[]
}

const PROBLEMS = 'https://regiekamer.nl/problemen'

/** The problem document for input with these faults, all of them, in the order given. */
export function invoerProblem(faults: readonly Fault[]): Problem {
  return {
    type: `${PROBLEMS}/invoer-klopt-niet`,
    title: 'De invoer klopt niet',
    status: 400,
    detail:
      faults.length === 1 ? 'Verbeter 1 onderdeel en probeer het opnieuw.' : `Verbeter ${faults.length} onderdelen en probeer het opnieuw.`,
    invalidParams: faults,
  }
}

/** The problem document for a mistake of ours; it says nothing about the inside. */
export function storingProblem(): Problem {
  return {
    type: `${PROBLEMS}/fout-in-de-toepassing`,
    title: 'Er ging iets mis bij ons',
    status: 500,
    detail: 'Dit ligt niet aan uw gegevens. Meld het aan de beheerder, met de gegevens die u gebruikte.',
    invalidParams: [],
  }
}
