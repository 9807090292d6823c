import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { modulesWithTables, tablesOf } from './generate-tables.ts'
import { contracts } from '../src/app.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openApiDocument } from '#platform/http/openapi.ts'

/**
 * Generated files are committed: this says whether they still are what their source makes of them. With `--schrijf` it writes them anew:
 * `openapi.json` from the contracts, `tables.ts` of each module from the migrations.
 */
const write = process.argv.includes('--schrijf')
const stale: string[] = []

function compare(path: string, wanted: string) {
  const found = readFileSync(path, { encoding: 'utf8', flag: 'a+' })
  if (found === wanted) return
  if (write) writeFileSync(path, wanted)
  else stale.push(path)
}

compare('openapi.json', `${JSON.stringify(openApiDocument(contracts), null, 2)}\n`)

const folder = mkdtempSync(join(tmpdir(), 'regiekamer-drift-'))
const server = await startEmbedded({ folder, durable: false })
try {
  await migrate(server.url)
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    for (const module of modulesWithTables()) compare(`src/modules/${module}/tables.ts`, await tablesOf(client, module))
  } finally {
    // Before the server stops: a connection that is cut off would hide why this failed.
    await client.end()
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

if (stale.length > 0) {
  process.stderr.write(`Verouderd: ${stale.join(', ')}. Maak ze opnieuw met: npm run generate\n`)
  process.exit(1)
}
