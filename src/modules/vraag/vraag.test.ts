import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

let house: TestHouse
let zevenaar: TestPerson
let duiven: TestPerson
beforeAll(async () => {
  house = await buildTestHouse()
  zevenaar = await house.signIn('demandmanager.zevenaar')
  duiven = await house.signIn('demandmanager.duiven')
})
afterAll(() => house.close())

test('a wish is there for the own organisation only, until it was handed in', async () => {
  const made = await zevenaar.send('POST', '/wensen', { titel: 'Sneller bij zaken', waarvoor: 'Medewerkers vinden een zaak in een keer.' })
  expect(made.statusCode, made.body).toBe(201)
  const { id } = made.json()
  expect((await duiven.get(`/wensen/${id}`)).statusCode).toBe(404)
  const handed = await zevenaar.send('POST', `/wensen/${id}/indieningen`, {}, { 'if-match': '"1"' })
  expect(handed.statusCode, handed.body).toBe(201)
  const joined = await duiven.send('POST', `/wensen/${id}/aansluitingen`, { keuze: 'nu', reden: 'Wij ook.' }, { 'if-match': '"2"' })
  expect(joined.statusCode, joined.body).toBe(201)
  const gone = await zevenaar.send('POST', `/wensen/${id}/intrekkingen`, { grond: 'Geen geld.' }, { 'if-match': '"2"' })
  expect(gone.json(), gone.body).toMatchObject({ status: 'overgedragen', zijde: { eigenOrganisatieNaam: 'Duiven' } })
  for (const path of [
    '/gelijkenissen?tekst=sneller%20zaken%20vinden',
    '/doelen',
    '/doelonderwerpen',
    '/herijkingen',
    '/aanbiedingen',
    '/wensen',
    '/taken',
    '/termijnen',
    '/open-punten',
  ])
    expect((await duiven.get(path)).statusCode, path + (await duiven.get(path)).body).toBe(200)
})
