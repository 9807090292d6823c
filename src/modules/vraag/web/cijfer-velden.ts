import type { CijferInvoer, Deelnamecijfers, Wens } from '#modules/vraag/contract.ts'
import { isVrager } from '#modules/vraag/policy.ts'
import { rollenVan } from '#modules/vraag/web/rollen.ts'

/** The form as it was typed: one field per figure, and two per party, named as the server names them. */
export type CijferVelden = Record<string, string | null>

/** An organisation that can count. */
export interface CijferPartij {
  organisatieId: string
  naam: string
}

/** The owner first, then everybody who has figures, chose, or asks for services here. */
export function partijenVoor(
  { zijde, aansluitingen }: Wens,
  cijfers: Deelnamecijfers | null,
  deelnames: readonly { organisatieId: string; organisatieNaam: string; rol: string }[],
): CijferPartij[] {
  const vragers = deelnames.filter(({ organisatieId }) => isVrager(rollenVan(deelnames, organisatieId)))
  const owner = { organisatieId: zijde.eigenOrganisatieId, organisatieNaam: zijde.eigenOrganisatieNaam }
  const all = [owner, ...(cijfers?.delen ?? []), ...aansluitingen, ...vragers.filter(({ rol }) => rol === 'opdrachtgever')]
  return [...new Map(all.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))].map(([organisatieId, naam]) => ({
    organisatieId,
    naam,
  }))
}

const year = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

/** What stands in the form at the start: what there is, or nothing but the years that most agreements have. */
export function velden(cijfers: Deelnamecijfers | null, partijen: readonly CijferPartij[]): CijferVelden {
  const perPartij = partijen.flatMap(({ organisatieId }, index) => {
    const deel = cijfers?.delen.find((each) => each.organisatieId === organisatieId)
    return [
      [`delen.${index}.gewicht`, deel?.gewicht ?? null],
      [`delen.${index}.eenheden`, deel?.eenheden ?? null],
    ] as const
  })
  return {
    investering: cijfers?.investering ?? null,
    afschrijvingJaren: year(cijfers?.afschrijvingJaren ?? 5),
    vasteKostenPerJaar: cijfers?.vasteKostenPerJaar ?? null,
    prijsPerEenheid: cijfers?.prijsPerEenheid ?? null,
    eenheid: cijfers?.eenheid ?? '',
    eersteJaar: year(cijfers?.eersteJaar),
    aantalJaren: year(cijfers?.aantalJaren ?? 5),
    opzegtermijnJaren: year(cijfers?.opzegtermijnJaren),
    gewichtBron: cijfers?.gewichtBron ?? '',
    bron: cijfers?.bron ?? '',
    ...Object.fromEntries(perPartij),
  }
}

/** What was typed as a number; what is no number is for the server to name. */
const numberOf = (text: string | null | undefined) => (text && /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN)

/** What the server is sent; who got no weight counts with nil. */
export function bodyOf(values: CijferVelden, partijen: readonly CijferPartij[]): CijferInvoer {
  const text = (name: string) => values[name] ?? ''
  return {
    investering: text('investering'),
    afschrijvingJaren: numberOf(values['afschrijvingJaren']),
    vasteKostenPerJaar: text('vasteKostenPerJaar'),
    prijsPerEenheid: text('prijsPerEenheid'),
    eenheid: text('eenheid'),
    eersteJaar: numberOf(values['eersteJaar']),
    aantalJaren: numberOf(values['aantalJaren']),
    opzegtermijnJaren: text('opzegtermijnJaren').trim() === '' ? null : numberOf(values['opzegtermijnJaren']),
    gewichtBron: text('gewichtBron'),
    bron: text('bron'),
    delen: partijen.map(({ organisatieId }, index) => ({
      organisatieId,
      gewicht: values[`delen.${index}.gewicht`] ?? '0',
      eenheden: values[`delen.${index}.eenheden`] ?? null,
    })),
  }
}
