import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { OpenSleutel } from '#modules/samenwerking/domain/wachtrij.ts'
import { instant } from '#platform/own-side/rows.ts'

/** Something that waits or ends, as the start page sorts it out. */
export interface Feit {
  soort:
    | 'sleutel_concept'
    | 'sleutel_ingediend'
    | 'sleutel_eindigt'
    | 'cijfer_concept'
    | 'cijfers_concept'
    | 'mandaat_eindigt'
    | 'pet_eindigt'
    | 'rechtsvorm_eindigt'
    | 'deelname_eindigt'
  id: string
  naam: string
  datum: string | null
  eigenOrganisatieId: string | null
  persoonId: string | null
}

/** Facts of this hat that somebody may have to act on, and the dates that come up within a year. */
export async function listFeiten(db: Db, op: string): Promise<Feit[]> {
  const { rows } = await sql<Feit>`
    with dag as (select ${op}::date as nu)
    select 'sleutel_' || s.status as soort, s.id, s.naam, s.geldig_van::text as datum, s.eigen_organisatie_id as "eigenOrganisatieId", null::uuid as "persoonId"
      from samenwerking.verdeelsleutel s where s.status in ('concept', 'ingediend')
    union all
    select 'sleutel_eindigt', s.id, s.naam, s.geldig_tot_en_met::text, s.eigen_organisatie_id, null
      from samenwerking.verdeelsleutel s, dag where s.status = 'vastgesteld' and s.geldig_tot_en_met between nu and nu + 365
    union all
    select case count(*) when 1 then 'cijfer_concept' else 'cijfers_concept' end, (array_agg(k.id))[1],
        case count(*) when 1 then min(d.naam || ' op ' || to_char(k.peildatum, 'DD-MM-YYYY')) else count(*)::text end, null, k.eigen_organisatie_id, null
      from samenwerking.kenmerkwaarde k join samenwerking.kenmerk d on d.code = k.kenmerk where k.ingediend_op is null and k.eigen_organisatie_id is not null
      group by k.eigen_organisatie_id
    union all
    select 'mandaat_eindigt', m.id, p.naam || ' voor ' || case m.onderwerp when 'verdeelsleutel' then 'verdeelsleutels' when 'kenmerk' then 'cijfers' else 'opmerkingen' end, (upper(m.geldig) - 1)::text, m.eigen_organisatie_id, a.persoon_id
      from samenwerking.mandaat m join samenwerking.aanstelling a on a.id = m.aanstelling_id join identiteit.persoon p on p.id = a.persoon_id, dag
      where upper(m.geldig) - 1 between nu and nu + 365
    union all
    select 'pet_eindigt', a.id, a.rol, (upper(a.geldig) - 1)::text, a.organisatie_id, a.persoon_id
      from samenwerking.aanstelling a, dag where upper(a.geldig) - 1 between nu and nu + 365
    union all
    select 'rechtsvorm_eindigt', v.id, v.vorm, (upper(v.geldig) - 1)::text, null, null from samenwerking.rechtsvorm v, dag where upper(v.geldig) - 1 between nu and nu + 365
    union all
    select 'deelname_eindigt', d.id, o.naam || ' (' || d.rol || ')', (upper(d.geldig) - 1)::text, d.organisatie_id, null
      from samenwerking.deelname d join samenwerking.organisatie o on o.id = d.organisatie_id, dag where upper(d.geldig) - 1 between nu and nu + 365`.execute(
    db,
  )
  return rows
}

/** What partners shared or changed lately, newest first, without the reader's own work. */
export async function listGedeeld(
  db: Db,
  persoonId: string,
): Promise<
  {
    tijdstip: string
    naam: string
    persoonNaam: string
    organisatieNaam: string | null
    handeling: string
    soort: string
    pad: string | null
  }[]
> {
  const { rows } = await sql<{
    tijdstip: string
    naam: string
    persoonNaam: string
    organisatieNaam: string | null
    handeling: string
    soort: string
    pad: string | null
  }>`
    select ${instant('j.tijdstip')} as tijdstip, j.onderwerp_naam as naam, j.persoon_naam as "persoonNaam", o.naam as "organisatieNaam", j.handeling, j.onderwerp_soort as soort,
      zoek.pad_van(j.onderwerp_soort, j.onderwerp_id) as pad
    from journaal.regel j left join samenwerking.organisatie o on o.id = j.organisatie_id
    where j.zichtbaarheid <> 'eigen_organisatie' and j.persoon_id <> ${persoonId} and j.regeling_id = hoed.regeling() order by j.nummer desc limit 10`.execute(
    db,
  )
  return rows
}

/** Keys that were drafted or handed in, with the day of their last line in the journal that this hat may see. */
export async function listOpenSleutels(db: Db): Promise<OpenSleutel[]> {
  const { rows } = await sql<OpenSleutel>`
    select s.id, s.naam, s.status, s.eigen_organisatie_id as "organisatieId", s.geldig_van::text as "geldigVan",
      coalesce((select max(j.tijdstip) from journaal.regel j where j.onderwerp_id = s.id), s.ingediend_op, now())::date::text as sinds
    from samenwerking.verdeelsleutel s where s.status in ('concept', 'ingediend')`.execute(db)
  return rows
}

/** Every organisation that takes or took part, by its id. */
export async function listPartijnamen(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; naam: string }>`
    select distinct o.id, o.naam from samenwerking.organisatie o join samenwerking.deelname d on d.organisatie_id = o.id`.execute(db)
  return new Map(rows.map(({ id, naam }) => [id, naam]))
}
