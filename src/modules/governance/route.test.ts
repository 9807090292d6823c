import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '#platform/rekenkern/berekening.ts'
import type { Behandeling } from '#modules/governance/contract.ts'
import { besluitroute } from '#modules/governance/berekeningen.ts'
import { makeAgenda, planningOf } from '#modules/governance/domain/routeplanning.ts'
import type { Vergadering } from '#modules/kalender/contract.ts'
import { type BesluitWeg, besluitWeg, type Halte, made, madeWeg, match, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/** A proposal is planned on real meetings: forward when it starts, again when a table spoke, and by hand. */
const VANDAAG = '2026-11-22'
let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date(`${VANDAAG}T10:00:00Z`), today: () => VANDAAG } })
  weg = besluitWeg(house)
  await house.db.owner.query(
    `update kalender.vergadering set status = 'vervallen', vervallen_reden = 'Voor de proef' where status = 'gepland'`,
  )
  for (const [tafel, dagen] of Object.entries(AGENDA)) await vergader(tafel, dagen)
})
afterAll(() => house.close())

const AGENDA: Record<string, string[]> = {
  Controllers: ['2026-12-01', '2026-12-15', '2027-01-12'],
  Opdrachtgevers: ['2026-12-10', '2027-01-14', '2027-02-11'],
  'College van Zevenaar': ['2027-01-26', '2027-02-23', '2027-03-23'],
  'College van Duiven': ['2027-02-02', '2027-03-02'],
  'Algemeen bestuur': ['2027-02-10', '2027-03-25', '2027-06-24'],
}

/** Meetings with papers due at the term of the table; answers their ids. */
async function vergader(tafel: string, dagen: readonly string[]): Promise<string[]> {
  const { rows } = await house.db.owner.query<{ id: string }>(
    `insert into kalender.vergadering (id, regeling_id, tafel_id, datum, aanleveren_uiterlijk)
     select gen_random_uuid(), t.regeling_id, t.id, d::date, d::date - t.aanleverdagen from samenwerking.tafel t join samenwerking.regeling r on r.id = t.regeling_id, unnest($2::text[]) d
     where r.korte_naam = 'De Liemers' and t.naam like $1 || '%' returning id`,
    [tafel, dagen],
  )
  return rows.map(({ id }) => id)
}

const WEG: readonly Halte[] = [
  [1, 'Controllers', 'advies'],
  [2, 'Opdrachtgevers', 'advies'],
  [3, 'College van Zevenaar', 'besluit'],
  [3, 'College van Duiven', 'besluit'],
  [4, 'Algemeen bestuur', 'besluit'],
]
const begin = async (titel: string, haltes = WEG) => madeWeg(await weg.eigenWeg('demandmanager.zevenaar', titel, haltes))
const dagenVan = ({ stappen }: Behandeling) =>
  Object.fromEntries(stappen.map(({ tafelNaam, vergadering }) => [tafelNaam.split(' ')[0] + tafelNaam.slice(-3), vergadering]))
const vergaderingen = async () => (await (await weg.who('demandmanager.zevenaar')).get('/vergaderingen')).json().resultaten as Vergadering[]
const op = async (tafel: string, dag: string) =>
  (await vergaderingen()).find((each) => each.tafelNaam.startsWith(tafel) && each.datum === dag && each.status === 'gepland')!.id
const plan = async (naam: string, was: Behandeling, keuzes: { tafel: string; dag: string | null }[]) =>
  (await weg.who(naam)).send(
    'PUT',
    `/behandelingen/${was.id}/planning`,
    {
      keuzes: await Promise.all(
        keuzes.map(async ({ tafel, dag }) => ({
          stapId: stapVan(was, tafel).id,
          vergaderingId: dag === null ? null : await op(tafel, dag),
        })),
      ),
    },
    match(was),
  )

describe('a route that starts', () => {
  test('every table gets the first meeting for which the paper can be there: councils side by side, each after the one before', async () => {
    const behandeling = await begin('Vanzelf gepland')
    expect(
      behandeling.stappen.map(({ tafelNaam, vergadering, aanleverenUiterlijk }) => [tafelNaam, vergadering, aanleverenUiterlijk]),
    ).toEqual([
      ['Controllersoverleg De Liemers', '2026-12-01', '2026-11-24'],
      ['Opdrachtgeversoverleg De Liemers', '2027-01-14', '2027-01-04'],
      ['College van Duiven', '2027-02-02', '2027-01-26'],
      ['College van Zevenaar', '2027-01-26', '2027-01-19'],
      ['Algemeen bestuur Samenwerking De Liemers', '2027-03-25', '2027-03-04'],
    ])
  })

  test('what the page shows is what `reken besluitroute` says of the same input', async () => {
    const behandeling = await begin('Na te rekenen')
    const { invoer, plan: eigen } = planningOf(behandeling, makeAgenda(await vergaderingen(), VANDAAG))
    const redone = answer(besluitroute, JSON.stringify(invoer))
    expect(redone).toMatchObject({
      ok: true,
      value: {
        besluitOp: '2027-03-25',
        spelingDagen: eigen.spelingDagen,
        vooruit: eigen.vooruit.map((moment) => ({ vergadering: moment!.vergadering })),
        terug: eigen.terug.map((moment) => ({ aanleverenUiterlijk: moment!.aanleverenUiterlijk })),
      },
    })
  })

  test('the owner reads on the start page when which paper is due; a partner does not', async () => {
    await begin('Aanleveren')
    const termijnen = async (naam: string) =>
      ((await (await weg.who(naam)).get('/termijnen')).json().resultaten as { titel: string; datum: string }[]).filter(({ titel }) =>
        titel.startsWith('Lever Aanleveren aan voor'),
      )
    expect((await termijnen('demandmanager.zevenaar')).map(({ datum: dag }) => dag)).toEqual([
      '2026-11-24',
      '2027-01-04',
      '2027-01-19',
      '2027-01-26',
      '2027-03-04',
    ])
    expect(await termijnen('demandmanager.duiven')).toEqual([])
  })

  test('a table without meetings stays unplanned, and so does what comes after it', async () => {
    const behandeling = await begin('Geen vergadering', [
      [1, 'Secretarissen', 'advies'],
      [2, 'Algemeen bestuur', 'besluit'],
    ])
    expect(behandeling.stappen.map(({ vergaderingId }) => vergaderingId)).toEqual([null, null])
  })
})

describe('choosing a meeting', () => {
  test('what comes after moves along; what was chosen stays', async () => {
    const was = await begin('Later')
    const later = (await plan('secretaris.zevenaar', was, [{ tafel: 'College van Zevenaar', dag: '2027-03-23' }])).json() as Behandeling
    expect(dagenVan(later)).toMatchObject({ Collegeaar: '2027-03-23', Collegeven: '2027-02-02', Algemeeners: '2027-06-24' })
    expect(stapVan(later, 'College van Zevenaar').vastgezet).toBe(true)
    const terug = (await plan('secretaris.zevenaar', later, [{ tafel: 'College van Zevenaar', dag: null }])).json() as Behandeling
    expect(dagenVan(terug)).toEqual(dagenVan(was))
  })

  test('a college of another organisation is not planned; a meeting that is too early is refused with the first that can be', async () => {
    const was = await begin('Grenzen')
    expect((await plan('secretaris.zevenaar', was, [{ tafel: 'College van Duiven', dag: '2027-03-02' }])).statusCode).toBe(403)
    const vroeg = await plan('secretaris.zevenaar', was, [{ tafel: 'Opdrachtgevers', dag: '2026-12-10' }])
    expect(vroeg.json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('vergadering-past-niet'),
      invalidParams: [{ name: 'keuzes.0.vergaderingId', reason: expect.stringContaining('De eerste die kan is op 14-01-2027.') }],
    })
    const vreemd = await (
      await weg.who('secretaris.zevenaar')
    ).send(
      'PUT',
      `/behandelingen/${was.id}/planning`,
      { keuzes: [{ stapId: stapVan(was, 'Opdrachtgevers').id, vergaderingId: await op('Algemeen bestuur', '2027-06-24') }] },
      match(was),
    )
    expect(vreemd.statusCode).toBe(409)
  })

  test('two people at once: one is saved, the other hears it', async () => {
    const was = await begin('Tegelijk')
    await Promise.all(['secretaris.zevenaar', 'secretaris.duiven'].map((naam) => weg.who(naam)))
    const answers = await Promise.all([
      plan('secretaris.zevenaar', was, [{ tafel: 'College van Zevenaar', dag: '2027-03-23' }]),
      plan('secretaris.duiven', was, [{ tafel: 'College van Duiven', dag: '2027-03-02' }]),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })
})

describe('the last day', () => {
  test('only who brought it in sets it, with a reason; a route that cannot make it says so to them', async () => {
    const was = await begin('Te krap')
    const zet = async (naam: string, body: object) =>
      (await weg.who(naam)).send('PUT', `/behandelingen/${was.id}/uiterlijk`, body, match(was))
    const body = { uiterlijk: '2027-01-31', uiterlijkReden: 'Het contract loopt af.' }
    expect((await zet('demandmanager.duiven', body)).statusCode).toBe(403)
    expect((await zet('demandmanager.zevenaar', { ...body, uiterlijkReden: ' ' })).json().invalidParams[0].name).toBe('uiterlijkReden')
    expect((await zet('demandmanager.zevenaar', body)).json()).toMatchObject(body)
    const taken = (await (await weg.who('demandmanager.zevenaar')).get('/taken')).json().resultaten as {
      titel: string
      toelichting: string
    }[]
    expect(taken.find(({ titel }) => titel === 'Te krap haalt 31-01-2027 niet')?.toelichting).toContain('De vergadering die het breekt')
  })
})

test('a table that spoke on another day than planned: what comes after is planned from that day', async () => {
  const was = await begin('Eerder klaar')
  await vergader('Opdrachtgevers', ['2026-12-22'])
  for (const naam of ['controller.zevenaar', 'controller.duiven', 'controller.westervoort', 'controller.sdl'])
    await weg.advies(naam, (await (await weg.who(naam)).get(`/behandelingen/${was.id}`)).json(), { oordeel: 'akkoord' })
  const nu = (await (await weg.who('controller.zevenaar')).get(`/behandelingen/${was.id}`)).json() as Behandeling
  const na = made<Behandeling>(await weg.leg('controller.zevenaar', nu, { tafel: 'Controllers', uitkomst: 'positief' }))
  expect(stapVan(na, 'Controllers').vergadering).toBe('2026-11-20')
  expect(stapVan(na, 'Opdrachtgevers').vergadering).toBe('2026-12-10')
  expect(stapVan(na, 'College van Zevenaar').vergadering).toBe('2027-01-26')
})

describe('a meeting that is moved or cancelled', () => {
  const cancel = async (naam: string, tafel: string, dag: string) => {
    const was = (await vergaderingen()).find((each) => each.tafelNaam.startsWith(tafel) && each.datum === dag && each.status === 'gepland')!
    return (await weg.who(naam)).send('POST', `/vergaderingen/${was.id}/annuleringen`, { grond: 'Te weinig leden aanwezig.' }, match(was))
  }
  const lees = async ({ id }: { id: string }) =>
    (await (await weg.who('demandmanager.zevenaar')).get(`/behandelingen/${id}`)).json() as Behandeling
  const taken = async (naam: string) =>
    (await (await weg.who(naam)).get('/taken')).json().resultaten as { titel: string; toelichting: string }[]

  test('seven routes through it: all seven find another day, say so in their history, and warn who brought them in', async () => {
    const routes: Behandeling[] = []
    for (let nummer = 1; nummer <= 7; nummer++) routes.push(await begin(`Zeven ${nummer}`))
    expect((await cancel('directeur.rid', 'Opdrachtgevers', '2026-12-22')).statusCode).toBe(201)
    expect((await cancel('directeur.rid', 'Opdrachtgevers', '2026-12-10')).statusCode).toBe(201)
    const before = stapVan(routes[0]!, 'Opdrachtgevers').vergadering
    for (const route of routes) {
      const now = await lees(route)
      expect(before).toBe('2026-12-22')
      expect(stapVan(now, 'Opdrachtgevers').vergadering).toBe('2027-01-14')
      expect(now.versie).toBe(route.versie + 1)
      expect(now.routeMelding).toMatch(
        /^De vergadering van Opdrachtgeversoverleg De Liemers op 22-12-2026 vervalt \(Te weinig leden aanwezig\)\. Opdrachtgeversoverleg De Liemers behandelt het nu op 14-01-2027\./,
      )
      const historie = (await (await weg.who('demandmanager.zevenaar')).get(`/historie?onderwerpId=${route.id}`)).json().resultaten as {
        grond: string
      }[]
      expect(historie.map(({ grond }) => grond)).toContain(now.routeMelding)
    }
    const titels = (await taken('demandmanager.zevenaar')).map(({ titel }) => titel)
    for (const { titel } of routes) expect(titels).toContain(`Bekijk de nieuwe planning van ${titel}`)
    expect((await taken('demandmanager.duiven')).some(({ titel }) => titel.startsWith('Bekijk de nieuwe planning'))).toBe(false)
  })

  test('who brought it in has seen it: the warning is gone; a partner cannot say so', async () => {
    const [eerste] = (await (await weg.who('demandmanager.zevenaar')).get('/behandelingen?search=Zeven 1')).json()
      .resultaten as Behandeling[]
    const gezien = async (naam: string) =>
      (await weg.who(naam)).send('POST', `/behandelingen/${eerste!.id}/kennisnamen`, undefined, match(eerste!))
    expect((await gezien('demandmanager.duiven')).statusCode).toBe(403)
    expect((await gezien('demandmanager.zevenaar')).json()).toMatchObject({ routeMelding: null })
    expect((await taken('demandmanager.zevenaar')).map(({ titel }) => titel)).not.toContain('Bekijk de nieuwe planning van Zeven 1')
  })

  test('a route that can no longer make its day says so, and which meeting breaks it', async () => {
    const was = await begin('Op het randje')
    await (
      await weg.who('demandmanager.zevenaar')
    ).send('PUT', `/behandelingen/${was.id}/uiterlijk`, { uiterlijk: '2027-04-01', uiterlijkReden: 'Het contract loopt af.' }, match(was))
    expect((await cancel('directeur.rid', 'Algemeen bestuur', '2027-03-25')).statusCode).toBe(201)
    const now = await lees(was)
    expect(stapVan(now, 'Algemeen').vergadering).toBe('2027-06-24')
    expect(now.routeMelding).toContain(
      'Dit haalt 01-04-2027 niet. De vergadering die het breekt: Algemeen bestuur Samenwerking De Liemers op 24-06-2027.',
    )
  })

  test('the last meeting of a table goes: the stop is on none, and what comes after neither', async () => {
    const was = await begin('Geen dag meer', [
      [1, 'Stuurgroep', 'advies'],
      [2, 'Algemeen bestuur', 'besluit'],
    ])
    expect(was.stappen[0]!.vergaderingId).toBeNull()
    await vergader('Stuurgroep', ['2027-01-20'])
    const gepland = (await plan('demandmanager.zevenaar', was, [{ tafel: 'Stuurgroep', dag: '2027-01-20' }])).json() as Behandeling
    expect(dagenVan(gepland)).toMatchObject({ Algemeeners: '2027-02-10' })
    await cancel('directeur.rid', 'Stuurgroep', '2027-01-20')
    const now = await lees(was)
    expect(now.stappen.map(({ vergaderingId, vastgezet }) => [vergaderingId, vastgezet])).toEqual([
      [null, false],
      [null, false],
    ])
    expect(now.routeMelding).toContain('heeft geen vergadering meer.')
  })

  test('moved to another day: the stop goes along when it can', async () => {
    const was = await begin('Verzet', [[1, 'Algemeen bestuur', 'besluit']])
    const meeting = (await vergaderingen()).find(({ id }) => id === was.stappen[0]!.vergaderingId)!
    const moved = await (
      await weg.who('directeur.rid')
    ).send('PUT', `/vergaderingen/${meeting.id}`, { datum: '2027-02-17', aanvang: null, plaats: '', grond: 'Zaal bezet' }, match(meeting))
    expect(moved.statusCode, moved.body).toBe(200)
    const now = await lees(was)
    expect(now.stappen[0]).toMatchObject({ vergaderingId: meeting.id, vergadering: '2027-02-17' })
    expect(now.routeMelding).toContain('is verzet naar 17-02-2027 (Zaal bezet). De andere vergaderingen blijven gelijk.')
  })

  test('cancelling a meeting while routes start on it: none is left on a meeting that does not take place', async () => {
    await Promise.all(['directeur.rid', 'demandmanager.zevenaar'].map((naam) => weg.who(naam)))
    for (let round = 0; round < 4; round++) {
      const dag = `2026-12-0${round + 2}`
      await vergader('Controllers', [dag])
      const started = Array.from({ length: 3 }, (_, index) =>
        begin(`Race ${round} ${index}`, [
          [1, 'Controllers', 'advies'],
          [2, 'Algemeen bestuur', 'besluit'],
        ]),
      )
      const [cancelled, ...routes] = await Promise.all([cancel('directeur.rid', 'Controllers', dag), ...started])
      expect(cancelled.statusCode, cancelled.body).toBe(201)
      for (const route of routes) expect(stapVan(await lees(route), 'Controllers').vergadering).not.toBe(dag)
    }
    const { rows } = await house.db.owner.query(
      `select 1 from governance.stap s join kalender.vergadering v on v.id = s.vergadering_id join governance.behandeling b on b.id = s.behandeling_id where v.status = 'vervallen' and s.uitkomst is null and b.titel like 'Race %'`,
    )
    expect(rows).toEqual([])
  })
})

describe('taking over what was tried out: meetings that move and meetings that are chosen, all of it or nothing', () => {
  const AB = 'Algemeen bestuur'
  const OGO = 'Opdrachtgevers'
  const KORT: readonly Halte[] = [
    [1, 'Controllers', 'advies'],
    [2, OGO, 'advies'],
    [3, AB, 'besluit'],
  ]
  const neemOver = async (naam: string, was: Behandeling, body: object) =>
    (await weg.who(naam)).send('PUT', `/behandelingen/${was.id}/planning`, { grond: 'Te weinig leden', ...body }, match(was))
  const zie = async (id: string) => (await vergaderingen()).find((each) => each.id === id)!
  const lees = async ({ id }: Behandeling) => (await (await weg.who('directeur.rid')).get(`/behandelingen/${id}`)).json() as Behandeling
  const verzet = async (id: string, dag: string | null) => ({ vergaderingId: id, versie: (await zie(id)).versie, naar: dag })

  test('a choice that does not fit leaves the meetings where they were, and so does a meeting of another organisation', async () => {
    const [ogo, ab] = [(await vergader(OGO, ['2028-01-13']))[0]!, (await vergader(AB, ['2028-02-09', '2026-12-02']))[0]!]
    const was = await begin('Niet half', KORT)
    const voor = await lees(was)
    const teVroeg = { stapId: stapVan(was, AB).id, vergaderingId: await op(AB, '2026-12-02') }
    const body = { verzet: [await verzet(ogo, '2028-01-20'), await verzet(ab, null)], keuzes: [teVroeg] }
    expect((await neemOver('directeur.rid', was, body)).json()).toMatchObject({
      status: 409,
      invalidParams: [{ name: 'keuzes.0.vergaderingId' }],
    })
    const [duiven] = await vergader('College van Duiven', ['2028-01-11'])
    const vreemd = { verzet: [await verzet(ogo, '2028-01-20'), await verzet(duiven!, null)] }
    expect((await neemOver('directeur.rid', was, vreemd)).statusCode).toBe(403)
    const gezien = { verzet: [await verzet(ab, null), { ...(await verzet(ogo, '2028-01-20')), versie: 99 }] }
    expect((await neemOver('directeur.rid', was, gezien)).statusCode).toBe(412)
    expect((await neemOver('directeur.rid', was, { verzet: [await verzet(ogo, null)], grond: '' })).statusCode).toBe(400)
    expect((await neemOver('directeur.rid', was, {})).statusCode).toBe(400)
    expect(await zie(ogo)).toMatchObject({ datum: '2028-01-13', status: 'gepland', versie: 1 })
    expect(await zie(ab)).toMatchObject({ datum: '2028-02-09', status: 'gepland', versie: 1 })
    expect(await lees(was)).toEqual(voor)
  })

  test('it moves and is chosen in one go; whoever else is on that meeting moves along and hears it', async () => {
    const [ogo] = await vergader(OGO, ['2028-05-11', '2028-06-08'])
    const [was, ander] = [await begin('In één keer', KORT), await begin('Lift mee', KORT)]
    for (const each of [was, ander]) made200(await plan('directeur.rid', each, [{ tafel: OGO, dag: '2028-05-11' }]))
    await vergader(AB, ['2028-07-12', '2028-09-13'])
    const kies = { stapId: stapVan(was, AB).id, vergaderingId: await op(AB, '2028-09-13') }
    const nu = made200(await neemOver('directeur.rid', await lees(was), { verzet: [await verzet(ogo!, '2028-05-25')], keuzes: [kies] }))
    expect(nu.stappen.map(({ tafelNaam, vergadering }) => [tafelNaam.split(' ')[0], vergadering]).slice(1)).toEqual([
      ['Opdrachtgeversoverleg', '2028-05-25'],
      ['Algemeen', '2028-09-13'],
    ])
    expect(await zie(ogo!)).toMatchObject({ datum: '2028-05-25', status: 'gepland' })
    expect(await lees(ander)).toMatchObject({ routeMelding: expect.stringContaining('is verzet naar 25-05-2028 (Te weinig leden)') })
    expect(stapVan(await lees(ander), OGO).vergadering).toBe('2028-05-25')
  })

  test('somebody moves the same meeting in the calendar: one after the other, and nobody waits for ever', async () => {
    const { owner } = house.db
    const [id] = await vergader(OGO, ['2029-01-11'])
    const was = await begin('Kruisend', KORT)
    const body = { verzet: [await verzet(id!, '2029-01-18')] }
    const wachtenden = async () =>
      (await owner.query<{ n: number }>('select count(*)::int as n from pg_locks where not granted')).rows[0]!.n
    await Promise.all(['directeur.rid', 'demandmanager.zevenaar'].map((naam) => weg.who(naam)))
    // Both wait for the planning, in this order: then one holds the planning and the other the meeting, and one of them begins anew.
    await owner.query('begin')
    await owner.query(
      `select pg_advisory_xact_lock(hashtextextended('governance.planning ' || regeling_id, 0)) from kalender.vergadering where id = $1`,
      [id],
    )
    const over = neemOver('directeur.rid', was, body)
    await expect.poll(wachtenden).toBe(1)
    const annuleer = (await weg.who('demandmanager.zevenaar')).send(
      'POST',
      `/vergaderingen/${id}/annuleringen`,
      { grond: 'x' },
      match(body.verzet[0]!),
    )
    await expect.poll(wachtenden).toBe(2)
    await owner.query('commit')
    const codes = (await Promise.all([over, annuleer])).map(({ statusCode }) => statusCode)
    expect([
      [200, 412],
      [412, 201],
    ]).toContainEqual(codes)
    expect(await zie(id!)).toMatchObject(codes[0] === 200 ? { datum: '2029-01-18', status: 'gepland' } : { status: 'vervallen' })
  })
})

function made200(answer: { statusCode: number; body: string; json: () => Behandeling }): Behandeling {
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
