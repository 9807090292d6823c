import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { loadExamples } from '../src/examples.ts'
import { startEmbedded } from '#platform/database/embedded.ts'
import { migrate } from '#platform/database/migrate.ts'
import { onServer, withDatabase } from '#platform/database/server.ts'

/**
 * One server for the whole run: the embedded one, or the PostgreSQL of DATABASE_URL. Two templates on it, from which each test file
 * clones its own database: an empty house, and one with the examples.
 */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'regiekamer-test-'))
  const own = process.env['DATABASE_URL']
  const server = own ? { url: own, stop: async () => {} } : await startEmbedded({ folder, durable: false })
  const empty = `regiekamer_leeg_${process.pid}`
  const example = `regiekamer_voorbeeld_${process.pid}`
  for (const name of [empty, example]) {
    await onServer(server.url, `create database ${name}`)
    await migrate(withDatabase(server.url, name))
  }
  const accounts = await loadExamples(withDatabase(server.url, example), { voorbeeld: 'alle', dataFolder: folder, databaseUrl: null })
  project.provide('serverUrl', server.url)
  project.provide('emptyTemplate', empty)
  project.provide('exampleTemplate', example)
  project.provide('examplePassword', accounts?.wachtwoord ?? '')
  return async () => {
    for (const name of [empty, example]) await onServer(server.url, `drop database if exists ${name} with (force)`)
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
