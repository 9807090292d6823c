import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Grootboekkoppeling } from '#modules/kosten/domain/grootboek-blad.ts'
import type { Weggelaten } from '#modules/kosten/domain/grootboek-toets.ts'
import type { Grootboeksoort } from '#modules/kosten/domain/grootboek-velden.ts'

/** The head of a new version. */
export interface NieuwBestand {
  id: string
  regelingId: string
  organisatieId: string
  jaar: number
  soort: Grootboeksoort
  naam: string
  sha256: string
  kopsleutel: string
  koppeling: Grootboekkoppeling
  aantal: number
  debetCent: bigint
  creditCent: bigint
  kwartaalVan: number
  kwartaalTot: number
  perKwartaal: boolean
  weggelaten: readonly Weggelaten[]
  fictief: boolean
  opgenomenOp: Date
  persoonNaam: string
  vervangt: string | null
}

/** Nobody else adds a version of this year before the end of the transaction. */
export async function lockJaar(db: Db, { regelingId, jaar }: { regelingId: string; jaar: number }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grootboek/${regelingId}/${jaar}`}, 0))`.execute(db)
}

/** Adds the head of a version; its lines and balances follow in the same transaction. @returns its number */
export async function insertBestand(db: Db, row: NieuwBestand): Promise<number> {
  const { rows } = await sql<{ nummer: number }>`
    insert into kosten.grootboekbestand (id, regeling_id, organisatie_id, jaar, nummer, soort, naam, sha256, kopsleutel, koppeling, aantal, debet_cent, credit_cent,
      kwartaal_van, kwartaal_tot, per_kwartaal, weggelaten, fictief, opgenomen_op, persoon_naam, vervangt)
    select ${row.id}, ${row.regelingId}::uuid, ${row.organisatieId}, ${row.jaar}::int, coalesce(max(b.nummer), 0) + 1, ${row.soort}, ${row.naam}, ${row.sha256}, ${row.kopsleutel},
      ${JSON.stringify(row.koppeling)}::jsonb, ${row.aantal}, ${row.debetCent}, ${row.creditCent}, ${row.kwartaalVan}, ${row.kwartaalTot}, ${row.perKwartaal},
      ${JSON.stringify(row.weggelaten)}::jsonb, ${row.fictief}, ${row.opgenomenOp}, ${row.persoonNaam}, ${row.vervangt}
    from kosten.grootboekbestand b where b.regeling_id = ${row.regelingId}::uuid and b.jaar = ${row.jaar}::int
    returning nummer`.execute(db)
  return rows[0]!.nummer
}

/** A piece of the lines of a version: per column an array as PostgreSQL writes it, so that the server itself takes it apart. */
export interface Regelstuk {
  /** How many lines came before. */
  na: number
  aantal: number
  rekening: string
  rekeningNaam: string
  kostenplaats: string
  datum: string
  kwartaal: string
  omschrijving: string
  stuknummer: string
  bedragCent: string
}

/** Adds a piece of the lines. */
export async function insertRegels(db: Db, bestandId: string, stuk: Regelstuk): Promise<void> {
  await sql`
    insert into kosten.grootboekregel (bestand_id, volgnummer, rekening, rekening_naam, kostenplaats, datum, kwartaal, omschrijving, stuknummer, bedrag_cent)
    select ${bestandId}::uuid, ${stuk.na}::int + nummer, rekening, naam, kostenplaats, datum, kwartaal, omschrijving, stuknummer, bedrag
    from unnest(${stuk.rekening}::text[], ${stuk.rekeningNaam}::text[], ${stuk.kostenplaats}::text[], ${stuk.datum}::date[], ${stuk.kwartaal}::smallint[],
      ${stuk.omschrijving}::text[], ${stuk.stuknummer}::text[], ${stuk.bedragCent}::bigint[])
      with ordinality as t (rekening, naam, kostenplaats, datum, kwartaal, omschrijving, stuknummer, bedrag, nummer)`.execute(db)
}

/** Adds the balances of a version, added up from its lines. */
export async function insertSaldi(db: Db, bestandId: string): Promise<void> {
  await sql`
    insert into kosten.grootboeksaldo (bestand_id, kwartaal, rekening, rekening_naam, kostenplaats, bedrag_cent, regels)
    select bestand_id, kwartaal, rekening, max(rekening_naam), kostenplaats, sum(bedrag_cent), count(*)
    from kosten.grootboekregel where bestand_id = ${bestandId} group by bestand_id, kwartaal, rekening, kostenplaats`.execute(db)
}
