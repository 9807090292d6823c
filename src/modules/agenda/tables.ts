// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `agenda`: a row as it is read, with what the database fills in marked as generated. */
export type AgendaTables = {
  'agenda.actie': {
    id: string
    regeling_id: string
    soort: string
    tekst: string
    tafel_id: string | null
    agendapunt_id: string | null
    is_vertrouwelijk: boolean
    organisatie_id: string
    persoon_id: string | null
    aan_tafel_id: string | null
    uiterlijk: string
    status: Generated<string>
    reactie: Generated<string>
    gemaakt_op: Date
    gemaakt_door: string
    afgerond_op: Date | null
    afgerond_door: string | null
    versie: Generated<number>
  }
  'agenda.agenda': {
    id: string
    regeling_id: string
    tafel_id: string
    status: Generated<string>
    einde: string | null
    verzonden_op: Date | null
    begonnen_op: Date | null
    gesloten_op: Date | null
    vastgesteld_op: Date | null
    vastgesteld_door: string | null
    bijgewerkt_op: Date
    versie: Generated<number>
  }
  'agenda.agendapunt': {
    id: string
    agenda_id: string
    volgorde: number
    soort: string
    titel: string
    toelichting: Generated<string>
    minuten: Generated<number>
    is_vast: Generated<boolean>
    openbaarheid: string
    grond: Generated<string>
    behandeling_id: string | null
    stap_id: string | null
    komt_van_id: string | null
    tweede_vergadering: Generated<boolean>
    conclusie: Generated<string>
    uitkomst: string | null
    stemming: unknown | null
    aantekeningen: Generated<unknown>
    besluit_id: string | null
    vastgelegd_op: Date | null
    vastgelegd_door: string | null
    vastgelegd_rol: string | null
    versie: Generated<number>
  }
  'agenda.besluitenlijst': {
    id: string
    kop: unknown
  }
  'agenda.besluitregel': {
    besluitenlijst_id: string
    volgorde: number
    openbaarheid: string
    inhoud: unknown
  }
  'agenda.presentie': {
    agenda_id: string
    zetel_id: string
    stand: string
    vervanger_id: string | null
  }
  'agenda.stukversie': {
    vergaderstuk_id: string
    versie: number
    bestandsnaam: string
    inhoud: Buffer
    grootte: number
    paginas: number
    persoon_naam: string
    rol: string
    toegevoegd_op: Date
  }
  'agenda.terugname': {
    id: string
    agendapunt_id: string
    puntversie: number
    uitkomst: string
    stemming: unknown | null
    aantekeningen: unknown
    reden: string
    op: Date
    door: string
    rol: string
  }
  'agenda.vergaderbundel': {
    id: string
    regeling_id: string
    agenda_id: string
    persoon_id: string
    aan_tafel: boolean
    status: Generated<string>
    melding: Generated<string>
    inhoud: Buffer | null
    gemaakt_op: Date
  }
  'agenda.vergaderstuk': {
    id: string
    agendapunt_id: string
    volgorde: number
    titel: string
  }
}
