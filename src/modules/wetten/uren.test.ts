import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Wet, WetInLijst } from '#modules/wetten/contract.ts'
import { made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'
import { onderHoed, onderOrganisatie } from '../../test-muur.ts'

/** Hours on a law, the wishes that come of it, and the walls of the database. */
let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date('2026-11-22T10:00:00Z'), today: () => '2026-11-22' } })
})
afterAll(() => house.close())

const people = new Map<string, ReturnType<TestHouse['signIn']>>()
const who = (naam: string): ReturnType<TestHouse['signIn']> => {
  if (!people.has(naam)) people.set(naam, house.signIn(naam))
  return people.get(naam)!
}
const send = async (naam: string, [method, path]: readonly ['POST' | 'PUT' | 'DELETE', string], body?: object, seen?: { versie: number }) =>
  (await who(naam)).send(method, path, body, seen ? match(seen) : {})
const voorbeeld = async (naam: string, begin: string) => {
  const wetten = (await (await who(naam)).get('/wetten?pageSize=100')).json().resultaten as WetInLijst[]
  return (await (await who(naam)).get(`/wetten/${wetten.find((wet) => wet.naam.startsWith(begin))!.id}`)).json() as Wet
}

const ZEVENAAR = 'demandmanager.zevenaar'
const DUIVEN = 'demandmanager.duiven'
const dag = { persoonNaam: 'Iemand', van: '2026-11-16', totEnMet: '2026-11-20', minuten: 150, waaraan: 'lezen', gedeeld: true }

describe('hours', () => {
  test('the example: shared hours over the agreed key, what each gave more or less, and what alone would have taken', async () => {
    const wet = await voorbeeld('raadslid.duiven', 'Wet modernisering')
    expect(wet).toMatchObject({ sleutelNaam: 'Verdeelsleutel RID De Liemers', sleutelFout: '' })
    const regel = (naam: string) => wet.balans.find(({ organisatieNaam }) => organisatieNaam === naam)!
    expect(regel('Zevenaar')).toMatchObject({ gegeven: 2160, aandeel: 1997, verschil: 163, raming: 3120, deelt: true })
    expect(wet.balans.reduce((sum, { verschil }) => sum + verschil!, 0)).toBe(0)
    expect(wet.balans.reduce((sum, { aandeel }) => sum + aandeel!, 0)).toBe(3840)
    expect(wet.balans.filter(({ deelt }) => !deelt)).toMatchObject([{ gegeven: 960, aandeel: 0, raming: null }])
  })

  test('each writes its own, in quarters, of days that are over; nobody touches those of another', async () => {
    const wet = await voorbeeld(DUIVEN, 'Nieuwe Archiefwet')
    const weg = ['POST', `/wetten/${wet.id}/uren`] as const
    expect((await send('raadslid.duiven', weg, dag)).statusCode).toBe(403)
    expect((await send(DUIVEN, weg, { ...dag, minuten: 20 })).json().invalidParams).toMatchObject([
      { name: 'minuten', reason: 'Rond af op een kwartier. Bijvoorbeeld 2,25 of 2,5.' },
    ])
    expect((await send(DUIVEN, weg, { ...dag, totEnMet: '2026-11-23' })).json().invalidParams).toMatchObject([{ name: 'totEnMet' }])
    const na = made<Wet>(await send('controller.duiven', weg, dag))
    const rij = na.uren[0]!
    const pad = `/wetten/${wet.id}/uren/${rij.id}`
    expect((await send(ZEVENAAR, ['PUT', pad], dag, rij)).statusCode).toBe(403)
    const later = (await send(DUIVEN, ['PUT', pad], { ...dag, minuten: 165, gedeeld: false }, rij)).json() as Wet
    expect(later.uren[0]).toMatchObject({ minuten: 165, gedeeld: false, versie: 2 })
    expect(later.balans.every(({ gegeven, verschil }) => gegeven === 0 && verschil === 0)).toBe(true)
    expect((await send(DUIVEN, ['DELETE', pad], undefined, rij)).statusCode).toBe(412)
    expect((await send(DUIVEN, ['DELETE', pad], undefined, later.uren[0])).statusCode).toBe(204)
  })

  test('an estimate of alone comes from a municipality, can change and can go', async () => {
    const wet = await voorbeeld(DUIVEN, 'Nieuwe Archiefwet')
    const pad = ['PUT', `/wetten/${wet.id}/raming`] as const
    expect((await send('directeur.rid', pad, { minuten: 600 })).json().type).toContain('geen-gemeente')
    const van = (answer: Wet) => answer.balans.find(({ organisatieNaam }) => organisatieNaam === 'Duiven')!.raming
    expect(van((await send(DUIVEN, pad, { minuten: 600 })).json())).toBe(600)
    expect(van((await send(DUIVEN, pad, { minuten: 900 })).json())).toBe(900)
    expect(van((await send(DUIVEN, pad, { minuten: null })).json())).toBeNull()
  })

  test('a key has to be agreed: one that is a draft, or not there, divides no hours', async () => {
    const wet = await voorbeeld(ZEVENAAR, 'Nieuwe Archiefwet')
    const sleutels = (await (await who('controller.zevenaar')).get('/verdeelsleutels?pageSize=100')).json().resultaten as {
      id: string
      status: string
    }[]
    const kies = (sleutelId: string | null, seen = wet) => send(ZEVENAAR, ['PUT', `/wetten/${wet.id}/sleutel`], { sleutelId }, seen)
    const concept = sleutels.find(({ status }) => status === 'concept')!
    expect((await kies(concept.id)).json()).toMatchObject({ status: 409, invalidParams: [{ name: 'sleutelId' }] })
    const gekozen = (await kies(sleutels.find(({ status }) => status === 'vastgesteld')!.id)).json() as Wet
    expect(gekozen.sleutelNaam).not.toBeNull()
    expect(((await kies(null, gekozen)).json() as Wet).sleutelId).toBeNull()
  })
})

describe('a wish that comes of a law', () => {
  test('has what the law asks at least as its evidence, from the last shared analysis; a law without one proves nothing', async () => {
    const bewijzen = async (naam: string, id: string) => (await (await who(naam)).get(`/wetbewijzen?wensId=${id}`)).json().resultaten
    const wens = made<{ id: string; versie: number }>(
      await send(ZEVENAAR, ['POST', '/wensen'], { titel: 'Bericht', waarvoor: 'Weten dat er iets is.' }),
    )
    const zonder = await voorbeeld(ZEVENAAR, 'Nieuwe Archiefwet')
    made<Wet>(await send(ZEVENAAR, ['POST', `/wetten/${zonder.id}/wensen`], { wensId: wens.id }))
    expect(await bewijzen(ZEVENAAR, wens.id)).toEqual([])
    const met = await voorbeeld(ZEVENAAR, 'Wet modernisering elektronisch bestuurlijk verkeer')
    made<Wet>(await send(ZEVENAAR, ['POST', `/wetten/${met.id}/wensen`], { wensId: wens.id }))
    const [last] = met.analyses.toSorted((a, b) => b.nummer! - a.nummer!)
    expect(await bewijzen(ZEVENAAR, wens.id)).toMatchObject([
      { wetId: met.id, inwerkingOp: '2026-01-01', zekerheid: 'vast', minimum: last!.minimum },
    ])
    expect(await bewijzen(DUIVEN, wens.id)).toEqual([])
    for (const id of [zonder.id, met.id]) expect((await send(ZEVENAAR, ['DELETE', `/wetten/${id}/wensen/${wens.id}`])).statusCode).toBe(204)
  })

  test('is as visible as the wish: a draft of another shows nowhere', async () => {
    const wet = await voorbeeld(ZEVENAAR, 'Nieuwe Archiefwet')
    const wens = made<{ id: string }>(
      await send(ZEVENAAR, ['POST', '/wensen'], { titel: 'Patrijsarchief', waarvoor: 'Patrijzen vinden hun stukken terug.' }),
    )
    const koppel = (naam: string) => send(naam, ['POST', `/wetten/${wet.id}/wensen`], { wensId: wens.id })
    expect((await koppel(DUIVEN)).json().type).toContain('wens-onbekend')
    expect(made<Wet>(await koppel(ZEVENAAR)).wensen).toMatchObject([{ titel: 'Patrijsarchief', eigenKant: true }])
    expect((await koppel(ZEVENAAR)).json().type).toContain('wens-al-gekoppeld')
    for (const plek of [`/wetten/${wet.id}`, `/historie?onderwerpId=${wet.id}&pageSize=100`])
      expect((await (await who(DUIVEN)).get(plek)).body).not.toContain('Patrijs')
    expect((await send(ZEVENAAR, ['DELETE', `/wetten/${wet.id}/wensen/${wens.id}`])).statusCode).toBe(204)
    expect((await voorbeeld(ZEVENAAR, 'Nieuwe Archiefwet')).wensen).toEqual([])
  })

  test('a draft that is thrown away takes its link with it', async () => {
    const wet = await voorbeeld(ZEVENAAR, 'Nieuwe Archiefwet')
    const wens = made<{ id: string; versie: number }>(await send(ZEVENAAR, ['POST', '/wensen'], { titel: 'Even', waarvoor: 'Voor even.' }))
    made<Wet>(await send(ZEVENAAR, ['POST', `/wetten/${wet.id}/wensen`], { wensId: wens.id }))
    expect((await send(ZEVENAAR, ['DELETE', `/wensen/${wens.id}`], undefined, wens)).statusCode).toBe(204)
    expect((await voorbeeld(ZEVENAAR, 'Nieuwe Archiefwet')).wensen).toEqual([])
  })

  test('of a wish that everybody sees, everybody reads in the history where it came from', async () => {
    const wet = await voorbeeld(ZEVENAAR, 'Nieuwe Archiefwet')
    const wens = made<{ id: string; versie: number }>(
      await send(ZEVENAAR, ['POST', '/wensen'], { titel: 'Fazantenstuk', waarvoor: 'Voor allen.' }),
    )
    expect((await send(ZEVENAAR, ['POST', `/wensen/${wens.id}/indieningen`], {}, wens)).statusCode).toBe(201)
    made<Wet>(await send(ZEVENAAR, ['POST', `/wetten/${wet.id}/wensen`], { wensId: wens.id }))
    expect((await (await who(DUIVEN)).get(`/historie?onderwerpId=${wet.id}&pageSize=100`)).body).toContain('Fazantenstuk')
  })

  test('only whoever laid the link takes it away', async () => {
    const wet = await voorbeeld(ZEVENAAR, 'Wet modernisering')
    const [wens] = wet.wensen
    expect(wens).toMatchObject({ titel: 'Nieuwe wetten één keer samen uitzoeken', organisatieNaam: 'Duiven' })
    expect((await send(ZEVENAAR, ['DELETE', `/wetten/${wet.id}/wensen/${wens!.id}`])).statusCode).toBe(403)
    expect((await send(DUIVEN, ['DELETE', `/wetten/${wet.id}/wensen/${wens!.id}`])).statusCode).toBe(204)
  })
})

describe('the database', () => {
  const onder = (naam: string, ...statements: string[]) => onderOrganisatie(house, naam, ...statements)
  const wetId = `(select w.id from wetten.wet w where w.naam like 'Wet modernisering%')`
  const dataId = `(select w.id from wetten.wet w where w.naam like 'Dataverordening%')`
  const org = (naam: string) => `(select o.id from samenwerking.organisatie o where o.naam = '${naam}' and o.soort = 'gemeente')`

  test('a draft is there for its own organisation only', async () => {
    const concept = 'select from wetten.afwijking where ingediend_op is null'
    expect(await onder('Westervoort', concept)).toBe(1)
    for (const ander of ['Zevenaar', 'Duiven']) expect(await onder(ander, concept)).toBe(0)
    expect(await onder('Duiven', 'select from wetten.analyse where ingediend_op is null')).toBe(1)
    for (const ander of ['Zevenaar', 'Westervoort'])
      expect(await onder(ander, 'select from wetten.analyse where ingediend_op is null')).toBe(0)
    expect(await onderHoed(house, null, 'select from wetten.wet')).toBe(0)
    expect(await onderHoed(house, 'controller.arnhem', 'select from wetten.analyse')).toBe(0)
  })

  test('what was shared stays as it was written, also for whoever wrote it', async () => {
    expect(await onder('Zevenaar', "update wetten.analyse set minimum = 'x' where ingediend_op is not null")).toBe(0)
    expect(await onder('Duiven', "update wetten.afwijking set oordeel = 'anders' where ingediend_op is not null")).toBe(0)
    expect(await onder('Zevenaar', 'delete from wetten.analyse where ingediend_op is not null')).toBe(0)
    expect(await onder('Zevenaar', 'delete from wetten.trekker')).toBe('geweigerd')
    expect(await onder('Zevenaar', 'update wetten.wet set organisatie_id = organisatie_id')).toBe('geweigerd')
  })

  test('nobody leads, analyses, deviates or spends hours in the name of another', async () => {
    const trek = (naam: string) =>
      `insert into wetten.trekker (id, wet_id, nummer, organisatie_id, persoon_naam, reden, sinds) values (gen_random_uuid(), ${wetId}, 9, ${org(naam)}, 'x', 'x', now())`
    expect(await onder('Duiven', trek('Duiven'))).toBe(1)
    expect(await onder('Duiven', trek('Zevenaar'))).toBe('geweigerd')
    const analyse = (wet: string, naam: string) =>
      `insert into wetten.analyse (id, regeling_id, wet_id, onderdelen, persoon_naam, bijgewerkt_op, eigen_organisatie_id) select gen_random_uuid(), w.regeling_id, w.id, '[]', 'x', now(), ${org(naam)} from wetten.wet w where w.id = ${wet}`
    expect(await onder('Zevenaar', analyse(wetId, 'Zevenaar'))).toBe(1)
    expect(await onder('Duiven', analyse(wetId, 'Duiven'))).toBe('geweigerd')
    const afwijking = (wet: string, nummer: number) =>
      `insert into wetten.afwijking (id, regeling_id, wet_id, bij_nummer, oordeel, persoon_naam, bijgewerkt_op, eigen_organisatie_id) select gen_random_uuid(), w.regeling_id, w.id, ${nummer}, 'hetzelfde', 'x', now(), ${org('Duiven')} from wetten.wet w where w.id = ${wet}`
    expect(await onder('Duiven', afwijking(wetId, 2))).toBe(1)
    expect(await onder('Duiven', afwijking(wetId, 3))).toBe('geweigerd')
    expect(await onder('Duiven', afwijking(dataId, 1))).toBe('geweigerd')
    expect(await onder('Duiven', "update wetten.uren set waaraan = 'x' where waaraan = 'zaaksysteem nakijken'")).toBe(0)
    expect(await onder('Duiven', `delete from wetten.raming where organisatie_id = ${org('Zevenaar')}`)).toBe(0)
  })

  test('a link to a wish is seen by who sees the wish, and taken away by who laid it', async () => {
    const koppel = `insert into wetten.wet_wens (wet_id, wens_id, organisatie_id) select ${dataId}, w.id, ${org('Zevenaar')} from vraag.wens w where w.titel = `
    const [concept, gedeeld] = ["'Eén kloppend beeld van onze wijken'", "'Nieuwe wetten één keer samen uitzoeken'"]
    const weg = `delete from wetten.wet_wens where wet_id = ${dataId}`
    expect(await onder('Zevenaar', koppel + concept, weg)).toBe(1)
    expect(await onder('Duiven', koppel + concept)).toBe(0)
    expect(await onder('Duiven', koppel + gedeeld)).toBe('geweigerd')
    await house.db.owner.query(koppel + concept)
    await house.db.owner.query(koppel + gedeeld)
    expect(await onder('Zevenaar', `select from wetten.wet_wens where wet_id = ${dataId}`)).toBe(2)
    expect(await onder('Duiven', `select from wetten.wet_wens where wet_id = ${dataId}`)).toBe(1)
    expect(await onder('Duiven', weg)).toBe(0)
    expect(await onder('Zevenaar', weg)).toBe(2)
  })

  test('a draft goes to the partners only from the side of who leads', async () => {
    const neemOver = `insert into wetten.trekker (id, wet_id, nummer, organisatie_id, persoon_naam, reden, sinds)
      values (gen_random_uuid(), ${dataId}, 2, ${org('Duiven')}, 'x', 'x', now())`
    const deel = "update wetten.analyse set nummer = 1, minimum = 'x', ingediend_op = now() where ingediend_op is null"
    expect(await onder('Duiven', neemOver, deel)).toBe(1)
    expect(await onder('Zevenaar', deel)).toBe(0)
  })
})
