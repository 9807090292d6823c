import {
  addBreuk,
  BREUK_EEN,
  BREUK_NUL,
  breuk,
  type Breuk,
  compareBreuk,
  parseDecimaal,
  subtractBreuk,
  toKortDecimaal,
} from '#kernel/breuk.ts'
import { multiplyBedrag, negateBedrag, NIHIL, compareBedrag } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatPost, parsePost, type Post, type Totaal, totaalOf } from '#kernel/totaal.ts'

/**
 * What kind of money a flow is. Transition, disintegration and friction are paid once, to get from here to there; `klant` is extra cost
 * because one client asks for more than all need (bestuursopdracht De Connectie).
 */
export const kostensoorten = ['investering', 'transitie', 'desintegratie', 'frictie', 'structureel', 'klant', 'overig'] as const
/** See {@link kostensoorten}. */
export type Kostensoort = (typeof kostensoorten)[number]

/** What one party pays (below nil) or receives in one year, with the proposal or, in the nulalternatief, without it. */
export interface CaseStroom {
  readonly jaar: number
  readonly organisatieId: string
  readonly organisatieNaam: string
  /** An amount, or PM. */
  readonly bedrag: string
  readonly omschrijving: string
  readonly soort: Kostensoort
  readonly alternatief: 'voorstel' | 'nulalternatief'
}

/** What is calculated with. */
export interface CaseInvoer {
  readonly disconteringsvoet: string
  readonly basisjaar: number
  readonly kasstromen: readonly CaseStroom[]
}

/**
 * The flows that make the difference: with the proposal, minus what happens anyway. Doing nothing is not free, so what it costs is
 * a gain of the proposal.
 */
export const verschilstromen = (kasstromen: readonly CaseStroom[]): CaseStroom[] => kasstromen.map(verschilstroom)

const verschilstroom = (stroom: CaseStroom): CaseStroom =>
  stroom.alternatief === 'voorstel' ? stroom : { ...stroom, bedrag: mapPost(stroom.bedrag, negateBedrag) }

/** What a figure can depend on: cost, when the benefits come, and the rate. */
export type Onzekerheid = 'kosten' | 'uitstel' | 'voet'

/** The same case twice, each with one thing changed; `terug` is the case as it is where only one way is thought of. */
export interface Variatie {
  readonly op: Onzekerheid
  readonly heen: CaseInvoer
  readonly terug: CaseInvoer
}

const MEER: Breuk = breuk(120n, 100n)
const MINDER: Breuk = breuk(80n, 100n)
const PUNT: Breuk = breuk(1n, 100n)
const VOET_DECIMALEN = 12

/**
 * What may turn out differently: the cost of the proposal 20% up or down, a year's delay, and the rate one percentage point up or down.
 * With a delay what is paid once is paid in time, and what comes every year, or is a gain, comes a year later: until then the old goes on.
 */
export function variaties(invoer: CaseInvoer): Variatie[] {
  const kosten = (factor: Breuk) =>
    change(invoer, (stroom) => ({
      ...stroom,
      bedrag: mapPost(stroom.bedrag, (amount) => (compareBedrag(amount, NIHIL) < 0 ? multiplyBedrag(amount, factor) : amount)),
    }))
  const isLater = (stroom: CaseStroom) => stroom.soort === 'structureel' || isBaat(verschilstroom(stroom))
  const later = {
    ...invoer,
    kasstromen: invoer.kasstromen.map((stroom) => (isLater(stroom) ? { ...stroom, jaar: stroom.jaar + 1 } : stroom)),
  }
  const voet = expectOk(parseDecimaal(invoer.disconteringsvoet))
  const metVoet = (ander: Breuk) => ({ ...invoer, disconteringsvoet: toKortDecimaal(ander, VOET_DECIMALEN) })
  const meer = addBreuk(voet, PUNT)
  const minder = subtractBreuk(voet, PUNT)
  return [
    { op: 'kosten', heen: kosten(MEER), terug: kosten(MINDER) },
    { op: 'uitstel', heen: later, terug: invoer },
    // A rate lies above -1, and at 1 at most.
    {
      op: 'voet',
      heen: metVoet(compareBreuk(meer, BREUK_EEN) > 0 ? BREUK_EEN : meer),
      terug: compareBreuk(addBreuk(minder, BREUK_EEN), BREUK_NUL) > 0 ? metVoet(minder) : invoer,
    },
  ]
}

const change = (invoer: CaseInvoer, of: (stroom: CaseStroom) => CaseStroom): CaseInvoer => ({
  ...invoer,
  kasstromen: invoer.kasstromen.map((stroom) => (stroom.alternatief === 'voorstel' ? of(stroom) : stroom)),
})

const isBaat = ({ bedrag }: CaseStroom) => {
  const post = expectOk(parsePost(bedrag))
  return post !== 'PM' && compareBedrag(post, NIHIL) > 0
}

function mapPost(bedrag: string, of: (amount: Exclude<Post, 'PM'>) => Exclude<Post, 'PM'>): string {
  const post = expectOk(parsePost(bedrag))
  return formatPost(post === 'PM' ? post : of(post))
}

/** What each kind comes to over all years, without interest: only of the proposal, kinds without a flow left out. */
export function totalenPerSoort(
  kasstromen: readonly Pick<CaseStroom, 'bedrag' | 'soort' | 'alternatief'>[],
): { soort: Kostensoort; totaal: Totaal }[] {
  const own = kasstromen.filter(({ alternatief }) => alternatief === 'voorstel')
  return kostensoorten.flatMap((soort) => {
    const here = own.filter((stroom) => stroom.soort === soort)
    return here.length === 0 ? [] : [{ soort, totaal: totaalOf(here.map(({ bedrag }) => expectOk(parsePost(bedrag)))) }]
  })
}
