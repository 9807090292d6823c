import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Voorstel } from '#modules/afweging/contract.ts'
import type { Behandeling, Besluit, Besluitvoorbereiding } from '#modules/governance/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, made, madeWeg, match, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/** What a decision carries, as it was when the table took it. */
let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const OGO = 'Opdrachtgeversoverleg'
const AB = 'Algemeen bestuur'
const lees = async (wie: string, id: string) => (await weg.who(wie)).get(`/besluiten/${id}`)
const voorbereiding = async (behandeling: Behandeling, tafel: string, naam = 'directeur.rid') =>
  (
    await (await weg.who(naam)).get(`/behandelingen/${behandeling.id}/stappen/${stapVan(behandeling, tafel).id}/besluitvoorbereiding`)
  ).json<Besluitvoorbereiding>()

describe('a decision of the OGO above its mandate, against the word of one controller', () => {
  let behandeling: Behandeling
  let besluit: Besluit

  beforeAll(async () => {
    behandeling = madeWeg(
      await weg.eigenWeg('demandmanager.zevenaar', 'Boven de grens', [
        [1, 'Controllersoverleg', 'advies'],
        [2, OGO, 'besluit'],
      ]),
    )
    for (const naam of ['controller.zevenaar', 'controller.duiven', 'controller.sdl'])
      behandeling = made<Behandeling>(await weg.advies(naam, behandeling, { oordeel: 'akkoord' }))
    behandeling = made<Behandeling>(
      await weg.advies('controller.westervoort', behandeling, { oordeel: 'afwijkend', tekst: 'De dekking ontbreekt.' }),
    )
    behandeling = made<Behandeling>(await weg.leg('controller.zevenaar', behandeling, { tafel: 'Controllers', uitkomst: 'positief' }))
    const partijen = behandeling.stappen[0]!.adviseurs.filter(({ naam }) => naam === 'Zevenaar' || naam === 'Westervoort')
    made(
      await (
        await weg.who('controller.westervoort')
      ).send('POST', '/geschillen', {
        titel: 'Wie betaalt de start',
        aard: 'prijs',
        behandelingId: behandeling.id,
        partijIds: partijen.map(({ organisatieId }) => organisatieId),
      }),
    )
  })

  test('whoever writes it down is told before: the limit, the dissent, the difference, and who is affected', async () => {
    const found = await voorbereiding(behandeling, OGO)
    expect(found.mandaat).toMatchObject({ stand: 'boven', jaar: 2027, bedrag: '410000.00' })
    expect(found.mandaat!.limiet).not.toBeNull()
    expect(found.adviezen.map(({ organisatieNaam, oordeel }) => `${organisatieNaam} ${oordeel}`)).toContain('Westervoort afwijkend')
    expect(found.geschillen.map(({ titel }) => titel)).toEqual(['Wie betaalt de start'])
    expect(found.deelnemers.map(({ organisatieNaam, betaalt }) => [organisatieNaam, betaalt])).toEqual([
      ['Duiven', true],
      ['Westervoort', true],
      ['Zevenaar', true],
    ])
    expect(found.alternatieven).toEqual([])
  })

  test('an evaluation before the decision is refused at its own field', async () => {
    const answer = await weg.leg('directeur.rid', behandeling, {
      tafel: OGO,
      uitkomst: 'aangenomen',
      besluit: { ...BESLUIT, evaluatiedatum: '2026-11-20' },
    })
    expect(answer.json()).toMatchObject({ status: 409, invalidParams: [{ name: 'besluit.evaluatiedatum', code: 'evaluatie-te-vroeg' }] })
  })

  test('the decision has it all', async () => {
    const details = {
      motivering: 'Het kan niet wachten.',
      voorwaarden: 'Eerst de dekking.',
      alternatieven: [{ naam: 'Niets doen', toelichting: 'Dan stopt de steun.' }],
      evaluatiedatum: '2027-11-20',
      openbaarheid: { soort: 'besloten', grond: '5.2.1', toelichting: 'Intern beraad' },
    }
    behandeling = made<Behandeling>(
      await weg.leg('directeur.rid', behandeling, { tafel: OGO, uitkomst: 'aangenomen', besluit: { ...BESLUIT, ...details } }),
    )
    besluit = (await lees('controller.zevenaar', stapVan(behandeling, OGO).besluitId!)).json()
    expect(besluit).toMatchObject({
      nummer: 'OGO-2026-001',
      motivering: 'Het kan niet wachten.',
      evaluatiedatum: '2027-11-20',
      alternatieven: [{ naam: 'Niets doen', toelichting: 'Dan stopt de steun.', totaal: null, rang: null }],
      mandaat: { stand: 'boven', bedrag: '410000.00' },
      openbaarheid: { soort: 'besloten', grond: '5.2.1', opgelegdDoor: null },
      geschillen: [{ titel: 'Wie betaalt de start' }],
    })
    expect(besluit.adviezen.filter(({ oordeel }) => oordeel === 'afwijkend')).toMatchObject([
      { organisatieNaam: 'Westervoort', tekst: 'De dekking ontbreekt.', gevraagd: true, tafelNaam: 'Controllersoverleg De Liemers' },
    ])
  })

  test('what the table said of its openness stands where it is published', async () => {
    const publicatie = (await (await weg.who('secretaris.zevenaar')).get(`/publicaties/${besluit.id}`)).json()
    expect(publicatie).toMatchObject({ stand: 'besloten', openbaarheid: { soort: 'besloten', grond: '5.2.1' } })
  })

  test('a table that gets another mandate, and a difference that is settled, change nothing of it', async () => {
    await house.db.owner.query(
      `update samenwerking.tafel set mandaat_limiet_cent = 99999999900, mandaat_onderwerpen = '{organisatie}' where id = '${besluit.tafelId}'`,
    )
    const geschil = (await (await weg.who('controller.westervoort')).get(`/geschillen/${besluit.geschillen[0]!.id}`)).json()
    const gesloten = await (
      await weg.who('controller.westervoort')
    ).send('POST', `/geschillen/${geschil.id}/afrondingen`, { status: 'opgelost', uitkomst: 'Samen betaald' }, match(geschil))
    expect(gesloten.statusCode, gesloten.body).toBe(201)
    expect((await lees('controller.zevenaar', besluit.id)).json()).toEqual(besluit)
    // What it would carry now stands beside it.
    const nu = await voorbereiding(behandeling, OGO)
    expect(nu).toMatchObject({ totaal: besluit.totaal, mandaat: { stand: 'binnen', limiet: '999999999.00' }, geschillen: [] })
    expect(nu.deelnemers).toEqual(besluit.deelnemers)
  })
})

/** A proposal of Zevenaar of which doing nothing and buying together were weighed on one criterion. */
async function gewogenVoorstel(titel: string): Promise<Voorstel> {
  const maker = await weg.who('demandmanager.zevenaar')
  const done = <T>(answer: { statusCode: number; body: string; json: () => T }): T => {
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.json()
  }
  const wens = made<{ id: string; versie: number }>(await maker.send('POST', '/wensen', { titel, waarvoor: 'Samen goedkoper.' }))
  made(await maker.send('POST', `/wensen/${wens.id}/indieningen`, {}, match(wens)))
  const { rows } = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.verdeelsleutel where status = 'vastgesteld' and naam = 'Verdeelsleutel RID De Liemers'`,
  )
  const concept = made<Voorstel>(
    await maker.send('POST', '/voorstellen', {
      wensId: wens.id,
      titel,
      verdeelsleutelId: rows[0]!.id,
      regels: [{ omschrijving: 'Regel', klasse: 'wenselijk', jaar: 2027, soort: 'incidenteel', post: '100.00' }],
    }),
  )
  const pad = `/voorstellen/${concept.id}`
  const nul = match({ versie: 0 })
  done(await maker.send('PUT', `${pad}/weging`, { criteria: [{ naam: 'Kosten' }], varianten: ['Niets doen', 'Samen kopen'] }, nul))
  const voorstel = made<Voorstel>(await maker.send('POST', `${pad}/indieningen`, {}, match(concept)))
  done(await maker.send('PUT', `${pad}/gewichten`, { gewichten: [{ criterium: 'Kosten', gewicht: '100' }] }, nul))
  made(await maker.send('POST', `${pad}/gewichten/indieningen`, undefined, match({ versie: 1 })))
  const score = (variant: string, waarde: string) => ({ variant, criterium: 'Kosten', score: waarde, bron: 'Offertes' })
  done(await maker.send('PUT', `${pad}/scores`, { scores: [score('Niets doen', '3'), score('Samen kopen', '7')] }, nul))
  return voorstel
}

test('the variants that were weighed go along by themselves, with what the weighing made of them', async () => {
  const voorstel = await gewogenVoorstel('Gewogen voorstel')
  const behandeling = await weg.inBehandeling(voorstel)
  const college = 'College van Zevenaar'
  const gewogen = await voorbereiding(behandeling, college, 'secretaris.zevenaar')
  expect(gewogen.alternatieven).toEqual([
    { naam: 'Niets doen', toelichting: '', totaal: '3.000', rang: 2 },
    { naam: 'Samen kopen', toelichting: '', totaal: '7.000', rang: 1 },
  ])
  // Who gave no weights of its own has no sight of the scores yet, and so not of what they come to.
  const anders = await voorbereiding(behandeling, college)
  expect(anders.alternatieven.map(({ naam, totaal }) => [naam, totaal])).toEqual([
    ['Niets doen', null],
    ['Samen kopen', null],
  ])
})

describe('a decision that is secret from its beginning', () => {
  const GEHEIM = { soort: 'geheim', grond: '5.1.2b', opgelegdDoor: 'bestuur' }
  const neem = async (titel: string, besluit: object) => {
    const behandeling = madeWeg(await weg.eigenWeg('demandmanager.zevenaar', titel, [[1, AB, 'besluit']]))
    const now = made<Behandeling>(
      await weg.leg('wethouder.zevenaar', behandeling, {
        tafel: AB,
        uitkomst: 'aangenomen',
        besluit,
        ...('openbaarheid' in besluit ? { reden: 'Om de koopprijs' } : {}),
      }),
    )
    return { now, id: stapVan(now, AB).besluitId! }
  }
  const zichtbaar = async (wie: string) =>
    ((await (await weg.who(wie)).get('/besluiten?pageSize=100&search=AB-2026')).json() as { resultaten: Besluit[] }).resultaten
      .map(({ nummer }) => nummer)
      .sort()

  test('takes no place in the row: whoever may not see it sees no gap', async () => {
    await neem('Open vooraf', BESLUIT)
    const { id, now } = await neem('Aankoop', { ...BESLUIT, tekst: 'Wij kopen het pand.', openbaarheid: GEHEIM })
    await neem('Open achteraf', BESLUIT)
    expect(await zichtbaar('controller.zevenaar')).toEqual(['AB-2026-001', 'AB-2026-002'])
    expect((await lees('controller.zevenaar', id)).statusCode).toBe(404)
    const aanTafel = (await lees('wethouder.duiven', id)).json<Besluit>()
    expect(aanTafel.nummer).toMatch(/^AB-2026-[A-Z0-9]{5}$/)
    expect(await zichtbaar('wethouder.duiven')).toContain(aanTafel.nummer)
    // Who follows the proposal reads that it was decided, and not why.
    expect(stapVan(now, AB).reden).toBe('Behandeld onder geheimhouding.')
    const buiten = await weg.who('controller.zevenaar')
    for (const path of [
      `/behandelingen/${now.id}`,
      `/voorstellen/${now.voorstelId}`,
      `/historie?onderwerpSoort=behandeling&onderwerpId=${now.id}`,
      `/historie?onderwerpSoort=voorstel&onderwerpId=${now.voorstelId}`,
      `/historie?onderwerpSoort=besluit&onderwerpId=${id}`,
      '/historie?pageSize=100',
      '/begrotingen',
      '/zoekresultaten?search=pand',
    ])
      expect((await buiten.get(path)).body.match(new RegExp(`${aanTafel.nummer}|koopprijs|het pand`))?.[0], path).toBeUndefined()
    expect((await (await weg.who('wethouder.duiven')).get(`/publicaties/${id}`)).json()).toMatchObject({
      stand: 'geheim',
      openbaarheid: { opgelegdDoor: 'bestuur', opgelegdOp: '2026-11-20' },
    })
  })

  test('secret without a ground, or without who imposed it, is no openness', async () => {
    const behandeling = madeWeg(await weg.eigenWeg('demandmanager.zevenaar', 'Half geheim', [[1, AB, 'besluit']]))
    for (const openbaarheid of [
      { soort: 'geheim', opgelegdDoor: 'bestuur' },
      { soort: 'geheim', grond: '5.1.2b' },
      { soort: 'openbaar', grond: '5.1.2b' },
    ])
      expect(
        (await weg.leg('wethouder.zevenaar', behandeling, { tafel: AB, uitkomst: 'aangenomen', besluit: { ...BESLUIT, openbaarheid } }))
          .statusCode,
      ).toBe(400)
  })
})

describe('looking back on a decision', () => {
  const taken = async (wie: string) =>
    ((await (await weg.who(wie)).get('/taken')).json() as { resultaten: { soort: string; titel: string; uiterlijk: string }[] }).resultaten
      .filter(({ soort }) => soort === 'evaluatie')
      .map(({ titel, uiterlijk }) => `${titel} ${uiterlijk}`)
  const kijk = async (wie: string, id: string, body: object = { uitkomst: 'deels', tekst: 'De helft werkt ermee.' }) =>
    (await weg.who(wie)).send('POST', `/besluiten/${id}/evaluaties`, body)
  let besluit: Besluit

  beforeAll(async () => {
    const behandeling = madeWeg(await weg.eigenWeg('demandmanager.zevenaar', 'Kijk terug', [[1, AB, 'besluit']]))
    const details = { ...BESLUIT, evaluatiedatum: '2099-01-01' }
    const now = made<Behandeling>(await weg.leg('wethouder.zevenaar', behandeling, { tafel: AB, uitkomst: 'aangenomen', besluit: details }))
    besluit = (await lees('demandmanager.zevenaar', stapVan(now, AB).besluitId!)).json()
  })

  test('not before its day, and never where nobody agreed to', async () => {
    expect(await taken('demandmanager.zevenaar')).toEqual([])
    expect(besluit).toMatchObject({ isEigen: true, evaluatie: null })
    expect((await kijk('demandmanager.zevenaar', besluit.id)).json()).toMatchObject({
      status: 409,
      detail: 'Terugkijken kan vanaf 01-01-2099: die dag sprak de tafel af.',
    })
    const zonder = await weg.slotbesluit('Zonder terugblik')
    expect((await kijk('demandmanager.zevenaar', zonder.id)).json().type).toContain('evaluatie-niet-gevraagd')
  })

  test('on its day it is a task of who brought it in; written once, it stands beside the decision for everybody', async () => {
    await house.db.owner.query(`update governance.besluit set evaluatiedatum = '2026-11-21' where id = '${besluit.id}'`)
    expect(await taken('demandmanager.zevenaar')).toEqual([`Kijk terug op ${besluit.nummer}: Kijk terug 2026-11-21`])
    for (const wie of ['demandmanager.duiven', 'controller.zevenaar']) expect(await taken(wie), wie).toEqual([])
    expect((await kijk('demandmanager.duiven', besluit.id)).statusCode).toBe(403)
    expect((await kijk('demandmanager.zevenaar', besluit.id, { uitkomst: 'deels', tekst: ' ' })).statusCode).toBe(400)
    const answers = await Promise.all([kijk('demandmanager.zevenaar', besluit.id), kijk('demandmanager.zevenaar', besluit.id)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
    expect((await lees('controller.duiven', besluit.id)).json()).toEqual({
      ...besluit,
      isEigen: false,
      evaluatiedatum: '2026-11-21',
      evaluatie: {
        uitkomst: 'deels',
        tekst: 'De helft werkt ermee.',
        persoonNaam: 'Sanne Fictief',
        rol: 'demandmanager',
        gegevenOp: expect.any(String),
      },
    })
    expect(await taken('demandmanager.zevenaar')).toEqual([])
  })
})
