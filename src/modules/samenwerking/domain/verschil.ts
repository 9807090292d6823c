/** One field that differs between two states of a thing; `null` where it was not there. */
export interface Verschil {
  veld: string
  voor: string | null
  na: string | null
}

type State = Record<string, unknown> | null

/** The fields that differ, in the order of the newer state; a thing that is new or gone differs in everything it has. */
export function verschillen(voor: State, na: State): Verschil[] {
  const fields = new Set([...Object.keys(na ?? {}), ...Object.keys(voor ?? {})])
  return [...fields].flatMap((veld) => {
    const [was, is] = [asText(voor?.[veld]), asText(na?.[veld])]
    return was === is ? [] : [{ veld, voor: was, na: is }]
  })
}

/** Nothing is nothing, whether null, missing or empty; anything else as people or machines would write it. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
