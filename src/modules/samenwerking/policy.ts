import type { Rol } from '#modules/samenwerking/contract/velden.ts'

/** Reading is for everyone with a hat: between partners open is the rule. */
const lezen = ['organisatie.lezen', 'kenmerk.lezen', 'regeling.lezen', 'verdeelsleutel.lezen', 'opmerking.lezen', 'historie.lezen'] as const

/** Working on the own side, and handing in what is ready (with a mandate, see {@link mayHandIn}). */
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
    'inlezen',
    'uitvoeren',
    'kenmerk.opstellen',
    'opmerking.schrijven',
  ],
  demandmanager: [...lezen, ...eigenKant, 'contact.beheren', 'uitvoeren'],
  controller: [...lezen, ...eigenKant, 'inlezen', 'uitvoeren'],
  directeur: [...lezen, ...eigenKant, 'verdeelsleutel.vaststellen', 'contact.beheren', 'mandaat.geven', 'uitvoeren'],
  secretaris: [...lezen, ...eigenKant, 'verdeelsleutel.vaststellen', 'contact.beheren', 'mandaat.geven', 'uitvoeren'],
  bestuurder: [...lezen, 'opmerking.schrijven', 'mandaat.geven', 'uitvoeren'],
  griffier: [...lezen, 'opmerking.schrijven', 'uitvoeren'],
  lezer: [...lezen, 'uitvoeren'],
}

/** The part of an actor that a rule looks at; the browser knows it too. */
export interface Wie {
  organisatieId: string
  mandaten: readonly string[]
  permissies: ReadonlySet<string>
}

/** Yes, or a Dutch sentence that says why not and what would help. */
export type Oordeel = { mag: true } | { mag: false; code: string; reden: string }

const ja: Oordeel = { mag: true }
const nee = (code: string, reden: string): Oordeel => ({ mag: false, code, reden })

/** Whether the role carries the permission. */
export function may(wie: Wie, permissie: string): Oordeel {
  return wie.permissies.has(permissie) ? ja : nee('mag-niet', 'Met deze pet kunt u dit niet doen.')
}

/** Handing in speaks for the organisation: the own organisation's thing, and a mandate on its subject that is in force today. */
export function mayHandIn(wie: Wie, onderwerp: 'verdeelsleutel' | 'kenmerk' | 'opmerking', eigenOrganisatieId: string): Oordeel {
  const rol = may(wie, `${onderwerp}.indienen`)
  if (!rol.mag) return rol
  if (wie.organisatieId !== eigenOrganisatieId)
    return nee('andere-organisatie', 'Dit is van een andere organisatie. Alleen die organisatie kan het indienen.')
  if (!wie.mandaten.includes(onderwerp))
    return nee('geen-mandaat', 'U hebt hiervoor geen mandaat. Vraag iemand met mandaat om het in te dienen, of laat u een mandaat geven.')
  return ja
}

/** Changing or throwing away: only while it is on the own side of the own organisation. */
export function mayEdit(wie: Wie, permissie: string, thing: { eigenOrganisatieId: string; ingediendOp: string | null }): Oordeel {
  const rol = may(wie, permissie)
  if (!rol.mag) return rol
  if (wie.organisatieId !== thing.eigenOrganisatieId)
    return nee('andere-organisatie', 'Dit is van een andere organisatie. Alleen die organisatie kan het wijzigen.')
  if (thing.ingediendOp !== null) return nee('al-ingediend', 'Dit is al ingediend en wijzigt niet meer. Leg zo nodig een nieuwe vast.')
  return ja
}

/** Contacts and mandates are an organisation's own choice; the administrator may set contacts for all. */
export function mayForOrganisatie(wie: Wie, permissie: string, organisatieId: string): Oordeel {
  const rol = may(wie, permissie)
  if (!rol.mag) return rol
  if (wie.organisatieId === organisatieId || wie.permissies.has('regeling.beheren')) return ja
  return nee('andere-organisatie', 'Dit gaat over een andere organisatie. Vraag iemand daar, of de beheerder van de samenwerking.')
}
