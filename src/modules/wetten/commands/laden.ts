import { breuk } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { parseBedrag } from '#kernel/bedrag.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { record, type Zichtbaar } from '#platform/journal/journal.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'
import type { Wet } from '#modules/wetten/contract.ts'
import { type Balans, type Inbreng, urenbalans, urenTekst } from '#modules/wetten/domain/uren.ts'
import { listAfwijkingen, listAnalyses, listRamingen, listUren } from '#modules/wetten/store/werk.ts'
import { findPlaatsing, findWetInLijst } from '#modules/wetten/store/wetten.ts'

/** One law with everything that this hat may see of it, or 404. */
export async function loadWet(context: Context, id: string): Promise<Wet> {
  const { db, clock } = context
  const found = await findWetInLijst(db, id, clock.today())
  if (!found) throw notFound()
  const { heeftConcept: _, ...wet } = found
  const [plaatsing, analyses, afwijkingen, uren] = [
    await findPlaatsing(db, id),
    await listAnalyses(db, id),
    await listAfwijkingen(db, id),
    await listUren(db, id),
  ]
  return {
    ...wet,
    ...plaatsing,
    analyses: analyses.filter(({ nummer }) => nummer !== null),
    // Who led before keeps its draft on its own side; it is not the one that is being written.
    conceptAnalyse: analyses.find(({ nummer }) => nummer === null) ?? null,
    afwijkingen: afwijkingen.filter(({ ingediendOp }) => ingediendOp !== null),
    conceptAfwijking: afwijkingen.find(({ ingediendOp }) => ingediendOp === null) ?? null,
    uren,
    ...(await balansVan(context, { wet: { ...wet, ...plaatsing }, uren })),
  }
}

// A sum so large that its division by a key says the weights of that key to the last digit that could matter for hours.
const EENHEID = '10000000000.00'

/** What each weighs: by the chosen key, or every municipality the same. A key that cannot divide says why. */
export async function gewichtenVan(
  context: Context,
  { sleutelId, partijen }: Pick<Wet, 'sleutelId' | 'partijen'>,
): Promise<{ gewichten: Map<string, { naam: string; teller: bigint }>; fout: string }> {
  if (sleutelId === null)
    return {
      gewichten: new Map(partijen.map(({ organisatieId, organisatieNaam }) => [organisatieId, { naam: organisatieNaam, teller: 1n }])),
      fout: '',
    }
  try {
    const { delen } = await divideBedrag(context, { id: sleutelId, bedrag: EENHEID })
    return {
      gewichten: new Map(
        delen.map(({ organisatieId, organisatieNaam, bedrag }) => [
          organisatieId,
          { naam: organisatieNaam, teller: expectOk(parseBedrag(bedrag)) as bigint },
        ]),
      ),
      fout: '',
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { gewichten: new Map(), fout: error.message }
  }
}

async function balansVan(
  context: Context,
  { wet, uren }: { wet: Pick<Wet, 'id' | 'sleutelId' | 'partijen'>; uren: Wet['uren'] },
): Promise<Pick<Wet, 'balans' | 'sleutelFout'>> {
  const { gewichten, fout } = await gewichtenVan(context, wet)
  const ramingen = await listRamingen(context.db, wet.id)
  const namen = new Map<string, string>([
    ...wet.partijen.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam] as const),
    ...[...gewichten].map(([organisatieId, { naam }]) => [organisatieId, naam] as const),
    ...uren.filter(({ gedeeld }) => gedeeld).map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam] as const),
  ])
  const inbreng: Inbreng[] = [...namen.keys()].map((organisatieId) => ({
    organisatieId,
    gewicht: breuk(gewichten.get(organisatieId)?.teller ?? 0n),
    minuten: uren.filter((each) => each.gedeeld && each.organisatieId === organisatieId).reduce((sum, { minuten }) => sum + minuten, 0),
  }))
  const balans = new Map<string, Balans>((urenbalans(inbreng) ?? []).map((each) => [each.organisatieId, each]))
  const regels = inbreng.map(({ organisatieId, minuten }) => ({
    organisatieId,
    organisatieNaam: namen.get(organisatieId)!,
    gegeven: minuten,
    aandeel: balans.get(organisatieId)?.aandeel ?? null,
    verschil: balans.get(organisatieId)?.verschil ?? null,
    raming: ramingen.get(organisatieId) ?? null,
    deelt: (gewichten.get(organisatieId)?.teller ?? 0n) > 0n,
  }))
  return { balans: regels, sleutelFout: fout }
}

/** Writes what happened to a law for all partners. */
export async function noted(context: Context, was: Wet, grond: string | null = null): Promise<Wet> {
  const now = await loadWet(context, was.id)
  await record(context, [{ soort: 'wet', id: was.id, naam: now.naam, grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

/** Writes what somebody wrote on the own side, or handed in from there: under the law, for whoever may see it. */
export async function notedPart(
  context: Context,
  wet: Pick<Wet, 'id' | 'naam'>,
  line: { voor?: unknown; na?: unknown; zichtbaar?: Zichtbaar },
): Promise<void> {
  await record(context, [{ soort: 'wet', id: wet.id, naam: wet.naam, voor: null, na: null, ...line }])
}

/** The hat that acts. */
export const hoedOf = (context: Context) => actorOf(context).hoed

/** What the journal keeps of a law: nothing that stands on an own side. */
export const stateOf = (wet: Wet) => ({
  naam: wet.naam,
  soort: wet.soort,
  citeertitel: wet.citeertitel,
  vindplaats: wet.vindplaats,
  link: wet.link,
  verandering: wet.verandering,
  inwerkingOp: wet.inwerkingOp,
  zekerheid: wet.zekerheid,
  status: wet.status,
  trekker: wet.trekkerNaam === null ? null : `${wet.trekkerNaam}, ${wet.trekkerPersoon}`,
  sleutel: wet.sleutelNaam,
  uren: wet.uren.map(
    ({ organisatieNaam, persoonNaam, minuten, waaraan, gedeeld }) =>
      `${organisatieNaam}, ${persoonNaam}: ${urenTekst(minuten)} uur aan ${waaraan}${gedeeld ? '' : ' (telt niet mee)'}`,
  ),
  ramingen: wet.balans.flatMap(({ organisatieNaam, raming }) => (raming === null ? [] : [`${organisatieNaam}: ${urenTekst(raming)} uur`])),
})
