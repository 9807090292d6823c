import * as z from 'zod'
import { DatumTekst } from '#platform/http/contract.ts'

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

/** Kinds of tables (gremia): where advice is given and decisions are taken. */
export const tafelSoorten = [
  'bestuur',
  'dagelijks_bestuur',
  'ogo',
  'secretarissen',
  'controllers',
  'overlegtafel',
  'stuurgroep',
  'kring',
  'college',
  'raad',
] as const

/** What a mandate can cover: what an organisation hands in, in any room. */
export const mandaatOnderwerpen = ['verdeelsleutel', 'kenmerk', 'opmerking', 'doel', 'wens', 'voorstel', 'opdracht', 'brief'] as const

/** Validity as people say it: both days count; `null` is open. */
export const Geldigheid = z.object({ van: DatumTekst.nullable(), totEnMet: DatumTekst.nullable() }).meta({ id: 'Geldigheid' })
