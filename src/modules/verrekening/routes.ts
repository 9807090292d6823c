import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { readBijdragen } from '#modules/verrekening/bijdragen.ts'
import {
  readJaarprognose,
  removeJaarprognose,
  setPrognosefactor,
  signJaarprognose,
  submitJaarprognose,
} from '#modules/verrekening/commands/jaarprognoses.ts'
import { readLaboratorium } from '#modules/verrekening/commands/laboratorium.ts'
import { listKwartalen, loadKwartaal } from '#modules/verrekening/commands/kwartaal-lezen.ts'
import { assignResultaat, closeKwartaal, openKwartaal, setKostprijzen, setVerrekenzicht } from '#modules/verrekening/commands/kwartalen.ts'
import { sendNota } from '#modules/verrekening/commands/nota-bestand.ts'
import { loadNota } from '#modules/verrekening/commands/nota.ts'
import { changeScenario, draftScenario, loadScenario, removeScenario, submitScenario } from '#modules/verrekening/commands/scenarios.ts'
import { verrekeningApi } from '#modules/verrekening/contract.ts'
import { findZicht } from '#modules/verrekening/store/boekingen.ts'
import { listScenarios } from '#modules/verrekening/store/scenarios.ts'

/** Each operation of the room with its handler. */
export function registerVerrekening(app: FastifyInstance): void {
  bind(app, verrekeningApi, {
    readBijdragen: ({ query }, context) => readBijdragen(context, query),
    readLaboratorium: ({ query }, context) => readLaboratorium(context, query),
    listVerrekenscenarios: (_, { db }) => listScenarios(db),
    readVerrekenscenario: ({ params }, context) => loadScenario(context, params.id),
    draftVerrekenscenario: ({ body }, context) => draftScenario(context, body),
    changeVerrekenscenario: ({ params, body, versie }, context) => changeScenario(context, { ...params, ...body, versie }),
    removeVerrekenscenario: async ({ params, versie }, context) => removeScenario(context, { ...params, versie }).then(() => ({})),
    listKwartalen: (_, { db }) => listKwartalen(db),
    readKwartaal: ({ params }, context) => loadKwartaal(context, params.id),
    openKwartaal: ({ body }, context) => openKwartaal(context, body),
    setKostprijzen: ({ params, body, versie }, context) => setKostprijzen(context, { ...params, ...body, versie }),
    closeKwartaal: ({ params, body, versie }, context) => closeKwartaal(context, { ...params, ...body, versie }),
    assignResultaat: ({ params, body, versie }, context) => assignResultaat(context, { ...params, ...body, versie }),
    readNota: ({ params }, context) => loadNota(context, params),
    exportNota: ({ params, query }, context) => sendNota(context, { ...params, ...query }),
    readVerrekenzicht: (_, { db }) => findZicht(db),
    setVerrekenzicht: ({ body, versie }, context) => setVerrekenzicht(context, { ...body, versie }),
    readJaarprognose: ({ query }, context) => readJaarprognose(context, query),
    signJaarprognose: ({ body }, context) => signJaarprognose(context, body),
    submitJaarprognose: ({ params, body, versie }, context) => submitJaarprognose(context, { ...params, ...body, versie }),
    removeJaarprognose: async ({ params, versie }, context) => removeJaarprognose(context, { ...params, versie }).then(() => ({})),
    setPrognosefactor: ({ params, body, versie }, context) => setPrognosefactor(context, { ...params, ...body, versie }),
    submitVerrekenscenario: ({ params, body, versie }, context) => submitScenario(context, { ...params, ...body, versie }),
  })
}
