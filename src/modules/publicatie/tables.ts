// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `publicatie`: a row as it is read, with what the database fills in marked as generated. */
export type PublicatieTables = {
  'publicatie.instelling': {
    regeling_id: string
    slug: string
    naam: string
    organisatie_uri: string | null
    verplicht_vanaf: Generated<unknown>
    versie: Generated<number>
  }
  'publicatie.openbaarheid': {
    besluit_id: string
    regeling_id: string
    tafel_id: string
    openbaarheid: string
    grond: string | null
    toelichting: Generated<string>
    opgelegd_door: string | null
    opgelegd_op: string | null
    bekrachtigd_op: string | null
    versie: Generated<number>
  }
  'publicatie.publicatie': {
    id: string
    regeling_id: string
    soort: string
    onderwerp_id: string
    tafel_id: string
    tafel_naam: string
    nummer: string
    titel: string
    inhoud: string
    datum: string
    categorie: number | null
    organisatie_naam: string
    organisatie_uri: string | null
    gepubliceerd_op: Date
    gewijzigd_op: Date
    ingetrokken_op: Date | null
    intrek_reden: string | null
    versie: Generated<number>
    woorden: Generated<string | null>
    besluit_ids: Generated<string[]>
  }
}
