// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `verrekening`: a row as it is read, with what the database fills in marked as generated. */
export type VerrekeningTables = {
  'verrekening.scenario': {
    id: string
    regeling_id: string
    titel: string
    toelichting: Generated<string>
    opzet: unknown
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    fictief: Generated<boolean>
    versie: Generated<number>
  }
}
