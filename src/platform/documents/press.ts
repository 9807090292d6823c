import type { Document } from '#platform/documents/document.ts'
import { writeDocx } from '#platform/documents/docx.ts'
import { typesetPdf } from '#platform/documents/pdf.ts'
import { serveTasks } from '#platform/jobs/side-process.ts'

serveTasks({ pdf: (document: Document) => typesetPdf(document), docx: (document: Document) => writeDocx(document) })
