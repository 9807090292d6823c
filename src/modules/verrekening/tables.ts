// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `verrekening`: a row as it is read, with what the database fills in marked as generated. */
export type VerrekeningTables = {
  'verrekening.afsluitdeel': {
    afsluiting_id: string
    organisatie_id: string
    volgorde: number
    voorschot_cent: bigint
    afrekening_cent: bigint
    resultaatdeel_cent: bigint
  }
  'verrekening.afsluiting': {
    id: string
    kwartaal_id: string
    nummer: number
    sleutel: unknown
    grond: Generated<string>
    gemaakt_op: Date
    gemaakt_door: string
  }
  'verrekening.afsluitregel': {
    afsluiting_id: string
    product_id: string
    organisatie_id: string
    volgorde: number
    begroot: string
    werkelijk: string
    tarief_cent: bigint
    kostprijs_cent: bigint
    toerekening_id: string | null
    kostprijs_grond: Generated<string>
    afrekenwijze: string
    bandbreedte: string
    vast_aandeel: string
    binnen_bandbreedte: boolean
    voorschot_cent: bigint
    werkelijk_cent: bigint
    hoeveelheidsverschil_cent: bigint
    prijsverschil_cent: bigint
    totaalverschil_cent: bigint
    afrekening_cent: bigint
  }
  'verrekening.boeking': {
    id: string
    regeling_id: string
    kwartaal_id: string
    soort: string
    afsluiting_id: string | null
    omschrijving: string
    besluit_id: string | null
    gemaakt_op: Date
    gemaakt_door: string
    naar: string | null
  }
  'verrekening.boekingsregel': {
    boeking_id: string
    volgnummer: number
    rekening: string
    organisatie_id: string | null
    bedrag_cent: bigint
  }
  'verrekening.jaarprognose': {
    id: string
    regeling_id: string
    eigen_organisatie_id: string
    jaar: number
    kwartaal: number
    oordeel: string
    bedrag_cent: bigint
    opbouw: unknown
    opmerking: Generated<string>
    gemaakt_op: Date
    gemaakt_door: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    fictief: Generated<boolean>
    versie: Generated<number>
    factor: Generated<string>
    factor_grond: Generated<string>
  }
  'verrekening.kwartaal': {
    id: string
    regeling_id: string
    jaar: number
    kwartaal: number
    verdeelsleutel_id: string
    kostprijzen: Generated<unknown>
    status: Generated<string>
    geopend_op: Date
    geopend_door: string
    fictief: Generated<boolean>
    versie: Generated<number>
  }
  'verrekening.notauitleg': {
    afsluiting_id: string
    organisatie_id: string
    inhoud: unknown
  }
  'verrekening.planregel': {
    kwartaal_id: string
    product_id: string
    organisatie_id: string
    begroot: string
    tarief_cent: bigint
    voorschot_cent: bigint
  }
  'verrekening.prognosefactor': {
    regeling_id: string
    jaar: number
    factor: string
    grond: string
    versie: Generated<number>
  }
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
  'verrekening.zichtafspraak': {
    regeling_id: string
    anderen: string
    grond: string
    versie: Generated<number>
    besluit_id: string | null
  }
}
