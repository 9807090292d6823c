import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Actie } from '#modules/agenda/contract.ts'
import type { AgendaTables } from '#modules/agenda/tables.ts'

const columns = (
  op: string,
) => sql`c.id, c.soort, c.tekst, c.tafel_id as "tafelId", t.naam as "tafelNaam", p.agenda_id as "agendaId", p.id as "agendapuntId", p.titel as "agendapuntTitel",
  c.is_vertrouwelijk as "isVertrouwelijk", c.organisatie_id as "organisatieId", o.naam as "organisatieNaam", c.persoon_id as "persoonId", e.naam as "persoonNaam",
  c.aan_tafel_id as "aanTafelId", r.naam as "aanTafelNaam", c.uiterlijk, c.status, c.status = 'open' and c.uiterlijk < ${op}::date as "isTeLaat", c.reactie,
  ${instant('c.gemaakt_op')} as "gemaaktOp", c.gemaakt_door as "gemaaktDoor", ${instant('c.afgerond_op')} as "afgerondOp", c.afgerond_door as "afgerondDoor",
  c.tafel_id is not null and agenda.zit_aan(c.tafel_id) as "aanTafel", c.versie`
const from = sql`agenda.actie c join samenwerking.organisatie o on o.id = c.organisatie_id left join samenwerking.tafel t on t.id = c.tafel_id
  left join agenda.agendapunt p on p.id = c.agendapunt_id left join identiteit.persoon e on e.id = c.persoon_id left join samenwerking.tafel r on r.id = c.aan_tafel_id`

/** Which actions are asked for. */
export interface ActieVraag extends PageRequest {
  soort?: string | undefined
  status?: 'open' | 'te_laat' | 'afgerond' | undefined
  tafelId?: string | undefined
  organisatieId?: string | undefined
  search?: string | undefined
}

/** Actions and promises: what is open first, and of that what is latest. */
export async function listActies(db: Db, vraag: ActieVraag, op: string): Promise<{ resultaten: Actie[]; totaal: number }> {
  const { soort, status, tafelId, organisatieId, search, ...page } = vraag
  const { rows } = await sql<Actie & { totaal: bigint }>`
    select ${columns(op)}, count(*) over () as totaal from ${from}
    ${where(
      soort && sql`c.soort = ${soort}`,
      tafelId && sql`c.tafel_id = ${tafelId}`,
      organisatieId && sql`c.organisatie_id = ${organisatieId}`,
      status === 'afgerond' && sql`c.status <> 'open'`,
      (status === 'open' || status === 'te_laat') && sql`c.status = 'open'`,
      status === 'te_laat' && sql`c.uiterlijk < ${op}::date`,
      search && sql`zoek.plat(c.tekst) like '%' || zoek.plat(${search}) || '%'`,
    )}
    ${pageClause(page, { uiterlijk: [sql`(c.status <> 'open')`, sql`c.uiterlijk`], organisatie: sql`o.naam collate public.nl` }, 'uiterlijk')}`.execute(
    db,
  )
  return asPage(rows)
}

/** The actions of all items of a meeting. */
export async function listVanAgenda(db: Db, agendaId: string, op: string): Promise<Actie[]> {
  const { rows } = await sql<Actie>`select ${columns(op)} from ${from} where p.agenda_id = ${agendaId} order by c.gemaakt_op, c.id`.execute(
    db,
  )
  return rows
}

/** One; `null` when it is not there for this hat. */
export async function findActie(db: Db, id: string, op: string): Promise<Actie | null> {
  const { rows } = await sql<Actie>`select ${columns(op)} from ${from} where c.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Everything that is open and that this hat may see. */
export async function listOpen(db: Db, op: string): Promise<Actie[]> {
  const { rows } = await sql<Actie>`select ${columns(op)} from ${from} where c.status = 'open' order by c.uiterlijk, c.id`.execute(db)
  return rows
}

/** What somebody will do. */
export interface NieuweActie {
  id: string
  regelingId: string
  soort: 'actie' | 'toezegging'
  tekst: string
  tafelId: string | null
  agendapuntId: string | null
  isVertrouwelijk: boolean
  organisatieId: string
  persoonId: string | null
  aanTafelId: string | null
  uiterlijk: string
  op: Date
  door: string
}

/** Writes it down. */
export async function insertActie(db: Db, row: NieuweActie): Promise<void> {
  await db
    .withTables<AgendaTables>()
    .insertInto('agenda.actie')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      soort: row.soort,
      tekst: row.tekst,
      tafel_id: row.tafelId,
      agendapunt_id: row.agendapuntId,
      is_vertrouwelijk: row.isVertrouwelijk,
      organisatie_id: row.organisatieId,
      persoon_id: row.persoonId,
      aan_tafel_id: row.aanTafelId,
      uiterlijk: row.uiterlijk,
      gemaakt_op: row.op,
      gemaakt_door: row.door,
    })
    .execute()
}

/** Other words, another owner or another day. */
export async function updateActie(
  db: Db,
  id: string,
  row: { tekst: string; organisatieId: string; persoonId: string | null; uiterlijk: string },
): Promise<void> {
  await db
    .withTables<AgendaTables>()
    .updateTable('agenda.actie')
    .set((was) => ({
      tekst: row.tekst,
      organisatie_id: row.organisatieId,
      persoon_id: row.persoonId,
      uiterlijk: row.uiterlijk,
      versie: was('versie', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Done, or no longer needed. */
export async function closeActie(
  db: Db,
  id: string,
  { status, reactie, op, door }: { status: 'gedaan' | 'vervallen'; reactie: string; op: Date; door: string },
): Promise<void> {
  await db
    .withTables<AgendaTables>()
    .updateTable('agenda.actie')
    .set((was) => ({ status, reactie, afgerond_op: op, afgerond_door: door, versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Whether somebody wears a hat for this organisation in the cooperation on a day; without a person: whether the organisation takes part. */
export async function kentEigenaar(
  db: Db,
  { organisatieId, persoonId, op }: { organisatieId: string; persoonId: string | null; op: string },
): Promise<boolean> {
  const { rows } = await sql<{ kent: boolean }>`
    select case when ${persoonId}::uuid is null
      then exists (select from samenwerking.deelname d where d.organisatie_id = ${organisatieId} and d.geldig @> ${op}::date)
        or exists (select from samenwerking.aanstelling a where a.organisatie_id = ${organisatieId} and a.geldig @> ${op}::date)
      else exists (select from samenwerking.aanstelling a where a.organisatie_id = ${organisatieId} and a.persoon_id = ${persoonId} and a.geldig @> ${op}::date) end as kent`.execute(
    db,
  )
  return rows[0]!.kent
}
