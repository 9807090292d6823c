import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Weging } from '#modules/afweging/contract.ts'
import type { Gewicht, Opzet } from '#modules/afweging/domain/weging-opzet.ts'

/** What is weighed around a proposal. */
export type WegingRow = Pick<Weging, 'criteria' | 'varianten' | 'scores' | 'marge' | 'versie'> & { id: string }

/** The weighing of a proposal; `null` when nobody made one, or the hat may not see it. */
export async function findWeging(db: Db, voorstelId: string): Promise<WegingRow | null> {
  const { rows } =
    await sql<WegingRow>`select id, criteria, varianten, scores, marge, versie from afweging.weging where voorstel_id = ${voorstelId}`.execute(
      db,
    )
  return rows[0] ?? null
}

/** Makes the weighing of a proposal, or replaces what is weighed. */
export async function saveWeging(
  db: Db,
  voorstelId: string,
  { id, criteria, varianten, scores, marge }: Opzet & { id: string },
): Promise<void> {
  await sql`
    insert into afweging.weging (id, voorstel_id, criteria, varianten, scores, marge)
    values (${id}, ${voorstelId}, ${JSON.stringify(criteria)}::jsonb, ${JSON.stringify(varianten)}::jsonb, ${JSON.stringify(scores)}::jsonb, ${marge})
    on conflict (voorstel_id) do update set criteria = excluded.criteria, varianten = excluded.varianten, scores = excluded.scores, marge = excluded.marge,
      versie = afweging.weging.versie + 1`.execute(db)
}

/** The weights of one party. */
export interface GewichtenRow {
  organisatieId: string
  organisatieNaam: string
  gewichten: Gewicht[]
  ingediendOp: string | null
  versie: number
}

/** Weights that the hat may see: its own, and those that were handed in; the first to hand in first, own drafts last. */
export async function listGewichten(db: Db, wegingId: string): Promise<GewichtenRow[]> {
  const { rows } = await sql<GewichtenRow>`
    select g.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", g.gewichten, ${instant('g.ingediend_op')} as "ingediendOp", g.versie
    from afweging.gewicht g join samenwerking.organisatie o on o.id = g.eigen_organisatie_id
    where g.weging_id = ${wegingId} order by g.ingediend_op nulls last, o.naam collate public.nl, g.id`.execute(db)
  return rows
}

/** Keeps the weights of the own organisation, on its own side. */
export async function saveGewichten(
  db: Db,
  row: { id: string; regelingId: string; wegingId: string; organisatieId: string; gewichten: readonly Gewicht[] },
): Promise<void> {
  await sql`
    insert into afweging.gewicht (id, regeling_id, weging_id, eigen_organisatie_id, gewichten)
    values (${row.id}, ${row.regelingId}, ${row.wegingId}, ${row.organisatieId}, ${JSON.stringify(row.gewichten)}::jsonb)
    on conflict (weging_id, eigen_organisatie_id) do update set gewichten = excluded.gewichten, versie = afweging.gewicht.versie + 1`.execute(
    db,
  )
}

/** Shows the weights of an organisation to whoever sees the proposal. */
export async function submitGewichten(
  db: Db,
  {
    wegingId,
    organisatieId,
    ...shown
  }: { wegingId: string; organisatieId: string; op: Date; zichtbaarheid: string; tafelId: string | null },
): Promise<void> {
  await sql`
    update afweging.gewicht set ingediend_op = ${shown.op}, zichtbaarheid = ${shown.zichtbaarheid}::hoed.zichtbaarheid, tafel_id = ${shown.tafelId}, versie = versie + 1
    where weging_id = ${wegingId} and eigen_organisatie_id = ${organisatieId}`.execute(db)
}
