import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { breuk, BREUK_EEN, multiplyBreuk, parseDecimaal, parseJsonGetal, sumBreuken, toDecimaal } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'

const FOLDER = '../shared/data/gemeentefonds'

/** The rows of a table, each a value per column. */
function readTable(file: string, separator: string): Record<string, string>[] {
  const bytes = readFileSync(join(FOLDER, file))
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [head = '', ...lines] = text.replaceAll('\r', '').trim().split('\n')
  const columns = head.split(separator)
  return lines.map((line) => Object.fromEntries(line.split(separator).map((value, index) => [columns[index]!, value])))
}

/** A number as the ministry writes it: a comma, points between the thousands, and `1,94E+11` where its spreadsheet did. */
const dutch = (text: string) => expectOk(parseJsonGetal(text.replaceAll('.', '').replace(',', '.')))

const toCents = (amount: Breuk) => toDecimaal(amount, 2)

/** Every cell that is not the same to the cent: volume × amount per unit × factor, summed exactly and rounded once. */
function differences(circulaire: string): { cells: number; different: string[] } {
  const [name, year] = circulaire.split('_')
  const factor = readTable('Uitkeringsfactor.csv', ',').find(({ Circulaire, Jaar }) => Circulaire === name && Jaar === year)!
  const uitkeringsfactor = expectOk(parseDecimaal(factor['Uitkeringsfactor']!))
  const maatstaven = readTable(`GF_${circulaire}_Gewichten.tsv`, '\t')
  const volumina = readTable(`GF_${circulaire}_Volumina.tsv.gz`, '\t')
  const uitkomst = readTable(`GF_${circulaire}_uitkomst.csv.gz`, ';')
  const clusters = Object.keys(uitkomst[0]!).slice(2)
  const tariffs = maatstaven.flatMap((row) => {
    const code = row['Codering maatstaf']!
    // Only what is counted per municipality under the same name.
    if (code === '' || !(code in volumina[0]!)) return []
    const times = code.includes('WOZ') ? BREUK_EEN : uitkeringsfactor
    return [{ code, per: clusters.map((cluster) => multiplyBreuk(dutch(row[cluster]!), times)) }]
  })
  const different = volumina.flatMap((gemeente, index) => {
    const volumes = tariffs.map(({ code }) => dutch(gemeente[code]!))
    const published = uitkomst[index]!
    expect(published['Gemeenten']).toBe(gemeente['Naam'])
    return clusters.flatMap((cluster, column) => {
      const parts = tariffs.flatMap(({ per }, row) => (per[column]!.teller === 0n ? [] : [multiplyBreuk(volumes[row]!, per[column]!)]))
      const ours = toCents(parts.length === 0 ? breuk(0n) : sumBreuken(parts))
      const theirs = toCents(expectOk(parseJsonGetal(published[cluster]!)))
      return ours === theirs ? [] : [`${gemeente['Naam']} ${cluster}: ${ours} and not ${theirs}`]
    })
  })
  return { cells: volumina.length * clusters.length, different }
}

describe.skipIf(!existsSync(FOLDER))('the municipal fund, drivers × volumes (needs ../shared; not checked when it is absent)', () => {
  test.each(['M2023_2024', 'M2024_2025'])('%s: every amount of every municipality, to the cent', (circulaire) => {
    expect(differences(circulaire)).toEqual({ cells: 342 * 13, different: [] })
  })
})
