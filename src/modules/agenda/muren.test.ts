import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'
import { conform, planVergadering, punt, tafelwerk, type Tafelwerk } from '../../test-vergadering.ts'

const OGO = 'Opdrachtgeversoverleg'

/** What the database refuses, whatever a command forgets. */
let house: TestHouse
let werk: Tafelwerk

beforeAll(async () => {
  house = await buildTestHouse()
  werk = tafelwerk(await house.signIn('secretaris.zevenaar'), await planVergadering(house, OGO))
  await werk.doe('POST', '/agendapunten', punt('Open'))
  await werk.doe('POST', '/agendapunten', punt('Besloten', { openbaarheid: 'besloten', grond: 'proef' }))
})
afterAll(() => house.close())

const onder = (aanmeldnaam: string, statement: string) => onderHoed(house, aanmeldnaam, statement)
const van = (tabel: string) => `select 1 from agenda.${tabel} where agenda_id = '${werk.id}'`
const lid = 'secretaris.duiven'
const partner = 'controller.duiven'

test('before it is sent an agenda is there for who sits at the table alone', async () => {
  expect(await onder(lid, van('agendapunt'))).toBe(2)
  for (const wie of [partner, 'controller.arnhem']) expect(await onder(wie, van('agendapunt'))).toBe(0)
  expect(await onder(partner, `select 1 from agenda.agenda where id = '${werk.id}'`)).toBe(0)
})

test('sent, partners see what is open and nothing else; another cooperation sees nothing', async () => {
  await werk.doe('POST', '/verzendingen')
  expect(await onder(lid, van('agendapunt'))).toBe(2)
  expect(await onder(partner, van('agendapunt'))).toBe(1)
  expect(await onder('controller.arnhem', van('agendapunt'))).toBe(0)
  expect(await onder(partner, van('presentie'))).toBe(0)
})

test('nobody from outside the table writes anything of it', async () => {
  const { id } = await werk.punt('Open')
  const add = `insert into agenda.agendapunt (id, agenda_id, volgorde, soort, titel, openbaarheid) values (gen_random_uuid(), '${werk.id}', 9, 'besluit', 'x', 'openbaar')`
  const stuk = `insert into agenda.vergaderstuk (id, agendapunt_id, volgorde, titel) values (gen_random_uuid(), '${id}', 1, 'x')`
  for (const statement of [add, stuk]) {
    expect(await onder(partner, statement), statement).toBe('geweigerd')
    expect(await onder(lid, statement), statement).toBe(1)
  }
  for (const statement of [
    `update agenda.agendapunt set titel = 'x' where id = '${id}'`,
    `delete from agenda.agendapunt where id = '${id}'`,
    `update agenda.agenda set status = 'bezig' where id = '${werk.id}'`,
  ]) {
    expect(await onder(partner, statement), statement).toBe(0)
    expect(await onder(lid, statement), statement).toBe(1)
  }
})

test('papers have no update, so a version is never overwritten', async () => {
  for (const statement of [
    `update agenda.stukversie set inhoud = ''`,
    'delete from agenda.stukversie',
    `update agenda.vergaderstuk set titel = 'x'`,
  ])
    expect(await onder(lid, statement), statement).toBe('geweigerd')
})

test('what the table said stays, and an adopted list does not move', async () => {
  await werk.doe('POST', '/openingen')
  const { zitplaatsen } = await werk.lees()
  await werk.doe('PUT', '/presentie', { standen: zitplaatsen.map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })) })
  expect((await werk.zeg('Open', conform)).statusCode).toBe(201)
  const { id } = await werk.punt('Open')
  const herzie = `update agenda.agendapunt set uitkomst = 'verworpen' where id = '${id}'`
  expect(await onder(lid, herzie)).toBe('geweigerd')
  const leeg = `update agenda.agendapunt set uitkomst = null, stemming = null, vastgelegd_op = null, vastgelegd_door = null where id = '${id}'`
  expect(await onder(lid, leeg)).toBe('geweigerd')
  // Taken back with its reason it may be emptied, by the table alone, and never while it claims another outcome than stood there.
  const terug = (uitkomst = 'aangenomen') =>
    `insert into agenda.terugname (id, agendapunt_id, puntversie, uitkomst, aantekeningen, reden, op, door, rol)
     select gen_random_uuid(), p.id, p.versie, '${uitkomst}', '[]', 'proef', now(), 'x', 'x' from agenda.agendapunt p where p.id = '${id}'`
  expect(await onder(partner, terug())).toBe('geweigerd')
  expect(await onder(lid, terug('verworpen'))).toBe('geweigerd')
  expect(await onder(lid, `${terug()}; ${leeg}`)).not.toBe('geweigerd')
  expect(await onder(lid, `${terug()}; ${herzie}`)).toBe('geweigerd')
  expect(await onder(lid, 'delete from agenda.terugname')).toBe('geweigerd')
  await werk.doe('POST', '/sluitingen')
  expect(await onder(lid, terug())).toBe('geweigerd')
  const zin = `update agenda.agendapunt set conclusie = 'x' where id = '${id}'`
  expect(await onder(lid, zin)).toBe(1)
  await werk.doe('POST', '/vaststellingen')
  expect(await onder(lid, zin)).toBe(0)
  expect(
    await onder(
      lid,
      `insert into agenda.besluitregel (besluitenlijst_id, volgorde, openbaarheid, inhoud) values ('${werk.id}', 9, 'openbaar', '{}')`,
    ),
  ).toBe('geweigerd')
  for (const tabel of ['besluitenlijst', 'besluitregel']) expect(await onder(lid, `delete from agenda.${tabel}`), tabel).toBe('geweigerd')
  expect(await onder(partner, `select 1 from agenda.besluitregel where besluitenlijst_id = '${werk.id}'`)).toBe(1)
  expect(await onder(lid, `select 1 from agenda.besluitregel where besluitenlijst_id = '${werk.id}'`)).toBe(2)
})

test('a confidential action is not there for others; an open one is, and only its owner or the table changes it', async () => {
  const leg = async (vertrouwelijk: boolean) =>
    (
      await house.db.owner.query<{ id: string }>(
        `insert into agenda.actie (id, regeling_id, soort, tekst, tafel_id, is_vertrouwelijk, organisatie_id, uiterlijk, gemaakt_op, gemaakt_door)
         select gen_random_uuid(), t.regeling_id, 'actie', 'x', t.id, ${vertrouwelijk}, (select id from samenwerking.organisatie where naam = 'Duiven' limit 1), '2030-01-01', now(), 'x' from samenwerking.tafel t where t.naam like '${OGO} De Liemers' returning id`,
      )
    ).rows[0]!.id
  const [stil, open] = [await leg(true), await leg(false)]
  const lees = (id: string) => `select 1 from agenda.actie where id = '${id}'`
  const wijzig = (id: string) => `update agenda.actie set tekst = 'y' where id = '${id}'`
  expect(await onder(partner, lees(stil))).toBe(0)
  expect(await onder(partner, wijzig(stil))).toBe(0)
  expect(await onder(lid, lees(stil))).toBe(1)
  expect(await onder(partner, wijzig(open))).toBe(1)
  expect(await onder('controller.westervoort', wijzig(open))).toBe(0)
  expect(await onder('controller.westervoort', lees(open))).toBe(1)
})

test('the seat of a stranger at the table of a college opens nothing', async () => {
  const college = await planVergadering(house, 'College van Zevenaar')
  await house.db.owner.query(
    `insert into agenda.agenda (id, regeling_id, tafel_id, bijgewerkt_op) select id, regeling_id, tafel_id, now() from kalender.vergadering where id = '${college}' on conflict do nothing`,
  )
  await house.db.owner
    .query(`insert into samenwerking.tafel_lid (tafel_id, aanstelling_id) select v.tafel_id, a.id from kalender.vergadering v, samenwerking.aanstelling a
    join identiteit.account k on k.persoon_id = a.persoon_id where v.id = '${college}' and k.aanmeldnaam = '${partner}'`)
  expect(await onder(partner, `select 1 from agenda.agenda where id = '${college}'`)).toBe(0)
  expect(await onder('wethouder.zevenaar', `select 1 from agenda.agenda where id = '${college}'`)).toBe(1)
})
