import { afterAll, beforeAll, expect, test } from 'vitest'
import { besluitWeg, madeWeg, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { conform, overDagen, planVergadering, punt, type Tafelwerk, tafelwerk } from '../../test-vergadering.ts'
import type { Agenda } from '#modules/agenda/contract.ts'

const OGO = 'Opdrachtgeversoverleg'

/** An outcome that was written down wrong is taken back while the meeting goes on. */
let house: TestHouse
let secretaris: TestPerson
let ogo: Tafelwerk
let volgende: Tafelwerk

const allenAanwezig = async (werk: Tafelwerk) => {
  const { zitplaatsen } = await werk.lees()
  const vast = zitplaatsen.filter(({ plaatsvervangerVan }) => plaatsvervangerVan === null)
  await werk.doe('PUT', '/presentie', { standen: vast.map(({ zetelId }) => ({ zetelId, stand: 'aanwezig' })) })
}

beforeAll(async () => {
  house = await buildTestHouse()
  secretaris = await house.signIn('secretaris.zevenaar')
  ogo = tafelwerk(secretaris, await planVergadering(house, OGO))
  volgende = tafelwerk(secretaris, await planVergadering(house, OGO, overDagen(1)))
  for (const titel of ['Verkeerd', 'Aangehouden', 'Bewerkt']) await ogo.doe('POST', '/agendapunten', punt(titel))
  await ogo.doe('POST', '/openingen')
  await allenAanwezig(ogo)
})
afterAll(() => house.close())

const neemTerug = async (werk: Tafelwerk, titel: string, reden = 'Verkeerd punt aangeklikt') => {
  const found = await werk.punt(titel)
  return secretaris.send('POST', `/agendapunten/${found.id}/terugnames`, { reden }, match(found))
}
const aanhouden = { wijze: 'aanhouden', conclusie: '' }

test('the item is open again, its text stays, and what stood there is kept with the reason', async () => {
  expect((await neemTerug(ogo, 'Verkeerd')).json().type).toContain('niets-vastgelegd')
  expect((await ogo.zeg('Verkeerd', conform)).statusCode).toBe(201)
  expect((await neemTerug(ogo, 'Verkeerd', ' ')).statusCode).toBe(400)
  expect((await neemTerug(ogo, 'Verkeerd')).statusCode).toBe(201)
  expect(await ogo.punt('Verkeerd')).toMatchObject({
    uitkomst: null,
    stemming: null,
    aantekeningen: [],
    vastgelegdDoor: null,
    conclusie: 'De tafel stemt in.',
    teruggenomen: [{ uitkomst: 'aangenomen', reden: 'Verkeerd punt aangeklikt', door: 'Marleen Fictief' }],
  })
  expect((await secretaris.get(`/historie?onderwerpId=${ogo.id}`)).body).toContain('aangenomen teruggenomen. Verkeerd punt aangeklikt')
  expect((await ogo.zeg('Verkeerd', { ...aanhouden, conclusie: 'Nog niet.' })).statusCode).toBe(201)
  expect((await ogo.punt('Verkeerd')).uitkomst).toBe('aangehouden')
})

test('what went on to the next agenda comes off there, and goes there once', async () => {
  const opVolgende = async () => (await volgende.lees()).punten.filter(({ titel }) => titel === 'Aangehouden').length
  await ogo.zeg('Aangehouden', aanhouden)
  expect(await opVolgende()).toBe(1)
  expect((await neemTerug(ogo, 'Aangehouden')).statusCode).toBe(201)
  expect(await opVolgende()).toBe(0)
  await ogo.zeg('Aangehouden', aanhouden)
  expect(await opVolgende()).toBe(1)
})

test('not when somebody worked on it there: it says where to take it off first', async () => {
  await ogo.zeg('Bewerkt', aanhouden)
  const later = await volgende.punt('Bewerkt')
  await volgende.doe('PUT', `/agendapunten/${later.id}`, punt('Bewerkt', { toelichting: 'Beter voorbereid' }))
  expect((await neemTerug(ogo, 'Bewerkt')).json()).toMatchObject({
    type: expect.stringContaining('vervolg-gewijzigd') as unknown,
    detail: expect.stringContaining('Haal het daar eerst weg') as unknown,
  })
  expect((await ogo.punt('Bewerkt')).uitkomst).toBe('aangehouden')
})

test('two who take it back at once do it once', async () => {
  const found = await ogo.punt('Verkeerd')
  const send = () => secretaris.send('POST', `/agendapunten/${found.id}/terugnames`, { reden: 'Toch niet' }, match(found))
  expect((await Promise.all([send(), send()])).map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
  expect((await ogo.punt('Verkeerd')).teruggenomen).toHaveLength(2)
})

test('who does not sit there cannot, nor hears of it; after the meeting nobody can', async () => {
  const found = await ogo.punt('Verkeerd')
  const partner = await house.signIn('controller.duiven')
  expect((await partner.send('POST', `/agendapunten/${found.id}/terugnames`, { reden: 'x' }, match(found))).json().type).toContain(
    'niet-aan-tafel',
  )
  await ogo.zeg('Verkeerd', conform)
  await ogo.doe('POST', '/sluitingen')
  expect((await neemTerug(ogo, 'Verkeerd')).json()).toMatchObject({
    type: expect.stringContaining('agenda-status') as unknown,
    detail: expect.stringContaining('volgende agenda') as unknown,
  })
  await ogo.doe('POST', '/vaststellingen')
  const gelezen = ((await partner.get(`/agendas/${ogo.id}`)).json() as Agenda).punten.find(({ titel }) => titel === 'Verkeerd')!
  expect(gelezen).toMatchObject({ uitkomst: 'aangenomen', teruggenomen: [] })
})

test('a decision in the register stays: the way is a later decision that replaces it; an advice on its way stays too', async () => {
  const weg = besluitWeg(house)
  const behandeling = madeWeg(
    await weg.eigenWeg('demandmanager.zevenaar', 'Langs het college', [
      [1, 'Secretarissen', 'advies'],
      [2, 'College van Zevenaar', 'besluit'],
    ]),
  )
  const brengIn = async (tafel: string, dag: string) => {
    const werk = tafelwerk(secretaris, await planVergadering(house, tafel, dag))
    const { resultaten } = (await secretaris.get(`/agendas/${werk.id}/inbreng`)).json() as {
      resultaten: { soort: string; id: string; titel: string }[]
    }
    const { soort, id } = resultaten.find(({ titel }) => titel === behandeling.titel)!
    await werk.doe('POST', '/inbreng', { inbreng: [{ soort, id }] })
    await werk.doe('POST', '/openingen')
    await allenAanwezig(werk)
    return werk
  }
  const advies = await brengIn('Secretarissen', overDagen(-1))
  await advies.zeg(behandeling.titel, { ...conform, oordeel: 'positief' })
  expect((await neemTerug(advies, behandeling.titel)).json().type).toContain('punt-is-gezegd')
  const besluit = await brengIn('College van Zevenaar', overDagen(0))
  await besluit.zeg(behandeling.titel, conform)
  expect((await neemTerug(besluit, behandeling.titel)).json()).toMatchObject({
    type: expect.stringContaining('punt-is-besluit') as unknown,
    detail: expect.stringContaining('vervangt of intrekt') as unknown,
  })
  expect((await besluit.punt(behandeling.titel)).uitkomst).toBe('aangenomen')
})
