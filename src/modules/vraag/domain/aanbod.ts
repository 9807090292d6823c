import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'

/** Where an offer stands on its way. */
export type AanbodStatus = 'concept' | 'ingediend' | 'overgenomen' | 'ingetrokken'

/** What can become of an offer. */
export const nextAanbodStatuses: Record<AanbodStatus, readonly AanbodStatus[]> = {
  concept: ['ingediend'],
  ingediend: ['overgenomen', 'ingetrokken'],
  overgenomen: [],
  ingetrokken: [],
}

/** Each step: which status it leads to, and what to say when it cannot be taken. */
const steps = {
  ingediend: ['aanbod-niet-indienbaar', 'Alleen een concept kunt u indienen.'],
  overgenomen: ['aanbod-niet-over-te-nemen', 'Alleen een ingediend aanbod kunt u overnemen.'],
  ingetrokken: ['aanbod-niet-intrekbaar', 'Alleen een ingediend aanbod dat nog niemand overnam, kunt u intrekken.'],
} as const

/** A step of an offer: handed in, adopted by a municipality, or withdrawn. */
export function move(status: AanbodStatus, next: keyof typeof steps): Result<AanbodStatus> {
  const [code, rule] = steps[next]
  return nextAanbodStatuses[status].includes(next) ? ok(next) : refuse(code, `De status van dit aanbod is ${status}. ${rule}`)
}

/** Only a concept changes or is thrown away. */
export function expectConcept(status: AanbodStatus): Result<null> {
  if (status === 'concept') return ok(null)
  return refuse('aanbod-niet-wijzigbaar', `De status van dit aanbod is ${status}. Alleen een concept kunt u wijzigen.`)
}

/** A new law without a word about what it asks of systems and data is of no use to whoever has to plan. */
export function expectImpact({ soort, digitaleImpact }: { soort: string; digitaleImpact: string }): Result<null> {
  if (soort !== 'wet' || digitaleImpact.trim() !== '') return ok(null)
  return refuse('aanbod-niet-indienbaar', 'Schrijf eerst op wat deze wet vraagt van systemen en gegevens.')
}
