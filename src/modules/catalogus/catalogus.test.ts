import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Product } from '#modules/catalogus/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'
import { onderHoed } from '../../test-muur.ts'

let house: TestHouse
let directeur: TestPerson
let raadslid: TestPerson

beforeAll(async () => {
  house = await buildTestHouse({ clock: { now: () => new Date('2026-11-22T09:00:00Z'), today: () => '2026-11-22' } })
  directeur = await house.signIn('directeur.rid')
  raadslid = await house.signIn('raadslid.duiven')
})
afterAll(() => house.close())

const match = ({ versie }: Product) => ({ 'if-match': `"${versie}"` })
const find = (producten: Product[], naam: string) => producten.find((product) => product.naam === naam)
const list = async (query = '') => (await raadslid.get(`/producten${query}`)).json().resultaten as Product[]

describe('the example of De Liemers', () => {
  test('shows everybody the price of today, or of any other day', async () => {
    expect(find(await list(), 'Werkplek')).toMatchObject({
      eenheid: 'werkplek',
      pakket: 'basis',
      fictief: true,
      tarief: { bedrag: '1310.00', totEnMet: '2026-12-31' },
    })
    expect(find(await list('?op=2027-01-01'), 'Werkplek')?.tarief).toMatchObject({ bedrag: '1345.00', van: '2027-01-01', totEnMet: null })
    expect(find(await list('?op=2025-12-31'), 'Werkplek')?.tarief).toBeNull()
  })

  test('keeps PM as PM, and narrows by package', async () => {
    const plus = await list('?pakket=plus')
    expect(plus.map(({ pakket }) => pakket)).toEqual(['plus', 'plus'])
    expect(find(plus, 'Videobellen in vergaderzalen')?.tarief?.bedrag).toBe('PM')
  })
})

describe('keeping the catalogue', () => {
  let product: Product
  const naam = 'Scannen <i>& meer</i>'

  test('is for the director alone', async () => {
    const body = { naam, eenheid: 'pagina', pakket: 'plus' }
    expect((await raadslid.send('POST', '/producten', body)).statusCode).toBe(403)
    const made = await directeur.send('POST', '/producten', body)
    expect(made.statusCode, made.body).toBe(201)
    product = made.json()
    expect(product).toMatchObject({ naam, tarief: null, tarieven: [], versie: 1 })
  })

  test('says all faults at once, and knows a name that is taken', async () => {
    const bad = await directeur.send('POST', '/producten', { naam: ' ', eenheid: '', pakket: 'luxe' })
    expect(bad.json().invalidParams.map(({ name }: { name: string }) => name)).toEqual(['naam', 'eenheid', 'pakket'])
    const twice = await directeur.send('POST', '/producten', { naam, eenheid: 'pagina', pakket: 'plus' })
    expect(twice.json()).toMatchObject({ status: 409, type: expect.stringContaining('product-naam-is-uniek') })
  })

  test('a new price ends the one before it the day before; earlier ones stay readable', async () => {
    const path = `/producten/${product.id}/tarieven`
    product = (await directeur.send('POST', path, { bedrag: '0.10', van: '2026-01-01', grond: 'Eerste' }, match(product))).json()
    product = (
      await directeur.send('POST', path, { bedrag: 'PM', van: '2026-07-01', grond: 'Wordt opnieuw bepaald' }, match(product))
    ).json()
    expect(product.tarieven.map(({ bedrag, van, totEnMet }) => [bedrag, van, totEnMet])).toEqual([
      ['PM', '2026-07-01', null],
      ['0.10', '2026-01-01', '2026-06-30'],
    ])
    expect(product.tarief?.bedrag).toBe('PM')
    const before = await directeur.send('POST', path, { bedrag: '0.20', van: '2026-03-01', grond: 'Te vroeg' }, match(product))
    expect(before.json()).toMatchObject({ status: 409, type: expect.stringContaining('een-tarief-tegelijk') })
    const below = await directeur.send('POST', path, { bedrag: '-1.00', van: '2028-01-01', grond: 'Onder nul' }, match(product))
    expect(below.json().invalidParams).toMatchObject([{ name: 'bedrag' }])
    expect((await raadslid.get(`/producten/${product.id}`)).json()).toEqual(product)
  })

  test('a stale version changes nothing, and what changed stands in the history', async () => {
    const body = { naam, omschrijving: 'Per kant', eenheid: 'pagina', pakket: 'basis' }
    expect((await directeur.send('PUT', `/producten/${product.id}`, body, { 'if-match': '"1"' })).statusCode).toBe(412)
    const changed = await directeur.send('PUT', `/producten/${product.id}`, body, match(product))
    expect(changed.json()).toMatchObject({ pakket: 'basis', omschrijving: 'Per kant', tarief: { bedrag: 'PM' } })
    const historie = (await raadslid.get(`/historie?onderwerpId=${product.id}`)).json().resultaten as { handeling: string }[]
    expect(historie.map(({ handeling }) => handeling)).toEqual(['changeProduct', 'setTarief', 'setTarief', 'addProduct'])
  })
})

describe('what municipalities take', () => {
  const on = (product: Product) => ({ 'if-match': `"${product.versie}"` })
  const choose = async (person: TestPerson, naam: string, body: object) => {
    const product = find(await list(), naam)!
    return person.send('PUT', `/producten/${product.id}/afname`, body, on(product))
  }

  test('stands with the product: who takes it, from when, who goes along, who does not; and is filtered on', async () => {
    const said = (await list()).find(({ naam }) => naam === 'Servicedesk buiten kantoortijd')!.afnames
    expect(said.map(({ organisatieNaam, keuze, vanafJaar }) => [organisatieNaam, keuze, vanafJaar])).toEqual([
      ['Duiven', 'later', 2028],
      ['Westervoort', 'meeliften', null],
      ['Zevenaar', 'nu', null],
    ])
    expect((await list('?afname=later')).map(({ naam }) => naam)).toEqual(['Servicedesk buiten kantoortijd'])
    expect((await list('?afname=nog_niet')).map(({ naam }) => naam)).toContain('Projectleiding')
  })

  test('is said by the municipality itself, with a mandate and a reason; shared at once, kept in the history, and said again', async () => {
    const duiven = await house.signIn('demandmanager.duiven')
    const later = await choose(duiven, 'Projectleiding', { keuze: 'later', vanafJaar: 2029, reden: 'Dan begint ons programma.' })
    expect(later.statusCode, later.body).toBe(200)
    expect((await choose(duiven, 'Projectleiding', { keuze: 'niet', reden: 'Toch niet.' })).json().afnames).toMatchObject([
      { organisatieNaam: 'Duiven', keuze: 'niet', vanafJaar: null, reden: 'Toch niet.' },
    ])
    const { id } = find(await list(), 'Projectleiding')!
    expect((await raadslid.get(`/historie?onderwerpId=${id}`)).json().resultaten[0]).toMatchObject({ grond: 'Toch niet.' })
    expect((await choose(directeur, 'Projectleiding', { keuze: 'nu', reden: 'Wij.' })).statusCode).toBe(403)
    expect((await choose(raadslid, 'Projectleiding', { keuze: 'nu', reden: 'Wij.' })).statusCode).toBe(403)
    const faults = (await choose(duiven, 'Projectleiding', { keuze: 'nu', vanafJaar: 2029, reden: '' })).json().invalidParams
    expect(faults.map(({ name }: { name: string }) => name)).toEqual(['reden', 'vanafJaar'])
    expect((await duiven.send('PUT', `/producten/${id}/afname`, { keuze: 'nu', reden: 'Wij.' }, { 'if-match': '"1"' })).statusCode).toBe(
      412,
    )
  })

  test('stands behind a wall: nobody says it for another, and another cooperation sees nothing', async () => {
    const say = (naam: string) =>
      `insert into catalogus.afname (id, product_id, organisatie_id, keuze, reden, persoon_naam, sinds)
       select gen_random_uuid(), p.id, o.id, 'nu', 'x', 'x', now() from catalogus.product p, samenwerking.organisatie o where p.naam = 'Videobellen in vergaderzalen' and o.naam = '${naam}'`
    const change = `update catalogus.afname set keuze = 'niet', vanaf_jaar = null where organisatie_id <> hoed.organisatie()`
    expect(await onderHoed(house, 'demandmanager.duiven', say('Zevenaar'))).toBe('geweigerd')
    expect(await onderHoed(house, 'demandmanager.duiven', say('Duiven'))).toBe(1)
    expect(await onderHoed(house, 'demandmanager.duiven', change)).toBe(0)
    expect(await onderHoed(house, 'controller.arnhem', 'select from catalogus.afname')).toBe(0)
  })
})

test('a product serves a goal that all partners see, and no other', async () => {
  const zevenaar = await house.signIn('demandmanager.zevenaar')
  const stil = await zevenaar.send('POST', '/doelen', {
    soort: 'ambitie',
    onderwerp: 'Stil',
    titel: 'Stil doel',
    maatstaf: 'Iets',
    streefwaarde: '1',
    richting: 'hoger',
    streefdatum: '2028-01-01',
  })
  const product = { naam: 'Vragenuur', eenheid: 'uur', pakket: 'plus' }
  const refused = await directeur.send('POST', '/producten', { ...product, doelId: stil.json().id })
  expect(refused.json().invalidParams).toMatchObject([{ name: 'doelId', reason: 'Kies een doel dat alle partners zien.' }])
  const [doel] = (await directeur.get('/doelen?status=vastgesteld')).json().resultaten
  const made = await directeur.send('POST', '/producten', { ...product, doelId: doel.id })
  expect(made.json(), made.body).toMatchObject({ doel: { id: doel.id, titel: doel.titel } })
  const bediend = (await zevenaar.get('/doelverbanden')).json().resultaten as { doel: { id: string }; verbanden: { titel: string }[] }[]
  expect(bediend.find((each) => each.doel.id === doel.id)!.verbanden.map(({ titel }) => titel)).toContain('Vragenuur')
})
