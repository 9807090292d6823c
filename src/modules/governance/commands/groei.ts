import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { record } from '#platform/journal/journal.ts'
import { makeId } from '#platform/make-id.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { may, nee } from '#platform/own-side/policy.ts'
import type { Groeifase, Groeivraag } from '#modules/governance/contract.ts'
import { type Antwoorden, onbeantwoord } from '#modules/governance/domain/groei.ts'
import {
  findGroeivraag,
  insertGroeibewijs,
  insertGroeifase,
  insertGroeivraag,
  listGroeifasen,
  updateGroeivraag,
} from '#modules/governance/store/groei.ts'
import { listRollen } from '#modules/samenwerking/index.ts'

/** Another phase after the last one. */
export async function addGroeifase(
  context: Context,
  { criteria, ...invoer }: { naam: string; omschrijving: string; bron: string; criteria: readonly string[] },
): Promise<Groeifase> {
  insist(may(wieOf(context), 'groei.beheren'))
  const id = makeId()
  await insertGroeifase(context.db, {
    ...invoer,
    id,
    regelingId: actorOf(context).hoed.regelingId,
    criteria: criteria.map((tekst) => ({ id: makeId(), tekst })),
  })
  await record(context, [{ soort: 'groei', id, naam: invoer.naam, grond: invoer.bron || null, na: { ...invoer, criteria: [...criteria] } }])
  return (await listGroeifasen(context.db, context.clock.today())).find((fase) => fase.id === id)!
}

/** What the own organisation sees of a criterion, and by what. */
export async function giveGroeibewijs(
  context: Context,
  { id, oordeel, bewijs }: { id: string; oordeel: 'aangetoond' | 'nog_niet'; bewijs: string },
): Promise<Groeifase> {
  insist(may(wieOf(context), 'groei.oordelen'))
  const fase = (await listGroeifasen(context.db, context.clock.today())).find(({ criteria }) => criteria.some((each) => each.id === id))
  if (!fase) throw notFound()
  const { hoed, naam } = actorOf(context)
  await insertGroeibewijs(context.db, {
    id: makeId(),
    criteriumId: id,
    organisatieId: hoed.organisatieId,
    oordeel,
    bewijs,
    persoonNaam: naam,
    rol: hoed.rol,
    op: context.clock.now(),
  })
  const tekst = fase.criteria.find((each) => each.id === id)!.tekst
  await record(context, [
    { soort: 'groei', id: fase.id, naam: fase.naam, grond: tekst, na: { organisatie: hoed.organisatieNaam, oordeel, bewijs } },
  ])
  return (await listGroeifasen(context.db, context.clock.today())).find((each) => each.id === fase.id)!
}

/** A question for growth. Who delivers does not start it: that is for owners and clients (bestuursopdracht De Connectie, chapter 3). */
export async function openGroeivraag(context: Context, { soort, titel }: { soort: string; titel: string }): Promise<Groeivraag> {
  insist(may(wieOf(context), 'groei.vragen'))
  const { hoed, naam } = actorOf(context)
  const rollen = await listRollen(context.db, { organisatieId: hoed.organisatieId, op: context.clock.today() })
  insist(
    rollen.includes('eigenaar') || rollen.includes('opdrachtgever')
      ? { mag: true }
      : nee('opdrachtnemer-begint-niet', 'Groei begint bij een gemeente. Vraag een eigenaar of opdrachtgever om deze vraag te stellen.'),
  )
  const id = makeId()
  await insertGroeivraag(context.db, {
    id,
    regelingId: hoed.regelingId,
    soort,
    titel,
    organisatieId: hoed.organisatieId,
    persoonNaam: naam,
    op: context.clock.now(),
  })
  await record(context, [{ soort: 'groei', id, naam: titel, na: { soort, titel } }])
  return loadGroeivraag(context, id)
}

/** One question, or 404. */
export async function loadGroeivraag({ db }: Context, id: string): Promise<Groeivraag> {
  const found = await findGroeivraag(db, id)
  if (!found) throw notFound()
  return found
}

/** Answers; those that were given stay when they are not given again. */
export async function answerGroeivraag(
  context: Context,
  { id, versie, antwoorden }: { id: string; versie: number; antwoorden: Antwoorden },
): Promise<Groeivraag> {
  const was = await hold(context, { id, versie })
  return save(context, was, { antwoorden: { ...was.antwoorden, ...antwoorden }, status: 'open', reden: '' })
}

/** Goes on when everything that is asked first has an answer; or stops, with the reason. */
export async function closeGroeivraag(
  context: Context,
  { id, versie, status, reden }: { id: string; versie: number; status: 'doorgezet' | 'gestopt'; reden: string },
): Promise<Groeivraag> {
  const was = await hold(context, { id, versie })
  const open = onbeantwoord(was.antwoorden)
  if (status === 'doorgezet' && open.length > 0)
    throw new Problem(409, 'vragen-onbeantwoord', 'Beantwoord eerst alles wat gevraagd wordt. Dan kan het door.').at(
      open.map(({ code, vraag }) => ({ name: `antwoorden.${code}`, code: 'leeg', reason: `Nog niet beantwoord: ${vraag}` })),
    )
  return save(context, was, { antwoorden: was.antwoorden, status, reden })
}

async function hold(context: Context, { id, versie }: { id: string; versie: number }): Promise<Groeivraag> {
  const was = await loadGroeivraag(context, id)
  const wie = wieOf(context)
  insist(may(wie, 'groei.vragen'))
  insist(
    was.initiatiefOrganisatieId === wie.organisatieId
      ? { mag: true }
      : nee('andere-organisatie', 'Deze vraag is van een andere organisatie. Alleen die organisatie schrijft hier.'),
  )
  expectVersion(was, versie)
  if (was.status !== 'open') throw new Problem(409, 'groeivraag-gesloten', 'Deze vraag is al afgerond. Begin zo nodig een nieuwe.')
  return was
}

async function save(
  context: Context,
  was: Groeivraag,
  next: { antwoorden: Antwoorden; status: Groeivraag['status']; reden: string },
): Promise<Groeivraag> {
  if (!(await updateGroeivraag(context.db, { ...next, id: was.id, versie: was.versie })))
    expectVersion({ versie: was.versie + 1 }, was.versie)
  const now = await loadGroeivraag(context, was.id)
  const state = ({ antwoorden, status }: Groeivraag) => ({ antwoorden, status })
  await record(context, [{ soort: 'groei', id: was.id, naam: was.titel, grond: next.reden || null, voor: state(was), na: state(now) }])
  return now
}
