// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `verkenning`: a row as it is read, with what the database fills in marked as generated. */
export type VerkenningTables = {
  'verkenning.inzending': {
    id: string
    regeling_id: string
    verkenning_id: string
    organisatie_id: string
    persoon_id: string
    persoon_naam: string
    rol: string
    oordelen: Generated<unknown>
    ingediend_op: Date | null
    versie: Generated<number>
  }
  'verkenning.oordeelwijziging': {
    id: string
    inzending_id: string
    sprongen: unknown
    reden: string
    gewijzigd_op: Date
  }
  'verkenning.tegengeluid': {
    id: string
    regeling_id: string
    verkenning_id: string
    organisatie_id: string
    tekst: string
    persoon_naam: string
    gegeven_op: Date
  }
  'verkenning.verkenning': {
    id: string
    regeling_id: string
    titel: string
    vraag: string
    sjabloon: string
    wens_id: string | null
    doel_id: string | null
    gevraagd: string[]
    sluit_op: string | null
    rijen: Generated<unknown>
    status: string
    vorige_id: string | null
    conclusie: Generated<string>
    voorkeur: string | null
    voorkeur_waarom: Generated<string>
    afgerond_op: Date | null
    afgerond_door: Generated<string>
    bron: Generated<string>
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    fictief: Generated<boolean>
    versie: Generated<number>
  }
}
