import { readFileSync } from 'node:fs'
import type { RegisterRegel } from '../domain/register.ts'
import { readCsvTable } from './csv-table.ts'

/** The number of cooperations that the running text of the report gives (3.3); its table (bijlage 2) has fewer rows. */
export const AANTAL_VOLGENS_TEKST = 76

/** The rows of the 2016 register (Berenschot for VNG, bijlage 2) exactly as printed; the table has no numbers, `nr` is the order. */
export const REGISTER_2016: readonly RegisterRegel[] = readCsvTable(
  readFileSync(new URL('register-2016.csv', import.meta.url), 'utf8'),
).map(({ nr = '', naam = '', type = '', hoofdgemeente = '', leden = '' }) => ({ nr: Number(nr), naam, type, hoofdgemeente, leden }))
