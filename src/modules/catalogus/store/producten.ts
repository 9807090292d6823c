import { type RawBuilder, sql } from 'kysely'
import type { Post } from '#kernel/totaal.ts'
import { bedrag } from '#kernel/bedrag.ts'
import { formatPost } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import { pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { AfnameInvoer, Product } from '#modules/catalogus/contract.ts'
import type { CatalogusTables } from '#modules/catalogus/tables.ts'

interface TariefRow {
  /** Cents as text, or null for PM: JSON has no bigint. */
  cent: string | null
  van: string
  totEnMet: string | null
  grond: string
}

type Row = Omit<Product, 'tarief' | 'tarieven'> & { tarieven: TariefRow[] }

const columns = sql`p.id, p.naam, p.omschrijving, p.eenheid, p.pakket, p.telling, p.opdrachtnemer_doet as "opdrachtnemerDoet", p.gemeente_doet as "gemeenteDoet", (select json_build_object('id', d.id, 'titel', d.titel) from doelen.doel d where d.id = p.doel_id) as doel, p.bron, p.fictief, p.versie, coalesce((
  select jsonb_agg(jsonb_build_object('cent', t.bedrag_cent::text, 'van', lower(t.geldig), 'totEnMet', upper(t.geldig) - 1, 'grond', t.grond) order by lower(t.geldig) desc)
  from catalogus.tarief t where t.product_id = p.id), '[]') as tarieven,
  coalesce((select json_agg(json_build_object('jaar', s.jaar, 'afrekenwijze', s.afrekenwijze, 'bandbreedte', trim_scale(s.bandbreedte)::text, 'vastAandeel', trim_scale(s.vast_aandeel)::text, 'grond', s.grond) order by s.jaar desc)
  from catalogus.afrekenafspraak s where s.product_id = p.id), '[]') as afspraken,
  coalesce((select json_agg(json_build_object('organisatieId', a.organisatie_id, 'organisatieNaam', o.naam, 'keuze', a.keuze, 'vanafJaar', a.vanaf_jaar, 'reden', a.reden,
    'persoonNaam', a.persoon_naam, 'sinds', ${instant('a.sinds')}) order by o.naam collate public.nl)
  from catalogus.afname a join samenwerking.organisatie o on o.id = a.organisatie_id where a.product_id = p.id), '[]') as afnames`

type ProductVraag = PageRequest & { op: string; pakket?: string | undefined; afname?: string | undefined; search?: string | undefined }

/** Products with their price on a day; by package, then by name. */
export async function listProducten(
  db: Db,
  { op, pakket, afname, search, ...page }: ProductVraag,
): Promise<{ resultaten: Product[]; totaal: number }> {
  const { rows } = await sql<Row & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from catalogus.product p
    ${where(pakket && sql`p.pakket = ${pakket}`, afname && onzeAfname(afname), search && sql`zoek.plat(p.naam || ' ' || p.omschrijving) like '%' || zoek.plat(${search}) || '%'`)}
    ${pageClause(page, { naam: naam, pakket: [sql`array_position(array['basis', 'plus', 'maatwerk'], p.pakket)`, naam] }, 'pakket')}`.execute(
    db,
  )
  return { resultaten: rows.map(({ totaal: _, ...row }) => productOf(row, op)), totaal: rows[0] ? Number(rows[0].totaal) : 0 }
}

/** What the own organisation does with a product; `nog_niet` when it did not say. */
function onzeAfname(keuze: string) {
  const ours = sql`select from catalogus.afname a where a.product_id = p.id and a.organisatie_id = hoed.organisatie()`
  return keuze === 'nog_niet' ? sql`not exists (${ours})` : sql`exists (${ours} and a.keuze = ${keuze})`
}

const naam: RawBuilder<unknown> = sql`p.naam collate public.nl`

/** One product with its price on a day; `null` when it is not there for this hat. */
export async function findProduct(db: Db, { id, op }: { id: string; op: string }): Promise<Product | null> {
  const { rows } = await sql<Row>`select ${columns} from catalogus.product p where p.id = ${id}`.execute(db)
  return rows[0] ? productOf(rows[0], op) : null
}

function productOf({ tarieven, ...row }: Row, op: string): Product {
  const all = tarieven.map(({ cent, ...tarief }) => ({ ...tarief, bedrag: formatPost(cent === null ? 'PM' : bedrag(BigInt(cent))) }))
  const holds = all.find(({ van, totEnMet }) => van <= op && (totEnMet === null || op <= totEnMet))
  return { ...row, tarief: holds ?? null, tarieven: all }
}

/** What somebody fills in for a product. */
export type ProductRow = Pick<
  Product,
  'naam' | 'omschrijving' | 'eenheid' | 'pakket' | 'telling' | 'opdrachtnemerDoet' | 'gemeenteDoet'
> & {
  doelId: string | null
}

const valuesOf = ({ doelId, opdrachtnemerDoet, gemeenteDoet, ...row }: ProductRow) => ({
  ...row,
  doel_id: doelId,
  opdrachtnemer_doet: opdrachtnemerDoet,
  gemeente_doet: gemeenteDoet,
})

/** A new product. */
export async function insertProduct(db: Db, { id, regelingId, ...row }: ProductRow & { id: string; regelingId: string }): Promise<void> {
  await db
    .withTables<CatalogusTables>()
    .insertInto('catalogus.product')
    .values({ ...valuesOf(row), id, regeling_id: regelingId })
    .execute()
}

/** Another content for a product. */
export async function updateProduct(db: Db, id: string, row: ProductRow): Promise<void> {
  await db
    .withTables<CatalogusTables>()
    .updateTable('catalogus.product')
    .set((was) => ({ ...valuesOf(row), versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Another price from a day on; the price of the day before ends there. The exclusion constraint refuses an overlap with a later one. */
export async function insertTarief(db: Db, row: { id: string; productId: string; post: Post; van: string; grond: string }): Promise<void> {
  await sql`
    update catalogus.tarief set geldig = daterange(lower(geldig), ${row.van}::date)
    where product_id = ${row.productId} and geldig @> ${row.van}::date and lower(geldig) < ${row.van}::date`.execute(db)
  await sql`
    insert into catalogus.tarief (id, product_id, bedrag_cent, geldig, grond)
    values (${row.id}, ${row.productId}, ${row.post === 'PM' ? null : row.post}, daterange(${row.van}::date, null), ${row.grond})`.execute(
    db,
  )
  await sql`update catalogus.product set versie = versie + 1 where id = ${row.productId}`.execute(db)
}

/** What an organisation does with a product, in the place of what it said before. */
export async function saveAfname(
  db: Db,
  row: AfnameInvoer & { id: string; productId: string; organisatieId: string; persoonNaam: string; nu: Date },
): Promise<void> {
  await sql`
    insert into catalogus.afname as a (id, product_id, organisatie_id, keuze, vanaf_jaar, reden, persoon_naam, sinds)
    values (${row.id}, ${row.productId}, ${row.organisatieId}, ${row.keuze}, ${row.vanafJaar}, ${row.reden}, ${row.persoonNaam}, ${row.nu})
    on conflict (product_id, organisatie_id) do update set keuze = excluded.keuze, vanaf_jaar = excluded.vanaf_jaar, reden = excluded.reden,
      persoon_naam = excluded.persoon_naam, sinds = excluded.sinds`.execute(db)
  await sql`update catalogus.product set versie = versie + 1 where id = ${row.productId}`.execute(db)
}
