import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Thirty-two signs that people do not mix up: no l, o, 0 or 1. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The password that this data folder keeps under a name; `null` when it keeps none. */
export function readPassword(folder: string, name: string): string | null {
  const file = join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** The kept password, or a new random one (80 bits) that is kept from now on, readable by the owner of the process only. */
export function keepPassword(folder: string, name: string): string {
  const kept = readPassword(folder, name)
  if (kept) return kept
  const signs = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]).join('')
  const password = signs.replaceAll(/(.{4})(?=.)/g, '$1-')
  // Written beside it first: a process that dies halfway leaves no half password.
  const file = join(folder, name)
  writeFileSync(`${file}.nieuw`, `${password}\n`, { mode: 0o600 })
  renameSync(`${file}.nieuw`, file)
  return password
}
