import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Agenda } from '#modules/agenda/contract.ts'
import type { AgendaStatus } from '#modules/agenda/domain/agenda.ts'
import type { AgendaTables } from '#modules/agenda/tables.ts'

/** What is kept of a meeting itself. */
export type AgendaRow = Pick<
  Agenda,
  'einde' | 'status' | 'verzondenOp' | 'begonnenOp' | 'geslotenOp' | 'vastgesteldOp' | 'vastgesteldDoor' | 'versie'
>

/** What is there before anybody made an agenda, and what others see until it was sent. */
export const GEEN_AGENDA: AgendaRow = {
  einde: null,
  status: 'voorbereiding',
  verzondenOp: null,
  begonnenOp: null,
  geslotenOp: null,
  vastgesteldOp: null,
  vastgesteldDoor: null,
  versie: 0,
}

/** The agenda of a meeting; `null` when there is none for this hat. */
export async function findAgenda(db: Db, id: string): Promise<AgendaRow | null> {
  const { rows } = await sql<AgendaRow>`
    select to_char(a.einde, 'HH24:MI') as einde, a.status, ${instant('a.verzonden_op')} as "verzondenOp", ${instant('a.begonnen_op')} as "begonnenOp",
      ${instant('a.gesloten_op')} as "geslotenOp", ${instant('a.vastgesteld_op')} as "vastgesteldOp", a.vastgesteld_door as "vastgesteldDoor", a.versie
    from agenda.agenda a where a.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Whether this hat sits at the table. */
export async function zitAan(db: Db, tafelId: string): Promise<boolean> {
  const { rows } = await sql<{ zit: boolean }>`select agenda.zit_aan(${tafelId}) as zit`.execute(db)
  return rows[0]!.zit
}

/** Makes the agenda when there is none, and holds it until the transaction ends: whoever changes it at the same moment waits. */
export async function holdAgenda(db: Db, row: { id: string; regelingId: string; tafelId: string; op: Date }): Promise<void> {
  await sql`insert into agenda.agenda (id, regeling_id, tafel_id, bijgewerkt_op, versie) values (${row.id}, ${row.regelingId}, ${row.tafelId}, ${row.op}, 0)
    on conflict (id) do nothing`.execute(db)
  await sql`select 1 from agenda.agenda where id = ${row.id} for update`.execute(db)
}

/** What changes of the meeting as a whole. */
export interface AgendaWijziging {
  id: string
  op: Date
  status?: AgendaStatus
  einde?: string | null
  vastgesteldDoor?: string
}

const moments: Partial<Record<AgendaStatus, 'verzonden_op' | 'begonnen_op' | 'gesloten_op' | 'vastgesteld_op'>> = {
  verzonden: 'verzonden_op',
  bezig: 'begonnen_op',
  gesloten: 'gesloten_op',
  vastgesteld: 'vastgesteld_op',
}

/** Something changed: another version, and where the meeting stands. A meeting that opens was sent by that. */
export async function touchAgenda(db: Db, { id, op, status, einde, vastgesteldDoor }: AgendaWijziging): Promise<void> {
  const moment = status && moments[status]
  await db
    .withTables<AgendaTables>()
    .updateTable('agenda.agenda')
    .set((row) => ({
      versie: row('versie', '+', 1),
      bijgewerkt_op: op,
      ...(status ? { status } : {}),
      ...(moment ? { [moment]: op } : {}),
      ...(status === 'bezig' ? { verzonden_op: row.fn.coalesce('verzonden_op', row.val(op)) } : {}),
      ...(einde === undefined ? {} : { einde }),
      ...(vastgesteldDoor ? { vastgesteld_door: vastgesteldDoor } : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** Who is there, as it was written down. */
export interface PresentieRow {
  zetelId: string
  stand: 'aanwezig' | 'afwezig' | 'vervangen'
  vervangerId: string | null
}

/** Everybody of whom somebody said whether they are there. */
export async function listPresentie(db: Db, agendaId: string): Promise<PresentieRow[]> {
  const { rows } = await sql<PresentieRow>`
    select zetel_id as "zetelId", stand, vervanger_id as "vervangerId" from agenda.presentie where agenda_id = ${agendaId}`.execute(db)
  return rows
}

/** Who is there, seat by seat; what was said before of these seats makes room first, so that two can change places. */
export async function savePresentie(db: Db, agendaId: string, standen: readonly PresentieRow[]): Promise<void> {
  await sql`update agenda.presentie set stand = 'afwezig', vervanger_id = null where agenda_id = ${agendaId} and zetel_id = any (${standen.map(({ zetelId }) => zetelId)}::uuid[])`.execute(
    db,
  )
  for (const { zetelId, stand, vervangerId } of standen)
    await sql`insert into agenda.presentie (agenda_id, zetel_id, stand, vervanger_id) values (${agendaId}, ${zetelId}, ${stand}, ${vervangerId})
      on conflict (agenda_id, zetel_id) do update set stand = excluded.stand, vervanger_id = excluded.vervanger_id`.execute(db)
}

/** The other hats that these persons wear in the cooperation on a day: `controller van Duiven`. */
export async function listPetten(
  db: Db,
  persoonIds: readonly string[],
  op: string,
): Promise<{ persoonId: string; aanstellingId: string; rol: string; organisatieNaam: string }[]> {
  const { rows } = await sql<{ persoonId: string; aanstellingId: string; rol: string; organisatieNaam: string }>`
    select a.persoon_id as "persoonId", a.id as "aanstellingId", a.rol, o.naam as "organisatieNaam" from samenwerking.aanstelling a join samenwerking.organisatie o on o.id = a.organisatie_id
    where a.persoon_id = any (${persoonIds}::uuid[]) and a.geldig @> ${op}::date order by o.naam collate public.nl, a.rol`.execute(db)
  return rows
}
