import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Bestuursstand } from '#modules/governance/domain/bewijs.ts'

/** What the decisions of the year until a day show, as far as the hat may see them. */
export async function readBestuursstand(db: Db, op: string): Promise<Bestuursstand> {
  const { rows } = await sql<Bestuursstand>`
    select coalesce((select max(nummer) from governance.beslistabel), 0) as beslistabel,
      (select count(*)::int from governance.behandeling b where b.begonnen_op > ${op}::date - interval '1 year' and exists (
        select from governance.stap s join samenwerking.tafel t on t.id = s.tafel_id
        where s.behandeling_id = b.id and s.toegevoegd and t.soort = 'bestuur' and s.rol <> 'kennisname')) as "uitvoeringBijBestuur",
      coalesce((select jsonb_agg(jsonb_build_object('organisatieNaam', o.naam, 'besliste', exists (
          select from governance.besluit b join governance.stap s on s.id = b.stap_id join samenwerking.tafel t on t.id = s.tafel_id
          where t.soort = 'college' and t.organisatie_id = o.id and b.datum > ${op}::date - interval '1 year' and b.datum <= ${op}::date)) order by o.naam collate public.nl)
        from samenwerking.organisatie o where o.soort = 'gemeente' and exists (
          select from samenwerking.deelname d where d.organisatie_id = o.id and d.geldig @> ${op}::date)), '[]') as colleges`.execute(db)
  return rows[0]!
}
