import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import {
  changeKenmerkwaarde,
  draftKenmerkwaarde,
  removeKenmerkwaarde,
  submitKenmerkwaarde,
} from '#modules/samenwerking/commands/kenmerken.ts'
import { addAanstelling, addContact, endAanstelling, endContact, endMandaat, grantMandaat } from '#modules/samenwerking/commands/mensen.ts'
import { addOpmerking, removeOpmerking, submitOpmerking } from '#modules/samenwerking/commands/opmerkingen.ts'
import {
  addDeelname,
  addDienstonderdeel,
  addOrganisatie,
  addRechtsvorm,
  changeOrganisatie,
  changeRegeling,
  endDeelname,
  loadOrganisatie,
  loadRegeling,
} from '#modules/samenwerking/commands/regeling.ts'
import { addTafel, addZetel, changeTafel, endZetel, loadTafel } from '#modules/samenwerking/commands/tafels.ts'
import {
  adoptVerdeelsleutel,
  changeVerdeelsleutel,
  draftVerdeelsleutel,
  loadVerdeelsleutel,
  removeVerdeelsleutel,
  submitVerdeelsleutel,
  withdrawVerdeelsleutel,
} from '#modules/samenwerking/commands/verdeelsleutels.ts'
import { compareVerdeelsleutels, divideBedrag } from '#modules/samenwerking/commands/verdeling.ts'
import { kernApi } from '#modules/samenwerking/contract.ts'
import { verschillen } from '#modules/samenwerking/domain/verschil.ts'
import { listOpenPunten, readSpiegel, listStukken, listTaken, listTermijnen } from '#modules/samenwerking/start.ts'
import { listKenmerken, listKenmerkwaarden } from '#modules/samenwerking/store/kenmerken.ts'
import { listAanstellingen, listContacten, listMandaten } from '#modules/samenwerking/store/mensen.ts'
import { listOrganisaties } from '#modules/samenwerking/store/organisaties.ts'
import { listDeelnames } from '#modules/samenwerking/store/regeling.ts'
import { listBevindingen, listRegister } from '#modules/samenwerking/store/register.ts'
import { listJournal, listOpmerkingen, search } from '#modules/samenwerking/store/sporen.ts'
import { listTafels } from '#modules/samenwerking/store/tafels.ts'
import { listVerdeelsleutels } from '#modules/samenwerking/store/verdeelsleutels.ts'

/** A list that is never long enough to page. */
const whole = <T>(resultaten: T[]) => ({ resultaten, totaal: resultaten.length })

/** Each operation of the core of the room with its handler. */
export function registerSamenwerking(app: FastifyInstance): void {
  bind(app, kernApi, {
    listOrganisaties: ({ query }, { db, clock }) => listOrganisaties(db, { ...query, op: query.op ?? clock.today() }),
    readOrganisatie: ({ params, query }, context) => loadOrganisatie(context, params.id, query.op ?? context.clock.today()),
    addOrganisatie: ({ body }, context) => addOrganisatie(context, body),
    changeOrganisatie: ({ params, body, versie }, context) => changeOrganisatie(context, { ...params, ...body, versie }),
    listKenmerken: async (_, { db }) => whole(await listKenmerken(db)),
    listKenmerkwaarden: ({ query }, { db }) => listKenmerkwaarden(db, query),
    draftKenmerkwaarde: ({ body }, context) => draftKenmerkwaarde(context, body),
    changeKenmerkwaarde: ({ params, body, versie }, context) => changeKenmerkwaarde(context, { ...params, ...body, versie }),
    submitKenmerkwaarde: ({ params, body, versie }, context) => submitKenmerkwaarde(context, { ...params, ...body, versie }),
    removeKenmerkwaarde: async ({ params, versie }, context) => removeKenmerkwaarde(context, { ...params, versie }).then(() => ({})),

    readRegeling: ({ query }, context) => loadRegeling(context, query.op ?? context.clock.today()),
    changeRegeling: ({ body, versie }, context) => changeRegeling(context, { ...body, versie }),
    addRechtsvorm: ({ body }, context) => addRechtsvorm(context, body),
    addDienstonderdeel: ({ body }, context) => addDienstonderdeel(context, body),
    listDeelnames: ({ query: { alles, ...query } }, { db, clock }) =>
      listDeelnames(db, { ...query, op: alles ? null : (query.op ?? clock.today()) }),
    addDeelname: ({ body }, context) => addDeelname(context, body),
    endDeelname: ({ params, body, versie }, context) => endDeelname(context, { ...params, ...body, versie }),
    listContacten: ({ query }, { db, clock }) => listContacten(db, { ...query, op: query.op ?? clock.today() }),
    addContact: ({ body }, context) => addContact(context, body),
    endContact: ({ params, body, versie }, context) => endContact(context, { ...params, ...body, versie }),
    listMandaten: ({ query }, { db, clock }) => listMandaten(db, { ...query, op: query.op ?? clock.today() }),
    grantMandaat: ({ body }, context) => grantMandaat(context, body),
    endMandaat: ({ params, body, versie }, context) => endMandaat(context, { ...params, ...body, versie }),
    listAanstellingen: ({ query }, { db, clock }) => listAanstellingen(db, { ...query, op: query.op ?? clock.today() }),
    addAanstelling: ({ body }, context) => addAanstelling(context, body),
    endAanstelling: ({ params, body, versie }, context) => endAanstelling(context, { ...params, ...body, versie }),

    listTafels: async ({ query }, { db, clock }) => whole(await listTafels(db, query.op ?? clock.today())),
    readTafel: ({ params, query }, context) => loadTafel(context, params.id, query.op ?? context.clock.today()),
    addTafel: ({ body }, context) => addTafel(context, body),
    changeTafel: ({ params, body, versie }, context) => changeTafel(context, { ...params, ...body, versie }),
    addZetel: ({ params, body }, context) => addZetel(context, { ...params, ...body }),
    endZetel: ({ params, body, versie }, context) => endZetel(context, { ...params, ...body, versie }),

    listVerdeelsleutels: ({ query }, { db }) => listVerdeelsleutels(db, query),
    readVerdeelsleutel: ({ params }, context) => loadVerdeelsleutel(context, params.id),
    readVerdeling: ({ params, query }, context) => divideBedrag(context, { ...params, ...query }),
    readVergelijking: ({ params, query }, context) => compareVerdeelsleutels(context, { ...params, ...query }),
    draftVerdeelsleutel: ({ body }, context) => draftVerdeelsleutel(context, body),
    changeVerdeelsleutel: ({ params, body, versie }, context) => changeVerdeelsleutel(context, { ...params, ...body, versie }),
    removeVerdeelsleutel: async ({ params, versie }, context) => removeVerdeelsleutel(context, { ...params, versie }).then(() => ({})),
    submitVerdeelsleutel: ({ params, body, versie }, context) => submitVerdeelsleutel(context, { ...params, ...body, versie }),
    withdrawVerdeelsleutel: ({ params, body, versie }, context) => withdrawVerdeelsleutel(context, { ...params, ...body, versie }),
    adoptVerdeelsleutel: ({ params, body, versie }, context) => adoptVerdeelsleutel(context, { ...params, besluit: body, versie }),

    listOpmerkingen: ({ query }, { db }) => listOpmerkingen(db, query),
    addOpmerking: ({ body }, context) => addOpmerking(context, body),
    submitOpmerking: ({ params, body, versie }, context) => submitOpmerking(context, { ...params, ...body, versie }),
    removeOpmerking: async ({ params, versie }, context) => removeOpmerking(context, { ...params, versie }).then(() => ({})),
    listHistorie: async ({ query }, { db }) => {
      const { resultaten, totaal } = await listJournal(db, query)
      return { resultaten: resultaten.map(({ voor, na, ...regel }) => ({ ...regel, verschillen: verschillen(voor, na) })), totaal }
    },
    listZoekresultaten: ({ query }, { db }) => search(db, query),
    listTaken: (_, context) => listTaken(context),
    listTermijnen: (_, context) => listTermijnen(context),
    readSpiegel: (_, context) => readSpiegel(context),
    listOpenPunten: ({ query }, context) => listOpenPunten(context, query),
    listStukken: (_, context) => listStukken(context),
    listRegister: ({ query }, { db }) => listRegister(db, query),
    listRegisterBevindingen: async (_, { db }) => whole(await listBevindingen(db)),
  })
}
