import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Ruimte } from '#modules/governance/domain/dekking.ts'

/** A last decision that gave money, and what is left of it. */
export interface Dekking {
  besluitId: string
  nummer: string
  titel: string
  ruimte: Ruimte[]
}

/**
 * What is left of the money of each last decision: its known amounts, less what was decided out of it and what is on its way to be. A
 * decision that another one replaced gives nothing any more.
 */
export async function listRuimte(db: Db): Promise<Dekking[]> {
  const { rows } = await sql<Omit<Dekking, 'ruimte'> & { ruimte: (Omit<Ruimte, 'cent'> & { cent: string })[] }>`
    with gegeven as (
      select r.besluit_id, r.jaar, r.soort, sum(r.bedrag_cent) as cent from governance.besluit_regel r where r.bedrag_cent is not null group by 1, 2, 3
    ), gebruikt as (
      select b.dekking_besluit_id as besluit_id, r.jaar, r.soort, sum(r.bedrag_cent) as cent
      from governance.behandeling b join afweging.regel r on r.voorstel_id = b.voorstel_id and r.beslispunt_id = any (b.beslispunt_ids)
      where b.dekking_besluit_id is not null and b.status in ('lopend', 'besloten') and r.bedrag_cent is not null group by 1, 2, 3
    )
    select b.id as "besluitId", b.nummer, b.titel,
      jsonb_agg(jsonb_build_object('jaar', g.jaar, 'soort', g.soort, 'cent', (g.cent - coalesce(u.cent, 0))::text) order by g.jaar, g.soort) as ruimte
    from governance.besluit b join gegeven g on g.besluit_id = b.id
      left join gebruikt u on u.besluit_id = b.id and u.jaar = g.jaar and u.soort = g.soort
    where b.slotbesluit and b.dekking_besluit_id is null and not exists (select from governance.besluit n where n.vervangt_id = b.id)
    group by b.id, b.nummer, b.titel order by b.nummer desc`.execute(db)
  return rows.map(({ ruimte, ...row }) => ({ ...row, ruimte: ruimte.map((each) => ({ ...each, cent: BigInt(each.cent) })) }))
}
