import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Product } from '#modules/catalogus/contract.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

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
