import { toonDatum } from '#kernel/inlezen/cel.ts'
import type { UitvoerKolom } from './tabellen.ts'

/** Version of the files that we write; a later version may read an older one in another way. */
export const UITVOER_VERSIE = '1'

/** What the second sheet says about a file of ours. */
export interface Herkomst {
  versie: string
  soort: string
  samenwerking: string
  organisatie: string
  standOp: string
  gemaaktOp: string
}

const namen = {
  versie: 'Regiekamer-uitvoer',
  soort: 'Soort',
  samenwerking: 'Samenwerking',
  organisatie: 'Gemaakt voor',
  standOp: 'Stand op',
  gemaaktOp: 'Gemaakt op',
} as const

/** The lines of the second sheet: what it is, of whom, on which day, narrowed how, and what each column means. */
export function toelichtingVan(
  herkomst: Omit<Herkomst, 'versie'>,
  filters: readonly (readonly [string, string])[],
  kolommen: readonly Pick<UitvoerKolom, 'kop' | 'uitleg'>[],
): (readonly [string, string])[] {
  const { soort, samenwerking, organisatie, standOp, gemaaktOp } = herkomst
  return [
    [namen.versie, UITVOER_VERSIE],
    [namen.soort, soort],
    [namen.samenwerking, samenwerking],
    [namen.organisatie, organisatie],
    [namen.standOp, toonDatum(standOp)],
    [namen.gemaaktOp, gemaaktOp],
    ...(filters.length > 0 ? filters.map(([naam, waarde]) => [`Filter: ${naam}`, waarde] as const) : [['Filters', 'geen'] as const]),
    ['', ''],
    ...kolommen.filter(({ uitleg }) => uitleg !== '').map(({ kop, uitleg }) => [`Kolom ${kop}`, uitleg] as const),
  ]
}

/** Where a file came from, read back from its second sheet; null when it is none of ours. */
export function herkomstUit(regels: readonly (readonly [string, string])[]): Herkomst | null {
  const waarde = new Map(regels)
  const versie = waarde.get(namen.versie)
  if (!versie) return null
  const lees = (naam: keyof typeof namen) => waarde.get(namen[naam]) ?? ''
  return {
    versie,
    soort: lees('soort'),
    samenwerking: lees('samenwerking'),
    organisatie: lees('organisatie'),
    standOp: lees('standOp'),
    gemaaktOp: lees('gemaaktOp'),
  }
}
