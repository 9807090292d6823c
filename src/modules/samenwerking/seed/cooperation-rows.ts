import type { Partij, Rol, Tafel } from '#modules/samenwerking/reference/cooperation-facts.ts'
import { standaardregel } from '#modules/samenwerking/domain/stemregel.ts'
import { idsOf, partijOf, type VoorbeeldIds } from '#modules/samenwerking/seed/ids.ts'
import { periodText } from '#modules/samenwerking/seed/period-text.ts'
import { FICTIEVE_BRON, type Voorbeeld } from '#modules/samenwerking/seed/voorbeeld.ts'
import type { SeedRows } from '#modules/samenwerking/store/seed.ts'

const ORGANISATIE_SOORT: Record<Partij['soort'], string> = {
  gemeente: 'gemeente',
  samenwerkingsorgaan: 'gemeenschappelijke_regeling',
  dienstonderdeel: 'overig',
  overig: 'overig',
}

const TAFEL_SOORT: Record<Tafel['soort'], string> = {
  bestuur: 'bestuur',
  dagelijksBestuur: 'dagelijks_bestuur',
  opdrachtgeversoverleg: 'ogo',
  secretarissenoverleg: 'secretarissen',
  controllersoverleg: 'controllers',
  overlegtafel: 'overlegtafel',
  stuurgroep: 'stuurgroep',
}

/** What the sources say of a cooperation: its form over time, who takes part in which role, its units and tables. */
export function cooperationRows(voorbeeld: Voorbeeld): SeedRows {
  const ids = idsOf(voorbeeld)
  const { feiten } = voorbeeld
  const deelnames = deelnamesOf(voorbeeld)
  return {
    'samenwerking.regeling': [regelingRow(voorbeeld, ids)],
    'samenwerking.organisatie': feiten.partijen
      .filter((partij) => isOwnOrganisatie(partij, deelnames))
      .map((partij) => organisatieRow(partij, ids)),
    'samenwerking.rechtsvorm': rechtsvormRows(voorbeeld, ids),
    'samenwerking.dienstonderdeel': feiten.partijen
      .filter(({ soort }) => soort === 'dienstonderdeel')
      .map((partij) => dienstonderdeelRow(partij, voorbeeld, ids)),
    'samenwerking.deelname': deelnames.map((deelname) => deelnameRow(deelname, ids)),
    'samenwerking.tafel': tafelRows(voorbeeld, ids),
  }
}

/** A role of an organisation in the cooperation; `via` when it takes part through another one. */
interface Deelname extends Pick<Rol, 'rol' | 'van' | 'totEnMet' | 'bron'> {
  readonly partij: string
  readonly via: string | null
}

/**
 * The roles of the facts, and the members of a partij's own regeling as customers through it: Duiven and Westervoort through 1Stroom.
 * A unit that delivers does so as part of its organisation: that one is the opdrachtnemer.
 */
function deelnamesOf(voorbeeld: Voorbeeld): Deelname[] {
  const { feiten, regelingen } = voorbeeld
  const roles = feiten.rollen.map(({ partij, rol, van, totEnMet, bron, fictief }) => {
    const { soort, onderdeelVan } = partijOf(feiten.partijen, partij)
    const delivers = soort === 'dienstonderdeel' && rol === 'opdrachtnemer'
    return { partij: delivers ? onderdeelVan! : partij, rol, via: null, totEnMet, ...startOf({ van, bron, fictief }, voorbeeld) }
  })
  const through = feiten.deelnames
    .filter(({ regeling }) => !regelingen.includes(regeling))
    .map(({ regeling, partij, van, totEnMet, bron }) => {
      const { uitvoerder, naam } = feiten.regelingen.find((versie) => versie.regeling === regeling)!
      return { partij, rol: 'afnemer' as const, via: uitvoerder, van, totEnMet, bron: `Deelnemer van ${naam} (${bron})` }
    })
  return [...roles, ...through]
}

/**
 * First day and source. Where no source gives the first day it is that of the regeling, and the source says so: nobody takes part in
 * what does not exist yet.
 */
function startOf(
  { van, bron, fictief }: Pick<Rol, 'van' | 'bron' | 'fictief'>,
  { feiten, regelingen }: Voorbeeld,
): { van: string; bron: string } {
  const begin = feiten.regelingen.find(({ regeling }) => regelingen.includes(regeling))!.van!
  if (fictief) return { van: van ?? begin, bron: FICTIEVE_BRON }
  return van === null ? { van: begin, bron: `${bron}; begindatum niet bekend: op zijn vroegst het begin van de regeling` } : { van, bron }
}

/** Municipalities are in the national register; a unit is an organisation only where it takes part itself, as a customer. */
function isOwnOrganisatie({ code, soort }: Partij, deelnames: readonly Deelname[]): boolean {
  if (soort === 'dienstonderdeel') return deelnames.some(({ partij }) => partij === code)
  return soort !== 'gemeente'
}

function regelingRow({ feiten, regelingen, omschrijving }: Voorbeeld, ids: VoorbeeldIds) {
  const last = feiten.regelingen.findLast(({ regeling }) => regelingen.includes(regeling))!
  return { id: ids.regeling, naam: last.naam, korte_naam: feiten.naam, omschrijving, bron: last.bron, fictief: false, versie: 1 }
}

function organisatieRow(partij: Partij, ids: VoorbeeldIds) {
  return {
    id: ids.organisatie(partij.code),
    regeling_id: ids.regeling,
    naam: partij.afkorting === null ? partij.naam : `${partij.naam} (${partij.afkorting})`,
    soort: ORGANISATIE_SOORT[partij.soort],
    gemeente_code: null,
    provincie: null,
    bestaat: periodText(partij),
    bron: partij.fictief ? FICTIEVE_BRON : partij.bron,
    fictief: partij.fictief,
    versie: 1,
  }
}

/** Versions that follow each other in the same form are one rechtsvorm. */
function rechtsvormRows({ feiten, regelingen }: Voorbeeld, ids: VoorbeeldIds) {
  const versies = feiten.regelingen.filter(({ regeling }) => regelingen.includes(regeling))
  const spans = Map.groupBy(versies, ({ vorm, regeling }) => `${regeling}/${vorm}`)
  return [...spans].map(([code, span]) => ({
    id: ids.in('rechtsvorm', code),
    regeling_id: ids.regeling,
    vorm: span[0]!.vorm,
    geldig: periodText({ van: span[0]!.van, totEnMet: span.at(-1)!.totEnMet }),
    bron: [span[0]!.bron, ...span.map(({ rooId }) => rooId).filter((rooId) => !span[0]!.bron.includes(rooId))].join(', '),
    versie: 1,
  }))
}

function dienstonderdeelRow(partij: Partij, voorbeeld: Voorbeeld, ids: VoorbeeldIds) {
  const { van, bron } = startOf(partij, voorbeeld)
  return {
    id: ids.in('dienstonderdeel', partij.code),
    regeling_id: ids.regeling,
    naam: partij.afkorting ?? partij.naam,
    omschrijving: partij.afkorting === null ? '' : partij.naam,
    geldig: periodText({ van, totEnMet: partij.totEnMet }),
    bron,
    versie: 1,
  }
}

function deelnameRow({ partij, rol, via, van, totEnMet, bron }: Deelname, ids: VoorbeeldIds) {
  return {
    id: ids.in('deelname', `${partij}/${rol}/${van ?? ''}`),
    regeling_id: ids.regeling,
    organisatie_id: ids.organisatie(partij),
    rol,
    via_id: via === null ? null : ids.organisatie(via),
    geldig: periodText({ van, totEnMet }),
    bron,
    versie: 1,
  }
}

function tafelRows({ feiten, tafels, regelingen }: Voorbeeld, ids: VoorbeeldIds) {
  const vorm = feiten.regelingen.findLast(({ regeling }) => regelingen.includes(regeling))?.vorm ?? null
  const known = feiten.tafels.map(({ code, naam, soort, bron, fictief }) => ({
    code,
    naam,
    soort: TAFEL_SOORT[soort],
    bron: fictief ? FICTIEVE_BRON : bron,
  }))
  const madeUp = tafels.map(({ partij, ...tafel }) => ({
    ...tafel,
    organisatie_id: partij === undefined ? null : ids.organisatie(partij),
    bron: FICTIEVE_BRON,
  }))
  return [...known, ...madeUp].map(({ code, ...tafel }) => ({
    id: ids.in('tafel', code),
    regeling_id: ids.regeling,
    ...tafel,
    ...tafelregels(tafel.soort, vorm),
  }))
}

/** How the made-up tables work: no source says how often they meet or when papers are due, except what is named here. */
function tafelregels(soort: string, vorm: string | null) {
  const [ritme, aanleverdagen] = RITMES[soort] ?? ['op_verzoek', 14]
  const { quorum, meerderheid, artikel } = standaardregel({ soort, vorm })
  return {
    ritme,
    aanleverdagen,
    openbaarheid: soort === 'bestuur' || soort === 'raad' ? 'openbaar' : 'besloten',
    quorum,
    meerderheid,
    stemregel_bron: artikel || FICTIEVE_BRON,
    mandaat_onderwerpen: soort === 'ogo' ? ['dienst', 'prioriteit'] : [],
    mandaat_limiet_cent: soort === 'ogo' ? 5_000_000n : null,
    mandaat_besluit: soort === 'ogo' ? FICTIEVE_BRON : '',
  }
}

/** Three meetings of the bestuur a year: bestuursopdracht De Connectie. The rest was made up. */
const RITMES: Record<string, readonly [ritme: string, aanleverdagen: number]> = {
  bestuur: ['vier_maanden', 21],
  dagelijks_bestuur: ['tweemaandelijks', 7],
  ogo: ['maandelijks', 10],
  secretarissen: ['maandelijks', 7],
  controllers: ['maandelijks', 7],
  overlegtafel: ['maandelijks', 7],
  stuurgroep: ['maandelijks', 7],
  college: ['wekelijks', 7],
  raad: ['maandelijks', 28],
}
