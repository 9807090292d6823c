import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** A wish that points at a goal. */
export interface DoelverbandRow {
  doelId: string
  id: string
  titel: string
  status: string
}

/** Wishes that point at a goal, without what was withdrawn, as far as the hat may see them. */
export async function listDoelverbanden(db: Db): Promise<DoelverbandRow[]> {
  const { rows } = await sql<DoelverbandRow>`
    select doel_id as "doelId", id, titel, status from vraag.wens where doel_id is not null and status <> 'ingetrokken'
    order by titel collate public.nl, id`.execute(db)
  return rows
}
