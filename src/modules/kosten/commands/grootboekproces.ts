import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { kolommenMetVoorstel, type Rij } from '#kernel/inlezen/kolommen.ts'
import { toonCel } from '#kernel/inlezen/cel.ts'
import type { Vorm } from '#platform/export/bestand.ts'
import { BestandFout } from '#platform/export/tabel.ts'
import { type Doorgeven, inSideProcess, partsFromSideProcess, serveTasks } from '#platform/jobs/side-process.ts'
import {
  bladVanGrootboek,
  type Grootboekkoppeling,
  kopsleutel,
  MAX_GROOTBOEKRIJEN,
  stelKoppelingVoor,
  vindKopregel,
} from '#modules/kosten/domain/grootboek-blad.ts'
import type { Grootboekregel } from '#modules/kosten/domain/grootboek-regel.ts'
import { type Grootboekuitkomst, toetsGrootboek, toetsInDelen } from '#modules/kosten/domain/grootboek-toets.ts'
import { grootboekkolommen } from '#modules/kosten/domain/grootboek-velden.ts'
import type { Regelstuk } from '#modules/kosten/store/grootboek-opnemen.ts'
import type { GelezenKop } from '#modules/kosten/store/grootboekinlezingen.ts'

/** What was read of a file before anyone chose. */
export interface GelezenGrootboek extends GelezenKop {
  vorm: Vorm
  voorstel: Grootboekkoppeling
}

/** What a dry run found; the lines stay behind. */
export interface GetoetstGrootboek {
  kop: GelezenKop
  uitkomst: Omit<Grootboekuitkomst, 'regels' | 'saldi'>
  aantal: number
  aantalRekeningen: number
  aantalKostenplaatsen: number
  zonderKostenplaats: { aantal: number; debetCent: bigint; creditCent: bigint }
  /** JSON, amounts as text. */
  saldi: string
  /** A line above the heads says that the ledger is made up. */
  fictief: boolean
}

const proces = new URL(import.meta.url)
const STUK = 10_000
const EERSTE_RIJEN = 5

interface Gevraagd {
  onVoortgang: (gedaan: number) => void
  signal: AbortSignal
}

/** The bytes of a ledger as they are kept and sent on: text shrinks to a tenth. */
export function pakIn(bytes: Uint8Array): Promise<Buffer> {
  return promisify(gzip)(bytes, { level: 1 })
}

/** Reads the heads of a ledger, from {@link pakIn}, in a process of its own. @throws SideFault with what is wrong with the file */
export function leesGrootboekApart(gegevens: { bytes: Uint8Array; vandaag: string }): Promise<GelezenGrootboek> {
  return inSideProcess({ bestand: proces, taak: 'lees', gegevens })
}

/** Does the dry run in a process of its own. */
export function toetsGrootboekApart(
  gegevens: { bytes: Uint8Array; koppeling: Grootboekkoppeling },
  given: Gevraagd,
): Promise<GetoetstGrootboek> {
  return inSideProcess({ bestand: proces, taak: 'toets', gegevens, ...given })
}

/** Reads the lines in a process of its own, as they go into the database: each piece while the next one is read. */
export function leesRegelsApart(
  gegevens: { bytes: Uint8Array; koppeling: Grootboekkoppeling },
  given: Pick<Gevraagd, 'signal'>,
): AsyncGenerator<Regelstuk> {
  return partsFromSideProcess({ bestand: proces, taak: 'regels', gegevens, ...given })
}

async function rijenVan(ingepakt: Uint8Array): Promise<{ vorm: Vorm; rijen: readonly Rij[] }> {
  // Only who reads a file waits for the libraries that do so.
  const [{ readBestand }, bytes] = await Promise.all([import('#platform/export/bestand.ts'), promisify(gunzip)(ingepakt)])
  const { vorm, rijen } = await readBestand(bytes, { maxRijen: MAX_GROOTBOEKRIJEN, kopErgens: true })
  if (rijen.length > MAX_GROOTBOEKRIJEN)
    throw new BestandFout('te-veel-rijen', `Dit bestand heeft meer dan ${MAX_GROOTBOEKRIJEN} regels. Lees per kwartaal een bestand in.`)
  return { vorm, rijen }
}

async function lees({ bytes, vandaag }: { bytes: Uint8Array; vandaag: string }): Promise<GelezenGrootboek> {
  const { vorm, rijen } = await rijenVan(bytes)
  const kopregel = vindKopregel(rijen)
  if (kopregel === null) throw new BestandFout('leeg', 'Dit bestand is leeg. Kies een bestand met een kop en ten minste één regel.')
  const blad = bladVanGrootboek(rijen, kopregel)
  if (blad.rijen.length === 0) throw new BestandFout('leeg', 'Dit bestand heeft alleen een kop. Zet er ten minste één regel onder.')
  return { vorm, ...kopVan(rijen, kopregel), voorstel: stelKoppelingVoor(blad, { kopregel, vandaag }) }
}

function kopVan(rijen: readonly Rij[], kopregel: number): GelezenKop {
  const blad = bladVanGrootboek(rijen, kopregel)
  return {
    kopsleutel: kopsleutel(blad.koppen),
    kolommen: kolommenMetVoorstel(grootboekkolommen, blad),
    aantalRijen: blad.rijen.length,
    eersteRijen: blad.rijen
      .slice(0, EERSTE_RIJEN)
      .map(({ nummer, cellen }) => ({ nummer, cellen: cellen.map((cel) => toonCel(cel).slice(0, 80)) })),
  }
}

interface TeToetsen {
  bytes: Uint8Array
  koppeling: Grootboekkoppeling
}

async function lezing({ bytes, koppeling }: TeToetsen, vorder: (gedaan: number) => void): Promise<[GetoetstGrootboek, Grootboekregel[]]> {
  const { rijen } = await rijenVan(bytes)
  const { regels, saldi, ...uitkomst } = toetsGrootboek(bladVanGrootboek(rijen, koppeling.kopregel), koppeling, vorder)
  const zonder = regels.filter(({ kostenplaats }) => kostenplaats === null)
  const getoetst = {
    kop: kopVan(rijen, koppeling.kopregel),
    uitkomst,
    aantal: regels.length,
    aantalRekeningen: new Set(saldi.map(({ rekening }) => rekening)).size,
    aantalKostenplaatsen: new Set(saldi.map(({ kostenplaats }) => kostenplaats).filter((code) => code !== null)).size,
    zonderKostenplaats: {
      aantal: zonder.length,
      debetCent: zonder.reduce((som, { debetCent }) => som + debetCent, 0n),
      creditCent: zonder.reduce((som, { creditCent }) => som + creditCent, 0n),
    },
    saldi: JSON.stringify(saldi, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
    fictief: rijen.some(({ nummer, cellen }) => nummer < koppeling.kopregel && cellen.some((cel) => /^fictief\b/i.test(toonCel(cel)))),
  }
  return [getoetst, regels]
}

async function toets(vraag: TeToetsen, vorder: (gedaan: number) => void): Promise<GetoetstGrootboek> {
  const [getoetst] = await lezing(vraag, vorder)
  return getoetst
}

async function regels({ bytes, koppeling }: TeToetsen, _: unknown, deel: Doorgeven): Promise<void> {
  const { rijen } = await rijenVan(bytes)
  let gezonden = 0
  const zend = async (alle: readonly Grootboekregel[]) => {
    for (const stuk of inStukken(alle, gezonden)) await deel(stuk)
    gezonden = alle.length
  }
  const delen = toetsInDelen(bladVanGrootboek(rijen, koppeling.kopregel), koppeling)
  for (;;) {
    const { done, value } = delen.next()
    await zend(value.regels)
    if (done) return
  }
}

/** Lines as columns, from line number `vanaf`, in pieces of at most ten thousand. */
export function inStukken(alle: readonly Grootboekregel[], vanaf = 0): Regelstuk[] {
  const stukken: Regelstuk[] = []
  for (let na = vanaf; na < alle.length; na += STUK) {
    const stuk = alle.slice(na, na + STUK)
    const kolom = (waarde: (regel: Grootboekregel) => string | null) => arrayTekst(stuk.map(waarde))
    stukken.push({
      na,
      aantal: stuk.length,
      rekening: kolom(({ rekening }) => rekening),
      rekeningNaam: kolom(({ rekeningNaam }) => rekeningNaam),
      kostenplaats: kolom(({ kostenplaats }) => kostenplaats),
      datum: kolom(({ datum }) => datum),
      kwartaal: kolom(({ kwartaal }) => String(kwartaal)),
      omschrijving: kolom(({ omschrijving }) => omschrijving),
      stuknummer: kolom(({ stuknummer }) => stuknummer),
      bedragCent: kolom(({ debetCent, creditCent }) => String(debetCent - creditCent)),
    })
  }
  return stukken
}

/** An array as PostgreSQL reads it: every value between quotes. */
function arrayTekst(waarden: readonly (string | null)[]): string {
  const tekst = waarden.map((waarde) =>
    waarde === null ? 'NULL' : `"${/["\\]/.test(waarde) ? waarde.replaceAll(/["\\]/g, String.raw`\$&`) : waarde}"`,
  )
  return `{${tekst.join(',')}}`
}

serveTasks({ lees, toets, regels })
