import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Samenwerkingsfeiten } from './cooperation-facts.ts'
import { deelnamesOp, regelingenOp, SAMENWERKINGSFEITEN } from './cooperations.ts'
import { readCsvTable } from './csv-table.ts'
import { DE_CONNECTIE } from './de-connectie.ts'
import { DE_LIEMERS } from './de-liemers.ts'
import { GEMEENTENAMEN } from './gemeenten.ts'

const ROO = join('..', 'shared', 'data', 'organisaties', 'roo')
const VORMEN: Record<string, string> = {
  'Openbaar lichaam': 'openbaar_lichaam',
  Bedrijfsvoeringsorganisatie: 'bedrijfsvoeringsorganisatie',
}

const partijenIn = (feiten: Samenwerkingsfeiten, regeling: string, peildatum: string) =>
  deelnamesOp(feiten, peildatum)
    .filter((deelname) => deelname.regeling === regeling)
    .map(({ partij }) => partij)

describe('example cooperations', () => {
  test('De Liemers has Rijnwaarden on 1-6-2017 and not on 1-6-2019', () => {
    expect(partijenIn(DE_LIEMERS, 'sdl', '2017-06-01')).toEqual(['duiven', 'westervoort', 'zevenaar', 'rijnwaarden'])
    expect(partijenIn(DE_LIEMERS, 'sdl', '2017-12-31')).toContain('rijnwaarden')
    expect(partijenIn(DE_LIEMERS, 'sdl', '2018-01-01')).not.toContain('rijnwaarden')
    expect(partijenIn(DE_LIEMERS, 'sdl', '2019-06-01')).toEqual(['duiven', 'westervoort', 'zevenaar'])
    expect(partijenIn(DE_LIEMERS, '1stroom', '2017-06-01')).toEqual([])
    expect(partijenIn(DE_LIEMERS, '1stroom', '2019-06-01')).toEqual(['duiven', 'westervoort'])
  })

  test('De Connectie changes form at new year 2026', () => {
    expect(regelingenOp(DE_CONNECTIE, '2025-12-31').map(({ vorm }) => vorm)).toEqual(['bedrijfsvoeringsorganisatie'])
    expect(regelingenOp(DE_CONNECTIE, '2026-01-01').map(({ vorm, uitvoerder }) => [vorm, uitvoerder])).toEqual([
      ['centrumgemeente', 'arnhem'],
    ])
    expect(partijenIn(DE_CONNECTIE, 'bvo', '2026-01-01')).toEqual([])
    expect(partijenIn(DE_CONNECTIE, 'centrumgemeente', '2026-01-01')).toEqual(['arnhem', 'renkum', 'rheden'])
  })

  test.each(SAMENWERKINGSFEITEN.map((feiten) => [feiten.naam, feiten] as const))(
    '%s: versions of a regeling follow each other without gap or overlap',
    (_, feiten) => {
      for (const versies of Map.groupBy(feiten.regelingen, ({ regeling }) => regeling).values()) {
        for (const [at, { totEnMet }] of versies.entries()) {
          const next = versies[at + 1]
          if (next) expect(new Date(Date.parse(totEnMet ?? '') + 86_400_000).toISOString().slice(0, 10)).toBe(next.van)
        }
      }
    },
  )

  test.each(SAMENWERKINGSFEITEN.map((feiten) => [feiten.naam, feiten] as const))(
    '%s: every fact names parties and regelingen that are there',
    (_, feiten) => {
      const codes = feiten.partijen.map(({ code }) => code)
      const named = [
        ...feiten.partijen.flatMap(({ onderdeelVan, opvolger }) => [onderdeelVan, opvolger]),
        ...feiten.regelingen.map(({ uitvoerder }) => uitvoerder),
        ...feiten.deelnames.map(({ partij }) => partij),
        ...feiten.rollen.flatMap(({ partij, bij }) => [partij, bij]),
        ...feiten.sleutels.flatMap(({ bij, delen }) => [bij, ...delen.flatMap(({ partij, binnen }) => [partij, binnen])]),
        ...feiten.tafels.flatMap(({ bij, zetels }) => [bij, ...zetels.map(({ partij }) => partij)]),
      ]
      expect(named.filter((code) => code !== null && !codes.includes(code))).toEqual([])
      const regelingen = feiten.regelingen.map(({ regeling }) => regeling)
      expect(feiten.deelnames.filter(({ regeling }) => !regelingen.includes(regeling))).toEqual([])
    },
  )

  test.each(SAMENWERKINGSFEITEN.map((feiten) => [feiten.naam, feiten] as const))('%s: no part or role outlives its party', (_, feiten) => {
    for (const { partij, van, totEnMet } of [...feiten.deelnames, ...feiten.rollen]) {
      const found = feiten.partijen.find(({ code }) => code === partij)
      if (found?.van && van) expect(van >= found.van, `${partij} from ${van}`).toBe(true)
      if (found?.totEnMet) expect(totEnMet !== null && totEnMet <= found.totEnMet, `${partij} until ${totEnMet}`).toBe(true)
    }
  })

  test('municipalities have the name and period of the tables', () => {
    for (const { naam, organisatiecode, soort, totEnMet } of SAMENWERKINGSFEITEN.flatMap(({ partijen }) => partijen)) {
      if (soort === 'gemeente') expect(GEMEENTENAMEN.find(({ gmCode }) => gmCode === organisatiecode)).toMatchObject({ naam, totEnMet })
    }
  })

  test('what is not fictief names its source, what is fictief names none', () => {
    const facts = SAMENWERKINGSFEITEN.flatMap(({ partijen, regelingen, deelnames, rollen, sleutels, tafels }) => [
      ...partijen,
      ...regelingen,
      ...deelnames,
      ...rollen,
      ...sleutels.flatMap(({ delen }) => delen),
      ...tafels,
    ])
    for (const { bron, fictief } of facts) expect(bron === 'geen').toBe(fictief)
  })

  test('the percentages of one level of a key make a hundred', () => {
    for (const { delen } of SAMENWERKINGSFEITEN.flatMap(({ sleutels }) => sleutels)) {
      const fixed = delen.filter(({ procent }) => procent !== null)
      for (const level of Map.groupBy(fixed, ({ binnen }) => binnen).values())
        expect(level.reduce((sum, { procent }) => sum + (procent ?? 0), 0)).toBe(100)
    }
  })

  test.skipIf(!existsSync(ROO))('regelingen and deelnames agree with ROO (needs ../shared)', () => {
    const regelingen = new Map(readCsvTable(readFileSync(join(ROO, 'gr_regelingen.csv'), 'utf8')).map((row) => [row.roo_id, row]))
    const deelnemers = readCsvTable(gunzipSync(readFileSync(join(ROO, 'gr_deelnemers.csv.gz'))).toString('utf8'))
    for (const feiten of SAMENWERKINGSFEITEN) {
      for (const versie of feiten.regelingen) {
        const source = regelingen.get(versie.rooId)
        expect(source, versie.rooId).toMatchObject({ naam: versie.naam, datum_inwerkingtreding: versie.van })
        if (versie.afwijking !== 'roo_zonder_centrumgemeente') expect(VORMEN[source?.samenwerkingsvorm ?? '']).toBe(versie.vorm)
        expect(source?.bevoegdheidsverkrijging?.toLowerCase().split('|')).toEqual(versie.bevoegdheden)
        if (versie.afwijking !== 'roo_zonder_einddatum') expect(source?.datum_uitwerkingtreding).toBe(dayAfter(versie.totEnMet))
        const inRoo = deelnemers
          .filter((row) => row.regeling_roo_id === versie.rooId)
          .map((row) => `${row.deelnemer_tooi} ${row.toetredingsdatum}`)
        const ours = feiten.deelnames
          .filter(({ regeling, bron }) => regeling === versie.regeling && bron.startsWith('ROO'))
          .map(({ partij, van }) => `${feiten.partijen.find(({ code }) => code === partij)?.organisatiecode?.toLowerCase()} ${van}`)
        expect(ours.toSorted(), versie.rooId).toEqual(inRoo.toSorted())
      }
    }
  })
})

function dayAfter(day: string | null): string {
  return day === null ? '' : new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
