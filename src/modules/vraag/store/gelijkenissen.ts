import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Gelijkenis } from '#modules/vraag/contract.ts'

/** From here on two texts are called alike: tried on wishes in other words, and on wishes about something else. */
const GRENS = 0.3

/** The five wishes and offers that look most like a text, as far as the hat may see them; never what was withdrawn. */
export async function listGelijkenissen(
  db: Db,
  { tekst, zonderId }: { tekst: string; zonderId?: string | undefined },
): Promise<Gelijkenis[]> {
  const { rows } = await sql<Gelijkenis>`
    with gevraagd as materialized (select zoek.plat(${tekst}) as tekst),
    alles as (
      select 'wens' as soort, w.id, w.titel, w.waarvoor, w.status, w.eigen_organisatie_id, '/wensen/' || w.id as pad from vraag.wens w
      union all
      select 'aanbod', a.id, a.titel, a.waarvoor, a.status, a.eigen_organisatie_id, '/aanbiedingen/' || a.id from vraag.aanbod a where a.status <> 'overgenomen'
    ),
    gemeten as (
      select s.*, greatest(
          similarity(zoek.plat(s.titel || ' ' || s.waarvoor), g.tekst),
          word_similarity(zoek.plat(s.titel), g.tekst),
          word_similarity(g.tekst, zoek.plat(s.titel || ' ' || s.waarvoor)) - 0.1
        ) as gelijkenis
      from alles s, gevraagd g where s.status <> 'ingetrokken' and s.id is distinct from ${zonderId ?? null}::uuid
    )
    select m.soort, m.id, m.titel, m.waarvoor, m.status, o.naam as "organisatieNaam", m.pad
    from gemeten m join samenwerking.organisatie o on o.id = m.eigen_organisatie_id
    where m.gelijkenis >= ${GRENS} order by m.gelijkenis desc, m.titel collate public.nl, m.id limit 5`.execute(db)
  return rows
}
