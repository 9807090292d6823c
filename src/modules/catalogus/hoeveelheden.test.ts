import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hoeveelheden, Product } from '#modules/catalogus/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

/** Volumes per quarter and how a year is settled: what every bill stands on. */
let house: TestHouse
let controller: TestPerson
let raadslid: TestPerson

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' } })
  controller = await house.signIn('controller.sdl')
  raadslid = await house.signIn('raadslid.duiven')
})
afterAll(() => house.close())

const lees = async (jaar = 2026) => (await raadslid.get(`/hoeveelheden/${jaar}`)).json() as Hoeveelheden
const match = ({ versie }: { versie: number }) => ({ 'if-match': `"${versie}"` })
const productId = ({ producten }: Hoeveelheden, naam: string) => producten.find((each) => each.naam === naam)!.id
const deelnemerId = ({ deelnemers }: Hoeveelheden, naam: string) => deelnemers.find((each) => each.organisatieNaam === naam)!.organisatieId

test('everybody reads the plan beside the count; who asks for services stands on the sheet, who delivers does not', async () => {
  const blad = await lees()
  expect(blad.deelnemers.map(({ organisatieNaam }) => organisatieNaam)).toEqual(
    expect.arrayContaining(['Duiven', 'Westervoort', 'Zevenaar']),
  )
  expect(blad.deelnemers.map(({ organisatieNaam }) => organisatieNaam)).not.toContain('Samenwerking De Liemers')
  const werkplek = productId(blad, 'Werkplek')
  const van = blad.regels.filter((regel) => regel.productId === werkplek && regel.organisatieId === deelnemerId(blad, 'Zevenaar'))
  expect(van.map(({ kwartaal, begroot, werkelijk }) => [kwartaal, begroot, werkelijk])).toEqual([
    [1, '500', '507'],
    [2, '500', '514'],
    [3, '500', '521'],
    [4, '500', null],
  ])
})

test('the controller of the opdrachtnemer counts; the history says what changed; what is not named stays', async () => {
  const blad = await lees()
  const regel = {
    productId: productId(blad, 'Werkplek'),
    organisatieId: deelnemerId(blad, 'Zevenaar'),
    kwartaal: 4,
    begroot: '500',
    werkelijk: '528.5',
  }
  const answer = await controller.send(
    'PUT',
    '/hoeveelheden/2026',
    { regels: [{ ...regel, bron: 'Beheersysteem', peildatum: '2026-11-15' }] },
    match(blad),
  )
  expect(answer.statusCode, answer.body).toBe(200)
  const now = answer.json() as Hoeveelheden
  expect(now.versie).toBe(blad.versie + 1)
  expect(now.regels).toHaveLength(blad.regels.length)
  expect(now.regels).toContainEqual({ ...regel, bron: 'Beheersysteem', peildatum: '2026-11-15' })
  const stale = await controller.send('PUT', '/hoeveelheden/2026', { regels: [regel] }, match(blad))
  expect(stale.statusCode).toBe(412)
  const { rows } = await house.db.owner.query(`select na from journaal.regel where onderwerp_soort = 'hoeveelhedenblad'`)
  expect(rows[0].na).toEqual({ 'Werkplek, Zevenaar, kwartaal 4': 'begroot 500, geteld 528.5' })
})

test('a year that nobody wrote begins empty, and all faults come at once', async () => {
  const leeg = await lees(2031)
  expect(leeg).toMatchObject({ versie: 0, regels: [] })
  const bad = { productId: crypto.randomUUID(), organisatieId: crypto.randomUUID(), kwartaal: 1, begroot: '1' }
  const answer = await controller.send('PUT', '/hoeveelheden/2031', { regels: [bad, bad] }, match(leeg))
  expect(answer.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual([
    'regels.0.productId',
    'regels.0.organisatieId',
    'regels.1.productId',
    'regels.1.organisatieId',
    'regels.1.kwartaal',
  ])
  expect(await lees(2031)).toMatchObject({ versie: 0, regels: [] })
})

test('no municipality counts, not by the API and not past it', async () => {
  const blad = await lees()
  const gemeente = await house.signIn('controller.zevenaar')
  const regel = { productId: productId(blad, 'Werkplek'), organisatieId: deelnemerId(blad, 'Zevenaar'), kwartaal: 1, begroot: '1' }
  expect((await gemeente.send('PUT', '/hoeveelheden/2026', { regels: [regel] }, match(blad))).statusCode).toBe(403)
  expect((await raadslid.send('PUT', '/hoeveelheden/2026', { regels: [regel] }, match(blad))).statusCode).toBe(403)
  expect(await onderHoed(house, 'controller.zevenaar', 'update catalogus.hoeveelheid set begroot = 1')).toBe(0)
  expect(await onderHoed(house, 'controller.zevenaar', 'update catalogus.afrekenafspraak set bandbreedte = 1')).toBe(0)
  expect(await onderHoed(house, 'controller.sdl', 'update catalogus.hoeveelheid set begroot = 1')).toBeGreaterThan(0)
  expect(await onderHoed(house, 'controller.arnhem', 'select from catalogus.hoeveelheid')).toBe(0)
})

test('how a year is settled is agreed per product, with its ground', async () => {
  const directeur = await house.signIn('directeur.rid')
  const { id } = (await lees()).producten.find(({ naam }) => naam === 'Werkplek')!
  const was = (await directeur.get(`/producten/${id}`)).json() as Product
  expect(was.afspraken[0]).toMatchObject({ jaar: 2027, afrekenwijze: 'volume', bandbreedte: '0.02', vastAandeel: '0.7' })
  const body = { jaar: 2027, afrekenwijze: 'nacalculatie', bandbreedte: '0', vastAandeel: '0.65', grond: 'Besluit DB' }
  const answer = await directeur.send('POST', `/producten/${id}/afspraken`, body, match(was))
  expect(answer.statusCode, answer.body).toBe(201)
  expect((answer.json() as Product).afspraken).toEqual([body, expect.objectContaining({ jaar: 2026, afrekenwijze: 'volume' })])
  const refused = async (anders: object) =>
    (await directeur.send('POST', `/producten/${id}/afspraken`, { ...body, ...anders }, match(answer.json())))
      .json()
      .invalidParams.map(({ name }: { name: string }) => name)
  expect(await refused({ afrekenwijze: 'volume', bandbreedte: '1.5', grond: '' })).toEqual(['bandbreedte', 'grond'])
  // Only a difference in volume can be too small to settle.
  expect(await refused({ bandbreedte: '0.05' })).toEqual(['bandbreedte'])
})
