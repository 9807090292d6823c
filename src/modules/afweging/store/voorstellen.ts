import { type RawBuilder, sql } from 'kysely'
import { formatPost, formatTotaal, type Post, totaalOf } from '#kernel/totaal.ts'
import { bedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { zijde } from '#platform/own-side/rows.ts'
import type { Voorstel } from '#modules/afweging/contract.ts'
import { periodenVan } from '#modules/afweging/domain/effect.ts'
import {
  type Beslispunt,
  type Klasse,
  type Regel,
  type Soort,
  type Status,
  totalenPerKlasse,
  type Voorstelvorm,
} from '#modules/afweging/domain/voorstel.ts'
import type { AfwegingTables } from '#modules/afweging/tables.ts'

interface RegelRow {
  id: string
  beslispunt: number
  omschrijving: string
  klasse: Klasse
  bewijs: string
  jaar: number
  soort: Soort
  /** Cents as text, or null for PM: JSON has no bigint. */
  cent: string | null
}

type Row = Omit<Voorstel, 'regels' | 'totaal' | 'perKlasse' | 'perPeriode'> & { regels: RegelRow[] }

const columns = sql`v.id, v.nummer, v.titel, v.samenvatting, v.vorm, v.status, v.wens_id as "wensId", w.titel as "wensTitel", v.verdeelsleutel_id as "verdeelsleutelId", s.naam as "verdeelsleutelNaam",
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'beslispunt', p.volgorde, 'omschrijving', r.omschrijving, 'klasse', r.klasse, 'bewijs', r.bewijs, 'jaar', r.jaar, 'soort', r.soort, 'cent', r.bedrag_cent::text) order by r.volgorde)
    from afweging.regel r join afweging.beslispunt p on p.id = r.beslispunt_id where r.voorstel_id = v.id), '[]') as regels,
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'tekst', p.tekst, 'raakt', p.raakt) order by p.volgorde)
    from afweging.beslispunt p where p.voorstel_id = v.id), '[]') as beslispunten, v.fictief, ${zijde('v', 'o')} as zijde, v.versie`
const from = sql`afweging.voorstel v join samenwerking.organisatie o on o.id = v.eigen_organisatie_id 
  left join vraag.wens w on w.id = v.wens_id left join samenwerking.verdeelsleutel s on s.id = v.verdeelsleutel_id`

interface VoorstelVraag extends PageRequest {
  status?: string | undefined
  wensId?: string | undefined
  search?: string | undefined
}

/** Proposals that the hat may see. */
export async function listVoorstellen(
  db: Db,
  { status, wensId, search, ...page }: VoorstelVraag,
): Promise<{ resultaten: Voorstel[]; totaal: number }> {
  const { rows } = await sql<Row & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(status && sql`v.status = ${status}`, wensId && sql`v.wens_id = ${wensId}`, search && sql`zoek.plat(v.titel) like '%' || zoek.plat(${search}) || '%'`)}
    ${pageClause(page, { titel: sql`v.titel collate public.nl`, nummer: sql`v.nummer`, bijgewerkt: sql`v.bijgewerkt_op`, status: sql`v.status` }, '-bijgewerkt')}`.execute(
    db,
  )
  return { resultaten: rows.map(({ totaal: _, ...row }) => voorstelOf(row)), totaal: rows[0] ? Number(rows[0].totaal) : 0 }
}

/** One proposal; `null` when it is not there for this hat. */
export async function findVoorstel(db: Db, id: string): Promise<Voorstel | null> {
  const row = await findOne(db, sql`v.id = ${id}`)
  return row && voorstelOf(row)
}

/** What the rooms above need of a proposal: its lines as exact values. */
export async function findVoorstelMetRegels(db: Db, id: string): Promise<(Omit<Voorstel, 'regels'> & { regels: Regel[] }) | null> {
  const row = await findOne(db, sql`v.id = ${id}`)
  return row && { ...voorstelOf(row), regels: regelsOf(row.regels) }
}

/** Whether the partners see this key: it was handed in to all of them. */
export async function isSleutelGedeeld(db: Db, id: string): Promise<boolean> {
  const { rows } = await sql<{ gedeeld: boolean }>`
    select ingediend_op is not null and zichtbaarheid = 'partners' as gedeeld from samenwerking.verdeelsleutel where id = ${id}`.execute(db)
  return rows[0]?.gedeeld ?? false
}

async function findOne(db: Db, condition: RawBuilder<unknown>): Promise<Row | null> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where ${condition}`.execute(db)
  return rows[0] ?? null
}

const postOf = (cent: string | null): Post => (cent === null ? 'PM' : bedrag(BigInt(cent)))

function regelsOf(rows: readonly RegelRow[]): Regel[] {
  return rows.map(({ cent, ...regel }) => ({ ...regel, post: postOf(cent) }))
}

function voorstelOf({ regels, ...row }: Row): Voorstel {
  const values = regelsOf(regels)
  return {
    ...row,
    regels: values.map(({ post, ...regel }) => ({ ...regel, post: formatPost(post) })),
    totaal: formatTotaal(totaalOf(values.map(({ post }) => post))),
    perKlasse: totalenPerKlasse(values).map(({ klasse, totaal }) => ({ klasse, totaal: formatTotaal(totaal) })),
    perPeriode: periodenVan(values).map(({ totaal, ...periode }) => ({ ...periode, totaal: formatTotaal(totaal) })),
  }
}

/** What a draft says, with exact amounts. */
export interface VoorstelRow {
  titel: string
  samenvatting: string
  vorm: Voorstelvorm
  verdeelsleutelId: string | null
  beslispunten: readonly Beslispunt[]
  regels: readonly Regel[]
}

/** A draft on the own side. */
export async function insertVoorstel(
  db: Db,
  {
    id,
    regelingId,
    organisatieId,
    wensId,
    ...row
  }: VoorstelRow & { id: string; regelingId: string; organisatieId: string; wensId: string },
): Promise<void> {
  await db
    .withTables<AfwegingTables>()
    .insertInto('afweging.voorstel')
    .values({
      id,
      regeling_id: regelingId,
      eigen_organisatie_id: organisatieId,
      wens_id: wensId,
      titel: row.titel,
      samenvatting: row.samenvatting,
      vorm: row.vorm,
      verdeelsleutel_id: row.verdeelsleutelId,
      status: 'concept',
    })
    .execute()
  await replaceContent(db, id, row)
}

/** Another content for a draft; its points and lines are replaced as a whole. */
export async function updateVoorstel(db: Db, id: string, row: VoorstelRow): Promise<void> {
  await sql`update afweging.voorstel set titel = ${row.titel}, samenvatting = ${row.samenvatting}, vorm = ${row.vorm}, verdeelsleutel_id = ${row.verdeelsleutelId},
    bijgewerkt_op = now(), versie = versie + 1 where id = ${id}`.execute(db)
  await replaceContent(db, id, row)
}

async function replaceContent(db: Db, voorstelId: string, { beslispunten, regels }: VoorstelRow): Promise<void> {
  const tables = db.withTables<AfwegingTables>()
  await tables.deleteFrom('afweging.regel').where('voorstel_id', '=', voorstelId).execute()
  await tables.deleteFrom('afweging.beslispunt').where('voorstel_id', '=', voorstelId).execute()
  await tables
    .insertInto('afweging.beslispunt')
    .values(
      beslispunten.map(({ id, tekst, raakt }, index) => ({
        id,
        voorstel_id: voorstelId,
        volgorde: index + 1,
        tekst,
        raakt: JSON.stringify(raakt),
      })),
    )
    .execute()
  if (regels.length === 0) return
  await tables
    .insertInto('afweging.regel')
    .values(
      regels.map(({ id, beslispunt, omschrijving, klasse, bewijs, jaar, soort, post }, volgorde) => ({
        id,
        voorstel_id: voorstelId,
        beslispunt_id: beslispunten[beslispunt - 1]!.id,
        volgorde,
        omschrijving,
        klasse,
        bewijs,
        jaar,
        soort,
        bedrag_cent: post === 'PM' ? null : post,
      })),
    )
    .execute()
}

/** A step along its way; handing in gives it a number and shows it. */
export async function saveStatus(
  db: Db,
  id: string,
  changed: { status: Status; ingediend?: { op: Date; nummer: string; zichtbaarheid: string; tafelId: string | null } },
): Promise<void> {
  const { ingediend } = changed
  await db
    .withTables<AfwegingTables>()
    .updateTable('afweging.voorstel')
    .set((row) => ({
      versie: row('versie', '+', 1),
      status: changed.status,
      bijgewerkt_op: new Date(),
      ...(ingediend
        ? { ingediend_op: ingediend.op, nummer: ingediend.nummer, zichtbaarheid: ingediend.zichtbaarheid, tafel_id: ingediend.tafelId }
        : {}),
    }))
    .where('id', '=', id)
    .execute()
}

/** The next number of this year: `V-2027-003`. One transaction at a time may ask, so that no number is given twice or left out. */
export async function nextNummer(db: Db, regelingId: string, jaar: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`voorstel ${regelingId}`}, 0))`.execute(db)
  const { rows } = await sql<{ aantal: number }>`select afweging.aantal_nummers(${regelingId}, ${jaar}) as aantal`.execute(db)
  return `V-${jaar}-${String(rows[0]!.aantal + 1).padStart(3, '0')}`
}

/** Holds it until the transaction ends: whoever changes it at the same moment waits, and then sees what was done. */
export async function lockVoorstel(db: Db, id: string): Promise<void> {
  await sql`select 1 from afweging.voorstel where id = ${id} for update`.execute(db)
}

/** Throws a draft away; row-level security allows it only on the own side. */
export async function deleteVoorstel(db: Db, id: string): Promise<void> {
  await db.withTables<AfwegingTables>().deleteFrom('afweging.voorstel').where('id', '=', id).execute()
}
