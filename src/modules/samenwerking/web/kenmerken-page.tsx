/** Nog te bouwen. */
export function Component() {
  return null
}
