import * as z from 'zod'
import { ok } from '#kernel/refusal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { codeVeld, datumVeld, geheelVeld } from '#platform/rekenkern/velden.ts'
import { buildPckalender, rechtsvormen, stapcodes } from './domain/pckalender.ts'
import { faultsOfPckalender } from './domain/pckalender-faults.ts'
import { EERSTE_BEGROTINGSJAAR } from './domain/wettermijnen.ts'

/** The last budget year: the same end as other years in the rekenkern. */
const LAATSTE_BEGROTINGSJAAR = 2200

const RechtsvormVeld = z.enum(rechtsvormen)

/** `pckalender`: the statutory year of a cooperation, from its form and the day on which it adopts its budget. */
export const pckalender = defineBerekening({
  naam: 'pckalender',
  omschrijving: 'Berekent het wettelijke begrotingsjaar van een samenwerking: welke stap, van wie aan wie, uiterlijk wanneer.',
  invoer: z.strictObject({
    rechtsvorm: RechtsvormVeld,
    begrotingsjaar: geheelVeld(EERSTE_BEGROTINGSJAAR, LAATSTE_BEGROTINGSJAAR),
    vaststelling: datumVeld().optional(),
    aanbieding: datumVeld().optional(),
    vormwijzigingen: z.array(z.strictObject({ vanaf: datumVeld(), rechtsvorm: RechtsvormVeld })).optional(),
    raden: z.array(z.strictObject({ code: codeVeld(), vergaderingen: z.array(datumVeld()) })).optional(),
  }),
  uitvoer: z.strictObject({
    stappen: z.array(
      z.strictObject({
        code: z.enum(stapcodes),
        omschrijving: z.string(),
        van: z.string(),
        aan: z.string(),
        uiterlijk: z.string().meta({ format: 'date', description: 'De laatste dag die nog mag, die dag zelf meegerekend.' }),
        grondslag: z.string(),
      }),
    ),
    waarschuwingen: z.array(
      z.strictObject({ code: z.enum(['aanbiedingOnbekend', 'raadZonderVergadering']), melding: z.string(), raad: z.string().optional() }),
    ),
  }),
  faultsOf: faultsOfPckalender,
  reken(invoer) {
    const { stappen, waarschuwingen } = buildPckalender(invoer)
    return ok({
      stappen: stappen.map(({ code, omschrijving, van, aan, uiterlijk, grondslag }) => ({
        code,
        omschrijving,
        van,
        aan,
        uiterlijk,
        grondslag,
      })),
      waarschuwingen: [...waarschuwingen],
    })
  },
})
