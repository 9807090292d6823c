import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Aanstelling, Tafel } from '#modules/samenwerking/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

let house: TestHouse
let beheerder: TestPerson
let mensen: Aanstelling[]

beforeAll(async () => {
  house = await buildTestHouse()
  beheerder = await house.signIn('beheerder.deliemers')
  mensen = (await beheerder.get('/aanstellingen?pageSize=100')).json().resultaten as Aanstelling[]
})

afterAll(() => house.close())

const match = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` })
const petVan = (organisatie: string, rol: string) => mensen.find((mens) => mens.organisatieNaam === organisatie && mens.rol === rol)!
const tafels = async (op?: string) => (await beheerder.get(`/tafels${op ? `?op=${op}` : ''}`)).json().resultaten as Tafel[]
const tafel = async (naam: string, op?: string) => (await tafels(op)).find((each) => each.naam.includes(naam))!
const zetel = { rol: 'lid', stemgewicht: 1, van: '2027-01-01' }
const regels = {
  aanleverdagen: 10,
  ritme: 'maandelijks',
  openbaarheid: 'besloten',
  stemregel: { quorum: 'meerderheid', meerderheid: '2/3', bron: 'Reglement van orde artikel 7' },
  mandaat: { onderwerpen: ['dienst'], limiet: '50000.00', besluit: 'Mandaatbesluit 2026' },
}

describe('the rules of a table', () => {
  test('are data: made, changed by the one who saw the last version, and in the history', async () => {
    const made = (await beheerder.send('POST', '/tafels', { ...regels, naam: 'Overlegtafel Zorg', soort: 'overlegtafel' })).json() as Tafel
    expect(made).toMatchObject({ aanleverdagen: 10, stemregel: regels.stemregel, mandaat: regels.mandaat, leden: [] })
    const body = { ...regels, naam: 'Overlegtafel Zorg', aanleverdagen: 7, grond: 'Het kan sneller' }
    expect((await beheerder.send('PUT', `/tafels/${made.id}`, body, match(made))).json()).toMatchObject({ aanleverdagen: 7, versie: 2 })
    expect((await beheerder.send('PUT', `/tafels/${made.id}`, body, match(made))).statusCode).toBe(412)
    const history = (await beheerder.get(`/historie?onderwerpId=${made.id}`)).body
    expect(history).toContain('Het kan sneller')
  })

  test('a new table takes the rule by law, with its article', async () => {
    const { stemregel: _, ...zonder } = regels
    const made = async (soort: string) =>
      ((await beheerder.send('POST', '/tafels', { ...zonder, naam: `Nieuw ${soort}`, soort })).json() as Tafel).stemregel
    expect(await made('bestuur')).toEqual({
      quorum: 'meerderheid',
      meerderheid: 'volstrekt',
      bron: 'Wgr artikel 22 lid 1, Gemeentewet artikel 20 en 30',
    })
    expect(await made('stuurgroep')).toEqual({ quorum: 'meerderheid', meerderheid: 'volstrekt', bron: '' })
    expect((await tafel('College van Zevenaar')).stemregel).toEqual({
      quorum: '1/2',
      meerderheid: 'volstrekt',
      bron: 'Gemeentewet artikel 56 en 58',
    })
  })

  test('all faults come back at once, in words that say what to do', async () => {
    const answer = await beheerder.send('POST', '/tafels', {
      ...regels,
      naam: '',
      soort: 'raad',
      aanleverdagen: 200,
      stemregel: { quorum: 'veel', meerderheid: '3/2', bron: '' },
    })
    expect(answer.statusCode).toBe(400)
    expect((answer.json().invalidParams as { name: string }[]).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['naam', 'aanleverdagen', 'stemregel.quorum', 'stemregel.meerderheid']),
    )
  })

  test('a council is of a municipality; two tables do not share a name', async () => {
    const raad = await beheerder.send('POST', '/tafels', { ...regels, naam: 'Een raad', soort: 'raad' })
    expect(raad.json()).toMatchObject({ status: 400, invalidParams: [{ name: 'organisatieId' }] })
    const dubbel = await beheerder.send('POST', '/tafels', { ...regels, naam: 'Controllersoverleg De Liemers', soort: 'controllers' })
    expect(dubbel.json()).toMatchObject({ status: 409, type: expect.stringContaining('tafel-naam-is-uniek') })
  })

  test('of a college only its own organisation changes, or the administrator', async () => {
    const college = await tafel('College van Duiven')
    const body = { ...regels, naam: college.naam, grond: 'test' }
    const vreemd = await (await house.signIn('secretaris.zevenaar')).send('PUT', `/tafels/${college.id}`, body, match(college))
    expect(vreemd.statusCode).toBe(403)
    const eigen = await (await house.signIn('secretaris.duiven')).send('PUT', `/tafels/${college.id}`, body, match(college))
    expect(eigen.statusCode, eigen.body).toBe(200)
  })
})

describe('a seat', () => {
  test('has votes and dates: on an earlier day nobody sat there, and who sits there sees the table', async () => {
    const ogo = await tafel('Opdrachtgeversoverleg')
    const pet = petVan('Duiven', 'controller')
    const answer = await beheerder.send('POST', `/tafels/${ogo.id}/zetels`, { ...zetel, aanstellingId: pet.id })
    expect(answer.statusCode, answer.body).toBe(201)
    const sits = async (op: string) =>
      (await tafel('Opdrachtgeversoverleg', op)).leden.some(({ aanstellingId }) => aanstellingId === pet.id)
    expect(await sits('2026-12-31')).toBe(false)
    expect(await sits('2027-01-01')).toBe(true)
    const made = (answer.json() as Tafel).leden.find(({ aanstellingId }) => aanstellingId === pet.id)!
    const einde = { totEnMet: '2027-06-30', grond: 'Andere baan' }
    expect((await beheerder.send('POST', `/zetels/${made.id}/beeindigingen`, einde, match(made))).statusCode).toBe(201)
    expect(await sits('2027-07-01')).toBe(false)
  })

  test('twice at one table at once is refused; after it ended the same person may come back', async () => {
    const ogo = await tafel('Opdrachtgeversoverleg')
    const pet = petVan('Westervoort', 'controller')
    const give = (van: string, totEnMet: string | null) =>
      beheerder.send('POST', `/tafels/${ogo.id}/zetels`, { ...zetel, aanstellingId: pet.id, van, totEnMet })
    expect((await give('2027-01-01', '2027-03-31')).statusCode).toBe(201)
    expect((await give('2027-03-01', null)).json()).toMatchObject({ status: 409, type: expect.stringContaining('een-zetel-tegelijk') })
    expect((await give('2027-09-01', null)).statusCode).toBe(201)
  })

  test('at a college is for its own people: neither the administrator nor a query past the program gets somebody else in', async () => {
    const college = await tafel('College van Zevenaar')
    const directeur = petVan('Samenwerking De Liemers (SDL)', 'directeur') ?? mensen.find(({ rol }) => rol === 'directeur')!
    const answer = await beheerder.send('POST', `/tafels/${college.id}/zetels`, { ...zetel, aanstellingId: directeur.id })
    expect(answer.json()).toMatchObject({ status: 409, type: expect.stringContaining('zetel-van-andere-organisatie') })
    const nieuw = await beheerder.send('POST', '/aanstellingen', {
      persoonId: directeur.persoonId,
      organisatieId: directeur.organisatieId,
      rol: 'lezer',
      tafelIds: [college.id],
      van: '2027-01-01',
    })
    expect(nieuw.json()).toMatchObject({ status: 409, type: expect.stringContaining('zetel-van-andere-organisatie') })
    const app = new pg.Client({ connectionString: house.db.url, options: '-c role=regiekamer_app' })
    await app.connect()
    const { rows } = await house.db.owner.query<{ id: string }>(`select id from samenwerking.regeling where korte_naam = 'De Liemers'`)
    await app.query(`select set_config('hoed.regeling', $1, false), set_config('hoed.organisatie', $2, false)`, [
      rows[0]!.id,
      directeur.organisatieId,
    ])
    await expect(
      app.query('insert into samenwerking.tafel_lid (tafel_id, aanstelling_id) values ($1, $2)', [college.id, directeur.id]),
    ).rejects.toThrow(/row-level security/)
    await app.end()
  })

  test('a substitute sits for a seat of the same table and has no votes of its own', async () => {
    const ogo = await tafel('Opdrachtgeversoverleg')
    const elders = (await tafel('Controllersoverleg')).leden[0]!
    const pet = petVan('Zevenaar', 'demandmanager')
    const give = (over: object) =>
      beheerder.send('POST', `/tafels/${ogo.id}/zetels`, { ...zetel, aanstellingId: pet.id, van: '2026-12-01', ...over })
    expect((await give({ plaatsvervangerVan: ogo.leden[0]!.id })).json()).toMatchObject({ invalidParams: [{ name: 'stemgewicht' }] })
    expect((await give({ plaatsvervangerVan: elders.id, stemgewicht: 0 })).json()).toMatchObject({
      type: expect.stringContaining('zetel-onbekend'),
    })
    expect((await give({ plaatsvervangerVan: ogo.leden[0]!.id, stemgewicht: 0 })).statusCode).toBe(201)
  })

  test('one chair at a time', async () => {
    const ogo = await tafel('Opdrachtgeversoverleg')
    const answer = await beheerder.send('POST', `/tafels/${ogo.id}/zetels`, {
      ...zetel,
      rol: 'voorzitter',
      aanstellingId: petVan('Westervoort', 'demandmanager').id,
      van: '2026-12-01',
    })
    expect(answer.json()).toMatchObject({ status: 409, type: expect.stringContaining('een-voorzitter-tegelijk') })
  })
})
