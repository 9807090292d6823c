import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { bedrag, multiplyBedrag } from '#kernel/bedrag.ts'
import { BREUK_EEN, multiplyBreuk, parseDecimaal, parseJsonGetal, sumBreuken, toKortDecimaal } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import { type Kostenmodel, LEEG_MODEL } from './kostenmodel.ts'
import { gewichtenVan } from './toerekening.ts'

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

/** Enough for an amount per unit times a factor: all digits stay. */
const DECIMALEN = 40

const EURO = bedrag(100n)

/** The model in which a cluster of the fund delivers to each maatstaf, so much per unit: places with a driver that counts per unit. */
function modelVan(clusters: readonly string[], tariffs: readonly { code: string; per: readonly string[] }[]): Kostenmodel {
  return {
    ...LEEG_MODEL,
    kostenplaatsen: clusters.map((code) => ({
      code,
      naam: code,
      soort: 'hoofd',
      driver: { naam: 'Bedrag per eenheid', eenheid: 'euro', soort: 'volume', bron: 'gemeentefonds', peildatum: null },
    })),
    producten: tariffs.map(({ code }) => code),
    leveringen: clusters.flatMap((van, column) => tariffs.map(({ code, per }) => ({ van, naar: code, hoeveelheden: [per[column]!] }))),
  }
}

/** Every cell that is not the same to the cent: the drivers of the model times the volumes of a municipality, together per cluster. */
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
    return [{ code, per: clusters.map((cluster) => toKortDecimaal(multiplyBreuk(dutch(row[cluster]!), times), DECIMALEN)) }]
  })
  const model = modelVan(clusters, tariffs)
  const different = volumina.flatMap((gemeente, index) => {
    const published = uitkomst[index]!
    const naam = gemeente['Naam']!
    expect(published['Gemeenten']).toBe(naam)
    const tellingen = tariffs.map(({ code }) => ({
      productId: code,
      deelnemer: naam,
      kwartaal: 1,
      aantal: toKortDecimaal(dutch(gemeente[code]!), DECIMALEN),
    }))
    const gewichten = gewichtenVan({ model, producten: [], kwartalen: [1], saldi: [], tellingen, deelnemers: [] })
    return clusters.flatMap((cluster) => {
      const ours = multiplyBedrag(EURO, sumBreuken(gewichten.filter((_, at) => model.leveringen[at]!.van === cluster)))
      const theirs = multiplyBedrag(EURO, expectOk(parseJsonGetal(published[cluster]!)))
      return ours === theirs ? [] : [`${naam} ${cluster}: ${ours} and not ${theirs}`]
    })
  })
  return { cells: volumina.length * clusters.length, different }
}

describe.skipIf(!existsSync(FOLDER))('the municipal fund, drivers × volumes (needs ../shared; not checked when it is absent)', () => {
  test.each(['M2023_2024', 'M2024_2025'])('%s: every amount of every municipality, to the cent', (circulaire) => {
    expect(differences(circulaire)).toEqual({ cells: 342 * 13, different: [] })
  })
})
