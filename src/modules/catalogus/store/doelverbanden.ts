import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** A product that serves a goal, with its package. */
export interface DoelverbandRow {
  doelId: string
  id: string
  titel: string
  stand: string
}

/** Products that name a goal. */
export async function listDoelverbanden(db: Db): Promise<DoelverbandRow[]> {
  const { rows } = await sql<DoelverbandRow>`
    select doel_id as "doelId", id, naam as titel, 'in het pakket ' || pakket as stand from catalogus.product where doel_id is not null
    order by naam collate public.nl, id`.execute(db)
  return rows
}
