import type { GetalRegels } from '#kernel/inlezen/cel.ts'

/** What a column of an import means. */
export interface Veld {
  /** Name in the mapping: `peildatum`. */
  naam: string
  /** Head in our own files, and what people see. */
  kop: string
  /** Other heads by which it is recognised. */
  ookGenoemd: readonly string[]
  lees:
    | { soort: 'tekst'; max: number }
    | { soort: 'getal'; regels: GetalRegels }
    | { soort: 'datum' }
    | { soort: 'keuze'; opties: Readonly<Record<string, readonly string[]>> }
  verplicht: boolean
  /** What to write in it, in a sentence. */
  uitleg: string
  /** What an empty cell means; empty where it may not be empty. */
  leeg: string
  /** In characters, in our own files. */
  breedte: number
}

/** Text of at most so many characters. */
export const tekst = (max: number) => ({ soort: 'tekst', max }) as const
/** A date, however it is written. */
export const datum = { soort: 'datum' } as const
/** One of a few words. */
export const keuze = (opties: Readonly<Record<string, readonly string[]>>) => ({ soort: 'keuze', opties }) as const
/** An exact number. */
export const getal = (regels: GetalRegels) => ({ soort: 'getal', regels }) as const

/** Points at the row that is meant: comes with every export. */
export const code: Veld = {
  naam: 'code',
  kop: 'Regiekamer-code',
  ookGenoemd: ['id', 'regiekamercode'],
  lees: tekst(60),
  verplicht: false,
  breedte: 38,
  uitleg: 'Komt uit Regiekamer en wijst de regel aan die u wijzigt. Laat deze kolom staan.',
  leeg: 'Een nieuwe regel, of een bestaande die wij aan de andere kolommen herkennen.',
}
/** Where it comes from. */
export const bron: Veld = {
  naam: 'bron',
  kop: 'Bron',
  ookGenoemd: ['herkomst', 'besluit'],
  lees: tekst(200),
  verplicht: true,
  uitleg: 'Waar dit staat: een besluit, een rapport, een telling.',
  leeg: '',
  breedte: 40,
}
/** Whom a row is about. */
export const organisatie: Veld = {
  naam: 'organisatie',
  kop: 'Organisatie',
  ookGenoemd: ['gemeente', 'deelnemer', 'naam', 'naam organisatie', 'gemeentenaam'],
  lees: tekst(200),
  verplicht: true,
  breedte: 30,
  uitleg: 'De naam zoals die gold op de datum in deze regel, of de gemeentecode van het CBS.',
  leeg: '',
}
/** Decides between equal names. */
export const gemeenteCode: Veld = {
  naam: 'gemeenteCode',
  kop: 'Gemeentecode',
  ookGenoemd: ['cbs-code', 'gm-code', 'gmcode', 'cbscode'],
  lees: tekst(6),
  verplicht: false,
  breedte: 14,
  uitleg: 'De code van het CBS, GM met vier cijfers. Handig als een naam vaker voorkomt.',
  leeg: 'Wij zoeken de organisatie op naam.',
}

/** Kinds of organisations, with what people call them; the first word is ours. */
export const soortOpties = {
  gemeente: ['Gemeente'],
  gemeenschappelijke_regeling: ['Gemeenschappelijke regeling', 'gr'],
  werkorganisatie: ['Werkorganisatie'],
  overig: ['Overig', 'anders'],
}
/** Roles of a participant. */
export const rolOpties = {
  eigenaar: ['Eigenaar'],
  opdrachtgever: ['Opdrachtgever'],
  afnemer: ['Afnemer', 'klant'],
  opdrachtnemer: ['Opdrachtnemer', 'leverancier'],
}
/** How far a figure is shared. */
export const standOpties = {
  concept: ['Eigen kant', 'concept', 'nee'],
  ingediend: ['Ingediend', 'gedeeld', 'ja'],
  openbaar: ['Openbaar', 'openbaar cijfer'],
}
/** By what a key divides. */
export const maatstafOpties = {
  vast: ['Vast', 'vaste gewichten', 'vast gewicht'],
  gelijk: ['Gelijk', 'gelijke delen'],
  kenmerk: ['Kenmerk', 'geteld kenmerk'],
}

/** Code of a choice as people say it, for our own files. */
export const woorden = {
  soort: (waarde: string) => soortOpties[waarde as keyof typeof soortOpties]?.[0] ?? waarde,
  rol: (waarde: string) => rolOpties[waarde as keyof typeof rolOpties]?.[0] ?? waarde,
  stand: (waarde: string) => standOpties[waarde as keyof typeof standOpties]?.[0] ?? waarde,
  maatstaf: (waarde: string) => maatstafOpties[waarde as keyof typeof maatstafOpties]?.[0] ?? waarde,
}
