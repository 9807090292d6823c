/** What the decisions of the last year show. */
export interface Bestuursstand {
  /** The version of the decision table in force; 0 is the one that everyone begins with, which nobody adopted. */
  readonly beslistabel: number
  /** Matters of the last year that somebody put on the table of the board against the facts. */
  readonly uitvoeringBijBestuur: number
  /** Municipalities that take part, and whether their college decided in the last year. */
  readonly colleges: readonly { readonly organisatieNaam: string; readonly besliste: boolean }[]
}

/** Whether it is clear who decides, whether the board keeps to its own matters, and whether every college decides. */
export function bestuursbewijzen({ beslistabel, uitvoeringBijBestuur, colleges }: Bestuursstand) {
  const stil = colleges.filter(({ besliste }) => !besliste).map(({ organisatieNaam }) => organisatieNaam)
  return [
    {
      stap: 'besturing',
      isAf: beslistabel > 0,
      zin:
        beslistabel > 0
          ? `Versie ${beslistabel} van de beslistabel geldt.`
          : 'U werkt met de beslistabel waar elke samenwerking mee begint; niemand stelde haar vast.',
      pad: '/beslistabel',
    },
    {
      stap: 'scheiden',
      isAf: uitvoeringBijBestuur === 0,
      zin:
        uitvoeringBijBestuur === 0
          ? 'Geen vraagstuk van de uitvoering kwam het afgelopen jaar op de tafel van het bestuur.'
          : `${uitvoeringBijBestuur} ${uitvoeringBijBestuur === 1 ? 'vraagstuk' : 'vraagstukken'} van de uitvoering ${uitvoeringBijBestuur === 1 ? 'kwam' : 'kwamen'} het afgelopen jaar op de tafel van het bestuur.`,
      pad: '/omwegen',
    },
    {
      stap: 'veranderkracht',
      isAf: colleges.length > 0 && stil.length === 0,
      zin:
        stil.length === 0
          ? 'Elk college nam het afgelopen jaar een besluit over de samenwerking.'
          : `Het afgelopen jaar geen besluit van het college van ${new Intl.ListFormat('nl').format(stil)}.`,
      pad: '/besluiten',
    },
  ]
}
