import type { Context, Reaction } from '#platform/http/context.ts'

/**
 * Something that happened in a lower room and that sets a higher room in motion. The lower room emits it, the higher one reacts, in the
 * same transaction: both happened, or neither. One level deep: a reaction emits nothing.
 */
export interface HouseEvent<T> {
  name: string
  /** Only for the type: the event itself carries nothing. */
  payload?: T
}

/** Names an event; a room exports it from its index. */
export function event<T>(name: string): HouseEvent<T> {
  return { name }
}

/** Ties a reaction to an event, with its payload checked by the compiler. */
export function on<T>({ name }: HouseEvent<T>, react: (context: Context, payload: T) => Promise<void>): Reaction {
  return { event: name, react: react as Reaction['react'] }
}

/** Lets all rooms that react do so, one after the other, before the transaction of the command ends. */
export async function emit<T>(context: Context, { name }: HouseEvent<T>, payload: T): Promise<void> {
  for (const reaction of context.request.server.house.reactions) {
    if (reaction.event === name) await reaction.react(context, payload as never)
  }
}
