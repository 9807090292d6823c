// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `wetten`: a row as it is read, with what the database fills in marked as generated. */
export type WettenTables = {
  'wetten.afwijking': {
    id: string
    regeling_id: string
    wet_id: string
    bij_nummer: number
    oordeel: string
    onderdelen: Generated<unknown>
    persoon_naam: string
    bijgewerkt_op: Date
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    fictief: Generated<boolean>
    versie: Generated<number>
  }
  'wetten.analyse': {
    id: string
    regeling_id: string
    wet_id: string
    nummer: number | null
    onderdelen: unknown
    minimum: Generated<string>
    wijziging: Generated<string>
    persoon_naam: string
    bijgewerkt_op: Date
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    fictief: Generated<boolean>
    versie: Generated<number>
  }
  'wetten.raming': {
    wet_id: string
    organisatie_id: string
    minuten: number
    persoon_naam: string
    gegeven_op: Date
    fictief: Generated<boolean>
  }
  'wetten.trekker': {
    id: string
    wet_id: string
    nummer: number
    organisatie_id: string
    persoon_naam: string
    reden: Generated<string>
    sinds: Date
    fictief: Generated<boolean>
  }
  'wetten.uren': {
    id: string
    wet_id: string
    organisatie_id: string
    persoon_naam: string
    van: string
    tot_en_met: string
    minuten: number
    waaraan: string
    gedeeld: boolean
    geschreven_op: Date
    fictief: Generated<boolean>
    versie: Generated<number>
  }
  'wetten.wet': {
    id: string
    regeling_id: string
    soort: string
    naam: string
    citeertitel: Generated<string>
    vindplaats: string
    link: Generated<string>
    verandering: string
    inwerking_op: string | null
    zekerheid: string
    organisatie_id: string
    geplaatst_door: string
    geplaatst_op: Date
    sleutel_id: string | null
    uitkomst: string | null
    uitkomst_reden: Generated<string>
    bijgewerkt_op: Date
    versie: Generated<number>
  }
  'wetten.wet_wens': {
    wet_id: string
    wens_id: string
    organisatie_id: string
  }
}
