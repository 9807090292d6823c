import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '#platform/documents/test-reading.ts'
import type { Visievraag } from '#modules/doelen/contract.ts'
import { beginvragen } from '#modules/doelen/domain/visie.ts'
import { made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderOrganisatie } from '../../test-muur.ts'

/** The i-visie of De Liemers: a question, an answer, the word of each owner, the decision, and the year after. */
const day = { value: '2026-11-22' }
let house: TestHouse

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date(`${day.value}T10:00:00Z`), today: () => day.value } })
})
afterAll(() => house.close())

/** Signs in once per person and day: a session does not outlive the jumps of this clock. */
const people = new Map<string, ReturnType<TestHouse['signIn']>>()
const who = (naam: string): ReturnType<TestHouse['signIn']> => {
  const key = `${naam} ${day.value}`
  if (!people.has(key)) people.set(key, house.signIn(naam))
  return people.get(key)!
}
const send = async (naam: string, [method, path]: readonly ['POST' | 'PUT' | 'DELETE', string], body?: object, seen?: { versie: number }) =>
  (await who(naam)).send(method, path, body, seen ? match(seen) : {})
const list = async (naam = 'raadslid.duiven') => (await (await who(naam)).get('/visievragen')).json().resultaten as Visievraag[]
const nieuw = async (vraag: string, velden: object = {}) =>
  made<Visievraag>(await send('directeur.rid', ['POST', '/visievragen'], { vraag, ...velden }))
const antwoord = (naam: string, seen: Visievraag, tekst: string) =>
  send(naam, ['POST', `/visievragen/${seen.id}/antwoorden`], { tekst }, seen)
const oordeel = (naam: string, { id, voorstel }: Visievraag, body: object) =>
  send(naam, ['PUT', `/visievragen/${id}/oordeel`], { antwoordId: voorstel!.id, ...body })
const stelVast = (naam: string, seen: Visievraag, body: object = {}) =>
  send(
    naam,
    ['POST', `/visievragen/${seen.id}/vaststellingen`],
    { antwoordId: seen.voorstel?.id ?? seen.id, gremium: 'Algemeen bestuur', datum: '2026-11-20', kenmerk: 'punt 4', ...body },
    seen,
  )

test('the example asks the nine questions; which answer holds, which lies before the tables and which is a year old', async () => {
  const vragen = await list()
  expect(vragen.map(({ vraag }) => vraag)).toEqual(beginvragen.map(({ vraag }) => vraag))
  expect(vragen.map(({ stand }) => stand)).toEqual([
    'vastgesteld',
    'vastgesteld',
    'herijken',
    'vastgesteld',
    'open',
    'voorstel',
    'open',
    'open',
    'open',
  ])
  expect(vragen[5]!.voorstel).toMatchObject({
    oordelen: [
      { organisatieNaam: 'Westervoort', oordeel: 'anders' },
      { organisatieNaam: 'Zevenaar', oordeel: 'eens' },
    ],
    zwijgt: [{ organisatieNaam: 'Duiven' }],
  })
  expect((await send('directeur.rid', ['POST', '/visie'])).json()).toMatchObject({ type: expect.stringContaining('visie-is-begonnen') })
})

test('a cooperation that has none begins with the nine, once', async () => {
  const begin = () => send('secretaris.arnhem', ['POST', '/visie'])
  const answers = await Promise.all([begin(), begin()])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  expect(await list('secretaris.arnhem')).toHaveLength(9)
})

test('from question to what holds: each owner speaks for itself, and who sees it differently stays in sight', async () => {
  const vraag = await nieuw('Wat doen wij met data?')
  expect((await antwoord('raadslid.duiven', vraag, 'Niets')).statusCode).toBe(403)
  const voor = made<Visievraag>(await antwoord('demandmanager.zevenaar', vraag, 'Wij delen wat mag.'))
  expect(voor).toMatchObject({ stand: 'voorstel', voorstel: { nummer: 1, zwijgt: [{}, {}, {}] } })
  expect((await antwoord('demandmanager.duiven', vraag, 'Tegelijk')).statusCode).toBe(412)

  expect((await oordeel('demandmanager.duiven', voor, { oordeel: 'anders' })).json().invalidParams).toMatchObject([{ name: 'toelichting' }])
  expect((await oordeel('directeur.rid', voor, { oordeel: 'eens' })).statusCode).toBe(403)
  await oordeel('demandmanager.duiven', voor, { oordeel: 'eens' })
  await oordeel('wethouder.duiven', voor, { oordeel: 'anders', toelichting: 'Alleen na een toets op privacy.' })
  const gehoord = (await oordeel('secretaris.zevenaar', voor, { oordeel: 'eens' })).json() as Visievraag
  expect(gehoord.voorstel!.oordelen.map(({ organisatieNaam, oordeel: gezegd }) => [organisatieNaam, gezegd])).toEqual([
    ['Duiven', 'anders'],
    ['Zevenaar', 'eens'],
  ])
  expect((await stelVast('directeur.rid', gehoord, { datum: '2026-11-23' })).json().invalidParams).toMatchObject([{ name: 'datum' }])
  const vast = made<Visievraag>(await stelVast('directeur.rid', gehoord))
  expect(vast).toMatchObject({ stand: 'vastgesteld', geldt: { tekst: 'Wij delen wat mag.' }, voorstel: null, herijkOp: '2027-11-20' })
  expect((await oordeel('wethouder.duiven', gehoord, { oordeel: 'eens' })).json()).toMatchObject({
    type: expect.stringContaining('antwoord-ligt-niet-voor'),
  })

  const file = await (await who('raadslid.duiven')).get('/visie')
  const text = (await readPdf(file.rawPayload)).lines.flat().join(' ').replaceAll(/\s+/g, ' ')
  for (const said of [
    'Wij delen wat mag.',
    'Duiven denkt er anders over: Alleen na een toets op privacy.',
    'Sinds 25 juni 2026 toe aan herijking',
    'Nog geen antwoord.',
  ])
    expect(text).toContain(said)
})

test('a better answer is the next one: what held goes on holding until a table adopts the new one', async () => {
  const vraag = await nieuw('Wat doen wij met oude systemen?')
  const vast = made<Visievraag>(await stelVast('directeur.rid', made<Visievraag>(await antwoord('directeur.rid', vraag, 'Uitzetten.'))))
  day.value = '2027-11-25'
  const oud = (await list()).find(({ id }) => id === vast.id)!
  expect(oud.stand).toBe('herijken')
  const weer = made<Visievraag>(await antwoord('demandmanager.zevenaar', oud, 'Uitzetten, behalve het archief.'))
  expect(weer).toMatchObject({ stand: 'voorstel', geldt: { tekst: 'Uitzetten.' }, voorstel: { nummer: 2 } })
  expect(made<Visievraag>(await stelVast('directeur.rid', weer))).toMatchObject({ geldt: { nummer: 2 }, eerdere: [{ nummer: 1 }] })
  day.value = '2026-11-22'
})

test('a question is another one until it is answered; then it stays, and only its trekker and day move', async () => {
  const vraag = await nieuw('Wie betaalt?')
  const nergens = '00000000-0000-7000-8000-000000000001'
  expect(
    (await send('directeur.rid', ['PUT', `/visievragen/${vraag.id}`], { vraag: 'Wie?', trekkerId: nergens }, vraag)).json(),
  ).toMatchObject({
    status: 409,
    invalidParams: [{ name: 'trekkerId' }],
  })
  const anders = (
    await send('directeur.rid', ['PUT', `/visievragen/${vraag.id}`], { vraag: 'Wie betaalt wat?' }, vraag)
  ).json() as Visievraag
  const voor = made<Visievraag>(await antwoord('directeur.rid', anders, 'De vrager.'))
  expect((await send('directeur.rid', ['PUT', `/visievragen/${vraag.id}`], { vraag: 'Wie?' }, voor)).json().invalidParams).toMatchObject([
    { name: 'vraag' },
  ])
  const zevenaar = voor.voorstel!.zwijgt.find(({ organisatieNaam }) => organisatieNaam === 'Zevenaar')!.organisatieId
  const getrokken = await send(
    'directeur.rid',
    ['PUT', `/visievragen/${vraag.id}`],
    { vraag: 'Wie betaalt wat?', trekkerId: zevenaar, uiterlijk: '2027-01-01' },
    voor,
  )
  expect(getrokken.json()).toMatchObject({ trekkerNaam: 'Zevenaar', uiterlijk: '2027-01-01' })
  expect((await send('directeur.rid', ['DELETE', `/visievragen/${vraag.id}`], undefined, getrokken.json())).statusCode).toBe(409)
  const weg = await nieuw('Toch niet?')
  expect((await send('directeur.rid', ['DELETE', `/visievragen/${weg.id}`], undefined, weg)).statusCode).toBe(204)
})

test('the database: nobody writes in the name of another, and what a table adopted nobody moves', async () => {
  const onder = (organisatie: string, statement: string) => onderOrganisatie(house, organisatie, statement)
  const namens = (naam: string, besluit = 'null') =>
    `insert into doelen.visieantwoord (id, vraag_id, nummer, tekst, organisatie_id, persoon_naam, gemaakt_op, besluit)
     select gen_random_uuid(), v.id, 9, 'x', o.id, 'x', now(), ${besluit} from doelen.visievraag v, samenwerking.organisatie o where v.volgorde = 8 and o.naam = '${naam}' and o.soort = 'gemeente' and v.vraag like 'Hoe gaan%' limit 1`
  expect(await onder('Duiven', namens('Duiven'))).toBe(1)
  expect(await onder('Duiven', namens('Zevenaar'))).toBe('geweigerd')
  expect(await onder('Duiven', namens('Duiven', `'{}'`))).toBe('geweigerd')
  expect(await onder('Duiven', `update doelen.visieantwoord set besluit = null where besluit is not null`)).toBe(0)
  expect(await onder('Duiven', `update doelen.visieantwoord set tekst = 'anders'`)).toBe('geweigerd')
  expect(await onder('Duiven', `update doelen.visieoordeel set oordeel = 'eens'`)).toBe(0)
  expect(await onder('Zevenaar', `update doelen.visieoordeel set toelichting = 'x' where oordeel = 'eens'`)).toBe(1)
  expect(await onder('Duiven', `delete from doelen.visieantwoord`)).toBe('geweigerd')
})
