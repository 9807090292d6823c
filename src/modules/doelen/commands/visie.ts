import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { invalid, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may } from '#platform/own-side/policy.ts'
import type { Visieantwoord, Visievraag, Vraagvelden } from '#modules/doelen/contract.ts'
import { BEGINVRAGEN_BRON, beginvragen } from '#modules/doelen/domain/visie.ts'
import { mayJudge } from '#modules/doelen/policy.ts'
import {
  deleteVisievraag,
  findVisievraag,
  insertVisieantwoord,
  insertVisievraag,
  listVisievragen,
  lockVisie,
  lockVisievraag,
  saveVisiebesluit,
  saveVisieoordeel,
  touchVisievraag,
  updateVisievraag,
} from '#modules/doelen/store/visie.ts'
import { listDeelnemers, listRollen } from '#modules/samenwerking/index.ts'

/** One question with its answers, or 404. */
export async function loadVisievraag({ db, clock }: Context, id: string): Promise<Visievraag> {
  const found = await findVisievraag(db, id, clock.today())
  if (!found) throw notFound()
  return found
}

/** The nine questions at once, where nothing was asked yet. */
export async function beginVisie(context: Context): Promise<{ resultaten: Visievraag[]; totaal: number }> {
  insist(may(wieOf(context), 'visie.schrijven'))
  const { regelingId } = actorOf(context).hoed
  await lockVisie(context.db, regelingId)
  if ((await listVisievragen(context.db, context.clock.today())).length > 0)
    throw new Problem(409, 'visie-is-begonnen', 'De i-visie is al begonnen. Bekijk de pagina opnieuw.')
  for (const { vraag, toelichting } of beginvragen)
    await insertVisievraag(context.db, {
      id: makeId(),
      regelingId,
      velden: { vraag, toelichting, trekkerId: null, uiterlijk: null },
      bron: BEGINVRAGEN_BRON,
      op: context.clock.now(),
    })
  const resultaten = await listVisievragen(context.db, context.clock.today())
  await record(
    context,
    resultaten.map(({ id, vraag }) => ({ soort: 'visievraag', id, naam: vraag })),
  )
  return { resultaten, totaal: resultaten.length }
}

/** One more question, at the end. */
export async function addVisievraag(context: Context, velden: Vraagvelden): Promise<Visievraag> {
  insist(may(wieOf(context), 'visie.schrijven'))
  await expectTrekker(context, velden)
  const { regelingId, organisatieNaam } = actorOf(context).hoed
  await lockVisie(context.db, regelingId)
  const id = makeId()
  await insertVisievraag(context.db, { id, regelingId, velden, bron: `Gesteld door ${organisatieNaam}`, op: context.clock.now() })
  const made = await loadVisievraag(context, id)
  await record(context, [{ soort: 'visievraag', id, naam: made.vraag, na: stateOf(made) }])
  return made
}

/** Another trekker or day; other words only as long as nobody answered, for an answer belongs to its question. */
export async function changeVisievraag(
  context: Context,
  { id, versie, ...velden }: Vraagvelden & { id: string; versie: number },
): Promise<Visievraag> {
  const was = await hold(context, { id, versie })
  if (isBeantwoord(was) && velden.vraag !== was.vraag)
    throw beantwoord('Deze vraag heeft al een antwoord. Laat de woorden staan en stel een nieuwe vraag.').at([
      { name: 'vraag', code: 'vraag-is-beantwoord', reason: 'Laat deze woorden staan, of stel een nieuwe vraag.' },
    ])
  await expectTrekker(context, velden)
  await updateVisievraag(context.db, id, { op: context.clock.now(), velden })
  return noted(context, was, null)
}

/** Taken away as long as nobody answered it. */
export async function removeVisievraag(context: Context, given: { id: string; versie: number }): Promise<Record<string, never>> {
  const was = await hold(context, given)
  if (isBeantwoord(was)) throw beantwoord('Deze vraag heeft al een antwoord en blijft staan, ook als u haar niet meer nodig vindt.')
  await deleteVisievraag(context.db, was.id)
  await record(context, [{ soort: 'visievraag', id: was.id, naam: was.vraag, voor: stateOf(was) }])
  return {}
}

/** An answer for all to read; what was written before stays, and what parties said of it does not move along. */
export async function answerVisievraag(
  context: Context,
  { id, versie, tekst }: { id: string; versie: number; tekst: string },
): Promise<Visievraag> {
  const was = await hold(context, { id, versie })
  const { hoed, naam } = actorOf(context)
  const nummer = Math.max(0, ...antwoordenOf(was).map((each) => each.nummer)) + 1
  await insertVisieantwoord(context.db, {
    id: makeId(),
    vraagId: id,
    nummer,
    tekst,
    organisatieId: hoed.organisatieId,
    persoonNaam: naam,
    op: context.clock.now(),
  })
  await touchVisievraag(context.db, id, context.clock.now())
  return noted(context, was, null)
}

/** The word of one owner about the answer that lies before them; until a table decides it can say something else. */
export async function judgeVisieantwoord(
  context: Context,
  { id, antwoordId, oordeel, toelichting }: { id: string; antwoordId: string; oordeel: 'eens' | 'anders'; toelichting: string },
): Promise<Visievraag> {
  const { hoed, naam } = actorOf(context)
  insist(mayJudge(wieOf(context), await listRollen(context.db, { organisatieId: hoed.organisatieId, op: context.clock.today() })))
  await lockVisievraag(context.db, id)
  const was = await loadVisievraag(context, id)
  expectVoorstel(was, antwoordId)
  await saveVisieoordeel(context.db, {
    antwoordId,
    organisatieId: hoed.organisatieId,
    oordeel,
    toelichting,
    persoonNaam: naam,
    op: context.clock.now(),
  })
  await touchVisievraag(context.db, id, context.clock.now())
  return noted(context, was, `${hoed.organisatieNaam}: ${oordeel}`)
}

/** A table adopted the answer, also when a party sees it differently: that stays written with it. */
export async function adoptVisieantwoord(
  context: Context,
  {
    id,
    versie,
    antwoordId,
    ...besluit
  }: { id: string; versie: number; antwoordId: string; gremium: string; datum: string; kenmerk: string },
): Promise<Visievraag> {
  const was = await hold(context, { id, versie }, 'doel.vaststellen')
  expectVoorstel(was, antwoordId)
  if (besluit.datum > context.clock.today())
    throw invalid([{ name: 'datum', code: 'toekomst', reason: 'Vul de datum in waarop is besloten. Die kan niet in de toekomst liggen.' }])
  await saveVisiebesluit(context.db, antwoordId, besluit)
  await touchVisievraag(context.db, id, context.clock.now())
  return noted(context, was, `${besluit.gremium}, ${besluit.datum}, ${besluit.kenmerk}`)
}

async function hold(
  context: Context,
  { id, versie }: { id: string; versie: number },
  permissie: 'visie.schrijven' | 'doel.vaststellen' = 'visie.schrijven',
): Promise<Visievraag> {
  insist(may(wieOf(context), permissie))
  await lockVisievraag(context.db, id)
  const was = await loadVisievraag(context, id)
  expectVersion(was, versie)
  return was
}

function expectVoorstel({ voorstel }: Visievraag, antwoordId: string): void {
  if (voorstel?.id === antwoordId) return
  throw new Problem(
    409,
    'antwoord-ligt-niet-voor',
    'Dit antwoord ligt niet meer voor: er is een nieuw antwoord, of een tafel besloot al. Bekijk de vraag opnieuw.',
  )
}

async function expectTrekker({ db, clock }: Context, { trekkerId }: Vraagvelden): Promise<void> {
  if (trekkerId === null) return
  if ((await listDeelnemers(db, clock.today())).some(({ organisatieId }) => organisatieId === trekkerId)) return
  const reason = 'Kies een organisatie die meedoet aan deze samenwerking.'
  throw new Problem(409, 'trekker-onbekend', reason).at([{ name: 'trekkerId', code: 'trekker-onbekend', reason }])
}

const beantwoord = (detail: string) => new Problem(409, 'vraag-is-beantwoord', detail)
const antwoordenOf = ({ geldt, voorstel, eerdere }: Visievraag): Visieantwoord[] =>
  [...eerdere, geldt, voorstel].filter((each) => each !== null)
const isBeantwoord = (vraag: Visievraag) => antwoordenOf(vraag).length > 0

async function noted(context: Context, was: Visievraag, grond: string | null): Promise<Visievraag> {
  const now = await loadVisievraag(context, was.id)
  await record(context, [{ soort: 'visievraag', id: was.id, naam: now.vraag, grond, voor: stateOf(was), na: stateOf(now) }])
  return now
}

const stateOf = ({ vraag, toelichting, trekkerNaam, uiterlijk, voorstel, geldt }: Visievraag) => ({
  vraag,
  toelichting,
  trekker: trekkerNaam,
  uiterlijk,
  voorstel: voorstel?.tekst ?? null,
  oordelen:
    voorstel?.oordelen.map(({ organisatieNaam, oordeel, toelichting: waarom }) => ({
      organisatie: organisatieNaam,
      oordeel,
      toelichting: waarom,
    })) ?? null,
  antwoord: geldt?.tekst ?? null,
})
