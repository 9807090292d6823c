import type { Datum } from '#kernel/datum.ts'
import { EERSTE_KALENDERJAAR, feestdagenOf } from '#kernel/kalender.ts'
import { showDatum } from '#kernel/format/datum.ts'
import type { Moment, PlanbareStap } from './routeplanning.ts'

/** More proposals than a table treats well in one meeting. */
export const MEESTE_PUNTEN = 6

/** Days on which an organisation does not meet. */
export interface Recesdagen {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly naam: string
  readonly van: string
  readonly totEnMet: string
}

/** A stop of a proposal where it is planned. */
export interface Geplandpunt {
  readonly behandelingId: string
  readonly titel: string
  /** Whose proposal it is: that organisation hands in the paper. */
  readonly organisatieId: string
  readonly stap: Pick<PlanbareStap, 'id' | 'tafelId' | 'tafelNaam'> & { readonly tafelOrganisatieId: string | null }
  readonly moment: Moment
}

/** Something that will not go well on a day: too much on one table, or a paper or a meeting when people are away. */
export interface Botsing {
  readonly soort: 'vol' | 'aanleveren_in_reces' | 'vergadering_in_reces' | 'feestdag'
  readonly datum: string
  readonly tafelId: string
  readonly melding: string
  readonly behandelingIds: readonly string[]
}

/** Everything that collides in these plans, in order of day. */
export function botsingenOf(punten: readonly Geplandpunt[], recessen: readonly Recesdagen[]): Botsing[] {
  return [...volleTafels(punten), ...punten.flatMap((punt) => [...inReces(punt, recessen), ...opFeestdag(punt)])].toSorted((a, b) =>
    a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0,
  )
}

function volleTafels(punten: readonly Geplandpunt[]): Botsing[] {
  return [...Map.groupBy(punten, ({ moment }) => moment.id).values()].flatMap((samen) => {
    const behandelingIds = [...new Set(samen.map(({ behandelingId }) => behandelingId))]
    if (behandelingIds.length <= MEESTE_PUNTEN) return []
    const { stap, moment } = samen[0]!
    const melding = `${stap.tafelNaam} heeft op ${showDatum(moment.vergadering)} ${behandelingIds.length} voorstellen. Verdeel ze over meer vergaderingen.`
    return [{ soort: 'vol' as const, datum: moment.vergadering, tafelId: stap.tafelId, melding, behandelingIds }]
  })
}

function inReces({ behandelingId, titel, organisatieId, stap, moment }: Geplandpunt, recessen: readonly Recesdagen[]): Botsing[] {
  const during = (wie: string | null, dag: string) =>
    recessen.find((reces) => reces.organisatieId === wie && reces.van <= dag && dag <= reces.totEnMet)
  const [stuk, zitting] = [during(organisatieId, moment.aanleverenUiterlijk), during(stap.tafelOrganisatieId, moment.vergadering)]
  const rest = { tafelId: stap.tafelId, behandelingIds: [behandelingId] }
  return [
    ...(stuk
      ? [
          {
            ...rest,
            soort: 'aanleveren_in_reces' as const,
            datum: moment.aanleverenUiterlijk,
            melding: `Het stuk over ${titel} voor ${stap.tafelNaam} moet er op ${showDatum(moment.aanleverenUiterlijk)} zijn: dan heeft ${stuk.organisatieNaam} ${stuk.naam}. Lever het eerder aan.`,
          },
        ]
      : []),
    ...(zitting
      ? [
          {
            ...rest,
            soort: 'vergadering_in_reces' as const,
            datum: moment.vergadering,
            melding: `${stap.tafelNaam} vergadert op ${showDatum(moment.vergadering)} in ${zitting.naam}. Controleer of de vergadering doorgaat.`,
          },
        ]
      : []),
  ]
}

function opFeestdag({ behandelingId, stap, moment }: Geplandpunt): Botsing[] {
  const naam = feestdagOp(moment.vergadering)
  if (naam === null) return []
  const melding = `${stap.tafelNaam} vergadert op ${naam} (${showDatum(moment.vergadering)}). Controleer of de vergadering doorgaat.`
  return [{ soort: 'feestdag', datum: moment.vergadering, tafelId: stap.tafelId, melding, behandelingIds: [behandelingId] }]
}

/** Name of the public holiday on a day; null when it is none, or lies before the calendar that is known. */
export function feestdagOp(dag: Datum): string | null {
  const year = Number(dag.slice(0, 4))
  return year < EERSTE_KALENDERJAAR ? null : (feestdagenOf(year).find(({ datum }) => datum === dag)?.naam ?? null)
}
