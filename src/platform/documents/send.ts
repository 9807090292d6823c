import type { Context } from '#platform/http/context.ts'
import type { Document } from '#platform/documents/document.ts'
import { renderDocx, renderPdf } from '#platform/documents/render.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The forms in which a document goes out. */
export type Vorm = 'pdf' | 'docx'

interface Bestand {
  inhoud: Uint8Array
  /** With its extension; people read it, so it may have spaces and accents. */
  bestandsnaam: string
  vorm: keyof typeof mediaTypes
  /** Shown in the browser instead of kept. */
  isInline?: boolean
}

/** A file as it is, under a name that every browser understands (RFC 6266). */
export function sendFile({ reply }: Context, { inhoud, bestandsnaam, vorm, isInline = false }: Bestand): string {
  const plain = bestandsnaam.normalize('NFD').replaceAll(/[^\w.-]+/g, '-')
  reply
    .type(mediaTypes[vorm])
    .header(
      'content-disposition',
      `${isInline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(bestandsnaam)}`,
    )
  // `bind` hands it to the reply as it is; the contract can only say that it is no JSON.
  return Buffer.from(inhoud) as unknown as string
}

/** A letter or a paper, made now. */
export async function sendDocument(
  context: Context,
  { document, naam, vorm }: { document: Document; naam: string; vorm: Vorm },
): Promise<string> {
  const inhoud = vorm === 'pdf' ? await renderPdf(document) : await renderDocx(document)
  return sendFile(context, { inhoud, bestandsnaam: `${naam}.${vorm}`, vorm })
}
