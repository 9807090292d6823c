import { sql } from 'kysely'
import { bedrag, type Bedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Kwartaal } from '#modules/verrekening/contract.ts'
import type { VerrekeningTables } from '#modules/verrekening/tables.ts'
import type { Afsluitdeel, Afsluitregel } from '#modules/verrekening/domain/kwartaal.ts'

/** What a unit of each product really cost, by product: from a run, or an own value with its reason. */
export type Kostprijzen = Record<string, { bedrag: string; toerekeningId: string | null; grond: string }>

/** A quarter without its lines. */
export interface KwartaalRow {
  id: string
  regelingId: string
  jaar: number
  kwartaal: number
  status: 'open' | 'gesloten'
  sleutelId: string
  sleutelNaam: string
  kostprijzen: Kostprijzen
  geopendOp: string
  geopendDoor: string
  fictief: boolean
  versie: number
}

/** Quarters of the cooperation, the newest first; or one of them. */
export async function listKwartaalRows(db: Db, { id, lock = false }: { id?: string; lock?: boolean } = {}): Promise<KwartaalRow[]> {
  if (lock) await sql`select 1 from verrekening.kwartaal where id = ${id} for update`.execute(db)
  const { rows } = await sql<KwartaalRow>`
    select k.id, k.regeling_id as "regelingId", k.jaar, k.kwartaal, k.status, k.verdeelsleutel_id as "sleutelId", s.naam as "sleutelNaam", k.kostprijzen,
      ${instant('k.geopend_op')} as "geopendOp", k.geopend_door as "geopendDoor", k.fictief, k.versie
    from verrekening.kwartaal k join samenwerking.verdeelsleutel s on s.id = k.verdeelsleutel_id
    ${where(id !== undefined && sql`k.id = ${id}`)} order by k.jaar desc, k.kwartaal desc`.execute(db)
  return rows
}

/** Whether this hat sees everybody's amounts. */
export async function zietAlles(db: Db): Promise<boolean> {
  const { rows } = await sql<{ alles: boolean }>`select verrekening.ziet_alles() as alles`.execute(db)
  return rows[0]!.alles
}

/** Whether this hat sees everybody's amounts, and whose own amounts it sees in any case. */
export async function zichtVan(db: Db): Promise<{ alles: boolean; eigenId: string | null }> {
  const { rows } = await sql<{
    alles: boolean
    eigenId: string | null
  }>`select verrekening.ziet_alles() as alles, hoed.organisatie() as "eigenId"`.execute(db)
  return rows[0]!
}

/** A line of the plan that the advances were made of. */
export interface PlanRow {
  productId: string
  organisatieId: string
  begroot: string
  tarief: Bedrag
  voorschot: Bedrag
}

/** The plan of quarters, as far as this hat may see it. */
export async function listPlanregels(db: Db, kwartaalIds: readonly string[]): Promise<(PlanRow & { kwartaalId: string })[]> {
  const { rows } = await sql<{
    kwartaalId: string
    productId: string
    organisatieId: string
    begroot: string
    tarief: bigint
    voorschot: bigint
  }>`
    select kwartaal_id as "kwartaalId", product_id as "productId", organisatie_id as "organisatieId", trim_scale(begroot)::text as begroot,
      tarief_cent as tarief, voorschot_cent as voorschot
    from verrekening.planregel where kwartaal_id = any (${sql.val([...kwartaalIds])}::uuid[]) order by product_id, organisatie_id`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, tarief: bedrag(row.tarief), voorschot: bedrag(row.voorschot) }))
}

/** A new quarter with its plan. */
export async function insertKwartaal(
  db: Db,
  row: { id: string; regelingId: string; jaar: number; kwartaal: number; sleutelId: string; op: Date; door: string; fictief?: boolean },
  plan: readonly PlanRow[],
): Promise<void> {
  await sql`insert into verrekening.kwartaal (id, regeling_id, jaar, kwartaal, verdeelsleutel_id, geopend_op, geopend_door, fictief)
    values (${row.id}, ${row.regelingId}, ${row.jaar}, ${row.kwartaal}, ${row.sleutelId}, ${row.op}, ${row.door}, ${row.fictief ?? false})`.execute(
    db,
  )
  await insertList(
    db,
    'planregel',
    plan.map((each) => ({
      kwartaal_id: row.id,
      product_id: each.productId,
      organisatie_id: each.organisatieId,
      begroot: each.begroot,
      tarief_cent: String(each.tarief),
      voorschot_cent: String(each.voorschot),
    })),
  )
}

/** What units really cost. */
export async function saveKostprijzen(db: Db, id: string, kostprijzen: Kostprijzen): Promise<void> {
  await sql`update verrekening.kwartaal set kostprijzen = ${JSON.stringify(kostprijzen)}::jsonb, versie = versie + 1 where id = ${id}`.execute(
    db,
  )
}

/** The quarter has been settled. */
export async function saveGesloten(db: Db, id: string): Promise<void> {
  await db
    .withTables<VerrekeningTables>()
    .updateTable('verrekening.kwartaal')
    .set((was) => ({ status: 'gesloten', versie: was('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

type Afsluitkop = Kwartaal['afsluitingen'][number] & { id: string; sleutel: { code: string; gewicht: string }[] }

/** The settlements of a quarter, the last one last. */
export async function listAfsluitingen(db: Db, kwartaalId: string): Promise<Afsluitkop[]> {
  const { rows } = await sql<Afsluitkop>`
    select id, nummer, grond, sleutel, ${instant('gemaakt_op')} as "gemaaktOp", gemaakt_door as "gemaaktDoor" from verrekening.afsluiting
    where kwartaal_id = ${kwartaalId} order by nummer`.execute(db)
  return rows
}

/** Which of these quarters are settled with a result that a decision gave all of its destination, or without one. */
export async function listBestemd(db: Db, kwartaalIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select a.kwartaal_id as id from verrekening.afsluiting a
    where a.kwartaal_id = any (${sql.val([...kwartaalIds])}::uuid[])
      and a.nummer = (select max(l.nummer) from verrekening.afsluiting l where l.kwartaal_id = a.kwartaal_id)
      and not exists (select from verrekening.afsluitdeel d where d.afsluiting_id = a.id and d.resultaatdeel_cent <> coalesce((
        select eerder.resultaatdeel_cent from verrekening.boeking e join verrekening.afsluiting ea on ea.id = e.afsluiting_id
          join verrekening.afsluitdeel eerder on eerder.afsluiting_id = ea.id and eerder.organisatie_id = d.organisatie_id
        where e.kwartaal_id = a.kwartaal_id and e.soort = 'bestemming' order by ea.nummer desc limit 1), 0))`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** When the last of the four quarters of a year was first settled; null as long as one is open. */
export async function jaarAfgerekendOp(db: Db, jaar: number): Promise<string | null> {
  const { rows } = await sql<{ op: string | null }>`
    select ${instant('j.op')} as op from (
      select case when count(*) = 4 then max(a.gemaakt_op) end as op
      from verrekening.kwartaal k join verrekening.afsluiting a on a.kwartaal_id = k.id and a.nummer = 1 where k.jaar = ${jaar}) j`.execute(
    db,
  )
  return rows[0]?.op ?? null
}

/** The lines of a settlement, as far as this hat may see them. */
export async function listAfsluitregels(db: Db, afsluitingId: string): Promise<Afsluitregel[]> {
  const { rows } = await sql<Record<string, string>>`
    select product_id, organisatie_id, trim_scale(begroot)::text as begroot, trim_scale(werkelijk)::text as werkelijk, tarief_cent::text, kostprijs_cent::text, toerekening_id, kostprijs_grond, afrekenwijze,
      trim_scale(bandbreedte)::text as bandbreedte, trim_scale(vast_aandeel)::text as vast_aandeel, binnen_bandbreedte::text, voorschot_cent::text, werkelijk_cent::text,
      hoeveelheidsverschil_cent::text, prijsverschil_cent::text, totaalverschil_cent::text, afrekening_cent::text
    from verrekening.afsluitregel where afsluiting_id = ${afsluitingId} order by volgorde`.execute(db)
  const cent = (row: Record<string, string>, kolom: string) => bedrag(BigInt(row[`${kolom}_cent`]!))
  return rows.map((row) => ({
    productId: row['product_id']!,
    organisatieId: row['organisatie_id']!,
    begroot: row['begroot']!,
    werkelijk: row['werkelijk']!,
    tarief: cent(row, 'tarief'),
    kostprijs: { bedrag: cent(row, 'kostprijs'), toerekeningId: row['toerekening_id'] ?? null, grond: row['kostprijs_grond']! },
    afspraak: {
      productId: row['product_id']!,
      afrekenwijze: row['afrekenwijze'] as Afsluitregel['afspraak']['afrekenwijze'],
      bandbreedte: row['bandbreedte']!,
      vastAandeel: row['vast_aandeel']!,
    },
    isBinnenBandbreedte: row['binnen_bandbreedte'] === 'true',
    voorschot: cent(row, 'voorschot'),
    werkelijkBedrag: cent(row, 'werkelijk'),
    hoeveelheidsverschil: cent(row, 'hoeveelheidsverschil'),
    prijsverschil: cent(row, 'prijsverschil'),
    totaalverschil: cent(row, 'totaalverschil'),
    afrekening: cent(row, 'afrekening'),
  }))
}

/** What everyone pays by the last settlement of each quarter, or by the one with this number, as far as this hat may see it. */
export async function listAfsluitdelen(
  db: Db,
  kwartaalIds: readonly string[],
  nummer?: number,
): Promise<(Afsluitdeel & { kwartaalId: string })[]> {
  type Row = { kwartaalId: string; organisatieId: string } & Record<'voorschot' | 'afrekening' | 'resultaatdeel' | 'reserve', bigint>
  const { rows } = await sql<Row>`
    select a.kwartaal_id as "kwartaalId", d.organisatie_id as "organisatieId", d.voorschot_cent as voorschot, d.afrekening_cent as afrekening, d.resultaatdeel_cent as resultaatdeel,
      ${inReserve} as reserve
    from verrekening.afsluitdeel d join verrekening.afsluiting a on a.id = d.afsluiting_id
    where a.kwartaal_id = any (${sql.val([...kwartaalIds])}::uuid[])
      and a.nummer = coalesce(${nummer ?? null}::integer, (select max(l.nummer) from verrekening.afsluiting l where l.kwartaal_id = a.kwartaal_id))
    order by a.kwartaal_id, d.volgorde`.execute(db)
  return rows.map(({ voorschot, afrekening, resultaatdeel, reserve, ...row }) => ({
    ...row,
    voorschot: bedrag(voorschot),
    afrekening: bedrag(afrekening),
    resultaatdeel: bedrag(resultaatdeel),
    reserve: bedrag(reserve),
    definitief: bedrag(voorschot + afrekening + resultaatdeel - reserve),
  }))
}

/** Of part `d`: what went to the reserve, each time less what had gone somewhere before that. */
const inReserve = sql`coalesce((
  select sum(nu.resultaatdeel_cent - coalesce((
    select vorig.resultaatdeel_cent from verrekening.boeking e join verrekening.afsluiting ea on ea.id = e.afsluiting_id
      join verrekening.afsluitdeel vorig on vorig.afsluiting_id = ea.id and vorig.organisatie_id = d.organisatie_id
    where e.kwartaal_id = b.kwartaal_id and e.soort = 'bestemming' and ea.nummer < ba.nummer order by ea.nummer desc limit 1), 0))
  from verrekening.boeking b join verrekening.afsluiting ba on ba.id = b.afsluiting_id
    join verrekening.afsluitdeel nu on nu.afsluiting_id = ba.id and nu.organisatie_id = d.organisatie_id
  where b.kwartaal_id = a.kwartaal_id and b.naar = 'reserve'), 0)::bigint`

interface NieuweAfsluiting {
  id: string
  kwartaalId: string
  nummer: number
  sleutel: readonly { code: string; gewicht: string }[]
  grond: string
  op: Date
  door: string
}

/** A settlement with its lines and parts. */
export async function insertAfsluiting(
  db: Db,
  row: NieuweAfsluiting,
  { regels, deelnemers }: { regels: readonly Afsluitregel[]; deelnemers: readonly Afsluitdeel[] },
): Promise<void> {
  await sql`insert into verrekening.afsluiting (id, kwartaal_id, nummer, sleutel, grond, gemaakt_op, gemaakt_door)
    values (${row.id}, ${row.kwartaalId}, ${row.nummer}, ${JSON.stringify(row.sleutel)}::jsonb, ${row.grond}, ${row.op}, ${row.door})`.execute(
    db,
  )
  await insertList(
    db,
    'afsluitregel',
    regels.map((each, volgorde) => ({
      afsluiting_id: row.id,
      product_id: each.productId,
      organisatie_id: each.organisatieId,
      volgorde,
      begroot: each.begroot,
      werkelijk: each.werkelijk,
      tarief_cent: String(each.tarief),
      kostprijs_cent: String(each.kostprijs.bedrag),
      toerekening_id: each.kostprijs.toerekeningId,
      kostprijs_grond: each.kostprijs.grond,
      afrekenwijze: each.afspraak.afrekenwijze,
      bandbreedte: each.afspraak.bandbreedte,
      vast_aandeel: each.afspraak.vastAandeel,
      binnen_bandbreedte: each.isBinnenBandbreedte,
      voorschot_cent: String(each.voorschot),
      werkelijk_cent: String(each.werkelijkBedrag),
      hoeveelheidsverschil_cent: String(each.hoeveelheidsverschil),
      prijsverschil_cent: String(each.prijsverschil),
      totaalverschil_cent: String(each.totaalverschil),
      afrekening_cent: String(each.afrekening),
    })),
  )
  await insertList(
    db,
    'afsluitdeel',
    deelnemers.map((each, volgorde) => ({
      afsluiting_id: row.id,
      organisatie_id: each.organisatieId,
      volgorde,
      voorschot_cent: String(each.voorschot),
      afrekening_cent: String(each.afrekening),
      resultaatdeel_cent: String(each.resultaatdeel),
    })),
  )
}

/** All rows of one table in one statement; cents go as text, which PostgreSQL reads exactly. */
async function insertList(
  db: Db,
  tabel: 'planregel' | 'afsluitregel' | 'afsluitdeel' | 'boekingsregel',
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return
  const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(`verrekening.${tabel}`)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(`verrekening.${tabel}`)}, ${JSON.stringify(rows)}::jsonb)`.execute(db)
}

/** Names of products and organisations in the lines of a quarter, and the unit of each product. */
export async function namenVan(db: Db, ids: { producten: readonly string[]; organisaties: readonly string[] }) {
  const { rows: producten } = await sql<{ id: string; naam: string; eenheid: string }>`
    select id, naam, eenheid from catalogus.product where id = any (${sql.val([...ids.producten])}::uuid[])`.execute(db)
  const { rows: organisaties } = await sql<{ id: string; naam: string }>`
    select id, naam from samenwerking.organisatie where id = any (${sql.val([...ids.organisaties])}::uuid[])`.execute(db)
  return {
    producten: new Map(producten.map((each) => [each.id, each])),
    organisaties: new Map(organisaties.map(({ id, naam }) => [id, naam])),
  }
}
