import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const linter = join(root, '..', 'shared', 'data', 'adr', 'linter.yaml')

interface Step {
  name: string
  command: string
  args: string[]
}

const steps: Step[] = [
  { name: 'opmaak', command: bin('oxfmt'), args: ['--check', '.'] },
  { name: 'lint', command: bin('oxlint'), args: ['--type-aware', '--deny-warnings', '.'] },
  { name: 'types van de server', command: bin('tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'types van de webapplicatie', command: bin('tsc'), args: ['-p', 'tsconfig.web.json'] },
  { name: 'wie wie mag importeren', command: bin('depcruise'), args: ['src', '--config', '.dependency-cruiser.mjs'] },
  { name: 'gegenereerde bestanden', command: process.execPath, args: [join(root, 'tools', 'drift.ts')] },
]

/** The design rules are Logius' own file, which is not ours to commit: without it the step is not done, and says so. */
if (existsSync(linter)) {
  steps.push({
    name: 'NL API Design Rules 2.2',
    command: bin('spectral'),
    args: ['lint', '-r', linter, '--fail-severity=error', join(root, 'openapi.json')],
  })
} else {
  process.stdout.write(`NIET GEDAAN: NL API Design Rules, want ../shared/data/adr/linter.yaml is er niet.\n`)
}

const failures = steps.filter(({ name, command, args }) => {
  process.stdout.write(`— ${name}\n`)
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0
})
process.stdout.write(
  failures.length === 0 ? `${steps.length} controles zonder fouten\n` : `Niet in orde: ${failures.map(({ name }) => name).join(', ')}\n`,
)
process.exit(failures.length === 0 ? 0 : 1)
