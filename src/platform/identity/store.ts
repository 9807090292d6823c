import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Token } from '#platform/identity/contract.ts'

/** The local account with this name; names are kept in lower case. */
export async function findAccount(db: Db, aanmeldnaam: string): Promise<{ persoonId: string; hash: string } | null> {
  const { rows } = await sql<{ persoonId: string; hash: string }>`
    select persoon_id as "persoonId", wachtwoord_hash as hash from identiteit.account where aanmeldnaam = ${aanmeldnaam.toLowerCase()}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** Hash of the local password of a person; `null` when they only sign in through a provider. */
export async function findPasswordHash(db: Db, persoonId: string): Promise<string | null> {
  const { rows } = await sql<{
    hash: string
  }>`select wachtwoord_hash as hash from identiteit.account where persoon_id = ${persoonId}`.execute(db)
  return rows[0]?.hash ?? null
}

/** Replaces the password and ends all other sessions of that person. */
export async function savePassword(
  db: Db,
  { persoonId, hash, keep }: { persoonId: string; hash: string; keep: Buffer | null },
): Promise<void> {
  await sql`update identiteit.account set wachtwoord_hash = ${hash}, gewijzigd_op = now() where persoon_id = ${persoonId}`.execute(db)
  await sql`delete from identiteit.sessie where persoon_id = ${persoonId} and id_hash is distinct from ${keep}`.execute(db)
}

/** A new person, without any right. */
export async function insertPersoon(db: Db, { id, naam, email }: { id: string; naam: string; email: string }): Promise<void> {
  await sql`insert into identiteit.persoon (id, naam, email) values (${id}, ${naam}, ${email})`.execute(db)
}

/** A local account for a person. */
export async function insertAccount(
  db: Db,
  { persoonId, aanmeldnaam, hash }: { persoonId: string; aanmeldnaam: string; hash: string },
): Promise<void> {
  await sql`insert into identiteit.account (persoon_id, aanmeldnaam, wachtwoord_hash) values (${persoonId}, ${aanmeldnaam.toLowerCase()}, ${hash})`.execute(
    db,
  )
}

/** Puts a hat on a session. */
export async function saveHoed(db: Db, { sessieHash, aanstellingId }: { sessieHash: Buffer; aanstellingId: string }): Promise<void> {
  await sql`update identiteit.sessie set aanstelling_id = ${aanstellingId} where id_hash = ${sessieHash}`.execute(db)
}

/** Who this provider's subject is to us. */
export async function findKoppeling(db: Db, { aanbieder, onderwerp }: { aanbieder: string; onderwerp: string }): Promise<string | null> {
  const { rows } = await sql<{ persoonId: string }>`
    select persoon_id as "persoonId" from identiteit.koppeling where aanbieder = ${aanbieder} and onderwerp = ${onderwerp}`.execute(db)
  return rows[0]?.persoonId ?? null
}

/** Ties a provider's subject to a person. */
export async function insertKoppeling(db: Db, given: { aanbieder: string; onderwerp: string; persoonId: string }): Promise<void> {
  await sql`insert into identiteit.koppeling (aanbieder, onderwerp, persoon_id) values (${given.aanbieder}, ${given.onderwerp}, ${given.persoonId})`.execute(
    db,
  )
}

/** A sign-in at a provider that is under way. */
export interface Aanmelding {
  aanbieder: string
  nonce: string
  codeVerifier: string
  terugNaar: string
  persoonId: string | null
}

/** Keeps what the provider's answer must match, for ten minutes. */
export async function insertAanmelding(db: Db, stateHash: Buffer, given: Aanmelding): Promise<void> {
  await sql`delete from identiteit.aanmelding where verloopt_op < now()`.execute(db)
  await sql`
    insert into identiteit.aanmelding (state_hash, aanbieder, nonce, code_verifier, terug_naar, persoon_id, verloopt_op)
    values (${stateHash}, ${given.aanbieder}, ${given.nonce}, ${given.codeVerifier}, ${given.terugNaar}, ${given.persoonId}, now() + interval '10 minutes')`.execute(
    db,
  )
}

/** Takes it out: an answer counts once. */
export async function takeAanmelding(db: Db, stateHash: Buffer): Promise<Aanmelding | null> {
  const { rows } = await sql<Aanmelding>`
    delete from identiteit.aanmelding where state_hash = ${stateHash} and verloopt_op > now()
    returning aanbieder, nonce, code_verifier as "codeVerifier", terug_naar as "terugNaar", persoon_id as "persoonId"`.execute(db)
  return rows[0] ?? null
}

/** Failed tries under this key that still count. */
export async function countPogingen(db: Db, sleutel: string): Promise<number> {
  const { rows } = await sql<{
    aantal: number
  }>`select aantal from identiteit.poging where sleutel = ${sleutel} and vergeet_op > now()`.execute(db)
  return rows[0]?.aantal ?? 0
}

/** One more failed try; the count is forgotten a quarter of an hour after the first. */
export async function addPoging(db: Db, sleutel: string): Promise<void> {
  await sql`
    insert into identiteit.poging (sleutel, aantal, vergeet_op) values (${sleutel}, 1, now() + interval '15 minutes')
    on conflict (sleutel) do update set
      aantal = case when poging.vergeet_op > now() then poging.aantal + 1 else 1 end,
      vergeet_op = case when poging.vergeet_op > now() then poging.vergeet_op else excluded.vergeet_op end`.execute(db)
}

/** After a good sign-in the account starts afresh. */
export async function clearPogingen(db: Db, sleutel: string): Promise<void> {
  await sql`delete from identiteit.poging where sleutel = ${sleutel}`.execute(db)
}

/** The tokens of a person that still work; hats that ended hide theirs. */
export async function listTokens(
  db: Db,
  persoonId: string,
): Promise<(Omit<Token, 'organisatieNaam' | 'regelingNaam' | 'rol'> & { aanstellingId: string })[]> {
  const { rows } = await sql<{
    id: string
    aanstellingId: string
    naam: string
    alleenLezen: boolean
    gemaaktOp: Date
    verlooptOp: Date
    gebruiktOp: Date | null
  }>`
    select id, aanstelling_id as "aanstellingId", naam, alleen_lezen as "alleenLezen", gemaakt_op as "gemaaktOp", verloopt_op as "verlooptOp", gebruikt_op as "gebruiktOp"
    from identiteit.token where persoon_id = ${persoonId} and ingetrokken_op is null and verloopt_op > now() order by gemaakt_op desc, id`.execute(
    db,
  )
  return rows.map((row) => ({
    ...row,
    gemaaktOp: row.gemaaktOp.toISOString(),
    verlooptOp: row.verlooptOp.toISOString(),
    gebruiktOp: row.gebruiktOp?.toISOString() ?? null,
  }))
}

/** A token of a person, worn with one hat. */
export async function insertToken(
  db: Db,
  given: { id: string; hash: Buffer; persoonId: string; aanstellingId: string; naam: string; alleenLezen: boolean; geldigDagen: number },
): Promise<void> {
  await sql`
    insert into identiteit.token (id, token_hash, persoon_id, aanstelling_id, naam, alleen_lezen, verloopt_op)
    values (${given.id}, ${given.hash}, ${given.persoonId}, ${given.aanstellingId}, ${given.naam}, ${given.alleenLezen}, now() + make_interval(days => ${given.geldigDagen}))`.execute(
    db,
  )
}

/** @returns the digest of the token that was revoked; `null` when it is not there or not this person's */
export async function revokeToken(db: Db, { id, persoonId }: { id: string; persoonId: string }): Promise<Buffer | null> {
  const { rows } = await sql<{ token_hash: Buffer }>`
    update identiteit.token set ingetrokken_op = now() where id = ${id} and persoon_id = ${persoonId} and ingetrokken_op is null returning token_hash`.execute(
    db,
  )
  return rows[0]?.token_hash ?? null
}
