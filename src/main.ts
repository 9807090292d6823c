import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp } from './app.ts'
import { loadExamples, type ExampleAccounts } from './examples.ts'
import { serveWeb } from './web-build.ts'
import { type Config, readConfig, StartFault } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrate.ts'
import { openDatabase } from '#platform/database/open.ts'
import { wallClock } from '#platform/http/context.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Opens everything in order, serves, and closes in reverse order when asked to stop. */
async function start() {
  const config = readConfig(process.env, root)
  await tryAddress(config)
  const opened = await openDatabase(config)
  const closers: (() => Promise<void>)[] = [opened.close]
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step()
  }
  try {
    await migrate(opened.url)
    const accounts = await loadExamples(opened.url, config)
    const database = connect({ url: opened.url })
    closers.push(database.close)
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
    const app = await buildApp(
      {
        database,
        clock: wallClock,
        publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
        aanbieders: config.aanbieders,
        version,
      },
      { log: true },
    )
    await serveWeb(app, root)
    await app.listen({ port: config.port, host: config.host }).catch(refuseAddress(config))
    closers.push(() => app.close())
    const { port } = app.server.address() as { port: number }
    app.house.publicUrl = config.publicUrl ?? `http://localhost:${port}`
    announce(app.house.publicUrl, accounts)
    return close
  } catch (error) {
    await close()
    throw error
  }
}

/** Whether this address is free, asked before a database is made: who must choose another port hears it at once. */
async function tryAddress(config: Config) {
  const trial = createServer().listen(config.port, config.host)
  await once(trial, 'listening').catch(refuseAddress(config))
  trial.close()
  await once(trial, 'close')
}

function refuseAddress({ port, host }: Config) {
  return (error: NodeJS.ErrnoException): never => {
    throw new StartFault(
      error.code === 'EADDRINUSE'
        ? `Poort ${port} is al in gebruik: kies een andere met PORT=8081 npm start.`
        : `Luisteren op ${host}:${port} lukt niet: ${error.message}`,
    )
  }
}

function announce(url: string, accounts: ExampleAccounts | null) {
  const lines = [`Regiekamer staat klaar op ${url}`]
  if (accounts) {
    const width = Math.max(...accounts.people.map(({ aanmeldnaam }) => aanmeldnaam.length))
    lines.push('', `Aanmelden kan als een van deze (fictieve) mensen, steeds met wachtwoord: ${accounts.wachtwoord}`)
    lines.push(...accounts.people.map(({ aanmeldnaam, omschrijving }) => `  ${aanmeldnaam.padEnd(width)}  ${omschrijving}`))
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** One clear line for what the person who starts this can mend; a stack trace for what only we can. */
function fail(error: unknown): never {
  process.stderr.write(error instanceof StartFault ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`)
  process.exit(1)
}

const closing = start().catch(fail)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void closing.then((close) => close()).then(() => process.exit(0), fail)
  })
}
