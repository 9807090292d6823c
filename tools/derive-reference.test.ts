import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GEMEENTEN } from '../src/modules/samenwerking/reference/gemeenten.ts'
import { AANTAL_VOLGENS_TEKST } from '../src/modules/samenwerking/reference/register-2016.ts'
import { deriveReference, REFERENCE_FOLDER, registerCountInText, SOURCE_FOLDER } from './derive-reference.ts'

const present = existsSync(SOURCE_FOLDER)

/** Inhabitants of the Netherlands on 1 January, as the source states them; 2025 is provisional. */
const TOTALS = { 2023: 17_811_291, 2024: 17_942_942, 2025: 18_045_532 } as const

describe('derived reference tables', () => {
  test.skipIf(present)('../shared is absent: the tables are not compared with their sources', () => {
    expect(existsSync(SOURCE_FOLDER)).toBe(false)
  })

  test.skipIf(!present)('making them again gives the same bytes (needs ../shared)', () => {
    const tables = deriveReference(SOURCE_FOLDER)
    expect([...tables.keys()]).toEqual(['gemeenten.csv', 'opgeheven-gemeenten.csv', 'register-2016.csv'])
    for (const [file, content] of tables) expect(readFileSync(join(REFERENCE_FOLDER, file), 'utf8'), file).toBe(content)
  })

  test.skipIf(!present)('the number in the text of the report is the one we keep (needs ../shared)', () => {
    expect(registerCountInText(SOURCE_FOLDER)).toBe(AANTAL_VOLGENS_TEKST)
  })

  test('342 municipalities on 1-1-2025', () => {
    expect(GEMEENTEN).toHaveLength(342)
  })

  test.each([2023, 2024, 2025] as const)('inhabitants of %i add up to the national total', (year) => {
    expect(GEMEENTEN.reduce((sum, { inwoners }) => sum + inwoners[year], 0)).toBe(TOTALS[year])
  })

  test.skipIf(!present).each([2023, 2024, 2025] as const)('the original CBS table of %i has the same total (needs ../shared)', (year) => {
    const lines = readFileSync(join(SOURCE_FOLDER, 'data', 'gemeenten', `cbs_gemeenteklassen_${year}.tsv`), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
    expect(lines.reduce((sum, line) => sum + Number(line.split('\t')[4]), 0)).toBe(TOTALS[year])
  })
})
