import { addYears, datumOf, parseDatum, yearOf } from '#kernel/datum.ts'
import type { Datum } from '#kernel/datum.ts'
import { showDatum } from '#kernel/format/datum.ts'
import { pointer } from '#kernel/fault.ts'
import type { Fault } from '#kernel/fault.ts'
import { fieldOf, listOf } from '#kernel/json.ts'
import { EERSTE_BEGROTINGSJAAR } from './wettermijnen.ts'
import { laatsteVaststelling } from './pckalender.ts'

/**
 * What is wrong in meaning: a double code, two changes of form on one day, an adoption outside the year before the budget year, an
 * offering after the adoption. Takes the input as it came; what has the wrong shape is skipped here.
 */
export function faultsOfPckalender(raw: unknown): Fault[] {
  return [
    ...faultsOfDagen(raw),
    ...doubles(raw, {
      list: 'vormwijzigingen',
      field: 'vanaf',
      code: 'datumDubbel',
      reason: (dag) => `Op ${dag} wijzigt de rechtsvorm al. Laat er één staan.`,
    }),
    ...doubles(raw, {
      list: 'raden',
      field: 'code',
      code: 'codeDubbel',
      reason: (code) => `De code ${code} staat al eerder in de lijst. Geef elke raad een eigen code.`,
    }),
  ]
}

function faultsOfDagen(raw: unknown): Fault[] {
  const jaar = fieldOf(raw, 'begrotingsjaar')
  if (typeof jaar !== 'number' || !Number.isInteger(jaar) || jaar < EERSTE_BEGROTINGSJAAR || jaar > 2200) return []
  const [vaststelling, aanbieding] = [dayIn(raw, 'vaststelling'), dayIn(raw, 'aanbieding')]
  const faults: Fault[] = []
  if (vaststelling !== null && yearOf(vaststelling) !== jaar - 1) {
    const reason = `De begroting ${jaar} wordt vastgesteld in ${jaar - 1}. Vul een dag in dat jaar in, of controleer het begrotingsjaar.`
    faults.push({ name: '/vaststelling', code: 'jaarKloptNiet', reason })
  }
  const anker = vaststelling ?? (fieldOf(raw, 'vaststelling') === undefined ? laatsteVaststelling(jaar) : null)
  if (aanbieding === null || anker === null) return faults
  if (aanbieding > anker) {
    const reason = `De aanbieding ligt na de vaststelling op ${showDatum(anker)}. Vul een dag in op of voor de vaststelling.`
    faults.push({ name: '/aanbieding', code: 'aanbiedingNaVaststelling', reason })
  } else if (aanbieding < addYears(datumOf(jaar, 1, 1), -2)) {
    const reason = `De aanbieding ligt voor ${jaar - 2}. Vul een dag in het jaar van de vaststelling in.`
    faults.push({ name: '/aanbieding', code: 'jaarKloptNiet', reason })
  }
  return faults
}

function dayIn(raw: unknown, key: string): Datum | null {
  const value = fieldOf(raw, key)
  const read = typeof value === 'string' ? parseDatum(value) : null
  return read?.ok ? read.value : null
}

type Unique = { readonly list: string; readonly field: string; readonly code: string; readonly reason: (value: string) => string }

function doubles(raw: unknown, { list, field, code, reason }: Unique): Fault[] {
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const [index, each] of listOf(raw, list).entries()) {
    const value = fieldOf(each, field)
    if (typeof value !== 'string') continue
    if (seen.has(value)) faults.push({ name: pointer([list, index, field]), code, reason: reason(value) })
    seen.add(value)
  }
  return faults
}
