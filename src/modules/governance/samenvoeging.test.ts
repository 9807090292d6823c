import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Behandeling } from '#modules/governance/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, type Halte, made, madeWeg, match, stapVan } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/** A municipality merges while a proposal lies at its college: the step passes to the college of its successor. */
const day = { value: '2026-11-22' }
let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date(`${day.value}T10:00:00Z`), today: () => day.value } })
})
afterAll(() => house.close())

const WEG: readonly Halte[] = [
  [1, 'College van Zevenaar', 'besluit'],
  [1, 'College van Duiven', 'besluit'],
  [1, 'College van Westervoort', 'besluit'],
  [2, 'Algemeen bestuur', 'besluit'],
]

/** One municipality ends on a day, and these come in its place. */
async function merge(van: string, naar: readonly string[], op: string): Promise<void> {
  const { owner } = house.db
  await owner.query(`update samenwerking.organisatie set bestaat = daterange(lower(bestaat), $2) where naam = $1 and soort = 'gemeente'`, [
    van,
    op,
  ])
  await owner.query(
    `insert into samenwerking.opvolging (van_id, naar_id, datum, soort) select v.id, n.id, $3, 'samenvoeging' from samenwerking.organisatie v, samenwerking.organisatie n
     where v.naam = $1 and v.soort = 'gemeente' and n.naam = any ($2) and n.soort = 'gemeente'`,
    [van, naar, op],
  )
}

const draagOver = async (naam: string, was: Behandeling, stapId: string) =>
  (await weg.who(naam)).send('POST', `/behandelingen/${was.id}/stappen/${stapId}/overdrachten`, undefined, match(was))
const uitkomst = async (naam: string, was: Behandeling, given: { stapId: string; vergadering: string }) =>
  (await weg.who(naam)).send(
    'POST',
    `/behandelingen/${was.id}/stappen/${given.stapId}/uitkomsten`,
    { vergadering: given.vergadering, uitkomst: 'aangenomen', reden: 'Past bij de afspraken', besluit: BESLUIT },
    match(was),
  )
const read = async (id: string) => (await (await weg.who('demandmanager.zevenaar')).get(`/behandelingen/${id}`)).json() as Behandeling
const taken = async (naam: string) =>
  ((await (await weg.who(naam)).get('/taken')).json().resultaten as { soort: string; titel: string }[]).filter(
    ({ soort, titel }) => soort === 'stap_overdragen' && titel.endsWith('Halverwege'),
  )

test('the step passes to the college of the successor, which may be on the way itself; what was said stays and the way goes on', async () => {
  weg = besluitWeg(house)
  const begonnen = madeWeg(await weg.eigenWeg('demandmanager.zevenaar', 'Halverwege', WEG))
  const was = made<Behandeling>(
    await weg.leg('secretaris.zevenaar', begonnen, { tafel: 'College van Zevenaar', uitkomst: 'aangenomen', besluit: BESLUIT }),
  )
  const stap = stapVan(was, 'College van Duiven')
  expect((await draagOver('demandmanager.zevenaar', was, stap.id)).json()).toMatchObject({
    type: expect.stringContaining('tafel-is-er-nog'),
  })

  day.value = '2026-12-15'
  weg = besluitWeg(house)
  await merge('Duiven', ['Zevenaar'], day.value)
  const now = await read(was.id)
  expect(stapVan(now, 'College van Duiven').opgegaan).toMatchObject({
    organisatieNaam: 'Duiven',
    per: '2026-12-15',
    in: [{ organisatieNaam: 'Zevenaar', tafelNaam: 'College van Zevenaar' }],
  })
  expect((await uitkomst('secretaris.duiven', now, { stapId: stap.id, vergadering: '2026-12-15' })).json()).toMatchObject({
    status: 409,
    detail: 'Duiven ging op 15 december 2026 op in Zevenaar. Vanaf die dag spreekt College van Duiven niet meer: draag deze stap over.',
    invalidParams: [{ name: 'vergadering' }],
  })
  expect(await taken('demandmanager.zevenaar')).toMatchObject([{ titel: 'Draag een stap over van Halverwege' }])
  expect(await taken('demandmanager.westervoort')).toEqual([])
  expect((await draagOver('demandmanager.westervoort', now, stap.id)).json()).toMatchObject({ status: 403 })

  const over = made<Behandeling>(await draagOver('demandmanager.zevenaar', now, stap.id))
  const nieuw = over.stappen.find(({ id }) => id === stap.id)!
  expect(nieuw).toMatchObject({ tafelNaam: 'College van Zevenaar', namens: 'Duiven', opgegaan: null, uitkomst: null, aanDeBeurt: true })
  expect(
    over.stappen.filter(({ tafelNaam, uitkomst: gezegd }) => tafelNaam === 'College van Zevenaar' && gezegd === 'aangenomen'),
  ).toHaveLength(1)
  expect(await taken('demandmanager.zevenaar')).toEqual([])

  const gezegd = made<Behandeling>(await uitkomst('secretaris.zevenaar', over, { stapId: stap.id, vergadering: '2026-12-15' }))
  const westervoort = made<Behandeling>(
    await uitkomst('secretaris.westervoort', gezegd, { stapId: stapVan(gezegd, 'College van Westervoort').id, vergadering: '2026-12-15' }),
  )
  const klaar = made<Behandeling>(
    await uitkomst('wethouder.zevenaar', westervoort, { stapId: stapVan(westervoort, 'Algemeen bestuur').id, vergadering: '2026-12-15' }),
  )
  expect(klaar.status).toBe('besloten')
})

test('what the old college decided while it was there can still be written down', async () => {
  const was = madeWeg(
    await weg.eigenWeg('demandmanager.zevenaar', 'Nog net', [
      [1, 'College van Westervoort', 'besluit'],
      [2, 'Algemeen bestuur', 'besluit'],
    ]),
  )
  day.value = '2027-01-04'
  weg = besluitWeg(house)
  await house.db.owner.query(
    `insert into samenwerking.organisatie (id, naam, soort, bestaat, bron, fictief) values (gen_random_uuid(), 'Nieuwland', 'gemeente', daterange('2027-01-01', null), 'proef', true)`,
  )
  await merge('Westervoort', ['Nieuwland', 'Zevenaar'], '2027-01-01')
  const now = await read(was.id)
  const stap = stapVan(now, 'College van Westervoort')
  expect((await draagOver('demandmanager.zevenaar', now, stap.id)).json()).toMatchObject({
    status: 409,
    type: expect.stringContaining('tafel-ontbreekt'),
    detail: expect.stringMatching(/^Nieuwland heeft in deze samenwerking nog geen college\./),
  })
  expect(made<Behandeling>(await uitkomst('secretaris.westervoort', now, { stapId: stap.id, vergadering: '2026-12-31' })).status).toBe(
    'lopend',
  )
})

test('a municipality that was divided: every successor decides for its part', async () => {
  day.value = '2026-12-31'
  weg = besluitWeg(house)
  const was = madeWeg(
    await weg.eigenWeg('demandmanager.zevenaar', 'Verdeeld', [
      [1, 'College van Westervoort', 'besluit'],
      [2, 'Algemeen bestuur', 'besluit'],
    ]),
  )
  day.value = '2027-01-04'
  weg = besluitWeg(house)
  await house.db.owner.query(
    `insert into samenwerking.tafel (id, regeling_id, organisatie_id, naam, soort, bron) select gen_random_uuid(), d.regeling_id, n.id, 'College van Nieuwland', 'college', 'proef'
     from samenwerking.organisatie n, samenwerking.deelname d join samenwerking.organisatie o on o.id = d.organisatie_id where n.naam = 'Nieuwland' and o.naam = 'Westervoort' limit 1`,
  )
  const over = made<Behandeling>(await draagOver('demandmanager.zevenaar', await read(was.id), stapVan(was, 'College van Westervoort').id))
  expect(over.stappen.map(({ tafelNaam, namens, volgorde }) => [volgorde, tafelNaam, namens])).toEqual([
    [1, 'College van Nieuwland', 'Westervoort'],
    [1, 'College van Zevenaar', 'Westervoort'],
    [2, 'Algemeen bestuur Samenwerking De Liemers', null],
  ])
})

test('a way that begins after the merger has no table of who is gone', async () => {
  const voorstel = await weg.ingediendVoorstel('Daarna')
  const { wegen } = (await (await weg.who('demandmanager.zevenaar')).get(`/voorstellen/${voorstel.id}/routevoorstel`)).json() as {
    wegen: { stappen: { tafelNaam: string }[] }[]
  }
  const namen = wegen.flatMap(({ stappen }) => stappen.map(({ tafelNaam }) => tafelNaam))
  expect(namen).toContain('College van Zevenaar')
  expect(namen).not.toContain('College van Duiven')
})
