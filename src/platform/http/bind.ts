import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import * as z from 'zod'
import type { Db } from '#platform/database/database.ts'
import { scopeOf } from '#platform/http/actor.ts'
import { apiBase, type Contract, type Operation, type OutputOf, type ParsedOf } from '#platform/http/contract.ts'
import { type Context, type Visitor } from '#platform/http/context.ts'
import { faultsOfZod, type InvalidParam, invalid, Problem } from '#platform/http/problems.ts'
import { rememberRoute } from '#platform/http/server.ts'
import { readSession } from '#platform/identity/session.ts'

/** What a handler gets: its parsed input, who asks, and a database that already wears the asker's hat. */
export type Handler<O extends Operation> = (
  input: ParsedOf<O> & HandlerInput,
  context: Context,
) => Promise<OutputOf<O> | z.input<O['response']>>

interface HandlerInput {
  /** The version that the caller saw (If-Match); 0 where the operation does not ask for it. */
  versie: number
  /** The body as it came; `null` unless the operation says `rawBody`. */
  bytes: Buffer | null
  /** The JSON text as it came; `null` unless the operation says `exactJson`. */
  text: string | null
  /** Media type of the body, without parameters. */
  mediaType: string
}

/** One handler per operation: a missing or superfluous one does not compile. */
export type Handlers<C extends Contract> = { [Name in keyof C]: Handler<C[Name]> }

/** Makes Fastify routes of a contract. A GET reads; every other method is one transaction, with its journal lines in it. */
export function bind<C extends Contract>(app: FastifyInstance, contract: C, handlers: Handlers<C>): void {
  for (const [name, operation] of Object.entries(contract)) {
    const url = apiBase + operation.path.replaceAll(/\{(\w+)\}/g, ':$1')
    rememberRoute(app, operation.method, url)
    app.route({
      method: operation.method,
      url,
      ...(operation.rawBody ? { bodyLimit: operation.rawBody } : {}),
      ...(operation.status === 204 || operation.produces || operation.exactJson
        ? {}
        : { schema: { response: { [operation.status]: outputSchema(operation) } } }),
      handler: (request, reply) =>
        serve(request, reply, { name, operation, handler: handlers[name as keyof C] as unknown as Handler<Operation> }),
    })
  }
}

/** JSON Schema of what goes out: Fastify compiles it to a serialiser that drops whatever the contract does not name. */
function outputSchema(operation: Operation): unknown {
  const { $schema: _, ...schema } = z.toJSONSchema(operation.response, { io: 'output', target: 'draft-7', unrepresentable: 'any' })
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (isCheck(key, value) ? undefined : withoutNullUnion(value))))
}

/** What goes out is ours: checking formats per row costs more than reading it, and an extra field must be dropped, not refused. */
function isCheck(key: string, value: unknown): boolean {
  return (key === 'additionalProperties' && value === false) || ((key === 'format' || key === 'pattern') && typeof value === 'string')
}

/** `anyOf: [thing, null]` would be tried out row by row; `nullable` is compiled. Where it is tried out after all, an enum names null too. */
function withoutNullUnion(value: unknown): unknown {
  const { anyOf } = (value ?? {}) as { anyOf?: { type?: string; $ref?: string; enum?: unknown[] }[] }
  if (anyOf?.length !== 2 || anyOf[1]!.type !== 'null' || anyOf[0]!.$ref) return value
  const [thing] = anyOf
  return { ...thing, nullable: true, ...(thing!.enum ? { enum: [...thing!.enum, null] } : {}) }
}

interface Bound {
  name: string
  operation: Operation
  handler: Handler<Operation>
}

async function serve(request: FastifyRequest, reply: FastifyReply, { name, operation, handler }: Bound) {
  const visitor = await admit(request, operation)
  const input = {
    ...parseRequest(request, operation),
    versie: seenVersion(request, operation),
    bytes: rawBytes(request, operation),
    text: operation.exactJson ? request.jsonText : null,
    mediaType: mediaTypeOf(request),
  }
  const { database, clock } = request.server.house
  const scope = visitor?.actor ? scopeOf(visitor.actor) : null
  const run = async (db: Db) => {
    if (operation.ifMatch) await oneAtATime(db, request)
    return handler(input, { db, visitor, clock, request, reply, operation: name } as Context)
  }
  if (operation.opensOwnScope) return answer(request, reply, { operation, input, result: await run(noConnection) })
  if (operation.method === 'GET') return answer(request, reply, { operation, input, result: await database.read(scope, run) })
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !visitor?.actor)
    return answer(request, reply, { operation, input, result: await database.write(scope, run) })
  // Nothing is sent before the commit: what was acknowledged is there.
  const once = { key, persoonId: visitor.actor.persoonId, digest: digestOf(request, input) }
  const outcome = await database.write(scope, (db) => doOnce(db, { once, operation, run }))
  if ('result' in outcome) return answer(request, reply, { operation, input, result: outcome.result })
  return replay(reply, outcome)
}

/**
 * Changes of one thing wait for each other until the end of the transaction: who comes second reads what the first one wrote, so that its
 * version is refused and nothing is overwritten (RFC 9110, 13.1.1). The thing is the `id` of the path; without one, the path.
 */
async function oneAtATime(db: Db, request: FastifyRequest): Promise<void> {
  const { id } = request.params as { id?: string }
  await sql`select pg_advisory_xact_lock(hashtextextended('if-match ' || hoed.regeling() || ${id ?? request.url}, 0))`.execute(db)
}

/** Stands in for the connection of an operation that opens its own: using it is a programmer's mistake. */
const noConnection = new Proxy({} as Db, {
  get: (_, property) => {
    throw new Error(`this operation opens its own scope, so its context has no connection to ${String(property)} with`)
  },
})

/** 401 without a session, 403 without the right; the meaning of the right is asked again in the command. */
async function admit(request: FastifyRequest, operation: Operation): Promise<Visitor | null> {
  const visitor = operation.permission === 'openbaar' ? null : await readSession(request)
  if (operation.permission === 'openbaar') return null
  if (!visitor) throw new Problem(401, 'niet-aangemeld', 'Meld u aan en probeer het opnieuw.')
  if (visitor.actor?.alleenLezen && operation.method !== 'GET') throw new Problem(403, 'mag-niet', 'Dit token mag alleen lezen.')
  if (operation.permission === 'aangemeld') return visitor
  if (!visitor.actor) throw new Problem(403, 'mag-niet', 'U hebt geen pet op. Vraag de beheerder van uw samenwerking om een aanstelling.')
  if (!visitor.actor.permissions.has(operation.permission)) {
    throw new Problem(403, 'mag-niet', `Als ${visitor.actor.hoed.rol} van ${visitor.actor.hoed.organisatieNaam} kunt u dit niet doen.`)
  }
  return visitor
}

/** Params, query and body in one go, so that all faults come back together. */
function parseRequest(request: FastifyRequest, operation: Operation) {
  const faults: InvalidParam[] = []
  const part = (schema: z.ZodType, value: unknown, where: '' | 'query.' | 'pad.') => {
    const parsed = schema.safeParse(value ?? {})
    if (!parsed.success) faults.push(...faultsOfZod(parsed.error, where))
    return parsed.data as never
  }
  const input = {
    params: part(operation.params, request.params, 'pad.'),
    query: part(operation.query, request.query, 'query.'),
    body: operation.rawBody || operation.exactJson ? ({} as never) : part(operation.body, jsonBody(request), ''),
  }
  if (faults.length > 0) throw invalid(faults)
  return input
}

/** Whatever was no JSON is told here, after the path and the permission were found right. */
function jsonBody(request: FastifyRequest): unknown {
  if (!request.jsonText) return undefined
  try {
    return JSON.parse(request.jsonText)
  } catch {
    throw invalid([{ name: '', code: 'geen-json', reason: "Dit is geen JSON. Controleer haken, komma's en aanhalingstekens." }])
  }
}

function rawBytes(request: FastifyRequest, operation: Operation): Buffer | null {
  if (!operation.rawBody) return null
  if (Buffer.isBuffer(request.body) && request.body.length > 0) return request.body
  throw invalid([{ name: '', code: 'leeg', reason: 'Stuur een bestand mee.' }])
}

function mediaTypeOf(request: FastifyRequest): string {
  return (request.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()
}

function seenVersion(request: FastifyRequest, operation: Operation): number {
  if (!operation.ifMatch) return 0
  const header = request.headers['if-match']
  if (!header) throw new Problem(428, 'versie-ontbreekt', 'Stuur met If-Match de versie mee die u hebt gezien.')
  const versie = Number(/^(?:W\/)?"(\d+)"$/.exec(header)?.[1])
  if (Number.isInteger(versie)) return versie
  throw invalid([{ name: 'If-Match', code: 'vorm', reason: 'Schrijf de versie tussen aanhalingstekens, zoals u haar in ETag kreeg.' }])
}

interface Answer {
  operation: Operation
  input: { query: unknown }
  result: unknown
}

function answer(request: FastifyRequest, reply: FastifyReply, { operation, input, result }: Answer) {
  if (operation.produces) return result
  if (operation.status === 204) return reply.code(204).send()
  if (hasKey(result, 'versie')) reply.header('etag', `"${String(result.versie)}"`)
  if (hasKey(result, 'totaal') && hasKey(input.query, 'page'))
    reply.header('link', pageLinks(request, input.query as unknown as Page, Number(result.totaal)))
  return reply.code(operation.status).send(result)
}

function hasKey<K extends string>(value: unknown, key: K): value is Record<K, unknown> {
  return typeof value === 'object' && value !== null && key in value
}

interface Page {
  page: number
  pageSize: number
}

/** RFC 8288: first, prev, next and last of a list. */
function pageLinks(request: FastifyRequest, { page, pageSize }: Page, total: number): string {
  const last = Math.max(1, Math.ceil(total / pageSize))
  const to = (target: number, rel: string) => {
    const url = new URL(request.url, 'http://_')
    url.searchParams.set('page', String(target))
    return `<${url.pathname}${url.search}>; rel="${rel}"`
  }
  return [
    to(1, 'first'),
    ...(page > 1 ? [to(page - 1, 'prev')] : []),
    ...(page < last ? [to(page + 1, 'next')] : []),
    to(last, 'last'),
  ].join(', ')
}

function digestOf(request: FastifyRequest, input: { bytes: Buffer | null }): string {
  return createHash('sha256')
    .update(request.method)
    .update(request.url)
    .update(input.bytes ?? request.jsonText)
    .digest('hex')
}

interface Once {
  once: { key: string; persoonId: string; digest: string }
  operation: Operation
  run: (db: Db) => Promise<unknown>
}

interface Earlier {
  status: number
  inhoud: string | null
}

/** The same key and request again: the first answer, nothing done. The answer is kept in the transaction of the change itself. */
async function doOnce(db: Db, { once: { key, persoonId, digest }, operation, run }: Once): Promise<Earlier | { result: unknown }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${persoonId + key}, 0))`.execute(db)
  const { rows } = await sql<Earlier & { verzoek_hash: string }>`
    select verzoek_hash, status, inhoud from http.antwoord where persoon_id = ${persoonId} and sleutel = ${key}`.execute(db)
  const known = rows[0]
  if (known && known.verzoek_hash !== digest)
    throw new Problem(409, 'sleutel-hergebruikt', 'Deze Idempotency-Key hoort bij een ander verzoek. Gebruik een nieuwe.')
  if (known) return known
  const result = await run(db)
  const content = operation.status === 204 ? null : JSON.stringify(operation.response.parse(result))
  await sql`insert into http.antwoord (persoon_id, sleutel, verzoek_hash, status, inhoud) values (${persoonId}, ${key}, ${digest}, ${operation.status}, ${content})`.execute(
    db,
  )
  return { result }
}

function replay(reply: FastifyReply, { status, inhoud }: Earlier) {
  if (inhoud === null) return reply.code(status).send()
  const versie = (JSON.parse(inhoud) as { versie?: number }).versie
  if (versie !== undefined) reply.header('etag', `"${versie}"`)
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .serializer((text: unknown) => text as string)
    .send(inhoud)
}
