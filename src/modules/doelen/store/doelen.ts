import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { zijde } from '#platform/own-side/rows.ts'
import type { Doel, DoelInvoer } from '#modules/doelen/contract.ts'
import type { DoelenTables } from '#modules/doelen/tables.ts'

const columns = sql`d.id, d.soort, d.onderwerp, d.titel, d.toelichting, d.maatstaf, d.eenheid, d.streefwaarde, d.richting, d.streefdatum, d.k, d.startwaarde, d.startdatum,
  g.id as "gezamenlijkId", d.verhouding, d.reden, d.status, d.besluit, d.bron, d.fictief, ${zijde('d', 'o')} as zijde, d.versie`
// A joint goal that this hat may not see is not named either.
const from = sql`doelen.doel d join samenwerking.organisatie o on o.id = d.eigen_organisatie_id left join doelen.doel g on g.id = d.gezamenlijk_id`

type DoelVraag = PageRequest & { soort?: string | undefined; status?: string | undefined; search?: string | undefined }

/** Goals that the hat may see. */
export async function listDoelen(db: Db, { soort, status, search, ...page }: DoelVraag): Promise<{ resultaten: Doel[]; totaal: number }> {
  const { rows } = await sql<Doel & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(
      soort && sql`d.soort = ${soort}`,
      status && sql`d.status = ${status}`,
      search && sql`zoek.plat(d.titel || ' ' || d.onderwerp) like '%' || zoek.plat(${search}) || '%'`,
    )}
    ${pageClause(page, { titel: sql`d.titel collate public.nl`, onderwerp: [sql`d.onderwerp collate public.nl`, sql`d.titel collate public.nl`], streefdatum: sql`d.streefdatum` }, 'onderwerp')}`.execute(
    db,
  )
  return asPage(rows)
}

/** Every goal that counts for the hat: the own side and what was shared, without what was withdrawn; joint goals first. */
export async function listAllDoelen(db: Db): Promise<Doel[]> {
  const { rows } = await sql<Doel>`
    select ${columns} from ${from} where d.status <> 'ingetrokken'
    order by d.onderwerp collate public.nl, d.soort = 'gezamenlijk' desc, o.naam collate public.nl, d.soort, d.titel collate public.nl, d.id`.execute(
    db,
  )
  return rows
}

/** One goal; `null` when it is not there for this hat. */
export async function findDoel(db: Db, id: string): Promise<Doel | null> {
  const { rows } = await sql<Doel>`select ${columns} from ${from} where d.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A draft, on the own side. */
export async function insertDoel(db: Db, row: DoelInvoer & { id: string; regelingId: string; organisatieId: string }): Promise<void> {
  await db
    .withTables<DoelenTables>()
    .insertInto('doelen.doel')
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
export async function updateDoel(db: Db, { id, ...invoer }: DoelInvoer & { id: string }): Promise<void> {
  await db
    .withTables<DoelenTables>()
    .updateTable('doelen.doel')
    .set((row) => ({ ...columnsOf(invoer), versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

function columnsOf({ gezamenlijkId, ...invoer }: DoelInvoer) {
  const {
    soort,
    onderwerp,
    titel,
    toelichting,
    maatstaf,
    eenheid,
    streefwaarde,
    richting,
    streefdatum,
    k,
    startwaarde,
    startdatum,
    verhouding,
    reden,
  } = invoer
  return {
    soort,
    onderwerp,
    titel,
    toelichting,
    maatstaf,
    eenheid,
    streefwaarde,
    richting,
    streefdatum,
    k,
    startwaarde,
    startdatum,
    gezamenlijk_id: gezamenlijkId,
    verhouding,
    reden,
  }
}

/** A step along its way: handed in, withdrawn, adopted. */
export async function saveStap(
  db: Db,
  id: string,
  step: { status: string; ingediendOp?: Date; zichtbaarheid?: string; tafelId?: string | null; besluit?: object },
): Promise<void> {
  await db
    .withTables<DoelenTables>()
    .updateTable('doelen.doel')
    .set((row) => ({
      versie: row('versie', '+', 1),
      status: step.status,
      ...(step.ingediendOp === undefined ? {} : { ingediend_op: step.ingediendOp }),
      ...(step.zichtbaarheid === undefined ? {} : { zichtbaarheid: step.zichtbaarheid, tafel_id: step.tafelId ?? null }),
      ...(step.besluit === undefined ? {} : { besluit: JSON.stringify(step.besluit) }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away; row-level security allows it only on the own side. */
export async function deleteDoel(db: Db, id: string): Promise<void> {
  await db.withTables<DoelenTables>().deleteFrom('doelen.doel').where('id', '=', id).execute()
}
