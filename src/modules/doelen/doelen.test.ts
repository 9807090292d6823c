import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import type { DoelOnderwerp, Herijking } from '#modules/doelen/contract.ts'

/** The story of goals as the people of De Liemers live it, over HTTP; the clock can be turned to a year later. */
let house: TestHouse
let people: Record<string, TestPerson>
let vandaag = '2026-11-22'
const names = [
  'demandmanager.zevenaar',
  'demandmanager.duiven',
  'demandmanager.westervoort',
  'controller.zevenaar',
  'controller.sdl',
  'secretaris.zevenaar',
  'directeur.rid',
  'raadslid.duiven',
  'controller.arnhem',
]

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date(), today: () => vandaag } })
  people = Object.fromEntries(await Promise.all(names.map(async (naam) => [naam, await house.signIn(naam)] as const)))
})
afterAll(() => house.close())

const as = (naam: string) => people[naam]!
const zevenaar = () => as('demandmanager.zevenaar')
const duiven = () => as('demandmanager.duiven')

const velden = {
  soort: 'ambitie',
  onderwerp: 'Dienstverlening',
  titel: 'Bellers worden snel geholpen',
  maatstaf: 'Bellers die binnen een minuut iemand spreken',
  eenheid: 'procent',
  streefwaarde: '90.0',
  richting: 'hoger',
  streefdatum: '2027-06-30',
}
const on = (versie: number) => ({ 'if-match': `"${versie}"` })
const draft = async (person: TestPerson, invoer: object = {}) => {
  const answer = await person.send('POST', '/doelen', { ...velden, ...invoer })
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().id as string
}
const step = (person: TestPerson, id: string, what: string, body: object = {}, versie = 1) =>
  person.send('POST', `/doelen/${id}/${what}`, body, on(versie))
const shared = async (person: TestPerson, invoer: object = {}) => {
  const id = await draft(person, invoer)
  const answer = await step(person, id, 'indieningen')
  expect(answer.statusCode, answer.body).toBe(201)
  return id
}
const onderwerp = async (person: TestPerson, naam: string) =>
  ((await person.get('/doelonderwerpen')).json().resultaten as DoelOnderwerp[]).find((each) => each.onderwerp === naam)
const herijking = async (id: string) =>
  ((await duiven().get('/herijkingen')).json().resultaten as Herijking[]).find(({ doel }) => doel.id === id)

describe('an ambition or limit of our own', () => {
  test('is not there for anybody else until it is handed in', async () => {
    const id = await draft(zevenaar(), { titel: 'Kwartelplan', onderwerp: 'Kwartels' })
    const places = [
      '/doelen?pageSize=100',
      '/doelonderwerpen',
      '/zoekresultaten?search=kwartelplan',
      `/historie?onderwerpId=${id}`,
      '/open-punten',
    ]
    for (const other of [duiven(), as('directeur.rid'), as('controller.arnhem')]) {
      expect((await other.get(`/doelen/${id}`)).statusCode).toBe(404)
      expect((await other.get(`/doelen/${id}/metingen`)).statusCode).toBe(404)
      for (const place of places) expect((await other.get(place)).body, place).not.toMatch(/kwartel/i)
    }
    for (const place of places) expect((await as('controller.zevenaar').get(place)).body, place).toMatch(/kwartel/i)
    expect((await step(zevenaar(), id, 'indieningen')).json()).toMatchObject({ status: 'ingediend', versie: 2 })
    for (const place of places.filter((each) => each !== '/open-punten'))
      expect((await duiven().get(place)).body, place).toMatch(/kwartel/i)
  })

  test('changes as long as it is a draft; handed in it can only be withdrawn, with a reason', async () => {
    const id = await draft(zevenaar())
    const changed = await zevenaar().send('PUT', `/doelen/${id}`, { ...velden, streefwaarde: '95' }, on(1))
    expect(changed.json()).toMatchObject({ streefwaarde: '95', versie: 2 })
    expect((await zevenaar().send('PUT', `/doelen/${id}`, velden, on(1))).statusCode).toBe(412)
    expect((await step(zevenaar(), id, 'indieningen', {}, 2)).statusCode).toBe(201)
    expect((await zevenaar().send('PUT', `/doelen/${id}`, velden, on(3))).statusCode).toBe(409)
    expect((await zevenaar().send('DELETE', `/doelen/${id}`, undefined, on(3))).statusCode).toBe(409)
    expect((await step(zevenaar(), id, 'intrekkingen', {}, 3)).statusCode).toBe(400)
    expect((await step(duiven(), id, 'intrekkingen', { grond: 'Weg ermee.' }, 3)).statusCode).toBe(403)
    expect((await step(zevenaar(), id, 'intrekkingen', { grond: 'Ingehaald.' }, 3)).json().status).toBe('ingetrokken')
    const gone = await draft(zevenaar())
    expect((await zevenaar().send('DELETE', `/doelen/${gone}`, undefined, on(1))).statusCode).toBe(204)
  })

  test('is handed in with a mandate only, and written by who may', async () => {
    const id = await draft(as('directeur.rid'))
    expect((await step(as('directeur.rid'), id, 'indieningen')).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('geen-mandaat'),
    })
    expect((await as('controller.zevenaar').send('POST', '/doelen', velden)).statusCode).toBe(403)
    expect((await as('raadslid.duiven').send('POST', '/doelen', velden)).statusCode).toBe(403)
  })

  test('has a measure and a date; all faults at once, in Dutch', async () => {
    const answer = await zevenaar().send('POST', '/doelen', {
      soort: 'ambitie',
      titel: '',
      onderwerp: 'x'.repeat(81),
      streefwaarde: '9,5',
      richting: 'omhoog',
      verhouding: 'strijdig',
    })
    expect(answer.statusCode).toBe(400)
    const faults = Object.fromEntries(
      answer.json().invalidParams.map(({ name, reason }: { name: string; reason: string }) => [name, reason]),
    ) as Record<string, string>
    expect(faults).toEqual({
      onderwerp: 'Houd het onderwerp bij ten hoogste 80 tekens.',
      titel: 'Vul het doel in.',
      maatstaf: 'Vul wat u meet in.',
      streefwaarde: 'Vul een getal in met een punt voor de decimalen, bijvoorbeeld "0.52".',
      richting: 'Kies welke kant het op moet: hoger, lager of gelijk.',
      streefdatum: 'Vul een datum in als jjjj-mm-dd, bijvoorbeeld 2026-11-22.',
      gezamenlijkId: 'Kies het gezamenlijke doel waar dit bij hoort, of laat de verhouding leeg.',
      reden: 'Vul in waarom uw doel anders is dan het gezamenlijke doel.',
    })
  })

  test('keeps markup as the text that it is, and 5.0 as 5.0', async () => {
    const titel = '<b onmouseover=alert(1)>Doel</b> & "meer"'
    const id = await shared(zevenaar(), { titel, streefwaarde: '5.0' })
    expect((await duiven().get(`/doelen/${id}`)).json()).toMatchObject({ titel, streefwaarde: '5.0' })
  })
})

describe('beside the joint goal', () => {
  test('the example shows who agrees, who differs and who conflicts, per subject', async () => {
    const data = (await onderwerp(as('raadslid.duiven'), 'Datagedreven werken'))!
    expect(data.gezamenlijk.map(({ titel }) => titel)).toEqual(['Krachten bundelen op datagedreven werken'])
    expect(data.partijen.map(({ organisatieNaam, doelen }) => [organisatieNaam, doelen[0]!.verhouding])).toEqual([
      ['Duiven', 'anders'],
      ['Westervoort', 'strijdig'],
      ['Zevenaar', 'anders'],
    ])
    expect(data.telling).toEqual({ zelfde: 0, anders: 2, strijdig: 1, los: 0 })
    expect(await onderwerp(duiven(), 'Kosten van ICT')).toBeUndefined()
    expect((await onderwerp(zevenaar(), 'Kosten van ICT'))!.partijen).toHaveLength(1)
  })

  test('a joint goal is drafted, handed in and adopted by a decision; then it stays', async () => {
    const id = await shared(zevenaar(), { soort: 'gezamenlijk', onderwerp: 'Samen' })
    const besluit = { gremium: 'Algemeen bestuur', datum: '2026-11-20', kenmerk: 'AB 4' }
    expect((await step(duiven(), id, 'vaststellingen', besluit, 2)).statusCode).toBe(403)
    const future = await step(as('secretaris.zevenaar'), id, 'vaststellingen', { ...besluit, datum: '2026-11-23' }, 2)
    expect(future.json().invalidParams[0].name).toBe('datum')
    expect((await step(as('secretaris.zevenaar'), id, 'vaststellingen', besluit, 2)).json()).toMatchObject({
      status: 'vastgesteld',
      besluit,
    })
    expect((await step(zevenaar(), id, 'intrekkingen', { grond: 'Toch niet.' }, 3)).statusCode).toBe(409)
    const own = await shared(zevenaar())
    expect((await step(as('secretaris.zevenaar'), own, 'vaststellingen', besluit, 2)).json().detail).toContain(
      'Alleen een gezamenlijk doel',
    )
  })

  test('points at a joint goal that the partners see; a draft that something points at is not thrown away', async () => {
    const joint = await draft(zevenaar(), { soort: 'gezamenlijk', onderwerp: 'Verborgen' })
    const pointing = { gezamenlijkId: joint, verhouding: 'zelfde', onderwerp: 'Verborgen' }
    expect((await duiven().send('POST', '/doelen', { ...velden, ...pointing })).json().invalidParams[0].name).toBe('gezamenlijkId')
    const own = await draft(zevenaar(), pointing)
    expect((await step(zevenaar(), own, 'indieningen')).json()).toMatchObject({
      status: 409,
      detail: expect.stringContaining('Dien eerst'),
    })
    expect((await zevenaar().send('DELETE', `/doelen/${joint}`, undefined, on(1))).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('gezamenlijk-doel-in-gebruik'),
    })
    await step(zevenaar(), joint, 'indieningen')
    expect((await step(zevenaar(), own, 'indieningen')).statusCode).toBe(201)
    expect((await onderwerp(duiven(), 'Verborgen'))!.telling.zelfde).toBe(1)
  })
})

describe('a year later', () => {
  test('the measure is filled in and the promise stands beside the result', async () => {
    const id = await shared(zevenaar(), { titel: 'Belofte' })
    expect((await herijking(id))!.uitkomst).toBe('nog_niet')
    vandaag = '2027-07-15'
    expect(await herijking(id)).toMatchObject({ uitkomst: 'niet_gemeten', meting: null })
    const taken = async () => ((await zevenaar().get('/taken')).json().resultaten as { titel: string }[]).map(({ titel }) => titel)
    expect(await taken()).toContain('Meet wat hiervan is gekomen: Belofte')
    const measure = (person: TestPerson, body: object) =>
      person.send('POST', `/doelen/${id}/metingen`, { bron: 'Telefooncentrale', ...body })
    expect((await measure(duiven(), { datum: '2027-07-01', waarde: '88.5' })).statusCode).toBe(403)
    expect((await measure(zevenaar(), { datum: '2027-07-16', waarde: '88.5' })).json().invalidParams[0].name).toBe('datum')
    expect((await measure(as('controller.zevenaar'), { datum: '2027-07-01', waarde: '88.5' })).statusCode).toBe(201)
    expect(await herijking(id)).toMatchObject({ uitkomst: 'niet_gehaald', meting: { waarde: '88.5', bron: 'Telefooncentrale' } })
    expect(await taken()).not.toContain('Meet wat hiervan is gekomen: Belofte')
    // A mistake is mended by measuring the same day again: the last one written counts, both stay.
    expect((await measure(zevenaar(), { datum: '2027-07-01', waarde: '90' })).statusCode).toBe(201)
    expect((await herijking(id))!.uitkomst).toBe('gehaald')
    expect((await duiven().get(`/doelen/${id}/metingen`)).json().resultaten.map(({ waarde }: { waarde: string }) => waarde)).toEqual([
      '90',
      '88.5',
    ])
    vandaag = '2026-11-22'
  })

  test('a joint goal is measured by its owner or by whoever may adopt it', async () => {
    const [joint] = (await duiven().get('/doelen?soort=gezamenlijk&search=volwassen')).json().resultaten
    const body = { datum: '2026-11-01', waarde: '4.6', bron: 'Benchmark' }
    expect((await duiven().send('POST', `/doelen/${joint.id}/metingen`, body)).statusCode).toBe(403)
    expect((await as('controller.sdl').send('POST', `/doelen/${joint.id}/metingen`, body)).statusCode).toBe(201)
    expect((await as('secretaris.zevenaar').send('POST', `/doelen/${joint.id}/metingen`, body)).statusCode).toBe(201)
    expect(await herijking(joint.id)).toMatchObject({ uitkomst: 'nog_niet', meting: { waarde: '4.6' } })
  })

  test('a goal that was withdrawn is not measured any more', async () => {
    const id = await shared(zevenaar())
    await step(zevenaar(), id, 'intrekkingen', { grond: 'Ingehaald.' }, 2)
    const answer = await zevenaar().send('POST', `/doelen/${id}/metingen`, { datum: '2026-01-01', waarde: '1', bron: 'x' })
    expect(answer.statusCode).toBe(409)
  })
})
