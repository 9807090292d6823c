import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'

/** Where a wish stands on its way. */
export type WensStatus = 'concept' | 'ingediend' | 'in_voorstel' | 'besloten' | 'ingetrokken' | 'overgedragen' | 'samengevoegd'

/** What can become of a wish. One that was passed on waits until its new owner confirms it. */
export const nextStatuses: Record<WensStatus, readonly WensStatus[]> = {
  concept: ['ingediend'],
  ingediend: ['in_voorstel', 'ingetrokken', 'overgedragen', 'samengevoegd'],
  overgedragen: ['ingediend', 'ingetrokken', 'overgedragen'],
  in_voorstel: ['ingediend', 'besloten'],
  // A later proposal may replace what was decided.
  besloten: ['in_voorstel'],
  ingetrokken: [],
  // Taken apart again: a wish of its own, with its words.
  samengevoegd: ['ingediend'],
}

/** What another municipality does with a wish. */
export type KeuzeSoort = 'nu' | 'later' | 'meeliften' | 'niet'

/** The part of a wish that a step looks at. */
export interface Stand {
  status: WensStatus
  aansluitingen: readonly { organisatieId: string; keuze: KeuzeSoort; sinds: string }[]
}

/** A status as it stands in a sentence: "Deze wens is …". */
export const inWoorden: Record<WensStatus, string> = {
  concept: 'nog een concept',
  ingediend: 'ingediend',
  in_voorstel: 'onderdeel van een voorstel',
  besloten: 'al besloten',
  ingetrokken: 'al ingetrokken',
  overgedragen: 'overgedragen en nog niet bevestigd',
  samengevoegd: 'samengevoegd met een andere wens',
}

const may = ({ status }: Pick<Stand, 'status'>, next: WensStatus) => nextStatuses[status].includes(next)
const no = (code: string, { status }: Pick<Stand, 'status'>, rule: string) => refuse(code, `Deze wens is ${inWoorden[status]}. ${rule}`)

/** Only a concept changes or is thrown away. */
export function expectConcept(wens: Pick<Stand, 'status'>): Result<null> {
  return wens.status === 'concept'
    ? ok(null)
    : no('wens-niet-wijzigbaar', wens, 'Alleen een concept kunt u wijzigen. Trek deze wens in en schrijf een nieuwe.')
}

/** From the own side to the partners. Whoever deviates from the shared process says why: that is what the others weigh. */
export function submit(wens: Pick<Stand, 'status'> & { proces: string; waaromAnders: string }): Result<WensStatus> {
  if (wens.status !== 'concept') return no('wens-niet-indienbaar', wens, 'Alleen een concept kunt u indienen.')
  if (wens.proces === 'afwijking' && wens.waaromAnders.trim() === '')
    return refuse('wens-niet-indienbaar', 'Deze wens wijkt af van de gezamenlijke werkwijze. Schrijf er eerst bij waarom.')
  return ok('ingediend')
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

/** Who chooses, and on which day: after a decision only what comes from a year on is still open. */
export interface Kiezer {
  organisatieId: string
  keuze: KeuzeSoort
  vanafJaar: number | null
  ditJaar: number
}

/**
 * Another organisation chooses, and never about its own wish. After the decision whoever is not in can still step in from a year on: the
 * terms were agreed with the wish, so that needs no new agreement; whoever is in stays in.
 */
export function join(wens: Stand & { eigenOrganisatieId: string }, kiezer: Kiezer): Result<null> {
  if (wens.eigenOrganisatieId === kiezer.organisatieId)
    return refuse('aansluiten-kan-niet', 'Dit is de wens van uw eigen organisatie. U doet al mee.')
  if (['ingediend', 'overgedragen', 'in_voorstel'].includes(wens.status)) return ok(null)
  if (wens.status === 'besloten') return stepIn(wens, kiezer)
  return no('aansluiten-kan-niet', wens, 'Aansluiten kan alleen bij een wens die is ingediend.')
}

function stepIn(wens: Stand, { organisatieId, keuze, vanafJaar, ditJaar }: Kiezer): Result<null> {
  const was = wens.aansluitingen.find((each) => each.organisatieId === organisatieId)
  if (was?.keuze === 'nu')
    return no('aansluiten-kan-niet', wens, 'Uw gemeente doet al mee. Wilt u eruit, spreek dat dan af met de anderen die meedoen.')
  if (keuze !== 'later') return no('aansluiten-kan-niet', wens, 'U kunt nog wel instappen vanaf een jaar: kies later meedoen.')
  if (vanafJaar !== null && vanafJaar < ditJaar)
    return refuse('aansluiten-kan-niet', `Instappen kan niet in een jaar dat voorbij is. Kies ${ditJaar} of later.`)
  return ok(null)
}

/** A step that a proposal or a decision sets. */
export function mark(wens: Pick<Stand, 'status'>, status: 'in_voorstel' | 'besloten' | 'ingediend'): Result<WensStatus> {
  if (!['concept', 'overgedragen', 'samengevoegd'].includes(wens.status) && may(wens, status)) return ok(status)
  const rule = wens.status === 'overgedragen' ? 'Vraag de nieuwe eigenaar om de wens eerst te bevestigen.' : 'Daarom kan deze stap nu niet.'
  return no('wens-niet-in-deze-stap', wens, rule)
}
