import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SERVICEDESK_BESLUIT } from '#modules/governance/index.ts'
import type { Meerwerk, Meerwerklijst } from '#modules/portfolio/contract.ts'
import { made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

let house: TestHouse
const people = new Map<string, TestPerson>()
let org: Record<'zevenaar' | 'duiven' | 'sdl', string>

beforeAll(async () => {
  house = await buildTestHouse()
  for (const naam of [
    'demandmanager.zevenaar',
    'secretaris.duiven',
    'demandmanager.duiven',
    'directeur.rid',
    'controller.sdl',
    'raadslid.duiven',
    'controller.duiven',
  ])
    people.set(naam, await house.signIn(naam))
  const { rows } = await house.db.owner.query<{ id: string; naam: string }>(`select distinct o.id, o.naam from samenwerking.organisatie o
    join samenwerking.deelname d on d.organisatie_id = o.id join samenwerking.regeling r on r.id = d.regeling_id where r.korte_naam = 'De Liemers'`)
  const idOf = (naam: string) => rows.find((row) => row.naam.startsWith(naam))!.id
  org = { zevenaar: idOf('Zevenaar'), duiven: idOf('Duiven'), sdl: idOf('Samenwerking') }
}, 60_000)
afterAll(() => house.close())

const ask = (as: string, body: object = {}) =>
  people.get(as)!.send('POST', '/meerwerk', {
    vragerId: org.duiven,
    vragerPersoon: 'Team <b>vergunningen</b>',
    gevraagdOp: '2026-11-02',
    titel: 'Formulier voor ontheffingen',
    vraag: 'Een formulier met <script>alert(1)</script> ondertekening.',
    ...body,
  })
const step = (as: string, meerwerk: Meerwerk, noun: string, body: object) =>
  people.get(as)!.send(noun === 'weging' ? 'PUT' : 'POST', `/meerwerk/${meerwerk.id}/${noun}`, body, match(meerwerk))
const weging = (body: object = {}) => ({ urenGeschat: '24', prijs: '2160.00', betaler: 'vrager', verdringt: {}, ...body })
const lijst = async (query = '') => (await people.get('raadslid.duiven')!.get(`/meerwerk${query}`)).json<Meerwerklijst>()
const takenVan = async (as: string) =>
  (await people.get(as)!.get('/taken')).json<{ resultaten: { titel: string }[] }>().resultaten.map(({ titel }) => titel)
const codeOf = (answer: { json: () => { type: string } }) => answer.json().type.split('/').at(-1)

describe('from a question to what was done', () => {
  let meerwerk: Meerwerk

  test('a municipality asks for itself, the supplier writes down for anyone, nobody for another', async () => {
    meerwerk = made<Meerwerk>(await ask('demandmanager.duiven'))
    expect(meerwerk).toMatchObject({ nummer: 'M-2026-005', status: 'gevraagd', vragerNaam: 'Duiven', weging: null, urenBesteed: '0' })
    expect((await ask('demandmanager.zevenaar')).json()).toMatchObject({
      status: 403,
      detail: expect.stringContaining('eigen organisatie'),
    })
    expect((await ask('controller.duiven')).statusCode).toBe(403)
    expect(made<Meerwerk>(await ask('directeur.rid', { titel: 'Gebeld', gevraagdOp: '2025-12-31' })).nummer).toBe('M-2025-004')
    expect(codeOf(await ask('directeur.rid', { vragerId: org.sdl }))).toBe('geen-vrager')
  })

  test('all faults at once; tomorrow nobody asked yet', async () => {
    const bad = await ask('demandmanager.duiven', { titel: ' ', gevraagdOp: '2 november', vragerPersoon: '', extra: 1 })
    expect((bad.json().invalidParams as { name: string }[]).map(({ name }) => name).toSorted()).toEqual([
      'extra',
      'gevraagdOp',
      'titel',
      'vragerPersoon',
    ])
    expect((await ask('demandmanager.duiven', { gevraagdOp: '2099-01-01' })).json().invalidParams[0].name).toBe('gevraagdOp')
  })

  test('the supplier has a task; hours before any yes are seen as such', async () => {
    expect(await takenVan('directeur.rid')).toContain('Weeg meerwerk M-2026-005: Formulier voor ontheffingen')
    expect(await takenVan('demandmanager.duiven')).not.toContain('Beslis over meerwerk M-2026-005: Formulier voor ontheffingen')
    expect((await step('demandmanager.duiven', meerwerk, 'boekingen', { op: '2026-11-03', uren: '2' })).statusCode).toBe(403)
    const voor = (await lijst()).samen
    meerwerk = made<Meerwerk>(
      await step('controller.sdl', meerwerk, 'boekingen', { op: '2026-11-03', uren: '2.5', toelichting: 'Alvast gekeken' }),
    )
    expect(meerwerk.urenBesteed).toBe('2.5')
    const na = (await lijst()).samen
    expect(Number(na.urenZonderToezegging) - Number(voor.urenZonderToezegging)).toBe(2.5)
    const [fault] = (await step('controller.sdl', meerwerk, 'boekingen', { op: '2026-11-03', uren: '-3' })).json().invalidParams
    expect(fault).toMatchObject({ name: 'uren', code: 'onderNul' })
    meerwerk = made<Meerwerk>(await step('controller.sdl', meerwerk, 'boekingen', { op: '2026-11-03', uren: '-0.5' }))
    expect([meerwerk.urenBesteed, meerwerk.uren.length]).toEqual(['2', 2])
  })

  test('weighing says what waits for it, and only of what is there; the second writer is told', async () => {
    const { rows } = await house.db.owner.query<{ id: string }>(`select id from portfolio.maatregel where nummer = 6 and uit_bron`)
    const onbekend = { verdringt: { opdrachtId: org.duiven, maatregelId: null } }
    expect((await step('directeur.rid', meerwerk, 'weging', weging(onbekend))).json().invalidParams[0].name).toBe('verdringt.opdrachtId')
    expect((await step('demandmanager.duiven', meerwerk, 'weging', weging())).statusCode).toBe(403)
    expect((await step('controller.duiven', meerwerk, 'weging', weging())).json()).toMatchObject({
      status: 403,
      detail: 'Alleen de opdrachtnemer doet dit: hij kent de uren en de prijs.',
    })
    const was = meerwerk
    const answer = await step(
      'directeur.rid',
      meerwerk,
      'weging',
      weging({ prijs: 'PM', verdringt: { maatregelId: rows[0]!.id, tekst: 'ook' } }),
    )
    meerwerk = answer.json<Meerwerk>()
    expect(meerwerk).toMatchObject({ status: 'gewogen', weging: { urenGeschat: '24', prijs: 'PM', betaler: 'vrager' } })
    expect(meerwerk.verdringt).toMatchObject({ opdracht: null, maatregel: { nummer: 6 }, tekst: 'ook' })
    expect((await step('directeur.rid', was, 'weging', weging())).statusCode).toBe(412)
    expect(await takenVan('demandmanager.duiven')).toContain('Beslis over meerwerk M-2026-005: Formulier voor ontheffingen')
  })

  test('only who asked says yes; a mandate with a limit does not reach an unknown price, nor one above it', async () => {
    expect((await step('demandmanager.zevenaar', meerwerk, 'toezeggingen', { grond: 'test' })).statusCode).toBe(403)
    expect((await step('directeur.rid', meerwerk, 'toezeggingen', { grond: 'test' })).statusCode).toBe(403)
    await house.db.owner.query(`update samenwerking.mandaat set limiet_cent = 200000 where onderwerp = 'opdracht' and aanstelling_id in
      (select a.id from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id where k.aanmeldnaam = 'demandmanager.duiven')`)
    const yes = (body: object = {}) => step('demandmanager.duiven', meerwerk, 'toezeggingen', { grond: 'Budget vergunningen', ...body })
    expect((await yes()).json().invalidParams[0]).toMatchObject({ name: 'besluitId', reason: expect.stringContaining('nog niet bekend') })
    meerwerk = (await step('directeur.rid', meerwerk, 'weging', weging())).json<Meerwerk>()
    expect(codeOf(await yes())).toBe('besluit-nodig')
    expect((await yes({ besluitId: org.duiven })).json().invalidParams[0].name).toBe('besluitId')
    meerwerk = (await step('directeur.rid', meerwerk, 'weging', weging({ prijs: '2000.00' }))).json<Meerwerk>()
    meerwerk = made<Meerwerk>(await yes())
    expect(meerwerk).toMatchObject({ status: 'toegezegd', toezegging: { door: 'Joris Fictief', rustOpBesluit: false, besluit: null } })
    expect(codeOf(await step('directeur.rid', meerwerk, 'weging', weging()))).toBe('meerwerk-status')
  })

  test('a yes stands once somebody worked on the ground of it; what is done can be taken back', async () => {
    meerwerk = made<Meerwerk>(await step('demandmanager.duiven', meerwerk, 'heropeningen', { reden: 'Even wachten' }))
    expect(meerwerk).toMatchObject({ status: 'gewogen', toezegging: null, urenBesteed: '2' })
    meerwerk = made<Meerwerk>(await step('demandmanager.duiven', meerwerk, 'toezeggingen', { grond: 'Budget vergunningen' }))
    meerwerk = made<Meerwerk>(await step('directeur.rid', meerwerk, 'boekingen', { op: '2026-11-04', uren: '8' }))
    expect(codeOf(await step('demandmanager.duiven', meerwerk, 'heropeningen', { reden: 'Toch niet' }))).toBe('uren-geboekt')
    meerwerk = made<Meerwerk>(await step('directeur.rid', meerwerk, 'afrondingen', { op: '2026-11-10' }))
    expect(meerwerk).toMatchObject({ status: 'uitgevoerd', uitgevoerdOp: '2026-11-10' })
    expect((await step('demandmanager.duiven', meerwerk, 'heropeningen', { reden: 'test' })).statusCode).toBe(403)
    meerwerk = made<Meerwerk>(await step('directeur.rid', meerwerk, 'heropeningen', { reden: 'Er ontbrak iets' }))
    expect(meerwerk).toMatchObject({ status: 'toegezegd', uitgevoerdOp: null })
    const historie = (await people.get('raadslid.duiven')!.get(`/historie?onderwerpId=${meerwerk.id}`)).json<{
      resultaten: { handeling: string; grond: string }[]
    }>()
    expect(historie.resultaten[0]).toMatchObject({ handeling: 'reopenMeerwerk', grond: 'Er ontbrak iets' })
    expect(historie.resultaten).toHaveLength(12)
  })
})

test('when all pay, a decision bears it, also without a limit; a no comes back by whoever gave it', async () => {
  let meerwerk = made<Meerwerk>(await ask('demandmanager.zevenaar', { vragerId: org.zevenaar }))
  meerwerk = made<Meerwerk>(await step('demandmanager.zevenaar', meerwerk, 'afwijzingen', { reden: 'Niet meer nodig' }))
  expect(meerwerk.afwijzing).toMatchObject({ reden: 'Niet meer nodig', organisatieNaam: 'Zevenaar' })
  expect((await step('directeur.rid', meerwerk, 'heropeningen', { reden: 'test' })).statusCode).toBe(403)
  meerwerk = made<Meerwerk>(await step('demandmanager.zevenaar', meerwerk, 'heropeningen', { reden: 'Toch wel' }))
  expect(meerwerk).toMatchObject({ status: 'gevraagd', afwijzing: null })
  meerwerk = (await step('directeur.rid', meerwerk, 'weging', weging({ betaler: 'samen' }))).json<Meerwerk>()
  expect(codeOf(await step('demandmanager.zevenaar', meerwerk, 'toezeggingen', { grond: 'test' }))).toBe('besluit-nodig')
  const metBesluit = () => step('demandmanager.zevenaar', meerwerk, 'toezeggingen', { grond: 'test', besluitId: SERVICEDESK_BESLUIT })
  // A decision that another took the place of carries nothing any more.
  const vervangen = (door: string) => house.db.owner.query(`update governance.besluit set ${door} where id = $1`, [SERVICEDESK_BESLUIT])
  await vervangen(`vervangt_id = id, vervanging = 'vervangt'`)
  expect((await metBesluit()).json().invalidParams).toEqual([
    expect.objectContaining({ name: 'besluitId', reason: expect.stringContaining('geldt niet meer') }),
  ])
  await vervangen('vervangt_id = null, vervanging = null')
  meerwerk = made<Meerwerk>(await metBesluit())
  expect(meerwerk.toezegging!.besluit).toMatchObject({ nummer: 'OGO-2025-001' })
  meerwerk = made<Meerwerk>(await step('demandmanager.zevenaar', meerwerk, 'heropeningen', { reden: 'Eerst overleg' }))
  expect(meerwerk).toMatchObject({ status: 'gewogen', toezegging: null })
})

test('nobody agrees to a price that changes in the same moment', async () => {
  let meerwerk = made<Meerwerk>(await ask('demandmanager.zevenaar', { vragerId: org.zevenaar }))
  meerwerk = (await step('directeur.rid', meerwerk, 'weging', weging())).json<Meerwerk>()
  const { owner } = house.db
  // The supplier's next price is on its way when the yes to the old one comes in.
  await owner.query('begin')
  await owner.query('update portfolio.meerwerk set prijs_cent = 999900, versie = versie + 1 where id = $1', [meerwerk.id])
  const yes = step('demandmanager.zevenaar', meerwerk, 'toezeggingen', { grond: 'test' })
  const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  await expect.poll(async () => (await owner.query(waits)).rowCount, { timeout: 10_000 }).toBe(1)
  await owner.query('commit')
  expect((await yes).statusCode).toBe(412)
  expect((await people.get('raadslid.duiven')!.get(`/meerwerk/${meerwerk.id}`)).json<Meerwerk>()).toMatchObject({
    status: 'gewogen',
    toezegging: null,
  })
})

test('the example: each organisation adds up to all, on any page; narrowed, the sums follow', async () => {
  const alles = await lijst('?pageSize=2&jaar=2025&status=uitgevoerd')
  expect(alles.resultaten).toHaveLength(2)
  expect(alles).toMatchObject({
    totaal: 3,
    samen: {
      aantal: 3,
      urenGeschat: '188',
      urenBesteed: '202',
      urenZonderToezegging: '0',
      toegezegd: '16920.00',
      onbetaald: '4320.00',
      open: '0.00',
    },
    perOrganisatie: [
      { organisatieNaam: 'Duiven', aantal: 1, urenBesteed: '52' },
      { organisatieNaam: 'Zevenaar', aantal: 2, urenBesteed: '150' },
    ],
  })
  expect(alles.jaren).toEqual([2026, 2025])
  expect((await lijst('?search=afvalsysteem')).samen).toMatchObject({ aantal: 1, open: '0.00 + PM' })
  const { rows } = await house.db.owner.query<{ id: string }>(`select id from portfolio.opdracht where nummer = 'O-2025-001'`)
  expect((await lijst(`?verdringtId=${rows[0]!.id}`)).resultaten.map(({ nummer }) => nummer)).toEqual(['M-2025-001'])
  const csv = await people.get('raadslid.duiven')!.get('/meerwerkregister?vorm=csv&jaar=2025&status=uitgevoerd')
  expect(csv.headers['content-disposition']).toMatch(/meerwerk-\d{4}-\d\d-\d\d\.csv/)
  expect(csv.body.split('\r\n').filter(Boolean)).toHaveLength(4)
})

test('the database itself: everybody reads, the two sides write, hours are for the supplier and never rewritten', async () => {
  const touch = `update portfolio.meerwerk set titel = titel where vrager_id = '${org.duiven}'`
  expect(await onderHoed(house, 'demandmanager.duiven', touch)).toBeGreaterThan(1)
  expect(await onderHoed(house, 'demandmanager.zevenaar', touch)).toBe(0)
  expect(await onderHoed(house, 'directeur.rid', touch)).toBeGreaterThan(1)
  expect(await onderHoed(house, 'directeur.rid', `update portfolio.meerwerk set vrager_id = '${org.zevenaar}'`)).toBe('geweigerd')
  expect(await onderHoed(house, 'directeur.rid', `delete from portfolio.meerwerk`)).toBe('geweigerd')
  const insert = (
    vrager: string,
  ) => `insert into portfolio.meerwerk (id, regeling_id, nummer, vrager_id, vrager_persoon, gevraagd_op, titel, vraag, status)
    select gen_random_uuid(), hoed.regeling(), 'M-2026-800', '${vrager}', 'x', '2026-01-01', 'x', 'x', 'gevraagd'`
  expect(await onderHoed(house, 'demandmanager.duiven', insert(org.duiven))).toBe(1)
  expect(await onderHoed(house, 'demandmanager.duiven', insert(org.zevenaar))).toBe('geweigerd')
  expect(await onderHoed(house, 'directeur.rid', insert(org.zevenaar))).toBe(1)
  const boek = `insert into portfolio.meerwerk_uren (id, meerwerk_id, op, uren, persoon_naam, geboekt_op)
    select gen_random_uuid(), id, '2026-01-01', 1, 'x', now() from portfolio.meerwerk where nummer = 'M-2026-004'`
  expect(await onderHoed(house, 'directeur.rid', boek)).toBe(1)
  expect(await onderHoed(house, 'demandmanager.duiven', boek)).toBe('geweigerd')
  expect(await onderHoed(house, 'directeur.rid', `update portfolio.meerwerk_uren set uren = 1`)).toBe('geweigerd')
  expect(await onderHoed(house, 'controller.duiven', `select from portfolio.meerwerk where nummer = 'M-2026-004'`)).toBe(1)
  for (const outside of ['controller.arnhem', null])
    for (const table of ['meerwerk', 'meerwerk_uren']) expect(await onderHoed(house, outside, `select from portfolio.${table}`)).toBe(0)
})
