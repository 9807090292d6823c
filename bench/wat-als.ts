import pg from 'pg'
import { measureInBrowser } from './browser.ts'
import { type BenchLine, median } from './line.ts'

/** The model of De Liemers in a browser: every knob turned once, from the slider to the bill of everyone. */
export async function benchWatAls({ url }: { url: string }): Promise<BenchLine[]> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  const { rows } = await owner.query<{ invoer: unknown }>('select invoer from kosten.toerekening order by jaar desc, kwartaal desc limit 1')
  await owner.end()
  const steps = await measureInBrowser<number[]>('wat-als-in-browser.ts', rows[0]!.invoer)
  return [
    {
      what: `wat als in het model van De Liemers in de browser, ${steps.length} knoppen`,
      measured: `mediaan ${median(steps).toFixed(1)} ms, hoogste ${Math.max(...steps).toFixed(1)} ms`,
      goal: 'doel: onder de 16 ms',
    },
  ]
}
