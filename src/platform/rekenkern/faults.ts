import type * as z from 'zod'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { JsonGetal } from '#kernel/json.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const KINDS: Readonly<Record<string, string>> = {
  string: 'een tekst tussen aanhalingstekens',
  number: 'een getal zonder aanhalingstekens',
  int: 'een geheel getal zonder aanhalingstekens',
  boolean: 'true of false',
  array: 'een lijst tussen [ en ]',
  object: 'een groep velden tussen { en }',
  record: 'een groep velden tussen { en }',
  null: 'null',
}

/** What zod found wrong with a value, as faults in plain Dutch; a missing field and an unknown field are named by their own pointer. */
export function faultsOfIssues(issues: readonly Issue[], raw: unknown): Fault[] {
  const faults = new Map<string, Fault>()
  for (const fault of issues.flatMap((issue) => faultsOfIssue(issue, raw))) faults.set(`${fault.code} ${fault.name}`, fault)
  return [...faults.values()]
}

function faultsOfIssue(issue: Issue, raw: unknown): Fault[] {
  const { path } = issue
  const number = numberInTheWay(raw, path, issue.code === 'unrecognized_keys')
  if (number !== null)
    return [fault(number, 'verkeerdeSoort', 'Hier staat een getal. Vul een groep velden tussen { en } of een lijst tussen [ en ] in.')]
  if (!exists(raw, path)) return [fault(path, 'veldOntbreekt', `Het veld ${String(path.at(-1))} ontbreekt. Vul het in.`)]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault([...path, key], 'veldOnbekend', `Het veld ${key} bestaat hier niet. Haal het weg of controleer de naam.`),
    )
  }
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, raw)
  const [code, reason] = describe(issue)
  return [fault(path, code, reason)]
}

function fault(path: Path, code: string, reason: string): Fault {
  return { name: pointer(path), code, reason }
}

/** The branch that came nearest speaks: of the branches whose kind fits, the one with the fewest issues. */
function faultsOfUnion(issue: z.core.$ZodIssueInvalidUnion, raw: unknown): Fault[] {
  const branches = issue.errors.filter((branch) => !branch.some((inner) => inner.path.length === 0 && inner.code !== 'unrecognized_keys'))
  const nearest = branches.sort((a, b) => a.length - b.length)[0]
  if (nearest === undefined)
    return [fault(issue.path, 'keuzeOnbekend', 'Deze waarde kan hier niet. Kijk in de beschrijving wat hier mag staan.')]
  return nearest.flatMap((inner) => faultsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }, raw))
}

function describe(issue: Issue): readonly [string, string] {
  switch (issue.code) {
    case 'custom':
      return [String(issue.params?.['code'] ?? 'fout'), issue.message]
    case 'invalid_type':
      return ['verkeerdeSoort', `Vul hier ${KINDS[issue.expected] ?? 'een andere soort waarde'} in.`]
    case 'invalid_value':
      return ['keuzeOnbekend', `Kies een van deze waarden: ${issue.values.map(String).join(', ')}.`]
    case 'too_small':
      return describeTooSmall(issue)
    case 'too_big':
      return describeTooBig(issue)
    default:
      return ['vorm', 'Deze waarde heeft niet de goede vorm. Kijk in de beschrijving wat hier mag staan.']
  }
}

function describeTooSmall(issue: z.core.$ZodIssueTooSmall): readonly [string, string] {
  const one = Number(issue.minimum) === 1
  if (issue.origin === 'array')
    return ['lijstTeKort', one ? 'De lijst is leeg. Vul er minstens één in.' : `Vul er minstens ${issue.minimum} in.`]
  if (issue.origin === 'string') return ['leeg', one ? 'Dit veld is leeg. Vul het in.' : `Gebruik minstens ${issue.minimum} tekens.`]
  return ['teLaag', `Dit getal mag niet lager zijn dan ${issue.minimum}.`]
}

function describeTooBig(issue: z.core.$ZodIssueTooBig): readonly [string, string] {
  if (issue.origin === 'array') return ['lijstTeLang', `Vul er hooguit ${issue.maximum} in.`]
  if (issue.origin === 'string') return ['teLang', `Gebruik hooguit ${issue.maximum} tekens.`]
  return ['teHoog', `Dit getal mag niet hoger zijn dan ${issue.maximum}.`]
}

/** Whether there is a value at the path, as opposed to a field that was left out. */
function exists(raw: unknown, path: Path): boolean {
  let value = raw
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false
    value = (value as Record<PropertyKey, unknown>)[step]
  }
  return value !== undefined
}

/** zod takes a `JsonGetal` for an object with fields; this finds the one that the path runs through. */
function numberInTheWay(raw: unknown, path: Path, includeEnd: boolean): Path | null {
  let value = raw
  for (const [depth, step] of path.entries()) {
    if (value instanceof JsonGetal) return path.slice(0, depth)
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[step]
  }
  return includeEnd && value instanceof JsonGetal ? path : null
}
