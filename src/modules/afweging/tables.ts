// Generated from the database by npm run generate; do not edit.
import type { Generated } from 'kysely'

/** Tables of the schema `afweging`: a row as it is read, with what the database fills in marked as generated. */
export type AfwegingTables = {
  'afweging.regel': {
    id: string
    voorstel_id: string
    volgorde: number
    omschrijving: string
    klasse: string
    bewijs: Generated<string>
    jaar: number
    soort: string
    bedrag_cent: bigint | null
  }
  'afweging.voorstel': {
    id: string
    regeling_id: string
    nummer: string | null
    wens_id: string
    titel: string
    samenvatting: Generated<string>
    verdeelsleutel_id: string | null
    status: string
    fictief: Generated<boolean>
    eigen_organisatie_id: string
    ingediend_op: Date | null
    zichtbaarheid: Generated<string>
    tafel_id: string | null
    bijgewerkt_op: Generated<Date>
    versie: Generated<number>
  }
}
