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
    with recursive lijn (van_id, per, id) as (
      select v.van_id, v.datum, v.naar_id from samenwerking.opvolging v join samenwerking.organisatie o on o.id = v.van_id
      where v.datum <= ${op}::date and not o.bestaat @> ${op}::date and exists (select from samenwerking.deelname d where d.organisatie_id = v.van_id)
      union select lijn.van_id, lijn.per, v.naar_id from lijn join samenwerking.opvolging v on v.van_id = lijn.id and v.datum <= ${op}::date)
    select lijn.van_id as "organisatieId", min(lijn.per)::text as per,
      jsonb_agg(jsonb_build_object('organisatieId', o.id, 'organisatieNaam', o.naam) order by o.naam collate public.nl) as opvolgers
    from lijn join samenwerking.organisatie o on o.id = lijn.id and o.bestaat @> ${op}::date
    group by lijn.van_id`.execute(db)
  return rows
}
