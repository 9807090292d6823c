import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** The day of the last line in the journal of each goal, as far as this hat may see it. */
export async function listBewegingen(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; sinds: string }>`
    select onderwerp_id as id, max(tijdstip)::date::text as sinds from journaal.regel where onderwerp_soort = 'doel' group by 1`.execute(db)
  return new Map(rows.map(({ id, sinds }) => [id, sinds]))
}
