import type { Document } from '#platform/documents/document.ts'
import { serveTasks } from '#platform/jobs/side-process.ts'

// Each form loads only what it needs: loading both takes longer than writing a letter.
serveTasks({
  pdf: async (document: Document) => (await import('#platform/documents/pdf.ts')).typesetPdf(document),
  docx: async (document: Document) => (await import('#platform/documents/docx.ts')).writeDocx(document),
})
