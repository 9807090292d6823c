import { type RawBuilder, sql } from 'kysely'
import { bedrag } from '#kernel/bedrag.ts'
import { formatPost, formatTotaal, type Post, totaalOf } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import { pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import type { Maatregel, Programma } from '#modules/portfolio/contract.ts'
import { blockersOf, type Knoop, type Kwartaal, type Stand, statusOf, totalenPerJaar } from '#modules/portfolio/domain/planning.ts'
import type { PortfolioTables } from '#modules/portfolio/tables.ts'

/** A measure as it is kept: what was chosen, and what it waits for by id. */
type MaatregelRow = Omit<Maatregel, 'status' | 'wachtOp' | 'wachtNog' | 'bedrag'> & {
  stand: Stand
  wachtOp: string[]
  heeftBedrag: boolean
  /** Cents as text: JSON has no bigint; null for PM. */
  cent: string | null
}
type Row = Omit<Programma, 'maatregelen' | 'totaal' | 'totalen'> & { maatregelen: MaatregelRow[] }

const kwartaal = (end: 'van' | 'tot') =>
  sql`case when ${sql.ref(`m.${end}_jaar`)} is not null then jsonb_build_object('jaar', ${sql.ref(`m.${end}_jaar`)}, 'kwartaal', ${sql.ref(`m.${end}_kwartaal`)}) end`

const maatregelen = sql`coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'programmaId', m.programma_id, 'nummer', m.nummer, 'titel', m.titel,
    'van', ${kwartaal('van')}, 'tot', ${kwartaal('tot')}, 'heeftBedrag', m.heeft_bedrag, 'cent', m.bedrag_cent::text, 'stand', m.status,
    'wachtOp', coalesce((select jsonb_agg(w.op_id) from portfolio.maatregel_wacht w where w.maatregel_id = m.id), '[]'),
    'besluit', case when b.id is not null then jsonb_build_object('id', b.id, 'nummer', b.nummer) end,
    'opdracht', case when o.id is not null then jsonb_build_object('id', o.id, 'nummer', o.nummer, 'titel', o.titel, 'status', o.status, 'opdrachtnemerNaam', n.naam) end,
    'doel', case when d.id is not null then jsonb_build_object('id', d.id, 'titel', d.titel) end, 'uitBron', m.uit_bron, 'versie', m.versie) order by m.nummer)
  from portfolio.maatregel m left join governance.besluit b on b.id = m.besluit_id left join portfolio.opdracht o on o.id = m.opdracht_id
    left join samenwerking.organisatie n on n.id = o.opdrachtnemer_id left join doelen.doel d on d.id = m.doel_id
  where m.programma_id = p.id), '[]')`

const columns = sql`p.id, p.naam, p.omschrijving, p.bron, p.van_jaar as "vanJaar", p.tot_en_met_jaar as "totEnMetJaar", p.stuurgroep_id as "stuurgroepId",
  t.naam as "stuurgroepNaam", ${maatregelen} as maatregelen, p.versie`
const from = sql`portfolio.programma p left join samenwerking.tafel t on t.id = p.stuurgroep_id`

/** Programmes of the cooperation, the newest first. */
export async function listProgrammas(
  db: Db,
  { search, ...page }: PageRequest & { search?: string | undefined } = { page: 1, pageSize: 100 },
): Promise<{ resultaten: Programma[]; totaal: number }> {
  const { rows } = await sql<Row & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from} ${where(search && sql`zoek.plat(p.naam) like '%' || zoek.plat(${search}) || '%'`)}
    ${pageClause(page, { naam: sql`p.naam collate public.nl`, jaar: [sql`p.van_jaar`, sql`p.naam collate public.nl`] }, '-jaar')}`.execute(
    db,
  )
  return { resultaten: rows.map(({ totaal: _, ...row }) => programmaOf(row)), totaal: rows[0] ? Number(rows[0].totaal) : 0 }
}

/** One programme with its measures; `null` when it is not there for this hat. */
export async function findProgramma(db: Db, id: string): Promise<Programma | null> {
  return findOne(db, sql`p.id = ${id}`)
}

/** The programme that a measure belongs to; `null` when it is not there for this hat. */
export async function findProgrammaOf(db: Db, maatregelId: string): Promise<Programma | null> {
  return findOne(db, sql`p.id = (select m.programma_id from portfolio.maatregel m where m.id = ${maatregelId})`)
}

async function findOne(db: Db, condition: RawBuilder<unknown>): Promise<Programma | null> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where ${condition}`.execute(db)
  return rows[0] ? programmaOf(rows[0]) : null
}

/** What follows from the rows: who waits for whom, and sums in which PM travels along. */
function programmaOf({ maatregelen: rows, ...row }: Row): Programma {
  const byId = new Map(rows.map((each) => [each.id, each]))
  const blockers = blockersOf(rows)
  const nameOf = ({ id, nummer, titel }: Pick<Knoop, 'id' | 'nummer' | 'titel'>) => ({ id, nummer, titel })
  const priced = rows.map((each) => ({ van: each.van, tot: each.tot, bedrag: postOf(each) }))
  return {
    ...row,
    maatregelen: rows.map(({ stand, wachtOp, heeftBedrag: _, cent: __, ...maatregel }, index) => ({
      ...maatregel,
      bedrag: priced[index]!.bedrag === null ? null : formatPost(priced[index]!.bedrag),
      status: statusOf(stand, blockers.has(maatregel.id)),
      wachtOp: wachtOp
        .flatMap((id) => byId.get(id) ?? [])
        .map(nameOf)
        .toSorted((a, b) => a.nummer - b.nummer),
      wachtNog: (blockers.get(maatregel.id) ?? []).map(nameOf),
    })),
    totaal: formatTotaal(totaalOf(priced.flatMap(({ bedrag: post }) => post ?? []))),
    totalen: totalenPerJaar(priced).map(({ jaren, totaal }) => ({
      vanJaar: jaren.van,
      totEnMetJaar: jaren.totEnMet,
      totaal: formatTotaal(totaal),
    })),
  }
}

const postOf = ({ heeftBedrag, cent }: MaatregelRow): Post | null => (heeftBedrag ? (cent === null ? 'PM' : bedrag(BigInt(cent))) : null)

/** What a programme says of itself. */
export interface ProgrammaRow {
  naam: string
  omschrijving: string
  bron: string
  vanJaar: number
  totEnMetJaar: number
  stuurgroepId: string | null
}

const programmaValues = (row: ProgrammaRow) => ({
  naam: row.naam,
  omschrijving: row.omschrijving,
  bron: row.bron,
  van_jaar: row.vanJaar,
  tot_en_met_jaar: row.totEnMetJaar,
  stuurgroep_id: row.stuurgroepId,
})

/** A new programme, without measures. */
export async function insertProgramma(db: Db, row: ProgrammaRow & { id: string; regelingId: string; op: Date }): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .insertInto('portfolio.programma')
    .values({ id: row.id, regeling_id: row.regelingId, bijgewerkt_op: row.op, ...programmaValues(row) })
    .execute()
}

/** Another description of a programme. */
export async function updateProgramma(db: Db, id: string, row: ProgrammaRow & { op: Date }): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .updateTable('portfolio.programma')
    .set((old) => ({ ...programmaValues(row), bijgewerkt_op: row.op, versie: old('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** One transaction at a time changes who waits for whom in a programme, so that no circle is closed from two sides. */
export async function lockProgramma(db: Db, id: string): Promise<void> {
  await sql`select from portfolio.programma where id = ${id} for update`.execute(db)
}

/** What a measure says of itself. */
export interface MaatregelPlan {
  nummer: number
  titel: string
  van: Kwartaal | null
  tot: Kwartaal | null
  /** Null: it asks for no money. */
  post: Post | null
  wachtOp: readonly string[]
  besluitId: string | null
  opdrachtId: string | null
  doelId: string | null
}

const maatregelValues = (row: MaatregelPlan) => ({
  nummer: row.nummer,
  titel: row.titel,
  van_jaar: row.van?.jaar ?? null,
  van_kwartaal: row.van?.kwartaal ?? null,
  tot_jaar: row.tot?.jaar ?? null,
  tot_kwartaal: row.tot?.kwartaal ?? null,
  heeft_bedrag: row.post !== null,
  bedrag_cent: row.post === null || row.post === 'PM' ? null : row.post,
  besluit_id: row.besluitId,
  opdracht_id: row.opdrachtId,
  doel_id: row.doelId,
})

/** A new measure, planned. */
export async function insertMaatregel(
  db: Db,
  row: MaatregelPlan & { id: string; regelingId: string; programmaId: string; op: Date },
): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .insertInto('portfolio.maatregel')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      programma_id: row.programmaId,
      status: 'gepland',
      bijgewerkt_op: row.op,
      ...maatregelValues(row),
    })
    .execute()
  await replaceWachtOp(db, row.id, row.wachtOp)
}

/** Another plan for a measure; what it waits for is replaced as a whole. */
export async function updateMaatregel(db: Db, id: string, row: MaatregelPlan & { op: Date }): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .updateTable('portfolio.maatregel')
    .set((old) => ({ ...maatregelValues(row), bijgewerkt_op: row.op, versie: old('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await replaceWachtOp(db, id, row.wachtOp)
}

async function replaceWachtOp(db: Db, maatregelId: string, wachtOp: readonly string[]): Promise<void> {
  const tables = db.withTables<PortfolioTables>()
  await tables.deleteFrom('portfolio.maatregel_wacht').where('maatregel_id', '=', maatregelId).execute()
  if (wachtOp.length === 0) return
  await tables
    .insertInto('portfolio.maatregel_wacht')
    .values([...new Set(wachtOp)].map((opId) => ({ maatregel_id: maatregelId, op_id: opId })))
    .execute()
}

/** What somebody chose for a measure. */
export async function saveStand(db: Db, id: string, { stand, op }: { stand: Stand; op: Date }): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .updateTable('portfolio.maatregel')
    .set((old) => ({ status: stand, bijgewerkt_op: op, versie: old('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Whether this table is one of the cooperation. */
export async function hasTafel(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql`select from samenwerking.tafel where id = ${id}`.execute(db)
  return rows.length > 0
}
