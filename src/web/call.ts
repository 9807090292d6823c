import * as z from 'zod'
import { apiBase, type InputOf, type Operation, type OutputOf, Probleem } from '#platform/http/contract.ts'

/** What a refusal of the server carries: shown in the error summary or beside the button, in the words of the server. */
export class ProblemError extends Error {
  readonly problem: Probleem

  constructor(problem: Probleem) {
    super(problem.detail)
    this.problem = problem
  }
}

interface CallOptions {
  /** The version that the user saw: goes along as If-Match where the operation asks for it. */
  versie?: number
  signal?: AbortSignal
  /** A file, for operations that take one. */
  file?: Blob
}

/** The parts of an operation's input that it has; an operation without any takes `{}`. */
export type CallInput<O extends Operation> = Partial<InputOf<O>>

/** The browser's one way to the server. @throws ProblemError for every answer that is no success, also when there is no answer */
export async function call<O extends Operation>(operation: O, input: CallInput<O>, options: CallOptions = {}): Promise<OutputOf<O>> {
  const response = await send(operation, input, options)
  if (!response.ok) throw new ProblemError(await problemOf(response))
  if (operation.method === 'DELETE') keepRemoved(operation, input)
  if (operation.status === 204) return {} as OutputOf<O>
  return operation.response.parse(await response.json()) as OutputOf<O>
}

const removed = new Set<string>()

/** A path that ends in an id removes the thing itself, not a part of it. */
function keepRemoved({ path }: Operation, { params = {} }: { params?: unknown }): void {
  const last = /\{(\w+)\}$/.exec(path)
  if (last) removed.add((params as Record<string, string>)[last[1]!]!)
}

/** Ids of what was removed since this was last asked. */
export function takeRemoved(): string[] {
  const taken = [...removed]
  removed.clear()
  return taken
}

/** Address of an operation with its parameters: for downloads, which the browser follows itself. */
export function addressOf<O extends Operation>(operation: O, input: CallInput<O>): string {
  const params = (input.params ?? {}) as Record<string, string>
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries((input.query ?? {}) as Record<string, string | number | boolean | null | undefined>))
    if (value !== undefined && value !== null && value !== '') query.set(key, String(value))
  const text = query.toString()
  return `${apiBase}${path}${text ? `?${text}` : ''}`
}

async function send<O extends Operation>(operation: O, input: CallInput<O>, { versie, signal, file }: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (versie !== undefined) headers['if-match'] = `"${versie}"`
  const hasBody = operation.method !== 'GET' && (file !== undefined || input.body !== undefined)
  if (hasBody) headers['content-type'] = file ? file.type || 'application/octet-stream' : 'application/json'
  // A retry after a lost answer must not do it twice.
  if (operation.method === 'POST' && operation.permission !== 'openbaar') headers['idempotency-key'] = crypto.randomUUID()
  try {
    return await fetch(addressOf(operation, input), {
      method: operation.method,
      headers,
      signal: signal ?? null,
      body: hasBody ? (file ?? JSON.stringify(input.body)) : null,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ProblemError({
      type: 'about:blank',
      title: 'Geen verbinding',
      status: 0,
      detail: 'Regiekamer is niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.',
    })
  }
}

async function problemOf(response: Response): Promise<Probleem> {
  const parsed = z.safeParse(Probleem, await response.json().catch(() => null))
  return parsed.data ?? { type: 'about:blank', title: 'Er ging iets mis', status: response.status, detail: 'Probeer het later opnieuw.' }
}

/** The faults of a refusal, as a form shows them: per field, or one for the whole. */
export function faultsOf(error: unknown): { name: string; reason: string; pad?: string | undefined }[] {
  if (!(error instanceof ProblemError)) return [{ name: '', reason: 'Er ging iets mis. Probeer het opnieuw.' }]
  const { invalidParams, detail } = error.problem
  return invalidParams && invalidParams.length > 0
    ? invalidParams.map(({ name, reason, pad }) => ({ name, reason, pad }))
    : [{ name: '', reason: detail }]
}
