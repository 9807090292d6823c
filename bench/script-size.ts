import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchLine } from './line.ts'
import { buildWeb } from '../src/web-build.ts'

const root = join(import.meta.dirname, '..')
const goalBytes = 200 * 1024

/** Script that the browser loads for the first page after signing in: the entry, the shell and the start page, with what they import, gzipped. */
export async function benchScript(): Promise<BenchLine[]> {
  const folder = await buildWeb(root)
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; imports?: string[] }
  >
  const files = new Set<string>()
  const add = (key: string) => {
    const entry = manifest[key]
    if (!entry || files.has(entry.file)) return
    files.add(entry.file)
    for (const imported of entry.imports ?? []) add(imported)
  }
  for (const key of ['index.html', 'pages/house.tsx', 'pages/page-fault.tsx', '../modules/samenwerking/web/start-page.tsx']) {
    if (!manifest[key]) throw new Error(`${key} is not in the build`)
    add(key)
  }
  const bytes = [...files].reduce((total, file) => total + statSync(join(folder, `${file}.gz`)).size, 0)
  return [
    {
      what: 'script van de eerste pagina, gzip',
      measured: `${(bytes / 1024).toFixed(0)} kB (${(bytes / goalBytes).toFixed(2)} van het doel)`,
      goal: 'doel: ten hoogste 200 kB',
    },
  ]
}
