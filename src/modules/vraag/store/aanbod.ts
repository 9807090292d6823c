import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { zijde } from '#platform/own-side/rows.ts'
import type { Aanbod, AanbodInvoer } from '#modules/vraag/contract.ts'
import { columnsOf } from '#modules/vraag/store/wensen.ts'
import type { VraagTables } from '#modules/vraag/tables.ts'

const columns = sql`a.id, a.titel, a.waarvoor, a.voor_wie as "voorWie", a.wanneer_nodig as "wanneerNodig", d.id as "doelId", d.titel as "doelTitel",
  a.soort, a.digitale_impact as "digitaleImpact", a.status, (select json_build_object('id', w.id, 'organisatieNaam', e.naam) from vraag.wens w join samenwerking.organisatie e on e.id = w.eigen_organisatie_id where w.aanbod_id = a.id) as wens,
  a.fictief, ${zijde('a', 'o')} as zijde, a.versie`
const from = sql`vraag.aanbod a join samenwerking.organisatie o on o.id = a.eigen_organisatie_id left join doelen.doel d on d.id = a.doel_id`

type AanbodVraag = PageRequest & { status?: string | undefined; soort?: string | undefined; search?: string | undefined }

/** Offers that the hat may see; what waits for somebody first. */
export async function listAanbod(
  db: Db,
  { status, soort, search, ...page }: AanbodVraag,
): Promise<{ resultaten: Aanbod[]; totaal: number }> {
  const { rows } = await sql<Aanbod & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(
      status && sql`a.status = ${status}`,
      soort && sql`a.soort = ${soort}`,
      search && sql`zoek.plat(a.titel || ' ' || a.waarvoor || ' ' || a.digitale_impact) like '%' || zoek.plat(${search}) || '%'`,
    )}
    ${pageClause(page, { titel: sql`a.titel collate public.nl`, wanneerNodig: sql`a.wanneer_nodig`, status: [sql`array_position(array['concept','ingediend','overgenomen','ingetrokken'], a.status)`, sql`a.titel collate public.nl`] }, 'status')}`.execute(
    db,
  )
  return asPage(rows)
}

/** One offer; `null` when it is not there for this hat. */
export async function findAanbod(db: Db, id: string): Promise<Aanbod | null> {
  const { rows } = await sql<Aanbod>`select ${columns} from ${from} where a.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** A draft, on the side of the supplier. */
export async function insertAanbod(db: Db, row: AanbodInvoer & { id: string; regelingId: string; organisatieId: string }): Promise<void> {
  await db
    .withTables<VraagTables>()
    .insertInto('vraag.aanbod')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      status: 'concept',
      soort: row.soort,
      digitale_impact: row.digitaleImpact,
      ...columnsOf(row),
    })
    .execute()
}

/** Changes a draft. */
export async function updateAanbod(db: Db, { id, ...invoer }: AanbodInvoer & { id: string }): Promise<void> {
  await db
    .withTables<VraagTables>()
    .updateTable('vraag.aanbod')
    .set((row) => ({ ...columnsOf(invoer), soort: invoer.soort, digitale_impact: invoer.digitaleImpact, versie: row('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** A step along its way. */
export async function saveAanbodStap(
  db: Db,
  id: string,
  step: { status: string; ingediendOp?: Date; zichtbaarheid?: string; tafelId?: string | null },
): Promise<void> {
  await db
    .withTables<VraagTables>()
    .updateTable('vraag.aanbod')
    .set((row) => ({
      versie: row('versie', '+', 1),
      status: step.status,
      ...(step.ingediendOp === undefined ? {} : { ingediend_op: step.ingediendOp }),
      ...(step.zichtbaarheid === undefined ? {} : { zichtbaarheid: step.zichtbaarheid, tafel_id: step.tafelId ?? null }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away; row-level security allows it only on the own side. */
export async function deleteAanbod(db: Db, id: string): Promise<void> {
  await db.withTables<VraagTables>().deleteFrom('vraag.aanbod').where('id', '=', id).execute()
}
