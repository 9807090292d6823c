import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { type Actor, type Hoed, scopeOf } from '#platform/http/actor.ts'
import { type Context, wallClock } from '#platform/http/context.ts'
import { doelIdOf, findDoel } from '#modules/doelen/index.ts'
import { DE_LIEMERS_IDS } from '#modules/samenwerking/index.ts'
import { findWens, markWens, wensIdOf } from '#modules/vraag/index.ts'

/** What higher rooms use of this room and of doelen, under the hat of whoever asks. */
let house: TestHouse
let secretaris: TestPerson
let duiven: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  secretaris = await house.signIn('secretaris.westervoort')
  duiven = await house.signIn('demandmanager.duiven')
})
afterAll(() => house.close())

/** As a command of a higher room would: in one transaction, under the hat of this person. */
async function as<T>(person: TestPerson, work: (context: Context) => Promise<T>): Promise<T> {
  const sessie = (await person.get('/sessie')).json() as { persoonId: string; naam: string; hoed: Hoed; permissies: string[] }
  const hoed = { ...sessie.hoed, regelingId: DE_LIEMERS_IDS.regeling, tafelIds: [] }
  const actor: Actor = { persoonId: sessie.persoonId, naam: sessie.naam, hoed, permissions: new Set(sessie.permissies), alleenLezen: false }
  const visitor = { persoonId: sessie.persoonId, naam: sessie.naam, email: '', actor, hoeden: [hoed], sessieHash: null }
  return house.db.database.write(scopeOf({ persoonId: sessie.persoonId, hoed }), (db) =>
    work({ db, visitor, clock: wallClock, operation: 'draftVoorstel' } as unknown as Context),
  )
}

test('a wish and a goal are found with what a higher room needs, and only as far as the hat sees them', async () => {
  expect(await as(secretaris, ({ db }) => findWens(db, wensIdOf('wetten')))).toEqual({
    id: wensIdOf('wetten'),
    titel: 'Nieuwe wetten één keer samen uitzoeken',
    waarvoor: expect.stringContaining('Beleidsmedewerkers weten wat een nieuwe wet'),
    status: 'ingediend',
    eigenOrganisatieId: DE_LIEMERS_IDS.organisatie('duiven'),
    doelId: doelIdOf('duiven-wetten'),
    aansluitingen: [{ organisatieId: DE_LIEMERS_IDS.organisatie('westervoort'), keuze: 'nu', vanafJaar: null }],
  })
  expect(await as(secretaris, ({ db }) => findWens(db, wensIdOf('beeld')))).toBeNull()
  expect(await as(secretaris, ({ db }) => findDoel(db, doelIdOf('data')))).toEqual({
    id: doelIdOf('data'),
    titel: 'Krachten bundelen op datagedreven werken',
    onderwerp: 'Datagedreven werken',
    soort: 'gezamenlijk',
    ingediend: true,
  })
  expect(await as(secretaris, ({ db }) => findDoel(db, doelIdOf('zevenaar-kosten')))).toBeNull()
})

test('a proposal takes the wish along, gives it back, and a decision ends it; each step is in the history', async () => {
  const id = wensIdOf('wetten')
  const status = async () => (await duiven.get(`/wensen/${id}`)).json() as { status: string; versie: number }
  await expect(as(secretaris, (context) => markWens(context, id, 'besloten'))).rejects.toThrow('Deze wens is ingediend.')
  await as(secretaris, (context) => markWens(context, id, 'in_voorstel'))
  expect(await status()).toMatchObject({ status: 'in_voorstel', versie: 2 })
  const withdrawn = await duiven.send('POST', `/wensen/${id}/intrekkingen`, { grond: 'Toch niet.' }, { 'if-match': '"2"' })
  expect(withdrawn.json()).toMatchObject({ status: 409, detail: expect.stringContaining('Trek eerst dat voorstel in.') })
  await as(secretaris, (context) => markWens(context, id, 'ingediend'))
  await as(secretaris, (context) => markWens(context, id, 'in_voorstel'))
  await as(secretaris, (context) => markWens(context, id, 'besloten'))
  expect(await status()).toMatchObject({ status: 'besloten', versie: 5 })
  await expect(as(secretaris, (context) => markWens(context, id, 'ingediend'))).rejects.toThrow('Deze wens is al besloten.')
  expect((await duiven.get(`/historie?onderwerpId=${id}`)).json().totaal).toBe(4)
})
