import { sql } from 'kysely'
import { bedrag } from '#kernel/bedrag.ts'
import type { Post } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import type { AfwegingTables } from '#modules/afweging/tables.ts'

/** What one party pays or receives in one year. */
export interface KasstroomRow {
  id: string
  jaar: number
  organisatieId: string
  post: Post
  omschrijving: string
}

/** The business case of a proposal, with exact amounts. */
export interface BusinesscaseRow {
  id: string
  disconteringsvoet: string
  basisjaar: number
  kasstromen: (KasstroomRow & { organisatieNaam: string })[]
  versie: number
}

type Row = Omit<BusinesscaseRow, 'kasstromen'> & {
  kasstromen: (Omit<KasstroomRow, 'post'> & { organisatieNaam: string; cent: string | null })[]
}

/** The business case of a proposal; `null` when nobody made one, or the hat may not see it. */
export async function findBusinesscase(db: Db, voorstelId: string): Promise<BusinesscaseRow | null> {
  const { rows } = await sql<Row>`
    select b.id, b.disconteringsvoet, b.basisjaar, b.versie, coalesce((
      select jsonb_agg(jsonb_build_object('id', k.id, 'jaar', k.jaar, 'organisatieId', k.organisatie_id, 'organisatieNaam', o.naam, 'cent', k.bedrag_cent::text, 'omschrijving', k.omschrijving) order by k.volgorde)
      from afweging.kasstroom k join samenwerking.organisatie o on o.id = k.organisatie_id where k.businesscase_id = b.id), '[]') as kasstromen
    from afweging.businesscase b where b.voorstel_id = ${voorstelId}`.execute(db)
  const row = rows[0]
  if (!row) return null
  return {
    ...row,
    kasstromen: row.kasstromen.map(({ cent, ...stroom }) => ({ ...stroom, post: cent === null ? 'PM' : bedrag(BigInt(cent)) })),
  }
}

/** Makes the business case of a proposal, or replaces it; its flows are replaced as a whole. */
export async function saveBusinesscase(
  db: Db,
  voorstelId: string,
  { kasstromen, ...row }: { id: string; disconteringsvoet: string; basisjaar: number; kasstromen: readonly KasstroomRow[] },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into afweging.businesscase (id, voorstel_id, disconteringsvoet, basisjaar) values (${row.id}, ${voorstelId}, ${row.disconteringsvoet}, ${row.basisjaar})
    on conflict (voorstel_id) do update set disconteringsvoet = excluded.disconteringsvoet, basisjaar = excluded.basisjaar, versie = afweging.businesscase.versie + 1
    returning id`.execute(db)
  const businesscaseId = rows[0]!.id
  const tables = db.withTables<AfwegingTables>()
  await tables.deleteFrom('afweging.kasstroom').where('businesscase_id', '=', businesscaseId).execute()
  await tables
    .insertInto('afweging.kasstroom')
    .values(
      kasstromen.map(({ id, jaar, organisatieId, post, omschrijving }, volgorde) => ({
        id,
        businesscase_id: businesscaseId,
        volgorde,
        jaar,
        organisatie_id: organisatieId,
        bedrag_cent: post === 'PM' ? null : post,
        omschrijving,
      })),
    )
    .execute()
}

/** Names of organisations that the hat may see, by id. */
export async function readNamen(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string
    naam: string
  }>`select id, naam from samenwerking.organisatie where id = any (${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, naam }) => [id, naam]))
}
