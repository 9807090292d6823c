import * as z from 'zod'
import { breuk, compareBreuk, MAX_CIJFERS, toKortDecimaal } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { decimaalFrom } from '#kernel/json.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { defineBerekening } from '#platform/rekenkern/berekening.ts'
import { codeVeld, decimaalVeld } from '#platform/rekenkern/velden.ts'
import { telStemmen } from './domain/stemming.ts'
import { faultsOfStemming } from './domain/stemming-faults.ts'

/** More votes than a member can hold: votes come out as JSON numbers, and those are exact up to here. */
const MAX_STEMGEWICHT = '1000000000000'

/** More members than any table has. */
const MAX_LEDEN = 10_000

const BREUK_PATROON = /^(\d{1,9})\/(\d{1,9})$/

/** A share above nil and at most the whole: `"2/3"`, `"0.75"` or `0.75`. */
export function readDeel(value: unknown): Result<Breuk> {
  const match = typeof value === 'string' ? BREUK_PATROON.exec(value) : null
  const noemer = BigInt(match?.[2] ?? 1n)
  const geen = 'Vul hier een deel in boven nul en ten hoogste één, zoals "2/3".'
  if (noemer === 0n) return refuse('buitenBereik', geen)
  const read = match === null ? decimaalFrom(value) : ok(breuk(BigInt(match[1]!), noemer))
  if (!read.ok) return typeof value === 'string' ? refuse('deelVorm', geen) : read
  return read.value.teller > 0n && compareBreuk(read.value, breuk(1n)) <= 0 ? read : refuse('buitenBereik', geen)
}

function deelVeld() {
  return z
    .unknown()
    .transform((value, context): Breuk => {
      const read = readDeel(value)
      if (read.ok) return read.value
      context.issues.push({ code: 'custom', input: value, message: read.refusal.detail, params: { code: read.refusal.code } })
      return z.NEVER
    })
    .meta({
      type: ['string', 'number'],
      pattern: String.raw`^\d+(\.\d+)?$|^\d+/\d+$`,
      description: 'Een deel van het geheel, zoals "2/3". Wie er precies op zit, haalt het.',
    })
}

const StemmenUit = () => z.number().min(0).meta({ description: 'Aantal stemmen.' })
const toAantal = (aantal: Breuk) => Number(toKortDecimaal(aantal, MAX_CIJFERS))
const stemmenVeld = () => decimaalVeld({ min: '0', max: MAX_STEMGEWICHT })

const StemmingInvoer = z.strictObject({
  regel: z.strictObject({
    quorum: z.union([z.enum(['meerderheid', 'geen']), z.strictObject({ deel: deelVeld() })]),
    meerderheid: z.union([z.enum(['volstrekt', 'unaniem', 'dubbel']), z.strictObject({ deel: deelVeld() })]),
    stakenBijVoltalligheid: z.enum(['verworpen']),
  }),
  leden: z
    .array(z.strictObject({ code: codeVeld(), stemgewicht: stemmenVeld(), aanwezig: z.boolean() }))
    .min(1)
    .max(MAX_LEDEN),
  stemmen: z
    .array(
      z.strictObject({
        lid: codeVeld(),
        voor: stemmenVeld(),
        tegen: stemmenVeld(),
        onthouden: stemmenVeld().prefault(0),
        volmachtVan: codeVeld().optional(),
      }),
    )
    .max(MAX_LEDEN),
  tweedeVergadering: z.boolean().default(false),
})

/** `stemming`: is it adopted, by the rule of the table and the votes of its members. */
export const stemming = defineBerekening({
  naam: 'stemming',
  omschrijving: 'Telt stemmen volgens de regel van een tafel en zegt of het voorstel is aangenomen.',
  invoer: StemmingInvoer,
  uitvoer: z.strictObject({
    uitkomst: z.enum(['aangenomen', 'verworpen', 'uitgesteld', 'geen quorum']),
    voor: StemmenUit(),
    tegen: StemmenUit(),
    onthouden: StemmenUit(),
    uitgebracht: StemmenUit().meta({ description: 'Voor en tegen samen; wie zich onthoudt brengt geen stem uit.' }),
    quorumNodig: z.int().min(0).meta({ description: 'Hoeveel leden er moeten zijn.' }),
    quorumAanwezig: z.int().min(0).meta({ description: 'Hoeveel leden er zijn.' }),
    waarschuwingen: z.array(z.strictObject({ code: z.enum(['permanenteMeerderheid']), melding: z.string() })),
  }),
  faultsOf: faultsOfStemming,
  reken(invoer) {
    const uitslag = telStemmen(invoer)
    return ok({
      uitkomst: uitslag.uitkomst,
      voor: toAantal(uitslag.voor),
      tegen: toAantal(uitslag.tegen),
      onthouden: toAantal(uitslag.onthouden),
      uitgebracht: toAantal(uitslag.uitgebracht),
      quorumNodig: uitslag.quorumNodig,
      quorumAanwezig: uitslag.quorumAanwezig,
      waarschuwingen: [...uitslag.waarschuwingen],
    })
  },
})
