// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `kalender`: a row as it is read, with what the database fills in marked as generated. */
export type KalenderTables = {
  'kalender.agenda_adres': {
    id: string
    token_hash: Buffer
    regeling_id: string
    persoon_id: string
    aanstelling_id: string
    tafel_id: string | null
    gemaakt_op: Date
    ingetrokken_op: Date | null
  }
  'kalender.begrotingsjaar': {
    id: string
    regeling_id: string
    jaar: number
    vaststelling_id: string | null
    aanbieding: string | null
    versie: Generated<number>
  }
  'kalender.begrotingswijziging': {
    id: string
    regeling_id: string
    jaar: number
    titel: string
    categorie: string
    vaststelling: string | null
    aanbieding: string | null
    versie: Generated<number>
  }
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
  'kalender.verzending': {
    begrotingsjaar_id: string
    stap: string
    verzonden_op: string
    vastgelegd_op: Date
    vastgelegd_door: string
    vastgelegd_rol: string
  }
  'kalender.vrijgestelde_categorie': {
    id: string
    regeling_id: string
    categorie: string
    bron: string
    versie: Generated<number>
  }
}
