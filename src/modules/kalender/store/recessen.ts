import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Reces } from '#modules/kalender/contract.ts'
import type { KalenderTables } from '#modules/kalender/tables.ts'

const columns = sql`r.id, r.organisatie_id as "organisatieId", o.naam as "organisatieNaam", r.naam, lower(r.geldig) as van, upper(r.geldig) - 1 as "totEnMet", r.bron, r.versie`
const from = sql`kalender.reces r join samenwerking.organisatie o on o.id = r.organisatie_id`

/** The recesses of every organisation, in order of date. */
export async function listRecessen(db: Db): Promise<Reces[]> {
  const { rows } = await sql<Reces>`select ${columns} from ${from} order by lower(r.geldig), o.naam collate public.nl`.execute(db)
  return rows
}

/** One recess; `null` when it is not there for this hat. */
export async function findReces(db: Db, id: string): Promise<Reces | null> {
  const { rows } = await sql<Reces>`select ${columns} from ${from} where r.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A name and its days, both included. */
export interface RecesRow {
  id: string
  naam: string
  van: string
  totEnMet: string
}

/** A new recess of an organisation. */
export async function insertReces(db: Db, row: RecesRow & { regelingId: string; organisatieId: string }): Promise<void> {
  await sql`
    insert into kalender.reces (id, regeling_id, organisatie_id, naam, geldig)
    values (${row.id}, ${row.regelingId}, ${row.organisatieId}, ${row.naam}, daterange(${row.van}::date, ${row.totEnMet}::date, '[]'))`.execute(
    db,
  )
}

/** Another name or other days. */
export async function updateReces(db: Db, { id, naam, van, totEnMet }: RecesRow): Promise<void> {
  await sql`
    update kalender.reces set naam = ${naam}, geldig = daterange(${van}::date, ${totEnMet}::date, '[]'), versie = versie + 1 where id = ${id}`.execute(
    db,
  )
}

/** It is gone; the journal keeps that it was there. */
export async function deleteReces(db: Db, id: string): Promise<void> {
  await db.withTables<KalenderTables>().deleteFrom('kalender.reces').where('id', '=', id).execute()
}
