/** A colour token of a theme as its two values: on a light and on a dark surface. */
export interface Kleurpaar {
  licht: string
  donker: string
}

/** One pair of tokens that is too close in brightness to be read or seen. */
export interface Contrastfout {
  voorgrond: string
  achtergrond: string
  stand: keyof Kleurpaar
  verhouding: number
  minimaal: number
}

const TEXT = 4.5
const PART = 3

const c = (name: string): string => `--basis-color-${name}`

/** The pairs every theme has to keep: WCAG 1.4.3 (text 4.5:1) and 1.4.11 (parts of the interface 3:1). */
export const CONTRASTEISEN: readonly (readonly [voorgrond: string, achtergrond: string, minimaal: number])[] = [
  ...['document', 'subtle', 'default', 'hover', 'active'].map((bg) => [c('default-color-document'), c(`default-bg-${bg}`), TEXT] as const),
  ...['document', 'subtle', 'default', 'hover'].map((bg) => [c('default-color-subtle'), c(`default-bg-${bg}`), TEXT] as const),
  ...['document', 'subtle', 'hover'].map((bg) => [c('action-1-color-default'), c(`default-bg-${bg}`), TEXT] as const),
  [c('action-1-color-hover'), c('action-1-bg-hover'), TEXT],
  [c('action-1-color-default'), c('action-1-bg-hover'), TEXT],
  [c('action-1-inverse-color-default'), c('action-1-inverse-bg-default'), TEXT],
  [c('action-1-inverse-color-default'), c('action-1-inverse-bg-hover'), TEXT],
  [c('negative-inverse-color-default'), c('negative-inverse-bg-default'), TEXT],
  [c('negative-inverse-color-default'), c('negative-inverse-bg-hover'), TEXT],
  [c('accent-1-color-default'), c('accent-1-bg-default'), TEXT],
  [c('accent-1-inverse-color-default'), c('accent-1-inverse-bg-default'), TEXT],
  [c('accent-1-inverse-color-default'), c('accent-1-inverse-bg-hover'), TEXT],
  [c('accent-1-inverse-color-subtle'), c('accent-1-inverse-bg-default'), TEXT],
  [c('accent-1-inverse-color-subtle'), c('accent-1-inverse-bg-hover'), TEXT],
  [c('highlight-color-default'), c('highlight-bg-default'), TEXT],
  [c('disabled-color-default'), c('disabled-bg-default'), TEXT],
  ...['positive', 'warning', 'negative', 'info'].flatMap((group) => [
    [c(`${group}-color-default`), c(`${group}-bg-default`), TEXT] as const,
    [c(`${group}-color-default`), c('default-bg-document'), TEXT] as const,
    [c(`${group}-border-default`), c('default-bg-document'), PART] as const,
    [c(`${group}-border-default`), c(`${group}-bg-default`), PART] as const,
  ]),
  [c('negative-color-default'), c('default-bg-subtle'), TEXT],
  ...['document', 'subtle'].map((bg) => [c('default-border-default'), c(`default-bg-${bg}`), PART] as const),
  [c('accent-1-border-default'), c('accent-1-bg-default'), PART],
  [c('accent-1-inverse-border-default'), c('accent-1-inverse-bg-default'), PART],
  [c('action-1-border-default'), c('default-bg-document'), PART],
  ['--basis-focus-outline-color', '--basis-focus-background-color', PART],
  ...[1, 2, 3, 4, 5, 6].map((n) => [`--rk-data-${n}`, c('default-bg-document'), PART] as const),
]

/** Reads the colour tokens of one block of a theme file; other tokens (sizes, fonts) are left out. */
export function readKleuren(css: string): Map<string, Kleurpaar> {
  const kleuren = new Map<string, Kleurpaar>()
  const declaration = /(--(?:basis|rk)-[\w-]+):\s*(?:light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)|(#[0-9a-f]{6}))\s*;/gi
  for (const [, name, licht, donker, both] of css.matchAll(declaration)) {
    if (name) kleuren.set(name, { licht: licht ?? both ?? '', donker: donker ?? both ?? '' })
  }
  return kleuren
}

/** Contrast of two colours (#rrggbb) as WCAG 2.2 defines it: from 1 (equal) to 21 (black on white). */
export function contrastRatio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Every pair that a theme fails, in both colour schemes. An empty list means that the theme may be used. */
export function contrastFouten(kleuren: Map<string, Kleurpaar>): Contrastfout[] {
  return CONTRASTEISEN.flatMap(([voorgrond, achtergrond, minimaal]) =>
    (['licht', 'donker'] as const).flatMap((stand) => {
      const front = kleuren.get(voorgrond)?.[stand]
      const back = kleuren.get(achtergrond)?.[stand]
      const verhouding = front && back ? contrastRatio(front, back) : 0
      return verhouding >= minimaal ? [] : [{ voorgrond, achtergrond, stand, verhouding, minimaal }]
    }),
  )
}

/** Relative luminance of an sRGB colour, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
