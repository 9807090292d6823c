import { type Bedrag, formatBedrag, NIHIL, parseBedrag, subtractBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { parseDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Db } from '#platform/database/database.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { findKostprijzen, readToerekeningstand } from '#modules/kosten/index.ts'
import { gegevensVan } from '#modules/verrekening/commands/kwartaal-stand.ts'
import type { Kwartaal, KwartaalKort } from '#modules/verrekening/contract.ts'
import { perPartij } from '#modules/verrekening/domain/jaarprognose.ts'
import {
  type Afsluiting,
  type Afsluitdeel,
  type Afsluitregel,
  kwartaalDocument,
  type Afrekengegevens,
  type Kwartaalgegevens,
  mankementenMetPad,
  sluitAf,
} from '#modules/verrekening/domain/kwartaal.ts'
import { listBoekingen } from '#modules/verrekening/store/boekingen.ts'
import {
  type KwartaalRow,
  listAfsluitdelen,
  listAfsluitingen,
  listAfsluitregels,
  listBestemd,
  listKwartaalRows,
  listPlanregels,
  namenVan,
  zietAlles,
} from '#modules/verrekening/store/kwartalen.ts'

type Uitkomst = NonNullable<Kwartaal['uitkomst']>
type Namen = Awaited<ReturnType<typeof namenVan>>

/** One quarter without its lines, or 404. */
export async function loadKwartaalRow({ db }: Pick<Context, 'db'>, id: string, { lock = false } = {}): Promise<KwartaalRow> {
  const [found] = await listKwartaalRows(db, { id, lock })
  if (!found) throw notFound()
  return found
}

/** Quarters with what everyone pays, as far as this hat may see it. */
export async function listKwartalen(db: Db): Promise<{ resultaten: KwartaalKort[]; totaal: number }> {
  const rows = await listKwartaalRows(db)
  const ids = rows.map(({ id }) => id)
  const [plan, delen] = [await listPlanregels(db, ids), await listAfsluitdelen(db, ids)]
  const namen = await namenVan(db, { producten: [], organisaties: [...plan, ...delen].map(({ organisatieId }) => organisatieId) })
  const bestemd = await listBestemd(db, ids)
  const zicht = (await zietAlles(db)) ? 'alles' : 'eigen'
  const resultaten = rows.map(({ id, jaar, kwartaal, status, fictief, versie }) => ({
    id,
    jaar,
    kwartaal,
    status,
    isBestemd: bestemd.has(id),
    fictief,
    versie,
    zicht: zicht as KwartaalKort['zicht'],
    deelnemers: voorschottenVan(
      [...plan, ...delen].filter(({ kwartaalId }) => kwartaalId === id).map(({ organisatieId }) => ({ organisatieId, voorschot: NIHIL })),
      namen,
    ).map(({ bedrag: _, ...wie }) => {
      const eigen = (each: { kwartaalId: string; organisatieId: string }) =>
        each.kwartaalId === id && each.organisatieId === wie.organisatieId
      const deel = delen.find(eigen)
      return {
        ...wie,
        voorschot: formatBedrag(sumBedragen(plan.filter(eigen).map(({ voorschot }) => voorschot))),
        definitief: deel ? formatBedrag(deel.definitief) : null,
      }
    }),
  }))
  return { resultaten, totaal: resultaten.length }
}

/** Everything about one quarter that this hat may see. */
export async function loadKwartaal(context: Pick<Context, 'db'>, id: string): Promise<Kwartaal> {
  const { db } = context
  const rij = await loadKwartaalRow(context, id)
  const isAlles = await zietAlles(db)
  const plan = await listPlanregels(db, [id])
  const afsluitingen = await listAfsluitingen(db, id)
  const gegevens = await gegevensVan(db, rij)
  const mankementen = mankementenMetPad(gegevens, id)
  const laatste = afsluitingen.at(-1)
  const voorstellen = new Map(
    (await findKostprijzen(db, rij)).map(({ productId, runId, kostprijs }) => [
      productId,
      { bedrag: formatBedrag(kostprijs), toerekeningId: runId },
    ]),
  )
  const regels = laatste ? await listAfsluitregels(db, laatste.id) : []
  const namen = await namenVan(db, {
    producten: [...plan, ...regels, ...gegevens.regels].map(({ productId }) => productId),
    organisaties: [...plan, ...regels, ...gegevens.regels, ...gegevens.sleutel.map(({ code }) => ({ organisatieId: code }))].map(
      ({ organisatieId }) => organisatieId,
    ),
  })
  const { regelingId: _, sleutelId, sleutelNaam, kostprijzen, ...kop } = rij
  const uitkomst = laatste
    ? vastgesteld(await vasteAfsluiting(db, { id, regels }), { nummer: laatste.nummer, sleutel: laatste.sleutel, isAlles, namen })
    : isAlles && mankementen.length === 0
      ? uitkomstVan(sluitAf(gegevens), { nummer: null, namen, isAlles, invoer: kwartaalDocument(gegevens) })
      : null
  return {
    ...kop,
    isBestemd: (await listBestemd(db, [id])).has(id),
    zicht: isAlles ? 'alles' : 'eigen',
    sleutel: { id: sleutelId, naam: sleutelNaam },
    voorschotten: voorschottenVan(plan, namen),
    producten: productenVan(gegevens, namen).map((product) => ({
      ...product,
      kostprijs: kostprijzen[product.productId] ?? null,
      uitToerekening: voorstellen.get(product.productId) ?? null,
    })),
    mankementen,
    afsluitingen: afsluitingen.map(({ nummer, grond, gemaaktOp, gemaaktDoor }) => ({ nummer, grond, gemaaktOp, gemaaktDoor })),
    uitkomst,
    aansluiting: await aansluitingVan(db, uitkomst),
    boekingen: await listBoekingen(db, id),
  }
}

/** What the lines cost beside what the run put on its products, and what the run left; null when no run is behind it, or seen. */
async function aansluitingVan(db: Db, uitkomst: Uitkomst | null): Promise<Kwartaal['aansluiting']> {
  const toerekeningId = uitkomst?.regels.find(({ kostprijs }) => kostprijs.toerekeningId !== null)?.kostprijs.toerekeningId
  const stand = uitkomst?.totaal && toerekeningId ? await readToerekeningstand(db, toerekeningId) : null
  if (!stand || !toerekeningId) return null
  const { werkelijk } = uitkomst!.totaal!
  return {
    toerekeningId,
    kosten: formatBedrag(stand.kosten),
    werkelijk,
    verschil: formatBedrag(subtractBedrag(expectOk(parseBedrag(werkelijk)), stand.kosten)),
    nietVerdeeld: formatBedrag(stand.nietVerdeeld),
  }
}

async function vasteAfsluiting(db: Db, { id, regels }: { id: string; regels: Afsluitregel[] }): Promise<Afsluiting> {
  return { regels, deelnemers: await listAfsluitdelen(db, [id]), bezetting: new Map() }
}

interface Vast {
  nummer: number
  sleutel: readonly { code: string; gewicht: string }[]
  isAlles: boolean
  namen: Namen
}

/** What was stored, with what can be worked out of it again: the input, and what occupation did. */
function vastgesteld(afsluiting: Afsluiting, { nummer, sleutel, isAlles, namen }: Vast): Uitkomst {
  if (!isAlles) return uitkomstVan(afsluiting, { nummer, namen, isAlles, invoer: null })
  const gegevens: Afrekengegevens = {
    jaar: 0,
    kwartaal: 0,
    regels: afsluiting.regels.map((regel) => ({ ...regel, productNaam: '', organisatieNaam: '' })),
    afspraken: [...new Map(afsluiting.regels.map(({ productId, afspraak }) => [productId, afspraak])).values()],
    kostprijzen: new Map(afsluiting.regels.map(({ productId, kostprijs }) => [productId, kostprijs])),
    sleutel: sleutel.map(({ code, gewicht }) => ({ code, gewicht: expectOk(parseDecimaal(gewicht)) })),
  }
  const { bezetting } = sluitAf(gegevens)
  return uitkomstVan({ ...afsluiting, bezetting }, { nummer, namen, isAlles, invoer: kwartaalDocument(gegevens) })
}

interface Vorm {
  nummer: number | null
  namen: Namen
  isAlles: boolean
  invoer: unknown
}

function uitkomstVan({ regels, deelnemers, bezetting }: Afsluiting, { nummer, namen, isAlles, invoer }: Vorm): Uitkomst {
  const som = (kind: 'voorschot' | 'werkelijkBedrag' | 'hoeveelheidsverschil' | 'prijsverschil' | 'totaalverschil') =>
    formatBedrag(sumBedragen(regels.map((regel) => regel[kind])))
  return {
    nummer,
    regels: regels.map((regel) => regelOf(regel, namen)),
    deelnemers: deelnemers.map((deel) => deelOf(deel, namen)),
    totaal: isAlles
      ? {
          voorschot: som('voorschot'),
          werkelijk: som('werkelijkBedrag'),
          hoeveelheidsverschil: som('hoeveelheidsverschil'),
          prijsverschil: som('prijsverschil'),
          totaalverschil: som('totaalverschil'),
        }
      : null,
    bezetting: isAlles ? [...bezetting].map(([productId, bedrag]) => ({ ...watOf(productId, namen), bedrag: formatBedrag(bedrag) })) : null,
    invoer: isAlles ? invoer : null,
  }
}

const watOf = (productId: string, { producten }: Namen) => ({ productId, productNaam: producten.get(productId)?.naam ?? 'product' })
const wieOf = (organisatieId: string, { organisaties }: Namen) => ({
  organisatieId,
  organisatieNaam: organisaties.get(organisatieId) ?? 'organisatie',
})

function regelOf(regel: Afsluitregel, namen: Namen): Uitkomst['regels'][number] {
  return {
    ...watOf(regel.productId, namen),
    ...wieOf(regel.organisatieId, namen),
    begroot: regel.begroot,
    geteld: regel.werkelijk,
    tarief: formatBedrag(regel.tarief),
    kostprijs: { ...regel.kostprijs, bedrag: formatBedrag(regel.kostprijs.bedrag) },
    afrekenwijze: regel.afspraak.afrekenwijze,
    bandbreedte: regel.afspraak.bandbreedte,
    isBinnenBandbreedte: regel.isBinnenBandbreedte,
    voorschot: formatBedrag(regel.voorschot),
    werkelijk: formatBedrag(regel.werkelijkBedrag),
    hoeveelheidsverschil: formatBedrag(regel.hoeveelheidsverschil),
    prijsverschil: formatBedrag(regel.prijsverschil),
    totaalverschil: formatBedrag(regel.totaalverschil),
    afrekening: formatBedrag(regel.afrekening),
  }
}

function deelOf(deel: Afsluitdeel, namen: Namen): Uitkomst['deelnemers'][number] {
  return {
    ...wieOf(deel.organisatieId, namen),
    voorschot: formatBedrag(deel.voorschot),
    afrekening: formatBedrag(deel.afrekening),
    resultaatdeel: formatBedrag(deel.resultaatdeel),
    reserve: formatBedrag(deel.reserve),
    definitief: formatBedrag(deel.definitief),
  }
}

function voorschottenVan(plan: readonly { organisatieId: string; voorschot: Bedrag }[], namen: Namen): Kwartaal['voorschotten'] {
  return [...perPartij(plan)]
    .map(([organisatieId, bedrag]) => ({ ...wieOf(organisatieId, namen), bedrag: formatBedrag(bedrag) }))
    .sort((a, b) => a.organisatieNaam.localeCompare(b.organisatieNaam, 'nl'))
}

function productenVan({ regels }: Kwartaalgegevens, { producten }: Namen) {
  return [...new Set(regels.map(({ productId }) => productId))].map((productId) => ({
    productId,
    productNaam: producten.get(productId)?.naam ?? 'product',
    eenheid: producten.get(productId)?.eenheid ?? '',
  }))
}
