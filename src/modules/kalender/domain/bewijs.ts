import { addYears, type Datum } from '#kernel/datum.ts'

/** A meeting, as far as the mirror looks at it. */
export interface Bijeenkomst {
  readonly tafelSoort: string
  readonly datum: string
  readonly status: string
}

const samen = { ogo: 'het OGO', secretarissen: 'de secretarissen', bestuur: 'het bestuur' } as const

/** Whether the people who steer together met in the last year. */
export function ontmoetbewijs(vergaderingen: readonly Bijeenkomst[], vandaag: string) {
  const van = addYears(vandaag as Datum, -1)
  const gehouden = vergaderingen.filter(({ status, datum }) => status === 'gehouden' && datum > van && datum <= vandaag)
  const stil = Object.entries(samen).flatMap(([soort, naam]) => (gehouden.some(({ tafelSoort }) => tafelSoort === soort) ? [] : [naam]))
  const zin =
    stil.length === 0
      ? 'Het OGO, de secretarissen en het bestuur kwamen het afgelopen jaar bij elkaar.'
      : `Van ${new Intl.ListFormat('nl').format(stil)} staat geen gehouden vergadering in het afgelopen jaar.`
  return [{ stap: 'kennen', isAf: stil.length === 0, zin, pad: '/vergaderingen' }]
}
