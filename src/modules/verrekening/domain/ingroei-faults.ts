import { parseBedrag } from '#kernel/bedrag.ts'
import { compareBreuk } from '#kernel/breuk.ts'
import { type Fault, pointer } from '#kernel/fault.ts'
import { decimaalFrom, fieldOf, listOf } from '#kernel/json.ts'

/** Years times parties: what one request may ask of the machine. */
export const MAX_INGROEI_BIJDRAGEN = 100_000

/**
 * What is wrong in meaning: a double code, `oud` and `nieuw` that do not name the same codes, a division that totals nil, years out of
 * order, and what the method needs and is not there. Takes the input as it came; what has the wrong shape is skipped here.
 */
export function faultsOfIngroei(raw: unknown): Fault[] {
  const bijdragen = listOf(raw, 'jaren').length * listOf(raw, 'oud').length
  if (bijdragen > MAX_INGROEI_BIJDRAGEN) {
    const reason = `Dit zijn ${bijdragen} bijdragen (jaren maal deelnemers). Gebruik er hooguit ${MAX_INGROEI_BIJDRAGEN}.`
    return [{ name: '', code: 'teVeelBijdragen', reason }]
  }
  const methode = fieldOf(raw, 'methode')
  return [
    ...['oud', 'nieuw', 'inwoners'].flatMap((key) => faultsOfDouble(raw, key)),
    ...faultsOfPair(raw),
    ...['oud', 'nieuw'].flatMap((key) => faultsOfNil(raw, key)),
    ...faultsOfJaren(raw, methode === 'lineair'),
    ...faultsOfInwoners(raw, methode === 'begrensd'),
    ...(methode === 'begrensd' ? faultsOfGrens(raw) : []),
  ]
}

const codesOf = (raw: unknown, key: string) => listOf(raw, key).map((each) => fieldOf(each, 'code'))
const areTexts = (codes: ReadonlySet<unknown>) => [...codes].every((code) => typeof code === 'string')
const isGroup = (raw: unknown): raw is object => typeof raw === 'object' && raw !== null && !Array.isArray(raw)

function faultsOfDouble(raw: unknown, key: string): Fault[] {
  const seen = new Set<unknown>()
  return codesOf(raw, key).flatMap((code, index) => {
    const isDouble = typeof code === 'string' && seen.has(code)
    seen.add(code)
    const reason = `De code ${String(code)} staat al eerder in deze lijst. Noem elke deelnemer één keer.`
    return isDouble ? [{ name: pointer([key, index, 'code']), code: 'codeDubbel', reason }] : []
  })
}

/** Every code of one list that the other does not have, named where it stands. */
function faultsOfPair(raw: unknown): Fault[] {
  const side = (key: string, other: string) => {
    const known = new Set(codesOf(raw, other))
    if (!Array.isArray(fieldOf(raw, other)) || !areTexts(known)) return []
    return codesOf(raw, key).flatMap((code, index) => {
      if (typeof code !== 'string' || known.has(code)) return []
      const reason = `De code ${code} staat niet in ${other}. Noem in oud en nieuw dezelfde deelnemers; vul 0.00 in voor wie niets betaalt.`
      return [{ name: pointer([key, index, 'code']), code: 'codeOnbekend', reason }]
    })
  }
  return [...side('oud', 'nieuw'), ...side('nieuw', 'oud')]
}

function faultsOfNil(raw: unknown, key: string): Fault[] {
  const list = listOf(raw, key)
  let total = 0n
  for (const each of list) {
    const text = fieldOf(each, 'bedrag')
    const read = typeof text === 'string' ? parseBedrag(text) : null
    if (!read?.ok) return []
    total += read.value
  }
  if (list.length === 0 || total !== 0n) return []
  const reason = 'Deze bedragen zijn samen nul, dus er zijn geen aandelen. Geef bedragen die samen niet nul zijn.'
  return [{ name: pointer([key]), code: 'totaalNul', reason }]
}

function faultsOfJaren(raw: unknown, needsStap: boolean): Fault[] {
  const jaren = listOf(raw, 'jaren')
  return jaren.flatMap((each, index) => {
    const faults: Fault[] = []
    const [jaar, vorig] = [fieldOf(each, 'jaar'), fieldOf(jaren[index - 1], 'jaar')]
    if (typeof jaar === 'number' && typeof vorig === 'number' && jaar <= vorig) {
      const reason = `${jaar} komt niet na ${vorig}. Zet de jaren op volgorde en noem elk jaar één keer.`
      faults.push({ name: pointer(['jaren', index, 'jaar']), code: 'jaarVolgtNiet', reason })
    }
    return needsStap ? [...faults, ...faultsOfStap(each, jaren[index - 1], index)] : faults
  })
}

function faultsOfStap(jaar: unknown, vorig: unknown, index: number): Fault[] {
  if (!isGroup(jaar)) return []
  const name = pointer(['jaren', index, 'stap'])
  if (!Object.hasOwn(jaar, 'stap')) return [{ name, code: 'veldOntbreekt', reason: 'Het veld stap ontbreekt. Vul het in.' }]
  const [stap, eerder] = [decimaalFrom(fieldOf(jaar, 'stap')), decimaalFrom(fieldOf(vorig, 'stap'))]
  if (!stap.ok || !eerder.ok || compareBreuk(stap.value, eerder.value) >= 0) return []
  return [{ name, code: 'stapDaalt', reason: 'Deze stap is lager dan die van het jaar ervoor. Vul een gelijke of hogere stap in.' }]
}

function faultsOfInwoners(raw: unknown, isNeeded: boolean): Fault[] {
  if (!isGroup(raw)) return []
  if (!Object.hasOwn(raw, 'inwoners'))
    return isNeeded ? [{ name: '/inwoners', code: 'veldOntbreekt', reason: 'Het veld inwoners ontbreekt. Vul het in.' }] : []
  const [oud, inwoners] = [new Set(codesOf(raw, 'oud')), new Set(codesOf(raw, 'inwoners'))]
  if (!Array.isArray(fieldOf(raw, 'inwoners')) || !areTexts(oud) || !areTexts(inwoners) || oud.size === 0) return []
  const unknown = codesOf(raw, 'inwoners').flatMap((code, index) => {
    const reason = `De code ${String(code)} staat niet in oud. Controleer de code of haal deze regel weg.`
    return oud.has(code) ? [] : [{ name: pointer(['inwoners', index, 'code']), code: 'codeOnbekend', reason }]
  })
  const missing = [...oud].filter((code) => isNeeded && !inwoners.has(code))
  if (missing.length === 0) return unknown
  const reason = `Het aantal inwoners ontbreekt van ${missing.join(', ')}. Vul het in; zonder inwoners is er geen grens per jaar.`
  return [...unknown, { name: '/inwoners', code: 'inwonersOntbreken', reason }]
}

function faultsOfGrens(raw: unknown): Fault[] {
  if (!isGroup(raw)) return []
  if (!Object.hasOwn(raw, 'grensPerInwoner'))
    return [{ name: '/grensPerInwoner', code: 'veldOntbreekt', reason: 'Het veld grensPerInwoner ontbreekt. Vul het in.' }]
  const text = fieldOf(raw, 'grensPerInwoner')
  const read = typeof text === 'string' ? parseBedrag(text) : null
  if (!read?.ok || read.value >= 0n) return []
  return [{ name: '/grensPerInwoner', code: 'negatief', reason: 'De grens mag niet lager zijn dan nul. Vul 0.00 of meer in.' }]
}
