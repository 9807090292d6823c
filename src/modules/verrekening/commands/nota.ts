import { type Bedrag, formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { type Breuk, parseDecimaal, sumBreuken } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { type Afrekenafspraak, type Hoeveelheid, listAfrekenafspraken, listHoeveelheden, listTarieven } from '#modules/catalogus/index.ts'
import { findHerkomst } from '#modules/kosten/index.ts'
import { divideBedrag, findVerdeelsleutel } from '#modules/samenwerking/index.ts'
import { loadKwartaal } from '#modules/verrekening/commands/kwartaal-lezen.ts'
import { eersteDag } from '#modules/verrekening/commands/kwartaal-stand.ts'
import type { Kwartaal, Nota, Notaregel } from '#modules/verrekening/contract.ts'
import { knopwaarde } from '#modules/verrekening/domain/knop.ts'
import { WIJZEN } from '#modules/verrekening/domain/kwartaal.ts'
import { listPlanregels, type PlanRow } from '#modules/verrekening/store/kwartalen.ts'

/** Everything around a line that explains it, by product. */
interface Bronnen {
  kwartaal: Kwartaal
  tellingen: readonly Hoeveelheid[]
  afspraken: ReadonlyMap<string, Afrekenafspraak>
  gronden: ReadonlyMap<string, string>
  /** Share of this participant in what the lines leave; null when the key cannot divide. */
  aandeel: Breuk | null
}

/** The bill of one participant over a quarter, with what every amount stands on; 404 for who is not in it, or may not be seen. */
export async function loadNota(context: Context, { id, organisatieId }: { id: string; organisatieId: string }): Promise<Nota> {
  const { db } = context
  const kwartaal = await loadKwartaal(context, id)
  const deelnemer = kwartaal.voorschotten.find((each) => each.organisatieId === organisatieId)
  if (!deelnemer) throw notFound()
  const sleutel = await sleutelVan(context, kwartaal, organisatieId)
  const bronnen: Bronnen = {
    kwartaal,
    tellingen: await listHoeveelheden(db, kwartaal),
    afspraken: new Map((await listAfrekenafspraken(db, kwartaal.jaar)).map((each) => [each.productId, each])),
    gronden: new Map((await listTarieven(db, eersteDag(kwartaal))).map(({ productId, grond }) => [productId, grond])),
    aandeel: sleutel && expectOk(parseDecimaal(sleutel.aandeel)),
  }
  const plan = (await listPlanregels(db, [id])).filter((each) => each.organisatieId === organisatieId)
  const eind = kwartaal.uitkomst?.deelnemers.find((each) => each.organisatieId === organisatieId)
  const regels = kwartaal.uitkomst
    ? kwartaal.uitkomst.regels.filter((regel) => regel.organisatieId === organisatieId).map((regel) => regelVan(regel, bronnen))
    : plan.map((regel) => planregelVan(regel, bronnen))
  const toerekeningId = regels.find(({ kostprijs }) => kostprijs?.toerekeningId)?.kostprijs?.toerekeningId ?? null
  const herkomst = toerekeningId && (await findHerkomst(db, { toerekeningId, organisatieId }))
  return {
    kwartaalId: id,
    jaar: kwartaal.jaar,
    kwartaal: kwartaal.kwartaal,
    status: kwartaal.status,
    nummer: kwartaal.uitkomst?.nummer ?? null,
    fictief: kwartaal.fictief,
    organisatieId,
    organisatieNaam: deelnemer.organisatieNaam,
    deelnemers: kwartaal.voorschotten.map(({ bedrag: _, ...wie }) => wie),
    regels,
    voorschot: deelnemer.bedrag,
    afrekening: eind?.afrekening ?? null,
    resultaat: eind && sleutel ? { ...sleutel, bedrag: eind.resultaatdeel, totaal: overschotVan(kwartaal) } : null,
    reserve: eind?.reserve ?? '0.00',
    definitief: eind?.definitief ?? null,
    toerekeningId: herkomst ? toerekeningId : null,
    invoer: kwartaal.uitkomst?.invoer ?? null,
    herkomst: herkomst ? herkomst.map((deel) => ({ ...deel, bedrag: formatBedrag(deel.bedrag) })) : [],
  }
}

type Uitkomstregel = NonNullable<Kwartaal['uitkomst']>['regels'][number]

function regelVan(regel: Uitkomstregel, bronnen: Bronnen): Notaregel {
  const basis = basisVan(regel, bronnen)
  return {
    ...basis,
    geteld: regel.geteld,
    tarief: regel.tarief,
    kostprijs: regel.kostprijs,
    afspraak: {
      ...basis.afspraak,
      afrekenwijze: regel.afrekenwijze,
      bandbreedte: regel.bandbreedte,
      isBinnenBandbreedte: regel.isBinnenBandbreedte,
    },
    voorschot: regel.voorschot,
    werkelijk: regel.werkelijk,
    afrekening: regel.afrekening,
    knop: knopVan(regel, basis.afspraak.vastAandeel, bronnen),
  }
}

const planregelVan = (regel: PlanRow, bronnen: Bronnen): Notaregel => ({
  ...basisVan(regel, bronnen),
  tarief: formatBedrag(regel.tarief),
  kostprijs: null,
  voorschot: formatBedrag(regel.voorschot),
  werkelijk: null,
  afrekening: null,
  knop: null,
})

/** What a line says before anything is worked out: who counted what, and what was agreed. */
function basisVan(
  { productId, organisatieId, begroot }: Pick<PlanRow, 'productId' | 'organisatieId' | 'begroot'>,
  { kwartaal, tellingen, afspraken, gronden }: Bronnen,
) {
  const telling = tellingen.find((each) => each.productId === productId && each.organisatieId === organisatieId)
  const product = kwartaal.producten.find((each) => each.productId === productId)
  const afspraak = afspraken.get(productId)
  return {
    productId,
    productNaam: product?.productNaam ?? telling?.productNaam ?? 'product',
    eenheid: product?.eenheid ?? telling?.eenheid ?? 'stuk',
    begroot,
    geteld: telling?.werkelijk ?? null,
    telling: { bron: telling?.bron ?? '', peildatum: telling?.peildatum ?? null },
    tariefGrond: gronden.get(productId) ?? '',
    afspraak: {
      afrekenwijze: afspraak?.afrekenwijze ?? ('vaste_prijs' as const),
      bandbreedte: afspraak?.bandbreedte ?? '0',
      vastAandeel: afspraak?.vastAandeel ?? '0',
      grond: afspraak?.grond ?? '',
      isBinnenBandbreedte: false,
    },
  }
}

function knopVan(regel: Uitkomstregel, vastAandeel: string, { kwartaal, aandeel }: Bronnen): Notaregel['knop'] {
  if (aandeel === null) return null
  const waarde = knopwaarde({
    afrekenwijze: regel.isBinnenBandbreedte ? 'vastePrijs' : WIJZEN[regel.afrekenwijze],
    tarief: cent(regel.tarief),
    kostprijs: cent(regel.kostprijs.bedrag),
    vastAandeel: getal(vastAandeel),
    aandeel,
    eigen: getal(regel.geteld),
    samen:
      kwartaal.zicht === 'alles'
        ? sumBreuken(kwartaal.uitkomst!.regels.filter((each) => each.productId === regel.productId).map(({ geteld }) => getal(geteld)))
        : null,
  })
  return waarde && { voorDeelnemer: formatBedrag(waarde.voorDeelnemer), voorAllen: formatBedrag(waarde.voorAllen) }
}

/** The key of a quarter for one participant: its share, the figures below it and the decision; null when the key cannot divide. */
async function sleutelVan(context: Context, { sleutel: { id }, uitkomst }: Kwartaal, organisatieId: string) {
  if (uitkomst === null) return null
  const { delen } = await divideBedrag(context, { id, bedrag: '0.00' })
  const eigen = delen.find((deel) => deel.organisatieId === organisatieId)
  const sleutel = await findVerdeelsleutel(context.db, id)
  const besluit = sleutel?.besluit
  return {
    aandeel: eigen?.aandeel ?? '0',
    sleutel: {
      id,
      naam: sleutel?.naam ?? 'sleutel',
      besluit: besluit ? `${besluit.gremium}, ${besluit.kenmerk}` : null,
    },
    stappen: (eigen?.stappen ?? []).flatMap(({ organisatieNaam, maatstaven }) =>
      maatstaven.map(({ soort, kenmerkNaam, waarde, totaal, peildatum, bron }) => ({
        naam: `${kenmerkNaam ?? (soort === 'gelijk' ? 'Gelijke delen' : 'Vast gewicht')} van ${organisatieNaam}`,
        waarde,
        totaal,
        peildatum,
        bron,
      })),
    ),
  }
}

/** What everybody's lines leave together; null where not everybody's amounts are shown. */
function overschotVan({ uitkomst, zicht }: Kwartaal): string | null {
  return uitkomst && zicht === 'alles'
    ? formatBedrag(sumBedragen(uitkomst.deelnemers.map(({ resultaatdeel }) => cent(resultaatdeel))))
    : null
}

const cent = (tekst: string): Bedrag => expectOk(parseBedrag(tekst))
const getal = (tekst: string): Breuk => expectOk(parseDecimaal(tekst))
