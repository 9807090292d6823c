import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Besluit } from '#modules/governance/contract.ts'
import type { Publicatie } from '#modules/publicatie/contract.ts'
import { type BesluitWeg, besluitWeg, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { conform, overDagen, planVergadering, punt, type Tafelwerk, tafelwerk } from '../../test-vergadering.ts'

const BESTUUR = 'Algemeen bestuur'

/** The agenda and the list of decisions of a meeting, on their way to everybody. */
let house: TestHouse
let weg: BesluitWeg
let bestuur: Tafelwerk

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
  bestuur = tafelwerk(await weg.who('wethouder.zevenaar'), await planVergadering(house, BESTUUR))
  await bestuur.doe('POST', '/agendapunten', punt('Zonnepanelen'))
  await bestuur.doe('POST', '/agendapunten', punt('Ontslag', { openbaarheid: 'besloten', grond: 'Het gaat over een persoon' }))
})
afterAll(() => house.close())

const read = async (wie: string, id = bestuur.id) => (await weg.who(wie)).get(`/publicaties/${id}`)
const send = async (wie: string, path: string, body: object = {}) =>
  (await weg.who(wie)).send('POST', `/publicaties/${bestuur.id}/${path}`, body, match((await read(wie)).json<Publicatie>()))
const open = (path: string) => house.app.inject({ method: 'GET', url: path })
const register = async () => (await open('/openbaar/de-liemers/besluiten')).body
const code = (answer: { json: () => { type: string } }) => answer.json().type.split('/').at(-1)
const pad = () => `/openbaar/de-liemers/vergaderingen/${bestuurNummer}`
let bestuurNummer: string

describe('of a meeting', () => {
  test('before the agenda is sent there is nothing to publish', async () => {
    expect((await read('secretaris.zevenaar')).statusCode).toBe(404)
    await bestuur.doe('POST', '/verzendingen')
    const found = (await read('secretaris.zevenaar')).json<Publicatie>()
    expect(found).toMatchObject({ soort: 'vergadering', stand: 'te_publiceren', openbaarheid: null, categorie: { code: 1080 } })
    expect(found.inhoud).toContain('1. Zonnepanelen (besluit)')
    expect(found.inhoud).not.toContain('Ontslag')
    bestuurNummer = found.nummer
    expect((await open(pad())).statusCode).toBe(404)
    const taken = (await (await weg.who('secretaris.zevenaar')).get('/taken')).json<{ resultaten: { pad: string }[] }>().resultaten
    expect(taken.map((taak) => taak.pad)).toContain(`/publicaties/${bestuur.id}`)
  })

  test('the agenda is published, read by everybody, and stands in the sitemap of its category with a day of making that is not to come', async () => {
    expect(
      (await (await weg.who('controller.duiven')).send('POST', `/publicaties/${bestuur.id}/openbaarmakingen`, {}, { 'if-match': '"0"' }))
        .statusCode,
    ).toBe(403)
    const made = await send('secretaris.zevenaar', 'openbaarmakingen')
    expect(made.statusCode, made.body).toBe(201)
    const page = await open(pad())
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Zonnepanelen')
    expect(page.body).not.toContain('Ontslag')
    expect(await register()).toContain('Agenda Algemeen bestuur')
    expect((await open('/openbaar/de-liemers/besluiten?soort=besluit')).body).not.toContain('Agenda Algemeen bestuur')
    expect((await open('/openbaar/de-liemers/besluiten?zoek=zonnepaneel&soort=vergadering')).body).toContain('1 stuk gevonden')
    const sitemap = (await open('/openbaar/de-liemers/sitemap-diwoo-infocat008-1.xml')).body
    expect(sitemap).toContain(`${pad()}</loc>`)
    for (const [, dag] of sitemap.matchAll(/<diwoo:creatiedatum>(.*?)</g)) expect(dag! <= overDagen(0)).toBe(true)
    expect(code(await send('secretaris.zevenaar', 'openbaarmakingen'))).toBe('al-gepubliceerd')
  })

  test('once the list of decisions is adopted it waits, and takes the place of the agenda at the same address', async () => {
    await bestuur.doe('POST', '/openingen')
    const { zitplaatsen } = await bestuur.lees()
    await bestuur.doe('PUT', '/presentie', { standen: zitplaatsen.map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })) })
    expect((await bestuur.zeg('Zonnepanelen', { ...conform, conclusie: 'Zij komen op elk dak.' })).statusCode).toBe(201)
    await bestuur.doe('POST', '/sluitingen')
    expect((await read('secretaris.zevenaar')).json()).toMatchObject({ stand: 'gepubliceerd' })
    await bestuur.doe('POST', '/vaststellingen')
    expect((await read('secretaris.zevenaar')).json()).toMatchObject({ stand: 'te_publiceren', nummer: bestuurNummer })
    expect((await open(pad())).body).not.toContain('Zij komen op elk dak')
    expect((await send('secretaris.zevenaar', 'openbaarmakingen')).statusCode).toBe(201)
    const page = (await open(pad())).body
    expect(page).toContain('Aangenomen. Zij komen op elk dak.')
    expect(page).not.toMatch(/Fictief|Zonder stemming/)
  })

  test('withdrawn it answers 410 with the reason; openness is no question here', async () => {
    const bepaal = await (
      await weg.who('wethouder.zevenaar')
    ).send(
      'PUT',
      `/publicaties/${bestuur.id}/openbaarheid`,
      { soort: 'openbaar' },
      match((await read('wethouder.zevenaar')).json<Publicatie>()),
    )
    expect(code(bepaal)).toBe('geen-besluit')
    expect((await send('secretaris.zevenaar', 'intrekkingen', { reden: 'Er stond een naam in.' })).statusCode).toBe(201)
    const gone = await open(pad())
    expect([gone.statusCode, gone.body.includes('Er stond een naam in.'), gone.body.includes('Zonnepanelen')]).toEqual([410, true, false])
  })

  test('an official table has nothing to publish', async () => {
    const ogo = tafelwerk(await weg.who('secretaris.zevenaar'), await planVergadering(house, 'Opdrachtgeversoverleg'))
    await ogo.doe('POST', '/agendapunten', punt('Intern', { openbaarheid: 'openbaar' }))
    await ogo.doe('POST', '/verzendingen')
    expect((await read('secretaris.zevenaar', ogo.id)).statusCode).toBe(404)
  })
})

describe('a decision in the list', () => {
  let besluit: Besluit
  const bepaal = async (body: object) =>
    (await weg.who('wethouder.zevenaar')).send(
      'PUT',
      `/publicaties/${besluit.id}/openbaarheid`,
      body,
      match((await read('wethouder.zevenaar', besluit.id)).json<Publicatie>()),
    )

  beforeAll(async () => {
    besluit = await weg.slotbesluit('Glasvezel')
    await house.db.owner.query(`alter table agenda.agendapunt disable trigger user`)
    await house.db.owner.query(`update agenda.agendapunt set besluit_id = $1 where titel = 'Zonnepanelen' and agenda_id = $2`, [
      besluit.id,
      bestuur.id,
    ])
    await house.db.owner.query(`alter table agenda.agendapunt enable trigger user`)
  })

  test('somebody says first how open it is', async () => {
    const nee = await send('secretaris.zevenaar', 'openbaarmakingen')
    expect([code(nee), nee.json().detail]).toEqual(['openbaarheid-onbepaald', expect.stringContaining(besluit.nummer) as unknown])
    expect((await bepaal({ soort: 'openbaar' })).statusCode).toBe(200)
    expect((await send('secretaris.zevenaar', 'openbaarmakingen')).statusCode).toBe(201)
    expect((await open(pad())).body).toContain('Zonnepanelen')
  })

  test('who says how open it is hears how open its item was, also from outside the table', async () => {
    const gezien = async () => (await read('secretaris.zevenaar', besluit.id)).json<Publicatie>().puntOpenbaarheid
    expect(await gezien()).toBe('openbaar')
    const zet = `update agenda.agendapunt set openbaarheid = $1, grond = 'x' where besluit_id = $2`
    await house.db.owner.query(zet, ['besloten', besluit.id])
    expect(await gezien()).toBe('besloten')
    await house.db.owner.query(zet, ['openbaar', besluit.id])
  })

  test('it is not closed before the list that tells of it is withdrawn; closed it is left out', async () => {
    expect(code(await bepaal({ soort: 'besloten', grond: '5.1.2e' }))).toBe('nog-gepubliceerd')
    await send('secretaris.zevenaar', 'intrekkingen', { reden: 'Opnieuw.' })
    expect((await bepaal({ soort: 'besloten', grond: '5.1.2e' })).statusCode).toBe(200)
    expect((await send('secretaris.zevenaar', 'openbaarmakingen')).statusCode).toBe(201)
    expect((await open(pad())).body).not.toContain('Zonnepanelen')
  })

  test('whatever a command forgets, the public reads no copy that tells of a closed decision, nor of a meeting that is cancelled', async () => {
    const stuk = `update publicatie.publicatie set besluit_ids = $1 where onderwerp_id = $2`
    await house.db.owner.query(stuk, [[besluit.id], bestuur.id])
    expect((await open(pad())).statusCode).toBe(404)
    expect(await register()).not.toContain(bestuurNummer)
    await house.db.owner.query(stuk, [[], bestuur.id])
    expect((await open(pad())).statusCode).toBe(200)
    await house.db.owner.query(`update kalender.vergadering set status = 'vervallen', vervallen_reden = 'x' where id = $1`, [bestuur.id])
    expect((await open(pad())).statusCode).toBe(404)
  })
})

test('the examples begin with something to read', async () => {
  const page = await open('/openbaar/de-liemers/vergaderingen/2026-07-08-algemeen-bestuur-samenwerking-de-liemers')
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Begroting 2027')
  expect(page.body).not.toContain('Stand van het personeel')
})
