import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Begrotingsjaar, Reces, Vergadering } from '#modules/kalender/contract.ts'
import { pckalenderVan } from '#modules/kalender/domain/begrotingsjaar.ts'
import { on } from '#platform/http/events.ts'
import { type VergaderingGewijzigd, vergaderingGewijzigd } from '#modules/kalender/index.ts'
import type { Termijn } from '#modules/samenwerking/contract.ts'
import type { Reaction } from '#platform/http/context.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

const clock = { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' }
let house: TestHouse
let controller: TestPerson
let griffier: TestPerson
/** What other rooms hear of meetings in these tests. */
const heard: VergaderingGewijzigd[] = []

beforeAll(async () => {
  house = await buildTestHouse({ clock })
  ;(house.app.house.reactions as Reaction[]).push(
    on(vergaderingGewijzigd, async (_, payload) => {
      if (payload.reden === 'struikelt') throw new Error('a reaction that fails')
      heard.push(payload)
    }),
  )
  ;[controller, griffier] = await Promise.all([house.signIn('controller.sdl'), house.signIn('griffier.duiven')])
})
afterAll(() => house.close())

const tafelId = async (naam: string) =>
  (await house.db.owner.query<{ id: string }>(`select id from samenwerking.tafel where naam = '${naam}'`)).rows[0]!.id
const van = async (person: TestPerson, query: string) =>
  (await person.get(`/vergaderingen?${query}`)).json<{ resultaten: Vergadering[] }>().resultaten
const match = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` })
const jaarVan = async (person: TestPerson, jaar: number) => (await person.get(`/begrotingsjaren/${jaar}`)).json<Begrotingsjaar>()
const codes = (answer: { json: () => { invalidParams?: { name: string }[] } }) => answer.json().invalidParams?.map(({ name }) => name)

describe('meetings', () => {
  test('a series of a table, with the last day for papers and a line in the journal each', async () => {
    const tafel = await tafelId('Opdrachtgeversoverleg De Liemers')
    const answer = await controller.send('POST', '/vergaderingen', {
      tafelId: tafel,
      dagen: ['2028-02-10', '2028-01-13'],
      aanvang: '10:00',
      plaats: 'Duiven',
    })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({
      totaal: 2,
      resultaten: [
        { datum: '2028-01-13', aanleverenUiterlijk: '2028-01-03', aanvang: '10:00', status: 'gepland' },
        { datum: '2028-02-10', aanleverenUiterlijk: '2028-01-31' },
      ],
    })
    const { id } = answer.json<{ resultaten: Vergadering[] }>().resultaten[0]!
    expect((await controller.get(`/historie?onderwerpSoort=vergadering&onderwerpId=${id}`)).json()).toMatchObject({ totaal: 1 })
  })

  test('all days that do not fit are named, and none of the series is made', async () => {
    const tafel = await tafelId('Controllersoverleg De Liemers')
    const send = (dagen: string[]) => controller.send('POST', '/vergaderingen', { tafelId: tafel, dagen })
    expect((await send(['2028-03-09'])).statusCode).toBe(201)
    const answer = await send(['2028-03-09', '2028-04-06', '2028-05-11', '2028-04-06'])
    expect([answer.statusCode, answer.json().type, codes(answer)]).toEqual([
      409,
      expect.stringContaining('dag-bezet'),
      ['dagen.0', 'dagen.3'],
    ])
    expect(await van(controller, `tafelId=${tafel}&van=2028-01-01`)).toHaveLength(1)
    const shape = await controller.send('POST', '/vergaderingen', { tafelId: tafel, dagen: ['x', '1999-01-01'], aanvang: '25:00' })
    expect([shape.statusCode, codes(shape)]).toEqual([400, ['dagen.0', 'dagen.1', 'aanvang']])
  })

  test('a council is planned by its own organisation only', async () => {
    const raad = await tafelId('Gemeenteraad van Duiven')
    const body = { tafelId: raad, dagen: ['2028-01-31'] }
    expect((await controller.send('POST', '/vergaderingen', body)).json().type).toContain('andere-organisatie')
    expect((await griffier.send('POST', '/vergaderingen', body)).statusCode).toBe(201)
    expect((await (await house.signIn('raadslid.duiven')).send('POST', '/vergaderingen', body)).statusCode).toBe(403)
    const vreemd = await house.signIn('controller.arnhem')
    expect((await vreemd.send('POST', '/vergaderingen', body)).statusCode).toBe(404)
  })

  test('moving tells the other rooms, and moves the last day for papers along; another time alone does not', async () => {
    const [was] = await van(griffier, `tafelId=${await tafelId('Gemeenteraad van Duiven')}&van=2027-03-01`)
    const put = (one: Vergadering, body: object) => griffier.send('PUT', `/vergaderingen/${one.id}`, body, match(one))
    const later = await put(was!, { datum: was!.datum, aanvang: '20:00', plaats: 'Raadzaal', grond: 'later' })
    expect(later.json()).toMatchObject({ aanvang: '20:00', versie: was!.versie + 1 })
    expect(heard).toEqual([])
    const moved = await put(later.json<Vergadering>(), { datum: '2027-04-01', aanvang: '20:00', plaats: 'Raadzaal', grond: 'zaal bezet' })
    expect(moved.json()).toMatchObject({ datum: '2027-04-01', aanleverenUiterlijk: '2027-03-04' })
    expect(heard).toEqual([
      {
        vergaderingId: was!.id,
        tafelId: was!.tafelId,
        tafelNaam: 'Gemeenteraad van Duiven',
        was: was!.datum,
        nu: '2027-04-01',
        reden: 'zaal bezet',
      },
    ])
    expect((await put(was!, { datum: '2027-04-02', grond: 'oud' })).statusCode).toBe(412)
    expect((await put(moved.json<Vergadering>(), { datum: '2027-06-28', grond: 'dubbel' })).json().type).toContain(
      'een-vergadering-per-dag',
    )
  })

  test('cancelling leaves it with its reason, frees the day, and undoes itself when another room fails', async () => {
    const [one] = await van(griffier, `tafelId=${await tafelId('Gemeenteraad van Duiven')}&van=2027-09-01`)
    const cancel = (grond: string) => griffier.send('POST', `/vergaderingen/${one!.id}/annuleringen`, { grond }, match(one!))
    expect((await cancel('struikelt')).statusCode).toBe(500)
    expect((await cancel('Geen agendapunten')).json()).toMatchObject({
      status: 'vervallen',
      vervallenReden: 'Geen agendapunten',
      versie: one!.versie + 1,
    })
    expect(heard.at(-1)).toMatchObject({ was: one!.datum, nu: null, reden: 'Geen agendapunten' })
    const again = await griffier.send(
      'POST',
      `/vergaderingen/${one!.id}/annuleringen`,
      { grond: 'x' },
      { 'if-match': `"${one!.versie + 1}"` },
    )
    expect(again.json().type).toContain('vergadering-staat-vast')
    expect((await griffier.send('POST', '/vergaderingen', { tafelId: one!.tafelId, dagen: [one!.datum] })).statusCode).toBe(201)
  })
})

describe('recess', () => {
  test('each organisation says its own: added, changed and removed', async () => {
    const made = await griffier.send('POST', '/recessen', { naam: 'Carnaval', van: '2028-02-26', totEnMet: '2028-03-05' })
    expect(made.json()).toMatchObject({ organisatieNaam: 'Duiven', van: '2028-02-26', totEnMet: '2028-03-05' })
    const reces = made.json<Reces>()
    const put = (body: object, one = reces) => griffier.send('PUT', `/recessen/${one.id}`, body, match(one))
    const changed = await put({ naam: 'Voorjaar', van: '2028-02-26', totEnMet: '2028-03-03' })
    expect(changed.json()).toMatchObject({ naam: 'Voorjaar', totEnMet: '2028-03-03' })
    expect((await put({ naam: 'Oud', van: '2028-02-26', totEnMet: '2028-03-03' })).statusCode).toBe(412)
    const twice = await griffier.send('POST', '/recessen', { naam: 'Nog een', van: '2028-03-01', totEnMet: '2028-03-20' })
    expect(twice.json().type).toContain('een-reces-tegelijk')
    const wrong = await griffier.send('POST', '/recessen', { naam: ' ', van: '2028-03-20', totEnMet: '2028-03-01' })
    expect(codes(wrong)).toEqual(['naam', 'totEnMet'])
    const other = await controller.send('DELETE', `/recessen/${reces.id}`, undefined, match(changed.json<Reces>()))
    expect(other.json().type).toContain('andere-organisatie')
    expect((await griffier.send('DELETE', `/recessen/${reces.id}`, undefined, match(changed.json<Reces>()))).statusCode).toBe(204)
  })
})

describe('the statutory year', () => {
  test('of De Liemers: an openbaar lichaam with the meetings of its councils', async () => {
    const jaar = await jaarVan(controller, 2028)
    expect(jaar).toMatchObject({
      rechtsvorm: 'openbaarLichaam',
      vormwijzigingen: [],
      vaststelling: { datum: '2027-07-07', isVervallen: false },
      aanbieding: '2027-06-16',
    })
    expect(jaar.raden.map(({ organisatieNaam }) => organisatieNaam)).toEqual(['Duiven', 'Westervoort', 'Zevenaar'])
    const { stappen, waarschuwingen } = pckalenderVan(jaar)
    expect(stappen.find(({ code }) => code === 'ontwerpbegrotingNaarRaden')?.uiterlijk).toBe('2027-03-24')
    expect(waarschuwingen).toMatchObject([{ code: 'raadZonderVergadering', raad: 'Westervoort' }])
  })

  test('of De Connectie: all steps for the budget of 2026, only the accounts for 2027, nothing for 2028', async () => {
    const arnhem = await house.signIn('controller.arnhem')
    const stappen = async (jaar: number) => pckalenderVan(await jaarVan(arnhem, jaar)).stappen.map(({ code }) => code)
    expect(await stappen(2026)).toHaveLength(8)
    expect(await stappen(2027)).toEqual(['vaststellingJaarrekening', 'jaarrekeningNaarGs'])
    expect(await stappen(2028)).toEqual([])
    expect(await jaarVan(arnhem, 2026)).toMatchObject({ rechtsvorm: 'bedrijfsvoeringsorganisatie', vaststelling: { datum: '2025-07-02' } })
    expect((await jaarVan(arnhem, 2028)).rechtsvorm).toBe('centrumgemeente')
  })

  test('another meeting and another offering are kept; what does not fit is refused at its field, all of it', async () => {
    const was = await jaarVan(controller, 2028)
    const plan = (body: object, versie = was.versie) => controller.send('PUT', '/begrotingsjaren/2028', body, { 'if-match': `"${versie}"` })
    const [maart] = was.bestuursvergaderingen
    expect(maart?.datum).toBe('2027-03-10')
    const wrong = await plan({ vaststellingId: was.raden[0]!.vergaderingen[0]!.id, aanbieding: '2026-01-01' })
    expect([wrong.statusCode, codes(wrong)]).toEqual([409, ['vaststellingId', 'aanbieding']])
    expect(codes(await plan({ vaststellingId: maart!.id, aanbieding: '2027-03-11' }))).toEqual(['aanbieding'])
    const now = await plan({ vaststellingId: maart!.id, aanbieding: null })
    expect(now.json()).toMatchObject({ vaststelling: { datum: '2027-03-10' }, aanbieding: null, versie: was.versie + 1 })
    expect((await plan({ vaststellingId: null, aanbieding: null })).statusCode).toBe(412)
    expect((await plan({ vaststellingId: was.vaststelling!.vergaderingId, aanbieding: was.aanbieding }, was.versie + 1)).statusCode).toBe(
      200,
    )
  })

  test('a cancelled meeting adopts nothing any more', async () => {
    const was = await jaarVan(controller, 2028)
    const id = was.vaststelling!.vergaderingId
    await controller.send('POST', `/vergaderingen/${id}/annuleringen`, { grond: 'Geen quorum' }, { 'if-match': '"1"' })
    const now = await jaarVan(controller, 2028)
    expect(now.vaststelling).toMatchObject({ datum: '2027-07-07', isVervallen: true })
    expect(pckalenderVan(now).stappen.find(({ code }) => code === 'vaststellingBegroting')?.uiterlijk).toBe('2027-09-14')
    await house.db.owner.query(`update kalender.vergadering set status = 'gepland', vervallen_reden = null, versie = 1 where id = '${id}'`)
  })

  test('what was sent, by whom that was written down, and taken back', async () => {
    const record = async (stap: string, verzondenOp: string | null, jaar = 2030) =>
      controller.send('PUT', `/begrotingsjaren/${jaar}/verzendingen/${stap}`, { verzondenOp }, match(await jaarVan(controller, jaar)))
    expect((await record('kaders', '2026-11-20')).json()).toMatchObject({
      versie: 1,
      verzendingen: [{ stap: 'kaders', verzondenOp: '2026-11-20', vastgelegdDoor: 'Dirk Fictief', vastgelegdRol: 'controller' }],
    })
    expect((await record('kaders', '2026-11-23')).json().type).toContain('verzending-in-de-toekomst')
    expect((await record('kaders', null)).json()).toMatchObject({ versie: 2, verzendingen: [] })
    expect((await record('begroting', '2026-11-20')).statusCode).toBe(400)
    const arnhem = await house.signIn('controller.arnhem')
    const niet = await arnhem.send('PUT', '/begrotingsjaren/2028/verzendingen/kaders', { verzondenOp: '2026-11-20' }, { 'if-match': '"0"' })
    expect(niet.json().type).toContain('stap-niet-in-dit-jaar')
    expect(
      (await griffier.send('PUT', '/begrotingsjaren/2028/verzendingen/kaders', { verzondenOp: null }, { 'if-match': '"1"' })).statusCode,
    ).toBe(403)
  })

  test('changes of the budget and exempted categories', async () => {
    const add = (body: object) => controller.send('POST', '/begrotingsjaren/2031/begrotingswijzigingen', body)
    const made = await add({ titel: 'Nieuwe taak', categorie: 'nieuwe_taak', vaststelling: '2031-12-31' })
    expect(made.json()).toMatchObject({ wijzigingen: [{ titel: 'Nieuwe taak', aanbieding: null }] })
    expect((await add({ titel: 'Te laat', categorie: 'reserve', vaststelling: '2032-01-01' })).json().type).toContain(
      'wijziging-na-het-jaar',
    )
    expect(codes(await add({ titel: '', categorie: 'x' }))).toEqual(['titel', 'categorie'])
    const [wijziging] = made.json<Begrotingsjaar>().wijzigingen
    const path = `/begrotingswijzigingen/${wijziging!.id}`
    const changed = await controller.send('PUT', path, { titel: 'Andere taak', categorie: 'reserve' }, match(wijziging!))
    expect(changed.json()).toMatchObject({ wijzigingen: [{ titel: 'Andere taak', categorie: 'reserve', vaststelling: null, versie: 2 }] })
    expect((await controller.send('DELETE', path, undefined, match(wijziging!))).statusCode).toBe(412)
    expect((await controller.send('DELETE', path, undefined, { 'if-match': '"2"' })).statusCode).toBe(204)
    const free = { categorie: 'reserve', bron: 'Artikel 25 lid 3' }
    expect((await controller.send('POST', '/vrijstellingen', free)).statusCode).toBe(204)
    expect((await controller.send('POST', '/vrijstellingen', free)).json().type).toContain('een-vrijstelling-per-categorie')
    const kept = (await jaarVan(controller, 2031)).vrijstellingen.find(({ categorie }) => categorie === 'reserve')!
    expect((await controller.send('DELETE', `/vrijstellingen/${kept.id}`, undefined, match(kept))).statusCode).toBe(204)
  })
})

test('the start page says what the law asks next, each hat its own', async () => {
  const titels = async (person: TestPerson) =>
    (await person.get('/termijnen')).json<{ resultaten: Termijn[] }>().resultaten.map(({ datum, titel }) => `${datum} ${titel}`)
  expect(await titels(controller)).toContain('2027-04-29 Financiële en beleidsmatige kaders 2028 naar de raden')
  expect(await titels(griffier)).not.toContain('2027-04-29 Financiële en beleidsmatige kaders 2028 naar de raden')
})
