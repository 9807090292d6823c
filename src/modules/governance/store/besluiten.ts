import { type RawBuilder, sql } from 'kysely'
import { bedrag, formatBedrag } from '#kernel/bedrag.ts'
import { formatPost, formatTotaal, type Post, totaalOf } from '#kernel/totaal.ts'
import type { Db } from '#platform/database/database.ts'
import { pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { BesluitGenomen } from '#modules/governance/events.ts'
import type { Besluit, Besluitvoorbereiding } from '#modules/governance/contract.ts'
import type { GovernanceTables } from '#modules/governance/tables.ts'

type Row = Omit<Besluit, 'regels' | 'verdeling' | 'totaal'> & {
  /** Cents as text: JSON has no bigint; null for PM. */
  regels: (Omit<Besluit['regels'][number], 'post'> & { cent: string | null })[]
  verdeling: (Omit<Besluit['verdeling'][number], 'bedrag'> & { cent: string })[]
}

const columns = sql`b.id, b.nummer, b.behandeling_id as "behandelingId", b.stap_id as "stapId", b.voorstel_id as "voorstelId", b.voorstel_versie as "voorstelVersie", b.wens_id as "wensId",
  b.titel, b.gremium, b.datum, b.tekst, b.stemming, b.voorwaarden, b.motivering, b.alternatieven, b.businesscase, b.adviezen, b.geschillen, b.mandaat, b.deelnemers, b.evaluatiedatum,
  case when b.openbaarheid is not null then jsonb_build_object('soort', b.openbaarheid, 'grond', b.openbaarheid_grond, 'toelichting', b.openbaarheid_toelichting, 'opgelegdDoor', b.opgelegd_door) end as openbaarheid, b.beslispunten, b.dekking_besluit_id as "dekkingBesluitId", b.verdeelsleutel_id as "verdeelsleutelId", k.naam as "verdeelsleutelNaam", b.slotbesluit,
  b.vervangt_id as "vervangtId", b.vervanging, b.tafel_id as "tafelId", (select n.id from governance.besluit n where n.vervangt_id = b.id limit 1) as "vervangenDoorId", b.persoon_naam as "persoonNaam", b.rol, h.eigen_organisatie_id as "eigenOrganisatieId", ho.naam as "eigenOrganisatieNaam",
  h.eigen_organisatie_id in (select m.id from samenwerking.met_voorgangers((select hoed.organisatie())) m) as "isEigen",
  (select jsonb_build_object('uitkomst', e.uitkomst, 'tekst', e.tekst, 'persoonNaam', e.persoon_naam, 'rol', e.rol, 'gegevenOp', ${instant('e.gegeven_op')}) from governance.evaluatie e where e.besluit_id = b.id) as evaluatie,
  ${instant('b.vastgelegd_op')} as "vastgelegdOp",
  coalesce((select jsonb_agg(jsonb_build_object('regelId', r.regel_id, 'omschrijving', r.omschrijving, 'klasse', r.klasse, 'jaar', r.jaar, 'soort', r.soort, 'cent', r.bedrag_cent::text) order by r.volgorde)
    from governance.besluit_regel r where r.besluit_id = b.id), '[]') as regels,
  coalesce((select jsonb_agg(jsonb_build_object('organisatieId', v.organisatie_id, 'organisatieNaam', o.naam, 'jaar', v.jaar, 'soort', v.soort, 'cent', v.bedrag_cent::text) order by v.jaar, v.soort, v.volgorde)
    from governance.besluit_verdeling v join samenwerking.organisatie o on o.id = v.organisatie_id where v.besluit_id = b.id), '[]') as verdeling`
const from = sql`governance.besluit b join governance.behandeling h on h.id = b.behandeling_id join samenwerking.organisatie ho on ho.id = h.eigen_organisatie_id
  left join samenwerking.verdeelsleutel k on k.id = b.verdeelsleutel_id`

interface BesluitVraag extends PageRequest {
  voorstelId?: string | undefined
  search?: string | undefined
}

/** Decisions, the newest first. */
export async function listBesluiten(
  db: Db,
  { voorstelId, search, ...page }: BesluitVraag,
): Promise<{ resultaten: Besluit[]; totaal: number }> {
  const { rows } = await sql<Row & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from ${from}
    ${where(voorstelId && sql`b.voorstel_id = ${voorstelId}`, search && sql`zoek.plat(b.titel || ' ' || b.tekst || ' ' || b.nummer) like '%' || zoek.plat(${search}) || '%'`)}
    ${pageClause(page, { nummer: sql`b.nummer`, datum: [sql`b.datum`, sql`b.nummer desc`], titel: sql`b.titel collate public.nl`, gremium: sql`b.gremium collate public.nl` }, '-datum')}`.execute(
    db,
  )
  return { resultaten: rows.map(({ totaal: _, ...row }) => besluitOf(row)), totaal: rows[0] ? Number(rows[0].totaal) : 0 }
}

/** One decision; `null` when it is not there for this hat. */
export async function findBesluit(db: Db, id: string): Promise<Besluit | null> {
  const row = await findOne(db, sql`b.id = ${id}`)
  return row && besluitOf(row)
}

async function findOne(db: Db, condition: RawBuilder<unknown>): Promise<Row | null> {
  const { rows } = await sql<Row>`select ${columns} from ${from} where ${condition}`.execute(db)
  return rows[0] ?? null
}

function besluitOf({ regels, verdeling, ...row }: Row): Besluit {
  const posten = regels.map(({ cent }): Post => (cent === null ? 'PM' : bedrag(BigInt(cent))))
  return {
    ...row,
    totaal: formatTotaal(totaalOf(posten)),
    regels: regels.map(({ cent: _, ...regel }, index) => ({ ...regel, post: formatPost(posten[index]!) })),
    verdeling: verdeling.map(({ cent, ...deel }) => ({ ...deel, bedrag: formatBedrag(bedrag(BigInt(cent))) })),
  }
}

/** A decision and all that it replaced before it, the newest first. */
export async function listKeten(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive keten (id, vervangt_id, diepte) as (
      select b.id, b.vervangt_id, 0 from governance.besluit b where b.id = ${id}
      union all select b.id, b.vervangt_id, k.diepte + 1 from governance.besluit b join keten k on b.id = k.vervangt_id
    ) select id from keten order by diepte`.execute(db)
  return rows.map((row) => row.id)
}

/** What is frozen when a table decides. */
export interface NieuwBesluit {
  id: string
  regelingId: string
  tafelId: string
  nummer: string
  /** Its place in the row of its table and year; null for what is secret from its beginning. */
  volgnummer: number | null
  behandelingId: string
  stapId: string
  voorstelId: string
  voorstelVersie: number
  wensId: string
  titel: string
  beslispunten: readonly { tekst: string; raakt: readonly { soort: string; wat: string }[] }[]
  dekkingBesluitId: string | null
  gremium: string
  datum: string
  tekst: string
  stemming: string
  voorwaarden: string
  motivering: string
  omgeving: Besluitvoorbereiding
  openbaarheid: Besluit['openbaarheid']
  evaluatiedatum: string | null
  verdeelsleutelId: string | null
  slotbesluit: boolean
  vervangtId: string | null
  vervanging: 'vervangt' | 'trekt_in' | null
  persoonNaam: string
  rol: string
  op: Date
  regels: BesluitGenomen['regels']
  verdeling: readonly { organisatieId: string; jaar: number; soort: string; cent: bigint }[]
}

/** Writes a decision down, once; the database grants no way to change it. */
export async function insertBesluit(db: Db, { regels, verdeling, omgeving, openbaarheid, ...row }: NieuwBesluit): Promise<void> {
  const tables = db.withTables<GovernanceTables>()
  await tables
    .insertInto('governance.besluit')
    .values({
      id: row.id,
      regeling_id: row.regelingId,
      tafel_id: row.tafelId,
      nummer: row.nummer,
      volgnummer: row.volgnummer,
      behandeling_id: row.behandelingId,
      stap_id: row.stapId,
      voorstel_id: row.voorstelId,
      voorstel_versie: row.voorstelVersie,
      wens_id: row.wensId,
      titel: row.titel,
      beslispunten: JSON.stringify(row.beslispunten),
      dekking_besluit_id: row.dekkingBesluitId,
      gremium: row.gremium,
      datum: row.datum,
      tekst: row.tekst,
      stemming: row.stemming,
      voorwaarden: row.voorwaarden,
      motivering: row.motivering,
      ...omgevingKolommen(omgeving),
      ...openbaarheidKolommen(openbaarheid),
      evaluatiedatum: row.evaluatiedatum,
      verdeelsleutel_id: row.verdeelsleutelId,
      slotbesluit: row.slotbesluit,
      vervangt_id: row.vervangtId,
      vervanging: row.vervanging,
      persoon_naam: row.persoonNaam,
      rol: row.rol,
      vastgelegd_op: row.op,
    })
    .execute()
  if (regels.length > 0)
    await tables
      .insertInto('governance.besluit_regel')
      .values(
        regels.map(({ regelId, post, ...regel }, volgorde) => ({
          besluit_id: row.id,
          regel_id: regelId,
          volgorde,
          ...regel,
          bedrag_cent: post === 'PM' ? null : post,
        })),
      )
      .execute()
  if (verdeling.length > 0)
    await tables
      .insertInto('governance.besluit_verdeling')
      .values(
        verdeling.map(({ organisatieId, jaar, soort, cent }, volgorde) => ({
          besluit_id: row.id,
          volgorde,
          organisatie_id: organisatieId,
          jaar,
          soort,
          bedrag_cent: cent,
        })),
      )
      .execute()
}

const omgevingKolommen = ({ alternatieven, businesscase, adviezen, geschillen, mandaat, deelnemers }: Besluitvoorbereiding) => ({
  alternatieven: JSON.stringify(alternatieven),
  businesscase: businesscase && JSON.stringify(businesscase),
  adviezen: JSON.stringify(adviezen),
  geschillen: JSON.stringify(geschillen),
  mandaat: mandaat && JSON.stringify(mandaat),
  deelnemers: JSON.stringify(deelnemers),
})

const openbaarheidKolommen = (openbaarheid: Besluit['openbaarheid']) => ({
  openbaarheid: openbaarheid?.soort ?? null,
  openbaarheid_grond: openbaarheid?.grond ?? null,
  openbaarheid_toelichting: openbaarheid?.toelichting ?? '',
  opgelegd_door: openbaarheid?.opgelegdDoor ?? null,
})
