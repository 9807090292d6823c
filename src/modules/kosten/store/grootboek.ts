import { type RawBuilder, sql } from 'kysely'
import { bedrag, type Bedrag, formatBedrag } from '#kernel/bedrag.ts'
import type { Db } from '#platform/database/database.ts'
import { asPage, pageClause, type PageRequest, where } from '#platform/database/paging.ts'
import { instant } from '#platform/own-side/rows.ts'
import type { Grootboekbestand, Grootboekregel, Rekeningsaldo } from '#modules/kosten/contract/grootboek.ts'

const geld = (cent: bigint) => formatBedrag(bedrag(cent))

/** The quarters of a version `b` about which no later version is. */
const geldtVoor = sql`array(select k from generate_series(b.kwartaal_van, b.kwartaal_tot) k where not exists (
  select from kosten.grootboekbestand n where n.regeling_id = b.regeling_id and n.jaar = b.jaar and n.nummer > b.nummer and k between n.kwartaal_van and n.kwartaal_tot))`

const columns = sql`b.id, b.jaar, b.nummer, b.soort, b.naam, b.sha256, b.kwartaal_van as "kwartaalVan", b.kwartaal_tot as "kwartaalTot", ${geldtVoor} as "geldtVoor",
  b.per_kwartaal as "perKwartaal", b.aantal, b.debet_cent as debet, b.credit_cent as credit, b.weggelaten, b.fictief, ${instant('b.opgenomen_op')} as "opgenomenOp",
  b.persoon_naam as "persoonNaam", (select count(distinct s.rekening)::int from kosten.grootboeksaldo s where s.bestand_id = b.id) as "aantalRekeningen",
  (select json_build_object('id', v.id, 'nummer', v.nummer) from kosten.grootboekbestand v where v.id = b.vervangt) as vervangt`

type BestandRow = Omit<Grootboekbestand, 'debet' | 'credit' | 'saldo' | 'status'> & { debet: bigint; credit: bigint }

function bestandOf({ debet, credit, ...row }: BestandRow): Grootboekbestand {
  const geldt = row.geldtVoor.length
  const status = geldt === 0 ? 'vervangen' : geldt === row.kwartaalTot - row.kwartaalVan + 1 ? 'geldt' : 'geldt_deels'
  return { ...row, status, debet: geld(debet), credit: geld(credit), saldo: geld(debet - credit) }
}

/** Versions of the ledger, the newest year and version first. */
export async function listBestanden(
  db: Db,
  { jaar, search, ...page }: PageRequest & { jaar?: number | undefined; search?: string | undefined },
): Promise<{ resultaten: Grootboekbestand[]; totaal: number }> {
  const { rows } = await sql<BestandRow & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from kosten.grootboekbestand b
    ${where(jaar !== undefined && sql`b.jaar = ${jaar}`, search && sql`strpos(lower(b.naam), lower(${search})) > 0`)}
    ${pageClause(page, { jaar: [sql`b.jaar`, sql`b.nummer desc`], nummer: [sql`b.nummer`, sql`b.jaar desc`], opgenomenOp: sql`b.opgenomen_op`, naam: sql`b.naam collate public.nl` }, '-jaar')}`.execute(
    db,
  )
  const { resultaten, totaal } = asPage(rows)
  return { resultaten: resultaten.map(bestandOf), totaal }
}

/** One version; `null` when it is not there for this hat. */
export async function findBestand(db: Db, id: string): Promise<Grootboekbestand | null> {
  const { rows } = await sql<BestandRow>`select ${columns} from kosten.grootboekbestand b where b.id = ${id}`.execute(db)
  return rows[0] ? bestandOf(rows[0]) : null
}

/** Cost centre `geen` asks for what has none. */
const kostenplaatsIs = (kolom: RawBuilder<unknown>, kostenplaats: string | undefined) =>
  kostenplaats && (kostenplaats === 'geen' ? sql`${kolom} is null` : sql`${kolom} = ${kostenplaats}`)

/** What a list of a version is narrowed to. */
export interface Grootboekfilter {
  id: string
  rekening?: string | undefined
  kostenplaats?: string | undefined
  kwartaal?: number | undefined
  search?: string | undefined
}

/** Accounts of a version with their balance, and all of them together. */
export async function listSaldi(
  db: Db,
  { id, kostenplaats, kwartaal, search, ...page }: PageRequest & Grootboekfilter,
): Promise<{ resultaten: Rekeningsaldo[]; totaal: number; bedrag: string; perKwartaal: string[]; kostenplaatsen: string[] }> {
  type Row = Omit<Rekeningsaldo, 'bedrag' | 'perKwartaal'> & {
    bedrag: bigint
    k1: bigint
    k2: bigint
    k3: bigint
    k4: bigint
    totaal: bigint
    samen: bigint
    samenPerKwartaal: string[]
  }
  const samenIn = (k: number) => sql`(sum(coalesce(sum(s.bedrag_cent) filter (where s.kwartaal = ${sql.lit(k)}), 0)) over ())::text`
  const inKwartaal = (k: number) => sql`coalesce(sum(s.bedrag_cent) filter (where s.kwartaal = ${sql.lit(k)}), 0)::bigint`
  const { rows } = await sql<Row>`
    select s.rekening, max(s.rekening_naam) as "rekeningNaam", sum(s.bedrag_cent)::bigint as bedrag, sum(s.regels)::int as regels,
      ${inKwartaal(1)} as k1, ${inKwartaal(2)} as k2, ${inKwartaal(3)} as k3, ${inKwartaal(4)} as k4,
      count(*) over () as totaal, (sum(sum(s.bedrag_cent)) over ())::bigint as samen,
      array[${samenIn(1)}, ${samenIn(2)}, ${samenIn(3)}, ${samenIn(4)}] as "samenPerKwartaal", s.rekening as id
    from kosten.grootboeksaldo s
    ${where(
      sql`s.bestand_id = ${id}`,
      kostenplaatsIs(sql`s.kostenplaats`, kostenplaats),
      kwartaal !== undefined && sql`s.kwartaal = ${kwartaal}`,
      search && sql`strpos(lower(s.rekening || ' ' || s.rekening_naam), lower(${search})) > 0`,
    )}
    group by s.rekening
    ${pageClause(page, { rekening: sql`s.rekening`, naam: sql`max(s.rekening_naam)`, bedrag: sql`sum(s.bedrag_cent)`, regels: sql`sum(s.regels)` }, 'rekening')}`.execute(
    db,
  )
  const { rows: plaatsen } = await sql<{ kostenplaats: string }>`
    select distinct kostenplaats from kosten.grootboeksaldo where bestand_id = ${id} and kostenplaats is not null order by kostenplaats`.execute(
    db,
  )
  return {
    resultaten: rows.map(({ rekening, rekeningNaam, bedrag: samen, regels, k1, k2, k3, k4 }) => ({
      rekening,
      rekeningNaam,
      regels,
      bedrag: geld(samen),
      perKwartaal: [k1, k2, k3, k4].map(geld),
    })),
    totaal: Number(rows[0]?.totaal ?? 0n),
    bedrag: geld(rows[0]?.samen ?? 0n),
    perKwartaal: (rows[0]?.samenPerKwartaal ?? ['0', '0', '0', '0']).map((cent) => geld(BigInt(cent))),
    kostenplaatsen: plaatsen.map((each) => each.kostenplaats),
  }
}

type RegelRow = Omit<Grootboekregel, 'bedrag'> & { bedrag: bigint; totaal: bigint; samen: bigint }

const regelColumns = sql`r.volgnummer, r.rekening, r.rekening_naam as "rekeningNaam", r.kostenplaats, r.datum as boekdatum, r.kwartaal, r.omschrijving, r.stuknummer, r.bedrag_cent as bedrag,
  count(*) over () as totaal, (sum(r.bedrag_cent) over ())::bigint as samen, r.volgnummer as id`

/** Lines of a version in the order of the file, and all that were asked for together. */
export async function listRegels(
  db: Db,
  { id, rekening, kostenplaats, kwartaal, search, ...page }: PageRequest & Grootboekfilter,
): Promise<{ resultaten: Grootboekregel[]; totaal: number; bedrag: string }> {
  const { rows } = await sql<RegelRow>`
    select ${regelColumns} from kosten.grootboekregel r
    ${where(
      sql`r.bestand_id = ${id}`,
      rekening && sql`r.rekening = ${rekening}`,
      kostenplaatsIs(sql`r.kostenplaats`, kostenplaats),
      kwartaal !== undefined && sql`r.kwartaal = ${kwartaal}`,
      search &&
        sql`strpos(lower(r.rekening || ' ' || r.rekening_naam || ' ' || coalesce(r.kostenplaats, '') || ' ' || r.omschrijving || ' ' || r.stuknummer), lower(${search})) > 0`,
    )}
    ${pageClause(page, { volgnummer: sql`r.volgnummer`, boekdatum: [sql`r.datum`, sql`r.volgnummer`], rekening: [sql`r.rekening`, sql`r.volgnummer`], bedrag: [sql`r.bedrag_cent`, sql`r.volgnummer`] }, 'volgnummer')}`.execute(
    db,
  )
  return regelsOf(rows)
}

function regelsOf(rows: readonly RegelRow[]) {
  return {
    resultaten: rows.map(({ totaal: _totaal, samen: _samen, bedrag: cent, ...row }) => ({ ...row, bedrag: geld(cent) })),
    totaal: Number(rows[0]?.totaal ?? 0n),
    bedrag: geld(rows[0]?.samen ?? 0n),
  }
}

/** Each quarter of a year with the version that is in force for it: the one with the highest number. */
const geldend = (jaar: number) => sql`(
  select distinct on (k) b.id, b.nummer, b.naam, b.per_kwartaal, k as kwartaal from kosten.grootboekbestand b, generate_series(b.kwartaal_van, b.kwartaal_tot) k
  where b.jaar = ${jaar} order by k, b.nummer desc)`

/** A version that is in force for some quarters of a year. */
export interface GeldendBestand {
  id: string
  nummer: number
  naam: string
  /** False: one amount for several quarters together, kept at the last of them. */
  perKwartaal: boolean
  kwartalen: number[]
}

/** What an account holds at a cost centre, over the quarters that were asked for. */
export interface Saldo {
  rekening: string
  rekeningNaam: string
  kostenplaats: string | null
  /** Debit minus credit. */
  bedrag: Bedrag
  regels: number
}

/** Which quarters of a year: one, all up to one, or (neither) all four. */
export interface Tijdvak {
  jaar: number
  kwartaal?: number | undefined
  totEnMetKwartaal?: number | undefined
}

const kwartalenVan = ({ kwartaal, totEnMetKwartaal = 4 }: Tijdvak) =>
  kwartaal === undefined ? Array.from({ length: totEnMetKwartaal }, (_, index) => index + 1) : [kwartaal]

/** The balances of the versions that are in force, with those versions; a quarter that none of them names has no ledger. */
export async function readSaldi(db: Db, tijdvak: Tijdvak): Promise<{ bestanden: GeldendBestand[]; saldi: Saldo[] }> {
  const kwartalen = kwartalenVan(tijdvak)
  const { rows: bestanden } = await sql<GeldendBestand>`
    select g.id, g.nummer, g.naam, g.per_kwartaal as "perKwartaal", array_agg(g.kwartaal order by g.kwartaal) as kwartalen
    from ${geldend(tijdvak.jaar)} g where g.kwartaal = any (${kwartalen}::int[]) group by g.id, g.nummer, g.naam, g.per_kwartaal order by g.nummer`.execute(
    db,
  )
  const { rows: saldi } = await sql<Omit<Saldo, 'bedrag'> & { bedrag: bigint }>`
    select s.rekening, max(s.rekening_naam) as "rekeningNaam", s.kostenplaats, sum(s.bedrag_cent)::bigint as bedrag, sum(s.regels)::int as regels
    from ${geldend(tijdvak.jaar)} g join kosten.grootboeksaldo s on s.bestand_id = g.id and s.kwartaal = g.kwartaal
    where g.kwartaal = any (${kwartalen}::int[]) group by s.rekening, s.kostenplaats order by s.rekening, s.kostenplaats nulls last`.execute(
    db,
  )
  return { bestanden, saldi: saldi.map((saldo) => ({ ...saldo, bedrag: bedrag(saldo.bedrag) })) }
}

/** Lines of the versions that are in force, over all their files. */
export async function listGrootboekregels(
  db: Db,
  {
    page,
    rekeningen,
    kostenplaats,
    ...tijdvak
  }: Tijdvak & { rekeningen?: readonly string[]; kostenplaats?: string | null; page: PageRequest },
): Promise<{ resultaten: (Grootboekregel & { bestandId: string })[]; totaal: number; bedrag: string }> {
  const { rows } = await sql<RegelRow & { bestandId: string }>`
    select ${regelColumns}, r.bestand_id as "bestandId" from ${geldend(tijdvak.jaar)} g join kosten.grootboekregel r on r.bestand_id = g.id and r.kwartaal = g.kwartaal
    ${where(
      sql`g.kwartaal = any (${kwartalenVan(tijdvak)}::int[])`,
      rekeningen && sql`r.rekening = any (${[...rekeningen]}::text[])`,
      kostenplaats === null && sql`r.kostenplaats is null`,
      kostenplaats && sql`r.kostenplaats = ${kostenplaats}`,
    )}
    ${pageClause(page, { volgnummer: [sql`r.kwartaal`, sql`r.volgnummer`], bedrag: sql`r.bedrag_cent` }, 'volgnummer')}`.execute(db)
  return {
    ...regelsOf(rows),
    resultaten: rows.map(({ totaal: _totaal, samen: _samen, bedrag: cent, ...row }) => ({ ...row, bedrag: geld(cent) })),
  }
}

/** The balances per account of the versions that were in force for these quarters before a version came; without a number: today. */
export async function saldiVoor(
  db: Db,
  { jaar, van, tot, nummer }: { jaar: number; van: number; tot: number; nummer: number | null },
): Promise<{
  bestanden: { id: string; nummer: number; perKwartaal: boolean; kwartaalVan: number; kwartaalTot: number }[]
  saldi: Saldo[]
}> {
  const eerder = sql`(
    select distinct on (k) b.id, b.nummer, b.per_kwartaal, b.kwartaal_van, b.kwartaal_tot, k as kwartaal from kosten.grootboekbestand b, generate_series(b.kwartaal_van, b.kwartaal_tot) k
    where b.jaar = ${jaar} and k between ${van} and ${tot} and (${nummer}::int is null or b.nummer < ${nummer}) order by k, b.nummer desc)`
  const { rows: bestanden } = await sql<{ id: string; nummer: number; perKwartaal: boolean; kwartaalVan: number; kwartaalTot: number }>`
    select distinct g.id, g.nummer, g.per_kwartaal as "perKwartaal", g.kwartaal_van as "kwartaalVan", g.kwartaal_tot as "kwartaalTot" from ${eerder} g order by g.nummer`.execute(
    db,
  )
  const { rows: saldi } = await sql<Omit<Saldo, 'bedrag'> & { bedrag: bigint }>`
    select s.rekening, max(s.rekening_naam) as "rekeningNaam", null as kostenplaats, sum(s.bedrag_cent)::bigint as bedrag, sum(s.regels)::int as regels
    from ${eerder} g join kosten.grootboeksaldo s on s.bestand_id = g.id and s.kwartaal = g.kwartaal group by s.rekening`.execute(db)
  return { bestanden, saldi: saldi.map((saldo) => ({ ...saldo, bedrag: bedrag(saldo.bedrag) })) }
}

/** The balances per account of one version. */
export async function saldiVanBestand(db: Db, id: string): Promise<{ rekening: string; rekeningNaam: string; bedragCent: bigint }[]> {
  const { rows } = await sql<{ rekening: string; rekeningNaam: string; bedragCent: bigint }>`
    select rekening, max(rekening_naam) as "rekeningNaam", sum(bedrag_cent)::bigint as "bedragCent" from kosten.grootboeksaldo where bestand_id = ${id} group by rekening`.execute(
    db,
  )
  return rows
}
