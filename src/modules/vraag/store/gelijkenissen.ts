import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Gelijkenis } from '#modules/vraag/contract.ts'

/** From here on two texts are called alike: tried on wishes in other words, and on wishes about something else. */
const GRENS = 0.3
/** How many are looked at: some of them were withdrawn, or look less alike than {@link GRENS}. */
const KANDIDATEN = 25

/** The five wishes and offers that look most like a text, with the words that they share, as far as the hat may see them; never what was withdrawn. */
export async function listGelijkenissen(
  db: Db,
  { tekst, zonderId }: { tekst: string; zonderId?: string | undefined },
): Promise<Gelijkenis[]> {
  const { rows } = await sql<Gelijkenis>`
    select * from (select distinct on (s.id) l.soort, s.id, s.titel, s.waarvoor, s.status, o.naam as "organisatieNaam", s.pad, l.woorden, l.gelijkenis
    from zoek.lijkt_op(${tekst}, array['wens', 'aanbod'], ${zonderId ?? null}::uuid, ${KANDIDATEN}) l
    join lateral (
      -- What went on in another wish is found as that one.
      select w.id, w.titel, w.waarvoor, w.status, w.eigen_organisatie_id, '/wensen/' || w.id as pad from vraag.wens l_w
      join vraag.wens w on w.id = coalesce(l_w.samengevoegd_in_id, l_w.id) where l.soort = 'wens' and l_w.id = l.id and w.id is distinct from ${zonderId ?? null}::uuid
      union all
      select a.id, a.titel, a.waarvoor, a.status, a.eigen_organisatie_id, '/aanbiedingen/' || a.id from vraag.aanbod a
      where l.soort = 'aanbod' and a.id = l.id and a.status <> 'overgenomen'
    ) s on s.status <> 'ingetrokken'
    join samenwerking.organisatie o on o.id = s.eigen_organisatie_id
    where l.gelijkenis >= ${GRENS} order by s.id, l.gelijkenis desc) g order by g.gelijkenis desc, g.titel collate public.nl, g.id limit 5`.execute(
    db,
  )
  return rows
}
