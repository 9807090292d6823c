import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import type { ZienswijzenTables } from '#modules/zienswijzen/tables.ts'

/** A round as its row has it; what follows from the calendar and from what councils said is worked out. */
export type RondeRow = Omit<
  Zienswijzeronde,
  'termijn' | 'raden' | 'voortgang' | 'waarschuwingen' | 'notaUiterlijk' | 'isBeantwoord' | 'gekozenUiterlijk'
> & {
  /** The councils that were written to; none as long as it was not sent. */
  aangeschreven: { organisatieId: string; organisatieNaam: string }[]
}

const columns = sql`r.id, r.soort, r.titel, r.vraag, r.begrotingsjaar, r.eigen_organisatie_id as "eigenOrganisatieId", o.naam as "eigenOrganisatieNaam",
  r.verzonden_op as "verzondenOp", r.reactie_uiterlijk as "reactieUiterlijk", r.uiterlijk_reden as "uiterlijkReden", r.versie,
  (r.bijgewerkt_op at time zone 'Europe/Amsterdam')::date::text as sinds,
  (select jsonb_build_object('id', w.id, 'titel', w.titel) from kalender.begrotingswijziging w where w.id = r.begrotingswijziging_id) as begrotingswijziging,
  (select jsonb_build_object('id', v.id, 'datum', v.datum, 'tafelNaam', t.naam, 'isVervallen', v.status = 'vervallen')
    from kalender.vergadering v join samenwerking.tafel t on t.id = v.tafel_id where v.id = r.vergadering_id) as vergadering,
  (select jsonb_build_object('id', b.id, 'titel', b.titel) from governance.behandeling b where b.id = r.behandeling_id) as behandeling,
  coalesce((select jsonb_agg(jsonb_build_object('organisatieId', ro.id, 'organisatieNaam', ro.naam) order by ro.naam collate public.nl)
    from zienswijzen.raad a join samenwerking.organisatie ro on ro.id = a.organisatie_id where a.ronde_id = r.id), '[]') as aangeschreven,
  coalesce((select jsonb_agg(jsonb_build_object('nummer', n.nummer, 'vastgesteldOp', n.vastgesteld_op, 'vastgesteldDoor', n.vastgesteld_door,
    'verzondenOp', n.verzonden_op, 'verzondenDoor', n.verzonden_door) order by n.nummer) from zienswijzen.nota n where n.ronde_id = r.id), '[]') as notas`

/** Rounds that this hat may see. */
export async function listRondes(db: Db, condition: RawBuilder<unknown> = sql`true`): Promise<RondeRow[]> {
  const { rows } = await sql<RondeRow>`
    select ${columns} from zienswijzen.ronde r join samenwerking.organisatie o on o.id = r.eigen_organisatie_id
    where ${condition} order by r.reactie_uiterlijk desc nulls first, r.titel collate public.nl, r.id`.execute(db)
  return rows
}

/** One round; `null` when it is not there for this hat. */
export async function findRonde(db: Db, id: string): Promise<RondeRow | null> {
  return (await listRondes(db, sql`r.id = ${id}`))[0] ?? null
}

/** Holds it until the transaction ends: whoever changes it at the same moment waits, and then sees what was done. */
export async function lockRonde(db: Db, id: string): Promise<void> {
  await sql`select 1 from zienswijzen.ronde where id = ${id} for update`.execute(db)
}

/** What a round is made of. */
export interface RondeInvoer {
  soort: Zienswijzeronde['soort']
  titel: string
  vraag: string
  begrotingsjaar: number | null
  begrotingswijzigingId: string | null
  vergaderingId: string | null
  behandelingId: string | null
  reactieUiterlijk: string | null
  uiterlijkReden: string
}

const columnsOf = (row: RondeInvoer) => ({
  soort: row.soort,
  titel: row.titel,
  vraag: row.vraag,
  begrotingsjaar: row.begrotingsjaar,
  begrotingswijziging_id: row.begrotingswijzigingId,
  vergadering_id: row.vergaderingId,
  behandeling_id: row.behandelingId,
  reactie_uiterlijk: row.reactieUiterlijk,
  uiterlijk_reden: row.uiterlijkReden,
})

/** A new round, on the own side. */
export async function insertRonde(
  db: Db,
  { invoer, ...row }: { id: string; regelingId: string; organisatieId: string; op: Date; invoer: RondeInvoer },
): Promise<void> {
  await db
    .withTables<ZienswijzenTables>()
    .insertInto('zienswijzen.ronde')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      bijgewerkt_op: row.op,
      ...columnsOf(invoer),
    })
    .execute()
}

/** Another version of it; also when only something below it moved. */
export async function updateRonde(
  db: Db,
  id: string,
  changed: {
    op: Date
    invoer?: RondeInvoer
    verzonden?: { op: string; reactieUiterlijk: string }
    planning?: { reactieUiterlijk: string; vergaderingId: string | null; uiterlijkReden: string }
  },
): Promise<void> {
  const { invoer, verzonden, planning } = changed
  await db
    .withTables<ZienswijzenTables>()
    .updateTable('zienswijzen.ronde')
    .set((row) => ({
      versie: row('versie', '+', 1),
      bijgewerkt_op: changed.op,
      ...(invoer ? columnsOf(invoer) : {}),
      ...(verzonden ? { verzonden_op: verzonden.op, reactie_uiterlijk: verzonden.reactieUiterlijk } : {}),
      ...(planning
        ? { reactie_uiterlijk: planning.reactieUiterlijk, vergadering_id: planning.vergaderingId, uiterlijk_reden: planning.uiterlijkReden }
        : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** It is gone; the journal of the own side keeps that it was there. */
export async function deleteRonde(db: Db, id: string): Promise<void> {
  await db.withTables<ZienswijzenTables>().deleteFrom('zienswijzen.ronde').where('id', '=', id).execute()
}

/** The councils that get it, all at once. */
export async function insertRaden(db: Db, rondeId: string, organisatieIds: readonly string[]): Promise<void> {
  await db
    .withTables<ZienswijzenTables>()
    .insertInto('zienswijzen.raad')
    .values(organisatieIds.map((organisatieId) => ({ ronde_id: rondeId, organisatie_id: organisatieId })))
    .execute()
}

/** The council of a successor that was not written to itself. */
export async function ensureRaad(db: Db, { rondeId, organisatieId }: { rondeId: string; organisatieId: string }): Promise<void> {
  await db
    .withTables<ZienswijzenTables>()
    .insertInto('zienswijzen.raad')
    .values({ ronde_id: rondeId, organisatie_id: organisatieId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Adopts everything that was answered so far in the next nota. */
export async function insertNota(
  db: Db,
  { id, rondeId, nummer, op, door }: { id: string; rondeId: string; nummer: number; op: string; door: string },
): Promise<void> {
  const tables = db.withTables<ZienswijzenTables>()
  await tables
    .insertInto('zienswijzen.nota')
    .values({ id, ronde_id: rondeId, nummer, vastgesteld_op: op, vastgesteld_door: door })
    .execute()
  await tables
    .updateTable('zienswijzen.reactie')
    .set((row) => ({ nota_id: id, versie: row('versie', '+', 1) }))
    .where('ronde_id', '=', rondeId)
    .where('nota_id', 'is', null)
    .execute()
}

/** The councils have the nota. */
export async function markNotaSent(db: Db, rondeId: string, { op, door }: { op: string; door: string }): Promise<void> {
  await db
    .withTables<ZienswijzenTables>()
    .updateTable('zienswijzen.nota')
    .set({ verzonden_op: op, verzonden_door: door })
    .where('ronde_id', '=', rondeId)
    .where('verzonden_op', 'is', null)
    .execute()
}

/** Whether these choices are there for a round: a meeting of the board that still stands, a change of that year, a way along the tables. */
export async function findKeuzes(
  db: Db,
  {
    vergaderingId,
    begrotingswijzigingId,
    begrotingsjaar,
    behandelingId,
  }: Omit<RondeInvoer, 'soort' | 'titel' | 'vraag' | 'reactieUiterlijk' | 'uiterlijkReden'>,
): Promise<{ vergadering: boolean; wijziging: boolean; behandeling: boolean }> {
  const { rows } = await sql<{ vergadering: boolean; wijziging: boolean; behandeling: boolean }>`
    select exists (select from kalender.vergadering v join samenwerking.tafel t on t.id = v.tafel_id
        where v.id = ${vergaderingId}::uuid and t.soort = 'bestuur' and v.status <> 'vervallen') as vergadering,
      exists (select from kalender.begrotingswijziging w where w.id = ${begrotingswijzigingId}::uuid and w.jaar = ${begrotingsjaar}::int) as wijziging,
      exists (select from governance.behandeling b where b.id = ${behandelingId}::uuid) as behandeling`.execute(db)
  return rows[0]!
}
