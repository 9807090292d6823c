import type { Agenda, Agendapunt, UitkomstInvoer } from '#modules/agenda/contract.ts'
import { type Personenopzet, type Personenronde, type Verloop, type Vraag, verloopVan } from '#modules/agenda/domain/personenstemming.ts'
import { personenopzet } from '#modules/agenda/domain/presentie.ts'

/** What was typed of one round: numbers as text, null while a field cannot be read; and who came out of the lot. */
export interface Rondevelden {
  ingeleverd: string | null
  blanco: string | null
  ongeldig: string | null
  keuzes: Readonly<Record<string, string | null>>
  getrokken: readonly string[]
}

/** What was typed of a whole ballot. */
export interface Personeninvoer {
  /** A name on each line. */
  kandidaten: string
  onthouders: readonly string[]
  rondes: readonly Rondevelden[]
}

/** A round of which nothing was typed. */
export const legeRonde: Rondevelden = { ingeleverd: '', blanco: '0', ongeldig: '0', keuzes: {}, getrokken: [] }

/** Nothing was typed. */
export const legePersonen: Personeninvoer = { kandidaten: '', onthouders: [], rondes: [] }

/** The names, without empty lines. */
export const namenVan = (kandidaten: string): string[] =>
  kandidaten
    .split('\n')
    .map((naam) => naam.trim())
    .filter((naam) => naam !== '')

/** The ballot as it was typed so far: rounds that are complete, each question with its fields, and the one that is open. */
export interface Personenbeeld {
  opzet: Personenopzet
  verloop: Verloop
  rondes: readonly Personenronde[]
  /** The questions on the screen, in order: held ones and the next. */
  vragen: readonly Vraag[]
}

/** Plays what was typed: a round that is complete gives the next question. */
export function beeldVan(agenda: Agenda, punt: Agendapunt, { kandidaten, onthouders, rondes: velden }: Personeninvoer): Personenbeeld {
  const opzet = personenopzet({
    regel: agenda.stemregel,
    zetels: agenda.zitplaatsen,
    kandidaten: namenVan(kandidaten),
    onthouders,
    tweedeVergadering: punt.tweedeVergadering,
  })
  const rondes: Personenronde[] = []
  const vragen: Vraag[] = []
  for (let index = 0; ; index += 1) {
    const { vraag } = verloopVan(opzet, rondes)
    if (vraag === null || opzet.kandidaten.length === 0) break
    vragen.push(vraag)
    const ronde = rondeVan(vraag, velden[index] ?? legeRonde)
    if (ronde === null) break
    rondes.push(ronde)
    if (verloopVan(opzet, rondes).fouten.length > 0) break
  }
  return { opzet, verloop: verloopVan(opzet, rondes), rondes, vragen }
}

const getal = (tekst: string | null | undefined) => (tekst !== null && tekst !== undefined && /^\d+$/.test(tekst) ? Number(tekst) : null)

/** A round as the server takes it; null while something is missing. */
function rondeVan(vraag: Vraag, velden: Rondevelden): Personenronde | null {
  if (vraag.soort === 'loting') {
    const getrokken = vraag.keuzes.filter((keuze) => velden.getrokken.includes(keuze))
    return getrokken.length === vraag.plaatsen ? { soort: 'loting', getrokken } : null
  }
  const aantallen = vraag.keuzes.map((keuze) => ({ keuze, aantal: getal(velden.keuzes[keuze]) }))
  const [ingeleverd, blanco, ongeldig] = [getal(velden.ingeleverd), getal(velden.blanco), getal(velden.ongeldig)]
  if (ingeleverd === null || blanco === null || ongeldig === null || aantallen.some(({ aantal }) => aantal === null)) return null
  return { soort: 'briefjes', ingeleverd, blanco, ongeldig, aantallen: aantallen.map(({ keuze, aantal }) => ({ keuze, aantal: aantal! })) }
}

/** The ballot as the server takes it. */
export function personenVoorServer(
  { kandidaten, onthouders }: Personeninvoer,
  { rondes }: Personenbeeld,
): NonNullable<UitkomstInvoer['personen']> {
  return {
    kandidaten: namenVan(kandidaten),
    onthouders: [...onthouders],
    rondes: rondes.map((ronde) =>
      ronde.soort === 'loting' ? { soort: ronde.soort, getrokken: [...ronde.getrokken] } : { ...ronde, aantallen: [...ronde.aantallen] },
    ),
  }
}

/** What keeps a ballot from being sent, at the field that it is about. */
export function faultsOfPersonen({ opzet, verloop, vragen, rondes }: Personenbeeld): { name: string; reason: string }[] {
  if (opzet.kandidaten.length === 0) return [{ name: 'kandidaten', reason: 'Vul in over wie er wordt gestemd.' }]
  if (new Set(opzet.kandidaten).size < opzet.kandidaten.length) return [{ name: 'kandidaten', reason: 'Noem elke kandidaat één keer.' }]
  if (opzet.briefjesPerLid.length === 0) return [{ name: 'kandidaten', reason: 'Vul eerst bij de presentie in wie er is.' }]
  if (verloop.fouten.length > 0) return verloop.fouten.map(({ ronde, reden }) => ({ name: veldVan(ronde, vragen[ronde]!), reason: reden }))
  if (verloop.uitslag !== null) return []
  const open = vragen.at(-1)!
  return [
    {
      name: veldVan(rondes.length, open),
      reason:
        open.soort === 'loting'
          ? `Kies ${open.plaatsen === 1 ? 'wie' : 'wie er'} uit het lot kwam${open.plaatsen === 1 ? '' : 'en'}.`
          : 'Vul alle aantallen van deze ronde in.',
    },
  ]
}

const veldVan = (ronde: number, vraag: Vraag) => (vraag.soort === 'loting' ? `ronde-${ronde}-lot` : `ronde-${ronde}-ingeleverd`)
