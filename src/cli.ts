import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Command } from './cli/terminal.ts'
import { print, printProblem, refuseWith } from './cli/terminal.ts'
import { storingProblem } from '#platform/rekenkern/problem.ts'

type Entry = { readonly omschrijving: string; readonly load: () => Promise<{ readonly run: Command }> }

/** Every command of `npx regiekamer`. A command is loaded only when it is asked for, so that calculating starts no server. */
const commands: Readonly<Record<string, Entry>> = {
  reken: { omschrijving: 'Doet een berekening na, zonder server of database.', load: () => import('./cli/reken.ts') },
  journaal: { omschrijving: 'Controleert of niemand het journaal heeft gewijzigd.', load: () => import('./cli/journaal.ts') },
  'voorbeeld-grootboek': {
    omschrijving: 'Schrijft een fictief grootboek, om het inlezen mee te proberen.',
    load: () => import('./cli/voorbeeld-grootboek.ts'),
  },
}

const HELP = `Gebruik: npx regiekamer <opdracht>

${Object.entries(commands)
  .map(([naam, { omschrijving }]) => `  ${naam.padEnd(20)} ${omschrijving}`)
  .join('\n')}

Meer over een opdracht: npx regiekamer <opdracht> --help
`

/** Runs the command that was asked for; the answer is the exit code. */
async function main([naam, ...args]: readonly string[]): Promise<number> {
  if (naam === '--help' || naam === '-h') {
    await print(HELP)
    return 0
  }
  const choices = `Kies uit: ${Object.keys(commands).join(', ')}.`
  if (naam === undefined) return refuseWith([{ name: '', code: 'opdrachtOntbreekt', reason: `Noem een opdracht. ${choices}` }])
  const entry = Object.hasOwn(commands, naam) ? commands[naam] : undefined
  if (entry === undefined)
    return refuseWith([{ name: '', code: 'opdrachtOnbekend', reason: `De opdracht ${naam} bestaat niet. ${choices}` }])
  const { run } = await entry.load()
  return run(args)
}

// Halves the start of a calculation; where the folder cannot be written Node goes on without.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/regiekamer', import.meta.url)))

// Who reads our output may stop early (`| head`); that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  // Not process.exit: it would cut off what a pipe has not yet taken.
  process.exitCode = await main(process.argv.slice(2))
} catch {
  // A mistake of ours: the caller gets one problem document and never a stack trace.
  printProblem(storingProblem())
  process.exitCode = 1
}
