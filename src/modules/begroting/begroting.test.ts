import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Begroting, Indexatie, Jaarraming } from '#modules/begroting/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, madeWeg } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

let house: TestHouse
let weg: BesluitWeg
let begrotingspad: string

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const alleenBestuur = async (titel: string) =>
  madeWeg(await weg.eigenWeg('demandmanager.zevenaar', titel, [[1, 'Algemeen bestuur', 'besluit']]))

test('two decisions land in one budget at once: a version each, both lines, and every version stays readable', async () => {
  const behandelingen = [await alleenBestuur('Eerste in de begroting'), await alleenBestuur('Tweede in de begroting')]
  await weg.who('wethouder.zevenaar')
  const answers = await Promise.all(
    behandelingen.map((behandeling) =>
      weg.leg('wethouder.zevenaar', behandeling, { tafel: 'Algemeen bestuur', uitkomst: 'aangenomen', besluit: BESLUIT }),
    ),
  )
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201])
  const lezer = await weg.who('raadslid.duiven')
  const { resultaten } = (await lezer.get('/begrotingen')).json() as { resultaten: { id: string; jaar: number }[] }
  const path = `/begrotingen/${resultaten.find(({ jaar }) => jaar === 2027)!.id}`
  const begroting = (await lezer.get(path)).json() as Begroting
  expect(begroting.versies.map(({ nummer }) => nummer)).toEqual([1, 2])
  expect(begroting.regels.map(({ omschrijving }) => omschrijving).sort()).toEqual(['Eerste in de begroting', 'Tweede in de begroting'])
  expect(begroting.totalen.map(({ totaal }) => totaal)).toEqual(['820000.00', '0.00', '0.00', '0.00'])
  const eerder = (await lezer.get(`${path}?nummer=1`)).json() as Begroting
  expect(eerder.totalen[0]!.totaal).toBe('410000.00')
  expect((await lezer.get(`${path}?nummer=3`)).statusCode).toBe(404)
  begrotingspad = path
})

const lees = async () => (await (await weg.who('raadslid.duiven')).get(begrotingspad)).json() as Begroting

test('once and every year stand apart; in later years nobody knows the rise yet', async () => {
  // The rest of the decisions that landed is for once; this one comes back every year.
  const { id } = await lees()
  await house.db.owner.query(
    `insert into begroting.begrotingsregel (id, begroting_id, versie, jaar, soort, omschrijving, bekend_cent, pm, besluit_id)
     select gen_random_uuid(), begroting_id, 2, 2028, 'structureel', 'Elk jaar', 10000000, 1, besluit_id from begroting.versie where begroting_id = $1 and nummer = 2`,
    [id],
  )
  const { totalen, indexaties, regels } = await lees()
  expect(totalen[0]).toMatchObject({ incidenteel: '820000.00', structureel: '0.00', totaal: '820000.00', indexatie: { factor: '1' } })
  expect(totalen[1]).toEqual({
    jaar: 2028,
    incidenteel: '0.00',
    structureel: '100000.00 + PM',
    totaal: '100000.00 + PM',
    indexatie: null,
  })
  expect(indexaties).toEqual([2028, 2029, 2030].map((jaar) => ({ jaar, versie: 0, vaststellingen: [] })))
  expect(regels.at(-1)!.perJaar[1]).toEqual({ jaar: 2028, totaal: '100000.00 + PM', geindexeerd: null })
})

const index = { loon: '0.04', prijs: '0.02', gewichtLoon: '0.7', grond: 'Kadernota 2027' }
const op = (versie: number) => ({ 'if-match': `"${versie}"` })

test('the controller of the opdrachtnemer says how prices rise; a municipality and its controller do not', async () => {
  const controller = await weg.who('controller.sdl')
  const made = await controller.send('PUT', '/indexaties/2028', index, op(0))
  expect(made.statusCode, made.body).toBe(200)
  expect(made.json<Indexatie>()).toMatchObject({
    versie: 1,
    vaststellingen: [{ ...index, nummer: 1, stijging: '0.034', persoonNaam: 'Dirk Fictief' }],
  })
  expect((await (await weg.who('controller.zevenaar')).send('PUT', '/indexaties/2029', index, op(0))).json()).toMatchObject({
    status: 403,
    detail: 'Alleen de opdrachtnemer stelt de indexatie vast.',
  })
  expect((await (await weg.who('raadslid.duiven')).send('PUT', '/indexaties/2029', index, op(0))).statusCode).toBe(403)
  const { totalen, regels } = await lees()
  expect(totalen.map(({ indexatie }) => indexatie)).toEqual([
    { factor: '1', structureel: '0.00', totaal: '820000.00', verschil: '0.00' },
    { factor: '1.034', structureel: '103400.00 + PM', totaal: '103400.00 + PM', verschil: '3400.00' },
    null,
    null,
  ])
  expect(regels.at(-1)!.perJaar.map(({ geindexeerd }) => geindexeerd)).toEqual([null, '103400.00 + PM', null, null])
})

test('another figure comes beside the first; who saw an older one is told; the lines that were decided stay as they are', async () => {
  const controller = await weg.who('controller.sdl')
  const voor = await lees()
  expect((await controller.send('PUT', '/indexaties/2028', { ...index, loon: '0.05' }, op(0))).statusCode).toBe(412)
  const made = (await controller.send('PUT', '/indexaties/2028', { ...index, loon: '0.05', grond: 'Nieuwe cao' }, op(1))).json<Indexatie>()
  expect(made.vaststellingen.map(({ nummer, loon, stijging }) => [nummer, loon, stijging])).toEqual([
    [2, '0.05', '0.041'],
    [1, '0.04', '0.034'],
  ])
  const na = await lees()
  expect(na.totalen[1]!.indexatie?.factor).toBe('1.041')
  const decided = ({ regels }: Begroting) => regels.map(({ totaal, perJaar }) => [totaal, ...perJaar.map((each) => each.totaal)])
  expect(decided(na)).toEqual(decided(voor))
})

test('two who say so at the same moment: one is told, and never by a fault of ours', async () => {
  const controller = await weg.who('controller.sdl')
  const both = await Promise.all(['Eén', 'Twee'].map((grond) => controller.send('PUT', '/indexaties/2040', { ...index, grond }, op(0))))
  const codes = both.map(({ statusCode }) => statusCode).toSorted()
  expect(codes[0]).toBe(200)
  expect([409, 412]).toContain(codes[1])
})

test('all faults at once', async () => {
  const controller = await weg.who('controller.sdl')
  const bad = await controller.send('PUT', '/indexaties/2029', { loon: '4%', prijs: '2', gewichtLoon: '-0.1', grond: ' ' }, op(0))
  expect(bad.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['loon', 'prijs', 'gewichtLoon', 'grond'])
})

test('the database itself keeps it to the opdrachtnemer, of its own cooperation, and lets nobody rewrite it', async () => {
  const insert = (
    regeling: string,
  ) => `insert into begroting.indexatie (regeling_id, jaar, nummer, loon, prijs, gewicht_loon, grond, persoon_naam, gemaakt_op)
    select id, 2030, 1, 0.01, 0.01, 0.5, 'test', 'test', now() from samenwerking.regeling where ${regeling}`
  expect(await onderHoed(house, 'controller.sdl', insert('id = hoed.regeling()'))).toBe(1)
  expect(await onderHoed(house, 'controller.zevenaar', insert('id = hoed.regeling()'))).toBe('geweigerd')
  const { rows } = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.regeling where korte_naam <> 'De Liemers' limit 1`,
  )
  const elsewhere = insert('id = hoed.regeling()').replace('select id,', `select '${rows[0]!.id}'::uuid,`)
  expect(await onderHoed(house, 'controller.sdl', elsewhere)).toBe('geweigerd')
  expect(await onderHoed(house, 'controller.sdl', `update begroting.indexatie set loon = 0`)).toBe('geweigerd')
  expect(await onderHoed(house, 'controller.sdl', `delete from begroting.indexatie`)).toBe('geweigerd')
  expect(await onderHoed(house, 'controller.duiven', `select from begroting.indexatie where jaar = 2028`)).toBe(2)
  expect(await onderHoed(house, 'controller.arnhem', `select from begroting.indexatie`)).toBe(0)
  expect(await onderHoed(house, null, `select from begroting.indexatie`)).toBe(0)
})

test('the adopted budget of a year: kept by the opdrachtnemer on a decision, its balance follows, what is for once is a part of it', async () => {
  const controller = await weg.who('controller.sdl')
  const stromen = { baten: '1000.00', lasten: '1020.00', onttrekkingen: '50.00', toevoegingen: '0.00' }
  const incidenteel = { baten: '0.00', lasten: '15.00', onttrekkingen: '50.00', toevoegingen: '0.00' }
  const raming = { ...stromen, jaar: 2028, incidenteel, grond: 'Besluit algemeen bestuur' }
  const put = (person: typeof controller, body: object, versie: number) => person.send('PUT', `${begrotingspad}/ramingen`, body, op(versie))
  const made = await put(controller, raming, 0)
  expect(made.json<Jaarraming>().vaststellingen).toMatchObject([
    {
      ...stromen,
      incidenteel,
      evenwicht: {
        saldo: '-20.00',
        naBestemming: '30.00',
        incidenteel: '35.00',
        structureel: '-5.00',
        ruimte: '-0.005',
        isInEvenwicht: false,
      },
    },
  ])
  expect((await put(controller, raming, 0)).statusCode).toBe(412)
  const hogere = { ...raming, baten: '1010.00', grond: 'Eerste wijziging' }
  expect(
    (await put(controller, hogere, 1)).json<Jaarraming>().vaststellingen.map(({ nummer, evenwicht }) => [nummer, evenwicht.structureel]),
  ).toEqual([
    [2, '5.00'],
    [1, '-5.00'],
  ])
  expect((await lees()).ramingen.map(({ jaar, versie }) => [jaar, versie])).toEqual([
    [2027, 0],
    [2028, 2],
    [2029, 0],
    [2030, 0],
  ])
  expect((await put(await weg.who('controller.zevenaar'), raming, 2)).json()).toMatchObject({
    status: 403,
    detail: 'Alleen de opdrachtnemer legt de raming vast.',
  })
  expect((await put(await weg.who('raadslid.duiven'), raming, 2)).statusCode).toBe(403)
  const names = async (body: object) => (await put(controller, body, 0)).json().invalidParams.map(({ name }: { name: string }) => name)
  expect(await names({ ...raming, jaar: 2031 })).toEqual(['jaar'])
  expect(await names({ ...raming, baten: '-1.00', grond: '' })).toEqual(['baten', 'grond'])
  const meer = { ...incidenteel, baten: '1000.01', toevoegingen: '0.01' }
  expect(await names({ ...raming, jaar: 2029, incidenteel: meer })).toEqual(['incidenteel.baten', 'incidenteel.toevoegingen'])
})

test('the database itself keeps estimates to the opdrachtnemer and lets nobody rewrite them', async () => {
  const insert = `insert into begroting.raming select begroting_id, jaar, 9, baten_cent, lasten_cent, onttrekkingen_cent, toevoegingen_cent, incidentele_baten_cent,
    incidentele_lasten_cent, incidentele_onttrekkingen_cent, incidentele_toevoegingen_cent, grond, persoon_naam, gemaakt_op from begroting.raming where jaar = 2025`
  expect(await onderHoed(house, 'controller.sdl', insert)).toBe(1)
  expect(await onderHoed(house, 'controller.zevenaar', insert)).toBe('geweigerd')
  expect(await onderHoed(house, 'controller.sdl', `update begroting.raming set baten_cent = 0`)).toBe('geweigerd')
  expect(await onderHoed(house, 'controller.sdl', `delete from begroting.raming`)).toBe('geweigerd')
  expect(await onderHoed(house, 'controller.duiven', `select from begroting.raming where jaar = 2025`)).toBe(1)
  expect(await onderHoed(house, 'controller.arnhem', `select from begroting.raming`)).toBe(0)
  expect(await onderHoed(house, null, `select from begroting.raming`)).toBe(0)
})
