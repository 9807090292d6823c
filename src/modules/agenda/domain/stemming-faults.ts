import { addBreuk, BREUK_NUL, compareBreuk } from '#kernel/breuk.ts'
import type { Breuk } from '#kernel/breuk.ts'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { decimaalFrom, fieldOf, listOf } from '#kernel/json.ts'

/** The members that could be read. `complete` when all of them could: only then is a code that is not among them unknown. */
type Bekend = {
  readonly leden: ReadonlyMap<string, { readonly aanwezig: unknown; readonly stemgewicht: Breuk | null }>
  readonly complete: boolean
}

/**
 * What is wrong in meaning: a double member, a vote by or for somebody who is no member, by a member that is not there, and more votes
 * than the weight. Takes the input as it came; what has the wrong shape is skipped here.
 */
export function faultsOfStemming(raw: unknown): Fault[] {
  const faults: Fault[] = []
  const bekend = readLeden(listOf(raw, 'leden'), faults)
  const gebruikt = new Map<string, Breuk>()
  for (const [index, stem] of listOf(raw, 'stemmen').entries()) {
    const lid = fieldOf(stem, 'lid')
    const volmachtVan = fieldOf(stem, 'volmachtVan')
    if (typeof lid === 'string') searchLid({ lid, index }, bekend, faults)
    if (typeof volmachtVan === 'string') searchVolmacht({ lid, volmachtVan, index }, bekend, faults)
    const voor = volmachtVan === undefined ? lid : volmachtVan
    if (typeof voor === 'string') searchTooMany({ stem, voor, index }, { bekend, gebruikt }, faults)
  }
  return faults
}

function readLeden(list: readonly unknown[], faults: Fault[]): Bekend {
  const leden = new Map<string, { aanwezig: unknown; stemgewicht: Breuk | null }>()
  let complete = list.length > 0
  for (const [index, lid] of list.entries()) {
    const code = fieldOf(lid, 'code')
    if (typeof code !== 'string') {
      complete = false
      continue
    }
    if (leden.has(code)) {
      const reason = `De code ${code} staat al eerder in de lijst. Geef elk lid een eigen code.`
      faults.push({ name: pointer(['leden', index, 'code']), code: 'codeDubbel', reason })
      continue
    }
    const stemgewicht = decimaalFrom(fieldOf(lid, 'stemgewicht'))
    leden.set(code, { aanwezig: fieldOf(lid, 'aanwezig'), stemgewicht: stemgewicht.ok ? stemgewicht.value : null })
  }
  return { leden, complete }
}

function searchLid({ lid, index }: { lid: string; index: number }, { leden, complete }: Bekend, faults: Fault[]): void {
  const name = pointer(['stemmen', index, 'lid'])
  const found = leden.get(lid)
  if (found === undefined && complete) {
    const reason = `${lid} is geen lid. Alleen leden stemmen: controleer de code of voeg het lid toe.`
    faults.push({ name, code: 'geenLid', reason })
  }
  if (found?.aanwezig === false) {
    const reason = `${lid} is niet aanwezig en kan niet stemmen. Laat een lid dat er is met een volmacht stemmen.`
    faults.push({ name, code: 'nietAanwezig', reason })
  }
}

function searchVolmacht(
  { lid, volmachtVan, index }: { lid: unknown; volmachtVan: string; index: number },
  { leden, complete }: Bekend,
  faults: Fault[],
): void {
  const name = pointer(['stemmen', index, 'volmachtVan'])
  if (!leden.has(volmachtVan) && complete) {
    const reason = `${volmachtVan} is geen lid en kan geen volmacht geven. Controleer de code.`
    faults.push({ name, code: 'geenLid', reason })
  }
  if (lid === volmachtVan) {
    const reason = `${volmachtVan} stemt hier met een volmacht van zichzelf. Laat volmachtVan weg.`
    faults.push({ name, code: 'volmachtVanZichzelf', reason })
  }
}

function searchTooMany(
  { stem, voor, index }: { stem: unknown; voor: string; index: number },
  { bekend, gebruikt }: { bekend: Bekend; gebruikt: Map<string, Breuk> },
  faults: Fault[],
): void {
  const before = gebruikt.get(voor) ?? BREUK_NUL
  const after = votesOf(stem).reduce((total, votes) => addBreuk(total, votes), before)
  gebruikt.set(voor, after)
  const gewicht = bekend.leden.get(voor)?.stemgewicht
  if (gewicht === undefined || gewicht === null || compareBreuk(after, gewicht) <= 0 || compareBreuk(after, before) === 0) return
  const reason = `Hier zijn meer stemmen uitgebracht dan het stemgewicht van ${voor}. Tel voor, tegen en onthouden op en verlaag ze.`
  faults.push({ name: pointer(['stemmen', index]), code: 'meerStemmenDanGewicht', reason })
}

/** What is cast in one line, abstentions included; what cannot be read or is below nil is refused elsewhere and counts as nothing. */
function votesOf(stem: unknown): Breuk[] {
  return ['voor', 'tegen', 'onthouden'].flatMap((key) => {
    const votes = decimaalFrom(fieldOf(stem, key))
    return votes.ok && votes.value.teller > 0n ? [votes.value] : []
  })
}
