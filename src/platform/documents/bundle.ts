import { inSideProcess } from '#platform/jobs/side-process.ts'

/** Papers of others, put together in one PDF: what the pages before and between them say, and the files themselves. */
export interface Bundle {
  title: string
  /** Lines on the first page under the title. */
  lines: readonly string[]
  /** Head of the list of parts on the first page. */
  contents: string
  /** `Bundel, pagina` */
  pageLabel: string
  parts: readonly BundlePart[]
}

/** A part: a page of its own that says what it is, and its files after it. Part and files are bookmarks. */
export interface BundlePart {
  /** `3 Verlenging van het contract` */
  heading: string
  /** Small print beside it in the list of parts: `10:30, besluit`. */
  note: string
  paragraphs: readonly string[]
  files: readonly BundleFile[]
}

/** A PDF as somebody gave it. */
export interface BundleFile {
  title: string
  pages: number
  content: Uint8Array
}

const task = <T>(taak: string, gegevens: unknown, signal?: AbortSignal): Promise<T> =>
  inSideProcess<T>({ bestand: new URL('bundle-press.ts', import.meta.url), taak, gegevens, ...(signal ? { signal } : {}) })

/**
 * How many pages a PDF has that somebody gave, after proving that each of them can be put in a bundle.
 * @throws SideFault `geen-pdf` when it is none, `onleesbaar` when it is damaged or locked
 */
export async function countPages(content: Uint8Array): Promise<number> {
  return task('pages', content)
}

/** The bundle as one PDF with bookmarks. @throws Error when a file in it cannot be read: `countPages` said it could */
export async function renderBundle(bundle: Bundle, signal?: AbortSignal): Promise<Uint8Array> {
  return task('bundle', bundle, signal)
}
