import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Clock } from '#platform/http/context.ts'
import type { Voorstel } from '#modules/afweging/contract.ts'
import type { Behandeling, Besluit, Geschil } from '#modules/governance/contract.ts'
import type { Begrotingsjaar } from '#modules/kalender/contract.ts'
import type { Zienswijze, Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { BESLUIT, made, match, stapVan, volgensDeRegel } from './test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from './test-house.ts'

/** A whole year of the tables of De Liemers over HTTP: frames, draft budget, three views, a difference that is settled, adoption, publication. */
let house: TestHouse
const people = new Map<string, Promise<TestPerson>>()
const now = { value: '2027-03-01T09:00:00Z' }
const clock: Clock = {
  now: () => new Date(now.value),
  today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(now.value)),
}
const op = (dag: string) => {
  now.value = `${dag}T09:00:00Z`
}

beforeAll(async () => {
  house = await buildTestHouse({ clock })
})
afterAll(() => house.close())

/** Signs in once per person and day: a session does not outlive the jumps of this clock. */
const who = (naam: string): Promise<TestPerson> => {
  const key = `${naam} ${now.value}`
  if (!people.has(key)) people.set(key, house.signIn(naam))
  return people.get(key)!
}
const get = async <T>(naam: string, path: string) => (await (await who(naam)).get(path)).json() as T
const send = async (naam: string, method: 'POST' | 'PUT', path: string, given: { body?: object; seen?: { versie: number } } = {}) =>
  (await who(naam)).send(method, path, given.body, given.seen ? match(given.seen) : {})
async function changed<T>(answer: ReturnType<typeof send>): Promise<T> {
  const found = await answer
  expect(found.statusCode, found.body).toBe(200)
  return found.json() as T
}

let ronde: Zienswijzeronde
let bestuur: { id: string; datum: string }

test('the draft goes out in time for twelve weeks before it is offered, the frames on the day that practice knows', async () => {
  op('2027-03-01')
  const voor = await get<Begrotingsjaar>('controller.sdl', '/begrotingsjaren/2028')
  bestuur = voor.bestuursvergaderingen.find(({ datum }) => datum >= '2027-06-15')!
  const gekozen = await changed<Begrotingsjaar>(
    send('controller.sdl', 'PUT', '/begrotingsjaren/2028', { body: { vaststellingId: bestuur.id, aanbieding: '2027-06-09' }, seen: voor }),
  )
  op('2027-03-10')
  const concept = made<Zienswijzeronde>(
    await send('directeur.rid', 'POST', '/zienswijzerondes', {
      body: {
        soort: 'ontwerpbegroting',
        titel: 'Ontwerpbegroting 2028',
        vraag: 'Wat vindt uw raad?',
        begrotingsjaar: 2028,
        vergaderingId: bestuur.id,
      },
    }),
  )
  ronde = made<Zienswijzeronde>(await send('directeur.rid', 'POST', `/zienswijzerondes/${concept.id}/verzendingen`, { seen: concept }))
  // 84 days before 9 June is 17 March; the views are there the day before it is offered.
  expect(ronde).toMatchObject({ verzondenOp: '2027-03-10', reactieUiterlijk: '2027-06-08' })
  expect(ronde.raden).toHaveLength(3)

  op('2027-04-30')
  const kaders = await changed<Begrotingsjaar>(
    send('controller.sdl', 'PUT', '/begrotingsjaren/2028/verzendingen/kaders', { body: { verzondenOp: '2027-04-30' }, seen: gekozen }),
  )
  expect(kaders.verzendingen.find(({ stap }) => stap === 'kaders')).toMatchObject({ verzondenOp: '2027-04-30' })
  expect(kaders).toMatchObject({ vaststelling: { datum: bestuur.datum }, aanbieding: '2027-06-09' })
})

test('three councils: one critical and in time, one without a view, one late; each in its own words', async () => {
  const dienIn = async (griffier: string, velden: object) => {
    const begonnen = made<Zienswijze>(await send(griffier, 'POST', `/zienswijzerondes/${ronde.id}/zienswijzen`, { body: velden }))
    return made<Zienswijze>(await send(griffier, 'POST', `/zienswijzen/${begonnen.id}/indieningen`, { seen: begonnen }))
  }
  op('2027-05-20')
  const punten = ['De bijdrage stijgt te hard.', 'Neem een risicoparagraaf op.']
  await dienIn('griffier.duiven', { strekking: 'kritisch', raadsbesluitOp: '2027-05-18', raadsbesluitKenmerk: 'R-1', punten })
  await dienIn('griffier.zevenaar', { strekking: 'geen', raadsbesluitOp: '2027-05-19', raadsbesluitKenmerk: 'R-2' })
  op('2027-06-10')
  await dienIn('griffier.westervoort', {
    strekking: 'positief',
    raadsbesluitOp: '2027-06-09',
    raadsbesluitKenmerk: 'R-3',
    punten: ['Akkoord.'],
  })
  ronde = await get<Zienswijzeronde>('directeur.rid', `/zienswijzerondes/${ronde.id}`)
  expect(ronde.raden.map(({ organisatieNaam, stand }) => `${organisatieNaam}: ${stand}`)).toEqual([
    'Duiven: ingediend',
    'Westervoort: te_laat',
    'Zevenaar: geen',
  ])
})

test('Duiven and Zevenaar differ about the price: it climbs to the secretarissen and is settled there', async () => {
  const { rows } = await house.db.owner.query<{ id: string }>(
    `select id from samenwerking.organisatie where naam in ('Duiven', 'Zevenaar') and gemeente_code is not null`,
  )
  const body = {
    titel: 'Wie betaalt de stijging?',
    aard: 'prijs',
    onderwerp: 'pcstuk',
    partijIds: rows.map(({ id }) => id),
    standpunt: 'Half om half.',
  }
  let geschil = made<Geschil>(await send('secretaris.duiven', 'POST', '/geschillen', { body }))
  for (const niveau of ['ogo', 'secretarissen']) {
    const stap = { body: { geprobeerd: `Gesprek voor ${niveau}`, uiterlijk: '2027-06-30' }, seen: geschil }
    geschil = made<Geschil>(await send('secretaris.duiven', 'POST', `/geschillen/${geschil.id}/treden`, stap))
  }
  const einde = { body: { status: 'opgelost', uitkomst: 'De stijging gaat in twee stappen.' }, seen: geschil }
  geschil = made<Geschil>(await send('secretaris.zevenaar', 'POST', `/geschillen/${geschil.id}/afrondingen`, einde))
  expect(geschil).toMatchObject({
    status: 'opgelost',
    treden: [{ niveau: 'ogo' }, { niveau: 'secretarissen', uitkomst: 'De stijging gaat in twee stappen.' }],
  })
})

test('every point is answered before the board decides, and the nota says so', async () => {
  op('2027-06-11')
  for (const { zienswijze } of ronde.raden)
    for (const punt of zienswijze?.punten ?? []) {
      const body = punt.tekst.startsWith('De bijdrage') ? { oordeel: 'deels', toelichting: 'In twee stappen.' } : { oordeel: 'overgenomen' }
      await changed(send('directeur.rid', 'PUT', `/zienswijzepunten/${punt.id}/reactie`, { body, seen: punt }))
    }
  const klaar = await get<Zienswijzeronde>('directeur.rid', `/zienswijzerondes/${ronde.id}`)
  const vast = made<Zienswijzeronde>(await send('directeur.rid', 'POST', `/zienswijzerondes/${ronde.id}/notas`, { body: {}, seen: klaar }))
  const verzonden = made<Zienswijzeronde>(
    await send('directeur.rid', 'POST', `/zienswijzerondes/${ronde.id}/notaverzendingen`, { seen: vast }),
  )
  expect(verzonden).toMatchObject({ isBeantwoord: true, voortgang: { punten: 3, beantwoord: 3 } })
})

let besluit: Besluit
test('the budget goes along the tables of the owners, with the councils on its way, and the bestuur adopts it', async () => {
  const wens = made<{ id: string; versie: number }>(
    await send('demandmanager.zevenaar', 'POST', '/wensen', { body: { titel: 'Begroting 2028', waarvoor: 'Dat er een begroting is.' } }),
  )
  made(await send('demandmanager.zevenaar', 'POST', `/wensen/${wens.id}/indieningen`, { body: {}, seen: wens }))
  const beslispunten = [{ tekst: 'Stel de begroting 2028 vast.', raakt: [{ soort: 'pcstuk', wat: 'de begroting 2028' }] }]
  const concept = made<Voorstel>(
    await send('demandmanager.zevenaar', 'POST', '/voorstellen', { body: { wensId: wens.id, titel: 'Begroting 2028', beslispunten } }),
  )
  const voorstel = made<Voorstel>(
    await send('demandmanager.zevenaar', 'POST', `/voorstellen/${concept.id}/indieningen`, { body: {}, seen: concept }),
  )
  const wegen = await volgensDeRegel(await who('demandmanager.zevenaar'), voorstel.id)
  let behandeling = made<{ resultaten: Behandeling[] }>(
    await send('demandmanager.zevenaar', 'POST', '/behandelingen', { body: { voorstelId: voorstel.id, wegen } }),
  ).resultaten[0]!
  expect(behandeling.stappen.map(({ tafelSoort, rol }) => `${tafelSoort} ${rol}`)).toEqual([
    'controllers advies',
    'ogo advies',
    'secretarissen advies',
    'raad zienswijze',
    'raad zienswijze',
    'raad zienswijze',
    'bestuur besluit',
  ])
  op(bestuur.datum)
  const at = (tafel: string) => `/behandelingen/${behandeling.id}/stappen/${stapVan(behandeling, tafel).id}`
  for (const controller of ['zevenaar', 'duiven', 'westervoort', 'sdl'])
    behandeling = made<Behandeling>(
      await send(`controller.${controller}`, 'POST', `${at('Controllers')}/adviezen`, { body: { oordeel: 'akkoord' }, seen: behandeling }),
    )
  for (const [naam, tafel, uitkomst] of [
    ['controller.zevenaar', 'Controllers', 'positief'],
    ['secretaris.zevenaar', 'Opdrachtgevers', 'positief'],
    ['secretaris.zevenaar', 'Secretarissen', 'positief'],
    ['griffier.duiven', 'Gemeenteraad van Duiven', 'gegeven'],
    ['griffier.westervoort', 'Gemeenteraad van Westervoort', 'gegeven'],
    ['griffier.zevenaar', 'Gemeenteraad van Zevenaar', 'geen'],
    ['wethouder.zevenaar', 'Algemeen bestuur', 'aangenomen'],
  ] as const) {
    const body = {
      uitkomst,
      vergadering: bestuur.datum,
      reden: 'Zie de nota van beantwoording',
      besluit: uitkomst === 'aangenomen' ? BESLUIT : null,
    }
    behandeling = made<Behandeling>(await send(naam, 'POST', `${at(tafel)}/uitkomsten`, { body, seen: behandeling }))
  }
  expect(behandeling.status).toBe('besloten')
  besluit = await get<Besluit>('raadslid.duiven', `/besluiten/${stapVan(behandeling, 'Algemeen bestuur').besluitId}`)
  expect(besluit).toMatchObject({
    gremium: 'Algemeen bestuur Samenwerking De Liemers',
    beslispunten: [{ tekst: 'Stel de begroting 2028 vast.' }],
  })
})

test('it is published: everybody reads it without signing in, and what was withdrawn says why', async () => {
  const stand = () => get<{ versie: number }>('secretaris.zevenaar', `/publicaties/${besluit.id}`)
  await changed(
    send('secretaris.zevenaar', 'PUT', `/publicaties/${besluit.id}/openbaarheid`, { body: { soort: 'openbaar' }, seen: await stand() }),
  )
  made(await send('secretaris.zevenaar', 'POST', `/publicaties/${besluit.id}/openbaarmakingen`, { body: {}, seen: await stand() }))
  const open = async () => house.app.inject({ url: `/openbaar/de-liemers/besluiten/${besluit.nummer}` })
  const gelezen = await open()
  expect(gelezen.statusCode).toBe(200)
  expect(gelezen.body).toContain('Begroting 2028')
  made(
    await send('secretaris.zevenaar', 'POST', `/publicaties/${besluit.id}/intrekkingen`, {
      body: { reden: 'Er stond een naam in.' },
      seen: await stand(),
    }),
  )
  const weg = await open()
  expect(weg.statusCode).toBe(410)
  expect(weg.body).toContain('Er stond een naam in.')
})
