import { type BenchLine, median } from './line.ts'
import { verdeling } from '#modules/samenwerking/berekeningen.ts'
import { answer } from '#platform/rekenkern/berekening.ts'

const rounds = 9

/** A nested key of 10,000 ends, against reading the same text and writing it again. */
export function benchRekenen(): BenchLine[] {
  const text = JSON.stringify({
    bedrag: '123456789.01',
    sleutel: {
      delen: Array.from({ length: 100 }, (_, group) => ({
        code: `g${group}`,
        gewicht: `${group + 1}.5`,
        delen: Array.from({ length: 100 }, (__, index) => ({ code: `g${group}-${index}`, gewicht: ((index * 7919) % 97) + 1 })),
      })),
    },
  })
  const times: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const theirs = timed(() => JSON.stringify(JSON.parse(text)))
    const mine = timed(() => {
      if (!answer(verdeling, text).ok) throw new Error('the key was refused')
    })
    times.push(mine)
    ratios.push(mine / theirs)
  }
  return [
    {
      what: 'verdelen over 10.000 eindpunten, tegen lezen en schrijven van de tekst',
      measured: `${median(ratios).toFixed(0)} (mediaan ${median(times).toFixed(0)} ms)`,
      goal: 'doel: onder de 1.000 ms',
    },
  ]
}

function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
