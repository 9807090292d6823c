import { type Bedrag, parseBedrag } from '#kernel/bedrag.ts'
import { parseDecimaal } from '#kernel/breuk.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/database.ts'
import { Problem } from '#platform/http/problems.ts'
import {
  type Afnemer,
  type Hoeveelheid,
  listAfnemers,
  listAfrekenafspraken,
  listHoeveelheden,
  listTarieven,
} from '#modules/catalogus/index.ts'
import { findKostprijzen, readToerekeningstand, type Verandering } from '#modules/kosten/index.ts'
import { gewichtenVan } from '#modules/verrekening/commands/gewichten.ts'
import {
  inCatalogus,
  type Kwartaalgegevens,
  kwartaaltarief,
  type Mankement,
  type Regel,
  voorschotVan,
} from '#modules/verrekening/domain/kwartaal.ts'
import { dagenVan } from '#modules/verrekening/domain/resultaatsleutel.ts'
import { type KwartaalRow, listPlanregels, namenVan, type PlanRow, zichtVan } from '#modules/verrekening/store/kwartalen.ts'

/** First day of a quarter: the day whose tariff holds. */
export const eersteDag = (kwartaal: { jaar: number; kwartaal: number }) => dagenVan(kwartaal).eerste

const sleutelVan = ({ productId, organisatieId }: { productId: string; organisatieId: string }) => `${productId} ${organisatieId}`

/** The tariffs of a quarter per product; null where there is none, or it is PM. */
async function tarievenVan(
  db: Db,
  kwartaal: { jaar: number; kwartaal: number },
  rows: readonly Pick<Hoeveelheid, 'productId' | 'telling'>[],
): Promise<Map<string, Bedrag | null>> {
  const tarieven = new Map((await listTarieven(db, eersteDag(kwartaal))).map(({ productId, tarief }) => [productId, tarief]))
  return new Map(
    rows.map(({ productId, telling }) => [productId, kwartaaltarief(tarieven.get(productId) ?? 'PM', telling, kwartaal.kwartaal)]),
  )
}

/** What the advances of a quarter would be made of, and what they miss. */
export interface Kwartaalplan {
  plan: PlanRow[]
  /** A price, or a planned count: each would become an advance of nil. */
  mankementen: (Mankement & { pad: string })[]
}

/** What the advances of a quarter are made of now: the plan of the catalogue at its tariff. What has no price is named. */
export async function planVan(db: Db, kwartaal: { jaar: number; kwartaal: number }): Promise<Kwartaalplan> {
  const rows = await listHoeveelheden(db, kwartaal)
  const tarieven = await tarievenVan(db, kwartaal, rows)
  const gepland = rows.filter(({ begroot }) => begroot !== '0')
  const zonderTarief = gepland.filter(({ productId }) => tarieven.get(productId) === null)
  const opBlad = new Set(rows.map(sleutelVan))
  const zonderPlan = (await afnemersVan(db, kwartaal)).filter((each) => !opBlad.has(sleutelVan(each)))
  return {
    plan: gepland.flatMap(({ productId, organisatieId, begroot }) => {
      const tarief = tarieven.get(productId)!
      return tarief === null ? [] : [{ productId, organisatieId, begroot, tarief, voorschot: voorschotVan({ begroot, tarief }) }]
    }),
    mankementen: [
      ...[...new Set(zonderTarief.map(({ productNaam }) => productNaam))].map((naam) => ({
        code: 'tarief' as const,
        zin: `${naam} heeft op ${showDatum(eersteDag(kwartaal))} geen tarief, of het is PM.`,
        pad: inCatalogus(naam),
      })),
      ...zonderPlan.map(({ productNaam, organisatieNaam }) => ({
        code: 'plan' as const,
        zin: `${productNaam}, ${organisatieNaam}: er is geen aantal begroot voor kwartaal ${kwartaal.kwartaal} van ${kwartaal.jaar}. Vul het in, ook als het nul is.`,
        pad: `/hoeveelheden?jaar=${kwartaal.jaar}&kwartaal=${kwartaal.kwartaal}`,
      })),
    ],
  }
}

/** Who takes what in a quarter by its own word, as far as this hat may see their counts. */
async function afnemersVan(db: Db, kwartaal: { jaar: number; kwartaal: number }): Promise<Afnemer[]> {
  const { eerste, laatste } = dagenVan(kwartaal)
  const all = await listAfnemers(db, { van: eerste, totEnMet: laatste })
  const { alles, eigenId } = await zichtVan(db)
  return alles ? all : all.filter(({ organisatieId }) => organisatieId === eigenId)
}

/** Everything that a quarter is settled with now: the plan of its opening, and the counts, agreements and cost prices of today. */
export async function gegevensVan(db: Db, rij: KwartaalRow): Promise<Kwartaalgegevens> {
  const { id, jaar, kwartaal, sleutelId } = rij
  const [blad, afspraken] = [await listHoeveelheden(db, { jaar }), await listAfrekenafspraken(db, jaar)]
  const tellingen = blad.filter((each) => each.kwartaal === kwartaal)
  const plan = await listPlanregels(db, [id])
  const begin = new Map(plan.map((each) => [sleutelVan(each), each]))
  // A product has one tariff in a quarter, also for who takes it without having planned it.
  const verwacht = [...blad, ...(await afnemersVan(db, rij))]
  const tarieven = new Map([
    ...(await tarievenVan(db, rij, verwacht)),
    ...plan.map(({ productId, tarief }) => [productId, tarief] as const),
  ])
  const regels = tellingen.flatMap((telling): Regel[] => {
    const gepland = begin.get(sleutelVan(telling))
    // Nothing planned and nothing taken is no line.
    if (gepland === undefined && telling.werkelijk === '0') return []
    const { productId, productNaam, organisatieId, organisatieNaam, werkelijk } = telling
    const tarief = tarieven.get(productId) ?? null
    return [{ productId, productNaam, organisatieId, organisatieNaam, begroot: gepland?.begroot ?? '0', werkelijk, tarief }]
  })
  const ongeteld = await ongeteldeRegels(db, { plan, verwacht, tellingen })
  const kostprijzen = new Map(
    Object.entries(rij.kostprijzen).map(([product, kostprijs]) => [
      product,
      { ...kostprijs, bedrag: expectOk(parseBedrag(kostprijs.bedrag)) },
    ]),
  )
  return {
    jaar,
    kwartaal,
    regels: [...regels, ...ongeteld.map((regel) => ({ ...regel, tarief: tarieven.get(regel.productId) ?? null }))],
    afspraken,
    kostprijzen,
    sleutel: await gewichten(db, sleutelId),
    verouderd: await verouderdVan(db, rij),
  }
}

interface Verwachting {
  plan: readonly PlanRow[]
  /** Who is on the sheet in another quarter of the year, or said to take the product. */
  verwacht: readonly Afnemer[]
  tellingen: readonly Hoeveelheid[]
}

/** What has an advance, or was to be expected, but is not on the sheet of the quarter: not counted, never nil. */
async function ongeteldeRegels(db: Db, { plan, verwacht, tellingen }: Verwachting): Promise<Omit<Regel, 'tarief'>[]> {
  const geteld = new Set(tellingen.map(sleutelVan))
  const begroot = new Map(plan.map((each) => [sleutelVan(each), each.begroot]))
  const mist = [...new Map([...verwacht, ...plan].map((each) => [sleutelVan(each), each])).values()].filter(
    (each) => !geteld.has(sleutelVan(each)),
  )
  if (mist.length === 0) return []
  const { producten, organisaties } = await namenVan(db, {
    producten: mist.map(({ productId }) => productId),
    organisaties: mist.map(({ organisatieId }) => organisatieId),
  })
  return mist.map(({ productId, organisatieId }) => ({
    productId,
    productNaam: producten.get(productId)?.naam ?? 'product',
    organisatieId,
    organisatieNaam: organisaties.get(organisatieId) ?? 'organisatie',
    begroot: begroot.get(sleutelVan({ productId, organisatieId })) ?? '0',
    werkelijk: null,
  }))
}

/** What moved since the runs that the cost prices come from: counts, and the ledger. */
async function verouderdVan(db: Db, rij: KwartaalRow): Promise<Kwartaalgegevens['verouderd']> {
  const runs = [...new Set(Object.values(rij.kostprijzen).flatMap(({ toerekeningId }) => toerekeningId ?? []))]
  const gewijzigd: Verandering[] = []
  for (const id of runs) gewijzigd.push(...((await readToerekeningstand(db, id))?.veranderingen ?? []))
  const zinnen = [...new Set(gewijzigd.map(veranderd))]
  if (zinnen.length === 0) return []
  const nieuwste = (await findKostprijzen(db, rij))[0]?.runId
  const isDoorgerekend = nieuwste !== undefined && (await readToerekeningstand(db, nieuwste))?.veranderingen.length === 0
  return zinnen.map((zin) => ({ zin: `${zin} ${isDoorgerekend ? OVERNEMEN : DOORREKENEN}`, isDoorgerekend }))
}

const DOORREKENEN = 'Reken het kwartaal opnieuw door.'
const OVERNEMEN = 'Er is al opnieuw doorgerekend: neem de nieuwe kostprijzen over.'

const veranderd = (each: Verandering): string =>
  each.soort === 'grootboek'
    ? 'Het grootboek is gewijzigd sinds de kostprijzen zijn doorgerekend.'
    : `De kostprijzen zijn doorgerekend met ${each.toen ?? 'niets geteld'} voor ${each.product}, ${each.deelnemer}. Nu staat er ${each.nu ?? 'niets'}.`

/** The weights of a key; none when it lacks figures, which is named with the rest of what is missing. */
async function gewichten(db: Db, sleutelId: string): Promise<Kwartaalgegevens['sleutel']> {
  try {
    return (await gewichtenVan({ db }, sleutelId)).map(({ code, gewicht }) => ({ code, gewicht: expectOk(parseDecimaal(gewicht)) }))
  } catch (error) {
    if (error instanceof Problem && error.code === 'kenmerk-ontbreekt') return []
    throw error
  }
}
