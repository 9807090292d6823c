import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Behandeling } from '#modules/governance/contract.ts'
import { BESLUIT, type BesluitWeg, besluitWeg, type Halte, made, madeWeg, match, stapVan, volgensDeRegel } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

/** Two people at the same moment: nothing is lost, nothing is decided twice, and whoever came second hears it. */
let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const opWeg = async (titel: string, haltes: readonly Halte[]) => madeWeg(await weg.eigenWeg('demandmanager.zevenaar', titel, haltes))
const lees = async ({ id }: Behandeling) =>
  (await (await weg.who('demandmanager.zevenaar')).get(`/behandelingen/${id}`)).json() as Behandeling
const codes = (answers: readonly { statusCode: number }[]) => answers.map(({ statusCode }) => statusCode).sort()
const signedIn = (...names: string[]) => Promise.all(names.map((name) => weg.who(name)))

test('the last two colleges at once: one is written down, the other hears it and comes after; then it is decided', async () => {
  await signedIn('secretaris.zevenaar', 'secretaris.duiven')
  for (let round = 0; round < 4; round++) {
    const behandeling = await opWeg(`Twee colleges ${round}`, [
      [1, 'College van Zevenaar', 'besluit'],
      [1, 'College van Duiven', 'besluit'],
    ])
    const ja = (naam: string, tafel: string, seen: Behandeling) => weg.leg(naam, seen, { tafel, uitkomst: 'aangenomen', besluit: BESLUIT })
    const answers = await Promise.all([
      ja('secretaris.zevenaar', 'College van Zevenaar', behandeling),
      ja('secretaris.duiven', 'College van Duiven', behandeling),
    ])
    expect(codes(answers)).toEqual([201, 412])
    const half = await lees(behandeling)
    expect(half.status).toBe('lopend')
    const open = half.stappen.find(({ uitkomst }) => uitkomst === null)!
    const [naam] = open.tafelNaam.endsWith('Duiven') ? ['secretaris.duiven'] : ['secretaris.zevenaar']
    expect(made<Behandeling>(await ja(naam, open.tafelNaam, half)).status).toBe('besloten')
  }
})

test('two controllers advise at once: both words are there in the end, neither is half', async () => {
  const behandeling = await weg.inBehandeling(await weg.ingediendVoorstel('Twee adviezen tegelijk'))
  await signedIn('controller.zevenaar', 'controller.duiven')
  const namen = ['controller.zevenaar', 'controller.duiven']
  const answers = await Promise.all(namen.map((naam) => weg.advies(naam, behandeling, { oordeel: 'akkoord' })))
  expect(codes(answers)).toEqual([201, 412])
  const second = namen[answers.findIndex(({ statusCode }) => statusCode === 412)]!
  const now = made<Behandeling>(await weg.advies(second, await lees(behandeling), { oordeel: 'afwijkend', tekst: 'Later gezegd.' }))
  expect(stapVan(now, 'Controllers').adviezen).toHaveLength(2)
  expect(now.versie).toBe(3)
})

test('one table writes down its word twice at once: the first stands', async () => {
  const behandeling = await opWeg('Twee keer dezelfde tafel', [
    [1, 'Secretarissen', 'advies'],
    [2, 'Algemeen bestuur', 'besluit'],
  ])
  await signedIn('secretaris.zevenaar', 'secretaris.duiven')
  const answers = await Promise.all([
    weg.leg('secretaris.zevenaar', behandeling, { tafel: 'Secretarissen', uitkomst: 'positief' }),
    weg.leg('secretaris.duiven', behandeling, { tafel: 'Secretarissen', uitkomst: 'negatief' }),
  ])
  expect(codes(answers)).toEqual([201, 412])
  const won = answers.find(({ statusCode }) => statusCode === 201)!.json() as Behandeling
  expect(stapVan(await lees(behandeling), 'Secretarissen').uitkomst).toBe(stapVan(won, 'Secretarissen').uitkomst)
})

test('stopping it while a table decides: either it stopped or it was decided, never both', async () => {
  const behandeling = await opWeg('Stoppen of besluiten', [[1, 'College van Zevenaar', 'besluit']])
  const [maker] = await signedIn('secretaris.zevenaar')
  const answers = await Promise.all([
    weg.leg('secretaris.zevenaar', behandeling, { tafel: 'College van Zevenaar', uitkomst: 'aangenomen', besluit: BESLUIT }),
    maker!.send('POST', `/behandelingen/${behandeling.id}/stopzettingen`, { grond: 'Toch niet' }, match(behandeling)),
  ])
  expect(codes(answers)).toEqual([201, 412])
})

test('bringing in the same proposal twice: the second hears that it is already on its way', async () => {
  const voorstel = await weg.ingediendVoorstel('Twee keer ingebracht')
  const maker = await weg.who('demandmanager.zevenaar')
  const body = { voorstelId: voorstel.id, wegen: await volgensDeRegel(maker, voorstel.id) }
  const begin = () => maker.send('POST', '/behandelingen', body)
  expect(codes(await Promise.all([begin(), begin()]))).toEqual([201, 409])
  expect((await begin()).json()).toMatchObject({ status: 409, type: expect.stringContaining('een-lopende-behandeling') })
})
