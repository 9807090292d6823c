import { ja, may, nee, type Oordeel, type Wie } from '#platform/own-side/policy.ts'
import type { Rol } from '#modules/samenwerking/contract/velden.ts'

/** Reading is for everyone with a hat: between partners open is the rule. */
const lezen = ['organisatie.lezen', 'kenmerk.lezen', 'regeling.lezen', 'verdeelsleutel.lezen', 'opmerking.lezen', 'historie.lezen'] as const

/** Working on the own side, and handing in what is ready (with a mandate, see `mayHandIn`). */
const eigenKant = [
  'opmerking.schrijven',
  'opmerking.indienen',
  'kenmerk.opstellen',
  'kenmerk.indienen',
  'verdeelsleutel.opstellen',
  'verdeelsleutel.indienen',
] as const

/** Which permissions a role carries in this room. Code asks for permissions, never for roles. */
export const grants: Record<Rol, readonly string[]> = {
  beheerder: [
    ...lezen,
    'organisatie.beheren',
    'regeling.beheren',
    'deelname.beheren',
    'contact.beheren',
    'aanstelling.beheren',
    'tafel.beheren',
    'inlezen',
    'uitvoeren',
    'kenmerk.opstellen',
    'opmerking.schrijven',
  ],
  demandmanager: [...lezen, ...eigenKant, 'contact.beheren', 'uitvoeren'],
  controller: [...lezen, ...eigenKant, 'inlezen', 'uitvoeren'],
  directeur: [...lezen, ...eigenKant, 'verdeelsleutel.vaststellen', 'contact.beheren', 'mandaat.geven', 'uitvoeren'],
  secretaris: [...lezen, ...eigenKant, 'verdeelsleutel.vaststellen', 'contact.beheren', 'mandaat.geven', 'tafel.beheren', 'uitvoeren'],
  bestuurder: [...lezen, 'opmerking.schrijven', 'mandaat.geven', 'uitvoeren'],
  griffier: [...lezen, 'opmerking.schrijven', 'tafel.beheren', 'uitvoeren'],
  lezer: [...lezen, 'uitvoeren'],
}

/** Contacts and mandates are an organisation's own choice; the administrator may set contacts for all. */
export function mayForOrganisatie(wie: Wie, permissie: string, organisatieId: string): Oordeel {
  const rol = may(wie, permissie)
  if (!rol.mag) return rol
  if (wie.organisatieId === organisatieId || wie.permissies.has('regeling.beheren')) return ja
  return nee('andere-organisatie', 'Dit gaat over een andere organisatie. Vraag iemand daar, of de beheerder van de samenwerking.')
}

/** Rules and seats: of a college or a council its own organisation, of a table of the cooperation the administrator, who may help the others too. */
export function mayForTafel(wie: Wie, tafelOrganisatieId: string | null): Oordeel {
  const rol = may(wie, 'tafel.beheren')
  if (!rol.mag) return rol
  if (tafelOrganisatieId === wie.organisatieId || wie.permissies.has('regeling.beheren')) return ja
  return nee('andere-organisatie', 'Deze tafel is niet van uw organisatie. Vraag het de beheerder van de samenwerking.')
}
