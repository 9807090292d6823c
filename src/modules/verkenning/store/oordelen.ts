import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Oordeel } from '#modules/verkenning/domain/uitkomst.ts'
import type { Sprong } from '#modules/verkenning/domain/verkenning.ts'
import type { VerkenningTables } from '#modules/verkenning/tables.ts'

/** Who judges, for whom. */
export interface Beoordelaar {
  regelingId: string
  organisatieId: string
  persoonId: string
  persoonNaam: string
  rol: string
}

/** The judgements of a person in the place of what stood there. */
export async function saveOordelen(
  db: Db,
  wie: Beoordelaar,
  row: { id: string; verkenningId: string; oordelen: readonly Oordeel[] },
): Promise<void> {
  const oordelen = JSON.stringify(row.oordelen)
  await sql`
    insert into verkenning.inzending as i (id, regeling_id, verkenning_id, organisatie_id, persoon_id, persoon_naam, rol, oordelen)
    values (${row.id}, ${wie.regelingId}, ${row.verkenningId}, ${wie.organisatieId}, ${wie.persoonId}, ${wie.persoonNaam}, ${wie.rol}, ${oordelen}::jsonb)
    on conflict (verkenning_id, persoon_id, organisatie_id) do update set oordelen = excluded.oordelen, rol = excluded.rol, versie = i.versie + 1`.execute(
    db,
  )
}

/** From the own side to everybody who handed in. */
export async function saveInzending(db: Db, id: string, op: Date): Promise<void> {
  await db
    .withTables<VerkenningTables>()
    .updateTable('verkenning.inzending')
    .set((row) => ({ ingediend_op: op, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** What a judgement was, and why it changed. */
export async function insertWijziging(
  db: Db,
  row: { id: string; inzendingId: string; sprongen: readonly Sprong[]; reden: string; op: Date },
): Promise<void> {
  await db
    .withTables<VerkenningTables>()
    .insertInto('verkenning.oordeelwijziging')
    .values({ id: row.id, inzending_id: row.inzendingId, sprongen: JSON.stringify(row.sprongen), reden: row.reden, gewijzigd_op: row.op })
    .execute()
}

/** What a party sees differently. */
export async function insertTegengeluid(
  db: Db,
  row: { id: string; regelingId: string; verkenningId: string; organisatieId: string; tekst: string; persoonNaam: string; op: Date },
): Promise<void> {
  await db
    .withTables<VerkenningTables>()
    .insertInto('verkenning.tegengeluid')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      verkenning_id: row.verkenningId,
      organisatie_id: row.organisatieId,
      tekst: row.tekst,
      persoon_naam: row.persoonNaam,
      gegeven_op: row.op,
    })
    .execute()
}
