/** The stops of the circle, in the order in which a wish goes round. */
export const STOPS = ['doel', 'vraag', 'afweging', 'besluit', 'opdracht', 'dienst', 'geld', 'verantwoording', 'herijking'] as const

/** What lies under all stops: who is who, what is known, what goes in and out. */
export const GROUND = ['samenwerking', 'register', 'uitwisseling'] as const

/** One stop of the circle. */
export type Stop = (typeof STOPS)[number]

/** Where a room stands in the house. */
export type Place = 'start' | Stop | (typeof GROUND)[number] | 'beheer'

/** A way to a page. */
export interface NavigationLink {
  label: string
  to: string
  /** What waits there: "3 openstaande stukken". */
  count?: { value: number; label: string }
}

/** A room of the house: only rooms that exist and that the reader may enter are given. */
export interface NavigationItem extends NavigationLink {
  place: Place
  children?: readonly NavigationLink[]
}

/** The navigation in its three parts. A part without rooms is not shown. */
export interface NavigationParts {
  start: NavigationItem[]
  circle: NavigationItem[]
  ground: NavigationItem[]
  beheer: NavigationItem[]
}

/** Puts rooms in the order of the circle, whatever order the modules name them in. Rooms of one place keep their order. */
export function arrange(items: readonly NavigationItem[]): NavigationParts {
  const at = (places: readonly Place[]) => places.flatMap((place) => items.filter((item) => item.place === place))
  return { start: at(['start']), circle: at(STOPS), ground: at(GROUND), beheer: at(['beheer']) }
}

/** Whether a path lies in a room: the room itself, or a page below it. The start is only itself. The day that `to` keeps does not count. */
export function isInside(pathname: string, to: string): boolean {
  const [path = ''] = to.split('?')
  if (path === '/') return pathname === '/'
  return pathname === path || pathname.startsWith(`${path}/`)
}

/** The most exact of several ways for a path, so that a page lights up one line only. */
export function currentLink<Link extends NavigationLink>(links: readonly Link[], pathname: string): Link | undefined {
  return links.filter((link) => isInside(pathname, link.to)).toSorted((a, b) => b.to.length - a.to.length)[0]
}
