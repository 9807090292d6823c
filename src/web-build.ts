import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Files that the web application is made of; a change in one makes the build stale. */
const sources = [
  'src/web/**/*',
  'src/kernel/*.ts',
  'src/modules/*/web/**/*',
  'src/modules/*/domain/**/*.ts',
  'src/modules/*/contract/**/*.ts',
  'src/modules/*/{contract,policy}.ts',
  'src/platform/**/contract.ts',
  'vite.config.ts',
  'package-lock.json',
]

/** Builds the web application when it is stale, and serves it: every path that is not a file is a page of the application. */
export async function serveWeb(app: FastifyInstance, root: string): Promise<void> {
  const folder = await buildWeb(root)
  await app.register(fastifyStatic, { root: folder, wildcard: false, index: false, preCompressed: true, maxAge: '365d', immutable: true })
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0]!
    if (path.startsWith('/api') || /\.\w+$/.test(path)) return reply.callNotFound()
    return reply.header('Cache-Control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}

/**
 * Builds the web application unless it was built from these very sources.
 * It is built aside and put in place whole, so that two processes that build at once do not see half of each other's work.
 * @returns the folder with the built application
 */
export async function buildWeb(root: string): Promise<string> {
  const dist = join(root, 'dist')
  const folder = join(dist, `web-${digestOfSources(root)}`)
  if (existsSync(folder)) return folder
  process.stdout.write('Webapplicatie bouwen…\n')
  mkdirSync(dist, { recursive: true })
  const aside = mkdtempSync(join(dist, 'bouw-'))
  // A process of its own: under a test runner this one says NODE_ENV=test, and React would come out in its slow development form.
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', join(root, 'src', 'web'), '--config', join(root, 'vite.config.ts'), '--outDir', aside, '--logLevel', 'error'],
    { env },
  )
  compressAll(aside)
  chmodSync(aside, 0o755)
  try {
    renameSync(aside, folder)
  } catch (error) {
    // Another process was first, with the same sources.
    rmSync(aside, { recursive: true })
    if (!existsSync(folder)) throw error
  }
  removeOlder(dist, folder)
  return folder
}

/** Builds of other sources, and what was left half built. */
function removeOlder(dist: string, current: string) {
  const hourAgo = Date.now() - 3_600_000
  for (const name of readdirSync(dist)) {
    const folder = join(dist, name)
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs
    if (folder !== current && made && made < hourAgo) rmSync(folder, { recursive: true, force: true })
  }
}

/** Once at the build instead of at every request. */
function compressAll(folder: string) {
  for (const file of globSync('assets/*.{js,css}', { cwd: folder })) {
    const bytes = readFileSync(join(folder, file))
    writeFileSync(join(folder, `${file}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes))
  }
}

function digestOfSources(root: string): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: root }).sort()) {
    if (statSync(join(root, file)).isFile()) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}
