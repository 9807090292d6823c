import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { GovernanceTables } from '#modules/governance/tables.ts'

/**
 * Holds the planning of the cooperation until the transaction ends: a meeting that is cancelled and a route that is planned on it at the
 * same moment come one after the other. Ask for it before holding a behandeling, and read the meetings after it.
 */
export async function holdPlanning(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('governance.planning ' || hoed.regeling(), 0))`.execute(db)
}

/** Where a stop is planned; null takes it off. */
export interface Stapplanning {
  stapId: string
  vergaderingId: string | null
  vastgezet?: boolean
  doorlooptijdDagen?: number
}

/** Plans a stop on a meeting; a stop that is on none is never fixed. */
export async function saveStapplanning(db: Db, { stapId, vergaderingId, vastgezet, doorlooptijdDagen }: Stapplanning): Promise<void> {
  await db
    .withTables<GovernanceTables>()
    .updateTable('governance.stap')
    .set({
      vergadering_id: vergaderingId,
      ...(vergaderingId === null ? { vastgezet: false } : vastgezet === undefined ? {} : { vastgezet }),
      ...(doorlooptijdDagen === undefined ? {} : { doorlooptijd_dagen: doorlooptijdDagen }),
    })
    .where('id', '=', stapId)
    .where('uitkomst', 'is', null)
    .execute()
}

/** The last day for the decision, and why. */
export async function saveUiterlijk(
  db: Db,
  { id, uiterlijk, uiterlijkReden }: { id: string; uiterlijk: string | null; uiterlijkReden: string },
): Promise<void> {
  await db
    .withTables<GovernanceTables>()
    .updateTable('governance.behandeling')
    .set({ uiterlijk, uiterlijk_reden: uiterlijkReden })
    .where('id', '=', id)
    .execute()
}

/** What happened to the planning from outside; null when it was seen. */
export async function saveRouteMelding(db: Db, id: string, melding: string | null): Promise<void> {
  await db
    .withTables<GovernanceTables>()
    .updateTable('governance.behandeling')
    .set({ route_melding: melding })
    .where('id', '=', id)
    .execute()
}

/** Proposals with a stop that is planned on a meeting and did not speak, always in the same order. */
export async function listOpVergadering(db: Db, vergaderingId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct s.behandeling_id as id from governance.stap s join governance.behandeling b on b.id = s.behandeling_id
    where s.vergadering_id = ${vergaderingId} and s.uitkomst is null and b.status in ('lopend', 'besloten') order by 1`.execute(db)
  return rows.map(({ id }) => id)
}
