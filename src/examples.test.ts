import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadExamples } from './examples.ts'
import { createTestDatabase, type TestDatabase } from '#platform/database/test-database.ts'
import { verifyPassword } from '#platform/identity/password.ts'

let db: TestDatabase
let dataFolder: string
beforeEach(async () => {
  db = await createTestDatabase('leeg')
  dataFolder = mkdtempSync(join(tmpdir(), 'regiekamer-voorbeeld-'))
})
afterEach(async () => {
  await db.drop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const load = (given: { voorbeeld?: 'alle' | 'leeg'; dataFolder?: string; databaseUrl?: string | null } = {}, at = db) =>
  loadExamples(at.url, { voorbeeld: 'alle', dataFolder, databaseUrl: null, ...given })

/** A digest of every row of every table, so that any change shows. */
async function contentOf({ owner }: TestDatabase): Promise<Record<string, string>> {
  const tables = await owner.query<{ name: string }>(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1",
  )
  const content: Record<string, string> = {}
  for (const { name } of tables.rows) {
    const { rows } = await owner.query<{ digest: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
    )
    content[name] = rows[0]!.digest
  }
  return content
}

/** Every id that the load gave to something. */
async function idsIn({ owner }: TestDatabase): Promise<string[]> {
  const tables = await owner.query<{ name: string }>(
    "select table_schema || '.' || table_name as name from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema') and column_name = 'id' order by 1",
  )
  const ids: string[] = []
  for (const { name } of tables.rows)
    ids.push(...(await owner.query<{ id: string }>(`select id from ${name} order by id`)).rows.map(({ id }) => id))
  return ids
}

const count = async (what: string) => Number((await db.owner.query(`select count(*) from ${what}`)).rows[0].count)

describe('an empty database', () => {
  test('opens on the three examples, and all people have the one password of the data folder', async () => {
    const accounts = await load()
    expect(await count('samenwerking.regeling')).toBe(3)
    expect(accounts?.people.length).toBe(await count('identiteit.account'))
    expect(readFileSync(join(dataFolder, 'voorbeeldwachtwoord'), 'utf8').trim()).toBe(accounts?.wachtwoord)
    const { rows } = await db.owner.query('select distinct wachtwoord_hash as hash from identiteit.account')
    expect(rows).toHaveLength(1)
    expect(await verifyPassword(accounts!.wachtwoord, rows[0].hash)).toBe(true)
  })

  test('loading again changes nothing and gives the same accounts', async () => {
    const first = await load()
    const content = await contentOf(db)
    expect(await load()).toEqual(first)
    expect(await load({ voorbeeld: 'leeg' })).toEqual(first)
    expect(await contentOf(db)).toEqual(content)
  })

  test('two processes that start together load once', async () => {
    const [first, second] = await Promise.all([load(), load()])
    expect(second).toEqual(first)
    expect(await count('journaal.regel')).toBe(3)
  })

  test('ids are the same in every database', async () => {
    const other = await createTestDatabase('leeg')
    try {
      await load()
      await load({}, other)
      const ids = await idsIn(db)
      expect(ids.length).toBeGreaterThan(1_500)
      expect(await idsIn(other)).toEqual(ids)
    } finally {
      await other.drop()
    }
  })

  test('a load that fails halfway leaves nothing behind, and the next one works', async () => {
    await db.owner.query('alter table samenwerking.opmerking add constraint planted check (false)')
    await expect(load()).rejects.toThrow('planted')
    expect([
      await count('samenwerking.organisatie'),
      await count('identiteit.persoon'),
      await count('journaal.regel'),
      await count('zoek.stuk'),
    ]).toEqual([0, 0, 0, 0])
    await db.owner.query('alter table samenwerking.opmerking drop constraint planted')
    expect((await load())?.people.length).toBeGreaterThan(0)
  })
})

describe('later starts show', () => {
  test('not who changed the password or was blocked', async () => {
    const first = await load()
    await db.owner.query(
      "update identiteit.account set wachtwoord_hash = 'ander', gewijzigd_op = clock_timestamp() where aanmeldnaam = 'controller.zevenaar'",
    )
    await db.owner.query("update identiteit.persoon set geblokkeerd_op = now() where naam = 'Joris Fictief'")
    const gone = ['controller.zevenaar', 'demandmanager.duiven']
    expect((await load())?.people).toEqual(first?.people.filter(({ aanmeldnaam }) => !gone.includes(aanmeldnaam)))
  })

  test('nothing when the password of this data folder is not the one that an own database was filled with', async () => {
    const first = await load()
    const otherFolder = mkdtempSync(join(tmpdir(), 'regiekamer-voorbeeld-'))
    try {
      expect(await load({ dataFolder: otherFolder, databaseUrl: db.url })).toBeNull()
      const other = await createTestDatabase('leeg')
      await load({ dataFolder: otherFolder }, other)
      await other.drop()
      expect(await load({ dataFolder: otherFolder, databaseUrl: db.url })).toBeNull()
      expect(await load({ databaseUrl: db.url })).toEqual(first)
    } finally {
      rmSync(otherFolder, { recursive: true })
    }
  })
})

describe('the empty start', () => {
  test('has reference data, one empty cooperation and an administrator, whose password is shown until the first sign-in', async () => {
    const accounts = await load({ voorbeeld: 'leeg' })
    expect(accounts?.people).toEqual([{ aanmeldnaam: 'beheerder', omschrijving: 'beheerder van een lege samenwerking' }])
    expect(await count("samenwerking.organisatie where soort = 'gemeente' and bestaat @> '2025-01-01'::date")).toBe(342)
    expect(await count('samenwerking.register_regel')).toBe(70)
    expect(await count('samenwerking.deelname')).toBe(0)
    const { rows } = await db.owner.query(`
      select h.rol, h.organisatie_naam, h.regeling_naam, a.wachtwoord_hash as hash from identiteit.account a, samenwerking.hoeden(a.persoon_id, current_date) h`)
    expect(rows).toMatchObject([{ rol: 'beheerder', organisatie_naam: 'Nieuwe organisatie', regeling_naam: 'Nieuwe samenwerking' }])
    expect(await verifyPassword(accounts!.wachtwoord, rows[0].hash)).toBe(true)
    expect(readFileSync(join(dataFolder, 'beheerderwachtwoord'), 'utf8').trim()).toBe(accounts?.wachtwoord)
    const content = await contentOf(db)
    expect(await load({ voorbeeld: 'leeg' })).toEqual(accounts)
    expect(await load({ databaseUrl: db.url })).toEqual(accounts)
    expect(await contentOf(db)).toEqual(content)
    await db.owner.query(
      "insert into identiteit.sessie (id_hash, persoon_id, verloopt_op) select '\\x00', persoon_id, now() + interval '1 day' from identiteit.account",
    )
    expect(await load({ voorbeeld: 'leeg' })).toBeNull()
  })
})
