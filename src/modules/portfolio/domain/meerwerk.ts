import { compareBedrag } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { addBreuk, BREUK_NUL } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { ok, refuse } from '#kernel/refusal.ts'
import type { Result } from '#kernel/refusal.ts'
import { addTotaal, TOTAAL_NUL, totaalOf } from '#kernel/totaal.ts'
import type { Post, Totaal } from '#kernel/totaal.ts'

// Types

/** Where a piece of extra work stands. */
export const meerwerkStatussen = ['gevraagd', 'gewogen', 'toegezegd', 'afgewezen', 'uitgevoerd'] as const
/** See {@link meerwerkStatussen}. */
export type MeerwerkStatus = (typeof meerwerkStatussen)[number]

/** Who pays: the side that asked, all of them by their key, or nobody extra: it goes off what the supplier can do for all. */
export const betalers = ['vrager', 'samen', 'opdrachtnemer'] as const
/** See {@link betalers}. */
export type Betaler = (typeof betalers)[number]

/** A piece of extra work, as far as adding up goes. `weging` is null until the supplier said what it takes, its price where amounts of others are closed. */
export interface Meerwerkregel {
  readonly vragerId: string
  readonly status: MeerwerkStatus
  readonly weging: { readonly uren: Breuk; readonly prijs: Post | null; readonly betaler: Betaler } | null
  readonly besteed: Breuk
}

/** What one organisation asked outside the catalogue. */
export interface Meerwerksom {
  readonly vragerId: string
  readonly aantal: number
  readonly urenGeschat: Breuk
  readonly urenBesteed: Breuk
  /** Of those the hours on what nobody agreed to. */
  readonly urenZonderToezegging: Breuk
  /** What was agreed to. Null, as the two below it, when a price in it is closed. */
  readonly toegezegd: Totaal | null
  /** Of that what nobody pays: it goes off the regular work of the supplier. */
  readonly onbetaald: Totaal | null
  /** What was weighed and waits for a yes or no. */
  readonly open: Totaal | null
}

const nextStatuses: Readonly<Record<MeerwerkStatus, readonly MeerwerkStatus[]>> = {
  gevraagd: ['gewogen', 'afgewezen'],
  gewogen: ['gewogen', 'toegezegd', 'afgewezen'],
  toegezegd: ['uitgevoerd'],
  afgewezen: [],
  uitgevoerd: [],
}

const verderMet: Readonly<Record<MeerwerkStatus, string>> = {
  gevraagd: 'Dit meerwerk is gevraagd en nog niet gewogen. De opdrachtnemer zegt eerst wat het kost.',
  gewogen: 'Dit meerwerk is gewogen en nog niet toegezegd. Wie het vroeg, beslist eerst.',
  toegezegd: 'Dit meerwerk is al toegezegd. Heropen het als de afspraak verandert.',
  afgewezen: 'Dit meerwerk is afgewezen. Heropen het als het toch doorgaat.',
  uitgevoerd: 'Dit meerwerk is uitgevoerd. Heropen het als het toch niet klaar is.',
}

// Questions

/** Whether somebody agreed to it: hours on anything else were spent without. */
export function isToegezegd(status: MeerwerkStatus): boolean {
  return status === 'toegezegd' || status === 'uitgevoerd'
}

/** Whether this step is allowed, else where it stands and what can be done instead. */
export function toMeerwerkStatus(from: MeerwerkStatus, to: MeerwerkStatus): Result<MeerwerkStatus> {
  return nextStatuses[from].includes(to) ? ok(to) : refuse('meerwerk-status', verderMet[from])
}

/** Whether hours were booked since the yes: from then on it stands. Moments are ISO 8601 in UTC. */
export function isBegonnen(toezegging: { readonly op: string } | null, uren: readonly { readonly geboektOp: string }[]): boolean {
  return toezegging !== null && uren.some(({ geboektOp }) => geboektOp > toezegging.op)
}

/** One step back: to the yes after the work, to the question after the yes or the no. */
export function heropend({ status, isGewogen }: { status: MeerwerkStatus; isGewogen: boolean }): Result<MeerwerkStatus> {
  if (status === 'uitgevoerd') return ok('toegezegd')
  if (status === 'toegezegd') return ok('gewogen')
  if (status === 'afgewezen') return ok(isGewogen ? 'gewogen' : 'gevraagd')
  return refuse('meerwerk-status', 'Dit meerwerk staat nog open. Er is niets te heropenen.')
}

/**
 * Why saying yes needs a decision of a table, or null when the own mandate is enough: others pay along, or the price is above the limit of the mandate
 * (`null`: it has none) or not known yet.
 */
export function waaromBesluit({ betaler, prijs, limiet }: { betaler: Betaler; prijs: Post; limiet: Bedrag | null }): string | null {
  if (betaler === 'samen') return 'Alle deelnemers betalen mee. Kies het besluit waarin zij dat afspraken.'
  if (betaler === 'opdrachtnemer' || limiet === null) return null
  if (prijs === 'PM') return 'De prijs is nog niet bekend en uw mandaat heeft een grens. Kies het besluit waarop dit rust.'
  return compareBedrag(prijs, limiet) > 0 ? 'De prijs ligt boven de grens van uw mandaat. Kies het besluit waarop dit rust.' : null
}

// Sums

/** What everyone asked, each organisation once, in the order of the lines; what was refused counts only its hours. */
export function sommen(regels: readonly Meerwerkregel[]): Meerwerksom[] {
  return [...Map.groupBy(regels, ({ vragerId }) => vragerId)].map(([vragerId, group]) => ({ vragerId, ...somOf(group) }))
}

/** All of it together. */
export function somOf(regels: readonly Meerwerkregel[]): Omit<Meerwerksom, 'vragerId'> {
  const uren = (ask: (regel: Meerwerkregel) => Breuk) => regels.reduce((sum, regel) => addBreuk(sum, ask(regel)), BREUK_NUL)
  const geld = (is: (status: MeerwerkStatus, betaler: Betaler) => boolean) =>
    regels.reduce<Totaal | null>((sum, { status, weging }) => {
      if (!weging || !is(status, weging.betaler) || sum === null) return sum
      return weging.prijs === null ? null : addTotaal(sum, totaalOf([weging.prijs]))
    }, TOTAAL_NUL)
  return {
    aantal: regels.length,
    urenGeschat: uren(({ status, weging }) => (weging && status !== 'afgewezen' ? weging.uren : BREUK_NUL)),
    urenBesteed: uren(({ besteed }) => besteed),
    urenZonderToezegging: uren(({ status, besteed }) => (isToegezegd(status) ? BREUK_NUL : besteed)),
    toegezegd: geld(isToegezegd),
    onbetaald: geld((status, betaler) => isToegezegd(status) && betaler === 'opdrachtnemer'),
    open: geld((status) => status === 'gewogen'),
  }
}

// Work

/** What waits for somebody in this room, as far as the lists of work need it. */
export interface OpenMeerwerk {
  readonly id: string
  readonly nummer: string
  readonly titel: string
  readonly status: MeerwerkStatus
  readonly vragerId: string
  readonly vragerNaam: string
  readonly sinds: string
}

/** What this hat is to do: weigh what was asked, or say yes or no to what was weighed. */
export function meerwerkTaken(
  open: readonly OpenMeerwerk[],
  wij: { organisatieId: string; permissies: ReadonlySet<string>; isOpdrachtnemer: boolean },
) {
  return open.flatMap(({ id, nummer, titel, status, vragerId, vragerNaam }) => {
    const taak = (wat: string, toelichting: string) => [
      { soort: `meerwerk_${status}`, titel: `${wat} ${nummer}: ${titel}`, toelichting, pad: `/meerwerk/${id}`, uiterlijk: null },
    ]
    if (status === 'gevraagd' && wij.isOpdrachtnemer && wij.permissies.has('meerwerk.wegen'))
      return taak('Weeg meerwerk', `${vragerNaam} vraagt dit buiten de catalogus om. Schat de uren, de prijs en wat ervoor blijft liggen.`)
    if (status === 'gewogen' && vragerId === wij.organisatieId && wij.permissies.has('meerwerk.toezeggen'))
      return taak('Beslis over meerwerk', 'De opdrachtnemer schatte de uren en de prijs. Zeg toe of zie ervan af.')
    return []
  })
}

/** What is not finished: who is to move. */
export function meerwerkPunten(open: readonly OpenMeerwerk[]) {
  return open.flatMap(({ id, nummer, titel, status, vragerId, vragerNaam, sinds }) => {
    if (status === 'afgewezen' || status === 'uitgevoerd') return []
    return [
      {
        soort: 'meerwerk',
        id,
        titel: `${nummer} ${titel}`,
        stand: { gevraagd: 'Meerwerk gevraagd', gewogen: 'Meerwerk gewogen', toegezegd: 'Meerwerk toegezegd' }[status],
        organisatieId: vragerId,
        eigenaar: status === 'gewogen' ? vragerNaam : 'Opdrachtnemer',
        tafel: null,
        volgendeKeer: null,
        blokkade: { gevraagd: 'Wacht op de weging', gewogen: 'Wacht op een ja of nee', toegezegd: null }[status],
        sinds,
        pad: `/meerwerk/${id}`,
      },
    ]
  })
}
