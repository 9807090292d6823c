import { addDays, daysBetween } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import type { Stap } from './pckalender.ts'
import { laatsteVaststelling } from './pckalender.ts'
import { volgensWet, wetOp } from './wettermijnen.ts'

/**
 * The first day on which a draft that went to the councils on that day may be offered (openbaar lichaam) or adopted (the others): the
 * councils have their full weeks (Wgr art. 35 lid 1).
 */
export function vroegsteAnker(verzondenOp: Datum): Datum {
  return addDays(verzondenOp, wetOp(verzondenOp).zienswijzeDagen)
}

/**
 * The last day on which the draft can go to the councils and the budget still reach gedeputeerde staten in time.
 * @param aanbiedDagen how many days before the adoption the algemeen bestuur gets the papers; nil where the adoption itself counts
 */
export function laatsteVerzending(begrotingsjaar: number, aanbiedDagen: number): Datum {
  const anker = addDays(laatsteVaststelling(begrotingsjaar), -aanbiedDagen)
  return volgensWet(({ zienswijzeDagen }) => addDays(anker, -zienswijzeDagen)).dag
}

/** How something that was sent stands to the law. */
export type Verzendoordeel = {
  readonly oordeel: 'op_tijd' | 'wettelijk_te_laat'
  /** Late by law, on the day that practice still takes as in time ("uiterlijk 30 april" for "vóór 30 april"). */
  readonly inPraktijkOpTijd: boolean
  readonly melding: string
}

/** Whether a step that was done on a day was done in time. */
export function judgeVerzending({ uiterlijk, praktijk }: Pick<Stap, 'uiterlijk' | 'praktijk'>, verzondenOp: Datum): Verzendoordeel {
  if (verzondenOp <= uiterlijk) return { oordeel: 'op_tijd', inPraktijkOpTijd: true, melding: 'Op tijd.' }
  if (verzondenOp === praktijk)
    return {
      oordeel: 'wettelijk_te_laat',
      inPraktijkOpTijd: true,
      melding: 'Wettelijk te laat: de wet zegt "vóór" deze dag. In de praktijk geldt deze dag als op tijd.',
    }
  return { oordeel: 'wettelijk_te_laat', inPraktijkOpTijd: false, melding: 'Wettelijk te laat.' }
}

/** Where a step stands on a day: done in time or late, or how many days are left; `dagen` is below nil when the last day is over. */
export type Stapstand =
  | { readonly soort: 'gedaan'; readonly oordeel: Verzendoordeel }
  | { readonly soort: 'te_laat' | 'vandaag' | 'komt'; readonly dagen: number }

/** Where a step stands on `vandaag`; `verzondenOp` is null as long as nobody wrote down that it was done. */
export function standVan(stap: Pick<Stap, 'uiterlijk' | 'praktijk'>, verzondenOp: Datum | null, vandaag: Datum): Stapstand {
  if (verzondenOp !== null) return { soort: 'gedaan', oordeel: judgeVerzending(stap, verzondenOp) }
  const dagen = daysBetween(vandaag, stap.uiterlijk)
  return { soort: dagen < 0 ? 'te_laat' : dagen === 0 ? 'vandaag' : 'komt', dagen }
}
