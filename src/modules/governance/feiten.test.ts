import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Voorstel } from '#modules/afweging/contract.ts'
import type { Behandeling, Beslistabel, Besluit } from '#modules/governance/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, made, match, stapVan, volgensDeRegel } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

let house: TestHouse
let weg: BesluitWeg
let sleutelId: string

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
  const sleutels = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.verdeelsleutel where status = 'vastgesteld' and naam = 'Verdeelsleutel RID De Liemers'`,
  )
  sleutelId = sleutels.rows[0]!.id
})
afterAll(() => house.close())

const MAKER = 'demandmanager.zevenaar'
type Punt = { tekst: string; raakt?: { soort: string; wat: string }[] }
interface Routevoorstel {
  beslistabel: number
  wegen: {
    beslispunten: { tekst: string }[]
    feiten: object
    stappen: { tafelNaam: string; rol: string; waarom: string }[]
    tweePetten: { persoonNaam: string }[]
  }[]
  dekkingen: { besluitId: string; ruimte: { jaar: number; bedrag: string }[] }[]
}

/** A proposal of Zevenaar with points of its own, handed in; each amount belongs to the point with its number. */
async function voorstelMet(titel: string, beslispunten: Punt[], regels: readonly [punt: number, bedrag: string][] = []): Promise<Voorstel> {
  const maker = await weg.who(MAKER)
  const wens = made<{ id: string; versie: number }>(await maker.send('POST', '/wensen', { titel, waarvoor: 'Dat het werkt.' }))
  made(await maker.send('POST', `/wensen/${wens.id}/indieningen`, {}, match(wens)))
  const lines = regels.map(([beslispunt, post]) => ({
    beslispunt,
    omschrijving: 'Kosten',
    klasse: 'wenselijk',
    jaar: 2027,
    soort: 'incidenteel',
    post,
  }))
  const body = { wensId: wens.id, titel, verdeelsleutelId: sleutelId, beslispunten, regels: lines }
  const voorstel = made<Voorstel>(await maker.send('POST', '/voorstellen', body))
  return made<Voorstel>(await maker.send('POST', `/voorstellen/${voorstel.id}/indieningen`, {}, match(voorstel)))
}

const route = async ({ id }: Voorstel, vraag = '') =>
  (await (await weg.who(MAKER)).get(`/voorstellen/${id}/routevoorstel${vraag}`)).json() as Routevoorstel
const namen = ({ stappen }: Routevoorstel['wegen'][number]) => stappen.map(({ tafelNaam, rol }) => `${tafelNaam} ${rol}`)
const breng = async ({ id }: Voorstel, extra: object = {}) =>
  (await weg.who(MAKER)).send('POST', '/behandelingen', { voorstelId: id, wegen: await volgensDeRegel(await weg.who(MAKER), id), ...extra })
const leg = async (naam: string, behandeling: Behandeling, tafel: string, uitkomst: string) =>
  made<Behandeling>(await weg.leg(naam, behandeling, { tafel, uitkomst, besluit: uitkomst === 'aangenomen' ? BESLUIT : null }))
const status = async ({ id }: Voorstel) => ((await (await weg.who(MAKER)).get(`/voorstellen/${id}`)).json() as Voorstel).status

describe('a mixed proposal', () => {
  let voorstel: Voorstel
  let wegen: Behandeling[]

  test('is split: each point goes along the tables that its own facts ask for, and each stop says why', async () => {
    voorstel = await voorstelMet('Servicedesk en huisvesting', [
      {
        tekst: 'Verleng de openingstijden van de servicedesk.',
        raakt: [{ soort: 'dienstverlening', wat: 'de openingstijden van de servicedesk' }],
      },
      { tekst: 'Verhuis de opdrachtnemer.', raakt: [{ soort: 'organisatie', wat: 'de nieuwe locatie' }] },
    ])
    const found = await route(voorstel)
    expect(found.wegen.map(namen)).toEqual([
      ['Opdrachtgeversoverleg De Liemers besluit'],
      ['Opdrachtgeversoverleg De Liemers kennisname', 'Algemeen bestuur Samenwerking De Liemers besluit'],
    ])
    expect(found.wegen[0]!.stappen[0]!.waarom).toBe(
      'Het OGO besluit over de openingstijden van de servicedesk: dat valt binnen zijn mandaat.',
    )
    wegen = made<{ resultaten: Behandeling[] }>(await breng(voorstel)).resultaten
    expect(wegen.map(({ titel }) => titel)).toEqual([
      'Servicedesk en huisvesting: Verleng de openingstijden van de servicedesk.',
      'Servicedesk en huisvesting: Verhuis de opdrachtnemer.',
    ])
    expect(await status(voorstel)).toBe('in_behandeling')
  })

  test('stays in treatment until its last way ended; each decision is about its own points', async () => {
    const [dienst, verhuizing] = wegen
    const besloten = await leg('secretaris.zevenaar', dienst!, 'Opdrachtgevers', 'aangenomen')
    expect(besloten.status).toBe('besloten')
    expect(await status(voorstel)).toBe('in_behandeling')
    const besluit = (await (await weg.who(MAKER)).get(`/besluiten/${stapVan(besloten, 'Opdrachtgevers').besluitId}`)).json() as Besluit
    expect(besluit.beslispunten.map(({ tekst }) => tekst)).toEqual(['Verleng de openingstijden van de servicedesk.'])
    const gezien = await leg('secretaris.zevenaar', verhuizing!, 'Opdrachtgevers', 'kennisgenomen')
    await leg('wethouder.zevenaar', gezien, 'Algemeen bestuur', 'verworpen')
    expect(await status(voorstel)).toBe('besloten')
  })
})

test('cutting money into points changes nothing: the mandate is about the whole proposal', async () => {
  const dienst = (wat: string): Punt => ({ tekst: `Koop ${wat}.`, raakt: [{ soort: 'dienstverlening', wat }] })
  const klein = await voorstelMet('Eén keer', [dienst('licenties')], [[1, '40000.00']])
  expect((await route(klein)).wegen[0]!.feiten).toMatchObject({ geld: true, betalers: 3, binnenMandaat: true })
  const gesplitst = await voorstelMet(
    'In stukjes',
    [dienst('licenties'), dienst('trainingen')],
    [
      [1, '40000.00'],
      [2, '40000.00'],
    ],
  )
  for (const { feiten } of (await route(gesplitst)).wegen) expect(feiten).toMatchObject({ binnenMandaat: false })
})

describe('money that an earlier decision gave', () => {
  test('is spent without changing the budget, until nothing is left', async () => {
    const gever = await weg.slotbesluit('Gezamenlijk budget', ['60000.00'])
    const punt = [{ tekst: 'Besteed een deel van het budget.', raakt: [{ soort: 'dienstverlening', wat: 'de inhuur' }] }]
    const eerste = await voorstelMet('Eerste besteding', punt, [[1, '45000.00']])
    const dekking = { dekkingBesluitId: gever.id }
    const vraag = `?dekkingBesluitId=${gever.id}`
    expect((await route(eerste)).wegen[0]!.feiten).toMatchObject({ binnenBegroting: false })
    const gedekt = await route(eerste, vraag)
    expect(gedekt.wegen[0]!.feiten).toMatchObject({ binnenBegroting: true, binnenMandaat: true })
    expect(namen(gedekt.wegen[0]!)).toEqual(['Controllersoverleg De Liemers advies', 'Opdrachtgeversoverleg De Liemers besluit'])
    const wegen = gedekt.wegen.map(({ beslispunten, stappen }) => ({
      beslispuntIds: (beslispunten as unknown as { id: string }[]).map(({ id }) => id),
      stappen: (stappen as unknown as { volgorde: number; tafelId: string; rol: string }[]).map(({ volgorde, tafelId, rol }) => ({
        volgorde,
        tafelId,
        rol,
      })),
    }))
    const maker = await weg.who(MAKER)
    let [behandeling] = made<{ resultaten: Behandeling[] }>(
      await maker.send('POST', '/behandelingen', { voorstelId: eerste.id, wegen, ...dekking }),
    ).resultaten
    const left = (await route(eerste, vraag)).dekkingen.find(({ besluitId }) => besluitId === gever.id)!
    expect(left.ruimte).toEqual([{ jaar: 2027, soort: 'incidenteel', bedrag: '15000.00' }])
    const tweede = await voorstelMet('Tweede besteding', punt, [[1, '20000.00']])
    expect((await route(tweede, vraag)).wegen[0]!.feiten).toMatchObject({ binnenBegroting: false })
    const begroting = async () => {
      const answer = await maker.get('/begrotingen')
      expect(answer.statusCode).toBe(200)
      const [first] = (answer.json() as { resultaten: { id: string }[] }).resultaten
      return (await maker.get(`/begrotingen/${first!.id}`)).json() as unknown
    }
    const voor = JSON.stringify(await begroting())
    for (const controller of ['controller.zevenaar', 'controller.duiven', 'controller.westervoort', 'controller.sdl'])
      behandeling = made<Behandeling>(await weg.advies(controller, behandeling!, { oordeel: 'akkoord' }))
    behandeling = await leg('controller.zevenaar', behandeling!, 'Controllers', 'positief')
    behandeling = await leg('secretaris.zevenaar', behandeling, 'Opdrachtgevers', 'aangenomen')
    expect(behandeling.status).toBe('besloten')
    expect(JSON.stringify(await begroting())).toBe(voor)
  })

  test('a decision that gave no money, or that nobody here can see, is refused', async () => {
    const voorstel = await voorstelMet('Zonder dekking', [{ tekst: 'Koop iets.' }], [[1, '1.00']])
    const answer = await (
      await weg.who(MAKER)
    ).get(`/voorstellen/${voorstel.id}/routevoorstel?dekkingBesluitId=00000000-0000-7000-8000-000000000001`)
    expect(answer.json()).toMatchObject({ status: 409, type: expect.stringContaining('dekking-onbekend') })
  })
})

describe('the decision table', () => {
  const tabellen = async () => (await (await weg.who(MAKER)).get('/beslistabellen')).json().resultaten as Beslistabel[]
  const stel = async (naam: string, body: object): Promise<LightMyRequestResponse> =>
    (await weg.who(naam)).send('POST', '/beslistabellen', body)

  test('is changed by a griffier with a reason; what was on its way keeps the version that gave its way', async () => {
    const [begin] = await tabellen()
    expect(begin!.nummer).toBe(0)
    const voorstel = await voorstelMet('Onder de oude tabel', [{ tekst: 'Verhuis.', raakt: [{ soort: 'organisatie', wat: 'de locatie' }] }])
    const [oud] = made<{ resultaten: Behandeling[] }>(await breng(voorstel)).resultaten
    const regels = begin!.regels.map((regel) =>
      regel.code === 'organisatie'
        ? {
            ...regel,
            dan: [
              { soort: 'secretarissen', rol: 'advies', fase: 40, wie: 'betalers', waarom: 'De secretarissen willen over {wat} adviseren.' },
              ...regel.dan,
            ],
          }
        : regel,
    )
    expect((await stel('demandmanager.zevenaar', { vorige: 0, regels, grond: 'x' })).statusCode).toBe(403)
    expect((await stel('griffier.duiven', { vorige: 0, regels, grond: 'Besluit AB 12 november' })).statusCode).toBe(201)
    expect((await stel('griffier.duiven', { vorige: 0, regels, grond: 'te laat' })).json()).toMatchObject({
      type: expect.stringContaining('beslistabel-gewijzigd'),
    })
    const [nu] = await tabellen()
    expect(nu).toMatchObject({ nummer: 1, grond: 'Besluit AB 12 november', rol: 'griffier' })
    const nieuw = await route(
      await voorstelMet('Onder de nieuwe tabel', [{ tekst: 'Verhuis.', raakt: [{ soort: 'organisatie', wat: 'de locatie' }] }]),
    )
    expect(nieuw).toMatchObject({ beslistabel: 1 })
    expect(nieuw.wegen[0]!.stappen.map(({ waarom }) => waarom)).toContain('De secretarissen willen over de locatie adviseren.')
    expect(oud!.beslistabel).toBe(0)
  })

  test('a table that does not add up is refused with every fault; an unknown table of a bench too', async () => {
    const [nu] = await tabellen()
    const [first] = nu!.regels
    const answer = await stel('griffier.duiven', { vorige: nu!.nummer, regels: [first, first], grond: 'x' })
    expect(answer.json()).toMatchObject({ status: 409, invalidParams: [{ name: 'regels.1', code: 'dubbel' }] })
    const leeg = await stel('griffier.duiven', { vorige: nu!.nummer, regels: [{ ...first!, dan: [] }], grond: '' })
    expect((leeg.json().invalidParams as { name: string }[]).map(({ name }) => name)).toEqual(['regels.0.dan', 'grond'])
  })

  test('nobody rewrites a version, also not past the program', async () => {
    const { rows } = await house.db.owner.query<{ mag: boolean }>(
      `select has_table_privilege('regiekamer_app', 'governance.beslistabel', 'update') or has_table_privilege('regiekamer_app', 'governance.beslistabel', 'delete') as mag`,
    )
    expect(rows[0]!.mag).toBe(false)
  })
})

test('who would sit on a way with two hats is named', async () => {
  const voorstel = await voorstelMet('Twee petten', [{ tekst: 'Koop iets.' }], [[1, '410000.00']])
  const [eerste] = (await route(voorstel)).wegen
  expect(eerste!.tweePetten.map(({ persoonNaam }) => persoonNaam)).toContain('Youssef Fictief')
})
