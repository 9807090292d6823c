import { showDatum } from '#kernel/format/datum.ts'
import type { Breekpunt, Planning } from './routeplanning.ts'

/** The finding of a planning, in a sentence: when it is decided, with how much room, or what breaks it. */
export function planningZin({ plan, speling, breekpunt, stappen }: Planning, uiterlijk: string | null): string {
  if (stappen.length === 0) return 'Alle tafels hebben gesproken.'
  if (breekpunt)
    return `${uiterlijk === null ? 'Dit komt nog niet rond' : `Dit haalt ${showDatum(uiterlijk)} niet`}. ${breekpuntZin(breekpunt)}`
  const besluit = `Het besluit kan er op ${showDatum(plan.besluitOp!)} zijn.`
  if (uiterlijk === null) return `${besluit} Er is geen uiterste datum.`
  if (speling === null) return besluit
  if (speling < 0) return `${besluit} De planning hieronder haalt ${showDatum(uiterlijk)} niet: kies eerdere vergaderingen.`
  const room = speling === 0 ? 'er is geen speling' : `met ${dagen(speling)} speling`
  return `${besluit} Dat is op tijd voor ${showDatum(uiterlijk)}, ${room}.`
}

/** Which meeting breaks it, or which table has none. */
export function breekpuntZin({ tafelNaam, moment, klaarOp, wachtDagen }: Breekpunt): string {
  if (moment === null)
    return `${tafelNaam} heeft geen vergadering meer waarvoor het stuk op tijd is${klaarOp ? ` (klaar op ${showDatum(klaarOp)})` : ''}.`
  const wacht = wachtDagen > 0 ? ` Het stuk wacht daar ${dagen(wachtDagen)} op.` : ''
  return `De vergadering die het breekt: ${tafelNaam} op ${showDatum(moment.vergadering)}.${wacht}`
}

/** A number of days in words. */
export function dagen(aantal: number): string {
  return `${aantal} ${Math.abs(aantal) === 1 ? 'dag' : 'dagen'}`
}
