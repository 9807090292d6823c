import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['besluit.lezen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: [...lezen, 'groei.beheren', 'behandeling.plannen', 'beslistabel.vaststellen'],
  demandmanager: [
    ...lezen,
    'groei.oordelen',
    'groei.vragen',
    'geschil.voeren',
    'behandeling.beginnen',
    'behandeling.plannen',
    'uitkomst.vastleggen',
  ],
  controller: [...lezen, 'groei.oordelen', 'groei.vragen', 'geschil.voeren', 'behandeling.plannen', 'advies.geven', 'uitkomst.vastleggen'],
  directeur: [
    ...lezen,
    'groei.beheren',
    'groei.oordelen',
    'geschil.voeren',
    'behandeling.beginnen',
    'behandeling.plannen',
    'uitkomst.vastleggen',
  ],
  secretaris: [
    ...lezen,
    'groei.oordelen',
    'groei.vragen',
    'geschil.voeren',
    'behandeling.beginnen',
    'behandeling.plannen',
    'uitkomst.vastleggen',
  ],
  bestuurder: [...lezen, 'groei.oordelen', 'groei.vragen', 'geschil.voeren', 'uitkomst.vastleggen'],
  griffier: [...lezen, 'uitkomst.vastleggen', 'beslistabel.vaststellen'],
  lezer: lezen,
}

/** Roles that give the advice of their organisation at a table that advises together. */
export const adviesrollen = Object.keys(grants).filter((rol) => grants[rol]!.includes('advies.geven'))

/** Bringing a proposal to its tables, and choosing its way: only the organisation that handed it in. */
export function mayBegin(wie: Wie, eigenOrganisatieId: string): Oordeel {
  const rol = may(wie, 'behandeling.beginnen')
  if (!rol.mag) return rol
  return wie.organisatieId === eigenOrganisatieId
    ? ja
    : nee('andere-organisatie', 'Dit voorstel is van een andere organisatie. Alleen die organisatie brengt het langs de tafels.')
}

/** Looking back on a decision: only the organisation that brought it in, or the one that came in its place. */
export function mayEvaluate(wie: Wie, isEigen: boolean): Oordeel {
  const rol = may(wie, 'behandeling.beginnen')
  if (!rol.mag) return rol
  return isEigen ? ja : nee('andere-organisatie', 'Een andere organisatie bracht dit in. Alleen die organisatie kijkt erop terug.')
}

/** When a table meets: for a college or a council only its own organisation says so. */
export function mayPlan(wie: Wie, tafelOrganisatieId: string | null): Oordeel {
  const rol = may(wie, 'behandeling.plannen')
  if (!rol.mag) return rol
  return tafelOrganisatieId === null || tafelOrganisatieId === wie.organisatieId
    ? ja
    : nee('andere-organisatie', 'Dit is een tafel van een andere organisatie. Alleen die organisatie plant haar vergaderingen.')
}

/** A step of an organisation that is no more passes on: whoever brought the proposal in says so, or a successor. */
export function mayDraagOver(
  wie: Wie,
  { eigenOrganisatieId, opvolgers }: { eigenOrganisatieId: string; opvolgers: readonly { readonly organisatieId: string }[] },
): Oordeel {
  const rol = may(wie, 'behandeling.plannen')
  if (!rol.mag) return rol
  return wie.organisatieId === eigenOrganisatieId || opvolgers.some(({ organisatieId }) => organisatieId === wie.organisatieId)
    ? ja
    : nee('andere-organisatie', 'Alleen wie het voorstel inbracht, of de gemeente die ervoor in de plaats kwam, draagt deze stap over.')
}

/** Only who sits at a table speaks for it. */
export function mayAtTable(permissies: ReadonlySet<string>, permissie: string, aanTafel: boolean): Oordeel {
  if (!permissies.has(permissie)) return nee('mag-niet', 'Met deze pet kunt u dit niet doen.')
  return aanTafel ? ja : nee('niet-aan-tafel', 'U zit niet aan deze tafel. Vraag iemand die er zit om dit vast te leggen.')
}

/** A difference is between parties: one of them writes it down, takes it higher and says how it ended. */
export function mayVoeren(wie: Wie, partijIds: readonly string[]): Oordeel {
  const rol = may(wie, 'geschil.voeren')
  if (!rol.mag) return rol
  return partijIds.includes(wie.organisatieId)
    ? ja
    : nee('andere-organisatie', 'Uw organisatie is geen partij in dit verschil. Alleen een partij schrijft hier.')
}
