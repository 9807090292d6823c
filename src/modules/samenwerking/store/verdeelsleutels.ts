import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { Opbouw, Verdeelsleutel } from '#modules/samenwerking/contract.ts'
import type { Found } from '#modules/samenwerking/store/regeling.ts'
import { zijde } from '#platform/own-side/rows.ts'
import type { SamenwerkingTables } from '#modules/samenwerking/tables.ts'

const columns = sql`s.id, s.naam, s.omschrijving, s.status, s.geldig_van as "geldigVan", s.geldig_tot_en_met as "geldigTotEnMet", s.besluit, s.vervangt_id as "vervangtId", s.bron, s.fictief, s.opbouw,
  ${zijde('s', 'o')} as zijde, s.versie`
const from = sql`samenwerking.verdeelsleutel s join samenwerking.organisatie o on o.id = s.eigen_organisatie_id`

interface SleutelVraag extends PageRequest {
  op?: string | undefined
  status?: string | undefined
  search?: string | undefined
}

/** Keys that the hat may see; with a day only those valid then (drafts and proposals by their intended dates). */
export async function listVerdeelsleutels(db: Db, { op, status, search, ...page }: SleutelVraag): Promise<Found<Verdeelsleutel>> {
  const { rows } = await sql<Verdeelsleutel & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(
      op && sql`s.geldig_van <= ${op}::date and (s.geldig_tot_en_met is null or s.geldig_tot_en_met >= ${op}::date)`,
      status && sql`s.status = ${status}`,
      search && sql`zoek.plat(s.naam) like '%' || zoek.plat(${search}) || '%'`,
    )}
    ${pageClause(page, { naam: sql`s.naam collate public.nl`, geldigVan: sql`s.geldig_van`, status: [sql`array_position(array['vastgesteld','ingediend','concept','vervallen','ingetrokken'], s.status)`, sql`s.geldig_van desc`] }, 'status')}`.execute(
    db,
  )
  return asPage(rows)
}

/** One key; `null` when it is not there for this hat. */
export async function findVerdeelsleutel(db: Db, id: string): Promise<Verdeelsleutel | null> {
  const { rows } = await sql<Verdeelsleutel>`select ${columns} from ${from} where s.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** What a draft says. */
export interface SleutelInvoer {
  naam: string
  omschrijving: string
  opbouw: Opbouw
  geldigVan: string
  geldigTotEnMet: string | null
  vervangtId: string | null
}

/** A draft, on the own side. */
export async function insertVerdeelsleutel(
  db: Db,
  row: SleutelInvoer & { id: string; regelingId: string; organisatieId: string },
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .insertInto('samenwerking.verdeelsleutel')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      status: 'concept',
      ...columnsOf(row),
    })
    .execute()
}

/** Changes a draft. */
export async function updateVerdeelsleutel(db: Db, { id, ...invoer }: SleutelInvoer & { id: string }): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .updateTable('samenwerking.verdeelsleutel')
    .set((row) => ({ ...columnsOf(invoer), versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

function columnsOf({ naam, omschrijving, opbouw, geldigVan, geldigTotEnMet, vervangtId }: SleutelInvoer) {
  return {
    naam,
    omschrijving,
    opbouw: JSON.stringify(opbouw),
    geldig_van: geldigVan,
    geldig_tot_en_met: geldigTotEnMet,
    vervangt_id: vervangtId,
  }
}

/** A step along its way: handed in, withdrawn, adopted, superseded. */
export async function saveStatus(
  db: Db,
  id: string,
  changed: Partial<{
    status: string
    ingediendOp: Date
    zichtbaarheid: string
    tafelId: string | null
    besluit: object
    geldigTotEnMet: string
  }>,
): Promise<void> {
  await db
    .withTables<SamenwerkingTables>()
    .updateTable('samenwerking.verdeelsleutel')
    .set((row) => ({
      versie: row('versie', '+', 1),
      ...(changed.status === undefined ? {} : { status: changed.status }),
      ...(changed.ingediendOp === undefined ? {} : { ingediend_op: changed.ingediendOp }),
      ...(changed.zichtbaarheid === undefined ? {} : { zichtbaarheid: changed.zichtbaarheid, tafel_id: changed.tafelId ?? null }),
      ...(changed.besluit === undefined ? {} : { besluit: JSON.stringify(changed.besluit) }),
      ...(changed.geldigTotEnMet === undefined ? {} : { geldig_tot_en_met: changed.geldigTotEnMet }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away; row-level security allows it only on the own side. */
export async function deleteVerdeelsleutel(db: Db, id: string): Promise<void> {
  await db.withTables<SamenwerkingTables>().deleteFrom('samenwerking.verdeelsleutel').where('id', '=', id).execute()
}
