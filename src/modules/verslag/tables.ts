// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `verslag`: a row as it is read, with what the database fills in marked as generated. */
export type VerslagTables = {
  'verslag.brief': {
    id: string
    regeling_id: string
    ronde_id: string
    eigen_organisatie_id: string
    status: string
    reden: Generated<string>
    vrijgegeven_op: Date | null
    vrijgegeven_dag: string | null
    vrijgegeven_door: string | null
    vrijgegeven_rol: string | null
    momentopname_id: string | null
    bijgewerkt_op: Date
    versie: Generated<number>
  }
  'verslag.brief_tekst': {
    brief_id: string
    inleiding: Generated<string>
    lokaal: Generated<string>
    dekking: Generated<string>
    secretaris: Generated<string>
    burgemeester: Generated<string>
    kenmerk: Generated<string>
  }
  'verslag.briefronde': {
    id: string
    regeling_id: string
    eigen_organisatie_id: string
    onderwerp: string
    aanleiding: string
    kernboodschap: string
    vervolg: string
    afgesproken_op: string
    status: string
    bijgewerkt_op: Date
    versie: Generated<number>
  }
  'verslag.momentopname': {
    id: string
    regeling_id: string
    titel: string
    besluit_id: string
    cijfers: string
    controlecode: string
    persoon_naam: string
    gemaakt_op: Date
  }
  'verslag.ronde_cijfers': {
    ronde_id: string
    volgorde: number
    momentopname_id: string
    grond: string
    sinds: Date
  }
}
