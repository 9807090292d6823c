import { type Datum, yearOf } from '#kernel/datum.ts'

/** A programme, as far as the mirror looks at it. */
export interface LopendProgramma {
  readonly vanJaar: number
  readonly totEnMetJaar: number
  readonly maatregelen: readonly {
    readonly van: object | null
    readonly status: string
    readonly uitBron: boolean
    readonly opdracht: { readonly status: string } | null
  }[]
}

const aanvaard = new Set(['geaccepteerd', 'opgeleverd', 'afgerond'])

/** Whether every measure of a running programme has a quarter, and whether what is being done was ordered and accepted. */
export function planbewijzen(programmas: readonly LopendProgramma[], vandaag: string) {
  const jaar = yearOf(vandaag as Datum)
  const maatregelen = programmas
    .filter(({ vanJaar, totEnMetJaar }) => vanJaar <= jaar && jaar <= totEnMetJaar)
    .flatMap((each) => each.maatregelen)
  const metKwartaal = maatregelen.filter(({ van }) => van !== null).length
  const inUitvoering = maatregelen.filter(({ status }) => status === 'in_uitvoering')
  const besteld = inUitvoering.filter(({ opdracht }) => opdracht !== null && aanvaard.has(opdracht.status)).length
  return [
    {
      stap: 'transitie',
      isAf: maatregelen.length > 0 && metKwartaal === maatregelen.length,
      zin:
        maatregelen.length === 0
          ? `Er loopt in ${jaar} geen programma met maatregelen.`
          : `${metKwartaal} van ${maatregelen.length} maatregelen hebben een kwartaal.`,
      pad: '/programmas',
    },
    {
      stap: 'opdrachtgeverschap',
      isAf: inUitvoering.length > 0 && besteld === inUitvoering.length,
      zin:
        inUitvoering.length === 0
          ? 'Er is geen maatregel in uitvoering.'
          : `${besteld} van ${inUitvoering.length} maatregelen in uitvoering ${inUitvoering.length === 1 ? 'heeft' : 'hebben'} een opdracht die is aanvaard.`,
      pad: '/programmas',
    },
  ]
}
