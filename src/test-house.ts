import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { inject } from 'vitest'
import { buildApp } from './app.ts'
import { createTestDatabase, type TestDatabase } from '#platform/database/test-database.ts'
import { type Clock, wallClock } from '#platform/http/context.ts'

/** One person with a session, as HTTP sees them. */
export interface TestPerson {
  get: (path: string) => Promise<LightMyRequestResponse>
  send: (
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
  /** For the browser: the value of the session cookie. */
  cookie: string
}

/** The whole application on its own database, with real HTTP handling. */
export interface TestHouse {
  app: FastifyInstance
  db: TestDatabase
  /** Signs in with the local account of an example person. */
  signIn: (aanmeldnaam: string) => Promise<TestPerson>
  /** Nobody. */
  anonymous: TestPerson
  close: () => Promise<void>
}

const publicUrl = 'http://localhost:8080'

/** Builds the house on a clone of the examples (or of the empty template), at the chosen day. */
export async function buildTestHouse({
  content = 'voorbeeld',
  clock = wallClock,
}: { content?: 'leeg' | 'voorbeeld'; clock?: Clock } = {}): Promise<TestHouse> {
  const db = await createTestDatabase(content)
  const app = await buildApp({ database: db.database, clock, publicUrl, aanbieders: [], version: 'test' })
  return {
    app,
    db,
    ...peopleOn(app),
    close: async () => {
      await app.close()
      await db.drop()
    },
  }
}

/** Who can talk with an application that runs on the examples: nobody, or an example person with a local account. */
export function peopleOn(app: FastifyInstance): Pick<TestHouse, 'anonymous' | 'signIn'> {
  const anonymous = personOn(app, '')
  return {
    anonymous,
    signIn: async (aanmeldnaam) => {
      const answer = await anonymous.send('POST', '/sessies', { aanmeldnaam, wachtwoord: inject('examplePassword') })
      const cookie = /__Host-regiekamer=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1]
      if (!cookie) throw new Error(`sign-in of ${aanmeldnaam} failed: ${answer.body}`)
      return personOn(app, cookie)
    },
  }
}

function personOn(app: FastifyInstance, cookie: string): TestPerson {
  const identity: Record<string, string> = cookie ? { cookie: `__Host-regiekamer=${cookie}` } : {}
  return {
    cookie,
    get: (path) => app.inject({ method: 'GET', url: `/api/v1${path}`, headers: identity }),
    send: (method, path, body, headers = {}) =>
      app.inject({
        method,
        url: `/api/v1${path}`,
        headers: {
          ...identity,
          origin: app.house.publicUrl,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      }),
  }
}
