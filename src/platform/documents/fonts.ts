import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** A family of letters and its files, in packages: the same on every machine. */
interface Family {
  name: string
  files: readonly string[]
}

/** In this order a character looks for its font. The first is the letter of the house; the others are for names in other scripts. */
const families: readonly Family[] = [
  {
    name: 'Source Sans 3',
    files: [
      'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
      'source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
      'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
    ],
  },
  { name: 'Noto Sans Hebrew', files: ['noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'] },
  { name: 'Noto Sans Arabic', files: ['noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'] },
  { name: 'Noto Emoji', files: ['noto-emoji/400Regular/NotoEmoji_400Regular.ttf'] },
]

/** The letters that a PDF is set in. */
export interface Fonts {
  /** Names of the families, in the order in which they are tried. */
  names: readonly string[]
  files: readonly Buffer[]
  /** The text with `[U+6F22]` for each character that no font has: PDF/UA forbids the empty box, and leaving it out would be silent. */
  writable: (text: string) => string
}

/** Reads the fonts from their packages. */
export function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url)
  const read = families.map(({ files }) => files.map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`))))
  const covers = read.map((files) => files.map(charactersOf).reduce((all, each) => all.intersection(each)))
  return { names: families.map(({ name }) => name), files: read.flat(), writable: (text) => replaceMissing(text, covers) }
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })
/** Characters that show nothing of their own need no glyph. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\n]$/u

/** A letter with its accents is one shape, so one font has to have all of it. */
function replaceMissing(text: string, covers: readonly Set<number>[]): string {
  let written = ''
  for (const { segment } of graphemes.segment(text)) {
    const seen = Array.from(segment)
      .filter((character) => !UNSEEN.test(character))
      .map((character) => character.codePointAt(0)!)
    written += covers.some((cover) => seen.every((code) => cover.has(code))) ? segment : seen.map(nameOf).join('')
  }
  return written
}

function nameOf(code: number): string {
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}

/** The characters that a TrueType font has a glyph for: its table `cmap`, in the forms for all of Unicode (OpenType, "cmap" formats 4 and 12). */
function charactersOf(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index)
  const cmap = font.readUInt32BE(tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8)
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4))
  const found = new Set<number>()
  for (const at of encodings) {
    const format = font.readUInt16BE(at)
    for (const code of format === 12 ? groupsOf(font, at) : format === 4 ? segmentsOf(font, at) : []) found.add(code)
  }
  return found
}

function* groupsOf(font: Buffer, at: number): Generator<number> {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const from = at + 16 + 12 * group
    for (let code = font.readUInt32BE(from); code <= font.readUInt32BE(from + 4); code++) yield code
  }
}

function* segmentsOf(font: Buffer, at: number): Generator<number> {
  const bytes = font.readUInt16BE(at + 6)
  for (let offset = 0; offset < bytes; offset += 2) {
    const end = font.readUInt16BE(at + 14 + offset)
    const start = font.readUInt16BE(at + 16 + bytes + offset)
    const range = at + 16 + 3 * bytes + offset
    const isMapped = (code: number) => {
      const distance = font.readUInt16BE(range)
      return distance === 0 || font.readUInt16BE(range + distance + 2 * (code - start)) !== 0
    }
    for (let code = start; code <= end; code++) if (code !== 0xff_ff && isMapped(code)) yield code
  }
}
