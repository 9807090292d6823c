import { mayHandIn, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['verslag.lezen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: lezen,
  controller: [...lezen, 'momentopname.maken'],
  directeur: [...lezen, 'momentopname.maken', 'briefronde.voorbereiden'],
  secretaris: [...lezen, 'brief.schrijven', 'brief.indienen'],
  bestuurder: [...lezen, 'brief.indienen'],
  griffier: lezen,
  lezer: lezen,
}

/** Writing the letter of a municipality: only somebody of that municipality. */
export function mayWriteBrief(wie: Wie, organisatieId: string): Oordeel {
  if (!wie.permissies.has('brief.schrijven')) return nee('mag-niet', 'Met deze pet kunt u geen brief schrijven.')
  return wie.organisatieId === organisatieId ? { mag: true } : nee('andere-organisatie', 'Dit is de brief van een andere gemeente.')
}

/** Releasing or refusing speaks for a college: its own organisation, and a mandate for letters. Nobody at the joint organisation has that. */
export function mayReleaseBrief(wie: Wie, organisatieId: string): Oordeel {
  if (wie.organisatieId !== organisatieId) return nee('andere-organisatie', 'Alleen het college van deze gemeente gaat over deze brief.')
  return mayHandIn(wie, 'brief', organisatieId)
}
