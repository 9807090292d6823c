import { compareBreuk, toDecimaal } from '#kernel/breuk.ts'
import { aandelenOf, type Gewicht } from './weging-opzet.ts'

/** The place of a variant in an outcome. */
export interface Plaats {
  readonly variant: string
  readonly gelijkGewicht: string
  readonly rang: number | null
}

/** Weights of one party in one round. */
export interface PartijGewichten {
  readonly organisatieId: string
  readonly organisatieNaam: string
  readonly gewichten: readonly Gewicht[]
}

/** What moved between two rounds of the same weighing. */
export interface Verschuiving {
  readonly varianten: readonly { variant: string; van: string; naar: string; rangVan: number | null; rangNaar: number | null }[]
  /** Criteria of which a party changed its share; parties that gave weights in both rounds. */
  readonly gewichten: readonly { organisatieNaam: string; criterium: string; van: string; naar: string }[]
  /** Who gave weights in only one of both. */
  readonly erbij: readonly string[]
  readonly eraf: readonly string[]
}

interface Ronde {
  readonly samen: readonly Plaats[]
  readonly gewichten: readonly PartijGewichten[]
}

/** What moved from one round to the next: places and totals of every variant, and shares that a party changed. */
export function verschuivingOf(was: Ronde, now: Ronde): Verschuiving {
  const before = new Map(was.gewichten.map((partij) => [partij.organisatieId, partij]))
  const after = new Set(now.gewichten.map(({ organisatieId }) => organisatieId))
  return {
    varianten: now.samen.flatMap(({ variant, gelijkGewicht, rang }) => {
      const earlier = was.samen.find((each) => each.variant === variant)
      return earlier ? [{ variant, van: earlier.gelijkGewicht, naar: gelijkGewicht, rangVan: earlier.rang, rangNaar: rang }] : []
    }),
    gewichten: now.gewichten.flatMap((partij) => {
      const earlier = before.get(partij.organisatieId)
      return earlier ? moved(earlier, partij) : []
    }),
    erbij: now.gewichten.filter(({ organisatieId }) => !before.has(organisatieId)).map(({ organisatieNaam }) => organisatieNaam),
    eraf: was.gewichten.filter(({ organisatieId }) => !after.has(organisatieId)).map(({ organisatieNaam }) => organisatieNaam),
  }
}

const AANDEEL_DECIMALEN = 4

function moved(was: PartijGewichten, now: PartijGewichten) {
  const before = aandelenOf(was.gewichten)
  return [...aandelenOf(now.gewichten)].flatMap(([criterium, naar]) => {
    const van = before.get(criterium)
    if (van === undefined || compareBreuk(van, naar) === 0) return []
    return [
      {
        organisatieNaam: now.organisatieNaam,
        criterium,
        van: toDecimaal(van, AANDEEL_DECIMALEN),
        naar: toDecimaal(naar, AANDEEL_DECIMALEN),
      },
    ]
  })
}
