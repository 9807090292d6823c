import { sql } from 'kysely'
import { bedrag, type Bedrag, formatBedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { instant, zijde } from '#platform/own-side/rows.ts'
import type { Getekend } from '#modules/verrekening/contract.ts'

const columns = sql`p.id, p.eigen_organisatie_id as "organisatieId", o.naam as "organisatieNaam", p.jaar, p.kwartaal, p.oordeel, p.bedrag_cent as cent, p.opbouw, trim_scale(p.factor)::text as factor, p.factor_grond as "factorGrond", p.opmerking,
  ${instant('p.gemaakt_op')} as "gemaaktOp", p.gemaakt_door as "gemaaktDoor", ${zijde('p', 'o')} as zijde, p.fictief, p.versie`
const from = sql`verrekening.jaarprognose p join samenwerking.organisatie o on o.id = p.eigen_organisatie_id`

type Row = Omit<Getekend, 'bedrag'> & { cent: bigint }
const getekendOf = ({ cent, ...row }: Row): Getekend => ({ ...row, bedrag: formatBedrag(bedrag(cent)) })

/** What was signed and disputed in a year, as far as this hat may see it, in the order in which it was said. */
export async function listGetekend(db: Db, jaar: number): Promise<Getekend[]> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where p.jaar = ${jaar} order by p.gemaakt_op, p.id`.execute(db)
  return rows.map(getekendOf)
}

/** One of them; `null` when it is not there for this hat. */
export async function findGetekend(db: Db, id: string): Promise<Getekend | null> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where p.id = ${id}`.execute(db)
  return rows[0] ? getekendOf(rows[0]) : null
}

interface NieuwGetekend extends Pick<
  Getekend,
  'id' | 'organisatieId' | 'jaar' | 'kwartaal' | 'oordeel' | 'opbouw' | 'factor' | 'factorGrond' | 'opmerking'
> {
  regelingId: string
  bedrag: Bedrag
  op: Date
  door: string
  ingediendOp: Date | null
  fictief?: boolean
}

/** A party signs, or disputes. */
export async function insertGetekend(db: Db, row: NieuwGetekend): Promise<void> {
  await sql`
    insert into verrekening.jaarprognose (id, regeling_id, eigen_organisatie_id, jaar, kwartaal, oordeel, bedrag_cent, opbouw, factor, factor_grond, opmerking, gemaakt_op, gemaakt_door, ingediend_op, fictief)
    values (${row.id}, ${row.regelingId}, ${row.organisatieId}, ${row.jaar}, ${row.kwartaal}, ${row.oordeel}, ${row.bedrag}, ${JSON.stringify(row.opbouw)}::jsonb,
      ${row.factor}, ${row.factorGrond}, ${row.opmerking}, ${row.op}, ${row.door}, ${row.ingediendOp}, ${row.fictief ?? false})`.execute(db)
}

/** From now on the others see it too. */
export async function shareGetekend(
  db: Db,
  { id, op, zichtbaarheid, tafelId }: { id: string; op: Date; zichtbaarheid: string; tafelId: string | null },
): Promise<void> {
  await sql`update verrekening.jaarprognose set ingediend_op = ${op}, zichtbaarheid = ${zichtbaarheid}::hoed.zichtbaarheid, tafel_id = ${tafelId},
    versie = versie + 1 where id = ${id}`.execute(db)
}

/** Throws away what was not shared. */
export async function deleteGetekend(db: Db, id: string): Promise<void> {
  await sql`delete from verrekening.jaarprognose where id = ${id}`.execute(db)
}

/** How much of the plan the rest of a year will take; one as long as nobody said otherwise. */
export async function findFactor(db: Db, jaar: number): Promise<{ factor: string; grond: string; versie: number }> {
  const { rows } = await sql<{ factor: string; grond: string; versie: number }>`
    select trim_scale(factor)::text as factor, grond, versie from verrekening.prognosefactor where jaar = ${jaar}`.execute(db)
  return rows[0] ?? { factor: '1', grond: '', versie: 0 }
}

/** Another factor in the place of the one before. */
export async function saveFactor(db: Db, row: { regelingId: string; jaar: number; factor: string; grond: string }): Promise<void> {
  await sql`insert into verrekening.prognosefactor as f (regeling_id, jaar, factor, grond) values (${row.regelingId}, ${row.jaar}, ${row.factor}, ${row.grond})
    on conflict (regeling_id, jaar) do update set factor = excluded.factor, grond = excluded.grond, versie = f.versie + 1`.execute(db)
}
