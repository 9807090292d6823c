import { type RawBuilder, sql } from 'kysely'
import type { Post } from '#kernel/totaal.ts'
import { bedrag } from '#kernel/bedrag.ts'
import { formatPost } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import { pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { Product } from '#modules/catalogus/contract.ts'
import type { CatalogusTables } from '#modules/catalogus/tables.ts'

interface TariefRow {
  /** Cents as text, or null for PM: JSON has no bigint. */
  cent: string | null
  van: string
  totEnMet: string | null
  grond: string
}

type Row = Omit<Product, 'tarief' | 'tarieven'> & { tarieven: TariefRow[] }

const columns = sql`p.id, p.naam, p.omschrijving, p.eenheid, p.pakket, p.bron, p.fictief, p.versie, coalesce((
  select jsonb_agg(jsonb_build_object('cent', t.bedrag_cent::text, 'van', lower(t.geldig), 'totEnMet', upper(t.geldig) - 1, 'grond', t.grond) order by lower(t.geldig) desc)
  from catalogus.tarief t where t.product_id = p.id), '[]') as tarieven`

type ProductVraag = PageRequest & { op: string; pakket?: string | undefined; search?: string | undefined }

/** Products with their price on a day; by package, then by name. */
export async function listProducten(
  db: Db,
  { op, pakket, search, ...page }: ProductVraag,
): Promise<{ resultaten: Product[]; totaal: number }> {
  const { rows } = await sql<Row & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from catalogus.product p
    ${where(pakket && sql`p.pakket = ${pakket}`, search && sql`zoek.plat(p.naam || ' ' || p.omschrijving) like '%' || zoek.plat(${search}) || '%'`)}
    ${pageClause(page, { naam: naam, pakket: [sql`array_position(array['basis', 'plus', 'maatwerk'], p.pakket)`, naam] }, 'pakket')}`.execute(
    db,
  )
  return { resultaten: rows.map(({ totaal: _, ...row }) => productOf(row, op)), totaal: rows[0] ? Number(rows[0].totaal) : 0 }
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
export type ProductRow = Pick<Product, 'naam' | 'omschrijving' | 'eenheid' | 'pakket'>

/** A new product. */
export async function insertProduct(db: Db, { regelingId, ...row }: ProductRow & { id: string; regelingId: string }): Promise<void> {
  await db
    .withTables<CatalogusTables>()
    .insertInto('catalogus.product')
    .values({ ...row, regeling_id: regelingId })
    .execute()
}

/** Another content for a product. */
export async function updateProduct(db: Db, id: string, row: ProductRow): Promise<void> {
  await db
    .withTables<CatalogusTables>()
    .updateTable('catalogus.product')
    .set((was) => ({ ...row, versie: was('versie', '+', 1) }))
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
