import type { Result } from '#kernel/refusal.ts'
import { ok } from '#kernel/refusal.ts'
import { type Cel, formulefout, isLeeg, leesDatum, leesGetal, leesKeuze, leesTekst, toonCel } from '#kernel/inlezen/cel.ts'
import { type Blad, kolomIndex, kolomLetters, type Rij } from '#kernel/inlezen/kolommen.ts'
import type { Koppeling } from './koppelen.ts'
import type { Veld } from './veld.ts'
import { inleesSoorten, type InleesSoort } from './velden.ts'

/** What is wrong in one cell, where, and what to do. `kolom` is empty when the whole row is meant. */
export interface Celfout {
  rij: number
  kolom: string
  kop: string
  waarde: string
  code: string
  melding: string
}

/** One row with the meaning of its cells. */
export interface GelezenRij {
  nummer: number
  /** By field: the value as exact text, null for an empty cell, undefined when the file has no such column or the cell is wrong. */
  waarden: Readonly<Record<string, string | null | undefined>>
  /** Whether the file has a column for this field. */
  heeft: (veld: string) => boolean
  /** Whether nothing was wrong in it so far. */
  isGoed: () => boolean
  /** Adds a fault to the cell of a field; to the row when the file has no such column. */
  fout: (veld: string, code: string, melding: string) => void
}

const TE_VEEL =
  "Deze cel staat in een kolom zonder kop. Staat er in de rij een ; of , te veel? Zet tekst met zo'n teken tussen aanhalingstekens, of geef de kolom een kop."

/** Reads the cells of a file by a mapping; faults are collected, row by row. */
export function makeRijLezer(soort: InleesSoort, { koppen }: Pick<Blad, 'koppen'>, koppeling: Koppeling) {
  const { velden } = inleesSoorten[soort]
  const plaats = new Map(Object.entries(koppeling).flatMap(([kolom, veld]) => (veld === null ? [] : [[veld, kolomIndex(kolom)] as const])))
  const gelezen = new Set(plaats.values())
  const fouten: Celfout[] = []
  const lees = (rij: Rij): GelezenRij => {
    let goed = true
    const fout = (veld: string, code: string, melding: string) => {
      goed = false
      const index = plaats.get(veld)
      const cel = index === undefined ? null : (rij.cellen[index] ?? null)
      fouten.push({
        rij: rij.nummer,
        kolom: index === undefined ? '' : kolomLetters(index),
        kop: index === undefined ? '' : (koppen[index] ?? ''),
        waarde: toonCel(cel).slice(0, 200),
        code,
        melding,
      })
    }
    const waarden: Record<string, string | null | undefined> = {}
    for (const veld of velden) {
      const index = plaats.get(veld.naam)
      if (index === undefined) continue
      const read = leesCel(veld, rij.cellen[index] ?? null)
      if (read.ok) waarden[veld.naam] = read.value
      else fout(veld.naam, read.refusal.code, read.refusal.detail)
      if (read.ok && read.value === null && veld.verplicht) fout(veld.naam, 'leeg', `Vul ${veld.kop} in.`)
    }
    const los = rij.cellen.findIndex((cel, index) => (koppen[index] ?? '') === '' && !gelezen.has(index) && !isLeeg(cel))
    if (los >= 0) {
      goed = false
      fouten.push({
        rij: rij.nummer,
        kolom: kolomLetters(los),
        kop: '',
        waarde: toonCel(rij.cellen[los] ?? null).slice(0, 200),
        code: 'te-veel-cellen',
        melding: TE_VEEL,
      })
    }
    return { nummer: rij.nummer, waarden, heeft: (veld) => plaats.has(veld), isGoed: () => goed, fout }
  }
  return { lees, fouten }
}

function leesCel(veld: Veld, cel: Cel): Result<string | null> {
  const heel = formulefout(cel)
  if (!heel.ok) return heel
  if (isLeeg(cel)) return ok(null)
  if (veld.lees.soort === 'tekst') return leesTekst(cel, veld.lees.max)
  if (veld.lees.soort === 'getal') return leesGetal(cel, veld.lees.regels)
  return veld.lees.soort === 'datum' ? leesDatum(cel) : leesKeuze(cel, veld.lees.opties)
}
