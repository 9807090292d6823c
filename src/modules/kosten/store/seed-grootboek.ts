import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { insertBestand, insertRegels, insertSaldi, type NieuwBestand, type Regelstuk } from '#modules/kosten/store/grootboek-opnemen.ts'

/** A version of a ledger in an empty database; its lines are checked against its head at the end of the transaction. */
export async function insertGrootboekSeed(db: Db, bestand: NieuwBestand, stukken: readonly Regelstuk[]): Promise<void> {
  await insertBestand(db, bestand)
  for (const stuk of stukken) await insertRegels(db, bestand.id, stuk)
  await insertSaldi(db, bestand.id)
  // The rest of the examples loads faster when nothing waits for the end.
  await sql`set constraints kosten.grootboek_sluit immediate`.execute(db)
}
