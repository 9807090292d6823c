import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'

/** About what parties differ. */
export const aarden = ['doel', 'tempo', 'prijs', 'norm', 'principe'] as const
/** See {@link aarden}. */
export type Aard = (typeof aarden)[number]

/** The ladder, from the first table to the last (bestuursopdracht De Connectie; gedeputeerde staten: Wgr art. 28). */
export const treden = ['ogo', 'secretarissen', 'bestuur', 'gedeputeerde_staten'] as const
/** See {@link treden}. */
export type Niveau = (typeof treden)[number]

/** Where a difference stands. */
export type Geschilstatus = 'open' | 'opgelost' | 'ingetrokken'

interface Trede {
  readonly niveau: Niveau
  readonly uitkomst: string | null
}

/** The next rung; `null` above the last one. */
export function volgende(gezet: readonly Pick<Trede, 'niveau'>[]): Niveau | null {
  const last = gezet.at(-1)
  return last === undefined ? treden[0] : (treden[treden.indexOf(last.niveau) + 1] ?? null)
}

/** Whether it may go a rung higher; the reason when not. Nobody skips a table, and what was tried at one is written down before the next. */
export function mayOmhoog(status: Geschilstatus, gezet: readonly Trede[], vandaag: { vandaag: string; uiterlijk: string }): Result<Niveau> {
  if (status !== 'open') return refuse('geschil-gesloten', 'Dit verschil is al afgerond.')
  const next = volgende(gezet)
  if (next === null) return refuse('geen-hogere-trede', 'Hoger dan gedeputeerde staten kan dit niet. Leg de uitkomst vast.')
  if (vandaag.uiterlijk < vandaag.vandaag) return refuse('termijn-voorbij', 'Kies een dag vanaf vandaag waarop deze tafel eruit moet zijn.')
  return ok(next)
}

/** A difference as far as patterns look at it. */
export interface GeschilInPatroon {
  readonly aard: Aard
  readonly onderwerp: string | null
  readonly geopendOp: string
  readonly partijen: readonly { readonly organisatieId: string; readonly organisatieNaam: string }[]
}

/** How often two parties differed, by pair. */
export interface Paar {
  readonly namen: readonly [string, string]
  readonly aantal: number
  /** About what most; the first in the order of {@link aarden} when it is a draw. */
  readonly vooral: Aard
}

/** Which pairs of parties differ, how often, and about what most; the most frequent first. Every pair in a difference of more parties counts. */
export function paren(geschillen: readonly GeschilInPatroon[]): Paar[] {
  const found = geschillen.flatMap(({ aard, partijen }) => {
    const sorted = partijen.toSorted((a, b) => (a.organisatieNaam < b.organisatieNaam ? -1 : 1))
    return sorted.flatMap((een, index) =>
      sorted.slice(index + 1).map((ander) => ({
        key: `${een.organisatieId} ${ander.organisatieId}`,
        namen: [een.organisatieNaam, ander.organisatieNaam] as const,
        aard,
      })),
    )
  })
  return [...Map.groupBy(found, ({ key }) => key).values()]
    .map((group) => ({ namen: group[0]!.namen, aantal: group.length, vooral: meest(group.map(({ aard }) => aard)) }))
    .toSorted((a, b) => b.aantal - a.aantal || (a.namen.join() < b.namen.join() ? -1 : 1))
}

/** How often per year and kind, in order of time. */
export function perJaar(geschillen: readonly GeschilInPatroon[]): { jaar: string; aard: Aard; aantal: number }[] {
  return [...Map.groupBy(geschillen, ({ geopendOp, aard }) => `${geopendOp.slice(0, 4)} ${aarden.indexOf(aard)}`).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => ({ jaar: key.slice(0, 4), aard: group[0]!.aard, aantal: group.length }))
}

function meest(found: readonly Aard[]): Aard {
  const count = (aard: Aard) => found.filter((each) => each === aard).length
  return aarden.toSorted((a, b) => count(b) - count(a))[0]!
}
