import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { geefStemmen, planVergadering, punt, type Tafelwerk, tafelwerk } from '../../test-vergadering.ts'
import { besluitWeg } from '../../test-besluit.ts'
import type { Agenda, Besluitenlijst } from '#modules/agenda/contract.ts'

const OGO = 'Opdrachtgeversoverleg'

/** Votes about persons: closed papers, of which only counts are kept. */
let house: TestHouse
let secretaris: TestPerson
let ogo: Tafelwerk

beforeAll(async () => {
  house = await buildTestHouse()
  secretaris = await besluitWeg(house).who('secretaris.zevenaar')
  await geefStemmen(house, OGO, { 'secretaris.zevenaar': 1, 'secretaris.duiven': 1, 'secretaris.westervoort': 1 })
  ogo = tafelwerk(secretaris, await planVergadering(house, OGO))
  for (const titel of ['Voorzitter', 'Lid van de stuurgroep', 'Aanbeveling', 'Te weinig'])
    await ogo.doe('POST', '/agendapunten', punt(titel, titel === 'Aanbeveling' ? { soort: 'advies' } : {}))
  await ogo.doe('POST', '/agendapunten', punt('Praten', { soort: 'bespreking' }))
  await ogo.doe('POST', '/openingen')
  await aanwezig('Marleen', 'Ruben', 'Henk')
})
afterAll(() => house.close())

const aanwezig = async (...namen: string[]) => {
  const { zitplaatsen } = await ogo.lees()
  const standen = zitplaatsen
    .filter(({ plaatsvervangerVan }) => plaatsvervangerVan === null)
    .map(({ zetelId, persoonNaam }) => ({ zetelId, stand: namen.some((naam) => persoonNaam.startsWith(naam)) ? 'aanwezig' : 'afwezig' }))
  return ogo.doe('PUT', '/presentie', { standen })
}
const zetel = async (naam: string) => (await ogo.lees()).zitplaatsen.find(({ persoonNaam }) => persoonNaam.startsWith(naam))!.zetelId
const tel = (aantallen: Record<string, number>, { blanco = 0, ongeldig = 0 } = {}) => ({
  soort: 'briefjes',
  aantallen: Object.entries(aantallen).map(([keuze, aantal]) => ({ keuze, aantal })),
  blanco,
  ongeldig,
  ingeleverd: Object.values(aantallen).reduce((all, each) => all + each, 0) + blanco + ongeldig,
})
const briefjes = (kandidaten: string[], rondes: object[], onthouders: string[] = []) => ({
  wijze: 'personen',
  conclusie: 'De tafel benoemt wie is gekozen.',
  personen: { kandidaten, onthouders, rondes },
})

test('counted again here: a tie, a second ballot, and the lot', async () => {
  const half = tel({ Anja: 1, Bart: 1 }, { blanco: 1 })
  const nee = await ogo.zeg('Voorzitter', briefjes(['Anja', 'Bart'], [half, half]))
  expect(nee.json()).toMatchObject({ status: 409, type: expect.stringContaining('ronde-ontbreekt') as unknown })
  const ja = await ogo.zeg('Voorzitter', briefjes(['Anja', 'Bart'], [half, half, { soort: 'loting', getrokken: ['Bart'] }]))
  expect(ja.statusCode, ja.body).toBe(201)
  expect(await ogo.punt('Voorzitter')).toMatchObject({
    uitkomst: 'aangenomen',
    stemming: {
      wijze: 'personen',
      invoer: null,
      tekst: expect.stringContaining('Gekozen door het lot: Bart.') as unknown,
      personen: { uitgereikt: 3, onthouders: 0, gekozen: 'Bart', isDoorLot: true },
    },
  })
})

test('who it is about abstains and gets no paper; what is kept names no voter', async () => {
  const ruben = await zetel('Ruben')
  const samen = briefjes(['Ruben'], [tel({ voor: 2, tegen: 1 })], [ruben])
  expect((await ogo.zeg('Lid van de stuurgroep', samen)).json()).toMatchObject({
    status: 409,
    detail: expect.stringContaining('3 briefjes ingeleverd en er horen er 2 te zijn') as unknown,
    invalidParams: [{ name: 'personen.rondes.0' }],
  })
  const answer = await ogo.zeg('Lid van de stuurgroep', briefjes(['Ruben'], [tel({ voor: 2, tegen: 0 })], [ruben]))
  expect(answer.statusCode, answer.body).toBe(201)
  const { stemming, uitkomst } = await ogo.punt('Lid van de stuurgroep')
  expect(uitkomst).toBe('aangenomen')
  expect(stemming!.personen).toMatchObject({ uitgereikt: 2, onthouders: 1, gekozen: 'Ruben' })
  const { rows } = await house.db.owner.query<{ kept: string }>(
    `select p::text as kept from agenda.agendapunt p where titel = 'Lid van de stuurgroep' and uitkomst is not null`,
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]!.kept).not.toMatch(/Henk/)
  expect(rows[0]!.kept).not.toContain(ruben)
})

test('an advice about a person comes to no; a talk is not voted on; candidates are named once', async () => {
  const tegen = briefjes(['Cor'], [tel({ voor: 1, tegen: 2 })])
  expect((await ogo.zeg('Praten', tegen)).json().type).toContain('niet-stembaar')
  const vreemd = '00000000-0000-7000-8000-000000000001'
  expect((await ogo.zeg('Aanbeveling', briefjes(['Cor'], [tel({ voor: 1, tegen: 2 })], [vreemd]))).json().type).toContain('geen-zetel')
  expect((await ogo.zeg('Aanbeveling', briefjes(['Cor', 'Cor'], [tel({ Cor: 3 })]))).json()).toMatchObject({
    invalidParams: [{ name: 'personen.kandidaten' }],
  })
  expect((await ogo.zeg('Aanbeveling', { ...tegen, personen: null })).json().type).toContain('stembriefjes-kloppen-niet')
  expect((await ogo.zeg('Aanbeveling', tegen)).statusCode).toBe(201)
  expect((await ogo.punt('Aanbeveling')).uitkomst).toBe('negatief')
})

test('with too few members nobody is chosen, and the list of decisions tells what was counted and nothing else', async () => {
  await aanwezig('Henk')
  expect((await ogo.zeg('Te weinig', briefjes(['Dina'], []))).statusCode).toBe(201)
  expect((await ogo.punt('Te weinig')).uitkomst).toBe('geen_quorum')
  await aanwezig('Marleen', 'Ruben', 'Henk')
  expect(((await ogo.doe('POST', '/sluitingen')) satisfies Agenda).status).toBe('gesloten')
  const { regels } = (await secretaris.get(`/agendas/${ogo.id}/besluitenlijst`)).json<Besluitenlijst>()
  expect(regels[0]!.besluit).toContain(
    'Geheime stemming over personen met briefjes. Stemming: 3 ingeleverd; Anja 1, Bart 1, blanco 1, ongeldig 0. Herstemming: 3 ingeleverd;',
  )
})
