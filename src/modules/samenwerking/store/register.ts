import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { RegisterBevinding, RegisterRegel } from '#modules/samenwerking/contract.ts'
import type { Found } from '#modules/samenwerking/store/regeling.ts'

interface RegisterVraag extends PageRequest {
  search?: string | undefined
  soort?: string | undefined
  organisatieId?: string | undefined
  bevinding?: string | undefined
  nummer?: number | undefined
}

/** Cooperations of the 2016 register with their members as printed and as read. A municipality finds those of its predecessors too. */
export async function listRegister(
  db: Db,
  { search, soort, organisatieId, bevinding, nummer, ...page }: RegisterVraag,
): Promise<Found<RegisterRegel>> {
  const { rows } = await sql<RegisterRegel & { totaal: bigint }>`
    select r.nummer, r.nummer as id, r.naam, r.soort, r.type_zoals_gedrukt as "typeZoalsGedrukt", r.hoofdgemeente, r.ledentekst,
      coalesce((select jsonb_agg(jsonb_build_object('zoalsGedrukt', l.zoals_gedrukt, 'organisatieId', l.organisatie_id, 'organisatieNaam', o.naam, 'uitkomst', l.uitkomst) order by l.volgorde)
        from samenwerking.register_lid l left join samenwerking.organisatie o on o.id = l.organisatie_id where l.nummer = r.nummer), '[]') as leden,
      coalesce((select jsonb_agg(b.melding order by b.volgorde) from samenwerking.register_bevinding b where r.nummer = any (b.nummers) and cardinality(b.nummers) <= 10), '[]') as bevindingen,
      count(*) over () as totaal
    from samenwerking.register_regel r
    ${where(
      search && sql`zoek.plat(r.naam || ' ' || r.ledentekst) like '%' || zoek.plat(${search}) || '%'`,
      soort && sql`r.soort = ${soort}`,
      nummer !== undefined && sql`r.nummer = ${nummer}`,
      bevinding && sql`exists (select from samenwerking.register_bevinding b where b.code = ${bevinding} and r.nummer = any (b.nummers))`,
      organisatieId &&
        sql`exists (select from samenwerking.register_lid l where l.nummer = r.nummer and l.organisatie_id in (select m.id from samenwerking.met_voorgangers(${organisatieId}) m))`,
    )}
    ${pageClause(page, { nummer: sql`r.nummer`, naam: sql`r.naam collate public.nl`, soort: sql`r.soort` }, 'nummer')}`.execute(db)
  return asPage(rows)
}

/** Everything that reading the register taught. */
export async function listBevindingen(db: Db): Promise<RegisterBevinding[]> {
  const { rows } =
    await sql<RegisterBevinding>`select code, ernst, nummers, melding from samenwerking.register_bevinding order by volgorde`.execute(db)
  return rows
}
