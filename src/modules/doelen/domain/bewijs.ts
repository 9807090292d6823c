import type { Visiestand } from './visie.ts'

/** A goal, as far as the mirror looks at it. */
export interface GedeeldDoel {
  readonly soort: 'ambitie' | 'grens' | 'gezamenlijk'
  readonly status: string
  readonly verhouding: string | null
  readonly streefdatum: string
  readonly organisatieId: string
}

interface Eigenaar {
  readonly organisatieId: string
  readonly organisatieNaam: string
}

/** What the goals and the i-visie show: who shared an ambition, what lies beside the joint goal, and which answers hold. */
export function doelbewijzen(
  doelen: readonly GedeeldDoel[],
  { eigenaren, standen, vandaag }: { eigenaren: readonly Eigenaar[]; standen: readonly Visiestand[]; vandaag: string },
) {
  const gedeeld = doelen.filter(({ soort, status }) => soort !== 'gezamenlijk' && status === 'ingediend')
  const stil = eigenaren.filter(
    ({ organisatieId }) => !gedeeld.some((doel) => doel.organisatieId === organisatieId && doel.streefdatum >= vandaag),
  )
  const los = gedeeld.filter(({ verhouding }) => verhouding === null).length
  const vast = standen.filter((stand) => stand === 'vastgesteld').length
  return [
    {
      stap: 'ambities',
      isAf: eigenaren.length > 0 && stil.length === 0,
      zin:
        stil.length === 0
          ? 'Elke eigenaar deelde een doel waarvan de dag nog komt.'
          : `Nog geen doel voor de komende tijd van ${namen(stil)}.`,
      pad: '/doelen',
    },
    {
      stap: 'delen',
      isAf: gedeeld.length > 0 && los === 0,
      zin:
        gedeeld.length === 0
          ? 'Er is nog geen doel van een gemeente gedeeld.'
          : `${gedeeld.length - los} van ${gedeeld.length} doelen van gemeenten liggen naast een gezamenlijk doel.`,
      pad: '/doelen',
    },
    {
      stap: 'visie',
      isAf: standen.length > 0 && vast === standen.length,
      zin:
        standen.length === 0
          ? 'De i-visie is nog niet begonnen.'
          : `${vast} van ${standen.length} antwoorden zijn het afgelopen jaar vastgesteld.`,
      pad: '/i-visie',
    },
  ]
}

const namen = (wie: readonly Eigenaar[]) => new Intl.ListFormat('nl').format(wie.map(({ organisatieNaam }) => organisatieNaam))
