import { showDatum } from '#kernel/format/datum.ts'
import { makeId } from '#platform/make-id.ts'
import { actorOf, type Context } from '#platform/http/context.ts'
import { notFound, Problem } from '#platform/http/problems.ts'
import { expectVersion } from '#platform/http/versions.ts'
import { finishAgenda, puntVan, takeAgenda } from '#modules/agenda/commands/agendas.ts'
import type { Agenda } from '#modules/agenda/contract.ts'
import { terugweg } from '#modules/agenda/domain/terugname.ts'
import { touchAgenda } from '#modules/agenda/store/agendas.ts'
import { deletePunt, findPunt } from '#modules/agenda/store/punten.ts'
import { findVervolg, takeBack } from '#modules/agenda/store/terugnames.ts'

/**
 * Takes back an outcome that was written down wrong, while the meeting goes on: the item is open again and what stood there is kept with the
 * reason. What went on to the next agenda because of it comes off there again.
 */
export async function takeBackUitkomst(
  context: Context,
  { id, versie, reden }: { id: string; versie: number; reden: string },
): Promise<Agenda> {
  const found = await findPunt(context.db, id)
  if (!found) throw notFound()
  const was = await takeAgenda(context, found.agendaId, {
    permissie: 'vergadering.voeren',
    statussen: ['bezig', 'gesloten', 'vastgesteld'],
  })
  const punt = puntVan(was, id)
  const weg = terugweg(punt, was.status)
  if (!weg.kan) throw new Problem(409, weg.code, weg.weg)
  expectVersion(punt, versie)
  await takeOffNext(context, id)
  const { naam, hoed } = actorOf(context)
  await takeBack(context.db, { id: makeId(), puntId: id, reden, op: context.clock.now(), door: naam, rol: hoed.rol })
  return finishAgenda(context, was, { grond: `${punt.titel}: ${punt.uitkomst} teruggenomen. ${reden}` })
}

/** What came back on a later agenda by this outcome comes off, unless somebody worked on it there. */
async function takeOffNext(context: Context, puntId: string): Promise<void> {
  const vervolg = await findVervolg(context.db, puntId)
  if (!vervolg) return
  if (vervolg.isAangeraakt)
    throw new Problem(
      409,
      'vervolg-gewijzigd',
      `Dit punt staat al op de agenda van ${showDatum(vervolg.datum)} en iemand werkte daaraan. Haal het daar eerst weg.`,
    )
  await deletePunt(context.db, vervolg.id)
  await touchAgenda(context.db, { id: vervolg.agendaId, op: context.clock.now() })
}
