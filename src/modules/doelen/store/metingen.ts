import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Meting } from '#modules/doelen/contract.ts'
import type { DoelenTables } from '#modules/doelen/tables.ts'

const columns = sql`m.id, m.doel_id as "doelId", m.datum, m.waarde, m.bron, m.organisatie_id as "organisatieId", o.naam as "organisatieNaam",
  m.persoon_naam as "persoonNaam", ${instant('m.gemaakt_op')} as "gemaaktOp"`
const from = sql`doelen.meting m join samenwerking.organisatie o on o.id = m.organisatie_id`

/** What was measured of one goal, newest first; of one day the last one written comes first. */
export async function listMetingen(db: Db, doelId: string): Promise<Meting[]> {
  const { rows } = await sql<Meting>`
    select ${columns} from ${from} where m.doel_id = ${doelId} order by m.datum desc, m.gemaakt_op desc`.execute(db)
  return rows
}

/** Of every goal that the hat may see the measurement that counts now. */
export async function listLaatsteMetingen(db: Db): Promise<Meting[]> {
  const { rows } = await sql<Meting>`
    select distinct on (m.doel_id) ${columns} from ${from} order by m.doel_id, m.datum desc, m.gemaakt_op desc`.execute(db)
  return rows
}

/** Writes down what was measured. */
export async function insertMeting(
  db: Db,
  row: {
    id: string
    doelId: string
    datum: string
    waarde: string
    bron: string
    organisatieId: string
    persoonNaam: string
    gemaaktOp: Date
  },
): Promise<void> {
  await db
    .withTables<DoelenTables>()
    .insertInto('doelen.meting')
    .values({
      id: row.id,
      doel_id: row.doelId,
      datum: row.datum,
      waarde: row.waarde,
      bron: row.bron,
      organisatie_id: row.organisatieId,
      persoon_naam: row.persoonNaam,
      gemaakt_op: row.gemaaktOp,
    })
    .execute()
}
