import { formatBedrag, NIHIL, parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal } from '#kernel/totaal.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import type { Voorsteleffect } from '#modules/afweging/contract.ts'
import { effectPerPartij, type Periode, periodenVan } from '#modules/afweging/domain/effect.ts'
import { findVoorstelMetRegels } from '#modules/afweging/store/voorstellen.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'

/** What everyone pays of a proposal: the known sum of each year and kind over the chosen key, rounded once. */
export async function readEffect(context: Context, id: string): Promise<Voorsteleffect> {
  const voorstel = await findVoorstelMetRegels(context.db, id)
  if (!voorstel) throw notFound()
  const { verdeelsleutelId, verdeelsleutelNaam } = voorstel
  // A key without a name is one that this hat may not see.
  const sleutel = verdeelsleutelNaam === null ? null : verdeelsleutelId
  const perioden = periodenVan(voorstel.regels)
  const namen = new Map<string, string>()
  const verdeeld = []
  for (const periode of perioden) verdeeld.push({ delen: await divide(context, { periode, sleutel, namen }) })
  return {
    verdeelsleutelId: sleutel,
    verdeelsleutelNaam,
    perioden: perioden.map(({ jaar, soort, totaal }) => ({
      jaar,
      soort,
      totaal: formatTotaal(totaal),
      verdeeld: formatBedrag(sleutel === null ? NIHIL : totaal.bekend),
      nietVerdeeld: formatTotaal({ bekend: sleutel === null ? totaal.bekend : NIHIL, pm: totaal.pm }),
    })),
    deelnemers: effectPerPartij(verdeeld).map(({ organisatieId, bedragen }) => ({
      organisatieId,
      organisatieNaam: namen.get(organisatieId)!,
      bedragen: bedragen.map(formatBedrag),
    })),
  }
}

interface Deling {
  periode: Periode
  sleutel: string | null
  namen: Map<string, string>
}

async function divide(context: Context, { periode, sleutel, namen }: Deling) {
  if (sleutel === null) return []
  const { delen } = await divideBedrag(context, { id: sleutel, bedrag: formatBedrag(periode.totaal.bekend) })
  for (const { organisatieId, organisatieNaam } of delen) namen.set(organisatieId, organisatieNaam)
  return delen.map(({ organisatieId, bedrag }) => ({ organisatieId, bedrag: expectOk(parseBedrag(bedrag)) }))
}
