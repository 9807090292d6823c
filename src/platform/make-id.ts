import { randomBytes } from 'node:crypto'
import { UUID_RANDOM_BYTES, uuidV7 } from '#kernel/id.ts'

/** A new identifier, sortable by the time it was made. */
export function makeId(): string {
  return uuidV7(Date.now(), randomBytes(UUID_RANDOM_BYTES))
}
