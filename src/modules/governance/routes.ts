import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { stopBehandeling } from '#modules/governance/commands/behandelingen.ts'
import { addBeslistabel } from '#modules/governance/commands/beslistabellen.ts'
import { proposeRoute, startBehandeling } from '#modules/governance/commands/inbrengen.ts'
import { closeGeschil, giveStandpunt, loadGeschil, openGeschil, raiseGeschil } from '#modules/governance/commands/geschillen.ts'
import {
  addGroeifase,
  answerGroeivraag,
  closeGroeivraag,
  giveGroeibewijs,
  loadGroeivraag,
  openGroeivraag,
} from '#modules/governance/commands/groei.ts'
import { readBesluitvoorbereiding } from '#modules/governance/commands/besluitvoorbereiding.ts'
import { giveEvaluatie, loadBesluit } from '#modules/governance/commands/evaluaties.ts'
import { loadBehandeling } from '#modules/governance/commands/hold-behandeling.ts'
import { draagOver } from '#modules/governance/commands/overdracht.ts'
import { giveOngevraagdOordeel, startOngevraagdAdvies } from '#modules/governance/commands/ongevraagd-advies.ts'
import { planStappen, seeRoutemelding, setUiterlijk } from '#modules/governance/commands/planning.ts'
import { giveAdvies, recordStap } from '#modules/governance/commands/uitkomsten.ts'
import { governanceApi } from '#modules/governance/contract.ts'
import { listBehandelingen } from '#modules/governance/store/behandelingen.ts'
import { listBeslistabellen } from '#modules/governance/store/beslistabellen.ts'
import { listGroeifasen, listGroeivragen } from '#modules/governance/store/groei.ts'
import { listGeschillen } from '#modules/governance/store/geschillen.ts'
import { listDoorlooptijden } from '#modules/governance/store/doorlooptijden.ts'
import { listBesluiten } from '#modules/governance/store/besluiten.ts'

/** A list that is never long enough to page. */
const whole = <T>(resultaten: T[]) => ({ resultaten, totaal: resultaten.length })

/** Each operation of the room with its handler. */
export function registerGovernance(app: FastifyInstance): void {
  bind(app, governanceApi, {
    listBehandelingen: ({ query }, { db, clock }) => listBehandelingen(db, query, clock.today()),
    readBehandeling: ({ params }, context) => loadBehandeling(context, params.id),
    readRoutevoorstel: ({ params, query }, context) => proposeRoute(context, { ...params, ...query }),
    startBehandeling: async ({ body }, context) => whole(await startBehandeling(context, body)),
    listGroeifasen: async (_, { db, clock }) => whole(await listGroeifasen(db, clock.today())),
    addGroeifase: ({ body }, context) => addGroeifase(context, body),
    giveGroeibewijs: ({ params, body }, context) => giveGroeibewijs(context, { ...params, ...body }),
    listGroeivragen: async (_, { db }) => whole(await listGroeivragen(db)),
    readGroeivraag: ({ params }, context) => loadGroeivraag(context, params.id),
    openGroeivraag: ({ body }, context) => openGroeivraag(context, body),
    answerGroeivraag: ({ params, body, versie }, context) => answerGroeivraag(context, { ...params, ...body, versie }),
    closeGroeivraag: ({ params, body, versie }, context) => closeGroeivraag(context, { ...params, ...body, versie }),
    listGeschillen: async (_, { db }) => whole(await listGeschillen(db)),
    readGeschil: ({ params }, context) => loadGeschil(context, params.id),
    openGeschil: ({ body }, context) => openGeschil(context, body),
    giveStandpunt: ({ params, body, versie }, context) => giveStandpunt(context, { ...params, ...body, versie }),
    raiseGeschil: ({ params, body, versie }, context) => raiseGeschil(context, { ...params, ...body, versie }),
    closeGeschil: ({ params, body, versie }, context) => closeGeschil(context, { ...params, ...body, versie }),
    listBeslistabellen: async (_, { db }) => whole(await listBeslistabellen(db)),
    addBeslistabel: ({ body }, context) => addBeslistabel(context, body),
    planStappen: ({ params, body, versie }, context) => planStappen(context, { ...params, ...body, versie }),
    setUiterlijk: ({ params, body, versie }, context) => setUiterlijk(context, { ...params, ...body, versie }),
    seeRoutemelding: ({ params, versie }, context) => seeRoutemelding(context, { ...params, versie }),
    giveAdvies: ({ params, body, versie }, context) => giveAdvies(context, { ...params, ...body, versie }),
    startOngevraagdAdvies: ({ params, body, versie }, context) => startOngevraagdAdvies(context, { ...params, ...body, versie }),
    giveOngevraagdOordeel: ({ params, body, versie }, context) => giveOngevraagdOordeel(context, { ...params, ...body, versie }),
    recordStap: ({ params, body, versie }, context) => recordStap(context, { ...params, ...body, versie }),
    draagStapOver: ({ params, versie }, context) => draagOver(context, { ...params, versie }),
    stopBehandeling: ({ params, body, versie }, context) => stopBehandeling(context, { ...params, ...body, versie }),
    listBesluiten: ({ query }, { db }) => listBesluiten(db, query),
    readBesluitvoorbereiding: ({ params }, context) => readBesluitvoorbereiding(context, params),
    listDoorlooptijden: async (_, { db }) => whole(await listDoorlooptijden(db)),
    readBesluit: ({ params }, context) => loadBesluit(context, params.id),
    giveEvaluatie: ({ params, body }, context) => giveEvaluatie(context, { ...params, ...body }),
  })
}
