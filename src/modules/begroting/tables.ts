// Generated from the database by npm run generate; do not edit.

/** Tables of the schema `begroting`: a row as it is read, with what the database fills in marked as generated. */
export type BegrotingTables = {
  'begroting.begroting': {
    id: string
    regeling_id: string
    jaar: number
  }
  'begroting.begrotingsregel': {
    id: string
    begroting_id: string
    versie: number
    jaar: number
    soort: string
    omschrijving: string
    bekend_cent: bigint
    pm: number
    besluit_id: string
    verdeelsleutel_id: string | null
  }
  'begroting.indexatie': {
    regeling_id: string
    jaar: number
    nummer: number
    loon: string
    prijs: string
    gewicht_loon: string
    grond: string
    persoon_naam: string
    gemaakt_op: Date
  }
  'begroting.raming': {
    begroting_id: string
    jaar: number
    nummer: number
    baten_cent: bigint
    lasten_cent: bigint
    onttrekkingen_cent: bigint
    toevoegingen_cent: bigint
    incidentele_baten_cent: bigint
    incidentele_lasten_cent: bigint
    incidentele_onttrekkingen_cent: bigint
    incidentele_toevoegingen_cent: bigint
    grond: string
    persoon_naam: string
    gemaakt_op: Date
  }
  'begroting.versie': {
    begroting_id: string
    nummer: number
    besluit_id: string
    gemaakt_op: Date
  }
}
