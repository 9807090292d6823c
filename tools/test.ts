import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Every test of the house, or the paths given, ended by one line `N passed, N failed`. A file that could not even be read counts as a
 * failure, and a run without tests too: silence is no success.
 */
const folder = mkdtempSync(join(tmpdir(), 'regiekamer-uitslag-'))
const report = join(folder, 'uitslag.json')
const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs')
const run = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)

interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A run that broke off wrote no report. */
function readReport(): Report | null {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const outcome = readReport()
const broken = outcome ? outcome.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length : 1
const passed = outcome?.numPassedTests ?? 0
const failed = (outcome?.numFailedTests ?? 0) + broken || (run.status === 0 && passed > 0 ? 0 : 1)
const skipped = outcome?.numPendingTests ?? 0
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exit(failed > 0 ? 1 : 0)
