import { randomBytes } from 'node:crypto'
import { formatBedrag, parseBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { totaalOf } from '#kernel/totaal.ts'
import { emit } from '#platform/http/events.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { findVoorstel } from '#modules/afweging/index.ts'
import { omgevingOf, regelsOpWeg } from '#modules/governance/commands/besluitvoorbereiding.ts'
import type { Behandeling, Behandelstap, Besluitdetails } from '#modules/governance/contract.ts'
import { metWeging } from '#modules/governance/domain/alternatieven.ts'
import { isSlotbesluit } from '#modules/governance/domain/behandeling.ts'
import { besluitnummer, geheimkenmerk, tafelcode } from '#modules/governance/domain/besluitnummer.ts'
import { besluitGenomen, openbaarheidBepaald } from '#modules/governance/events.ts'
import { insertBesluit, listKeten, type NieuwBesluit } from '#modules/governance/store/besluiten.ts'
import { findTafelcode, insertTafelcode, listTafelcodes, nextVolgnummer } from '#modules/governance/store/besluitnummers.ts'
import { holdAtTable } from '#modules/governance/store/geheim.ts'
import { divideBedrag } from '#modules/samenwerking/index.ts'

/** A decision in the words of its table. */
export type Besluitwoorden = Besluitdetails & { tekst: string; stemming: string }

interface Aanname {
  was: Behandeling
  stap: Behandelstap
  vergadering: string
  besluit: Besluitwoorden
}

/** A yes of a table that decides becomes a decision: the text, the lines and what everyone pays, as they are at this moment. */
export async function adopt(context: Context, { was, stap, vergadering, besluit }: Aanname): Promise<void> {
  const voorstel = await findVoorstel(context.db, was.voorstelId)
  if (!voorstel) throw notFound()
  const { hoed, naam } = actorOf(context)
  const slotbesluit = isSlotbesluit(stap, was.stappen)
  const punten = voorstel.beslispunten.filter(({ id }) => was.beslispunten.some((punt) => punt.id === id))
  const regels = regelsOpWeg(was, voorstel).map(({ id, omschrijving, klasse, jaar, soort, post }) => ({
    regelId: id,
    omschrijving,
    klasse,
    jaar,
    soort,
    post,
  }))
  const { alternatieven, openbaarheid, ...woorden } = besluit
  const geheim = openbaarheid?.soort === 'geheim'
  const omgeving = await omgevingOf(context, { was, stap, voorstel })
  const nieuw: NieuwBesluit = {
    ...woorden,
    id: makeId(),
    regelingId: hoed.regelingId,
    ...(await numberOf(context, { stap, vergadering, geheim })),
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
    omgeving: { ...omgeving, alternatieven: metWeging(alternatieven, omgeving.alternatieven) },
    openbaarheid,
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
  await keep(context, nieuw)
  if (slotbesluit) await tell(context, nieuw)
}

/** Writes it down with its line in the journal; what is secret stays at the table from its first moment. */
async function keep(context: Context, nieuw: NieuwBesluit): Promise<void> {
  const { id: besluitId, regelingId, tafelId, openbaarheid, datum } = nieuw
  await insertBesluit(context.db, nieuw)
  if (openbaarheid?.soort === 'geheim') await holdAtTable(context.db, { besluitId, regelingId, tafelId })
  if (openbaarheid) await emit(context, openbaarheidBepaald, { besluitId, tafelId, datum, ...openbaarheid })
  const { nummer, gremium, tekst, stemming, motivering, voorwaarden, evaluatiedatum } = nieuw
  const na = { nummer, gremium, datum, tekst, stemming, motivering, voorwaarden, openbaarheid: openbaarheid?.soort ?? null, evaluatiedatum }
  await record(context, [{ soort: 'besluit', id: besluitId, naam: `${nummer} ${nieuw.titel}`, grond: `${gremium}, ${datum}`, na }])
}

/** The last decision on a way: the plan and the budget hear of it. */
async function tell(context: Context, nieuw: NieuwBesluit): Promise<void> {
  await emit(context, besluitGenomen, {
    besluitId: nieuw.id,
    geheim: nieuw.openbaarheid?.soort === 'geheim',
    nummer: nieuw.nummer,
    voorstelId: nieuw.voorstelId,
    wensId: nieuw.wensId,
    titel: nieuw.titel,
    gremium: nieuw.gremium,
    datum: nieuw.datum,
    verdeelsleutelId: nieuw.verdeelsleutelId,
    dekkingBesluitId: nieuw.dekkingBesluitId,
    vervangtIds: nieuw.vervangtId === null ? [] : await listKeten(context.db, nieuw.vervangtId),
    regels: nieuw.regels,
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

interface Zitting {
  stap: Behandelstap
  vergadering: string
  geheim: boolean
}

/** The number of what a table decides in a meeting; what is secret takes no place in the row, so that it leaves no gap there. */
async function numberOf(context: Context, { stap, vergadering, geheim }: Zitting): Promise<Pick<NieuwBesluit, 'nummer' | 'volgnummer'>> {
  const jaar = Number(vergadering.slice(0, 4))
  const code = await codeOf(context, stap)
  if (geheim) return { nummer: geheimkenmerk(code, jaar, randomBytes(5)), volgnummer: null }
  const volgnummer = await nextVolgnummer(context.db, stap.tafelId, jaar)
  return { nummer: besluitnummer(code, jaar, volgnummer), volgnummer }
}
