import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRunning } from '#platform/database/running.ts'
import type { Inlezing } from '#modules/samenwerking/contract.ts'

/** Starts Regiekamer as a process of its own, as anyone would, and kills it without a chance to say goodbye. */
const main = fileURLToPath(new URL('main.ts', import.meta.url))
let folder: string
const processes: ChildProcess[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiekamer-afbreken-'))
  chmodSync(folder, 0o755)
})

afterAll(async () => {
  for (const child of processes) await ended(child, 'SIGTERM')
  rmSync(folder, { recursive: true, force: true })
})

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const done = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await done
}

async function start(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', REGIEKAMER_DATA: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  processes.push(child)
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      output += chunk.toString()
      const match = /staat klaar op (\S+)/.exec(output)
      if (match) resolve(match[1]!)
    }
    child.stdout!.on('data', look)
    child.stderr!.on('data', look)
    child.once('exit', () => reject(new Error(output)))
  })
  return { child, url }
}

/** A person at the API of a running process. */
async function signIn(url: string) {
  const answer = await fetch(`${url}/api/v1/sessies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      aanmeldnaam: 'controller.zevenaar',
      wachtwoord: readFileSync(join(folder, 'voorbeeldwachtwoord'), 'utf8').trim(),
    }),
  })
  const cookie = /__Host-regiekamer=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0]
  expect(cookie, await answer.text()).toBeDefined()
  return async (method: string, path: string, body?: string, type = 'application/json') => {
    const sent = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie: cookie!, ...(body === undefined ? {} : { 'content-type': type }) },
      body: body ?? null,
    })
    return { status: sent.status, json: (await sent.json()) as Inlezing }
  }
}

type Ask = Awaited<ReturnType<typeof signIn>>

async function tot(ask: Ask, id: string, statussen: string[]): Promise<Inlezing> {
  for (let tries = 0; tries < 600; tries++) {
    const { json } = await ask('GET', `/inlezingen/${id}`)
    if (statussen.includes(json.status)) return json
    await sleep(50)
  }
  throw new Error(`import ${id} did not become ${statussen.join(' or ')}`)
}

test(
  'killed in the middle of keeping 10.000 rows: nothing is half saved, the import says so and is kept the second time',
  { timeout: 180_000 },
  async () => {
    const eerste = await start()
    let ask = await signIn(eerste.url)
    const dag = (index: number) => new Date(Date.UTC(2000, 0, 1 + Math.floor(index / 4))).toISOString().slice(0, 10)
    const rows = Array.from(
      { length: 10_000 },
      (_, index) => `Zevenaar;${['inwoners', 'fte', 'werkplekken', 'accounts'][index % 4]};${dag(index)};${index};Afgebroken telling`,
    )
    const gelezen = await ask(
      'POST',
      '/inlezingen?soort=kenmerken&bestandsnaam=groot.csv',
      `Organisatie;Kenmerk;Peildatum;Waarde;Bron\n${rows.join('\n')}\n`,
      'text/csv',
    )
    expect(gelezen.status).toBe(201)
    const { id } = gelezen.json
    await ask(
      'PUT',
      `/inlezingen/${id}/koppeling`,
      JSON.stringify({ koppeling: { A: 'organisatie', B: 'kenmerk', C: 'peildatum', D: 'waarde', E: 'bron' } }),
    )
    expect((await tot(ask, id, ['proef_klaar'])).aantallen).toMatchObject({ nieuw: 10_000, fout: 0 })

    // Somebody else holds the end of the journal: the rows are written, the commit waits. There it is killed.
    const owner = new pg.Client({ connectionString: (await findRunning(folder))! })
    owner.on('error', () => undefined)
    await owner.connect()
    await owner.query('select pg_advisory_lock(7203942)')
    expect((await ask('POST', `/inlezingen/${id}/vastleggingen`)).status).toBe(202)
    for (let stap = ''; stap !== 'Journaal bijwerken'; stap = (await ask('GET', `/inlezingen/${id}`)).json.voortgang.stap) await sleep(20)
    await ended(eerste.child, 'SIGKILL')
    await owner.end().catch(() => undefined)

    const tweede = await start()
    ask = await signIn(tweede.url)
    const na = await tot(ask, id, ['proef_klaar', 'mislukt', 'vastgelegd'])
    expect(na).toMatchObject({
      status: 'proef_klaar',
      melding: 'Het vastleggen is onderbroken doordat Regiekamer stopte. Er is niets vastgelegd. Leg de inlezing opnieuw vast.',
    })
    const look = new pg.Client({ connectionString: (await findRunning(folder))! })
    await look.connect()
    const tel = async (bron: string) =>
      Number((await look.query<{ n: string }>('select count(*) as n from samenwerking.kenmerkwaarde where bron = $1', [bron])).rows[0]!.n)
    expect(await tel('Afgebroken telling')).toBe(0)
    expect((await ask('POST', `/inlezingen/${id}/vastleggingen`)).status).toBe(202)
    expect((await tot(ask, id, ['vastgelegd', 'proef_klaar', 'mislukt'])).status).toBe('vastgelegd')
    expect(await tel('Afgebroken telling')).toBe(10_000)
    expect((await look.query('select * from journaal.eerste_breuk()')).rows).toEqual([])
    await look.end()
    await ended(tweede.child, 'SIGTERM')
    expect(tweede.child.exitCode).toBe(0)
  },
)
