import * as z from 'zod'
import type { Voorstel } from '#modules/afweging/contract.ts'
import { klassen, soorten } from '#modules/afweging/domain/voorstel.ts'
import { nextId, reserveIds } from '#modules/afweging/web/use-rijen.ts'
import type { FormFault } from '#web/design/form-context.ts'

const RegelInvoer = z.strictObject({
  id: z.number(),
  omschrijving: z.string(),
  klasse: z.enum(klassen).nullable(),
  bewijs: z.string(),
  /** As it was typed. */
  jaar: z.string(),
  soort: z.enum(soorten),
  post: z.string().nullable(),
  /** Why the amount cannot be read; null when it can, or when it is empty. */
  postFout: z.string().nullable(),
})
/** One line on the form. */
export type RegelInvoer = z.output<typeof RegelInvoer>

const KopInvoer = z.strictObject({ titel: z.string(), samenvatting: z.string(), verdeelsleutelId: z.string() })
/** The form without its lines. */
export type KopInvoer = z.output<typeof KopInvoer>

const VoorstelInvoer = z.strictObject({ kop: KopInvoer, regels: z.array(RegelInvoer).readonly() })
/** The whole form. */
export type VoorstelInvoer = z.output<typeof VoorstelInvoer>

/** What was kept of an earlier visit, without what could not be read then; `null` when it is not this form. */
export function readVoorstelInvoer(found: unknown): VoorstelInvoer | null {
  const { data } = VoorstelInvoer.safeParse(found)
  if (!data) return null
  reserveIds(data.regels)
  return { ...data, regels: data.regels.map((regel) => ({ ...regel, postFout: null })) }
}

/** A line without content, once, for next year. */
export const newRegel = (): RegelInvoer => ({
  id: nextId(),
  omschrijving: '',
  klasse: null,
  bewijs: '',
  jaar: String(new Date().getFullYear() + 1),
  soort: 'incidenteel',
  post: null,
  postFout: null,
})

/** The form filled with a proposal. */
export const kopVan = ({ titel, samenvatting, verdeelsleutelId }: Voorstel): KopInvoer => ({
  titel,
  samenvatting,
  verdeelsleutelId: verdeelsleutelId ?? '',
})

/** See {@link kopVan}. */
export const regelsVan = ({ regels }: Voorstel): RegelInvoer[] =>
  regels.map(({ id: _, jaar, ...regel }) => ({ ...regel, id: nextId(), jaar: String(jaar), postFout: null }))

/** What has to be mended before sending, all at once: what is empty, cannot be read or was not chosen. What else is wrong the server says. */
export function faultsOfForm({ titel }: KopInvoer, regels: readonly RegelInvoer[]): FormFault[] {
  const faults: FormFault[] = titel.trim() === '' ? [{ name: 'titel', reason: 'Vul de titel in.' }] : []
  for (const [index, regel] of regels.entries()) {
    const at = (field: string, reason: string) => faults.push({ name: `regels.${index}.${field}`, reason })
    const nummer = index + 1
    if (regel.omschrijving.trim() === '') at('omschrijving', `Schrijf op waarvoor regel ${nummer} is.`)
    if (regel.klasse === null) at('klasse', `Kies hoe nodig regel ${nummer} is.`)
    if (Number.isNaN(yearOf(regel.jaar))) at('jaar', `Vul het jaar van regel ${nummer} in, bijvoorbeeld 2027.`)
    if (regel.post === null) at('post', regel.postFout ?? `Vul het bedrag van regel ${nummer} in, of PM als het nog niet bekend is.`)
  }
  return faults
}

/** What goes to the server, once {@link faultsOfForm} finds nothing. */
export function bodyOf({ verdeelsleutelId, ...kop }: KopInvoer, regels: readonly RegelInvoer[]) {
  return {
    ...kop,
    verdeelsleutelId: verdeelsleutelId || null,
    regels: regels.map(({ omschrijving, klasse, bewijs, jaar, soort, post }) => ({
      omschrijving,
      klasse: klasse!,
      bewijs,
      jaar: yearOf(jaar),
      soort,
      post: post!,
    })),
  }
}

/** The year that was typed; nothing that is not one reads as a year, and the server asks for it. */
export const yearOf = (text: string) => (/^\s*\d{4}\s*$/.test(text) ? Number(text) : Number.NaN)
