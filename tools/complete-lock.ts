import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockedPackage {
  version?: string
  optionalDependencies?: Record<string, string>
  [key: string]: unknown
}

/** Packages of other platforms that a lock file names and does not describe: a registry that lacks them leaves them out, and then `npm ci` refuses. */
export function missingOptionals(packages: Record<string, LockedPackage>): { name: string; version: string }[] {
  const known = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  return Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !known.has(name))
      .map(([name, version]) => ({ name, version })),
  )
}

/** A prebuilt binary says in its name for which platform it is: `binding-linux-arm64-musl`. */
function describePlatform(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const [os = '', cpu = '', abi = ''] = name
    .slice(name.lastIndexOf('/') + 1)
    .replace('binding-', '')
    .split('-')
  const libc = abi.includes('musl') ? 'musl' : os === 'linux' && abi.includes('gnu') ? 'glibc' : null
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [libc] } : {}) }
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> }
  const missing = missingOptionals(lock.packages)
  for (const { name, version } of missing)
    lock.packages[`node_modules/${name}`] = { version, ...describePlatform(name), dev: true, optional: true }
  const { '': root, ...others } = lock.packages
  lock.packages = { '': root!, ...Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))) }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${missing.length} pakketten van andere platformen aangevuld\n`)
}
