import { join } from 'node:path'
import { type BenchLine, median } from './line.ts'
import { startServer, stopServer } from '../e2e/server-process.ts'
import { startEmbedded } from '#platform/database/embedded.ts'

const rounds = 3

/** The second start, until its first page is there, against starting the PostgreSQL that it needs alone. */
export async function benchStart(folder: string): Promise<BenchLine[]> {
  const env = { REGIEKAMER_DATA: join(folder, 'tweede-start') }
  await stopServer(await startServer(env))
  const times: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const theirs = await timed(async () => {
      const server = await startEmbedded({ folder: env.REGIEKAMER_DATA })
      return () => server.stop()
    })
    const mine = await timed(async () => {
      const server = await startServer(env)
      const page = await fetch(server.url)
      if (!page.ok) throw new Error(`the first page gave ${page.status}`)
      await page.text()
      return () => stopServer(server)
    })
    times.push(mine)
    ratios.push(mine / theirs)
  }
  return [
    {
      what: 'tweede start tot de eerste pagina, tegen PostgreSQL alleen',
      measured: `${median(ratios).toFixed(1)} (mediaan ${(median(times) / 1000).toFixed(1)} s)`,
      goal: 'doel: binnen 5 s',
    },
  ]
}

/** How long something takes to start; stopping it is not counted. */
async function timed(start: () => Promise<() => Promise<unknown>>): Promise<number> {
  const from = performance.now()
  const stop = await start()
  const elapsed = performance.now() - from
  await stop()
  return elapsed
}
