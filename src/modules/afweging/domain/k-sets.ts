/** A ready-made set of criteria: a start that people change, never a law. */
export interface KSet {
  readonly code: '3K' | '4K' | '5K' | '6K'
  readonly naam: string
  /** Where the set comes from. */
  readonly bron: string
  readonly criteria: readonly string[]
}

/** The K's as the cooperations and their advisers use them. No two sources name the same set, so whoever weighs chooses, and may change it. */
export const kSets: readonly KSet[] = [
  {
    code: '3K',
    naam: '3K: kosten, kwaliteit, kwetsbaarheid',
    bron: 'Berenschot voor VNG, 2016',
    criteria: ['Kosten', 'Kwaliteit', 'Kwetsbaarheid'],
  },
  { code: '4K', naam: '4K: 3K en klant', bron: 'praktijk', criteria: ['Kosten', 'Kwaliteit', 'Kwetsbaarheid', 'Klant'] },
  { code: '5K', naam: '5K: 4K en kennis', bron: 'praktijk', criteria: ['Kosten', 'Kwaliteit', 'Kwetsbaarheid', 'Klant', 'Kennis'] },
  {
    code: '6K',
    naam: '6K: 5K en kwantiteit',
    bron: 'BVEB, 2022',
    criteria: ['Kosten', 'Kwaliteit', 'Kwetsbaarheid', 'Kwantiteit', 'Klant', 'Kennis'],
  },
]
