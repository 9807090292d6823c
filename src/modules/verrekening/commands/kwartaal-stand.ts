import { type Bedrag, parseBedrag } from '#kernel/bedrag.ts'
import { parseDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/database.ts'
import { Problem } from '#platform/http/problems.ts'
import { type Hoeveelheid, listAfrekenafspraken, listHoeveelheden, listTarieven } from '#modules/catalogus/index.ts'
import { gewichtenVan } from '#modules/verrekening/commands/gewichten.ts'
import { type Kwartaalgegevens, kwartaaltarief, type Regel, voorschotVan } from '#modules/verrekening/domain/kwartaal.ts'
import { type KwartaalRow, listPlanregels, namenVan, type PlanRow } from '#modules/verrekening/store/kwartalen.ts'

/** First day of a quarter: the day whose tariff holds. */
export const eersteDag = ({ jaar, kwartaal }: { jaar: number; kwartaal: number }) =>
  `${jaar}-${String(kwartaal * 3 - 2).padStart(2, '0')}-01`

const sleutelVan = ({ productId, organisatieId }: { productId: string; organisatieId: string }) => `${productId} ${organisatieId}`

/** The tariffs of a quarter per product; null where there is none, or it is PM. */
async function tarievenVan(
  db: Db,
  kwartaal: { jaar: number; kwartaal: number },
  rows: readonly Hoeveelheid[],
): Promise<Map<string, Bedrag | null>> {
  const tarieven = new Map((await listTarieven(db, eersteDag(kwartaal))).map(({ productId, tarief }) => [productId, tarief]))
  return new Map(
    rows.map(({ productId, telling }) => [productId, kwartaaltarief(tarieven.get(productId) ?? 'PM', telling, kwartaal.kwartaal)]),
  )
}

/** What the advances of a quarter are made of now: the plan of the catalogue at its tariff. Products without a price have no advance. */
export async function planVan(db: Db, kwartaal: { jaar: number; kwartaal: number }): Promise<PlanRow[]> {
  const rows = await listHoeveelheden(db, kwartaal)
  const tarieven = await tarievenVan(db, kwartaal, rows)
  return rows.flatMap(({ productId, organisatieId, begroot }) => {
    const tarief = tarieven.get(productId) ?? null
    return tarief === null || begroot === '0'
      ? []
      : [{ productId, organisatieId, begroot, tarief, voorschot: voorschotVan({ begroot, tarief }) }]
  })
}

/** Everything that a quarter is settled with now: the plan of its opening, and the counts, agreements and cost prices of today. */
export async function gegevensVan(db: Db, rij: KwartaalRow): Promise<Kwartaalgegevens> {
  const { id, jaar, kwartaal, sleutelId } = rij
  const [tellingen, afspraken] = [await listHoeveelheden(db, { jaar, kwartaal }), await listAfrekenafspraken(db, jaar)]
  const plan = new Map((await listPlanregels(db, [id])).map((each) => [sleutelVan(each), each]))
  const tarieven = await tarievenVan(db, rij, tellingen)
  const regels = tellingen.flatMap((telling): Regel[] => {
    const begin = plan.get(sleutelVan(telling))
    // Nothing planned and nothing taken is no line.
    if (begin === undefined && (telling.werkelijk === '0' || telling.begroot === '0') && (telling.werkelijk ?? '0') === '0') return []
    const { productId, productNaam, organisatieId, organisatieNaam, werkelijk } = telling
    const tarief = begin?.tarief ?? tarieven.get(productId) ?? null
    return [{ productId, productNaam, organisatieId, organisatieNaam, begroot: begin?.begroot ?? '0', werkelijk, tarief }]
  })
  const geteld = new Set(tellingen.map(sleutelVan))
  const ongeteld = [...plan.values()].filter((each) => !geteld.has(sleutelVan(each)))
  const kostprijzen = new Map(
    Object.entries(rij.kostprijzen).map(([product, kostprijs]) => [
      product,
      { ...kostprijs, bedrag: expectOk(parseBedrag(kostprijs.bedrag)) },
    ]),
  )
  return {
    jaar,
    kwartaal,
    regels: [...regels, ...(await ongeteldeRegels(db, ongeteld))],
    afspraken,
    kostprijzen,
    sleutel: await gewichten(db, sleutelId),
  }
}

/** What has an advance but is not on the sheet of the year: not counted, never nil. */
async function ongeteldeRegels(db: Db, plan: readonly PlanRow[]): Promise<Regel[]> {
  if (plan.length === 0) return []
  const { producten, organisaties } = await namenVan(db, {
    producten: plan.map(({ productId }) => productId),
    organisaties: plan.map(({ organisatieId }) => organisatieId),
  })
  return plan.map(({ productId, organisatieId, begroot, tarief }) => ({
    productId,
    productNaam: producten.get(productId)?.naam ?? 'product',
    organisatieId,
    organisatieNaam: organisaties.get(organisatieId) ?? 'organisatie',
    begroot,
    werkelijk: null,
    tarief,
  }))
}

/** The weights of a key; none when it lacks figures, which is named with the rest of what is missing. */
async function gewichten(db: Db, sleutelId: string): Promise<Kwartaalgegevens['sleutel']> {
  try {
    return (await gewichtenVan({ db }, sleutelId)).map(({ code, gewicht }) => ({ code, gewicht: expectOk(parseDecimaal(gewicht)) }))
  } catch (error) {
    if (error instanceof Problem && error.code === 'kenmerk-ontbreekt') return []
    throw error
  }
}
