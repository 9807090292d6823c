// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `vraag`: a row as it is read, with what the database fills in marked as generated. */
export type VraagTables = {
  'vraag.aanbod': {
    id: string
    regeling_id: string
    titel: string
    waarvoor: string
    voor_wie: Generated<string>
    wanneer_nodig: string | null
    doel_id: string | null
    status: string
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    fictief: Generated<boolean>
    versie: Generated<number>
    soort: Generated<string>
    digitale_impact: Generated<string>
  }
  'vraag.aansluiting': {
    id: string
    wens_id: string
    organisatie_id: string
    keuze: string
    vanaf_jaar: number | null
    reden: string
    persoon_naam: string
    sinds: Date
    versie: Generated<number>
  }
  'vraag.deelnamecijfers': {
    wens_id: string
    investering_cent: bigint | null
    afschrijving_jaren: number
    vast_cent: bigint | null
    prijs_cent: bigint | null
    eenheid: string
    eerste_jaar: number
    aantal_jaren: number
    opzegtermijn_jaren: number | null
    gewicht_bron: string
    bron: string
    delen: unknown
    organisatie_id: string
    persoon_naam: string
    bijgewerkt_op: Date
    versie: Generated<number>
  }
  'vraag.overdracht': {
    id: string
    wens_id: string
    van_organisatie_id: string
    naar_organisatie_id: string
    reden: string
    overgedragen_op: Date
  }
  'vraag.samenvoeging': {
    id: string
    wens_id: string
    naar_id: string
    van_organisatie_id: string
    reden: string
    persoon_naam: string
    voorgesteld_op: Date
    status: string
    antwoord: Generated<string>
    antwoord_naam: Generated<string>
    beantwoord_op: Date | null
  }
  'vraag.steun': {
    id: string
    wens_id: string
    organisatie_id: string
    soort: string
    vanaf: string | null
    wat: string
    namens: Generated<string>
    bedrag_cent: bigint | null
    eenheden: string | null
    jaren: number | null
    persoon_naam: string
    gegeven_op: Date
    ingetrokken_op: Date | null
    ingetrokken_naam: Generated<string>
    reden: Generated<string>
  }
  'vraag.wens': {
    id: string
    regeling_id: string
    titel: string
    waarvoor: string
    voor_wie: Generated<string>
    wanneer_nodig: string | null
    doel_id: string | null
    aanbod_id: string | null
    status: string
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    fictief: Generated<boolean>
    versie: Generated<number>
    samengevoegd_in_id: string | null
    proces: Generated<string>
    waarom_anders: Generated<string>
  }
}
