import { formatBedrag, parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal, totaalOf } from '#kernel/totaal.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { findVoorstel, readBusinesscase, readWeging } from '#modules/afweging/index.ts'
import { betalersOf, periodenOf, type VoorstelMetRegels } from '#modules/governance/commands/feiten.ts'
import { loadBehandeling, stapOf } from '#modules/governance/commands/hold-behandeling.ts'
import type { Behandeling, Behandelstap, Besluitvoorbereiding } from '#modules/governance/contract.ts'
import { type GewogenAlternatief } from '#modules/governance/domain/alternatieven.ts'
import { mandaatoordeel } from '#modules/governance/domain/mandaat.ts'
import { listNamen } from '#modules/governance/store/behandelingen.ts'
import { listGeschillen } from '#modules/governance/store/geschillen.ts'
import { findTafel } from '#modules/samenwerking/index.ts'

/** What a decision of this table would carry besides its words, if it were taken now. */
export async function readBesluitvoorbereiding(
  context: Context,
  { id, stapId }: { id: string; stapId: string },
): Promise<Besluitvoorbereiding> {
  const was = await loadBehandeling(context, id)
  const stap = stapOf(was, stapId)
  const voorstel = await findVoorstel(context.db, was.voorstelId)
  if (!voorstel) throw notFound()
  return omgevingOf(context, { was, stap, voorstel })
}

/** See {@link readBesluitvoorbereiding}; `stap` is the table that decides. */
export async function omgevingOf(
  context: Context,
  { was, stap, voorstel }: { was: Behandeling; stap: Behandelstap; voorstel: VoorstelMetRegels },
): Promise<Besluitvoorbereiding> {
  return {
    totaal: formatTotaal(totaalOf(regelsOpWeg(was, voorstel).map(({ post }) => post))),
    alternatieven: await gewogenOf(context, voorstel.id),
    businesscase: await businesscaseOf(context, voorstel.id),
    adviezen: adviezenOf(was),
    geschillen: await geschillenOf(context, was.id),
    mandaat: await mandaatOf(context, stap.tafelId, voorstel),
    deelnemers: await deelnemersOf(context, was, voorstel),
  }
}

/** The lines of the points that go this way. */
export function regelsOpWeg({ beslispunten }: Behandeling, voorstel: VoorstelMetRegels): VoorstelMetRegels['regels'] {
  return voorstel.regels.filter(({ beslispunt }) => beslispunten.some(({ id }) => id === voorstel.beslispunten[beslispunt - 1]?.id))
}

async function gewogenOf(context: Context, voorstelId: string): Promise<GewogenAlternatief[]> {
  const { varianten, uitkomst } = await readWeging(context, voorstelId)
  return varianten.map((naam) => {
    const found = uitkomst?.uitvoer.samen.find(({ variant }) => variant === naam)
    return { naam, toelichting: '', totaal: found?.gelijkGewicht ?? null, rang: found?.rang ?? null }
  })
}

async function businesscaseOf(context: Context, voorstelId: string): Promise<Besluitvoorbereiding['businesscase']> {
  const { basisjaar, disconteringsvoet, uitkomst } = await readBusinesscase(context, voorstelId)
  if (basisjaar === null || uitkomst === null) return null
  const { ncw, totaal } = uitkomst.uitvoer
  return { basisjaar, disconteringsvoet, ncw, totaal }
}

function adviezenOf({ stappen, ongevraagdAdvies }: Behandeling): Besluitvoorbereiding['adviezen'] {
  const gevraagd = stappen.map(({ tafelNaam, adviezen }) => ({ tafelNaam, adviezen, gevraagd: true }))
  const ongevraagd = ongevraagdAdvies ? [{ ...ongevraagdAdvies, gevraagd: false }] : []
  return [...gevraagd, ...ongevraagd].flatMap(({ tafelNaam, adviezen, gevraagd: is }) =>
    adviezen.map(({ rol: _, ...advies }) => ({ tafelNaam, gevraagd: is, ...advies })),
  )
}

async function geschillenOf({ db }: Context, behandelingId: string): Promise<Besluitvoorbereiding['geschillen']> {
  const open = (await listGeschillen(db)).filter((each) => each.behandelingId === behandelingId && each.status === 'open')
  return open.map(({ id, titel, partijen }) => ({
    id,
    titel,
    partijen: partijen.map(({ organisatieNaam, standpunt }) => ({ organisatieNaam, standpunt })),
  }))
}

async function mandaatOf({ db, clock }: Context, tafelId: string, { regels }: VoorstelMetRegels): Promise<Besluitvoorbereiding['mandaat']> {
  const tafel = await findTafel(db, { id: tafelId, op: clock.today() })
  if (!tafel) return null
  const { onderwerpen, limiet, besluit } = tafel.mandaat
  const { stand, jaar, bedrag } = mandaatoordeel(limiet === null ? null : expectOk(parseBedrag(limiet)), periodenOf(regels))
  return { onderwerpen, limiet, bron: besluit, stand, jaar, bedrag: bedrag === null ? null : formatBedrag(bedrag) }
}

async function deelnemersOf(
  context: Context,
  { eigenOrganisatieId }: Behandeling,
  voorstel: VoorstelMetRegels,
): Promise<Besluitvoorbereiding['deelnemers']> {
  const betalers = await betalersOf(context, voorstel)
  const namen = await listNamen(context.db, [...betalers, eigenOrganisatieId])
  return namen.map((each) => ({ ...each, betaalt: betalers.has(each.organisatieId) }))
}
