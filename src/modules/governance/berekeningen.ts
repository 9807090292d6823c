import * as z from 'zod'
import { ok } from '#kernel/refusal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { codeVeld, datumVeld, geheelVeld } from '#platform/rekenkern/velden.ts'
import { kalenderMetTermijn, makeRoute, type Plan, planRoute } from './domain/besluitroute.ts'
import { faultsOfBesluitroute } from './domain/besluitroute-faults.ts'
import { knelpuntZin } from './domain/knelpunt-zin.ts'
import { staprollen } from './domain/route.ts'

/** More days than anyone waits for a paper or a result: a century. */
const MAX_DAGEN = 36_500

const datumUit = () => z.string().meta({ format: 'date' })

const planUit = () =>
  z.array(z.strictObject({ code: z.string(), vergadering: datumUit().nullable(), aanleverenUiterlijk: datumUit().nullable() }))

const Stap = z.strictObject({
  code: codeVeld(),
  rol: z.enum(staprollen),
  gremium: z.string().min(1).meta({ description: 'De tafel, zoals u haar noemt.' }),
  na: z.array(codeVeld()).default([]).meta({ description: 'Codes van de stappen die eerst klaar moeten zijn.' }),
  aanleverDagen: geheelVeld(0, MAX_DAGEN),
  doorlooptijdDagen: geheelVeld(0, MAX_DAGEN),
  vergaderingen: z.array(datumVeld()),
})

/** `besluitroute`: from a date back to the last submission per table, and forward to the earliest decision. */
export const besluitroute = defineBerekening({
  naam: 'besluitroute',
  omschrijving: 'Plant een voorstel langs zijn tafels: vooruit naar het eerste besluit, en terug vanaf de dag waarop het er moet zijn.',
  invoer: z.strictObject({ stappen: z.array(Stap).min(1), uiterlijk: datumVeld(), start: datumVeld() }),
  uitvoer: z.strictObject({
    haalbaar: z.boolean(),
    vooruit: planUit(),
    terug: planUit(),
    besluitOp: datumUit().nullable(),
    spelingDagen: z.int().nullable(),
    knelpunten: z.array(z.strictObject({ code: z.string(), melding: z.string() })),
  }),
  faultsOf: faultsOfBesluitroute,
  reken({ stappen, uiterlijk, start }) {
    const route = makeRoute(
      stappen.map(({ vergaderingen, aanleverDagen, ...stap }) => ({ ...stap, kalender: kalenderMetTermijn(vergaderingen, aanleverDagen) })),
    )
    const { vooruit, terug, knelpunten, haalbaar, besluitOp, spelingDagen } = planRoute(route, { start, uiterlijk })
    const written = (plan: Plan) =>
      plan.map((moment, index) => ({
        code: stappen[index]!.code,
        vergadering: moment?.vergadering ?? null,
        aanleverenUiterlijk: moment?.aanleverenUiterlijk ?? null,
      }))
    const gremia = new Map(stappen.map(({ code, gremium }) => [code, gremium]))
    return ok({
      haalbaar,
      vooruit: written(vooruit),
      terug: written(terug),
      besluitOp,
      spelingDagen,
      knelpunten: knelpunten.map((punt) => ({ code: punt.code, melding: knelpuntZin(gremia.get(punt.code)!, punt) })),
    })
  },
})
