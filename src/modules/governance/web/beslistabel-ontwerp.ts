import * as z from 'zod'
import type { Beslistabel } from '#modules/governance/contract.ts'
import { raakvlakken } from '#modules/governance/domain/beslistabel.ts'
import { staprollen, tafelsoorten } from '#modules/governance/domain/route.ts'
import { nextId, reserveIds } from '#web/forms/use-rijen.ts'
import type { FormFault } from '#web/design/form-context.ts'

const HalteInvoer = z.strictObject({
  id: z.number(),
  soort: z.enum(tafelsoorten),
  rol: z.enum(staprollen),
  fase: z.string(),
  wie: z.enum(['betalers', 'iedereen']),
  waarom: z.string(),
})
/** A stop on the form; its place as it was typed. */
export type HalteInvoer = z.output<typeof HalteInvoer>

const keuze = z.enum(['', 'ja', 'nee'])
const RegelInvoer = z.strictObject({
  id: z.number(),
  code: z.string(),
  naam: z.string(),
  raakt: z.enum(['', ...raakvlakken, 'niets']),
  geld: keuze,
  betalers: z.enum(['', 'een', 'meer']),
  binnenBegroting: keuze,
  binnenMandaat: keuze,
  dan: z.array(HalteInvoer).readonly(),
})
/** A rule on the form; an empty choice means that the fact does not matter. */
export type RegelInvoer = z.output<typeof RegelInvoer>

const TabelInvoer = z.strictObject({ regels: z.array(RegelInvoer).readonly(), grond: z.string() })
/** The whole form. */
export type TabelInvoer = z.output<typeof TabelInvoer>

/** What was kept of an earlier visit; `null` when it is not this form. */
export function readTabelInvoer(found: unknown): TabelInvoer | null {
  const { data = null } = TabelInvoer.safeParse(found)
  if (data) reserveIds([...data.regels, ...data.regels.flatMap(({ dan }) => dan)])
  return data
}

/** A stop that is still to be filled in. */
export const newHalte = (): HalteInvoer => ({ id: nextId(), soort: 'ogo', rol: 'advies', fase: '30', wie: 'betalers', waarom: '' })

/** A rule that is still to be filled in. */
export const newRegel = (): RegelInvoer => ({
  id: nextId(),
  code: '',
  naam: '',
  raakt: '',
  geld: '',
  betalers: '',
  binnenBegroting: '',
  binnenMandaat: '',
  dan: [newHalte()],
})

const vanBool = (value: boolean | undefined) => (value === undefined ? '' : value ? 'ja' : 'nee')
const naarBool = (value: '' | 'ja' | 'nee') => (value === '' ? undefined : value === 'ja')

/** The form filled with a version. */
export function invoerVan({ regels }: Beslistabel): TabelInvoer {
  return {
    grond: '',
    regels: regels.map(({ code, naam, als, dan }) => ({
      id: nextId(),
      code,
      naam,
      raakt: als.raakt ?? '',
      geld: vanBool(als.geld),
      betalers: als.betalers ?? '',
      binnenBegroting: vanBool(als.binnenBegroting),
      binnenMandaat: vanBool(als.binnenMandaat),
      dan: dan.map((halte) => ({ ...halte, id: nextId(), fase: String(halte.fase) })),
    })),
  }
}

/** What has to be mended before sending, all at once. */
export function faultsOfTabel({ regels, grond }: TabelInvoer): FormFault[] {
  const faults: FormFault[] = regels.flatMap(({ naam, dan }, index) => [
    ...(naam.trim() === '' ? [{ name: `regels.${index}.naam`, reason: `Geef regel ${index + 1} een naam.` }] : []),
    ...dan.flatMap(({ waarom, fase }, at) => [
      ...(waarom.trim() === ''
        ? [{ name: `regels.${index}.dan.${at}.waarom`, reason: `Schrijf bij regel ${index + 1} waarom deze tafel op de weg ligt.` }]
        : []),
      ...(/^\d{1,2}$/.test(fase.trim())
        ? []
        : [{ name: `regels.${index}.dan.${at}.fase`, reason: `Vul bij regel ${index + 1} een volgnummer van 1 tot en met 99 in.` }]),
    ]),
  ])
  return grond.trim() === '' ? [...faults, { name: 'grond', reason: 'Vul de reden of het besluit in.' }] : faults
}

/** A code for a new rule, from its name; rules that were there keep theirs. */
const codeOf = ({ code, naam }: RegelInvoer, index: number) =>
  code ||
  `${naam
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 30)}-${index + 1}`

/** When a rule on the form applies. */
export const alsVan = ({ raakt, geld, betalers, binnenBegroting, binnenMandaat }: RegelInvoer) => ({
  raakt: raakt || undefined,
  geld: naarBool(geld),
  betalers: betalers || undefined,
  binnenBegroting: naarBool(binnenBegroting),
  binnenMandaat: naarBool(binnenMandaat),
})

/** What goes to the server, once {@link faultsOfTabel} finds nothing. */
export function bodyOf({ regels, grond }: TabelInvoer, vorige: number) {
  return {
    vorige,
    grond,
    regels: regels.map((regel, index) => ({
      code: codeOf(regel, index),
      naam: regel.naam,
      als: alsVan(regel),
      dan: regel.dan.map(({ id: _, fase, ...halte }) => ({ ...halte, fase: Number(fase) })),
    })),
  }
}
