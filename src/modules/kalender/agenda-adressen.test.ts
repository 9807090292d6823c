import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AgendaAdres, Vergadering } from '#modules/kalender/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

const clock = { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' }
let house: TestHouse
let url: string
let griffier: TestPerson
let controller: TestPerson

beforeAll(async () => {
  house = await buildTestHouse({ clock })
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(house.app.server.address() as { port: number }).port}`
  house.app.house.publicUrl = url
  ;[griffier, controller] = await Promise.all([house.signIn('griffier.duiven'), house.signIn('controller.sdl')])
})
afterAll(() => house.close())

type Made = AgendaAdres & { adres: string }
const maak = async (wie: TestPerson, tafelId: string | null = null) => {
  const answer = await wie.send('POST', '/agenda-adressen', { tafelId })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json<Made>()
}
const tafelId = async (naam: string) =>
  (await house.db.owner.query<{ id: string }>(`select id from samenwerking.tafel where naam = '${naam}'`)).rows[0]!.id

/** What another reader of the standard finds at the address, by uid; nobody is signed in. */
async function lees(adres: string) {
  const answer = await fetch(adres)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  const root = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[])
  return root.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
}
const statusOf = (each: ICAL.Event) => each.component.getFirstPropertyValue('status')

test('all own tables: exactly the meetings that the hat sees, and days on which something is due, without what it is', async () => {
  const { adres } = await maak(griffier)
  const found = await lees(adres)
  const mijn = await tafelId('Gemeenteraad van Duiven')
  const lijst = (await griffier.get(`/vergaderingen?tafelId=${mijn}&van=2025-11-22`)).json<{ resultaten: Vergadering[] }>().resultaten
  expect(lijst.length).toBeGreaterThan(5)
  expect(found.flatMap(({ uid }) => (uid.startsWith('vergadering-') ? uid : [])).toSorted()).toEqual(
    lijst.map(({ id }) => `vergadering-${id}@regiekamer`).toSorted(),
  )
  const { adres: vanController } = await maak(controller)
  const andere = await lees(vanController)
  expect(new Set(andere.flatMap(({ uid, summary }) => (uid.startsWith('vergadering-') ? summary : [])))).toEqual(
    new Set(['Controllersoverleg De Liemers']),
  )
  const termijnen = [...found, ...andere].filter(({ uid }) => uid.startsWith('termijn-'))
  expect(termijnen.length).toBeGreaterThan(0)
  for (const { summary, description } of termijnen) {
    expect(summary).toMatch(/^\d+ termijn(en)? in Regiekamer op \d\d?-\d\d?-\d{4}$/)
    expect(description ?? '').toBe('')
  }
})

test('a meeting that moves keeps its uid and raises its sequence; one that is cancelled says so', async () => {
  const tafel = await tafelId('Controllersoverleg De Liemers')
  const body = { tafelId: tafel, dagen: ['2029-02-08'], aanvang: '09:30', plaats: 'Duiven' }
  const [gepland] = (await controller.send('POST', '/vergaderingen', body)).json<{ resultaten: Vergadering[] }>().resultaten
  const { adres } = await maak(controller, tafel)
  const vind = async () => (await lees(adres)).find(({ uid }) => uid === `vergadering-${gepland!.id}@regiekamer`)!
  const eerst = await vind()
  expect([eerst.sequence, eerst.location, eerst.startDate.toJSDate().toISOString()]).toEqual([0, 'Duiven', '2029-02-08T08:30:00.000Z'])
  const path = `/vergaderingen/${gepland!.id}`
  const verplaatst = await controller.send(
    'PUT',
    path,
    { datum: '2029-07-12', aanvang: '09:30', plaats: '', grond: 'Vertrouwelijke reden' },
    { 'if-match': '"1"' },
  )
  expect(verplaatst.statusCode, verplaatst.body).toBe(200)
  const daarna = await vind()
  expect([daarna.sequence, statusOf(daarna), daarna.startDate.toJSDate().toISOString()]).toEqual([
    1,
    'CONFIRMED',
    '2029-07-12T07:30:00.000Z',
  ])
  expect((await controller.send('POST', `${path}/annuleringen`, { grond: 'Vertrouwelijke reden' }, { 'if-match': '"2"' })).statusCode).toBe(
    201,
  )
  const vervallen = await vind()
  expect([vervallen.sequence, statusOf(vervallen)]).toEqual([2, 'CANCELLED'])
  expect(await (await fetch(adres)).text()).not.toContain('Vertrouwelijk')
})

test('what did not change is not sent again', async () => {
  const { adres } = await maak(griffier)
  const etag = (await fetch(adres)).headers.get('etag')!
  const again = await fetch(adres, { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('an address that was revoked, of a hat that ended, or that nobody made, is not there', async () => {
  const { id, adres } = await maak(griffier)
  expect((await fetch(adres)).status).toBe(200)
  expect((await controller.send('DELETE', `/agenda-adressen/${id}`)).statusCode).toBe(404)
  expect((await griffier.send('DELETE', `/agenda-adressen/${id}`)).statusCode).toBe(204)
  expect((await fetch(adres)).status).toBe(404)
  expect((await griffier.send('DELETE', `/agenda-adressen/${id}`)).statusCode).toBe(404)
  expect((await fetch(`${url}/agenda/${'a'.repeat(43)}.ics`)).status).toBe(404)
  const { adres: vanController } = await maak(controller)
  await house.db.owner.query(`
    update samenwerking.aanstelling set geldig = daterange(lower(geldig), '2026-11-22') where persoon_id = (select persoon_id from identiteit.account where aanmeldnaam = 'controller.sdl')`)
  expect((await fetch(vanController)).status).toBe(404)
})

test('the database keeps no address, only its digest; the list does not tell it again', async () => {
  const { adres } = await maak(griffier, await tafelId('Algemeen bestuur De Liemers').catch(() => null))
  const secret = /agenda\/(.*)\.ics/.exec(adres)![1]!
  expect(secret).toMatch(/^[\w-]{43}$/)
  const { rows } = await house.db.owner.query<{ alles: string }>(`select jsonb_agg(a)::text as alles from kalender.agenda_adres a`)
  expect(rows[0]!.alles).not.toContain(secret)
  expect((await griffier.get('/agenda-adressen')).body).not.toContain(secret)
  expect((await griffier.send('POST', '/agenda-adressen', { tafelId: '00000000-0000-7000-8000-000000000001' })).statusCode).toBe(404)
})
