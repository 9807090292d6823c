import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { Kenmerk, Kenmerkwaarde } from '#modules/samenwerking/contract.ts'
import type { Found } from '#modules/samenwerking/store/regeling.ts'
import { zijde } from '#platform/own-side/rows.ts'
import type { SamenwerkingTables } from '#modules/samenwerking/tables.ts'

/** What can be counted of an organisation. */
export async function listKenmerken(db: Db): Promise<Kenmerk[]> {
  return db
    .withTables<SamenwerkingTables>()
    .selectFrom('samenwerking.kenmerk')
    .select(['code', 'naam', 'eenheid', 'omschrijving'])
    .orderBy('code')
    .execute()
}

const columns = sql`k.id, k.organisatie_id as "organisatieId", o.naam as "organisatieNaam", k.kenmerk, d.naam as "kenmerkNaam", d.eenheid, k.peildatum, trim_scale(k.waarde)::text as waarde, k.bron, k.fictief,
  case when k.eigen_organisatie_id is not null then ${zijde('k', 'o')} end as zijde, k.versie`
const from = sql`samenwerking.kenmerkwaarde k join samenwerking.organisatie o on o.id = k.organisatie_id join samenwerking.kenmerk d on d.code = k.kenmerk`

interface WaardeVraag extends PageRequest {
  search?: string | undefined
  organisatieId?: string | undefined
  kenmerk?: string | undefined
  peildatumTotEnMet?: string | undefined
  deelnemers?: 'ja' | undefined
  zijde?: 'eigen' | 'gedeeld' | 'openbaar' | undefined
}

const kanten = {
  eigen: sql`k.eigen_organisatie_id is not null and k.ingediend_op is null`,
  gedeeld: sql`k.ingediend_op is not null`,
  openbaar: sql`k.regeling_id is null`,
}

/** Figures that the hat may see: public ones, shared ones, and those of its own side. */
export async function listKenmerkwaarden(
  db: Db,
  { search, organisatieId, kenmerk, peildatumTotEnMet, deelnemers, zijde: kant, ...page }: WaardeVraag,
): Promise<Found<Kenmerkwaarde>> {
  const { rows } = await sql<Kenmerkwaarde & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(
      organisatieId && sql`k.organisatie_id = ${organisatieId}`,
      kenmerk && sql`k.kenmerk = ${kenmerk}`,
      peildatumTotEnMet && sql`k.peildatum <= ${peildatumTotEnMet}::date`,
      deelnemers && sql`exists (select from samenwerking.deelname n where n.organisatie_id = k.organisatie_id)`,
      search && sql`zoek.plat(o.naam) like '%' || zoek.plat(${search}) || '%'`,
      kant && kanten[kant],
    )}
    ${pageClause(page, { organisatieNaam: [sql`o.naam collate public.nl`, sql`k.kenmerk`, sql`k.peildatum`], peildatum: sql`k.peildatum`, waarde: sql`k.waarde`, kenmerk: sql`k.kenmerk` }, 'organisatieNaam')}`.execute(
    db,
  )
  return asPage(rows)
}

/** One figure; `null` when it is not there for this hat. */
export async function findKenmerkwaarde(db: Db, id: string): Promise<Kenmerkwaarde | null> {
  const { rows } = await sql<Kenmerkwaarde>`select ${columns} from ${from} where k.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/**
 * Figures by which a key divides: per kenmerk and peildatum the value of each organisation, shared before public.
 * `ookEigenKant` adds what the own side still keeps to itself: for drafts only, so that a shared key is the same for every partner.
 */
export async function listWaarden(
  db: Db,
  wanted: readonly { kenmerk: string; peildatum: string }[],
  ookEigenKant: boolean,
): Promise<{ organisatieId: string; kenmerk: string; peildatum: string; waarde: string; bron: string }[]> {
  if (wanted.length === 0) return []
  const { rows } = await sql<{ organisatieId: string; kenmerk: string; peildatum: string; waarde: string; bron: string }>`
    select distinct on (k.organisatie_id, k.kenmerk, k.peildatum) k.organisatie_id as "organisatieId", k.kenmerk, k.peildatum, trim_scale(k.waarde)::text as waarde, k.bron
    from samenwerking.kenmerkwaarde k join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (kenmerk text, peildatum date) on w.kenmerk = k.kenmerk and w.peildatum = k.peildatum
    where ${ookEigenKant} or k.regeling_id is null or (k.ingediend_op is not null and k.zichtbaarheid = 'partners')
    order by k.organisatie_id, k.kenmerk, k.peildatum, (k.ingediend_op is not null) desc, (k.regeling_id is null) desc`.execute(db)
  return rows
}

/** A figure of the own organisation, on the own side. */
export async function insertKenmerkwaarde(
  db: Db,
  row: { id: string; regelingId: string; organisatieId: string; kenmerk: string; peildatum: string; waarde: string; bron: string },
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .insertInto('samenwerking.kenmerkwaarde')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      organisatie_id: row.organisatieId,
      eigen_organisatie_id: row.organisatieId,
      kenmerk: row.kenmerk,
      peildatum: row.peildatum,
      waarde: row.waarde,
      bron: row.bron,
    })
    .execute()
}

/** Changes a figure that is still on the own side. */
export async function updateKenmerkwaarde(
  db: Db,
  row: { id: string; kenmerk: string; peildatum: string; waarde: string; bron: string },
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .updateTable('samenwerking.kenmerkwaarde')
    .set((current) => ({
      kenmerk: row.kenmerk,
      peildatum: row.peildatum,
      waarde: row.waarde,
      bron: row.bron,
      versie: current('versie', '+', 1),
    }))
    .where('id', '=', row.id)
    .execute()
}

/** Shares a figure with the partners, a table, or keeps it with the own organisation. */
export async function submitKenmerkwaarde(
  db: Db,
  { id, op, zichtbaarheid, tafelId }: { id: string; op: Date; zichtbaarheid: string; tafelId: string | null },
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .updateTable('samenwerking.kenmerkwaarde')
    .set((row) => ({ ingediend_op: op, zichtbaarheid, tafel_id: tafelId, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Throws a figure away; row-level security allows it only on the own side, before it was handed in. */
export async function deleteKenmerkwaarde(db: Db, id: string): Promise<void> {
  await db.withTables<SamenwerkingTables>().deleteFrom('samenwerking.kenmerkwaarde').where('id', '=', id).execute()
}
