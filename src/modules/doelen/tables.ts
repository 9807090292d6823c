// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `doelen`: a row as it is read, with what the database fills in marked as generated. */
export type DoelenTables = {
  'doelen.doel': {
    id: string
    regeling_id: string
    soort: string
    onderwerp: string
    titel: string
    toelichting: Generated<string>
    maatstaf: string
    eenheid: Generated<string>
    streefwaarde: string
    richting: string
    streefdatum: string
    gezamenlijk_id: string | null
    verhouding: string | null
    reden: Generated<string>
    status: string
    besluit: unknown | null
    bron: Generated<string>
    fictief: Generated<boolean>
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    versie: Generated<number>
    k: string | null
    startwaarde: string | null
    startdatum: string | null
  }
  'doelen.meting': {
    id: string
    doel_id: string
    datum: string
    waarde: string
    bron: string
    organisatie_id: string
    persoon_naam: string
    gemaakt_op: Date
  }
  'doelen.visieantwoord': {
    id: string
    vraag_id: string
    nummer: number
    tekst: string
    organisatie_id: string
    persoon_naam: string
    gemaakt_op: Date
    besluit: unknown | null
  }
  'doelen.visieoordeel': {
    antwoord_id: string
    organisatie_id: string
    oordeel: string
    toelichting: Generated<string>
    persoon_naam: string
    gegeven_op: Date
  }
  'doelen.visievraag': {
    id: string
    regeling_id: string
    volgorde: number
    vraag: string
    toelichting: Generated<string>
    trekker_id: string | null
    uiterlijk: string | null
    bron: Generated<string>
    fictief: Generated<boolean>
    bijgewerkt_op: Date
    versie: Generated<number>
  }
}
