// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `samenwerking`: a row as it is read, with what the database fills in marked as generated. */
export type SamenwerkingTables = {
  'samenwerking.aanstelling': {
    id: string
    persoon_id: string
    regeling_id: string
    organisatie_id: string
    rol: string
    geldig: string
    versie: Generated<number>
  }
  'samenwerking.contact': {
    id: string
    regeling_id: string
    organisatie_id: string
    dienstonderdeel_id: string | null
    kant: string
    niveau: string
    functie: string
    naam: Generated<string>
    geldig: string
    fictief: Generated<boolean>
    versie: Generated<number>
  }
  'samenwerking.deelname': {
    id: string
    regeling_id: string
    organisatie_id: string
    rol: string
    via_id: string | null
    geldig: string
    bron: string
    versie: Generated<number>
  }
  'samenwerking.dienstonderdeel': {
    id: string
    regeling_id: string
    naam: string
    omschrijving: Generated<string>
    geldig: string
    bron: string
    versie: Generated<number>
  }
  'samenwerking.inlezing': {
    id: string
    regeling_id: string
    eigen_organisatie_id: string
    soort: string
    bestandsnaam: string
    vorm: string
    status: string
    melding: Generated<string>
    persoon_id: string
    persoon_naam: string
    gemaakt_op: Date
    kolommen: unknown
    eerste_rijen: unknown
    herkomst: unknown | null
    aantal_rijen: number
    koppeling: unknown | null
    nieuw: Generated<number>
    gewijzigd: Generated<number>
    ongewijzigd: Generated<number>
    indienen: Generated<number>
    rijen_met_fout: Generated<number>
    fouten: Generated<number>
    vastgelegd_op: Date | null
    teruggedraaid_op: Date | null
    versie: Generated<number>
  }
  'samenwerking.inlezing_fout': {
    inlezing_id: string
    volgorde: number
    rij: number
    kolom: string
    kop: string
    waarde: string
    code: string
    melding: string
  }
  'samenwerking.inlezing_inhoud': {
    inlezing_id: string
    rijen: string
  }
  'samenwerking.inlezing_regel': {
    inlezing_id: string
    volgorde: number
    rij: number
    handeling: string
    onderwerp_id: string
    versie: number | null
    versie_na: number | null
    naam: string
    invoer: unknown | null
    terug: unknown | null
    voor: unknown | null
    na: unknown | null
  }
  'samenwerking.kenmerk': {
    code: string
    naam: string
    eenheid: string
    omschrijving: string
  }
  'samenwerking.kenmerkwaarde': {
    id: string
    organisatie_id: string
    kenmerk: string
    peildatum: string
    waarde: string
    bron: string
    fictief: Generated<boolean>
    regeling_id: string | null
    eigen_organisatie_id: string | null
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    versie: Generated<number>
  }
  'samenwerking.mandaat': {
    id: string
    regeling_id: string
    eigen_organisatie_id: string
    aanstelling_id: string
    onderwerp: string
    limiet_cent: bigint | null
    bedrag_verborgen: Generated<boolean>
    geldig: string
    besluit: string
    versie: Generated<number>
  }
  'samenwerking.opmerking': {
    id: string
    regeling_id: string
    onderwerp_soort: string
    onderwerp_id: string
    tekst: string
    persoon_id: string
    persoon_naam: string
    gemaakt_op: Date
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    versie: Generated<number>
  }
  'samenwerking.opvolging': {
    van_id: string
    naar_id: string
    datum: string
    soort: string
  }
  'samenwerking.organisatie': {
    id: string
    regeling_id: string | null
    naam: string
    soort: string
    gemeente_code: string | null
    provincie: string | null
    bestaat: Generated<string>
    bron: string
    fictief: Generated<boolean>
    versie: Generated<number>
  }
  'samenwerking.rechtsvorm': {
    id: string
    regeling_id: string
    vorm: string
    geldig: string
    bron: string
    versie: Generated<number>
  }
  'samenwerking.regeling': {
    id: string
    naam: string
    korte_naam: string
    omschrijving: Generated<string>
    bron: string
    fictief: Generated<boolean>
    versie: Generated<number>
  }
  'samenwerking.register_bevinding': {
    volgorde: number
    code: string
    ernst: string
    nummers: number[]
    melding: string
  }
  'samenwerking.register_lid': {
    nummer: number
    volgorde: number
    zoals_gedrukt: string
    organisatie_id: string | null
    uitkomst: string
  }
  'samenwerking.register_regel': {
    nummer: number
    naam: string
    type_zoals_gedrukt: string
    soort: string
    hoofdgemeente: string | null
    ledentekst: string
  }
  'samenwerking.tafel': {
    id: string
    regeling_id: string
    naam: string
    soort: string
    bron: string
    organisatie_id: string | null
    aanleverdagen: Generated<number>
    ritme: Generated<string>
    openbaarheid: Generated<string>
    quorum: Generated<string>
    meerderheid: Generated<string>
    stemregel_bron: Generated<string>
    mandaat_onderwerpen: Generated<string[]>
    mandaat_limiet_cent: bigint | null
    mandaat_besluit: Generated<string>
    versie: Generated<number>
  }
  'samenwerking.tafel_lid': {
    tafel_id: string
    aanstelling_id: string
    id: Generated<string>
    rol: Generated<string>
    stemgewicht: Generated<number>
    plaatsvervanger_van: string | null
    geldig: Generated<string>
    versie: Generated<number>
  }
  'samenwerking.verdeelsleutel': {
    id: string
    regeling_id: string
    naam: string
    omschrijving: Generated<string>
    opbouw: unknown
    geldig_van: string
    geldig_tot_en_met: string | null
    status: string
    vervangt_id: string | null
    besluit: unknown | null
    bron: Generated<string>
    fictief: Generated<boolean>
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    versie: Generated<number>
  }
}
