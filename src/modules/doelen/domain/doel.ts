import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'

/** Where a goal stands on its way. */
export type Status = 'concept' | 'ingediend' | 'vastgesteld' | 'ingetrokken'

/** What can become of a goal. A goal of one party is done when it is handed in; a joint goal is adopted by a table. */
export const nextStatuses: Record<Status, readonly Status[]> = {
  concept: ['ingediend'],
  ingediend: ['vastgesteld', 'ingetrokken'],
  vastgesteld: [],
  ingetrokken: [],
}

/** The part of a goal that a step looks at. */
export interface Stand {
  soort: 'ambitie' | 'grens' | 'gezamenlijk'
  status: Status
}

const may = ({ status }: Stand, next: Status) => nextStatuses[status].includes(next)

/** Only a concept changes or is thrown away. */
export function expectConcept(doel: Stand): Result<null> {
  if (doel.status === 'concept') return ok(null)
  return refuse(
    'doel-niet-wijzigbaar',
    `De status van dit doel is ${doel.status}. Alleen een concept kunt u wijzigen. Leg een nieuw doel vast.`,
  )
}

/** From the own side to the partners. */
export function submit(doel: Stand): Result<Status> {
  if (may(doel, 'ingediend')) return ok('ingediend')
  return refuse('doel-niet-indienbaar', `De status van dit doel is ${doel.status}. Alleen een concept kunt u indienen.`)
}

/** Off the table for good; it stays readable. */
export function withdraw(doel: Stand): Result<Status> {
  if (may(doel, 'ingetrokken')) return ok('ingetrokken')
  return refuse('doel-niet-intrekbaar', `De status van dit doel is ${doel.status}. Alleen een ingediend doel kunt u intrekken.`)
}

/** A table decided on a joint goal. */
export function adopt(doel: Stand): Result<Status> {
  if (doel.soort !== 'gezamenlijk')
    return refuse('doel-niet-vaststelbaar', 'Alleen een gezamenlijk doel wordt vastgesteld. Dit is van een partij zelf.')
  if (may(doel, 'vastgesteld')) return ok('vastgesteld')
  return refuse('doel-niet-vaststelbaar', `De status van dit doel is ${doel.status}. Alleen een ingediend doel kan worden vastgesteld.`)
}
