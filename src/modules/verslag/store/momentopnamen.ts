import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Momentopname } from '#modules/verslag/contract.ts'
import { type Cijfers, gat } from '#modules/verslag/domain/cijfers.ts'
import type { VerslagTables } from '#modules/verslag/tables.ts'

type Row = Omit<Momentopname, 'cijfers' | 'gat'> & { cijfers: string }

const columns = sql`m.id, m.titel, m.besluit_id as "besluitId", m.cijfers, m.controlecode, m.persoon_naam as "persoonNaam", ${instant('m.gemaakt_op')} as "gemaaktOp"`

/** Frozen figures, the newest first. */
export async function listMomentopnamen(db: Db): Promise<Momentopname[]> {
  const { rows } = await sql<Row>`select ${columns} from verslag.momentopname m order by m.gemaakt_op desc, m.id`.execute(db)
  return rows.map(momentopnameOf)
}

/** One; `null` when it is not there for this hat. */
export async function findMomentopname(db: Db, id: string): Promise<Momentopname | null> {
  const { rows } = await sql<Row>`select ${columns} from verslag.momentopname m where m.id = ${id}`.execute(db)
  return rows[0] ? momentopnameOf(rows[0]) : null
}

function momentopnameOf({ cijfers: text, ...row }: Row): Momentopname {
  const cijfers = JSON.parse(text) as Momentopname['cijfers']
  return { ...row, cijfers, gat: gat(cijfers as Cijfers) }
}

/** Writes figures down, once; the database grants no way to change them. */
export async function insertMomentopname(
  db: Db,
  row: {
    id: string
    regelingId: string
    titel: string
    besluitId: string
    cijfers: string
    controlecode: string
    persoonNaam: string
    op: Date
  },
): Promise<void> {
  await db
    .withTables<VerslagTables>()
    .insertInto('verslag.momentopname')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      titel: row.titel,
      besluit_id: row.besluitId,
      cijfers: row.cijfers,
      controlecode: row.controlecode,
      persoon_naam: row.persoonNaam,
      gemaakt_op: row.op,
    })
    .execute()
}
