import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Realisatieplan } from '#modules/afweging/contract/realisatieplan.ts'
import { type IngevuldElement, planelementen } from '#modules/afweging/domain/realisatieplan.ts'
import type { AfwegingTables } from '#modules/afweging/tables.ts'

/** The realisatieplan of a proposal; version 0 and empty when nobody began it, or the hat may not see it. */
export async function findRealisatieplan(db: Db, voorstelId: string): Promise<Realisatieplan> {
  const { rows } = await sql<Realisatieplan>`
    select r.versie, coalesce((
      select jsonb_agg(jsonb_build_object('element', e.element, 'tekst', e.tekst, 'isNvt', e.is_nvt, 'trekkerId', e.trekker_id, 'trekkerNaam', o.naam)
        order by array_position(${[...planelementen]}::text[], e.element))
      from afweging.planelement e left join samenwerking.organisatie o on o.id = e.trekker_id where e.voorstel_id = r.voorstel_id), '[]') as elementen
    from afweging.realisatieplan r where r.voorstel_id = ${voorstelId}`.execute(db)
  return rows[0] ?? { elementen: [], versie: 0 }
}

/** Begins the plan of a proposal, or replaces it; its elements are replaced as a whole. */
export async function saveRealisatieplan(db: Db, voorstelId: string, elementen: readonly IngevuldElement[]): Promise<void> {
  await sql`insert into afweging.realisatieplan (voorstel_id) values (${voorstelId})
    on conflict (voorstel_id) do update set versie = afweging.realisatieplan.versie + 1`.execute(db)
  const tables = db.withTables<AfwegingTables>()
  await tables.deleteFrom('afweging.planelement').where('voorstel_id', '=', voorstelId).execute()
  if (elementen.length === 0) return
  await tables
    .insertInto('afweging.planelement')
    .values(
      elementen.map(({ element, tekst, isNvt, trekkerId }) => ({
        voorstel_id: voorstelId,
        element,
        tekst,
        is_nvt: isNvt,
        trekker_id: trekkerId,
      })),
    )
    .execute()
}
