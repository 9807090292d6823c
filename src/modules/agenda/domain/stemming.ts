import { BREUK_NUL, compareBreuk, multiplyBreuk, subtractBreuk, sumBreuken } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'

/** How many heads must be there: more than half, at least this share of them, or nobody in particular (Gemeentewet art. 20). */
export type Quorum = 'meerderheid' | 'geen' | { readonly deel: Breuk }

/**
 * What adopts: more than half of the votes cast (`volstrekt`, Gemeentewet art. 30), at least this share of them, at least one vote for
 * and none against (`unaniem`), or more than half of both the votes and the heads that voted (`dubbel`).
 */
export type Meerderheid = 'volstrekt' | 'unaniem' | 'dubbel' | { readonly deel: Breuk }

/** The rule of a table, as its regeling or its reglement van orde says it (Wgr art. 13 lid 4). */
export type Stemregel = {
  readonly quorum: Quorum
  readonly meerderheid: Meerderheid
  /** What a tie is when everybody is there (Gemeentewet art. 32 lid 5). */
  readonly stakenBijVoltalligheid: 'verworpen'
}

/** Somebody with a seat at the table. */
export type Stemlid = { readonly code: string; readonly stemgewicht: Breuk; readonly aanwezig: boolean }

/** Votes that `lid` casts, for itself or for the member that it stands for. A weight may be split. */
export type Stem = {
  readonly lid: string
  readonly voor: Breuk
  readonly tegen: Breuk
  readonly onthouden: Breuk
  readonly volmachtVan?: string | undefined
}

/** One question that is put to the vote. */
export type Stemming = {
  readonly regel: Stemregel
  readonly leden: readonly Stemlid[]
  readonly stemmen: readonly Stem[]
  /** A second meeting on the same agenda: no quorum, and a tie does not wait again (Gemeentewet art. 20 lid 2 and 32 lid 5). */
  readonly tweedeVergadering: boolean
}

/** How it came out. */
export type Uitkomst = 'aangenomen' | 'verworpen' | 'uitgesteld' | 'geen quorum'

/** The count: votes are exact, `quorumNodig` and `quorumAanwezig` are heads. */
export type Stemuitslag = {
  readonly uitkomst: Uitkomst
  readonly voor: Breuk
  readonly tegen: Breuk
  readonly onthouden: Breuk
  /** For and against together; who abstains casts no vote. */
  readonly uitgebracht: Breuk
  readonly quorumNodig: number
  readonly quorumAanwezig: number
  readonly waarschuwingen: readonly { readonly code: 'permanenteMeerderheid'; readonly melding: string }[]
}

/** Whether the table may decide: enough heads are there. */
export type Quorumstand = { readonly nodig: number; readonly aanwezig: number; readonly gehaald: boolean }

const HELFT: Breuk = { teller: 1n, noemer: 2n }

/** Counts the votes by the rule of the table. Takes votes that `faultsOfStemming` found nothing wrong with. */
export function telStemmen(stemming: Stemming): Stemuitslag {
  const { leden, stemmen } = stemming
  const voor = sumBreuken(stemmen.map((stem) => stem.voor))
  const tegen = sumBreuken(stemmen.map((stem) => stem.tegen))
  const quorum = quorumOf(stemming)
  return {
    uitkomst: quorum.gehaald ? uitkomstOf(stemming, { voor, tegen }) : 'geen quorum',
    voor,
    tegen,
    onthouden: sumBreuken(stemmen.map((stem) => stem.onthouden)),
    uitgebracht: sumBreuken([voor, tegen]),
    quorumNodig: quorum.nodig,
    quorumAanwezig: quorum.aanwezig,
    waarschuwingen: warn(leden),
  }
}

/** How many heads are needed and are there. Heads count, not votes; whoever somebody else stands for is not there. */
export function quorumOf({
  regel,
  leden,
  stemmen,
  tweedeVergadering,
}: Omit<Stemming, 'regel'> & { readonly regel: Pick<Stemregel, 'quorum'> }): Quorumstand {
  const vertegenwoordigd = new Set(stemmen.flatMap(({ volmachtVan }) => volmachtVan ?? []))
  const aanwezig = leden.filter((lid) => lid.aanwezig && !vertegenwoordigd.has(lid.code)).length
  const nodig = tweedeVergadering ? 0 : quorumNodig(regel.quorum, leden.length)
  return { nodig, aanwezig, gehaald: aanwezig >= nodig }
}

/** How many heads a table needs of its members. */
export function quorumNodig(quorum: Quorum, leden: number): number {
  if (quorum === 'geen') return 0
  if (quorum === 'meerderheid') return Math.floor(leden / 2) + 1
  const { teller, noemer } = multiplyBreuk(quorum.deel, { teller: BigInt(leden), noemer: 1n })
  return Number((teller + noemer - 1n) / noemer)
}

type Geteld = { readonly voor: Breuk; readonly tegen: Breuk }

function uitkomstOf(stemming: Stemming, { voor, tegen }: Geteld): Uitkomst {
  if (isAangenomen(stemming, { voor, tegen })) return 'aangenomen'
  if (compareBreuk(voor, tegen) !== 0 || stemming.tweedeVergadering) return 'verworpen'
  return quorumOf(stemming).aanwezig === stemming.leden.length ? stemming.regel.stakenBijVoltalligheid : 'uitgesteld'
}

function isAangenomen({ regel: { meerderheid }, stemmen }: Stemming, { voor, tegen }: Geteld): boolean {
  if (voor.teller === 0n) return false
  if (meerderheid === 'volstrekt') return compareBreuk(voor, tegen) > 0
  if (meerderheid === 'unaniem') return tegen.teller === 0n
  if (meerderheid === 'dubbel') return compareBreuk(voor, tegen) > 0 && hoofden(stemmen) > 0
  return compareBreuk(voor, multiplyBreuk(meerderheid.deel, sumBreuken([voor, tegen]))) >= 0
}

/** Heads for less heads against: each member's head follows the larger part of its votes, and counts for neither when they are equal. */
function hoofden(stemmen: readonly Stem[]): number {
  const perLid = Map.groupBy(stemmen, ({ lid, volmachtVan }) => volmachtVan ?? lid)
  const verschillen = [...perLid.values()].map((eigen) => sumBreuken(eigen.map(({ voor, tegen }) => subtractBreuk(voor, tegen))))
  return verschillen.reduce((saldo, verschil) => saldo + compareBreuk(verschil, BREUK_NUL), 0)
}

/** A member that wins every vote alone: for two parties that is a rule that only one of them can use. */
function warn(leden: readonly Stemlid[]): Stemuitslag['waarschuwingen'] {
  const helft = multiplyBreuk(HELFT, sumBreuken(leden.map(({ stemgewicht }) => stemgewicht)))
  const baas = leden.find(({ stemgewicht }) => compareBreuk(stemgewicht, helft) > 0)
  if (baas === undefined) return []
  const melding = `${baas.code} heeft alleen al meer dan de helft van alle stemmen: een permanente meerderheid. Spreek af dat besluiten unaniem zijn, of met een dubbele meerderheid van leden en stemmen.`
  return [{ code: 'permanenteMeerderheid', melding }]
}
