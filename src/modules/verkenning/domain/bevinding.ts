import { breuk, type Breuk, compareBreuk } from '#kernel/breuk.ts'
import type { Rij, Sjabloon } from './sjabloon.ts'
import { tekenVan } from './sjabloon.ts'
import {
  type CelPlek,
  cellenOf,
  koploper,
  optellen,
  prioriteiten,
  rijtotalen,
  type Stem,
  toonBreuk,
  toonOpSchaal,
  vermenigvuldigen,
} from './uitkomst.ts'

/** An outcome is asked of at least this many people; one judgement is an opinion. */
export const MINSTENS = 2

interface Gegeven {
  readonly sjabloon: Sjabloon
  readonly rijen: readonly Rij[]
  readonly stemmen: readonly Stem[]
}

const en = new Intl.ListFormat('nl')
const noem = (rijen: readonly Rij[]) => en.format(rijen.map(({ titel }) => `“${titel}”`))

/** People who judged at least one cell. */
export const aantalStemmen = (stemmen: readonly Stem[]): number =>
  stemmen.filter(({ oordelen }) => oordelen.some(({ waarde }) => waarde !== null)).length

/** What stands out, in sentences; the first one is the finding. Below two people it says that there is too little. */
export function bevindingen(gegeven: Gegeven): string[] {
  const aantal = aantalStemmen(gegeven.stemmen)
  if (aantal < MINSTENS)
    return [
      aantal === 0
        ? 'Er zijn nog geen oordelen.'
        : 'Er zijn te weinig oordelen voor een uitkomst: er is er 1, en er zijn er ten minste 2 nodig.',
    ]
  return [...perSjabloon[gegeven.sjabloon.code](gegeven), ...eensgezind(gegeven)]
}

/** The finding in one sentence. */
export const kernzin = (gegeven: Gegeven): string => bevindingen(gegeven)[0]!

const perSjabloon: Record<Sjabloon['code'], (gegeven: Gegeven) => string[]> = {
  scenarios: vergeleken,
  rechtsvormen: vergeleken,
  levenscyclus: kansen,
  publieke_waarde: waarden,
  urgentie: dringend,
}

/** Rows beside each other on minus and plus: who is in front only when that is larger than people differ. */
function vergeleken(gegeven: Gegeven): string[] {
  const { sjabloon, rijen, stemmen } = gegeven
  const voorop = koploper(rijtotalen({ kolommen: sjabloon.kolommen, rijen, stemmen }, optellen))
  return [voorop ? koplooptzin(sjabloon.rij[0], voorop) : teWeinigHeel(sjabloon), ...plusEnMin(gegeven), ...verdeeldheid(gegeven)]
}

const teWeinigHeel = ({ rij: [, meervoud] }: Sjabloon) => `Er zijn te weinig volledige oordelen om ${meervoud} te vergelijken.`

function koplooptzin(woord: string, { eerste, tweede, isDuidelijk }: NonNullable<ReturnType<typeof koploper>>): string {
  if (isDuidelijk) return `“${eerste.rij.titel}” komt er het best uit: de voorsprong is groter dan de oordelen verschillen.`
  return `Geen ${woord} steekt er duidelijk bovenuit: ${noem([eerste.rij, tweede.rij])} liggen dichter bij elkaar dan de oordelen verschillen.`
}

/** Which rows have something for and against them. */
function plusEnMin(gegeven: Gegeven): string[] {
  const { sjabloon, rijen } = gegeven
  const nul = breuk(0n)
  const cellen = Map.groupBy(cellenOf(sjabloon, rijen, gegeven.stemmen), ({ rij }) => rij.id)
  const heeft = ({ id }: Rij, kant: 1 | -1) =>
    cellen.get(id)!.some(({ cel }) => cel.mediaan !== null && compareBreuk(cel.mediaan, nul) === kant)
  const beoordeeld = rijen.filter(({ id }) => cellen.get(id)!.some(({ cel }) => cel.mediaan !== null))
  const beide = beoordeeld.filter((rij) => heeft(rij, 1) && heeft(rij, -1))
  const alleenPlus = beoordeeld.filter((rij) => heeft(rij, 1) && !heeft(rij, -1))
  const alleenMin = beoordeeld.filter((rij) => heeft(rij, -1) && !heeft(rij, 1))
  if (beide.length === beoordeeld.length && beide.length > 1)
    return [`${sjabloon.code === 'scenarios' ? 'Elk scenario' : 'Elke rechtsvorm'} heeft plussen en minnen.`]
  return [
    ...(alleenPlus.length > 0 ? [`Wel plussen en geen minnen: ${noem(alleenPlus)}.`] : []),
    ...(alleenMin.length > 0 ? [`Wel minnen en geen plussen: ${noem(alleenMin)}.`] : []),
  ]
}

/** Where people differ most; nothing when they lie close together. */
function verdeeldheid({ sjabloon, rijen, stemmen }: Gegeven): string[] {
  const uiteen = ({ cel }: CelPlek) => cel.hoogst! - cel.laagst!
  const verdeeld = cellenOf(sjabloon, rijen, stemmen).filter(({ cel }) => cel.eensheid === 'verdeeld')
  const most = verdeeld.toSorted((a, b) => uiteen(b) - uiteen(a))[0]
  if (!most) return []
  const { rij, kolom, cel } = most
  const rest = verdeeld.length > 1 ? ` Dat is een van ${verdeeld.length} plekken waar de oordelen ver uiteenlopen.` : ''
  const [van, tot] = [cel.laagst!, cel.hoogst!].map((waarde) => tekenVan(sjabloon.schaal, waarde))
  return [`Over ${kolom.naam.toLowerCase()} bij “${rij.titel}” verschilt u het meest: van ${van} tot ${tot}.${rest}`]
}

/** On how many places people agree, of those that at least two of them judged. */
function eensgezind({ sjabloon, rijen, stemmen }: Gegeven): string[] {
  const samen = cellenOf(sjabloon, rijen, stemmen).filter(({ cel }) => cel.eensheid !== null)
  const eens = samen.filter(({ cel }) => cel.eensheid === 'eens').length
  return samen.length === 0 ? [] : [`Op ${eens} van de ${samen.length} plekken liggen de oordelen ten hoogste één stap uit elkaar.`]
}

const plek = ({ rij, kolom }: CelPlek) => `${kolom.naam.toLowerCase()} bij ${rij.titel.toLowerCase()}`

/** Where doing it together promises most. */
function kansen(gegeven: Gegeven): string[] {
  const { sjabloon, rijen, stemmen } = gegeven
  const cellen = cellenOf(sjabloon, rijen, stemmen).filter(({ cel }) => cel.aantal >= MINSTENS)
  const [first, ...others] = cellen.toSorted((a, b) => compareBreuk(b.cel.mediaan!, a.cel.mediaan!))
  if (!first) return ['Er zijn te weinig oordelen over hetzelfde vak voor een uitkomst.']
  const top = [first, ...others.filter(({ cel }) => compareBreuk(cel.mediaan!, first.cel.mediaan!) === 0)]
  const hoeveel = `${toonBreuk(first.cel.mediaan!)} van ${sjabloon.schaal.tot}`
  const kop =
    top.length > 3
      ? `Er springt geen plek uit: ${top.length} vakken hebben allemaal de hoogste kans (${hoeveel}).`
      : `De meeste kans om het samen te doen ligt bij ${en.format(top.map(plek))} (${hoeveel}).`
  const last = others.at(-1)
  const laagste = last && compareBreuk(last.cel.mediaan!, first.cel.mediaan!) < 0 ? [`De minste kans ligt bij ${plek(last)}.`] : []
  const leeg = sjabloon.kolommen.length * rijen.length - cellen.length
  return [
    kop,
    ...laagste,
    ...(leeg > 0 ? [`Over ${leeg} ${leeg === 1 ? 'vak' : 'vakken'} zeiden nog geen twee mensen iets.`] : []),
    ...verdeeldheid(gegeven),
  ]
}

/** Value against the attention that legitimacy asks: never ranked on the one by the other. */
function waarden(gegeven: Gegeven): string[] {
  const { sjabloon, rijen, stemmen } = gegeven
  const cellen = cellenOf(sjabloon, rijen, stemmen)
  const van = (rij: Rij, kolom: string) => cellen.find((each) => each.rij.id === rij.id && each.kolom.id === kolom)?.cel.mediaan ?? null
  const beide = rijen.flatMap((rij) => {
    const [waarde, aandacht] = [van(rij, 'waarde'), van(rij, 'legitimiteit')]
    return waarde && aandacht ? [{ rij, waarde, aandacht }] : []
  })
  const [first] = beide.toSorted((a, b) => compareBreuk(b.waarde, a.waarde))
  if (!first) return [teWeinigHeel(sjabloon)]
  const isMinstens = (waarde: Breuk, grens: bigint) => compareBreuk(waarde, breuk(grens)) >= 0
  const top = beide.filter(({ waarde }) => compareBreuk(waarde, first.waarde) === 0)
  const zwaar = top.filter(({ aandacht }) => isMinstens(aandacht, 3n))
  const licht = beide.filter(({ waarde, aandacht }) => isMinstens(waarde, 3n) && !isMinstens(aandacht, 2n))
  const kop =
    zwaar.length === top.length
      ? 'Wat de meeste publieke waarde geeft, vraagt ook veel aandacht voor legitimiteit.'
      : 'De meeste publieke waarde vraagt niet overal veel aandacht voor legitimiteit.'
  return [
    kop,
    `De hoogste waarde (${toonBreuk(first.waarde)}) ${top.length === 1 ? 'geeft' : 'geven'} ${noem(top.map(({ rij }) => rij))}.`,
    licht.length === 0
      ? 'Geen onderwerp geeft veel waarde met weinig aandacht.'
      : `Veel waarde met weinig aandacht geven ${noem(licht.map(({ rij }) => rij))}.`,
    ...tweeKanten(gegeven),
    ...verdeeldheid(gegeven),
  ]
}

/** Subjects of which the judgement depends on something. */
function tweeKanten({ sjabloon, rijen, stemmen }: Gegeven): string[] {
  const found = cellenOf(sjabloon, rijen, stemmen).filter(({ cel }) => cel.alternatief !== null)
  return [...Map.groupBy(found, ({ rij }) => rij)].map(([rij, cellen]) => {
    const wanneer = [...new Set(cellen.flatMap(({ cel }) => cel.alternatief!.wanneer))]
    return `Bij “${rij.titel}” hangt het ervan af: ${en.format(wanneer)}.`
  })
}

/** Which issue comes first, which creeps, and where people differ. */
function dringend(gegeven: Gegeven): string[] {
  const { sjabloon, rijen, stemmen } = gegeven
  const lijst = prioriteiten(rijen, stemmen, sjabloon.kolommen)
  const voorop = koploper(rijtotalen({ kolommen: sjabloon.kolommen, rijen, stemmen }, vermenigvuldigen))
  const sluipend = lijst.filter(({ isSluipend }) => isSluipend).map(({ rij }) => rij)
  const met = (rij: Rij) => toonBreuk(lijst.find((each) => each.rij.id === rij.id)!.prioriteit)
  const kop = !voorop
    ? teWeinigHeel(sjabloon)
    : voorop.isDuidelijk
      ? `“${voorop.eerste.rij.titel}” gaat voor, met ${met(voorop.eerste.rij)} van 125.`
      : `Geen vraagstuk gaat duidelijk voor: over ${noem([voorop.eerste.rij, voorop.tweede.rij])} verschillen de oordelen meer dan die twee van elkaar.`
  return [
    kop,
    ...(sluipend.length > 0 ? [`Sluipend, want ernstig en groeiend maar nog niet dringend: ${noem(sluipend)}.`] : []),
    ...verdeeldheid(gegeven),
  ]
}

/** A middle with its spread in words, for a table: `0 of + (van − tot ++, 4 oordelen)`. */
export function celTekst(sjabloon: Pick<Sjabloon, 'schaal'>, { cel }: Pick<CelPlek, 'cel'>): string {
  if (cel.mediaan === null) return 'geen oordeel'
  const midden = toonOpSchaal(sjabloon.schaal, cel.mediaan)
  const anders = cel.alternatief
    ? ` of ${toonOpSchaal(sjabloon.schaal, cel.alternatief.mediaan)} (${cel.alternatief.wanneer.join(', ')})`
    : ''
  if (cel.aantal === 1) return `${midden}${anders} (1 oordeel)`
  const [van, tot] = [cel.laagst!, cel.hoogst!].map((waarde) => tekenVan(sjabloon.schaal, waarde))
  return `${midden}${anders} (${van === tot ? 'allen gelijk' : `van ${van} tot ${tot}`}, ${cel.aantal} oordelen)`
}
