import { parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { totaalOf } from '#kernel/totaal.ts'
import type { Context } from '#platform/http/context.ts'
import { Problem } from '#platform/http/problems.ts'
import { type findVoorstel, heeftGeld } from '#modules/afweging/index.ts'
import type { Feiten } from '#modules/governance/domain/beslistabel.ts'
import { past, type Periode, type Ruimte } from '#modules/governance/domain/dekking.ts'
import { perJaar } from '#modules/governance/domain/mandaat.ts'
import { listRuimte } from '#modules/governance/store/dekkingen.ts'
import { divideBedrag, listTafels } from '#modules/samenwerking/index.ts'
import { findWens } from '#modules/vraag/index.ts'

/** A proposal with exact lines. */
export type VoorstelMetRegels = NonNullable<Awaited<ReturnType<typeof findVoorstel>>>

/** What is the same for every point of a proposal. */
export interface Grondfeiten {
  betalers: ReadonlySet<string>
  binnenBegroting: boolean
  binnenMandaat: boolean
}

/** The facts of the proposal as a whole: money is looked at together, so that cutting it into points changes nothing. */
export async function grondfeitenOf(context: Context, voorstel: VoorstelMetRegels, dekkingBesluitId: string | null): Promise<Grondfeiten> {
  const perioden = periodenOf(voorstel.regels)
  return {
    betalers: await betalersOf(context, voorstel),
    binnenBegroting: dekkingBesluitId !== null && past(perioden, await ruimteOf(context, dekkingBesluitId)),
    binnenMandaat: await isBinnenMandaat(context, voorstel, perioden),
  }
}

/** The facts of one point. */
export function feitenOf(voorstel: VoorstelMetRegels, punt: number, { betalers, ...grond }: Grondfeiten): Feiten {
  return {
    ...grond,
    geld: heeftGeld(voorstel.regels.filter(({ beslispunt }) => beslispunt === punt)),
    betalers: betalers.size,
    raakt: voorstel.beslispunten[punt - 1]!.raakt,
  }
}

/** Who pays: everyone at the end of the key; without one whoever asks for it and whoever joined now. */
export async function betalersOf(context: Context, voorstel: VoorstelMetRegels): Promise<ReadonlySet<string>> {
  if (voorstel.verdeelsleutelId) {
    const { delen } = await divideBedrag(context, { id: voorstel.verdeelsleutelId, bedrag: '1000000.00' })
    return new Set(delen.filter(({ bedrag }) => bedrag !== '0.00').map(({ organisatieId }) => organisatieId))
  }
  const wens = await findWens(context.db, voorstel.wensId)
  const joined = wens?.aansluitingen.filter(({ keuze }) => keuze === 'nu').map(({ organisatieId }) => organisatieId) ?? []
  return new Set([voorstel.zijde.eigenOrganisatieId, ...joined])
}

/** What is asked per year and kind. */
export function periodenOf(regels: VoorstelMetRegels['regels']): Periode[] {
  return [...Map.groupBy(regels, ({ jaar, soort }) => `${jaar} ${soort}`).values()].map((group) => ({
    jaar: group[0]!.jaar,
    soort: group[0]!.soort,
    totaal: totaalOf(group.map(({ post }) => post)),
  }))
}

async function ruimteOf({ db }: Context, besluitId: string): Promise<readonly Ruimte[]> {
  const found = (await listRuimte(db)).find((each) => each.besluitId === besluitId)
  if (!found)
    throw new Problem(
      409,
      'dekking-onbekend',
      'Dit besluit geeft geen geld, of u kunt het niet zien. Kies een ander besluit als dekking.',
    ).at([{ name: 'dekkingBesluitId', code: 'onbekend', reason: 'Kies een besluit waarin geld is toegekend.' }])
  return found.ruimte
}

/** The OGO may decide by itself what its mandate names, up to its limit in every year; what nobody knows yet (PM) is never within it. */
async function isBinnenMandaat(
  { db, clock }: Context,
  { beslispunten }: VoorstelMetRegels,
  perioden: readonly Periode[],
): Promise<boolean> {
  const ogo = (await listTafels(db, clock.today())).find(({ soort }) => soort === 'ogo')
  if (!ogo) return false
  const { onderwerpen, limiet } = ogo.mandaat
  const raaktDienst = beslispunten.some(({ raakt }) => raakt.some(({ soort }) => soort === 'dienstverlening'))
  if (raaktDienst && !onderwerpen.includes('dienst')) return false
  const geld = perioden.some(({ totaal }) => totaal.pm > 0 || totaal.bekend !== 0n)
  if (!geld) return true
  if (!raaktDienst && !onderwerpen.includes('prioriteit')) return false
  if (perioden.some(({ totaal }) => totaal.pm > 0)) return false
  return limiet === null || perJaar(perioden).every(({ bedrag }) => bedrag <= expectOk(parseBedrag(limiet)))
}
