import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Bijlage, Voorstel } from '#modules/afweging/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

let house: TestHouse
let zevenaar: TestPerson
let duiven: TestPerson
let voorstel: Voorstel
const match = (versie: number) => ({ 'if-match': `"${versie}"` })
const list = async (person: TestPerson, query = '') => (await person.get(`/verkenningen${query}`)).json().resultaten

beforeAll(async () => {
  house = await buildTestHouse()
  zevenaar = await house.signIn('demandmanager.zevenaar')
  duiven = await house.signIn('demandmanager.duiven')
  const wens = (await zevenaar.send('POST', '/wensen', { titel: 'Door met elkaar', waarvoor: 'De ICT blijft het doen.' })).json()
  await zevenaar.send('POST', `/wensen/${wens.id}/indieningen`, {}, match(wens.versie))
  voorstel = (
    await zevenaar.send('POST', '/voorstellen', {
      wensId: wens.id,
      titel: 'Door met <b>elkaar</b>',
      samenvatting: 'Wij gaan door.\n\nEn wij verbeteren.',
      regels: [{ omschrijving: 'Hulp', klasse: 'wenselijk', jaar: 2027, soort: 'incidenteel', post: 'PM' }],
    })
  ).json()
})
afterAll(() => house.close())

const save = (verkenningIds: readonly string[], versie = voorstel.versie) =>
  zevenaar.send('PUT', `/voorstellen/${voorstel.id}/bijlagen`, { verkenningIds }, match(versie))
const read = async (person: TestPerson) => (await person.get(`/voorstellen/${voorstel.id}/bijlagen`)).json().resultaten as Bijlage[]

describe('what goes with a proposal', () => {
  test('are closed explorations only; what is wrong is named by its place', async () => {
    const [open] = await list(zevenaar, '?status=voorgelegd')
    const [closed] = await list(zevenaar, '?status=afgerond')
    const refused = await save([closed.id, open.id, '00000000-0000-7000-8000-000000000001'])
    expect(refused.statusCode).toBe(400)
    expect(refused.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['verkenningIds.1', 'verkenningIds.2'])
    expect(await read(zevenaar)).toEqual([])
  })

  test('stand in the order that was chosen, each once, with what stands out in it', async () => {
    const closed = (await list(zevenaar, '?status=afgerond')) as { id: string; titel: string }[]
    expect(closed.length).toBeGreaterThan(1)
    const ids = closed.map(({ id }) => id).toReversed()
    const saved = await save([...ids, ids[0]!])
    expect(saved.statusCode, saved.body).toBe(200)
    const bijlagen = await read(zevenaar)
    expect(bijlagen.map(({ verkenningId }) => verkenningId)).toEqual(ids)
    expect(bijlagen.every(({ bevinding }) => bevinding.endsWith('.'))).toBe(true)
    expect((await save(ids)).statusCode).toBe(412)
    voorstel = (await zevenaar.get(`/voorstellen/${voorstel.id}`)).json()
  })

  test('is not there for a partner as long as the proposal is a draft', async () => {
    expect((await duiven.get(`/voorstellen/${voorstel.id}/bijlagen`)).statusCode).toBe(404)
    expect((await duiven.get(`/voorstellen/${voorstel.id}/bestand`)).statusCode).toBe(404)
    expect(await onderHoed(house, 'demandmanager.duiven', `select from afweging.bijlage where voorstel_id = '${voorstel.id}'`)).toBe(0)
  })

  test.each(['pdf', 'docx'])('comes along in the file of the proposal, as %s', async (vorm) => {
    const file = await zevenaar.get(`/voorstellen/${voorstel.id}/bestand?vorm=${vorm}`)
    expect(file.statusCode, file.body.slice(0, 300)).toBe(200)
    expect(file.rawPayload.subarray(0, 4).toString('latin1')).toBe(vorm === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
  })

  test('does not change once the proposal was handed in', async () => {
    const sleutel = (await zevenaar.get('/verdeelsleutels?pageSize=100'))
      .json()
      .resultaten.find(({ status }: { status: string }) => status === 'vastgesteld')
    const { id, titel, samenvatting, regels } = voorstel
    const body = { titel, samenvatting, verdeelsleutelId: sleutel.id, regels: regels.map(({ id: _, ...regel }) => regel) }
    voorstel = (await zevenaar.send('PUT', `/voorstellen/${id}`, body, match(voorstel.versie))).json()
    const handed = await zevenaar.send('POST', `/voorstellen/${id}/indieningen`, {}, match(voorstel.versie))
    expect(handed.statusCode, handed.body).toBe(201)
    expect(await read(duiven)).toHaveLength((await read(zevenaar)).length)
    expect((await save([], handed.json().versie)).json().type).toContain('al-ingediend')
    expect(await onderHoed(house, 'demandmanager.zevenaar', `delete from afweging.bijlage where voorstel_id = '${id}'`)).toBe(0)
  })
})
