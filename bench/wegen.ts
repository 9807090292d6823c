import { measureInBrowser } from './browser.ts'
import { type BenchLine, median } from './line.ts'

const rounds = 41

/** Ranking 100 variants on 12 criteria for 12 parties anew in a browser, everything that a weighing says included, against bare floats. */
export async function benchWegen(): Promise<BenchLine[]> {
  const measured = await measureInBrowser<{ ours: number; bare: number }[]>('wegen-in-browser.ts', rounds)
  const ours = measured.map((each) => each.ours)
  return [
    {
      what: 'herwegen van 100 varianten × 12 criteria × 12 partijen in de browser, tegen kale kommagetallen',
      measured: `${median(measured.map((each) => each.ours / Math.max(each.bare, 0.1))).toFixed(0)} (mediaan ${median(ours).toFixed(1)} ms)`,
      goal: 'doel: onder de 16 ms',
    },
  ]
}
