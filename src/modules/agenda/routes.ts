import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import type { Context } from '#platform/http/context.ts'
import { notFound } from '#platform/http/problems.ts'
import { renderDocx, renderPdf } from '#platform/documents/render.ts'
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
      return sendFile(context, found && { ...found, vorm: 'pdf', isInline: true })
    },
    makeVergaderbundel: ({ params }, context) => makeBundel(context, params.id),
    readVergaderbundel: ({ params }, context) => loadBundel(context, params.id),
    readBundelbestand: async ({ params }, context) => {
      const inhoud = await findBundelbestand(context.db, params.id)
      return sendFile(context, inhoud && { inhoud, bestandsnaam: 'vergaderbundel.pdf', vorm: 'pdf' })
    },
    readBesluitenlijst: ({ params }, context) => loadLijst(context, params.id),
    readBesluitenlijstbestand: ({ params, query }, context) => sendLijst(context, { ...params, ...query }),
    listActies: ({ query }, { db, clock }) => listActies(db, query, clock.today()),
    addActie: ({ body }, context) => addActie(context, body),
    changeActie: ({ params, body, versie }, context) => changeActie(context, { ...params, ...body, versie }),
    finishActie: ({ params, body, versie }, context) => finishActie(context, { ...params, ...body, versie }),
  })
}

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

interface Bestand {
  inhoud: Uint8Array
  bestandsnaam: string
  vorm: keyof typeof mediaTypes
  /** Shown in the browser instead of kept. */
  isInline?: boolean
}

/** A file as it is; 404 when it is not there for this hat. */
function sendFile({ reply }: Context, bestand: Bestand | null): string {
  if (!bestand) throw notFound()
  const { inhoud, bestandsnaam, vorm, isInline = false } = bestand
  const kind = isInline ? 'inline' : 'attachment'
  const plain = bestandsnaam.normalize('NFD').replaceAll(/[^\w.-]+/g, '-')
  reply
    .type(mediaTypes[vorm])
    .header('content-disposition', `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(bestandsnaam)}`)
  // `bind` hands it to the reply as it is; the contract can only say that it is no JSON.
  return Buffer.from(inhoud) as unknown as string
}

/** The list of decisions as a file: its open part, or everything that this hat may read. */
async function sendLijst(
  context: Context,
  { id, vorm, deel }: { id: string; vorm: 'pdf' | 'docx'; deel: 'openbaar' | 'volledig' },
): Promise<string> {
  const whole = await loadLijst(context, id)
  const lijst = deel === 'openbaar' ? openbaarDeel(whole) : whole
  const document = besluitenlijstDocument(lijst)
  const inhoud = vorm === 'pdf' ? await renderPdf(document) : await renderDocx(document)
  return sendFile(context, { inhoud, bestandsnaam: `besluitenlijst ${lijst.tafelNaam} ${lijst.datum}.${vorm}`, vorm })
}
