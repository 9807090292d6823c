import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** A measure that serves a goal. */
export interface DoelverbandRow {
  doelId: string
  id: string
  titel: string
  status: string
}

/** Measures that name a goal, or whose order stands on the decision about a wish that does; without what was stopped. */
export async function listDoelverbanden(db: Db): Promise<DoelverbandRow[]> {
  const { rows } = await sql<DoelverbandRow>`
    select coalesce(m.doel_id, w.doel_id) as "doelId", m.id, m.titel, m.status
    from portfolio.maatregel m left join governance.besluit b on b.id = m.besluit_id left join governance.behandeling h on h.id = b.behandeling_id
      left join afweging.voorstel v on v.id = h.voorstel_id left join vraag.wens w on w.id = v.wens_id
    where coalesce(m.doel_id, w.doel_id) is not null and m.status <> 'gestopt' order by m.nummer, m.id`.execute(db)
  return rows
}
