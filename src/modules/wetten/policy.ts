import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['wet.lezen'] as const
const schrijven = [...lezen, 'wet.schrijven', 'uren.schrijven'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: [...schrijven, 'afwijking.schrijven'],
  controller: [...lezen, 'uren.schrijven'],
  directeur: schrijven,
  secretaris: [...schrijven, 'afwijking.schrijven'],
  bestuurder: lezen,
  griffier: lezen,
  lezer: lezen,
}

/** The part of a law that a rule looks at. */
export interface Wetstand {
  readonly status: string
  readonly trekkerId: string | null
  readonly trekkerNaam: string | null
  readonly analyse: number | null
  readonly partijen: readonly { readonly organisatieId: string }[]
}

const isDicht = ({ status }: Wetstand) => status === 'ingeregeld' || status === 'vervallen'
const dicht = nee('wet-is-afgerond', 'Deze wet is afgerond. Haal haar eerst terug op de agenda.')

/** Whether something may still change about the law. */
export function mayWrite(wie: Wie, wet: Wetstand): Oordeel {
  const rol = may(wie, 'wet.schrijven')
  if (!rol.mag) return rol
  return isDicht(wet) ? dicht : ja
}

/** The analysis is written by whoever leads. */
export function mayAnalyse(wie: Wie, wet: Wetstand): Oordeel {
  const rol = mayWrite(wie, wet)
  if (!rol.mag || wet.trekkerId === wie.organisatieId) return rol
  const wat = wet.trekkerNaam === null ? 'Kies eerst dat uw organisatie deze wet trekt.' : `${wet.trekkerNaam} trekt deze wet.`
  return nee('alleen-de-trekker', `Alleen de trekker schrijft de analyse. ${wat}`)
}

/** How it is at home is said by a municipality other than the trekker, beside an analysis that everybody reads. */
export function mayDeviate(wie: Wie, wet: Wetstand): Oordeel {
  const rol = may(wie, 'afwijking.schrijven')
  if (!rol.mag) return rol
  if (isDicht(wet)) return dicht
  if (!wet.partijen.some(({ organisatieId }) => organisatieId === wie.organisatieId))
    return nee('geen-gemeente', 'Alleen een gemeente van deze samenwerking zegt hoe het bij haar is.')
  if (wet.trekkerId === wie.organisatieId)
    return nee('eigen-analyse', 'Uw organisatie trekt deze wet. Schrijf in de analyse hoe het bij u is.')
  if (wet.analyse === null)
    return nee('analyse-niet-gedeeld', 'Er is nog geen gedeelde analyse om naast te leggen. U kunt dit doen zodra de trekker haar deelt.')
  return ja
}

/** An estimate of doing it alone comes from who would have had to. */
export function mayEstimate(wie: Wie, wet: Wetstand): Oordeel {
  const rol = may(wie, 'uren.schrijven')
  if (!rol.mag) return rol
  return wet.partijen.some(({ organisatieId }) => organisatieId === wie.organisatieId)
    ? ja
    : nee('geen-gemeente', 'Alleen een gemeente van deze samenwerking kan ramen wat het haar alleen zou hebben gekost.')
}

/** A wish comes from who asks for services; the supplier makes an offer. `rollen` are those of the own organisation today. */
export function mayMakeWens(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'wens.opstellen')
  if (!rol.mag || rollen.some((each) => each !== 'opdrachtnemer')) return rol
  return nee('mag-niet', 'Alleen een organisatie die diensten vraagt, schrijft een wens. Doe als leverancier een aanbod.')
}
