import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { StartFault } from '#platform/config.ts'

const source = fileURLToPath(new URL('../../', import.meta.url))

/** Number of the advisory lock that lets one process migrate at a time. */
const migrationLock = 7_203_941

interface Migration {
  /** File name: date, order within the date, subject. Unique over the whole house. */
  name: string
  sql: string
  digest: string
}

/** All migrations of platform and modules, in the order of the dates in their names. */
export function collectMigrations(): Migration[] {
  const files = globSync(['platform/*/migrations/*.sql', 'modules/*/migrations/*.sql'], { cwd: source })
  return files
    .map((file) => {
      const sql = readFileSync(join(source, file), 'utf8')
      return { name: basename(file), sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Brings the database to the version of this code: each migration once, each in its own transaction.
 * @throws StartFault when an applied migration was changed afterwards, or the database is newer than this code
 */
export async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(
      'create table if not exists public.migratie (naam text primary key, digest text not null, toegepast_op timestamptz not null default now())',
    )
    const { rows } = await client.query<{ naam: string; digest: string }>('select naam, digest from public.migratie')
    const migrations = collectMigrations()
    checkApplied(rows, migrations)
    const applied = new Set(rows.map((row) => row.naam))
    for (const migration of migrations) if (!applied.has(migration.name)) await apply(client, migration)
  } finally {
    await client.end()
  }
}

function checkApplied(applied: { naam: string; digest: string }[], migrations: Migration[]) {
  for (const { naam, digest } of applied) {
    const known = migrations.find((migration) => migration.name === naam)
    if (!known) throw new StartFault(`De database is nieuwer dan deze versie van Regiekamer (${naam}). Gebruik de nieuwste versie.`)
    if (known.digest !== digest)
      throw new StartFault(`De migratie ${naam} is veranderd nadat zij is toegepast. Zet het bestand terug en schrijf een nieuwe migratie.`)
  }
}

async function apply(client: pg.Client, { name, sql, digest }: Migration) {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into public.migratie (naam, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new StartFault(`De migratie ${name} is niet gelukt: ${(error as Error).message}`, { cause: error })
  }
}
