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
 * The statutory steps of the coming half year that were not done yet: those of the board for who writes the year down, the last meeting of the
 * own council that still counts for who plans in a municipality.
 */
export function termijnen(jaren: readonly Jaarstand[], pet: Pet, vandaag: string) {
  const tot = addDays(vandaag as Datum, VOORUIT)
  return jaren
    .flatMap((jaar) => {
      const eigen = pet.permissies.has('begrotingsjaar.vastleggen') ? openStappen(jaar).map(bestuurstermijn) : []
      const raad = raadVan(jaar, pet)
      return [...eigen, ...(raad === null || raad.laatste === null ? [] : [raadstermijn(raad, raad.laatste)])].map((each) => ({
        ...each,
        pad: `/pc-kalender?jaar=${jaar.jaar}`,
      }))
    })
    .filter(({ datum }) => vandaag <= datum && datum <= tot)
}

/** The own council has no meeting on which it can give its view: somebody has to plan one before the draft arrives. */
export function taken(jaren: readonly Jaarstand[], pet: Pet, vandaag: string) {
  const tot = addDays(vandaag as Datum, VOORUIT)
  return jaren.flatMap((jaar) => {
    const raad = raadVan(jaar, pet)
    if (raad === null || raad.laatste !== null || raad.totEnMet < vandaag || raad.van > tot) return []
    return [
      {
        soort: 'raad_zonder_vergadering',
        titel: `Plan een raad voor de zienswijze op de begroting ${jaar.jaar}`,
        toelichting: `De raad van ${raad.naam} vergadert niet tussen ${showDatum(raad.van)} en ${showDatum(raad.totEnMet)}.`,
        pad: `/pc-kalender?jaar=${jaar.jaar}`,
        uiterlijk: raad.van as string,
      },
    ]
  })
}

function openStappen(jaar: Jaarstand): readonly Stap[] {
  const done = new Set(jaar.verzendingen.map(({ stap }) => stap))
  return pckalenderVan(jaar).stappen.filter(({ code }) => code !== 'zienswijzen' && !done.has(code))
}

function bestuurstermijn({ omschrijving, grondslag, uiterlijk }: Stap) {
  return { datum: uiterlijk as string, titel: omschrijving, toelichting: `Laatste dag volgens de ${grondslag}.` }
}

/** The own council as long as it can still give its view; null for who has none or does not plan. */
function raadVan({ verzendingen, raden, ...jaar }: Jaarstand, { organisatieId, permissies }: Pet) {
  const raad = raden.find((each) => each.organisatieId === organisatieId)
  if (!raad || !permissies.has('vergadering.plannen') || verzendingen.some(({ stap }) => stap === 'zienswijzen')) return null
  const { stappen } = pckalenderVan({ ...jaar, raden })
  const [van, totEnMet] = (['ontwerpbegrotingNaarRaden', 'zienswijzen'] as const).map(
    (code) => stappen.find((stap) => stap.code === code)?.uiterlijk,
  )
  if (!van || !totEnMet) return null
  return { jaar: jaar.jaar, naam: raad.organisatieNaam, van, totEnMet, laatste: laatsteVergadering(raad.vergaderingen, { van, totEnMet }) }
}

function raadstermijn({ jaar, naam, totEnMet }: { jaar: number; naam: string; totEnMet: string }, laatste: string) {
  return {
    datum: laatste,
    titel: `Laatste raad van ${naam} voor de zienswijze op de begroting ${jaar}`,
    toelichting: `De zienswijze moet er uiterlijk ${showDatum(totEnMet)} zijn (Wgr art. 35).`,
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
