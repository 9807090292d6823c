import { createReadStream } from 'node:fs'
import type { Fault } from '#kernel/fault.ts'
import { answer, describeBerekening } from '#platform/rekenkern/berekening.ts'
import type { Berekening } from '#platform/rekenkern/berekening.ts'
import { invoerProblem } from '#platform/rekenkern/problem.ts'
import type { Problem } from '#platform/rekenkern/problem.ts'
import type { Result } from '#kernel/refusal.ts'
import { berekeningen, findBerekening } from '../rekenkern.ts'
import { print, printProblem, REFUSED, refuseWith } from './terminal.ts'

const HELP = `Gebruik: npx regiekamer reken <naam> [bestand.json]

Leest JSON uit het bestand of van standaardinvoer, en schrijft de uitkomst als JSON.

  --regels   één JSON-document per regel; één uitkomst per regel
  --schema   de beschrijving (JSON Schema) van invoer en uitkomst
  --lijst    de namen van alle berekeningen
`

const OPTIONS = ['--regels', '--schema', '--lijst', '--help', '-h']

type Wish = {
  readonly naam: string | undefined
  readonly bestand: string | undefined
  readonly options: ReadonlySet<string>
  readonly faults: readonly Fault[]
}

/** `npx regiekamer reken`: does a calculation on JSON from a file or standard input; the answer is the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const wish = readArguments(args)
  if (wish.options.has('--help') || wish.options.has('-h')) {
    await print(HELP)
    return 0
  }
  if (wish.options.has('--lijst') && wish.faults.length === 0)
    return printDocument({ berekeningen: berekeningen.map(({ naam, omschrijving }) => ({ naam, omschrijving })) })
  const berekening = wish.naam === undefined ? undefined : findBerekening(wish.naam)
  if (berekening === undefined || wish.faults.length > 0) return refuseWith([...wish.faults, ...nameFaults(wish, berekening)])
  if (wish.options.has('--schema')) return printDocument(describeBerekening(berekening))
  try {
    return await calculate(berekening, wish)
  } catch (error) {
    const fault = sourceFault(error, wish.bestand)
    if (fault === null) throw error
    return refuseWith([fault])
  }
}

function readArguments(args: readonly string[]): Wish {
  const isOption = (arg: string) => arg.startsWith('-') && arg !== '-'
  const [naam, bestand, ...rest] = args.filter((arg) => !isOption(arg))
  const options = new Set(args.filter(isOption))
  const faults: Fault[] = [...options]
    .filter((option) => !OPTIONS.includes(option))
    .map((option) => ({
      name: option,
      code: 'optieOnbekend',
      reason: `De optie ${option} bestaat niet. Kies uit: --regels, --schema of --lijst.`,
    }))
  for (const extra of rest)
    faults.push({ name: extra, code: 'argumentTeVeel', reason: `Haal ${extra} weg. Geef één naam en hooguit één bestand.` })
  if (options.has('--lijst') && (naam !== undefined || options.size > 1))
    faults.push({ name: '--lijst', code: 'optieAlleen', reason: 'Gebruik --lijst alleen, zonder naam of andere opties.' })
  if (options.has('--schema') && (bestand !== undefined || options.has('--regels')))
    faults.push({ name: '--schema', code: 'optieAlleen', reason: 'Gebruik --schema met alleen de naam van de berekening.' })
  return { naam, bestand, options, faults }
}

function nameFaults({ naam, options }: Wish, berekening: Berekening | undefined): Fault[] {
  if (berekening !== undefined || options.has('--lijst')) return []
  const choices = `Kies uit: ${berekeningen.map((each) => each.naam).join(', ')}.`
  if (naam === undefined) return [{ name: '', code: 'berekeningOntbreekt', reason: `Noem een berekening. ${choices}` }]
  return [{ name: '', code: 'berekeningOnbekend', reason: `De berekening ${naam} bestaat niet. ${choices}` }]
}

async function printDocument(value: unknown): Promise<number> {
  await print(`${JSON.stringify(value, null, 2)}\n`)
  return 0
}

async function calculate(berekening: Berekening, { bestand, options }: Wish): Promise<number> {
  const fromTerminal = bestand === undefined && process.stdin.isTTY
  if (fromTerminal)
    return refuseWith([{ name: '', code: 'invoerOntbreekt', reason: 'Geef een bestand, of stuur JSON naar standaardinvoer.' }])
  const source: AsyncIterable<Buffer> = bestand === undefined || bestand === '-' ? process.stdin : createReadStream(bestand)
  return options.has('--regels') ? calculateLines(berekening, source) : calculateOne(berekening, source)
}

async function calculateOne(berekening: Berekening, source: AsyncIterable<Buffer>): Promise<number> {
  const chunks: Buffer[] = []
  for await (const chunk of source) chunks.push(chunk)
  const result = answerBytes(berekening, Buffer.concat(chunks))
  if (!result.ok) {
    printProblem(result.refusal)
    return REFUSED
  }
  await print(`${JSON.stringify(result.value)}\n`)
  return 0
}

/** One document per line, one answer or problem document per line, in order; empty lines are skipped. */
async function calculateLines(berekening: Berekening, source: AsyncIterable<Buffer>): Promise<number> {
  let exitCode = 0
  for await (const line of linesOf(source)) {
    if (line.toString('latin1').trim() === '') continue
    const result = answerBytes(berekening, line)
    if (!result.ok) exitCode = REFUSED
    await print(`${JSON.stringify(result.ok ? result.value : result.refusal)}\n`)
  }
  return exitCode
}

const NEWLINE = 10

/** Splits on the byte of a newline only: `readline` would also break a line at U+2028, which may stand in a JSON text. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let unfinished: Buffer[] = []
  for await (const chunk of source) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...unfinished, chunk.subarray(start, end)])
      unfinished = []
      start = end + 1
    }
    unfinished.push(chunk.subarray(start))
  }
  yield Buffer.concat(unfinished)
}

function answerBytes(berekening: Berekening, bytes: Buffer): Result<unknown, Problem> {
  try {
    // Also drops the byte order mark that some editors put in front.
    return answer(berekening, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error) || error.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error
    return {
      ok: false,
      refusal: invoerProblem([
        { name: '', code: 'geenUtf8', reason: 'Deze tekst is niet als UTF-8 bewaard. Bewaar hem als UTF-8 en probeer het opnieuw.' },
      ]),
    }
  }
}

/** What went wrong with the file, or null when the error is about something else. */
function sourceFault(error: unknown, bestand: string | undefined): Fault | null {
  const syscall = error instanceof Error && 'syscall' in error ? error.syscall : undefined
  if (bestand === undefined || (syscall !== 'open' && syscall !== 'read')) return null
  return {
    name: bestand,
    code: 'bestandOnleesbaar',
    reason: `Het bestand ${bestand} is er niet of is niet te lezen. Controleer de naam en de rechten.`,
  }
}
