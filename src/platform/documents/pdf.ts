import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { dayOf, monthOf, yearOf } from '#kernel/datum.ts'
import { layoutOf } from '#platform/documents/table-layout.ts'
import type { Block, Document } from '#platform/documents/document.ts'
import { type Fonts, readFonts } from '#platform/documents/fonts.ts'
import { captionOf, colourOf, factsOf, labels, runningHeadOf } from '#platform/documents/labels.ts'
import { mapTexts, prepareDocument, runsOf } from '#platform/documents/prepare.ts'

/** Layouts remembered between documents; older ones are let go, or memory would grow with every document. */
const REMEMBERED = 2

interface Press {
  compiler: NodeCompiler
  fonts: Fonts
  template: string
}

let press: Press | undefined

/** The compiler with its fonts, made at the first document. */
function openPress(): Press {
  if (press) return press
  const fonts = readFonts()
  const compiler = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: [...fonts.files] }] })
  press = { compiler, fonts, template: readFileSync(join(import.meta.dirname, 'document.typ'), 'utf8') }
  return press
}

/**
 * The document as a tagged PDF that follows PDF/UA-1. The same document gives the same bytes, on every machine.
 * @throws Error with the diagnostics when the template does not compile: our mistake, never that of who wrote the document
 */
export function typesetPdf(document: Document): Uint8Array {
  const { compiler, fonts, template } = openPress()
  const data = mapTexts(dataOf(prepareDocument(document), fonts), fonts.writable)
  try {
    const typeset = compile(compiler, template, JSON.stringify(data))
    return compiler.pdf(typeset, { pdfStandard: PdfStandard.UA_1 })
  } finally {
    compiler.evictCache(REMEMBERED)
  }
}

function compile(compiler: NodeCompiler, template: string, data: string): NodeTypstDocument {
  const outcome = compiler.compile({ mainFileContent: template, inputs: { document: data } })
  const fault = outcome.takeDiagnostics()
  if (outcome.result && !fault) return outcome.result
  throw new Error(
    `the template of documents does not compile: ${fault ? JSON.stringify(compiler.fetchDiagnostics(fault)) : 'no reason given'}`,
  )
}

/** What the template reads: names of its own for the parts, every text as a string. */
function dataOf(document: Document, fonts: Fonts): Record<string, unknown> {
  const { date, letterhead } = document
  let tables = 0
  const blockOf = (block: Block): unknown => {
    if (block.kind === 'paragraph') return { kind: block.kind, runs: runsOf(block.text) }
    if (block.kind === 'list') return { ...block, items: block.items.map(runsOf) }
    if (block.kind === 'note') return { ...block, paragraphs: block.paragraphs.map(runsOf) }
    if (block.kind === 'table') return { ...block, caption: captionOf(block.caption, (tables += 1)), ...layoutOf(block) }
    return block
  }
  return {
    ...document,
    labels,
    fonts: fonts.names,
    day: [yearOf(date), monthOf(date), dayOf(date)],
    letterhead: letterhead?.name ?? null,
    colour: colourOf(document),
    running: runningHeadOf(document),
    facts: factsOf(document),
    blocks: document.blocks.map(blockOf),
  }
}
