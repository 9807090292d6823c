import { sql } from 'kysely'
import { bedrag } from '#kernel/bedrag.ts'
import type { Post } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import { where } from '#platform/database/paging.ts'
import type { AfspraakInvoer, HoeveelheidInvoer, Hoeveelheden } from '#modules/catalogus/contract.ts'

/** What one participant takes of one product in one quarter, with the names that go with it. */
export interface HoeveelheidRow {
  productId: string
  productNaam: string
  eenheid: string
  telling: 'stand' | 'verbruik'
  organisatieId: string
  organisatieNaam: string
  jaar: number
  kwartaal: number
  /** Decimal strings, exact. */
  begroot: string
  werkelijk: string | null
  bron: string
  peildatum: string | null
}

/** Volumes of a year, or of one quarter in it; by product, then participant, then quarter. */
export async function listHoeveelheden(db: Db, { jaar, kwartaal }: { jaar: number; kwartaal?: number }): Promise<HoeveelheidRow[]> {
  const { rows } = await sql<HoeveelheidRow>`
    select h.product_id as "productId", p.naam as "productNaam", p.eenheid, p.telling, h.organisatie_id as "organisatieId", o.naam as "organisatieNaam",
      b.jaar, h.kwartaal, trim_scale(h.begroot)::text as begroot, trim_scale(h.werkelijk)::text as werkelijk, h.bron, h.peildatum::text as peildatum
    from catalogus.hoeveelheid h join catalogus.hoeveelhedenblad b on b.id = h.blad_id join catalogus.product p on p.id = h.product_id
      join samenwerking.organisatie o on o.id = h.organisatie_id
    ${where(sql`b.jaar = ${jaar}`, kwartaal !== undefined && sql`h.kwartaal = ${kwartaal}`)}
    order by p.naam collate public.nl, p.id, o.naam collate public.nl, h.kwartaal`.execute(db)
  return rows
}

/** A product and who takes it, by its own word. */
export type AfnemerRow = Pick<HoeveelheidRow, 'productId' | 'productNaam' | 'telling' | 'organisatieId' | 'organisatieNaam'>

/** Who takes which product in a period, by its own word: now, or from a year that has come; only who takes part in the period. */
export async function listAfnemers(db: Db, { van, totEnMet }: { van: string; totEnMet: string }): Promise<AfnemerRow[]> {
  const { rows } = await sql<AfnemerRow>`
    select a.product_id as "productId", p.naam as "productNaam", p.telling, a.organisatie_id as "organisatieId", o.naam as "organisatieNaam"
    from catalogus.afname a join catalogus.product p on p.id = a.product_id join samenwerking.organisatie o on o.id = a.organisatie_id
    where (a.keuze = 'nu' or (a.keuze = 'later' and a.vanaf_jaar <= extract(year from ${totEnMet}::date)))
      and exists (select from samenwerking.deelname d where d.organisatie_id = o.id and d.geldig && daterange(${van}::date, ${totEnMet}::date, '[]')
        and d.rol in ('eigenaar', 'opdrachtgever', 'afnemer'))
    order by p.naam collate public.nl, p.id, o.naam collate public.nl`.execute(db)
  return rows
}

/** The sheet of a year: its version, nil when there is none, and the products that can stand on it. */
export async function findBlad(db: Db, jaar: number): Promise<Pick<Hoeveelheden, 'versie' | 'producten'>> {
  const { rows } = await sql<Pick<Hoeveelheden, 'versie' | 'producten'>>`
    select coalesce((select versie from catalogus.hoeveelhedenblad where jaar = ${jaar}), 0) as versie,
      coalesce((select json_agg(json_build_object('id', p.id, 'naam', p.naam, 'eenheid', p.eenheid, 'pakket', p.pakket, 'telling', p.telling, 'fictief', p.fictief)
        order by p.naam collate public.nl, p.id) from catalogus.product p), '[]') as producten`.execute(db)
  return rows[0]!
}

/** Writes figures on the sheet of a year, made when it is not there; the others stay. Returns the id of the sheet. */
export async function saveHoeveelheden(
  db: Db,
  blad: { id: string; regelingId: string; jaar: number },
  regels: readonly HoeveelheidInvoer[],
): Promise<string> {
  const { rows } = await sql<{
    id: string
  }>`insert into catalogus.hoeveelhedenblad as b (id, regeling_id, jaar) values (${blad.id}, ${blad.regelingId}, ${blad.jaar})
    on conflict (regeling_id, jaar) do update set versie = b.versie + 1 returning b.id`.execute(db)
  await sql`
    insert into catalogus.hoeveelheid (blad_id, product_id, organisatie_id, kwartaal, begroot, werkelijk, bron, peildatum)
    select ${rows[0]!.id}, r.product_id, r.organisatie_id, r.kwartaal, r.begroot, r.werkelijk, r.bron, r.peildatum
    from jsonb_to_recordset(${JSON.stringify(regels.map(rowOf))}::jsonb)
      as r (product_id uuid, organisatie_id uuid, kwartaal integer, begroot numeric, werkelijk numeric, bron text, peildatum date)
    on conflict (blad_id, product_id, organisatie_id, kwartaal) do update
      set begroot = excluded.begroot, werkelijk = excluded.werkelijk, bron = excluded.bron, peildatum = excluded.peildatum`.execute(db)
  return rows[0]!.id
}

const rowOf = ({ productId, organisatieId, ...rest }: HoeveelheidInvoer) => ({
  product_id: productId,
  organisatie_id: organisatieId,
  ...rest,
})

/** How the year of a product is settled, in the place of what was agreed before. */
export async function saveAfspraak(db: Db, { productId, ...row }: AfspraakInvoer & { productId: string }): Promise<void> {
  await sql`
    insert into catalogus.afrekenafspraak (product_id, jaar, afrekenwijze, bandbreedte, vast_aandeel, grond)
    values (${productId}, ${row.jaar}, ${row.afrekenwijze}, ${row.bandbreedte}, ${row.vastAandeel}, ${row.grond})
    on conflict (product_id, jaar) do update set afrekenwijze = excluded.afrekenwijze, bandbreedte = excluded.bandbreedte,
      vast_aandeel = excluded.vast_aandeel, grond = excluded.grond`.execute(db)
  await sql`update catalogus.product set versie = versie + 1 where id = ${productId}`.execute(db)
}

/** How a product is settled in a year; shares of one as decimal strings. */
export interface AfspraakRow extends Omit<AfspraakInvoer, 'jaar'> {
  productId: string
}

/** What was agreed for a year; a product without an agreement is not in it. */
export async function listAfrekenafspraken(db: Db, jaar: number): Promise<AfspraakRow[]> {
  const { rows } = await sql<AfspraakRow>`
    select product_id as "productId", afrekenwijze, trim_scale(bandbreedte)::text as bandbreedte, trim_scale(vast_aandeel)::text as "vastAandeel", grond
    from catalogus.afrekenafspraak where jaar = ${jaar} order by product_id`.execute(db)
  return rows
}

/** What one unit of each product costs on a day: for a year when it is counted as standing, else for each unit. */
export async function listTarieven(db: Db, op: string): Promise<{ productId: string; tarief: Post; grond: string }[]> {
  const { rows } = await sql<{ productId: string; cent: bigint | null; grond: string }>`
    select product_id as "productId", bedrag_cent as cent, grond from catalogus.tarief where geldig @> ${op}::date order by product_id`.execute(
    db,
  )
  return rows.map(({ cent, ...row }) => ({ ...row, tarief: cent === null ? 'PM' : bedrag(cent) }))
}

/** Products by name, with how they are counted. */
export async function listProductNamen(db: Db): Promise<{ id: string; naam: string; eenheid: string; telling: 'stand' | 'verbruik' }[]> {
  const { rows } = await sql<{ id: string; naam: string; eenheid: string; telling: 'stand' | 'verbruik' }>`
    select id, naam, eenheid, telling from catalogus.product order by naam collate public.nl, id`.execute(db)
  return rows
}
