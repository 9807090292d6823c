/** The part of an actor that a rule looks at; the browser knows it too. */
export interface Wie {
  organisatieId: string
  mandaten: readonly string[]
  permissies: ReadonlySet<string>
}

/** Yes, or a Dutch sentence that says why not and what would help. */
export type Oordeel = { mag: true } | { mag: false; code: string; reden: string }

/** Yes. */
export const ja: Oordeel = { mag: true }
/** No, with what a machine and what a person needs to know. */
export const nee = (code: string, reden: string): Oordeel => ({ mag: false, code, reden })

/** Whether the role carries the permission. */
export function may(wie: Wie, permissie: string): Oordeel {
  return wie.permissies.has(permissie) ? ja : nee('mag-niet', 'Met deze pet kunt u dit niet doen.')
}

/** Handing in speaks for the organisation: the own organisation's thing, and a mandate on its subject that is in force today. */
export function mayHandIn(wie: Wie, onderwerp: string, eigenOrganisatieId: string): Oordeel {
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
