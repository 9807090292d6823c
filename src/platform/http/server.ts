import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { tableFiles, apiVersion } from '#platform/http/contract.ts'
import type { House } from '#platform/http/context.ts'
import { constraintProblem, invalid, Problem, problemBody } from '#platform/http/problems.ts'

/** Content Security Policy of every page: own scripts and styles only, no frames, no inline code. */
const policy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  },
}

/** A server with the habits that hold for every route: headers, errors as problems, no cross-site writes. Rooms add their routes. */
export async function buildServer(house: House, { log = false }: { log?: boolean } = {}): Promise<FastifyInstance> {
  const app = Fastify({
    logger: log ? { level: 'warn' } : false,
    genReqId: (request) => traceOf(request.headers['traceparent']) ?? randomUUID().replaceAll('-', ''),
    routerOptions: { ignoreTrailingSlash: false },
    exposeHeadRoutes: true,
    trustProxy: 'loopback',
    bodyLimit: 1024 * 1024,
  })
  app.decorate('house', house)
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: policy,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    hsts: house.publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  })
  readBodies(app)
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    reply.header('API-Version', apiVersion).header('Cache-Control', 'no-store')
    refuseOtherMedia(request)
    refuseCrossSite(request, house)
  })
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, asProblem(error as FastifyError, request)))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, missing(app, request, reply)))
  registerHealth(app, house)
  return app
}

/** The trace id of W3C `traceparent`, so that one request can be followed through several systems. */
function traceOf(header: string | string[] | undefined): string | null {
  return /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(String(header ?? ''))?.[1] ?? null
}

/** JSON is kept as text, for the operation to read; a file arrives as bytes. Nothing else comes in. */
function readBodies(app: FastifyInstance) {
  app.removeContentTypeParser('text/plain')
  app.removeContentTypeParser('application/json')
  app.decorateRequest('jsonText', '')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    request.jsonText = text as string
    done(null, undefined)
  })
  const files = [...tableFiles, 'application/pdf', 'application/octet-stream']
  app.addContentTypeParser(files, { parseAs: 'buffer' }, (_, bytes, done) => done(null, bytes))
}

function refuseOtherMedia(request: FastifyRequest) {
  const accept = request.headers.accept
  if (!accept || /\*\/\*|application\/(\*|json|problem\+json)|text\/|vnd\.openxmlformats/.test(accept)) return
  throw new Problem(406, 'andere-vorm', 'Wij antwoorden met application/json. Vraag daarom in Accept.')
}

/** A browser says where a request comes from; another site may not write with our cookie (CSRF). */
function refuseCrossSite(request: FastifyRequest, house: House) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.headers.authorization) return
  const site = request.headers['sec-fetch-site']
  const origin = request.headers.origin
  const own = origin === undefined || origin === house.publicUrl || URL.parse(origin)?.host === request.headers.host
  if (own && (site === undefined || site === 'same-origin' || site === 'none')) return
  throw new Problem(403, 'mag-niet', 'Dit verzoek komt van een andere site. Open Regiekamer zelf en probeer het daar.')
}

/** What the framework or the database throws, as a problem; anything unexpected is a 500 with a line in the log. */
function asProblem(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error
  const constraint = constraintProblem(error)
  if (constraint) return constraint
  if (error.statusCode === 415)
    return new Problem(415, 'andere-vorm', 'Stuur application/json, of een bestand van de soort die hier wordt gevraagd: CSV, XLSX of PDF.')
  if (error.statusCode === 413) {
    const limit = Math.floor((request.routeOptions.bodyLimit ?? 0) / 1_048_576)
    return new Problem(
      413,
      'te-groot',
      `Dit bestand is te groot: ten hoogste ${limit} MB. Maak het kleiner, of verdeel het over meer bestanden.`,
    )
  }
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return invalid([{ name: '', code: 'vorm', reason: 'Het verzoek klopt niet. De documentatie van de API zegt wat wij verwachten.' }])
  request.log.error(error)
  return new Problem(
    500,
    'fout-in-de-toepassing',
    'Dit is onze fout. Probeer het later opnieuw; blijft het, meld dan het nummer hieronder.',
  )
}

/** Another method on a known path is 405 with `Allow`; anything else 404. */
function missing(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): Problem {
  const path = request.url.split('?')[0]!
  const allowed = (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const).filter((method) =>
    knownRoutes(app).some((route) => route.method === method && route.pattern.test(path)),
  )
  if (!path.startsWith('/api/') || allowed.length === 0)
    return new Problem(404, 'niet-gevonden', 'Dit adres bestaat niet. Controleer het, of begin bij de startpagina.')
  reply.header('allow', allowed.join(', '))
  return new Problem(405, 'methode-kan-niet', `Op dit adres kan alleen ${allowed.join(', ')}.`)
}

interface KnownRoute {
  method: string
  pattern: RegExp
}
const routesOf = new WeakMap<FastifyInstance, KnownRoute[]>()

function knownRoutes(app: FastifyInstance): KnownRoute[] {
  return routesOf.get(app) ?? []
}

/** Remembers each API route for the 405 answer. */
export function rememberRoute(app: FastifyInstance, method: string, url: string): void {
  const pattern = new RegExp(`^${url.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/:\w+/g, '[^/]+')}$`)
  routesOf.set(app, [...knownRoutes(app), { method, pattern }])
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem) {
  if (problem.status === 429) reply.header('retry-after', '900')
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problemBody(problem, { instance: request.url.split('?')[0]!, traceId: request.id }))
}

/** `/gezondheid`: the process lives; `/gereed`: it can serve, the database answers too. */
function registerHealth(app: FastifyInstance, house: House) {
  app.get('/gezondheid', async () => ({ status: 'gezond', versie: house.version }))
  app.get('/gereed', async (_, reply) => {
    const ready = await house.database.ping().catch(() => false)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'gereed' : 'database antwoordt niet' })
  })
}
