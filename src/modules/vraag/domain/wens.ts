import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'

/** Where a wish stands on its way. */
export type WensStatus = 'concept' | 'ingediend' | 'in_voorstel' | 'besloten' | 'ingetrokken' | 'overgedragen'

/** What can become of a wish. One that was passed on waits until its new owner confirms it. */
export const nextStatuses: Record<WensStatus, readonly WensStatus[]> = {
  concept: ['ingediend'],
  ingediend: ['in_voorstel', 'ingetrokken', 'overgedragen'],
  overgedragen: ['ingediend', 'ingetrokken', 'overgedragen'],
  in_voorstel: ['ingediend', 'besloten'],
  // A later proposal may replace what was decided.
  besloten: ['in_voorstel'],
  ingetrokken: [],
}

/** The part of a wish that a step looks at. */
export interface Stand {
  status: WensStatus
  aansluitingen: readonly { organisatieId: string; keuze: 'nu' | 'later' | 'niet'; sinds: string }[]
}

const inWoorden: Record<WensStatus, string> = {
  concept: 'nog een concept',
  ingediend: 'ingediend',
  in_voorstel: 'onderdeel van een voorstel',
  besloten: 'al besloten',
  ingetrokken: 'al ingetrokken',
  overgedragen: 'overgedragen en nog niet bevestigd',
}

const may = ({ status }: Pick<Stand, 'status'>, next: WensStatus) => nextStatuses[status].includes(next)
const no = (code: string, { status }: Pick<Stand, 'status'>, rule: string) => refuse(code, `Deze wens is ${inWoorden[status]}. ${rule}`)

/** Only a concept changes or is thrown away. */
export function expectConcept(wens: Pick<Stand, 'status'>): Result<null> {
  return wens.status === 'concept'
    ? ok(null)
    : no('wens-niet-wijzigbaar', wens, 'Alleen een concept kunt u wijzigen. Trek deze wens in en schrijf een nieuwe.')
}

/** From the own side to the partners. */
export function submit(wens: Pick<Stand, 'status'>): Result<WensStatus> {
  return wens.status === 'concept' ? ok('ingediend') : no('wens-niet-indienbaar', wens, 'Alleen een concept kunt u indienen.')
}

/** Off the table; or, when others joined now, to the one who joined first: their plans do not fall with it. */
export function withdraw(wens: Stand): Result<{ status: 'ingetrokken' } | { status: 'overgedragen'; naarId: string }> {
  if (wens.status === 'in_voorstel') return no('wens-niet-intrekbaar', wens, 'Trek eerst dat voorstel in.')
  if (!may(wens, 'ingetrokken')) return no('wens-niet-intrekbaar', wens, 'Alleen een ingediende wens kunt u intrekken.')
  const first = wens.aansluitingen.filter(({ keuze }) => keuze === 'nu').toSorted((a, b) => (a.sinds < b.sinds ? -1 : 1))[0]
  return ok(first ? { status: 'overgedragen', naarId: first.organisatieId } : { status: 'ingetrokken' })
}

/** The new owner takes it on. */
export function confirm(wens: Pick<Stand, 'status'>): Result<WensStatus> {
  return wens.status === 'overgedragen'
    ? ok('ingediend')
    : no('wens-niet-te-bevestigen', wens, 'Alleen een wens die aan u is overgedragen, kunt u bevestigen.')
}

/** Another organisation chooses; as long as there is no decision, and never about its own wish. */
export function join(wens: Pick<Stand, 'status'> & { eigenOrganisatieId: string }, organisatieId: string): Result<null> {
  if (wens.eigenOrganisatieId === organisatieId)
    return refuse('aansluiten-kan-niet', 'Dit is de wens van uw eigen organisatie. U doet al mee.')
  return ['ingediend', 'overgedragen', 'in_voorstel'].includes(wens.status)
    ? ok(null)
    : no('aansluiten-kan-niet', wens, 'Aansluiten kan alleen bij een wens die is ingediend en waarover nog niet is besloten.')
}

/** A step that a proposal or a decision sets. */
export function mark(wens: Pick<Stand, 'status'>, status: 'in_voorstel' | 'besloten' | 'ingediend'): Result<WensStatus> {
  if (!['concept', 'overgedragen'].includes(wens.status) && may(wens, status)) return ok(status)
  const rule = wens.status === 'overgedragen' ? 'Vraag de nieuwe eigenaar om de wens eerst te bevestigen.' : 'Daarom kan deze stap nu niet.'
  return no('wens-niet-in-deze-stap', wens, rule)
}
