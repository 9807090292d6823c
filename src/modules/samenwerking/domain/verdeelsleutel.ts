import { allocateByShares, sharesOf } from '#kernel/allocate.ts'
import { NIHIL, subtractBedrag } from '#kernel/bedrag.ts'
import type { Bedrag } from '#kernel/bedrag.ts'
import { BREUK_EEN, breuk, multiplyBreuk, parseDecimaal, sumBreuken, toProcent } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { dayOf, monthOf, parseDatum, yearOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { containsDatum, endedBefore, periode } from '#kernel/periode.ts'
import { assert, expectOk, ok, refuse } from '#kernel/refusal.ts'
import type { Refusal, Result } from '#kernel/refusal.ts'

// Types

/** By what one level is divided: fixed weights, equal parts, or a counted figure of each organisation on one day. */
export type Maatstaf =
  | { readonly soort: 'vast' }
  | { readonly soort: 'gelijk' }
  | { readonly soort: 'kenmerk'; readonly kenmerk: string; readonly peildatum: string }

/** A measure and how heavily it counts among the measures of its level; the wegingen need not add up to one. */
export type Weging = { readonly weging: string; readonly maatstaf: Maatstaf }

/** A participant of a level. `gewicht` (a decimal string) belongs to the measure `vast` only; `onderverdeling` divides its share on. */
export type OpbouwDeel = {
  readonly organisatieId: string
  readonly gewicht?: string | undefined
  readonly onderverdeling?: Opbouw | undefined
}

/**
 * How a key divides: one level of participants and its measures. One measure is the simple key, several are the gewogen mix
 * (share = Σ weging × share by that measure), a part with an `onderverdeling` makes it a nested key.
 */
export type Opbouw = { readonly maatstaven: readonly Weging[]; readonly delen: readonly OpbouwDeel[] }

/** A counted figure of an organisation on one day, such as inwoners on 1 January. */
export type Kenmerkwaarde = {
  readonly organisatieId: string
  readonly kenmerk: string
  readonly peildatum: string
  readonly waarde: string
}

/** What a key is checked against: the organisations that may stand in it, with their names, and the figures that are known. */
export type Bekend = { readonly organisaties: ReadonlyMap<string, string>; readonly kenmerken: readonly Kenmerkwaarde[] }

/** Where and when the key was decided on. */
export type BesluitVerwijzing = { readonly gremium: string; readonly datum: Datum; readonly kenmerk: string }

/** Where a key stands. `vervallen` has been followed up: it still holds for the days in its validity, so that old bills can be redone. */
export type Status = 'concept' | 'ingediend' | 'vastgesteld' | 'ingetrokken' | 'vervallen'

/** A verdeelsleutel of a regeling. A concept is on the own side of `eigenOrganisatieId`; both days of its validity count. */
export type Verdeelsleutel = {
  readonly id: string
  readonly regelingId: string
  readonly naam: string
  readonly omschrijving: string
  readonly opbouw: Opbouw
  readonly geldigVan: Datum
  readonly geldigTotEnMet: Datum | null
  readonly status: Status
  readonly versie: number
  readonly eigenOrganisatieId: string
  readonly vervangtId: string | null
  readonly besluit: BesluitVerwijzing | null
}

/** Why one level gives one participant its share, for one measure: own value, total of the level, and how heavily the measure counts. */
export type StapMaatstaf = {
  readonly maatstaf: Maatstaf
  readonly weging: Breuk
  readonly waarde: Breuk
  readonly totaal: Breuk
  readonly aandeel: Breuk
}

/** One step on the way down: the participant, its share of this level (exact and as text), and per measure why. Level 1 is the top. */
export type Stap = {
  readonly niveau: number
  readonly organisatieId: string
  readonly aandeel: Breuk
  readonly procent: string
  readonly maatstaven: readonly StapMaatstaf[]
}

/** What one organisation at the end of the key gets, with the steps that led there; the product of their shares is its share. */
export type Blad = {
  readonly organisatieId: string
  readonly aandeel: Breuk
  readonly procent: string
  readonly bedrag: Bedrag
  readonly stappen: readonly Stap[]
}

/** What another key does to one organisation. Paying more is a `nadeel`. The effects of all organisations add up to nil. */
export type Effect = {
  readonly organisatieId: string
  readonly oud: Bedrag
  readonly nieuw: Bedrag
  readonly effect: Bedrag
  readonly soort: 'nadeel' | 'voordeel' | 'neutraal'
}

/** Which status may follow which. Back to `concept` is giving it back to the organisation that handed it in. */
export const nextStatuses: Readonly<Record<Status, readonly Status[]>> = {
  concept: ['ingediend'],
  ingediend: ['vastgesteld', 'ingetrokken', 'concept'],
  vastgesteld: ['vervallen'],
  ingetrokken: [],
  vervallen: [],
}

/** A key may be nested this deep. */
export const MAX_LAGEN = 10

// Constructors

/** What someone fills in for a key. */
export type Ontwerp = Pick<Verdeelsleutel, 'naam' | 'omschrijving' | 'opbouw' | 'geldigVan' | 'geldigTotEnMet' | 'vervangtId'>

/** A new key on the own side of an organisation. */
export function draft(of: Pick<Verdeelsleutel, 'id' | 'regelingId' | 'eigenOrganisatieId'>, ontwerp: Ontwerp): Result<Verdeelsleutel> {
  const geldig = periode(ontwerp.geldigVan, ontwerp.geldigTotEnMet)
  return geldig.ok ? ok({ ...of, ...ontwerp, status: 'concept', versie: 1, besluit: null }) : geldig
}

// Questions

/** Whether the key divides the costs of that day: decided on, and in its validity. A key that was followed up counts for its own days. */
export function isInForce(sleutel: Verdeelsleutel, day: Datum): boolean {
  const decided = sleutel.status === 'vastgesteld' || sleutel.status === 'vervallen'
  return decided && containsDatum({ van: sleutel.geldigVan, totEnMet: sleutel.geldigTotEnMet }, day)
}

/** The figures that a key needs: each kenmerk and peildatum once, in order of appearance. */
export function kenmerkenOf(opbouw: Opbouw): { kenmerk: string; peildatum: string }[] {
  const found = new Map<string, { kenmerk: string; peildatum: string }>()
  for (const { maatstaf } of opbouw.maatstaven) {
    if (maatstaf.soort === 'kenmerk') found.set(keyOf('', maatstaf), { kenmerk: maatstaf.kenmerk, peildatum: maatstaf.peildatum })
  }
  for (const { onderverdeling } of opbouw.delen) {
    for (const needed of onderverdeling ? kenmerkenOf(onderverdeling) : []) found.set(keyOf('', needed), needed)
  }
  return [...found.values()]
}

/**
 * Everything that keeps the key from dividing, together: no parts or measures, weights that are missing, negative or all nil, an
 * organisation that is unknown or stands in it twice, a participant without the figure on the peildatum. Names are JSON pointers
 * from the opbouw down.
 */
export function faultsOf(opbouw: Opbouw, bekend: Bekend): Fault[] {
  const search: Search = { bekend, waarden: indexOf(bekend.kenmerken), seen: new Set(), faults: [] }
  searchLevel(opbouw, [], search)
  return search.faults
}

type Path = readonly (string | number)[]
type Waarden = ReadonlyMap<string, string>
type Search = { readonly bekend: Bekend; readonly waarden: Waarden; readonly seen: Set<string>; readonly faults: Fault[] }

function keyOf(organisatieId: string, { kenmerk, peildatum }: { readonly kenmerk: string; readonly peildatum: string }): string {
  return JSON.stringify([organisatieId, kenmerk, peildatum])
}

function indexOf(kenmerken: readonly Kenmerkwaarde[]): Waarden {
  return new Map(kenmerken.map((waarde) => [keyOf(waarde.organisatieId, waarde), waarde.waarde]))
}

function labelOf(maatstaf: Maatstaf): string {
  return maatstaf.soort === 'kenmerk' ? keyOf('', maatstaf) : maatstaf.soort
}

function searchLevel(opbouw: Opbouw, path: Path, search: Search): void {
  const add = (at: Path, code: string, reason: string) => search.faults.push({ name: pointer([...path, ...at]), code, reason })
  // Every nested level adds three steps to the path: delen, its position, onderverdeling.
  if (path.length >= MAX_LAGEN * 3) return void add([], 'teDiep', `De sleutel heeft te veel lagen. Gebruik er hooguit ${MAX_LAGEN}.`)
  if (opbouw.maatstaven.length === 0) add(['maatstaven'], 'leeg', 'Kies waarnaar u verdeelt.')
  if (opbouw.delen.length === 0) add(['delen'], 'leeg', 'Kies minstens één deelnemer.')
  const wegingen = opbouw.maatstaven.map(({ weging }, index) => readWeight(weging, add, ['maatstaven', index, 'weging']))
  if (wegingen.length > 0 && allNil(wegingen))
    add(['maatstaven'], 'wegingenNul', 'Alle wegingen zijn nul. Geef minstens één maatstaf een weging boven nul.')
  const labels = opbouw.maatstaven.map(({ maatstaf }) => labelOf(maatstaf))
  labels.forEach((label, index) => {
    if (labels.indexOf(label) < index)
      add(['maatstaven', index], 'maatstafDubbel', 'Deze maatstaf staat er twee keer. Laat er één staan en tel de wegingen op.')
  })
  searchOrganisaties(opbouw, add, search)
  searchGewichten(opbouw, add)
  for (const [index, { maatstaf }] of opbouw.maatstaven.entries()) {
    if (maatstaf.soort === 'kenmerk') searchKenmerk(opbouw, { maatstaf, index, add }, search)
  }
  for (const [index, deel] of opbouw.delen.entries()) {
    if (deel.onderverdeling) searchLevel(deel.onderverdeling, [...path, 'delen', index, 'onderverdeling'], search)
  }
}

type Add = (at: Path, code: string, reason: string) => void

function readWeight(text: string, add: Add, at: Path): Breuk | null {
  const weight = parseDecimaal(text)
  if (!weight.ok) add(at, weight.refusal.code, weight.refusal.detail)
  else if (weight.value.teller < 0n) add(at, 'negatief', 'Dit getal mag niet lager zijn dan nul.')
  else return weight.value
  return null
}

function allNil(weights: readonly (Breuk | null)[]): boolean {
  return weights.every((weight) => weight !== null && weight.teller === 0n)
}

function searchOrganisaties({ delen }: Opbouw, add: Add, { bekend, seen }: Search): void {
  for (const [index, { organisatieId }] of delen.entries()) {
    const naam = bekend.organisaties.get(organisatieId)
    if (naam === undefined)
      add(['delen', index, 'organisatieId'], 'organisatieOnbekend', 'Deze organisatie kennen wij niet. Kies een deelnemer uit de lijst.')
    if (seen.has(organisatieId))
      add(
        ['delen', index, 'organisatieId'],
        'organisatieDubbel',
        `${naam ?? 'Deze organisatie'} staat al in de sleutel. Laat elke organisatie één keer meedoen.`,
      )
    seen.add(organisatieId)
  }
}

function searchGewichten({ maatstaven, delen }: Opbouw, add: Add): void {
  const isVast = maatstaven.some(({ maatstaf }) => maatstaf.soort === 'vast')
  const gewichten = delen.map(({ gewicht }, index) => {
    const at: Path = ['delen', index, 'gewicht']
    if (isVast && gewicht === undefined) add(at, 'gewichtOntbreekt', 'Vul een gewicht in. Vul 0 in als deze deelnemer niets betaalt.')
    if (!isVast && gewicht !== undefined)
      add(at, 'gewichtNietNodig', 'Dit gewicht telt niet mee bij deze maatstaf. Haal het weg of kies vaste gewichten.')
    return isVast && gewicht !== undefined ? readWeight(gewicht, add, at) : null
  })
  if (gewichten.length > 0 && allNil(gewichten))
    add(['delen'], 'gewichtenNul', 'Alle gewichten zijn nul. Geef minstens één deelnemer een gewicht boven nul.')
}

type KenmerkMaatstaf = Extract<Maatstaf, { soort: 'kenmerk' }>

function searchKenmerk(
  { delen }: Opbouw,
  { maatstaf, index, add }: { maatstaf: KenmerkMaatstaf; index: number; add: Add },
  { bekend, waarden }: Search,
): void {
  const peildatum = parseDatum(maatstaf.peildatum)
  if (!peildatum.ok) return add(['maatstaven', index, 'maatstaf', 'peildatum'], peildatum.refusal.code, peildatum.refusal.detail)
  const day = `${dayOf(peildatum.value)}-${monthOf(peildatum.value)}-${yearOf(peildatum.value)}`
  const found = delen.map(({ organisatieId }, position) => {
    const at: Path = ['delen', position, 'organisatieId']
    const waarde = waarden.get(keyOf(organisatieId, maatstaf))
    if (waarde !== undefined) return readWeight(waarde, add, at)
    const naam = bekend.organisaties.get(organisatieId) ?? 'Deze organisatie'
    add(at, 'kenmerkOntbreekt', `${naam} heeft geen waarde voor ${maatstaf.kenmerk} op ${day}. Vul die in of kies een andere peildatum.`)
    return null
  })
  if (found.length > 0 && allNil(found))
    add(
      ['maatstaven', index],
      'waardenNul',
      `Iedereen heeft de waarde nul voor ${maatstaf.kenmerk} op ${day}. Kies een andere maatstaf of peildatum.`,
    )
}

// Transitions. They leave `versie` alone: storing the new value raises it.

function moved<S extends Verdeelsleutel>(sleutel: S, changes: Partial<Verdeelsleutel>): S {
  return { ...sleutel, ...changes }
}

function mayBecome(sleutel: Verdeelsleutel, status: Status): boolean {
  return nextStatuses[sleutel.status].includes(status)
}

function refuseStatus(code: string, sleutel: Verdeelsleutel, rule: string): { readonly ok: false; readonly refusal: Refusal } {
  return refuse(code, `De status van deze sleutel is ${sleutel.status}. ${rule}`)
}

/** Changes a key that is still a concept. */
export function amend<S extends Verdeelsleutel>(sleutel: S, ontwerp: Ontwerp): Result<S> {
  if (sleutel.status !== 'concept')
    return refuseStatus('verdeelsleutel-niet-wijzigbaar', sleutel, 'Alleen een concept kunt u wijzigen. Maak een nieuwe sleutel.')
  const geldig = periode(ontwerp.geldigVan, ontwerp.geldigTotEnMet)
  return geldig.ok ? ok(moved(sleutel, ontwerp)) : geldig
}

/** Hands the key in with the partners. A key that cannot divide is refused with all faults; `kenmerk-ontbreekt` if only figures lack. */
export function submit<S extends Verdeelsleutel>(sleutel: S, bekend: Bekend): Result<S> {
  if (!mayBecome(sleutel, 'ingediend'))
    return refuseStatus('verdeelsleutel-niet-indienbaar', sleutel, 'Alleen een concept kunt u indienen.')
  const faults = faultsOf(sleutel.opbouw, bekend)
  if (faults.length === 0) return ok(moved(sleutel, { status: 'ingediend' }))
  const code = faults.every((fault) => fault.code === 'kenmerkOntbreekt') ? 'kenmerk-ontbreekt' : 'verdeelsleutel-niet-indienbaar'
  return refuse(code, 'Deze sleutel kan nog niet verdelen. Los eerst de genoemde punten op.', faults)
}

/** Takes a key that was handed in, and not yet decided on, off the table for good. */
export function withdraw<S extends Verdeelsleutel>(sleutel: S): Result<S> {
  if (!mayBecome(sleutel, 'ingetrokken'))
    return refuseStatus('verdeelsleutel-niet-intrekbaar', sleutel, 'Alleen een ingediende sleutel kunt u intrekken.')
  return ok(moved(sleutel, { status: 'ingetrokken' }))
}

/** Gives a key that was handed in back to its own organisation, as a concept to work on. */
export function giveBack<S extends Verdeelsleutel>(sleutel: S): Result<S> {
  if (!mayBecome(sleutel, 'concept'))
    return refuseStatus('verdeelsleutel-niet-teruggeefbaar', sleutel, 'Alleen een ingediende sleutel kunt u teruggeven.')
  return ok(moved(sleutel, { status: 'concept' }))
}

/** Records that a table decided on the key, and from which day it holds; that may lie before the decision, for a whole year. */
export function adopt<S extends Verdeelsleutel>(
  sleutel: S,
  { besluit, geldigVan }: { besluit: BesluitVerwijzing; geldigVan: Datum },
): Result<S> {
  if (!mayBecome(sleutel, 'vastgesteld'))
    return refuseStatus('verdeelsleutel-niet-vaststelbaar', sleutel, 'Alleen een ingediende sleutel kan worden vastgesteld.')
  const incomplete = besluit.gremium.trim() === '' || besluit.kenmerk.trim() === ''
  if (incomplete)
    return refuse('verdeelsleutel-niet-vaststelbaar', 'Vul in welke tafel besloot en welk nummer of welke naam het besluit heeft.')
  const geldig = periode(geldigVan, sleutel.geldigTotEnMet)
  return geldig.ok ? ok(moved(sleutel, { status: 'vastgesteld', besluit, geldigVan })) : geldig
}

/** Ends a key the day before its adopted successor starts. It stays readable, and in force for the days before. */
export function supersede<S extends Verdeelsleutel>(sleutel: S, opvolger: Verdeelsleutel): Result<S> {
  const code = 'verdeelsleutel-niet-vervangbaar'
  if (!mayBecome(sleutel, 'vervallen')) return refuseStatus(code, sleutel, 'Alleen een vastgestelde sleutel kan worden opgevolgd.')
  if (opvolger.status !== 'vastgesteld') return refuse(code, 'De opvolger is nog niet vastgesteld. Leg eerst dat besluit vast.')
  if (opvolger.vervangtId !== sleutel.id || opvolger.regelingId !== sleutel.regelingId)
    return refuse(code, 'De andere sleutel volgt deze niet op. Kies daar welke sleutel hij vervangt.')
  const geldig = endedBefore({ van: sleutel.geldigVan, totEnMet: sleutel.geldigTotEnMet }, opvolger.geldigVan)
  return geldig.ok
    ? ok(moved(sleutel, { status: 'vervallen', geldigTotEnMet: geldig.value.totEnMet }))
    : refuse(code, geldig.refusal.detail)
}

// Calculations

/**
 * Divides an amount over the ends of the key, to the cent, with for each the reason why. Cents are rounded once, over all ends
 * together. Expects a key in which `faultsOf` finds nothing; a missing figure here is a programmer's mistake.
 */
export function divide(bedrag: Bedrag, opbouw: Opbouw, kenmerken: readonly Kenmerkwaarde[]): Blad[] {
  const ends = endsOf(opbouw, [], indexOf(kenmerken))
  const shares = ends.map((stappen) => stappen.reduce((share, stap) => multiplyBreuk(share, stap.aandeel), BREUK_EEN))
  const amounts = allocateByShares(bedrag, shares)
  return ends.map((stappen, index) => {
    const aandeel = shares[index]!
    return { organisatieId: stappen.at(-1)!.organisatieId, aandeel, procent: toProcent(aandeel), bedrag: amounts[index]!, stappen }
  })
}

function endsOf(opbouw: Opbouw, above: readonly Stap[], waarden: Waarden): Stap[][] {
  const wegingen = sharesOf(opbouw.maatstaven.map(({ weging }) => expectOk(parseDecimaal(weging))))
  const measures = opbouw.maatstaven.map(({ maatstaf }, index) => measureOf(opbouw, { maatstaf, weging: wegingen[index]! }, waarden))
  return opbouw.delen.flatMap(({ organisatieId, onderverdeling }, index) => {
    const maatstaven = measures.map((measure) => measure[index]!)
    const aandeel = sumBreuken(maatstaven.map((measure) => multiplyBreuk(measure.weging, measure.aandeel)))
    const stappen = [...above, { niveau: above.length + 1, organisatieId, aandeel, procent: toProcent(aandeel), maatstaven }]
    return onderverdeling ? endsOf(onderverdeling, stappen, waarden) : [stappen]
  })
}

function measureOf({ delen }: Opbouw, { maatstaf, weging }: { maatstaf: Maatstaf; weging: Breuk }, waarden: Waarden): StapMaatstaf[] {
  const values = delen.map((deel) => {
    if (maatstaf.soort === 'gelijk') return BREUK_EEN
    const text = maatstaf.soort === 'vast' ? deel.gewicht : waarden.get(keyOf(deel.organisatieId, maatstaf))
    assert(text !== undefined, `${deel.organisatieId} has a value for ${labelOf(maatstaf)}`)
    return expectOk(parseDecimaal(text))
  })
  const totaal = sumBreuken(values)
  const shares = sharesOf(values)
  return values.map((waarde, index) => ({
    maatstaf,
    weging: breuk(weging.teller, weging.noemer),
    waarde,
    totaal,
    aandeel: breuk(shares[index]!.teller, shares[index]!.noemer),
  }))
}

/** What another key does to everyone for the same amount: first those in the old key, in its order, then those who are new. */
export function compareKeys(bedrag: Bedrag, keys: { oud: Opbouw; nieuw: Opbouw }, kenmerken: readonly Kenmerkwaarde[]): Effect[] {
  const amountsOf = (opbouw: Opbouw) => new Map(divide(bedrag, opbouw, kenmerken).map((blad) => [blad.organisatieId, blad.bedrag]))
  const [before, after] = [amountsOf(keys.oud), amountsOf(keys.nieuw)]
  return [...new Set([...before.keys(), ...after.keys()])].map((organisatieId) => {
    const oud = before.get(organisatieId) ?? NIHIL
    const nieuw = after.get(organisatieId) ?? NIHIL
    const effect = subtractBedrag(nieuw, oud)
    return { organisatieId, oud, nieuw, effect, soort: effect > 0n ? 'nadeel' : effect < 0n ? 'voordeel' : 'neutraal' }
  })
}
