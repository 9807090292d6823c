import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { WerkAanbod, WerkWens } from '#modules/vraag/domain/werk.ts'

/** Day of the last line in the journal that this hat may see, of rows with this alias. */
const sinds = (alias: string) =>
  sql`coalesce((select max(j.tijdstip) from journaal.regel j where j.onderwerp_id = ${sql.ref(`${alias}.id`)}), ${sql.ref(`${alias}.ingediend_op`)}, now())::date::text`

/** Wishes that are not finished, as far as the hat may see them. */
export async function listOpenWensen(db: Db): Promise<WerkWens[]> {
  const { rows } = await sql<WerkWens>`
    select w.id, w.titel, w.status, w.wanneer_nodig as "wanneerNodig", w.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam",
      coalesce((select array_agg(a.organisatie_id) from vraag.aansluiting a where a.wens_id = w.id), '{}') as gekozen,
      coalesce((select json_agg(json_build_object('titel', b.titel, 'organisatieNaam', p.naam) order by s.voorgesteld_op, s.id) from vraag.samenvoeging s
        join vraag.wens b on b.id = s.wens_id join samenwerking.organisatie p on p.id = b.eigen_organisatie_id where s.naar_id = w.id and s.status = 'voorgesteld'), '[]') as verzoeken, ${sinds('w')} as sinds
    from vraag.wens w join samenwerking.organisatie o on o.id = w.eigen_organisatie_id
    where w.status in ('concept', 'ingediend', 'overgedragen', 'in_voorstel') order by w.titel collate public.nl, w.id`.execute(db)
  return rows
}

/** Offers that are not finished, as far as the hat may see them. */
export async function listOpenAanbod(db: Db): Promise<WerkAanbod[]> {
  const { rows } = await sql<WerkAanbod>`
    select a.id, a.titel, a.status, a.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", ${sinds('a')} as sinds
    from vraag.aanbod a join samenwerking.organisatie o on o.id = a.eigen_organisatie_id
    where a.status in ('concept', 'ingediend') order by a.titel collate public.nl, a.id`.execute(db)
  return rows
}
