import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Businesscase, Realisatieplan, Voorstel } from '#modules/afweging/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'
import { planelementen } from './domain/realisatieplan.ts'

let house: TestHouse
let people: Record<string, TestPerson>
const names = ['demandmanager.zevenaar', 'demandmanager.duiven', 'demandmanager.westervoort', 'controller.duiven'] as const
const who = (name: (typeof names)[number]) => people[name]!
const match = (versie: number) => ({ 'if-match': `"${versie}"` })
const one = async (sql: string) => (await house.db.owner.query<{ id: string }>(sql)).rows[0]!.id
const organisatie = (naam: string) => one(`select id from samenwerking.organisatie where naam = '${naam}' and soort = 'gemeente' limit 1`)

beforeAll(async () => {
  house = await buildTestHouse()
  people = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await house.signIn(name)] as const)))
})
afterAll(() => house.close())

async function concept(titel: string, vorm: Voorstel['vorm']): Promise<Voorstel> {
  const maker = who('demandmanager.zevenaar')
  const wens = (await maker.send('POST', '/wensen', { titel, waarvoor: 'Inwoners regelen hun zaken aan één balie.' })).json()
  await maker.send('POST', `/wensen/${wens.id}/indieningen`, {}, match(wens.versie))
  const made = await maker.send('POST', '/voorstellen', {
    wensId: wens.id,
    titel,
    vorm,
    beslispunten: [{ tekst: titel, raakt: [{ soort: 'strategie', wat: 'De gezamenlijke balie' }] }],
  })
  expect(made.statusCode, made.body).toBe(201)
  return made.json()
}
const dienIn = ({ id, versie }: Voorstel) => who('demandmanager.zevenaar').send('POST', `/voorstellen/${id}/indieningen`, {}, match(versie))

describe('a realisatieplan', () => {
  let voorstel: Voorstel
  let plan: Realisatieplan
  const save = (elementen: object[], versie: number) =>
    who('demandmanager.zevenaar').send('PUT', `/voorstellen/${voorstel.id}/realisatieplan`, { elementen }, match(versie))

  test('is the other form of a proposal: one that is a business case has none', async () => {
    voorstel = await concept('Eén balie', 'businesscase')
    expect((await save([], 0)).json()).toMatchObject({ status: 409, type: expect.stringContaining('geen-realisatieplan') })
    voorstel = await concept('Eén balie samen', 'realisatieplan')
    expect(voorstel.vorm).toBe('realisatieplan')
  })

  test('says all faults of what came in at once, and keeps nothing of it', async () => {
    const bad = await save(
      [
        { element: 'doelen', tekst: ' ' },
        { element: 'geld', tekst: 'x' },
      ],
      0,
    )
    expect(bad.statusCode).toBe(400)
    expect(bad.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['elementen.0.tekst', 'elementen.1.element'])
    const twice = await save(
      [
        { element: 'doelen', tekst: 'a' },
        { element: 'doelen', tekst: 'b' },
      ],
      0,
    )
    expect(twice.json().invalidParams).toMatchObject([{ name: 'elementen', reason: 'Zet elk element één keer in het plan.' }])
    const nobody = await save([{ element: 'doelen', tekst: 'a', trekkerId: '00000000-0000-7000-8000-000000000001' }], 0)
    expect(nobody.json().invalidParams).toMatchObject([{ name: 'elementen.0.trekkerId' }])
    expect((await who('demandmanager.zevenaar').get(`/voorstellen/${voorstel.id}/realisatieplan`)).json()).toEqual({
      elementen: [],
      versie: 0,
    })
  })

  test('can be written bit by bit; who was second hears it, and nothing is lost', async () => {
    const half = await save([{ element: 'doelen', tekst: 'Eén balie in 2028.', trekkerId: await organisatie('Zevenaar') }], 0)
    expect(half.json()).toMatchObject({ elementen: [{ element: 'doelen', trekkerNaam: 'Zevenaar', isNvt: false }], versie: 1 })
    expect((await save([], 0)).statusCode).toBe(412)
    plan = half.json()
  })

  test('is not for a partner as long as it is a draft: not read, not as a file, and not by the back door of the database', async () => {
    for (const path of ['', '/bestand'])
      expect((await who('demandmanager.duiven').get(`/voorstellen/${voorstel.id}/realisatieplan${path}`)).statusCode, path).toBe(404)
    expect(await onderHoed(house, 'demandmanager.duiven', `select from afweging.planelement where voorstel_id = '${voorstel.id}'`)).toBe(0)
    expect(await onderHoed(house, 'demandmanager.duiven', `delete from afweging.planelement where voorstel_id = '${voorstel.id}'`)).toBe(0)
  })

  test('is handed in whole: what is missing is named element by element', async () => {
    const refused = await dienIn(voorstel)
    expect(refused.json()).toMatchObject({ status: 409, type: expect.stringContaining('voorstel-niet-indienbaar') })
    expect(refused.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(
      planelementen.slice(1).map((element) => `realisatieplan.${element}`),
    )
    const zevenaar = await organisatie('Zevenaar')
    const whole = planelementen.map((element) =>
      element === 'landelijk'
        ? { element, tekst: 'Het gaat om deze streek.', isNvt: true }
        : { element, tekst: `Zo doen wij ${element}.`, trekkerId: zevenaar },
    )
    expect((await save(whole, plan.versie)).statusCode).toBe(200)
    expect((await dienIn(voorstel)).statusCode).toBe(201)
    const seen: Realisatieplan = (await who('demandmanager.duiven').get(`/voorstellen/${voorstel.id}/realisatieplan`)).json()
    expect(seen.elementen.map(({ element }) => element)).toEqual([...planelementen])
  })

  test('does not change after that', async () => {
    expect((await save([], 2)).json()).toMatchObject({ status: 409, type: expect.stringContaining('al-ingediend') })
    for (const statement of ['delete from afweging.planelement', 'update afweging.realisatieplan set versie = 9'])
      expect(await onderHoed(house, 'demandmanager.zevenaar', `${statement} where voorstel_id = '${voorstel.id}'`), statement).toBe(0)
  })

  test.each(['pdf', 'docx'])('goes out as %s', async (vorm) => {
    const file = await who('demandmanager.duiven').get(`/voorstellen/${voorstel.id}/realisatieplan/bestand?vorm=${vorm}`)
    expect(file.statusCode).toBe(200)
    expect(file.rawPayload.subarray(0, 4).toString('latin1')).toBe(vorm === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
  })
})

describe('extra cost because one client asks for more', () => {
  let voorstel: Voorstel
  const lees = async (): Promise<Businesscase> =>
    (await who('demandmanager.duiven').get(`/voorstellen/${voorstel.id}/business-case`)).json()
  const kies = (name: (typeof names)[number], keuze: object) => who(name).send('PUT', `/voorstellen/${voorstel.id}/klantkeuze`, keuze)

  test('stands apart per client, and is asked of that client once the proposal lies before all', async () => {
    voorstel = await concept('Balie op zaterdag', 'businesscase')
    const [zevenaar, duiven] = [await organisatie('Zevenaar'), await organisatie('Duiven')]
    const stroom = (organisatieId: string, bedrag: string, soort = 'structureel') => ({ jaar: 2027, organisatieId, bedrag, soort })
    const saved = await who('demandmanager.zevenaar').send(
      'PUT',
      `/voorstellen/${voorstel.id}/business-case`,
      {
        basisjaar: 2027,
        nulalternatief: 'De balie blijft dicht op zaterdag.',
        kasstromen: [stroom(zevenaar, '-5000.00'), stroom(duiven, '-1200.00', 'klant'), stroom(duiven, 'PM', 'klant')],
      },
      match(0),
    )
    expect(saved.json().klanten).toMatchObject([{ organisatieNaam: 'Duiven', totaal: '-1200.00 + PM', keuze: null }])
    const takenVan = async () =>
      (await who('demandmanager.duiven').get('/taken')).json().resultaten.map(({ soort }: { soort: string }) => soort)
    expect(await takenVan()).not.toContain('meerkosten')
    expect((await dienIn(voorstel)).statusCode).toBe(201)
    expect(await takenVan()).toContain('meerkosten')
  })

  test('is chosen about by that client alone, with its mandate', async () => {
    const ja = { keuze: 'akkoord', reden: 'Onze inwoners werken door de week.' }
    expect((await kies('demandmanager.westervoort', ja)).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('geen-meerkosten'),
    })
    expect((await kies('controller.duiven', ja)).statusCode).toBe(403)
    const plant = `insert into afweging.klantkeuze (voorstel_id, organisatie_id, keuze, reden, persoon_naam, sinds)
      select '${voorstel.id}', id, 'akkoord', 'x', 'x', now() from samenwerking.organisatie where naam = 'Duiven' and soort = 'gemeente'`
    expect(await onderHoed(house, 'demandmanager.westervoort', plant)).toBe('geweigerd')
    expect(await onderHoed(house, 'demandmanager.duiven', plant)).toBe(1)
    const chosen = await kies('demandmanager.duiven', ja)
    expect(chosen.json().klanten).toMatchObject([{ organisatieNaam: 'Duiven', keuze: { keuze: 'akkoord', reden: ja.reden } }])
    expect((await kies('demandmanager.duiven', { keuze: 'niet', reden: 'Te duur.' })).statusCode).toBe(200)
    expect((await lees()).klanten[0]!.keuze).toMatchObject({ keuze: 'niet', reden: 'Te duur.' })
    const historie = (await who('demandmanager.westervoort').get(`/historie?onderwerpId=${voorstel.id}`)).json()
    expect(JSON.stringify(historie)).toContain('Te duur.')
  })

  test('is no longer chosen about when the proposal was withdrawn', async () => {
    const versie = (await who('demandmanager.zevenaar').get(`/voorstellen/${voorstel.id}`)).json().versie
    await who('demandmanager.zevenaar').send('POST', `/voorstellen/${voorstel.id}/intrekkingen`, { grond: 'Toch niet.' }, match(versie))
    expect((await kies('demandmanager.duiven', { keuze: 'akkoord', reden: 'x' })).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('klantkeuze-niet-open'),
    })
    const late = `update afweging.klantkeuze set keuze = 'akkoord' where voorstel_id = '${voorstel.id}'`
    expect(await onderHoed(house, 'demandmanager.duiven', late)).toBe(0)
  })
})
