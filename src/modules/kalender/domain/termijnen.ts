import { addDays } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { pckalenderVan } from './begrotingsjaar.ts'
import type { Jaargegevens } from './begrotingsjaar.ts'
import type { Stap, Stapcode } from './pckalender.ts'

/** Half a year ahead: a council that has to find a day for a view needs that long. */
const VOORUIT = 183

/** A budget year with what was done of it. */
export type Jaarstand = Omit<Jaargegevens, 'raden'> & {
  readonly verzendingen: readonly { readonly stap: Stapcode }[]
  readonly raden: readonly (Jaargegevens['raden'][number] & { readonly organisatieId: string })[]
}

/** Under which hat the question is asked. */
export type Pet = { readonly organisatieId: string; readonly permissies: ReadonlySet<string> }

/**
 * The statutory steps of the coming half year that were not done yet: those of the board for who writes the year down, the view of the own
 * council for who plans in a municipality.
 */
export function termijnen(jaren: readonly Jaarstand[], pet: Pet, vandaag: string) {
  const tot = addDays(vandaag as Datum, VOORUIT)
  return jaren.flatMap((jaar) => {
    const done = new Set(jaar.verzendingen.map(({ stap }) => stap))
    const { stappen } = pckalenderVan(jaar)
    const open = stappen.filter(({ code, uiterlijk }) => !done.has(code) && vandaag <= uiterlijk && uiterlijk <= tot)
    const pad = `/pc-kalender?jaar=${jaar.jaar}`
    return open.flatMap((stap) => {
      const own = stap.code === 'zienswijzen' ? raadstermijn(jaar, { stappen, stap, pet }) : bestuurstermijn(stap, pet)
      return own ? [{ ...own, datum: stap.uiterlijk as string, pad }] : []
    })
  })
}

function bestuurstermijn({ omschrijving, grondslag }: Stap, { permissies }: Pet) {
  if (!permissies.has('begrotingsjaar.vastleggen')) return null
  return { titel: omschrijving, toelichting: `Laatste dag volgens de ${grondslag}.` }
}

function raadstermijn({ jaar, raden }: Jaarstand, { stappen, stap, pet }: { stappen: readonly Stap[]; stap: Stap; pet: Pet }) {
  const raad = raden.find(({ organisatieId }) => organisatieId === pet.organisatieId)
  if (!raad || !pet.permissies.has('vergadering.plannen')) return null
  const van = stappen.find(({ code }) => code === 'ontwerpbegrotingNaarRaden')?.uiterlijk ?? stap.uiterlijk
  const last = laatsteVergadering(raad.vergaderingen, { van, totEnMet: stap.uiterlijk })
  return {
    titel: `Zienswijze van de raad van ${raad.organisatieNaam} op de begroting ${jaar}`,
    toelichting: last ? `Laatste raad die nog telt: ${showDatum(last)}.` : 'De raad vergadert niet op tijd. Plan een vergadering.',
  }
}

/** The last meeting from receipt up to and including the due date; null when there is none. */
export function laatsteVergadering(
  vergaderingen: readonly { readonly datum: string }[],
  { van, totEnMet }: { van: string; totEnMet: string },
): string | null {
  return vergaderingen.reduce<string | null>(
    (last, { datum }) => (van <= datum && datum <= totEnMet && (last === null || datum > last) ? datum : last),
    null,
  )
}
