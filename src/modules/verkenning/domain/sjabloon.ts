/** What a row of an exploration carries. Only scenarios have money, years, conditions and measures; elsewhere they stay empty. */
export interface Rij {
  readonly id: string
  /** Heading that rows of one kind share; empty without groups. */
  readonly groep: string
  readonly titel: string
  readonly toelichting: string
  /** What stopping with what there is costs; an amount, `PM`, or nothing said of it. */
  readonly frictiekosten: string | null
  readonly ontvlechtingskosten: string | null
  readonly transitiekosten: string | null
  readonly transitieVan: number | null
  readonly transitieTot: number | null
  readonly voorwaarden: readonly string[]
  readonly maatregelen: readonly Maatregel[]
}

/** Something that has to be done in a scenario. */
export interface Maatregel {
  readonly id: string
  readonly wat: string
  readonly jaar: number
  readonly kwartaal: number | null
  /** Last year, when it runs over more than one. */
  readonly totJaar: number | null
  readonly bedrag: string | null
  readonly wie: string
  /** Which measure has to be there first. */
  readonly eerst: string | null
}

/** What is judged of every row. */
export interface Kolom {
  readonly id: string
  readonly naam: string
  /** What somebody asks themselves here. */
  readonly uitleg: string
}

/** The names of the templates. */
export const sjabloonCodes = ['scenarios', 'rechtsvormen', 'levenscyclus', 'publieke_waarde', 'urgentie'] as const
/** See {@link sjabloonCodes}. */
export type SjabloonCode = (typeof sjabloonCodes)[number]

/** A template: which rows to begin with, what is judged of each, and on which scale. */
export interface Sjabloon {
  readonly code: SjabloonCode
  readonly naam: string
  /** For whom and what it is, in a sentence. */
  readonly waarvoor: string
  /** What one row is called: `scenario`. */
  readonly rij: readonly [enkelvoud: string, meervoud: string]
  readonly kolommen: readonly Kolom[]
  readonly schaal: Schaal
  readonly rijen: readonly Rij[]
  /** What helps to judge. */
  readonly hulp: readonly string[]
  readonly bron: string
}

/** Whole numbers from the lowest to the highest, with how each is shown and what the ends mean. */
export interface Schaal {
  readonly van: number
  readonly tot: number
  readonly tekens: readonly string[]
  readonly betekenis: string
}

/** A row with nothing but its name. */
export function rij(id: string, titel: string, meer: Partial<Omit<Rij, 'id' | 'titel'>> = {}): Rij {
  return {
    id,
    titel,
    groep: '',
    toelichting: '',
    frictiekosten: null,
    ontvlechtingskosten: null,
    transitiekosten: null,
    transitieVan: null,
    transitieTot: null,
    voorwaarden: [],
    maatregelen: [],
    ...meer,
  }
}

/** Numbers as they are. */
export const getallen = (van: number, tot: number, betekenis: string): Schaal => ({
  van,
  tot,
  tekens: Array.from({ length: tot - van + 1 }, (_, stap) => String(van + stap)),
  betekenis,
})

/** Minus and plus, from -2 to 2. */
export const plusMin = (betekenis: string): Schaal => ({ van: -2, tot: 2, tekens: ['−−', '−', '0', '+', '++'], betekenis })

/** How a whole value is shown on its scale. */
export const tekenVan = ({ van, tekens }: Schaal, waarde: number): string => tekens[waarde - van] ?? String(waarde)
