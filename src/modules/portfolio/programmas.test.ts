import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Maatregel, Opdracht, Programma } from '#modules/portfolio/contract.ts'
import { PROGRAMMA_ID } from '#modules/portfolio/index.ts'
import { type BesluitWeg, besluitWeg, made, match } from '../../test-besluit.ts'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

let house: TestHouse
let weg: BesluitWeg

beforeAll(async () => {
  house = await buildTestHouse()
  weg = besluitWeg(house)
})
afterAll(() => house.close())

const get = async (as: string, path: string) => (await weg.who(as)).get(path)
const send = async (as: string, method: 'POST' | 'PUT', path: string, { body, thing }: { body?: object; thing?: { versie: number } }) =>
  (await weg.who(as)).send(method, path, body, thing ? match(thing) : {})
const namesOf = (answer: { json: () => { invalidParams?: { name: string }[] } }) => answer.json().invalidParams?.map(({ name }) => name)

describe('the programme of the report', () => {
  const read = async (as = 'raadslid.duiven') => (await get(as, `/programmas/${PROGRAMMA_ID}`)).json() as Programma

  test('ten rows add up to 640.000 + PM; what belongs to two years stands apart', async () => {
    const programma = await read()
    expect(programma.maatregelen).toHaveLength(10)
    expect(programma.totaal).toBe('640000.00 + PM')
    expect(programma.totalen).toEqual([
      { vanJaar: 2023, totEnMetJaar: 2023, totaal: '540000.00' },
      { vanJaar: 2023, totEnMetJaar: 2024, totaal: '100000.00' },
      { vanJaar: 2024, totEnMetJaar: 2025, totaal: '0.00 + PM' },
    ])
    expect(programma.stuurgroepNaam).toBe('Stuurgroep programma digitale volwassenheid')
  })

  test('what the source lost is null; what it says is there, with the amounts as they are', async () => {
    const { maatregelen } = await read()
    expect(
      maatregelen.map(({ nummer, van, bedrag }) => `${nummer} ${van ? `${van.jaar} Q${van.kwartaal ?? '?'}` : 'onbekend'} ${bedrag}`),
    ).toEqual([
      '1 onbekend null',
      '2 2023 Q1 30000.00',
      '3 2023 Q1 30000.00',
      '4 2024 Q? null',
      '5 2023 Q? 150000.00',
      '6 2023 Q? 300000.00',
      '7 2024 Q? PM',
      '8 2023 Q? 30000.00',
      '9 2024 Q? PM',
      '10 2023 Q1 100000.00',
    ])
    expect(maatregelen.every(({ uitBron, opdracht }) => uitBron && opdracht === null)).toBe(true)
  })

  test('who waits for whom is derived, and so is who is held up', async () => {
    const { maatregelen } = await read()
    expect(
      maatregelen.map(({ nummer, status, wachtNog }) => `${nummer} ${status} ${wachtNog.map((each) => each.nummer).join(',')}`),
    ).toEqual([
      '1 gepland ',
      '2 wacht 1',
      '3 wacht 1',
      '4 wacht 2,3,6',
      '5 in_uitvoering ',
      '6 wacht 1',
      '7 wacht 4',
      '8 wacht 2',
      '9 wacht 8',
      '10 gepland ',
    ])
  })

  test('loaded history starts nothing by itself either: no order, no start', async () => {
    const { maatregelen } = await read()
    const thing = maatregelen[9]!
    const refused = await send('directeur.rid', 'POST', `/maatregelen/${thing.id}/standen`, {
      body: { status: 'in_uitvoering', grond: 'Wij beginnen' },
      thing,
    })
    expect(refused.json()).toMatchObject({ status: 409, type: expect.stringContaining('opdracht-ontbreekt') })
    expect(refused.json().detail).toContain('Geef een opdracht op grond van een besluit')
  })

  test('the other cooperation sees none of it', async () => {
    expect((await get('controller.arnhem', `/programmas/${PROGRAMMA_ID}`)).statusCode).toBe(404)
    expect((await get('controller.arnhem', '/programmas')).json()).toEqual({ resultaten: [], totaal: 0 })
  })
})

describe('a programme of their own', () => {
  let programma: Programma
  let opdracht: Opdracht
  const maatregel: Record<string, Maatregel> = {}
  const plan = (nummer: number, given: object = {}) => ({ nummer, titel: `Maatregel <b>${nummer}</b>`, ...given })
  const add = async (nummer: number, given: object = {}) =>
    send('demandmanager.zevenaar', 'POST', `/programmas/${programma.id}/maatregelen`, { body: plan(nummer, given) })
  const change = (thing: Maatregel, given: object) =>
    send('directeur.rid', 'PUT', `/maatregelen/${thing.id}`, { body: plan(thing.nummer, given), thing })
  const move = (thing: Maatregel, status: string, as = 'directeur.rid') =>
    send(as, 'POST', `/maatregelen/${thing.id}/standen`, { body: { status, grond: 'Afgesproken in de stuurgroep' }, thing })
  const readMaatregel = async (id: string) => (await get('griffier.duiven', `/maatregelen/${id}`)).json() as Maatregel

  test('is made by the supplier or a demand manager, read by everyone', async () => {
    const body = { naam: 'Veilig werken', vanJaar: 2027, totEnMetJaar: 2028 }
    expect((await send('controller.zevenaar', 'POST', '/programmas', { body })).statusCode).toBe(403)
    programma = made<Programma>(await send('directeur.rid', 'POST', '/programmas', { body }))
    expect((await send('demandmanager.duiven', 'POST', '/programmas', { body })).json().type).toContain('programma-naam-is-uniek')
    const bad = await send('demandmanager.duiven', 'POST', '/programmas', { body: { naam: '', vanJaar: 1900, totEnMetJaar: 'x' } })
    expect(bad.statusCode).toBe(400)
    expect(namesOf(bad)).toEqual(['naam', 'vanJaar', 'totEnMetJaar'])
    expect(
      namesOf(await send('demandmanager.duiven', 'POST', '/programmas', { body: { ...body, naam: 'Andersom', totEnMetJaar: 2026 } })),
    ).toEqual(['totEnMetJaar'])
    expect((await get('raadslid.duiven', `/programmas/${programma.id}`)).json()).toMatchObject({ naam: 'Veilig werken', totaal: '0.00' })
  })

  test('PM travels along in its total; markup in a title stays text', async () => {
    maatregel['a'] = made<Maatregel>(
      await add(1, { bedrag: '1000.00', van: { jaar: 2027, kwartaal: 1 }, tot: { jaar: 2027, kwartaal: 2 } }),
    )
    maatregel['b'] = made<Maatregel>(await add(2, { bedrag: 'PM', van: { jaar: 2027, kwartaal: null }, wachtOp: [maatregel['a'].id] }))
    maatregel['c'] = made<Maatregel>(await add(3, { wachtOp: [maatregel['b'].id] }))
    const now = (await get('griffier.duiven', `/programmas/${programma.id}`)).json() as Programma
    expect(now.totaal).toBe('1000.00 + PM')
    expect(now.maatregelen.map(({ titel, status }) => `${titel} ${status}`)).toEqual([
      'Maatregel <b>1</b> gepland',
      'Maatregel <b>2</b> wacht',
      'Maatregel <b>3</b> wacht',
    ])
    expect((await add(2)).json().type).toContain('maatregel-nummer-is-uniek')
  })

  test('all faults of a plan at once; nobody waits for a stranger, and never in a circle', async () => {
    const bad = await change(maatregel['a']!, {
      van: { jaar: 2028, kwartaal: null },
      tot: { jaar: 2027, kwartaal: 4 },
      wachtOp: [(await get('griffier.duiven', `/programmas/${PROGRAMMA_ID}`)).json().maatregelen[0].id],
      besluitId: programma.id,
      opdrachtId: programma.id,
    })
    expect(bad.json()).toMatchObject({ status: 409, type: expect.stringContaining('plan-klopt-niet') })
    expect(namesOf(bad)?.toSorted()).toEqual(['besluitId', 'opdrachtId', 'tot', 'wachtOp.0'])
    const circle = await change(maatregel['a']!, { wachtOp: [maatregel['c']!.id] })
    expect(circle.json()).toMatchObject({ status: 409, type: expect.stringContaining('maatregelen-wachten-op-elkaar') })
    expect(circle.json().detail).toMatch(/(\d) wacht op (\d) wacht op (\d) wacht op \1\./)
    expect((await change(maatregel['a']!, { wachtOp: [maatregel['a']!.id] })).json().detail).toContain('1 wacht op 1')
  })

  test('nothing starts before the order is accepted, and nothing before what it waits for', async () => {
    const besluit = await weg.slotbesluit('Veilig werken')
    const partijen = (await get('demandmanager.zevenaar', '/deelnames?pageSize=100')).json().resultaten as {
      organisatieId: string
      rol: string
    }[]
    const van = (rol: string) => partijen.find((each) => each.rol === rol)!.organisatieId
    const body = {
      besluitId: besluit.id,
      opdrachtnemerId: van('opdrachtnemer'),
      acceptantId: van('eigenaar'),
      acceptantRol: 'Secretaris',
      termijnVan: '2027-01-01',
      termijnTotEnMet: '2027-12-31',
    }
    const maker = 'demandmanager.zevenaar'
    opdracht = made<Opdracht>(await send(maker, 'POST', '/opdrachten', { body }))
    expect(namesOf(await change(maatregel['a']!, { opdrachtId: opdracht.id }))).toEqual(['opdrachtId'])
    opdracht = made<Opdracht>(await send(maker, 'POST', `/opdrachten/${opdracht.id}/indieningen`, { thing: opdracht }))
    for (const key of ['a', 'b']) {
      const given = key === 'a' ? {} : { wachtOp: [maatregel['a']!.id] }
      const linked = await change(maatregel[key]!, { ...given, opdrachtId: opdracht.id })
      expect(linked.statusCode, linked.body).toBe(200)
      maatregel[key] = linked.json()
    }
    expect(maatregel['a']).toMatchObject({ opdracht: { id: opdracht.id, status: 'gegeven' }, besluit: { id: besluit.id } })
    const early = await move(maatregel['a']!, 'in_uitvoering')
    expect(early.json()).toMatchObject({ status: 409, type: expect.stringContaining('opdracht-niet-geaccepteerd') })
    expect(early.json().detail).toContain('om haar te accepteren')
    opdracht = made<Opdracht>(await send('directeur.rid', 'POST', `/opdrachten/${opdracht.id}/acceptaties`, { thing: opdracht }))
    const taken = (await get('directeur.rid', '/taken')).json().resultaten as { titel: string }[]
    expect(taken.map(({ titel }) => titel)).toContain('Begin aan maatregel 1: Maatregel <b>1</b>')
    expect((await move(maatregel['b']!, 'in_uitvoering')).json()).toMatchObject({
      status: 409,
      type: expect.stringContaining('maatregel-wacht'),
      detail: 'Deze maatregel wacht nog op 1 (Maatregel <b>1</b>). Rond dat eerst af, of haal het wachten weg.',
    })
    const punten = (await get('griffier.duiven', '/open-punten')).json().resultaten as { id: string; blokkade: string | null }[]
    expect(punten.find(({ id }) => id === maatregel['b']!.id)?.blokkade).toBe('Wacht op 1 (Maatregel <b>1</b>)')
  })

  test('one after the other: ready frees the next; a stale version and a step that does not fit are refused', async () => {
    expect((await move(maatregel['a']!, 'in_uitvoering', 'secretaris.zevenaar')).statusCode).toBe(403)
    const running = made<Maatregel>(await move(maatregel['a']!, 'in_uitvoering'))
    expect((await move(maatregel['a']!, 'klaar')).statusCode).toBe(412)
    expect((await move(running, 'gepland')).json().type).toContain('maatregel-status')
    expect(namesOf(await change(running, { opdrachtId: null }))).toEqual(['opdrachtId'])
    const ready = made<Maatregel>(await move(running, 'klaar', 'demandmanager.duiven'))
    expect(ready.status).toBe('klaar')
    const freed = await readMaatregel(maatregel['b']!.id)
    expect(freed).toMatchObject({ status: 'gepland', wachtNog: [] })
    expect(made<Maatregel>(await move(freed, 'in_uitvoering')).status).toBe('in_uitvoering')
    const historie = (await get('griffier.duiven', `/historie?onderwerpId=${ready.id}`)).json()
    expect(historie.totaal).toBe(4)
    expect(historie.resultaten[0].grond).toBe('Afgesproken in de stuurgroep')
  })

  test('what was stopped holds nobody up and may be planned again', async () => {
    const b = await readMaatregel(maatregel['b']!.id)
    const stopped = made<Maatregel>(await move(b, 'gestopt'))
    expect((await readMaatregel(maatregel['c']!.id)).status).toBe('gepland')
    expect(made<Maatregel>(await move(stopped, 'gepland')).status).toBe('gepland')
    expect((await readMaatregel(maatregel['c']!.id)).status).toBe('wacht')
  })
})
