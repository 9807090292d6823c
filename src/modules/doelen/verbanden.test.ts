import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BediendDoel } from '#modules/doelen/contract.ts'
import { doelIdOf } from '#modules/doelen/index.ts'
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

const on = (versie: number) => ({ 'if-match': `"${versie}"` })
const bediend = async (person: TestPerson) => (await person.get('/doelverbanden')).json().resultaten as BediendDoel[]
const van = async (person: TestPerson, id: string) => (await bediend(person)).find(({ doel }) => doel.id === id)?.verbanden ?? []

describe('what serves a goal', () => {
  test('are the measures that name it, with where they stand', async () => {
    const verbanden = await van(duiven, doelIdOf('volwassenheid'))
    expect(verbanden.filter(({ soort }) => soort === 'maatregel')).toMatchObject([
      { titel: 'Opstellen van een programma voor vergroten van de digitale volwassenheid aan beide kanten', stand: 'gepland' },
      { titel: 'Uitvoeren programma digitale volwassenheid', stand: 'gepland' },
    ])
  })

  test('is a wish, for whoever may see that wish: a draft of one municipality serves nothing in the eyes of another', async () => {
    const doelId = doelIdOf('basis')
    const before = await van(duiven, doelId)
    const wens = (
      await zevenaar.send('POST', '/wensen', { titel: 'Stille basis', waarvoor: 'De werkplek doet het altijd.', doelId })
    ).json()
    expect((await van(zevenaar, doelId)).map(({ titel }) => titel)).toContain('Stille basis')
    expect(await van(duiven, doelId)).toEqual(before)
    await zevenaar.send('POST', `/wensen/${wens.id}/indieningen`, {}, on(wens.versie))
    const after = await van(duiven, doelId)
    expect(after).toHaveLength(before.length + 1)
    expect(after).toContainEqual({ soort: 'wens', id: wens.id, titel: 'Stille basis', stand: 'ingediend', pad: `/wensen/${wens.id}` })
  })

  test('is for a measure only a goal that all partners see', async () => {
    const directeur = await house.signIn('directeur.rid')
    const [programma] = (await directeur.get('/programmas')).json().resultaten
    const [maatregel] = programma.maatregelen
    const geheim = (
      await zevenaar.send('POST', '/doelen', {
        soort: 'ambitie',
        onderwerp: 'Stil',
        titel: 'Stil doel',
        maatstaf: 'Iets',
        streefwaarde: '1',
        richting: 'hoger',
        streefdatum: '2028-01-01',
      })
    ).json()
    const change = (doelId: string) =>
      zevenaar.send(
        'PUT',
        `/maatregelen/${maatregel.id}`,
        { nummer: maatregel.nummer, titel: maatregel.titel, doelId },
        on(maatregel.versie),
      )
    expect((await change(geheim.id)).json().invalidParams).toMatchObject([
      { name: 'doelId', reason: 'Kies een doel dat alle partners zien.' },
    ])
    const changed = await change(doelIdOf('basis'))
    expect(changed.json(), changed.body).toMatchObject({ doel: { id: doelIdOf('basis') } })
    expect((await van(duiven, doelIdOf('basis'))).map(({ id }) => id)).toContain(maatregel.id)
  })
})

describe('where a promise began', () => {
  const doel = {
    soort: 'ambitie',
    onderwerp: 'Bellen',
    titel: 'Snel geholpen',
    maatstaf: 'Binnen een minuut',
    streefwaarde: '90',
    richting: 'hoger',
    streefdatum: '2027-06-30',
  }
  test.each([
    ['a value without a day', { startwaarde: '70' }, 'startdatum'],
    ['a day without a value', { startdatum: '2026-01-01' }, 'startdatum'],
    ['a day after the promise', { startwaarde: '70', startdatum: '2027-06-30' }, 'startdatum'],
    ['a K that nobody knows', { k: 'kracht' }, 'k'],
  ])('is not %s', async (_, given, name) => {
    const answer = await zevenaar.send('POST', '/doelen', { ...doel, ...given })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().invalidParams.map((fault: { name: string }) => fault.name)).toEqual([name])
  })

  test('stays with the goal, and with what it was in the history', async () => {
    const made = (await zevenaar.send('POST', '/doelen', { ...doel, k: 'klant', startwaarde: '70.0', startdatum: '2026-01-01' })).json()
    expect(made).toMatchObject({ k: 'klant', startwaarde: '70.0', startdatum: '2026-01-01' })
    const changed = await zevenaar.send('PUT', `/doelen/${made.id}`, doel, on(made.versie))
    expect(changed.json()).toMatchObject({ k: null, startwaarde: null, startdatum: null })
    expect((await zevenaar.get(`/historie?onderwerpId=${made.id}`)).body).toContain('{"veld":"startwaarde","voor":"70.0","na":null}')
  })
})
