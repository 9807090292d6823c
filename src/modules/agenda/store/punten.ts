import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Agendapunt, Inbreng, PuntInvoer, Stemronde } from '#modules/agenda/contract.ts'
import type { Puntuitkomst } from '#modules/agenda/domain/agenda.ts'
import type { AgendaTables } from '#modules/agenda/tables.ts'

/** An item with its papers; its number and its actions come from elsewhere. */
export type PuntRow = Omit<Agendapunt, 'nummer' | 'acties'> & { agendaId: string }

const stukken = sql`coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'titel', s.titel, 'versies', (
    select jsonb_agg(jsonb_build_object('versie', w.versie, 'bestandsnaam', w.bestandsnaam, 'grootte', w.grootte, 'paginas', w.paginas,
      'persoonNaam', w.persoon_naam, 'rol', w.rol, 'toegevoegdOp', ${instant('w.toegevoegd_op')}) order by w.versie desc)
    from agenda.stukversie w where w.vergaderstuk_id = s.id)) order by s.volgorde, s.id)
  from agenda.vergaderstuk s where s.agendapunt_id = p.id), '[]')`

const columns = sql`p.id, p.agenda_id as "agendaId", p.soort, p.titel, p.toelichting, p.minuten, p.is_vast as "isVast", p.openbaarheid, p.grond,
  p.behandeling_id as "behandelingId", p.stap_id as "stapId", p.komt_van_id is not null as "isTerug", p.tweede_vergadering as "tweedeVergadering",
  p.conclusie, p.uitkomst, p.stemming, p.aantekeningen, p.besluit_id as "besluitId", ${instant('p.vastgelegd_op')} as "vastgelegdOp",
  p.vastgelegd_door as "vastgelegdDoor", p.versie, ${stukken} as stukken,
  coalesce((select jsonb_agg(jsonb_build_object('uitkomst', t.uitkomst, 'reden', t.reden, 'op', ${instant('t.op')}, 'door', t.door) order by t.op desc)
    from agenda.terugname t where t.agendapunt_id = p.id), '[]') as teruggenomen`

/** The items of a meeting that this hat may see, in their order. */
export async function listPunten(db: Db, agendaId: string): Promise<PuntRow[]> {
  const { rows } =
    await sql<PuntRow>`select ${columns} from agenda.agendapunt p where p.agenda_id = ${agendaId} order by p.volgorde, p.id`.execute(db)
  return rows
}

/** One item; `null` when it is not there for this hat. */
export async function findPunt(db: Db, id: string): Promise<PuntRow | null> {
  const { rows } = await sql<PuntRow>`select ${columns} from agenda.agendapunt p where p.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** An item that somebody adds, at the end; what comes from elsewhere says from where. */
export interface NieuwPunt extends PuntInvoer {
  id: string
  agendaId: string
  behandelingId?: string | null
  stapId?: string | null
  komtVanId?: string | null
  tweedeVergadering?: boolean
}

/** Puts an item at the end of an agenda. */
export async function insertPunt(db: Db, row: NieuwPunt): Promise<void> {
  await sql`
    insert into agenda.agendapunt (id, agenda_id, volgorde, soort, titel, toelichting, minuten, is_vast, openbaarheid, grond, behandeling_id, stap_id, komt_van_id, tweede_vergadering)
    select ${row.id}, ${row.agendaId}, coalesce(max(volgorde), 0) + 1, ${row.soort}, ${row.titel}, ${row.toelichting}, ${row.minuten}, ${row.isVast}, ${row.openbaarheid}, ${row.grond},
      ${row.behandelingId ?? null}::uuid, ${row.stapId ?? null}::uuid, ${row.komtVanId ?? null}::uuid, ${row.tweedeVergadering ?? false}
    from agenda.agendapunt where agenda_id = ${row.agendaId}`.execute(db)
}

/** Other words for an item. */
export async function updatePunt(db: Db, id: string, { isVast, ...row }: PuntInvoer): Promise<void> {
  await db
    .withTables<AgendaTables>()
    .updateTable('agenda.agendapunt')
    .set((was) => ({ ...row, is_vast: isVast, versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Takes an item off, with its papers. */
export async function deletePunt(db: Db, id: string): Promise<void> {
  await db.withTables<AgendaTables>().deleteFrom('agenda.agendapunt').where('id', '=', id).execute()
}

/** Puts all items of an agenda in this order. */
export async function orderPunten(db: Db, puntIds: readonly string[]): Promise<void> {
  await sql`update agenda.agendapunt p set volgorde = n.nummer from unnest(${puntIds}::uuid[]) with ordinality as n(id, nummer) where p.id = n.id`.execute(
    db,
  )
}

/** What the table is concluding, while somebody types. */
export async function saveConclusie(db: Db, id: string, conclusie: string): Promise<void> {
  await db
    .withTables<AgendaTables>()
    .updateTable('agenda.agendapunt')
    .set((was) => ({ conclusie, versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** What came out of an item. */
export interface Puntslot {
  conclusie: string
  uitkomst: Puntuitkomst
  stemming: Stemronde | null
  aantekeningen: readonly { naam: string; tekst: string }[]
  besluitId: string | null
  op: Date
  door: string
  rol: string
}

/** Writes down what the table said, once. */
export async function saveUitkomst(db: Db, id: string, slot: Puntslot): Promise<void> {
  const stemming = slot.stemming === null ? null : JSON.stringify(slot.stemming)
  await sql`
    update agenda.agendapunt set conclusie = ${slot.conclusie}, uitkomst = ${slot.uitkomst}, stemming = ${stemming}::jsonb, aantekeningen = ${JSON.stringify(slot.aantekeningen)}::jsonb,
      besluit_id = ${slot.besluitId}, vastgelegd_op = ${slot.op}, vastgelegd_door = ${slot.door}, vastgelegd_rol = ${slot.rol}, versie = versie + 1
    where id = ${id}`.execute(db)
}

const opEenAndereAgenda = sql`exists (select from agenda.agendapunt o join kalender.vergadering w on w.id = o.agenda_id where o.stap_id = p.stap_id and o.id <> p.id and w.status <> 'vervallen' and o.uitkomst is null)`

/** Items of earlier meetings of this table that have to come back: nobody decided on them, or their meeting was cancelled. A standing item that the table did not get to is on the next agenda anyway. */
export async function listTerug(db: Db, tafelId: string, agendaId: string): Promise<(Inbreng & { uitkomst: string | null })[]> {
  const { rows } = await sql<Inbreng & { uitkomst: string | null }>`
    select 'terug' as soort, p.id, p.titel, p.uitkomst, case when v.status = 'vervallen' then 'stond op de vervallen vergadering van ' else 'komt terug van ' end || to_char(v.datum, 'DD-MM-YYYY') as toelichting
    from agenda.agendapunt p join agenda.agenda a on a.id = p.agenda_id join kalender.vergadering v on v.id = a.id
    where a.tafel_id = ${tafelId} and a.id <> ${agendaId}
      and (p.uitkomst in ('uitgesteld', 'geen_quorum') or (not p.is_vast and (p.uitkomst = 'aangehouden' or (v.status = 'vervallen' and p.uitkomst is null))))
      and not exists (select from agenda.agendapunt n where n.komt_van_id = p.id) and not ${opEenAndereAgenda}
    order by v.datum, p.volgorde`.execute(db)
  return rows
}

/** Standing items of the last meeting of this table before this one, as far as they are not on this agenda yet. */
export async function listVast(db: Db, tafelId: string, agendaId: string): Promise<Inbreng[]> {
  const { rows } = await sql<Inbreng>`
    with vorige as (
      select a.id from agenda.agenda a join kalender.vergadering v on v.id = a.id, kalender.vergadering deze
      where deze.id = ${agendaId} and a.tafel_id = ${tafelId} and v.status <> 'vervallen' and v.datum < deze.datum
        and exists (select from agenda.agendapunt p where p.agenda_id = a.id and p.is_vast)
      order by v.datum desc limit 1)
    select 'vast' as soort, p.id, p.titel, 'staat op elke agenda van deze tafel' as toelichting from agenda.agendapunt p join vorige on vorige.id = p.agenda_id
    where p.is_vast and not exists (select from agenda.agendapunt n where n.agenda_id = ${agendaId} and n.titel = p.titel) order by p.volgorde`.execute(
    db,
  )
  return rows
}

/** Stops that stand on an agenda and wait for what the table says, or will come back. */
export async function listGeplandeStappen(db: Db, tafelId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.stap_id as id from agenda.agendapunt p join agenda.agenda a on a.id = p.agenda_id join kalender.vergadering v on v.id = a.id
    where a.tafel_id = ${tafelId} and p.stap_id is not null and (
      (p.uitkomst is null and v.status <> 'vervallen')
      or (p.uitkomst in ('uitgesteld', 'geen_quorum', 'aangehouden') and not exists (select from agenda.agendapunt n where n.komt_van_id = p.id)))`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
