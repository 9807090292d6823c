import * as z from 'zod'

/**
 * An operation of the API as both sides know it: the server binds it to one handler, the browser calls it, OpenAPI publishes it.
 * Paths are relative to `/api/v1`; nouns are Dutch and plural, an action is a sub-resource (NL API Design Rules 2.2).
 */
export interface Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  /** One Dutch sentence: the title in the API documentation. */
  summary: string
  /** Group in the API documentation. */
  tag: string
  /** `openbaar`: without a session; `aangemeld`: any session, also before a hat is chosen; else the permission that the hat must carry. */
  permission: string
  params: P
  query: Q
  body: B
  /** What leaves the server; anything that the schema does not name is dropped. */
  response: R
  status: 200 | 201 | 202 | 204
  /** Codes of the refusals (409 unless `problems.ts` says otherwise) that this operation may give. */
  refusals: readonly string[]
  /** Changes a row that carries `versie`: the request names in If-Match which version it saw. */
  ifMatch: boolean
  /** Body as it came, up to this many bytes: for files. Parsed JSON otherwise. */
  rawBody: number | null
  /** With `rawBody`: media types of the file. */
  takes: readonly string[]
  /** The handler reads the JSON text itself, so that long numbers stay exact; nothing is parsed before it. */
  exactJson: boolean
  /** The handler opens the scopes it needs itself and gets no connection: holding one while waiting for another can lock the whole pool. */
  opensOwnScope: boolean
  /** The answer is text or a file instead of JSON: its media types, the first is the default. */
  produces: readonly string[] | null
}

type Given<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = Pick<
  Operation,
  'method' | 'path' | 'summary' | 'tag' | 'permission'
> &
  Partial<Pick<Operation, 'status' | 'refusals' | 'ifMatch' | 'rawBody' | 'takes' | 'exactJson' | 'opensOwnScope' | 'produces'>> & {
    params?: P
    query?: Q
    body?: B
    response?: R
  }

/** Files that hold a table. */
export const tableFiles: readonly string[] = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']

/** Nothing: no parameters, no query, no body, or an answer without content. */
export const nothing = z.strictObject({})
type Nothing = typeof nothing

/** States an operation; what is left out is empty, and a POST answers 201. */
export function operation<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
  R extends z.ZodType = Nothing,
>(given: Given<P, Q, B, R>): Operation<P, Q, B, R> {
  return {
    status: given.response === undefined ? 204 : given.method === 'POST' ? 201 : 200,
    refusals: [],
    ifMatch: false,
    rawBody: null,
    takes: tableFiles,
    exactJson: false,
    opensOwnScope: false,
    produces: null,
    ...given,
    params: given.params ?? (nothing as unknown as P),
    query: given.query ?? (nothing as unknown as Q),
    body: given.body ?? (nothing as unknown as B),
    response: given.response ?? (nothing as unknown as R),
  }
}

/** The operations of one module, by the name of their handler. */
export type Contract = Record<string, Operation>

/** What a caller gives: each part only when the operation has it. */
export type InputOf<O extends Operation> = { params: z.input<O['params']>; query: z.input<O['query']>; body: z.input<O['body']> }
/** What a handler gets, after parsing. */
export type ParsedOf<O extends Operation> = { params: z.output<O['params']>; query: z.output<O['query']>; body: z.output<O['body']> }
/** What the operation answers. */
export type OutputOf<O extends Operation> = z.output<O['response']>

/** Identifier of a row: uuid, opaque to callers. */
export const Id = z.uuid('Gebruik een id zoals de API dat teruggaf.')

/** Calendar date, `2026-11-22`. */
export const DatumTekst = z.iso.date({ error: 'Vul een datum in als jjjj-mm-dd, bijvoorbeeld 2026-11-22.', abort: true })

/** Amount on the wire: euros with two decimals, `"1234.56"`; never a JSON number, so never a float. */
export const BedragTekst = z
  .string()
  .regex(/^-?\d{1,15}\.\d{2}$/, 'Vul een bedrag in met een punt en twee cijfers voor de centen, bijvoorbeeld "1234.56".')
  .meta({ description: 'Bedrag in euro, met twee decimalen.', examples: ['213200.00'] })

/** An amount on the wire that may not be known yet: `"1234.56"` or `"PM"` (pro memorie). */
export const PostTekst = z
  .string()
  .regex(/^(-?\d{1,15}\.\d{2}|PM)$/, 'Vul een bedrag in met een punt en twee cijfers voor de centen, of PM als het nog niet bekend is.')
  .meta({ description: 'Bedrag in euro, of PM als het nog niet bekend is.', examples: ['213200.00', 'PM'] })

/** A sum on the wire, in which PM travels along: `"640000.00 + PM"`. */
export const TotaalTekst = z
  .string()
  .regex(/^-?\d{1,15}\.\d{2}( \+ PM)?$/)
  .meta({ description: 'Totaal in euro, gevolgd door + PM als een deel nog niet bekend is.', examples: ['640000.00 + PM'] })

/** Exact decimal on the wire, `"0.52"`: weights, shares and quantities. */
export const DecimaalTekst = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,12})?$/, 'Vul een getal in met een punt voor de decimalen, bijvoorbeeld "0.52".')
  .meta({ description: 'Decimaal getal, exact.', examples: ['52'] })

/** Query of every list: page from 1, page size, order and search text. */
export const LijstVraag = z.strictObject({
  page: z.coerce.number('Vul een paginanummer in.').int().min(1, 'De eerste pagina is 1.').max(100_000).default(1),
  pageSize: z.coerce
    .number('Vul een aantal in.')
    .int()
    .min(1, 'Vraag ten minste 1 regel.')
    .max(100, 'Vraag ten hoogste 100 regels per pagina.')
    .default(20),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]+$/, 'Sorteer op een veldnaam, met een min ervoor voor aflopend.')
    .optional(),
  search: z.string().max(200, 'Zoek met ten hoogste 200 tekens.').optional(),
})

/** Query part of everything that has a history: the day to look at; today when left out. */
export const OpDatum = z.strictObject({ op: DatumTekst.optional() })

/** A page of a list; `totaal` counts what this caller may see, over all pages. */
export function lijst<T extends z.ZodType>(item: T) {
  return z.object({ resultaten: z.array(item), totaal: z.number().int() })
}

/** Problem details (RFC 9457) as every 4xx and 5xx answer carries them. */
export const Probleem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().optional(),
    traceId: z.string().optional(),
    invalidParams: z.array(z.object({ name: z.string(), code: z.string(), reason: z.string(), pad: z.string().optional() })).optional(),
  })
  .meta({ id: 'Probleem', description: 'Wat er niet kon, en wat u kunt doen (RFC 9457).' })

/** See {@link Probleem}. */
export type Probleem = z.infer<typeof Probleem>

/** Where the API lives; the major version is part of it. */
export const apiBase = '/api/v1'

/** Version of the API in every answer and in the document (semver). */
export const apiVersion = '1.0.0'

/** A required Dutch text of a given length, trimmed. */
export function tekst(wat: string, max = 200) {
  return z.string(`Vul ${wat} in.`).trim().min(1, `Vul ${wat} in.`).max(max, `Houd ${wat} bij ten hoogste ${max} tekens.`)
}
