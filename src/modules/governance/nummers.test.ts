import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, made, madeWeg, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** Numbers of decisions: per table and year, without gaps, whoever decides at the same moment. */
let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const COLLEGE = 'College van Zevenaar'
const opWeg = async (titel: string) => madeWeg(await weg.eigenWeg('demandmanager.zevenaar', titel, [[1, COLLEGE, 'besluit']]))
const ja = (behandeling: Behandeling, vergadering = '2026-11-20', besluit: object = BESLUIT) =>
  weg.leg('secretaris.zevenaar', behandeling, { tafel: COLLEGE, uitkomst: 'aangenomen', besluit, vergadering })
const nummers = async (zoek: string) =>
  (
    (await (await weg.who('controller.zevenaar')).get(`/besluiten?pageSize=100&search=${zoek}`)).json() as { resultaten: Besluit[] }
  ).resultaten
    .map(({ nummer }) => nummer)
    .sort()

test('each table has a row of its own, in letters that name it', async () => {
  const eerste = await weg.slotbesluit('Het eerste')
  const tweede = await weg.slotbesluit('Het tweede')
  expect([eerste.nummer, tweede.nummer]).toEqual(['AB-2026-001', 'AB-2026-002'])
  expect(await nummers('COLLEGE')).toEqual(
    ['DUIVEN', 'WESTERVOORT', 'ZEVENAAR'].flatMap((naam) => [`COLLEGE-${naam}-2026-001`, `COLLEGE-${naam}-2026-002`]),
  )
})

test('the year is that of the meeting, and what is refused leaves no gap', async () => {
  const behandeling = await opWeg('Vorig jaar')
  expect((await ja(behandeling, '2026-11-20', { ...BESLUIT, tekst: '' })).statusCode).toBe(400)
  expect((await ja({ ...behandeling, versie: 99 })).statusCode).toBe(412)
  const vorig = made<Behandeling>(await ja(behandeling, '2025-12-16'))
  expect(vorig.status).toBe('besloten')
  made<Behandeling>(await ja(await opWeg('Dit jaar')))
  expect(await nummers('COLLEGE-ZEVENAAR')).toEqual([
    'COLLEGE-ZEVENAAR-2025-001',
    'COLLEGE-ZEVENAAR-2026-001',
    'COLLEGE-ZEVENAAR-2026-002',
    'COLLEGE-ZEVENAAR-2026-003',
  ])
})

test('several at once at one table: each its own number, none twice and none left out', async () => {
  const wegen = [await opWeg('Tegelijk een'), await opWeg('Tegelijk twee'), await opWeg('Tegelijk drie'), await opWeg('Tegelijk vier')]
  const answers = await Promise.all(wegen.map((behandeling) => ja(behandeling)))
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201])
  expect((await nummers('COLLEGE-ZEVENAAR-2026')).map((nummer) => nummer.slice(-3))).toEqual([
    '001',
    '002',
    '003',
    '004',
    '005',
    '006',
    '007',
  ])
})

test('the database itself gives the next number: who asks second waits for the first', async () => {
  const { owner } = house.db
  const { rows } = await owner.query<{ id: string; regeling_id: string }>(
    `select id, regeling_id from samenwerking.tafel where naam = '${COLLEGE}'`,
  )
  const { id, regeling_id } = rows[0]!
  const volgend = async () =>
    (await owner.query<{ nummer: number }>(`select governance.volgend_nummer('${id}', 2026) as nummer`)).rows[0]!.nummer
  await owner.query(`select set_config('hoed.regeling', '${regeling_id}', false)`)
  expect(await volgend()).toBe(8)
  // Another cooperation has no number to give here.
  await owner.query(`select set_config('hoed.regeling', '${id}', false)`)
  expect(await volgend()).toBe(1)
  await owner.query(`select set_config('hoed.regeling', '', false)`)
})

test('people find a decision by its number', async () => {
  const found = (await (await weg.who('controller.zevenaar')).get('/zoekresultaten?search=AB-2026-002')).json() as {
    resultaten: { titel: string }[]
  }
  expect(found.resultaten.map(({ titel }) => titel)).toContain('AB-2026-002: Het tweede')
})

test('the database refuses a number of another table, and one out of its turn', async () => {
  const behandeling = await opWeg('Tegen de muur')
  const stap = stapVan(behandeling, COLLEGE)
  const poging = (tafelId: string, volgnummer: number) =>
    onderHoed(
      house,
      'secretaris.zevenaar',
      `update governance.stap set uitkomst = 'aangenomen', vergaderd_op = '2026-11-20', vastgelegd_op = now(), vastgelegd_door = 'x', vastgelegd_rol = 'x' where id = '${stap.id}'`,
      `insert into governance.besluit (id, regeling_id, nummer, behandeling_id, stap_id, voorstel_id, voorstel_versie, wens_id, titel, gremium, tafel_id, volgnummer, datum, tekst, stemming, slotbesluit, persoon_naam, rol, vastgelegd_op)
         select gen_random_uuid(), b.regeling_id, 'X-2026-900', b.id, '${stap.id}', b.voorstel_id, 1, v.wens_id, 'x', 'x', '${tafelId}', ${volgnummer}, '2026-11-20', 'x', 'x', true, 'x', 'x', now()
         from governance.behandeling b join afweging.voorstel v on v.id = b.voorstel_id where b.id = '${behandeling.id}'`,
    )
  const other = (
    await house.db.owner.query<{ id: string }>(
      `select t.id from samenwerking.tafel t join samenwerking.regeling r on r.id = t.regeling_id where t.naam like 'Secretarissen%' and r.korte_naam = 'De Liemers'`,
    )
  ).rows[0]!.id
  expect(await poging(stap.tafelId, 8)).toBe(1)
  expect(await poging(stap.tafelId, 9)).toBe('geweigerd')
  expect(await poging(stap.tafelId, 1)).toBe('geweigerd')
  expect(await poging(other, 1)).toBe('geweigerd')
})
