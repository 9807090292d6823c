import { sql } from 'kysely'
import type { Insertable } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Oordeel } from '#modules/verkenning/domain/uitkomst.ts'
import type { VerkenningTables } from '#modules/verkenning/tables.ts'

/** The judgements of one of the people of the examples. */
export interface SeedInzending {
  id: string
  regelingId: string
  verkenningId: string
  organisatieId: string
  aanmeldnaam: string
  rol: string
  oordelen: readonly Oordeel[]
  ingediendOp: Date | null
}

/** Explorations of an example with who judged, as rows. */
export interface VerkenningSeed {
  verkenningen: Insertable<VerkenningTables['verkenning.verkenning']>[]
  inzendingen: SeedInzending[]
  tegengeluiden: Insertable<VerkenningTables['verkenning.tegengeluid']>[]
}

/** Puts them in an empty database. */
export async function insertVerkenningSeed(db: Db, { verkenningen, inzendingen, tegengeluiden }: VerkenningSeed): Promise<void> {
  const tables = db.withTables<VerkenningTables>()
  await tables.insertInto('verkenning.verkenning').values(verkenningen).execute()
  for (const row of inzendingen)
    await sql`
      insert into verkenning.inzending (id, regeling_id, verkenning_id, organisatie_id, persoon_id, persoon_naam, rol, oordelen, ingediend_op)
      select ${row.id}::uuid, ${row.regelingId}::uuid, ${row.verkenningId}::uuid, ${row.organisatieId}::uuid, p.id, p.naam, ${row.rol},
        ${JSON.stringify(row.oordelen)}::jsonb, ${row.ingediendOp}::timestamptz
      from identiteit.account k join identiteit.persoon p on p.id = k.persoon_id where k.aanmeldnaam = ${row.aanmeldnaam}`.execute(db)
  await tables.insertInto('verkenning.tegengeluid').values(tegengeluiden).execute()
}
