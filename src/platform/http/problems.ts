import { STATUS_CODES } from 'node:http'
import type { ZodError } from 'zod'
import type { Result } from '#kernel/refusal.ts'
import type { Probleem } from '#platform/http/contract.ts'

/** One fault in what came in: the field, a code for machines, a sentence that says what to do. */
export interface InvalidParam {
  name: string
  code: string
  reason: string
  /** Address in the application where it is mended, when that is another page. */
  pad?: string
}

/** An expected outcome that is not the answer: becomes `application/problem+json`, never a stack trace. */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  /** What exactly is wrong, all of it, where the fault has places. */
  invalidParams: readonly InvalidParam[] = []

  constructor(status: number, code: string, detail: string) {
    super(detail)
    this.status = status
    this.code = code
  }

  /** The same problem, with the places where it is. */
  at(invalidParams: readonly InvalidParam[] | undefined): this {
    this.invalidParams = invalidParams ?? []
    return this
  }
}

/** The thing is not there, or the asker may not know that it is: one answer for both. */
export const notFound = () => new Problem(404, 'niet-gevonden', 'Dit bestaat niet, of het is niet zichtbaar met de pet die u nu op hebt.')

/** All faults of what came in, together. */
export const invalid = (params: readonly InvalidParam[]) =>
  new Problem(
    400,
    'invoer-klopt-niet',
    params.length === 1 ? 'Verbeter 1 onderdeel en probeer het opnieuw.' : `Verbeter ${params.length} onderdelen en probeer het opnieuw.`,
  ).at(params)

/** Goes on with what a rule made of it, or stops with its refusal and all its faults. */
export function accepted<T>(result: Result<T>): T {
  if (result.ok) return result.value
  const { code, detail, faults } = result.refusal
  throw new Problem(409, code, detail).at(faults)
}

const titles: Record<string, string> = {
  'invoer-klopt-niet': 'De invoer klopt niet',
  'niet-aangemeld': 'U bent niet aangemeld',
  'mag-niet': 'Dit mag niet met deze pet',
  'niet-gevonden': 'Niet gevonden',
  'versie-gewijzigd': 'Iemand anders was u voor',
  'versie-ontbreekt': 'De versie ontbreekt',
  'te-vaak-geprobeerd': 'Te vaak geprobeerd',
  'fout-in-de-toepassing': 'Er ging iets mis bij ons',
}

/** Body of a problem answer. @see RFC 9457 */
export function problemBody(problem: Problem, at: { instance: string; traceId: string }): Probleem {
  return {
    type: `https://regiekamer.nl/problemen/${problem.code}`,
    title: titles[problem.code] ?? (problem.status === 409 ? 'Dit kan nu niet' : (STATUS_CODES[problem.status] ?? 'Dit kan niet')),
    status: problem.status,
    detail: problem.message,
    instance: at.instance,
    traceId: at.traceId,
    ...(problem.invalidParams.length > 0 ? { invalidParams: [...problem.invalidParams] } : {}),
  }
}

/** Every issue of a zod check as a fault with a Dutch sentence; `where` tells which part of the request it was in. */
export function faultsOfZod(error: ZodError, where: '' | 'query.' | 'pad.'): InvalidParam[] {
  return error.issues.flatMap((issue) => {
    const name = where + issue.path.join('.')
    if (issue.code !== 'unrecognized_keys') return [{ name, code: issue.code, reason: reasonOf(issue) }]
    return issue.keys.map((key) => ({
      name: name === where ? `${where}${key}` : `${name}.${key}`,
      code: 'unrecognized_keys',
      reason: 'Dit onderdeel kennen wij niet: laat het weg.',
    }))
  })
}

type Issue = ZodError['issues'][number]

/** Schemas say it in their own words where they can; these are the words for where they do not. */
function reasonOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined && !isOwnText(issue.message)) return 'Vul dit onderdeel in.'
  if (isOwnText(issue.message)) return issue.message
  if (issue.code === 'invalid_value') return `Kies uit: ${issue.values.join(', ')}.`
  if (issue.code === 'too_big') return `Dit is te groot: houd het bij ten hoogste ${issue.maximum}.`
  if (issue.code === 'too_small')
    return issue.minimum === 1 ? 'Vul dit onderdeel in.' : `Dit is te klein: vul ten minste ${issue.minimum} in.`
  return 'Dit onderdeel heeft niet de vorm die wij verwachten; de documentatie van de API zegt welke.'
}

/** zod's own texts are English and start with these words. */
function isOwnText(message: string): boolean {
  return !/^(Invalid|Too (big|small)|Unrecognized|Expected)/.test(message)
}

/** Last defence: a named constraint of the database reads as a rule. The names are in the migrations. */
const constraints: Record<string, string> = {}

/** A room says what its constraints mean, once, when it registers. */
export function explainConstraints(texts: Record<string, string>): void {
  Object.assign(constraints, texts)
}

/** The problem behind a violated constraint; `null` when the error is something else. */
export function constraintProblem(error: unknown): Problem | null {
  const { code, constraint } = error as { code?: string; constraint?: string }
  if (!code?.startsWith('23') || !constraint) return null
  const text = constraints[constraint]
  return text ? new Problem(409, constraint.replaceAll('_', '-'), text) : null
}
