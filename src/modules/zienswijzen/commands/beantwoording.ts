import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { ownSide, record } from '#platform/journal/journal.ts'
import { insist, wieOf } from '#platform/own-side/actor.ts'
import { holdRonde, loadRonde } from '#modules/zienswijzen/commands/rondes.ts'
import type { Zienswijzepunt, Zienswijzeronde } from '#modules/zienswijzen/contract.ts'
import { notaBelemmering } from '#modules/zienswijzen/domain/beantwoording.ts'
import type { Oordeel } from '#modules/zienswijzen/domain/stand.ts'
import { mayForRonde } from '#modules/zienswijzen/policy.ts'
import { insertNota, markNotaSent, updateRonde } from '#modules/zienswijzen/store/rondes.ts'
import { findPunt, insertReactie, updateReactie } from '#modules/zienswijzen/store/zienswijzen.ts'

interface Reactie {
  id: string
  versie: number
  oordeel: Oordeel
  toelichting: string
}

/** What happens with a point, and why; only the joint organisation sees it until a nota is adopted. */
export async function reageerOpPunt(context: Context, { id, versie, oordeel, toelichting }: Reactie): Promise<Zienswijzepunt> {
  const { punt: was, zienswijze } = await loadPunt(context, id)
  const ronde = await loadRonde(context, zienswijze.rondeId)
  insist(mayForRonde(wieOf(context), 'reactie.schrijven', ronde.eigenOrganisatieId))
  // A council's own draft is there for its own organisation; nobody answers what was not handed in.
  if (zienswijze.ingediendDag === null) throw notFound()
  expectVersion(was, versie)
  if (was.reactie?.isVastgesteld)
    throw new Problem(409, 'reactie-is-vastgesteld', 'Deze reactie staat in een vastgestelde nota en wijzigt niet meer.')
  if (was.reactie === null) await insertReactie(context.db, { puntId: id, rondeId: ronde.id, oordeel, toelichting })
  else if ((await updateReactie(context.db, { puntId: id, versie, oordeel, toelichting })) === 0)
    expectVersion({ versie: versie + 1 }, versie)
  await record(context, [
    {
      soort: 'zienswijzeronde',
      id: ronde.id,
      naam: ronde.titel,
      voor: was.reactie && { oordeel: was.reactie.oordeel, toelichting: was.reactie.toelichting },
      na: { punt: was.tekst, raad: zienswijze.organisatieNaam, oordeel, toelichting },
      zichtbaar: ownSide(ronde.eigenOrganisatieId),
    },
  ])
  return (await loadPunt(context, id)).punt
}

async function loadPunt({ db }: Context, id: string) {
  const found = await findPunt(db, id)
  if (!found) throw notFound()
  return found
}

/** The nota is adopted: all reactions so far stay as they are, and everybody reads them. */
export async function adoptNota(context: Context, given: { id: string; versie: number }): Promise<Zienswijzeronde> {
  const was = await holdRonde(context, given, 'nota.vaststellen')
  const vandaag = context.clock.today()
  const held = notaBelemmering(was, vandaag)
  if (held) throw new Problem(409, held.code, held.reden)
  const nummer = was.notas.length + 1
  await insertNota(context.db, { id: makeId(), rondeId: was.id, nummer, op: vandaag, door: actorOf(context).naam })
  await updateRonde(context.db, was.id, { op: context.clock.now() })
  await record(context, [
    { soort: 'zienswijzeronde', id: was.id, naam: was.titel, na: { nota: nummer, vastgesteldOp: vandaag, punten: was.voortgang.punten } },
  ])
  return loadRonde(context, was.id)
}

/** The councils have the nota; before the board decides that is in time. */
export async function sendNota(context: Context, given: { id: string; versie: number }): Promise<Zienswijzeronde> {
  const was = await holdRonde(context, given, 'nota.vaststellen')
  const last = was.notas.at(-1)
  if (!last || last.verzondenOp !== null)
    throw new Problem(409, 'geen-nota-te-verzenden', 'Er is geen nota die nog moet worden verzonden. Stel haar eerst vast.')
  const vandaag = context.clock.today()
  await markNotaSent(context.db, was.id, { op: vandaag, door: actorOf(context).naam })
  await updateRonde(context.db, was.id, { op: context.clock.now() })
  await record(context, [{ soort: 'zienswijzeronde', id: was.id, naam: was.titel, na: { nota: last.nummer, verzondenOp: vandaag } }])
  return loadRonde(context, was.id)
}
