import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestHouse, type TestHouse, type TestPerson } from '../../test-house.ts'

/** The habits of every route, seen from outside over HTTP (NL API Design Rules 2.2, RFC 9457, RFC 9110, RFC 8288). */
let house: TestHouse
let controller: TestPerson
let beheerder: TestPerson

beforeAll(async () => {
  house = await buildTestHouse()
  controller = await house.signIn('controller.zevenaar')
  beheerder = await house.signIn('beheerder.deliemers')
})

afterAll(() => house.close())

const raw = (method: 'GET' | 'POST' | 'PATCH' | 'HEAD', url: string, headers = {}, payload?: string) =>
  house.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
const organisatie = (naam: string) => ({ naam, soort: 'overig', bron: 'test' })

describe('headers', () => {
  test('every answer of the API says its version, is not kept, and cannot be framed or sniffed', async () => {
    const { headers } = await controller.get('/regeling')
    expect(headers).toMatchObject({
      'api-version': '1.0.0',
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  test('a trace id that comes in goes out with a problem', async () => {
    const answer = await raw('GET', '/api/v1/regeling', { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' })
    expect(answer.json().traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
  })

  test('HEAD answers like GET, without a body', async () => {
    const answer = await raw('HEAD', '/api/v1/rekenkern')
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe('')
  })
})

describe('two at the same moment', () => {
  test('who changes the same thing in the same version: one of them, every time', async () => {
    const made = (await beheerder.send('POST', '/organisaties', organisatie('Samen gewijzigd'))).json() as { id: string; versie: number }
    let { versie } = made
    for (const round of [1, 2, 3, 4, 5]) {
      const answers = await Promise.all(
        ['Een', 'Twee', 'Drie'].map((naam) =>
          beheerder.send('PUT', `/organisaties/${made.id}`, organisatie(`${naam} ${round}`), { 'if-match': `"${versie}"` }),
        ),
      )
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412])
      versie = answers.find(({ statusCode }) => statusCode === 200)!.json().versie
    }
  })
})

describe('addresses', () => {
  test('a slash at the end is another address: 404', async () => expect((await raw('GET', '/api/v1/rekenkern/')).statusCode).toBe(404))

  test('a method that an address does not know: 405 with the ones it knows', async () => {
    const answer = await raw('PATCH', '/api/v1/organisaties/123')
    expect(answer.statusCode).toBe(405)
    expect(answer.headers['allow']).toBe('GET, PUT')
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  test('the document of the API is open to everyone, from any site', async () => {
    const answer = await raw('GET', '/api/v1/openapi.json', { origin: 'https://developer.overheid.nl' })
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'Regiekamer' } })
  })

  test('health: alive, and able to serve', async () => {
    expect((await raw('GET', '/gezondheid')).json()).toMatchObject({ status: 'gezond' })
    expect((await raw('GET', '/gereed')).json()).toEqual({ status: 'gereed' })
  })
})

describe('bad input', () => {
  test('all faults of path, query and body in one answer, each with what to do', async () => {
    const answer = await controller.get('/organisaties?page=0&pageSize=1000&kleur=rood&soort=dorp')
    expect(answer.statusCode).toBe(400)
    expect(
      answer
        .json()
        .invalidParams.map((fault: { name: string }) => fault.name)
        .sort(),
    ).toEqual(['query.kleur', 'query.page', 'query.pageSize', 'query.soort'])
    for (const { reason } of answer.json().invalidParams) expect(reason).not.toMatch(/invalid|expected|too (big|small)/i)
  })

  test('what is no JSON is said so', async () => {
    const answer = await raw('POST', '/api/v1/sessies', { 'content-type': 'application/json' }, '{"a":')
    expect(answer.statusCode).toBe(400)
    expect(answer.json().invalidParams[0].reason).toContain('Dit is geen JSON')
  })

  test('a field that cannot be sorted on names the ones that can', async () => {
    expect((await controller.get('/organisaties?sort=kleur')).json().invalidParams[0].reason).toContain('naam, inwoners')
  })

  test('no answer shows the inside: an id that is no id, a quote, a null byte', async () => {
    for (const id of ['1', "' or 1=1", '%00']) {
      const answer = await controller.get(`/organisaties/${encodeURIComponent(id)}`)
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.body).not.toMatch(/select|kysely|node_modules|at \w+ \(/i)
    }
  })
})

describe('paging', () => {
  test('Link names the pages, the count is that of all pages, and the pages together are the whole', async () => {
    const first = await controller.get('/organisaties?soort=gemeente&op=2025-01-01&pageSize=100')
    expect(first.json().totaal).toBe(342)
    expect(first.headers['link']).toContain('page=2')
    expect(first.headers['link']).toContain('rel="last"')
    const codes: string[] = []
    for (let page = 1; page <= 4; page++)
      codes.push(
        ...(
          (await controller.get(`/organisaties?soort=gemeente&op=2025-01-01&pageSize=100&page=${page}`)).json().resultaten as {
            gemeenteCode: string
          }[]
        ).map((row) => row.gemeenteCode),
      )
    expect(new Set(codes).size).toBe(342)
  })
})

describe('two people at once', () => {
  test('without If-Match 428, with an old version 412, and nothing is overwritten', async () => {
    const made = (await beheerder.send('POST', '/organisaties', organisatie('Twee tegelijk'))).json() as { id: string }
    const path = `/organisaties/${made.id}`
    expect((await beheerder.send('PUT', path, organisatie('Zonder versie'))).statusCode).toBe(428)
    const seen = (await beheerder.get(path)).headers['etag'] as string
    expect((await beheerder.send('PUT', path, organisatie('De eerste'), { 'if-match': seen })).headers['etag']).toBe('"2"')
    const second = await beheerder.send('PUT', path, organisatie('De tweede'), { 'if-match': seen })
    expect(second.statusCode).toBe(412)
    expect(second.json().detail).toContain('Iemand anders heeft dit intussen gewijzigd')
    expect((await beheerder.get(path)).json().naam).toBe('De eerste')
  })

  test('a rule of the database reads as a rule: the same name twice', async () => {
    await beheerder.send('POST', '/organisaties', organisatie('Dubbel'))
    const again = await beheerder.send('POST', '/organisaties', organisatie('dubbel'))
    expect(again.statusCode).toBe(409)
    expect(again.json().detail).toContain('al een organisatie met deze naam')
  })
})

describe('the same request twice (Idempotency-Key)', () => {
  const count = async (naam: string) => (await beheerder.get(`/organisaties?search=${naam}`)).json().totaal as number

  test('happens once and answers the same', async () => {
    const first = await beheerder.send('POST', '/organisaties', organisatie('Eenmalig'), { 'idempotency-key': 'k1' })
    const second = await beheerder.send('POST', '/organisaties', organisatie('Eenmalig'), { 'idempotency-key': 'k1' })
    expect(second.statusCode).toBe(201)
    expect(second.json()).toEqual(first.json())
    expect(await count('Eenmalig')).toBe(1)
  })

  test('also when both come at the same moment', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => beheerder.send('POST', '/organisaties', organisatie('Gelijktijdig'), { 'idempotency-key': 'k2' })),
    )
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201])
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
    expect(await count('Gelijktijdig')).toBe(1)
  })

  test('with another body it is refused', async () => {
    expect((await beheerder.send('POST', '/organisaties', organisatie('Iets anders'), { 'idempotency-key': 'k1' })).statusCode).toBe(409)
  })

  test('a refused request is not remembered: mended, the same key works', async () => {
    expect((await beheerder.send('POST', '/organisaties', organisatie('Eenmalig'), { 'idempotency-key': 'k3' })).statusCode).toBe(409)
    expect((await beheerder.send('POST', '/organisaties', organisatie('Nu wel'), { 'idempotency-key': 'k3' })).statusCode).toBe(201)
  })
})

describe('rekenkern over HTTP', () => {
  const reken = (body: string) => raw('POST', '/api/v1/rekenkern/verdeling', { 'content-type': 'application/json' }, body)

  test('410.000 over 52/48, without signing in', async () => {
    const answer = await reken(
      '{"bedrag":"410000.00","sleutel":{"delen":[{"code":"zevenaar","gewicht":52},{"code":"1stroom","gewicht":"48"}]}}',
    )
    expect(answer.statusCode).toBe(200)
    expect(answer.json().delen.map((deel: { bedrag: string }) => deel.bedrag)).toEqual(['213200.00', '196800.00'])
  })

  test('a long number stays exact on its way in', async () => {
    const answer = await reken(
      '{"bedrag":"1.00","sleutel":{"delen":[{"code":"a","gewicht":10000000000000000000000001},{"code":"b","gewicht":0}]}}',
    )
    expect(answer.json().delen[0].aandeel).toBe('1.000000000000')
  })

  test('faults as the command line gives them', async () => {
    const answer = await reken('{"bedrag":"x","sleutel":{"delen":[]},"foo":1}')
    expect(answer.statusCode).toBe(400)
    expect(answer.json().invalidParams.map((fault: { name: string }) => fault.name)).toEqual(
      expect.arrayContaining(['/bedrag', '/sleutel/delen', '/foo']),
    )
  })

  test('a calculation that is not there: 404', async () =>
    expect((await raw('POST', '/api/v1/rekenkern/toveren', { 'content-type': 'application/json' }, '{}')).statusCode).toBe(404))
})
