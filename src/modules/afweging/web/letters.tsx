import type { Weging } from '#modules/afweging/contract.ts'

/** What each variant is called in a figure: A, B, C, in the order in which they were given. */
export const lettersOf = (varianten: Weging['varianten']) =>
  new Map(varianten.map((variant, index) => [variant, String.fromCharCode('A'.charCodeAt(0) + index)]))

/** Which letter stands for which variant. */
export function Letters({ varianten }: { varianten: Weging['varianten'] }) {
  return (
    <ul className="rk-letters">
      {[...lettersOf(varianten)].map(([variant, letter]) => (
        <li key={letter}>
          <span className="rk-letters__letter">{letter}</span> {variant}
        </li>
      ))}
    </ul>
  )
}
