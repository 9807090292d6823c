import * as z from 'zod'
import type { Inzending } from '#modules/verkenning/contract.ts'
import { type Rij, type Schaal, type SjabloonCode, tekenVan } from '#modules/verkenning/domain/sjabloon.ts'
import { sjablonen } from '#modules/verkenning/domain/sjablonen.ts'
import type { FormFault } from '#web/design/form-context.ts'

/** "Weet ik niet" among the choices. */
export const WEET_NIET = 'weet-niet'

const Plek = z.strictObject({ waarde: z.string(), tweede: z.string(), wanneer: z.string(), toelichting: z.string(), bron: z.string() })
/** One judgement on the form; an empty value is not chosen yet. */
export type Plek = z.output<typeof Plek>

const OordeelOntwerp = z.strictObject({ plekken: z.record(z.string(), Plek), bron: z.string(), reden: z.string() })
/** The judgements of one person on the form, by place; `bron` holds where a judgement has none of its own. */
export type OordeelOntwerp = z.output<typeof OordeelOntwerp>

/** What is judged, as far as the form needs it. */
interface Beoordeeld {
  readonly sjabloon: SjabloonCode
  readonly rijen: readonly Rij[]
}

/** What was kept of an earlier visit; `null` when it is not this form. */
export const readOordeelOntwerp = (found: unknown): OordeelOntwerp | null => OordeelOntwerp.safeParse(found).data ?? null

const LEEG: Plek = { waarde: '', tweede: '', wanneer: '', toelichting: '', bron: '' }

/** The key of a place. */
export const plekVan = (rij: string, kolom: string) => `${rij} ${kolom}`
/** What stands at a place. */
export const opPlek = ({ plekken }: OordeelOntwerp, rij: string, kolom: string): Plek => plekken[plekVan(rij, kolom)] ?? LEEG

/** The form with what this person kept or handed in before. */
export function oordeelOntwerp(eigen: Inzending | null): OordeelOntwerp {
  const plekken = (eigen?.oordelen ?? []).map(({ rij, kolom, waarde, alternatief, toelichting, bron }) => [
    plekVan(rij, kolom),
    {
      waarde: waarde === null ? WEET_NIET : String(waarde),
      tweede: alternatief ? String(alternatief.waarde) : '',
      wanneer: alternatief?.wanneer ?? '',
      toelichting,
      bron,
    },
  ])
  return { plekken: Object.fromEntries(plekken), bron: '', reden: '' }
}

/** The choices at every place: the scale from low to high, and that somebody does not know. */
export const keuzes = (schaal: Schaal) => [
  ...schaal.tekens.map((teken, at) => ({ value: String(schaal.van + at), label: teken })),
  { value: WEET_NIET, label: 'weet ik niet' },
]

/** Which choice a key stands for: its digit, counted from 1 on a scale with minus and plus; `null` for another key. */
export function keuzeBijToets({ van, tot }: Schaal, toets: string): string | null {
  if (toets === '?' || toets === 'Delete' || toets === 'Backspace') return WEET_NIET
  if (!/^\d$/.test(toets)) return null
  const waarde = van < 0 ? van + Number(toets) - 1 : Number(toets)
  return waarde >= van && waarde <= tot ? String(waarde) : null
}

/** How the keys of {@link keuzeBijToets} are named. */
export function toetsUitleg(schaal: Schaal): string {
  const [eerste, laatste] = schaal.van < 0 ? [1, schaal.tot - schaal.van + 1] : [schaal.van, schaal.tot]
  const waarvoor = schaal.van < 0 ? ` voor ${tekenVan(schaal, schaal.van)} tot en met ${tekenVan(schaal, schaal.tot)}` : ''
  return `Met het toetsenbord: Tab naar het volgende punt, een cijfer van ${eerste} tot en met ${laatste}${waarvoor}, en ? voor “weet ik niet”.`
}

/** Every place in the order of the form. */
function plekkenVan({ rijen, sjabloon }: Beoordeeld, ontwerp: OordeelOntwerp) {
  return rijen.flatMap((rij) =>
    sjablonen[sjabloon].kolommen.map((kolom) => ({ rij: rij.id, kolom: kolom.id, plek: opPlek(ontwerp, rij.id, kolom.id) })),
  )
}

const ingevuld = (verkenning: Beoordeeld, ontwerp: OordeelOntwerp) =>
  plekkenVan(verkenning, ontwerp).filter(({ plek }) => plek.waarde !== '')

/** How many of how many were filled in. */
export const voortgang = (verkenning: Beoordeeld, ontwerp: OordeelOntwerp) => ({
  gedaan: ingevuld(verkenning, ontwerp).length,
  totaal: plekkenVan(verkenning, ontwerp).length,
})

/** The name of a field at a place, for faults. */
export const veldNaam = (rij: string, kolom: string, veld: keyof Plek) => `${veld}.${rij}.${kolom}`

/** What has to be mended before sending. */
export function faultsOfOntwerp(verkenning: Beoordeeld, ontwerp: OordeelOntwerp): FormFault[] {
  return ingevuld(verkenning, ontwerp).flatMap(({ rij, kolom, plek }) => {
    if (plek.tweede !== '' && plek.wanneer.trim() === '')
      return [{ name: veldNaam(rij, kolom, 'wanneer'), reason: 'Schrijf waar het van afhangt, of haal het tweede oordeel weg.' }]
    return plek.tweede !== '' && plek.waarde === WEET_NIET
      ? [{ name: veldNaam(rij, kolom, 'tweede'), reason: 'Geef eerst uw oordeel, of haal het tweede weg.' }]
      : []
  })
}

/** What goes to the server. */
export const oordeelBody = (verkenning: Beoordeeld, ontwerp: OordeelOntwerp) => ({
  oordelen: ingevuld(verkenning, ontwerp).map(({ rij, kolom, plek }) => ({
    rij,
    kolom,
    waarde: plek.waarde === WEET_NIET ? null : Number(plek.waarde),
    alternatief: plek.tweede === '' ? null : { waarde: Number(plek.tweede), wanneer: plek.wanneer },
    toelichting: plek.toelichting,
    bron: plek.bron.trim() || (plek.waarde === WEET_NIET ? '' : ontwerp.bron.trim()),
  })),
  reden: ontwerp.reden,
})
