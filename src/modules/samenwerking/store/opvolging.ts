import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** An organisation that is no more, with those that came in its place: one after a merger, several where it was divided. */
export interface Opgegaan {
  organisatieId: string
  /** The first day without it. */
  per: string
  opvolgers: { organisatieId: string; organisatieNaam: string }[]
}

/**
 * Whoever ever took part in the cooperation of the hat and is no more on a day, with its successors that day: one that merged again gives way
 * to its own successor.
 */
export async function listOpgegaan(db: Db, op: string): Promise<Opgegaan[]> {
  const { rows } = await sql<Opgegaan>`
    select d.id as "organisatieId", min(v.per)::text as per,
      jsonb_agg(jsonb_build_object('organisatieId', o.id, 'organisatieNaam', o.naam) order by o.naam collate public.nl) as opvolgers
    from (select distinct organisatie_id as id from samenwerking.deelname) d cross join lateral samenwerking.opvolgers(d.id, ${op}::date) v
    join samenwerking.organisatie o on o.id = v.id group by d.id`.execute(db)
  return rows
}
