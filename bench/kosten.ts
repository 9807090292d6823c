import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bedrag } from '#kernel/bedrag.ts'
import { breuk } from '#kernel/breuk.ts'
import { createRandom } from '#kernel/random.ts'
import { allocateKosten, type Kostentoerekening, netwerkOf } from '#modules/kosten/domain/kostentoerekening.ts'
import { solveStelsel } from '#modules/kosten/domain/oplossen.ts'
import { makeStelsel } from '#modules/kosten/domain/stelsel.ts'
import { type BenchLine, median } from './line.ts'

const rounds = 7
const tolerance = 1e-10

/** One system of equations: how many cost centres, and which part of what they do is for each other. */
interface Proef {
  naam: string
  plaatsen: number
  onderling: number
  solver: 'spsolve' | 'bicgstab'
  goal: number
}

const proeven: readonly Proef[] = [
  { naam: '2.000 kostenplaatsen', plaatsen: 2_000, onderling: 0.5, solver: 'spsolve', goal: 0.05 },
  { naam: '2.000 kostenplaatsen die 99 % onderling houden', plaatsen: 2_000, onderling: 0.99, solver: 'spsolve', goal: 0.05 },
  { naam: '20.000 kostenplaatsen', plaatsen: 20_000, onderling: 0.5, solver: 'bicgstab', goal: 2.5 },
  { naam: '20.000 kostenplaatsen die 99 % onderling houden', plaatsen: 20_000, onderling: 0.99, solver: 'bicgstab', goal: 2.5 },
]

/**
 * Reciprocal allocation against SciPy, on the same equations in the same run and to the same tolerance; beside it the whole calculation,
 * exact and rounded to the cent, of which the equations are a part.
 */
export function benchKosten(): BenchLine[] {
  const folder = mkdtempSync(join(tmpdir(), 'regiekamer-bench-kosten-'))
  try {
    return [...proeven.map((proef) => measure(proef, folder)), whatIf()]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(proef: Proef, folder: string): BenchLine {
  const toerekening = toerekeningOf(proef)
  const stelsel = makeStelsel(netwerkOf(toerekening))
  const b = kostenOf(toerekening)
  const solve = repeat(() => solveStelsel(stelsel, b, { tolerance }))
  const whole = repeat(() => allocateKosten(toerekening))
  const theirs = scipy(toerekening, proef, folder)
  const ours = `${solve.toFixed(1)} ms; tot op de cent ${whole.toFixed(0)} ms`
  return {
    what: `wederkerig toerekenen, ${proef.naam}, tegen ${proef.solver} van SciPy`,
    measured: theirs === null ? `niet vergeleken (${ours})` : `${(solve / theirs).toFixed(3)} (${ours}; SciPy ${theirs.toFixed(1)} ms)`,
    goal: theirs === null ? 'python3 met scipy is er niet: apt-get install python3-scipy' : `doel: hooguit ${proef.goal}`,
  }
}

/** A cost that moves in a model of a hundred nodes, exact and rounded again, beside the estimate while a slider moves. */
function whatIf(): BenchLine {
  const toerekening = toerekeningOf({ naam: '', plaatsen: 90, onderling: 0.5, solver: 'spsolve', goal: 0 })
  const stelsel = makeStelsel(netwerkOf(toerekening))
  const b = kostenOf(toerekening)
  const warmStart = solveStelsel(stelsel, b, { tolerance })
  b[0]! *= 1.1
  const estimate = repeat(() => solveStelsel(stelsel, b, { tolerance, warmStart }))
  const whole = repeat(() => allocateKosten(toerekening))
  return {
    what: 'wat als één bedrag verandert, in een model van 100 knopen',
    measured: `${whole.toFixed(1)} ms (schatting ${estimate.toFixed(2)} ms)`,
    goal: 'doel: onder de 16 ms',
  }
}

/** Each centre delivers to five to ten receivers: others, and for the rest of its work one product. */
function toerekeningOf({ plaatsen, onderling }: Proef): Kostentoerekening {
  const random = createRandom(1n)
  const dragers = Math.ceil(plaatsen / 10)
  const posten = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ code: `${letter}${index}`, kosten: bedrag(BigInt(random.below(100_000_000))) }))
  const prestaties = Array.from({ length: plaatsen }, (_, index) => {
    const others = Array.from({ length: 4 + random.below(6) }, () => ({
      naar: `S${random.below(plaatsen)}`,
      uren: 1 + random.below(1_000),
    }))
    const uren = others.reduce((sum, each) => sum + each.uren, 0)
    const product = { naar: `P${random.below(dragers)}`, uren: Math.max(1, Math.round((uren * (1 - onderling)) / onderling)) }
    return [...others, product].map(({ naar, uren: each }) => ({ van: `S${index}`, naar, hoeveelheid: breuk(BigInt(each)) }))
  }).flat()
  return { methode: 'wederkerig', kostenplaatsen: posten('S', plaatsen), kostendragers: posten('P', dragers), prestaties }
}

const kostenOf = ({ kostenplaatsen, kostendragers }: Kostentoerekening) =>
  Float64Array.from([...kostenplaatsen, ...kostendragers], ({ kosten }) => Number(kosten))

function repeat(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  return median(times)
}

/** The same equations, for the cost centres alone: products only receive. Prints the median in milliseconds. */
const script = `
import sys, time
import numpy as np
from scipy.sparse import csr_matrix, identity
from scipy.sparse.linalg import spsolve, bicgstab
n, rounds, tolerance, solver = int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), sys.argv[5]
data = np.fromfile(sys.argv[1], dtype=np.float64)
b, lines = data[:n], data[n:].reshape(-1, 3)
A = (identity(n) - csr_matrix((lines[:, 2], (lines[:, 1].astype(int), lines[:, 0].astype(int))), shape=(n, n)))
A = A.tocsc() if solver == 'spsolve' else A.tocsr()
def solve():
    if solver == 'spsolve':
        return spsolve(A, b)
    try:
        return bicgstab(A, b, rtol=tolerance)[0]
    except TypeError:
        return bicgstab(A, b, tol=tolerance)[0]
times = []
for _ in range(rounds):
    start = time.perf_counter()
    solve()
    times.append((time.perf_counter() - start) * 1000)
print(sorted(times)[rounds // 2])
`

/** How long SciPy takes, or null when it is not here. */
function scipy(toerekening: Kostentoerekening, { plaatsen, solver }: Proef, folder: string): number | null {
  const { start, naar, hoeveelheid, totaal } = netwerkOf(toerekening)
  const numbers = Array.from(kostenOf(toerekening).slice(0, plaatsen))
  for (let van = 0; van < plaatsen; van += 1) {
    for (let line = start[van]!; line < start[van + 1]!; line += 1) {
      if (naar[line]! < plaatsen) numbers.push(van, naar[line]!, Number(hoeveelheid[line]) / Number(totaal[van]))
    }
  }
  const file = join(folder, 'stelsel.bin')
  writeFileSync(file, Float64Array.from(numbers))
  const { status, stdout } = spawnSync('python3', ['-c', script, file, `${plaatsen}`, `${rounds}`, `${tolerance}`, solver], {
    encoding: 'utf8',
  })
  return status === 0 ? Number(stdout) : null
}
