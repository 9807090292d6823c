import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Notauitleg } from '#modules/verrekening/contract.ts'

/** What the bills of a settlement stand on, as it was then. */
export async function insertNotauitleg(db: Db, afsluitingId: string, uitleg: ReadonlyMap<string, Notauitleg>): Promise<void> {
  const rows = [...uitleg].map(([organisatie_id, inhoud]) => ({ afsluiting_id: afsluitingId, organisatie_id, inhoud }))
  await sql`insert into verrekening.notauitleg (afsluiting_id, organisatie_id, inhoud)
    select afsluiting_id, organisatie_id, inhoud from jsonb_populate_recordset(null::verrekening.notauitleg, ${JSON.stringify(rows)}::jsonb)`.execute(
    db,
  )
}

/** What the last settlement of a quarter kept for one participant; null when it is not settled, or not for this hat. */
export async function findNotauitleg(
  db: Db,
  { kwartaalId, organisatieId }: { kwartaalId: string; organisatieId: string },
): Promise<Notauitleg | null> {
  const { rows } = await sql<{ inhoud: Notauitleg }>`
    select u.inhoud from verrekening.notauitleg u join verrekening.afsluiting a on a.id = u.afsluiting_id
    where a.kwartaal_id = ${kwartaalId} and u.organisatie_id = ${organisatieId} order by a.nummer desc limit 1`.execute(db)
  return rows[0]?.inhoud ?? null
}
