import type { Samenwerking } from '../register.ts'
import type { Gemeentenaam } from './gemeentenaam.ts'
import type { Opvolging } from './opvolging.ts'

/** `info`: nothing to do; `controleren`: someone should look; `fout`: the row cannot be used until someone completes it. */
export type Ernst = 'info' | 'controleren' | 'fout'

/** Something that a reader of the register should know, with the rows that it is about (none: the whole list). */
export type Bevinding = { code: Bevindingcode; rows: readonly number[]; melding: string; ernst: Ernst; zekerheid: 'zeker' | 'onzeker' }

/** Every kind of finding, in the order in which they are reported. */
export const BEVINDINGCODES = [
  'aantal_wijkt_af',
  'verdeling_per_type',
  'type_onbekend',
  'type_afgekort',
  'hoofdgemeente',
  'hoofdgemeente_buiten_centrum',
  'centrum_zonder_hoofdgemeente',
  'geen_ledenlijst',
  'omschrijving_als_ledenlijst',
  'eerdere_leden',
  'geen_gemeente',
  'lid_niet_herkend',
  'zelfde_leden',
  'leden_binnen_andere',
  'waarschijnlijk_dubbel',
  'gemeente_in_meer',
  'hoofdgemeente_in_meer',
  'naam_en_leden_verschillen',
  'gemeente_gesplitst',
  'naam_werd_gemeente',
  'gemeente_al_opgeheven',
  'typefout',
  'schrijfwijze',
  'verkort',
  'afwijkende_scheiding',
  'voorvoegsel',
] as const

/** The code of a finding. */
export type Bevindingcode = (typeof BEVINDINGCODES)[number]

/** What the rules need besides the rows: the count in the report's text, and the municipalities with their history. */
export type Registercontext = {
  aantalVolgensTekst: number
  peildatum: string
  gemeentenamen: readonly Gemeentenaam[]
  opvolgingen: readonly Opvolging[]
}

/** The numbers of rows, in order. */
export function rowsOf(samenwerkingen: readonly Samenwerking[]): number[] {
  return samenwerkingen.map(({ regel }) => regel.nr).toSorted((a, b) => a - b)
}

/** A row as a reader finds it back: number and name. */
export function rowName({ nr, naam }: { nr: number; naam: string }, word: 'Regel' | 'regel' = 'Regel'): string {
  return `${word} ${nr} (${naam})`
}

/** Words as a Dutch sentence lists them: a, b en c. */
export function enumerate(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} en ${last}`
}

/** A finding that asks nothing of the reader. */
export function info(code: Bevindingcode, rows: readonly number[], melding: string): Bevinding {
  return { code, rows, melding, ernst: 'info', zekerheid: 'zeker' }
}

/** A finding that someone should look at. */
export function controleren(code: Bevindingcode, rows: readonly number[], melding: string): Bevinding {
  return { code, rows, melding, ernst: 'controleren', zekerheid: 'zeker' }
}

/** A finding that makes the row unusable until someone completes it. */
export function fout(code: Bevindingcode, rows: readonly number[], melding: string): Bevinding {
  return { code, rows, melding, ernst: 'fout', zekerheid: 'zeker' }
}

/** The same finding, marked as a guess. */
export function unsure(bevinding: Bevinding): Bevinding {
  return { ...bevinding, zekerheid: 'onzeker' }
}

/** A day as people write it: 31-12-2017. */
export function dutchDate(day: string): string {
  return day.split('-').toReversed().join('-')
}
