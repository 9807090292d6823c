// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `zienswijzen`: a row as it is read, with what the database fills in marked as generated. */
export type ZienswijzenTables = {
  'zienswijzen.nota': {
    id: string
    ronde_id: string
    nummer: number
    vastgesteld_op: string
    vastgesteld_door: string
    verzonden_op: string | null
    verzonden_door: string | null
  }
  'zienswijzen.punt': {
    id: string
    zienswijze_id: string
    volgorde: number
    tekst: string
  }
  'zienswijzen.raad': {
    ronde_id: string
    organisatie_id: string
  }
  'zienswijzen.reactie': {
    punt_id: string
    ronde_id: string
    oordeel: string
    toelichting: Generated<string>
    nota_id: string | null
    versie: Generated<number>
  }
  'zienswijzen.ronde': {
    id: string
    regeling_id: string
    eigen_organisatie_id: string
    soort: string
    titel: string
    vraag: string
    begrotingsjaar: number | null
    begrotingswijziging_id: string | null
    vergadering_id: string | null
    behandeling_id: string | null
    verzonden_op: string | null
    reactie_uiterlijk: string | null
    uiterlijk_reden: Generated<string>
    bijgewerkt_op: Date
    versie: Generated<number>
  }
  'zienswijzen.zienswijze': {
    id: string
    regeling_id: string
    ronde_id: string
    eigen_organisatie_id: string
    strekking: string | null
    raadsbesluit_op: string | null
    raadsbesluit_kenmerk: Generated<string>
    corrigeert_id: string | null
    correctie_reden: Generated<string>
    ingediend_op: Date | null
    ingediend_dag: string | null
    ingediend_door: string | null
    uiterlijk_toen: string | null
    bijgewerkt_op: Date
    versie: Generated<number>
  }
}
