import { breuk, parseDecimaal } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { expectOk } from '#kernel/refusal.ts'
import type { Personenopzet } from './personenstemming.ts'
import { quorumNodig, quorumOf, telStemmen } from './stemming.ts'
import type { Meerderheid, Quorum, Quorumstand, Stemlid, Stemming, Stemuitslag } from './stemming.ts'

/** Whether who has the seat is there, is not, or has somebody else in it. Null: nobody said yet. */
export type Stand = 'aanwezig' | 'afwezig' | 'vervangen' | null

/** A seat at the table on the day of the meeting. */
export interface Zetel {
  readonly zetelId: string
  readonly persoonId: string
  readonly persoonNaam: string
  readonly organisatieNaam: string
  readonly rol: 'voorzitter' | 'lid' | 'secretaris' | 'adviseur'
  readonly stemgewicht: number
  readonly plaatsvervangerVan: string | null
  readonly stand: Stand
  readonly vervangerId: string | null
}

/** The rule as a table keeps it: a share reads `2/3`. */
export interface Tafelregel {
  readonly quorum: string
  readonly meerderheid: string
}

/** Votes of one seat, whole numbers. */
export interface Uitgebracht {
  readonly zetelId: string
  readonly voor: number
  readonly tegen: number
  readonly onthouden: number
  readonly volmachtVan: string | null
}

/** The input of `stemming` as anybody can redo it with `regiekamer reken stemming`. */
export interface Steminvoer {
  regel: { quorum: string | { deel: string }; meerderheid: string | { deel: string }; stakenBijVoltalligheid: 'verworpen' }
  leden: { code: string; stemgewicht: number; aanwezig: boolean }[]
  stemmen: { lid: string; voor: number; tegen: number; onthouden: number; volmachtVan?: string }[]
  tweedeVergadering: boolean
}

/** Seats that vote: of the chair and the members, with votes of their own. */
export function stemzetels<Z extends Pick<Zetel, 'stemgewicht' | 'plaatsvervangerVan'>>(zetels: readonly Z[]): Z[] {
  return zetels.filter(({ stemgewicht, plaatsvervangerVan }) => stemgewicht > 0 && plaatsvervangerVan === null)
}

/** A seat by the name of who has it; with the organisation, and a number where two would be called the same. */
export function codes(zetels: readonly Pick<Zetel, 'zetelId' | 'persoonNaam' | 'organisatieNaam'>[]): ReadonlyMap<string, string> {
  const used = new Set<string>()
  return new Map(
    zetels.map(({ zetelId, persoonNaam, organisatieNaam }) => {
      const naam = `${persoonNaam} (${organisatieNaam})`
      let code = naam
      for (let nummer = 2; used.has(code); nummer += 1) code = `${naam} ${nummer}`
      used.add(code)
      return [zetelId, code] as const
    }),
  )
}

/** The vote of a table as the calculation takes it. A seat that a substitute took is there. Votes of an unknown seat keep its id as code. */
export function steminvoer(given: {
  readonly regel: Tafelregel
  readonly zetels: readonly Zetel[]
  readonly stemmen: readonly Uitgebracht[]
  readonly tweedeVergadering: boolean
}): Steminvoer {
  const { regel, zetels, stemmen, tweedeVergadering } = given
  const leden = stemzetels(zetels)
  const code = codes(zetels)
  return {
    regel: { quorum: deelOf(regel.quorum), meerderheid: deelOf(regel.meerderheid), stakenBijVoltalligheid: 'verworpen' },
    leden: leden.map(({ zetelId, stemgewicht, stand }) => ({
      code: code.get(zetelId)!,
      stemgewicht,
      aanwezig: stand === 'aanwezig' || stand === 'vervangen',
    })),
    stemmen: stemmen.map(({ zetelId, voor, tegen, onthouden, volmachtVan }) => ({
      lid: code.get(zetelId) ?? zetelId,
      voor,
      tegen,
      onthouden,
      ...(volmachtVan === null ? {} : { volmachtVan: code.get(volmachtVan) ?? volmachtVan }),
    })),
    tweedeVergadering,
  }
}

const deelOf = (rule: string) => (rule.includes('/') ? { deel: rule } : rule)

/** The same for the pure count, which takes exact ratios. */
export function stemmingVan(invoer: Steminvoer): Stemming {
  return {
    regel: {
      quorum: breukRegel(invoer.regel.quorum) as Quorum,
      meerderheid: breukRegel(invoer.regel.meerderheid) as Meerderheid,
      stakenBijVoltalligheid: 'verworpen',
    },
    leden: invoer.leden.map((lid): Stemlid => ({ ...lid, stemgewicht: geheel(lid.stemgewicht) })),
    stemmen: invoer.stemmen.map((stem) => ({
      ...stem,
      voor: geheel(stem.voor),
      tegen: geheel(stem.tegen),
      onthouden: geheel(stem.onthouden),
    })),
    tweedeVergadering: invoer.tweedeVergadering,
  }
}

const geheel = (aantal: number): Breuk => expectOk(parseDecimaal(String(aantal)))

function breukRegel(rule: string | { deel: string }): string | { deel: Breuk } {
  if (typeof rule === 'string') return rule
  const [teller = '1', noemer = '1'] = rule.deel.split('/')
  return { deel: breuk(BigInt(teller), BigInt(noemer)) }
}

/** Whether enough heads are there now, by the rule of the table. */
export function quorumNu(regel: Tafelregel, zetels: readonly Zetel[], tweedeVergadering: boolean): Quorumstand {
  return quorumOf(stemmingVan(steminvoer({ regel, zetels, stemmen: [], tweedeVergadering })))
}

/** A closed ballot at this table: papers for who is there and need not abstain, and how many heads have to take part. Nobody votes for another. */
export function personenopzet(given: {
  readonly regel: Tafelregel
  readonly zetels: readonly Zetel[]
  readonly kandidaten: readonly string[]
  readonly onthouders: readonly string[]
  readonly tweedeVergadering: boolean
}): Personenopzet {
  const leden = stemzetels(given.zetels).filter(({ zetelId }) => !given.onthouders.includes(zetelId))
  const quorum = breukRegel(deelOf(given.regel.quorum)) as Quorum
  return {
    kandidaten: given.kandidaten,
    briefjesPerLid: leden.filter(({ stand }) => stand === 'aanwezig' || stand === 'vervangen').map(({ stemgewicht }) => stemgewicht),
    quorumNodig: given.tweedeVergadering ? 0 : quorumNodig(quorum, leden.length),
  }
}

/** Whether a vote was held of which no vote was written down. Without a quorum there is nothing to write down. */
export function mistStemmen(
  { stemregel, zitplaatsen }: { readonly stemregel: Tafelregel; readonly zitplaatsen: readonly Zetel[] },
  stemmen: readonly Uitgebracht[],
  tweedeVergadering: boolean,
): boolean {
  if (stemmen.some(({ voor, tegen, onthouden }) => voor + tegen + onthouden > 0)) return false
  return quorumNu(stemregel, zitplaatsen, tweedeVergadering).gehaald
}

/** The count by the rule of the table: the same in the browser as on the server. */
export function tel(invoer: Steminvoer): Stemuitslag {
  return telStemmen(stemmingVan(invoer))
}

/** How it was decided, in a sentence for the register. */
export function stemmingTekst(invoer: Steminvoer, { voor, tegen, onthouden }: Stemuitslag): string {
  const wie = (kant: 'voor' | 'tegen' | 'onthouden') =>
    invoer.stemmen
      .filter((stem) => stem[kant] > 0)
      .map((stem) => `${stem.volmachtVan ?? stem.lid} ${stem[kant]}${stem.volmachtVan ? ' bij volmacht' : ''}`)
      .join(', ')
  const deel = (aantal: Breuk, kant: 'voor' | 'tegen' | 'onthouden', woord: string) => {
    const getal = Number(aantal.teller / aantal.noemer)
    return `${getal} ${woord}${getal > 0 ? ` (${wie(kant)})` : ''}`
  }
  const delen = [
    deel(voor, 'voor', 'voor'),
    deel(tegen, 'tegen', 'tegen'),
    ...(onthouden.teller > 0n ? [deel(onthouden, 'onthouden', 'onthouden')] : []),
  ]
  return `In stemming gebracht: ${delen.join('; ')}.`
}

/** Nobody asked for a vote; who wants dissent noted is named. */
export function zonderStemmingTekst(aantekeningen: readonly { readonly naam: string; readonly tekst: string }[]): string {
  const noted = aantekeningen.map(({ naam, tekst }) => ` Aantekening van ${naam}: ${tekst}`).join('')
  return `Zonder stemming.${noted}`
}
