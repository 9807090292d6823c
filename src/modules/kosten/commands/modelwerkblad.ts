import { mediaTypes } from '#platform/export/bestand.ts'
import { BestandFout } from '#platform/export/tabel.ts'
import { readXlsx, writeXlsx } from '#platform/export/xlsx.ts'
import type { Context } from '#platform/http/context.ts'
import { faultsOfZod, invalid } from '#platform/http/problems.ts'
import { changeKostenmodel, insistOnKeeping, loadKostenmodel } from '#modules/kosten/commands/kostenmodellen.ts'
import { type Kostenmodel, ModelInhoud } from '#modules/kosten/contract/kostenmodel.ts'
import { BLAD_KOLOMMEN, bladRijen, leesBlad } from '#modules/kosten/domain/leveringen-blad.ts'

/** The contract can only say that an answer is no JSON; `bind` hands it to the reply as it is. */
type Bestand = string

/** The deliveries of a model as a workbook. */
export async function writeModelwerkblad(context: Context, id: string): Promise<Bestand> {
  const model = await loadKostenmodel(context, id)
  const bytes = await writeXlsx({
    blad: 'Leveringen',
    kolommen: BLAD_KOLOMMEN.map((kop, index) => ({ kop, soort: index < 2 ? 'tekst' : 'getal', breedte: index < 2 ? 28 : 14 })),
    rijen: bladRijen(model.inhoud, new Map(model.producten.map((product) => [product.id, product.naam]))),
    toelichting: [
      ['Kostenmodel', model.naam],
      [
        'Wat staat hier',
        'Wie voor wie werkt, in eenheden van de driver van wie levert. Lees het terug in bij een model dat nog niet is vastgesteld.',
      ],
    ],
  })
  context.reply.type(mediaTypes.xlsx).header('content-disposition', `attachment; filename="leveringen.xlsx"`)
  return bytes as unknown as Bestand
}

/** The deliveries as a workbook says them, in the place of those of a draft; all of them or none. */
export async function readModelwerkblad(
  context: Context,
  { id, versie, bytes }: { id: string; versie: number; bytes: Buffer },
): Promise<Kostenmodel> {
  const was = await loadKostenmodel(context, id)
  await insistOnKeeping(context)
  const leveringen = await leveringenIn(bytes, was)
  const inhoud = ModelInhoud.safeParse({ ...was.inhoud, leveringen })
  if (!inhoud.success) throw invalid(faultsOfZod(inhoud.error, ''))
  return changeKostenmodel(context, { id, versie, naam: was.naam, inhoud: inhoud.data })
}

async function leveringenIn(bytes: Buffer, { producten }: Kostenmodel) {
  try {
    const { rijen } = await readXlsx(bytes)
    const read = leesBlad(rijen, new Map(producten.map(({ id, naam }) => [naam.toLowerCase(), id])))
    if ('faults' in read) throw invalid(read.faults.map(({ name, ...fault }) => ({ ...fault, name: `rij ${name.slice(1)}` })))
    return read.leveringen
  } catch (error) {
    if (error instanceof BestandFout) throw invalid([{ name: '', code: error.code, reason: error.message }])
    throw error
  }
}
