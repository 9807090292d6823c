import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database, Db } from '#platform/database/database.ts'
import type { AanbiederConfig } from '#platform/config.ts'
import type { Actor, Hoed } from '#platform/http/actor.ts'
import type { WorkSource } from '#platform/http/work.ts'

/** The time, so that tests can choose it. */
export interface Clock {
  now: () => Date
  /** Calendar date in the Netherlands, `2026-11-22`. */
  today: () => string
}

/** Somebody who signed in; `actor` is null until there is a hat to wear. */
export interface Visitor {
  persoonId: string
  naam: string
  email: string
  actor: Actor | null
  hoeden: readonly Hoed[]
  /** Digest of the session id; `null` for a bearer token. */
  sessieHash: Buffer | null
}

/** What every handler can reach. Of operations for visitors without a hat, `actor` may not be asked. */
export interface Context {
  /** Wears the hat of the asker; a transaction in everything but GET. */
  db: Db
  visitor: Visitor
  clock: Clock
  request: FastifyRequest
  reply: FastifyReply
  /** Name of the operation in its contract. */
  operation: string
}

/** A room's answer to an event. */
export interface Reaction {
  event: string
  react: (context: Context, payload: never) => Promise<void>
}

/** What the platform needs to know of the rooms above it, given once in app.ts. */
export interface House {
  database: Database
  clock: Clock
  publicUrl: string
  aanbieders: readonly AanbiederConfig[]
  version: string
  /** All hats of a person on a day. */
  findHoeden: (db: Db, persoonId: string, op: string) => Promise<Hoed[]>
  /** Permissions that a role carries, over all rooms. */
  permissionsOf: (rol: string) => ReadonlySet<string>
  /** What waits, of every room. */
  workSources: readonly WorkSource[]
  /** What rooms do when something happens in a room below them. */
  reactions: readonly Reaction[]
}

declare module 'fastify' {
  interface FastifyInstance {
    house: House
  }
  interface FastifyRequest {
    /** The JSON body as it came; empty without one. */
    jsonText: string
  }
}

/** The actor of an operation that names a permission: `bind` let nobody through without one. */
export function actorOf(context: Pick<Context, 'visitor' | 'operation'>): Actor {
  const actor = context.visitor.actor
  if (!actor) throw new Error(`operation ${context.operation} asks for an actor, but its permission lets visitors without a hat through`)
  return actor
}

/** The clock of the wall, in Dutch calendar dates. */
export const wallClock: Clock = {
  now: () => new Date(),
  today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date()),
}
