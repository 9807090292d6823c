// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `governance`: a row as it is read, with what the database fills in marked as generated. */
export type GovernanceTables = {
  'governance.advies': {
    id: string
    stap_id: string
    organisatie_id: string
    oordeel: string
    tekst: Generated<string>
    persoon_naam: string
    rol: string
    gegeven_op: Date
  }
  'governance.behandeling': {
    id: string
    regeling_id: string
    voorstel_id: string
    titel: string
    voorstel_versie: number
    onderwerpsoort: string | null
    route_reden: string | null
    afwijking_reden: string | null
    status: string
    eigen_organisatie_id: string
    begonnen_op: Date
    bijgewerkt_op: Date
    versie: Generated<number>
    uiterlijk: string | null
    uiterlijk_reden: Generated<string>
    route_melding: string | null
    beslispunt_ids: string[]
    feiten: Generated<unknown>
    beslistabel: Generated<number>
    dekking_besluit_id: string | null
    afwijking_door: string | null
    overgeslagen: Generated<unknown>
    vervangt_besluit_id: string | null
    vervanging: string | null
  }
  'governance.beslistabel': {
    regeling_id: string
    nummer: number
    regels: unknown
    grond: string
    persoon_naam: string
    rol: string
    vastgesteld_op: Date
  }
  'governance.besluit': {
    id: string
    regeling_id: string
    nummer: string
    behandeling_id: string
    stap_id: string
    voorstel_id: string
    voorstel_versie: number
    wens_id: string
    titel: string
    gremium: string
    datum: string
    tekst: string
    stemming: string
    voorwaarden: Generated<string>
    verdeelsleutel_id: string | null
    slotbesluit: boolean
    vervangt_id: string | null
    persoon_naam: string
    rol: string
    vastgelegd_op: Date
    beslispunten: Generated<unknown>
    dekking_besluit_id: string | null
    vervanging: string | null
    tafel_id: string
    volgnummer: number | null
    motivering: Generated<string>
    alternatieven: Generated<unknown>
    businesscase: unknown | null
    adviezen: Generated<unknown>
    geschillen: Generated<unknown>
    mandaat: unknown | null
    deelnemers: Generated<unknown>
    openbaarheid: string | null
    openbaarheid_grond: string | null
    openbaarheid_toelichting: Generated<string>
    opgelegd_door: string | null
    evaluatiedatum: string | null
  }
  'governance.besluit_regel': {
    besluit_id: string
    regel_id: string
    volgorde: number
    omschrijving: string
    klasse: string
    jaar: number
    soort: string
    bedrag_cent: bigint | null
  }
  'governance.besluit_verdeling': {
    besluit_id: string
    volgorde: number
    organisatie_id: string
    jaar: number
    soort: string
    bedrag_cent: bigint
  }
  'governance.evaluatie': {
    besluit_id: string
    uitkomst: string
    tekst: string
    organisatie_id: string
    persoon_naam: string
    rol: string
    gegeven_op: Date
  }
  'governance.geheim': {
    besluit_id: string
    regeling_id: string
    tafel_id: string
  }
  'governance.geschil': {
    id: string
    regeling_id: string
    titel: string
    omschrijving: Generated<string>
    aard: string
    onderwerp: string | null
    behandeling_id: string | null
    status: string
    geopend_op: Date
    gesloten_op: Date | null
    versie: Generated<number>
  }
  'governance.groeibewijs': {
    id: string
    criterium_id: string
    organisatie_id: string
    oordeel: string
    bewijs: string
    persoon_naam: string
    rol: string
    gegeven_op: Date
  }
  'governance.groeicriterium': {
    id: string
    fase_id: string
    volgorde: number
    tekst: string
  }
  'governance.groeifase': {
    id: string
    regeling_id: string
    volgorde: number
    naam: string
    omschrijving: Generated<string>
    bron: Generated<string>
  }
  'governance.groeivraag': {
    id: string
    regeling_id: string
    soort: string
    titel: string
    initiatief_organisatie_id: string
    antwoorden: Generated<unknown>
    status: string
    reden: Generated<string>
    geopend_op: Date
    persoon_naam: string
    versie: Generated<number>
  }
  'governance.ongevraagd_advies': {
    behandeling_id: string
    tafel_id: string
    aanleiding: string
    organisatie_id: string
    persoon_naam: string
    rol: string
    begonnen_op: Date
  }
  'governance.ongevraagd_oordeel': {
    behandeling_id: string
    organisatie_id: string
    oordeel: string
    tekst: Generated<string>
    persoon_naam: string
    rol: string
    gegeven_op: Date
  }
  'governance.standpunt': {
    geschil_id: string
    organisatie_id: string
    tekst: Generated<string>
    persoon_naam: string | null
    rol: string | null
    gegeven_op: Date | null
  }
  'governance.stap': {
    id: string
    behandeling_id: string
    volgorde: number
    tafel_id: string
    rol: string
    vergaderd_op: string | null
    uitkomst: string | null
    reden: Generated<string>
    vastgelegd_op: Date | null
    vastgelegd_door: string | null
    vastgelegd_rol: string | null
    vergadering_id: string | null
    vastgezet: Generated<boolean>
    doorlooptijd_dagen: Generated<number>
    waarom: Generated<string>
    toegevoegd: Generated<boolean>
    namens_id: string | null
  }
  'governance.tafelcode': {
    tafel_id: string
    regeling_id: string
    code: string
  }
  'governance.trede': {
    id: string
    geschil_id: string
    volgorde: number
    niveau: string
    geprobeerd: string
    uiterlijk: string
    begonnen_op: Date
    begonnen_door: string
    uitkomst: string | null
    afgerond_op: Date | null
    afgerond_door: string | null
  }
}
