import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'

/** What taking part costs, stepping in after the decision, and who goes ahead of the others: over HTTP and at the walls. */
let house: TestHouse
let zevenaar: TestPerson
let duiven: TestPerson
let westervoort: TestPerson
let rid: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  zevenaar = await house.signIn('demandmanager.zevenaar')
  duiven = await house.signIn('demandmanager.duiven')
  westervoort = await house.signIn('demandmanager.westervoort')
  rid = await house.signIn('directeur.rid')
})
afterAll(() => house.close())

const id = (partij: string) => DE_LIEMERS_IDS.organisatie(partij)
const invoer = (more: object = {}) => ({
  investering: '120000.00',
  afschrijvingJaren: 4,
  vasteKostenPerJaar: '30000.00',
  prijsPerEenheid: 'PM',
  eenheid: 'afspraak',
  eersteJaar: 2028,
  aantalJaren: 4,
  opzegtermijnJaren: 1,
  gewichtBron: 'Inwoners op 1 januari 2026',
  bron: 'Raming van de leverancier',
  delen: [
    { organisatieId: id('zevenaar'), gewicht: '45000', eenheden: '1200' },
    { organisatieId: id('duiven'), gewicht: '25000', eenheden: null },
  ],
  ...more,
})
const post = async (person: TestPerson, wens: string, pad: string, body: object = {}) => {
  const { versie } = (await person.get(`/wensen/${wens}`)).json() as { versie: number }
  return person.send('POST', `/wensen/${wens}/${pad}`, body, { 'if-match': `"${versie}"` })
}
const figures = (person: TestPerson, wens: string, versie: number, body: object = invoer()) =>
  person.send('PUT', `/wensen/${wens}/deelnamecijfers`, body, { 'if-match': `"${versie}"` })
const draft = async () =>
  ((await zevenaar.send('POST', '/wensen', { titel: 'Samen inkopen', waarvoor: 'Het is dan goedkoper.' })).json() as { id: string }).id
const shared = async () => {
  const wens = await draft()
  expect((await post(zevenaar, wens, 'indieningen')).statusCode).toBe(201)
  return wens
}
const decide = (wens: string, status = 'besloten') =>
  house.db.owner.query('update vraag.wens set status = $2 where id = $1', [wens, status])

describe('the figures', () => {
  test('of a draft stay on the own side; handed in, the owner and the supplier keep them, each change with its version', async () => {
    const wens = await draft()
    expect((await zevenaar.get(`/wensen/${wens}/deelnamecijfers`)).json()).toEqual({ cijfers: null, versie: 0 })
    expect((await figures(zevenaar, wens, 0)).json()).toMatchObject({
      cijfers: { investering: '120000.00', prijsPerEenheid: 'PM' },
      versie: 1,
    })
    expect((await duiven.get(`/wensen/${wens}/deelnamecijfers`)).statusCode).toBe(404)
    expect((await rid.get('/historie')).body).not.toContain('Raming van de leverancier')
    await post(zevenaar, wens, 'indieningen')
    expect((await figures(duiven, wens, 1)).json()).toMatchObject({ status: 403, detail: expect.stringContaining('de leverancier') })
    expect((await figures(rid, wens, 0)).statusCode).toBe(412)
    expect((await figures(rid, wens, 1, invoer({ prijsPerEenheid: '2.50' }))).json()).toMatchObject({
      cijfers: { prijsPerEenheid: '2.50', organisatieNaam: expect.any(String) },
      versie: 2,
    })
    expect((await duiven.get(`/historie?onderwerpId=${wens}`)).json().resultaten[0].verschillen).toEqual([
      { veld: 'prijsPerEenheid', voor: 'PM', na: '2.50' },
    ])
  })

  test('tell all faults at once, and always leave somebody to pay', async () => {
    const wens = await shared()
    const faults = async (body: object) =>
      ((await figures(zevenaar, wens, 0, body)).json().invalidParams as { name: string }[]).map(({ name }) => name)
    expect(await faults(invoer({ investering: '-1.00', aantalJaren: 0, eenheid: '' }))).toEqual(['investering', 'eenheid', 'aantalJaren'])
    const duivenTwice = [1, 2].map(() => ({ organisatieId: id('duiven'), gewicht: '1', eenheden: null }))
    expect(await faults(invoer({ delen: [...duivenTwice, { organisatieId: wens, gewicht: '1', eenheden: null }] }))).toEqual([
      'delen.1.organisatieId',
      'delen.2.organisatieId',
      'delen',
    ])
  })

  test('are the terms once there is a decision: nobody changes them, whoever is not in steps in from a year on', async () => {
    const wens = await shared()
    await figures(zevenaar, wens, 0)
    await post(duiven, wens, 'aansluitingen', { keuze: 'meeliften', reden: 'Wij gebruiken het soms.' })
    await post(westervoort, wens, 'aansluitingen', { keuze: 'nu', reden: 'Wij doen mee.' })
    await decide(wens)
    expect((await figures(zevenaar, wens, 1)).json()).toMatchObject({ status: 409, detail: expect.stringContaining('staan vast') })
    expect((await post(duiven, wens, 'aansluitingen', { keuze: 'nu', reden: 'Toch.' })).json().detail).toContain('instappen vanaf een jaar')
    expect((await post(duiven, wens, 'aansluitingen', { keuze: 'later', vanafJaar: 2020, reden: 'Toch.' })).json().detail).toContain(
      'dat voorbij is',
    )
    expect(
      (await post(duiven, wens, 'aansluitingen', { keuze: 'later', vanafJaar: 2031, reden: 'Ons contract loopt dan af.' })).statusCode,
    ).toBe(201)
    expect((await post(westervoort, wens, 'aansluitingen', { keuze: 'later', vanafJaar: 2031, reden: 'x' })).json().detail).toContain(
      'doet al mee',
    )
  })

  test('stand behind a wall: only of a wish in sight, by its owner or the supplier, and not after the decision', async () => {
    const wens = await shared()
    const insert = (partij: string, eerste = 2028) =>
      `insert into vraag.deelnamecijfers (wens_id, afschrijving_jaren, eenheid, eerste_jaar, aantal_jaren, gewicht_bron, bron, delen, organisatie_id, persoon_naam, bijgewerkt_op)
       values ('${wens}', 4, 'x', ${eerste}, 4, 'x', 'x', '[]', '${id(partij)}', 'x', now())`
    const under = (naam: string, ...statements: string[]) => onderHoed(house, naam, ...statements)
    expect(await under('demandmanager.duiven', insert('duiven'))).toBe('geweigerd')
    expect(await under('demandmanager.zevenaar', insert('duiven'))).toBe('geweigerd')
    expect(await under('controller.arnhem', insert('zevenaar'))).toBe('geweigerd')
    expect(await under('demandmanager.zevenaar', insert('zevenaar'))).toBe(1)
    await figures(zevenaar, wens, 0)
    const change = `update vraag.deelnamecijfers set aantal_jaren = 9, organisatie_id = hoed.organisatie() where wens_id = '${wens}'`
    expect(await under('demandmanager.duiven', change)).toBe(0)
    expect(await under('directeur.rid', change)).toBe(1)
    expect(await under('controller.arnhem', 'select from vraag.deelnamecijfers')).toBe(0)
    await decide(wens)
    expect(await under('demandmanager.zevenaar', change)).toBe(0)
  })
})

describe('who goes ahead of the others', () => {
  const eerste = { soort: 'eerste_gebruiker', vanaf: '2028-03-01', wat: 'Twee baliemedewerkers testen het een maand.' }
  const sponsor = { soort: 'sponsor', wat: 'Wij garanderen de eerste afname.', namens: 'De secretaris', bedrag: '25000.00', jaren: 2 }

  test('takes part now, with a mandate; everybody sees it; taken back with a reason until there is a decision', async () => {
    const wens = await shared()
    expect((await post(duiven, wens, 'steun', sponsor)).json().detail).toContain('Kies eerst dat u nu meedoet')
    await post(duiven, wens, 'aansluitingen', { keuze: 'nu', reden: 'Wij doen mee.' })
    expect((await post(duiven, wens, 'steun', sponsor)).statusCode).toBe(201)
    expect((await post(duiven, wens, 'steun', sponsor)).json().detail).toContain('zegde dit al toe')
    expect((await post(zevenaar, wens, 'steun', eerste)).statusCode).toBe(201)
    expect((await post(rid, wens, 'steun', eerste)).statusCode).toBe(403)
    expect((await westervoort.get(`/wensen/${wens}`)).json().steun).toMatchObject([
      { organisatieNaam: 'Duiven', soort: 'sponsor', bedrag: '25000.00', jaren: 2, namens: 'De secretaris', ingetrokken: null },
      { organisatieNaam: 'Zevenaar', soort: 'eerste_gebruiker', vanaf: '2028-03-01', bedrag: null },
    ])
    expect((await post(duiven, wens, 'aansluitingen', { keuze: 'niet', reden: 'Toch niet.' })).json().detail).toContain('Trek die eerst in')
    expect(
      (await post(duiven, wens, 'steun/intrekkingen', { soort: 'sponsor', grond: 'De raad wil het niet.' })).json().steun[0],
    ).toMatchObject({
      ingetrokken: { reden: 'De raad wil het niet.' },
    })
    await decide(wens)
    expect((await post(zevenaar, wens, 'steun/intrekkingen', { soort: 'eerste_gebruiker', grond: 'x' })).json().detail).toContain(
      'kan niet meer',
    )
  })

  test('says how much, for how long and who says so; all faults at once', async () => {
    const wens = await shared()
    const faults = async (body: object) =>
      ((await post(zevenaar, wens, 'steun', body)).json().invalidParams as { name: string }[]).map(({ name }) => name)
    expect(await faults({ soort: 'sponsor', wat: 'x' })).toEqual(['namens', 'bedrag', 'jaren'])
    expect(await faults({ soort: 'eerste_gebruiker', wat: '' })).toEqual(['wat', 'vanaf'])
    expect(await faults({ ...sponsor, bedrag: '0.00' })).toEqual(['bedrag'])
  })

  test('falls with the owner who leaves the wish', async () => {
    const wens = await shared()
    await post(zevenaar, wens, 'steun', eerste)
    await post(duiven, wens, 'aansluitingen', { keuze: 'nu', reden: 'Wij doen mee.' })
    expect((await post(zevenaar, wens, 'intrekkingen', { grond: 'Geen geld.' })).json()).toMatchObject({
      status: 'overgedragen',
      steun: [{ ingetrokken: { reden: 'Geen geld.' } }],
    })
  })

  test('stands behind a wall: in the own name, by who takes part now, and never undone by another', async () => {
    const wens = await shared()
    const insert = (partij: string) =>
      `insert into vraag.steun (id, wens_id, organisatie_id, soort, vanaf, wat, persoon_naam, gegeven_op)
       values (gen_random_uuid(), '${wens}', '${id(partij)}', 'eerste_gebruiker', '2028-01-01', 'x', 'x', now())`
    const under = (naam: string, ...statements: string[]) => onderHoed(house, naam, ...statements)
    expect(await under('demandmanager.duiven', insert('duiven'))).toBe('geweigerd')
    expect(await under('demandmanager.duiven', insert('zevenaar'))).toBe('geweigerd')
    expect(await under('demandmanager.zevenaar', insert('zevenaar'))).toBe(1)
    await post(zevenaar, wens, 'steun', eerste)
    const undo = `update vraag.steun set ingetrokken_op = now(), reden = 'x' where wens_id = '${wens}'`
    expect(await under('demandmanager.duiven', undo)).toBe(0)
    expect(await under('demandmanager.zevenaar', undo)).toBe(1)
    expect(await under('controller.arnhem', 'select from vraag.steun')).toBe(0)
    await decide(wens)
    expect(await under('demandmanager.zevenaar', undo)).toBe(0)
  })
})
