import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Geschil } from '#modules/governance/contract.ts'
import { made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

let house: TestHouse
let partijen: Record<string, string>

beforeAll(async () => {
  house = await buildTestHouse()
  const { rows } = await house.db.owner.query<{ id: string; naam: string }>(
    `select id, naam from samenwerking.organisatie where naam in ('Zevenaar', 'Duiven', 'Westervoort', 'Renkum')`,
  )
  partijen = Object.fromEntries(rows.map(({ id, naam }) => [naam, id]))
})
afterAll(() => house.close())

const people = new Map<string, Promise<TestPerson>>()
const who = (naam: string) => {
  if (!people.has(naam)) people.set(naam, house.signIn(naam))
  return people.get(naam)!
}
const send = async (naam: string, path: string, body: object, seen?: { versie: number }) =>
  (await who(naam)).send('POST', path, body, seen ? match(seen) : {})
const opening = (extra: object = {}) => ({
  titel: 'Wie betaalt de tweede verbinding?',
  aard: 'prijs',
  onderwerp: 'dienstverlening',
  partijIds: [partijen['Zevenaar'], partijen['Duiven']],
  standpunt: 'Naar inwoners.',
  ...extra,
})

test('a difference climbs the ladder, one table at a time, until it is settled; each party speaks for itself', async () => {
  let geschil = made<Geschil>(await send('secretaris.zevenaar', '/geschillen', opening()))
  expect(geschil.partijen.map(({ organisatieNaam, standpunt }) => `${organisatieNaam}: ${standpunt}`)).toEqual([
    'Duiven: ',
    'Zevenaar: Naar inwoners.',
  ])
  const duiven = await who('controller.duiven')
  const gezegd = await duiven.send('PUT', `/geschillen/${geschil.id}/standpunt`, { tekst: 'Naar gebruik.' }, match(geschil))
  expect(gezegd.statusCode, gezegd.body).toBe(200)
  geschil = gezegd.json() as Geschil
  expect(
    (await send('secretaris.zevenaar', `/geschillen/${geschil.id}/treden`, { geprobeerd: 'x', uiterlijk: '2020-01-01' }, geschil)).json(),
  ).toMatchObject({
    type: expect.stringContaining('termijn-voorbij'),
  })
  for (const niveau of ['ogo', 'secretarissen'] as const) {
    geschil = made<Geschil>(
      await send(
        'secretaris.zevenaar',
        `/geschillen/${geschil.id}/treden`,
        { geprobeerd: `Voor ${niveau}`, uiterlijk: '2090-01-01' },
        geschil,
      ),
    )
    expect(geschil.treden.at(-1)!.niveau).toBe(niveau)
  }
  expect(geschil.treden[0]).toMatchObject({ uitkomst: 'Voor secretarissen', afgerondDoor: 'Marleen Fictief, Zevenaar' })
  geschil = made<Geschil>(
    await send('secretaris.duiven', `/geschillen/${geschil.id}/afrondingen`, { status: 'opgelost', uitkomst: 'Half om half.' }, geschil),
  )
  expect(geschil).toMatchObject({ status: 'opgelost', treden: [{}, { uitkomst: 'Half om half.' }] })
  const later = await send(
    'secretaris.duiven',
    `/geschillen/${geschil.id}/treden`,
    { geprobeerd: 'Toch', uiterlijk: '2090-01-01' },
    geschil,
  )
  expect(later.json()).toMatchObject({ status: 409, type: expect.stringContaining('geschil-gesloten') })
})

test('only a party writes; two who act on the same version do not both succeed; strangers to the cooperation are no party', async () => {
  expect((await send('secretaris.westervoort', '/geschillen', opening())).statusCode).toBe(403)
  expect(
    (await send('secretaris.zevenaar', '/geschillen', opening({ partijIds: [partijen['Zevenaar'], partijen['Renkum']] }))).json(),
  ).toMatchObject({
    type: expect.stringContaining('partij-onbekend'),
  })
  const geschil = made<Geschil>(await send('secretaris.zevenaar', '/geschillen', opening()))
  expect(
    (await send('secretaris.westervoort', `/geschillen/${geschil.id}/treden`, { geprobeerd: 'x', uiterlijk: '2090-01-01' }, geschil))
      .statusCode,
  ).toBe(403)
  const omhoog = (naam: string) =>
    send(naam, `/geschillen/${geschil.id}/treden`, { geprobeerd: 'Overleg', uiterlijk: '2090-01-01' }, geschil)
  const codes = (await Promise.all([omhoog('secretaris.zevenaar'), omhoog('secretaris.duiven')])).map(({ statusCode }) => statusCode)
  expect(codes.toSorted()).toEqual([201, 412])
  const leeg = await send('secretaris.zevenaar', '/geschillen', { titel: '', aard: 'kleur', partijIds: [partijen['Zevenaar']] })
  expect((leeg.json().invalidParams as { name: string }[]).map(({ name }) => name)).toEqual(['titel', 'aard', 'partijIds'])
})

test('the database lets nobody speak for another party, or rewrite what a table already said', async () => {
  const geschil = made<Geschil>(await send('secretaris.zevenaar', '/geschillen', opening({ standpunt: '' })))
  const { rows } = await house.db.owner.query<{ regeling_id: string }>('select regeling_id from governance.geschil where id = $1', [
    geschil.id,
  ])
  const client = new pg.Client({ connectionString: house.db.url, options: '-c role=regiekamer_app' })
  await client.connect()
  await client.query(`select set_config('hoed.regeling', $1, false), set_config('hoed.organisatie', $2, false)`, [
    rows[0]!.regeling_id,
    partijen['Zevenaar'],
  ])
  const changed = await client.query(
    `update governance.standpunt set tekst = 'Wij willen niets', gegeven_op = now() where geschil_id = $1 and organisatie_id = $2`,
    [geschil.id, partijen['Duiven']],
  )
  expect(changed.rowCount).toBe(0)
  await expect(
    client.query(`insert into governance.standpunt (geschil_id, organisatie_id) values ($1, $2)`, [geschil.id, partijen['Westervoort']]),
  ).rejects.toThrow(/row-level security/)
  await client.end()
})
