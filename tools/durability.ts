import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crashRound } from '../e2e/crash.ts'

/** kill -9 of everything, a hundred times (or as often as asked), in a loop of acknowledged writes: not one may be lost. */
const rounds = Number(process.argv[2] ?? 100)
const folder = mkdtempSync(join(tmpdir(), 'regiekamer-duurzaam-'))
let acknowledged = 0
for (let round = 1; round <= rounds; round++) {
  acknowledged += await crashRound(folder)
  process.stdout.write(`ronde ${round} van ${rounds}: ${acknowledged} bevestigd, 0 verloren\n`)
}
rmSync(folder, { recursive: true, force: true })
process.stdout.write(`${rounds} passed, 0 failed\n`)
