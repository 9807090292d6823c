// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `kalender`: a row as it is read, with what the database fills in marked as generated. */
export type KalenderTables = {
  'kalender.reces': {
    id: string
    regeling_id: string
    organisatie_id: string
    naam: string
    geldig: string
    bron: Generated<string>
    versie: Generated<number>
  }
  'kalender.vergadering': {
    id: string
    regeling_id: string
    tafel_id: string
    datum: string
    aanvang: string | null
    plaats: Generated<string>
    aanleveren_uiterlijk: string
    status: Generated<string>
    vervallen_reden: string | null
    bron: Generated<string>
    versie: Generated<number>
  }
}
