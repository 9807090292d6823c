import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { loadAgenda } from '#modules/agenda/commands/agendas.ts'
import type { Agenda, Besluitenlijst } from '#modules/agenda/contract.ts'
import { kopVan, regelsVan } from '#modules/agenda/domain/besluitenlijst.ts'
import { findLijst } from '#modules/agenda/store/besluitenlijsten.ts'

/** The list as it follows from what was written down; adopted, it is read from where it was kept. */
export function lijstVan(agenda: Agenda): Besluitenlijst {
  const { id, tafelNaam, datum, plaats, vastgesteldOp, vastgesteldDoor } = agenda
  return {
    id,
    tafelNaam,
    datum,
    plaats,
    status: agenda.status === 'vastgesteld' ? 'vastgesteld' : 'concept',
    vastgesteldOp,
    vastgesteldDoor,
    ...kopVan(agenda.zitplaatsen),
    regels: regelsVan(agenda.punten),
  }
}

/** The list of decisions of a meeting that ended, as far as this hat may see it: a draft for the table, adopted for everyone. Else 404. */
export async function loadLijst(context: Context, id: string): Promise<Besluitenlijst> {
  const agenda = await loadAgenda(context, id)
  const kept = agenda.status === 'vastgesteld' ? await findLijst(context.db, id) : null
  if (kept) return { ...lijstVan(agenda), ...kept.kop, regels: kept.regels }
  if (agenda.status !== 'gesloten' || !agenda.aanTafel) throw notFound()
  return lijstVan(agenda)
}
