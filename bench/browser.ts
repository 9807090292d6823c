import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import { build } from 'vite'

/** What `meet` of a file in this folder gives in a browser, with `input` (as JSON) to work on. */
export async function measureInBrowser<T>(file: string, input: unknown): Promise<T> {
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await script(file) })
    return await page.evaluate<T>(`bench.meet(${JSON.stringify(input)})`)
  } finally {
    await browser.close()
  }
}

/** The calculation as the browser gets it. */
async function script(file: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'bench' } },
  })
  const [bundle] = Array.isArray(made) ? made : [made]
  if (!bundle || !('output' in bundle)) throw new Error('the bundle was not built')
  return bundle.output[0].code
}
