import { ledencodes } from '../register.ts'
import type { Samenwerking } from '../register.ts'
import { controleren, enumerate, info, rowName, rowsOf, unsure } from './bevinding.ts'
import type { Bevinding, Registercontext } from './bevinding.ts'
import { naamsleutel, naamwoorden } from './gemeentenaam.ts'
import type { Gemeentenaam } from './gemeentenaam.ts'
import { gemeentelijkeLeden } from './ledenlijst.ts'

/** Words that say nothing about a region, so two names that share them are not alike. */
const GENERIC_WORDS = ['samenwerkingsverband', 'gemeenten', 'fusiegemeenten']

/** Two names that share this many letters in a row probably mean the same region. */
const SHARED_LETTERS = 8

/** Rows with exactly the same members. */
export function findSameMembers(all: readonly Samenwerking[]): Bevinding[] {
  const bySet = Map.groupBy(usable(all), (samenwerking) => ledencodes(samenwerking).join(' '))
  return [...bySet.values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      controleren(
        'zelfde_leden',
        rowsOf(group),
        `${enumerate(group.map(({ regel }, at) => rowName(regel, at === 0 ? 'Regel' : 'regel')))} hebben precies dezelfde leden. Kijk of dit één samenwerking is en tel die dan één keer.`,
      ),
    )
}

/** Rows of which all members sit in another row. */
export function findNestedMembers(all: readonly Samenwerking[]): Bevinding[] {
  const rows = usable(all).map((samenwerking) => ({ regel: samenwerking.regel, leden: new Set(ledencodes(samenwerking)) }))
  const within = (inner: Set<string>, outer: Set<string>) => inner.size < outer.size && inner.isSubsetOf(outer)
  return rows.flatMap((inner) => {
    const outers = rows.filter(({ leden }) => within(inner.leden, leden))
    // Only the next larger one: that it also lies within the one around that follows by itself.
    const nearest = outers.filter((outer) => !outers.some(({ leden }) => within(leden, outer.leden)))
    return nearest.map((outer) =>
      controleren(
        'leden_binnen_andere',
        [inner.regel.nr, outer.regel.nr],
        `Alle leden van ${rowName(inner.regel, 'regel')} zitten ook in ${rowName(outer.regel, 'regel')}. Kijk of de ene samenwerking deel is van de andere.`,
      ),
    )
  })
}

/** Rows without usable members whose name points to another row. */
export function findProbableDoubles(all: readonly Samenwerking[], { gemeentenamen, peildatum }: Registercontext): Bevinding[] {
  const known = new Set(gemeentenamen.filter((gemeente) => existsOn(gemeente, peildatum)).map(({ naam }) => naamsleutel(naam)))
  return all
    .filter(({ ledenlijst }) => !ledenlijst.bruikbaar)
    .flatMap(({ regel }) =>
      all
        .filter((other) => other.regel.nr !== regel.nr && other.ledenlijst.bruikbaar)
        .flatMap((other) => {
          const shared = sharedLetters(naamwoorden(regel.naam), naamwoorden(`${other.regel.naam} ${other.regel.leden}`))
          if (shared.length < SHARED_LETTERS || known.has(shared) || GENERIC_WORDS.some((word) => word.includes(shared))) return []
          const melding = `${rowName(regel)} en ${rowName(other.regel, 'regel')} gaan waarschijnlijk over dezelfde samenwerking: beide noemen "${shared}". Vraag het na en tel ze dan één keer.`
          return [
            unsure(
              controleren(
                'waarschijnlijk_dubbel',
                [regel.nr, other.regel.nr].toSorted((a, b) => a - b),
                melding,
              ),
            ),
          ]
        }),
    )
}

/** Municipalities in several rows, where the rows are not nested. */
export function findSeveralMemberships(all: readonly Samenwerking[]): Bevinding[] {
  const places = all.flatMap((samenwerking) => gemeentelijkeLeden(samenwerking.ledenlijst.leden).map((lid) => ({ lid, samenwerking })))
  return [...Map.groupBy(places, ({ lid }) => lid.gmCode).values()].flatMap((group) => {
    const rows = [...new Set(group.map(({ samenwerking }) => samenwerking))]
    const naam = group[0]?.lid.naam ?? ''
    if (rows.length < 2 || allNested(rows)) return []
    const everywhereHoofd = rows.every(({ hoofdgemeente }) => hoofdgemeente?.gmCode === group[0]?.lid.gmCode)
    if (everywhereHoofd) return [info('hoofdgemeente_in_meer', rowsOf(rows), `${naam} is hoofdgemeente in ${rows.length} regels.`)]
    return [
      info(
        'gemeente_in_meer',
        rowsOf(rows),
        `${naam} zit in ${rows.length} samenwerkingen die verder niet samenvallen. Tel de gemeente één keer.`,
      ),
    ]
  })
}

/** Whether of every two rows one has all members of the other: then the memberships are one and the same story. */
function allNested(rows: readonly Samenwerking[]): boolean {
  const sets = rows.filter(({ ledenlijst }) => ledenlijst.bruikbaar).map((row) => new Set(ledencodes(row)))
  return sets.length === rows.length && sets.every((one) => sets.every((other) => one.isSubsetOf(other) || other.isSubsetOf(one)))
}

/** The longest run of letters that a word of one list shares with a word of the other. */
function sharedLetters(words: readonly string[], others: readonly string[]): string {
  let longest = ''
  for (const word of words) {
    for (let from = 0; from < word.length; from++) {
      for (let to = from + longest.length + 1; to <= word.length; to++) {
        const part = word.slice(from, to)
        if (!others.some((other) => other.includes(part))) break
        longest = part
      }
    }
  }
  return longest
}

function usable(all: readonly Samenwerking[]): Samenwerking[] {
  return all.filter(({ ledenlijst }) => ledenlijst.bruikbaar)
}

function existsOn({ van, totEnMet }: Gemeentenaam, day: string): boolean {
  return (van === null || van <= day) && (totEnMet === null || totEnMet >= day)
}
