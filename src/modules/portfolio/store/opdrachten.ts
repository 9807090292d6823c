import { type RawBuilder, sql } from 'kysely'
import { bedrag } from '#kernel/bedrag.ts'
import { formatPost, formatTotaal, type Post, totaalOf } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import { pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant, zijde } from '#platform/own-side/rows.ts'
import type { Opdracht } from '#modules/portfolio/contract.ts'
import type { OpdrachtStatus } from '#modules/portfolio/domain/opdracht.ts'
import type { PortfolioTables } from '#modules/portfolio/tables.ts'

/** Cents as text: JSON has no bigint; null for PM. */
type Row = Omit<Opdracht, 'middelen' | 'regels'> & { regels: (Omit<Opdracht['regels'][number], 'post'> & { cent: string | null })[] }

const columns = sql`p.id, p.nummer, p.uitgave, p.titel, p.resultaat, p.status,
  json_build_object('id', b.id, 'nummer', b.nummer, 'titel', b.titel, 'gremium', b.gremium, 'datum', b.datum) as besluit,
  p.opdrachtnemer_id as "opdrachtnemerId", n.naam as "opdrachtnemerNaam", p.acceptant_id as "acceptantId", a.naam as "acceptantNaam", p.acceptant_rol as "acceptantRol",
  p.termijn_van as "termijnVan", p.termijn_tot_en_met as "termijnTotEnMet",
  coalesce((select jsonb_agg(jsonb_build_object('regelId', r.regel_id, 'omschrijving', r.omschrijving, 'jaar', r.jaar, 'soort', r.soort, 'cent', r.bedrag_cent::text) order by r.volgorde)
    from governance.besluit_regel r where r.besluit_id = b.id), '[]') as regels,
  coalesce((select jsonb_agg(jsonb_build_object('organisatieId', d.organisatie_id, 'organisatieNaam', od.naam, 'tekst', d.tekst) order by d.volgorde)
    from portfolio.opdracht_bijdrage d join samenwerking.organisatie od on od.id = d.organisatie_id where d.opdracht_id = p.id), '[]') as bijdragen,
  coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'uitgave', v.uitgave, 'vraag', v.vraag, 'gesteldOp', ${instant('v.gesteld_op')}, 'gesteldDoor', v.gesteld_door,
      'antwoord', v.antwoord, 'beantwoordOp', ${instant('v.beantwoord_op')}, 'beantwoordDoor', v.beantwoord_door) order by v.gesteld_op, v.id)
    from portfolio.opdracht_vraag v where v.opdracht_id = p.id), '[]') as vragen,
  p.teruggave_reden as "teruggaveReden", p.oplevering, p.afkeuring, p.afronding, p.intrekking, ${instant('p.geaccepteerd_op')} as "geaccepteerdOp", ${zijde('p', 'o')} as zijde, p.versie`
const from = sql`portfolio.opdracht p join governance.besluit b on b.id = p.besluit_id join samenwerking.organisatie o on o.id = p.eigen_organisatie_id
  left join samenwerking.organisatie n on n.id = p.opdrachtnemer_id left join samenwerking.organisatie a on a.id = p.acceptant_id`

interface OpdrachtVraag extends PageRequest {
  status?: string | undefined
  besluitId?: string | undefined
  search?: string | undefined
}

const sortFields = {
  nummer: sql`p.nummer`,
  titel: sql`p.titel collate public.nl`,
  termijn: sql`p.termijn_tot_en_met`,
  bijgewerkt: sql`p.bijgewerkt_op`,
  status: [
    sql`array_position(array['concept','gegeven','bevraagd','teruggegeven','geaccepteerd','opgeleverd','afgerond','ingetrokken'], p.status)`,
    sql`p.titel collate public.nl`,
  ],
} as const

/** Orders that the hat may see, those that moved last first. */
export async function listOpdrachten(
  db: Db,
  { status, besluitId, search, ...page }: OpdrachtVraag,
): Promise<{ resultaten: Opdracht[]; totaal: number }> {
  const { rows } = await sql<Row & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(status && sql`p.status = ${status}`, besluitId && sql`p.besluit_id = ${besluitId}`, search && sql`zoek.plat(concat_ws(' ', p.nummer, p.titel, p.resultaat)) like '%' || zoek.plat(${search}) || '%'`)}
    ${pageClause(page, sortFields, '-bijgewerkt')}`.execute(db)
  return { resultaten: rows.map(({ totaal: _, ...row }) => opdrachtOf(row)), totaal: rows[0] ? Number(rows[0].totaal) : 0 }
}

/** One order; `null` when it is not there for this hat. */
export async function findOpdracht(db: Db, id: string): Promise<Opdracht | null> {
  return findOne(db, sql`p.id = ${id}`)
}

/** The order that was given on the ground of a decision and stands; `null` as long as nobody gave one. */
export async function findGegevenOpdracht(db: Db, besluitId: string): Promise<Opdracht | null> {
  return findOne(db, sql`p.besluit_id = ${besluitId} and p.status not in ('concept', 'ingetrokken')`)
}

async function findOne(db: Db, condition: RawBuilder<unknown>): Promise<Opdracht | null> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where ${condition}`.execute(db)
  return rows[0] ? opdrachtOf(rows[0]) : null
}

function opdrachtOf({ regels, ...row }: Row): Opdracht {
  const posten = regels.map(({ cent }): Post => (cent === null ? 'PM' : bedrag(BigInt(cent))))
  return {
    ...row,
    middelen: formatTotaal(totaalOf(posten)),
    regels: regels.map(({ cent: _, ...regel }, index) => ({ ...regel, post: formatPost(posten[index]!) })),
  }
}

/** What an order says, as it is written down. */
export interface OpdrachtRow {
  titel: string
  resultaat: string
  opdrachtnemerId: string | null
  acceptantId: string | null
  acceptantRol: string
  termijnVan: string | null
  termijnTotEnMet: string | null
  bijdragen: readonly { organisatieId: string; tekst: string }[]
}

const valuesOf = (row: OpdrachtRow) => ({
  titel: row.titel,
  resultaat: row.resultaat,
  opdrachtnemer_id: row.opdrachtnemerId,
  acceptant_id: row.acceptantId,
  acceptant_rol: row.acceptantRol,
  termijn_van: row.termijnVan,
  termijn_tot_en_met: row.termijnTotEnMet,
})

/** A draft on the own side. */
export async function insertOpdracht(
  db: Db,
  row: OpdrachtRow & { id: string; regelingId: string; organisatieId: string; besluitId: string; op: Date },
): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .insertInto('portfolio.opdracht')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      eigen_organisatie_id: row.organisatieId,
      besluit_id: row.besluitId,
      status: 'concept',
      bijgewerkt_op: row.op,
      ...valuesOf(row),
    })
    .execute()
  await replaceBijdragen(db, row.id, row.bijdragen)
}

/** Another content; what participants deliver is replaced as a whole. */
export async function updateOpdracht(db: Db, id: string, row: OpdrachtRow & { op: Date }): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .updateTable('portfolio.opdracht')
    .set((old) => ({ ...valuesOf(row), bijgewerkt_op: row.op, versie: old('versie', '+', 1) }))
    .where('id', '=', id)
    .execute()
  await replaceBijdragen(db, id, row.bijdragen)
}

async function replaceBijdragen(db: Db, opdrachtId: string, bijdragen: OpdrachtRow['bijdragen']): Promise<void> {
  const tables = db.withTables<PortfolioTables>()
  await tables.deleteFrom('portfolio.opdracht_bijdrage').where('opdracht_id', '=', opdrachtId).execute()
  if (bijdragen.length === 0) return
  await tables
    .insertInto('portfolio.opdracht_bijdrage')
    .values(
      bijdragen.map(({ organisatieId, tekst }, volgorde) => ({ opdracht_id: opdrachtId, volgorde, organisatie_id: organisatieId, tekst })),
    )
    .execute()
}

/** What a step changes besides the status. */
export interface OpdrachtStap {
  status: OpdrachtStatus
  op: Date
  /** Given: its number, and how many times it was given now. */
  gegeven?: { nummer: string; uitgave: number }
  teruggaveReden?: string
  oplevering?: string
  afkeuring?: string
  afronding?: string
  intrekking?: string
}

/** A step along its way. */
export async function saveStap(db: Db, id: string, { status, op, gegeven, ...texts }: OpdrachtStap): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .updateTable('portfolio.opdracht')
    .set((old) => ({
      status,
      bijgewerkt_op: op,
      versie: old('versie', '+', 1),
      ...(gegeven ? { nummer: gegeven.nummer, uitgave: gegeven.uitgave, ingediend_op: op } : {}),
      ...(status === 'geaccepteerd' && texts.afkeuring === undefined ? { geaccepteerd_op: op } : {}),
      ...(texts.teruggaveReden === undefined ? {} : { teruggave_reden: texts.teruggaveReden }),
      ...(texts.oplevering === undefined ? {} : { oplevering: texts.oplevering }),
      ...(texts.afkeuring === undefined ? {} : { afkeuring: texts.afkeuring }),
      ...(texts.intrekking === undefined ? {} : { intrekking: texts.intrekking }),
      ...(texts.afronding === undefined ? {} : { afronding: texts.afronding }),
    }))
    .where('id', '=', id)
    .execute()
}

/** Throws a draft away; row-level security allows it only on the own side. */
export async function deleteOpdracht(db: Db, id: string): Promise<void> {
  await db.withTables<PortfolioTables>().deleteFrom('portfolio.opdracht').where('id', '=', id).execute()
}

/** A question of the supplier. */
export async function insertVraag(
  db: Db,
  row: { id: string; opdrachtId: string; uitgave: number; vraag: string; door: string; op: Date },
): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .insertInto('portfolio.opdracht_vraag')
    .values({
      id: row.id,
      opdracht_id: row.opdrachtId,
      uitgave: row.uitgave,
      vraag: row.vraag,
      gesteld_op: row.op,
      gesteld_door: row.door,
    })
    .execute()
}

/** The answer to a question that has none yet. */
export async function saveAntwoord(
  db: Db,
  id: string,
  { antwoord, door, op }: { antwoord: string; door: string; op: Date },
): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .updateTable('portfolio.opdracht_vraag')
    .set({ antwoord, beantwoord_door: door, beantwoord_op: op })
    .where('id', '=', id)
    .execute()
}

/** The next number of this year: `O-2027-003`. One transaction at a time may ask, so that no number is given twice or left out. */
export async function nextNummer(db: Db, regelingId: string, jaar: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`opdracht ${regelingId}`}, 0))`.execute(db)
  const { rows } = await sql<{ aantal: number }>`select portfolio.aantal_nummers(${regelingId}, ${jaar}) as aantal`.execute(db)
  return `O-${jaar}-${String(rows[0]!.aantal + 1).padStart(3, '0')}`
}

/** Which of these organisations this hat can see. */
export async function listBekend(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`select id from samenwerking.organisatie where id = any (${ids}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
