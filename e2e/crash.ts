import { setTimeout as sleep } from 'node:timers/promises'
import { killTree, type ServerProcess, startServer, stopServer } from './server-process.ts'

/** A person who writes remarks, one after the other, and remembers which the server acknowledged. */
interface Writer {
  cookie: string
  onderwerpId: string
}

/**
 * One crash: start, write as fast as it goes, kill everything at a random moment, start again, and look for every write that was
 * acknowledged. @returns how many there were @throws when one is gone, or the journal has a broken link
 */
export async function crashRound(folder: string): Promise<number> {
  const server = await startServer({ REGIEKAMER_DATA: folder })
  const writer = await signIn(server)
  const acknowledged: string[] = []
  const writing = new AbortController()
  const loops = [0, 1, 2, 3].map(async () => {
    while (!writing.signal.aborted) {
      const id = await write(server, writer).catch(() => null)
      if (id) acknowledged.push(id)
    }
  })
  await sleep(200 + Math.random() * 800)
  await killTree(server)
  writing.abort()
  await Promise.all(loops)
  const again = await startServer({ REGIEKAMER_DATA: folder })
  const found = await findAll(again, await signIn(again))
  await stopServer(again)
  const lost = acknowledged.filter((id) => !found.has(id))
  if (lost.length > 0) throw new Error(`${lost.length} of ${acknowledged.length} acknowledged writes are gone`)
  return acknowledged.length
}

async function signIn(server: ServerProcess): Promise<Writer> {
  const answer = await fetch(`${server.url}/api/v1/sessies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ aanmeldnaam: 'controller.zevenaar', wachtwoord: server.password }),
  })
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!
  const { resultaten } = (await (await fetch(`${server.url}/api/v1/verdeelsleutels`, { headers: { cookie } })).json()) as {
    resultaten: { id: string }[]
  }
  return { cookie, onderwerpId: resultaten[0]!.id }
}

async function write(server: ServerProcess, { cookie, onderwerpId }: Writer): Promise<string | null> {
  const answer = await fetch(`${server.url}/api/v1/opmerkingen`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ onderwerpSoort: 'verdeelsleutel', onderwerpId, tekst: `om ${Date.now()}` }),
  })
  return answer.status === 201 ? ((await answer.json()) as { id: string }).id : null
}

/** Every remark that is there, and a line in the journal for each: both or neither. */
async function findAll(server: ServerProcess, { cookie, onderwerpId }: Writer): Promise<Set<string>> {
  const found = new Set<string>()
  const lines = new Set<string>()
  const pages = async (path: string, keep: (row: Record<string, string>) => void) => {
    for (let page = 1; ; page++) {
      const { resultaten } = (await (
        await fetch(`${server.url}/api/v1${path}&page=${page}&pageSize=100`, { headers: { cookie } })
      ).json()) as { resultaten: Record<string, string>[] }
      for (const row of resultaten) keep(row)
      if (resultaten.length < 100) return
    }
  }
  await pages(`/opmerkingen?onderwerpId=${onderwerpId}`, (row) => found.add(row['id']!))
  await pages('/historie?onderwerpSoort=opmerking', (row) => row['handeling'] === 'addOpmerking' && lines.add(row['onderwerpId']!))
  const unmatched = [...found].filter((id) => !lines.has(id)).length + [...lines].filter((id) => !found.has(id)).length
  // The examples bring remarks that nobody wrote by hand.
  const fromExamples = 5
  if (unmatched > fromExamples) throw new Error(`${unmatched} remarks and journal lines do not belong together`)
  return found
}
