import { formatBedrag, parseBedrag } from '#kernel/bedrag.ts'
import { showPeriode } from '#kernel/format/datum.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal } from '#kernel/totaal.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { type Begrotingsregel, findBegrotingsregels, inJaar, jarenVan } from '#modules/begroting/index.ts'
import { divideBedrag, listVerdeelsleutels } from '#modules/samenwerking/index.ts'
import type { Bijdragen, VerdeeldeRegel } from '#modules/verrekening/contract.ts'
import { zietAlles } from '#modules/verrekening/store/kwartalen.ts'
import { bijdragenVan, nietVerdeeld, somVan } from '#modules/verrekening/domain/bijdragen.ts'
import { sleutelVanJaar, type Sleutelversie } from '#modules/verrekening/domain/sleutelversie.ts'

/**
 * Who pays what in a year and the three after it, of everything that was decided; this year when none is given. With amounts closed only
 * what the own organisation pays.
 */
export async function readBijdragen(context: Context, { jaar = thisYear(context) }: { jaar?: number | undefined }): Promise<Bijdragen> {
  const jaren = jarenVan(jaar)
  const alle = await findBegrotingsregels(context.db, {})
  const geldend = alle.filter((regel) => jaren.some((welk) => inJaar(regel, welk)))
  const sleutels = await vastgesteldeSleutels(context)
  const regels: VerdeeldeRegel[] = []
  for (const regel of geldend)
    regels.push(await divideRegel(context, regel, { sleutels, jaren: jaren.filter((welk) => inJaar(regel, welk)) }))
  const exact = geldend.flatMap((regel, index) => {
    const { delen, andereJaren } = regels[index]!
    const anders = new Set(andereJaren.map((each) => each.jaar))
    const zoals = jaren.filter((welk) => inJaar(regel, welk) && !anders.has(welk))
    return [
      ...(zoals.length > 0 ? [{ jaren: zoals, totaal: regel.totaal, delen: exactOf(delen) }] : []),
      ...andereJaren.map((each) => ({ jaren: [each.jaar], totaal: regel.totaal, delen: exactOf(each.delen) })),
    ]
  })
  const bijdragen = bijdragenVan(exact, jaren)
  const namen = new Map(
    regels
      .flatMap(({ delen, andereJaren }) => [...delen, ...andereJaren.flatMap((each) => each.delen)])
      .map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]),
  )
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
    regels: regels.map((regel) => ({
      ...regel,
      delen: zichtbaar(regel.delen),
      andereJaren: regel.andereJaren.map((each) => ({ ...each, delen: zichtbaar(each.delen) })),
    })),
  }
}

const thisYear = ({ clock }: Context) => Number(clock.today().slice(0, 4))

const exactOf = (delen: VerdeeldeRegel['delen']) =>
  delen.map(({ organisatieId, bedrag }) => ({ organisatieId, bedrag: expectOk(parseBedrag(bedrag)) }))

/** Keys that were adopted, also those that a later one took the place of: on their own days they count. */
async function vastgesteldeSleutels({ db }: Context): Promise<(Sleutelversie & { naam: string })[]> {
  const { resultaten } = await listVerdeelsleutels(db, { page: 1, pageSize: 10_000 })
  return resultaten.filter(({ status }) => status === 'vastgesteld' || status === 'vervallen')
}

interface Jaren {
  sleutels: readonly (Sleutelversie & { naam: string })[]
  /** Years in which the line asks its sum. */
  jaren: readonly number[]
}

/**
 * The known part of one line over its key, rounded once; undivided when there is no key, or its figures are not complete. In a year in
 * which a later version of the key counts, over that one; in a year with days on which none does, over none.
 */
async function divideRegel(context: Context, regel: Begrotingsregel, { sleutels, jaren }: Jaren): Promise<VerdeeldeRegel> {
  const { id, omschrijving, jaar, soort, totaal, besluitId, besluitNummer, verdeelsleutelId, verdeelsleutelNaam } = regel
  const delen = verdeelsleutelId === null ? null : await divideWhenComplete(context, { id: verdeelsleutelId, totaal })
  const andereJaren: VerdeeldeRegel['andereJaren'] = []
  const isKnown = sleutels.some((each) => each.id === verdeelsleutelId)
  for (const welk of isKnown ? jaren : []) {
    const versie = sleutelVanJaar(sleutels, verdeelsleutelId!, welk)
    if ('gat' in versie)
      andereJaren.push({
        jaar: welk,
        verdeelsleutelId: null,
        verdeelsleutelNaam: null,
        gat: `Van ${showPeriode(versie.gat.van, versie.gat.totEnMet)} geldt geen sleutel. Laat een opvolger vaststellen die dan geldt.`,
        delen: [],
      })
    else if (versie.id !== verdeelsleutelId)
      andereJaren.push({
        jaar: welk,
        verdeelsleutelId: versie.id,
        verdeelsleutelNaam: sleutels.find((each) => each.id === versie.id)!.naam,
        gat: null,
        delen: (await divideWhenComplete(context, { id: versie.id, totaal })) ?? [],
      })
  }
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
    andereJaren,
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
