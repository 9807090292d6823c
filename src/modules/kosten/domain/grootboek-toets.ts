import { isLeeg, leesDatum, plat, toonCel } from '#kernel/inlezen/cel.ts'
import type { Blad, Rij } from '#kernel/inlezen/kolommen.ts'
import { decimaaltekenVan } from './grootboek-bedrag.ts'
import type { Grootboekkoppeling } from './grootboek-blad.ts'
import { type Kwartaal, leesPeriode } from './grootboek-periode.ts'
import {
  type Bedragen,
  bedragenVan,
  type Grootboekfout,
  type Grootboekregel,
  leesCode,
  leesRegel,
  type Lezing,
  onthoud,
  plekkenVan,
  type Rijlezer,
  rijlezer,
} from './grootboek-regel.ts'
import type { Weglaatreden } from './grootboek-velden.ts'
import { type Grootboeksaldo, saldiVan } from './grootboek-saldo.ts'

/** Rows that were left out for one reason: how many, and where the first of them are. */
export interface Weggelaten {
  reden: Weglaatreden
  aantal: number
  rijen: number[]
}

/** A total in the file that is not the sum of the lines that were read. */
export interface Totaalverschil {
  rij: number
  bestandCent: bigint
  regelsCent: bigint
}

/** What a file of the ledger holds, as it would be saved. */
export interface Grootboekuitkomst {
  regels: Grootboekregel[]
  /** The first ones; `aantalFouten` is how many there are. */
  fouten: Grootboekfout[]
  aantalFouten: number
  rijenMetFout: number
  weggelaten: Weggelaten[]
  totaalverschil: Totaalverschil | null
  debetCent: bigint
  creditCent: bigint
  kwartaalVan: Kwartaal
  kwartaalTot: Kwartaal
  /** False: one amount for several quarters together, kept at the last of them. */
  perKwartaal: boolean
  saldi: Grootboeksaldo[]
}

/** More faults than anyone mends one by one. */
const MAX_FOUTEN = 1_000
const MAX_RIJEN_GENOEMD = 5
const VORDER_PER = 10_000

interface Stand {
  uitkomst: Grootboekuitkomst
  weggelaten: Map<Weglaatreden, Weggelaten>
  /** Since the last total: for subtotals. */
  deel: Bedragen
  koppen: readonly string[]
}

/** Reads every row below the head: lines, rows that are none, and what is wrong per cell. */
export function toetsGrootboek(blad: Blad, koppeling: Grootboekkoppeling, vorder: (gedaan: number) => void = () => {}): Grootboekuitkomst {
  const lezing = toetsInDelen(blad, koppeling)
  for (;;) {
    const { done, value } = lezing.next()
    if (done) return value
    vorder(value.gedaan)
  }
}

/** As {@link toetsGrootboek}, and every few thousand rows what was read so far: its lines stay as they are, more follow. */
export function* toetsInDelen(
  blad: Blad,
  koppeling: Grootboekkoppeling,
): Generator<{ gedaan: number; regels: readonly Grootboekregel[] }, Grootboekuitkomst> {
  const lezing = lezingVan(blad, koppeling)
  const stand: Stand = { uitkomst: beginStand(lezing), weggelaten: new Map(), deel: { debetCent: 0n, creditCent: 0n }, koppen: blad.koppen }
  for (const [index, rij] of blad.rijen.entries()) {
    leesRij(stand, lezing, rij)
    if (index % VORDER_PER === VORDER_PER - 1) yield { gedaan: index + 1, regels: stand.uitkomst.regels }
  }
  const { uitkomst } = stand
  uitkomst.weggelaten = [...stand.weggelaten.values()]
  uitkomst.saldi = saldiVan(uitkomst.regels)
  return { ...uitkomst, ...periodeVan(lezing, uitkomst.regels) }
}

function lezingVan(blad: Blad, koppeling: Grootboekkoppeling): Lezing {
  const plek = plekkenVan(koppeling)
  const bedragkolommen = (['debet', 'credit', 'bedrag'] as const).map(plek).filter((at) => at >= 0)
  const bedragen = function* () {
    for (const { cellen } of blad.rijen) for (const at of bedragkolommen) yield cellen[at]
  }
  return {
    koppeling,
    plek,
    teken: decimaaltekenVan(bedragen()),
    code: onthoud(leesCode),
    dag: onthoud(leesDatum),
    periode: onthoud(leesPeriode),
  }
}

function beginStand({ koppeling }: Lezing): Grootboekuitkomst {
  return {
    regels: [],
    fouten: [],
    aantalFouten: 0,
    rijenMetFout: 0,
    weggelaten: [],
    totaalverschil: null,
    debetCent: 0n,
    creditCent: 0n,
    kwartaalVan: (koppeling.kwartaalVan ?? 1) as Kwartaal,
    kwartaalTot: (koppeling.kwartaalTot ?? 4) as Kwartaal,
    perKwartaal: true,
    saldi: [],
  }
}

function leesRij(stand: Stand, lezing: Lezing, rij: Rij): void {
  if (rij.cellen.every(isLeeg)) return
  const fouten: Grootboekfout[] = []
  const lezer = rijlezer(lezing, rij, fouten)
  const bedragen = bedragenVan(lezing, lezer)
  const { code } = lezing.code(lezer.cel('rekening'))
  const reden = fouten.length > 0 && !isKop(stand, rij) ? null : redenOm(stand, lezer, { rij, bedragen, code })
  if (reden) return laatWeg(stand, reden, { rij, bedragen })
  if (isLeeg(lezer.cel('rekening')))
    lezer.fout('rekening', { code: 'leeg', detail: 'Vul de grootboekrekening in, of haal deze regel weg als het een totaal is.' })
  const regel = bedragen ? leesRegel(lezing, lezer, bedragen) : null
  if (fouten.length > 0 || !regel) return houdFouten(stand.uitkomst, fouten)
  stand.uitkomst.regels.push(regel)
  stand.uitkomst.debetCent += regel.debetCent
  stand.uitkomst.creditCent += regel.creditCent
  stand.deel = { debetCent: stand.deel.debetCent + regel.debetCent, creditCent: stand.deel.creditCent + regel.creditCent }
}

function houdFouten(uitkomst: Grootboekuitkomst, fouten: readonly Grootboekfout[]): void {
  uitkomst.aantalFouten += fouten.length
  uitkomst.rijenMetFout += 1
  uitkomst.fouten.push(...fouten.slice(0, MAX_FOUTEN - uitkomst.fouten.length))
}

/** Words with which packages begin a row that is no posting. */
const TOTAALWOORD = /^((sub|eind)?tota(al|len)|total|generaal totaal|(begin|eind)?saldo|som|resultaat|transport(eren)?|kolomtotaal)\b/i

interface Gelezen {
  rij: Rij
  bedragen: Bedragen | null
}

interface MetCode extends Gelezen {
  code: string
}

/** Why a row is no line; `null`: it is one. */
function redenOm(stand: Stand, { cel }: Rijlezer, { rij, bedragen, code }: MetCode): Weglaatreden | null {
  if (isKop(stand, rij)) return 'kop'
  if (TOTAALWOORD.test(plat(toonCel(cel('rekening'))))) return 'totaal'
  if (code !== '') return bedragen === null ? 'zonder_bedrag' : null
  if (rij.cellen.some((each) => typeof each === 'string' && TOTAALWOORD.test(plat(each)))) return 'totaal'
  if (bedragen === null) return 'tekst'
  return isSom(stand, bedragen) ? 'totaal' : null
}

/** The head once more, as a report of several pages prints it. */
function isKop({ koppen }: Stand, { cellen }: Rij): boolean {
  return koppen.every((kop, index) => kop === plat(toonCel(cellen[index] ?? null)))
}

/** Without an account, and as much as all lines above, or all since the last total: a total that does not say so. */
function isSom({ uitkomst, deel }: Stand, bedragen: Bedragen): boolean {
  return uitkomst.regels.length > 0 && [uitkomst, deel].some((som) => isGelijk(som, bedragen))
}

const netto = ({ debetCent, creditCent }: Bedragen) => debetCent - creditCent
const isGelijk = (som: Bedragen, bedragen: Bedragen) => netto(som) === netto(bedragen)

function laatWeg(stand: Stand, reden: Weglaatreden, { rij, bedragen }: Gelezen): void {
  const was = stand.weggelaten.get(reden) ?? { reden, aantal: 0, rijen: [] }
  was.aantal += 1
  if (was.rijen.length < MAX_RIJEN_GENOEMD) was.rijen.push(rij.nummer)
  stand.weggelaten.set(reden, was)
  if (reden !== 'totaal') return
  const { uitkomst } = stand
  const isEind = rij.cellen.some((each) => typeof each === 'string' && /^(eindtotaal|totaal|generaal totaal|total)\s*:?$/i.test(plat(each)))
  uitkomst.totaalverschil =
    isEind && bedragen !== null && !isSom(stand, bedragen)
      ? { rij: rij.nummer, bestandCent: netto(bedragen), regelsCent: netto(uitkomst) }
      : null
  stand.deel = { debetCent: 0n, creditCent: 0n }
}

/** The quarters that the file is about: as chosen, else from its first to its last line. */
function periodeVan({ koppeling, plek }: Lezing, regels: readonly Grootboekregel[]) {
  const heeftMoment = (['datum', 'periode', 'kwartaal'] as const).some((veld) => plek(veld) >= 0)
  const kwartalen = new Set(regels.map(({ kwartaal }) => kwartaal))
  const van = (koppeling.kwartaalVan ?? Math.min(4, ...kwartalen)) as Kwartaal
  const tot = (koppeling.kwartaalTot ?? Math.max(van, ...kwartalen)) as Kwartaal
  return { kwartaalVan: van, kwartaalTot: tot, perKwartaal: heeftMoment || van === tot }
}
