import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import { openbareTafels, uitkomstWoorden } from '#modules/agenda/index.ts'
import type { Openbaarheid } from '#modules/governance/contract.ts'
import type { Stand } from '#modules/publicatie/domain/stand.ts'
import type { Zitting } from '#modules/publicatie/domain/vergaderstuk.ts'

/** A decision or a meeting with what was said about its openness and what became of it, as the rows have it. */
export interface PublicatieRow {
  id: string
  soort: 'besluit' | 'vergadering'
  nummer: string
  titel: string
  tekst: string
  /** Why it was decided so; empty when nobody wrote it down. */
  motivering: string
  voorwaarden: string
  datum: string
  tafelId: string
  tafelNaam: string
  tafelSoort: string
  tafelOrganisatieId: string | null
  /** Of a meeting: its open items. */
  zitting: Zitting | null
  /** Whether what is public was overtaken. */
  verouderd: boolean
  /** Of a decision that was taken in a meeting here: how open its item was. */
  puntOpenbaarheid: Openbaarheid | null
  /** The legal form of the cooperation on the day of the decision. */
  vorm: string | null
  aanTafel: boolean
  /** Of a college or a council: its municipality in the national list. */
  gemeenteNaam: string | null
  gemeenteCode: string | null
  openbaarheid: Openbaarheid | null
  grond: string | null
  toelichting: string | null
  opgelegdDoor: 'bestuur' | 'voorzitter' | null
  opgelegdOp: string | null
  bekrachtigdOp: string | null
  publicatieId: string | null
  /** Who publishes it, as its copy says. */
  organisatieNaam: string | null
  organisatieUri: string | null
  gepubliceerdOp: string | null
  gewijzigdOp: string | null
  ingetrokkenOp: string | null
  intrekReden: string | null
  versie: number
}

/** What became of an item, in the words of the list of decisions. */
const uitkomst = sql`${JSON.stringify(uitkomstWoorden)}::jsonb ->> i.uitkomst`
const punten = sql`coalesce((select jsonb_agg(jsonb_build_object('titel', i.titel, 'soort', i.soort, 'uitkomst', ${uitkomst}, 'conclusie', i.conclusie,
    'besluitId', i.besluit_id, 'besluitNummer', d.nummer, 'besluitOpenbaarheid', case when i.besluit_id is not null and d.id is null then 'geheim' else w.openbaarheid end) order by i.volgorde, i.id)
  from agenda.agendapunt i left join governance.besluit d on d.id = i.besluit_id left join publicatie.openbaarheid w on w.besluit_id = i.besluit_id
  where i.agenda_id = a.id and i.openbaarheid = 'openbaar'), '[]')`

/** Decisions, and meetings whose agenda was sent and holds something open. */
const ding = sql`(
  select 'besluit' as soort, b.id, b.regeling_id, b.nummer, b.titel, b.tekst, b.motivering, b.voorwaarden, b.datum, s.tafel_id, b.gremium, null::jsonb as zitting, null::timestamptz as vastgesteld_op
  from governance.besluit b join governance.stap s on s.id = b.stap_id
  union all
  select 'vergadering', a.id, a.regeling_id, v.datum || '-' || left(trim(both '-' from regexp_replace(zoek.plat(t.naam), '[^a-z0-9]+', '-', 'g')), 80),
    case when a.status = 'vastgesteld' then 'Besluitenlijst ' else 'Agenda ' end || t.naam || ', ' || to_char(v.datum, 'DD-MM-YYYY'), '', '', '', v.datum, a.tafel_id, t.naam,
    jsonb_build_object('aanvang', to_char(v.aanvang, 'HH24:MI'), 'plaats', v.plaats, 'isVastgesteld', a.status = 'vastgesteld', 'punten', ${punten}), a.vastgesteld_op
  from agenda.agenda a join kalender.vergadering v on v.id = a.id join samenwerking.tafel t on t.id = a.tafel_id
  where a.verzonden_op is not null and v.status <> 'vervallen' and t.soort = any (${openbareTafels}::text[])
    and exists (select from agenda.agendapunt i where i.agenda_id = a.id and i.openbaarheid = 'openbaar')
)`
const verouderd = sql`(p.id is not null and b.vastgesteld_op is not null and b.vastgesteld_op > p.gepubliceerd_op)`

const columns = sql`b.id, b.soort, coalesce(p.nummer, b.nummer) as nummer, b.titel, b.tekst, b.motivering, b.voorwaarden, b.datum, b.zitting, ${verouderd} as verouderd, agenda.openbaarheid_van(b.id) as "puntOpenbaarheid", b.tafel_id as "tafelId", b.gremium as "tafelNaam", t.soort as "tafelSoort",
  t.organisatie_id as "tafelOrganisatieId", (select r.vorm from samenwerking.rechtsvorm r where r.regeling_id = b.regeling_id and r.geldig @> b.datum) as vorm,
  b.tafel_id = any (hoed.tafels()) as "aanTafel", g.naam as "gemeenteNaam", g.gemeente_code as "gemeenteCode",
  o.openbaarheid, o.grond, o.toelichting, o.opgelegd_door as "opgelegdDoor", o.opgelegd_op as "opgelegdOp", o.bekrachtigd_op as "bekrachtigdOp",
  p.id as "publicatieId", p.organisatie_naam as "organisatieNaam", p.organisatie_uri as "organisatieUri", ${instant('p.gepubliceerd_op')} as "gepubliceerdOp", ${instant('p.gewijzigd_op')} as "gewijzigdOp",
  ${instant('p.ingetrokken_op')} as "ingetrokkenOp", p.intrek_reden as "intrekReden", coalesce(o.versie, 0) + coalesce(p.versie, 0) as versie`
const from = sql`${ding} b join samenwerking.tafel t on t.id = b.tafel_id
  left join samenwerking.organisatie g on g.id = t.organisatie_id
  left join publicatie.openbaarheid o on o.besluit_id = b.id
  left join publicatie.publicatie p on p.soort = b.soort and p.onderwerp_id = b.id`

/** As `standVan` of the domain says it; the differential test holds them together. */
const stand = sql`case when b.soort = 'besluit' and o.openbaarheid is null then 'te_bepalen' when o.openbaarheid <> 'openbaar' then o.openbaarheid
  when p.ingetrokken_op is not null then 'ingetrokken' when p.id is not null and not ${verouderd} then 'gepubliceerd' else 'te_publiceren' end`

/** Which things are asked for. */
export interface PublicatieVraag extends PageRequest {
  stand?: Stand | undefined
  soort?: string | undefined
  tafelId?: string | undefined
  search?: string | undefined
}

/** Things of the cooperation that this hat may know of, the newest first. */
export async function listPublicaties(
  db: Db,
  { stand: wanted, soort, tafelId, search, ...page }: PublicatieVraag,
): Promise<{ resultaten: PublicatieRow[]; totaal: number }> {
  const { rows } = await sql<PublicatieRow & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(wanted && sql`${stand} = ${wanted}`, soort && sql`b.soort = ${soort}`, tafelId && sql`b.tafel_id = ${tafelId}`, search && sql`zoek.plat(b.titel || ' ' || b.nummer) like '%' || zoek.plat(${search}) || '%'`)}
    ${pageClause(page, { datum: [sql`b.datum`, sql`b.nummer desc`], nummer: sql`b.nummer`, titel: sql`b.titel collate public.nl`, tafelNaam: sql`b.gremium collate public.nl` }, '-datum')}`.execute(
    db,
  )
  return asPage(rows) as { resultaten: PublicatieRow[]; totaal: number }
}

/** One thing; `null` when it is not there for this hat. */
export async function findPublicatie(db: Db, id: string): Promise<PublicatieRow | null> {
  const { rows } = await sql<PublicatieRow>`select ${columns} from ${from} where b.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/** Whoever moves it at the same moment waits, and then sees what was done. */
export async function lockPublicatie(db: Db, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`publicatie ${id}`}, 0))`.execute(db)
}

/** What somebody said about openness. */
export interface OpenbaarheidRow {
  besluitId: string
  regelingId: string
  tafelId: string
  openbaarheid: string
  grond: string | null
  toelichting: string
  opgelegdDoor: string | null
  opgelegdOp: string | null
}

/** Says how open a decision is; an earlier word is replaced, and a confirmation of earlier secrecy with it. */
export async function saveOpenbaarheid(db: Db, row: OpenbaarheidRow): Promise<void> {
  await sql`
    insert into publicatie.openbaarheid as o (besluit_id, regeling_id, tafel_id, openbaarheid, grond, toelichting, opgelegd_door, opgelegd_op)
    values (${row.besluitId}, ${row.regelingId}, ${row.tafelId}, ${row.openbaarheid}, ${row.grond}, ${row.toelichting}, ${row.opgelegdDoor}, ${row.opgelegdOp}::date)
    on conflict (besluit_id) do update set openbaarheid = excluded.openbaarheid, grond = excluded.grond, toelichting = excluded.toelichting,
      opgelegd_door = excluded.opgelegd_door, opgelegd_op = excluded.opgelegd_op, bekrachtigd_op = null, versie = o.versie + 1`.execute(db)
}

/** The board confirmed the secrecy on this day. */
export async function saveBekrachtiging(db: Db, besluitId: string, datum: string): Promise<void> {
  await sql`update publicatie.openbaarheid set bekrachtigd_op = ${datum}::date, versie = versie + 1 where besluit_id = ${besluitId}`.execute(
    db,
  )
}

/** The frozen copy that everybody reads. */
export interface NieuwePublicatie {
  id: string
  regelingId: string
  soort: 'besluit' | 'vergadering'
  onderwerpId: string
  /** Decisions of which it tells, beside itself. */
  besluitIds: readonly string[]
  tafelId: string
  tafelNaam: string
  nummer: string
  titel: string
  inhoud: string
  datum: string
  categorie: number | null
  organisatieNaam: string
  organisatieUri: string | null
  op: Date
}

/** Makes it public; what was withdrawn comes back at the same address. */
export async function savePublicatie(db: Db, row: NieuwePublicatie): Promise<void> {
  await sql`
    insert into publicatie.publicatie as p (id, regeling_id, soort, onderwerp_id, tafel_id, tafel_naam, nummer, titel, inhoud, datum, categorie, organisatie_naam, organisatie_uri, gepubliceerd_op, gewijzigd_op, besluit_ids)
    values (${row.id}, ${row.regelingId}, ${row.soort}, ${row.onderwerpId}, ${row.tafelId}, ${row.tafelNaam}, ${row.nummer}, ${row.titel}, ${row.inhoud}, ${row.datum}::date,
      ${row.categorie}, ${row.organisatieNaam}, ${row.organisatieUri}, ${row.op}, ${row.op}, ${row.besluitIds}::uuid[])
    on conflict (soort, onderwerp_id) do update set tafel_naam = excluded.tafel_naam, titel = excluded.titel, inhoud = excluded.inhoud, categorie = excluded.categorie,
      organisatie_naam = excluded.organisatie_naam, organisatie_uri = excluded.organisatie_uri, gepubliceerd_op = excluded.gepubliceerd_op, gewijzigd_op = excluded.gewijzigd_op,
      besluit_ids = excluded.besluit_ids, ingetrokken_op = null, intrek_reden = null, versie = p.versie + 1`.execute(db)
}

/** It is no longer public; its address says why. */
export async function saveIntrekking(
  db: Db,
  { soort, id }: Pick<PublicatieRow, 'soort' | 'id'>,
  { reden, op }: { reden: string; op: Date },
): Promise<void> {
  await sql`
    update publicatie.publicatie set ingetrokken_op = ${op}, gewijzigd_op = ${op}, intrek_reden = ${reden}, versie = versie + 1
    where soort = ${soort} and onderwerp_id = ${id}`.execute(db)
}

/** The public lists of decisions that tell of a decision, by title. */
export async function listInLijsten(db: Db, besluitId: string): Promise<string[]> {
  const { rows } = await sql<{ titel: string }>`
    select p.titel from publicatie.publicatie p where p.besluit_ids @> array[${besluitId}::uuid] and p.ingetrokken_op is null order by p.datum`.execute(
    db,
  )
  return rows.map(({ titel }) => titel)
}
