import { sql } from 'kysely'
import { bedrag } from '#kernel/bedrag.ts'
import type { Post } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import type { Kostensoort } from '#modules/afweging/domain/gevoeligheid.ts'
import type { AfwegingTables } from '#modules/afweging/tables.ts'

/** What one party pays or receives in one year. */
export interface KasstroomRow {
  id: string
  jaar: number
  organisatieId: string
  post: Post
  omschrijving: string
  soort: Kostensoort
  alternatief: 'voorstel' | 'nulalternatief'
}

/** What a proposal does that has no price. */
export interface EffectRow {
  id: string
  organisatieId: string | null
  omschrijving: string
  richting: 'plus' | 'nul' | 'min'
  zekerheid: 'hoog' | 'midden' | 'laag'
}

/** What a business case says of itself. */
export interface KopRow {
  disconteringsvoet: string
  basisjaar: number
  nulalternatief: string
  prijsbasis: 'reeel' | 'nominaal'
  prijspeil: number | null
  btw: 'exclusief' | 'inclusief' | 'onbekend'
}

/** The business case of a proposal, with exact amounts. */
export interface BusinesscaseRow extends KopRow {
  id: string
  kasstromen: (KasstroomRow & { organisatieNaam: string })[]
  effecten: (EffectRow & { organisatieNaam: string | null })[]
  versie: number
}

type Row = Omit<BusinesscaseRow, 'kasstromen'> & {
  kasstromen: (Omit<KasstroomRow, 'post'> & { organisatieNaam: string; cent: string | null })[]
}

/** The business case of a proposal; `null` when nobody made one, or the hat may not see it. */
export async function findBusinesscase(db: Db, voorstelId: string): Promise<BusinesscaseRow | null> {
  const { rows } = await sql<Row>`
    select b.id, b.disconteringsvoet, b.basisjaar, b.nulalternatief, b.prijsbasis, b.prijspeil, b.btw, b.versie, coalesce((
      select jsonb_agg(jsonb_build_object('id', k.id, 'jaar', k.jaar, 'organisatieId', k.organisatie_id, 'organisatieNaam', o.naam, 'cent', k.bedrag_cent::text, 'omschrijving', k.omschrijving,
        'soort', k.soort, 'alternatief', k.alternatief) order by k.volgorde)
      from afweging.kasstroom k join samenwerking.organisatie o on o.id = k.organisatie_id where k.businesscase_id = b.id), '[]') as kasstromen, coalesce((
      select jsonb_agg(jsonb_build_object('id', e.id, 'organisatieId', e.organisatie_id, 'organisatieNaam', o.naam, 'omschrijving', e.omschrijving, 'richting', e.richting,
        'zekerheid', e.zekerheid) order by e.volgorde)
      from afweging.effect_zonder_prijs e left join samenwerking.organisatie o on o.id = e.organisatie_id where e.businesscase_id = b.id), '[]') as effecten
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
  { kasstromen, effecten, ...row }: KopRow & { id: string; kasstromen: readonly KasstroomRow[]; effecten: readonly EffectRow[] },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into afweging.businesscase (id, voorstel_id, disconteringsvoet, basisjaar, nulalternatief, prijsbasis, prijspeil, btw)
    values (${row.id}, ${voorstelId}, ${row.disconteringsvoet}, ${row.basisjaar}, ${row.nulalternatief}, ${row.prijsbasis}, ${row.prijspeil}, ${row.btw})
    on conflict (voorstel_id) do update set disconteringsvoet = excluded.disconteringsvoet, basisjaar = excluded.basisjaar, nulalternatief = excluded.nulalternatief,
      prijsbasis = excluded.prijsbasis, prijspeil = excluded.prijspeil, btw = excluded.btw, versie = afweging.businesscase.versie + 1
    returning id`.execute(db)
  const businesscaseId = rows[0]!.id
  const tables = db.withTables<AfwegingTables>()
  await tables.deleteFrom('afweging.kasstroom').where('businesscase_id', '=', businesscaseId).execute()
  await tables
    .insertInto('afweging.kasstroom')
    .values(
      kasstromen.map(({ id, jaar, organisatieId, post, omschrijving, soort, alternatief }, volgorde) => ({
        id,
        businesscase_id: businesscaseId,
        volgorde,
        jaar,
        organisatie_id: organisatieId,
        bedrag_cent: post === 'PM' ? null : post,
        omschrijving,
        soort,
        alternatief,
      })),
    )
    .execute()
  await tables.deleteFrom('afweging.effect_zonder_prijs').where('businesscase_id', '=', businesscaseId).execute()
  if (effecten.length === 0) return
  await tables
    .insertInto('afweging.effect_zonder_prijs')
    .values(
      effecten.map(({ organisatieId, ...effect }, volgorde) => ({
        ...effect,
        businesscase_id: businesscaseId,
        volgorde,
        organisatie_id: organisatieId,
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
