import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** What the database refuses, whatever a command forgets. */
let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse()
})
afterAll(() => house.close())

const onder = (aanmeldnaam: string, statement: string) => onderHoed(house, aanmeldnaam, statement)

const tafel = (naam: string) => `(select id from samenwerking.tafel where naam = '${naam}')`
const plan = (naam: string) =>
  `insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk) select gen_random_uuid(), regeling_id, id, '2040-01-04', '2040-01-01' from samenwerking.tafel where naam = '${naam}'`

test('the meetings of a council belong to its own organisation; those of a joint table to all', async () => {
  expect(await onder('griffier.duiven', plan('Gemeenteraad van Duiven'))).toBe(1)
  expect(await onder('controller.sdl', plan('Gemeenteraad van Duiven'))).toBe('geweigerd')
  expect(await onder('controller.sdl', plan('Controllersoverleg De Liemers'))).toBe(1)
  const cancel = `update kalender.vergadering set plaats = 'elders' where tafel_id = ${tafel('Gemeenteraad van Duiven')}`
  expect(await onder('griffier.duiven', cancel)).toBeGreaterThan(10)
  expect(await onder('controller.zevenaar', cancel)).toBe(0)
  expect(await onder('griffier.duiven', 'delete from kalender.vergadering')).toBe('geweigerd')
})

test('a recess belongs to the organisation that is away', async () => {
  const change = `update kalender.reces set naam = 'x' where organisatie_id = (select id from samenwerking.organisatie where naam = 'Duiven')`
  expect(await onder('griffier.duiven', change)).toBeGreaterThan(5)
  expect(await onder('secretaris.zevenaar', change)).toBe(0)
  expect(await onder('secretaris.zevenaar', change.replace(/update .* set naam = 'x'/, 'delete from kalender.reces'))).toBe(0)
})

test('another cooperation sees and writes nothing', async () => {
  const liemers = `(select id from samenwerking.regeling where korte_naam = 'De Liemers')`
  const { rows } = await house.db.owner.query<{ id: string; jaar: string }>(
    `select r.id, b.id as jaar from samenwerking.regeling r join kalender.begrotingsjaar b on b.regeling_id = r.id where r.korte_naam = 'De Liemers' limit 1`,
  )
  for (const table of ['vergadering', 'reces', 'begrotingsjaar', 'vrijgestelde_categorie', 'begrotingswijziging'])
    expect(await onder('controller.arnhem', `select 1 from kalender.${table} where regeling_id = '${rows[0]!.id}'`), table).toBe(0)
  expect(await onder('controller.sdl', `select 1 from kalender.begrotingsjaar where regeling_id = ${liemers}`)).toBeGreaterThan(0)
  expect(await onder('controller.arnhem', `select 1 from kalender.verzending where begrotingsjaar_id = '${rows[0]!.jaar}'`)).toBe(0)
  expect(
    await onder(
      'controller.arnhem',
      `insert into kalender.begrotingsjaar (id, regeling_id, jaar) values (gen_random_uuid(), '${rows[0]!.id}', 2040)`,
    ),
  ).toBe('geweigerd')
  expect(
    await onder(
      'controller.arnhem',
      `insert into kalender.verzending (begrotingsjaar_id, stap, verzonden_op, vastgelegd_op, vastgelegd_door, vastgelegd_rol) values ('${rows[0]!.jaar}', 'kaders', '2026-01-01', now(), 'x', 'x')`,
    ),
  ).toBe('geweigerd')
})
