import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** Somebody who sits at more than one table of a way, under more than one hat or in more than one capacity. */
export interface TweePetten {
  persoonNaam: string
  /** Where, and for whom. */
  zetels: string[]
}

/** Who sits on a way with two hats: at two of its tables for different organisations, or deciding at one what was advised at another. */
export async function listTweePetten(db: Db, { tafelIds, op }: { tafelIds: readonly string[]; op: string }): Promise<TweePetten[]> {
  if (tafelIds.length === 0) return []
  const { rows } = await sql<TweePetten>`
    select p.naam as "persoonNaam", array_agg(distinct t.naam || ', voor ' || o.naam) as zetels
    from samenwerking.tafel_lid l join samenwerking.tafel t on t.id = l.tafel_id join samenwerking.aanstelling a on a.id = l.aanstelling_id
      join samenwerking.organisatie o on o.id = a.organisatie_id join identiteit.persoon p on p.id = a.persoon_id
    where l.tafel_id = any (${sql.val([...tafelIds])}::uuid[]) and l.geldig @> ${op}::date and a.geldig @> ${op}::date and l.stemgewicht > 0
    group by p.id, p.naam having count(distinct l.tafel_id) > 1 order by p.naam collate public.nl`.execute(db)
  return rows
}
