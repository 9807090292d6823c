import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Voorstel } from '#modules/afweging/contract.ts'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'
import { BESLUIT as besluit, type BesluitWeg, besluitWeg, made, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse()
  // The calendar of this story is empty: nothing is planned by itself, on whatever day it runs.
  await house.db.owner.query(
    `update kalender.vergadering set status = 'vervallen', vervallen_reden = 'Voor de proef' where status = 'gepland'`,
  )
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const get = async (aanmeldnaam: string, path: string) => (await weg.who(aanmeldnaam)).get(path)
const advies: BesluitWeg['advies'] = (...given) => weg.advies(...given)
const leg: BesluitWeg['leg'] = (...given) => weg.leg(...given)

async function gaNaar(behandeling: Behandeling, answer: Promise<LightMyRequestResponse>): Promise<Behandeling> {
  const next = made<Behandeling>(await answer)
  expect(behandeling.id).toBe(next.id)
  return next
}

describe('a proposal along its tables, to a decision', () => {
  let behandeling: Behandeling

  test('the way follows from what it is about: controllers, OGO, the colleges of who pays, the bestuur', async () => {
    behandeling = await weg.inBehandeling(await weg.ingediendVoorstel('Zes maatregelen'))
    expect(behandeling.stappen.map(({ volgorde, tafelNaam, rol }) => `${volgorde} ${tafelNaam} ${rol}`)).toEqual([
      '1 Controllersoverleg De Liemers advies',
      '2 Opdrachtgeversoverleg De Liemers advies',
      '3 College van Duiven besluit',
      '3 College van Westervoort besluit',
      '3 College van Zevenaar besluit',
      '4 Algemeen bestuur Samenwerking De Liemers besluit',
    ])
    expect((await get('demandmanager.zevenaar', `/voorstellen/${behandeling.voorstelId}`)).json().status).toBe('in_behandeling')
  })

  test('it stands on the start page of each controller, and in everything that is open', async () => {
    for (const name of ['controller.zevenaar', 'controller.sdl'] as const) {
      const taken = (await get(name, '/taken')).json().resultaten as { titel: string }[]
      expect(taken.map(({ titel }) => titel)).toContain('Geef advies over Zes maatregelen')
    }
    const punten = (await get('griffier.duiven', '/open-punten')).json().resultaten as {
      soort: string
      id: string
      eigenaar: string
      blokkade: string | null
      volgendeKeer: string | null
    }[]
    const { vergadering } = stapVan(behandeling, 'Controllers')
    expect(punten.find(({ id }) => id === behandeling.id)).toMatchObject({
      eigenaar: 'Controllersoverleg De Liemers',
      blokkade: vergadering === null ? 'Geen vergadering gepland' : null,
      volgendeKeer: vergadering,
    })
  })

  test('controllers advise together, each under its own name; dissent needs a reason; only who sits there', async () => {
    expect((await advies('secretaris.zevenaar', behandeling, { oordeel: 'akkoord' })).statusCode).toBe(403)
    const zonder = await advies('controller.westervoort', behandeling, { oordeel: 'afwijkend' })
    expect(zonder.statusCode).toBe(400)
    expect(zonder.json().invalidParams[0].reason).toBe('Schrijf waarom uw organisatie er anders over denkt.')
    behandeling = await gaNaar(behandeling, advies('controller.zevenaar', behandeling, { oordeel: 'akkoord' }))
    expect((await leg('controller.zevenaar', behandeling, { tafel: 'Controllers', uitkomst: 'positief' })).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('advies-ontbreekt'),
    })
    behandeling = await gaNaar(behandeling, advies('controller.duiven', behandeling, { oordeel: 'akkoord' }))
    behandeling = await gaNaar(
      behandeling,
      advies('controller.westervoort', behandeling, { oordeel: 'afwijkend', tekst: 'Eerst de <b>structurele</b> lasten in beeld.' }),
    )
    behandeling = await gaNaar(behandeling, advies('controller.sdl', behandeling, { oordeel: 'akkoord' }))
    expect(stapVan(behandeling, 'Controllers').adviezen.map(({ organisatieNaam, oordeel }) => `${organisatieNaam} ${oordeel}`)).toEqual([
      'Duiven akkoord',
      'Samenwerking De Liemers (SDL) akkoord',
      'Westervoort afwijkend',
      'Zevenaar akkoord',
    ])
  })

  test('no table speaks before its turn, nobody for a table where they do not sit, nobody twice', async () => {
    expect((await leg('secretaris.zevenaar', behandeling, { tafel: 'Opdrachtgevers', uitkomst: 'positief' })).json().type).toContain(
      'stap-niet-aan-de-beurt',
    )
    expect(
      (await leg('directeur.rid', behandeling, { tafel: 'College van Zevenaar', uitkomst: 'aangenomen', besluit })).json(),
    ).toMatchObject({
      status: 409,
      type: expect.stringContaining('niet-aan-tafel'),
    })
    behandeling = await gaNaar(behandeling, leg('controller.zevenaar', behandeling, { tafel: 'Controllers', uitkomst: 'positief' }))
    expect((await leg('controller.zevenaar', behandeling, { tafel: 'Controllers', uitkomst: 'negatief' })).json().type).toContain(
      'stap-al-gedaan',
    )
    behandeling = await gaNaar(behandeling, leg('directeur.rid', behandeling, { tafel: 'Opdrachtgevers', uitkomst: 'positief' }))
  })

  test('a stale version is refused, and a decision without its words', async () => {
    const stale = { ...behandeling, versie: behandeling.versie - 1 }
    expect((await leg('secretaris.zevenaar', stale, { tafel: 'College van Zevenaar', uitkomst: 'aangenomen', besluit })).statusCode).toBe(
      412,
    )
    expect(
      (await leg('secretaris.zevenaar', behandeling, { tafel: 'College van Zevenaar', uitkomst: 'aangenomen' })).json().type,
    ).toContain('besluit-ontbreekt')
  })

  test('the last yes decides: frozen euros over the key, the proposal and the wish follow', async () => {
    for (const gemeente of ['zevenaar', 'duiven', 'westervoort'] as const) {
      const tafel = `College van ${gemeente.charAt(0).toUpperCase()}${gemeente.slice(1)}`
      behandeling = await gaNaar(behandeling, leg(`secretaris.${gemeente}`, behandeling, { tafel, uitkomst: 'aangenomen', besluit }))
      expect(behandeling.status).toBe('lopend')
    }
    behandeling = await gaNaar(
      behandeling,
      leg('wethouder.zevenaar', behandeling, { tafel: 'Algemeen bestuur', uitkomst: 'aangenomen', besluit }),
    )
    expect(behandeling.status).toBe('besloten')
    const slot = (await get('griffier.duiven', `/besluiten/${stapVan(behandeling, 'Algemeen bestuur').besluitId}`)).json() as Besluit
    expect(slot).toMatchObject({
      slotbesluit: true,
      totaal: '410000.00',
      gremium: 'Algemeen bestuur Samenwerking De Liemers',
      rol: 'bestuurder',
    })
    expect(slot.verdeling.find(({ organisatieNaam }) => organisatieNaam === 'Zevenaar')).toMatchObject({ jaar: 2027, bedrag: '213200.00' })
    const rest = slot.verdeling
      .filter(({ organisatieNaam }) => organisatieNaam !== 'Zevenaar')
      .map(({ bedrag }) => Number(bedrag.replace('.', '')))
    expect(rest.reduce((sum, cent) => sum + cent, 0)).toBe(19_680_000)
    const voorstel = (await get('demandmanager.zevenaar', `/voorstellen/${behandeling.voorstelId}`)).json() as Voorstel
    expect(voorstel.status).toBe('besloten')
    expect((await get('demandmanager.zevenaar', `/wensen/${voorstel.wensId}`)).json().status).toBe('besloten')
  })

  test('the application cannot rewrite a decision', async () => {
    const rewrite = (statement: string) =>
      house.db.owner.query(`begin; set local role regiekamer_app; ${statement}; commit`).finally(() => house.db.owner.query('rollback'))
    await expect(rewrite(`update governance.besluit set tekst = 'anders'`)).rejects.toThrow(/permission denied/)
    await expect(rewrite('delete from governance.besluit_regel')).rejects.toThrow(/permission denied/)
    await expect(rewrite('update governance.besluit_verdeling set bedrag_cent = 0')).rejects.toThrow(/permission denied/)
  })
})

test('another way than the rule needs a reason, and money never reaches the OGO before the controllers', async () => {
  const voorstel = await weg.ingediendVoorstel('Afwijkende weg')
  const maker = await weg.who('demandmanager.zevenaar')
  const { wegen } = (await maker.get(`/voorstellen/${voorstel.id}/routevoorstel`)).json() as {
    wegen: { stappen: { volgorde: number; tafelId: string; rol: string; tafelSoort: string }[] }[]
  }
  const { stappen } = wegen[0]!
  const start = (chosen: typeof stappen, afwijkingReden: string | null = null) =>
    maker.send('POST', '/behandelingen', {
      voorstelId: voorstel.id,
      wegen: [
        {
          beslispuntIds: voorstel.beslispunten.map(({ id }) => id),
          stappen: chosen.map(({ volgorde, tafelId, rol }) => ({ volgorde, tafelId, rol })),
          afwijkingReden,
        },
      ],
    })
  const zonderControllers = stappen.filter(({ tafelSoort }) => tafelSoort !== 'controllers')
  expect((await start(zonderControllers, 'haast')).json().invalidParams[0].reason).toMatch(/Laat de controllers adviseren/)
  const zonderOgo = stappen.filter(({ tafelSoort }) => tafelSoort !== 'ogo')
  expect((await start(zonderOgo)).json().type).toContain('afwijking-zonder-reden')
  const made = await start(zonderOgo, 'Het OGO vergadert niet in december.')
  expect(made.json().resultaten).toMatchObject([
    { afwijkingReden: 'Het OGO vergadert niet in december.', afwijkingDoor: 'Sanne Fictief, Zevenaar', status: 'lopend' },
  ])
})

test('one table that says no ends it; PM in a proposal stays PM in what is decided', async () => {
  let behandeling = await weg.inBehandeling(await weg.ingediendVoorstel('Met PM', ['100.00', 'PM']))
  for (const name of ['controller.zevenaar', 'controller.duiven', 'controller.westervoort', 'controller.sdl'] as const)
    behandeling = await gaNaar(behandeling, advies(name, behandeling, { oordeel: 'akkoord' }))
  behandeling = await gaNaar(behandeling, leg('controller.zevenaar', behandeling, { tafel: 'Controllers', uitkomst: 'negatief' }))
  behandeling = await gaNaar(behandeling, leg('secretaris.duiven', behandeling, { tafel: 'Opdrachtgevers', uitkomst: 'positief' }))
  behandeling = await gaNaar(
    behandeling,
    leg('secretaris.duiven', behandeling, { tafel: 'College van Duiven', uitkomst: 'aangenomen', besluit }),
  )
  const eerste = (await get('griffier.duiven', `/besluiten/${stapVan(behandeling, 'College van Duiven').besluitId}`)).json() as Besluit
  expect(eerste).toMatchObject({ totaal: '100.00 + PM', slotbesluit: false })
  behandeling = await gaNaar(
    behandeling,
    leg('secretaris.westervoort', behandeling, { tafel: 'College van Westervoort', uitkomst: 'verworpen' }),
  )
  expect(behandeling.status).toBe('afgewezen')
  expect((await get('demandmanager.zevenaar', `/voorstellen/${behandeling.voorstelId}`)).json().status).toBe('afgewezen')
  expect(
    (await leg('secretaris.zevenaar', behandeling, { tafel: 'College van Zevenaar', uitkomst: 'aangenomen', besluit })).json().type,
  ).toContain('behandeling-gestopt')
})
