import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'

const lezen = ['zienswijze.lezen'] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<string, readonly string[]> = {
  beheerder: lezen,
  demandmanager: lezen,
  controller: [...lezen, 'zienswijzeronde.voorbereiden', 'reactie.schrijven'],
  directeur: [...lezen, 'zienswijzeronde.voorbereiden', 'reactie.schrijven', 'nota.vaststellen'],
  secretaris: [...lezen, 'zienswijze.schrijven'],
  bestuurder: lezen,
  griffier: [...lezen, 'zienswijze.schrijven', 'zienswijze.indienen'],
  lezer: lezen,
}

/** Asking the councils: only an organisation that works for the partners (`rollen` are those in which it takes part today). */
export function mayPrepareRonde(wie: Wie, rollen: readonly string[]): Oordeel {
  const rol = may(wie, 'zienswijzeronde.voorbereiden')
  if (!rol.mag || rollen.includes('opdrachtnemer')) return rol
  return nee(
    'andere-organisatie',
    'Alleen de gezamenlijke organisatie vraagt de raden om een zienswijze. Vraag het haar directeur of controller.',
  )
}

/** Everything that is done with a round and its answer: only by the organisation that asked. */
export function mayForRonde(
  wie: Wie,
  permissie: 'zienswijzeronde.voorbereiden' | 'reactie.schrijven' | 'nota.vaststellen',
  eigenOrganisatieId: string,
): Oordeel {
  const rol = may(wie, permissie)
  if (!rol.mag || wie.organisatieId === eigenOrganisatieId) return rol
  return nee('andere-organisatie', 'Deze ronde is van een andere organisatie. Alleen die organisatie kan dit.')
}

/** Writing and handing in for a council: only its own municipality; the council decision itself is the ground, so no mandate is asked. */
export function mayForRaad(wie: Wie, permissie: 'zienswijze.schrijven' | 'zienswijze.indienen', organisatieId: string): Oordeel {
  if (!wie.permissies.has(permissie))
    return nee(
      'mag-niet',
      permissie === 'zienswijze.indienen'
        ? 'De griffier dient de zienswijze van de raad in.'
        : 'De griffier of de secretaris schrijft de zienswijze van de raad op.',
    )
  return wie.organisatieId === organisatieId ? ja : nee('andere-organisatie', 'Dit is de zienswijze van een andere raad.')
}
