import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { inWoorden, type WensStatus } from '#modules/vraag/domain/wens.ts'

/** The part of a wish that merging looks at. */
export interface Samenvoegbaar {
  id: string
  titel: string
  status: WensStatus
  /** Promises that were not taken back. */
  steun: readonly { ingetrokken: unknown }[]
  zijde: { eigenOrganisatieId: string; zichtbaarheid: string; tafelId: string | null }
}

const code = 'samenvoegen-kan-niet'

/**
 * Whether one wish can go on in another: both were handed in and wait for a proposal, and the same people see both. A wish that fewer
 * people see would be given away by a wider one, and in a narrower one those who chose would lose sight of what they chose.
 */
export function merge(wens: Samenvoegbaar, naar: Samenvoegbaar): Result<null> {
  if (wens.id === naar.id) return refuse(code, 'Dit is dezelfde wens. Kies een andere wens.')
  for (const each of [wens, naar])
    if (each.status !== 'ingediend')
      return refuse(code, `De wens ‘${each.titel}’ is ${inWoorden[each.status]}. Samenvoegen kan alleen met een wens die is ingediend.`)
  if (wens.steun.some(({ ingetrokken }) => ingetrokken === null))
    return refuse(code, `Bij ‘${wens.titel}’ zegden gemeenten steun toe, voor die woorden. Laat hen die eerst intrekken.`)
  if (wens.zijde.zichtbaarheid === naar.zijde.zichtbaarheid && wens.zijde.tafelId === naar.zijde.tafelId) return ok(null)
  if (wens.zijde.zichtbaarheid === 'partners')
    return refuse(code, `Niet iedereen die ‘${wens.titel}’ ziet, mag ‘${naar.titel}’ zien. Wie daar koos, zou de wens kwijt zijn.`)
  return refuse(code, `De wens ‘${wens.titel}’ is vertrouwelijk. Samenvoegen met een wens die anderen zien, zou haar verklappen.`)
}

/** Taken apart again, as long as the wish in which it went on is in no proposal: there its choices are counted on. */
export function separate(wens: Pick<Samenvoegbaar, 'status'>, geheel: Pick<Samenvoegbaar, 'titel' | 'status'> | null): Result<null> {
  if (wens.status !== 'samengevoegd' || !geheel)
    return refuse('losmaken-kan-niet', `Deze wens is ${inWoorden[wens.status]}. Alleen een samengevoegde wens kunt u losmaken.`)
  if (geheel.status !== 'in_voorstel' && geheel.status !== 'besloten') return ok(null)
  return refuse('losmaken-kan-niet', `De wens ‘${geheel.titel}’ is ${inWoorden[geheel.status]}. Losmaken kan niet meer.`)
}
