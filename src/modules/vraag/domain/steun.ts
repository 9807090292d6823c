import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { inWoorden, type Stand } from '#modules/vraag/domain/wens.ts'

const code = 'steun-kan-niet'

/** Whoever takes part now can go first or vouch, as long as there is no decision. */
export function support(wens: Stand & { eigenOrganisatieId: string }, organisatieId: string): Result<null> {
  if (!['ingediend', 'in_voorstel'].includes(wens.status))
    return refuse(code, `Deze wens is ${inWoorden[wens.status]}. Steun geven kan tot er is besloten.`)
  const isIn =
    wens.eigenOrganisatieId === organisatieId ||
    wens.aansluitingen.some((each) => each.organisatieId === organisatieId && each.keuze === 'nu')
  return isIn ? ok(null) : refuse(code, 'Alleen een gemeente die nu meedoet, geeft steun. Kies eerst dat u nu meedoet.')
}

/** What was promised counts in the decision: after it, it stays. */
export function withdrawSupport({ status }: Pick<Stand, 'status'>): Result<null> {
  if (status !== 'besloten' && status !== 'samengevoegd') return ok(null)
  return refuse(code, `Deze wens is ${inWoorden[status]}. Intrekken kan niet meer.`)
}

/** Whoever goes first or vouches stays in: that word is taken back first. */
export function expectNoSupport(isSupporting: boolean, keuze: string): Result<null> {
  if (!isSupporting || keuze === 'nu') return ok(null)
  return refuse('aansluiten-kan-niet', 'Uw gemeente zegde steun toe bij deze wens. Trek die eerst in, of blijf nu meedoen.')
}
