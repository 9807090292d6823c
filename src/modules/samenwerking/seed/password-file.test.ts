import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { shortestPassword } from '#platform/identity/password.ts'
import { keepPassword, readPassword } from '#modules/samenwerking/seed/password-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regiekamer-wachtwoord-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a password is made once and read back after that', () => {
  expect(readPassword(folder, 'wachtwoord')).toBeNull()
  const made = keepPassword(folder, 'wachtwoord')
  expect(made).toMatch(/^([a-km-np-z2-9]{4}-){3}[a-km-np-z2-9]{4}$/)
  expect(made.length).toBeGreaterThanOrEqual(shortestPassword)
  expect(keepPassword(folder, 'wachtwoord')).toBe(made)
  expect(readPassword(folder, 'wachtwoord')).toBe(made)
  expect(keepPassword(folder, 'ander')).not.toBe(made)
})

test('only the owner of the process can read the file, and nothing else is left behind', () => {
  keepPassword(folder, 'wachtwoord')
  expect(statSync(join(folder, 'wachtwoord')).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['wachtwoord'])
})

test('a folder that is not there is an error, not a password that nobody can find back', () => {
  expect(() => keepPassword(join(folder, 'bestaat-niet'), 'wachtwoord')).toThrow('ENOENT')
})
