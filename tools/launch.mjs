/**
 * Brings a fresh clone to the point where a TypeScript file of the house can run, and runs it.
 * Plain JavaScript that an older Node understands: it installs what is missing and hands over to the Node of package.json.
 * Use: node tools/launch.mjs <file.ts> [arguments]
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** Runs `npm ci` when the packages are missing or older than the lock file. */
function ensureInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return
  process.stdout.write('Pakketten installeren (eenmalig, ongeveer een minuut)…\n')
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const { npm_execpath: npm } = process.env
  const done = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', options, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.status === 0) return
  process.stderr.write('Installeren is niet gelukt. Controleer de verbinding met de npm-registry en probeer het opnieuw.\n')
  process.exit(1)
}

/** The Node that package.json brings along, or this one when it is new enough. */
function nodePath() {
  const packaged = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(packaged)) return packaged
  const [major] = process.versions.node.split('.').map(Number)
  if (major >= 24) return process.execPath
  process.stderr.write(`Voor ${process.platform}-${process.arch} brengt Regiekamer geen Node mee: installeer Node 24 of nieuwer.\n`)
  process.exit(1)
}

ensureInstalled()
const child = spawn(nodePath(), ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}` },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)))
