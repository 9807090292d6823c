import type { Vorm } from '#platform/export/bestand.ts'
import { BestandFout, type Kolom, MAX_RIJEN, type Rij } from '#platform/export/tabel.ts'
import { inSideProcess, serveTasks } from '#platform/jobs/side-process.ts'
import { makeId } from '#platform/make-id.ts'
import { toonCel } from '#kernel/inlezen/cel.ts'
import type { GelezenKolom } from '#kernel/inlezen/kolommen.ts'
import { bladVan, type Koppeling, kolommenVan } from '#modules/samenwerking/domain/inlezen/koppelen.ts'
import type { StandVanZaken } from '#modules/samenwerking/domain/inlezen/toets.ts'
import { toetsBestand } from '#modules/samenwerking/domain/inlezen/toets-bestand.ts'
import { inleesSoorten, type InleesSoort } from '#modules/samenwerking/domain/inlezen/velden.ts'
import { sleutelRijen, type RuweSleutel, type UitvoerNaam, uitvoerTabellen } from '#modules/samenwerking/domain/uitvoer/tabellen.ts'
import { type Herkomst, herkomstUit } from '#modules/samenwerking/domain/uitvoer/toelichting.ts'

/** What was read of a file. `rijen` is JSON: the server hands it on and never looks in it. */
export interface Gelezen {
  vorm: Vorm
  kolommen: GelezenKolom[]
  eersteRijen: string[][]
  aantalRijen: number
  herkomst: Herkomst | null
  rijen: string
}

/** What the dry run found. Plan and faults are JSON, in pieces of at most a thousand. */
export interface Getoetst {
  regels: string[]
  fouten: string[]
  tellingen: { nieuw: number; gewijzigd: number; ongewijzigd: number; indienen: number; rijenMetFout: number; fouten: number }
}

/** A table to write. `stukken` is JSON: lists of rows as the database gave them. */
export interface TeSchrijven {
  blad: string
  kolommen: readonly Kolom[]
  stukken: string[]
  /** Whose columns say how codes are shown; null when the rows are ready to write. */
  tabel: UitvoerNaam | null
  toelichting: readonly (readonly [string, string])[]
  vorm: Vorm
}

const proces = new URL(import.meta.url)
const STUK = 1_000
/** More faults than anyone will mend one by one; the count says how many there are. */
const MAX_FOUTEN = 20_000
const EERSTE_RIJEN = 5

/** Reads a file in a process of its own. @throws SideFault with what is wrong with the file */
export function leesApart(gegevens: { bytes: Uint8Array; soort: InleesSoort }): Promise<Gelezen> {
  return inSideProcess({ bestand: proces, taak: 'lees', gegevens })
}

/** Does the dry run in a process of its own. */
export function toetsApart(
  gegevens: { soort: InleesSoort; rijen: string; koppeling: Koppeling; stand: string },
  given: { onVoortgang: (gedaan: number) => void; signal: AbortSignal },
): Promise<Getoetst> {
  return inSideProcess({ bestand: proces, taak: 'toets', gegevens, ...given })
}

/** Writes a file in a process of its own. */
export async function schrijfApart(gegevens: TeSchrijven): Promise<Buffer> {
  const bytes = await inSideProcess<Uint8Array>({ bestand: proces, taak: 'schrijf', gegevens })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

async function lees({ bytes, soort }: { bytes: Uint8Array; soort: InleesSoort }): Promise<Gelezen> {
  // Only who reads or writes a file waits for the libraries that do so.
  const { readBestand } = await import('#platform/export/bestand.ts')
  const bestand = await readBestand(bytes)
  const blad = bladVan(bestand.rijen)
  if (!blad) throw new BestandFout('leeg', 'Dit bestand is leeg. Kies een bestand met een kop en ten minste één regel.')
  if (blad.rijen.length === 0) throw new BestandFout('leeg', 'Dit bestand heeft alleen een kop. Zet er ten minste één regel onder.')
  if (blad.rijen.length > MAX_RIJEN)
    throw new BestandFout('te-veel-rijen', `Dit bestand heeft meer dan ${MAX_RIJEN} regels. Verdeel het over meer bestanden.`)
  const herkomst = herkomstUit(bestand.toelichting)
  const { naam } = inleesSoorten[soort]
  if (herkomst && herkomst.soort !== naam)
    throw new BestandFout(
      'andere-soort',
      `Dit bestand is een uitvoer van ${herkomst.soort}, maar u leest ${naam} in. Kies een ander bestand of een andere soort.`,
    )
  return {
    vorm: bestand.vorm,
    herkomst,
    aantalRijen: blad.rijen.length,
    kolommen: kolommenVan(soort, blad),
    rijen: JSON.stringify(bestand.rijen),
    eersteRijen: blad.rijen.slice(0, EERSTE_RIJEN).map(({ cellen }) => cellen.map((cel) => toonCel(cel).slice(0, 80))),
  }
}

interface TeToetsen {
  soort: InleesSoort
  rijen: string
  koppeling: Koppeling
  stand: string
}

function toets({ soort, rijen, koppeling, stand }: TeToetsen, vorder: (gedaan: number) => void): Getoetst {
  const { regels, fouten } = toetsBestand(
    { soort, rijen: JSON.parse(rijen) as Rij[], koppeling },
    JSON.parse(stand) as StandVanZaken,
    vorder,
  )
  const metId = regels.map((regel) => ({ ...regel, onderwerpId: regel.onderwerpId ?? makeId() }))
  const tel = (handeling: string) => regels.filter((regel) => regel.handeling === handeling).length
  return {
    regels: inStukken(metId),
    fouten: inStukken(fouten.slice(0, MAX_FOUTEN)),
    tellingen: {
      nieuw: tel('nieuw'),
      gewijzigd: tel('gewijzigd'),
      ongewijzigd: tel('ongewijzigd'),
      indienen: regels.filter(({ invoer }) => invoer?.['ingediend'] === true).length,
      rijenMetFout: new Set(fouten.map(({ rij }) => rij)).size,
      fouten: fouten.length,
    },
  }
}

function inStukken(alle: readonly object[]): string[] {
  const stukken: string[] = []
  for (let van = 0; van < alle.length; van += STUK)
    stukken.push(JSON.stringify(alle.slice(van, van + STUK).map((each, index) => ({ ...each, volgorde: van + index }))))
  return stukken
}

async function schrijf({ stukken, tabel, ...rest }: TeSchrijven): Promise<Uint8Array> {
  const tonen = tabel ? uitvoerTabellen[tabel].kolommen.map(({ toon }) => toon) : []
  const rijen = function* (): Generator<(string | null)[]> {
    for (const stuk of stukken) {
      for (const ruw of JSON.parse(stuk) as unknown[]) {
        const lijst = tabel === 'verdeelsleutels' ? sleutelRijen(ruw as RuweSleutel) : [ruw as (string | null)[]]
        for (const rij of lijst) yield rij.map((waarde, index) => (waarde !== null && tonen[index] ? tonen[index](waarde) : waarde))
      }
    }
  }
  const { writeBestand } = await import('#platform/export/bestand.ts')
  return writeBestand({ ...rest, rijen: rijen() }, rest.vorm)
}

serveTasks({ lees, toets, schrijf })
