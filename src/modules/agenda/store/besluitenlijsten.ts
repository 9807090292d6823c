import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Besluitregel } from '#modules/agenda/contract.ts'

/** Who was there, who was not, who took whose place: in words. */
export interface Lijstkop {
  aanwezig: string[]
  afwezig: string[]
  vervangen: string[]
}

/** The list as it was adopted, as far as this hat may see it; `null` when it was not adopted. */
export async function findLijst(db: Db, id: string): Promise<{ kop: Lijstkop; regels: Besluitregel[] } | null> {
  const { rows } = await sql<{ kop: Lijstkop; regels: Besluitregel[] }>`
    select l.kop, coalesce((select jsonb_agg(r.inhoud order by r.volgorde) from agenda.besluitregel r where r.besluitenlijst_id = l.id), '[]') as regels
    from agenda.besluitenlijst l where l.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Writes the list down, whole and once. */
export async function insertLijst(db: Db, id: string, lijst: { kop: Lijstkop; regels: readonly Besluitregel[] }): Promise<void> {
  await sql`insert into agenda.besluitenlijst (id, kop) values (${id}, ${JSON.stringify(lijst.kop)}::jsonb)`.execute(db)
  for (const [index, regel] of lijst.regels.entries())
    await sql`insert into agenda.besluitregel (besluitenlijst_id, volgorde, openbaarheid, inhoud) values (${id}, ${index + 1}, ${regel.openbaarheid}, ${JSON.stringify(regel)}::jsonb)`.execute(
      db,
    )
}
