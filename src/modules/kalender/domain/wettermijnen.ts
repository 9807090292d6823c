import { addDays, datum, datumOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'

/** A day of the year that the law names with "vóór": month and day. That day itself is already too late. */
type Dag = readonly [maand: number, dag: number]

/** The terms of the Wgr as they hold from a day on. Days are calendar days. */
export type Wettermijnen = {
  readonly vanaf: Datum
  readonly bron: string
  /** Frame letter and preliminary accounts to the councils (art. 34b): before this day. */
  readonly kadersVoor: Dag
  /** How long the councils have the draft budget before it is offered (openbaar lichaam) or adopted (art. 35 lid 1). */
  readonly zienswijzeDagen: number
  /** Budget to gedeputeerde staten (art. 34 lid 2): before this day. */
  readonly begrotingVoor: Dag
  /** Accounts to gedeputeerde staten (art. 34 lid 4): before this day. */
  readonly jaarrekeningVoor: Dag
  /** And for both: within so many days of their adoption. */
  readonly naVaststellingDagen: number
}

/**
 * The dated rule table, newest first. Counting back from an event knows no weekend (Algemene termijnenwet art. 1 lid 2, art. 4),
 * so no term moves to a Monday.
 */
export const WETTERMIJNEN: readonly [Wettermijnen, ...Wettermijnen[]] = [
  {
    vanaf: datum('2022-07-01'),
    bron: 'Wgr art. 34, 34b en 35 sinds 1 juli 2022 (Kamerstukken 35513)',
    kadersVoor: [4, 30],
    zienswijzeDagen: 84,
    begrotingVoor: [9, 15],
    jaarrekeningVoor: [7, 15],
    naVaststellingDagen: 14,
  },
  {
    vanaf: datum('2015-01-01'),
    bron: 'Wgr art. 34, 34b en 35 tot 1 juli 2022',
    kadersVoor: [4, 15],
    zienswijzeDagen: 56,
    begrotingVoor: [8, 1],
    jaarrekeningVoor: [7, 15],
    naVaststellingDagen: 14,
  },
]

/** The first budget year in this file: art. 34b is there since 2015. */
export const EERSTE_BEGROTINGSJAAR = 2016

/** A last allowed day, and the terms that give it. */
export type Wettelijk = { readonly dag: Datum; readonly wet: Wettermijnen }

/** The terms in force on the day that they themselves give: the newest ones whose answer is not before they began. */
export function volgensWet(dayOf: (wet: Wettermijnen) => Datum): Wettelijk {
  const wet = WETTERMIJNEN.find((each) => dayOf(each) >= each.vanaf) ?? WETTERMIJNEN.at(-1)!
  return { dag: dayOf(wet), wet }
}

/** The terms in force on a day. */
export function wetOp(dag: Datum): Wettermijnen {
  return WETTERMIJNEN.find(({ vanaf }) => vanaf <= dag) ?? WETTERMIJNEN.at(-1)!
}

/** The last day before a day of the law: "vóór" leaves that day itself out. */
export function voor(jaar: number, [maand, dag]: Dag): Datum {
  return addDays(datumOf(jaar, maand, dag), -1)
}

const MAANDEN = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december']

/** The words of the law: `vóór 30 april`. */
export function voorTekst([maand, dag]: Dag): string {
  return `vóór ${dag} ${MAANDEN[maand - 1]}`
}
