import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { buildTestHouse, type TestHouse } from '../../test-house.ts'

let house: TestHouse

beforeAll(async () => {
  house = await buildTestHouse()
})

afterAll(() => house.close())

const signIn = (aanmeldnaam: string, wachtwoord: string, headers = {}) =>
  house.anonymous.send('POST', '/sessies', { aanmeldnaam, wachtwoord }, headers)

describe('local accounts', () => {
  test('the cookie is for this host only, out of reach of scripts, and new at every sign-in', async () => {
    const first = await signIn('griffier.duiven', inject('examplePassword'))
    const second = await signIn('GRIFFIER.duiven', inject('examplePassword'))
    const cookie = String(first.headers['set-cookie'])
    expect(cookie).toMatch(/^__Host-regiekamer=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(String(second.headers['set-cookie'])).not.toBe(cookie)
  })

  test('an unknown name and a wrong password get the same answer', async () => {
    const unknown = await signIn('wie.is.dit', 'x')
    const wrong = await signIn('griffier.duiven', 'x')
    expect(unknown.statusCode).toBe(409)
    expect({ ...unknown.json(), traceId: '' }).toEqual({ ...wrong.json(), traceId: '' })
  })

  test('all faults of an empty form together', async () => {
    const answer = await house.anonymous.send('POST', '/sessies', { wachtwoord: '', iets: 1 })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().invalidParams).toEqual([
      { name: 'aanmeldnaam', code: 'invalid_type', reason: 'Vul uw aanmeldnaam in.' },
      { name: 'wachtwoord', code: 'too_small', reason: 'Vul uw wachtwoord in.' },
      { name: 'iets', code: 'unrecognized_keys', reason: 'Dit onderdeel kennen wij niet: laat het weg.' },
    ])
  })

  test('after ten wrong tries the account waits, with the right password too; another account does not', async () => {
    for (let attempt = 0; attempt < 10; attempt++) expect((await signIn('wethouder.zevenaar', 'mis')).statusCode).toBe(409)
    const blocked = await signIn('wethouder.zevenaar', inject('examplePassword'))
    expect(blocked.statusCode).toBe(429)
    expect(blocked.headers['retry-after']).toBe('900')
    expect((await signIn('griffier.duiven', inject('examplePassword'))).statusCode).toBe(201)
  })

  test('signing off ends the session on the server', async () => {
    const person = await house.signIn('griffier.duiven')
    expect((await person.get('/sessie')).statusCode).toBe(200)
    expect((await person.send('DELETE', '/sessie')).statusCode).toBe(204)
    expect((await person.get('/sessie')).statusCode).toBe(401)
  })

  test('an idle session ends; the database decides, not the cookie', async () => {
    const person = await house.signIn('griffier.duiven')
    await house.db.owner.query("update identiteit.sessie set gezien_op = now() - interval '31 minutes'")
    expect((await person.get('/sessie')).statusCode).toBe(401)
  })

  test('another password: the old one must be right, the new one long; other sessions end', async () => {
    const here = await house.signIn('demandmanager.duiven')
    const elsewhere = await house.signIn('demandmanager.duiven')
    await elsewhere.get('/sessie')
    expect((await here.send('PUT', '/sessie/wachtwoord', { huidig: 'mis', nieuw: 'een lang wachtwoord' })).json().detail).toBe(
      'Uw huidige wachtwoord klopt niet. Vul het opnieuw in.',
    )
    expect((await here.send('PUT', '/sessie/wachtwoord', { huidig: 'mis', nieuw: 'kort' })).json().invalidParams[0].reason).toBe(
      'Kies een wachtwoord van ten minste 12 tekens.',
    )
    expect(
      (await here.send('PUT', '/sessie/wachtwoord', { huidig: inject('examplePassword'), nieuw: 'een lang wachtwoord' })).statusCode,
    ).toBe(204)
    expect((await here.get('/sessie')).statusCode).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 5_100))
    expect((await elsewhere.get('/sessie')).statusCode).toBe(401)
    expect((await signIn('demandmanager.duiven', 'een lang wachtwoord')).statusCode).toBe(201)
  })
})

describe('another site cannot use our cookie', () => {
  test.each([
    ['another origin', { origin: 'https://kwaad.example' }],
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
  ])('%s: 403', async (_, headers) => {
    const person = await house.signIn('griffier.duiven')
    expect((await person.send('DELETE', '/sessie', undefined, headers)).statusCode).toBe(403)
    expect((await person.get('/sessie')).statusCode).toBe(200)
  })

  test('a form of another site cannot even send its kind of body', async () => {
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/sessies',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'aanmeldnaam=x',
    })
    expect(answer.statusCode).toBe(415)
  })
})

describe('hats', () => {
  test('one sign-in, two cooperations: another hat sees another cooperation, without a new session', async () => {
    const person = await house.signIn('adviseur')
    const { hoeden } = (await person.get('/sessie')).json() as { hoeden: { aanstellingId: string; regelingNaam: string }[] }
    expect(hoeden.map((hoed) => hoed.regelingNaam).sort()).toEqual(['De Connectie', 'De Liemers'])
    for (const hoed of hoeden) {
      expect((await person.send('PUT', '/sessie/hoed', { aanstellingId: hoed.aanstellingId })).json().hoed.regelingNaam).toBe(
        hoed.regelingNaam,
      )
      expect((await person.get('/regeling')).json().korteNaam).toBe(hoed.regelingNaam)
    }
  })

  test("somebody else's hat is not there", async () => {
    const other = (await (await house.signIn('controller.zevenaar')).get('/sessie')).json().hoed.aanstellingId
    expect((await (await house.signIn('griffier.duiven')).send('PUT', '/sessie/hoed', { aanstellingId: other })).statusCode).toBe(404)
  })

  test('tasks come together over all hats, each with the hat under which it waits', async () => {
    const taken = (await (await house.signIn('adviseur')).get('/taken')).json().resultaten as { pet: { regelingNaam: string } }[]
    expect(new Set(taken.map(({ pet }) => pet.regelingNaam)).size).toBeGreaterThan(1)
  })
})

describe('bearer tokens', () => {
  const withToken = (geheim: string, method: 'GET' | 'POST' = 'GET', path = '/regeling') =>
    house.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${geheim}`, 'content-type': 'application/json' },
      ...(method === 'POST' ? { payload: '{}' } : {}),
    })

  test('reads with the hat it was made with; read-only writes nothing; revoked it is nothing', async () => {
    const person = await house.signIn('controller.zevenaar')
    const made = (await person.send('POST', '/tokens', { naam: 'Rekenblad' })).json() as { id: string; geheim: string }
    expect((await withToken(made.geheim)).json().korteNaam).toBe('De Liemers')
    expect((await withToken(made.geheim, 'POST', '/verdeelsleutels')).statusCode).toBe(403)
    expect((await person.get('/tokens')).body).not.toContain(made.geheim)
    expect((await person.send('DELETE', `/tokens/${made.id}`)).statusCode).toBe(204)
    expect((await withToken(made.geheim)).statusCode).toBe(401)
  })

  test('a token cannot make tokens, and an invented one is nobody', async () => {
    const person = await house.signIn('controller.zevenaar')
    const { geheim } = (await person.send('POST', '/tokens', { naam: 'Schrijver', alleenLezen: false })).json() as { geheim: string }
    const answer = await house.app.inject({
      method: 'POST',
      url: '/api/v1/tokens',
      headers: { authorization: `Bearer ${geheim}`, 'content-type': 'application/json' },
      payload: '{"naam":"nog een"}',
    })
    expect(answer.statusCode).toBe(403)
    expect((await withToken('rk_verzonnen')).statusCode).toBe(401)
  })

  test('when the hat ends, so does the token', async () => {
    const person = await house.signIn('controller.westervoort')
    const { geheim } = (await person.send('POST', '/tokens', { naam: 'Kort' })).json() as { geheim: string }
    const persoonId = (await person.get('/sessie')).json().persoonId as string
    await house.db.owner.query(
      'update samenwerking.aanstelling set geldig = daterange(lower(geldig), current_date - 1) where persoon_id = $1',
      [persoonId],
    )
    expect((await withToken(geheim)).statusCode).toBe(401)
  })
})
