import { formulefout, isLeeg, kort, leesDatum, plat, toonCel, type Cel } from '#kernel/inlezen/cel.ts'
import { kolomIndex, kolomLetters } from '#kernel/inlezen/kolommen.ts'
import { type Decimaalteken, leesBedragcel, leesKant } from './grootboek-bedrag.ts'
import type { Grootboekkoppeling } from './grootboek-blad.ts'
import { type Kwartaal, leesJaar, leesKwartaal, leesPeriode, type Moment, momentVan } from './grootboek-periode.ts'
import { grootboekkolom, type Grootboekveld } from './grootboek-velden.ts'

/** A line of the ledger as it goes into the database. */
export interface Grootboekregel {
  rekening: string
  rekeningNaam: string
  kostenplaats: string | null
  /** ISO date. */
  datum: string | null
  kwartaal: Kwartaal
  omschrijving: string
  stuknummer: string
  debetCent: bigint
  creditCent: bigint
}

/** One cell that is wrong, and what to do. */
export interface Grootboekfout {
  rij: number
  /** Letters of the column. */
  kolom: string
  kop: string
  waarde: string
  code: string
  melding: string
}

/** The columns of a file by field: position, or -1 where the file has none. */
export type Plekken = Readonly<Record<Grootboekveld, number>>

/** Where each field stands. */
export function plekkenVan({ kolommen }: Grootboekkoppeling): (veld: Grootboekveld) => number {
  const plekken = new Map(
    Object.entries(kolommen).flatMap(([letters, veld]) => (veld === null ? [] : [[veld, kolomIndex(letters)] as const])),
  )
  return (veld) => plekken.get(veld) ?? -1
}

/** How the rows of one file are read. */
export interface Lezing {
  koppeling: Grootboekkoppeling
  plek: (veld: Grootboekveld) => number
  teken: Decimaalteken
  code: typeof leesCode
  dag: typeof leesDatum
  periode: typeof leesPeriode
}

/** A hundred thousand lines have a hundred accounts and as many days. */
const MAX_ONTHOUDEN = 10_000

/** The same reader, that looks at each text once. */
export function onthoud<T>(lees: (cel: Cel) => T): (cel: Cel) => T {
  const bekend = new Map<string, T>()
  return (cel) => {
    if (typeof cel !== 'string') return lees(cel)
    const eerder = bekend.get(cel)
    if (eerder !== undefined) return eerder
    const gelezen = lees(cel)
    if (bekend.size < MAX_ONTHOUDEN) bekend.set(cel, gelezen)
    return gelezen
  }
}

/** The amounts of a row; `null` when it has none. */
export interface Bedragen {
  debetCent: bigint
  creditCent: bigint
}

/** Collects what is wrong with one row. */
export interface Rijlezer {
  cel: (veld: Grootboekveld) => Cel
  fout: (veld: Grootboekveld, given: { code: string; detail: string }) => void
}

/** Reads cells of a row by field, and keeps its faults in `fouten`. */
export function rijlezer({ plek }: Lezing, rij: { nummer: number; cellen: readonly Cel[] }, fouten: Grootboekfout[]): Rijlezer {
  return {
    cel: (veld) => rij.cellen[plek(veld)] ?? null,
    fout: (veld, { code, detail }) => {
      const at = plek(veld)
      const waarde = kort(toonCel(rij.cellen[at] ?? null))
      fouten.push({ rij: rij.nummer, kolom: at < 0 ? '' : kolomLetters(at), kop: grootboekkolom(veld).kop, waarde, code, melding: detail })
    },
  }
}

/** Debit and credit of a row in cents, turned round when the file writes costs as minus; `null`: no amount, or one that cannot be read. */
export function bedragenVan(lezing: Lezing, { cel, fout }: Rijlezer): Bedragen | null {
  const { plek, teken, koppeling } = lezing
  const lees = (veld: Grootboekveld): bigint | null => {
    const waarde = cel(veld)
    if (isLeeg(waarde)) return null
    const read = leesBedragcel(waarde, teken)
    if (read.ok) return read.value
    fout(veld, read.refusal)
    return null
  }
  if (plek('bedrag') < 0) {
    const [debet, credit] = [lees('debet'), lees('credit')]
    if (debet === null && credit === null) return null
    return keer({ debetCent: debet ?? 0n, creditCent: credit ?? 0n }, koppeling.tekenOmkeren)
  }
  const bedrag = lees('bedrag')
  if (bedrag === null) return null
  if (plek('dc') < 0)
    return keer(bedrag < 0n ? { debetCent: 0n, creditCent: -bedrag } : { debetCent: bedrag, creditCent: 0n }, koppeling.tekenOmkeren)
  const kant = leesKant(cel('dc'))
  if (!kant.ok) {
    fout('dc', kant.refusal)
    return null
  }
  return keer(kant.value === 1 ? { debetCent: bedrag, creditCent: 0n } : { debetCent: 0n, creditCent: bedrag }, koppeling.tekenOmkeren)
}

const keer = ({ debetCent, creditCent }: Bedragen, omkeren: boolean): Bedragen =>
  omkeren ? { debetCent: creditCent, creditCent: debetCent } : { debetCent, creditCent }

const MAX_CODE = 30
const MAX_TEKST = 300

/** A code: text as it stands, so that zeros in front stay. `4000 - Salarissen` is the code 4000 with its name. */
export function leesCode(cel: Cel): { code: string; naam: string } {
  const tekst = plat(typeof cel === 'object' && cel !== null && 'getal' in cel ? cel.getal.replace(/\.0+$/, '') : toonCel(cel))
  const metNaam = /^(\S{1,30})\s+[-–:]\s+(.+)$/.exec(tekst) ?? /^(\d{2,12})\s+(\p{L}.*)$/u.exec(tekst)
  return metNaam ? { code: metNaam[1]!, naam: metNaam[2]! } : { code: tekst, naam: '' }
}

/** A row that is a line of the ledger; `null` when something in it is wrong. */
export function leesRegel(lezing: Lezing, lezer: Rijlezer, bedragen: Bedragen): Grootboekregel | null {
  const { cel, fout } = lezer
  const rekening = lezing.code(cel('rekening'))
  const kostenplaats = lezing.code(cel('kostenplaats'))
  const formule = formulefout(cel('rekening'))
  if (!formule.ok) fout('rekening', formule.refusal)
  for (const [veld, { code }] of [['rekening', rekening] as const, ['kostenplaats', kostenplaats] as const])
    if (code.length > MAX_CODE)
      fout(veld, { code: 'te-lang', detail: `Dit zijn ${code.length} tekens. Houd het bij ten hoogste ${MAX_CODE}.` })
  const datum = leesDag(lezing, lezer)
  const moment = leesMoment(lezing, lezer, datum)
  if (moment === null) return null
  const tekst = (veld: Grootboekveld) => plat(toonCel(cel(veld))).slice(0, MAX_TEKST)
  return {
    rekening: rekening.code,
    rekeningNaam: tekst('rekeningNaam') || rekening.naam,
    kostenplaats: kostenplaats.code === '' || kostenplaats.code === '-' ? null : kostenplaats.code,
    datum,
    kwartaal: moment,
    omschrijving: tekst('omschrijving'),
    stuknummer: tekst('stuknummer').slice(0, 60),
    ...bedragen,
  }
}

function leesDag({ dag }: Lezing, { cel, fout }: Rijlezer): string | null {
  const waarde = cel('datum')
  if (isLeeg(waarde)) return null
  const read = dag(waarde)
  if (read.ok) return read.value
  fout('datum', read.refusal)
  return null
}

/** The quarter of a line: of its period, else of its day, else the last one that the file is about. */
function leesMoment(lezing: Lezing, lezer: Rijlezer, datum: string | null): Kwartaal | null {
  const { plek, koppeling } = lezing
  const { cel, fout } = lezer
  const veld = (['kwartaal', 'periode', 'datum'] as const).find((each) => plek(each) >= 0 && !(each !== 'datum' && isLeeg(cel(each))))
  if (!veld) return koppeling.kwartaalTot as Kwartaal
  const moment = veld === 'datum' ? null : veld === 'kwartaal' ? leesKwartaal(cel(veld)) : lezing.periode(cel(veld))
  if (moment && !moment.ok) return (fout(veld, moment.refusal), null)
  if (!moment && datum === null) {
    if (isLeeg(cel('datum'))) fout('datum', { code: 'leeg', detail: 'Vul de boekdatum in, bijvoorbeeld 21-11-2026.' })
    return null
  }
  const gelezen: Moment = moment ? moment.value : momentVan(datum!)
  return binnenBestand(lezing, lezer, { ...gelezen, veld, jaar: jaarVan(lezer, plek) ?? gelezen.jaar })
}

function jaarVan({ cel, fout }: Rijlezer, plek: Lezing['plek']): number | null {
  if (plek('jaar') < 0 || isLeeg(cel('jaar'))) return null
  const read = leesJaar(cel('jaar'))
  if (read.ok) return read.value
  fout('jaar', read.refusal)
  return null
}

function binnenBestand(
  { koppeling: { jaar, kwartaalVan, kwartaalTot } }: Lezing,
  { fout }: Rijlezer,
  moment: Moment & { veld: 'kwartaal' | 'periode' | 'datum' },
): Kwartaal | null {
  if (moment.jaar !== null && moment.jaar !== jaar) {
    fout(moment.veld, {
      code: 'ander-jaar',
      detail: `Deze regel is van ${moment.jaar}, u leest ${jaar} in. Haal de regel weg of kies het andere jaar.`,
    })
    return null
  }
  if (moment.kwartaal < (kwartaalVan ?? 1) || moment.kwartaal > (kwartaalTot ?? 4)) {
    fout(moment.veld, {
      code: 'buiten-periode',
      detail: `Deze regel is van kwartaal ${moment.kwartaal}, u leest kwartaal ${kwartaalVan ?? 1} tot en met ${kwartaalTot ?? 4} in. Kies meer kwartalen of haal de regel weg.`,
    })
    return null
  }
  return moment.kwartaal
}
