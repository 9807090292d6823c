import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { embeddedHome } from '#platform/database/embedded-home.ts'
import { failToStart, killTree, type ServerProcess, startServer, stopServer } from './server-process.ts'
import { crashRound } from './crash.ts'

/** The start itself, as a process, always on the embedded database. */
const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiekamer-start-'))
  folders.push(folder)
  return folder
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const verifyJournalOf = (folder: string) =>
  spawnSync(process.execPath, [join(import.meta.dirname, '..', 'bin', 'regiekamer.mjs'), 'journaal', 'controleer'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', REGIEKAMER_DATA: folder },
  })

const page = async (server: ServerProcess) => (await fetch(server.url)).text()

describe('starting and stopping', () => {
  test('prints the address and the example accounts, serves a page, stops on SIGTERM; the second start knows the same password', async () => {
    const env = { REGIEKAMER_DATA: newFolder() }
    const first = await startServer(env)
    expect(first.output()).toContain('controller.zevenaar')
    expect(await page(first)).toContain('<div id="regiekamer">')
    expect(await stopServer(first)).toBe(0)
    const second = await startServer(env)
    expect(await page(second)).toContain('<div id="regiekamer">')
    expect(second.password).toBe(first.password)
    const signedIn = await fetch(`${second.url}/api/v1/sessies`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ aanmeldnaam: 'controller.zevenaar', wachtwoord: second.password }),
    })
    expect(signedIn.status).toBe(201)
    await stopServer(second)
  }, 120_000)

  test('two on one data folder: the second refuses politely, the first goes on', async () => {
    const env = { REGIEKAMER_DATA: newFolder() }
    const first = await startServer(env)
    const second = await failToStart({ ...env, PORT: '0' })
    expect(second.code).toBe(1)
    expect(second.stderr).toMatch(/^De gegevensmap .* is al in gebruik door een andere Regiekamer \(proces \d+\)\..*\n$/)
    expect(await page(first)).toContain('Regiekamer')
    await stopServer(first)
  }, 60_000)

  test('empty: reference data, an administrator, and no examples', async () => {
    const server = await startServer({ REGIEKAMER_DATA: newFolder(), REGIEKAMER_VOORBEELD: 'leeg' })
    expect(server.output()).toContain('beheerder')
    expect(server.output()).not.toContain('zevenaar')
    await stopServer(server)
  }, 60_000)
})

describe('something wrong: one Dutch line, exit code 1, no stack trace', () => {
  test.each([
    ['PORT', { PORT: 'tachtig' }, 'PORT is "tachtig"'],
    ['PORT out of range', { PORT: '70000' }, 'PORT is "70000"'],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x/y' }, 'DATABASE_URL is geen adres'],
    ['a database that does not answer', { DATABASE_URL: 'postgres://a:b@127.0.0.1:9/x' }, 'De database van DATABASE_URL antwoordt niet'],
    ['REGIEKAMER_VOORBEELD', { REGIEKAMER_VOORBEELD: 'een beetje' }, 'REGIEKAMER_VOORBEELD is "een beetje"'],
    ['a file as data folder', { REGIEKAMER_DATA: import.meta.filename }, 'REGIEKAMER_DATA wijst naar'],
    ['two things at once', { PORT: 'x', REGIEKAMER_VOORBEELD: 'y' }, 'REGIEKAMER_VOORBEELD is "y"'],
    ['a file of providers that is not there', { REGIEKAMER_OIDC: '/bestaat/niet.json' }, 'REGIEKAMER_OIDC wijst naar'],
  ])(
    '%s',
    async (_, env, text) => {
      const { code, stderr } = await failToStart({ REGIEKAMER_DATA: newFolder(), ...env })
      expect(code).toBe(1)
      expect(stderr).toContain(text)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    },
    30_000,
  )

  test('providers that are half described', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, 'oidc.json'), '[{"code":"x"}]')
    expect((await failToStart({ REGIEKAMER_DATA: folder, REGIEKAMER_OIDC: join(folder, 'oidc.json') })).stderr).toContain('0.issuer')
  })

  test('a port that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    const { code, stderr } = await failToStart({ REGIEKAMER_DATA: newFolder(), PORT: String(port) })
    expect(code).toBe(1)
    expect(stderr).toBe(`Poort ${port} is al in gebruik: kies een andere met PORT=8081 npm start.\n`)
    taken.close()
  }, 30_000)
})

describe("behind a folder that other users cannot pass, such as root's own home", () => {
  test('it starts, and its journal can be verified while it runs and when it does not', async () => {
    const folder = join(newFolder(), 'gegevens')
    mkdirSync(folder)
    chmodSync(dirname(folder), 0o700)
    folders.push(embeddedHome(folder))
    const server = await startServer({ REGIEKAMER_DATA: folder })
    const whole = { status: 0, stdout: expect.stringMatching(/^Het journaal is heel: \d+ regels\n$/) }
    expect(verifyJournalOf(folder)).toMatchObject(whole)
    await stopServer(server)
    expect(verifyJournalOf(folder)).toMatchObject(whole)
  }, 60_000)
})

describe('killed', () => {
  test('only the parent: the next start stops the PostgreSQL that was left, and goes on', async () => {
    const env = { REGIEKAMER_DATA: newFolder() }
    const first = await startServer(env)
    const ended = new Promise((resolve) => first.child.once('exit', resolve))
    first.child.kill('SIGKILL')
    await ended
    const second = await startServer(env)
    expect(await page(second)).toContain('Regiekamer')
    await stopServer(second)
  }, 60_000)

  test('kill -9 of the whole tree in a loop of acknowledged writes: none is lost, the journal is whole, the next start is clean', async () => {
    const folder = newFolder()
    let acknowledged = 0
    for (let round = 0; round < 3; round++) acknowledged += await crashRound(folder)
    expect(acknowledged).toBeGreaterThan(0)
    const last = await startServer({ REGIEKAMER_DATA: folder })
    await killTree(last)
  }, 180_000)
})
