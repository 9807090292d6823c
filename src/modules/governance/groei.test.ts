import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Groeifase, Groeivraag } from '#modules/governance/contract.ts'
import { groeivragen } from '#modules/governance/domain/groei.ts'
import { made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse()
})
afterAll(() => house.close())

const people = new Map<string, Promise<TestPerson>>()
const who = (naam: string) => {
  if (!people.has(naam)) people.set(naam, house.signIn(naam))
  return people.get(naam)!
}
const post = async (naam: string, path: string, body: object, seen?: { versie: number }) =>
  (await who(naam)).send('POST', path, body, seen ? match(seen) : {})

test('a phase has evidence of each organisation; the last word of each counts, and who delivers does not count', async () => {
  const fase = made<Groeifase>(
    await post('directeur.rid', '/groeifasen', {
      naam: 'De basis op orde',
      criteria: ['De servicedesk is bereikbaar', 'Storingen zijn op tijd opgelost'],
    }),
  )
  const [eerste] = fase.criteria
  const oordeel = async (naam: string, waarde: string) =>
    made<Groeifase>(await post(naam, `/groeicriteria/${eerste!.id}/bewijzen`, { oordeel: waarde, bewijs: `Gezien door ${naam}` }))
  await oordeel('directeur.rid', 'aangetoond')
  await oordeel('secretaris.zevenaar', 'nog_niet')
  const nu = await oordeel('controller.zevenaar', 'aangetoond')
  expect(nu.criteria[0]!.bewijzen.map((each) => `${each.organisatieNaam} ${each.oordeel} ${each.telt}`)).toEqual([
    'Samenwerking De Liemers (SDL) aangetoond false',
    'Zevenaar aangetoond true',
  ])
  expect((await post('griffier.duiven', `/groeicriteria/${eerste!.id}/bewijzen`, { oordeel: 'aangetoond', bewijs: 'x' })).statusCode).toBe(
    403,
  )
})

test('growth is asked by a municipality, and goes on only when everything that is asked first has an answer', async () => {
  expect((await post('directeur.rid', '/groeivragen', { soort: 'klant', titel: 'Doesburg' })).statusCode).toBe(403)
  expect((await post('controller.sdl', '/groeivragen', { soort: 'klant', titel: 'Doesburg' })).json()).toMatchObject({
    type: expect.stringContaining('opdrachtnemer-begint-niet'),
  })
  const vraag = made<Groeivraag>(await post('secretaris.zevenaar', '/groeivragen', { soort: 'klant', titel: 'Doesburg wordt klant' }))
  const alle = Object.fromEntries(groeivragen.map(({ code }) => [code, 'Daarom.']))
  const { terug: _, ...bijna } = alle
  const zevenaar = await who('secretaris.zevenaar')
  const antwoorden = async (seen: Groeivraag, given: object) =>
    (await zevenaar.send('PUT', `/groeivragen/${seen.id}/antwoorden`, { antwoorden: given }, match(seen))).json() as Groeivraag
  const half = await antwoorden(vraag, bijna)
  const geweigerd = await post(
    'secretaris.zevenaar',
    `/groeivragen/${vraag.id}/afrondingen`,
    { status: 'doorgezet', reden: 'Wij willen' },
    half,
  )
  expect(geweigerd.json()).toMatchObject({ status: 409, invalidParams: [{ name: 'antwoorden.terug' }] })
  expect(
    (await post('secretaris.duiven', `/groeivragen/${vraag.id}/afrondingen`, { status: 'gestopt', reden: 'x' }, half)).statusCode,
  ).toBe(403)
  const heel = await antwoorden(half, { terug: 'Opzegtermijn van een jaar.' })
  expect(heel.antwoorden.waarom).toBe('Daarom.')
  const klaar = made<Groeivraag>(
    await post(
      'secretaris.zevenaar',
      `/groeivragen/${vraag.id}/afrondingen`,
      { status: 'doorgezet', reden: 'Alle vragen beantwoord' },
      heel,
    ),
  )
  expect(klaar.status).toBe('doorgezet')
  expect((await zevenaar.send('PUT', `/groeivragen/${vraag.id}/antwoorden`, { antwoorden: {} }, match(klaar))).json()).toMatchObject({
    type: expect.stringContaining('groeivraag-gesloten'),
  })
})
