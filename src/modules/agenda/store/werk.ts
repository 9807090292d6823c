import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { TeDoen } from '#modules/agenda/domain/wachtrij.ts'

/**
 * Meetings that ask something of whoever chairs a table or keeps its papers (of everybody there when nobody does): the next agenda within a
 * month, a meeting today, a list to adopt.
 */
export async function listTeDoen(db: Db, op: string): Promise<TeDoen[]> {
  const { rows } = await sql<TeDoen>`
    with stoelen as (
      select l.tafel_id, a.persoon_id, l.rol in ('voorzitter', 'secretaris') as leidt from samenwerking.tafel_lid l join samenwerking.aanstelling a on a.id = l.aanstelling_id
      where l.geldig * a.geldig @> ${op}::date
    ), mijn as (
      select distinct s.tafel_id from stoelen s where s.persoon_id = hoed.persoon() and agenda.zit_aan(s.tafel_id)
        and (s.leidt or not exists (select from stoelen o where o.tafel_id = s.tafel_id and o.leidt))
    ), open as (
      select v.id, v.tafel_id, v.datum, coalesce(a.status, 'voorbereiding') as status,
        row_number() over (partition by v.tafel_id, coalesce(a.status, 'voorbereiding') in ('voorbereiding', 'verzonden') order by v.datum) as nummer
      from kalender.vergadering v join mijn on mijn.tafel_id = v.tafel_id left join agenda.agenda a on a.id = v.id
      where v.status <> 'vervallen' and v.datum <= ${op}::date + 30 and (v.datum >= ${op}::date or a.status in ('bezig', 'gesloten'))
        and coalesce(a.status, 'voorbereiding') <> 'vastgesteld'
    )
    select o.id, t.naam as "tafelNaam", o.datum, o.status from open o join samenwerking.tafel t on t.id = o.tafel_id
    where o.nummer = 1 or o.status in ('bezig', 'gesloten') order by o.datum, t.naam collate public.nl`.execute(db)
  return rows
}
