import { type Bedrag, formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { type Breuk, BREUK_EEN, parseDecimaal, sumBreuken } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { type Afrekenafspraak, listAfrekenafspraken } from '#modules/catalogus/index.ts'
import { loadKwartaal, loadKwartaalRow } from '#modules/verrekening/commands/kwartaal-lezen.ts'
import { uitlegVan } from '#modules/verrekening/commands/nota-uitleg.ts'
import type { Kwartaal, Nota, Notaregel, Notauitleg } from '#modules/verrekening/contract.ts'
import { knopwaarde } from '#modules/verrekening/domain/knop.ts'
import { kwartaalDocument, WIJZEN } from '#modules/verrekening/domain/kwartaal.ts'
import { findNotauitleg } from '#modules/verrekening/store/notauitleg.ts'
import { listPlanregels, type PlanRow } from '#modules/verrekening/store/kwartalen.ts'

/** The bill of one participant over a quarter, with what every amount stands on; 404 for who is not in it, or may not be seen. */
export async function loadNota(context: Context, { id, organisatieId }: { id: string; organisatieId: string }): Promise<Nota> {
  const { db } = context
  const kwartaal = await loadKwartaal(context, id)
  const deelnemers = deelnemersVan(kwartaal)
  const deelnemer = deelnemers.find((each) => each.organisatieId === organisatieId)
  if (!deelnemer) throw notFound()
  const eigen = (kwartaal.uitkomst?.regels ?? []).filter((regel) => regel.organisatieId === organisatieId)
  const plan = (await listPlanregels(db, [id])).filter((each) => each.organisatieId === organisatieId)
  const uitleg =
    (await findNotauitleg(db, { kwartaalId: id, organisatieId })) ??
    (
      await uitlegVan(
        db,
        await loadKwartaalRow(context, id),
        kwartaal.uitkomst
          ? eigen.map((regel) => ({ ...regel, werkelijk: cent(regel.werkelijk) }))
          : plan.map((regel) => ({ ...regel, kostprijs: null, werkelijk: null })),
      )
    ).get(organisatieId)
  const eind = kwartaal.uitkomst?.deelnemers.find((each) => each.organisatieId === organisatieId)
  const afspraken = new Map((await listAfrekenafspraken(db, kwartaal.jaar)).map((each) => [each.productId, each]))
  return {
    kwartaalId: id,
    jaar: kwartaal.jaar,
    kwartaal: kwartaal.kwartaal,
    status: kwartaal.status,
    nummer: kwartaal.uitkomst?.nummer ?? null,
    fictief: kwartaal.fictief,
    ...deelnemer,
    deelnemers,
    regels: kwartaal.uitkomst
      ? eigen.map((regel) => regelVan(regel, { kwartaal, uitleg }))
      : plan
          .map((regel) => planregelVan(regel, { kwartaal, uitleg, afspraak: afspraken.get(regel.productId) }))
          .toSorted((a, b) => a.productNaam.localeCompare(b.productNaam, 'nl')),
    voorschot: kwartaal.voorschotten.find((each) => each.organisatieId === organisatieId)?.bedrag ?? '0.00',
    afrekening: eind?.afrekening ?? null,
    resultaat: eind && uitleg?.sleutel ? { sleutel: uitleg.sleutel, bedrag: eind.resultaatdeel, totaal: overschotVan(kwartaal) } : null,
    reserve: eind?.reserve ?? '0.00',
    definitief: eind?.definitief ?? null,
    isBestemd: kwartaal.isBestemd,
    zicht: kwartaal.zicht,
    invoer: kwartaal.uitkomst === null ? null : (kwartaal.uitkomst.invoer ?? eigenInvoer({ kwartaal, organisatieId, uitleg })),
  }
}

/** Everybody with an advance, a line or a part of the result that this hat may see, by name. */
function deelnemersVan({ voorschotten, uitkomst }: Kwartaal): Nota['deelnemers'] {
  const found = new Map([...voorschotten, ...(uitkomst?.deelnemers ?? [])].map((each) => [each.organisatieId, each.organisatieNaam]))
  return [...found]
    .map(([organisatieId, organisatieNaam]) => ({ organisatieId, organisatieNaam }))
    .toSorted((a, b) => a.organisatieNaam.localeCompare(b.organisatieNaam, 'nl'))
}

interface Bij {
  kwartaal: Kwartaal
  uitleg: Notauitleg | undefined
}

type Uitkomstregel = NonNullable<Kwartaal['uitkomst']>['regels'][number]

function regelVan(regel: Uitkomstregel, { kwartaal, uitleg }: Bij): Notaregel {
  const basis = basisVan(regel.productId, { kwartaal, uitleg })
  const { organisatieId: _, organisatieNaam: __, hoeveelheidsverschil: ___, prijsverschil: ____, totaalverschil: _____, ...eigen } = regel
  return { ...eigen, ...basis, knop: knopVan(regel, { kwartaal, uitleg }) }
}

function planregelVan(
  { productId, begroot, tarief, voorschot }: PlanRow,
  { kwartaal, uitleg, afspraak }: Bij & { afspraak: Afrekenafspraak | undefined },
): Notaregel {
  return {
    ...basisVan(productId, { kwartaal, uitleg }),
    begroot,
    geteld: null,
    tarief: formatBedrag(tarief),
    kostprijs: null,
    afrekenwijze: afspraak?.afrekenwijze ?? 'vaste_prijs',
    bandbreedte: afspraak?.bandbreedte ?? '0',
    isBinnenBandbreedte: false,
    voorschot: formatBedrag(voorschot),
    werkelijk: null,
    afrekening: null,
    knop: null,
  }
}

/** What a product is called, and what a line of it stands on. */
function basisVan(productId: string, { kwartaal, uitleg }: Bij) {
  const product = kwartaal.producten.find((each) => each.productId === productId)
  const regel = uitleg?.regels.find((each) => each.productId === productId)
  return {
    productId,
    productNaam: product?.productNaam ?? 'product',
    eenheid: product?.eenheid ?? 'stuk',
    telling: regel?.telling ?? { bron: '', peildatum: null },
    tariefGrond: regel?.tariefGrond ?? '',
    afspraakGrond: regel?.afspraakGrond ?? '',
    vastAandeel: regel?.vastAandeel ?? '0',
    herkomst: regel?.herkomst ?? [],
  }
}

function knopVan(regel: Uitkomstregel, { kwartaal, uitleg }: Bij): Notaregel['knop'] {
  const vast = uitleg?.regels.find(({ productId }) => productId === regel.productId)?.vastAandeel
  if (!uitleg?.sleutel || vast === undefined) return null
  const waarde = knopwaarde({
    afrekenwijze: regel.isBinnenBandbreedte ? 'vastePrijs' : WIJZEN[regel.afrekenwijze],
    tarief: cent(regel.tarief),
    kostprijs: cent(regel.kostprijs.bedrag),
    vastAandeel: getal(vast),
    aandeel: getal(uitleg.sleutel.aandeel),
    eigen: getal(regel.geteld),
    samen:
      kwartaal.zicht === 'alles'
        ? sumBreuken(kwartaal.uitkomst!.regels.filter((each) => each.productId === regel.productId).map(({ geteld }) => getal(geteld)))
        : null,
  })
  return waarde && { voorDeelnemer: formatBedrag(waarde.voorDeelnemer), voorAllen: formatBedrag(waarde.voorAllen) }
}

/** The own lines as input, where the others' are closed: they give the same amounts per line, and as result only what these lines leave. */
function eigenInvoer({ kwartaal, organisatieId, uitleg }: Bij & { organisatieId: string }) {
  const regels = kwartaal.uitkomst!.regels.filter((regel) => regel.organisatieId === organisatieId)
  const vast = new Map(uitleg?.regels.map(({ productId, vastAandeel }) => [productId, vastAandeel]))
  return kwartaalDocument({
    ...kwartaal,
    regels: regels.map((regel) => ({ ...regel, werkelijk: regel.geteld, tarief: cent(regel.tarief) })),
    afspraken: regels.map(({ productId, afrekenwijze, bandbreedte }) => ({
      productId,
      afrekenwijze,
      bandbreedte,
      vastAandeel: vast.get(productId) ?? '0',
    })),
    kostprijzen: new Map(regels.map(({ productId, kostprijs }) => [productId, { ...kostprijs, bedrag: cent(kostprijs.bedrag) }])),
    sleutel: [{ code: organisatieId, gewicht: BREUK_EEN }],
  })
}

/** What everybody's lines leave together; null where not everybody's amounts are shown. */
function overschotVan({ uitkomst, zicht }: Kwartaal): string | null {
  return uitkomst && zicht === 'alles'
    ? formatBedrag(sumBedragen(uitkomst.deelnemers.map(({ resultaatdeel }) => cent(resultaatdeel))))
    : null
}

const cent = (tekst: string): Bedrag => expectOk(parseBedrag(tekst))
const getal = (tekst: string): Breuk => expectOk(parseDecimaal(tekst))
