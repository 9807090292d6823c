import * as z from 'zod'
import { DatumTekst, Id } from '#platform/http/contract.ts'

/** Roles in which a person acts for an organisation. */
export const rollen = ['beheerder', 'demandmanager', 'controller', 'directeur', 'secretaris', 'bestuurder', 'griffier', 'lezer'] as const
/** See {@link rollen}. */
export type Rol = (typeof rollen)[number]

/** Roles in which an organisation takes part: owner, client, customer, supplier. They differ, and each has its own dates. */
export const deelnameRollen = ['eigenaar', 'opdrachtgever', 'afnemer', 'opdrachtnemer'] as const

/** Legal forms of Wgr art. 8, and the network that has none. */
export const rechtsvormen = [
  'openbaar_lichaam',
  'bedrijfsvoeringsorganisatie',
  'gemeenschappelijk_orgaan',
  'centrumgemeente',
  'regeling_zonder_meer',
  'netwerk',
] as const

/** Levels at which demand and supply meet. */
export const niveaus = ['strategisch', 'tactisch', 'operationeel'] as const

/** What a mandate can cover as long as other rooms are not there. */
export const mandaatOnderwerpen = ['verdeelsleutel', 'kenmerk', 'opmerking'] as const

/** Validity as people say it: both days count; `null` is open. */
export const Geldigheid = z.object({ van: DatumTekst.nullable(), totEnMet: DatumTekst.nullable() }).meta({ id: 'Geldigheid' })

/** Which of the three exceptions to "shared is visible" holds, and whether the row is still on the own side. */
export const Zijde = z
  .object({
    eigenOrganisatieId: Id,
    eigenOrganisatieNaam: z.string(),
    ingediendOp: z.iso.datetime().nullable(),
    zichtbaarheid: z.enum(['partners', 'tafel', 'eigen_organisatie']),
    tafelId: Id.nullable(),
  })
  .meta({ id: 'Zijde', description: 'Van wie dit is, of het is ingediend, en wie het dan ziet.' })

/** Choice at handing in: who will see it. */
export const ZichtbaarheidKeuze = z
  .strictObject({
    zichtbaarheid: z
      .enum(['partners', 'tafel', 'eigen_organisatie'], 'Kies wie dit mag zien: partners, tafel of eigen_organisatie.')
      .default('partners'),
    tafelId: Id.nullable().default(null),
  })
  .refine((keuze) => (keuze.zichtbaarheid === 'tafel') === (keuze.tafelId !== null), {
    path: ['tafelId'],
    message: 'Kies een tafel als alleen die tafel dit mag zien, en anders niet.',
  })

/** A required Dutch text of a given length, trimmed. */
export function tekst(wat: string, max = 200) {
  return z.string(`Vul ${wat} in.`).trim().min(1, `Vul ${wat} in.`).max(max, `Houd ${wat} bij ten hoogste ${max} tekens.`)
}
