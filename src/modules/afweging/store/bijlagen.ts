import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { AfwegingTables } from '#modules/afweging/tables.ts'

/** Ids of the explorations that go with a proposal, in their order. */
export async function listVerkenningIds(db: Db, voorstelId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select verkenning_id as id from afweging.bijlage where voorstel_id = ${voorstelId} order by volgorde`.execute(db)
  return rows.map(({ id }) => id)
}

/** Other explorations with a draft, as a whole; the draft counts one version further. */
export async function replaceBijlagen(db: Db, voorstelId: string, verkenningIds: readonly string[]): Promise<void> {
  const tables = db.withTables<AfwegingTables>()
  await tables.deleteFrom('afweging.bijlage').where('voorstel_id', '=', voorstelId).execute()
  if (verkenningIds.length > 0)
    await tables
      .insertInto('afweging.bijlage')
      .values(verkenningIds.map((verkenningId, volgorde) => ({ voorstel_id: voorstelId, verkenning_id: verkenningId, volgorde })))
      .execute()
  await sql`update afweging.voorstel set versie = versie + 1, bijgewerkt_op = now() where id = ${voorstelId}`.execute(db)
}
