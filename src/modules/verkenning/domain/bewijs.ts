/** A closed exploration, as far as the mirror looks at it: how many owners there are, and how many of them judged in it. */
export interface AfgerondeVerkenning {
  readonly eigenaren: number
  readonly oordeelden: number
}

/** Whether the owners looked together at who could do what, before they chose. */
export function verkenningbewijs(verkenningen: readonly AfgerondeVerkenning[]) {
  const compleet = verkenningen.filter(({ eigenaren, oordeelden }) => eigenaren > 0 && oordeelden >= eigenaren).length
  return [
    {
      stap: 'sourcing',
      isAf: compleet > 0,
      zin:
        verkenningen.length === 0
          ? 'Er is het afgelopen jaar geen verkenning afgerond.'
          : `Bij ${compleet} van ${verkenningen.length} afgeronde verkenningen oordeelde elke eigenaar.`,
      pad: '/verkenningen',
    },
  ]
}
