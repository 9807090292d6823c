import type { Db } from '#platform/database/database.ts'
import type { PublicatieTables } from '#modules/publicatie/tables.ts'

/** A public register for the examples. */
export async function insertInstelling(
  db: Db,
  regelingId: string,
  { slug, naam, organisatieUri }: { slug: string; naam: string; organisatieUri: string | null },
): Promise<void> {
  await db
    .withTables<PublicatieTables>()
    .insertInto('publicatie.instelling')
    .values({ regeling_id: regelingId, slug, naam, organisatie_uri: organisatieUri })
    .execute()
}
