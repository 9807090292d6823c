import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { Db } from '#platform/database/database.ts'
import type { Actor, Hoed } from '#platform/http/actor.ts'
import type { House, Visitor } from '#platform/http/context.ts'

/** Name of the session cookie; the prefix binds it to this host over a secure connection. */
export const sessionCookie = '__Host-regiekamer'

/** Minutes without a request after which a session ends. */
export const idleMinutes = 30
const absoluteHours = 10
/** How long this process trusts what it read of a session: a block or a hat that ended counts at the latest after this. */
const trustedMs = 5_000
/** `gezien_op` is written at most once in this time. */
const touchMs = 60_000

interface Known {
  visitor: Visitor
  until: number
  touched: number
}

const knownSessions = new Map<string, Known>()

/** Digest under which a session id or token is kept: who reads the table cannot sign in with it. */
export function digestOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Starts a session after a sign-in and sets its cookie. Always a new id: a fixed one cannot be planted. */
export async function startSession(
  db: Db,
  reply: FastifyReply,
  { persoonId, aanbieder }: { persoonId: string; aanbieder: string | null },
): Promise<void> {
  const secret = randomBytes(32).toString('base64url')
  await sql`
    insert into identiteit.sessie (id_hash, persoon_id, aanbieder, verloopt_op)
    values (${digestOfSecret(secret)}, ${persoonId}, ${aanbieder}, now() + make_interval(hours => ${absoluteHours}))`.execute(db)
  reply.setCookie(sessionCookie, secret, { httpOnly: true, secure: true, sameSite: 'lax', path: '/' })
}

/** Ends the session of this request, here and in the database. */
export async function endSession(db: Db, reply: FastifyReply, sessieHash: Buffer): Promise<void> {
  await sql`delete from identiteit.sessie where id_hash = ${sessieHash}`.execute(db)
  forgetSession(sessieHash)
  reply.clearCookie(sessionCookie, { secure: true, path: '/' })
}

/** After a change of hat the next request reads the session anew. */
export function forgetSession(sessieHash: Buffer): void {
  knownSessions.delete(sessieHash.toString('hex'))
}

/** Who is asking: by session cookie or bearer token. `null`: nobody we know, or no longer. */
export async function readSession(request: FastifyRequest): Promise<Visitor | null> {
  const { house } = request.server
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const secret = bearer ?? request.cookies[sessionCookie]
  if (!secret) return null
  const hash = digestOfSecret(secret)
  const label = hash.toString('hex')
  const known = knownSessions.get(label)
  if (known && known.until > Date.now()) return known.visitor
  const visitor = await house.database.write(null, (db) =>
    bearer ? visitorOfToken(db, house, hash) : visitorOfSession(db, house, { hash, touch: (known?.touched ?? 0) + touchMs < Date.now() }),
  )
  remember(label, visitor, known)
  return visitor
}

function remember(label: string, visitor: Visitor | null, known: Known | undefined) {
  if (!visitor) {
    knownSessions.delete(label)
    return
  }
  if (knownSessions.size > 5_000) knownSessions.clear()
  const touched = known && known.touched + touchMs > Date.now() ? known.touched : Date.now()
  knownSessions.set(label, { visitor, until: Date.now() + trustedMs, touched })
}

interface SessionRow {
  persoon_id: string
  naam: string
  email: string
  aanstelling_id: string | null
}

async function visitorOfSession(db: Db, house: House, { hash, touch }: { hash: Buffer; touch: boolean }): Promise<Visitor | null> {
  const { rows } = await sql<SessionRow>`
    select p.id as persoon_id, p.naam, p.email, s.aanstelling_id
    from identiteit.sessie s join identiteit.persoon p on p.id = s.persoon_id
    where s.id_hash = ${hash} and s.verloopt_op > now() and s.gezien_op > now() - make_interval(mins => ${idleMinutes}) and p.geblokkeerd_op is null`.execute(
    db,
  )
  const row = rows[0]
  if (!row) return null
  if (touch) await sql`update identiteit.sessie set gezien_op = now() where id_hash = ${hash}`.execute(db)
  const hoeden = await house.findHoeden(db, row.persoon_id, house.clock.today())
  const hoed = hoeden.find((candidate) => candidate.aanstellingId === row.aanstelling_id) ?? hoeden[0]
  return { ...personOf(row), hoeden, actor: hoed ? actorWith(row, hoed, { house, alleenLezen: false }) : null, sessieHash: hash }
}

async function visitorOfToken(db: Db, house: House, hash: Buffer): Promise<Visitor | null> {
  const { rows } = await sql<SessionRow & { alleen_lezen: boolean }>`
    update identiteit.token t set gebruikt_op = now() from identiteit.persoon p
    where t.token_hash = ${hash} and p.id = t.persoon_id and t.ingetrokken_op is null and t.verloopt_op > now() and p.geblokkeerd_op is null
    returning p.id as persoon_id, p.naam, p.email, t.aanstelling_id, t.alleen_lezen`.execute(db)
  const row = rows[0]
  if (!row) return null
  const hoeden = await house.findHoeden(db, row.persoon_id, house.clock.today())
  const hoed = hoeden.find((candidate) => candidate.aanstellingId === row.aanstelling_id)
  // A token is worth what its hat is worth: when the aanstelling ended, so did the token.
  return hoed
    ? { ...personOf(row), hoeden: [hoed], actor: actorWith(row, hoed, { house, alleenLezen: row.alleen_lezen }), sessieHash: null }
    : null
}

function personOf(row: SessionRow) {
  return { persoonId: row.persoon_id, naam: row.naam, email: row.email }
}

function actorWith(row: SessionRow, hoed: Hoed, { house, alleenLezen }: { house: House; alleenLezen: boolean }): Actor {
  return { persoonId: row.persoon_id, naam: row.naam, hoed, permissions: house.permissionsOf(hoed.rol), alleenLezen }
}
