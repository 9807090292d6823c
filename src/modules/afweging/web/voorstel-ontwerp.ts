import type { Voorstel } from '#modules/afweging/contract.ts'
import type { Klasse, Soort } from '#modules/afweging/domain/voorstel.ts'
import { nextId } from '#modules/afweging/web/use-rijen.ts'
import type { FormFault } from '#web/design/form-context.ts'

/** One line on the form; the year as it was typed. */
export interface RegelInvoer {
  id: number
  omschrijving: string
  klasse: Klasse | null
  bewijs: string
  jaar: string
  soort: Soort
  post: string | null
  /** Why the amount cannot be read; null when it can, or when it is empty. */
  postFout: string | null
}

/** The form without its lines. */
export interface KopInvoer {
  titel: string
  samenvatting: string
  verdeelsleutelId: string
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

/** What has to be mended before sending: what cannot be read or was not chosen. The server says the rest. */
export function faultsOfForm(regels: readonly RegelInvoer[]): FormFault[] {
  return regels.flatMap(({ klasse, post, postFout }, index) => [
    ...(klasse === null ? [{ name: `regels.${index}.klasse`, reason: `Kies hoe nodig regel ${index + 1} is.` }] : []),
    ...(post === null
      ? [
          {
            name: `regels.${index}.post`,
            reason: postFout ?? `Vul het bedrag van regel ${index + 1} in, of PM als het nog niet bekend is.`,
          },
        ]
      : []),
  ])
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
