import { mediaTypes } from '#platform/export/bestand.ts'
import { BestandFout, type Kolom } from '#platform/export/tabel.ts'
import { readXlsxBladen, writeXlsxBladen } from '#platform/export/xlsx.ts'
import type { Context } from '#platform/http/context.ts'
import { faultsOfZod, invalid } from '#platform/http/problems.ts'
import { changeKostenmodel, insistOnKeeping, loadKostenmodel } from '#modules/kosten/commands/kostenmodellen.ts'
import { type Kostenmodel, ModelInhoud } from '#modules/kosten/contract/kostenmodel.ts'
import { BLADEN, bladenVan, bladnamen, type GelezenBladen, leesBladen, opBlad } from '#modules/kosten/domain/model-bladen.ts'

/** The contract can only say that an answer is no JSON; `bind` hands it to the reply as it is. */
type Bestand = string

/** Kinds of cost, places and deliveries of a model as a workbook with a sheet each. */
export async function writeModelwerkblad(context: Context, id: string): Promise<Bestand> {
  const model = await loadKostenmodel(context, id)
  const rijen = bladenVan(model.inhoud, new Map(model.producten.map((product) => [product.id, product.naam])))
  const bytes = await writeXlsxBladen(
    bladnamen.map((blad) => ({ blad, kolommen: BLADEN[blad].map(kolomVan), rijen: rijen[blad] })),
    [
      ['Kostenmodel', model.naam],
      [
        'Kostensoorten',
        'Welke rekeningen bij welke kostensoort horen, zoals 4000-4099, 4150. Buiten: ja voor wat het model niet verdeelt.',
      ],
      [
        'Kostenplaatsen',
        'Soort: hulp, hoofd of activiteit. Telt: vast voor een hoeveelheid, volume voor een hoeveelheid per stuk van een product.',
      ],
      [
        'Leveringen',
        'Wie voor wie werkt, per kwartaal, in eenheden van de driver van wie levert. Naar: een code, of de naam van een product.',
      ],
      [
        'Inlezen',
        'Lees het terug in bij een model dat nog niet is vastgesteld. Een blad dat u weghaalt, blijft in het model zoals het was.',
      ],
    ],
  )
  context.reply.type(mediaTypes.xlsx).header('content-disposition', `attachment; filename="kostenmodel.xlsx"`)
  return bytes as unknown as Bestand
}

const BREED = ['Naam', 'Rekeningen', 'Driver', 'Bron', 'Van', 'Naar']

const kolomVan = (kop: string): Kolom => ({
  kop,
  soort: kop === 'Peildatum' ? 'datum' : kop.startsWith('Kwartaal') ? 'getal' : 'tekst',
  breedte: BREED.includes(kop) ? 28 : 14,
})

/** What the sheets of a workbook say, in the place of those parts of a draft; everything or nothing. */
export async function readModelwerkblad(
  context: Context,
  { id, versie, bytes }: { id: string; versie: number; bytes: Buffer },
): Promise<Kostenmodel> {
  const was = await loadKostenmodel(context, id)
  await insistOnKeeping(context)
  const { delen, faults, rijen } = await gelezenIn(bytes, was)
  const inhoud = ModelInhoud.safeParse({ ...was.inhoud, ...delen })
  const all = [...faults, ...(inhoud.error ? faultsOfZod(inhoud.error, '').map((fault) => opBlad(fault, rijen)) : [])]
  if (all.length > 0 || !inhoud.success) throw invalid(all)
  return changeKostenmodel(context, { id, versie, naam: was.naam, inhoud: inhoud.data })
}

async function gelezenIn(bytes: Buffer, { producten }: Kostenmodel): Promise<GelezenBladen> {
  try {
    const bladen = await readXlsxBladen(bytes, bladnamen)
    if (Object.keys(bladen).length === 0)
      throw new BestandFout(
        'geen-blad',
        'Dit werkblad heeft geen blad Kostensoorten, Kostenplaatsen of Leveringen. Gebruik het werkblad dat u hier ophaalde.',
      )
    return leesBladen(bladen, new Map(producten.map(({ id, naam }) => [naam.toLowerCase(), id])))
  } catch (error) {
    if (error instanceof BestandFout) throw invalid([{ name: '', code: error.code, reason: error.message }])
    throw error
  }
}
