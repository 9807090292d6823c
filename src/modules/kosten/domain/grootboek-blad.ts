import { isLeeg, leesDatum, sleutelVan, toonCel } from '#kernel/inlezen/cel.ts'
import { type Blad, type GelezenKolom, kolommenMetVoorstel, kopPast, type Rij } from '#kernel/inlezen/kolommen.ts'
import { leesPeriode, momentVan } from './grootboek-periode.ts'
import { type Grootboeksoort, grootboekkolom, grootboekkolommen, type Grootboekveld, grootboekvelden } from './grootboek-velden.ts'

/** Rows of the largest ledger that comes in. */
export const MAX_GROOTBOEKRIJEN = 200_000

/** How a file of the ledger is read: chosen by a person, remembered for files with the same head. */
export interface Grootboekkoppeling {
  soort: Grootboeksoort
  jaar: number
  /** The quarters that the file is about; null: those of its lines. */
  kwartaalVan: number | null
  kwartaalTot: number | null
  /** Number of the row with the heads. */
  kopregel: number
  /** The file writes costs as minus. */
  tekenOmkeren: boolean
  /** Letters of a column to its field; null: not read. */
  kolommen: Readonly<Record<string, Grootboekveld | null>>
}

/** The head of a ledger may stand below a title, a date and an address. */
const ZOEK_KOP = 30

/** Number of the row with the heads: the one of the first rows in which most cells are names that we know; else the first full row. */
export function vindKopregel(rijen: readonly Rij[]): number | null {
  const eerste = rijen.slice(0, ZOEK_KOP).map((rij) => ({ nummer: rij.nummer, gevuld: gevuld(rij), bekend: bekend(rij) }))
  const beste = eerste.reduce<(typeof eerste)[number] | null>((best, each) => (each.bekend > (best?.bekend ?? 1) ? each : best), null)
  if (beste) return beste.nummer
  const breedste = Math.max(0, ...eerste.map((each) => each.gevuld))
  return eerste.find((each) => each.gevuld > 0 && each.gevuld === breedste)?.nummer ?? null
}

const gevuld = ({ cellen }: Rij) => cellen.filter((cel) => !isLeeg(cel)).length
const bekend = ({ cellen }: Rij) =>
  cellen.filter((cel) => typeof cel === 'string' && grootboekkolommen.some((veld) => kopPast(cel, veld) >= 3)).length

/** The heads and the rows below them. */
export function bladVanGrootboek(rijen: readonly Rij[], kopregel: number): Blad {
  const at = rijen.findIndex(({ nummer }) => nummer === kopregel)
  return { koppen: (rijen[at]?.cellen ?? []).map((cel) => toonCel(cel).trim()), rijen: rijen.slice(at + 1) }
}

/** By what a file is known again: its heads, without capitals and signs. */
export function kopsleutel(koppen: readonly string[]): string {
  return koppen.map(sleutelVan).join('|')
}

/** What each column seems to be. One amount too many is left out: debit and credit say the same as their balance. */
export function grootboekkolommenVan(blad: Blad): GelezenKolom[] {
  const kolommen = kolommenMetVoorstel(grootboekkolommen, blad)
  const gekozen = new Set(kolommen.map(({ voorstel }) => voorstel))
  const over: (string | null)[] = gekozen.has('debet') && gekozen.has('credit') ? ['bedrag', 'dc'] : []
  return kolommen.map((kolom) => (over.includes(kolom.voorstel) ? { ...kolom, voorstel: null } : kolom))
}

const momentvelden: readonly Grootboekveld[] = ['datum', 'periode', 'kwartaal']

/** What a file seems to be, before anyone looked: kind, year and columns. */
export function stelKoppelingVoor(blad: Blad, given: { kopregel: number; vandaag: string }): Grootboekkoppeling {
  const kolommen = grootboekkolommenVan(blad)
  const velden = new Set(kolommen.map(({ voorstel }) => voorstel))
  const isMutaties = velden.has('datum') || velden.has('stuknummer') || velden.has('omschrijving')
  const jaar = jaarVan(blad, kolommen) ?? Number(given.vandaag.slice(0, 4))
  const zonderMoment = !momentvelden.some((veld) => velden.has(veld))
  return {
    soort: isMutaties ? 'mutaties' : 'saldibalans',
    jaar,
    kwartaalVan: zonderMoment ? 1 : null,
    kwartaalTot: zonderMoment ? 4 : null,
    kopregel: given.kopregel,
    tekenOmkeren: false,
    kolommen: Object.fromEntries(kolommen.map(({ kolom, voorstel }) => [kolom, voorstel as Grootboekveld | null])),
  }
}

/** The year that most of the first lines are of. */
function jaarVan({ rijen }: Blad, kolommen: readonly GelezenKolom[]): number | null {
  const index = (veld: Grootboekveld) => kolommen.findIndex(({ voorstel }) => voorstel === veld)
  const tel = new Map<number, number>()
  for (const { cellen } of rijen.slice(0, 200)) {
    const datum = cellen[index('datum')]
    const gelezen = isLeeg(datum) ? null : leesDatum(datum)
    const periode = cellen[index('periode')]
    const uitPeriode = isLeeg(periode) ? null : leesPeriode(periode)
    const jaartekst = toonCel(cellen[index('jaar')] ?? null).trim()
    const jaar = /^20\d{2}$/.test(jaartekst)
      ? Number(jaartekst)
      : uitPeriode?.ok && uitPeriode.value.jaar !== null
        ? uitPeriode.value.jaar
        : gelezen?.ok
          ? momentVan(gelezen.value).jaar
          : null
    if (jaar !== null) tel.set(jaar, (tel.get(jaar) ?? 0) + 1)
  }
  return [...tel].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** One thing that is wrong with a mapping; `naam` points at the field of the form. */
export interface Koppelfout {
  naam: string
  code: string
  melding: string
}

/** What is wrong with a mapping, all at once. */
export function foutenInGrootboekkoppeling(koppeling: Grootboekkoppeling, letters: readonly string[]): Koppelfout[] {
  const { kolommen, kwartaalVan, kwartaalTot } = koppeling
  const fouten: Koppelfout[] = []
  const gekozen = new Map<Grootboekveld, string>()
  for (const [kolom, veld] of Object.entries(kolommen)) {
    const naam = `kolommen.${kolom}`
    if (!letters.includes(kolom)) fouten.push({ naam, code: 'kolom-onbekend', melding: `Het bestand heeft geen kolom ${kolom}.` })
    else if (veld === null) continue
    else if (gekozen.has(veld))
      fouten.push({
        naam,
        code: 'veld-dubbel',
        melding: `${grootboekkolom(veld).kop} is al gekozen voor kolom ${gekozen.get(veld)}. Kies hier iets anders.`,
      })
    else gekozen.set(veld, kolom)
  }
  fouten.push(...mist(koppeling, new Set(gekozen.keys())))
  if (kwartaalVan !== null && kwartaalTot !== null && kwartaalVan > kwartaalTot)
    fouten.push({ naam: 'kwartaalTot', code: 'periode-omgekeerd', melding: 'Kies een laatste kwartaal dat niet voor het eerste ligt.' })
  return fouten
}

function mist({ soort, kwartaalVan, kwartaalTot }: Grootboekkoppeling, heeft: ReadonlySet<Grootboekveld>): Koppelfout[] {
  const fout = (code: string, melding: string): Koppelfout => ({ naam: 'kolommen', code, melding })
  const fouten: Koppelfout[] = []
  if (!heeft.has('rekening')) fouten.push(fout('veld-ontbreekt', 'Kies in welke kolom de grootboekrekening staat.'))
  const [debet, credit, bedrag] = [heeft.has('debet'), heeft.has('credit'), heeft.has('bedrag')]
  if (!debet && !credit && !bedrag)
    fouten.push(fout('veld-ontbreekt', 'Kies in welke kolom het bedrag staat, of in welke kolommen debet en credit staan.'))
  if (bedrag && (debet || credit))
    fouten.push(fout('bedrag-dubbel', 'Kies óf Bedrag, óf Debet en Credit. Met allebei telt elk bedrag twee keer.'))
  else if (debet !== credit) fouten.push(fout('veld-ontbreekt', `Kies ook in welke kolom ${debet ? 'credit' : 'debet'} staat.`))
  if (heeft.has('dc') && !bedrag) fouten.push(fout('veld-ontbreekt', 'D/C hoort bij één kolom met bedragen. Kies welke kolom Bedrag is.'))
  const heeftMoment = momentvelden.some((veld) => heeft.has(veld))
  if (!heeftMoment && soort === 'mutaties') fouten.push(fout('veld-ontbreekt', 'Kies in welke kolom de boekdatum of de periode staat.'))
  if (!heeftMoment && soort === 'saldibalans' && (kwartaalVan === null || kwartaalTot === null))
    fouten.push({ naam: 'kwartaalVan', code: 'periode-ontbreekt', melding: 'Kies over welke kwartalen deze saldibalans gaat.' })
  return fouten
}

/** Every field has a name in the contract. */
export const isGrootboekveld = (naam: string): naam is Grootboekveld => (grootboekvelden as readonly string[]).includes(naam)
