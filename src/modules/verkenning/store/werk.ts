import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { AfgerondeVerkenning } from '#modules/verkenning/domain/bewijs.ts'
import type { WerkVerkenning } from '#modules/verkenning/domain/werk.ts'

/** Explorations that are not finished, as far as the hat may see them. */
export async function listOpenVerkenningen(db: Db): Promise<WerkVerkenning[]> {
  const { rows } = await sql<WerkVerkenning>`
    select v.id, v.titel, v.status, v.sluit_op as "sluitOp", verkenning.diende_in(v.id) as "diendeIn", v.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam",
      coalesce((select json_agg(json_build_object('organisatieId', p.id, 'organisatieNaam', p.naam, 'aantal', coalesce(t.aantal, 0)) order by p.naam collate public.nl)
        from samenwerking.organisatie p left join verkenning.telling(v.id) t on t.organisatie_id = p.id where p.id = any (v.gevraagd)), '[]') as gevraagd,
      coalesce((select max(j.tijdstip) from journaal.regel j where j.onderwerp_id = v.id), v.ingediend_op, now())::date::text as sinds
    from verkenning.verkenning v join samenwerking.organisatie o on o.id = v.eigen_organisatie_id
    where v.status <> 'afgerond' order by v.titel collate public.nl, v.id`.execute(db)
  return rows
}

/** Explorations that were closed during the year until a day, with how many owners judged in them. */
export async function listAfgerondeVerkenningen(db: Db, op: string): Promise<AfgerondeVerkenning[]> {
  const { rows } = await sql<AfgerondeVerkenning>`
    with eigenaar as (select distinct organisatie_id as id from samenwerking.deelname where rol = 'eigenaar' and geldig @> ${op}::date)
    select (select count(*)::integer from eigenaar) as eigenaren,
      (select count(*)::integer from verkenning.telling(v.id) t where t.aantal > 0 and t.organisatie_id in (select id from eigenaar)) as oordeelden
    from verkenning.verkenning v
    where v.afgerond_op > ${op}::date - interval '1 year' and v.afgerond_op < ${op}::date + interval '1 day' order by v.id`.execute(db)
  return rows
}
