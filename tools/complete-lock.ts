import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface LockedPackage {
  version?: string
  dev?: boolean
  optionalDependencies?: Record<string, string>
  [key: string]: unknown
}

/** Packages of other platforms that a lock file names and does not describe: a registry that lacks them leaves them out, and then `npm ci` refuses. */
export function missingOptionals(packages: Record<string, LockedPackage>): { name: string; version: string; isDev: boolean }[] {
  const known = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)))
  return Object.values(packages).flatMap(({ dev: isDev = false, optionalDependencies = {} }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !known.has(name))
      .map(([name, version]) => ({ name, version, isDev })),
  )
}

/** A prebuilt binary ends its name with its platform: `binding-linux-arm64-musl`, `tsgolint/darwin-arm64`. */
export function describePlatform(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const match = /[-/](aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(name)
  if (!match) throw new Error(`${name} does not end with a platform: describe it by hand`)
  const [, os = '', cpu = '', abi = ''] = match
  const libc = abi.includes('musl') ? 'musl' : os === 'linux' && abi.includes('gnu') ? 'glibc' : null
  return { os: [os], cpu: [cpu], ...(libc ? { libc: [libc] } : {}) }
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> }
  const missing = missingOptionals(lock.packages)
  for (const { name, version, isDev } of missing)
    lock.packages[`node_modules/${name}`] = { version, ...describePlatform(name), ...(isDev ? { dev: true } : {}), optional: true }
  const { '': root, ...others } = lock.packages
  lock.packages = { '': root!, ...Object.fromEntries(Object.entries(others).sort(([a], [b]) => (a < b ? -1 : 1))) }
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  process.stdout.write(`${missing.length} pakketten van andere platformen aangevuld\n`)
}
