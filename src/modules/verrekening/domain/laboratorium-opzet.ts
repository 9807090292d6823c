/** How the same costs can be divided: by a key (its code, or `inwoners`), or one of the other methods. */
export type Methode = string

/** Methods that are no key. */
export const METHODEN = ['pxq', 'lumpsum', 'basisplus', 'mix'] as const

/** What is chosen in the laboratory; percentages and weights as decimal strings. */
export type Keuzes = {
  /** The method that is compared with what everyone pays now. */
  readonly methode: Methode
  readonly basissleutel: string
  readonly mix: readonly { readonly sleutel: string; readonly gewicht: string }[]
  readonly ingroei: 'lineair' | 'begrensd'
  /** How many percent the costs grow each year. */
  readonly groei: string
  /** How many euros per inhabitant a contribution may rise in a year. */
  readonly grens: string
}

/**
 * Everything the laboratory reckons with, as text: the numbers of the cooperation, or what somebody typed in their place. It holds all its
 * own numbers, so that a kept arrangement gives the same answer after the numbers of the cooperation changed.
 */
export type Opzet = {
  /** The year of the numbers; the four years after it are shown on the way. */
  readonly jaar: number
  /** `inwoners` and `aantal` are null where nobody knows them: a method that needs them gives no outcome. */
  readonly deelnemers: readonly { readonly code: string; readonly naam: string; readonly inwoners: string | null; readonly nu: string }[]
  readonly producten: readonly {
    readonly code: string
    readonly naam: string
    readonly eenheid: string
    readonly pakket: 'basis' | 'plus' | 'maatwerk'
    readonly tarief: string
    readonly aantallen: readonly { readonly deelnemer: string; readonly aantal: string | null }[]
  }[]
  readonly sleutels: readonly {
    readonly code: string
    readonly naam: string
    readonly delen: readonly { readonly code: string; readonly gewicht: string }[]
  }[]
  readonly keuzes: Keuzes
}

/** Every number that may be typed over, under its own place: `t/<product>`, `a/<product>/<deelnemer>`, `i/<deelnemer>`, `n/<deelnemer>`. */
export function getallenVan(opzet: Opzet): Map<string, string | null> {
  return new Map<string, string | null>([
    ...opzet.deelnemers.flatMap(({ code, inwoners, nu }) => [[`i/${code}`, inwoners] as const, [`n/${code}`, nu] as const]),
    ...opzet.producten.flatMap(({ code, tarief, aantallen }) => [
      [`t/${code}`, tarief] as const,
      ...aantallen.map(({ deelnemer, aantal }) => [`a/${code}/${deelnemer}`, aantal] as const),
    ]),
  ])
}

/** The same arrangement with other numbers in some places. */
export function metGetallen(opzet: Opzet, getallen: ReadonlyMap<string, string>): Opzet {
  return {
    ...opzet,
    deelnemers: opzet.deelnemers.map((each) => ({
      ...each,
      inwoners: getallen.get(`i/${each.code}`) ?? each.inwoners,
      nu: getallen.get(`n/${each.code}`) ?? each.nu,
    })),
    producten: opzet.producten.map((each) => ({
      ...each,
      tarief: getallen.get(`t/${each.code}`) ?? each.tarief,
      aantallen: each.aantallen.map((rij) => ({ ...rij, aantal: getallen.get(`a/${each.code}/${rij.deelnemer}`) ?? rij.aantal })),
    })),
  }
}

/** What was typed over: the places where the second arrangement has another number than the first. */
export function verschilVan(van: Opzet, naar: Opzet): Map<string, string> {
  const was = getallenVan(van)
  return new Map(
    [...getallenVan(naar)].flatMap(([plaats, getal]) =>
      getal !== null && was.has(plaats) && was.get(plaats) !== getal ? [[plaats, getal]] : [],
    ),
  )
}
