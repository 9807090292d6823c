import { type RawBuilder, sql } from 'kysely'
import { makeId } from '#platform/make-id.ts'
import type { Db } from '#platform/database/database.ts'
import type { Zienswijze, Zienswijzepunt, Zienswijzevelden } from '#modules/zienswijzen/contract.ts'
import type { ZienswijzenTables } from '#modules/zienswijzen/tables.ts'

const punten = sql`coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'tekst', p.tekst, 'versie', coalesce(x.versie, 0),
    'reactie', case when x.punt_id is not null then jsonb_build_object('oordeel', x.oordeel, 'toelichting', x.toelichting, 'isVastgesteld', x.nota_id is not null) end)
    order by p.volgorde)
  from zienswijzen.punt p left join zienswijzen.reactie x on x.punt_id = p.id where p.zienswijze_id = z.id), '[]')`

const columns = sql`z.id, z.ronde_id as "rondeId", z.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", z.strekking,
  z.raadsbesluit_op as "raadsbesluitOp", z.raadsbesluit_kenmerk as "raadsbesluitKenmerk", z.corrigeert_id as "corrigeertId", z.correctie_reden as "correctieReden",
  z.ingediend_dag as "ingediendDag", z.ingediend_door as "ingediendDoor", coalesce(z.ingediend_dag > z.uiterlijk_toen, false) as "isTeLaat", ${punten} as punten, z.versie`

/** Views that this hat may see, the first of each council first. */
export async function listZienswijzen(db: Db, condition: RawBuilder<unknown> = sql`true`): Promise<Zienswijze[]> {
  const { rows } = await sql<Zienswijze>`
    select ${columns} from zienswijzen.zienswijze z join samenwerking.organisatie o on o.id = z.eigen_organisatie_id
    where ${condition} order by z.ingediend_op nulls last, z.id`.execute(db)
  return rows
}

/** Views of one round. */
export const listZienswijzenVan = (db: Db, rondeId: string): Promise<Zienswijze[]> => listZienswijzen(db, sql`z.ronde_id = ${rondeId}`)

/** One view; `null` when it is not there for this hat. */
export async function findZienswijze(db: Db, id: string): Promise<Zienswijze | null> {
  return (await listZienswijzen(db, sql`z.id = ${id}`))[0] ?? null
}

/** Holds it until the transaction ends. */
export async function lockZienswijze(db: Db, id: string): Promise<void> {
  await sql`select 1 from zienswijzen.zienswijze where id = ${id} for update`.execute(db)
}

const columnsOf = ({ strekking, raadsbesluitOp, raadsbesluitKenmerk, correctieReden }: Zienswijzevelden) => ({
  strekking,
  raadsbesluit_op: raadsbesluitOp,
  raadsbesluit_kenmerk: raadsbesluitKenmerk,
  correctie_reden: correctieReden,
})

/** A new view of a council, on its own side. */
export async function insertZienswijze(
  db: Db,
  {
    velden,
    ...row
  }: {
    id: string
    regelingId: string
    rondeId: string
    organisatieId: string
    corrigeertId: string | null
    op: Date
    velden: Zienswijzevelden
  },
): Promise<void> {
  await db
    .withTables<ZienswijzenTables>()
    .insertInto('zienswijzen.zienswijze')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      ronde_id: row.rondeId,
      eigen_organisatie_id: row.organisatieId,
      corrigeert_id: row.corrigeertId,
      bijgewerkt_op: row.op,
      ...columnsOf(velden),
    })
    .execute()
  await insertPunten(db, row.id, velden.punten)
}

/** Other words. */
export async function updateZienswijze(db: Db, id: string, { op, velden }: { op: Date; velden: Zienswijzevelden }): Promise<void> {
  const tables = db.withTables<ZienswijzenTables>()
  await tables
    .updateTable('zienswijzen.zienswijze')
    .set((row) => ({ ...columnsOf(velden), bijgewerkt_op: op, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await tables.deleteFrom('zienswijzen.punt').where('zienswijze_id', '=', id).execute()
  await insertPunten(db, id, velden.punten)
}

async function insertPunten(db: Db, zienswijzeId: string, punten: readonly string[]): Promise<void> {
  if (punten.length === 0) return
  await db
    .withTables<ZienswijzenTables>()
    .insertInto('zienswijzen.punt')
    .values(punten.map((tekst, index) => ({ id: makeId(), zienswijze_id: zienswijzeId, volgorde: index + 1, tekst })))
    .execute()
}

/** From here on everybody sees it and nobody changes it. */
export async function markSubmitted(
  db: Db,
  id: string,
  { op, dag, door, uiterlijk }: { op: Date; dag: string; door: string; uiterlijk: string },
): Promise<void> {
  await db
    .withTables<ZienswijzenTables>()
    .updateTable('zienswijzen.zienswijze')
    .set((row) => ({
      ingediend_op: op,
      ingediend_dag: dag,
      ingediend_door: door,
      uiterlijk_toen: uiterlijk,
      bijgewerkt_op: op,
      versie: row('versie', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** It is gone; the journal of the own side keeps what was in it. */
export async function deleteZienswijze(db: Db, id: string): Promise<void> {
  await db.withTables<ZienswijzenTables>().deleteFrom('zienswijzen.zienswijze').where('id', '=', id).execute()
}

/** A point with the view that it is of; `null` when it is not there for this hat. */
export async function findPunt(db: Db, id: string): Promise<{ punt: Zienswijzepunt; zienswijze: Zienswijze } | null> {
  const [zienswijze] = await listZienswijzen(db, sql`z.id = (select zienswijze_id from zienswijzen.punt where id = ${id})`)
  const punt = zienswijze?.punten.find((each) => each.id === id)
  return zienswijze && punt ? { punt, zienswijze } : null
}

/** The first reaction to a point. */
export async function insertReactie(db: Db, row: { puntId: string; rondeId: string; oordeel: string; toelichting: string }): Promise<void> {
  await db
    .withTables<ZienswijzenTables>()
    .insertInto('zienswijzen.reactie')
    .values({ punt_id: row.puntId, ronde_id: row.rondeId, oordeel: row.oordeel, toelichting: row.toelichting })
    .execute()
}

/** Another reaction, as long as no nota holds it: how many rows that were, none when a nota was adopted at the same moment. */
export async function updateReactie(
  db: Db,
  { puntId, versie, oordeel, toelichting }: { puntId: string; versie: number; oordeel: string; toelichting: string },
): Promise<number> {
  const { numUpdatedRows } = await db
    .withTables<ZienswijzenTables>()
    .updateTable('zienswijzen.reactie')
    .set((row) => ({ oordeel, toelichting, versie: row('versie', '+', 1) }))
    .where('punt_id', '=', puntId)
    .where('versie', '=', versie)
    .where('nota_id', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
