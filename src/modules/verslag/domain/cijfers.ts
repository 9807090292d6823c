import { bedrag as asBedrag, type Bedrag, formatBedrag, parseBedrag, sumBedragen } from '#kernel/bedrag.ts'
import { expectOk } from '#kernel/refusal.ts'
import { formatTotaal, parseTotaal, subtractTotaal } from '#kernel/totaal.ts'

/** Figures as they were at a moment: amounts on the wire form, so that the text of them is the same everywhere. */
export interface Cijfers {
  readonly peildatum: string
  readonly besluit: {
    readonly nummer: string
    readonly titel: string
    readonly gremium: string
    readonly datum: string
    readonly totaal: string
  }
  readonly verdeelsleutel: { readonly naam: string } | null
  /** What everyone pays, per year and kind. */
  readonly bijdragen: readonly {
    readonly organisatieId: string
    readonly organisatieNaam: string
    readonly jaar: number
    readonly soort: 'incidenteel' | 'structureel'
    readonly bedrag: string
    /** Share of 1 with 12 decimals. */
    readonly aandeel: string
  }[]
  /** The programme that the decision belongs to, with all its amounts; null when there is none. */
  readonly programma: { readonly naam: string; readonly totaal: string } | null
}

/** The text of figures: keys in a fixed order, without spaces, so that the same figures give the same check code everywhere. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`)
      .join(',')}}`
  }
  return JSON.stringify(value)
}

/** What one participant pays of what begins in that year, once or every year from then on. */
export function bijdrageVan(
  cijfers: Cijfers,
  organisatieId: string,
  { jaar, soort }: { jaar: number; soort: 'incidenteel' | 'structureel' },
): Bedrag {
  return sumBedragen(
    cijfers.bijdragen
      .filter((each) => each.organisatieId === organisatieId && each.jaar === jaar && each.soort === soort)
      .map(({ bedrag }) => expectOk(parseBedrag(bedrag))),
  )
}

/** An amount as it is said in running text, "naar schatting": to the nearest thousand, halves away from nil; under ten thousand as it is. */
export function naarSchatting(bedrag: Bedrag): Bedrag {
  const size = bedrag < 0n ? -bedrag : bedrag
  if (size < 1_000_000n) return bedrag
  const rounded = ((size + 50_000n) / 100_000n) * 100_000n
  return asBedrag(bedrag < 0n ? -rounded : rounded)
}

/** What the programme asks and nobody decided on yet, PM travelling along; null without a programme. */
export function gat({ besluit, programma }: Pick<Cijfers, 'besluit' | 'programma'>): string | null {
  if (!programma) return null
  return formatTotaal(subtractTotaal(expectOk(parseTotaal(programma.totaal)), expectOk(parseTotaal(besluit.totaal))))
}

/** What everyone pays together, per year and kind: the columns of the table in a letter. */
export function kolommenVan({ bijdragen }: Cijfers): { jaar: number; soort: 'incidenteel' | 'structureel'; totaal: string }[] {
  return [...Map.groupBy(bijdragen, ({ jaar, soort }) => `${jaar} ${soort}`).values()].map((group) => ({
    jaar: group[0]!.jaar,
    soort: group[0]!.soort,
    totaal: formatBedrag(sumBedragen(group.map(({ bedrag }) => expectOk(parseBedrag(bedrag))))),
  }))
}

/** Amounts that somebody typed in a text of their own: figures belong to the momentopname, so a page warns. */
export function getypteBedragen(text: string): string[] {
  return text.match(/€\s?\d[\d.]*(,(\d{2}|-+))?|\d{1,3}(\.\d{3})+(,(\d{2}|-+))?|\d+\s?(euro|miljoen|mln)\b/gi) ?? []
}
