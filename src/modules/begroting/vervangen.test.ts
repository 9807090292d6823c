import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, made, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

let house: TestHouse
let weg: BesluitWeg
beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const MAKER = 'demandmanager.zevenaar'
const get = async <T>(path: string) => (await (await weg.who(MAKER)).get(path)).json() as T

/** Brings a proposal in that replaces or withdraws a decision, and lets every table say yes. */
async function vervang(titel: string, posten: string[], vervangt: { besluitId: string; soort: string }): Promise<Besluit> {
  const voorstel = await weg.ingediendVoorstel(titel, posten)
  const route = await get<{ wegen: { beslispunten: { id: string }[]; stappen: { volgorde: number; tafelId: string; rol: string }[] }[] }>(
    `/voorstellen/${voorstel.id}/routevoorstel?vervangtBesluitId=${vervangt.besluitId}`,
  )
  const wegen = route.wegen.map(({ beslispunten, stappen }) => ({
    beslispuntIds: beslispunten.map(({ id }) => id),
    stappen: stappen.map(({ volgorde, tafelId, rol }) => ({ volgorde, tafelId, rol })),
  }))
  const maker = await weg.who(MAKER)
  const answer = await maker.send('POST', '/behandelingen', { voorstelId: voorstel.id, wegen, vervangt })
  let behandeling = made<{ resultaten: Behandeling[] }>(answer).resultaten[0]!
  for (const controller of ['controller.zevenaar', 'controller.duiven', 'controller.westervoort', 'controller.sdl'])
    behandeling = made<Behandeling>(await weg.advies(controller, behandeling, { oordeel: 'akkoord' }))
  for (const [naam, tafel, uitkomst] of [
    ['controller.zevenaar', 'Controllers', 'positief'],
    ['secretaris.zevenaar', 'Opdrachtgevers', 'positief'],
    ['secretaris.zevenaar', 'College van Zevenaar', 'aangenomen'],
    ['secretaris.duiven', 'College van Duiven', 'aangenomen'],
    ['secretaris.westervoort', 'College van Westervoort', 'aangenomen'],
    ['wethouder.zevenaar', 'Algemeen bestuur', 'aangenomen'],
  ] as const)
    behandeling = made<Behandeling>(
      await weg.leg(naam, behandeling, { tafel, uitkomst, besluit: uitkomst === 'aangenomen' ? BESLUIT : null }),
    )
  expect(behandeling.status).toBe('besloten')
  return get<Besluit>(`/besluiten/${stapVan(behandeling, 'Algemeen bestuur').besluitId}`)
}

/** What the budget of 2027 asks in 2027, all lines together. */
async function gevraagd(): Promise<string> {
  const { resultaten } = await get<{ resultaten: { id: string; jaar: number }[] }>('/begrotingen')
  const { rows } = await house.db.owner.query<{ som: string; pm: string }>(
    `select coalesce(sum(bekend_cent), 0)::text as som, coalesce(sum(pm), 0)::text as pm from begroting.begrotingsregel where begroting_id = $1 and jaar = 2027`,
    [resultaten.find(({ jaar }) => jaar === 2027)!.id],
  )
  return `${rows[0]!.som} cent, ${rows[0]!.pm} PM`
}

test('a later decision takes the place of an earlier one: what it had given is taken back in the budget, and the old one stays readable', async () => {
  const eerste = await weg.slotbesluit('Eerste versie', ['300000.00', 'PM'])
  expect(await gevraagd()).toBe('30000000 cent, 1 PM')
  const tweede = await vervang('Tweede versie', ['250000.00'], { besluitId: eerste.id, soort: 'vervangt' })
  expect(tweede).toMatchObject({ vervangtId: eerste.id, vervanging: 'vervangt' })
  expect(await gevraagd()).toBe('25000000 cent, 0 PM')
  const oud = await get<Besluit>(`/besluiten/${eerste.id}`)
  expect(oud).toMatchObject({ vervangenDoorId: tweede.id, totaal: '300000.00 + PM', tekst: eerste.tekst })
  const nogEens = await (await weg.who(MAKER)).get(`/voorstellen/${eerste.voorstelId}/routevoorstel?vervangtBesluitId=${eerste.id}`)
  expect(nogEens.json()).toMatchObject({ status: 409, type: expect.stringContaining('vervanging-kan-niet') })

  const intrekking = await vervang('Het gaat niet door', ['0.00'], { besluitId: tweede.id, soort: 'trekt_in' })
  expect(intrekking.vervanging).toBe('trekt_in')
  expect(await gevraagd()).toBe('0 cent, 0 PM')
})

test('two proposals that replace the same decision: the second hears that another one is on its way', async () => {
  const besluit = await weg.slotbesluit('Twee keer vervangen', ['1000.00'])
  const maker = await weg.who(MAKER)
  const breng = async (titel: string) => {
    const voorstel = await weg.ingediendVoorstel(titel)
    const route = await get<{ wegen: { beslispunten: { id: string }[]; stappen: { volgorde: number; tafelId: string; rol: string }[] }[] }>(
      `/voorstellen/${voorstel.id}/routevoorstel?vervangtBesluitId=${besluit.id}`,
    )
    const wegen = route.wegen.map(({ beslispunten, stappen }) => ({
      beslispuntIds: beslispunten.map(({ id }) => id),
      stappen: stappen.map(({ volgorde, tafelId, rol }) => ({ volgorde, tafelId, rol })),
    }))
    return maker.send('POST', '/behandelingen', { voorstelId: voorstel.id, wegen, vervangt: { besluitId: besluit.id, soort: 'vervangt' } })
  }
  expect((await breng('De eerste')).statusCode).toBe(201)
  const tweede = await breng('De tweede')
  expect(tweede.json()).toMatchObject({ status: 409, type: expect.stringContaining('een-vervanging-onderweg') })
})
