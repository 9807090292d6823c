import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { sendDocument, sendFile } from '#platform/documents/send.ts'
import { verricht } from '#platform/jobs/klussen.ts'
import { addActie, changeActie, finishActie } from '#modules/agenda/commands/acties.ts'
import { addPunt, changeAgenda, changePunt, loadAgenda, orderAgenda, removePunt, sendAgenda } from '#modules/agenda/commands/agendas.ts'
import { loadLijst } from '#modules/agenda/commands/besluitenlijsten.ts'
import { BUNDEL, bundelWerk, loadBundel, makeBundel } from '#modules/agenda/commands/bundel.ts'
import { listInbreng, takeInbreng } from '#modules/agenda/commands/inbreng.ts'
import { addStuk, addVersie, removeStuk } from '#modules/agenda/commands/stukken.ts'
import { takeBackUitkomst } from '#modules/agenda/commands/terugnemen.ts'
import { recordUitkomst } from '#modules/agenda/commands/uitkomsten.ts'
import {
  adoptBesluitenlijst,
  closeVergadering,
  openVergadering,
  recordPresentie,
  writeConclusie,
} from '#modules/agenda/commands/vergaderen.ts'
import { agendaApi } from '#modules/agenda/contract.ts'
import { besluitenlijstDocument, openbaarDeel } from '#modules/agenda/documenten.ts'
import { listActies } from '#modules/agenda/store/acties.ts'
import { findBestand, findBundelbestand } from '#modules/agenda/store/stukken.ts'

/** Each operation of the room with its handler, and the work that goes on in the background. */
export function registerAgenda(app: FastifyInstance): void {
  verricht(app, { [BUNDEL]: bundelWerk })
  bind(app, agendaApi, {
    readAgenda: ({ params }, context) => loadAgenda(context, params.id),
    changeAgenda: ({ params, body, versie }, context) => changeAgenda(context, { ...params, ...body, versie }),
    addAgendapunt: ({ params, body, versie }, context) => addPunt(context, { ...params, ...body, versie }),
    changeAgendapunt: ({ params, body, versie }, context) => changePunt(context, { ...params, ...body, versie }),
    removeAgendapunt: ({ params, versie }, context) => removePunt(context, { ...params, versie }),
    orderAgenda: ({ params, body, versie }, context) => orderAgenda(context, { ...params, ...body, versie }),
    listInbreng: ({ params }, context) => listInbreng(context, params.id),
    takeInbreng: ({ params, body, versie }, context) => takeInbreng(context, { ...params, ...body, versie }),
    sendAgenda: ({ params, versie }, context) => sendAgenda(context, { ...params, versie }),
    openVergadering: ({ params, versie }, context) => openVergadering(context, { ...params, versie }),
    recordPresentie: ({ params, body }, context) => recordPresentie(context, { ...params, ...body }),
    writeConclusie: ({ params, body, versie }, context) => writeConclusie(context, { ...params, ...body, versie }),
    recordUitkomst: ({ params, body, versie }, context) => recordUitkomst(context, { ...params, ...body, versie }),
    takeBackUitkomst: ({ params, body, versie }, context) => takeBackUitkomst(context, { ...params, ...body, versie }),
    closeVergadering: ({ params, versie }, context) => closeVergadering(context, { ...params, versie }),
    adoptBesluitenlijst: ({ params, versie }, context) => adoptBesluitenlijst(context, { ...params, versie }),
    addVergaderstuk: ({ params, query, bytes }, context) => addStuk(context, { ...params, ...query, bytes: bytes! }),
    addStukversie: ({ params, query, bytes }, context) => addVersie(context, { ...params, ...query, bytes: bytes! }),
    removeVergaderstuk: ({ params }, context) => removeStuk(context, params.id),
    readStukbestand: async ({ params, query }, context) => {
      const found = await findBestand(context.db, params.id, query.versie)
      if (!found) throw notFound()
      return sendFile(context, { ...found, vorm: 'pdf', isInline: true })
    },
    makeVergaderbundel: ({ params }, context) => makeBundel(context, params.id),
    readVergaderbundel: ({ params }, context) => loadBundel(context, params.id),
    readBundelbestand: async ({ params }, context) => {
      const inhoud = await findBundelbestand(context.db, params.id)
      if (!inhoud) throw notFound()
      return sendFile(context, { inhoud, bestandsnaam: 'vergaderbundel.pdf', vorm: 'pdf' })
    },
    readBesluitenlijst: ({ params }, context) => loadLijst(context, params.id),
    readBesluitenlijstbestand: ({ params, query }, context) => sendLijst(context, { ...params, ...query }),
    listActies: ({ query }, { db, clock }) => listActies(db, query, clock.today()),
    addActie: ({ body }, context) => addActie(context, body),
    changeActie: ({ params, body, versie }, context) => changeActie(context, { ...params, ...body, versie }),
    finishActie: ({ params, body, versie }, context) => finishActie(context, { ...params, ...body, versie }),
  })
}

/** The list of decisions as a file: its open part, or everything that this hat may read. */
async function sendLijst(
  context: Context,
  { id, vorm, deel }: { id: string; vorm: 'pdf' | 'docx'; deel: 'openbaar' | 'volledig' },
): Promise<string> {
  const whole = await loadLijst(context, id)
  const lijst = deel === 'openbaar' ? openbaarDeel(whole) : whole
  return sendDocument(context, { document: besluitenlijstDocument(lijst), naam: `besluitenlijst ${lijst.tafelNaam} ${lijst.datum}`, vorm })
}
