import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['doel.lezen'] as const
const eigenKant = [...lezen, 'doel.opstellen', 'doel.indienen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: [...eigenKant, 'doel.meten', 'visie.schrijven', 'visie.oordelen'],
  controller: [...lezen, 'doel.meten'],
  directeur: [...eigenKant, 'doel.vaststellen', 'doel.meten', 'visie.schrijven'],
  secretaris: [...eigenKant, 'doel.vaststellen', 'doel.meten', 'visie.schrijven', 'visie.oordelen'],
  bestuurder: [...lezen, 'visie.oordelen'],
  griffier: lezen,
  lezer: lezen,
}

/** The i-visie belongs to the owners of the cooperation: each of them says what it thinks of an answer. */
export function mayJudge(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'visie.oordelen')
  if (!rol.mag) return rol
  return rollen.includes('eigenaar')
    ? ja
    : nee('geen-eigenaar', 'Alleen eigenaren van de samenwerking zeggen wat zij van een antwoord vinden.')
}

/** Measuring is for the organisation whose goal it is; a joint goal also for whoever may adopt it. */
export function mayMeasure(wie: Wie, doel: { soort: string; eigenOrganisatieId: string }): Oordeel {
  const rol = may(wie, 'doel.meten')
  if (!rol.mag || wie.organisatieId === doel.eigenOrganisatieId) return rol
  if (doel.soort === 'gezamenlijk' && wie.permissies.has('doel.vaststellen')) return ja
  return nee('andere-organisatie', 'Dit doel is van een andere organisatie. Vraag die organisatie om de meting.')
}
