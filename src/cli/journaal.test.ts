import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmbedded } from '#platform/database/embedded.ts'
import { createTestDatabase, type TestDatabase } from '#platform/database/test-database.ts'
import { migrate } from '#platform/database/migrate.ts'

const bin = fileURLToPath(new URL('../../bin/regiekamer.mjs', import.meta.url))

function controleer(env: Record<string, string>, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'journaal', ...(args.length > 0 ? args : ['controleer'])], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}

let db: TestDatabase

beforeAll(async () => {
  db = await createTestDatabase('voorbeeld')
  const lines = Array.from({ length: 20 }, (_, index) => ({
    persoonNaam: 'Iemand',
    rol: 'controller',
    handeling: 'test',
    onderwerpSoort: 'test',
    onderwerpId: '00000000-0000-7000-8000-000000000001',
    onderwerpNaam: `regel ${index}`,
    na: { index },
  }))
  await db.owner.query('select journaal.schrijf($1::jsonb)', [JSON.stringify(lines)])
})
afterAll(() => db.drop())

test('a whole journal is said to be whole, with the number of its lines', async () => {
  const { rows } = await db.owner.query<{ aantal: string }>('select count(*) as aantal from journaal.regel')
  expect(controleer({ DATABASE_URL: db.url })).toEqual({
    status: 0,
    stdout: `Het journaal is heel: ${rows[0]!.aantal} regels\n`,
    stderr: '',
  })
})

/** Does what only somebody with all rights over the database can do, and puts it back. */
async function tampered(change: string, back: string, check: () => void) {
  await db.owner.query('alter table journaal.regel disable trigger all')
  try {
    await db.owner.query(change)
    check()
  } finally {
    await db.owner.query(back)
    await db.owner.query('alter table journaal.regel enable trigger all')
  }
}

test('a line that was changed by somebody with all rights is named, with its number', async () => {
  const { rows } = await db.owner.query<{ nummer: string }>('select nummer from journaal.regel order by nummer offset 7 limit 1')
  const nummer = rows[0]!.nummer
  await tampered(
    `update journaal.regel set onderwerp_naam = onderwerp_naam || '!' where nummer = ${nummer}`,
    `update journaal.regel set onderwerp_naam = left(onderwerp_naam, -1) where nummer = ${nummer}`,
    () => {
      expect(controleer({ DATABASE_URL: db.url })).toEqual({
        status: 1,
        stdout: `Het journaal is gebroken bij regel ${nummer}: de inhoud is veranderd\n`,
        stderr: '',
      })
    },
  )
  expect(controleer({ DATABASE_URL: db.url }).status).toBe(0)
})

test('a line that was changed and given a fitting hash breaks the chain at the next line', async () => {
  const { rows } = await db.owner.query<{ nummer: string; hash: string; naam: string }>(
    "select nummer, encode(hash, 'hex') as hash, onderwerp_naam as naam from journaal.regel order by nummer offset 7 limit 1",
  )
  const { nummer, hash, naam } = rows[0]!
  await tampered(
    `update journaal.regel set onderwerp_naam = 'iets anders' where nummer = ${nummer};
     update journaal.regel r set hash = sha256(convert_to(journaal.tekst(r), 'UTF8')) where nummer = ${nummer}`,
    `update journaal.regel set onderwerp_naam = '${naam}', hash = decode('${hash}', 'hex') where nummer = ${nummer}`,
    () =>
      expect(controleer({ DATABASE_URL: db.url })).toMatchObject({
        status: 1,
        stdout: `Het journaal is gebroken bij regel ${Number(nummer) + 1}: de schakel met de vorige regel past niet\n`,
      }),
  )
})

test('a line that was taken out is missed', async () => {
  const { rows } = await db.owner.query<{ nummer: string }>('select nummer from journaal.regel order by nummer offset 9 limit 1')
  const nummer = rows[0]!.nummer
  await db.owner.query(`create temp table apart as select * from journaal.regel where nummer = ${nummer}`)
  await tampered(`delete from journaal.regel where nummer = ${nummer}`, 'insert into journaal.regel select * from apart', () => {
    expect(controleer({ DATABASE_URL: db.url })).toMatchObject({
      status: 1,
      stdout: `Het journaal is gebroken bij regel ${Number(nummer) + 1}: er ontbreekt een regel\n`,
    })
  })
})

test('the embedded database is checked where it runs, and started for a moment where it does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiekamer-journaal-'))
  try {
    const embedded = await startEmbedded({ folder, durable: false })
    await migrate(embedded.url)
    const env = { REGIEKAMER_DATA: folder, DATABASE_URL: '' }
    expect(controleer(env)).toEqual({ status: 0, stdout: 'Het journaal is heel: 0 regels\n', stderr: '' })
    await embedded.stop()
    expect(controleer(env)).toEqual({ status: 0, stdout: 'Het journaal is heel: 0 regels\n', stderr: '' })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a folder without a database is refused and stays empty; a wrong word is refused with what to write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regiekamer-journaal-'))
  const answer = controleer({ REGIEKAMER_DATA: folder, DATABASE_URL: '' })
  rmSync(folder, { recursive: true, force: true })
  expect(answer).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('staat nog geen database') as unknown })
  expect(controleer({}, 'kijk')).toMatchObject({ status: 2, stdout: '' })
  expect(controleer({}, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('controleer') as unknown })
})
