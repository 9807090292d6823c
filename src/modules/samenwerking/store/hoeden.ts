import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Hoed } from '#platform/http/actor.ts'

/** All hats of a person on a day, over all cooperations; the first one is worn when none was chosen. */
export async function findHoeden(db: Db, persoonId: string, op: string): Promise<Hoed[]> {
  const { rows } = await sql<Hoed>`
    select aanstelling_id as "aanstellingId", organisatie_id as "organisatieId", organisatie_naam as "organisatieNaam", regeling_id as "regelingId",
      regeling_naam as "regelingNaam", rol, tafel_ids as "tafelIds", mandaten
    from samenwerking.hoeden(${persoonId}, ${op}::date)`.execute(db)
  return rows
}
