import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { GedeeldVoorstel } from '#modules/afweging/domain/bewijs.ts'
import type { WerkVoorstel } from '#modules/afweging/domain/werk.ts'

/** Proposals that are not finished, as far as the hat may see them; of weights only whose were handed in. */
export async function listOpenVoorstellen(db: Db): Promise<WerkVoorstel[]> {
  const { rows } = await sql<WerkVoorstel>`
    select v.id, v.titel, v.nummer, v.status, v.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam",
      (select coalesce(array_agg(g.eigen_organisatie_id) filter (where g.ingediend_op is not null), '{}')
        from afweging.weging w left join afweging.gewicht g on g.weging_id = w.id
        where w.voorstel_id = v.id and not exists (select from afweging.weging l where l.vorige_id = w.id) group by w.id) as wegers,
      exists (select from afweging.weging w where w.voorstel_id = v.id and w.ronde > 1) as "isHerweging",
      array(select distinct k.organisatie_id from afweging.businesscase b join afweging.kasstroom k on k.businesscase_id = b.id
        where b.voorstel_id = v.id and k.soort = 'klant' and k.alternatief = 'voorstel'
          and not exists (select from afweging.klantkeuze c where c.voorstel_id = v.id and c.organisatie_id = k.organisatie_id)) as "wachtOpKlanten",
      coalesce((select max(j.tijdstip) from journaal.regel j where j.onderwerp_id = v.id), v.ingediend_op, now())::date::text as sinds
    from afweging.voorstel v join samenwerking.organisatie o on o.id = v.eigen_organisatie_id
    where v.status in ('concept', 'ingediend', 'in_behandeling') or exists (select from afweging.weging w where w.voorstel_id = v.id and w.ronde > 1) order by v.titel collate public.nl, v.id`.execute(
    db,
  )
  return rows
}

/** Proposals that were handed in during the year until a day, with what the mirror looks at. */
export async function listGedeeldeVoorstellen(db: Db, op: string): Promise<GedeeldVoorstel[]> {
  const { rows } = await sql<GedeeldVoorstel>`
    with eigenaar as (select distinct organisatie_id as id from samenwerking.deelname where rol = 'eigenaar' and geldig @> ${op}::date)
    select v.vorm = 'realisatieplan' or exists (select from afweging.businesscase b where b.voorstel_id = v.id) as "heeftOnderbouwing",
      (select jsonb_build_object('eigenaren', (select count(*) from eigenaar),
          'gegeven', (select count(*) from afweging.gewicht g where g.weging_id = w.id and g.ingediend_op is not null and g.eigen_organisatie_id in (select id from eigenaar)))
        from afweging.weging w where w.voorstel_id = v.id order by w.ronde desc limit 1) as weging
    from afweging.voorstel v
    where v.ingediend_op > ${op}::date - interval '1 year' and v.ingediend_op < ${op}::date + interval '1 day' and v.status not in ('ingetrokken')`.execute(
    db,
  )
  return rows
}
