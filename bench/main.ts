import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchGelijkenissen } from './gelijkenissen.ts'
import { benchGrootboek } from './grootboek.ts'
import { benchKosten } from './kosten.ts'
import { benchList } from './list.ts'
import { benchRekenen } from './rekenen.ts'
import { benchRoutes } from './routes.ts'
import { benchScript } from './script-size.ts'
import { benchSearch } from './search.ts'
import { benchStart } from './start.ts'
import { benchWatAls } from './wat-als.ts'
import { benchWegen } from './wegen.ts'
import { connect } from '#platform/database/database.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { loadExamples } from '../src/examples.ts'

/** Speed as ratios, all in one run on one database: read the ratios, not the times. */
const folder = mkdtempSync(join(tmpdir(), 'regiekamer-bench-'))
const server = await startEmbedded({ folder })
await migrate(server.url)
const accounts = await loadExamples(server.url, { voorbeeld: 'alle', dataFolder: folder, databaseUrl: null })
const database = connect({ url: server.url })

try {
  const lines = [
    await benchList({ url: server.url, database, password: accounts!.wachtwoord }),
    await benchGrootboek({ url: server.url, database, password: accounts!.wachtwoord }),
    await benchSearch({ url: server.url, database }),
    await benchGelijkenissen({ url: server.url, database }),
    await benchScript(),
    benchRekenen(),
    benchKosten(),
    benchRoutes(),
    await benchWatAls({ url: server.url }),
    await benchWegen(),
    await benchStart(folder),
  ].flat()
  const width = Math.max(...lines.map(({ what }) => what.length))
  for (const { what, measured, goal } of lines) process.stdout.write(`${what.padEnd(width)}  ${measured.padStart(22)}  ${goal}\n`)
} finally {
  await database.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
