import { sql, type Updateable } from 'kysely'
import { type Bedrag, bedrag } from '#kernel/bedrag.ts'
import { formatPost } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import { pageClause, where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Meerwerk } from '#modules/portfolio/contract.ts'
import type { BoekingInvoer, MeerwerkVraag } from '#modules/portfolio/contract/meerwerk.ts'
import type { Betaler, MeerwerkStatus, OpenMeerwerk } from '#modules/portfolio/domain/meerwerk.ts'
import type { PortfolioTables } from '#modules/portfolio/tables.ts'

/** Cents as text: JSON has no bigint; null for PM, or when it is closed. */
type Row = Omit<Meerwerk, 'weging'> & { weging: { urenGeschat: string; cent: string | null; isTeZien: boolean; betaler: Betaler } | null }

const columns = sql`m.id, m.nummer, m.titel, m.vraag, m.status, m.vrager_id as "vragerId", v.naam as "vragerNaam", m.vrager_persoon as "vragerPersoon",
  m.gevraagd_op as "gevraagdOp",
  case when m.gewogen_op is not null then jsonb_build_object('urenGeschat', trim_scale(m.uren_geschat)::text, 'cent', portfolio.meerwerkprijs(m.id)::text,
    'isTeZien', portfolio.ziet_meerwerkprijs(m.vrager_id, m.betaler), 'betaler', m.betaler) end as weging,
  jsonb_build_object('opdracht', case when o.id is not null then jsonb_build_object('id', o.id, 'nummer', o.nummer, 'titel', o.titel) end,
    'maatregel', case when g.id is not null then jsonb_build_object('id', g.id, 'nummer', g.nummer, 'titel', g.titel) end, 'tekst', m.verdringt) as verdringt,
  case when m.toegezegd_op is not null then jsonb_build_object('op', ${instant('m.toegezegd_op')}, 'door', m.toegezegd_door, 'grond', m.toezegging,
    'rustOpBesluit', m.besluit_id is not null, 'besluit', case when b.id is not null then jsonb_build_object('id', b.id, 'nummer', b.nummer, 'titel', b.titel) end) end as toezegging,
  case when m.afwijzing is not null then jsonb_build_object('reden', m.afwijzing, 'organisatieId', a.id, 'organisatieNaam', a.naam) end as afwijzing,
  m.uitgevoerd_op as "uitgevoerdOp",
  (select coalesce(trim_scale(sum(u.uren)), 0)::text from portfolio.meerwerk_uren u where u.meerwerk_id = m.id) as "urenBesteed",
  coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'op', u.op, 'uren', trim_scale(u.uren)::text, 'toelichting', u.toelichting, 'persoonNaam', u.persoon_naam,
      'geboektOp', ${instant('u.geboekt_op')}) order by u.op, u.geboekt_op, u.id) from portfolio.meerwerk_uren u where u.meerwerk_id = m.id), '[]') as uren,
  m.versie`
const from = sql`portfolio.meerwerk m join samenwerking.organisatie v on v.id = m.vrager_id left join samenwerking.organisatie a on a.id = m.afgewezen_door_id
  left join portfolio.opdracht o on o.id = m.verdringt_opdracht_id left join portfolio.maatregel g on g.id = m.verdringt_maatregel_id
  left join governance.besluit b on b.id = m.besluit_id`

/** What the register is narrowed by. */
export interface MeerwerkFilter {
  status?: MeerwerkStatus | undefined
  organisatieId?: string | undefined
  verdringtId?: string | undefined
  jaar?: number | undefined
  search?: string | undefined
  sort?: string | undefined
}

const sortFields = {
  nummer: sql`m.nummer`,
  titel: sql`m.titel collate public.nl`,
  vrager: [sql`v.naam collate public.nl`, sql`m.nummer`],
  gevraagd: [sql`m.gevraagd_op`, sql`m.nummer desc`],
  status: [sql`array_position(array['gevraagd','gewogen','toegezegd','uitgevoerd','afgewezen'], m.status)`, sql`m.nummer`],
} as const

/** More than a cooperation asks in its life; the whole of what was found is added up. */
const ALLES = 20_000

/** Everything that was found, what was asked last first. */
export async function filterMeerwerk(
  db: Db,
  { status, organisatieId, verdringtId, jaar, search, sort }: MeerwerkFilter,
): Promise<Meerwerk[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${from}
    ${where(
      status && sql`m.status = ${status}`,
      organisatieId && sql`m.vrager_id = ${organisatieId}`,
      verdringtId && sql`${verdringtId}::uuid in (m.verdringt_opdracht_id, m.verdringt_maatregel_id)`,
      jaar !== undefined && sql`extract(year from m.gevraagd_op) = ${jaar}`,
      search && sql`zoek.plat(concat_ws(' ', m.nummer, m.titel, m.vraag, m.vrager_persoon)) like '%' || zoek.plat(${search}) || '%'`,
    )}
    ${pageClause({ page: 1, pageSize: ALLES, sort }, sortFields, '-gevraagd')}`.execute(db)
  return rows.map(meerwerkOf)
}

/** Years in which something was asked, the last first. */
export async function listMeerwerkjaren(db: Db): Promise<number[]> {
  const { rows } = await sql<{ jaar: number }>`
    select distinct extract(year from gevraagd_op)::integer as jaar from portfolio.meerwerk order by jaar desc`.execute(db)
  return rows.map(({ jaar }) => jaar)
}

/** One piece of extra work; `null` when it is not there for this hat. */
export async function findMeerwerk(db: Db, id: string): Promise<Meerwerk | null> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where m.id = ${id}`.execute(db)
  return rows[0] ? meerwerkOf(rows[0]) : null
}

function meerwerkOf({ weging, ...row }: Row): Meerwerk {
  if (!weging) return { ...row, weging }
  const { cent, isTeZien, ...rest } = weging
  return { ...row, weging: { ...rest, prijs: isTeZien ? formatPost(cent === null ? 'PM' : bedrag(BigInt(cent))) : null } }
}

/** What somebody asked, under the next number of its year. One transaction at a time may ask, so that no number is given twice or left out. */
export async function insertMeerwerk(
  db: Db,
  row: MeerwerkVraag & { id: string; regelingId: string; jaar: number; op: Date },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`meerwerk ${row.regelingId}`}, 0))`.execute(db)
  const { rows } = await sql<{ aantal: number }>`
    select count(*)::integer as aantal from portfolio.meerwerk where regeling_id = ${row.regelingId} and nummer like ${`M-${row.jaar}-%`}`.execute(
    db,
  )
  await db
    .withTables<PortfolioTables>()
    .insertInto('portfolio.meerwerk')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      nummer: `M-${row.jaar}-${String(rows[0]!.aantal + 1).padStart(3, '0')}`,
      vrager_id: row.vragerId,
      vrager_persoon: row.vragerPersoon,
      gevraagd_op: row.gevraagdOp,
      titel: row.titel,
      vraag: row.vraag,
      status: 'gevraagd',
      bijgewerkt_op: row.op,
    })
    .execute()
}

/** What a step changes: columns by their name. */
export type MeerwerkStap = Updateable<PortfolioTables['portfolio.meerwerk']>

/** A step along its way, unless somebody else took one since this version: false, and nothing changed. */
export async function saveMeerwerk(
  db: Db,
  { id, versie }: { id: string; versie: number },
  { op, ...stap }: MeerwerkStap & { op: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .withTables<PortfolioTables>()
    .updateTable('portfolio.meerwerk')
    .set((old) => ({ ...stap, bijgewerkt_op: op, versie: old('versie', '+', 1) }))
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Hours of the supplier. */
export async function insertBoeking(
  db: Db,
  { meerwerkId, persoonNaam, nu, ...row }: BoekingInvoer & { id: string; meerwerkId: string; persoonNaam: string; nu: Date },
): Promise<void> {
  await db
    .withTables<PortfolioTables>()
    .insertInto('portfolio.meerwerk_uren')
    .values({ ...row, meerwerk_id: meerwerkId, persoon_naam: persoonNaam, geboekt_op: nu })
    .execute()
}

/** Up to which price this hat may give orders today: the highest limit of its mandates, `null` when one has none. */
export async function findOpdrachtlimiet(db: Db, { aanstellingId, op }: { aanstellingId: string; op: string }): Promise<Bedrag | null> {
  const { rows } = await sql<{ onbegrensd: boolean | null; cent: bigint | null }>`
    select bool_or(samenwerking.limiet(m.id) is null) as onbegrensd, max(samenwerking.limiet(m.id)) as cent from samenwerking.mandaat m
    where m.aanstelling_id = ${aanstellingId} and m.onderwerp = 'opdracht' and m.geldig @> ${op}::date`.execute(db)
  const { onbegrensd, cent } = rows[0]!
  return onbegrensd === false && cent !== null ? bedrag(cent) : null
}

/** What is not finished. */
export async function listOpenMeerwerk(db: Db): Promise<OpenMeerwerk[]> {
  const { rows } = await sql<OpenMeerwerk>`
    select m.id, m.nummer, m.titel, m.status, m.vrager_id as "vragerId", v.naam as "vragerNaam", (m.bijgewerkt_op at time zone 'Europe/Amsterdam')::date as sinds
    from portfolio.meerwerk m join samenwerking.organisatie v on v.id = m.vrager_id
    where m.status in ('gevraagd', 'gewogen', 'toegezegd') order by m.nummer`.execute(db)
  return rows
}

/** Which of the things that would wait are there for everyone: an order that was given, a measure. */
export async function isVerdringbaar(
  db: Db,
  { opdrachtId, maatregelId }: { opdrachtId: string | null; maatregelId: string | null },
): Promise<{ opdracht: boolean; maatregel: boolean }> {
  const { rows } = await sql<{ opdracht: boolean; maatregel: boolean }>`
    select exists (select from portfolio.opdracht where id = ${opdrachtId}::uuid and status <> 'concept') as opdracht,
      exists (select from portfolio.maatregel where id = ${maatregelId}::uuid) as maatregel`.execute(db)
  return rows[0]!
}
