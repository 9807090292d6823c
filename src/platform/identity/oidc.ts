import { createPrivateKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { randomBytes, webcrypto } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as client from 'openid-client'
import type { AanbiederConfig } from '#platform/config.ts'
import { makeId } from '#platform/make-id.ts'
import { Problem } from '#platform/http/problems.ts'
import { digestOfSecret, readSession, startSession } from '#platform/identity/session.ts'
import { findKoppeling, insertAanmelding, insertKoppeling, insertPersoon, takeAanmelding } from '#platform/identity/store.ts'

/** Sign-in with the provider that a municipality brings along: code flow with PKCE, state and nonce (OIDC NL GOV 1.0). */
export function registerOidc(app: FastifyInstance): void {
  const known = new Map<string, Promise<client.Configuration>>()
  const configurationOf = (aanbieder: AanbiederConfig) => {
    const found = known.get(aanbieder.code)
    if (found) return found
    const made = discover(aanbieder)
    known.set(aanbieder.code, made)
    // A provider that was away for a moment is asked again next time.
    made.catch(() => known.delete(aanbieder.code))
    return made
  }
  app.get<{ Params: { code: string }; Querystring: { naar?: string } }>('/aanmelden/:code', async (request, reply) => {
    const aanbieder = findAanbieder(app, request.params.code)
    return begin(request, reply, { aanbieder, configuration: await reachable(aanbieder, configurationOf(aanbieder)) })
  })
  app.get<{ Params: { code: string } }>('/aanmelden/:code/terug', async (request, reply) => {
    const aanbieder = findAanbieder(app, request.params.code)
    return finish(request, reply, { aanbieder, configuration: await reachable(aanbieder, configurationOf(aanbieder)) })
  })
}

function findAanbieder(app: FastifyInstance, code: string): AanbiederConfig {
  const found = app.house.aanbieders.find((aanbieder) => aanbieder.code === code)
  if (!found)
    throw new Problem(404, 'niet-gevonden', 'Deze aanbieder kennen wij niet. Ga terug naar aanmelden en kies er een uit de lijst.')
  return found
}

async function reachable(aanbieder: AanbiederConfig, configuration: Promise<client.Configuration>): Promise<client.Configuration> {
  try {
    return await configuration
  } catch {
    throw new Problem(502, 'aanbieder-antwoordt-niet', `${aanbieder.naam} antwoordt niet. Probeer het over een paar minuten opnieuw.`)
  }
}

async function discover(aanbieder: AanbiederConfig): Promise<client.Configuration> {
  const issuer = new URL(aanbieder.issuer)
  // Only a provider on this same machine (a test) may do without TLS.
  const local = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname)
  return client.discovery(
    issuer,
    aanbieder.clientId,
    undefined,
    await authentication(aanbieder),
    local ? { execute: [client.allowInsecureRequests] } : {},
  )
}

async function authentication(aanbieder: AanbiederConfig): Promise<client.ClientAuth> {
  if (!aanbieder.privateKeyFile) return aanbieder.clientSecret ? client.ClientSecretPost(aanbieder.clientSecret) : client.None()
  const pkcs8 = createPrivateKey(readFileSync(aanbieder.privateKeyFile)).export({ format: 'der', type: 'pkcs8' })
  const key = await webcrypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['sign'])
  return client.PrivateKeyJwt(key as client.CryptoKey)
}

interface At {
  aanbieder: AanbiederConfig
  configuration: client.Configuration
}

async function begin(request: FastifyRequest<{ Querystring: { naar?: string } }>, reply: FastifyReply, { aanbieder, configuration }: At) {
  const { house } = request.server
  const state = randomBytes(24).toString('base64url')
  const nonce = client.randomNonce()
  const codeVerifier = client.randomPKCECodeVerifier()
  const visitor = await readSession(request)
  await house.database.write(null, (db) =>
    insertAanmelding(db, digestOfSecret(state), {
      aanbieder: aanbieder.code,
      nonce,
      codeVerifier,
      terugNaar: localPath(request.query.naar),
      persoonId: visitor?.persoonId ?? null,
    }),
  )
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri(request, aanbieder),
    scope: 'openid profile email',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  })
  return reply.redirect(url.href)
}

/** One address per provider (mix-up defence). */
function redirectUri(request: FastifyRequest, aanbieder: AanbiederConfig): string {
  return `${request.server.house.publicUrl}/aanmelden/${aanbieder.code}/terug`
}

/** Only a path of our own: never another site. */
function localPath(path: string | undefined): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/'
}

async function finish(request: FastifyRequest, reply: FastifyReply, { aanbieder, configuration }: At) {
  const { house } = request.server
  const url = new URL(request.url, house.publicUrl)
  const state = url.searchParams.get('state') ?? ''
  const aanmelding = await house.database.write(null, (db) => takeAanmelding(db, digestOfSecret(state)))
  if (!aanmelding || aanmelding.aanbieder !== aanbieder.code) throw signInFailed('Deze aanmelding is verlopen of al gebruikt.')
  const claims = await grant(configuration, url, { state, nonce: aanmelding.nonce, codeVerifier: aanmelding.codeVerifier })
  const onderwerp = subjectOf(aanbieder, claims)
  await house.database.write(null, async (db) => {
    const known = await findKoppeling(db, { aanbieder: aanbieder.code, onderwerp })
    if (known && aanmelding.persoonId && known !== aanmelding.persoonId)
      throw signInFailed('Deze aanmelding hoort al bij een ander account.')
    const persoonId = known ?? aanmelding.persoonId ?? (await makePersoon(db, claims))
    if (!known) await insertKoppeling(db, { aanbieder: aanbieder.code, onderwerp, persoonId })
    await startSession(db, reply, { persoonId, aanbieder: aanbieder.code })
  })
  return reply.redirect(aanmelding.terugNaar)
}

async function grant(
  configuration: client.Configuration,
  url: URL,
  checks: { state: string; nonce: string; codeVerifier: string },
): Promise<client.IDToken> {
  try {
    const tokens = await client.authorizationCodeGrant(configuration, url, {
      expectedState: checks.state,
      expectedNonce: checks.nonce,
      pkceCodeVerifier: checks.codeVerifier,
    })
    return tokens.claims()!
  } catch (error) {
    throw signInFailed('De aanbieder gaf geen geldig antwoord.', error)
  }
}

const signInFailed = (why: string, cause?: unknown) =>
  Object.assign(new Problem(400, 'aanmelden-mislukt', `${why} Begin opnieuw bij aanmelden.`), { cause })

/** What stays the same of a person: Entra ID gives tenant and object id, others issuer-wide `sub`. Never e-mail or user name. */
function subjectOf(aanbieder: AanbiederConfig, claims: client.IDToken): string {
  if (aanbieder.soort === 'keycloak') return claims.sub
  const { tid, oid } = claims
  if (typeof tid !== 'string' || typeof oid !== 'string') throw signInFailed('De aanbieder noemde geen tenant en object-id.')
  if (aanbieder.tenant && tid !== aanbieder.tenant)
    throw signInFailed('U hoort bij een andere organisatie dan waarvoor deze aanbieder is ingesteld.')
  return `${tid}/${oid}`
}

/** Somebody new comes in without any right; a hat (aanstelling) gives rights. */
async function makePersoon(db: Parameters<typeof insertPersoon>[0], claims: client.IDToken): Promise<string> {
  const id = makeId()
  const email = text(claims['email']) ?? text(claims['preferred_username']) ?? ''
  await insertPersoon(db, { id, naam: (text(claims['name']) ?? email) || 'Onbekend', email: email || 'onbekend' })
  return id
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.slice(0, 200) : null
}
