import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Bundle } from '#platform/documents/bundle.ts'
import { readFonts } from '#platform/documents/fonts.ts'
import { serveTasks, SideFault } from '#platform/jobs/side-process.ts'

const folder = import.meta.dirname

/** A page that no file has: the compiler answers with how many there are. */
const BEYOND = 1_000_000

/** Where the compiler finds a file of the bundle; nothing is written to disk. */
const pathOf = (index: number) => `file-${index}.pdf`

function open(files: readonly Uint8Array[]): NodeCompiler {
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...readFonts().files] }] })
  for (const [index, content] of files.entries()) compiler.mapShadow(join(folder, pathOf(index)), Buffer.from(content))
  return compiler
}

type Compiled = { document: NodeTypstDocument } | { fault: string }

function compile(compiler: NodeCompiler, source: string, inputs: Record<string, string> = {}): Compiled {
  const outcome = compiler.compile({ mainFileContent: source, inputs })
  const diagnostics = outcome.takeDiagnostics()
  if (outcome.result && !diagnostics) return { document: outcome.result }
  return { fault: diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'no reason given' }
}

const locked = new SideFault(
  'onleesbaar',
  'Dit PDF-bestand is beschadigd of beveiligd. Maak een nieuwe PDF zonder wachtwoord en voeg die toe.',
)

/** A PDF says so in its first kilobyte (ISO 32000-1, annex H.3.4.1). */
function pages(content: Uint8Array): number {
  if (!Buffer.from(content.subarray(0, 1024)).includes('%PDF-'))
    throw new SideFault('geen-pdf', 'Dit bestand is geen PDF. Bewaar het stuk als PDF en voeg dat toe.')
  const compiler = open([content])
  const probe = compile(compiler, `#image("${pathOf(0)}", page: ${BEYOND})`)
  const count = 'fault' in probe ? Number(/only has (\d+) page/.exec(probe.fault)?.[1] ?? 0) : 0
  if (count === 0) throw locked
  const whole = compile(
    compiler,
    `#set page(margin: 0pt)\n#for number in range(1, ${count + 1}) { image("${pathOf(0)}", page: number, width: 100%, height: 100%, fit: "contain") }`,
  )
  if ('fault' in whole) throw locked
  try {
    compiler.pdf(whole.document, {})
  } catch {
    throw locked
  }
  return count
}

function bundle({ parts, ...front }: Bundle): Uint8Array {
  const fonts = readFonts()
  const files = parts.flatMap((part) => part.files)
  const compiler = open(files.map(({ content }) => content))
  const data = {
    ...front,
    fonts: fonts.names,
    parts: parts.map((part) => ({
      ...part,
      files: part.files.map((file) => ({ title: file.title, pages: file.pages, path: pathOf(files.indexOf(file)) })),
    })),
  }
  const made = compile(compiler, readFileSync(join(folder, 'bundle.typ'), 'utf8'), { bundle: JSON.stringify(data) })
  if ('fault' in made) throw new Error(`the bundle does not compile: ${made.fault}`)
  return compiler.pdf(made.document, {})
}

serveTasks({ pages, bundle })
