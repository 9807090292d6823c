// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `kosten`: a row as it is read, with what the database fills in marked as generated. */
export type KostenTables = {
  'kosten.grootboekbestand': {
    id: string
    regeling_id: string
    organisatie_id: string
    jaar: number
    nummer: number
    soort: string
    naam: string
    sha256: string
    kopsleutel: string
    koppeling: unknown
    aantal: number
    debet_cent: bigint
    credit_cent: bigint
    kwartaal_van: number
    kwartaal_tot: number
    per_kwartaal: boolean
    weggelaten: unknown
    fictief: Generated<boolean>
    opgenomen_op: Date
    persoon_naam: string
    vervangt: string | null
    opgenomen_in: Generated<string>
  }
  'kosten.grootboekinlezing': {
    id: string
    regeling_id: string
    eigen_organisatie_id: string
    bestandsnaam: string
    vorm: string
    sha256: string
    status: string
    melding: Generated<string>
    aantal_rijen: number
    kopsleutel: string
    kolommen: unknown
    eerste_rijen: unknown
    voorstel: unknown
    is_herinnerd: boolean
    koppeling: unknown | null
    uitkomst: unknown | null
    saldi: unknown | null
    fouten: Generated<unknown>
    vergeleken_met: Generated<string[]>
    bestand_id: string | null
    persoon_id: string
    persoon_naam: string
    gemaakt_op: Date
  }
  'kosten.grootboekinlezing_inhoud': {
    inlezing_id: string
    inhoud: Buffer
  }
  'kosten.grootboekregel': {
    bestand_id: string
    volgnummer: number
    rekening: string
    rekening_naam: string
    kostenplaats: string | null
    datum: string | null
    kwartaal: number
    omschrijving: string
    stuknummer: string
    bedrag_cent: bigint
  }
  'kosten.grootboeksaldo': {
    bestand_id: string
    kwartaal: number
    rekening: string
    rekening_naam: string
    kostenplaats: string | null
    bedrag_cent: bigint
    regels: number
  }
  'kosten.kostenmodel': {
    id: string
    regeling_id: string
    naam: string
    status: Generated<string>
    geldig: string | null
    grond: Generated<string>
    besluit_id: string | null
    inhoud: unknown
    bron: Generated<string>
    fictief: Generated<boolean>
    versie: Generated<number>
  }
  'kosten.toerekening': {
    id: string
    regeling_id: string
    kostenmodel_id: string
    jaar: number
    kwartaal: number | null
    kwartalen: number[]
    bestanden: unknown
    invoer: unknown
    uitkomst: unknown
    persoon_naam: string
    gemaakt_op: Date
  }
}
