import * as z from 'zod'
import type { Besluit } from '#modules/governance/contract.ts'
import type { Opdracht } from '#modules/portfolio/contract.ts'

const OpdrachtVelden = z.strictObject({
  titel: z.string(),
  resultaat: z.string(),
  opdrachtnemerId: z.string(),
  acceptantId: z.string(),
  acceptantRol: z.string(),
  termijnVan: z.string().nullable(),
  termijnTotEnMet: z.string().nullable(),
  bijdragen: z.array(z.strictObject({ organisatieId: z.string(), tekst: z.string() })),
})
/** An order as the form holds it: a choice that was not made is empty. */
export type OpdrachtVelden = z.output<typeof OpdrachtVelden>

/** What was kept of an earlier visit; `null` when it is not this form. */
export const readOpdrachtVelden = (found: unknown): OpdrachtVelden | null => OpdrachtVelden.safeParse(found).data ?? null

/** A participation, as far as choosing goes. */
export interface Deelnemer {
  organisatieId: string
  organisatieNaam: string
  rol: string
}

/** What a decision already says: its title and words, and the supplier when there is only one. */
export function beginVan({ titel, tekst }: Pick<Besluit, 'titel' | 'tekst'>, deelnemers: readonly Deelnemer[]): OpdrachtVelden {
  const suppliers = partijen(deelnemers, ['opdrachtnemer'])
  return {
    titel,
    resultaat: tekst,
    opdrachtnemerId: suppliers.length === 1 ? suppliers[0]!.value : '',
    acceptantId: '',
    acceptantRol: '',
    termijnVan: null,
    termijnTotEnMet: null,
    bijdragen: [],
  }
}

/** What the form shows of an order. */
export function veldenVan(opdracht: Opdracht): OpdrachtVelden {
  return {
    titel: opdracht.titel,
    resultaat: opdracht.resultaat,
    opdrachtnemerId: opdracht.opdrachtnemerId ?? '',
    acceptantId: opdracht.acceptantId ?? '',
    acceptantRol: opdracht.acceptantRol,
    termijnVan: opdracht.termijnVan,
    termijnTotEnMet: opdracht.termijnTotEnMet,
    bijdragen: opdracht.bijdragen.map(({ organisatieId, tekst }) => ({ organisatieId, tekst })),
  }
}

/** What the server is sent. */
export function invoerVan(velden: OpdrachtVelden) {
  return { ...velden, opdrachtnemerId: velden.opdrachtnemerId || null, acceptantId: velden.acceptantId || null }
}

/** Organisations that take part in one of these roles, each once, as choices. */
export function partijen(deelnemers: readonly Deelnemer[], rollen: readonly string[]) {
  const chosen = deelnemers.filter(({ rol }) => rollen.includes(rol))
  return [...new Map(chosen.map(({ organisatieId, organisatieNaam }) => [organisatieId, organisatieNaam]))].map(([value, label]) => ({
    value,
    label,
  }))
}
