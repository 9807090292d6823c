import { bedrag, formatBedrag, multiplyBedrag } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import type { Context } from '#platform/http/context.ts'
import { type Hoeveelheid, listAfnemers, listHoeveelheden, listProductNamen, listTarieven } from '#modules/catalogus/index.ts'
import type { Proef, Toerekeninvoer } from '#modules/kosten/contract/kostenmodel.ts'
import type { Kostenmodel } from '#modules/kosten/domain/kostenmodel.ts'
import type { Modelfout } from '#modules/kosten/domain/modelfouten.ts'
import { dagenVan, type Periode } from '#modules/kosten/domain/periode.ts'
import { type GeldendBestand, readSaldi } from '#modules/kosten/store/grootboek.ts'

/** Everything that a run of a period looks at: ledger, counts, names and tariffs. */
export async function gatherInvoer(
  { db }: Pick<Context, 'db'>,
  { jaar, kwartaal }: Periode,
  model: Kostenmodel,
): Promise<{ invoer: Toerekeninvoer; bestanden: Proef['bestanden']; kwartalen: number[]; grootboekfouten: Modelfout[] }> {
  const { bestanden, saldi } = await readSaldi(db, { jaar, ...(kwartaal === null ? {} : { kwartaal }) })
  const kwartalen = [...new Set(bestanden.flatMap((bestand) => bestand.kwartalen))].toSorted((a, b) => a - b)
  const hoeveelheden = await listHoeveelheden(db, { jaar })
  const tellers: Teller[] = []
  for (const each of kwartalen) tellers.push(...(await tellersIn(db, { jaar, kwartaal: each }, { model, hoeveelheden })))
  const tarieven = new Map(
    (await listTarieven(db, `${jaar}-${String((kwartaal ?? 4) * 3).padStart(2, '0')}-28`)).map((each) => [each.productId, each.tarief]),
  )
  const producten = await listProductNamen(db)
  return {
    bestanden,
    kwartalen,
    grootboekfouten: grootboekfouten({ jaar, kwartaal }, bestanden),
    invoer: {
      model: model as Toerekeninvoer['model'],
      producten,
      kwartalen,
      saldi: saldi.map(({ rekening, rekeningNaam, kostenplaats, bedrag: cent }) => ({
        rekening,
        rekeningNaam,
        kostenplaats,
        bedrag: formatBedrag(cent),
      })),
      tellingen: tellers.map(({ naam: _, ...telling }) => telling),
      deelnemers: [...new Map(tellers.map(({ deelnemer: code, naam }) => [code, { code, naam }])).values()],
      tarieven: producten.map(({ id, telling }) => {
        const tarief = tarieven.get(id)
        const part = breuk(telling === 'stand' ? BigInt(kwartalen.length) : 4n, 4n)
        return {
          productId: id,
          tarief: tarief === undefined || tarief === 'PM' ? null : formatBedrag(multiplyBedrag(bedrag(tarief), part)),
        }
      }),
    },
  }
}

type Teller = Toerekeninvoer['tellingen'][number] & { naam: string }

/**
 * Who counts in one quarter: whoever is on its sheet, and whoever said to take a product of the model then. What nobody counted is
 * null, never nil. Other quarters have no say, so that an old one gives the old numbers.
 */
async function tellersIn(
  db: Context['db'],
  periode: { jaar: number; kwartaal: number },
  { model, hoeveelheden }: { model: Kostenmodel; hoeveelheden: readonly Hoeveelheid[] },
): Promise<Teller[]> {
  const { kwartaal } = periode
  const opBlad = hoeveelheden.filter((row) => row.kwartaal === kwartaal)
  const bekend = new Set(opBlad.map(({ productId, organisatieId }) => `${productId} ${organisatieId}`))
  const ongeteld = (await listAfnemers(db, dagenVan(periode))).filter(
    ({ productId, organisatieId }) => model.producten.includes(productId) && !bekend.has(`${productId} ${organisatieId}`),
  )
  return [...opBlad, ...ongeteld.map((each) => ({ ...each, werkelijk: null }))].map(
    ({ productId, organisatieId, organisatieNaam, werkelijk }) => ({
      productId,
      deelnemer: organisatieId,
      naam: organisatieNaam,
      kwartaal,
      aantal: werkelijk,
    }),
  )
}

/** No ledger, or one that only knows the year while a quarter is asked. */
function grootboekfouten({ jaar, kwartaal }: Periode, bestanden: readonly GeldendBestand[]): Modelfout[] {
  const plek = { soort: 'grootboek' as const }
  if (bestanden.length === 0)
    return [{ code: 'geen-grootboek', melding: `Van deze periode van ${jaar} is nog geen grootboek ingelezen. Lees het eerst in.`, plek }]
  if (kwartaal === null) return []
  return bestanden
    .filter(({ perKwartaal }) => !perKwartaal)
    .map(({ naam }) => ({
      code: 'grootboek-per-jaar',
      melding: `${naam} heeft één bedrag voor meer kwartalen samen. Lees een bestand per kwartaal in, of reken alle kwartalen samen door.`,
      plek,
    }))
}
