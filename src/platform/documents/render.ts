import type { Document } from '#platform/documents/document.ts'
import { inSideProcess } from '#platform/jobs/side-process.ts'

/**
 * The document as a tagged PDF that follows PDF/UA-1, ready to sign and to publish. The same document gives the same bytes, on every machine.
 * @throws Error when the document breaks what `document.ts` promises, or our template is wrong: never for what a text says
 */
export async function renderPdf(document: Document): Promise<Uint8Array> {
  return press('pdf', document)
}

/** The document as a DOCX, to work on. It has the same content as the PDF, and the same document gives the same bytes. @throws Error as renderPdf */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  return press('docx', document)
}

/** A paper of forty pages takes a quarter of a second, so it is made in a process beside this one. */
function press(taak: 'pdf' | 'docx', document: Document): Promise<Uint8Array> {
  return inSideProcess({ bestand: new URL('press.ts', import.meta.url), taak, gegevens: document })
}
