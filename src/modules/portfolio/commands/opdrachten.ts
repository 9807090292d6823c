import type { Fault } from '#kernel/fault.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { accepted, notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { mayEdit } from '#platform/own-side/policy.ts'
import { findBesluit } from '#modules/governance/index.ts'
import type { Opdracht } from '#modules/portfolio/contract.ts'
import { contradictionsIn, type Deelname, faultsOf, type Inhoud, mayChange, toStatus } from '#modules/portfolio/domain/opdracht.ts'
import { mayDraft, mayGive, mayWrite } from '#modules/portfolio/policy.ts'
import {
  deleteOpdracht,
  findGegevenOpdracht,
  findOpdracht,
  insertOpdracht,
  listBekend,
  nextNummer,
  type OpdrachtRow,
  type OpdrachtStap,
  saveStap,
  updateOpdracht,
} from '#modules/portfolio/store/opdrachten.ts'
import { listRollen } from '#modules/samenwerking/index.ts'

/** One order, or 404. */
export async function loadOpdracht({ db }: Pick<Context, 'db'>, id: string): Promise<Opdracht> {
  const found = await findOpdracht(db, id)
  if (!found) throw notFound()
  return found
}

/** In which roles the own organisation takes part today. */
export function rollenOf(context: Context): Promise<string[]> {
  return listRollen(context.db, { organisatieId: actorOf(context).hoed.organisatieId, op: context.clock.today() })
}

type Concept = Omit<OpdrachtRow, 'titel' | 'resultaat'> & { besluitId: string; titel?: string | undefined; resultaat?: string | undefined }

/** A draft on the own side, on the ground of the last decision of a way: its words are the beginning. It may still lack much. */
export async function draftOpdracht(context: Context, { besluitId, titel, resultaat, ...invoer }: Concept): Promise<Opdracht> {
  insist(mayDraft(wieOf(context), await rollenOf(context)))
  const besluit = await findBesluit(context.db, besluitId)
  if (!besluit) throw notFound()
  if (!besluit.slotbesluit)
    throw new Problem(409, 'geen-slotbesluit', 'Een opdracht staat op het laatste besluit van de weg. Kies dat besluit.')
  await expectFree(context, besluitId)
  const row = { ...invoer, titel: titel ?? besluit.titel, resultaat: resultaat ?? besluit.tekst }
  const { hoed } = actorOf(context)
  await expectConsistent(context, row, hoed.organisatieId)
  const id = makeId()
  await insertOpdracht(context.db, {
    ...row,
    id,
    regelingId: hoed.regelingId,
    organisatieId: hoed.organisatieId,
    besluitId,
    op: context.clock.now(),
  })
  const made = await loadOpdracht(context, id)
  await record(context, [
    { soort: 'opdracht', id, naam: made.titel, grond: besluit.nummer, na: stateOf(made), zichtbaar: ownSide(hoed.organisatieId) },
  ])
  return made
}

/** Another content, as long as it is a draft or was returned. What was returned is shared, and so is every change of it. */
export async function changeOpdracht(
  context: Context,
  { id, versie, ...invoer }: OpdrachtRow & { id: string; versie: number },
): Promise<Opdracht> {
  const was = await loadOpdracht(context, id)
  insist(mayWrite(wieOf(context), was.zijde.eigenOrganisatieId))
  expectVersion(was, versie)
  accepted(mayChange(was.status))
  await expectConsistent(context, invoer, was.zijde.eigenOrganisatieId)
  if (was.status !== 'concept') await expectComplete(context, invoer)
  await updateOpdracht(context.db, id, { ...invoer, op: context.clock.now() })
  return recorded(context, was, null)
}

/** Throws a draft away. */
export async function removeOpdracht(context: Context, { id, versie }: { id: string; versie: number }): Promise<void> {
  const was = await loadOpdracht(context, id)
  insist(mayEdit(wieOf(context), 'opdracht.geven', was.zijde))
  expectVersion(was, versie)
  await deleteOpdracht(context.db, id)
  const zichtbaar = ownSide(was.zijde.eigenOrganisatieId)
  await record(context, [{ soort: 'opdracht', id, naam: was.titel, voor: stateOf(was), zichtbaar }])
}

/** To the supplier, with a mandate and complete: the first time it gets its number, every next time it counts one further. */
export async function giveOpdracht(context: Context, { id, versie }: { id: string; versie: number }): Promise<Opdracht> {
  const was = await loadOpdracht(context, id)
  insist(mayGive(wieOf(context), was.zijde.eigenOrganisatieId))
  insist(mayDraft(wieOf(context), await rollenOf(context)))
  expectVersion(was, versie)
  // What was asked is answered, not given again: that is a step of its own.
  if (was.status === 'bevraagd') accepted(mayChange(was.status))
  const status = accepted(toStatus(was.status, 'gegeven'))
  if (was.status === 'concept') await expectFree(context, was.besluit.id)
  await expectComplete(context, was)
  const year = Number(context.clock.today().slice(0, 4))
  const nummer = was.nummer ?? (await nextNummer(context.db, actorOf(context).hoed.regelingId, year))
  return move(context, was, { status, gegeven: { nummer, uitgave: was.uitgave + 1 }, grond: was.besluit.nummer })
}

async function expectFree({ db }: Context, besluitId: string): Promise<void> {
  const given = await findGegevenOpdracht(db, besluitId)
  if (!given) return
  const detail = `Voor dit besluit is al een opdracht gegeven: ${given.nummer}, door ${given.zijde.eigenOrganisatieNaam}. Bekijk die opdracht.`
  throw new Problem(409, 'besluit-heeft-opdracht', detail)
}

/** Nothing in it contradicts itself, and every organisation that it names is one that this hat can see; all faults together. */
async function expectConsistent({ db }: Context, row: OpdrachtRow, gever: string): Promise<void> {
  const named = [
    { name: 'opdrachtnemerId', id: row.opdrachtnemerId },
    { name: 'acceptantId', id: row.acceptantId },
    ...row.bijdragen.map(({ organisatieId }, index) => ({ name: `bijdragen.${index}.organisatieId`, id: organisatieId })),
  ].filter((each): each is { name: string; id: string } => each.id !== null)
  const known = await listBekend(
    db,
    named.map(({ id }) => id),
  )
  const unknown = named.filter(({ id }) => !known.has(id))
  const faults = [
    ...unknown.map(({ name }) => ({ name, code: 'onbekend', reason: 'Kies een organisatie uit de lijst.' })),
    ...fieldsOf(contradictionsIn(row, gever)),
  ]
  if (faults.length > 0) throw new Problem(409, 'opdracht-klopt-niet', 'Deze opdracht klopt zo niet. Los de genoemde punten op.').at(faults)
}

/** What partners see is whole: who, when and who delivers what. */
async function expectComplete(context: Context, inhoud: Inhoud): Promise<void> {
  const faults = faultsOf(inhoud, await deelnameOf(context, inhoud))
  if (faults.length > 0)
    throw new Problem(409, 'opdracht-niet-af', 'Deze opdracht is nog niet af. Los eerst de genoemde punten op.').at(fieldsOf(faults))
}

async function deelnameOf(context: Context, { opdrachtnemerId, acceptantId, bijdragen }: Inhoud): Promise<Deelname> {
  const ids = new Set([opdrachtnemerId, acceptantId, ...bijdragen.map(({ organisatieId }) => organisatieId)].filter((id) => id !== null))
  const found = new Map<string, ReadonlySet<string>>()
  for (const organisatieId of ids) {
    const rollen = await listRollen(context.db, { organisatieId, op: context.clock.today() })
    if (rollen.length > 0) found.set(organisatieId, new Set(rollen))
  }
  return found
}

/** A step that was taken, written down with its ground; gives the order as it is now. */
export async function move(
  context: Context,
  was: Opdracht,
  { grond = null, ...stap }: Omit<OpdrachtStap, 'op'> & { grond?: string | null },
): Promise<Opdracht> {
  await saveStap(context.db, was.id, { ...stap, op: context.clock.now() })
  return recorded(context, was, grond)
}

/** The line in the journal: on the own side while it is a draft, and from being given on for everyone. The draft's past stays at home. */
async function recorded(context: Context, was: Opdracht, grond: string | null): Promise<Opdracht> {
  const now = await loadOpdracht(context, was.id)
  const naam = now.nummer ? `${now.nummer} ${now.titel}` : now.titel
  const isFirst = was.status === 'concept' && now.status !== 'concept'
  const line = { soort: 'opdracht', id: was.id, naam, grond, voor: isFirst ? null : stateOf(was), na: stateOf(now) }
  await record(context, [now.status === 'concept' ? { ...line, zichtbaar: ownSide(now.zijde.eigenOrganisatieId) } : line])
  return now
}

/** Faults by the names of the fields that were sent. */
export function fieldsOf(faults: readonly Fault[]) {
  return faults.map((fault) => ({ ...fault, name: fault.name.slice(1).replaceAll('/', '.') }))
}

const stateOf = (opdracht: Opdracht) => ({
  titel: opdracht.titel,
  nummer: opdracht.nummer,
  uitgave: opdracht.uitgave,
  status: opdracht.status,
  resultaat: opdracht.resultaat,
  opdrachtnemer: opdracht.opdrachtnemerNaam,
  acceptant: opdracht.acceptantNaam,
  acceptantRol: opdracht.acceptantRol,
  termijnVan: opdracht.termijnVan,
  termijnTotEnMet: opdracht.termijnTotEnMet,
  middelen: opdracht.middelen,
  bijdragen: opdracht.bijdragen.map(({ organisatieNaam, tekst }) => ({ organisatie: organisatieNaam, tekst })),
  vragen: opdracht.vragen.map(({ vraag, antwoord }) => ({ vraag, antwoord })),
  teruggaveReden: opdracht.teruggaveReden,
  oplevering: opdracht.oplevering,
  afkeuring: opdracht.afkeuring,
  afronding: opdracht.afronding,
  intrekking: opdracht.intrekking,
})
