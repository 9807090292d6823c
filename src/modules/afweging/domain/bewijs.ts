/** A shared proposal of the last year, as far as the mirror looks at it. */
export interface GedeeldVoorstel {
  /** A business case, or the realisatieplan that takes its place. */
  readonly heeftOnderbouwing: boolean
  /** How many owners there are, and how many gave weights or said that they give none; null when nothing is weighed. */
  readonly weging: { readonly eigenaren: number; readonly gegeven: number } | null
}

/** Whether a choice was weighed by all owners, and whether every proposal says beforehand what it brings. */
export function keuzebewijzen(voorstellen: readonly GedeeldVoorstel[]) {
  const wegingen = voorstellen.flatMap(({ weging }) => weging ?? [])
  const compleet = wegingen.filter(({ eigenaren, gegeven }) => eigenaren > 0 && gegeven >= eigenaren).length
  const metCase = voorstellen.filter(({ heeftOnderbouwing }) => heeftOnderbouwing).length
  const totaal = voorstellen.length
  return [
    {
      stap: 'sourcing',
      isAf: compleet > 0,
      zin:
        wegingen.length === 0
          ? 'Er is het afgelopen jaar geen keuze gewogen.'
          : `Bij ${compleet} van ${wegingen.length} wegingen zei elke eigenaar wat hij zwaar laat wegen.`,
      pad: '/voorstellen',
    },
    {
      stap: 'voordeel',
      isAf: totaal > 0 && metCase === totaal,
      zin:
        totaal === 0
          ? 'Er is het afgelopen jaar geen voorstel ingediend.'
          : `${metCase} van ${totaal} ingediende voorstellen ${metCase === 1 ? 'heeft' : 'hebben'} een business case of realisatieplan.`,
      pad: '/voorstellen',
    },
  ]
}
