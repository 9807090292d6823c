import { sql } from 'kysely'
import type { Bedrag } from '#kernel/bedrag.ts'
import { toKortDecimaal } from '#kernel/breuk.ts'
import type { Db } from '#platform/database/database.ts'
import { where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Periodekostprijs, ToerekeningInLijst, Toerekeninvoer } from '#modules/kosten/contract/kostenmodel.ts'
import { type Herkomstdeel, herkomstVan } from '#modules/kosten/domain/herkomst.ts'
import { leesProducten, type UitkomstTekst } from '#modules/kosten/domain/toerekening-tekst.ts'

/** A run as it is kept, word for word. */
export type ToerekeningRow = ToerekeningInLijst & { invoer: Toerekeninvoer; uitkomst: UitkomstTekst }

const columns = sql`t.id, t.jaar, t.kwartaal, t.kwartalen, json_build_object('id', m.id, 'naam', m.naam) as kostenmodel, t.bestanden,
  t.persoon_naam as "persoonNaam", ${instant('t.gemaakt_op')} as "gemaaktOp",
  m.fictief or exists (select from kosten.grootboekbestand b where b.fictief and t.bestanden @> jsonb_build_array(jsonb_build_object('id', b.id))) as fictief`
const from = sql`kosten.toerekening t join kosten.kostenmodel m on m.id = t.kostenmodel_id`

/** Runs, the last one first. */
export async function listToerekeningen(db: Db, { jaar }: { jaar?: number | undefined }): Promise<ToerekeningInLijst[]> {
  const { rows } = await sql<ToerekeningInLijst>`
    select ${columns} from ${from} ${where(jaar !== undefined && sql`t.jaar = ${jaar}`)} order by t.gemaakt_op desc, t.id desc`.execute(db)
  return rows
}

/** One run with everything in it; `null` when it is not there for this hat. */
export async function findToerekening(db: Db, id: string): Promise<ToerekeningRow | null> {
  const { rows } = await sql<ToerekeningRow>`select ${columns}, t.invoer, t.uitkomst from ${from} where t.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** The run of a period that counts: the last one. */
export async function findLaatste(db: Db, { jaar, kwartaal }: { jaar: number; kwartaal: number | null }): Promise<ToerekeningRow | null> {
  const { rows } = await sql<ToerekeningRow>`
    select ${columns}, t.invoer, t.uitkomst from ${from} where t.jaar = ${jaar} and t.kwartaal is not distinct from ${kwartaal}
    order by t.gemaakt_op desc, t.id desc limit 1`.execute(db)
  return rows[0] ?? null
}

/** What a unit of a product really cost in a quarter, and the run that says so; `volume` is what was counted. */
export interface Kostprijs {
  readonly productId: string
  readonly runId: string
  readonly kosten: Bedrag
  readonly volume: string
  readonly kostprijs: Bedrag
}

/** The cost prices of a quarter, from the run of it that counts; none as long as the quarter was not run. */
export async function findKostprijzen(db: Db, kwartaal: { jaar: number; kwartaal: number }): Promise<Kostprijs[]> {
  const run = await findLaatste(db, kwartaal)
  return run
    ? leesProducten(run.uitkomst).map(({ id, kosten, volume, kostprijs }) => ({
        productId: id,
        runId: run.id,
        kosten,
        volume: toKortDecimaal(volume, 12),
        kostprijs,
      }))
    : []
}

/** What every participant's part of each product is made of in a run, with what each part is called; none when the run is not there. */
export async function listHerkomst(db: Db, toerekeningId: string): Promise<(Herkomstdeel & { naam: string })[]> {
  const run = await findToerekening(db, toerekeningId)
  if (!run) return []
  const namen = new Map([...run.invoer.model.kostensoorten, ...run.invoer.model.kostenplaatsen].map(({ code, naam }) => [code, naam]))
  return herkomstVan(leesProducten(run.uitkomst)).map((deel) => ({ ...deel, naam: namen.get(deel.code) ?? deel.code }))
}

/** What a product cost in each period, by the last run of that period; the latest period first, a year before its quarters. */
export async function listKostprijzen(db: Db, productId: string): Promise<Periodekostprijs[]> {
  const { rows } = await sql<Periodekostprijs>`
    select * from (
      select distinct on (t.jaar, t.kwartaal) t.id as "toerekeningId", t.jaar, t.kwartaal, t.kwartalen, p.kosten, p.volume, p.kostprijs,
        (select e.tarief from jsonb_to_recordset(t.invoer->'tarieven') as e ("productId" text, tarief text) where e."productId" = ${productId}) as tarief
      from kosten.toerekening t, jsonb_to_recordset(t.uitkomst->'producten') as p (id text, kosten text, volume text, kostprijs text)
      where p.id = ${productId} order by t.jaar, t.kwartaal, t.gemaakt_op desc, t.id desc) laatste
    order by jaar desc, kwartaal desc nulls first`.execute(db)
  return rows
}

/** A run with all it was made from. */
export async function insertToerekening(
  db: Db,
  row: Omit<ToerekeningRow, 'kostenmodel' | 'gemaaktOp' | 'fictief'> & { regelingId: string; kostenmodelId: string; op: Date },
): Promise<void> {
  await sql`
    insert into kosten.toerekening (id, regeling_id, kostenmodel_id, jaar, kwartaal, kwartalen, bestanden, invoer, uitkomst, persoon_naam, gemaakt_op)
    values (${row.id}, ${row.regelingId}, ${row.kostenmodelId}, ${row.jaar}, ${row.kwartaal}, ${sql.val([...row.kwartalen])}::int[], ${JSON.stringify(row.bestanden)}::jsonb,
      ${JSON.stringify(row.invoer)}::jsonb, ${JSON.stringify(row.uitkomst)}::jsonb, ${row.persoonNaam}, ${row.op})`.execute(db)
}
