import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { Organisatie, OrganisatieDetail } from '#modules/samenwerking/contract.ts'
import { type Found, period } from '#modules/samenwerking/store/regeling.ts'

const columns = sql`o.id, o.naam, o.soort, o.gemeente_code as "gemeenteCode", o.provincie, geldigheid(o.bestaat) as bestaat, i.waarde::int as inwoners, i.peildatum as "inwonersPeildatum",
  coalesce(r.aantal, 0)::int as "aantalSamenwerkingen", o.regeling_id is null as landelijk, o.fictief, o.bron, o.versie`

/** Public inhabitants of the last 1 January not after the day, and the places in the 2016 register, predecessors included. */
function joins(op: string) {
  return sql`
    left join lateral (select k.waarde, k.peildatum from samenwerking.kenmerkwaarde k
      where k.organisatie_id = o.id and k.kenmerk = 'inwoners' and k.regeling_id is null and k.peildatum <= ${op}::date order by k.peildatum desc limit 1) i on true
    left join lateral (select count(distinct l.nummer) as aantal from samenwerking.register_lid l
      where l.organisatie_id in (select m.id from samenwerking.met_voorgangers(o.id) m)) r on true`
}

interface OrganisatieVraag extends PageRequest {
  op: string
  search?: string | undefined
  soort?: string | undefined
  provincie?: string | undefined
  deelnemers?: 'ja' | undefined
  opgeheven?: 'ja' | 'nee' | undefined
}

/** Organisations that exist on the day, or the ones that no longer do. */
export async function listOrganisaties(
  db: Db,
  { op, search, soort, provincie, deelnemers, opgeheven = 'nee', ...page }: OrganisatieVraag,
): Promise<Found<Organisatie>> {
  const { rows } = await sql<Organisatie & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from samenwerking.organisatie o ${joins(op)}
    ${where(
      opgeheven === 'ja' ? sql`upper(o.bestaat) <= ${op}::date` : sql`o.bestaat @> ${op}::date`,
      search && sql`(zoek.plat(o.naam) like '%' || zoek.plat(${search}) || '%' or o.gemeente_code = upper(${search}))`,
      soort && sql`o.soort = ${soort}`,
      provincie && sql`o.provincie = ${provincie}`,
      deelnemers && sql`exists (select from samenwerking.deelname d where d.organisatie_id = o.id and d.geldig @> ${op}::date)`,
    )}
    ${pageClause(page, { naam: sql`o.naam collate public.nl`, inwoners: sql`i.waarde`, provincie: sql`o.provincie`, aantalSamenwerkingen: sql`coalesce(r.aantal, 0)`, soort: sql`o.soort` }, 'naam')}`.execute(
    db,
  )
  return asPage(rows)
}

/** One organisation with its history; `null` when it is not there for this hat. */
export async function findOrganisatie(db: Db, id: string, op: string): Promise<OrganisatieDetail | null> {
  const { rows } = await sql<OrganisatieDetail>`
    select ${columns},
      coalesce((select jsonb_agg(jsonb_build_object('organisatieId', p.id, 'naam', p.naam, 'datum', v.datum, 'soort', v.soort) order by v.datum, p.naam)
        from samenwerking.opvolging v join samenwerking.organisatie p on p.id = v.van_id where v.naar_id = o.id), '[]') as voorgangers,
      coalesce((select jsonb_agg(jsonb_build_object('organisatieId', p.id, 'naam', p.naam, 'datum', v.datum, 'soort', v.soort) order by v.datum, p.naam)
        from samenwerking.opvolging v join samenwerking.organisatie p on p.id = v.naar_id where v.van_id = o.id), '[]') as opvolgers,
      coalesce((select jsonb_agg(jsonb_build_object('rol', d.rol, 'geldig', geldigheid(d.geldig), 'viaNaam', via.naam) order by lower(d.geldig), d.rol)
        from samenwerking.deelname d left join samenwerking.organisatie via on via.id = d.via_id where d.organisatie_id = o.id), '[]') as deelnames,
      coalesce((select jsonb_agg(jsonb_build_object('nummer', g.nummer, 'naam', g.naam, 'soort', g.soort, 'viaVoorganger', g.via) order by g.nummer) from (
        select distinct on (rr.nummer) rr.nummer, rr.naam, rr.soort, case when lid.id = o.id then null else lid.naam end as via
        from samenwerking.register_lid l join samenwerking.register_regel rr on rr.nummer = l.nummer join samenwerking.organisatie lid on lid.id = l.organisatie_id
        where l.organisatie_id in (select m.id from samenwerking.met_voorgangers(o.id) m) order by rr.nummer, (lid.id = o.id) desc) g), '[]') as register
    from samenwerking.organisatie o ${joins(op)} where o.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** An organisation of a single cooperation. */
export async function insertOrganisatie(
  db: Db,
  row: { id: string; regelingId: string; naam: string; soort: string; van: string | null; totEnMet: string | null; bron: string },
): Promise<void> {
  await sql`
    insert into samenwerking.organisatie (id, regeling_id, naam, soort, bestaat, bron)
    values (${row.id}, ${row.regelingId}, ${row.naam}, ${row.soort}, ${period(row.van, row.totEnMet)}, ${row.bron})`.execute(db)
}

/** Row-level security lets only organisations of the own cooperation through. */
export async function updateOrganisatie(
  db: Db,
  row: { id: string; naam: string; soort: string; van: string | null; totEnMet: string | null; bron: string },
): Promise<void> {
  await sql`
    update samenwerking.organisatie set naam = ${row.naam}, soort = ${row.soort}, bestaat = ${period(row.van, row.totEnMet)}, bron = ${row.bron}, versie = versie + 1 where id = ${row.id}`.execute(
    db,
  )
}

/** Whether the organisation exists on a day, for this hat. */
export async function existsOn(db: Db, id: string, op: string): Promise<boolean> {
  const { rows } = await sql`select 1 from samenwerking.organisatie where id = ${id} and bestaat @> ${op}::date`.execute(db)
  return rows.length > 0
}
