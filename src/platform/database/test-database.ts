import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, type Database } from '#platform/database/database.ts'
import { onServer, withDatabase } from '#platform/database/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's connection string of the server on which tests clone their databases. */
    serverUrl: string
    /** Migrated database without rows. */
    emptyTemplate: string
    /** Migrated database with the examples. */
    exampleTemplate: string
    /** Password of every example account. */
    examplePassword: string
  }
}

/** A database of one test file, cloned from a template in some tens of milliseconds. */
export interface TestDatabase {
  url: string
  database: Database
  /** As the owner, past row-level security: to look from outside at what the application wrote. */
  owner: pg.Client
  drop: () => Promise<void>
}

/** Clones the empty template, or the one with the three example cooperations. */
export async function createTestDatabase(content: 'leeg' | 'voorbeeld' = 'leeg'): Promise<TestDatabase> {
  const server = inject('serverUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name} template ${inject(content === 'leeg' ? 'emptyTemplate' : 'exampleTemplate')}`)
  const url = withDatabase(server, name)
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const database = connect({ url, connections: 6 })
  return {
    url,
    database,
    owner,
    drop: async () => {
      await database.close()
      await owner.end()
      await onServer(server, leave(name))
      await onServer(server, `drop database if exists ${name} with (force)`)
    },
  }
}

/** Waits, at most two seconds, until closed connections are gone: a server that cuts one off still sends it an error that nobody listens to. */
const leave = (name: string) => `do $$ begin
  for tries in 1..200 loop
    perform pg_stat_clear_snapshot();
    exit when not exists (select from pg_stat_activity where datname = '${name}');
    perform pg_sleep(0.01);
  end loop;
end $$`
