import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync, mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import Provider, { type Configuration } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../app.ts'
import type { AanbiederConfig } from '#platform/config.ts'
import { freePort } from '#platform/database/embedded.ts'
import { createTestDatabase, type TestDatabase } from '#platform/database/test-database.ts'
import { wallClock } from '#platform/http/context.ts'

/**
 * A certified OpenID provider (oidc-provider) runs here twice: once with the claims that Entra ID gives and private_key_jwt, once as
 * Keycloak with a secret. The whole flow is real HTTP; only the person who clicks is this test.
 */
const tenant = '11111111-2222-3333-4444-555555555555'
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

let db: TestDatabase
let app: FastifyInstance
let url: string
const servers: Server[] = []

/** Runs a provider on a port of its own; `redirectUri` is the only address it answers to. */
async function runProvider(redirectUri: string, given: { clientId: string; entra: boolean }): Promise<string> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'PS256' }
  const configuration: Configuration = {
    clients: [
      {
        client_id: given.clientId,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        ...(given.entra
          ? { token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'PS256', jwks: { keys: [jwk] } }
          : { client_secret: 'een-geheim-van-deze-test', token_endpoint_auth_method: 'client_secret_post' }),
      } as NonNullable<Configuration['clients']>[number],
    ],
    claims: { openid: ['sub', 'tid', 'oid'], email: ['email'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    enabledJWA: { clientAuthSigningAlgValues: ['PS256'] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: `Persoon ${id}`,
        email: `${id}@gemeente.example`,
        ...(given.entra ? { tid: id.startsWith('vreemd') ? 'andere-tenant' : tenant, oid: `oid-${id}` } : {}),
      }),
    }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ['test'] },
  }
  const provider = new Provider(issuer, configuration)
  const server = createServer(provider.callback())
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  return issuer
}

beforeAll(async () => {
  db = await createTestDatabase('leeg')
  const port = await freePort()
  url = `http://localhost:${port}`
  const keyFile = join(mkdtempSync(join(tmpdir(), 'regiekamer-oidc-')), 'sleutel.pem')
  writeFileSync(keyFile, privateKey.export({ format: 'pem', type: 'pkcs8' }))
  const aanbieders: AanbiederConfig[] = [
    {
      code: 'zevenaar',
      naam: 'Gemeente Zevenaar',
      soort: 'entra',
      issuer: await runProvider(`${url}/aanmelden/zevenaar/terug`, { clientId: 'rk-entra', entra: true }),
      clientId: 'rk-entra',
      privateKeyFile: keyFile,
      tenant,
    },
    {
      code: 'duiven',
      naam: 'Gemeente Duiven',
      soort: 'keycloak',
      issuer: await runProvider(`${url}/aanmelden/duiven/terug`, { clientId: 'rk-keycloak', entra: false }),
      clientId: 'rk-keycloak',
      clientSecret: 'een-geheim-van-deze-test',
    },
    { code: 'weg', naam: 'Gemeente die er niet is', soort: 'keycloak', issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'y' },
  ]
  app = await buildApp({ database: db.database, clock: wallClock, publicUrl: url, aanbieders, version: 'test' })
  await app.listen({ port, host: '127.0.0.1' })
})

afterAll(async () => {
  await app.close()
  for (const server of servers) server.close()
  await db.drop()
})

/** A person with a cookie jar per host, who follows redirects and fills in the provider's forms. */
function person() {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (target: URL) => jars.get(target.host) ?? jars.set(target.host, new Map()).get(target.host)!
  const go = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const target = new URL(address)
    const cookies = [...jarOf(target)].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(target, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), ...(cookies ? { cookie: cookies } : {}) },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      const [name, ...value] = pair!.split('=')
      jarOf(target).set(name!, value.join('='))
    }
    return answer
  }
  /** Follows to where the provider asks something, or to where we are sent back. */
  const follow = async (address: string, stopAt: (location: string) => boolean): Promise<{ response: Response; at: string }> => {
    let at = address
    for (let hop = 0; hop < 12; hop++) {
      const response = await go(at)
      const location = response.headers.get('location')
      if (!location) return { response, at }
      const next = new URL(location, at).href
      if (stopAt(next)) return { response, at: next }
      at = next
    }
    throw new Error('too many redirects')
  }
  return { go, follow, session: () => jars.get(new URL(url).host)?.get('__Host-regiekamer') }
}

/** Signs in at the provider as this account and comes back with the address that carries the code. */
async function throughProvider(who: ReturnType<typeof person>, aanbieder: string, account: string, naar = '/verdeelsleutels') {
  const back = (location: string) => location.startsWith(`${url}/aanmelden/${aanbieder}/terug`)
  const { at } = await who.follow(`${url}/aanmelden/${aanbieder}?naar=${encodeURIComponent(naar)}`, back)
  const form = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  const login = await who.go(at, { ...form, body: `prompt=login&login=${account}&password=x` })
  const { at: consent } = await who.follow(new URL(login.headers.get('location')!, at).href, back)
  if (back(consent)) return consent
  const agreed = await who.go(consent, { ...form, body: 'prompt=consent' })
  return (await who.follow(new URL(agreed.headers.get('location')!, consent).href, back)).at
}

const koppelingen = async () =>
  (await db.owner.query('select aanbieder, onderwerp, persoon_id from identiteit.koppeling order by aanbieder, onderwerp')).rows as {
    aanbieder: string
    onderwerp: string
    persoon_id: string
  }[]

describe.each([
  ['zevenaar', 'jansen', `${tenant}/oid-jansen`],
  ['duiven', 'pietersen', 'pietersen'],
])('provider %s', (aanbieder, account, onderwerp) => {
  test('somebody new comes in, without any right, and goes where they wanted to go', async () => {
    const who = person()
    const answer = await who.go(await throughProvider(who, aanbieder, account))
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/verdeelsleutels')
    expect(who.session()).toBeDefined()
    expect((await koppelingen()).map((row) => row.onderwerp)).toContain(onderwerp)
    const sessie = (await (await who.go(`${url}/api/v1/sessie`)).json()) as { naam: string; hoeden: unknown[]; permissies: unknown[] }
    expect(sessie).toMatchObject({ naam: `Persoon ${account}`, hoeden: [], permissies: [] })
    expect((await who.go(`${url}/api/v1/verdeelsleutels`)).status).toBe(403)
  })

  test('the second time it is the same person', async () => {
    const before = await koppelingen()
    const who = person()
    await who.go(await throughProvider(who, aanbieder, account))
    expect(await koppelingen()).toEqual(before)
  })
})

test('another tenant than the one that was agreed is refused', async () => {
  const who = person()
  const answer = await who.go(await throughProvider(who, 'zevenaar', 'vreemdeling'))
  expect(answer.status).toBe(400)
  expect(((await answer.json()) as { detail: string }).detail).toContain('andere organisatie')
  expect(who.session()).toBeUndefined()
})

test.each([
  ['a state that we never gave', (answer: URL) => answer.searchParams.set('state', 'verzonnen')],
  ['no state', (answer: URL) => answer.searchParams.delete('state')],
  ['a code that was tampered with', (answer: URL) => answer.searchParams.set('code', 'verzonnen')],
  ['an answer of another issuer (mix-up)', (answer: URL) => answer.searchParams.set('iss', 'http://127.0.0.1:1')],
])('%s: 400 in Dutch and no session', async (_, tamper) => {
  const who = person()
  const answer = new URL(await throughProvider(who, 'duiven', 'pietersen'))
  tamper(answer)
  const response = await who.go(answer.href)
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(((await response.json()) as { detail: string }).detail).toContain('Begin opnieuw bij aanmelden')
  expect(who.session()).toBeUndefined()
})

test('an answer counts once: played again it is refused', async () => {
  const who = person()
  const answer = await throughProvider(who, 'duiven', 'pietersen')
  expect((await who.go(answer)).status).toBe(302)
  expect((await person().go(answer)).status).toBe(400)
})

test('the way back is a path of our own, never another site', async () => {
  const who = person()
  const answer = await who.go(await throughProvider(who, 'duiven', 'pietersen', '//kwaad.example/x'))
  expect(answer.headers.get('location')).toBe('/')
})

test('somebody who is signed in can add a provider to their own account', async () => {
  const who = person()
  await who.go(await throughProvider(who, 'duiven', 'dubbel'))
  await who.go(await throughProvider(who, 'zevenaar', 'dubbel'))
  const rows = (await koppelingen()).filter((row) => row.onderwerp.endsWith('dubbel'))
  expect(rows).toHaveLength(2)
  expect(new Set(rows.map((row) => row.persoon_id)).size).toBe(1)
})

test('a provider that does not answer: said in words, and not a crash', async () => {
  const answer = await fetch(`${url}/aanmelden/weg`, { redirect: 'manual' })
  expect(answer.status).toBe(502)
  expect(((await answer.json()) as { detail: string }).detail).toContain('Gemeente die er niet is antwoordt niet')
})
