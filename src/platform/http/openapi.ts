import * as z from 'zod'
import { apiBase, apiVersion, type Contract, type Operation, Probleem } from '#platform/http/contract.ts'

type Json = Record<string, unknown>

const versionHeader = { 'API-Version': { description: 'Versie van deze API.', schema: { type: 'string', examples: [apiVersion] } } }

/** The contracts as an OpenAPI 3.1 document: what is published is what both sides use. */
export function openApiDocument(contracts: readonly Contract[]): Json {
  const components: Record<string, Json> = {}
  const operations = contracts.flatMap((contract) => Object.entries(contract))
  const paths: Record<string, Json> = {}
  const tags = new Set<string>()
  for (const [operationId, operation] of operations) {
    tags.add(operation.tag)
    const path = (paths[operation.path] ??= {})
    path[operation.method.toLowerCase()] = describe(operationId, operation, components)
  }
  schemaOf(Probleem, 'output', components)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Regiekamer',
      version: apiVersion,
      description: 'Waar gemeenten en hun gezamenlijke leverancier samen de samenwerking sturen.',
      contact: { name: 'Regiekamer', email: 'api@regiekamer.nl', url: 'https://regiekamer.nl' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `https://regiekamer.voorbeeld.nl${apiBase}`, description: 'Uw eigen installatie.' }],
    tags: [...tags].sort().map((name) => ({ name })),
    security: [{ token: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Token van een persoon met een pet (zie /tokens).' } },
    },
  }
}

function describe(operationId: string, operation: Operation, components: Record<string, Json>): Json {
  return {
    operationId,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.permission === 'openbaar'
      ? { security: [] }
      : {
          description: `Nodig: ${operation.permission === 'aangemeld' ? 'een sessie of token' : `de permissie \`${operation.permission}\``}.`,
        }),
    ...parametersOf(operation, components),
    ...bodyOf(operation, components),
    responses: { [operation.status]: success(operation, components), ...failures(operation) },
  }
}

function parametersOf(operation: Operation, components: Record<string, Json>): Json {
  const inPlace = (schema: z.ZodType, where: 'path' | 'query') => {
    const { properties = {}, required = [] } = schemaOf(schema, 'input', components) as {
      properties?: Record<string, Json>
      required?: string[]
    }
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      schema: property,
    }))
  }
  const ifMatch = {
    name: 'If-Match',
    in: 'header',
    required: true,
    description: 'De versie die u zag, zoals ETag haar gaf.',
    schema: { type: 'string', examples: ['"1"'] },
  }
  const once = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Hetzelfde verzoek met dezelfde sleutel gebeurt één keer.',
    schema: { type: 'string', maxLength: 200 },
  }
  const parameters = [
    ...inPlace(operation.params, 'path'),
    ...inPlace(operation.query, 'query'),
    ...(operation.ifMatch ? [ifMatch] : []),
    ...(operation.method === 'POST' && operation.permission !== 'openbaar' ? [once] : []),
  ]
  return parameters.length > 0 ? { parameters } : {}
}

function bodyOf(operation: Operation, components: Record<string, Json>): Json {
  if (operation.rawBody) {
    return {
      requestBody: {
        required: true,
        content: Object.fromEntries(operation.takes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
      },
    }
  }
  const schema = schemaOf(operation.body, 'input', components)
  if (!schema['$ref'] && Object.keys((schema['properties'] as Json | undefined) ?? {}).length === 0 && schema['type'] === 'object')
    return {}
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

function success(operation: Operation, components: Record<string, Json>): Json {
  const headers: Json = { ...versionHeader }
  if (operation.ifMatch && operation.status !== 204)
    headers['ETag'] = { description: 'Versie van wat u terugkrijgt.', schema: { type: 'string' } }
  if (operation.status === 204) return { description: 'Gelukt, zonder inhoud.', headers }
  if (operation.produces) {
    return {
      description: 'Gelukt.',
      headers,
      content: Object.fromEntries(operation.produces.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
    }
  }
  return {
    description: 'Gelukt.',
    headers,
    content: { 'application/json': { schema: schemaOf(operation.response, 'output', components) } },
  }
}

/** Which problems can come back, and when. */
function failures(operation: Operation): Json {
  const texts: Record<string, string> = { 400: 'Er zit een fout in wat u stuurde; alle fouten staan erbij.' }
  if (operation.permission !== 'openbaar') texts[401] = 'U bent niet aangemeld.'
  if (!['openbaar', 'aangemeld'].includes(operation.permission)) texts[403] = 'Met deze pet kan dit niet.'
  if (operation.path.includes('{')) texts[404] = 'Dit bestaat niet, of u mag het niet zien.'
  if (operation.refusals.length > 0) texts[409] = `Dit kan nu niet: ${operation.refusals.join(', ')}.`
  if (operation.ifMatch) Object.assign(texts, { 412: 'Iemand anders was u voor: lees de nieuwe versie.', 428: 'If-Match ontbreekt.' })
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleem' } } }
  return Object.fromEntries(
    Object.entries(texts).map(([status, description]) => [status, { description, headers: versionHeader, content }]),
  )
}

/** JSON Schema of a zod schema; schemas with an id become components, referred to by name. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Record<string, Json>): Json {
  const made = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any', reused: 'inline' }) as Json
  const { $schema: _, $defs = {}, id, ...rest } = made as Json & { $defs?: Record<string, Json> }
  for (const [name, definition] of Object.entries($defs)) components[nameOf(name)] ??= pointAtComponents(definition)
  const body = pointAtComponents(rest)
  if (typeof id !== 'string') return body
  components[id] ??= body
  return { $ref: `#/components/schemas/${id}` }
}

function nameOf(definition: string): string {
  return definition.replaceAll(/\W/g, '_')
}

function pointAtComponents(value: Json): Json {
  const { id: _, ...rest } = value
  return JSON.parse(
    JSON.stringify(rest, (key, inner) =>
      key === '$ref' && typeof inner === 'string' ? refOf(inner) : key === 'id' && typeof inner === 'string' ? undefined : inner,
    ),
  )
}

function refOf(ref: string): string {
  if (ref === '#') return '#/components/schemas/Opbouw'
  return ref.startsWith('#/$defs/') ? `#/components/schemas/${nameOf(ref.slice('#/$defs/'.length))}` : ref
}
