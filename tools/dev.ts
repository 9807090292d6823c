import { join } from 'node:path'
import { createServer } from 'vite'
import { buildApp } from '../src/app.ts'
import { loadExamples } from '../src/examples.ts'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/open.ts'
import { wallClock } from '#platform/http/context.ts'

/** The house for who works on it: pages change while you watch. The API runs beside it; stop with Ctrl-C. */
const root = join(import.meta.dirname, '..')
const config = readConfig(process.env, root)
const opened = await openDatabase(config)
await migrate(opened.url)
const accounts = await loadExamples(opened.url, config)
const database = connect({ url: opened.url })
const app = await buildApp(
  { database, clock: wallClock, publicUrl: `http://localhost:${config.port}`, aanbieders: config.aanbieders, version: 'dev' },
  { log: true },
)
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as { port: number }
const web = await createServer({
  root: join(root, 'src', 'web'),
  configFile: join(root, 'vite.config.ts'),
  server: {
    port: config.port,
    strictPort: true,
    proxy: Object.fromEntries(
      ['/api', '^/aanmelden/.+', '^/openbaar', String.raw`^/agenda/.+\.ics$`, '^/robots.txt$'].map((path) => [
        path,
        `http://127.0.0.1:${port}`,
      ]),
    ),
  },
})
await web.listen()
process.stdout.write(`http://localhost:${config.port}\nWachtwoord: ${accounts?.wachtwoord ?? ''}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void web
      .close()
      .then(() => app.close())
      .then(() => database.close())
      .then(() => opened.close())
      .then(() => process.exit(0))
  })
}
