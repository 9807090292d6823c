import { type Insertable, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { AfwegingTables } from '#modules/afweging/tables.ts'

/** A wish that an example proposal answers, and the proposal itself with its lines. */
export interface AfwegingSeed {
  wens: { id: string; regelingId: string; organisatieId: string; titel: string; waarvoor: string; voorWie: string; ingediendOp: Date }
  voorstel: Insertable<AfwegingTables['afweging.voorstel']>
  regels: Insertable<AfwegingTables['afweging.regel']>[]
}

/** Puts them in an empty database. */
export async function insertAfwegingSeed(db: Db, { wens, voorstel, regels }: AfwegingSeed): Promise<void> {
  await sql`
    insert into vraag.wens (id, regeling_id, titel, waarvoor, voor_wie, status, eigen_organisatie_id, ingediend_op, fictief)
    values (${wens.id}, ${wens.regelingId}, ${wens.titel}, ${wens.waarvoor}, ${wens.voorWie}, 'in_voorstel', ${wens.organisatieId}, ${wens.ingediendOp}, true)`.execute(
    db,
  )
  const tables = db.withTables<AfwegingTables>()
  await tables.insertInto('afweging.voorstel').values(voorstel).execute()
  await tables.insertInto('afweging.regel').values(regels).execute()
}
