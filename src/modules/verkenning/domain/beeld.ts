import { formatTotaal, parsePost, type Post, totaalOf } from '#kernel/totaal.ts'
import { bevindingen } from './bevinding.ts'
import type { Maatregel, Rij, SjabloonCode } from './sjabloon.ts'
import { sjablonen } from './sjablonen.ts'
import type { Stem } from './uitkomst.ts'
import type { VerkenningStatus } from './verkenning.ts'

/** An exploration as far as its picture needs it. */
export interface Afgebeeld {
  readonly sjabloon: SjabloonCode
  readonly status: VerkenningStatus
  readonly diendeIn: boolean
  readonly rijen: readonly Rij[]
  readonly inzendingen: readonly (Stem & { readonly ingediendOp: string | null })[]
}

/** Judgements that were handed in: what somebody is still working on is in no picture, not even his own. */
export const stemmenOf = ({ inzendingen }: Pick<Afgebeeld, 'inzendingen'>): Stem[] =>
  inzendingen.filter(({ ingediendOp }) => ingediendOp !== null)

/** Whether the reader sees what others judged: after the own judgement, or after the end. */
export const isInZicht = ({ status, diendeIn }: Pick<Afgebeeld, 'status' | 'diendeIn'>): boolean => status === 'afgerond' || diendeIn

/** What stands out, in sentences; the first one is the finding. Who may not look yet, reads why. */
export function zinnenOf(verkenning: Afgebeeld): string[] {
  if (verkenning.status === 'concept') return ['Deze verkenning is nog niet voorgelegd.']
  if (!isInZicht(verkenning)) return ['U ziet de oordelen van anderen na uw eigen oordeel, of als de verkenning is afgerond.']
  return bevindingen({ sjabloon: sjablonen[verkenning.sjabloon], rijen: verkenning.rijen, stemmen: stemmenOf(verkenning) })
}

/** An amount, a sum with PM, or nothing when none was filled in. */
export function kostenVan(posten: readonly (string | null)[]): string | null {
  const read = posten.flatMap((post): Post[] => {
    const found = post === null ? null : parsePost(post)
    return found?.ok ? [found.value] : []
  })
  if (read.length === 0) return null
  return read.every((post) => post === 'PM') ? 'PM' : formatTotaal(totaalOf(read))
}

/** What stopping, untangling and moving cost together. */
export const overgangskosten = ({ frictiekosten, ontvlechtingskosten, transitiekosten }: Rij): string | null =>
  kostenVan([frictiekosten, ontvlechtingskosten, transitiekosten])

/** `2027 tot en met 2029`, `2027`; `null` without years. */
export function jarenVan({ transitieVan, transitieTot }: Pick<Rij, 'transitieVan' | 'transitieTot'>): string | null {
  if (transitieVan === null) return null
  return transitieTot === null || transitieTot === transitieVan ? String(transitieVan) : `${transitieVan} tot en met ${transitieTot}`
}

/** When a measure is taken: `eerste kwartaal 2023`, `2023 tot en met 2024`. */
export function wanneerVan({ jaar, kwartaal, totJaar }: Maatregel): string {
  const begin = kwartaal === null ? String(jaar) : `kwartaal ${kwartaal} van ${jaar}`
  return totJaar === null || totJaar === jaar ? begin : `${begin} tot en met ${totJaar}`
}
