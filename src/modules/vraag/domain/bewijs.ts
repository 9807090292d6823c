/** A shared wish, as far as the mirror looks at it: whose it is, and what the others do with it. */
export interface GedeeldeWens {
  readonly organisatieId: string
  readonly aansluitingen: readonly { readonly organisatieId: string; readonly keuze: string }[]
  /** Who goes first with it. */
  readonly steun: readonly { readonly soort: string }[]
}

/** Whether every owner chose on every shared wish, and whether one begins before another. */
export function wensbewijzen(wensen: readonly GedeeldeWens[], eigenaren: readonly string[]) {
  const compleet = wensen.filter(({ organisatieId, aansluitingen }) =>
    eigenaren.every((id) => id === organisatieId || aansluitingen.some((each) => each.organisatieId === id)),
  )
  const getrapt = wensen.filter(
    ({ aansluitingen, steun }) =>
      aansluitingen.some(({ keuze }) => keuze === 'later') || steun.some(({ soort }) => soort === 'eerste_gebruiker'),
  ).length
  return [
    {
      stap: 'deelname',
      isAf: wensen.length > 0 && compleet.length === wensen.length,
      zin:
        wensen.length === 0
          ? 'Er is nog geen wens gedeeld.'
          : `Op ${compleet.length} van ${wensen.length} gedeelde wensen koos elke eigenaar.`,
      pad: '/wensen',
    },
    {
      stap: 'getrapt',
      isAf: getrapt > 0,
      zin:
        getrapt === 0
          ? 'Bij geen wens begint de ene gemeente eerder dan de andere.'
          : `Bij ${getrapt} ${getrapt === 1 ? 'wens' : 'wensen'} gaat een gemeente voorop, of stapt er een later in.`,
      pad: '/wensen',
    },
  ]
}
