import { formatBedrag, parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { totaalOf } from '#kernel/totaal.ts'
import { emit } from '#platform/http/events.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { findVoorstel } from '#modules/afweging/index.ts'
import type { Behandeling, Behandelstap } from '#modules/governance/contract.ts'
import { isSlotbesluit } from '#modules/governance/domain/behandeling.ts'
import { besluitnummer, tafelcode } from '#modules/governance/domain/besluitnummer.ts'
import { besluitGenomen } from '#modules/governance/events.ts'
import { insertBesluit, listKeten, type NieuwBesluit } from '#modules/governance/store/besluiten.ts'
import { findTafelcode, insertTafelcode, listTafelcodes, nextVolgnummer } from '#modules/governance/store/besluitnummers.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'

interface Aanname {
  was: Behandeling
  stap: Behandelstap
  vergadering: string
  besluit: { tekst: string; stemming: string; voorwaarden: string }
}

/** A yes of a table that decides becomes a decision: the text, the lines and what everyone pays, as they are at this moment. */
export async function adopt(context: Context, { was, stap, vergadering, besluit }: Aanname): Promise<void> {
  const voorstel = await findVoorstel(context.db, was.voorstelId)
  if (!voorstel) throw notFound()
  const { hoed, naam } = actorOf(context)
  const slotbesluit = isSlotbesluit(stap, was.stappen)
  const punten = voorstel.beslispunten.flatMap(({ id, tekst, raakt }, index) =>
    was.beslispunten.some((punt) => punt.id === id) ? [{ nummer: index + 1, tekst, raakt }] : [],
  )
  const eigen = voorstel.regels.filter(({ beslispunt }) => punten.some(({ nummer }) => nummer === beslispunt))
  const regels = eigen.map(({ id, omschrijving, klasse, jaar, soort, post }) => ({
    regelId: id,
    omschrijving,
    klasse,
    jaar,
    soort,
    post,
  }))
  const nieuw: NieuwBesluit = {
    ...besluit,
    id: makeId(),
    regelingId: hoed.regelingId,
    ...(await numberOf(context, stap, vergadering)),
    tafelId: stap.tafelId,
    behandelingId: was.id,
    stapId: stap.id,
    voorstelId: was.voorstelId,
    voorstelVersie: voorstel.versie,
    wensId: voorstel.wensId,
    titel: was.titel,
    beslispunten: punten.map(({ tekst, raakt }) => ({ tekst, raakt })),
    dekkingBesluitId: was.dekkingBesluitId,
    gremium: stap.tafelNaam,
    datum: vergadering,
    verdeelsleutelId: voorstel.verdeelsleutelId,
    slotbesluit,
    vervangtId: slotbesluit ? was.vervangtBesluitId : null,
    vervanging: slotbesluit ? was.vervanging : null,
    persoonNaam: naam,
    rol: hoed.rol,
    op: context.clock.now(),
    regels,
    verdeling: await divide(context, voorstel.verdeelsleutelId, regels),
  }
  await insertBesluit(context.db, nieuw)
  const na = { nummer: nieuw.nummer, gremium: nieuw.gremium, datum: nieuw.datum, tekst: nieuw.tekst, stemming: nieuw.stemming }
  await record(context, [
    { soort: 'besluit', id: nieuw.id, naam: `${nieuw.nummer} ${nieuw.titel}`, grond: `${stap.tafelNaam}, ${vergadering}`, na },
  ])
  if (!slotbesluit) return
  await emit(context, besluitGenomen, {
    besluitId: nieuw.id,
    nummer: nieuw.nummer,
    voorstelId: nieuw.voorstelId,
    wensId: nieuw.wensId,
    titel: nieuw.titel,
    gremium: nieuw.gremium,
    datum: nieuw.datum,
    verdeelsleutelId: nieuw.verdeelsleutelId,
    dekkingBesluitId: nieuw.dekkingBesluitId,
    vervangtIds: nieuw.vervangtId === null ? [] : await listKeten(context.db, nieuw.vervangtId),
    regels,
  })
}

/** What everyone pays per year and kind, rounded once: the known part of the lines together over the key. PM is not divided. */
async function divide(
  context: Context,
  verdeelsleutelId: string | null,
  regels: NieuwBesluit['regels'],
): Promise<NieuwBesluit['verdeling']> {
  if (verdeelsleutelId === null) return []
  const found: { organisatieId: string; jaar: number; soort: string; cent: bigint }[] = []
  for (const [key, group] of Map.groupBy(regels, ({ jaar, soort }) => `${jaar} ${soort}`)) {
    const { bekend } = totaalOf(group.map(({ post }) => post))
    const [jaar, soort] = key.split(' ') as [string, string]
    const { delen } = await divideBedrag(context, { id: verdeelsleutelId, bedrag: formatBedrag(bekend) })
    for (const { organisatieId, bedrag } of delen) {
      found.push({ organisatieId, jaar: Number(jaar), soort, cent: expectOk(parseBedrag(bedrag)) })
    }
  }
  return found
}

/** The letters of the table, given when it decides for the first time. */
async function codeOf(context: Context, { tafelId, tafelSoort, tafelNaam, tafelOrganisatieNaam }: Behandelstap): Promise<string> {
  const { db } = context
  const found = await findTafelcode(db, tafelId)
  if (found !== null) return found
  const given = new Set(await listTafelcodes(db))
  const code = tafelcode({ soort: tafelSoort, naam: tafelNaam, organisatieNaam: tafelOrganisatieNaam }, given)
  await insertTafelcode(db, { tafelId, regelingId: actorOf(context).hoed.regelingId, code })
  return code
}

/** The number of what a table decides in a meeting. */
async function numberOf(context: Context, stap: Behandelstap, vergadering: string): Promise<Pick<NieuwBesluit, 'nummer' | 'volgnummer'>> {
  const jaar = Number(vergadering.slice(0, 4))
  const volgnummer = await nextVolgnummer(context.db, stap.tafelId, jaar)
  return { nummer: besluitnummer(await codeOf(context, stap), jaar, volgnummer), volgnummer }
}
