import * as z from 'zod'
import type { Voorstel } from '#modules/afweging/contract.ts'
import { klassen, raakvlakken, soorten, vormen } from '#modules/afweging/domain/voorstel.ts'
import { nextId, reserveIds } from '#web/forms/use-rijen.ts'
import type { FormFault } from '#web/design/form-context.ts'

const BeslispuntInvoer = z.strictObject({
  id: z.number(),
  tekst: z.string(),
  raakt: z.array(z.strictObject({ soort: z.enum(raakvlakken), wat: z.string() })).readonly(),
})
/** One point on the form. */
export type BeslispuntInvoer = z.output<typeof BeslispuntInvoer>

const RegelInvoer = z.strictObject({
  id: z.number(),
  /** The number of its point on the form; points may still move. */
  puntId: z.number(),
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

const KopInvoer = z.strictObject({ titel: z.string(), samenvatting: z.string(), vorm: z.enum(vormen), verdeelsleutelId: z.string() })
/** The form without its lines. */
export type KopInvoer = z.output<typeof KopInvoer>

const VoorstelInvoer = z.strictObject({
  kop: KopInvoer,
  beslispunten: z.array(BeslispuntInvoer).readonly(),
  regels: z.array(RegelInvoer).readonly(),
})
/** The whole form. */
export type VoorstelInvoer = z.output<typeof VoorstelInvoer>

/** What was kept of an earlier visit, without what could not be read then; `null` when it is not this form. */
export function readVoorstelInvoer(found: unknown): VoorstelInvoer | null {
  const { data } = VoorstelInvoer.safeParse(found)
  if (!data) return null
  reserveIds([...data.regels, ...data.beslispunten])
  return { ...data, regels: data.regels.map((regel) => ({ ...regel, postFout: null })) }
}

/** A point that is still to be written. */
export const newBeslispunt = (tekst = ''): BeslispuntInvoer => ({ id: nextId(), tekst, raakt: [] })

/** A line without content, once, for next year. */
export const newRegel = (puntId: number): RegelInvoer => ({
  id: nextId(),
  puntId,
  omschrijving: '',
  klasse: null,
  bewijs: '',
  jaar: String(new Date().getFullYear() + 1),
  soort: 'incidenteel',
  post: null,
  postFout: null,
})

/** A form for a new proposal, with one point and one line; or a line for each law that asks for it, with that as its evidence. */
export function begin(kop: KopInvoer, tekst: string, wettelijk: readonly string[] = []): VoorstelInvoer {
  const punt = newBeslispunt(tekst)
  const regels = wettelijk.map((bewijs): RegelInvoer => ({
    ...newRegel(punt.id),
    klasse: 'wettelijk_noodzakelijk',
    bewijs: bewijs.slice(0, 1000),
  }))
  return { kop, beslispunten: [punt], regels: regels.length > 0 ? regels : [newRegel(punt.id)] }
}

/** The form filled with a proposal. */
export function invoerVan({ titel, samenvatting, vorm, verdeelsleutelId, beslispunten, regels }: Voorstel): VoorstelInvoer {
  const punten = beslispunten.map(({ tekst, raakt }) => ({ id: nextId(), tekst, raakt }))
  return {
    kop: { titel, samenvatting, vorm, verdeelsleutelId: verdeelsleutelId ?? '' },
    beslispunten: punten,
    regels: regels.map(({ id: _, beslispunt, jaar, ...regel }) => ({
      ...regel,
      id: nextId(),
      puntId: punten[beslispunt - 1]!.id,
      jaar: String(jaar),
      postFout: null,
    })),
  }
}

/** What has to be mended before sending, all at once: what is empty, cannot be read or was not chosen. What else is wrong the server says. */
export function faultsOfForm({ kop, beslispunten, regels }: VoorstelInvoer): FormFault[] {
  const faults: FormFault[] = kop.titel.trim() === '' ? [{ name: 'titel', reason: 'Vul de titel in.' }] : []
  for (const [index, { tekst, raakt }] of beslispunten.entries()) {
    if (tekst.trim() === '')
      faults.push({ name: `beslispunten.${index}.tekst`, reason: `Schrijf op wat er bij beslispunt ${index + 1} wordt besloten.` })
    for (const [at, { wat }] of raakt.entries())
      if (wat.trim() === '')
        faults.push({ name: `beslispunten.${index}.raakt.${at}.wat`, reason: `Schrijf bij beslispunt ${index + 1} op welke het is.` })
  }
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
export function bodyOf({ kop: { verdeelsleutelId, ...kop }, beslispunten, regels }: VoorstelInvoer) {
  return {
    ...kop,
    verdeelsleutelId: verdeelsleutelId || null,
    beslispunten: beslispunten.map(({ tekst, raakt }) => ({ tekst, raakt: [...raakt] })),
    regels: regels.map(({ puntId, omschrijving, klasse, bewijs, jaar, soort, post }) => ({
      beslispunt:
        Math.max(
          0,
          beslispunten.findIndex(({ id }) => id === puntId),
        ) + 1,
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
