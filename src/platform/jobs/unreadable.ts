import { SideFault } from '#platform/jobs/side-process.ts'
import { Problem } from '#platform/http/problems.ts'

/** What a side process reads from a file that somebody sent; what is wrong with the file is told at its field. @throws bestand-onleesbaar */
export async function readSent<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading
  } catch (error) {
    if (!(error instanceof SideFault)) throw error
    throw new Problem(400, 'bestand-onleesbaar', error.message).at([{ name: 'bestand', code: error.code, reason: error.message }])
  }
}
