import { createHash } from 'node:crypto'
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import pg from 'pg'

/**
 * What a store function works on: one connection that already wears a hat, inside a transaction where something is written.
 * Each store names its own tables: `db.withTables<SamenwerkingTables>()`.
 */
export type Db = Kysely<unknown>

/**
 * What row-level security knows about who asks. Row policies read these settings and nothing else, so that
 * a query which forgets its scope returns nothing.
 */
export interface Scope {
  persoonId: string
  organisatieId: string
  /** The cooperation (regeling) for which the hat is worn; no row of another one is visible. */
  regelingId: string
  /** Tables (gremia) at which the wearer sits. */
  tafelIds: readonly string[]
}

/** The one way to the database: whoever wants a connection says for whom. */
export interface Database {
  /** Reads in the scope; consecutive queries may see newer rows. */
  read: <T>(scope: Scope | null, work: (db: Db) => Promise<T>) => Promise<T>
  /** One transaction in the scope: all or nothing, also when the process dies. Done again when the server undid it for another one. */
  write: <T>(scope: Scope | null, work: (db: Db) => Promise<T>) => Promise<T>
  /** Whether the server answers. */
  ping: () => Promise<boolean>
  close: () => Promise<void>
}

/** Where the database is, and how many connections this process may keep. */
export interface DatabaseOptions {
  url: string
  /** Connections that this process keeps at most. */
  connections?: number
}

/** How PostgreSQL's values arrive: bigint (cents) as bigint, numeric as exact text, date as its ISO text: no float and no time zone slips in. */
export const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8) return (value: string) => BigInt(value)
    if (oid === pg.types.builtins.DATE) return (value: string) => value
    return pg.types.getTypeParser(oid, format)
  },
} as pg.CustomTypesConfig

/** Opens a pool whose connections work as `regiekamer_app`: no right to alter tables, the journal or decisions. */
export function connect({ url, connections = 16 }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    options: '-c role=regiekamer_app',
    types,
    connectionTimeoutMillis: 15_000,
  })
  // An idle connection that breaks (server restart) is dropped by the pool; the next request opens a new one.
  pool.on('error', () => undefined)
  return {
    read: (scope, work) => onConnection(pool, scope, work),
    write: (scope, work) => again(() => onConnection(pool, scope, (db) => db.transaction().execute(work))),
    ping: async () => (await pool.query('select 1 as een')).rowCount === 1,
    close: () => pool.end(),
  }
}

/** Two transactions that waited for each other: the server undid one of them whole, so it can simply be done once more. */
const undone = new Set(['40P01', '40001'])

async function again<T>(run: () => Promise<T>, tries = 3): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (tries === 1 || !undone.has((error as { code?: string }).code ?? '')) throw error
    return again(run, tries - 1)
  }
}

/** The scope that each open connection carries at this moment. */
const worn = new WeakMap<pg.PoolClient, string>()
const kyselies = new WeakMap<pg.PoolClient, Db>()

/** Connections that the server closed under us; the pool must not hand them out again. */
const lost = new WeakSet<pg.PoolClient>()

async function onConnection<T>(pool: pg.Pool, scope: Scope | null, work: (db: Db) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  const onError = () => lost.add(client)
  client.on('error', onError)
  try {
    await wear(client, scope)
    return await work(kyselyOf(client))
  } finally {
    client.off('error', onError)
    client.release(lost.has(client))
  }
}

/** Puts the hat on, when the connection does not wear it already: most requests need no extra round trip. */
async function wear(client: pg.PoolClient, scope: Scope | null) {
  const hat = scope ? [scope.persoonId, scope.organisatieId, scope.regelingId, `{${scope.tafelIds.join(',')}}`] : ['', '', '', '{}']
  const label = hat.join('|')
  if (worn.get(client) === label) return
  worn.delete(client)
  await client.query({
    name: 'wear',
    text: "select set_config('hoed.persoon', $1, false), set_config('hoed.organisatie', $2, false), set_config('hoed.regeling', $3, false), set_config('hoed.tafels', $4, false)",
    values: hat,
  })
  worn.set(client, label)
}

/** One Kysely per connection; it never releases the connection itself, `onConnection` does. */
function kyselyOf(client: pg.PoolClient): Db {
  const known = kyselies.get(client)
  if (known) return known
  const single = {
    connect: async () => ({ query: namedQuery(client), release: () => undefined }) as unknown as PostgresPoolClient,
    end: async () => undefined,
    options: {},
  }
  const made = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: single }) })
  kyselies.set(client, made)
  return made
}

const statementNames = new Map<string, string>()

/** Prepared statements by the text of the query: planned once per connection, executed many times. */
function namedQuery(client: pg.PoolClient) {
  return (text: unknown, values?: unknown[]) => {
    if (typeof text !== 'string' || values === undefined || values.length === 0) return client.query(text as string, values)
    return client.query({ name: statementName(text), text, values })
  }
}

/** Statements with a varying number of parameters (bulk inserts) are not kept: they would fill the server's memory. */
function statementName(text: string): string | undefined {
  if (text.length > 4_000) return undefined
  let name = statementNames.get(text)
  if (!name) {
    if (statementNames.size > 2_000) return undefined
    name = createHash('sha1').update(text).digest('hex').slice(0, 24)
    statementNames.set(text, name)
  }
  return name
}
