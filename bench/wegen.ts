import { join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { type BenchLine, median } from './line.ts'

const rounds = 41

/** Ranking 100 variants on 12 criteria for 12 parties anew in a browser, everything that a weighing says included, against bare floats. */
export async function benchWegen(): Promise<BenchLine[]> {
  const browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await script() })
    const measured = await page.evaluate<{ ours: number; bare: number }[]>(`bench.meet(${rounds})`)
    const ours = measured.map((each) => each.ours)
    return [
      {
        what: 'herwegen van 100 varianten × 12 criteria × 12 partijen in de browser, tegen kale kommagetallen',
        measured: `${median(measured.map((each) => each.ours / Math.max(each.bare, 0.1))).toFixed(0)} (mediaan ${median(ours).toFixed(1)} ms)`,
        goal: 'doel: onder de 16 ms',
      },
    ]
  } finally {
    await browser.close()
  }
}

/** The calculation as the browser gets it. */
async function script(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'wegen-in-browser.ts'), formats: ['iife'], name: 'bench' },
    },
  })
  const [bundle] = Array.isArray(made) ? made : [made]
  if (!bundle || !('output' in bundle)) throw new Error('the bundle was not built')
  return bundle.output[0].code
}
