// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `catalogus`: a row as it is read, with what the database fills in marked as generated. */
export type CatalogusTables = {
  'catalogus.afname': {
    id: string
    product_id: string
    organisatie_id: string
    keuze: string
    vanaf_jaar: number | null
    reden: string
    persoon_naam: string
    sinds: Date
  }
  'catalogus.afrekenafspraak': {
    product_id: string
    jaar: number
    afrekenwijze: string
    bandbreedte: string
    vast_aandeel: string
    grond: string
  }
  'catalogus.hoeveelhedenblad': {
    id: string
    regeling_id: string
    jaar: number
    versie: Generated<number>
  }
  'catalogus.hoeveelheid': {
    blad_id: string
    product_id: string
    organisatie_id: string
    kwartaal: number
    begroot: string
    werkelijk: string | null
    bron: Generated<string>
    peildatum: string | null
  }
  'catalogus.product': {
    id: string
    regeling_id: string
    naam: string
    omschrijving: Generated<string>
    eenheid: string
    pakket: string
    bron: Generated<string>
    fictief: Generated<boolean>
    versie: Generated<number>
    telling: Generated<string>
    opdrachtnemer_doet: Generated<string>
    gemeente_doet: Generated<string>
    doel_id: string | null
  }
  'catalogus.tarief': {
    id: string
    product_id: string
    bedrag_cent: bigint | null
    geldig: string
    grond: Generated<string>
  }
}
