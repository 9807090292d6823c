/** The words of a room for what others see of it: history, search, the start page. Given once, in the room's `web/routes.tsx`. */
export interface RoomWords {
  /** Operations as verbs, by their name in the contract: `submitWens` is "diende in". */
  handelingen: Record<string, string>
  /** Fields as the journal names them. */
  velden?: Record<string, string>
  /** How the value of a field is shown; a field that is not here keeps its words. */
  waarden?: Record<string, (value: string) => string>
  /** Kinds of things in the journal, in the plural. */
  onderwerpen?: Record<string, string>
  /** Kinds of things that can be found, in the plural. */
  vindbaar?: Record<string, string>
}

const known = {
  handelingen: {} as Record<string, string>,
  velden: {} as Record<string, string>,
  waarden: {} as Record<string, ((value: string) => string)[]>,
  onderwerpen: {} as Record<string, string>,
  vindbaar: {} as Record<string, string>,
}

/** A room says its words. Rooms name the same field (`status`): each adds how it shows its own values. */
export function learnWords({ waarden = {}, ...words }: RoomWords): void {
  for (const part of ['handelingen', 'velden', 'onderwerpen', 'vindbaar'] as const) Object.assign(known[part], words[part])
  for (const [veld, show] of Object.entries(waarden)) known.waarden[veld] = [...(known.waarden[veld] ?? []), show]
}

/** An operation as a verb; an unknown one keeps its name. */
export const handelingNaam = (handeling: string): string => known.handelingen[handeling] ?? handeling

/** A field of the journal by its name for people. */
export const veldNaam = (veld: string): string => known.velden[veld] ?? veld

/** The value of a field in words: those of the first room that knows this value. */
export const waardeTekst = (veld: string, value: string): string =>
  known.waarden[veld]?.map((show) => show(value)).find((text) => text !== value) ?? value

/** Kinds of things in the journal with their plural, for a filter. */
export const onderwerpNamen = (): Readonly<Record<string, string>> => known.onderwerpen

/** A kind of thing that can be found, in the plural. */
export const vindbaarNaam = (soort: string): string => known.vindbaar[soort] ?? soort
