import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '#platform/database/test-database.ts'

test('two transactions that wait for each other both get done: the one that the server undid is done again', async () => {
  const { database, drop } = await createTestDatabase('leeg')
  const lock = (key: number) => sql`select pg_advisory_xact_lock(${key})`
  const both: (() => void)[] = []
  const met = new Promise<void>((resolve) => both.push(resolve))
  let arrived = 0
  let runs = 0
  const crossing = (first: number, second: number) =>
    database.write(null, async (db) => {
      runs += 1
      await lock(first).execute(db)
      arrived += 1
      if (arrived === 2) for (const go of both) go()
      await met
      await lock(second).execute(db)
      return first
    })
  expect(await Promise.all([crossing(1, 2), crossing(2, 1)])).toEqual([1, 2])
  expect(runs).toBe(3)
  await drop()
})

test('what fails for another reason is not tried again', async () => {
  const { database, drop } = await createTestDatabase('leeg')
  let runs = 0
  const failing = database.write(null, async (db) => {
    runs += 1
    await sql`select 1 / 0`.execute(db)
  })
  await expect(failing).rejects.toThrow(/division by zero/)
  expect(runs).toBe(1)
  await drop()
})
