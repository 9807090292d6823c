import * as z from 'zod'
import { breuk, divideBreuk, multiplyBreuk, parseDecimaal, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Businesscase } from '#modules/afweging/contract.ts'
import { kostensoorten } from '#modules/afweging/domain/gevoeligheid.ts'
import { nextId, reserveIds } from '#web/forms/use-rijen.ts'
import { yearOf } from '#modules/afweging/web/voorstel-ontwerp.ts'
import type { FormFault } from '#web/design/form-context.ts'

const KasstroomInvoer = z.strictObject({
  id: z.number(),
  /** As it was typed. */
  jaar: z.string(),
  organisatieId: z.string(),
  bedrag: z.string().nullable(),
  bedragFout: z.string().nullable(),
  omschrijving: z.string(),
  soort: z.enum(kostensoorten),
  alternatief: z.enum(['voorstel', 'nulalternatief']),
})
/** One cash flow on the form. */
export type KasstroomInvoer = z.output<typeof KasstroomInvoer>

const EffectInvoer = z.strictObject({
  id: z.number(),
  /** Empty: for everybody. */
  organisatieId: z.string(),
  omschrijving: z.string(),
  richting: z.enum(['plus', 'nul', 'min']),
  zekerheid: z.enum(['hoog', 'midden', 'laag']),
})
/** One effect without a price on the form. */
export type EffectInvoer = z.output<typeof EffectInvoer>

const CaseInvoer = z.strictObject({
  procent: z.string().nullable(),
  procentFout: z.string().nullable(),
  basisjaar: z.string(),
  nulalternatief: z.string(),
  prijsbasis: z.enum(['reeel', 'nominaal']),
  /** As it was typed; empty when nobody says. */
  prijspeil: z.string(),
  btw: z.enum(['exclusief', 'inclusief', 'onbekend']),
})
/** The form without its flows; the rate in percent. */
export type CaseInvoer = z.output<typeof CaseInvoer>

const BusinesscaseInvoer = z.strictObject({
  kop: CaseInvoer,
  kasstromen: z.array(KasstroomInvoer).readonly(),
  effecten: z.array(EffectInvoer).readonly(),
})
/** The whole form. */
export type BusinesscaseInvoer = z.output<typeof BusinesscaseInvoer>

/** What was kept of an earlier visit, without what could not be read then; `null` when it is not this form. */
export function readBusinesscaseInvoer(found: unknown): BusinesscaseInvoer | null {
  const { data } = BusinesscaseInvoer.safeParse(found)
  if (!data) return null
  reserveIds([...data.kasstromen, ...data.effecten])
  return {
    ...data,
    kop: { ...data.kop, procentFout: null },
    kasstromen: data.kasstromen.map((stroom) => ({ ...stroom, bedragFout: null })),
  }
}

const HONDERD = breuk(100n)

/** A rate as a percentage, exactly: `0.0225` is `2.25`. */
export const naarProcent = (voet: string) => toKortDecimaal(multiplyBreuk(expectOk(parseDecimaal(voet)), HONDERD), 12)
/** A percentage as a rate, exactly: `2.25` is `0.0225`. */
export const vanProcent = (procent: string) => toKortDecimaal(divideBreuk(expectOk(parseDecimaal(procent)), HONDERD), 12)

/** A flow without content, in this year. */
export const newKasstroom = (): KasstroomInvoer => ({
  id: nextId(),
  jaar: String(new Date().getFullYear() + 1),
  organisatieId: '',
  bedrag: null,
  bedragFout: null,
  omschrijving: '',
  soort: 'overig',
  alternatief: 'voorstel',
})

/** An effect without content, for everybody. */
export const newEffect = (): EffectInvoer => ({ id: nextId(), organisatieId: '', omschrijving: '', richting: 'plus', zekerheid: 'midden' })

/** The form filled with a business case; the first year begins next year. */
export const caseVan = ({ disconteringsvoet, basisjaar, nulalternatief, prijsbasis, prijspeil, btw }: Businesscase): CaseInvoer => ({
  nulalternatief,
  prijsbasis,
  prijspeil: prijspeil === null ? '' : String(prijspeil),
  btw,
  procent: naarProcent(disconteringsvoet),
  procentFout: null,
  basisjaar: String(basisjaar ?? new Date().getFullYear() + 1),
})

/** See {@link caseVan}. */
export const kasstromenVan = ({ kasstromen }: Businesscase): KasstroomInvoer[] =>
  kasstromen.length === 0
    ? [newKasstroom()]
    : kasstromen.map(({ organisatieNaam: _, ...stroom }) => ({ ...stroom, id: nextId(), jaar: String(stroom.jaar), bedragFout: null }))

/** See {@link caseVan}. */
export const effectenVan = ({ effecten }: Businesscase): EffectInvoer[] =>
  effecten.map(({ organisatieNaam: _, ...effect }) => ({ ...effect, id: nextId(), organisatieId: effect.organisatieId ?? '' }))

/** What has to be mended before sending: what cannot be read or was not chosen. The server says the rest. */
export function faultsOfCase({ kop: { procent, procentFout }, kasstromen }: BusinesscaseInvoer): FormFault[] {
  return [
    ...(procent === null ? [{ name: 'disconteringsvoet', reason: procentFout ?? 'Vul de disconteringsvoet in, bijvoorbeeld 2,25.' }] : []),
    ...kasstromen.flatMap(({ organisatieId, bedrag, bedragFout }, index) => [
      ...(organisatieId === '' ? [{ name: `kasstromen.${index}.organisatieId`, reason: `Kies van wie kasstroom ${index + 1} is.` }] : []),
      ...(bedrag === null
        ? [{ name: `kasstromen.${index}.bedrag`, reason: bedragFout ?? `Vul het bedrag van kasstroom ${index + 1} in, of PM.` }]
        : []),
    ]),
  ]
}

/** What goes to the server, once {@link faultsOfCase} finds nothing. */
export function caseBody({ kop: { procent, procentFout: _, ...kop }, kasstromen, effecten }: BusinesscaseInvoer) {
  return {
    ...kop,
    disconteringsvoet: vanProcent(procent!),
    basisjaar: yearOf(kop.basisjaar),
    prijspeil: kop.prijspeil.trim() === '' ? null : yearOf(kop.prijspeil),
    kasstromen: kasstromen.map(({ jaar, organisatieId, bedrag, omschrijving, soort, alternatief }) => ({
      jaar: yearOf(jaar),
      organisatieId,
      bedrag: bedrag!,
      omschrijving,
      soort,
      alternatief,
    })),
    effecten: effecten.map(({ organisatieId, omschrijving, richting, zekerheid }) => ({
      organisatieId: organisatieId || null,
      omschrijving,
      richting,
      zekerheid,
    })),
  }
}
