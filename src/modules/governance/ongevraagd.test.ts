import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Behandeling, Besluit } from '#modules/governance/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, made, madeWeg, match, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/** The controllers advise on a way that did not ask them. */
let house: TestHouse
let weg: BesluitWeg
let behandeling: Behandeling

const AB = 'Algemeen bestuur'
const AANLEIDING = 'De kosten komen bij drie gemeenten terecht.'

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
  behandeling = madeWeg(await weg.eigenWeg('demandmanager.zevenaar', 'Zonder controllers', [[1, AB, 'besluit']]))
})
afterAll(() => house.close())

const begin = async (
  wie: string,
  was: Behandeling,
  body: object = { aanleiding: AANLEIDING, oordeel: 'afwijkend', tekst: 'Geen dekking.' },
) => (await weg.who(wie)).send('POST', `/behandelingen/${was.id}/ongevraagd-advies`, body, match(was))
const zeg = async (wie: string, was: Behandeling, body: object = { oordeel: 'akkoord' }) =>
  (await weg.who(wie)).send('POST', `/behandelingen/${was.id}/ongevraagd-advies/adviezen`, body, match(was))
const taken = async (wie: string) =>
  ((await (await weg.who(wie)).get('/taken')).json() as { resultaten: { titel: string }[] }).resultaten.map(({ titel }) => titel)
const TAAK = 'Geef uw oordeel over Zonder controllers'

describe('on a way without the controllers', () => {
  test('only a controller begins it, with a reason; nobody joins what was not begun', async () => {
    expect(behandeling).toMatchObject({ ongevraagdAdvies: null, aanControllerstafel: false })
    expect((await begin('demandmanager.zevenaar', behandeling)).statusCode).toBe(403)
    expect((await begin('controller.zevenaar', behandeling, { oordeel: 'akkoord' })).statusCode).toBe(400)
    expect((await zeg('controller.duiven', behandeling)).json().type).toContain('geen-advies-gevraagd')
    expect(await taken('controller.duiven')).not.toContain(TAAK)
  })

  test('it has the shape of advice that was asked: each organisation under its own name; the others find a task', async () => {
    const begun = made<Behandeling>(await begin('controller.zevenaar', behandeling))
    expect(begun.ongevraagdAdvies).toMatchObject({
      tafelNaam: 'Controllersoverleg De Liemers',
      aanleiding: AANLEIDING,
      organisatieNaam: 'Zevenaar',
      adviezen: [{ organisatieNaam: 'Zevenaar', oordeel: 'afwijkend', tekst: 'Geen dekking.' }],
    })
    expect(begun.ongevraagdAdvies!.adviseurs.map(({ naam }) => naam)).toContain('Westervoort')
    expect(await taken('controller.duiven')).toContain(TAAK)
    for (const wie of ['controller.zevenaar', 'demandmanager.duiven']) expect(await taken(wie), wie).not.toContain(TAAK)
    expect((await begin('controller.duiven', begun)).json().type).toContain('een-ongevraagd-advies-per-weg')
    expect((await zeg('controller.duiven', behandeling)).statusCode).toBe(412)
    behandeling = made<Behandeling>(await zeg('controller.duiven', begun))
    // Until the end an organisation may see it otherwise.
    behandeling = made<Behandeling>(await zeg('controller.duiven', behandeling, { oordeel: 'afwijkend', tekst: 'Ook bij ons niet.' }))
    expect(behandeling.ongevraagdAdvies!.adviezen.map(({ organisatieNaam, tekst }) => `${organisatieNaam}: ${tekst}`)).toEqual([
      'Duiven: Ook bij ons niet.',
      'Zevenaar: Geen dekking.',
    ])
    expect(await taken('controller.duiven')).not.toContain(TAAK)
  })

  test('the way does not wait for it; the table that decides has it before it, and the decision keeps it', async () => {
    const stap = stapVan(behandeling, AB)
    expect(stap.aanDeBeurt).toBe(true)
    const voor = (
      await (await weg.who('wethouder.zevenaar')).get(`/behandelingen/${behandeling.id}/stappen/${stap.id}/besluitvoorbereiding`)
    ).json()
    const anders = [
      { organisatieNaam: 'Duiven', oordeel: 'afwijkend', tekst: 'Ook bij ons niet.', gevraagd: false },
      { organisatieNaam: 'Zevenaar', oordeel: 'afwijkend', tekst: 'Geen dekking.', gevraagd: false },
    ]
    expect(voor.adviezen).toMatchObject(anders)
    const now = made<Behandeling>(await weg.leg('wethouder.zevenaar', behandeling, { tafel: AB, uitkomst: 'aangenomen', besluit: BESLUIT }))
    const besluit: Besluit = (await (await weg.who('controller.sdl')).get(`/besluiten/${stapVan(now, AB).besluitId}`)).json()
    expect(besluit.adviezen).toMatchObject(anders)
    expect((await zeg('controller.westervoort', now)).json().type).toContain('behandeling-gestopt')
    expect(await taken('controller.westervoort')).not.toContain(TAAK)
  })
})

test('a way that asks the controllers has their advice at their table', async () => {
  const gevraagd = await weg.inBehandeling(await weg.ingediendVoorstel('Met controllers'))
  expect((await begin('controller.zevenaar', gevraagd)).json().type).toContain('advies-gevraagd')
})

test('two controllers who begin at once: one begins, the other is told', async () => {
  const nieuw = madeWeg(await weg.eigenWeg('demandmanager.zevenaar', 'Tegelijk', [[1, AB, 'besluit']]))
  const answers = await Promise.all([begin('controller.zevenaar', nieuw), begin('controller.duiven', nieuw)])
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 412])
})
