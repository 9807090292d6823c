import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Begrotingsjaar, Begrotingswijziging, Raadskalender } from '#modules/kalender/contract.ts'
import type { Stapcode } from '#modules/kalender/domain/pckalender.ts'
import type { KalenderTables } from '#modules/kalender/tables.ts'

/** What was written down of a budget year. */
export interface JaarRow {
  id: string
  vaststelling: Begrotingsjaar['vaststelling']
  aanbieding: string | null
  verzendingen: Begrotingsjaar['verzendingen']
  versie: number
}

/** The year as it was written down; `null` as long as nothing was. */
export async function findJaar(db: Db, jaar: number): Promise<JaarRow | null> {
  const { rows } = await sql<JaarRow>`
    select b.id, b.aanbieding, b.versie,
      case when v.id is not null then jsonb_build_object('vergaderingId', v.id, 'tafelNaam', t.naam, 'datum', v.datum, 'isVervallen', v.status = 'vervallen') end as vaststelling,
      coalesce((select jsonb_agg(jsonb_build_object('stap', z.stap, 'verzondenOp', z.verzonden_op, 'vastgelegdDoor', z.vastgelegd_door,
        'vastgelegdRol', z.vastgelegd_rol, 'vastgelegdOp', ${instant('z.vastgelegd_op')}) order by z.verzonden_op, z.stap)
        from kalender.verzending z where z.begrotingsjaar_id = b.id), '[]') as verzendingen
    from kalender.begrotingsjaar b left join kalender.vergadering v on v.id = b.vaststelling_id left join samenwerking.tafel t on t.id = v.tafel_id
    where b.jaar = ${jaar}`.execute(db)
  return rows[0] ?? null
}

/** Holds the year until the transaction ends. */
export async function lockJaar(db: Db, jaar: number): Promise<void> {
  await sql`select 1 from kalender.begrotingsjaar where jaar = ${jaar} for update`.execute(db)
}

/** The first thing that is written down of a year. */
export async function insertJaar(db: Db, row: { id: string; regelingId: string; jaar: number }): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .insertInto('kalender.begrotingsjaar')
    .values({ id: row.id, regeling_id: row.regelingId, jaar: row.jaar })
    .execute()
}

/** Another version of the year. */
export async function touchJaar(db: Db, id: string): Promise<void> {
  await sql`update kalender.begrotingsjaar set versie = versie + 1 where id = ${id}`.execute(db)
}

/** The meeting that adopts and the day of offering. */
export async function saveAnkers(
  db: Db,
  { id, vaststellingId, aanbieding }: { id: string; vaststellingId: string | null; aanbieding: string | null },
): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .updateTable('kalender.begrotingsjaar')
    .set({ vaststelling_id: vaststellingId, aanbieding })
    .where('id', '=', id)
    .execute()
}

/** A step that was done, by whom it was written down; the last word counts. */
export async function saveVerzending(
  db: Db,
  row: { jaarId: string; stap: Stapcode; verzondenOp: string; op: Date; door: string; rol: string },
): Promise<void> {
  const said = { verzonden_op: row.verzondenOp, vastgelegd_op: row.op, vastgelegd_door: row.door, vastgelegd_rol: row.rol }
  await db
    .withTables<KalenderTables>()
    .insertInto('kalender.verzending')
    .values({ begrotingsjaar_id: row.jaarId, stap: row.stap, ...said })
    .onConflict((conflict) => conflict.columns(['begrotingsjaar_id', 'stap']).doUpdateSet(said))
    .execute()
}

/** It was not done after all. */
export async function deleteVerzending(db: Db, jaarId: string, stap: Stapcode): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .deleteFrom('kalender.verzending')
    .where('begrotingsjaar_id', '=', jaarId)
    .where('stap', '=', stap)
    .execute()
}

/** The meetings of the board of the cooperation that still stand, in a calendar year. */
export async function listBestuursvergaderingen(db: Db, kalenderjaar: number): Promise<Begrotingsjaar['bestuursvergaderingen']> {
  const { rows } = await sql<Begrotingsjaar['bestuursvergaderingen'][number]>`
    select v.id, t.naam as "tafelNaam", v.datum from kalender.vergadering v join samenwerking.tafel t on t.id = v.tafel_id
    where t.soort = 'bestuur' and v.status <> 'vervallen' and extract(year from v.datum) = ${kalenderjaar}
    order by v.datum, t.naam collate public.nl`.execute(db)
  return rows
}

/**
 * The councils of the municipalities that take part in a calendar year, each with the days on which it meets in that year or in the half year
 * before it: a draft that goes to the councils early arrives there.
 */
export async function listRaadskalenders(db: Db, kalenderjaar: number): Promise<Raadskalender[]> {
  const { rows } = await sql<Raadskalender>`
    select o.id as "organisatieId", o.naam as "organisatieNaam", t.id as "tafelId",
      coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'datum', v.datum) order by v.datum) from kalender.vergadering v
        where v.tafel_id = t.id and v.status <> 'vervallen' and v.datum between make_date(${kalenderjaar}::int - 1, 7, 1) and make_date(${kalenderjaar}::int, 12, 31)), '[]') as vergaderingen
    from samenwerking.organisatie o left join lateral (select id from samenwerking.tafel where soort = 'raad' and organisatie_id = o.id order by naam limit 1) t on true
    where o.soort = 'gemeente' and exists (select from samenwerking.deelname d
      where d.organisatie_id = o.id and d.geldig && daterange(make_date(${kalenderjaar}::int, 1, 1), make_date(${kalenderjaar}::int, 12, 31), '[]'))
    order by o.naam collate public.nl`.execute(db)
  return rows
}

/** The categories that the regeling exempts from the views of the councils. */
export async function listVrijstellingen(db: Db): Promise<Begrotingsjaar['vrijstellingen']> {
  const { rows } = await sql<
    Begrotingsjaar['vrijstellingen'][number]
  >`select id, categorie, bron, versie from kalender.vrijgestelde_categorie order by categorie`.execute(db)
  return rows
}

/** One more exempted category. */
export async function insertVrijstelling(db: Db, row: { id: string; regelingId: string; categorie: string; bron: string }): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .insertInto('kalender.vrijgestelde_categorie')
    .values({ id: row.id, regeling_id: row.regelingId, categorie: row.categorie, bron: row.bron })
    .execute()
}

/** The regeling exempts it no more. */
export async function deleteVrijstelling(db: Db, id: string): Promise<void> {
  await db.withTables<KalenderTables>().deleteFrom('kalender.vrijgestelde_categorie').where('id', '=', id).execute()
}

/** The changes of the budget of a year, in order of adoption; those without a day last. */
export async function listWijzigingen(db: Db, jaar: number): Promise<Begrotingswijziging[]> {
  const { rows } = await sql<Begrotingswijziging>`
    select id, titel, categorie, vaststelling, aanbieding, versie from kalender.begrotingswijziging
    where jaar = ${jaar} order by vaststelling nulls last, titel collate public.nl, id`.execute(db)
  return rows
}

/** One change with its year; `null` when it is not there for this hat. */
export async function findWijziging(db: Db, id: string): Promise<(Begrotingswijziging & { jaar: number }) | null> {
  const { rows } = await sql<Begrotingswijziging & { jaar: number }>`
    select id, jaar, titel, categorie, vaststelling, aanbieding, versie from kalender.begrotingswijziging where id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** What a change is about and its days. */
export type WijzigingRow = Omit<Begrotingswijziging, 'versie'>

/** A new change of a budget. */
export async function insertWijziging(db: Db, row: WijzigingRow & { regelingId: string; jaar: number }): Promise<void> {
  const { regelingId, ...rest } = row
  await db
    .withTables<KalenderTables>()
    .insertInto('kalender.begrotingswijziging')
    .values({ ...rest, regeling_id: regelingId })
    .execute()
}

/** Another category, title or days. */
export async function updateWijziging(db: Db, { id, ...row }: WijzigingRow): Promise<void> {
  await db
    .withTables<KalenderTables>()
    .updateTable('kalender.begrotingswijziging')
    .set((was) => ({ ...row, versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** It is gone; the journal keeps that it was there. */
export async function deleteWijziging(db: Db, id: string): Promise<void> {
  await db.withTables<KalenderTables>().deleteFrom('kalender.begrotingswijziging').where('id', '=', id).execute()
}
