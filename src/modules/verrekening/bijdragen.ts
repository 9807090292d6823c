import { formatBedrag, parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal } from '#kernel/totaal.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { type Begrotingsregel, findBegrotingsregels, inJaar, jarenVan } from '#modules/begroting/index.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'
import type { Bijdragen, VerdeeldeRegel } from '#modules/verrekening/contract.ts'
import { zietAlles } from '#modules/verrekening/store/kwartalen.ts'
import { bijdragenVan, nietVerdeeld, somVan } from '#modules/verrekening/domain/bijdragen.ts'

/**
 * Who pays what in a year and the three after it, of everything that was decided; this year when none is given. With amounts closed only
 * what the own organisation pays.
 */
export async function readBijdragen(context: Context, { jaar = thisYear(context) }: { jaar?: number | undefined }): Promise<Bijdragen> {
  const jaren = jarenVan(jaar)
  const alle = await findBegrotingsregels(context.db, {})
  const geldend = alle.filter((regel) => jaren.some((welk) => inJaar(regel, welk)))
  const regels: VerdeeldeRegel[] = []
  for (const regel of geldend) regels.push(await divideRegel(context, regel))
  const exact = geldend.map((regel, index) => ({
    jaren: jaren.filter((welk) => inJaar(regel, welk)),
    totaal: regel.totaal,
    delen: regels[index]!.delen.map(({ organisatieId, bedrag }) => ({ organisatieId, bedrag: expectOk(parseBedrag(bedrag)) })),
  }))
  const bijdragen = bijdragenVan(exact, jaren)
  const namen = new Map(regels.flatMap(({ delen }) => delen.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam])))
  const isAlles = await zietAlles(context.db)
  const eigenId = actorOf(context).hoed.organisatieId
  const zichtbaar = <T extends { organisatieId: string }>(rows: readonly T[]) =>
    rows.filter(({ organisatieId }) => isAlles || organisatieId === eigenId)
  return {
    jaar,
    jaren,
    zicht: isAlles ? 'alles' : 'eigen',
    deelnemers: zichtbaar(bijdragen).map(({ organisatieId, perJaar }) => ({
      organisatieId,
      organisatieNaam: namen.get(organisatieId)!,
      perJaar: jaren.map((welk) => ({ jaar: welk, bedrag: formatBedrag(perJaar.get(welk)!) })),
    })),
    totalen: isAlles ? jaren.map((welk) => ({ jaar: welk, bedrag: formatBedrag(somVan(bijdragen, welk)) })) : null,
    nietVerdeeld: jaren.map((welk) => ({ jaar: welk, totaal: formatTotaal(nietVerdeeld(exact, welk)) })),
    regels: regels.map((regel) => ({ ...regel, delen: zichtbaar(regel.delen) })),
  }
}

const thisYear = ({ clock }: Context) => Number(clock.today().slice(0, 4))

/** The known part of one line over its key, rounded once; undivided when there is no key, or its figures are not complete. */
export async function divideRegel(context: Context, regel: Begrotingsregel): Promise<VerdeeldeRegel> {
  const { id, omschrijving, jaar, soort, totaal, besluitId, besluitNummer, verdeelsleutelId, verdeelsleutelNaam } = regel
  const delen = verdeelsleutelId === null ? null : await divideWhenComplete(context, { id: verdeelsleutelId, totaal })
  return {
    begrotingsregelId: id,
    omschrijving,
    jaar,
    soort,
    totaal: formatTotaal(totaal),
    besluitId,
    besluitNummer,
    verdeelsleutelId,
    verdeelsleutelNaam,
    nietVerdeeld: verdeelsleutelId === null ? 'geen_sleutel' : delen === null ? 'cijfers_ontbreken' : null,
    delen: delen ?? [],
  }
}

/** One key without its figures does not keep the contributions of all other lines from being read: `null` then. */
async function divideWhenComplete(
  context: Context,
  { id, totaal }: { id: string; totaal: Begrotingsregel['totaal'] },
): Promise<VerdeeldeRegel['delen'] | null> {
  try {
    const { delen } = await divideBedrag(context, { id, bedrag: formatBedrag(totaal.bekend) })
    return delen.map(({ stappen: _, ...deel }) => deel)
  } catch (error) {
    if (error instanceof Problem && error.code === 'kenmerk-ontbreekt') return null
    throw error
  }
}
