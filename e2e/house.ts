import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { buildApp } from '../src/app.ts'
import { buildWeb, serveWeb } from '../src/web-build.ts'
import { peopleOn, type TestHouse } from '../src/test-house.ts'
import { createTestDatabase, type TestDatabase } from '#platform/database/test-database.ts'
import { type Clock, wallClock } from '#platform/http/context.ts'

const root = join(import.meta.dirname, '..')

/** The real thing: the application on its own database, listening on a port, and a browser to look at it. */
export interface RunningHouse {
  url: string
  db: TestDatabase
  /** Example people without a browser: to come quickly to where a journey begins. */
  api: Pick<TestHouse, 'signIn'>
  /** A fresh browser profile in which this example person has signed in, the way they would. */
  signIn: (aanmeldnaam: string, options?: VisitOptions) => Promise<Visit>
  /** A fresh profile in which nobody has. */
  visit: (options?: VisitOptions) => Promise<Visit>
  close: () => Promise<void>
}

/** How the browser looks. */
export interface VisitOptions {
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
}

/** One browser profile, with everything that the console complained about. */
export interface Visit {
  page: Page
  context: BrowserContext
  complaints: string[]
}

/** Flags with which Chromium starts for root and asks nothing of the network. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser that is missing is a failure of the test, not a reason to skip it. */
async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: flags })
}

/** Starts the house on a clone of the examples, at the chosen day: on the server, and in the browser from its next visit on. */
export async function startHouse({ clock = wallClock }: { clock?: Clock } = {}): Promise<RunningHouse> {
  const db = await createTestDatabase('voorbeeld')
  await buildWeb(root)
  const app = await buildApp({ database: db.database, clock, publicUrl: 'http://localhost', aanbieders: [], version: 'test' })
  await serveWeb(app, root)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const url = `http://localhost:${(app.server.address() as { port: number }).port}`
  app.house.publicUrl = url
  const browser = await launchBrowser()
  const visit = async (options: VisitOptions = {}) => {
    const made = await openVisit(browser, url, options)
    if (clock !== wallClock) await made.context.clock.setFixedTime(clock.now())
    return made
  }
  return {
    url,
    db,
    api: peopleOn(app),
    visit,
    signIn: async (aanmeldnaam, options) => {
      const made = await visit(options)
      await made.page.goto('/aanmelden')
      await made.page.getByLabel('Aanmeldnaam').fill(aanmeldnaam)
      await made.page.getByLabel('Wachtwoord').fill(inject('examplePassword'))
      await made.page.getByRole('button', { name: 'Meld u aan' }).click()
      await made.page.waitForURL((address) => address.pathname === '/')
      await made.page.getByRole('heading', { level: 1 }).waitFor()
      return made
    },
    close: async () => {
      await browser.close()
      await app.close()
      await db.drop()
    },
  }
}

async function openVisit(
  browser: Browser,
  baseURL: string,
  { width = 1440, height = 900, colorScheme = 'light' }: VisitOptions,
): Promise<Visit> {
  const context = await browser.newContext({ baseURL, viewport: { width, height }, colorScheme, locale: 'nl-NL' })
  const page = await context.newPage()
  page.setDefaultTimeout(12_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, context, complaints }
}
