import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { where } from '#platform/database/paging.ts'
import type { KostenmodelInLijst } from '#modules/kosten/contract/kostenmodel.ts'
import type { Kostenmodel } from '#modules/kosten/domain/kostenmodel.ts'
import type { KostenTables } from '#modules/kosten/tables.ts'

/** A version of the model as it is kept. */
export type KostenmodelRow = KostenmodelInLijst & { inhoud: Kostenmodel }

const columns = sql`m.id, m.naam, m.status, case when m.geldig is null then null else geldigheid(m.geldig) end as geldig, m.grond,
  (select json_build_object('id', b.id, 'nummer', b.nummer) from governance.besluit b where b.id = m.besluit_id) as besluit, m.fictief, m.bron, m.versie`

/** Drafts first, then adopted models with the latest first. */
export async function listKostenmodellen(db: Db): Promise<KostenmodelInLijst[]> {
  const { rows } = await sql<KostenmodelInLijst>`
    select ${columns} from kosten.kostenmodel m order by (m.status = 'concept') desc, lower(m.geldig) desc nulls first, m.naam collate public.nl, m.id`.execute(
    db,
  )
  return rows
}

/** One version with its content; `null` when it is not there for this hat. */
export async function findKostenmodel(db: Db, id: string): Promise<KostenmodelRow | null> {
  const { rows } = await sql<KostenmodelRow>`select ${columns}, m.inhoud from kosten.kostenmodel m where m.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The adopted model that counts on a day; `null` in a gap. */
export async function findGeldendModel(db: Db, op: string): Promise<KostenmodelRow | null> {
  const { rows } = await sql<KostenmodelRow>`
    select ${columns}, m.inhoud from kosten.kostenmodel m ${where(sql`m.status = 'vastgesteld'`, sql`m.geldig @> ${op}::date`)}`.execute(db)
  return rows[0] ?? null
}

/** A draft. */
export async function insertKostenmodel(
  db: Db,
  row: { id: string; regelingId: string; naam: string; inhoud: Kostenmodel; bron?: string; fictief?: boolean },
): Promise<void> {
  await db
    .withTables<KostenTables>()
    .insertInto('kosten.kostenmodel')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      naam: row.naam,
      inhoud: JSON.stringify(row.inhoud),
      bron: row.bron ?? '',
      fictief: row.fictief ?? false,
    })
    .execute()
}

/** Another content for a draft. */
export async function updateKostenmodel(db: Db, { id, naam, inhoud }: { id: string; naam: string; inhoud: Kostenmodel }): Promise<void> {
  await sql`update kosten.kostenmodel set naam = ${naam}, inhoud = ${JSON.stringify(inhoud)}::jsonb, versie = versie + 1 where id = ${id}`.execute(
    db,
  )
}

/** Away with a draft. */
export async function deleteKostenmodel(db: Db, id: string): Promise<void> {
  await db.withTables<KostenTables>().deleteFrom('kosten.kostenmodel').where('id', '=', id).execute()
}

/** Adopted from a day on; the model of the day before ends there. The exclusion constraint refuses an overlap with a later one. */
export async function adoptKostenmodel(
  db: Db,
  { id, van, grond, besluitId }: { id: string; van: string; grond: string; besluitId: string | null },
): Promise<void> {
  await sql`
    update kosten.kostenmodel set geldig = daterange(lower(geldig), ${van}::date)
    where status = 'vastgesteld' and geldig @> ${van}::date and lower(geldig) < ${van}::date`.execute(db)
  await sql`
    update kosten.kostenmodel set status = 'vastgesteld', geldig = daterange(${van}::date, null), grond = ${grond}, besluit_id = ${besluitId}, versie = versie + 1
    where id = ${id}`.execute(db)
}
