import pg from 'pg'
import { types } from '#platform/database/database.ts'

/** Whether the chain of the journal is whole, and if not where it breaks first. */
export type Oordeel = { heel: true; regels: bigint } | { heel: false; nummer: bigint; reden: string }

/** Follows the chain from the first line to the last, in one read-only look as the owner of the database. */
export async function verifyJournal(url: string): Promise<Oordeel> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    options: '-c default_transaction_read_only=on',
    types,
  })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read')
    const { rows: breuken } = await client.query<{ nummer: bigint; reden: string }>('select nummer, reden from journaal.eerste_breuk()')
    if (breuken[0]) return { heel: false, ...breuken[0] }
    const { rows } = await client.query<{ regels: bigint }>('select count(*) as regels from journaal.regel')
    return { heel: true, regels: rows[0]!.regels }
  } finally {
    await client.end()
  }
}
