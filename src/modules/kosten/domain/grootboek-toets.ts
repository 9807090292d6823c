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
import { type Grootboeksaldo, saldiVan } from './grootboek-saldo.ts'
import {
  beginTussenstand,
  isSom,
  oordeelMetRekening,
  oordeelZonderRekening,
  telRegel,
  telTotaal,
  type Totaaloordeel,
  type Tussenstand,
} from './grootboek-totaal.ts'
import type { Weglaatreden } from './grootboek-velden.ts'

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
  tussen: Tussenstand
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
  const stand: Stand = { uitkomst: beginStand(lezing), weggelaten: new Map(), tussen: beginTussenstand(), koppen: blad.koppen }
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
  const rekening = lezing.code(lezer.cel('rekening'))
  const oordeel = fouten.length > 0 && !isKop(stand, rij) ? 'boeking' : oordeelOver(stand, lezer, { rij, bedragen, rekening })
  if (isReden(oordeel)) return laatWeg(stand, oordeel, { rij, bedragen, rekening })
  if (isLeeg(lezer.cel('rekening'))) lezer.fout('rekening', TWIJFEL.geen_rekening)
  else if (oordeel !== 'boeking') lezer.fout('rekening', TWIJFEL[oordeel])
  const regel = bedragen ? leesRegel(lezing, lezer, bedragen) : null
  if (fouten.length > 0 || !regel) return houdFouten(stand.uitkomst, fouten)
  stand.uitkomst.regels.push(regel)
  stand.uitkomst.debetCent += regel.debetCent
  stand.uitkomst.creditCent += regel.creditCent
  telRegel(stand.tussen, regel)
}

function houdFouten(uitkomst: Grootboekuitkomst, fouten: readonly Grootboekfout[]): void {
  uitkomst.aantalFouten += fouten.length
  uitkomst.rijenMetFout += 1
  uitkomst.fouten.push(...fouten.slice(0, MAX_FOUTEN - uitkomst.fouten.length))
}

type Twijfel = Exclude<Totaaloordeel, 'boeking' | 'totaal'>

/** What the reader does about a row that may be a total and may be a posting. */
const TWIJFEL: Record<Twijfel, { code: string; detail: string }> = {
  geen_rekening: { code: 'leeg', detail: 'Vul de grootboekrekening in, of haal deze regel weg als het een totaal is.' },
  geen_som: {
    code: 'totaal-of-boeking',
    detail:
      'Dit lijkt een totaal, maar het is niet de som van de regels erboven. Haal de regel weg. Is het een boeking? Zet dan de code van de rekening hier en geef de regel een andere omschrijving.',
  },
  even_veel: {
    code: 'totaal-of-boeking',
    detail:
      'Dit lijkt een totaal: het is even veel als de regels erboven samen. Haal de regel weg, of geef hem een andere omschrijving als het een boeking is.',
  },
}

interface Gelezen {
  rij: Rij
  bedragen: Bedragen | null
  rekening: { code: string; naam: string }
}

const isReden = (oordeel: Weglaatreden | Totaaloordeel): oordeel is Weglaatreden =>
  oordeel === 'totaal' || oordeel === 'kop' || oordeel === 'tekst' || oordeel === 'zonder_bedrag'

/** Whether a row is a line, why it is none, or why that cannot be said. */
function oordeelOver(stand: Stand, lezer: Rijlezer, { rij, bedragen, rekening }: Gelezen): Weglaatreden | Totaaloordeel {
  if (isKop(stand, rij)) return 'kop'
  if (bedragen === null) return rekening.code === '' ? 'tekst' : 'zonder_bedrag'
  if (rekening.code !== '') return oordeelMetRekening(stand.tussen, lezer, { rij, bedragen, rekening })
  return oordeelZonderRekening(stand.tussen, lezer, { rij, bedragen })
}

/** The head once more, as a report of several pages prints it. */
function isKop({ koppen }: Stand, { cellen }: Rij): boolean {
  return koppen.every((kop, index) => kop === plat(toonCel(cellen[index] ?? null)))
}

function laatWeg(stand: Stand, reden: Weglaatreden, { rij, bedragen, rekening }: Gelezen): void {
  const was = stand.weggelaten.get(reden) ?? { reden, aantal: 0, rijen: [] }
  was.aantal += 1
  if (was.rijen.length < MAX_RIJEN_GENOEMD) was.rijen.push(rij.nummer)
  stand.weggelaten.set(reden, was)
  if (reden !== 'totaal' || bedragen === null) return
  const { uitkomst, tussen } = stand
  const isEind = rij.cellen.some((each) => typeof each === 'string' && /^(eindtotaal|totaal|generaal totaal|total)\s*:?$/i.test(plat(each)))
  uitkomst.totaalverschil =
    isEind && !tussen.rekeningen.has(rekening.code) && !isSom(tussen, bedragen)
      ? { rij: rij.nummer, bestandCent: bedragen.debetCent - bedragen.creditCent, regelsCent: tussen.netto }
      : null
  telTotaal(tussen, rekening.code)
}

/** The quarters that the file is about: as chosen, else from its first to its last line. */
function periodeVan({ koppeling, plek }: Lezing, regels: readonly Grootboekregel[]) {
  const heeftMoment = (['datum', 'periode', 'kwartaal'] as const).some((veld) => plek(veld) >= 0)
  const kwartalen = new Set(regels.map(({ kwartaal }) => kwartaal))
  const van = (koppeling.kwartaalVan ?? Math.min(4, ...kwartalen)) as Kwartaal
  const tot = (koppeling.kwartaalTot ?? Math.max(van, ...kwartalen)) as Kwartaal
  return { kwartaalVan: van, kwartaalTot: tot, perKwartaal: heeftMoment || van === tot }
}
