import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'

/** A node of the tag tree of a page: a role with its children, or a piece of content. */
export interface Tag {
  role?: string
  children?: Tag[]
}

/** What a reader and a screen reader find in a PDF, for tests. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const texts = await Promise.all(pages.map((page) => page.getTextContent()))
  const info = (await pdf.getMetadata()).info as Record<string, unknown>
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as Tag[]
  const lines = texts.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).filter((line) => line !== ''))
  return { info, marked: (await pdf.getMarkInfo()) as { Marked: boolean } | null, lines, trees }
}

/** All roles of a tag tree in reading order. */
export function rolesOf({ role, children = [] }: Tag): string[] {
  return [...(role ? [role] : []), ...children.flatMap(rolesOf)]
}

/** The parts of a DOCX as text, by name. */
export function readDocx(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text of a part of a DOCX as Word shows it: a line end per paragraph and per break. */
export function textOf(part: string): string {
  return [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)]
    .map(([found, text]) => (found.startsWith('<w:t') ? (text ?? '').replaceAll(/&(\w+);/g, (_, name: string) => entities[name]!) : '\n'))
    .join('')
}
