import type { Inlezing } from '#modules/samenwerking/contract.ts'
import { type InleesSoort, inleesSoorten } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { may, type Oordeel, type Wie } from '#platform/own-side/policy.ts'
import { grants } from '#modules/samenwerking/policy.ts'
import type { Tone } from '#web/design/badge.tsx'
import { showAantal } from '#kernel/format/getal.ts'
import { rolNamen } from '#web/teksten.ts'

/** Where an import stands, in words with a colour. */
export const inleesStatussen: Record<Inlezing['status'], { naam: string; tone: Tone }> = {
  gelezen: { naam: 'Gelezen', tone: 'neutral' },
  proef_bezig: { naam: 'Proef bezig', tone: 'info' },
  proef_klaar: { naam: 'Proef klaar', tone: 'info' },
  vastleggen_bezig: { naam: 'Wordt vastgelegd', tone: 'info' },
  vastgelegd: { naam: 'Vastgelegd', tone: 'positive' },
  terugdraaien_bezig: { naam: 'Wordt teruggedraaid', tone: 'info' },
  teruggedraaid: { naam: 'Teruggedraaid', tone: 'warning' },
  mislukt: { naam: 'Mislukt', tone: 'negative' },
}

/** Work is going on: look again in a moment. */
export const isBezig = (status: Inlezing['status']) => status.endsWith('_bezig')

/** Whether another mapping can still be tried. */
export const isOpen = (status: Inlezing['status']) => ['gelezen', 'proef_klaar', 'mislukt', 'teruggedraaid'].includes(status)

/** What a dry run found, as a sentence. */
export function uitkomstVan({ aantallen, aantalFouten }: Pick<Inlezing, 'aantallen' | 'aantalFouten'>): string {
  const delen = `${aantallen.nieuw} nieuw, ${aantallen.gewijzigd} gewijzigd, ${aantallen.ongewijzigd} ongewijzigd`
  return aantalFouten === 0 ? delen : `${delen}, ${showAantal(aantallen.fout, 'rij met een fout', 'rijen met een fout')}`
}

/** Where the things of an import are to be seen. */
export const inleesPlekken: Record<InleesSoort, { to: string; naam: string }> = {
  organisaties: { to: '/organisaties', naam: 'de organisaties' },
  kenmerken: { to: '/kenmerken?tab=cijfers', naam: 'de cijfers' },
  deelnames: { to: '/samenwerking/deelnemers', naam: 'de deelnemers' },
  verdeelsleutels: { to: '/verdeelsleutels', naam: 'de verdeelsleutels' },
}

/** The hats that carry all of these permissions, in words. */
export function pettenMet(permissies: readonly string[]): string {
  const petten = Object.entries(grants).filter(([, gegeven]) => permissies.every((permissie) => gegeven.includes(permissie)))
  return petten.map(([rol]) => (rolNamen[rol] ?? rol).toLowerCase()).join(' of ')
}

/** Whether this hat may read these things in, with the hats that may when it may not. */
export function mayInlezen(wie: Wie, soort: InleesSoort): Oordeel {
  const { permissie, naam } = inleesSoorten[soort]
  if (may(wie, 'inlezen').mag && may(wie, permissie).mag) return { mag: true }
  return {
    mag: false,
    code: 'mag-niet',
    reden: `${naam} inlezen kan met de pet ${pettenMet(['inlezen', permissie])}. Vraag een collega met die pet.`,
  }
}
