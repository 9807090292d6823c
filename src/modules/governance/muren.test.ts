import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, made, madeWeg, match, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** What the database refuses, whatever a command forgets. */
let house: TestHouse
let weg: BesluitWeg
let behandeling: Behandeling
let besluit: Besluit

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
  besluit = await weg.slotbesluit('Al besloten')
  behandeling = await weg.inBehandeling(await weg.ingediendVoorstel('Nog onderweg'))
  behandeling = made<Behandeling>(await weg.advies('controller.duiven', behandeling, { oordeel: 'akkoord', tekst: 'Van Duiven.' }))
})
afterAll(() => house.close())

const onder = (aanmeldnaam: string, statement: string) => onderHoed(house, aanmeldnaam, statement)

const idOf = (tafel: string) => stapVan(behandeling, tafel).id
const zeg = (stapId: string) =>
  `update governance.stap set uitkomst = 'positief', reden = 'x', vergaderd_op = current_date, vastgelegd_op = now(), vastgelegd_door = 'x', vastgelegd_rol = 'x' where id = '${stapId}'`

test('only who sits at a table writes down its word; what was said stays', async () => {
  expect(await onder('controller.zevenaar', zeg(idOf('Controllers')))).toBe(1)
  expect(await onder('secretaris.zevenaar', zeg(idOf('Controllers')))).toBe('geweigerd')
  expect(await onder('secretaris.duiven', zeg(idOf('College van Zevenaar')))).toBe('geweigerd')
  const gezegd = `(select stap_id from governance.besluit where id = '${besluit.id}')`
  expect(await onder('wethouder.zevenaar', `update governance.stap set reden = 'anders' where id = ${gezegd}`)).toBe(0)
  expect(await onder('wethouder.zevenaar', `update governance.stap set rol = 'advies' where id = ${gezegd}`)).toBe('geweigerd')
  const elders = `(select s.tafel_id from governance.stap s where s.id = '${idOf('College van Zevenaar')}')`
  for (const namens of ['null', `(select id from samenwerking.organisatie where naam = 'Duiven' and soort = 'gemeente')`])
    expect(
      await onder(
        'directeur.rid',
        `update governance.stap set tafel_id = ${elders}, namens_id = ${namens} where id = '${idOf('College van Duiven')}'`,
      ),
      namens,
    ).toBe('geweigerd')
})

test('no stop comes on a way later, and what is decided never runs again', async () => {
  expect(
    await onder(
      'directeur.rid',
      `insert into governance.stap (id, behandeling_id, volgorde, tafel_id, rol) select gen_random_uuid(), '${behandeling.id}', 9, tafel_id, 'kennisname' from governance.stap where behandeling_id = '${behandeling.id}' limit 1`,
    ),
  ).toBe('geweigerd')
  expect(await onder('directeur.rid', `update governance.behandeling set status = 'lopend' where id = '${besluit.behandelingId}'`)).toBe(
    'geweigerd',
  )
  expect(await onder('directeur.rid', `update governance.behandeling set titel = 'anders' where id = '${behandeling.id}'`)).toBe(
    'geweigerd',
  )
})

test('a stop is planned on a meeting of its own table that goes on, and on no other', async () => {
  const stapId = idOf('Algemeen bestuur')
  const { rows } = await house.db.owner.query<{ id: string; tafel: string }>(
    `insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk, status, vervallen_reden)
     select gen_random_uuid(), t.regeling_id, t.id, current_date + 800 + n, current_date + 790, case n when 0 then 'gepland' else 'vervallen' end, case n when 1 then 'x' end
     from samenwerking.tafel t, generate_series(0, 1) n where t.id in ($1, $2) returning id, tafel_id || status as tafel`,
    [stapVan(behandeling, 'Algemeen bestuur').tafelId, stapVan(behandeling, 'Opdrachtgevers').tafelId],
  )
  const meeting = (tafel: string, status: string) => rows.find((row) => row.tafel === `${stapVan(behandeling, tafel).tafelId}${status}`)!.id
  const plan = (id: string) => onder('directeur.rid', `update governance.stap set vergadering_id = '${id}' where id = '${stapId}'`)
  expect(await plan(meeting('Algemeen bestuur', 'gepland'))).toBe(1)
  expect(await plan(meeting('Algemeen bestuur', 'vervallen'))).toBe('geweigerd')
  expect(await plan(meeting('Opdrachtgevers', 'gepland'))).toBe('geweigerd')
})

test('advice: only under the own name, only at the own table, only until the table spoke', async () => {
  const van = (naam: string) => `(select id from samenwerking.organisatie where naam = '${naam}')`
  const geef = (stapId: string, organisatie: string) =>
    `insert into governance.advies (id, stap_id, organisatie_id, oordeel, persoon_naam, rol, gegeven_op) values (gen_random_uuid(), '${stapId}', ${van(organisatie)}, 'akkoord', 'x', 'controller', now())`
  const wijzig = `update governance.advies set tekst = 'anders' where stap_id = '${idOf('Controllers')}'`
  expect(await onder('controller.zevenaar', geef(idOf('Controllers'), 'Zevenaar'))).toBe(1)
  expect(await onder('controller.zevenaar', geef(idOf('Controllers'), 'Westervoort'))).toBe('geweigerd')
  expect(await onder('secretaris.zevenaar', geef(idOf('Controllers'), 'Zevenaar'))).toBe('geweigerd')
  expect(await onder('controller.duiven', wijzig)).toBe(1)
  expect(await onder('controller.zevenaar', wijzig)).toBe(0)
  const klaar = `select s.id from governance.stap s join samenwerking.tafel t on t.id = s.tafel_id where s.behandeling_id = '${besluit.behandelingId}' and t.soort = 'controllers'`
  expect(await onder('controller.duiven', `update governance.advies set tekst = 'achteraf' where stap_id in (${klaar})`)).toBe(0)
})

test('a decision is of the table that said yes, and whole at once: no line, no share, no budget line comes later', async () => {
  const kopie = `insert into governance.besluit select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'nummer', 'B-2026-999', 'stap_id', '${idOf('Algemeen bestuur')}', 'behandeling_id', '${behandeling.id}'))).* from governance.besluit b where id = '${besluit.id}'`
  expect(await onder('wethouder.zevenaar', kopie)).toBe('geweigerd')
  const later = [
    `insert into governance.besluit_regel (besluit_id, regel_id, volgorde, omschrijving, klasse, jaar, soort, bedrag_cent) values ('${besluit.id}', gen_random_uuid(), 99, 'later', 'wenselijk', 2027, 'incidenteel', 1)`,
    `insert into governance.besluit_verdeling (besluit_id, volgorde, organisatie_id, jaar, soort, bedrag_cent) select '${besluit.id}', 99, organisatie_id, 2099, 'incidenteel', 1 from governance.besluit_verdeling limit 1`,
    `insert into begroting.versie (begroting_id, nummer, besluit_id, gemaakt_op) select begroting_id, 99, besluit_id, now() from begroting.versie limit 1`,
    `insert into begroting.begrotingsregel (id, begroting_id, versie, jaar, soort, omschrijving, bekend_cent, pm, besluit_id) select gen_random_uuid(), begroting_id, versie, 2099, 'structureel', 'later', 1, 0, besluit_id from begroting.begrotingsregel limit 1`,
  ]
  for (const statement of later) expect(await onder('wethouder.zevenaar', statement), statement).toBe('geweigerd')
  for (const table of ['begroting.versie', 'begroting.begrotingsregel', 'begroting.begroting'])
    expect(await onder('wethouder.zevenaar', `delete from ${table}`), table).toBe('geweigerd')
})

test('unasked advice: from the table of the controllers, under the own name, as long as the way runs and did not ask', async () => {
  const van = (naam: string) => `(select id from samenwerking.organisatie where naam = '${naam}')`
  const nieuw = madeWeg(await weg.eigenWeg('demandmanager.zevenaar', 'Ongevraagd', [[1, 'Algemeen bestuur', 'besluit']]))
  const controllers = `(select tafel_id from governance.stap where id = '${idOf('Controllers')}')`
  const begin = (id: string, organisatie: string, tafel = controllers) =>
    `insert into governance.ongevraagd_advies (behandeling_id, tafel_id, aanleiding, organisatie_id, persoon_naam, rol, begonnen_op) values ('${id}', ${tafel}, 'x', ${van(organisatie)}, 'x', 'controller', now())`
  const zeg = (organisatie: string) =>
    `insert into governance.ongevraagd_oordeel (behandeling_id, organisatie_id, oordeel, persoon_naam, rol, gegeven_op) values ('${nieuw.id}', ${van(organisatie)}, 'akkoord', 'x', 'controller', now())`
  expect(await onder('controller.zevenaar', zeg('Zevenaar'))).toBe('geweigerd')
  expect(await onder('controller.zevenaar', begin(nieuw.id, 'Zevenaar'))).toBe(1)
  expect(await onder('controller.zevenaar', begin(nieuw.id, 'Duiven'))).toBe('geweigerd')
  expect(await onder('secretaris.zevenaar', begin(nieuw.id, 'Zevenaar'))).toBe('geweigerd')
  const bestuur = `(select tafel_id from governance.stap where id = '${stapVan(nieuw, 'Algemeen bestuur').id}')`
  expect(await onder('wethouder.zevenaar', begin(nieuw.id, 'Zevenaar', bestuur))).toBe('geweigerd')
  // Asked at their table, or decided: not here.
  expect(await onder('controller.zevenaar', begin(behandeling.id, 'Zevenaar'))).toBe('geweigerd')
  expect(await onder('controller.zevenaar', begin(besluit.behandelingId, 'Zevenaar'))).toBe('geweigerd')
  await house.db.owner.query(begin(nieuw.id, 'Zevenaar'))
  expect(await onder('controller.zevenaar', zeg('Zevenaar'))).toBe(1)
  expect(await onder('controller.zevenaar', zeg('Duiven'))).toBe('geweigerd')
  expect(await onder('demandmanager.zevenaar', zeg('Zevenaar'))).toBe('geweigerd')
  await house.db.owner.query(zeg('Duiven'))
  const wijzig = `update governance.ongevraagd_oordeel set persoon_naam = 'y'`
  expect(await onder('controller.duiven', wijzig)).toBe(1)
  expect(await onder('controller.zevenaar', wijzig)).toBe(0)
  await house.db.owner.query(`update governance.behandeling set status = 'gestopt' where id = '${nieuw.id}'`)
  expect(await onder('controller.duiven', wijzig)).toBe(0)
})

test('looking back: by who brought it in, of a decision that asks for it, once', async () => {
  const kijk = (organisatie: string) =>
    `insert into governance.evaluatie (besluit_id, uitkomst, tekst, organisatie_id, persoon_naam, rol, gegeven_op) select '${besluit.id}', 'bereikt', 'Goed', id, 'x', 'x', now() from samenwerking.organisatie where naam = '${organisatie}'`
  expect(await onder('demandmanager.zevenaar', kijk('Zevenaar'))).toBe('geweigerd')
  await house.db.owner.query(`update governance.besluit set evaluatiedatum = datum + 1 where id = '${besluit.id}'`)
  expect(await onder('demandmanager.zevenaar', kijk('Zevenaar'))).toBe(1)
  expect(await onder('demandmanager.zevenaar', kijk('Duiven'))).toBe('geweigerd')
  expect(await onder('demandmanager.duiven', kijk('Duiven'))).toBe('geweigerd')
  // Years later: who came in its place looks back.
  const opvolging = `select v.id, n.id, date '2026-01-01', 'samenvoeging' from samenwerking.organisatie v, samenwerking.organisatie n where v.naam = 'Zevenaar' and n.naam = 'Duiven' and v.soort = 'gemeente' and n.soort = 'gemeente'`
  await house.db.owner.query(`insert into samenwerking.opvolging (van_id, naar_id, datum, soort) ${opvolging}`)
  expect(await onder('demandmanager.duiven', kijk('Duiven'))).toBe(1)
  await house.db.owner.query(`delete from samenwerking.opvolging where (van_id, naar_id, datum, soort) in (${opvolging})`)
  await house.db.owner.query(kijk('Zevenaar'))
  for (const statement of [`update governance.evaluatie set tekst = 'anders'`, 'delete from governance.evaluatie'])
    expect(await onder('demandmanager.zevenaar', statement)).toBe('geweigerd')
})

test('another cooperation sees and moves nothing', async () => {
  const { rows } = await house.db.owner.query<{ aanmeldnaam: string }>(
    `select k.aanmeldnaam from identiteit.account k join samenwerking.aanstelling a on a.persoon_id = k.persoon_id join samenwerking.regeling r on r.id = a.regeling_id
     group by k.aanmeldnaam having bool_and(r.korte_naam <> 'De Liemers') limit 1`,
  )
  const vreemd = rows[0]!.aanmeldnaam
  for (const table of [
    'behandeling',
    'stap',
    'advies',
    'besluit',
    'besluit_regel',
    'besluit_verdeling',
    'evaluatie',
    'ongevraagd_advies',
    'ongevraagd_oordeel',
  ])
    expect(await onder(vreemd, `select 1 from governance.${table}`), table).toBe(0)
  for (const table of ['begroting', 'versie', 'begrotingsregel']) expect(await onder(vreemd, `select 1 from begroting.${table}`)).toBe(0)
  expect(await onder(vreemd, `update governance.stap set reden = 'x'`)).toBe(0)
})

test('who left a table speaks for it no more, and the seat at a college of another organisation speaks for nobody', async () => {
  const seat = (naam: string) =>
    `from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = '${naam}'`
  // Signed in anew each time: a session knows its tables for some seconds.
  const zeg = async (naam: string, tafel: string, wat: 'adviezen' | 'uitkomsten', body: object) =>
    (await house.signIn(naam)).send(
      'POST',
      `/behandelingen/${behandeling.id}/stappen/${stapVan(behandeling, tafel).id}/${wat}`,
      body,
      match(behandeling),
    )
  await house.db.owner.query(`delete from samenwerking.tafel_lid where aanstelling_id in (select a.id ${seat('controller.westervoort')})`)
  expect((await zeg('controller.westervoort', 'Controllers', 'adviezen', { oordeel: 'akkoord' })).json().type).toContain('niet-aan-tafel')
  for (const naam of ['controller.zevenaar', 'controller.sdl'])
    behandeling = made<Behandeling>(await weg.advies(naam, behandeling, { oordeel: 'akkoord' }))
  behandeling = made<Behandeling>(await weg.leg('controller.zevenaar', behandeling, { tafel: 'Controllers', uitkomst: 'positief' }))
  behandeling = made<Behandeling>(await weg.leg('directeur.rid', behandeling, { tafel: 'Opdrachtgevers', uitkomst: 'positief' }))
  await house.db.owner.query(
    `insert into samenwerking.tafel_lid (tafel_id, aanstelling_id) select '${stapVan(behandeling, 'College van Zevenaar').tafelId}', a.id ${seat('directeur.rid')}`,
  )
  const ja = { uitkomst: 'aangenomen', vergadering: '2026-11-20', reden: 'Namens u', besluit: BESLUIT }
  expect((await zeg('directeur.rid', 'College van Zevenaar', 'uitkomsten', ja)).json().type).toContain('niet-aan-tafel')
  expect((await zeg('secretaris.zevenaar', 'College van Zevenaar', 'uitkomsten', ja)).statusCode).toBe(201)
})
