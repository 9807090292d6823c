// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `portfolio`: a row as it is read, with what the database fills in marked as generated. */
export type PortfolioTables = {
  'portfolio.maatregel': {
    id: string
    regeling_id: string
    programma_id: string
    nummer: number
    titel: string
    van_jaar: number | null
    van_kwartaal: number | null
    tot_jaar: number | null
    tot_kwartaal: number | null
    heeft_bedrag: boolean
    bedrag_cent: bigint | null
    besluit_id: string | null
    opdracht_id: string | null
    uit_bron: Generated<boolean>
    status: string
    bijgewerkt_op: Generated<Date>
    versie: Generated<number>
    doel_id: string | null
  }
  'portfolio.maatregel_wacht': {
    maatregel_id: string
    op_id: string
  }
  'portfolio.meerwerk': {
    id: string
    regeling_id: string
    nummer: string
    vrager_id: string
    vrager_persoon: string
    gevraagd_op: string
    titel: string
    vraag: string
    status: string
    gewogen_op: Date | null
    uren_geschat: string | null
    prijs_cent: bigint | null
    betaler: string | null
    verdringt_opdracht_id: string | null
    verdringt_maatregel_id: string | null
    verdringt: Generated<string>
    toegezegd_op: Date | null
    toegezegd_door: string | null
    toezegging: string | null
    besluit_id: string | null
    afwijzing: string | null
    afgewezen_door_id: string | null
    uitgevoerd_op: string | null
    bijgewerkt_op: Generated<Date>
    versie: Generated<number>
  }
  'portfolio.meerwerk_uren': {
    id: string
    meerwerk_id: string
    op: string
    uren: string
    toelichting: Generated<string>
    persoon_naam: string
    geboekt_op: Date
  }
  'portfolio.opdracht': {
    id: string
    regeling_id: string
    nummer: string | null
    uitgave: Generated<number>
    besluit_id: string
    titel: string
    resultaat: string
    opdrachtnemer_id: string | null
    acceptant_id: string | null
    acceptant_rol: Generated<string>
    termijn_van: string | null
    termijn_tot_en_met: string | null
    status: string
    teruggave_reden: string | null
    oplevering: string | null
    afronding: string | null
    geaccepteerd_op: Date | null
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    bijgewerkt_op: Generated<Date>
    versie: Generated<number>
    intrekking: string | null
    afkeuring: string | null
  }
  'portfolio.opdracht_bijdrage': {
    opdracht_id: string
    volgorde: number
    organisatie_id: string
    tekst: string
  }
  'portfolio.opdracht_vraag': {
    id: string
    opdracht_id: string
    uitgave: number
    vraag: string
    gesteld_op: Date
    gesteld_door: string
    antwoord: string | null
    beantwoord_op: Date | null
    beantwoord_door: string | null
  }
  'portfolio.programma': {
    id: string
    regeling_id: string
    naam: string
    omschrijving: Generated<string>
    bron: Generated<string>
    van_jaar: number
    tot_en_met_jaar: number
    stuurgroep_id: string | null
    bijgewerkt_op: Generated<Date>
    versie: Generated<number>
  }
}
