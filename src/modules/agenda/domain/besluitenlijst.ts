import type { Openbaarheid, Puntuitkomst } from './agenda.ts'
import type { Zetel } from './presentie.ts'

/** One line: number, subject, decision, who does what by when. */
export interface Regel {
  nummer: string
  onderwerp: string
  besluit: string
  wieWanneer: string[]
  openbaarheid: Openbaarheid
  besluitId: string | null
}

/** An item as far as the list needs it. */
export interface Lijstpunt {
  readonly nummer: string
  readonly titel: string
  readonly openbaarheid: Openbaarheid
  readonly conclusie: string
  readonly uitkomst: Puntuitkomst | null
  readonly stemming: { readonly tekst: string } | null
  readonly besluitId: string | null
  readonly acties: readonly {
    readonly soort: 'actie' | 'toezegging'
    readonly tekst: string
    readonly organisatieNaam: string
    readonly persoonNaam: string | null
    readonly uiterlijk: string
  }[]
}

/** What an outcome is called in a sentence. */
export const uitkomstWoorden: Readonly<Record<Puntuitkomst, string>> = {
  aangenomen: 'Aangenomen',
  verworpen: 'Verworpen',
  positief: 'Positief advies',
  negatief: 'Negatief advies',
  besproken: 'Besproken',
  kennisgenomen: 'Voor kennisgeving aangenomen',
  uitgesteld: 'De stemmen staakten; komt terug in de volgende vergadering',
  geen_quorum: 'Te weinig leden aanwezig; komt terug in een tweede vergadering',
  aangehouden: 'Aangehouden; komt terug',
}

const dag = (datum: string) => datum.split('-').toReversed().join('-')

/** The lines of the list, from what was written down during the meeting: nobody types it again. */
export function regelsVan(punten: readonly Lijstpunt[]): Regel[] {
  return punten.map(({ nummer, titel, openbaarheid, conclusie, uitkomst, stemming, besluitId, acties }) => ({
    nummer,
    onderwerp: titel,
    besluit: [`${uitkomst === null ? 'Niet behandeld' : uitkomstWoorden[uitkomst]}.`, conclusie.trim(), stemming?.tekst ?? '']
      .filter((part) => part !== '')
      .join('\n'),
    wieWanneer: acties.map(
      ({ soort, tekst, organisatieNaam, persoonNaam, uiterlijk }) =>
        `${soort === 'toezegging' ? 'Toezegging: ' : ''}${tekst} (${persoonNaam ? `${persoonNaam}, ` : ''}${organisatieNaam}, uiterlijk ${dag(uiterlijk)})`,
    ),
    openbaarheid,
    besluitId,
  }))
}

/** The head of the list: who was there, who was not, who took whose seat. Substitutes who took no seat are not named. */
export function kopVan(zetels: readonly Zetel[]): { aanwezig: string[]; afwezig: string[]; vervangen: string[] } {
  const naam = ({ persoonNaam, organisatieNaam, rol }: Zetel) => `${persoonNaam} (${organisatieNaam}${rol === 'lid' ? '' : `, ${rol}`})`
  const byId = new Map(zetels.map((zetel) => [zetel.zetelId, zetel]))
  const vast = zetels.filter(({ plaatsvervangerVan }) => plaatsvervangerVan === null)
  return {
    aanwezig: vast.filter(({ stand }) => stand === 'aanwezig').map(naam),
    afwezig: vast.filter(({ stand }) => stand === 'afwezig' || stand === null).map(naam),
    vervangen: vast
      .filter(({ stand }) => stand === 'vervangen')
      .map((zetel) => `${naam(zetel)} door ${byId.get(zetel.vervangerId ?? '')?.persoonNaam ?? 'een plaatsvervanger'}`),
  }
}
