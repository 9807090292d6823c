import { sendDocument, sendFile, type Vorm } from '#platform/documents/send.ts'
import { writeXlsx } from '#platform/export/xlsx.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { loadNota } from '#modules/verrekening/commands/nota.ts'
import { notaDocument, notaNaam, notaTabel } from '#modules/verrekening/nota-document.ts'

/** The bill as a paper to send on, or as a workbook to go on with; what this hat may see of it. */
export async function sendNota(
  context: Context,
  { vorm, ...welke }: { id: string; organisatieId: string; vorm: Vorm | 'xlsx' },
): Promise<string> {
  const nota = await loadNota(context, welke)
  const naam = notaNaam(nota)
  if (vorm === 'xlsx') return sendFile(context, { inhoud: await writeXlsx(notaTabel(nota)), bestandsnaam: `${naam}.xlsx`, vorm })
  const document = notaDocument(nota, { vandaag: context.clock.today(), afzender: actorOf(context).hoed.regelingNaam })
  return sendDocument(context, { document, naam, vorm })
}
