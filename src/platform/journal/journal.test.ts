import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

let house: TestHouse
let controller: TestPerson
let partner: TestPerson
/** A connection exactly as the application has it. */
let app: pg.Client

beforeAll(async () => {
  house = await buildTestHouse()
  controller = await house.signIn('controller.zevenaar')
  partner = await house.signIn('demandmanager.duiven')
  app = new pg.Client({ connectionString: house.db.url, options: '-c role=regiekamer_app' })
  await app.connect()
})

afterAll(async () => {
  await app.end()
  await house.close()
})

const firstBreak = async () => (await house.db.owner.query('select nummer::int, reden from journaal.eerste_breuk()')).rows[0]
const newest = async () => (await house.db.owner.query('select * from journaal.regel order by nummer desc limit 1')).rows[0]
const draft = (naam: string) =>
  controller.send('POST', '/kenmerkwaarden', { kenmerk: 'fte', peildatum: naam, waarde: '12.5', bron: 'test' })

describe('a change and its line are one', () => {
  test('who, in which role, for whom, did what to which thing, before and after', async () => {
    const made = (await draft('2030-01-01')).json() as { id: string }
    await controller.send(
      'PUT',
      `/kenmerkwaarden/${made.id}`,
      { kenmerk: 'fte', peildatum: '2030-01-01', waarde: '13', bron: 'telling' },
      { 'if-match': '"1"' },
    )
    const line = await newest()
    expect(line).toMatchObject({
      rol: 'controller',
      handeling: 'changeKenmerkwaarde',
      onderwerp_soort: 'kenmerkwaarde',
      onderwerp_id: made.id,
      zichtbaarheid: 'eigen_organisatie',
    })
    expect(line.voor).toMatchObject({ waarde: '12.5', bron: 'test' })
    expect(line.na).toMatchObject({ waarde: '13', bron: 'telling' })
  })

  test('a refused change leaves no line', async () => {
    const before = (await newest()).nummer
    expect((await draft('2030-01-01')).statusCode).toBe(409)
    expect((await newest()).nummer).toBe(before)
  })

  test('the history of a thing shows what differs; a draft of somebody else has no history', async () => {
    const made = (await draft('2030-02-01')).json() as { id: string }
    const mine = (await controller.get(`/historie?onderwerpId=${made.id}`)).json()
    expect(mine.resultaten[0].verschillen).toContainEqual({ veld: 'waarde', voor: null, na: '12.5' })
    expect((await partner.get(`/historie?onderwerpId=${made.id}`)).json()).toEqual({ resultaten: [], totaal: 0 })
  })

  test('after handing in, partners see that it was handed in, and not the drafts before it', async () => {
    const made = (await draft('2030-03-01')).json() as { id: string }
    await controller.send('POST', `/kenmerkwaarden/${made.id}/indieningen`, {}, { 'if-match': '"1"' })
    const seen = (await partner.get(`/historie?onderwerpId=${made.id}`)).json().resultaten as { handeling: string }[]
    expect(seen.map(({ handeling }) => handeling)).toEqual(['submitKenmerkwaarde'])
  })
})

describe('the application cannot rewrite history', () => {
  test.each([
    "update journaal.regel set persoon_naam = 'iemand anders'",
    'delete from journaal.regel',
    'truncate journaal.regel',
    'insert into journaal.regel (nummer) values (999)',
    'alter table journaal.regel disable trigger all',
    'drop table journaal.regel',
    'select journaal.eerste_breuk(); reset role; delete from journaal.regel',
  ])('%s', async (statement) => {
    await app.query('begin')
    await expect(app.query(statement)).rejects.toThrow()
    await app.query('rollback')
  })

  test('nor what was decided: an adopted key keeps its content', async () => {
    await expect(house.db.owner.query("update samenwerking.verdeelsleutel set opbouw = '{}' where status = 'vastgesteld'")).rejects.toThrow(
      'wijzigt alleen door een nieuwe sleutel',
    )
  })
})

describe('the chain', () => {
  test('is whole, also after many writers at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => draft(`2031-01-${String(index + 1).padStart(2, '0')}`)))
    expect(await firstBreak()).toBeUndefined()
  })

  test.each([
    [
      'another name',
      (nummer: number) => `update journaal.regel set persoon_naam = 'iemand anders' where nummer = ${nummer}`,
      'de inhoud is veranderd',
    ],
    ['a line that is gone', (nummer: number) => `delete from journaal.regel where nummer = ${nummer - 1}`, 'er ontbreekt een regel'],
    [
      'a link that was bent',
      (nummer: number) => `update journaal.regel set vorige_hash = sha256('x') where nummer = ${nummer}`,
      'de schakel met de vorige regel past niet',
    ],
  ])('%s is found, with its number', async (_, tamper, reden) => {
    const { nummer } = (await house.db.owner.query('select max(nummer)::int - 2 as nummer from journaal.regel')).rows[0] as {
      nummer: number
    }
    await house.db.owner.query('begin')
    await house.db.owner.query('alter table journaal.regel disable trigger user')
    await house.db.owner.query(tamper(nummer))
    expect(await firstBreak()).toEqual({ nummer, reden })
    await house.db.owner.query('rollback')
    expect(await firstBreak()).toBeUndefined()
  })
})
