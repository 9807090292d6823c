import type { FastifyInstance } from 'fastify'
import { bind } from '#platform/http/bind.ts'
import { addProduct, changeProduct, chooseAfname, loadProduct, setTarief } from '#modules/catalogus/commands/producten.ts'
import { loadHoeveelheden, setAfspraak, setHoeveelheden } from '#modules/catalogus/commands/hoeveelheden.ts'
import { catalogusApi } from '#modules/catalogus/contract.ts'
import { listProducten } from '#modules/catalogus/store/producten.ts'

/** Each operation of the room with its handler. */
export function registerCatalogus(app: FastifyInstance): void {
  bind(app, catalogusApi, {
    listProducten: ({ query }, { db, clock }) => listProducten(db, { ...query, op: query.op ?? clock.today() }),
    readProduct: ({ params }, context) => loadProduct(context, params.id),
    readHoeveelheden: ({ params }, context) => loadHoeveelheden(context, params.jaar),
    setHoeveelheden: ({ params, body, versie }, context) => setHoeveelheden(context, { ...params, ...body, versie }),
    setAfspraak: ({ params, body, versie }, context) => setAfspraak(context, { ...params, ...body, versie }),
    addProduct: ({ body }, context) => addProduct(context, body),
    changeProduct: ({ params, body, versie }, context) => changeProduct(context, { ...params, ...body, versie }),
    chooseAfname: ({ params, body, versie }, context) => chooseAfname(context, { ...params, ...body, versie }),
    setTarief: ({ params, body, versie }, context) => setTarief(context, { ...params, ...body, versie }),
  })
}
