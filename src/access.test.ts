import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AccessCases } from './access-cases/access-cases.ts'
import { agendaCases } from './access-cases/agenda.ts'
import { afwegingCases } from './access-cases/afweging.ts'
import { catalogusCases } from './access-cases/catalogus.ts'
import { geldCases } from './access-cases/geld.ts'
import { governanceCases } from './access-cases/governance.ts'
import { kostenCases } from './access-cases/kosten.ts'
import { kalenderCases } from './access-cases/kalender.ts'
import { portfolioCases } from './access-cases/portfolio.ts'
import { publicatieCases } from './access-cases/publicatie.ts'
import { verkenningCases } from './access-cases/verkenning.ts'
import { verslagCases } from './access-cases/verslag.ts'
import { doelenCases } from './access-cases/doelen.ts'
import { samenwerkingCases } from './access-cases/samenwerking.ts'
import { vraagCases } from './access-cases/vraag.ts'
import { wettenCases } from './access-cases/wetten.ts'
import { zienswijzenCases } from './access-cases/zienswijzen.ts'
import { contracts } from './app.ts'
import { buildTestHouse, type TestHouse, type TestPerson } from './test-house.ts'
import type { Operation } from '#platform/http/contract.ts'

/**
 * Walks every operation of every contract: nobody can add one and forget who may use it. A new resource with an id in its path fails
 * here until its room says, in access-cases/, how another cooperation's row and another organisation's own side look.
 */
const operations = contracts.flatMap((contract) => Object.entries(contract)).map(([name, operation]) => ({ name, operation }))

/** Every room says how its rows look. */
const rooms: readonly AccessCases[] = [
  samenwerkingCases,
  doelenCases,
  vraagCases,
  verkenningCases,
  wettenCases,
  afwegingCases,
  kalenderCases,
  governanceCases,
  agendaCases,
  publicatieCases,
  portfolioCases,
  catalogusCases,
  geldCases,
  kostenCases,
  verslagCases,
  zienswijzenCases,
]
const bodies: Record<string, unknown> = Object.assign({}, ...rooms.map((room) => room.bodies))
const queries: Record<string, string> = Object.assign({}, ...rooms.map((room) => room.queries))
const needed: Record<string, string> = Object.assign({}, ...rooms.map((room) => room.needed ?? {}))
const foreign: AccessCases['foreign'] = Object.assign({}, ...rooms.map((room) => room.foreign))

let house: TestHouse
/** One person per role, all in De Liemers; the partner whose view must not change. */
let people: Record<string, TestPerson>
/** Somebody whose last hat was taken off. */
let hatless: TestPerson
let ids: Record<string, { other: string | null; ownSide: string | null }>

beforeAll(async () => {
  house = await buildTestHouse()
  const { rows } = await house.db.owner.query<{ rol: string; aanmeldnaam: string; organisatie_id: string; regeling_id: string }>(`
    select distinct on (a.rol) a.rol, k.aanmeldnaam, a.organisatie_id, a.regeling_id from samenwerking.aanstelling a join identiteit.account k on k.persoon_id = a.persoon_id
    join samenwerking.regeling r on r.id = a.regeling_id join samenwerking.organisatie o on o.id = a.organisatie_id where r.korte_naam = 'De Liemers' and (select count(*) from samenwerking.aanstelling b where b.persoon_id = a.persoon_id) = 1 order by a.rol, o.naam = 'Duiven', k.aanmeldnaam`)
  people = Object.fromEntries(await Promise.all(rows.map(async ({ rol, aanmeldnaam }) => [rol, await house.signIn(aanmeldnaam)] as const)))
  const reader = rows.find(({ rol }) => rol === 'lezer')!
  for (const room of rooms) await room.plant(house.db.owner, reader)
  hatless = await withoutHat()
  const other = (
    await house.db.owner.query<{ id: string }>(
      `select id from samenwerking.regeling where korte_naam <> 'De Liemers' order by korte_naam desc limit 1`,
    )
  ).rows[0]!.id
  ids = {}
  for (const [path, { other: otherQuery, ownSide }] of Object.entries(foreign)) {
    const find = async (query: string | null) =>
      query
        ? (((await house.db.owner.query(filled(query, [reader.regeling_id, other, reader.organisatie_id]))).rows[0]?.id as string) ?? null)
        : null
    ids[path] = { other: await find(otherQuery), ownSide: await find(ownSide) }
  }
})

afterAll(() => house.close())

/** $1 our cooperation, $2 another one, $3 our organisation. */
function filled(query: string, values: string[]): string {
  return values.reduce((text, value, index) => text.replaceAll(`$${index + 1}`, `'${value}'`), query)
}

async function withoutHat(): Promise<TestPerson> {
  const { owner } = house.db
  await owner.query(
    `insert into identiteit.persoon (id, naam, email) values ('00000000-0000-7000-8000-00000000aaaa', 'Zonder pet', 'zonder.pet@voorbeeld.nl')`,
  )
  await owner.query(
    `insert into identiteit.account (persoon_id, aanmeldnaam, wachtwoord_hash) select '00000000-0000-7000-8000-00000000aaaa', 'zonder.pet', wachtwoord_hash from identiteit.account limit 1`,
  )
  return house.signIn('zonder.pet')
}

const pathOf = (operation: Operation, id: string) =>
  operation.path
    .replace('{id}', id)
    .replace('{naam}', 'verdeling')
    .replace(/\{\w+Id\}/g, nobodysId)
    .replace(/\{\w+\}/g, 'iets')
const nobodysId = '00000000-0000-7000-8000-000000000000'

function ask(person: TestPerson, name: string, operation: Operation, id = nobodysId) {
  const path = pathOf(operation, id) + (queries[name] ?? '')
  if (operation.method === 'GET') return person.get(path)
  const headers = {
    ...(operation.ifMatch ? { 'if-match': '"1"' } : {}),
    ...(operation.rawBody ? { 'content-type': operation.takes[0]! } : {}),
  }
  return person.send(operation.method, path, bodies[name] ?? {}, headers)
}

const title = '$operation.method $operation.path ($name)'
const closed = operations.filter(({ operation }) => operation.permission !== 'openbaar')
const permitted = closed.filter(({ operation }) => operation.permission !== 'aangemeld')
const withId = operations.filter(({ operation }) => operation.path.includes('{id}'))

describe('without a session: 401 and nothing else', () => {
  test.each(closed)(title, async ({ name, operation }) => {
    const answer = await ask(house.anonymous, name, operation)
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })
})

describe('with a hat that lacks the permission, or no hat at all: 403', () => {
  test.each(permitted)(title, async ({ name, operation }) => {
    const lacking = Object.entries(people).filter(([rol]) => !house.app.house.permissionsOf(rol).has(operation.permission))
    expect(lacking.length, `no role has ${operation.permission}: is it in a policy?`).toBeLessThan(Object.keys(people).length)
    for (const person of [hatless, ...lacking.map(([, who]) => who)]) expect((await ask(person, name, operation)).statusCode).toBe(403)
  })
})

describe("another cooperation's row, and another organisation's own side: 404, the same as what does not exist", () => {
  test.each(withId)(title, async ({ name, operation }) => {
    const kind = Object.keys(foreign).find((path) => operation.path.startsWith(`${path}/`))
    expect(kind, `say in access-cases/ where foreign rows of ${operation.path} are`).toBeDefined()
    const { other, ownSide } = ids[kind!]!
    expect(other, `no row of another cooperation for ${kind}`).not.toBeNull()
    const allowed = Object.entries(people).find(
      ([rol]) => operation.permission === 'aangemeld' || house.app.house.permissionsOf(rol).has(operation.permission),
    )
    for (const id of [other, ownSide].filter((candidate) => candidate !== null)) {
      const answer = await ask(allowed![1], name, operation, id)
      const unknown = await ask(allowed![1], name, operation)
      expect(answer.statusCode).toBe(404)
      expect({ ...answer.json(), instance: '', traceId: '' }).toEqual({ ...unknown.json(), instance: '', traceId: '' })
    }
  })
})

describe('what one organisation keeps to itself makes no difference for another', () => {
  const lists = operations.filter(
    ({ operation }) => operation.method === 'GET' && operation.permission !== 'openbaar' && !operation.path.includes('{'),
  )
  test('not in lists, counts, search, history or tasks', async () => {
    const partner = people['lezer']!
    const look = async () =>
      Object.fromEntries(
        await Promise.all(
          lists.map(async ({ name, operation }) => {
            const { statusCode, body } = await partner.get(operation.path + (needed[name] ?? ''))
            // A refusal carries the number of its request: that differs, and says nothing.
            return [name, statusCode === 200 ? body : statusCode] as const
          }),
        ),
      )
    const before = await look()
    const controller = people['controller']!
    const organisaties = (await controller.get('/organisaties?pageSize=2')).json().resultaten as { id: string }[]
    const made = await controller.send('POST', '/verdeelsleutels', {
      naam: 'Geheime sleutel',
      geldigVan: '2031-01-01',
      opbouw: {
        maatstaven: [{ weging: '1', maatstaf: { soort: 'gelijk' } }],
        delen: organisaties.map(({ id }) => ({ organisatieId: id })),
      },
    })
    expect(made.statusCode).toBe(201)
    expect(
      (await controller.send('POST', '/kenmerkwaarden', { kenmerk: 'fte', peildatum: '2031-01-01', waarde: '1', bron: 'geheim' }))
        .statusCode,
    ).toBe(201)
    expect(
      (
        await controller.send('POST', '/opmerkingen', {
          onderwerpSoort: 'verdeelsleutel',
          onderwerpId: made.json().id,
          tekst: 'geheim plan',
        })
      ).statusCode,
    ).toBe(201)
    const demandmanager = people['demandmanager']!
    const wens = { titel: 'Geheime wens', waarvoor: 'geheim plan' }
    expect((await demandmanager.send('POST', '/wensen', wens)).statusCode).toBe(201)
    expect((await people['directeur']!.send('POST', '/aanbiedingen', wens)).statusCode).toBe(201)
    const doel = {
      soort: 'ambitie',
      onderwerp: 'Geheim',
      titel: 'Geheim doel',
      maatstaf: 'iets',
      streefwaarde: '1',
      richting: 'hoger',
      streefdatum: '2030-01-01',
    }
    expect((await demandmanager.send('POST', '/doelen', doel)).statusCode).toBe(201)
    expect((await controller.get('/zoekresultaten?search=geheim')).json().totaal).toBeGreaterThan(0)
    expect(await look()).toEqual(before)
  })
})
