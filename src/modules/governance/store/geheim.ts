import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'

/** From now on only who sits at the table of this decision knows of it; saying it twice changes nothing. */
export async function holdAtTable(
  db: Db,
  { besluitId, regelingId, tafelId }: { besluitId: string; regelingId: string; tafelId: string },
): Promise<void> {
  await sql`
    insert into governance.geheim (besluit_id, regeling_id, tafel_id) values (${besluitId}, ${regelingId}, ${tafelId}) on conflict do nothing`.execute(
    db,
  )
}

/** The partners see the decision again. */
export async function releaseFromTable(db: Db, besluitId: string): Promise<void> {
  await sql`delete from governance.geheim where besluit_id = ${besluitId}`.execute(db)
}
