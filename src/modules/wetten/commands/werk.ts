import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, invalid, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may } from '#platform/own-side/policy.ts'
import { refuse } from '#kernel/refusal.ts'
import { gewichtenVan, hoedOf, loadWet, noted, notedPart } from '#modules/wetten/commands/laden.ts'
import type { Afwijking, AfwijkingInvoer, Analyse, AnalyseInvoer, UrenInvoer, Wet } from '#modules/wetten/contract.ts'
import { ontbreektIn } from '#modules/wetten/domain/analyse.ts'
import { onderwerpNamen } from '#modules/wetten/domain/namen.ts'
import { mayAnalyse, mayDeviate, mayEstimate, mayWrite } from '#modules/wetten/policy.ts'
import {
  deleteConcept,
  deleteUren,
  insertUren,
  saveConceptAfwijking,
  saveConceptAnalyse,
  saveRaming,
  shareConceptAnalyse,
  submitConceptAfwijking,
  updateUren,
} from '#modules/wetten/store/werk.ts'
import { isAfgesprokenSleutel, lockWet, touchWet, updateWet } from '#modules/wetten/store/wetten.ts'

type Seen = { id: string; versie: number }

/** The draft of the trekker, on its own side. */
export async function draftAnalyse(context: Context, { id, versie, ...invoer }: AnalyseInvoer & Seen): Promise<Wet> {
  const wet = await hold(context, id, 'wet.schrijven')
  insist(mayAnalyse(wieOf(context), wet))
  expectVersion({ versie: wet.conceptAnalyse?.versie ?? 0 }, versie)
  await saveConceptAnalyse(context.db, { ...eigenRij(context, wet), ...conceptId(wet.conceptAnalyse), invoer })
  return notedConcept(context, wet)
}

/** Throws the draft away, also when somebody else leads by now. */
export async function removeAnalyse(context: Context, { id, versie }: Seen): Promise<void> {
  const wet = await hold(context, id, 'wet.schrijven')
  await removeConcept(context, { wet, soort: 'analyse', concept: wet.conceptAnalyse, versie })
}

/** The next version, for everybody to read; it stays as it was written. */
export async function shareAnalyse(context: Context, { id, versie }: Seen): Promise<Wet> {
  const wet = await hold(context, id, 'wet.schrijven')
  insist(mayAnalyse(wieOf(context), wet))
  const concept = wet.conceptAnalyse
  if (!concept) throw notFound()
  expectVersion(concept, versie)
  const faults = ontbreektIn(concept, wet.analyse === null)
  if (faults.length > 0)
    accepted(refuse('analyse-niet-compleet', 'Vul eerst aan wat er in de analyse ontbreekt, en bewaar uw concept.', faults))
  const nummer = (wet.analyse ?? 0) + 1
  await shareConceptAnalyse(context.db, { id: concept.id, nummer, op: context.clock.now() })
  await touchWet(context.db, id, context.clock.now())
  const now = await loadWet(context, id)
  const gedeeld = (analyse: Analyse | undefined) =>
    analyse ? { analyse: `Versie ${analyse.nummer}`, minimum: analyse.minimum, wijziging: analyse.wijziging } : null
  await notedPart(context, now, { voor: gedeeld(wet.analyses[0]), na: gedeeld(now.analyses[0]) })
  return now
}

/** How it is at the own municipality, on its own side, beside the analysis that counts now. */
export async function draftAfwijking(context: Context, { id, versie, ...invoer }: AfwijkingInvoer & Seen): Promise<Wet> {
  const wet = await hold(context, id, 'afwijking.schrijven')
  insist(mayDeviate(wieOf(context), wet))
  expectVersion({ versie: wet.conceptAfwijking?.versie ?? 0 }, versie)
  await saveConceptAfwijking(context.db, {
    ...eigenRij(context, wet),
    ...conceptId(wet.conceptAfwijking),
    bijNummer: wet.analyse!,
    invoer,
  })
  return notedConcept(context, wet)
}

/** Throws the draft away. */
export async function removeAfwijking(context: Context, { id, versie }: Seen): Promise<void> {
  const wet = await hold(context, id, 'afwijking.schrijven')
  await removeConcept(context, { wet, soort: 'afwijking', concept: wet.conceptAfwijking, versie })
}

/** To the partners; beside an analysis that was renewed meanwhile it has to be looked at again first. */
export async function submitAfwijking(context: Context, { id, versie }: Seen): Promise<Wet> {
  const wet = await hold(context, id, 'afwijking.schrijven')
  insist(mayDeviate(wieOf(context), wet))
  const concept = wet.conceptAfwijking
  if (!concept) throw notFound()
  expectVersion(concept, versie)
  if (concept.bijNummer !== wet.analyse)
    throw new Problem(
      409,
      'analyse-is-vernieuwd',
      'Er is intussen een nieuwe versie van de analyse. Lees die, bewaar uw concept opnieuw en dien het dan in.',
    )
  await submitConceptAfwijking(context.db, { id: concept.id, op: context.clock.now() })
  await touchWet(context.db, id, context.clock.now())
  const now = await loadWet(context, id)
  await notedPart(context, now, { na: woordenVan(now.afwijkingen[0]!) })
  return now
}

/** Hours of the own organisation. */
export async function addUren(context: Context, { id, ...invoer }: UrenInvoer & { id: string }): Promise<Wet> {
  const wet = await hold(context, id, 'uren.schrijven')
  expectVoorbij(context, invoer)
  const { organisatieId } = hoedOf(context)
  await insertUren(context.db, { id: makeId(), wetId: id, organisatieId, op: context.clock.now(), invoer })
  return noted(context, wet)
}

/** Other hours, or other words for them. */
export async function changeUren(context: Context, given: UrenInvoer & Seen & { urenId: string }): Promise<Wet> {
  const { id, urenId, versie, ...invoer } = given
  const wet = await holdUren(context, { id, urenId, versie })
  expectVoorbij(context, invoer)
  await updateUren(context.db, urenId, invoer)
  return noted(context, wet)
}

/** Takes hours of the own organisation away. */
export async function removeUren(context: Context, given: Seen & { urenId: string }): Promise<void> {
  const wet = await holdUren(context, given)
  await deleteUren(context.db, given.urenId)
  await noted(context, wet)
}

/** What doing it alone would have taken the own municipality. */
export async function estimate(context: Context, { id, minuten }: { id: string; minuten: number | null }): Promise<Wet> {
  const wet = await hold(context, id, 'uren.schrijven')
  insist(mayEstimate(wieOf(context), wet))
  const { organisatieId } = hoedOf(context)
  await saveRaming(context.db, { wetId: id, organisatieId, minuten, persoonNaam: actorOf(context).naam, op: context.clock.now() })
  return noted(context, wet)
}

/** By which key the shared hours are divided. A draft of the own side is no agreed key, and one that lacks figures divides nothing. */
export async function chooseSleutel(context: Context, { id, versie, sleutelId }: Seen & { sleutelId: string | null }): Promise<Wet> {
  const wet = await hold(context, id, 'wet.schrijven')
  insist(mayWrite(wieOf(context), wet))
  expectVersion(wet, versie)
  if (sleutelId !== null && !(await isAfgesprokenSleutel(context.db, sleutelId)))
    throw onbruikbaar('Kies een verdeelsleutel die is vastgesteld en die alle partners kunnen zien.')
  const { fout } = await gewichtenVan(context, { sleutelId, partijen: wet.partijen })
  if (fout) throw onbruikbaar(fout)
  await updateWet(context.db, id, { op: context.clock.now(), sleutelId })
  return noted(context, wet)
}

const onbruikbaar = (reason: string) =>
  new Problem(409, 'sleutel-onbruikbaar', reason).at([{ name: 'sleutelId', code: 'sleutel-onbruikbaar', reason }])

async function hold(context: Context, id: string, permissie: string): Promise<Wet> {
  insist(may(wieOf(context), permissie))
  await lockWet(context.db, id)
  return loadWet(context, id)
}

async function holdUren(context: Context, { id, urenId, versie }: Seen & { urenId: string }): Promise<Wet> {
  const wet = await hold(context, id, 'uren.schrijven')
  const found = wet.uren.find((each) => each.id === urenId)
  if (!found) throw notFound()
  if (found.organisatieId !== hoedOf(context).organisatieId)
    throw new Problem(403, 'andere-organisatie', 'Deze uren zijn van een andere organisatie. Vraag haar om ze te wijzigen.')
  expectVersion(found, versie)
  return wet
}

function expectVoorbij({ clock }: Context, { totEnMet }: UrenInvoer): void {
  if (totEnMet > clock.today())
    throw invalid([{ name: 'totEnMet', code: 'toekomst', reason: 'Schrijf uren op die al zijn gemaakt: kies vandaag of een eerdere dag.' }])
}

const eigenRij = (context: Context, wet: Wet) => {
  const { hoed, naam } = actorOf(context)
  return { regelingId: hoed.regelingId, wetId: wet.id, organisatieId: hoed.organisatieId, persoonNaam: naam, op: context.clock.now() }
}
const conceptId = (concept: { id: string } | null) => ({ id: concept?.id ?? makeId(), was: concept !== null })

async function removeConcept(
  context: Context,
  given: { wet: Wet; soort: 'analyse' | 'afwijking'; concept: Analyse | Afwijking | null; versie: number },
): Promise<void> {
  const { wet, soort, concept, versie } = given
  if (!concept) throw notFound()
  expectVersion(concept, versie)
  await deleteConcept(context.db, soort, concept.id)
  await notedPart(context, wet, { voor: woordenVan(concept), zichtbaar: ownSide(concept.organisatieId) })
}

/** What stands on the own side by now: a line that only the own organisation reads. */
async function notedConcept(context: Context, was: Wet): Promise<Wet> {
  const now = await loadWet(context, was.id)
  const na = context.operation === 'draftAnalyse' ? now.conceptAnalyse : now.conceptAfwijking
  const voor = context.operation === 'draftAnalyse' ? was.conceptAnalyse : was.conceptAfwijking
  await notedPart(context, now, {
    voor: voor && woordenVan(voor),
    na: na && woordenVan(na),
    zichtbaar: ownSide(hoedOf(context).organisatieId),
  })
  return now
}

/** The words of a draft or of what was handed in, for the journal. */
const woordenVan = (deel: Analyse | Afwijking) => ({
  ...('oordeel' in deel ? { oordeel: deel.oordeel } : { minimum: deel.minimum, wijziging: deel.wijziging }),
  onderdelen: deel.onderdelen.flatMap((each) => (each.tekst === '' ? [] : [`${onderwerpNamen[each.onderwerp].naam}: ${each.tekst}`])),
})
