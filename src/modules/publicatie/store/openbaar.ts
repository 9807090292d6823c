import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import { asPage, where } from '#platform/database/paging.ts'
import type { Stuksoort } from '#modules/publicatie/domain/adres.ts'

/** A public register. */
export interface Register {
  regelingId: string
  slug: string
  naam: string
}

/** The registers that exist. Everything in this file is asked without a hat: row-level security gives nobody anything but what is public. */
export async function listRegisters(db: Db): Promise<Register[]> {
  const { rows } = await sql<Register>`select regeling_id as "regelingId", slug, naam from publicatie.registers()`.execute(db)
  return rows
}

/** A thing as everybody reads it. */
export interface OpenbaarStuk {
  soort: Stuksoort
  nummer: string
  titel: string
  inhoud: string
  datum: string
  tafelNaam: string
  categorie: number | null
  organisatieNaam: string
  organisatieUri: string | null
  gepubliceerdOp: Date
  gewijzigdOp: Date
}

const columns = sql`p.soort, p.nummer, p.titel, p.inhoud, p.datum, p.tafel_naam as "tafelNaam", p.categorie, p.organisatie_naam as "organisatieNaam",
  p.organisatie_uri as "organisatieUri", p.gepubliceerd_op as "gepubliceerdOp", p.gewijzigd_op as "gewijzigdOp"`

/** Which public things are asked for. */
export interface OpenbaarVraag {
  regelingId: string
  zoek?: string | undefined
  tafel?: string | undefined
  jaar?: number | undefined
  categorie?: number | undefined
  soort?: string | undefined
  pagina: number
  grootte: number
}

/** Public things: the best match first when words were asked for, else the newest. */
export async function listOpenbaar(
  db: Db,
  { regelingId, zoek, tafel, jaar, categorie, soort, pagina, grootte }: OpenbaarVraag,
): Promise<{ resultaten: OpenbaarStuk[]; totaal: number }> {
  const woorden = zoek ? sql`websearch_to_tsquery('zoek.nederlands', ${zoek})` : null
  const { rows } = await sql<OpenbaarStuk & { totaal: bigint }>`
    select ${columns}, count(*) over () as totaal from publicatie.publicatie p
    ${where(sql`p.regeling_id = ${regelingId}`, woorden && sql`p.woorden @@ ${woorden}`, tafel && sql`p.tafel_naam = ${tafel}`, jaar !== undefined && sql`extract(year from p.datum) = ${jaar}`, categorie !== undefined && sql`p.categorie = ${categorie}`, soort && sql`p.soort = ${soort}`)}
    order by ${woorden ? sql`ts_rank(p.woorden, ${woorden}) desc,` : sql``} p.datum desc, p.nummer desc limit ${grootte} offset ${(pagina - 1) * grootte}`.execute(
    db,
  )
  return asPage(rows) as { resultaten: OpenbaarStuk[]; totaal: number }
}

/** Tables and years that have something public, to choose from. */
export async function listKeuzes(db: Db, regelingId: string): Promise<{ tafels: string[]; jaren: number[] }> {
  const { rows } = await sql<{ tafels: string[] | null; jaren: number[] | null }>`
    select array_agg(distinct p.tafel_naam) as tafels, array_agg(distinct extract(year from p.datum)::integer) as jaren
    from publicatie.publicatie p where p.regeling_id = ${regelingId}`.execute(db)
  return { tafels: rows[0]?.tafels ?? [], jaren: (rows[0]?.jaren ?? []).toReversed() }
}

/** What a thing is called in its address. */
export type Stuknaam = Pick<OpenbaarStuk, 'soort' | 'nummer'>

/** One public thing; `null` when it is not there, or no longer. */
export async function findOpenbaar(db: Db, regelingId: string, { soort, nummer }: Stuknaam): Promise<OpenbaarStuk | null> {
  const { rows } = await sql<OpenbaarStuk>`
    select ${columns} from publicatie.publicatie p where p.regeling_id = ${regelingId} and p.soort = ${soort} and p.nummer = ${nummer}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** When and why something was withdrawn from this address; `null` when nothing was. */
export async function findIngetrokken(
  db: Db,
  regelingId: string,
  { soort, nummer }: Stuknaam,
): Promise<{ op: Date; reden: string } | null> {
  const { rows } = await sql<{
    op: Date
    reden: string
  }>`select op, reden from publicatie.ingetrokken(${regelingId}, ${soort}, ${nummer})`.execute(db)
  return rows[0] ?? null
}
