import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Actor } from '#platform/http/actor.ts'

/** A piece of work that this process took. `was` tells whether it waited or was cut off in the middle. */
export interface GenomenKlus {
  id: string
  soort: string
  onderwerpId: string
  persoonId: string
  organisatieId: string
  regelingId: string
  aanstellingId: string
  pogingen: number
  was: 'wacht' | 'bezig'
}

/** Number under which a process announces itself; the lock lasts as long as the connection that holds it. */
const uitvoerderLock = 7_203_944

/** Announces this process on the connection, so that others see that its work is not cut off. */
export async function meldAan(db: Db, uitvoerder: number): Promise<void> {
  await sql`select pg_advisory_lock(${uitvoerderLock}::int, ${uitvoerder}::int)`.execute(db)
  await sql`select klus.ruim_op()`.execute(db)
}

/** Takes the announcement back, before the connection goes to somebody else. */
export async function meldAf(db: Db, uitvoerder: number): Promise<void> {
  await sql`select pg_advisory_unlock(${uitvoerderLock}::int, ${uitvoerder}::int)`.execute(db)
}

/** New work, in the transaction of the request: it is there when the request is acknowledged, and not otherwise. */
export async function insertKlus(db: Db, klus: { id: string; soort: string; onderwerpId: string; actor: Actor }): Promise<void> {
  const { hoed, persoonId } = klus.actor
  await sql`
    insert into klus.klus (id, soort, onderwerp_id, regeling_id, organisatie_id, persoon_id, aanstelling_id)
    values (${klus.id}, ${klus.soort}, ${klus.onderwerpId}, ${hoed.regelingId}, ${hoed.organisatieId}, ${persoonId}, ${hoed.aanstellingId})`.execute(
    db,
  )
}

/** The next piece of work for this process; `null` when there is none. */
export async function neemKlus(db: Db, uitvoerder: number, lopend: readonly string[]): Promise<GenomenKlus | null> {
  const { rows } = await sql<GenomenKlus>`
    select id, soort, onderwerp_id as "onderwerpId", persoon_id as "persoonId", organisatie_id as "organisatieId", regeling_id as "regelingId", aanstelling_id as "aanstellingId", pogingen, was
    from klus.neem(${uitvoerder}, ${lopend}::uuid[])`.execute(db)
  return rows[0] ?? null
}

/** How far a piece of work is. */
export interface Voortgang {
  stap: string
  gedaan: number
  totaal: number
}

/** Writes how far it is. `false`: this process lost it. */
export async function vorder(db: Db, given: { id: string; uitvoerder: number; voortgang: Voortgang }): Promise<boolean> {
  const { stap, gedaan, totaal } = given.voortgang
  const { rows } = await sql<{
    goed: boolean
  }>`select klus.vorder(${given.id}, ${given.uitvoerder}, ${stap}, ${gedaan}, ${totaal}) as goed`.execute(db)
  return rows[0]!.goed
}

/** Done, failed for good, or back in line for another try. */
export type Uitkomst = 'klaar' | 'mislukt' | 'wacht'

/** Lets go of a piece of work. */
export async function eindig(db: Db, given: { id: string; uitvoerder: number; uitkomst: Uitkomst }): Promise<void> {
  await sql`select klus.eindig(${given.id}, ${given.uitvoerder}, ${given.uitkomst})`.execute(db)
}

/** Name and e-mail of a person who still has access. */
export async function findPersoon(db: Db, id: string): Promise<{ naam: string; email: string } | null> {
  const { rows } = await sql<{
    naam: string
    email: string
  }>`select naam, email from identiteit.persoon where id = ${id} and geblokkeerd_op is null`.execute(db)
  return rows[0] ?? null
}
